package coach

// firstNames are given names as they are met at work in many countries. Those
// that are words as well ("will", "mark", "grace") are left out: in the middle
// of a sentence their capital tells them.
var firstNames = set(`aaron abdul abdullah abigail abdi adam adaeze aditi aditya adrian agnes agnieszka ahmed ahmad aidan aisha ajay akash alan alastair albert alejandro alex alexander alexandra alexis alfie alfred
 ali alice alicia alina alison allison alok alyssa amanda amara amelia amina amir amit amy ana anand anastasia andrea andreas andrei andrew andrzej andy angela angus anil anita anjali ankit ann anna annabel
 anne annette annie anthony antoine antonio anton anya arjun arnold arthur arun asha ashley ashok ayesha barbara barry bartek beatrice becky ben benjamin bernard beth bethany betty bharat bianca bogdan bohdan
 brad bradley brenda brendan brian bridget bruce bruno bryan caitlin callum camille carla carlos carmen carol caroline catherine cathy cedric charles charlie charlotte chen chidi chinedu chloe chris christian
 christina christine christopher chuck cindy claire clara claudia colin connor craig cristina curtis cynthia damian daniel daniela danielle danny daria darren dave david dawid debbie deborah deepa deepak denise
 dennis derek deepika devon dmitri diana diane diego dieter dimitri divya dmitry dominic dominik donald donna doris dorota dorothy douglas duncan dylan eddie edith edward eileen elaine eleanor elena eli elif
 elijah elise elizabeth ella ellen ellie emeka emil emily emma enrique eric erica erik ernest erwin ethan eugene eva evan eve evelyn ewa fatima fatma felix fernando fiona florian frances francesca
 francesco francis francois frankie fred freddie frederick gabriel gabriela gail gareth gary gavin gemma geoff geoffrey george georgia georgina gerald gerard gianni gill gillian gina giovanni giulia gita gloria
 gopal gordon graham greg gregory greta guillermo gurpreet gustav hamid hamza hannah hans harpreet harriet harry harsh hasan hassan hazel heather hector heidi helen helena helga henry herbert hiroshi howard hugh
 hussein ian ibrahim imran ines ingrid irene irina isaac isabel isabella isha ivan ivana jacek jackie jackson jacob jacqueline jaime jake jakub james jamal jamie jan jane janet janice jared jasmine
 jason javier jayesh jeff jeffrey jen jenna jennifer jenny jeremy jerome jerry jess jesse jessica jim jimmy jing joan joanna joanne joe joel johan johannes john johnny jolanta jonas jonathan jordan jorge jose
 joseph josh joshua joyce juan juanita judith judy julia julian juliana julie julien jun jurgen justin justyna kamal kamil karen karim karin karl karol karolina kasia kate katarzyna katerina kath katherine
 kathleen kathryn kathy katie katrina kavita kayla keith kelly ken kenneth kenny kerry kevin khalid kieran kim kimberly kiran kirsten kirsty klaus kofi krishna kristina krzysztof kumar kwame kyle lakshmi lars
 latoya laura lauren lauren laurence lawrence leah leanne leila lena leo leon leonard leslie lewis liam lidia lily linda lindsay lisa liz lizzie lorenzo lorna lorraine louis louisa louise luca lucas
 lucia lucy luis luisa lukas luke lynn lynne mabel maciej madeleine magda magdalena mahmoud malcolm malik mandy manish manoj manuel marc marcel marcin marco marcos marcus margaret maria mariam marianne mario
 marion marta martha martin marvin mary mateusz mathew mathieu matt matteo matthew maureen maurice mayank meera megan mehmet mei melanie melissa meena mia michael michal michele michelle miguel mike mikhail milan
 mira miriam mitchell mohamed mohammed mohan mohit moira molly mona monica monika mukesh muhammad mustafa nadia nancy naomi natalia natalie natasha nathan naveen neha neil nelson ngozi niall nicholas nicola
 nicolas nicole nigel nikhil nikita nikolai nina nisha nitin noah noel nora norman nuno olga oliver olivia olu omar oscar owen pablo padraig pamela paolo patel patricia patrick patrik paul paula paulina pavel pawel
 pedro peggy peter petra philip philippa phil phillip phoebe pierre piotr pooja prakash pradeep prashant praveen priya priyanka rachel radek rahul raj rajesh rajiv ralph ram ramesh ramon randy rani raquel rashid
 ravi raymond rebecca reena reggie regina renata rhys ricardo richard rick ricky rita ritu robert roberta roberto robin rodrigo roger rohan rohit roland roman ron ronald ronnie rory rosa rosemary rosie
 ross roxanne ruben rupert russell ruth ryan sabine sabrina sadia saeed sally salma sam samantha samir samuel sandeep sandra sandy sanjay santiago sara sarah saskia satish sayed scott sean sebastian selma
 serena sergei sergio shabnam shane shannon sharma sharon shaun sheila shirley shreya shweta sian sibusiso siddharth sigrid silvia simon simone sipho sofia sonia sonja sophia sophie stacey stan stanislaw stefan stefano
 stella stephanie stephen steve steven stewart stuart sunil sunita suresh susan susanna suzanne svetlana sven sylvia tamara tamsin tania tanya tara tariq tatiana ted teresa terry thabo theresa thomas thandi tiago
 tim timothy tina toby todd tom tomas tomasz tommy tony tracy tracey trevor tristan tunde usha usman valentina valerie vanessa vera veronica vicky victor victoria vijay vikas vikram vincent vinod viktor vivek
 vivian vladimir walter wanda warren wayne wei wendy wilfred wilhelm william winston wojciech xavier yan yasmin yolanda yosef yuki yusuf yvonne zach zainab zara zeynep zofia zoe`)

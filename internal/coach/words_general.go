package coach

import (
	"maps"
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"
)

// General words are those of which a lesson can be made that fits any story:
// virtues, people as such, work as such, and what one does with them. A lesson
// that has a word outside of them names something.

// generalNouns are things that are in every working life.
var generalNouns = stemSet(`ability accountability achievement action advantage advice aim ambition answer approach aptitude area art aspect atmosphere attention attitude
 balance basis beginning behaviour behavior being belief benefit best bit boundary business capability capital care career caring case chance change character choice collaboration
 colleague comfort commitment communication communicator community company compassion compromise concept confidence conflict connection consequence consideration consistency contribution
 control conversation cooperation courage creativity crisis culture curiosity customer client deadline decision dedication delegation desire detail determination development
 dialogue difference difficulty dignity diligence direction discipline diversity drive duty ease effect effort ego emotion empathy encouragement end energy enthusiasm environment
 error esteem example excellence excuse expectation experience expert expertise eye face fact failure fairness faith fault fear feedback feeling firm flexibility focus foundation freedom
 friend friendship fulfilment fulfillment fun future gain gentleness goal goodwill gratitude grit group growth guidance habit happiness hardship harmony head heart help hindsight honesty honour hope human humanity
 humility humour humor idea ideal impact importance improvement individual influence initiative innovation inside insight inspiration instinct integrity intention interest intuition issue job
 journey joy judgement judgment key kind kindness kinds knowledge lack language leader leadership learner learning lesson level life lifetime limit listener look love loyalty luck management manager
 matter meaning member mentality mentor method milestone mind mindset mistake moment mood morale motivation motto nature necessity need negativity objective obstacle openness opinion
 opportunity optimism option order organisation organization organizer outcome outlook owner ownership pace pain part partner partnership passion past path patience peace people perfection performance
 perseverance persistence person personality perspective philosophy picture place plan planner planning player point position positivity potential power practice praise preparation presence pressure
 pride principle priority privilege proactivity problem process productivity professional professionalism progress project promise prospect punctuality purpose quality question
 reality reason recognition reflection relation relationship reliability reputation resilience resolution resource respect responsibility result reward right risk role rule safety satisfaction
 school secret self selflessness sense service setback share side situation skill skillset society solution solver somebody soul spirit stage stakeholder standard standpoint start starter step strategy strength
 stress structure struggle student style success support surprise talent target task team teammate teamwork technique test theory thing thought time tolerance top topic tough toughness transparency trust
 truth turn understanding unity use value vibe view viewpoint virtue vision vocation volunteer way weakness wellbeing whole will win wisdom word work worker workload workplace world worry worth year zone
 asset badge bedrock building-block core cornerstone essence ingredient pillar recipe superpower weapon guarantee companion enemy destination potential trial challenge adversity bump skillset toolkit dynamics
 dynamic synergy vulnerability authenticity sincerity gratitude mindfulness self-awareness awareness self-confidence self-belief self-care multitasking prioritisation prioritization management networking
 chief gaffer boss superior employer employee staff senior junior peer coworker co-worker elder adult youngster guy folk man woman kid child children family parent mum dad mother father god customer guest patient public user
 profession trade field industry sector division department role occasion event scenario circumstance context day week month today tomorrow yesterday moment minute hour while age era
 story tale takeaway takeaways experience learnings learning point conclusion moral message clue idea bonus factor element thing stuff lot lots deal load loads bunch plenty majority percent cent hundred
 capability competence competency limit limits fear doubt doubts limitation comfort-zone journey roller-coaster rollercoaster ride curve blessing honour pleasure gift opener eye-opener booster boost confidence-builder
 communicator listener negotiator team-player multitasker problem-solver solver thinker doer believer achiever finisher go-getter learner organiser organizer presenter speaker professional carer caregiver`)

// generalVerbs are what one does in general.
var generalVerbs = stemSet(`check doublecheck accept accomplish achieve acknowledge act adapt address adjust admit adopt affect afraid aim align allow appreciate approach assume attain avoid aware
 balance become become becoming begin behave believe belong benefit broaden build built capable care carry challenge change cherish collaborate come comes came commit communicate compromise concentrate conquer consider consult contribute
 control cooperate cope create cultivate deal dealing decide dedicate defeat define delegate deliver depend deserve determine develop differ discover discuss do does doing done dream
 earn embrace empower enable encourage end endure engage enhance enjoy enrich ensure evolve exceed excel exist expand expect experience explain explore express face fail fall fear feel felt find follow forget forgive foster found fulfil fulfill
 gain get gets got give given gave giving go goes going gone grow grew grown guess handle happen happens hear hearing heard help hold honour hope humble ignore imagine impact implement improve include influence inform innovate inspire interact
 introduce invest involve judge keep keeps kept know known lead leads led learn learnt let lets lift listen live look lose lost love maintain make makes made making manage master matter mean means mentor mind motivate move
 navigate need needs network nurture offer open organise organize overcome own panic perform persevere persist plan please practice practise prepare pretend prevent prioritise prioritize produce progress promise prove push put
 quit raise reach react realise realize recognise recognize reflect regret rely remain remember remind require resolve respect respond rise run rush save say says see seen saw seek seem sense serve set settle share shape show shown shine shift
 smile solve speak spoke stand stay step stick strengthen stress stretch strive struggle succeed suffer support surprise survive take taken took talk teach taught thank think thought thrive tolerate train transform treat tried try trust turn
 understand understood understanding unite use used value want wants wanted win won wish wonder work works worked worry worth worthwhile yield focus focused focussed stand-up plugging plug care bring brought brings leave left allow allowed
 blame complain beat underestimate overestimate appreciate outweigh conquer comeback ask asking asked answer suggest guide coach delegate escalate multitask juggle brainstorm strategise reassess re-evaluate evaluate analyse empathise empathize sympathise relate connect bond gel click flow flourish blossom bloom pay pays
 start starts started stop stops stopped finish finished continue stay carry-on confirm confirmed strengthen strengthened reinforce reinforced confident proud grateful thankful lucky glad happy blessed fortunate reap sow bounce`)

// generalQualities are how things, people and their doings are in general.
var generalQualities = stemSet(`able adaptable adaptive alone amazing ambitious appropriate assertive authentic available awesome bad basic beautiful best better big biggest bold brave bright brilliant busy calm calmer capable careful caring certain challenging cheerful
 clear clearer clever close collaborative common compassionate complete complex complicated composed confident conscientious consistent constant constructive cool cooperative correct courageous creative critical crucial curious cut daily deep dedicated determined
 different difficult diligent diplomatic direct disciplined diverse eager early easier easy educational effective efficient empathetic empathic empowering enduring enough enriching entire equal essential ethical every excellent exciting extra extreme fair familiar fantastic fast
 faster final fine firm first flexible focussed formative free friendly full fundamental further future general genuine good grateful great greater greatest hard harder hardest hard-working hardworking healthy helpful high higher honest huge human humble humbling important impossible
 independent individual inner insightful inspired inspiring integral interesting interpersonal invaluable joint keen key kind large last lasting late lifelong little logical long loud loyal main major massive mature meaningful mental methodical mindful modest motivated
 natural necessary negative new next nice normal numerous open open-minded optimistic ordinary organised organized original other outstanding overall overwhelming own paramount particular passionate patient perfect persistent personal pivotal plain pleasant polite poor positive
 possible powerful practical precious prepared present pressured previous priceless proactive productive professional profound proper punctual quick quiet ready real realistic reasonable receptive recent relevant reliable relevant resilient resourceful respectful responsible responsive rewarding
 right rounded safe same satisfied satisfying scary self-aware self-confident selfless sensitive serious short significant similar simple sincere single skilled slow small smart smooth social soft solid special steep steady straight strategic stressful strict strong stronger strongest
 successful such super supportive sure talented technical tenacious thankful thorough tidy top total tough toughest transferable transparent tricky true trustworthy trusting ultimate unexpected unforgettable unique united upset useful usual valuable valued various versatile vital vulnerable
 warm weak whole wide willing wise wonderful worse worst worthwhile worthy wrong young under pressure uncomfortable unknown impossible bigger smaller tiny older wiser humbled empowered resilient sharper`)

// generalManners are how often, how much and in what order.
var generalManners = stemSet(`behind foremost earlier sooner double again ago ahead all along already alright also altogether always anyhow anyway anything anyone anybody anywhere apart around aside away back backwards beyond both certainly day deeply despite down during easily either else elsewhere
 enough especially even eventually ever everyone everybody everything everywhere extremely far finally first firstly forever forth forward forwards frankly fully further generally greatly half hardly hence highly hopefully however hugely inevitably instead
 just largely last later least less lot lots many may maybe might more moreover most mostly much must myself namely nearly necessarily neither never nevertheless next nobody none nonetheless nor nothing now nowadays nowhere obviously off often okay once oneself only
 onwards otherwise others ourselves outside over overall own particularly perhaps personally please possibly pretty probably quite rather really regardless right second secondly shall simply since sincerely somebody somehow someone something sometimes somewhere soon sooner still straight
 strongly such surely then thereby therefore third though throughout thus together tomorrow tonight too totally toward towards truly twice ultimately under unless until up upon usually utterly very via well whatever whenever wherever whether whichever whoever within without
 yeah yep yes yet yourself yourselves themselves himself herself itself whose whom couple few several little per plus like unlike versus etc across against among amongst beside besides between except inside near opposite past round through till amid ain't gonna wanna gotta dont cant wont isnt thats im ive
 everyone's everybody's someone's somebody's nobody's people's other's others' one's life's life family self um uh er erm basically actually literally honestly definitely absolutely obviously guess mean know kind sort bit`)

// concreteDespiteSuffix end as abstract words do and can be touched.
var concreteDespiteSuffix = set(`station junction auction medication prescription injection section lotion reception reservation registration ventilation insulation extension edition demolition transfusion
 infusion emulsion conviction petition caption invitation vaccination incision portion ration potion tension pension carton city cavity utility facility university electricity charity warranty facilities
 apartment basement equipment cement document pavement compartment garment instrument shipment payment appointment statement attachment measurement ointment treatment settlement allotment consignment basements
 family supply assembly reply july jelly fly monthly weekly fortnightly hourly trolly belly lily butterfly ally gully table cable vegetable timetable stable syllable native detective archive drive five hive olive
 locomotive adhesive sieve glove witness harness ship township bus virus octopus spaceship membership mouthful handful spoonful armful bucketful chemist ambulance appliance entrance fence balance insurance sequence
 absence ambulances conference science audience residence sentence reference licence distance allowance invoice substance maintenance clearance furnace advance finance instance glance`)

var abstractSuffixes = []string{"ness", "ity", "ship", "ism", "tion", "sion", "ance", "ence", "ment", "ly", "able", "ible", "ful", "ive", "ous", "less"}

// generalStems are the stems of all general words.
var generalStems = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, class := range []func() map[string]bool{common, generalNouns, generalVerbs, generalQualities, generalManners, generalDeeds, generalStates, temperaments} {
		maps.Copy(all, class())
	}
	return all
})

// isGeneral says whether a word belongs to no story.
func isGeneral(word string) bool {
	word = strings.TrimSuffix(word, "'s")
	if len(word) < 3 || stopWords.has(word) || shortWords.has(word) || strings.Contains(word, "'") {
		return true
	}
	stem := english.Stem(word, false)
	if generalStems()[stem] {
		return true
	}
	if len(word) < 6 || concreteDespiteSuffix.has(word) || concreteDespiteSuffix.has(strings.TrimSuffix(word, "s")) {
		return false
	}
	for _, suffix := range abstractSuffixes {
		if strings.HasSuffix(strings.TrimSuffix(word, "s"), suffix) || strings.HasSuffix(word, suffix) {
			return true
		}
	}
	return false
}

// images are things that sayings are made of.
var images = stemSet(`island road mountain mile river sea ocean ship boat sail wind storm rain rainbow sun sunshine cloud silver lining sky star moon tunnel light door window bridge wall brick glue cement chain link ladder rung stair climb battle war fight
 sword bullet dust horse camel straw haystack needle egg chicken basket apple tree root branch seed fruit flower garden grass field water fire smoke flame iron metal gold diamond coal coin penny pound dime money price cost puzzle jigsaw piece
 wheel engine gear fuel oil machine clock marathon sprint race finish line hurdle ball game goalpost goal court pitch card deck dice bag box page chapter book cover story music tune orchestra song dance drum village rome roman island army captain
 crew oar rope string thread stitch cloth coat shoe shoes boot hat glove sleeve hand hands foot feet finger arm shoulder back ear ears mouth eye tongue nose tooth stomach gut blood sweat tears skin bone muscle brain breath heartbeat dream dreams nightmare hero heroes giant king queen
 devil angel heaven hell temple church bread butter cake cherry icing salt pepper soup cook cooks broth dish meal plate table bird fish cat dog elephant bear wolf lion monkey bull ox bee honey wax wave tide current drop bucket iceberg tip
 morning night sleep rest bed disguise lemon lemonade corner scale level playing sheet hymn singing song wagon cart bandwagon ride saddle wheelhouse bottom ground stone stones rock waters coals ice ladder kettle pot pan nut bolt screw spanner
 destination battle virtue policy sum parts whole kindness smile honey vinegar medicine cure prevention ounce stride pinch knock fall falls down times seven eight two heads one many`)

// storyless counts the words of a text that are outside of the general, and
// those among them of which sayings are made.
func storyless(text string) (named, pictured int) {
	for _, word := range Words(text) {
		lower := strings.ToLower(word.Text)
		for _, part := range strings.Split(lower, "-") {
			if isGeneral(part) {
				continue
			}
			if images()[english.Stem(part, false)] {
				pictured++
			} else {
				named++
			}
		}
	}
	return named, pictured
}

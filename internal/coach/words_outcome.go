package coach

// These are the words in which a result is told that nobody measured.

// contentment is how people felt about it: they tell an outcome wherever they are
// said of somebody.
var contentment = set(`delighted thrilled ecstatic elated overjoyed chuffed stoked buzzing impressed pleased satisfied grateful thankful appreciative relieved ecstatic jubilant
 euphoric gobsmacked amazed astonished astounded wowed flabbergasted blown-away starstruck overwhelmed happy happier happiest glad proud prouder gleeful joyful content contented cheerful
 reassured comforted fulfilled gratified complimentary enthusiastic motivated energised energized inspired empowered uplifted enchanted charmed enthralled
 thrilled tickled touched smitten beaming grinning smiling cheering ecstatic respected valued appreciated supported heard included confident comfortable optimistic upbeat
 positive hopeful calm calmer relaxed tickled rapt psyched pumped hyped blissful cock-a-hoop well-pleased unhappy-no`)

// qualities are how a thing or its course is praised.
var qualities = set(`good great excellent fantastic brilliant amazing wonderful outstanding superb terrific tremendous exceptional phenomenal incredible remarkable awesome fabulous
 marvellous marvelous magnificent splendid spectacular stunning perfect flawless impeccable faultless seamless smooth smoother successful lovely nice nicer pleasant beautiful
 satisfactory satisfying rewarding encouraging promising impressive positive favourable favorable valuable invaluable useful helpful beneficial fruitful productive effective efficient
 worthwhile meaningful memorable solid strong stronger better best healthier healthy improved stellar sterling superior top-notch first-class first-rate world-class
 high-quality top-quality groundbreaking transformational transformative revolutionary resounding glowing overwhelming fine okay ok alright decent sound sweet sorted resolved settled
 harmonious amicable peaceful friendly friendlier closer united cohesive tighter collaborative streamlined agile robust slick polished professional happy happier super grand ace
 magic mint cracking smashing belting class quality lush epic sick unreal priceless golden fab tidy bang-on spot-on topnotch wicked proper sturdy stable unbelievable
 extraordinary unforgettable gratifying win-win calmer brighter livelier nicer easier proactive cooperative supportive transparent relaxed welcoming inclusive constructive responsive attractive competitive attentive commendable exemplary admirable praiseworthy laudable noteworthy enjoyable delightful`)

// strongQualities praise by themselves, whatever they are said of.
var strongQualities = set(`excellent fantastic brilliant amazing wonderful outstanding superb terrific tremendous exceptional phenomenal awesome fabulous marvellous marvelous magnificent
 splendid spectacular flawless impeccable faultless seamless stellar top-notch first-class first-rate world-class transformational transformative resounding glowing invaluable
 extraordinary exemplary commendable smashing gratifying unforgettable`)

// results are what a praised thing is called.
var results = set(`rating ratings marks score training lesson result results outcome outcomes success feedback response responses reaction reactions job work impression impact experience atmosphere vibe vibes mood spirit spirits feeling energy buzz
 relationship relationships rapport partnership teamwork collaboration cooperation communication trust understanding environment culture morale product products service delivery
 performance progress improvement improvements achievement achievement accomplishment difference change changes step move decision time day days night experience event launch project programme campaign
 session presentation show occasion season year quarter ending finish note place shape position way terms footing review reviews comments comment words word remarks compliments reception
 reputation name standing image team group bunch crew squad unit lesson quality standard standards level job effort contribution win victory outing turnout
 memories memory value use benefit benefits publicity press example showcase flagship model story example reference testimonial testimonials reference solution system process`)

// climates are states that nobody can weigh.
var climates = set(`morale trust confidence atmosphere mood engagement motivation satisfaction productivity efficiency quality culture communication collaboration cooperation co-operation teamwork relations
 relationship relationships rapport reputation credibility standing image respect visibility awareness understanding alignment clarity transparency harmony energy spirit spirits enthusiasm commitment ownership
 performance service experience workflow environment dynamic dynamics bond bonds cohesion unity solidarity loyalty goodwill safety wellbeing well-being participation attitude attitudes behaviour behavior
 discipline professionalism happiness feeling feelings tension tensions stress friction numbers figures sales waste costs errors mistakes complaints turnover attendance output results
 speed accuracy throughput stability reliability resilience innovation growth conversation partnership synergy vibe hygiene standards tidiness cleanliness focus concentration self-esteem self-confidence feedback
 traffic interest revenue profit profits footfall response responses demand business work things everything situation life process team`)

// betterings are verbs of getting better or less, up or down.
var betterings = set(`improved improve improves improving increased increase rose risen rise grew grown grow lifted boosted enhanced strengthened soared skyrocketed rocketed surged jumped climbed
 shot doubled-no dropped decreased fell fallen declined reduced diminished shrank lessened eased subsided plummeted plunged vanished evaporated disappeared changed transformed shifted turned evolved
 developed progressed advanced flourished blossomed thrived bloomed prospered picked recovered bounced settled calmed cooled quietened lightened brightened sped slashed raised
 benefited benefitted gained came went got become became gone come benefitted excelled matured deepened tightened loosened accelerated`)

// howFar are how far, when nobody counted.
var howFar = set(`massively significantly dramatically considerably substantially hugely enormously tremendously greatly vastly drastically noticeably markedly visibly immensely immeasurably exponentially
 radically remarkably incredibly amazingly unbelievably sharply steeply strongly appreciably measurably profoundly fundamentally tenfold-no loads heaps tons miles leaps lots drastically phenomenally
 beautifully brilliantly nicely wonderfully fantastically perfectly smoothly seamlessly flawlessly superbly splendidly successfully positively swimmingly marvellously amicably happily well
 exceptionally excellently tremendous positively impressively admirably satisfactorily efficiently effectively professionally terrifically favourably favorably spectacularly handsomely`)

// courses are verbs of how a thing went.
var courses = set(`went goes go going gone worked work works working performed perform performs performing turned turns came comes come ended ends end finished finish concluded closed did do done does doing ran runs running run landed
 received welcomed settled settle functioned functions operated operating flowed flows flow proceeded progressed unfolded panned handled executed delivered completed resolved solved sorted managed organised organized
 responded reacted engaged engage gelled gel clicked click blended interacted cooperated collaborated communicated recovered coped doing behaved behave presented played developed progressed continue continued continues`)

// copulas lead from somebody or something to how it is.
var copulas = set(`was were is are am been be being become became becomes seem seemed seems felt feel feels look looked looks got gets get getting stay stayed remained remain left leave turned proved prove went goes ended sounded appeared
 's 're 'm 'd it's that's he's she's they're we're i'm everyone's everybody's made makes keep kept had have has found find walked`)

// praisers are verbs by which somebody praises.
var praisers = set(`appreciate appreciates loves enjoys adores respects praises thanked praised congratulated complimented commended applauded appreciated admired loved adored liked enjoyed acknowledged recognised recognized lauded hailed saluted cheered clapped hugged raved gushed
 celebrated credited valued respected trusted welcomed embraced thanks thanking praising loving cherished complement complemented`)

// beholders are the people in whose eyes it was good.
var beholders = set(`peoples persons person man woman lady gentleman boss manager managers management gaffer chief supervisor director directors leadership leaders lead leader head headteacher principal professor teacher teachers tutor lecturer instructor trainer coach foreman owner owners
 client clients customer customers guest guests patient patients resident residents family families parent parents mum dad mother father child children kid kids pupil pupils student students audience crowd public visitor visitors passengers
 user users reader readers member members team teammates colleague colleagues coworkers crew staff employees people everyone everybody all folks folk lads girls guys stakeholders stakeholder sponsors sponsor partners partner executives executive
 board council committee panel judges jury investors investor ceo cto vp captain commander superiors superior seniors senior mentor chef doctor doctors nurse nurses consultant surgeon matron priest community neighbours neighbors volunteers volunteer
 he she they them him her buyer buyers supplier vendor company business organisation organization department school hospital couple bride tenants tenant landlord sir madam wife husband residents office squad unit bosses higher-ups top-brass brass
 drivers driver farmer farmers inspector auditor examiner trustees governors mayor editor producer reviewers press media fans i we me us)`)

package coach

var blameClasses = peopleAnd(derogatory)

// trades are people by the name of their trade or house, as far as nobody would
// say the same of the house.
var trades = set(`council firm pharmacy billing claims catering transport radiology legal procurement intake dispatch sparks chippies brickies subbies upstairs security infra devops backend frontend recruitment
 estates housing maintenance logistics purchasing finance accounts marketing sales scheduling admin pathology theatres faculty university trust government ministry hq headquarters landlord surgery leasing lettings warranty fulfilment buying merchandising`)

// blameTest is the class of those who may be blamed.
var blameTest = map[string]func(*lexeme) bool{"person": func(word *lexeme) bool { return trades.has(word.text) || isSomebody(word) }, "do": isChore}

// Fault laid on somebody by name, whatever the clause is about.
var faultLaid = newGrammar(blameClasses, blameTest, `
@person|it 's|s own? fault|incompetence|negligence|mess|screw-up|cock-up|mistake|failure|doing|blunder|error
@his fault|incompetence|mess|negligence|screw-up
fault|mistake|failure|incompetence|doing|blunder|negligence of @the .. @person
fault lay|lies|lay|was with @the .. @person
@person .. @be|only to blame
@person ... themselves|himself|herself to blame
themselves|himself|herself to blame
blame|responsibility lies|lay|rests|sits|falls|was|is squarely? with|on|at .. @person
fault|failure|failing|mess|delay|mistake|error|problem|this|it|that was|is entirely|all|squarely|really|mostly|mainly|purely? on @the .. @person
this|it|that was|is entirely|all|squarely|purely on @person
blame|responsibility|fault for .. lies|lay|rests|sits|is|was with|on|at
@person 's own? making
hardly|not|never what you|i|anyone 'd|would|might|could|can call
guilty party|culprit|culprits
it|this|that|all was|is|were really|all|mostly|purely|mainly|entirely? down to @them
this|that|it was|is your|his|her|their mess|mistake|fault|doing|problem
it|this was @person who|that had? messed|screwed|ruined|broken|broke|caused|failed|forgotten|forgot|dropped|let|lost|missed|made
set up to fail
it|this|all|that .. @person 's mistake|mess|problem|doing|fault
wasn't|isn't not? my|our problem|fault|mistake
i was the only one|person .. who|that actually|really|ever? worked|cared|knew|did|tried|bothered|listened|understood|helped|cleaned|showed|turned|had
i|we had|have to do everything|it|all myself|ourselves|alone
i had|have to think|work|clean|cover|do for them|everyone|everybody
in @his infinite? wisdom
bless him|her|them|his wasn't|isn't|weren't|@dont|couldn't|can't|never|hadn't
call|calls|called himself|herself|themselves @the .. @person
if you can|could call
@person|@they .... without ever|even|once|bothering|caring
@person|@they .... without any|a|the|slightest|second|moment's? thought|thinking|care|regard|consideration|clue|idea
@person|@they .... as much|little use|good|help
@person|@they .... as useful|helpful|much as a|an|two
@person|@they .... let|left|leave|leaves|run|ran it|that|this|them|everything|things|us|@the|@his .. in|into @the|such? .. state|mess|shambles|chaos|ground|rack
some|certain|those|these people|folk|managers|parents|drivers|customers|owners shouldn't|don't|can't|should
@person|@they shouldn't|should never? have? be|been? allowed|let|trusted|driving|teaching|working|managing|running|near|in
so-called @person
@the|@his drawings|drawing|plans|file|files|handover|notes|paperwork|docs|documentation|specs|spec|instructions|training|records|requirements|workmanship|wiring|code|planning was|were|is|are|'s .. rubbish|garbage|crap|joke|disgrace|shambles|shocking|pathetic|nonsense|shoddy|useless|laughable|farce
between the? chair
not|wasn't|weren't|isn't|aren't at|up|on to? my|our level|standard
was|is|were|'s .. 's|s fault
vendor|supplier|manager|boss|contractor|agency|management|provider|foreman|supervisor|lead|leader|director is|was|were|are bad|poor|terrible|awful|rubbish
carry|carrying|carried|drag|dragging dead|passengers|@them|everyone|the weight|along|whole|others
no wonder .. they|people|guests|customers|staff|everyone|nobody
what|who kind|sort|idiot|genius|fool of? manager|boss|person|people|company|puts|put|does|did|thought|decided
some genius|bright|clever|idiot|fool|joker
should @have known better
@person ... should never have
@person ... should never have been? @bad
should never have|of put|sent|let|left|given|hired|promoted|signed|released|allowed|agreed|been
if @person ... had|'d bothered|read|listened|checked|done|looked|asked|tested|told|thought|cared|followed|trained|planned|known|kept|taken|paid
if @the ... @person ... had|'d bothered|read|listened|checked|done|looked|asked|tested|told|thought|cared|followed|trained|planned|known|kept|taken|paid
@person .. don't|doesn't|never think|care|know|listen|understand|bother|read|realise|appreciate|test|document|plan
thrown|throw|throws|threw it|everything|things|work over the wall
wasted|ruined|wrecked|destroyed|spoiled @his|our|my|the year|years|time|day|weeks|month|months|lives|life
@person ... @be responsible for .. mess|failure|disaster|chaos|delay|mistake|error|fiasco|problem|trouble
blame @the|them|him|her .. @person
blame @them
blames|blamed|blaming everybody|everyone|others|us|me|anyone|somebody|someone
not my fault|mistake
wasn't|isn't|not my|mine|our fault|mistake|doing at? all?
mistake|error|fault wasn't|isn't mine|ours
nothing to do with me|us
it was|'s @the .. @person who|that ruined|broke|caused|forgot|messed|failed|lost|missed|spoiled|wrecked|made|left|did|let|screwed|got
problem|trouble|issue|cause was|were|is @them
problem|trouble|issue|cause was|were|is @the other? manager|boss|management|team|director|supervisor|owner|people|staff|sales|attitude
reason .. failed|late|lost was|is @the|them|him .. @person
@because of? .. @person not doing|caring|checking|listening|reading|bothering|paying|knowing|thinking|communicating|being|pulling
because|due|thanks|down to|of .. @person 's? being|not doing|caring|checking|bothering|lazy|careless|slow|late
due|thanks|down|owing to @the .. @person who|not|being
wrong|failed|late|lost|delayed because|thanks of|to @the .. @person
if @person ... @have done|read|listened|checked|bothered|been @his|the|it|properly|to|me|us|more|job
if only? @the .. @person had|'d done|read|listened|checked|bothered|been|thought|told
typical of? management|sales|it|head|office|hq|finance|marketing|procurement
typical @boss|@person
what @be you|we|i expect|supposed from|of|with|to
what do|did|can you|we expect
should @be ashamed|fired|sacked|disciplined
deserved|deserves to be? fired|sacked|shot
should never have been hired|promoted|made|left|put|given|employed
`)

// What others are said to have done to the speaker, who may be the subject.
var suffered = newGrammar(blameClasses, blameTest, `
under the bus
let|lets|letting|leave|left|leaves|failed|fails|dumped|hung|hanging us|me|everyone|everybody|team|side|@person down|again|hanging|high
leave|left|leaves|leaving us|me out
@person .. had|have|has|'ve failed|abandoned|deserted|betrayed us|me
@person failed|abandoned|deserted|betrayed|cheated us|me|everyone
let|stitched|screwed|messed|sold|hung|shafted|sabotaged|betrayed|cheated|lied|undermined down|up|out|over|to by @the|them|him|her|@person
let|stitched|screwed|shafted|sabotaged|betrayed|cheated|undermined by @the|them|him|her|@person
stabbed|stab|stabbing|knifed us|me|@person in|behind @the|our|my back
stitched|screwed|shafted|dropped us|me|everyone up|over|in
@person|@they|it|everything|went|go|going|goes|talked|talking|gossiping|complained|complaining|laughing|laughed|done|said|decided ... behind my|our back|backs
clean|cleaned|cleaning|pick|picked|picking|clear|clearing|cleared|mop|mopping|sort|sorting|fix|fixing|tidy|tidying up|out|after @his|@them|@person|@the .. mess|mistakes|messes|rubbish|mistake|pieces
clean|cleaned|cleaning|clear|clearing|tidying|pick|picking up after @them|@person
babysit|babysitting|babysat|nursemaid @them|@the? @person
@cant trust|rely|depend on|upon? @them|@the|@person
no help|use|support|thanks at|whatsoever|to|from|of at|me|us|@the|@them|anyone|all
as|like usual|always|ever|normal @person left|dumped|forgot|missed|had|didn't|wouldn't|couldn't|made
dumped|dump|palmed|dumping @person? .. on|onto|off us|me|on
had|have|got to? put up with @the|@them|@person
surrounded by @person|@mean|@slur
`)

// What a person is said to be, behind the person.
var called = newGrammar(blameClasses, blameTest, `
@seem like|as|being|been|out|to|be|across? be|such|of|as|more|one? @flaw|@mean|@slur
kept|turned|keeps|proved|came being|out|across|to|as be? as? @flaw|@mean|@slur
@seem bad|poor|terrible|awful|rubbish|no|hopeless|crap|useless|worse|worst|lousy at|good|with|for
@seem the? worst
@seem too @mean|@flaw|busy|scared|afraid|proud|slow|soft|frightened|interested
@seem not|never|hardly|scarcely|barely exactly|particularly|really|very|that|so|especially|terribly|overly|the|too|much? most? @merit
wasn't|weren't|isn't|aren't exactly|particularly|really|very|that|so|especially|terribly|overly|the|too|much? most? @merit
anything but @merit
@seem far from @merit
less than @merit
@seem .. @flaw|@mean
@seem only thinking|interested|worried|concerned|looking|out|after|in|there|working
@seem just|only|simply? there|in|here for the|his|her|their|it paycheck|pay|money|salary|wages|pension|weekend
@seem .. piece of work
@seem past caring|it|his|her
@seem worse than useless|nothing|him|her
@seem drunk|asleep|hungover|stoned half|most|all? the|of|on|at|always|every|time|job|duty
coasting|sleepwalking to|through|along
@seem bunch|load|lot|pack|shower of @flaw|@mean|@slur|amateurs|kids|clowns|cowboys|children
bunch|load|shower|pack of @flaw|@mean|@slur|amateurs|cowboys|clowns|children
@seem full of people|idiots|ego|egos|hot|nonsense|excuses|himself|herself|themselves
loves|loved|love|liked|likes the sound of
@seem one of those who|that|people|types|women|men|managers
@seem not educated|qualified|trained|intelligent|from|up|cut|made enough|out|for|so|to?
wasn't|weren't|isn't|aren't educated|intelligent|up|cut to|out|for
@seem thick as
thick|daft|mad|useless as two|a|mince|short|chocolate|teapot
@cant|couldn't handle|take|cope|deal pressure|with|the|a|criticism|heat|stress
live|lives|lived|living in @the? fantasy|cloud|another|different|dream|own world|planet|cuckoo|land
lives|live|living on another|different|the? planet|moon
@seem making|kicking|causing|creating a? fuss|fuss|trouble|drama|scene
made|makes|make a fuss about|over|of everything|nothing
@seem no|little help
wasn't|weren't|isn't|aren't much|any|no? help|use|good
@seem in|on .. way|power|trip
getting|got|gets in the|our|my|everyone|everyone's way
cared|cares|care less
couldn't|could care less
washed|washing|washes @his hands of
screamed|screams|shouting|shouted|yelled|screaming at everyone|everybody|people|staff|us|kids|the
@seem not exactly|too|the? bright|brightest|clever|smart|competent|capable|bothered|professional|willing|organised|organized|arsed|motivated|sharpest|committed|good|interested
wasn't|weren't|isn't|aren't exactly|too|the|up? bright|brightest|clever|smart|competent|capable|bothered|professional|willing|organised|organized|arsed|motivated|sharpest|committed
wasn't|weren't|isn't|aren't exactly|too? fit|good|interested|qualified|serious|up for|at|in|to|about|enough
@seem out of touch|order|line|control
@seem out of @his|the depth|league|mind
@seem out for themselves|himself|herself
@seem one of those|these|the old? people|guys|types|boys|men|women|ones|managers
@seem full of himself|herself|themselves|it|crap|hot|shit
@seem not|no|never fit|business|better|right for|than|to
@seem the wrong person|man|woman|choice
@seem for|in|from the? wrong job|hell|bin
@seem never|nowhere around|there|to
@seem half|fast asleep
@seem asleep at|on|half
@seem good|fit for nothing
@seem waste|dead of? space|time|weight|oxygen|air|waster
dead weight
@seem stuck|set in @his ways
set|stuck in @his ways
@seem all talk|mouth|noise|show
@seem making|full|of excuses
@seem always complaining|moaning|blaming|making|late|chatting|angry|shouting|whining|missing|off|absent|drunk|asleep|hungover|arguing
always complaining|moaning|blaming|whining|late
@seem living|stuck in the|@his stone|past|dark|last|nineties|fifties|own|middle|cloud|bubble
@seem thick|daft|dumb as
@seem law unto
@seem the kind|sort|type of ... who|that
wasn't|weren't|isn't|aren't knowing|understanding|listening|caring|doing|working|trying|bothering|helping|cooperating|interested|serious
@seem afraid|scared|allergic|resistant|hostile|opposed of|to any? change|work|hard|anything|new|responsibility|technology|computers
@seem against any|all? change|everything|anything
@seem hiding|skulking|sulking|sleeping in|behind|from|away|out|on
@seem there|in|only for|just|it? for themselves|himself|herself|paycheck|money|payslip|salary
@seem not|never|wasn't|weren't pulling|doing|listening|trying|paying|thinking
@be on|glued|playing to? @his|the phone|phones|mobile|mobiles|facebook
control|drama|big-head|two-faced freak|freaks|queen|queens
jobsworth
`)

// What a person is said to lack.
var lacking = newGrammar(blameClasses, blameTest, `
@have|with|showed|shows|showing no|zero|hardly any? work|common|basic|people|real|slightest? @virtue
without|lack|lacks|lacked|lacking any|the? work|common|basic|people|real|slightest? @virtue
no @have? work|common|people? @virtue
doesn't|don't|didn't|hasn't|haven't|hadn't have|has|got|give|show the|any|even|slightest|faintest|foggiest|first? clue|idea|manners|work|brain|brains|spine|backbone|guts|decency|damn|toss|monkeys|shit|interest|respect|vision|brains|courage
hadn't|haven't|hasn't the|any? clue|idea|foggiest
wouldn't|couldn't know|have|recognise|give|care a? clue|good|damn|less|toss
doesn't|don't understand|get @the|anything|how|what|our|about|it|nothing
understand|understands|know|knows nothing|shit|jack|sod|naff
understand|understood nothing
didn't|doesn't|don't|couldn't understand|know|get anything|nothing|thing|basics
didn't|doesn't|don't|couldn't understand|know|get the|a|any? first|basics|basic|thing|simplest|difference
didn't|doesn't|don't|couldn't understand|know|get .. at all
didn't|doesn't|don't know how to
didn't|doesn't|don't know what @they @be|@have doing|talking
didn't|doesn't|don't know @his arse|left|elbow|own|job
only|just understands|understand|knows
only|just cares|cared|care|interested|thinks|thought|worried about|in|of|for
no business @skill|holding|running|being|managing|doing|working|teaching|leading|touching
with|@have|got such? ego|chip|attitude|mouth|temper
with|@have|got big|huge|massive|enormous|inflated|bad|terrible|negative|poor ego|egos|head|mouth|attitude|temper
ego|egos the|was|like
@cant plan|manage|run|organise|organize|count|spell|cope|cook|add|drive|manage @the? ... for|to save|nuts|toffee|@his life|themselves|own|ten
@cant @skill @his own|way|left|arse
@cant @skill .. properly|brewery|piss-up|bus|sandpit|paper|toffee|egg|straight|elbow|whelk|raffle|life|tap|bath|fete
@cant organise|organize|plan|manage|spell|count|cope
@cant take criticism|feedback|advice|no|orders
contributed|did|added|brought next|almost|virtually|practically? to? nothing|zero|nowt
did|do|does|done next|almost|sod|precious|very to|nothing|little|all
no work|effort|thought|planning
@dont use @his brain|brains|head|heads|eyes
failed those|these|the|his|her|their children|pupils|kids|patients|residents|students|customers|staff|team
@cant find @his|the arse|way|own
@cant do anything|simple|right|the|simplest
@cant be? bothered|arsed|fussed|trusted|relied
not be bothered
`)

// What a person is said to do, or never to do.
var misbehaved = newGrammar(blameClasses, blameTest, `
don't|doesn't|won't @do .. at all
don't|doesn't|won't @do @person|people|anyone|anybody|anything at all
hardly|barely|rarely|seldom ever? come|came|comes|visit|visited|answer|answered|answers|reply|replied|listen|listened|help|helped|helps|show|showed|look|looked|read|bother|check|checked|turn|turned
messing|mucking|faffing|arsing|pissing|dossing|fannying|farting|larking about|around
just|only|always|constantly|forever|ever moaned|moaning|whinged|whingeing|whined|whining|sulked|sulking|grumbled|grumbling|bickered|dithered|chatted|gossiped
seem|seemed|@be|looked more interested|concerned|worried|bothered in|about|with
didn't|doesn't|don't know what @they want|wanted|need|needed|do|did|asked|ask
@misdeed
@dont|@cant|never|not|hadn't|hasn't|haven't|weren't|wasn't|isn't|aren't pull|pulling|pulled @his weight|share|part
@dont|@cant|never|not|hadn't|hasn't|haven't|wasn't|weren't|isn't|aren't do|doing|did|done @his|the job|part|share|bit|work|homework|duty|minimum
@dont|never|not|hadn't|hasn't even|ever|really|want|seem|to? bother|bothered|care|listen|listened|listening|caring|cooperate
@dont|never want|wanted to work|know|help|listen|learn|do|change|bother|hear|take
@dont want|like any|to? change|responsibility|hassle
@dont|hadn't|haven't|hasn't even
as|like @they always|usually|normally do|does|did
messed|mess|messing|mucked|mucking|jerked us|me|everyone about|around
making it up
forever|ages as|like always|usual
@dont lift a finger
won't|wouldn't|refuse|refuses|refused|unwilling|unable to? listen|learn|help|change|admit|cooperate|budge|lift|share|own|accept|hear
never @habit
@dont|never @habit anything|nothing|properly|well|correctly|enough|right|carefully|@his
@dont|never @habit ... properly|correctly
just|only|always|mostly|simply throw|dump|want|wants|think|thinks|care|cares|push|pass|blame|complain|complains|chat|moan|moans|send|shout|sit|sits|talk|talks|look|looks|go|shove|leave|make|do|say @the|them|about|@his|what|things|it|everything|on|to|all|for|around|after|excuses|nothing|money|problems|mistakes|trouble
makes|make mistakes all|every|always|constantly
make|makes|making every|always|constantly time|new|mistakes|problems
won't|wouldn't|refuse|refuses|refused|unwilling to? take|accept responsibility|blame|ownership|feedback|advice|orders|no
never once|even? listen|care|bother|check|learn|think|plan|read|help|communicate|answer|reply|respond|follow|clean|tidy|try|admit|apologise|apologize|fix|look|prepare|update|explain|finish|deliver|test|document|turn|show|do|lift|return|wash|thank|consult
never once|even? listens|cares|bothers|checks|learns|thinks|plans|reads|helps|communicates|answers|replies|responds|follows|cleans|tidies|tries|admits|apologises|fixes|looks|prepares|updates|explains|finishes|delivers|tests|documents|turns|shows|does|lifts|returns|washes|thanks|consults
never once|even|really? listened|cared|bothered|checked|learned|learnt|planned|helped|communicated|answered|replied|responded|cleaned|tidied|tried|admitted|apologised|apologized|thanked|lifted|consulted|took|supported
never @have? done|worked|seen day|honest|day's|hard|proper
doing|did|does|do|done|contributed nothing|zero|nowt
doing|did|does|do|done|contributed absolutely|sod|bugger|fuck|jack|naff nothing|all
drop|dropped|drops|dropping the ball
takes|took|taking|take|claimed|claims|stole|steals|stealing all|the? credit|glory
takes|took|taking|take credit
stole|steal|stealing|nicked @his|my|our idea|ideas|work
made|make|makes|making complete|total|right|real|proper|such? mess|hash|balls-up|hames|bodge|pig's|pig
made|makes|make|making meal|fool|dog's|pig|pig's|breakfast|mess|hash 's? of|ear|breakfast|dinner
did|done|does|doing|do bad|terrible|awful|poor|lousy|rubbish|shocking|shoddy|crap|sloppy|half|careless job|work
messed|screwed|cocked|stuffed|mucked|fouled|screwing|messing|messes|cocking|fucked|ballsed|screws up
messed|screwed|cocked|stuffed|mucked|fouled|screwing|messing|fucked|ballsed it|everything|things|us|that|the|this|me .. up
should @have known|checked|caught|done|seen|told|noticed|read|been|listened|planned|spotted|thought|warned
pass|passed|passes|passing|shift|shifted|shifting the buck|blame
cut|cuts|cutting corners
turned|turns|turning a? blind
bury|buried|burying|stuck|had|with @his head|heads in|up
sat|sit|sits|sitting|standing|stood|stands around|about|back|there|on doing|chatting|watching|drinking|all|gossiping|smoking|laughing|scrolling
sat|sit|sits|sitting on @his hands|backside|backsides|arse|arses|bum|bums|phone|phones
hiding|hid|hides in|behind @his|the office|offices|desk|door|email|emails|back
nowhere to be found|seen
want|wanted|wants|need|needed|needs|deserve|deserves|deserved shooting|firing|sacking|hanging
wanted|wants|needed|needs|deserves|deserved a|to? kick|slap|sack|boot|bullet|fired|sacked|shot
dragging|drag|dragged|drags @his feet|heels
hate|hates|hated any? change|anything|hard|new|work|working
play|playing|played|plays politics|games|favourites|favorites
making|made|makes|make nothing|only|always|up? excuses
left|leave|leaves|leaving everything|most|mess to|for|with me|us|everyone|others
left|leaves|leaving us|me to clean|pick|do|deal|hold|carry|sort|it
let|lets|letting .. run|go wild|riot|ruin|rack|to
let|lets|letting .. slide|rot
throw|throwing|threw|throws ... toys|tantrum|tantrums|strop|strops|wobbly
expect|expects|expected everything|spoon-feeding|us|me|everyone on|to|handed|for
gave|give|gives|giving|sent|sends|left|handed|feed|fed|supplied|sold us|me garbage|rubbish|crap|shit|nonsense|useless|junk|dirty|faulty
leave|left|leaves|leaving all|everything|dirty|most|work ... us|me
let|lets|letting me|us do|carry|handle|deal|take|clean|pick|sort
think|thinks|thought @they @be .. god|king|queen|gift|special|royalty|better|above|smarter|cleverer
throw|throwing|threw|throws|having|had tantrum|tantrums|hissy|toys|strop
talks|talking|spouting|talked rubbish|nonsense|crap|shit
kept|keeps|always|keep changing|moving|forgetting|losing|making|blaming|complaining|cancelling|canceling .. mind|minds|goalposts|everything|excuses|mistakes|mess|everyone|others
left|late|missed|forgot|wrong|nothing|asleep|@dont|@cant|never|nowhere|failed|hiding|complaining|moaning|dumped|dithered ... as|like per? usual|always|ever
left|late|missed|forgot|wrong|nothing|asleep|@dont|@cant|never|nowhere|failed|hiding|complaining|moaning|dumped ... like|as @they always|usually|normally
blamed|blames|blaming|blame everybody|everyone|others|us|me|anyone|somebody
lied|lie|lies|lying to|about
bossing|bossed|bosses us|me|everyone|people around|about
walks|walked|walk all over
thinks|thought|think @they @be|know|knows everything|god|better|best|it|above
looked|looks|look down|down on
`)

// Usual is the same old story about others, ahead of what they did.
var usual = newGrammar(blameClasses, blameTest, `
as per? usual|always|ever ... @person left|dumped|forgot|missed|had|failed|@dont|@cant|didn't|wouldn't|never|messed|changed|was|were
once|yet again ... @person left|dumped|forgot|missed|failed|@dont|@cant|wouldn't|never|messed
nobody|noone|none in|at|from|of|on|there|else ... ever|never|bothered|cares|cared
nobody|noone|none in|at|from|of|on|there|else ... could be|even|agree|organise|care|decide|bothered|spell|count|think
nobody|noone|none in|at|from|of|on ... does|did|do|works|worked|knew|knows any|anything|@duty|what|how|clue|to
nobody|noone|none in|at|from|of|on ... had|has any|anything|clue|idea
no one in|at|from|of|on|there|else ... ever|never|bothered|cares|cared|knew|could ..
`)

// Derogatory words that say enough by themselves.
var bareInsult = newGrammar(blameClasses, blameTest, `
@slur
@mean
@vice
bad|poor|weak|lousy|rubbish|terrible|shoddy|sloppy|no|awful|appalling|lazy|hopeless|non-existent leadership|management|workmanship|supervision|attitude|decision-making|parenting
@poor @role
lack|lacking of .. leadership|competence|discipline|professionalism|effort|care|commitment|respect|interest|manners|responsibility
poor|bad|shoddy|sloppy|terrible|lazy|stupid|idiotic .. @work of|from|by|on|in @the .. @person
stupid|idiotic|ridiculous|daft|crazy|pointless decision|decisions|idea|rule|rules|bureaucracy|politics|mistake|mistakes of|by|from|with|made @the|@them|management .. @person
jobs-for-the-boys
couldn't organise|organize|run a|an
`)

// A belittled person that the speaker is told to have dealt with.
var roleBelittled = newGrammar(blameClasses, blameTest, `
@poor @role
@flaw old|young|new? colleague|colleagues|manager|managers|boss|coworker|co-worker|supervisor|teammate|teammates|foreman
`)

package coach

import "strings"

// Contempt has its sayings, which name no fault and mean one: of people who do
// nothing, know nothing, or think themselves better.

// saidOfThem are sayings about a person who stands before them.
var saidOfThem = newGrammar(blameClasses, blameTest, `
didn't|doesn't|don't|never|not|hasn't|hadn't|haven't|wouldn't do|does|did|done|doing|lift|lifted|a stroke|tap|hand's|jot|scrap|lick|finger
give|gives|gave|cared|care two|a hoot|hoots|toss|monkey's|monkeys|fig|figs|rat's|damn|stuff|sod
didn't|doesn't|don't|couldn't give two|a .. hoots|hoot|toss|monkey's|monkeys|fig|figs|rat's|damn|stuff
@dont|never|not|won't pull|pulling|pulled @his finger|fingers
gone|went|going|go awol|missing|walkabout|hiding|quiet ... again|whole|entire|when|as|after|soon
awol
@seem just|only|nothing .. bunch|load|pack|lot of
talk|talks|talked|speak|speaks|spoke|treat|treats|treated|look|looks|looked to|at|on? ... as if|though|like|a they|we|i|he|she|you|dirt|idiot|idiots|nuisance|rubbish|scum|servants|slaves|slave|children|stupid|fool|fools .. were|was|nuisance|idiots|stupid|dirt|nothing|children|servants|beneath|us|him|her|them
treat|treats|treated .. like dirt|rubbish|idiots|children|servants|slaves|nothing|fools|muck
@seem half|most|part|root|source of? the? .. problem|trouble
made|make|makes|making everything|things|matters worse
phoned|phoning|phones it|that in
swanned|swanning|swans|waltzed|waltzing|strolled|strolling|sauntered|rolled|rolling|breezed around|about|off|in|out|round|up
twiddling|twiddled|twiddle @his thumbs
asleep at|on the wheel|job|desk|switch
sleeping on the job
out to lunch
ivory tower|towers
cloud cuckoo
promise|promises|promised|promising .. moon|earth|world|sun|stars
leave|left|leaves|leaving ... like a? pigsty|tip|bombsite|bomb|dump|war
leave|left|leaves|leaving ... in|a .. pigsty|tip|bombsite|dump
has|had|have|playing|plays|played @his favourites|favorites|pets
looking|spoiling|itching for a? fight|trouble|argument|row|confrontation|someone
chip on @his shoulder|shoulders
sound of @his own
all mouth|talk|trousers
fobbed|fob|fobs|fobbing me|us|them|him|her|people|everyone off
gave|give|giving|gives me|us the runaround
strung|stringing me|us along
palmed|palm|palming ... off|onto
landed|dropped|drop me|us|everyone in it
covering|covered|cover|protecting|protected|saving @his own? back|backs|arse|arses|backside|skin
throwing|throws|threw @his weight around|about
stirring|stirred|stirs it|things|up|trouble
rubs|rubbed|rub|winds|wound everyone|everybody|people|us up the?
milking|milked|milks it|the
swinging the lead
taking|took|takes|take the mick|mickey|piss|michael|biscuit
pulled|pulls|pulling a? sickie|sickies|rank
@have it in for me|us
out of the|@his pram
thinks|thought|think the? world|company|everyone owes|owed|revolves|revolved
lost the plot
wet behind
not the full|brightest|sharpest
all there
off @his head|rocker|trolley
another|different planet
never|@dont|rarely ... on time
copied|copy it|that|everything straight|off|from|without ... internet|google|web|understanding
rather be|sit|play|chat|scroll|stand on @his phone|phones|arse
only got|has|had|have|there|here the|@his? .. job|post|role|place|position because|through
run|staffed|managed|led by a? bunch|load|pack|shower|cowboys|idiots|clowns|children|amateurs
in the way more|of
good for nothing
no use|good to|at anyone|anybody|all|man
not? .. brain cell|cells
hasn't|hadn't|haven't|without got? a brain|clue|bean|notion|scooby|sausage
in @his own little|own? world|bubble|bubbles|kingdom
what he|she|they was|were on|thinking|playing
god|gods|kings|royalty|divas|superstars|heroes
think|thinks|thought @they @be gods|kings|royalty|it|superstars|special|untouchable
forgot|forgotten about us|me again
sulk|sulks|sulked|sulking|huff|strop|mood for|about|all|in|because|the
a law unto
no feeling|feelings|respect|regard|time|love for|of the|us|ordinary|people|workers|staff
bone idle|lazy
work-shy
just|only this|that type|kind|sort of person|people|man|woman
just|only this|that way inclined
worth|worthy of the money|salary|pay|wage|wages
couldn't care
more concerned|bothered|worried|interested about|with|in @his
slow|lazy|late|rude|careless|useless and @they @dont
getting|got|get above|too big @his
too big for @his
knows|knew best|better about?
forever|always|constantly ringing|off|on|texting|chatting|late|missing|changing|forgetting|losing|leaving|dumping sick|about|in|with|our|us|me|everything|things|his|her|their|the|break|fag
`)

// saidOfAnyone are sayings that need nobody before them.
var saidOfAnyone = newGrammar(blameClasses, blameTest, `
headless chicken|chickens
like a? children|child|kids|babies|baby|toddlers|toddler|animals|schoolkids|amateurs|idiots|idiot .. fighting|again|about|over|when|,
usual mess|rubbish|nonsense|excuses|chaos|shambles|story|incompetence|suspects|cock-up from|of|with|at|in @the? .. @person
too many chiefs
pen pusher|pushers
bean counter|counters
little hitler|dictator|emperor|tyrant
jumped up .. @person
work|works|worked|working @they? .. for|with idiots|clowns|amateurs|morons
of course @the? .. @person had|have|has|'d forgotten|forgot|missed|lost|not|never|messed
of course @the? .. @person hadn't|haven't|hasn't|didn't|forgot|missed|never bothered|told|done|read|checked|said|looked|listen|care|think|us|again|it|to
if @the? .. @person did|does|do|just|only done|did|do @his job|work|bit|homework|part
fault|mistake|error was|is|lay|lies at|on|with @his end|side|part
fault|mistake|error|blame|doing|mess ... not mine|ours|us|me
rather than|not|and mine|ours fault|mistake
as clients|customers|managers|users|parents|students|people|they|sales|men|boys do|always|usually|tend
people|lads|folk|kids|types|customers|parents like that|them|him|her are|is just|all|only|always|never
wouldn't|couldn't know|recognise|notice|spot|find|see|tell ... if|without it|he|she|they|a|@his|with
couldn't|can't organise|organize|run|pour|manage|lead|cook|fight|punch|hit ... if|brewery|bath|bag|barn|raffle|tap
@person|@they @have? never @have? ... in @his life|lives|career
nobody|noone ... does|did|do|lifts|lifted|done|doing a stroke|tap|hand's|finger|scrap
no one ... does|did|do|lifts|lifted|done|doing a stroke|tap|hand's|finger|scrap
if @the .. did|does|do|done his|her|their own? job|homework|bit|part|work properly?
`)

// incapable is what somebody could not do, ahead of the case that would make it
// easy: "wouldn't know rain | if he was stood in it".
var (
	incapable = expr(`\b(?:(?:wouldn't|wouldnt|would not) (?:know|recogni[sz]e|spot|notice|find|see) [a-z' ]{1,30}|(?:couldn't|couldnt|could not) (?:find|tell|organi[sz]e|run|manage|hit|pour|cook|count) (?:(?:his|her|their) |[a-z' ]{1,20}\b(?:brewery|barn|paper bag|water|egg|bath|raffle))[a-z' ]*)$`)
	easyCase  = expr(`^[\s,]*(?:(?:not |even )*if (?:he|she|they|you|it (?:bit|hit|slapped|jumped|fell|stood|smacked|danced|was (?:in front|under|on fire)))|without|with (?:both|a map|two|his|her|their))\b`)
)

// incapableAtAll says whether a clause and the next paint somebody as able to do
// nothing.
func (d *document) incapableAtAll(clause int) bool {
	c := &d.clauses[clause]
	if c.subject == self || c.subject == group || clause+1 >= len(d.clauses) || d.clauses[clause+1].sentence != c.sentence {
		return false
	}
	next := &d.clauses[clause+1]
	return incapable.MatchString(strings.TrimRight(d.flat[c.Start:c.End], " ,")) && easyCase.MatchString(d.flat[next.Start:next.End])
}

// runsOn is where somebody else becomes the subject of what the speaker says
// without a pause: "I'm only meant to polish it | the painter was bone idle". It
// is 0 where nobody does.
func (d *document) runsOn(c *clause, words []lexeme) int {
	const lead, near = 4, 3
	if !unmarkedAround(d.flat, c.Span) {
		return 0
	}
	for at := lead; at+1 < len(words); at++ {
		if !singling.has(words[at].text) || aboutWhom.has(words[at-1].text) || saying.has(words[at-1].text) {
			continue
		}
		for next := at + 1; next < len(words) && next <= at+near; next++ {
			if isPerson(words[next].text) {
				return at
			}
		}
	}
	return 0
}

// gapless says whether nothing but a breath or a comma parts two clauses.
func (d *document) gapless(from, to int) bool {
	return !strings.ContainsAny(strings.TrimRight(d.flat[d.clauses[from].Start:d.clauses[to].Start], " "), ".;!?\n")
}

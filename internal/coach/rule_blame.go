package coach

import (
	"strings"
)

// blame is fault laid on others, or a word that belittles them. A neutral fact,
// a fair account of a disagreement, and own fault are none.
var blame = fault{
	rule:    Blame,
	why:     "The interviewer imagines being talked about like that by you next year.",
	instead: "Say what happened and what you did about it, and give the other side the reason it had.",
	find:    findBlame,
}

const (
	// person is somebody who can be blamed; a pump or the weather can't.
	person = `(?:he|she|they|him|her|them|who|someone|somebody|people|guys?|lads?|men|man|woman|women|persons?|managers?|management|boss(?:es)?|bosses|team|colleagues?|co-?workers?|teammates?|supervisors?|leads?|leader|leadership|director|` +
		`owner|department|office|qa|sales|marketing|finance|procurement|hr|it|engineering|ops|support|security|purchasing|planning|logistics|head office|nurses?|doctors?|consultant|surgeon|matron|carers?|teachers?|tutor|professor|` +
		`developers?|devs?|engineers?|designers?|architects?|programmers?|foreman|foremen|shift|crew|gang|clients?|customers?|guests?|parents?|mother|father|families|students?|pupils?|kids|apprentices?|trainees?|interns?|juniors?|seniors?|` +
		`drivers?|suppliers?|agency|vendors?|contractors?|subcontractors?|staff|chefs?|waiters?|cooks?|clerks?|officers?|sergeant|inspector|partners?|lab mate|mates?|workers?|operators?|technicians?|electricians?|plumbers?|partner|company|council|other side|newbie|predecessor|[a-z]+ (?:team|guys|people|department|staff))`
	// truly strengthens.
	truly = `(?:really |all |just |simply |so |too |very |quite |pretty |totally |completely |absolutely |entirely |mostly |basically |clearly |obviously |honestly |actually |always |being |a bit |a little |such |a |an |kind of |sort of |plain |frankly |utterly |not even |half )*`
)

// blaming are words that nobody uses of a thing, or of oneself in passing.
var blaming = expr(`\b(?:` + strings.Join([]string{
	// Names for a person.
	`(?:lazy|laziest|laziness|incompetent|incompetence|clueless|idiots?|idiotic|morons?|ignorant|arrogant|arrogance|careless|unprofessional|selfish|jobsworth|slackers?|lazybones|know-it-all|control freak|micromanager|bully|bullies|drama queen|big ego|egos?|dinosaurs?|jealous|unreasonable|two-faced|spoiled|entitled|childish|immature|negligent|negligence|muppets?|clowns?|amateurs?|cowboys?|egoist|lousy)\b`,
	`stuck in (?:his|her|their) ways|(?:has|have|had) no (?:work ethic|common sense|manners|discipline|respect|interest in)|(?:hates?|hated|afraid of|scared of|against) (?:change|work|anything new|any change)|to save (?:his|her|their) (?:life|lives)|(?:not|never) (?:very |too |exactly |the )?(?:bright|brightest|clever|smart|competent|good at (?:his|her|their)|interested in (?:working|helping|learning))`,
	// Not caring, not knowing.
	`(?:didn't|did not|don't|doesn't|do not|does not|couldn't|never|not) (?:really |even |actually |seem to |seemed to |want to |ever )*(?:care(?:d|s)?(?:$|[.,;!?]| (?:about|enough|at all|and|what|if|less|how)\b)|bother(?:ed|s)?\b|be bothered|want to (?:work|know|help|learn|listen|do)|lift a finger|pull(?:ed)? (?:his|her|their)|have a clue|(?:do|did|doing) (?:his|her|their) (?:job|part|bit|work|share)|(?:done) (?:his|her|their) (?:job|part|work)|listen(?:ed|s)? to (?:anyone|anybody|me|us|reason|the people|people|staff|workers)|take (?:any )?(?:responsibility|it seriously)|know what (?:he|she|they) (?:was|were|is|are) (?:doing|talking))`,
	`(?:hadn't|haven't|hasn't|had not|had no|have no|has no|got no|without) (?:a |any )?(?:clue|idea) (?:what (?:he|she|they)|how|about|of)|(?:didn't|did not|doesn't|don't|can't)(?: just| really| even)? understand (?:anything|a thing|[a-z]+ at all|nothing)|understands? nothing|(?:obviously|clearly|honestly|didn't even|doesn't even|don't even|really|just|simply) (?:didn't |doesn't |don't |did not )?know how to|only (?:cares?|cared|interested|thinks?|thought|worried) (?:about|in|of)|couldn't (?:be )?(?:bothered|arsed)|can't (?:take criticism|plan|manage|be trusted|do anything)`,
	`(?:refused|refuse|refuses|unwilling|too proud) to (?:take (?:any )?responsibility|listen|help|work|admit|cooperate|learn|change|own)|(?:if|had) (?:only )?.{1,30}\bdone (?:his|her|their) (?:job|work|part)|never (?:does|do|listens?|listened|reads?|helps?|helped|answers?|answered|replied|thinks?|checks?|bothers?|does) (?:anything|it|his|her|their|properly|the|to|us|me|a thing|back)`,
	// Whose fault it was.
	`(?:it was|it's|that was|was|were|is|are|all|because of) ` + truly + `(?:the |their |his |her |our |[a-z]+'s? )+(?:(?:[a-z]+ )?[a-z]+'s? |[a-z]+s' |department's? |own )?(?:fault|mess|failure|incompetence|mistake)\b|clean(?:ed|ing)? up (?:his|her|their|[a-z]+'s?|after) ?(?:mess|them|him|her)?|(?:is|was|are|were) to blame\b|i blame (?:him|her|them|the|my)|blames? (?:everybody|everyone|others|us|me|anyone)|the (?:real )?(?:problem|trouble|issue) was (?:him|her|them|the (?:manager|boss|management|other team))|typical (?:of|management|sales|it|head office)|the reason (?:it|we|i) failed was (?:the|my|him|her|them)`,
	// What they are said to have done to us.
	`(?:drop(?:ped|s)? the ball|(?:threw|thrown|throw) (?:us|me|everyone|him|her) under the bus|let (?:us|me|everyone|everybody|the team|the side) down|stabbed (?:me|us) in the back|always (?:complaining|late|moaning|blaming|making excuses)|making excuses|no (?:help|use) (?:at all|whatsoever|to (?:me|us|anyone))|sat on (?:his|her|their) (?:hands|backsides?|arses?)|mess(?:ed|ing|es) (?:it |everything |things |us |that )up|screw(?:ed|ing|s) (?:it |everything |things |us |that )?up|did (?:absolutely )?nothing(?:$|[.,;!?]| (?:all|at all|to help)\b)|waste of (?:space|time and space))`,
}, `|`) + `)`)

// belittling are words that may be said of things, so that a person must be the
// one who is it.
var belittling = expr(`\b` + person + `(?: [a-z'-]+){0,4}? (?:was|were|is|are|'s|'re|been|being|seemed|kept being|turned out(?: to be)?) ` + truly +
	`(?:useless|hopeless|stupid|sloppy|rubbish|pathetic|ridiculous|joke|toxic|stubborn|disorgani[sz]ed|weak|terrible|awful|nightmare|difficult to (?:work|deal)|impossible|too slow|a disaster|bad at|horrible|nasty|mess|difficult (?:person|people|manager|boss)|bad (?:manager|boss|leader|worker|teacher|planner)|poor (?:manager|boss|leader|worker|planner|communicator)|rude and|dishonest|unreliable|inexperienced and|crap|shambles)(?:$|[^a-z])|` +
	`\b` + person + `(?: [a-z'-]+){0,3}? (?:had |has |have )?(?:ruined|made a mess|makes a mess|made a (?:real |total |complete )?(?:hash|pig's ear)|messed up|done a (?:terrible|bad|poor|awful|lousy)|did a (?:terrible|bad|poor|awful|lousy)|should have (?:known|checked|caught|done|seen|told|noticed|read|been|listened|planned|spotted))|` +
	`\b(?:useless|hopeless|stupid|sloppy|rubbish|pathetic|toxic|stubborn|disorgani[sz]ed|terrible|awful|difficult|horrible) (?:old |young |new )?(?:person|people|manager|boss|colleagues?|co-?workers?|supervisor|team|teacher|developers?|drivers?|nurse|foreman|client|customer|management|chef)\b`)

var noBlame = expr(`\b(?:lazy susan|mine\b|our (?:own )?(?:fault|mistake)|my (?:own )?(?:fault|mistake)|(?:nobody|no one|noone|not (?:his|her|their|anyone's|anybody's))\b.{0,20}(?:fault|to blame)|nobody's fault|no one's fault|(?:wasn't|weren't|isn't|aren't|nobody was|neither|was not|were not|don't think (?:he|she|they)) ` + truly + `(?:lazy|stupid|careless|useless|to blame|being|rude|his|her|their|wrong|incompetent)|not out of|i (?:should have|was (?:stubborn|arrogant|careless|sloppy|stupid|wrong|lazy)|felt|had been|let|ruined|dropped|messed|made)|if i|don't blame|didn't blame|without blaming)\b`)

// excuse gives the other side its reason, which makes the account fair.
var excuse = expr(`\b(?:(?:nobody|no one|noone|we|i) had (?:ever |never |not )?(?:shown|told|taught|trained|explained|given)|had never been (?:shown|told|taught|trained)|through no fault|to be fair|in fairness|and neither did i|had (?:his|her|their) reasons|had a point)\b`)

func findBlame(d *document) []hit {
	var hits []hit
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.reported || c.subject == self {
			continue
		}
		text := d.flat[c.Start:c.End]
		found := blaming.MatchString(text) || c.subject != group && belittling.MatchString(text)
		if found && !noBlame.MatchString(text) && !excuse.MatchString(d.sentenceText(c.sentence)) {
			hits = append(hits, hit{span: c.Span, section: c.section})
		}
	}
	return hits
}

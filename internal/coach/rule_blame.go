package coach

import "regexp"

// blame is fault laid on others, or a word that belittles them. A neutral fact,
// a fair account of a disagreement, and own fault are none.
var blame = fault{
	rule:    Blame,
	why:     "The interviewer imagines being talked about like that by you next year.",
	instead: "Say what happened and what you did about it, and give the other side the reason it had.",
	find:    findBlame,
}

var blaming = regexp.MustCompile(`\b(?:lazy|laziest|useless|incompetent|clueless|hopeless|stupid|idiots?|idiotic|moron|ignorant|arrogant|sloppy|careless|unprofessional|rubbish|pathetic|ridiculous|a joke|toxic|selfish|stubborn|disorganised|disorganized|dinosaurs?|jobsworth)\b|` +
	`\b(?:didn't|did not|don't|doesn't|do not|couldn't|never) (?:really |even |actually |seem to )?(?:care|bother|bothered|be bothered|want to (?:work|know|help|learn|listen|do)|lift a finger|pull (?:his|her|their)|have a clue|do (?:his|her|their) (?:job|part|bit|work)|listen to (?:anyone|anybody|me|us|reason)|know what (?:he|she|they) (?:was|were|is|are) (?:doing|talking))\b|` +
	`\b(?:hadn't|haven't|hasn't|had not|had no|without) (?:a |any )?clue\b|\b(?:didn't|did not|doesn't|don't)(?: just| really| even)? understand (?:anything|a thing|[a-z]+ at all|nothing)\b|\bonly (?:cares?|cared|interested|thinks?|thought|worried) (?:about|in|of)\b|` +
	`\bcouldn't be (?:bothered|arsed)\b|\bno (?:idea|clue) (?:what|how)\b.{0,20}\b(?:doing|to do)\b|` +
	`\b(?:it was|it's|that was|was|were) (?:really |all |completely |totally |entirely |mostly |basically |clearly |obviously |honestly |actually )*(?:the |their |his |her |our |[a-z]+'s? )+(?:[a-z]+'s? |department's? )?(?:fault|mess|mistake|responsibility really)\b|` +
	`\b(?:dropped the ball|messed (?:it |everything |up )|screwed (?:it |everything |up|us )|let (?:us|me|everyone|everybody|the team) down|should have (?:known|checked|caught|done|seen|told|noticed|read|been)|stuck in (?:his|her|their) ways|(?:is|was|were|are) (?:a )?(?:very |really |such a |so )*(?:difficult|impossible|bad|terrible|awful|weak|poor) (?:person|people|to (?:work|deal)|manager|boss|team|planner|worker|at (?:his|her|their|planning|communicat))|always (?:complaining|late|moaning|blaming)|not (?:very |too |exactly )?(?:bright|clever|smart|competent|good at (?:his|her|their))|never (?:does|did|do|listens|listened|reads|read|helps|helped|answers|answered) (?:anything|it|his|her|their|properly|the)|make(?:s)? a mess|made a mess|ruined|to blame|blamed? (?:him|her|them)|typical (?:of|management|sales)|hates? change|afraid of (?:work|change))\b`)

var noBlame = regexp.MustCompile(`\b(?:my (?:own )?(?:fault|mistake)|(?:nobody|no one|noone|not (?:his|her|their|anyone's|anybody's))\b.{0,20}(?:fault|to blame)|(?:wasn't|weren't|isn't|not|never|nobody was|neither) (?:lazy|stupid|careless|useless|to blame|being|rude|his|her|their|wrong)|i (?:should have|was (?:stubborn|arrogant|careless|sloppy|stupid|wrong|lazy)|felt|had been|let|ruined|dropped|messed|made)|if i)\b`)

func findBlame(d *document) []hit {
	var hits []hit
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.reported || c.subject == self {
			continue
		}
		text := d.flat[c.Start:c.End]
		if blaming.MatchString(text) && !noBlame.MatchString(text) {
			hits = append(hits, hit{span: c.Span, section: c.section})
		}
	}
	return hits
}

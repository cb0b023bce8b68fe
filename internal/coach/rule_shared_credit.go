package coach

import (
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// sharedCredit is a "we" that acts where the speaker's part can't be told. A
// "we" that sets the scene, or that stands beside own acts, costs nothing.
var sharedCredit = fault{
	rule:    SharedCredit,
	why:     "Nobody can tell which part was yours, so that none of it counts for you.",
	instead: "Say your own part with \"I\" and a verb that could be watched, then name who helped.",
	find:    findSharedCredit,
}

// beforeVerb is what may stand between a subject and the verb that counts.
const beforeVerb = `(?:'ve|'d|'re|,| (?:have|had|were|was|are|did|then|all|also|just|finally|eventually|really|both|together|basically|um|uh|like|kind of|sort of|you know|more or less|now|so|we|each|even|still|[a-z]+ly|` +
	`decided to|had to|managed to|were able to|was able to|got to|started to|started|began to|began|kept on|kept|ended up|went (?:on to|and|away and|out and|back and|ahead and)|sat down (?:together )?and|stood (?:there )?and|got (?:together|round|stuck in|our heads together) and|worked hard to|put our heads together and|pitched in and|tried to|set about|set out to|chose to|agreed to))*`

var (
	// groupAct is any verb in the past or of doing behind "we".
	groupAct = expr(`^` + beforeVerb + ` (?:[a-z]+ed|` + irregularPast + `|[a-z]{3,}ing|` +
		`do|make|find|fix|change|work|solve|sort|try|check|look|build|create|write|decide|come up|figure|call|ring|give|take|clean|test|move|talk|speak|ask|send|hold|show|teach|run|go|plan|start)\b`)
	// groupState is what a group has, is, knows, suffers or holds for good: the
	// scene, not the work.
	groupState = expr(`^` + beforeVerb + ` (?:` + strings.Join([]string{
		// having, being, needing
		`had (?:a|an|the|no|to wait|only|about|around|our|two|three|four|five|some|been|different|one|very|\d)|had$|needed|wanted|hoped|expected|owned|used to|struggled|faced|lacked|depended|relied|cared|happened|belonged|existed|consisted|counted on`,
		// knowing and feeling
		`knew|learned|learnt|realised|realized|thought|felt|understood|believed|noticed|saw|heard|feared|worried|liked|loved|hated|remembered|disagreed|differed|argued|agreed(?: that|[.,;]|\s*$)`,
		// what befell them
		`lost|got (?:a|an|the|two|three|some|new|no|stuck|\d|(?:[a-z]+ ){0,3}?(?:feedback|praise|thanks|compliments?|applause|reviews?|responses?|complaints?|results?|marks?|scores?|grades?|recognition|awards?|support|money|funding|permission|orders|calls|emails|letters))|received|missed|failed|waited|moved (?:in|into|to|house|from)|fell|suffered|arrived|happened|ran (?:out|late|short|over|into)|came (?:close|under|to the end|back|from|in|home)|fell behind|inherited|started (?:the|a|at|with|in)|stood|lived|stayed (?:in|with|at)|called (?:it|them)`,
		// standing tasks
		`(?:do|make|serve|see|sell|take|get|handle|process|ship|run|bake|treat|print) (?:about|around|roughly|over|nearly|almost|up to|between|\d|[a-z ]{1,30} (?:a|per) (?:day|week|month|year|shift|night)\b)|took on (?:a|an|two|three|four|five|six|some|more|new|another)\b|` +
			`shared (?:a|an|one|with|the (?:same|office|kitchen|room|house|flat|oven|desk|van|ward|bench))|served|employed|sold|(?:opened|closed)(?:$|[.,]| (?:at|in|on|from|late|early|every|for|the (?:shop|doors?))\b)|looked after|worked (?:in|at|for|on (?:a|the)|with|as|from|alongside|under|nights|days|shifts|mornings|weekends|late)|supported|stocked|ran (?:a|the|an|about|our)|kept (?:losing|getting|having|missing|running)|used (?:a|an|the)|held (?:different|opposite|separate|similar|the same|very)|sat (?:in|at|on|next)|covered|handled (?:about|around|\d)|shipped (?:about|around|every|once)|made (?:about|around|\d)`,
		// what they reached
		`ended (?:with|on|at)|finished|hit|passed|won|reached|saved|made (?:it|the (?:date|deadline))|met|beat|achieved|got (?:there|it down|to)|cut (?:the|it|that) .{0,40}(?:from|by|to) `,
		// gathering, which comes before the work
		`(?:sat down|got together|gathered|met|teamed up|pulled together|came together)(?: (?:after|before|in|on|at|for|with|round|around|over|again|one)\b|[.,;]|\s*$)|talked (?:it )?(?:over|about it)(?:[.,;]|\s*$)`,
		// a going on in the background
		`(?:hav|be|los|wait|runn|liv|stay|struggl|hop|plann|pay|gett|look)ing\b`,
	}, "|") + `)`)
	// standing is what a group was, with an adjective or a number behind.
	standing = expr(`^(?:'re|'d been| were| was| are)(?: [a-z]+ly| all| also| just| still| both)* (?:short|rammed|swamped|slammed|packed|snowed|flat|busy|under|behind|late|in|at|on|a|an|the|due|supposed|meant|going|able|about|six|two|three|four|five|eight|ten|twelve|\d|not|very|quite|so|too|given|told|asked|based|losing|stuck|allowed|used|tired|worried|[a-z]+ed (?:by|with|in|on))\b`)
)

// Doers that the clauses know as somebody else or not at all, and that are the
// group with the speaker in it.
var (
	company = `(?:colleagues?|co-?workers?|workmates?|mates?|teammates?|team|crew|lads|lot|boys|girls|guys|squad|group|gang|class|classmates?|partners?|kitchen|department|staff|shift|ward|office|brigade|unit|family|friends?|rest|others|entire team|whole [a-z]+)`
	withMe  = expr(`^[\s,]*(?:(?:so|then|and|um|after that|in the end)[\s,]+)*(?:me and (?:(?:my|the|a|our) )?[a-z]+|myself and [a-z ]{2,20}?|(?:the )?(?:` + `two|three|four|five) of us|us (?:two|three|four)|all of us(?: (?:on|in|from|at) (?:the |that |our )?[a-z]+)?)\s`)
	// joined ends where "and I" begins, which the clauses take for a doer of its own.
	joined    = expr(`^[\s,]*(?:(?:so|then|and|um|after that|in the end)[\s,]+)*(?:(?:my|the|a|our|two|some) (?:[a-z]+ )?` + company + `)\s*$`)
	justMe    = expr(`^[\s,]*(?:(?:so|then|and|um|after that|in the end)[\s,]+)*(?:me|myself)\s*$`)
	andOthers = expr(`^\s*and (?:my|the|a|our|two|some) (?:[a-z]+ )?` + company + `\s`)
	andI      = expr(`^\s*and (?:i|me|myself)\b`)
)

// asOne says outright that the work was everybody's.
var asOne = expr(`\b(?:together|as (?:a|one) (?:team|group|crew|class|department|family|unit|ward|shift)|between (?:us|the (?:two|three|four) of us)|all of us|collectively|jointly|we all)\b`)

// solved are acts that belong to the Action wherever a sentence stands.
var solved = expr(`\b(?:found (?:that|out|a|the|it)|worked (?:it |out|everything)|figured|fixed|changed|rewrote|made a (?:new )?(?:plan|list)|came up with|put (?:up|in|together|on|it|them|out)|set up|moved|built|created|analysed|analyzed|solved|sorted|decided|did a|did it|rang|called|organised|organized|tested|added|replaced|wrote|designed|swapped|rebuilt|redid|repaired|cleaned|checked|rearranged|investigated|introduced|switched|painted|trained|measured|reviewed|planned|launched|implemented|shipped|deployed)\b`)

// Own acts that outweigh what "we" did, so that the speaker's part is clear; and
// as many as leave it open, so that "we" counts in any part of the answer.
const (
	clearOwn = 3
	fewOwn   = 2
)

func findSharedCredit(d *document) []hit {
	own, shared := 0, 0
	few, none := d.ownSteps() <= fewOwn, d.ownSteps() == 0 && !d.headed && len(d.words) >= wholeAnswer
	var hits []hit
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.reported || c.section == scenario.Reflecting || d.asksOrPlans(i) {
			continue
		}
		rest, isGroup := d.groupDoes(i)
		text := d.flat[c.Start:c.End]
		if (c.section == scenario.Action || c.section == scenario.Result && few) && !d.ownActBeside(i) && (groupBehind(text) || d.doneJointly(i)) {
			shared++
			hits = append(hits, hit{span: c.Span, section: c.section})
			continue
		}
		if !isGroup {
			if c.section == scenario.Action && c.act && d.happened(i) {
				own++
			}
			continue
		}
		if !actsAsGroup(rest) {
			continue
		}
		if c.section == scenario.Action {
			shared++
		}
		switch {
		case c.section == scenario.Action && !d.ownActBeside(i), c.section == scenario.Action && own == 0 && asOne.MatchString(text):
		case few && (solved.MatchString(text) || gotOver.MatchString(rest) || lightAct.MatchString(rest) || strongAct(rest) && (c.section != scenario.Situation || !d.headed)) && !d.ownActBeside(i):
		case none && c.sentence > 0 && c.section != scenario.Result && c.said == "we" && !strings.Contains(text, "we'd") && startsWithVerb(firstVerb(strings.Fields(rest))):
		default:
			continue
		}
		hits = append(hits, hit{span: c.Span, section: c.section})
	}
	if own >= clearOwn && own > shared {
		return d.onlySolving(hits)
	}
	return hits
}

// headWork is the head work of the story. Where the group did that, own acts
// around it don't tell whose idea it was.
var headWork = expr(`\b(?:worked (?:it )?out|figured|thrashed|came up with|hammered out|hashed out|sorted (?:a|out|it)|made a plan|heads together|solved|cracked it|brainstormed|(?:a|real) (?:team|group|joint) effort)\b`)

// onlySolving keeps what the group did of the head work.
func (d *document) onlySolving(hits []hit) []hit {
	var kept []hit
	for _, h := range hits {
		if headWork.MatchString(d.flat[h.span.Start:h.span.End]) {
			kept = append(kept, h)
		}
	}
	return kept
}

// groupBehind says whether a clause tells the group's work with another subject.
func groupBehind(text string) bool {
	return partOfGroup.MatchString(text) || doneByUs.MatchString(text) || itWasUs.MatchString(text) || whatWeDid.MatchString(text)
}

// ownSteps counts the clauses of the Task and Action with an act of the
// speaker's own.
func (d *document) ownSteps() int {
	count := 0
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.act && c.subject == self && (c.section == scenario.Task || c.section == scenario.Action) && d.happened(i) {
			count++
		}
	}
	return count
}

// happened says whether an act of the speaker's is told as done, and not as what
// is done in a case.
func (d *document) happened(clause int) bool {
	c := &d.clauses[clause]
	return !unreal.MatchString(d.flat[c.rest:c.End]) && !inCase.MatchString(d.sentenceText(c.sentence))
}

// inCase opens or closes a sentence on what is done in a case.
var inCase = expr(`\b(?:if|when|whenever) (?:i|you|we|there|it|they|he|she|somebody|someone|a|an|the [a-z]+) (?:am|have|get|see|need|is|are|has|gets|comes|goes|needs|[a-z]+s)\b`)

// groupActs says whether a clause with "we" tells an act.
func (d *document) groupActs(clause int) bool {
	return actsAsGroup(d.flat[d.clauses[clause].rest:d.clauses[clause].End])
}

func actsAsGroup(rest string) bool {
	rest = " " + strings.Trim(rest, " \n")
	if onlookers.MatchString(rest) || notDone.MatchString(rest) {
		return false
	}
	if lightAct.MatchString(rest) || gathering.MatchString(rest) || goesOnActing(rest) {
		return true
	}
	if led := ledTo.FindStringSubmatch(rest); led != nil && worksAs(led[1]) || gotOver.MatchString(rest) {
		return true
	}
	return groupAct.MatchString(rest) && !groupState.MatchString(rest) && !standing.MatchString(rest)
}

// groupDoes gives what follows the subject, where that is a group with the
// speaker in it.
func (d *document) groupDoes(clause int) (string, bool) {
	c := d.clauses[clause]
	text := d.flat[c.Start:c.End]
	if others.MatchString(c.said) {
		return "", false
	}
	if at := weAfterAll.FindStringIndex(text); at != nil {
		return text[at[1]-1:], true
	}
	if relativeNoun.MatchString(c.said) {
		return "", false
	}
	if c.subject == group || groupSaid.MatchString(withoutPlace(c.said)) || strings.HasSuffix(c.said, " we") || strings.HasSuffix(c.said, " and me") || strings.HasSuffix(c.said, " and myself") {
		return d.flat[c.rest:c.End], true
	}
	if at := withMe.FindStringIndex(text); at != nil {
		return text[at[1]-1:], true
	}
	if at := teamFirst.FindStringIndex(text); at != nil && c.said == "" {
		return text[at[1]-1:], true
	}
	if at := aside.FindStringIndex(text); at != nil {
		return text[at[1]-1:], true
	}
	if clause == d.sentences[c.sentence].first {
		return "", false
	}
	if rest, found := d.afterAside(clause); found {
		return rest, true
	}
	previous := d.flat[d.clauses[clause-1].Start:d.clauses[clause-1].End]
	if at := andI.FindStringIndex(text); at != nil && (joined.MatchString(previous) || clause-1 == d.sentences[c.sentence].first && namesPeople(previous)) {
		return text[at[1]:], true
	}
	if justMe.MatchString(previous) {
		if at := andOthers.FindStringIndex(text); at != nil {
			return text[at[1]-1:], true
		}
		if words := d.lexemes(c.Span); len(words) > 3 && words[0].text == "and" && isSomebody(&words[2]) {
			return d.flat[words[2].End:c.End], true
		}
	}
	return "", false
}

// justWe is a "we" whose verb comes behind an aside: "we, the nurses, changed it",
// "we as a department changed it".
var justWe = expr(`^[\s,]*(?:(?:so|then|and|but|um|in the end)[\s,]+)*we,?\s*$`)

// afterAside gives what the group does where an aside between commas, or one with
// "as", has parted "we" from its verb.
func (d *document) afterAside(clause int) (string, bool) {
	first := d.sentences[d.clauses[clause].sentence].first
	text := d.flat[d.clauses[clause].Start:d.clauses[clause].End]
	for back := 1; back <= 2 && clause-back >= first; back++ {
		before := d.clauses[clause-back]
		if !justWe.MatchString(d.flat[before.Start:before.End]) {
			continue
		}
		if back == 2 {
			return " " + strings.TrimLeft(text, " "), startsWithVerb(strings.TrimLeft(text, " "))
		}
		if at := asBody.FindStringIndex(text); at != nil {
			return text[at[1]-1:], true
		}
	}
	return "", false
}

// asBody is what "we" are called behind "as".
var asBody = expr(`^\s*as (?:a|an|one|the) (?:[a-z]+ )??[a-z]+,? `)

var (
	// deed is a verb in the past behind "I", unless it is one of being, having or
	// feeling.
	deed  = expr(`^(?: [a-z]+ly| then| also| just| had| have|'ve|'d| myself)* (?:re)?(?:[a-z]+ed|` + irregularPast + `)\b`)
	inert = expr(`^(?: [a-z]+ly| then| also| just| had| have|'ve|'d)* (?:felt|knew|thought|needed|wanted|hoped|liked|loved|learned|learnt|realised|realized|believed|understood|lost|meant|supposed|tried|worked (?:very |really )?hard|helped|supported)\b`)
)

// ownActBeside says whether the sentence of a clause tells an act of the
// speaker's own as well.
func (d *document) ownActBeside(clause int) bool {
	s := d.sentences[d.clauses[clause].sentence]
	for i := s.first; i < s.last; i++ {
		c := d.clauses[i]
		if c.subject != self || c.reported {
			continue
		}
		if _, isGroup := d.groupDoes(i); isGroup {
			continue
		}
		rest := d.flat[c.rest:c.End]
		if c.act || deed.MatchString(rest) && !inert.MatchString(rest) && !vagueClaim.MatchString(d.flat[c.Start:c.End]) {
			return true
		}
	}
	return false
}

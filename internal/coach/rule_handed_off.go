package coach

import (
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// handedOff is a problem passed on for others to solve. A hand-over after own
// work is none.
var handedOff = fault{
	rule:    HandedOff,
	why:     "You passed the problem on and others solved it: there is nothing of yours to judge.",
	instead: "Say what you did yourself, before and after you told them: what you found out, proposed, checked.",
	find:    findHandedOff,
}

// matter is what is passed on.
const matter = `(?:it|this|that|them|everything|(?:the|my|our|a|an|his|her|their) (?:[a-z]+ ){0,2}?[a-z]+)`

var (
	// passedOn are the ways to give a problem away.
	passedOn = expr(`\b(?:` + strings.Join([]string{
		// up the line
		`escalat(?:e|ed|ing)|report(?:ed)? ` + matter + `|report(?:ed)? to|forward(?:ed|ing)|forward (?:it|this|the|my)|flag(?:ged)?|rais(?:e|ed) (?:it|this|that|the|a|an|my)|refer(?:red)? ` + matter + `|notif(?:y|ied)|inform(?:ed)?|alert(?:ed)?|let .{1,25} know|ma(?:de|ke) .{1,30} aware`,
		// out of one's hands
		`pass(?:ed)? ` + matter + `|hand(?:ed)? ` + matter + `|turn(?:ed)? it over|(?:gave|give|brought|bring|took|take) (?:it|this|that|them|the (?:problem|issue|matter|complaint|case|ticket|list|job|task)) (?:up |over |straight )?to|` +
			`delegat(?:e|ed)|assigned (?:it|this|that|the [a-z]+) to|left (?:it|this|that|the rest|everything) (?:with|to) |left a (?:note|message|voicemail)|outsourced`,
		// on paper
		`put in (?:a|an) (?:[a-z]+ )?(?:request|ticket|report|call|order|complaint)|(?:filed|filled in|submitted|opened|logged|raised|created) (?:a|an|the) (?:[a-z]+ )?(?:ticket|report|request|case|call|job|issue|bug|complaint|form)|logged (?:it|this|that)|` +
			`(?:sent|send|wrote|write|dropped|shot) (?:(?:him|her|them|my [a-z]+|the [a-z]+|[a-z]+(?: [a-z]+)?) )??(?:a |an |the )?(?:[a-z]+ )?(?:e-?mail|message|mail|note|letter|text)|(?:sent|send) (?:it|this|that|them|the [a-z]+)(?: (?:straight|all|right|on|over|up|off|through|across|along|down))* to|wrote to|e-?mailed|messaged|texted`,
		// by word of mouth
		`told|tell|rang|ring|called|phoned|phone|contacted|mention(?:ed)?|spoke (?:to|with)|talked (?:to|with)|asked .{2,30}? (?:to|for help|for support|if (?:they|he|she) could)\b|went to (?:my|the|our) [a-z]+|got .{2,25}? (?:to|involved|in|on it|onto it)\b|got (?:the|my|our|a) [a-z]+(?: [a-z]+)?\s*$|` +
			`called in|brought in|turned to`,
	}, `|`) + `)\b`)
	// waited is a hand-over that says itself that nothing own followed.
	waited = expr(`\bleft (?:it|this|that|the rest|everything) (?:with|to|in the hands of) (?:them|him|her|the|my|our)\b|\band (?:then )?(?:i )?waited (?:for|until)\b|\bout of my hands\b|\bleft (?:them|him|her) to (?:it|deal|sort|handle|get|fix)\b|\bleft it at that\b|\band (?:then |just )*waited\s*[.,;]?\s*$|\band (?:then |just )*(?:moved on|got on with (?:my|the|other)|went home|carried on with (?:my|the|other))\b|\b(?:and that was that|and they (?:did|handled|took care of) the rest)\b`)
	// relayed is a hand-over within one clause: "to the lead, who fixed it".
	relayed = expr(`\b(?:who|which|and (?:they|he|she)) (?:then )?(?:` + solving + `|settled|ended up|then [a-z]+ed\b)`)
)

// solving is what others do with a problem that was passed to them. Answering,
// agreeing, showing and giving are none of it.
const solving = `(?:(?:handled|fixed|sorted|dealt|solved|resolved|repaired|replaced|mended|treated|unblocked|patched|reset|restarted|rewrote|corrected|changed|adjusted|rebuilt|recounted|redid|redrew|cleaned|cleared|arranged|organi[sz]ed|set up|` +
	`installed|removed|tidied|decided|investigated|diagnosed|figured|discovered|traced|finished|completed|updated|implemented|deployed|rolled|reverted|reviewed|refunded|calmed|carried|built|filled|isolated|swapped|moved|managed|processed|` +
	`took (?:it|over|care|the|that|charge|action|him|her|them)|did (?:it|the|that|everything|so)|came (?:and|out|over|down|in|round) and|looked (?:after|into|at) (?:it|the|that)|looked into|found (?:it|the|out|a|that)|made (?:the|a|some|sure)|worked (?:it|on|out|with)|` +
	`put (?:it|in|a|the|up|on)|picked (?:it|that|this|up)|ran with|ran (?:it|the)|(?:passed|sent|forwarded|escalated|raised|took|handed|kicked|pushed|moved|put) (?:it|that|this|them) (?:on|up|over|to|through|further|straight|with|across)|got (?:it|the|that|everything|them) (?:all )?(?:fixed|sorted|working|done|back|running|going|out|solved)|sent (?:someone|somebody|a|an|another|out|over)|spoke (?:to|with)|talked (?:to|with)|met with|had a (?:meeting|word|chat|talk)|` +
	`rang (?:the|him|her|them)|called (?:the|him|her|them)|contacted|gave (?:the|a|him a|her a|them a) (?:[a-z]+ )?(?:money|refund|warning|discount)|wrote (?:the|a)|` +
	`have (?:solved|fixed|repaired|changed|done|sorted|found)|(?:has|had) (?:solved|fixed|repaired|changed|done|sorted))\b|did[.,;]?\s*$)`

var (
	othersDid = expr(`^(?:'d|'ve|'s|,| (?:has|have|had|then|just|also|all|both|of them|himself|herself|themselves|came (?:over |out |in |down |round )?and|went (?:out )?and|quickly|soon|later|finally|eventually|[a-z]+ly|in the end|the next (?:day|week|morning)|that (?:day|week|morning|afternoon)))* (?:` + solving + `)`)
	// somebodyDid is the same where the doer could not be told from the verb.
	somebodyDid = expr(`^\s*(?:[a-z'-]+ ){1,5}?(?:` + solving + `)`)
	answering   = expr(`\b(?:told|said|showed|asked|agreed|gave me|never|not|didn't|nobody)\b`)
	// gotDone is the same with the thing as the subject: "and it was repaired".
	gotDone = expr(`\b(?:was|were|got|is|has been|had been|have been) (?:then |all |soon |quickly |finally |eventually )?(?:handled|fixed|sorted|dealt with|solved|resolved|repaired|replaced|changed|corrected|cleaned|closed|sent out|marked [a-z]+|done|taken care of|patched|mended|looked after|rebuilt|(?:[a-z]+ed|done|made|found|put|set) by (?:him|her|them)|(?:all )?gone|working again|back (?:on|up|in|to|working|online)|up and running|running again|open again|fine again|as good as new)\b`)
	// myMove is "my first step was to escalate".
	myMove = expr(`^my (?:[a-z]+ )?(?:step|move|action|contribution|part|job|role|way|plan|share|input|response|solution|decision|answer|reaction|approach)$`)
	// unreal are acts that were not done, or are done as a rule.
	unreal = expr(`^(?:'d|.{0,12}\b(?:would|usually|normally|generally|typically|could|always)\b)`)
	// asARule makes a sentence tell what is done as a rule.
	asARule = expr(`\b(?:usually|normally|generally|typically|in such (?:a )?(?:situations?|cases?)|as a rule|i always|i'd always|what i (?:do|'d do|would do) is)\b`)
	// bystanding are acts that bring nothing about: noticing, going, being told.
	bystanding = expr(`^(?:'ve|'d|,| (?:have|had|then|just|also|first|actually|um|uh|was|went|to|[a-z]+ly))* ?(?:notice|noticed|saw|see|heard|went|go|came|sat|stood|watched|passed|ran (?:a|the)|run|work|sit|read|kept|keep|got|put in charge|explained|described|outlined|discussed|said|asked about|found out|thanked|apologi[sz]ed|waited|(?:put|wrote|logged|raised|noted|opened|filed|typed) (?:it |this |that |a |an |the )?(?:[a-z]+ ){0,3}?(?:ticket|log|logbook|e-?mail|mail|form|system|report|jira|message|diary|handover))\b`)
)

// How much the speaker may have done of the Task and Action before, and after,
// a hand-over that still is the main thing told.
const (
	workBefore = 2
	workAfter  = 1
	// reach is how many clauses lie between a hand-over and what came of it.
	reach = 3
)

func findHandedOff(d *document) []hit {
	work := d.workSoFar()
	var hits []hit
	for i, until := 0, -1; i < len(d.clauses); i++ {
		c := &d.clauses[i]
		if i <= until || c.reported || c.section == scenario.Reflecting {
			continue
		}
		start, found := d.handsOver(i, work[len(d.clauses)])
		text := d.flat[c.rest:c.End]
		if !found || negated(text[:start]) || strings.Contains(text[:start], "could have") {
			continue
		}
		end, found := d.othersSolve(i, work[len(d.clauses)])
		if !found && work[len(d.clauses)] == 0 && d.givesAway(c) && !d.goesOn(i) {
			end, found = i, true
		}
		// Work told in the breath of the hand-over is the work handed over.
		if !found || isAct(text[:start]) && !bystanding.MatchString(text[:start]) {
			continue
		}
		if d.headed && d.clauses[end].section != c.section {
			continue
		}
		theirs := d.theirs(end)
		if (work[i] > workBefore || work[len(d.clauses)]-work[theirs+1] > workAfter) && !d.plainlyTheirs(i, end) || d.worksOn(theirs) {
			continue
		}
		hits, until = append(hits, hit{span: Span{c.Start, d.clauses[end].End}, section: c.section}), end
	}
	return hits
}

// plainlyTheirs says whether others settled a matter in the breath in which it
// was brought to them, so that own work elsewhere does not make it the
// speaker's: "I told the office and they sorted it".
func (d *document) plainlyTheirs(from, end int) bool {
	c := &d.clauses[end]
	if end != from+1 || !reported.MatchString(d.flat[d.clauses[from].rest:d.clauses[from].End]) || !theyOf.has(c.said) {
		return false
	}
	return settledIt.MatchString(d.flat[c.rest:c.End])
}

// handsOver says whether a clause tells that the speaker brought the problem to
// others, and where behind the subject that begins.
func (d *document) handsOver(clause, mostWork int) (int, bool) {
	c := &d.clauses[clause]
	text := d.flat[c.rest:c.End]
	anyhow := func(int, int) bool { return true }
	byUs := c.subject == group && c.section == scenario.Action && clause+1 < len(d.clauses) && theyOf.has(d.clauses[clause+1].said)
	if c.subject == self || byUs || c.subject == nobody || strings.HasSuffix(c.said, " i") || myMove.MatchString(c.said) {
		words := d.lexemes(Span{c.rest, c.End})
		if ownProduct(words) || unspoken.MatchString(d.flat[c.Start:c.End]) {
			return 0, false
		}
		if shownTo.MatchString(text) || c.subject == self && ownLot.MatchString(text) {
			return 0, false
		}
		if strings.HasPrefix(text, " also ") && (clause+1 == len(d.clauses) || !theyOf.has(d.clauses[clause+1].said)) {
			return 0, false
		}
		if at := passedOn.FindStringIndex(text); at != nil && !promises.MatchString(text) {
			return at[0], true
		}
		if from, _, found := handingOver().find(words, anyhow); found && mostWork <= 1 && !promises.MatchString(text) {
			return words[from].Start - c.rest, true
		}
		return 0, mostWork <= 1 && d.bringsOpenly(clause) || d.givesAway(c)
	}
	if c.section != scenario.Action {
		return 0, false
	}
	if at := passedOn.FindStringIndex(text); at != nil && fronted.MatchString(d.flat[c.Start:c.rest+at[0]]) {
		return at[0], true
	}
	_, _, found := throughMe().find(d.lexemes(c.Span), anyhow)
	return 0, found
}

// givesAway says whether a clause tells that the speaker was rid of the problem.
func (d *document) givesAway(c *clause) bool {
	if c.section != scenario.Action {
		return false
	}
	words := d.lexemes(c.Span)
	if ownProduct(words) || unspoken.MatchString(d.flat[c.Start:c.End]) {
		return false
	}
	_, _, found := givenAway().find(words, func(_, to int) bool {
		for i := to; i+1 < len(words); i++ {
			if next := words[i+1].text; words[i].text == "and" && startsWithVerb(next) && next != "moved" && next != "waited" && next != "went" {
				return false
			}
		}
		return true
	})
	return found
}

// goesOn says whether the speaker does anything behind a clause of the Action.
func (d *document) goesOn(clause int) bool {
	for i := clause + 1; i < len(d.clauses) && d.clauses[i].section == scenario.Action; i++ {
		c := &d.clauses[i]
		if c.subject == self || laterSelf.MatchString(d.flat[c.rest:c.End]) {
			return true
		}
	}
	return false
}

// othersSolve finds the clause in which others do the work that a hand-over
// left to them.
// mostWork is the own work of the whole answer: beside much of it any verb will
// not do.
func (d *document) othersSolve(from, mostWork int) (int, bool) {
	first := &d.clauses[from]
	if text := d.flat[first.rest:first.End]; waited.MatchString(text) || mostWork <= 1 && leftToOthers(text) || relayed.MatchString(text) || mostWork <= 1 && d.relaysWithin(first) {
		return from, true
	}
	for i := from + 1; i < len(d.clauses) && i <= from+reach; i++ {
		c := &d.clauses[i]
		text := d.flat[c.rest:c.End]
		if theyOf.has(c.said) && startsWithVerb(text) {
			// "they came down, put the barriers in"
			text = " " + text
		}
		switch {
		case c.reported && !retold.MatchString(d.flat[c.Start:c.End]), c.said == "nobody", c.said == "no one", c.said == "noone":
			continue
		case c.subject == self && !ofOthers.MatchString(d.flat[c.Start:c.End]):
			if waited.MatchString(" and"+text) && !subordinated.MatchString(d.flat[c.Start:c.End]) && !meanwhile.MatchString(d.flat[c.Start:c.End]) {
				return i, true
			}
			if d.works(i) {
				return 0, false
			}
		case c.subject == group:
			return 0, false
		case theyOf.has(c.said) && answers.MatchString(text):
			continue
		case c.said == "it" || c.said == "this" || c.said == "that" || gotDone.MatchString(text):
			if gotDone.MatchString(text) || waited.MatchString(d.flat[c.Start:c.End]) {
				return i, true
			}
		case laterSelf.MatchString(text):
			return 0, false
		case i <= from+2 && mostWork <= 1 && d.solvedBy(c, d.flat[first.Start:first.End]), othersDid.MatchString(text), (c.said == "" || c.said == "someone" || c.said == "somebody" || c.said == "one") && somebodyDid.MatchString(text) && !answering.MatchString(text):
			return i, true
		}
	}
	return 0, false
}

// works says whether a clause tells work of the speaker's own: an act that is
// no passing on and no mere looking.
func (d *document) works(clause int) bool {
	c := &d.clauses[clause]
	if c.section != scenario.Task && c.section != scenario.Action || !c.act || c.subject != self && c.subject != nobody || ofOthers.MatchString(d.flat[c.Start:c.End]) {
		return false
	}
	text := d.flat[c.rest:c.End]
	return !passedOn.MatchString(text) && !unreal.MatchString(text) && !asARule.MatchString(d.sentenceText(c.sentence)) && !bystanding.MatchString(text) && !d.givesAway(c)
}

// theirs is the last clause of what others did: notes go on without a subject.
func (d *document) theirs(clause int) int {
	for clause+1 < len(d.clauses) && d.clauses[clause+1].subject == nobody {
		clause++
	}
	return clause
}

// worksOn says whether own work follows at once on a clause.
func (d *document) worksOn(clause int) bool {
	for i := clause + 1; i < len(d.clauses) && i <= clause+2; i++ {
		if d.works(i) && d.clauses[i].subject == self && d.clauses[i].section == scenario.Action {
			return true
		}
	}
	return false
}

// workSoFar counts, for every clause, the own work told before it.
func (d *document) workSoFar() []int {
	counts := make([]int, len(d.clauses)+1)
	for i := range d.clauses {
		counts[i+1] = counts[i]
		if d.works(i) {
			counts[i+1]++
		}
	}
	return counts
}

// meanwhile opens what was done beside the waiting.
var meanwhile = expr(`^[\s,;]*(?:and )?while\b`)

var (
	// reported are ways to bring a matter to others that ask for no single thing.
	reported = expr(`\b(?:told|informed|notified|reported|escalated|flagged|raised|wrote to|written to|e-?mailed|messaged|pinged|rang|phoned|called|texted|sent|passed|handed|forwarded|referred|let .{1,25} know|(?:wrote|dropped|filed|opened|logged|put in|raised|submitted) (?:a|an|the) (?:[a-z]+ )?(?:ticket|mail|e-?mail|request|report|complaint|form|note|message))\b`)
	theyOf   = set(`they he she who`)
	// shownTo brings one's own work before somebody.
	shownTo = expr(`\b(?:read|showed|walked|talked|played) (?:it|them|this|that|him|her|my|the [a-z]+) (?:to|past|through|by|over)\b`)
	// settledIt is a deed of others that ends the matter.
	settledIt = expr(`^(?:'d|'ve| [a-z]+ly| then| soon| just| also| all| have| has| had| basically)* (?:(?:sorted|fixed|solved|resolved|repaired|rewrote|rewritten|handled|settled|replaced|corrected|changed|arranged|organi[sz]ed|rebuilt|mended|cleared|rerouted|put|dealt with|took care of|looked after|did|took) (?:it|that|this|them|those|these|everything|me|us|all|the (?:lot|rest|process|problem|issue|matter|whole)|a|new)\b|` +
		`(?:sorted|fixed|solved|resolved|handled|settled|processed|made|finished|completed|dealt with|took care of|looked after|investigated|arranged|organi[sz]ed) (?:the|all|her|his|their|my|everything|it)\b|(?:took|picked|ran with) (?:it|that|things|over|up|on|charge|control)\b)`)
)

package coach

import (
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// missingSection is an answer in which a part can't be found at all. What counts
// is whether anything is told of it anywhere: where the split put the sentence
// does not matter.
var missingSection = fault{
	rule:    MissingSection,
	why:     "A part that every interviewer listens for is not there.",
	instead: "Add it, if only in two sentences.",
	find: func(d *document) []hit {
		var hits []hit
		if !d.tellsSituation() {
			hits = append(hits, hit{section: scenario.Situation})
		}
		if !d.tellsAction() {
			hits = append(hits, hit{section: scenario.Action})
		}
		if !d.tellsResult() {
			hits = append(hits, hit{section: scenario.Result})
		}
		return hits
	},
}

// tellsSituation says whether a scene is told: under a heading of its own, or in
// a clause that says when or where it was, or how things stood.
func (d *document) tellsSituation() bool {
	if d.headed {
		return d.has(scenario.Situation) || d.has(scenario.Task)
	}
	first, last := d.stepsOnce()
	for i := range d.clauses {
		// The day of a step is no scene, nor is how things stood at the end.
		if i > first && (d.isStep(i) || i > last && d.clauses[i].section != scenario.Situation) {
			continue
		}
		if d.setsTheScene(i) {
			return true
		}
	}
	return false
}

// setsTheScene says whether a clause tells when or where it was, or how things
// stood, and neither a claim nor a mood nor a lesson.
func (d *document) setsTheScene(at int) bool {
	c := &d.clauses[at]
	text := d.flat[c.Start:c.End]
	switch {
	case c.section == scenario.Reflecting && d.late(c.sentence), lesson.MatchString(text):
		return false
	case anchored.MatchString(text):
		return true
	case assigned.MatchString(text):
		// What was asked for may set the scene: "asked me to count the autumn returns".
		named, _ := storyless(text[assigned.FindStringIndex(text)[1]:])
		return named > 0
	case embedded.MatchString(text), vagueClaim.MatchString(text), c.reported, c.act, c.subject == group && d.groupActs(at), !circumstance.MatchString(text) && !happened.MatchString(text), generally.MatchString(text):
		return false
	}
	if c.subject != self && troubled.MatchString(text) && judgements(text) == nil {
		return true
	}
	if named, pictured := storyless(text); named+pictured == 0 || c.subject == self && !ownState.MatchString(text) {
		return false
	}
	return judgements(text) == nil && (!d.ended(c.sentence) || judgements(d.sentenceText(c.sentence)) == nil)
}

var (
	// anchored says when or where it was.
	anchored = expr(`\b(?:(?:in|at|on|from|during|for) (?:my|our) (?:[a-z-]+ )?(?:[a-z-]+ )?(?:job|role|position|company|place|post|placement|internship|apprenticeship|school|shop|store|ward|hospital|hotel|site|firm|office|unit|team|department|practice|clinic|year|term|degree|studies|profession|museum|institute)|(?:last|this|that|one|the same|the next) (?:[a-z-]+ )?(?:year|month|week|weekend|day|night|morning|afternoon|evening|spring|summer|autumn|winter|fall|season|term|shift|time|occasion|case|project|programme|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter)|` +
		`(?:years?|months?|weeks?|days?|nights?|while|back) (?:ago|back)|at the time|back (?:in|when|then)|in (?:the )?(?:19|20)\d\d|in twenty [a-z]+|(?:in|early|late|mid) (?:january|february|march|april|june|july|august|september|october|november|december)|when i (?:was|joined|started|took over|came|worked|had)|(?:^|[,;.] )(?:and |so )?once,? (?:a|an|the|i|we|there|my)|(?:on|in|at|with) one (?:[a-z-]+ )?[a-z]+|i was (?:working|running|leading|managing|teaching|doing|at|in|on) |i (?:was|am|'m|work|worked|teach|manage|run|lead) (?:[a-z]+ )?(?:as|in charge|at|in|for|on) (?:a|an|the|my|our)|there(?:'d| had| was| were|'s| is) (?:been )?(?:a|an|this|one|some|no|two|three|lots|always|real)\b|(?:more than|at least|about|for) [a-z0-9]+ years)`)
	// embedded tells of a thing within a step: "a card saying where it was dug up".
	embedded = expr(`^[\s,]*(?:where|which|that|who)\b`)
	// circumstance tells how things stood.
	circumstance = expr(`\b(?:was|were|had|'d been|is|are|has|have|'s|wasn't|weren't|hadn't|didn't|couldn't|kept|used to)\b`)
	// ownState tells where the speaker was, or what they had.
	ownState = expr(`\bi(?:'m|'d| was| had| am| have| kept| used| (?:worked|work) (?:in|at|for|as|on|nights|there|here)\b| run| ran| teach| manage| managed| own| owned| sat)\b`)
	// troubled tells what was wrong, in whatever words.
	troubled = expr(`\b(?:was|were|had been) (?:[a-z]+ly |really |very |so |still |all )*(?:not|never|no|at risk|in trouble|in crisis|under|behind|late|overdue|down|short|failing|struggling|underperforming|losing|missing|broken|out of|resistant|unhappy|upset|angry|furious|stuck|difficult|hard to|about to|on the point of|on the (?:brink|verge|edge))\b|\b(?:that|which) i(?:'d| had)? inherited\b`)
	// assigned tells that somebody gave the task, which is no scene yet.
	assigned = expr(`\b(?:asked|told|tasked|assigned|entrusted|charged|chose|chosen|picked|selected|nominated|appointed|requested|instructed|trusted) (?:me|to)\b|\bput me\b|\bi was (?:asked|told|given|tasked|assigned|entrusted|chosen|picked|selected)\b`)
	// generally is what is so in any case.
	generally = expr(`\b(?:always|usually|normally|generally|often|whenever|if|every|where (?:issues|problems)|any)\b`)
)

// tellsAction says whether anything is done anywhere: an act, a shared one, one
// passed on, or at least a claim of one.
func (d *document) tellsAction() bool {
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.reported || c.section == scenario.Reflecting && d.late(c.sentence) {
			continue
		}
		text := d.flat[c.Start:c.End]
		switch {
		case d.ownStep(i), c.act && c.subject == nobody, c.subject == group && d.groupActs(i) && float64(c.Start) > beginning*float64(len(d.flat)),
			(c.subject == self || c.subject == nobody) && (passedOn.MatchString(text) || vagueClaim.MatchString(text) || habit.MatchString(text)):
			return true
		}
	}
	return false
}

// beginning is the share of a text in which what the group did may be how it all
// began.
const beginning = 0.35

// ownStep says whether a clause tells an act of the speaker's that is no mere
// presence at what happened.
func (d *document) ownStep(at int) bool {
	c := &d.clauses[at]
	return c.act && c.subject == self && !noticing.MatchString(d.flat[c.Start:c.End])
}

// tellsResult says whether anything came of it: under a heading of its own, or
// in a sentence behind the steps that tells what happened.
func (d *document) tellsResult() bool {
	if d.headed {
		return d.has(scenario.Result)
	}
	first, last := d.stepsOnce()
	for i := range d.sentences {
		if i < 2 && d.toldFirst(i) || d.sentences[i].last > first && (compares(d.sentenceText(i)) || d.counted(i) || d.cameOfIt(i, first, last)) {
			return true
		}
	}
	return false
}

// toldFirst says whether a sentence at the start tells what came of it all.
func (d *document) toldFirst(i int) bool {
	text := d.sentenceText(i)
	return d.sentences[i].section == scenario.Result && d.counted(i) || since.MatchString(text) && hasBeen.MatchString(text) || notSince.MatchString(text)
}

var (
	since = expr(`\b(?:since|now|ever again)\b`)
	// notSince tells that it has stopped.
	notSince = expr(`\b(?:hasn't|haven't|has not|have not|not had|never) (?:[a-z]+ ){0,5}since\b`)
)

// steps are the first clause that tells a step and the last; 0 where there is
// none.
func (d *document) steps() (first, last int) {
	for i := range d.clauses {
		if !d.isStep(i) || d.clauses[i].section == scenario.Reflecting {
			continue
		}
		if first == 0 {
			first = i
		}
		last = i
	}
	return first, last
}

// stepsOnce are the steps, looked for once.
func (d *document) stepsOnce() (first, last int) {
	d.stepping.Do(func() { d.firstStep, d.lastStep = d.steps() })
	return d.firstStep, d.lastStep
}

// isStep says whether a clause tells what was done by the speaker or the group,
// or claims so.
func (d *document) isStep(at int) bool {
	c := &d.clauses[at]
	if c.reported {
		return false
	}
	text := d.flat[c.Start:c.End]
	return d.ownStep(at) || c.subject == group && d.groupActs(at) ||
		c.subject == self && (passedOn.MatchString(text) || vagueClaim.MatchString(text) || habit.MatchString(text))
}

// counted says whether a sentence of the result tells a figure, or one near the end
// tells it with its time.
func (d *document) counted(i int) bool {
	if d.sentences[i].section != scenario.Result && !d.late(i) {
		return false
	}
	text := d.sentenceText(i)
	if seldom.MatchString(text) {
		return false
	}
	timed := period.MatchString(text) || tallied.MatchString(text)
	for _, m := range d.measuresIn(i) {
		if (timed || d.sentences[i].section == scenario.Result) && m.unit != "degrees" && (m.compared || !d.ownDoing(m)) {
			return true
		}
	}
	return timed && d.sentences[i].section == scenario.Result && anyFigure.MatchString(text)
}

// longBreath is the length of a clause in which more than a step is told.
const longBreath = 120

// cameOfIt says whether a sentence behind the first step tells what came of it:
// success or praise in any clause that is no step itself, or behind the last step
// what others did, or how a thing stood.
func (d *document) cameOfIt(i, first, last int) bool {
	s := d.sentences[i]
	for at := max(s.first, first+1); at < s.last; at++ {
		c := &d.clauses[at]
		text := d.flat[c.Start:c.End]
		if d.isStep(at) && c.End-c.Start < longBreath || c.reported || ifever.MatchString(text) {
			continue
		}
		if outcome.MatchString(text) || remaining.MatchString(text) || (c.subject != self || c.End-c.Start >= longBreath) && !lesson.MatchString(text) && judgements(text) != nil {
			return true
		}
		if (at > last || c.section == scenario.Result) && d.eventBehind(at) {
			return true
		}
	}
	return false
}

// eventBehind says whether a clause tells a single event that was no deed of the
// speaker's.
func (d *document) eventBehind(at int) bool {
	c := &d.clauses[at]
	rest := d.flat[c.rest:c.End]
	switch {
	case timeOfStep.MatchString(d.flat[c.Start:c.End]):
		return false
	case c.subject == self || c.subject == group:
		return attained.MatchString(rest)
	case c.said == "who" || c.said == "which":
		return false
	case becoming.MatchString(rest), perfect.MatchString(rest):
		return true
	}
	match := moving.FindStringSubmatch(rest)
	return match != nil && !strings.HasSuffix(d.flat[c.Start:c.rest], "'ve") && !onlyReplying.has(match[1])
}

var (
	// ifever tells no single event.
	ifever = expr(`\b(?:if|would|'d|usually|normally|generally|always|when(?:ever)?|because)\b`)
	// seldom is what is so in a case, or what would be done another time.
	seldom = expr(`\b(?:if|would|i'd|usually|normally|generally|always|whenever)\b`)
	// tallied counts what came since, or by a day.
	tallied = expr(`\b(?:since|within|inside|(?:it|there|we|they)(?:'s|'ve| has| have|'d) (?:been|had)|(?:hasn't|haven't) been|by (?:the end|[a-z]+))\b`)
	// timeOfStep opens with the time or place of a step.
	timeOfStep = expr(`^[\s,;]*(?:and )?(?:before|until|till|while|as|once|where) (?:i|we|he|she|they|it|the|a|an|my|somebody|someone|[a-z]+) [a-z]`)
	// moving is a deed of somebody else's.
	moving = expr(`^(?: [a-z]+ly| then| both| all| just| also| even)* ([a-z]{2,}ed|` + irregularPast + `)\b`)
	// onlyReplying are deeds that change nothing.
	onlyReplying = set(`said asked answered replied told thought knew wanted needed looked felt seemed heard listened shouted laughed stood sat waited did reckoned liked believed had meant tried used supposed meant understood saw noticed realised realized`)
	// becoming is how a thing came out.
	becoming = expr(`^(?: [a-z]+ly| then| both| all| just)* (?:was|were|is|are|got|has been|have been) (?:[a-z]+ly |all |then |both |still |now |back )*(?:[a-z]{2,}ed|done|gone|sent|made|paid|put|out|up|back|in|on|off|over|ready|open|there|right|fine|found|built|sold|signed)\b`)
	// perfect tells what has come about since.
	perfect = expr(`^(?: [a-z]+ly| all| just)*(?:'s|'ve| has| have| hasn't| haven't)(?: not| never| since| all| now| just)* (?:been|had|come|gone|run|done|held|kept|[a-z]{2,}ed)\b`)
	// attained is what the speaker or the group got from it.
	attained = expr(`^(?:'d|'ve| had| have| [a-z]+ly| then| both| all| just| also| even)* (?:passed|won|finished|opened|sold|received|earned|saved|made it|reached|hit|got (?:the|a|an|my|our) (?:[a-z]+ )?(?:job|place|grade|mark|marks|contract|refund|money|order|award|prize|result|results|keys|offer)|was (?:offered|given|promoted|asked)|were (?:offered|given|asked))\b`)
)

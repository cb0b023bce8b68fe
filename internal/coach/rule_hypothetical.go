package coach

import (
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// hypothetical is what one would do or usually does, told instead of what was
// done. Promises inside reported speech, reasons and the future of a reflection
// are none.
var hypothetical = fault{
	rule:    Hypothetical,
	why:     "They asked for one time. What you would do, or usually do, can't be checked.",
	instead: "Go back to that day: \"I ...\", in the past, one thing after the other.",
	find:    findHypothetical,
}

// certainty is how surely a clause tells no past act.
type certainty int

const (
	// innocent tells what happened, or nothing of what was done.
	innocent certainty = iota
	// faint is a bare present, which a story may be told in.
	faint
	// slight is a manner in the present, which a story has now and then.
	slight
	// single is one "I would", which may tell a habit of the story.
	single
	// likely is a present behind a condition, or an "I would" with its case.
	likely
	// sure says "usually", or names itself a method.
	sure
)

// How many own acts make an answer the story of one time, in which a stray habit
// is no method.
const (
	slightStory = 3
	plainStory  = 6
	// strayHabits is how many habits a plain story has room for.
	strayHabits = 2
	// richStory is a story in which even a habit named as one is a stray.
	richStory = 7
)

// supposition is a clause that tells no past act, as far as it alone shows.
type supposition struct {
	clause    int
	certainty certainty
	present   bool
}

func findHypothetical(d *document) []hit {
	var found []supposition
	notDone, end := 0, d.storyEnd()
	for i := range d.sentences[:end] {
		for _, s := range d.suppositions(i, len(found) > 0) {
			found = append(found, s)
			if d.clauses[s.clause].act && s.certainty > faint {
				notDone++
			}
		}
	}
	if len(found) == 0 {
		return nil
	}
	acts := d.acts() - notDone
	faintActs := 0
	for _, s := range found {
		if s.certainty == faint && d.clauses[s.clause].act {
			faintActs++
		}
	}
	var hits []hit
	lastPresent, lastSure, lastHit := -1, -2, clause{}
	for _, s := range found {
		c := d.clauses[s.clause]
		if s.certainty == sure {
			lastSure = c.sentence
		} else if s.certainty > slight && c.sentence-lastSure <= 1 {
			s.certainty = sure
		}
		if s.certainty == faint && (acts > faintActs || len(d.words) >= wholeAnswer) || acts >= slightStory && s.certainty == slight || acts >= plainStory && s.certainty < sure ||
			s.certainty == single && len(found) == 1 && acts > 1 || s.present && s.certainty < sure && len(found) == 1 && acts >= slightStory || len(found) <= strayHabits && (acts >= plainStory && s.certainty < sure || acts >= richStory) {
			continue
		}
		if s.present && lastPresent == c.sentence {
			continue
		}
		if s.present {
			lastPresent = c.sentence
		}
		// "I would ring them and I would write it down" is one method.
		if n := len(hits) - 1; n >= 0 && hits[n].span.End == c.Start && lastHit.sentence == c.sentence && goesOnWith.MatchString(d.flat[c.Start:c.End]) {
			hits[n].span.End = c.End
			continue
		}
		lastHit = c
		hits = append(hits, hit{span: c.Span, section: c.section})
	}
	return hits
}

// goesOnWith joins a clause to what was said before it.
var goesOnWith = expr(`^[\s,]*(?:and|then|or)\b`)

// suppositions finds the clauses of a sentence that tell no past act.
func (d *document) suppositions(sentence int, afterMethod bool) []supposition {
	s := d.sentences[sentence]
	view := sentenceView{d: d, sentence: s, words: lexemes(d.flat, s.Span), afterMethod: afterMethod}
	var found []supposition
	at := 0
	for i := s.first; i < s.last; i++ {
		c := &d.clauses[i]
		from := at
		for at < len(view.words) && view.words[at].Start < c.End {
			at++
		}
		if c.reported {
			continue
		}
		if afterMethod && !d.headed && c.section == scenario.Situation {
			// A method is told where the action would be.
			inAction := *c
			inAction.section = scenario.Action
			c = &inAction
		}
		if certainty, present := view.judge(c, from, at, i == s.first); certainty > innocent {
			found = append(found, supposition{i, certainty, present})
		}
	}
	return found
}

// sentenceView is a sentence with its words and what was told before it.
type sentenceView struct {
	d           *document
	sentence    sentence
	words       []lexeme
	afterMethod bool
}

// judge says how surely a clause, whose words go from one index to another,
// tells no past act, and whether it does so in the present.
func (v *sentenceView) judge(c *clause, from, to int, first bool) (certainty, bool) {
	best, present := innocent, false
	take := func(g verbGroup) {
		if got := v.certaintyOf(c, g); got > best {
			best, present = got, g.mood == presentMood
		}
	}
	spoken := false
	for at := from; at < to; at++ {
		switch word := v.words[at].text; word {
		case "i", "you", "we", "one":
			spoken = true
			g := groupAt(word, v.words[at+1:])
			g.from = v.words[at].Start
			take(g)
		}
	}
	if !spoken && (c.subject == nobody || c.subject == self || first) {
		if g := v.withoutSubject(c, from, to); g.verb != "" {
			take(g)
		}
	}
	if best == innocent && c.section == scenario.Result && v.resultSupposed(from, to) {
		return likely, true
	}
	if best == innocent && !spoken && first && c.section == scenario.Action && v.orders() {
		return slight, true
	}
	if best < sure && mayTellMethod(v.words[from:to]) {
		if said := v.inSoManyWords(c); said > best {
			return said, true
		}
	}
	return best, present
}

// withoutSubject reads a verb group that begins a clause, as in notes: "Would
// ring them first", "Always check the label".
func (v *sentenceView) withoutSubject(c *clause, from, to int) verbGroup {
	lead := c.Start + len(opening.FindString(v.d.flat[c.Start:c.End]))
	at := from
	for at < to && v.words[at].Start < lead {
		at++
	}
	if at >= to {
		return verbGroup{}
	}
	word := v.words[at].text
	if word != "would" && word != "wouldn't" && word != "might" && word != "tend" && word != "don't" && !regularly.has(word) && !everTime.has(word) {
		return verbGroup{}
	}
	g := groupAt("", v.words[at:to])
	g.from = v.words[at].Start
	if (g.mood == presentMood || g.mood == mightMood) && !baseVerb(g.verb) || g.verb == "be" && g.mood == presentMood || word == "don't" && confessed.has(g.verb) {
		return verbGroup{}
	}
	return g
}

// certaintyOf says how surely a verb group tells no past act.
func (v *sentenceView) certaintyOf(c *clause, g verbGroup) certainty {
	switch g.mood {
	case presentMood:
		return v.presentAct(c, g)
	case wouldMood, willMood, mightMood:
		return v.plan(c, g)
	case dutyMood:
		return v.advice(c, g)
	}
	return innocent
}

func (v *sentenceView) text() string { return v.d.flat[v.sentence.Start:v.sentence.End] }

// until is the sentence up to a byte of flat.
func (v *sentenceView) until(end int) string { return v.d.flat[v.sentence.Start:end] }

// presentAct judges what somebody does in the present.
func (v *sentenceView) presentAct(c *clause, g verbGroup) certainty {
	if g.subject == "one" || g.subject == "we" && !g.regular && (!g.ever || g.either || c.section != scenario.Action) {
		return innocent
	}
	before, text := v.until(g.from), v.text()
	if asked.MatchString(before) || sinceThen.MatchString(text) || v.past(g.from) {
		return innocent
	}
	regular := g.regular || v.saysRegularly(c)
	switch {
	case regular && (g.subject != "you" || baseVerb(g.verb)):
		if c.section == scenario.Situation && (metWith.has(g.verb) || g.verb == "be" && g.subject == "i") || strings.Contains(text, " but ") && v.hasPast() {
			return innocent
		}
		if c.section == scenario.Result && (strings.Contains(text, "now") || g.subject != "i") || c.section == scenario.Situation && v.hasPast() || g.either && v.hasPast() {
			return innocent
		}
		return sure
	case c.section == scenario.Result || g.verb == "be" && g.subject != "i":
		return innocent
	case timesToldOf.MatchString(text) && (g.either || !everyDay.MatchString(text) || c.section != scenario.Action), v.hasPast() && !v.alwaysDone(c, g), g.either && !g.ever && v.toldBefore():
		return innocent
	case g.subject == "i" && g.verb == "be":
		if stanceAdjectives.has(g.after) && !feelsFor.has(g.after) && c.section == scenario.Action && !v.certainPerson() {
			return slight
		}
		if strings.HasSuffix(g.after, "ing") && condition.MatchString(before) && !v.certainPerson() {
			return likely
		}
		return innocent
	case g.subject == "you":
		if g.ever && baseVerb(g.verb) {
			return likely
		}
		if baseVerb(g.verb) && !youSee.has(g.verb) && (many.MatchString(before) || condition.MatchString(before) || c.section == scenario.Action && (stances.has(g.verb) || v.count("you") > 1)) {
			return slight
		}
		return innocent
	case g.ever && !g.either, g.ever && !g.negated, many.MatchString(text), condition.MatchString(text), !g.either && everyDay.MatchString(text), v.asksWhat():
		return likely
	case strings.HasSuffix(g.after, "ing") && g.verb == "be":
		return innocent
	case c.section == scenario.Action && (ofKind(v.words) || mannerVerbs.has(g.verb) || g.verb == "make" && g.after == "sure"):
		return slight
	case c.section == scenario.Action && g.subject == "i" && !g.either && !v.certainPerson() && baseVerb(g.verb):
		return faint
	}
	return innocent
}

// certainPerson says whether the sentence has somebody in it who was there.
func (v *sentenceView) certainPerson() bool {
	return v.count("he") > 0 || v.count("she") > 0 || v.count("him") > 0 || v.count("her") > 0 || v.count("his") > 0
}

// asksWhat says whether the sentence before asks what one does.
func (v *sentenceView) asksWhat() bool {
	before := v.d.flat[max(0, v.sentence.Start-60):v.sentence.Start]
	return strings.Contains(before, "what do i do") || strings.Contains(before, "what i do") && strings.HasSuffix(strings.TrimSpace(before), "?")
}

// plan judges what somebody would do. In the situation that is a plan only where
// its case is supposed or a method was told before.
func (v *sentenceView) plan(c *clause, g verbGroup) certainty {
	before, text := v.until(g.from), v.text()
	switch {
	case g.subject == "one" && g.mood != wouldMood, c.section == scenario.Result && g.mood != wouldMood:
		return innocent
	case g.subject == "you" && (g.mood != wouldMood || youSee.has(g.verb) && !g.wants):
		return innocent
	case g.verb == "be" && !plannedState.has(g.after) && !stanceAdjectives.has(g.after), g.after == "you", confessed.has(g.verb) && (g.verb != "get" || !definite.has(g.after) || g.mood != wouldMood), g.mood == willMood && announced.has(g.verb) && c.section != scenario.Action && !v.saysRegularly(c):
		return innocent
	case g.verb == "say" && !spokenAloud.has(g.after), !g.regular && timesToldOf.MatchString(text):
		return innocent
	case g.mood == willMood && (g.verb == "call" || g.verb == "pick" || g.verb == "be"), g.verb == "talk" && g.after == "about":
		return innocent
	case g.verb == "have" && v.hasPast(), g.negated && (!g.ever && !g.supposed && g.subject != "" && !temper.has(g.verb) && !g.wants || v.hasPast()):
		return innocent
	}
	hasCase := supposed.MatchString(before) && !asked.MatchString(before)
	if !hasCase && reasonBefore.MatchString(besideThat.Replace(before)) {
		return innocent
	}
	habitual := g.regular || v.saysRegularly(c)
	past := v.past(g.from) || v.goesOnInPast(g.to)
	if at := supposed.FindStringIndex(before); at != nil && hasCase && !willingly(g) && v.past(v.sentence.Start+at[0]) && !habitual {
		return innocent
	}
	switch {
	case habitual && !hasCase && strings.Contains(text[g.to-v.sentence.Start:], " but "):
		return innocent
	case (g.weak || g.subject == "we" && c.section != scenario.Action || g.short && g.verb == "have" && !definite.has(g.after)) && !hasCase && !habitual && !g.supposed:
		return innocent
	case habitual && !past:
		return sure
	case hasCase && !past && c.section == scenario.Action:
		return sure
	case hasCase || habitual || g.supposed && !past, g.ever && !past && baseVerb(g.verb) && !g.negated:
		return likely
	case c.section == scenario.Situation && !v.afterMethod, past && !willingly(g):
		return innocent
	case supposed.MatchString(v.d.flat[g.to:v.sentence.End]):
		return likely
	}
	return single
}

// advice judges what one should do.
func (v *sentenceView) advice(c *clause, g verbGroup) certainty {
	if c.section == scenario.Result {
		return innocent
	}
	if g.subject == "i" {
		if c.section == scenario.Action && baseVerb(g.verb) && !v.hasPast() && !reasonBefore.MatchString(v.until(g.from)) {
			return slight
		}
		return innocent
	}
	before := v.until(g.from)
	if g.verb == "" || !stances.has(g.verb) && (g.subject != "one" || !baseVerb(g.verb)) || asked.MatchString(v.text()) || sinceThen.MatchString(v.text()) || v.hasPast() || strings.HasSuffix(before, "as ") {
		return innocent
	}
	if g.subject == "we" && !strings.Contains(before, "believe") && !strings.Contains(before, "think") && !g.ever {
		return innocent
	}
	return likely
}

// inSoManyWords says how surely a clause names itself a method, or says what is
// best in general.
func (v *sentenceView) inSoManyWords(c *clause) certainty {
	text := v.d.flat[c.Start:c.End]
	if opinion.MatchString(text) || describesSelf(text) {
		return innocent
	}
	if at := whatIUsually.FindStringIndex(text); at != nil && !v.past(c.Start+at[0]) {
		return sure
	}
	if noInstance.MatchString(text) || supposingCase.MatchString(text) {
		if v.hasPast() && !strings.Contains(text, "happened") && !strings.Contains(text, "specific") {
			return innocent
		}
		return likely
	}
	if habit.MatchString(text) {
		if c.section == scenario.Situation && post.MatchString(text) {
			return innocent
		}
		if asked.MatchString(text) || sinceThen.MatchString(v.until(c.End)) || v.hasPast() {
			return innocent
		}
		return sure
	}
	if c.section != scenario.Action && c.section != scenario.Task || asked.MatchString(v.text()) || v.hasPast() || timesToldOf.MatchString(v.text()) {
		return innocent
	}
	if generalAdvice.MatchString(text) || adviceToAll.MatchString(text) {
		return likely
	}
	return innocent
}

package coach

import (
	"slices"

	"github.com/starcoach/starcoach/internal/scenario"
)

// noMetric is a result without any measure of what changed. A team's size, a
// year or a room number is no measure.
var noMetric = fault{
	rule:    NoMetric,
	why:     "Without a measure nobody can tell a large result from a small one, or yours from another candidate's.",
	instead: "Say one figure that changed, before and after: how many, how long, how often, how much.",
	find: func(d *document) []hit {
		if len(d.outcomeMeasures()) > 0 {
			return nil
		}
		return []hit{{section: scenario.Result}}
	},
}

// outcomeMeasures are the measures of the result; of the whole answer where no
// result is told.
func (d *document) outcomeMeasures() []measure {
	if !d.outcomesKnown {
		d.outcomes, d.outcomesKnown = d.findOutcomes(), true
	}
	return d.outcomes
}

func (d *document) findOutcomes() []measure {
	told := d.has(scenario.Result)
	bySentence := make([][]measure, len(d.sentences))
	d.eachSentence(func(i int) { bySentence[i] = d.outcomesIn(i, told) })
	var found []measure
	for _, measures := range bySentence {
		found = append(found, measures...)
	}
	if d.headed {
		return found
	}
	// The split is a guess: how many were rung is no outcome beside one.
	others := slices.DeleteFunc(slices.Clone(found), func(m measure) bool { return !m.compared && d.ownDoing(m) })
	if len(others) == 0 {
		return found
	}
	return others
}

// ownDoing says whether a measure stands in an act of the speaker's.
func (d *document) ownDoing(m measure) bool {
	c := &d.clauses[m.clause]
	return c.subject == self && (c.act || went.MatchString(d.flat[c.rest:c.End]) || passedOn.MatchString(d.flat[c.Start:c.End]))
}

// outcomesIn are the measures of the result that a sentence tells. Told says
// whether there is a result at all.
func (d *document) outcomesIn(i int, told bool) []measure {
	s := d.sentences[i]
	switch s.section {
	case scenario.Situation, scenario.Task:
		return nil
	case scenario.Result:
		return d.measuresIn(i)
	}
	if told && compares(d.sentenceText(i)) {
		return []measure{{Span: s.Span, clause: s.first, compared: true}}
	}
	late := d.endsIn(i)
	if !late && i > 0 && i+1 < len(d.sentences) {
		late = d.endsAgainst(i)
	}
	var found []measure
	for _, m := range d.measuresIn(i) {
		if late && (m.compared || !d.ownDoing(m)) || !told && m.compared || d.standsAt(m) {
			found = append(found, m)
		}
	}
	return found
}

// standsAt says whether a measure near the end of a text without headings tells
// where a thing stood or what others did, whatever its sentence was taken for.
func (d *document) standsAt(m measure) bool {
	c := &d.clauses[m.clause]
	if d.headed || c.reported || float64(c.Start) < surelyLate*float64(len(d.flat)) {
		return false
	}
	text := d.flat[c.Start:c.End]
	switch {
	case stoodAt.MatchString(text):
		return true
	case c.subject != other, seldom.MatchString(text), pluperfect.MatchString(text), d.kindOf(m) == elapsed:
		return false
	}
	_, last := d.stepsOnce()
	return m.clause > last && stood.MatchString(text) || madeIt.MatchString(text)
}

// surelyLate is the share of a text behind which where a thing stood is an
// outcome.
const surelyLate = 0.6

// pluperfect tells what had been before.
var pluperfect = expr(`\b(?:had|'d) (?:[a-z]+ly |all |already )?(?:been|[a-z]{3,}ed)\b`)

// went is a way of the speaker's.
var went = expr(`^ (?:[a-z]+ly |then |just )*(?:went|climbed|drove|walked|ran|rode|was there|were there)\b`)

// madeIt is a deed of others that ends a story.
var madeIt = expr(`\b(?:came to|passed|bought|paid|signed|sold|turned up|(?:was|were) back|stayed)\b`)

// stoodAt tells the level of a thing of somebody's.
var stoodAt = expr(`\b(?:by|in|at|now|after that|afterwards|since|then|since then) [a-z ]{0,20}(?:the|her|his|our|my|their|its|[a-z]{5,}) (?:[a-z0-9-]+ ){0,3}(?:was|were|is|are|came to|reached|hit|stood at) ` + roughly + figure + `|(?:it's|we've|there've|there have|we have|there has) only (?:been |had )` + roughly + figure + `|\bsince (?:then|[a-z]+),? (?:it's|we've|there've|there have|we have|there has|there's) (?:only |just )*(?:been |had )` + roughly + figure)

// stood tells where a thing stood, or what others did.
var stood = expr(`\b(?:was|were|is|are|'s|'re|has been|have been|got|came|come|passed|signed|bought|paid|turned up)\b`)

// lateFrom is the share of a text behind which an outcome is one of the result,
// whatever its sentence was taken for.
const lateFrom = 0.5

// endsIn says whether a sentence of a text without headings tells an outcome
// where results are told. The split is a guess: a result that was taken for a
// last step is told all the same.
func (d *document) endsIn(sentence int) bool {
	s := d.sentences[sentence]
	return !d.headed && float64(s.Start) >= lateFrom*float64(len(d.flat)) && outcome.MatchString(d.flat[s.Start:s.End])
}

// endsAgainst says whether a late sentence of a text without headings holds a
// figure against an earlier one, which nothing but a result does.
func (d *document) endsAgainst(sentence int) bool {
	s := d.sentences[sentence]
	text := d.flat[s.Start:s.End]
	return !d.headed && float64(s.Start) >= lateFrom*float64(len(d.flat)) && mayCompare(text) && sinceOrBefore.MatchString(text)
}

// sinceOrBefore sets two times side by side.
var sinceOrBefore = expr(`\b(?:months?|weeks?|years?|days?|it|then) since\b|^\W*(?:before|the [a-z]+ before),|\b(?:the (?:winter|summer|spring|autumn|year|month|week|day|clerk|one|man|woman|person|manager|team) before|by (?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter) (?:i|we|it|they) (?:was|were)|used to [a-z]+|where [a-z]+ would have been|(?:the|our) (?:usual|normal|average))\b`)

// measuresIn finds the measures of a sentence.
func (d *document) measuresIn(sentence int) []measure {
	var found []measure
	for c := d.sentences[sentence].first; c < d.sentences[sentence].last; c++ {
		found = append(found, d.measures(c)...)
	}
	return found
}

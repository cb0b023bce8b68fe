package coach

import "github.com/starcoach/starcoach/internal/scenario"

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
	return found
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
		return []measure{{Span: s.Span, compared: true}}
	}
	late := d.endsIn(i)
	if !late && i > 0 && i+1 < len(d.sentences) {
		late = d.endsAgainst(i)
	}
	var found []measure
	for _, m := range d.measuresIn(i) {
		if late || !told && m.compared {
			found = append(found, m)
		}
	}
	return found
}

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
var sinceOrBefore = expr(`\b(?:months?|weeks?|years?|days?|it|then) since\b|^\W*(?:before|the [a-z]+ before),|\b(?:the (?:winter|summer|spring|autumn|year|month|week|day|clerk|one|man|woman|person|manager|team) before|by (?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter) (?:i|we|it|they) (?:was|were)|used to [a-z]+|where [a-z]+ would have been)\b`)

// measuresIn finds the measures of a sentence.
func (d *document) measuresIn(sentence int) []measure {
	var found []measure
	for c := d.sentences[sentence].first; c < d.sentences[sentence].last; c++ {
		found = append(found, d.measures(c)...)
	}
	return found
}

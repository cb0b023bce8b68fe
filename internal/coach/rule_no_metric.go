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
	if d.has(scenario.Result) {
		found := d.measuresOf(scenario.Result)
		for i, s := range d.sentences {
			if s.section != scenario.Result && compares(d.sentenceText(i)) && s.section != scenario.Situation && s.section != scenario.Task {
				found = append(found, measure{Span: s.Span, compared: true})
			}
		}
		return found
	}
	var found []measure
	for _, section := range []scenario.Section{scenario.Action, scenario.Reflecting} {
		for _, m := range d.measuresOf(section) {
			if m.compared {
				found = append(found, m)
			}
		}
	}
	return found
}

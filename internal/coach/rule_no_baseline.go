package coach

import "github.com/starcoach/starcoach/internal/scenario"

// noBaseline is a measure that nothing tells the size of.
var noBaseline = fault{
	rule:    NoBaseline,
	why:     "The figure stands alone: the interviewer can't tell whether it was always like that.",
	instead: "Say what it was before: \"from ... to ...\".",
	find: func(d *document) []hit {
		measures := d.outcomeMeasures()
		if len(measures) == 0 || d.hasBaseline(measures) {
			return nil
		}
		first := measures[0]
		// How long it took tells less than what came of it.
		for _, m := range measures {
			if c := d.clauses[m.clause]; c.section == scenario.Result && !c.act && d.kindOf(m) != elapsed {
				first = m
				break
			}
		}
		return []hit{{span: d.clauses[first.clause].Span, section: d.clauses[first.clause].section}}
	},
}

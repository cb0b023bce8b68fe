package coach

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
		return []hit{{span: d.clauses[first.clause].Span, section: d.clauses[first.clause].section}}
	},
}

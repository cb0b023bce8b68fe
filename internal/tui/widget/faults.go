package widget

import "github.com/starcoach/starcoach/internal/tui/theme"

// gutter is the room left of a text for the mark of what is looked at.
const gutter = 2

// Faults breaks text into lines of at most width cells with every span
// underlined, or in brackets where the theme has no styles. The one that is
// looked at, if it is not empty, stands out, and so do its lines: those from
// first to last. The spans may overlap.
func Faults(text string, spans []Span, now Span, width int, th theme.Theme) (lines []string, first, last int) {
	others, base := around(Disjoint(spans), now), th.Text
	if th.SignalOpen != "" {
		text, others, now = inBrackets(text, others, now, th)
	}
	stretches := stretchesOf(others, now, th)
	first, last = -1, -1
	for i, line := range breakText(text, width-gutter) {
		mark := "  "
		if max(line.Start, now.Start) < min(line.End, now.End) {
			mark = th.FaultNow.Underline(false).Render("▸ ")
			if first < 0 {
				first = i
			}
			last = i
		}
		lines = append(lines, mark+dress(text, line, stretches, base))
	}
	return lines, max(first, 0), max(last, 0)
}

// around cuts one span out of others, and leaves out what is empty.
func around(spans []Span, hole Span) []Span {
	var kept []Span
	for _, span := range spans {
		parts := []Span{{span.Start, min(span.End, hole.Start)}, {max(span.Start, hole.End), span.End}}
		if hole.Start >= hole.End {
			parts = []Span{span}
		}
		for _, part := range parts {
			if part.Start < part.End {
				kept = append(kept, part)
			}
		}
	}
	return kept
}

// inBrackets is bracketed for spans of which one is looked at.
func inBrackets(text string, others []Span, now Span, th theme.Theme) (marked string, rest []Span, moved Span) {
	all := others
	if now.Start < now.End {
		all = Disjoint(append([]Span{now}, others...))
	}
	marked, places := bracketed(text, all, th)
	for i, span := range all {
		if span == now {
			moved = places[i]
		} else {
			rest = append(rest, places[i])
		}
	}
	return marked, rest, moved
}

func stretchesOf(others []Span, now Span, th theme.Theme) []stretch {
	var stretches []stretch
	placed := now.Start >= now.End
	for _, span := range others {
		if !placed && now.Start < span.Start {
			stretches, placed = append(stretches, stretch{now, th.FaultNow}), true
		}
		stretches = append(stretches, stretch{span, th.Fault})
	}
	if !placed {
		stretches = append(stretches, stretch{now, th.FaultNow})
	}
	return stretches
}

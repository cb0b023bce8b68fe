package widget

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/tui/theme"
)

// Span is a stretch of text, in byte offsets.
type Span struct{ Start, End int }

// Disjoint sorts spans and joins those that overlap.
func Disjoint(spans []Span) []Span {
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, func(a, b Span) int { return a.Start - b.Start })
	var joined []Span
	for _, span := range sorted {
		if last := len(joined) - 1; last >= 0 && span.Start < joined[last].End {
			joined[last].End = max(joined[last].End, span.End)
			continue
		}
		joined = append(joined, span)
	}
	return joined
}

// Wrap breaks plain text into lines of at most width cells, between words where
// it can. Line breaks of the text stay.
func Wrap(text string, width int) []string {
	return Prose(text, nil, width, lipgloss.NewStyle(), lipgloss.NewStyle())
}

// Hanging sets text behind a head, with its further lines under the first. The
// head may be styled; it takes indent cells.
func Hanging(head, text string, indent, width int) []string {
	lines := Wrap(text, width-indent)
	for i := range lines {
		if i == 0 {
			lines[i] = Pad(head, indent) + lines[i]
		} else {
			lines[i] = strings.Repeat(" ", indent) + lines[i]
		}
	}
	return lines
}

// Styled is Wrap with one style for every line.
func Styled(text string, width int, style lipgloss.Style) []string {
	return Prose(text, nil, width, style, style)
}

// Marked is Wrap with the spans picked out as signal phrases: by style, or by
// brackets in the text where the theme has no styles. Spans are sorted and do
// not overlap.
func Marked(text string, spans []Span, width int, th theme.Theme) []string {
	if th.SignalOpen == "" {
		return Prose(text, spans, width, th.Text, th.Signal)
	}
	marked, _ := bracketed(text, spans, th)
	return Prose(marked, nil, width, th.Text, th.Text)
}

// bracketed puts brackets around the spans of a text, and returns where the
// spans are in it then, brackets included.
func bracketed(text string, spans []Span, th theme.Theme) (string, []Span) {
	var marked strings.Builder
	moved := make([]Span, len(spans))
	at := 0
	for i, span := range spans {
		marked.WriteString(text[at:span.Start])
		moved[i].Start = marked.Len()
		marked.WriteString(th.SignalOpen + text[span.Start:span.End] + th.SignalClose)
		moved[i].End = marked.Len()
		at = span.End
	}
	marked.WriteString(text[at:])
	return marked.String(), moved
}

// Prose breaks text into lines of at most width cells and gives its spans
// another style than the rest. Spans are sorted and do not overlap.
func Prose(text string, spans []Span, width int, base, mark lipgloss.Style) []string {
	stretches := make([]stretch, len(spans))
	for i, span := range spans {
		stretches[i] = stretch{span, mark}
	}
	var lines []string
	for _, line := range breakText(text, width) {
		lines = append(lines, dress(text, line, stretches, base))
	}
	return lines
}

// breakText finds the lines that a text is set in.
func breakText(text string, width int) []Span {
	var lines []Span
	at := 0
	for _, paragraph := range strings.Split(text, "\n") {
		for _, line := range breakLine(paragraph, max(width, 1)) {
			lines = append(lines, Span{at + line.Start, at + line.End})
		}
		at += len(paragraph) + 1
	}
	return lines
}

// breakLine finds the lines that a paragraph is set in, without the blanks they
// are broken at. An empty paragraph is one empty line.
func breakLine(paragraph string, width int) []Span {
	var lines []Span
	line := Span{-1, -1}
	for _, word := range words(paragraph, width) {
		if line.Start >= 0 && ansi.StringWidth(paragraph[line.Start:word.End]) <= width {
			line.End = word.End
			continue
		}
		if line.Start >= 0 {
			lines = append(lines, line)
		}
		line = word
	}
	if line.Start < 0 {
		return []Span{{}}
	}
	return append(lines, line)
}

// words finds the words of a paragraph; one wider than a line is cut into
// several.
func words(paragraph string, width int) []Span {
	var found []Span
	start := -1
	for at, r := range paragraph {
		switch {
		case unicode.IsSpace(r) && start >= 0:
			found = append(found, cut(paragraph, Span{start, at}, width)...)
			start = -1
		case !unicode.IsSpace(r) && start < 0:
			start = at
		}
	}
	if start >= 0 {
		found = append(found, cut(paragraph, Span{start, len(paragraph)}, width)...)
	}
	return found
}

func cut(paragraph string, word Span, width int) []Span {
	if ansi.StringWidth(paragraph[word.Start:word.End]) <= width {
		return []Span{word}
	}
	var parts []Span
	for word.Start < word.End {
		head := ansi.Truncate(paragraph[word.Start:word.End], width, "")
		if head == "" {
			_, size := utf8.DecodeRuneInString(paragraph[word.Start:])
			head = paragraph[word.Start : word.Start+size]
		}
		parts = append(parts, Span{word.Start, word.Start + len(head)})
		word.Start += len(head)
	}
	return parts
}

// stretch is a span with the style it is set in.
type stretch struct {
	Span
	style lipgloss.Style
}

// dress renders one line of the text, each stretch in its style.
func dress(text string, line Span, stretches []stretch, base lipgloss.Style) string {
	var dressed strings.Builder
	at := line.Start
	render := func(style lipgloss.Style, end int) {
		if end > at {
			dressed.WriteString(style.Render(text[at:end]))
			at = end
		}
	}
	for _, marked := range stretches {
		start, end := max(marked.Start, line.Start), min(marked.End, line.End)
		if start >= end {
			continue
		}
		render(base, start)
		render(marked.style, end)
	}
	render(base, line.End)
	return dressed.String()
}

// OneLine sets a text that may have line breaks on one line.
func OneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

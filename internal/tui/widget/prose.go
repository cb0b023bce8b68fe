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
	var marked strings.Builder
	at := 0
	for _, span := range spans {
		marked.WriteString(text[at:span.Start] + th.SignalOpen + text[span.Start:span.End] + th.SignalClose)
		at = span.End
	}
	marked.WriteString(text[at:])
	return Prose(marked.String(), nil, width, th.Text, th.Text)
}

// Prose breaks text into lines of at most width cells and gives its spans
// another style than the rest. Spans are sorted and do not overlap.
func Prose(text string, spans []Span, width int, base, mark lipgloss.Style) []string {
	width = max(width, 1)
	var lines []string
	at := 0
	for _, paragraph := range strings.Split(text, "\n") {
		for _, line := range breakLine(paragraph, width) {
			lines = append(lines, dress(text, Span{at + line.Start, at + line.End}, spans, base, mark))
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

// dress renders one line of the text, each stretch in its style.
func dress(text string, line Span, spans []Span, base, mark lipgloss.Style) string {
	var dressed strings.Builder
	at := line.Start
	render := func(style lipgloss.Style, end int) {
		if end > at {
			dressed.WriteString(style.Render(text[at:end]))
			at = end
		}
	}
	for _, span := range spans {
		start, end := max(span.Start, line.Start), min(span.End, line.End)
		if start >= end {
			continue
		}
		render(base, start)
		render(mark, end)
	}
	render(base, line.End)
	return dressed.String()
}

// Package widget holds pure helpers that render parts of a screen: text in,
// text out, at a width that is kept.
package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// TextWidth is the widest that text to be read is set, in cells.
const TextWidth = 72

// Fit clips and pads content to exactly width by height cells.
func Fit(content string, width, height int) string {
	if width <= 0 || height <= 0 {
		return ""
	}
	lines := strings.Split(content, "\n")
	fitted := make([]string, height)
	for i := range fitted {
		line := ""
		if i < len(lines) {
			line = lines[i]
		}
		fitted[i] = Pad(line, width)
	}
	return strings.Join(fitted, "\n")
}

// Pad clips or fills one line to exactly width cells.
func Pad(line string, width int) string {
	if width <= 0 {
		return ""
	}
	line = Clip(line, width)
	return line + strings.Repeat(" ", max(0, width-ansi.StringWidth(line)))
}

// Clip shortens one line to at most width cells; an ellipsis stands for what
// was cut.
func Clip(line string, width int) string {
	if ansi.StringWidth(line) <= width {
		return line
	}
	return ansi.Truncate(line, max(width, 0), "…")
}

// Rule is a thin line.
func Rule(width int) string { return strings.Repeat("─", max(width, 0)) }

// Ends sets one text at each end of a line. The right one is left out where
// there is no room for both.
func Ends(left, right string, width int) string {
	const apart = 2
	gap := width - ansi.StringWidth(left) - ansi.StringWidth(right)
	if right == "" || gap < apart {
		return Pad(left, width)
	}
	return left + strings.Repeat(" ", gap) + right
}

// Columns sets two blocks of lines side by side, the left one leftWidth wide,
// with a gap between them.
func Columns(left, right []string, leftWidth, gap int) []string {
	rows := make([]string, max(len(left), len(right)))
	for i := range rows {
		row := ""
		if i < len(left) {
			row = left[i]
		}
		if i < len(right) && right[i] != "" {
			row = Pad(row, leftWidth) + strings.Repeat(" ", gap) + right[i]
		}
		rows[i] = row
	}
	return rows
}

// Indent puts blanks before every line.
func Indent(lines []string, by int) []string {
	indented := make([]string, len(lines))
	for i, line := range lines {
		indented[i] = strings.Repeat(" ", by) + line
	}
	return indented
}

// Middle centres lines in the given room.
func Middle(lines []string, width, height int) string {
	rows := make([]string, max(0, (height-len(lines))/2), height+len(lines))
	for _, line := range lines {
		margin := max(0, (width-ansi.StringWidth(line))/2)
		rows = append(rows, strings.Repeat(" ", margin)+line)
	}
	return Fit(strings.Join(rows, "\n"), width, height)
}

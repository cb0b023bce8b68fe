package writing

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// show moves the window as little as it takes to see the cursor.
func (a *Area) show() {
	line := a.place().nth
	for row := range a.row {
		line += len(a.lines(row))
	}
	a.top = max(min(a.top, line), line-a.height+1)
}

// View renders the lines in the window, each as wide as the area.
func (a *Area) View() string {
	a.show()
	lines := make([]string, 0, a.height)
	if len(a.paragraphs) == 1 && len(a.at().runes) == 0 && a.Placeholder != "" {
		lines = a.placeholder()
	} else {
		cursor, before := a.place(), 0
		for row := range a.paragraphs {
			count := len(a.lines(row))
			for nth := max(0, a.top-before); nth < count && len(lines) < a.height; nth++ {
				if row == a.row && nth == cursor.nth {
					lines = append(lines, a.cursorLine(cursor))
				} else {
					lines = append(lines, a.plainLine(a.line(row, nth)))
				}
			}
			before += count
		}
	}
	blank := strings.Repeat(" ", a.width)
	for len(lines) < a.height {
		lines = append(lines, blank)
	}
	return strings.Join(lines[:a.height], "\n")
}

func (a *Area) plainLine(line []rune) string {
	return a.fill(a.text.Render(string(line)))
}

func (a *Area) cursorLine(at place) string {
	column := min(max(a.column-at.start, 0), len(at.line)-1)
	a.cursor.SetChar(string(at.line[column]))
	before, behind := string(at.line[:column]), string(at.line[column+1:])
	return a.fill(a.text.Render(before) + a.cursor.View() + a.text.Render(behind))
}

// fill gives a rendered line the width of the area. What has no room, such as the
// blank behind its last word, is left out.
func (a *Area) fill(line string) string {
	line = ansi.Truncate(line, a.width, "")
	return line + strings.Repeat(" ", max(0, a.width-ansi.StringWidth(line)))
}

// placeholder renders what is shown in the place of a text, with the cursor on its
// first letter.
func (a *Area) placeholder() []string {
	wrapped := strings.TrimSpace(ansi.Hardwrap(ansi.Wordwrap(a.Placeholder, a.width, ""), a.width, true))
	lines := strings.Split(wrapped, "\n")
	for i, line := range lines {
		room := strings.Repeat(" ", max(0, a.width-uniseg.StringWidth(line)))
		if i > 0 {
			lines[i] = a.dim.Render(line) + room
			continue
		}
		first, rest, _, _ := uniseg.FirstGraphemeClusterInString(line, 0)
		a.cursor.SetChar(first)
		lines[i] = a.cursor.View() + a.dim.Render(rest) + room
	}
	return lines
}

package widget

import (
	"strings"

	"github.com/starcoach/starcoach/internal/tui/theme"
)

// Notes sets paragraphs, each a heading and a text, with a blank line between
// them. One without text is left out.
func Notes(notes [][2]string, width int, th theme.Theme) []string {
	var lines []string
	for _, note := range notes {
		text := strings.Trim(note[1], "\n")
		if text == "" {
			continue
		}
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(append(lines, th.Strong.Render(note[0])), Wrap(text, width)...)
	}
	return lines
}

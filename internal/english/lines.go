package english

import (
	"strings"
	"unicode/utf8"
)

// Lines breaks a text between words into lines of at most so many characters,
// for where text is plain. A longer word has a line of its own; an empty text has
// one empty line.
func Lines(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width:
			lines = append(lines, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}

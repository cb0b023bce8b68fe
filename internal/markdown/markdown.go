// Package markdown sets texts that anybody may have written into Markdown
// documents, so that they are read as they were written and none of their signs
// is taken for markup. Signs that are harmless where they stand are left alone:
// the document is read without being rendered, too.
package markdown

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// always are signs that are markup wherever they stand.
var always = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "[", `\[`, "~", `\~`)

var (
	// tag is what would begin a tag or an address, entity a named or numbered
	// character.
	tag    = regexp.MustCompile(`<+[^\s<]`)
	entity = regexp.MustCompile(`&(#?[0-9A-Za-z]+;)`)
	// opening is what makes a heading, a quotation, a list, a rule or a table of
	// the line that begins with it.
	opening = regexp.MustCompile(`^([#>+=|-])`)
	// columns is what makes a table of the line above it, and begins with neither.
	columns  = regexp.MustCompile(`^:[-:| ]*$`)
	numbered = regexp.MustCompile(`^([0-9]{1,9})([.)])(\s|$)`)
)

// Line escapes a text that stands on one line of its own, or at the beginning of
// one. Line breaks in it become blanks.
func Line(text string) string {
	text = underscores(always.Replace(strings.Join(strings.Fields(text), " ")))
	text = tag.ReplaceAllStringFunc(text, func(found string) string { return strings.ReplaceAll(found, "<", `\<`) })
	text = entity.ReplaceAllString(text, `\&$1`)
	text = opening.ReplaceAllString(text, `\$1`)
	if columns.MatchString(text) {
		text = `\` + text
	}
	return numbered.ReplaceAllString(text, `$1\$2$3`)
}

// Cell is Line for a cell of a table.
func Cell(text string) string {
	line := Line(text)
	if strings.HasPrefix(line, `\|`) {
		return `\|` + strings.ReplaceAll(line[2:], "|", `\|`)
	}
	return strings.ReplaceAll(line, "|", `\|`)
}

// Quote sets a text as a quotation that keeps its lines; empty for a blank text.
func Quote(text string) string {
	var b strings.Builder
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i, line := range lines {
		line = Line(line)
		switch {
		case line == "" && len(lines) == 1:
			return ""
		case line == "":
			b.WriteString(">\n")
		case i+1 < len(lines) && strings.TrimSpace(lines[i+1]) != "":
			b.WriteString("> " + line + "  \n") // two blanks keep the break
		default:
			b.WriteString("> " + line + "\n")
		}
	}
	return b.String()
}

// underscores escapes those that could begin or end an emphasis: inside a word
// they can't.
func underscores(text string) string {
	var b strings.Builder
	for i, r := range text {
		if r == '_' {
			before, _ := utf8.DecodeLastRuneInString(text[:i])
			after, _ := utf8.DecodeRuneInString(text[i+1:])
			if !inWord(before) || !inWord(after) {
				b.WriteByte('\\')
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

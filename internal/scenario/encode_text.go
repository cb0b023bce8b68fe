package scenario

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// textWidth is where the texts of a file are broken, without their indentation.
const textWidth = 76

// textLines is a key with its text: on the line where there is room, else in a
// block below it, where it needs no quotation marks.
func textLines(key, text string) lines {
	switch {
	case text == "":
		return nil
	case isShort(key, text) && isPlainScalar(text):
		return lines{key + ": " + text}
	case isShort(key, text) && !strings.ContainsAny(text, "\n\"\\"):
		return lines{key + ": " + quoted(text)}
	case !folds(text):
		return lines{key + ": " + quoted(text)}
	}
	return append(lines{key + ": >-"}, indented(folded(text))...)
}

func isShort(key, text string) bool {
	return utf8.RuneCountInString(key)+utf8.RuneCountInString(text)+4 <= textWidth
}

// textsLines is a key with a list of texts: on the line where there is room,
// else one a line.
func textsLines(key string, texts []string) lines {
	if len(texts) == 0 {
		return nil
	}
	inFlow := true
	items := make([]string, len(texts))
	for i, text := range texts {
		items[i] = text
		if !isPlainScalar(text) || strings.ContainsAny(text, ",[]{}") {
			items[i] = quoted(text)
			inFlow = inFlow && !strings.ContainsAny(text, "\n\"\\")
		}
	}
	if flow := "[" + strings.Join(items, ", ") + "]"; inFlow && isShort(key, flow) {
		return lines{key + ": " + flow}
	}
	var all lines
	for i, text := range texts {
		if isPlainScalar(text) {
			items[i] = text
		}
		all = append(all, "- "+items[i])
	}
	return below(key, all)
}

// plainForm is a text that YAML can't take for anything else: it begins with a
// letter or a digit and has none of the signs that end or quote one.
var plainForm = lazily(`^[\pL\pN$€£][^\n#:"\\]*$`)

// isPlainScalar says whether a text can stand without quotation marks.
func isPlainScalar(text string) bool {
	if !plainForm().MatchString(text) || strings.TrimSpace(text) != text {
		return false
	}
	var node yaml.Node
	if err := yaml.Unmarshal([]byte(text), &node); err != nil || len(node.Content) != 1 {
		return false
	}
	read := node.Content[0]
	return read.Kind == yaml.ScalarNode && read.Tag == "!!str" && read.Value == text
}

// quoted is the text in double quotes.
func quoted(text string) string {
	var out strings.Builder
	for _, r := range text {
		switch r {
		case '"', '\\':
			out.WriteString(`\` + string(r))
		case '\n':
			out.WriteString(`\n`)
		default:
			out.WriteRune(r)
		}
	}
	return `"` + out.String() + `"`
}

// folds says whether a text comes out of a folded block as it went in: lines
// that begin with a blank are kept apart there, and blanks at an end are lost.
func folds(text string) bool {
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) != line {
			return false
		}
	}
	return true
}

// folded breaks a text for a folded block. Each line break of the text becomes
// an empty line.
func folded(text string) lines {
	var all lines
	for i, paragraph := range strings.Split(text, "\n") {
		if i > 0 {
			all = append(all, "")
		}
		if paragraph != "" {
			all = append(all, brokenLines(paragraph)...)
		}
	}
	return all
}

// brokenLines breaks a paragraph between words that one blank parts; wider gaps
// would not come back.
func brokenLines(paragraph string) lines {
	var all lines
	start, last := 0, -1 // where the line begins, and its last blank to break at
	width := 0
	for at, r := range paragraph {
		width++
		if r == ' ' && paragraph[at-1] != ' ' && paragraph[at+1] != ' ' {
			if width > textWidth && last >= start {
				all = append(all, paragraph[start:last])
				start = last + 1
				width = utf8.RuneCountInString(paragraph[start:at]) + 1
			}
			last = at
		}
	}
	if width > textWidth && last >= start {
		all = append(all, paragraph[start:last])
		start = last + 1
	}
	return append(all, paragraph[start:])
}

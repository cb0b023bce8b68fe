package scenario

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// change puts a text in the place of a stretch of the file.
type change struct {
	Mended
	start, end int // byte offsets
	text       string
}

// mender collects the changes of single values.
type mender struct {
	data     []byte
	document *yaml.Node
	changes  []change
}

// changesOf are the changes of single values, in the order of the file.
func changesOf(name string, data []byte, own bool) []change {
	decoded, _, _ := decode(name, data, own)
	var document yaml.Node
	if decoded == nil || yaml.Unmarshal(data, &document) != nil {
		return nil
	}
	m := mender{data: data, document: &document}
	for _, section := range Sections() {
		m.duration(string(section)+".target", maxTarget)
		part := decoded.written(section)
		texts := []string{part.Example}
		if section == Reflecting {
			for _, level := range decoded.Reflection.ByLevel {
				texts = append(texts, level.Example)
			}
		}
		for i, signal := range part.Signals {
			m.phrase(fmt.Sprintf("%s.signals[%d]", section, i), signal, texts)
		}
	}
	for i, problem := range decoded.WeakAnswer.Problems {
		m.phrase(fmt.Sprintf("weak_answer.problems[%d].quote", i), problem.Quote, []string{decoded.WeakAnswer.Text})
	}
	for i := range decoded.Levels {
		m.duration(fmt.Sprintf("levels[%d].length", i), maxLength)
	}
	slices.SortFunc(m.changes, func(a, b change) int { return a.start - b.start })
	return m.changes
}

// duration writes a duration, or two with a hyphen between, in the form that
// files have.
func (m *mender) duration(path string, longest time.Duration) {
	node := m.value(path)
	if node == nil {
		return
	}
	parts := []string{node.Value}
	if longest == maxLength {
		parts = strings.Split(strings.ReplaceAll(node.Value, "–", "-"), "-")
	}
	for i, part := range parts {
		part = strings.TrimSpace(part)
		meant, ok := guessDuration(part)
		if !ok {
			return
		}
		if _, problem, _ := checkDuration(part, longest); problem != "" {
			part = formatDuration(meant)
		}
		parts[i] = part
	}
	if text := strings.Join(parts, "-"); text != node.Value {
		m.replace(node, path, text)
	}
}

// phrase writes a phrase as it stands in one of the texts.
func (m *mender) phrase(path, phrase string, texts []string) {
	found := ""
	for _, text := range texts {
		for _, span := range spansOf(text, phrase) {
			written := CleanLine(text[span.Start:span.End])
			if written == phrase {
				return
			}
			if found == "" {
				found = written
			}
		}
	}
	if node := m.value(path); node != nil && found != "" {
		m.replace(node, path, found)
	}
}

// spansOf are the places of a phrase in a text, whatever its case and blanks:
// "data base" is found in "a database".
func spansOf(text, phrase string) []Span {
	wanted, _ := squash(phrase)
	squashed, places := squash(text)
	var spans []Span
	for from := 0; wanted != ""; {
		at := strings.Index(squashed[from:], wanted)
		if at < 0 {
			break
		}
		start, last := places[from+at], places[from+at+len(wanted)-1]
		_, size := utf8.DecodeRuneInString(text[last:])
		if !insideWord(text, start) && !insideWord(text, last+size) {
			spans = append(spans, Span{start, last + size})
		}
		from += at + 1
	}
	return spans
}

// squash is a text without blanks and case, and for each of its bytes the place
// of its character in the text.
func squash(text string) (squashed string, places []int) {
	var out strings.Builder
	for at, r := range text {
		if unicode.IsSpace(r) {
			continue
		}
		size, _ := out.WriteRune(fold(r))
		for range size {
			places = append(places, at)
		}
	}
	return out.String(), places
}

// value is the single value that a path leads to, or nil.
func (m *mender) value(path string) *yaml.Node {
	node := m.document.Content[0]
	for _, step := range pathSteps(path) {
		if node = child(node, step); node == nil {
			return nil
		}
	}
	if node.Kind != yaml.ScalarNode {
		return nil
	}
	return node
}

// replace notes a change of a value that is written on one line.
func (m *mender) replace(node *yaml.Node, path, text string) {
	start := offset(m.data, node.Line, node.Column)
	length := scalarLength(string(m.data[start:]), node)
	if length == 0 {
		return
	}
	encoded := text
	if node.Style != 0 || !isPlainScalar(text) || strings.ContainsAny(text, ",[]{}") {
		// Durations need no quotation marks, and phrases keep theirs.
		encoded = quoted(text)
	}
	m.changes = append(m.changes, change{
		Mended{node.Line, node.Column, path, fmt.Sprintf("`%s` is now `%s`", clip(node.Value), clip(text))},
		start, start + length, encoded,
	})
}

// offset is where a line and column, in characters from 1, begin.
func offset(data []byte, line, column int) int {
	at := 0
	for ; line > 1 && at < len(data); at++ {
		if data[at] == '\n' {
			line--
		}
	}
	for ; column > 1 && at < len(data); column-- {
		_, size := utf8.DecodeRune(data[at:])
		at += size
	}
	return at
}

// scalarLength is how many bytes a value takes with its quotation marks; 0 where
// it is written over several lines.
func scalarLength(text string, node *yaml.Node) int {
	line, _, _ := strings.Cut(text, "\n")
	switch node.Style {
	case 0:
		if strings.HasPrefix(line, node.Value) {
			return len(node.Value)
		}
	case yaml.DoubleQuotedStyle:
		for at := 1; at < len(line); at++ {
			switch line[at] {
			case '\\':
				at++
			case '"':
				return at + 1
			}
		}
	case yaml.SingleQuotedStyle:
		for at := 1; at < len(line); at++ {
			if line[at] != '\'' {
				continue
			}
			if at+1 == len(line) || line[at+1] != '\'' {
				return at + 1
			}
			at++
		}
	}
	return 0
}

// sameMeaning says whether two scenarios are the same but for blanks, for the
// case of phrases and quotes, and for durations that could not be read.
func sameMeaning(was, is *Scenario) bool {
	return same(reflect.ValueOf(*was), reflect.ValueOf(*is), false)
}

func same(was, is reflect.Value, isPhrase bool) bool {
	switch was.Kind() {
	case reflect.String:
		if isPhrase {
			a, _ := squash(was.String())
			b, _ := squash(is.String())
			return a == b
		}
		return slices.Equal(strings.Fields(was.String()), strings.Fields(is.String()))
	case reflect.Slice:
		if was.Len() != is.Len() {
			return false
		}
		for i := range was.Len() {
			if !same(was.Index(i), is.Index(i), isPhrase) {
				return false
			}
		}
		return true
	case reflect.Struct:
		for i := range was.NumField() {
			name := was.Type().Field(i).Name
			if !same(was.Field(i), is.Field(i), name == "Signals" || name == "Quote") {
				return false
			}
		}
		return true
	}
	if was.Type() == reflect.TypeFor[time.Duration]() && was.IsZero() {
		return true
	}
	return reflect.DeepEqual(was.Interface(), is.Interface())
}

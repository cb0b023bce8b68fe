package scenario

import (
	"bytes"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// Head is what a list shows of a scenario.
type Head struct {
	ID, Title, Collection, Principle, Question, Role string
	Tags                                             []string
	// Own is true for a story of the candidate's own.
	Own bool
	// Targets are those of the sections, in the order of Sections, and Total is
	// their sum.
	Targets [5]time.Duration
	Total   time.Duration
}

// head is the head of a scenario that was read whole.
func (s *Scenario) head() Head {
	var targets [5]time.Duration
	for i, section := range Sections() {
		targets[i] = s.Part(section).Target
	}
	return Head{
		Targets:    targets,
		ID:         s.ID,
		Title:      s.Title,
		Collection: s.collection(),
		Principle:  s.Principle,
		Question:   s.Question,
		Role:       s.Role,
		Tags:       s.Tags,
		Own:        s.Own,
		Total:      s.TotalTarget(),
	}
}

// scanHead reads the head of a file line by line, at a fraction of what the
// YAML parser costs, so that a list of a thousand files appears at once. It
// knows the plain way of writing and gives up on everything else; the caller
// reads the file whole then. What it does return is what Decode would find.
func scanHead(data []byte) (Head, bool) {
	if len(data) > MaxFileSize || !utf8.Valid(data) {
		return Head{}, false
	}
	for _, rare := range rareBreaks {
		if bytes.Contains(data, rare) {
			return Head{}, false
		}
	}
	s := headScan{
		rest: string(normalize(data)), texts: map[string]string{}, seen: map[string]bool{},
		targets: map[Section]time.Duration{}, block: -1,
	}
	for s.rest != "" && !s.complete() {
		line, rest, _ := strings.Cut(s.rest, "\n")
		s.rest = rest
		if !s.line(strings.TrimRight(line, " ")) {
			return Head{}, false
		}
	}
	s.endBlock()
	return s.head()
}

// rareBreaks end a line for the YAML parser, though for few editors.
var rareBreaks = [][]byte{[]byte("\u0085"), []byte("\u2028"), []byte("\u2029")}

// headScan is the state between two lines.
type headScan struct {
	rest    string
	texts   map[string]string
	tags    []string
	seen    map[string]bool
	targets map[Section]time.Duration

	key string // the top-level key that the line belongs to
	// child is the indentation of a section's keys, 0 before the first.
	child int
	// block is the column of the key or dash whose block scalar the line may go
	// on with, -1 outside. Its text is collected where it belongs to the head.
	block       int
	blockIndent int
	blockText   []string
}

// headForms are the keys that a head takes its texts from.
var headForms = map[string]form{
	"schema": label, "id": label, "title": heading, "collection": label,
	"principle": label, "question": heading, "role": label,
}

// otherKeys are the keys below which a head finds nothing.
var otherKeys = []string{
	"also_asked", "overview", "follow_ups", "weak_answer", "quiz", "pivots", "levels", "judge",
}

// complete reports whether the rest of the file has nothing to add.
func (s *headScan) complete() bool {
	return len(s.targets) == len(Sections()) && len(s.texts) == len(headForms) &&
		s.seen["tags"] && s.key != "tags"
}

// line takes one line in and reports whether it is written in a known way.
func (s *headScan) line(line string) bool {
	text := strings.TrimLeft(line, " ")
	indent := len(line) - len(text)
	if text == "" {
		return true
	}
	if s.block >= 0 {
		if indent > s.block {
			return s.blockLine(text, indent)
		}
		s.endBlock()
	}
	switch {
	case text[0] == '#':
		return true
	case text[0] == '\t', indent == 0 && text[0] == '%', strings.HasPrefix(line, "..."):
		return false
	case strings.HasPrefix(line, "---"):
		return line == "---" && len(s.seen) == 0
	case indent == 0 && !strings.HasPrefix(text, "- "):
		return s.topLevel(text)
	}
	return s.nested(text, indent)
}

// blockLine takes in a line of a block scalar.
func (s *headScan) blockLine(text string, indent int) bool {
	if s.blockIndent == 0 {
		s.blockIndent = indent
	}
	if _, wanted := headForms[s.key]; wanted {
		s.blockText = append(s.blockText, text)
	}
	return indent >= s.blockIndent
}

func (s *headScan) endBlock() {
	if s.block >= 0 && len(s.blockText) > 0 {
		s.texts[s.key] = strings.Join(s.blockText, " ")
	}
	s.block, s.blockIndent, s.blockText = -1, 0, nil
}

// topLevel takes in a line that begins a key of the root.
func (s *headScan) topLevel(text string) bool {
	key, rest, ok := cutKey(text)
	if !ok || s.seen[key] {
		return false
	}
	s.key, s.child = key, 0
	s.seen[key] = true
	if _, wanted := headForms[key]; wanted {
		if strings.HasPrefix(rest, ">") || strings.HasPrefix(rest, "|") {
			return s.beginBlock(rest, 0)
		}
		s.texts[key], ok = simpleScalar(rest)
		return ok
	}
	if key == "tags" && strings.HasPrefix(rest, "[") {
		s.tags, ok = simpleList(rest)
		return ok
	}
	if key == "tags" || slices.Contains(Sections(), Section(key)) {
		return rest == "" || rest[0] == '#'
	}
	return slices.Contains(otherKeys, key) && s.passOver(rest, 0)
}

// nested takes in a line below a top-level key.
func (s *headScan) nested(text string, indent int) bool {
	if _, wanted := headForms[s.key]; wanted || s.key == "" {
		return false
	}
	if s.key == "tags" {
		item, found := strings.CutPrefix(text, "- ")
		tag, ok := simpleScalar(strings.TrimLeft(item, " "))
		s.tags = append(s.tags, tag)
		return found && ok
	}
	if slices.Contains(Sections(), Section(s.key)) {
		if s.child == 0 {
			s.child = indent
		}
		if indent < s.child {
			return false
		}
		if key, rest, ok := cutKey(text); ok && key == "target" && indent == s.child {
			return s.target(rest)
		}
	}
	column := indent
	for strings.HasPrefix(text, "- ") {
		item := strings.TrimLeft(text[2:], " ")
		indent, column = column, column+len(text)-len(item)
		text = item
	}
	if _, rest, ok := cutKey(text); ok {
		return s.passOver(rest, column)
	}
	if column == indent && (text[0] == '>' || text[0] == '|') {
		return false
	}
	return s.passOver(text, indent)
}

func (s *headScan) target(text string) bool {
	written, ok := simpleScalar(text)
	length, problem, _ := checkDuration(written, maxTarget)
	if _, double := s.targets[Section(s.key)]; double || !ok || problem != "" {
		return false
	}
	s.targets[Section(s.key)] = length
	return true
}

// beginBlock begins a block scalar below the key or dash at the column.
func (s *headScan) beginBlock(header string, column int) bool {
	header, _, _ = strings.Cut(header, " #")
	s.block = column
	return slices.Contains([]string{">", ">-", ">+", "|", "|-", "|+"}, strings.TrimRight(header, " "))
}

// passOver looks at a value that the head doesn't need, only to make sure that
// what follows on the next lines can't be mistaken for keys.
func (s *headScan) passOver(text string, column int) bool {
	if text == "" || text[0] == '#' || text == "-" {
		return true
	}
	switch text[0] {
	case '>', '|':
		return s.beginBlock(text, column)
	case '"', '\'', '[', '{':
		return endsOnLine(text)
	case '&', '*', '!', '%', '@', '`', '?':
		return false
	}
	return true
}

// head puts together what was found, if it is whole and valid.
func (s *headScan) head() (Head, bool) {
	head := Head{ID: strings.Clone(s.texts["id"]), Tags: s.tags}
	for key, f := range headForms {
		// Without the copy, a short title would keep its whole file in memory.
		text := strings.Clone(CleanLine(s.texts[key]))
		if len(text) > f.most || text == "" && (key != "role" || s.seen[key]) {
			return Head{}, false
		}
		s.texts[key] = text
	}
	for i, tag := range s.tags {
		s.tags[i] = strings.Clone(CleanLine(tag))
		if len(s.tags[i]) > label.most || s.tags[i] == "" {
			return Head{}, false
		}
	}
	for i, section := range Sections() {
		target, ok := s.targets[section]
		if !ok {
			return Head{}, false
		}
		head.Targets[i] = target
		head.Total += target
	}
	if s.texts["schema"] != "1" || checkID(head.ID) != "" || len(s.tags) > maxItems ||
		s.seen["tags"] && len(s.tags) == 0 {
		return Head{}, false
	}
	head.Title, head.Question, head.Role = s.texts["title"], s.texts["question"], s.texts["role"]
	head.Collection, head.Principle = s.texts["collection"], s.texts["principle"]
	return head, true
}

// collection is what the scenario is listed under.
func (s *Scenario) collection() string {
	if s.Own && s.Collection == "" {
		return OwnCollection
	}
	return s.Collection
}

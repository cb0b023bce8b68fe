package scenario

import (
	"reflect"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Amend writes a scenario into the file that it was read from, which name is
// called as in Decode. What still says the same stays as it is written there, with
// its comments and in its order; the rest takes the form of Encode.
func Amend(name string, file []byte, s *Scenario) ([]byte, error) {
	was, err := whole(decode(name, file, s.Own))
	if err != nil {
		return Encode(s)
	}
	if reflect.DeepEqual(was, s) {
		return file, nil
	}
	encoded, err := Encode(s)
	if err != nil {
		return nil, err
	}
	text := string(normalize(file))
	amended, ok := amend(text, strings.Join(linesOf(was), "\n"), string(encoded))
	if ok {
		if strings.Contains(string(file), "\r\n") {
			amended = strings.ReplaceAll(amended, "\n", "\r\n")
		}
		if again, err := whole(decode(name, []byte(amended), s.Own)); err == nil && reflect.DeepEqual(again, s) {
			return []byte(amended), nil
		}
	}
	// Written in a way that can't be amended, such as all on one line: the comments
	// stay, over everything.
	return append([]byte(strings.Join(append(commentsIn(text), ""), "\n")), encoded...), nil
}

// amend puts what is different between two encoded forms into the text of a file.
func amend(text, was, now string) (string, bool) {
	file, ok := outline(text)
	if !ok {
		return "", false
	}
	old, _ := outline(was) // of our own making
	wanted, _ := outline(now)
	lines := strings.Split(text, "\n")
	merged := merge(lines, file, old, wanted, 0, len(lines))
	return strings.Join(merged, "\n"), true
}

// block is a key of a mapping with everything that belongs to it: the lines of a
// text from start to end.
type block struct {
	key        string
	lines      []string
	start, end int
	indent     int
	// inner are the blocks of a mapping; nil for anything else, and where several
	// keys share a line.
	inner []block
}

// outline is the blocks of a text.
func outline(text string) ([]block, bool) {
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(text), &document); err != nil || len(document.Content) != 1 {
		return nil, false
	}
	lines := strings.Split(text, "\n")
	blocks := blocksOf(lines, document.Content[0], len(lines))
	return blocks, blocks != nil
}

// blocksOf is the blocks of a mapping that ends before a line.
func blocksOf(lines []string, mapping *yaml.Node, end int) []block {
	if mapping.Kind != yaml.MappingNode || mapping.Style&yaml.FlowStyle != 0 {
		return nil
	}
	var blocks []block
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		key := mapping.Content[i]
		start, indent := key.Line-1, key.Column-1
		if indent > len(lines[start]) || strings.TrimSpace(lines[start][:indent]) != "" {
			return nil
		}
		until := end
		if i+2 < len(mapping.Content) {
			until = mapping.Content[i+2].Line - 1
		}
		for until > start+1 && isBetween(lines[until-1], indent) {
			until--
		}
		blocks = append(blocks, block{
			key: key.Value, lines: lines[start:until], start: start, end: until, indent: indent,
			inner: blocksOf(lines, mapping.Content[i+1], until),
		})
	}
	return blocks
}

// isBetween says whether a line behind a key of that indentation belongs to none:
// it is blank, or a comment that stands no further in.
func isBetween(line string, indent int) bool {
	inside := strings.TrimLeft(line, " \t")
	return inside == "" || inside[0] == '#' && len(line)-len(inside) <= indent
}

func blockOf(blocks []block, key string) *block {
	for i := range blocks {
		if blocks[i].key == key {
			return &blocks[i]
		}
	}
	return nil
}

// alike says whether two encoded blocks say the same; nil stands for none.
func alike(a, b *block) bool {
	return a == nil && b == nil || a != nil && b != nil && slices.Equal(a.lines, b.lines)
}

// item is a key of the merged text with its lines, and with those over it that
// belong to none.
type item struct {
	key   string
	lines []string
}

// merge puts what is different between two encoded mappings into the lines of a
// file from start to end, which hold the mapping.
func merge(lines []string, file, was, now []block, start, end int) []string {
	var items []item
	at := start
	for i := range file {
		one := &file[i]
		merged := slices.Clone(lines[at:one.start])
		at = one.end
		before, wanted := blockOf(was, one.key), blockOf(now, one.key)
		switch {
		case alike(before, wanted):
			merged = append(merged, one.lines...)
		case wanted == nil:
			merged = append(merged, one.comments()...)
		case len(one.inner) > 0 && len(wanted.inner) > 0 && before != nil:
			merged = append(merged, lines[one.start:one.inner[0].start]...)
			merged = append(merged, merge(lines, one.inner, before.inner, wanted.inner, one.inner[0].start, one.end)...)
		default:
			merged = append(append(merged, one.comments()...), shifted(wanted, one.indent)...)
		}
		items = append(items, item{one.key, merged})
	}
	for i := range now {
		if wanted := &now[i]; blockOf(file, wanted.key) == nil && !alike(blockOf(was, wanted.key), wanted) {
			items = inserted(items, now, i, shifted(wanted, file[0].indent))
		}
	}
	var merged []string
	for _, one := range items {
		merged = append(merged, one.lines...)
	}
	return append(merged, lines[at:end]...)
}

// inserted puts the new key of that number behind the last one that comes before
// it in the order of the form.
func inserted(items []item, order []block, number int, lines []string) []item {
	for i := number - 1; i >= 0; i-- {
		if at := slices.IndexFunc(items, func(one item) bool { return one.key == order[i].key }); at >= 0 {
			return slices.Insert(items, at+1, item{order[number].key, lines})
		}
	}
	return append(items, item{order[number].key, lines})
}

// shifted is the lines of a block further in or out.
func shifted(b *block, indent int) []string {
	moved := make([]string, len(b.lines))
	for i, line := range b.lines {
		if line != "" {
			line = strings.Repeat(" ", indent) + line[min(b.indent, len(line)):]
		}
		moved[i] = line
	}
	return moved
}

// comments are those of a block that is written anew, as lines over it.
func (b *block) comments() []string {
	found := commentsIn(strings.Join(b.lines, "\n"))
	for i := range found {
		found[i] = strings.Repeat(" ", b.indent) + found[i]
	}
	return found
}

// commentsIn lists the comments of a text, one a line.
func commentsIn(text string) []string {
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(text), &document); err != nil {
		return nil
	}
	var found []string
	take := func(comments string) {
		for line := range strings.SplitSeq(comments, "\n") {
			if line != "" {
				found = append(found, line)
			}
		}
	}
	var walk func(*yaml.Node)
	walk = func(node *yaml.Node) {
		take(node.HeadComment)
		take(node.LineComment)
		for _, inner := range node.Content {
			walk(inner)
		}
		take(node.FootComment)
	}
	walk(&document)
	return found
}

package scenario

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// maxItems bounds every list of a scenario.
const maxItems = 60

// form is what a text has to be like.
type form struct {
	// most is the longest it may be, in bytes.
	most int
	// line makes it a single line: a title rather than a story.
	line bool
}

var (
	prose   = form{most: MaxText}
	heading = form{most: MaxLine, line: true}
	phrase  = form{most: 300, line: true}
	label   = form{most: MaxLabel, line: true}
)

// value is a node of the file together with its path.
type value struct {
	node *yaml.Node
	path string
}

// mapping is one mapping of the file while its keys are read. Reading a key
// notes what is wrong with its value and goes on with an empty one, so that all
// problems of a file come to light at once.
type mapping struct {
	*reader
	value
	values map[string]value
	// spared is true where keys may be left out, and must names those that may
	// not all the same.
	spared bool
	must   []string
}

// mapping looks at a node that has to be a mapping with some of the known keys.
// A misspelt key is noted and then read as what it most likely stands for: its
// value can have problems too, and the right key isn't missing.
func (r *reader) mapping(v value, known ...string) (*mapping, bool) {
	if !r.wants(v, yaml.MappingNode) {
		return nil, false
	}
	m := &mapping{reader: r, value: v, values: map[string]value{}}
	isKnown := map[string]bool{}
	for _, key := range known {
		isKnown[key] = true
	}
	var strangers [][2]*yaml.Node
	for i := 0; i+1 < len(v.node.Content); i += 2 {
		key, node := v.node.Content[i], v.node.Content[i+1]
		switch _, taken := m.values[key.Value]; {
		case key.Kind != yaml.ScalarNode, isMerge(key), taken:
		case r.own && isUnfilled(node) && isKnown[key.Value]:
		case isKnown[key.Value]:
			m.values[key.Value] = value{node, field(v.path, key.Value)}
		default:
			strangers = append(strangers, [2]*yaml.Node{key, node})
		}
	}
	for _, stranger := range strangers {
		m.stranger(stranger[0], stranger[1], known)
	}
	return m, true
}

// stranger notes an unknown key.
func (m *mapping) stranger(key, node *yaml.Node, known []string) {
	path := field(m.path, key.Value)
	remedy := "known here: " + strings.Join(known, ", ")
	if meant := nearest(key.Value, known); meant != "" {
		remedy = fmt.Sprintf("did you mean `%s`?", meant)
		if _, taken := m.values[meant]; !taken {
			m.values[meant] = value{node, path}
		}
	} else if m.path == "reflection" && key.Value == "example" {
		remedy = "write it under `by_level`, with the level it is told at"
	}
	if CleanLine(key.Value) != key.Value {
		m.at(key, path, "the key holds characters that cannot be shown", "type it anew; "+remedy)
		return
	}
	m.at(key, path, "unknown key", remedy)
}

// wants notes a node that is of another kind than wanted. An alias is passed
// over: it was refused already.
func (r *reader) wants(v value, wanted yaml.Kind) bool {
	if v.node.Kind == wanted && !isNull(v.node) {
		return true
	}
	if v.node.Kind == yaml.AliasNode {
		return false
	}
	name, remedy := "a text", "write it as a text on this line, or below it after `>-`"
	switch wanted {
	case yaml.MappingNode:
		name, remedy = "a mapping", "write `key: value` lines, indented below"
	case yaml.SequenceNode:
		name, remedy = "a list", "begin each item with `- ` on a line of its own"
	}
	if isNull(v.node) {
		r.at(v.node, v.path, "is empty", "write "+sample(v.path))
		return false
	}
	r.at(v.node, v.path, fmt.Sprintf("%s is wanted here, this is %s", name, kind(v.node)), remedy)
	return false
}

// samples show how a key is written where `key: ...` would not help.
var samples = map[string]string{
	"schema":   "`schema: 1`",
	"id":       "`id: ...` in lower-case letters, digits and hyphens",
	"target":   "`target: 30s`",
	"length":   "`length: 2m`",
	"signals":  "`signals:` with a list of phrases from the example",
	"by_level": "`by_level:` with a list of `level` and `example`",
	"choices":  "`choices:` with a list of 2 to 6 choices",
	"problems": "`problems:` with a list of `quote` and `why`",
	"better":   "`better: a` or `better: b`",
	"correct":  "`correct: true`, or delete the key",
}

// optionalKeys may be left out wherever they stand.
var optionalKeys = []string{
	"also_asked", "role", "tags", "setting", "takeaways", "follow_ups", "weak_answer", "quote",
	"quiz", "pivots", "levels", "judge",
}

// sample shows how the value at the path is written.
func sample(path string) string {
	if strings.HasSuffix(path, "]") {
		return "the item, or delete it"
	}
	key := path[strings.LastIndexByte(path, '.')+1:]
	if special, ok := samples[key]; ok {
		return special
	}
	if slices.Contains(optionalKeys, key) {
		return fmt.Sprintf("`%s: ...`, or delete the key", key)
	}
	return fmt.Sprintf("`%s: ...`", key)
}

// required is the value of a key; a missing one is noted where the mapping stands.
func (m *mapping) required(key string) (value, bool) {
	v, ok := m.values[key]
	if !ok && (!m.spared || slices.Contains(m.must, key)) {
		path := field(m.path, key)
		m.at(m.node, path, "is missing", "add "+sample(path))
	}
	return v, ok
}

// text is the cleaned text of a key that has to be there.
func (m *mapping) text(key string, f form) string {
	v, ok := m.required(key)
	if !ok {
		return ""
	}
	return m.read(v, f)
}

// optionalText is the cleaned text of a key that may be left out.
func (m *mapping) optionalText(key string, f form) string {
	v, ok := m.values[key]
	if !ok {
		return ""
	}
	return m.read(v, f)
}

// read is the cleaned text of a node. A number or a boolean without quotes is
// taken as it is written, for that is what its author meant.
func (r *reader) read(v value, f form) string {
	if !r.wants(v, yaml.ScalarNode) {
		return ""
	}
	raw := v.node.Value
	text := strings.TrimSpace(Clean(raw))
	if f.line {
		text = CleanLine(raw)
	}
	switch {
	case len(text) > f.most:
		r.at(v.node, v.path, fmt.Sprintf("is %d bytes long", len(text)),
			fmt.Sprintf("shorten it to %d at most", f.most))
		return ""
	case text == "" && strings.TrimSpace(raw) != "":
		r.at(v.node, v.path, "holds nothing that can be shown", "write "+sample(v.path))
	case text == "":
		r.at(v.node, v.path, "is empty", "write "+sample(v.path))
	}
	return text
}

// list is the items of a key that has to be there with at least one.
func (m *mapping) list(key string) []value {
	v, ok := m.required(key)
	if !ok {
		return nil
	}
	items, ok := m.items(v)
	if ok && len(items) == 0 {
		m.at(v.node, v.path, "is empty", "add at least one item")
	}
	return items
}

// optionalList is the items of a key that may be left out.
func (m *mapping) optionalList(key string) []value {
	v, ok := m.values[key]
	if !ok {
		return nil
	}
	items, _ := m.items(v)
	return items
}

// items is what a list holds, up to the bound.
func (r *reader) items(v value) ([]value, bool) {
	if !r.wants(v, yaml.SequenceNode) {
		return nil, false
	}
	var items []value
	for i, node := range v.node.Content {
		if i == maxItems {
			r.at(node, v.path, fmt.Sprintf("holds more than %d items", maxItems), "delete the others")
			break
		}
		items = append(items, value{node, index(v.path, i)})
	}
	return items, true
}

// texts is the cleaned texts of a list.
func (r *reader) texts(items []value, f form) []string {
	var texts []string
	for _, item := range items {
		texts = append(texts, r.read(item, f))
	}
	return texts
}

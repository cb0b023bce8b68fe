package scenario

import (
	"fmt"

	"gopkg.in/yaml.v3"
)

const (
	// maxDepth bounds the nesting; the form itself needs six levels.
	maxDepth = 16
	// maxNodes bounds keys and values together; a rich scenario has about 400.
	maxNodes = 10_000
)

// tree walks a parsed file and notes what no scenario may hold, whatever the
// key: a reader could be tricked by it, or a program made to burst.
type tree struct {
	*reader
	nodes int
}

// checkTree reports whether the tree is within bounds; what is forbidden but
// harmless to go on with is noted only.
func (r *reader) checkTree(root *yaml.Node) bool {
	t := &tree{reader: r}
	return t.check(root, "", 1)
}

func (t *tree) check(node *yaml.Node, path string, depth int) bool {
	t.nodes++
	if t.nodes > maxNodes {
		t.at(node, path, fmt.Sprintf("the file holds more than %d keys and values", maxNodes),
			t.keep)
		return false
	}
	if depth > maxDepth {
		remedy := "check the brackets and the indentation here"
		if !t.other {
			remedy = "a scenario needs six; " + remedy
		}
		t.at(node, path, fmt.Sprintf("nested more than %d levels deep", maxDepth), remedy)
		return false
	}
	t.checkMarks(node, path)
	switch node.Kind {
	case yaml.MappingNode:
		return t.checkMapping(node, path, depth)
	case yaml.SequenceNode:
		for i, item := range node.Content {
			if !t.check(item, index(path, i), depth+1) {
				return false
			}
		}
	}
	return true
}

// checkMarks refuses anchors, aliases and tags: a small file can use them to
// stand for a huge one, or for other types than those it shows.
func (t *tree) checkMarks(node *yaml.Node, path string) {
	if node.Kind == yaml.AliasNode {
		t.at(node, path, fmt.Sprintf("`*%s` is an alias, which is not allowed", clip(node.Value)),
			"write the value out")
	}
	if node.Anchor != "" {
		t.at(node, path, fmt.Sprintf("`&%s` is an anchor, which is not allowed", clip(node.Anchor)),
			"delete it")
	}
	if node.Style&yaml.TaggedStyle != 0 {
		t.at(node, path, fmt.Sprintf("`%s` is a tag, which is not allowed", clip(node.Tag)),
			"delete it")
	}
}

func (t *tree) checkMapping(node *yaml.Node, path string, depth int) bool {
	firstLine := map[string]int{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		name := key.Value
		switch line, double := firstLine[name]; {
		case key.Kind != yaml.ScalarNode:
			t.checkMarks(key, path)
			if key.Kind != yaml.AliasNode {
				t.at(key, path, "a key is a single word, this is "+kind(key), "write `key: value`")
			}
			continue
		case isMerge(key):
			t.at(key, path, "`<<` merges another mapping in, which is not allowed", "write its keys out")
			continue
		case double:
			t.at(key, field(path, name), fmt.Sprintf("this key stands in line %d already", line),
				"keep one of the two")
		default:
			firstLine[name] = key.Line
		}
		t.checkMarks(key, field(path, name))
		t.nodes++
		if !t.check(value, field(path, name), depth+1) {
			return false
		}
	}
	return true
}

// isMerge reports whether a key is YAML's merge sign.
func isMerge(key *yaml.Node) bool {
	return key.Kind == yaml.ScalarNode && key.Value == "<<"
}

// isNull reports whether a node says that there is no value.
func isNull(node *yaml.Node) bool {
	return node.Kind == yaml.ScalarNode && node.Style == 0 && node.Tag == "!!null"
}

// kind names what a node is, for messages.
func kind(node *yaml.Node) string {
	switch node.Kind {
	case yaml.MappingNode:
		return "a mapping"
	case yaml.SequenceNode:
		return "a list"
	case yaml.AliasNode:
		return "an alias"
	}
	return "a single value"
}

// field is the path of a key below path.
func field(path, key string) string {
	return join(path, ".", clip(key))
}

// index is the path of a list item.
func index(path string, i int) string {
	return fmt.Sprintf("%s[%d]", path, i)
}

// clip shortens text from a file to what a message can quote.
func clip(text string) string {
	const most = 40
	line := []rune(CleanLine(text))
	if len(line) > most {
		return string(line[:most-3]) + "..."
	}
	return string(line)
}

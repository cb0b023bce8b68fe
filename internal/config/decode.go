package config

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/starcoach/starcoach/internal/scenario"
)

// Decode reads the settings from the bytes of their file; name is what messages
// call it. What is wrong in the file is left as Default has it and told in the
// diagnostics, sorted by line: the Config can always be used. An empty file is
// fine. The texts of a Config are clean.
func Decode(name string, data []byte) (Config, scenario.Diagnostics) {
	settings := Default()
	root, problems := scenario.Document(name, "keep the settings in one file", data)
	r := &reader{file: scenario.CleanLine(name), problems: problems}
	if root != nil {
		r.settings(root, &settings)
	}
	slices.SortStableFunc(r.problems, func(a, b scenario.Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	if len(r.problems) > maxProblems {
		r.problems = r.problems[:maxProblems]
	}
	return settings, r.problems
}

// maxProblems bounds how much a file can make us print.
const maxProblems = 50

// reader notes every problem of a file on the way.
type reader struct {
	file     string
	problems scenario.Diagnostics
}

// value is a node of the file together with its path.
type value struct {
	node *yaml.Node
	path string
}

// at notes a problem where a value stands.
func (r *reader) at(v value, problem, remedy string) {
	r.problems = append(r.problems, scenario.Diagnostic{
		File: r.file, Line: v.node.Line, Column: v.node.Column,
		Path:    scenario.CleanLine(v.path),
		Problem: scenario.CleanLine(problem), Remedy: scenario.CleanLine(remedy),
	})
}

func (r *reader) settings(root *yaml.Node, to *Config) {
	known := names()
	r.each(value{node: root}, func(key string, keyAt, v value) {
		at := slices.Index(known, key)
		if at < 0 {
			r.unknown(keyAt, "setting", known)
			return
		}
		if !isUnset(v.node) {
			Settings[at].read(r, v, to)
		}
	})
}

// each goes through the keys of a mapping; of a key that stands there twice the
// first counts.
func (r *reader) each(v value, do func(key string, keyAt, v value)) {
	if v.node.Kind != yaml.MappingNode {
		r.wrongKind(v, "`key: value` lines", "write them below, each on a line of its own")
		return
	}
	done := map[string]bool{}
	for i := 0; i+1 < len(v.node.Content); i += 2 {
		key, node := v.node.Content[i], v.node.Content[i+1]
		if key.Kind != yaml.ScalarNode || key.Value == "<<" || done[key.Value] {
			continue // noted already
		}
		done[key.Value] = true
		path := scenario.CleanLine(key.Value)
		if v.path != "" {
			path = v.path + "." + path
		}
		do(key.Value, value{key, path}, value{node, path})
	}
}

// unknown notes a name that means nothing here, and the nearest that does.
func (r *reader) unknown(v value, what string, known []string) {
	remedy := "known are " + strings.Join(known, ", ")
	if near := scenario.Nearest(v.node.Value, known); near != "" {
		remedy = fmt.Sprintf("did you mean `%s`?", near)
	}
	r.at(v, "there is no such "+what, remedy)
}

// wrongKind notes a node of another kind than wanted. An alias is passed over: it
// was refused already.
func (r *reader) wrongKind(v value, wanted, remedy string) {
	found := "a single value"
	switch v.node.Kind {
	case yaml.AliasNode:
		return
	case yaml.MappingNode:
		found = "a mapping"
	case yaml.SequenceNode:
		found = "a list"
	}
	if isUnset(v.node) {
		found = "empty"
	}
	r.at(v, fmt.Sprintf("wants %s and is %s", wanted, found), remedy)
}

// isUnset says whether nothing is written behind a key, as when its value was
// made a comment.
func isUnset(node *yaml.Node) bool {
	return node.Kind == yaml.ScalarNode && node.Style == 0 && node.Tag == "!!null"
}

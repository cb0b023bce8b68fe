package scenario

import (
	"path"
	"path/filepath"
	"strings"
	"time"

	"gopkg.in/yaml.v3"
)

// usualTargets are what the sections of an own story should take where its file
// does not say: those of an answer of three minutes.
var usualTargets = map[Section]time.Duration{
	Situation:  30 * time.Second,
	Task:       20 * time.Second,
	Action:     90 * time.Second,
	Result:     20 * time.Second,
	Reflecting: 15 * time.Second,
}

// The longest that a text may be, such as that of a section, that a line may be,
// such as a title, and that a name may be, such as a principle; in bytes.
const (
	MaxText  = 8000
	MaxLine  = 600
	MaxLabel = 120
)

// OwnCollection is what own stories are listed under that name no collection.
const OwnCollection = "Your stories"

// Has says whether a section is told.
func (s *Scenario) Has(section Section) bool { return s.Part(section).Example != "" }

// Told lists the sections that are told, in their order.
func (s *Scenario) Told() []Section {
	var told []Section
	for _, section := range Sections() {
		if s.Has(section) {
			told = append(told, section)
		}
	}
	return told
}

// Untold lists the sections that are not told yet, in their order.
func (s *Scenario) Untold() []Section {
	var untold []Section
	for _, section := range Sections() {
		if !s.Has(section) {
			untold = append(untold, section)
		}
	}
	return untold
}

// Subject names the scenario where there is room for a word or two: its
// principle, or the title of an own story without one.
func (s *Scenario) Subject() string {
	if s.Principle == "" {
		return s.Title
	}
	return s.Principle
}

// Asked is what the interviewer says: the question, or, for an own story
// without one, an invitation to tell it.
func (s *Scenario) Asked() string {
	if s.Question == "" {
		return "Tell me about this: " + s.Title
	}
	return s.Question
}

// spare lets the keys of a mapping be left out in an own story, but for those
// named.
func (m *mapping) spare(must ...string) {
	m.spared, m.must = m.own, must
}

// isUnfilled says whether a key was written down and nothing behind it.
func isUnfilled(node *yaml.Node) bool {
	switch node.Kind {
	case yaml.ScalarNode:
		return isNull(node) || strings.TrimSpace(node.Value) == ""
	case yaml.SequenceNode, yaml.MappingNode:
		return len(node.Content) == 0 && node.Anchor == "" && node.Style&yaml.TaggedStyle == 0
	}
	return false
}

// ownReflection is the one reflection for all levels that an own story may have
// in the place of by_level.
func (m *mapping) ownReflection() string {
	example, written := m.values["example"]
	if !m.own || !written {
		return ""
	}
	if levels, both := m.values["by_level"]; both {
		m.at(levels.node, levels.path, "the reflection has an `example` already", "keep one of the two")
	}
	return m.read(example, prose)
}

// nameOwn gives an own story without an id one that stays while its file does.
func (m *mapping) nameOwn(s *Scenario) {
	if _, named := m.values["id"]; named || !m.own {
		return
	}
	base := path.Base(filepath.ToSlash(m.file))
	for _, from := range []string{strings.TrimSuffix(base, path.Ext(base)), s.Title} {
		if s.ID = slug(from); s.ID != "" {
			break
		}
	}
	if s.ID == "" {
		m.at(m.node, "id", "is missing", "add "+sample("id"))
		return
	}
	m.id = value{&yaml.Node{Kind: yaml.ScalarNode, Value: s.ID, Line: m.node.Line, Column: m.node.Column}, "id"}
}

// ID is the id that a title comes nearest to; "" where it has no letter or
// digit that an id can have.
func ID(title string) string { return slug(title) }

// Path is the file of the own story with the id as it was last listed, to be
// opened or edited, and whether there is one.
func (l *Library) Path(id string) (string, bool) {
	f, known := l.file(id)
	return f.onDisk, known && f.onDisk != ""
}

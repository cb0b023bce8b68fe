package scenario

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"
)

// maxID bounds an id, in bytes: it becomes part of file names.
const maxID = 80

var idForm = lazily(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// scenario reads the root of a file.
func (r *reader) scenario(root *yaml.Node) *Scenario {
	if r.isNewer(root) {
		return nil
	}
	m, ok := r.mapping(value{node: root}, "schema", "id", "title", "collection", "principle",
		"question", "also_asked", "role", "tags", "overview", "situation", "task", "action", "result",
		"reflection", "follow_ups", "weak_answer", "quiz", "pivots", "levels", "judge")
	if !ok {
		return nil
	}
	m.spare("title")
	m.schema()
	decoded := &Scenario{
		Own:        r.own,
		ID:         m.readID(),
		Title:      m.text("title", heading),
		Collection: m.text("collection", label),
		Principle:  m.text("principle", label),
		Question:   m.text("question", heading),
		AlsoAsked:  m.texts(m.optionalList("also_asked"), heading),
		Role:       m.optionalText("role", label),
		Tags:       m.texts(m.optionalList("tags"), label),
		Overview:   m.overview(),
		Situation:  m.part(Situation),
		Task:       m.part(Task),
		Action:     m.part(Action),
		Result:     m.part(Result),
		Reflection: m.reflection(),
		FollowUps:  m.followUps(),
		WeakAnswer: m.weakAnswer(),
		Quiz:       m.quiz(),
		Pivots:     m.pivots(),
		Levels:     m.levels(),
		Judge:      m.judge(),
	}
	m.nameOwn(decoded)
	return decoded
}

// isNewer notes a file of a later form. Its other problems are none: this build
// doesn't know what is right there.
func (r *reader) isNewer(root *yaml.Node) bool {
	if root.Kind != yaml.MappingNode {
		return false
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		node := root.Content[i+1]
		if root.Content[i].Value != "schema" || node.Kind != yaml.ScalarNode {
			continue
		}
		if version, err := strconv.Atoi(node.Value); err == nil && version > SchemaVersion {
			r.problems = nil
			r.at(node, "schema", fmt.Sprintf("this file is for a newer starcoach: its schema is %d", version),
				fmt.Sprintf("update starcoach, or write the file for schema %d", SchemaVersion))
			return true
		}
	}
	return false
}

func (m *mapping) schema() {
	v, ok := m.required("schema")
	if !ok || !m.wants(v, yaml.ScalarNode) {
		return
	}
	if v.node.Value != strconv.Itoa(SchemaVersion) {
		m.at(v.node, v.path, fmt.Sprintf("`%s` is not a version of the form", clip(v.node.Value)),
			fmt.Sprintf("write `schema: %d`", SchemaVersion))
	}
}

func (m *mapping) readID() string {
	v, ok := m.required("id")
	if !ok || !m.wants(v, yaml.ScalarNode) {
		return ""
	}
	m.id = v
	id := v.node.Value
	switch problem := checkID(id); {
	case problem == "":
		return id
	case slug(id) == "":
		m.at(v.node, v.path, problem, "use lower-case letters and digits, with single hyphens between")
	default:
		m.at(v.node, v.path, problem, fmt.Sprintf("write `%s`", slug(id)))
	}
	return ""
}

// checkID says what is wrong with an id, or "".
func checkID(id string) string {
	switch {
	case id == "":
		return "is empty"
	case id != CleanLine(id):
		return "holds characters that cannot be shown, or blanks at its ends"
	case len(id) > maxID:
		return fmt.Sprintf("is longer than %d letters", maxID)
	case !idForm().MatchString(id):
		return fmt.Sprintf("`%s` is not an id", clip(id))
	}
	return ""
}

// slug is the id that a text comes nearest to.
func slug(text string) string {
	words := strings.FieldsFunc(strings.ToLower(CleanLine(text)), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	id := strings.Join(words, "-")
	return strings.Trim(id[:min(len(id), maxID)], "-")
}

func (m *mapping) overview() Overview {
	v, ok := m.required("overview")
	if !ok {
		return Overview{}
	}
	o, ok := m.mapping(v, "setting", "summary", "takeaways")
	if !ok {
		return Overview{}
	}
	o.spare()
	return Overview{
		Setting:   o.optionalText("setting", prose),
		Summary:   o.text("summary", prose),
		Takeaways: o.texts(o.optionalList("takeaways"), prose),
	}
}

// part reads one of the first four sections.
func (m *mapping) part(section Section) Part {
	v, ok := m.required(string(section))
	if !ok {
		return Part{}
	}
	p, ok := m.mapping(v, "target", "example", "signals", "coaching", "mistake")
	if !ok {
		return Part{}
	}
	p.spare()
	part := Part{
		Target:   p.target(),
		Example:  p.text("example", prose),
		Coaching: p.text("coaching", prose),
		Mistake:  p.text("mistake", prose),
	}
	signals := p.list("signals")
	part.Signals = p.texts(signals, phrase)
	p.checkPhrases(signals, part.Signals, "the example", part.Example)
	return part
}

func (m *mapping) reflection() Reflection {
	v, ok := m.required(string(Reflecting))
	if !ok {
		return Reflection{}
	}
	known := []string{"target", "signals", "coaching", "mistake", "by_level"}
	if m.own {
		known = append(known, "example")
	}
	p, ok := m.mapping(v, known...)
	if !ok {
		return Reflection{}
	}
	p.spare()
	reflection := Reflection{
		Target:   p.target(),
		Coaching: p.text("coaching", prose),
		Mistake:  p.text("mistake", prose),
	}
	var examples []string
	var levels []value
	if example := p.ownReflection(); example != "" {
		reflection.ByLevel, examples = []LevelExample{{Example: example}}, []string{example}
	}
	for _, item := range p.list("by_level") {
		l, ok := m.mapping(item, "level", "example")
		if !ok {
			continue
		}
		byLevel := LevelExample{Level: l.text("level", label), Example: l.text("example", prose)}
		reflection.ByLevel = append(reflection.ByLevel, byLevel)
		examples = append(examples, byLevel.Example)
		levels = append(levels, l.values["level"])
	}
	p.checkDistinct(levels)
	signals := p.list("signals")
	reflection.Signals = p.texts(signals, phrase)
	p.checkPhrases(signals, reflection.Signals, "any example of by_level", examples...)
	return reflection
}

// target reads how long a section should take.
func (m *mapping) target() time.Duration {
	v, ok := m.required("target")
	if !ok || !m.wants(v, yaml.ScalarNode) {
		return 0
	}
	length, problem, remedy := checkDuration(v.node.Value, maxTarget)
	if problem != "" {
		m.at(v.node, v.path, problem, remedy)
	}
	return length
}

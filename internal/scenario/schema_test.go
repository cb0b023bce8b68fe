package scenario_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/scenarios"
)

// compiled is a schema ready to validate with.
func compiled(tb testing.TB, own bool) *jsonschema.Schema {
	tb.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(scenario.Schema(own)))
	if err != nil {
		tb.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("scenario.json", document); err != nil {
		tb.Fatal(err)
	}
	schema, err := compiler.Compile("scenario.json")
	if err != nil {
		tb.Fatal(err)
	}
	return schema
}

// instance is a YAML document as an editor hands it to a schema.
func instance(tb testing.TB, node *yaml.Node) any {
	tb.Helper()
	switch node.Kind {
	case yaml.DocumentNode:
		return instance(tb, node.Content[0])
	case yaml.MappingNode:
		values := map[string]any{}
		for i := 0; i+1 < len(node.Content); i += 2 {
			values[node.Content[i].Value] = instance(tb, node.Content[i+1])
		}
		return values
	case yaml.SequenceNode:
		values := []any{}
		for _, item := range node.Content {
			values = append(values, instance(tb, item))
		}
		return values
	}
	if node.Tag == "!!timestamp" {
		return node.Value // YAML 1.2 knows no dates
	}
	var value any
	if err := node.Decode(&value); err != nil {
		tb.Fatal(err)
	}
	return value
}

func parsed(tb testing.TB, text []byte) *yaml.Node {
	tb.Helper()
	var document yaml.Node
	if err := yaml.Unmarshal(text, &document); err != nil {
		tb.Fatal(err)
	}
	return &document
}

func TestEveryShippedScenarioHoldsToTheSchema(t *testing.T) {
	schema, files := compiled(t, false), 0
	err := fs.WalkDir(scenarios.Files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files++
		text, err := fs.ReadFile(scenarios.Files, path)
		if err != nil {
			return err
		}
		if err := schema.Validate(instance(t, parsed(t, text))); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		return nil
	})
	if err != nil || files == 0 {
		t.Fatalf("%d files were read: %v", files, err)
	}
}

// The schema that the scenarios' first lines name is the one of this program.
func TestTheSchemaBesideTheScenariosIsUpToDate(t *testing.T) {
	kept, err := os.ReadFile(filepath.FromSlash("../../scenarios/schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(kept, scenario.Schema(false)) {
		t.Error("scenarios/schema.json is not what `starcoach schema` prints; write it anew with `make index`")
	}
	err = fs.WalkDir(scenarios.Files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(scenarios.Files, path)
		if err != nil {
			return err
		}
		const modeline = "# yaml-language-server: $schema=../schema.json\n"
		if !strings.HasPrefix(string(text), modeline) {
			t.Errorf("%s does not begin with %q", path, modeline)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// beyond are the problems that no JSON Schema can tell of.
var beyond = []string{
	"does not occur in", // a phrase in another key's text
	"stands in",         // two texts that are the same but for case
	"the longest is shorter than the shortest",
}

// check says whether a file is right to the decoder, and to the schema, and
// whether the decoder minds things that the schema can't know.
func check(tb testing.TB, schema *jsonschema.Schema, text []byte, own bool) (inSchema bool, decoded, valid error) {
	tb.Helper()
	_, decoded = decodeAs("f.yaml", text, own)
	if problems, ok := decoded.(scenario.Diagnostics); ok {
		inSchema = slices.ContainsFunc(problems, func(d scenario.Diagnostic) bool {
			return !slices.ContainsFunc(beyond, func(b string) bool { return strings.Contains(d.Problem, b) })
		})
	}
	return inSchema, decoded, schema.Validate(instance(tb, parsed(tb, text)))
}

func decodeAs(name string, text []byte, own bool) (*scenario.Scenario, error) {
	if own {
		return scenario.DecodeOwn(name, text)
	}
	return scenario.Decode(name, text)
}

// places are the values of a document with their paths, but for the root.
func places(node *yaml.Node, path string, visit func(path string, at **yaml.Node, drop func() (undo func()))) {
	for i := range node.Content {
		if node.Kind == yaml.SequenceNode && i > 0 {
			return // the items of a list are alike
		}
		name := fmt.Sprintf("%s[%d]", path, i)
		first := i
		if node.Kind == yaml.MappingNode {
			if i%2 == 0 {
				continue
			}
			name, first = path+"."+node.Content[i-1].Value, i-1
		}
		if slices.Contains([]string{"[0].situation", "[0].task", "[0].result"}, path) {
			return // they are as the action
		}
		if node.Kind != yaml.DocumentNode {
			visit(name, &node.Content[i], func() func() {
				all := node.Content
				node.Content = slices.Delete(slices.Clone(all), first, i+1)
				return func() { node.Content = all }
			})
		}
		places(node.Content[i], name, visit)
	}
}

// inBlocks has no mapping or list in brackets, where nothing can't stand.
func inBlocks(node *yaml.Node) {
	if node.Kind != yaml.ScalarNode {
		node.Style = 0
	}
	for _, inner := range node.Content {
		inBlocks(inner)
	}
}

// mutants are what may stand in the place of a value.
func mutants() map[string]string {
	long := strings.Repeat("long ", 1700)
	return map[string]string{
		"nothing": "", "empty text": `""`, "blank": `"  "`, "empty list": "[]", "empty mapping": "{}",
		"text": "some words", "number": "45", "small number": "3", "number with a point": "1.5", "negative": "-1",
		"yes": "true", "quoted number": `"1"`, "quoted yes": `"true"`, "date": "2026-01-31",
		"list": "[one, two]", "mapping": "{one: two}", "list of mappings": "[{question: Why}]",
		"too long": long, "long line": long[:700], "list too long": "[" + strings.Repeat("word, ", 61) + "]",
		"id": "an-id", "seconds": "45s", "long duration": "15m", "range": "2m-3m", "letter": "b", "six": "6",
	}
}

// Whatever a value is replaced by: where the decoder finds fault the schema does,
// and where the decoder is content the schema is.
func TestSchemaAndDecoderAgree(t *testing.T) {
	full, err := os.ReadFile(filepath.FromSlash("testdata/full.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	forms := map[bool]*jsonschema.Schema{false: compiled(t, false), true: compiled(t, true)}
	document, tried := parsed(t, full), 0
	inBlocks(document)
	compare := func(what string) {
		t.Helper()
		tried++
		text, err := yaml.Marshal(document)
		if err != nil {
			t.Fatal(err)
		}
		for own, schema := range forms {
			inSchema, decoded, valid := check(t, schema, text, own)
			if inSchema != (valid != nil) {
				t.Errorf("own %v: %s: the decoder says %v\nthe schema says %v", own, what, decoded, valid)
			}
		}
	}
	compare("the file as it is")
	places(document, "", func(path string, at **yaml.Node, drop func() func()) {
		undo := drop()
		compare("without " + path)
		undo()
		before := *at
		for name, text := range mutants() {
			*at = parsed(t, []byte("v: "+text)).Content[0].Content[1]
			compare(path + " as " + name)
		}
		*at = before
		if before.Kind == yaml.MappingNode {
			stranger := parsed(t, []byte("zebra: 1")).Content[0].Content
			before.Content = append(before.Content, stranger...)
			compare(path + " with a key that is unknown")
			before.Content = before.Content[:len(before.Content)-2]
		}
	})
	if tried < 1000 {
		t.Errorf("only %d files were compared", tried)
	}
}

func TestTheSchemaKnowsWhatBelongsTogether(t *testing.T) {
	const choices = "title: x\nquiz: [{question: q, explanation: e, choices: [%s]}]\n"
	for _, c := range []struct {
		name, text string
		refused    bool
	}{
		{"one choice is right", fmt.Sprintf(choices, "{text: a, correct: true}, {text: b, why: c}"), false},
		{"the wrong one says that it is", fmt.Sprintf(choices, "{text: a, correct: true}, {text: b, why: c, correct: false}"), false},
		{"none is right", fmt.Sprintf(choices, "{text: a, why: c}, {text: b, why: c}"), true},
		{"both are right", fmt.Sprintf(choices, "{text: a, correct: true}, {text: b, correct: true}"), true},
		{"the wrong one has no reason", fmt.Sprintf(choices, "{text: a, correct: true}, {text: b}"), true},
		{"the reason is empty", fmt.Sprintf(choices, "{text: a, correct: true}, {text: b, why: }"), true},
		{"one reflection", "title: x\nreflection: {example: a}\n", false},
		{"a reflection for a level", "title: x\nreflection: {by_level: [{level: one, example: a}]}\n", false},
		{"both", "title: x\nreflection: {example: a, by_level: [{level: one, example: a}]}\n", true},
		{"one of them not filled in", "title: x\nreflection: {example: , by_level: [{level: one, example: a}]}\n", false},
	} {
		_, decoded, valid := check(t, compiled(t, true), []byte(c.text), true)
		if (decoded != nil) != c.refused || (valid != nil) != c.refused {
			t.Errorf("%s: the decoder says %v, the schema says %v", c.name, decoded, valid)
		}
	}
}

// numbers are those from first to last.
func numbers(first, last int) []int {
	var all []int
	for n := first; n <= last; n++ {
		all = append(all, n)
	}
	return all
}

func TestTheDurationsOfSchemaAndDecoderAreTheSame(t *testing.T) {
	schema, document := compiled(t, true), "title: x\n%s: {%s: \"%s\"}\n"
	level := "title: x\nlevels: [{level: one, guidance: two, bar: three, %[2]s: \"%[3]s\"}]\n"
	// Around every bound, and at some distance from them.
	for _, seconds := range slices.Concat(numbers(0, 130), numbers(550, 660), numbers(990, 1010), numbers(1750, 1860), numbers(2990, 3030), numbers(9990, 10010)) {
		for _, duration := range []string{
			fmt.Sprintf("%ds", seconds), fmt.Sprintf("%04ds", seconds), fmt.Sprintf("%dm", seconds),
			fmt.Sprintf("%dm%ds", seconds/60, seconds%60), fmt.Sprintf("%02dm%02ds", seconds/60, seconds%60),
			fmt.Sprintf("%dm%ds", seconds/100, seconds%100),
		} {
			for form, key := range map[string]string{document: "target", level: "length"} {
				text := fmt.Appendf(nil, form, "action", key, duration)
				if _, decoded, valid := check(t, schema, text, true); (decoded != nil) != (valid != nil) {
					t.Fatalf("%s %s: the decoder says %v, the schema says %v", key, duration, decoded, valid)
				}
			}
		}
	}
}

package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/starcoach/starcoach/internal/scenario"
)

func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := os.ReadFile(filepath.FromSlash("testdata/sarif-2.1.0-part.json"))
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource("sarif.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func TestSARIFIsWhatTheStandardWants(t *testing.T) {
	schema := sarifSchema(t)
	problems := scenario.Diagnostics{
		{File: "a file.yaml", Line: 3, Column: 7, Path: "situation.signals[0]", Problem: "is odd", Remedy: "even it"},
		{File: "/stories/100%.yaml", Line: 3, Path: "quiz", Rule: "count", Problem: "is short"},
		{File: "c:d.yaml", Problem: "does not exist"},
		{File: "kaffee-für-drei.yaml", Line: 1, Column: 1, Rule: "coach", Problem: "is weak"},
	}
	for name, found := range map[string]scenario.Diagnostics{"some": problems, "none": nil} {
		log := sarifOf(found)
		encoded, err := json.Marshal(log)
		if err != nil {
			t.Fatal(err)
		}
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(encoded))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(document); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if len(log.Runs[0].Results) != len(found) {
			t.Fatalf("%s: %d results", name, len(log.Runs[0].Results))
		}
		for i, result := range log.Runs[0].Results {
			if rule := log.Runs[0].Tool.Driver.Rules[result.RuleIndex]; rule.ID != result.RuleID {
				t.Errorf("%s: the rule of result %d is %s, its index that of %s", name, i, result.RuleID, rule.ID)
			}
		}
	}
	for i, want := range []string{"a%20file.yaml", "file:///stories/100%25.yaml", "./c:d.yaml", "kaffee-f%C3%BCr-drei.yaml"} {
		if got := fileURI(problems[i].File); got != want {
			t.Errorf("%s has the address %s, want %s", problems[i].File, got, want)
		}
	}
}

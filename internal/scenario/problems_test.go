package scenario

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDecodeProblems changes one place of a good file and looks at everything
// that is said about it.
func TestDecodeProblems(t *testing.T) {
	tests := []struct{ name, old, replacement, want string }{
		// Keys.
		{
			"unknown key with a near one", "overview:\n", "overveiw:\n",
			"f.yaml:15:1: overveiw: unknown key; did you mean `overview`?",
		},
		{
			"key in another spelling", "also_asked:", "alsoAsked:",
			"f.yaml:10:1: alsoAsked: unknown key; did you mean `also_asked`?",
		},
		{
			"unknown key with none near", "  setting: A", "  weather: A",
			"f.yaml:16:3: overview.weather: unknown key; known here: setting, summary, takeaways",
		},
		{
			"example of the reflection", "  mistake: I learned to stay calm.",
			"  mistake: I learned to stay calm.\n  example: Since then.",
			"f.yaml:60:3: reflection.example: unknown key; write it under `by_level`, with the level it is told at",
		},
		{
			"key twice", "role: Shift lead\n", "role: Shift lead\nrole: Site lead\n",
			"f.yaml:14:1: role: this key stands in line 13 already; keep one of the two",
		},
		{
			"invisible character in a key", "title: K", "\"ti\\u200btle\": K",
			"f.yaml:4:1: title: the key holds characters that cannot be shown; type it anew; did you mean `title`?",
		},
		{
			"list as a key", "role: Shift lead", "[role]: Shift lead",
			"f.yaml:13:1: a key is a single word, this is a list; write `key: value`",
		},
		// Required values.
		{
			"text missing", "title: Kept the packing line moving\n", "",
			"f.yaml:2:1: title: is missing; add `title: ...`",
		},
		{
			"text null", "title: Kept the packing line moving", "title: ~",
			"f.yaml:4:8: title: is empty; write `title: ...`",
		},
		{
			"text empty", "title: Kept the packing line moving", "title: ''",
			"f.yaml:4:8: title: is empty; write `title: ...`",
		},
		{
			"text of invisible characters", "title: Kept the packing line moving", `title: "\u200b"`,
			"f.yaml:4:8: title: holds nothing that can be shown; write `title: ...`",
		},
		{
			"optional text null", "role: Shift lead", "role:",
			"f.yaml:13:6: role: is empty; write `role: ...`, or delete the key",
		},
		{
			"list null", "signals: [412 parcels of 420]", "signals:",
			"f.yaml:51:11: result.signals: is empty; write `signals:` with a list of phrases from the example",
		},
		{
			"item null", "    - Name the baseline.", "    -",
			"f.yaml:20:6: overview.takeaways[0]: is empty; write the item, or delete it",
		},
		{
			"target null", "target: 15s", "target:",
			"f.yaml:55:10: reflection.target: is empty; write `target: 30s`",
		},
		{
			"schema missing", "schema: 1\n", "",
			"f.yaml:2:1: schema: is missing; add `schema: 1`",
		},
		{
			"section missing", "result:\n", "results:\n",
			"f.yaml:48:1: results: unknown key; did you mean `result`?",
		},
		{
			"target missing", "  target: 1m30s\n", "",
			"f.yaml:38:3: action.target: is missing; add `target: 30s`",
		},
		{
			"no signals", "signals: [412 parcels of 420]", "signals: []",
			"f.yaml:51:12: result.signals: is empty; add at least one item",
		},
		{
			"reason of a wrong choice missing", "        why: Thanks can't be compared.\n", "",
			"f.yaml:87:9: quiz[0].choices[1].why: is missing; add `why: ...` to say why this choice is wrong",
		},
		{
			"score missing", "impact: 4, ", "",
			"f.yaml:113:10: judge[0].scores.b.impact: is missing; add `impact: 3`, from 1 to 5",
		},
		// Kinds.
		{
			"mapping for a list", "  takeaways:\n    - Name", "  takeaways:\n    name: Name",
			"f.yaml:20:5: overview.takeaways: a list is wanted here, this is a mapping; " +
				"begin each item with `- ` on a line of its own",
		},
		{
			"text for a list", "tags: [pressure, operations]", "tags: pressure",
			"f.yaml:14:7: tags: a list is wanted here, this is a single value; " +
				"begin each item with `- ` on a line of its own",
		},
		{
			"list for a text", "role: Shift lead", "role: [Shift lead]",
			"f.yaml:13:7: role: a text is wanted here, this is a list; " +
				"write it as a text on this line, or below it after `>-`",
		},
		{
			"text for a mapping", "    weak:\n      answer: Everything at once.\n      why: Nobody can.\n", "    weak: no\n",
			"f.yaml:68:11: follow_ups[0].weak: a mapping is wanted here, this is a single value; " +
				"write `key: value` lines, indented below",
		},
		{
			"text for a boolean", "correct: true", "correct: yes",
			"f.yaml:86:18: quiz[0].choices[0].correct: `yes` is neither true nor false; write `true` or `false`, without quotes",
		},
		// Forms.
		{
			"schema of no version", "schema: 1", "schema: one",
			"f.yaml:2:9: schema: `one` is not a version of the form; write `schema: 1`",
		},
		{
			"schema to come", "schema: 1", "schema: 2\nsurprise: yes",
			"f.yaml:2:9: schema: this file is for a newer starcoach: its schema is 2; " +
				"update starcoach, or write the file for schema 1",
		},
		{
			"id in words", "id: label-printer-outage", "id: Label Printer",
			"f.yaml:3:5: id: `Label Printer` is not an id; write `label-printer`",
		},
		{
			"id with nothing to go by", "id: label-printer-outage", `id: "?"`,
			"f.yaml:3:5: id: `?` is not an id; use lower-case letters and digits, with single hyphens between",
		},
		{
			"id with an escape sequence", "id: label-printer-outage", `id: "label\e[31m"`,
			"f.yaml:3:5: id: holds characters that cannot be shown, or blanks at its ends; write `label`",
		},
		{
			"id too long", "id: label-printer-outage", "id: " + strings.Repeat("a", 81),
			"f.yaml:3:5: id: is longer than 80 letters; write `" + strings.Repeat("a", 80) + "`",
		},
		{
			"target without unit", "target: 15s", "target: 15",
			"f.yaml:55:11: reflection.target: `15` is not a duration; write `15s`",
		},
		{
			"target too short", "target: 15s", "target: 4s",
			"f.yaml:55:11: reflection.target: `4s` is too short; write at least `5s`",
		},
		{
			"length the wrong way round", "length: 2m30s-3m", "length: 3m-2m30s",
			"f.yaml:104:13: levels[1].length: the longest is shorter than the shortest; write `2m30s-3m`",
		},
		{
			"better of neither", "better: b", "better: c",
			"f.yaml:109:13: judge[0].better: `c` is neither of the two answers; write `a` or `b`",
		},
		{
			"score out of bounds", "impact: 4", "impact: 6",
			"f.yaml:113:44: judge[0].scores.b.impact: `6` is not a score; write a whole number from 1 to 5",
		},
		// Cross-checks.
		{
			"signal not in its example", "    - mine to keep running", "    - mine to keep going",
			"f.yaml:34:7: task.signals[0]: \"mine to keep going\" does not occur in the example; " +
				"it has \"mine to keep running\"; use the same words in both",
		},
		{
			"signal from nowhere", "    - mine to keep running", "    - zebra",
			"f.yaml:34:7: task.signals[0]: \"zebra\" does not occur in the example; " +
				"copy the words as they stand in the example",
		},
		{
			"signal in no reflection", "    - a spare at each table", "    - zebra",
			"f.yaml:57:7: reflection.signals[0]: \"zebra\" does not occur in any example of by_level; " +
				"copy the words as they stand in any example of by_level",
		},
		{
			"quote not in the weak answer", "quote: we all helped out", "quote: zebra",
			"f.yaml:77:14: weak_answer.problems[0].quote: \"zebra\" does not occur in the weak answer's text; " +
				"copy the words as they stand in the weak answer's text",
		},
		{
			"no correct choice", "        correct: true\n", "        why: A figure.\n",
			"f.yaml:85:7: quiz[0].choices: no choice is marked correct; add `correct: true` to the right one",
		},
		{
			"two correct choices", "        why: Thanks", "        correct: true\n        why: Thanks",
			"f.yaml:88:18: quiz[0].choices[1].correct: another choice is marked correct already; " +
				"mark exactly one choice of a question `correct: true`",
		},
		{
			"choices alike", "text: A thank-you", "text: a figure.",
			"f.yaml:87:15: quiz[0].choices[1].text: \"a figure.\" stands in quiz[0].choices[0].text already; make them differ",
		},
		{
			"level twice", "    - level: Site lead\n      example", "    - level: Shift lead\n      example",
			"f.yaml:63:14: reflection.by_level[1].level: \"Shift lead\" stands in reflection.by_level[0].level already; make them differ",
		},
		// What no file may hold.
		{
			"anchor", "role: Shift lead", "role: &lead Shift lead",
			"f.yaml:13:7: role: `&lead` is an anchor, which is not allowed; delete it",
		},
		{
			"alias", "role: Shift lead\ntags: [pressure, operations]", "role: &x Shift lead\ntags: [*x]",
			"f.yaml:13:7: role: `&x` is an anchor, which is not allowed; delete it\n" +
				"f.yaml:14:8: tags[0]: `*x` is an alias, which is not allowed; write the value out",
		},
		{
			"alias of nothing", "role: Shift lead", "role: *lead",
			"f.yaml:13:7: `*lead` is an alias, which is not allowed; write the value out, or put the text in double quotes",
		},
		{
			"merge key", "role: Shift lead", "<<: {role: Shift lead}",
			"f.yaml:13:1: `<<` merges another mapping in, which is not allowed; write its keys out",
		},
		{
			"tag of YAML", "role: Shift lead", "role: !!str Shift lead",
			"f.yaml:13:7: role: `!!str` is a tag, which is not allowed; delete it",
		},
		{
			"tag of one's own", "role: Shift lead", "role: !go/run Shift lead",
			"f.yaml:13:7: role: `!go/run` is a tag, which is not allowed; delete it",
		},
		{
			"second document", "follow_ups:", "---\nfollow_ups:",
			"f.yaml:65:1: a second document begins here; keep one scenario in a file and move this one to a file of its own",
		},
		{
			"nested too deeply", "tags: [pressure, operations]", "tags: " + strings.Repeat("[", 20) + strings.Repeat("]", 20),
			"f.yaml:14:22: tags" + strings.Repeat("[0]", 15) + ": nested more than 16 levels deep; " +
				"a scenario needs six; check the brackets and the indentation here",
		},
		// Bounds.
		{
			"list too long", "tags: [pressure, operations]", "tags: [" + strings.Repeat("a, ", 61) + "]",
			"f.yaml:14:188: tags: holds more than 60 items; delete the others",
		},
		{
			"text too long", "Stay with the shift.", strings.Repeat("a", 8001),
			"f.yaml:97:15: levels[0].guidance: is 8001 bytes long; shorten it to 8000 at most",
		},
		{
			"one choice only", "      - text: A thank-you\n        why: Thanks can't be compared.\n", "",
			"f.yaml:85:7: quiz[0].choices: 2 to 6 choices are wanted here, not 1; add or delete some",
		},
	}
	good := fullFile(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := problems(t, edit(t, good, test.old, test.replacement))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// TestDecodeTellsAllProblemsAtOnce compares whole files with the lists of
// their problems that stand beside them.
func TestDecodeTellsAllProblemsAtOnce(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "bad", "*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files to compare: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(strings.TrimSuffix(file, ".yaml") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		_, problems := Decode(filepath.Base(file), data)
		if problems == nil {
			t.Errorf("%s is read without a problem", file)
		} else if diff := cmp.Diff(string(want), problems.Error()+"\n"); diff != "" {
			t.Errorf("%s (-want +got):\n%s", file, diff)
		}
	}
}

func TestDecodeBoundsTheProblems(t *testing.T) {
	var text strings.Builder
	for i := range 500 {
		fmt.Fprintf(&text, "unheard-of-%d: x\n", i)
	}
	_, err := Decode("f.yaml", []byte(text.String()))
	told, ok := err.(Diagnostics)
	if !ok || len(told) != maxProblems+1 {
		t.Fatalf("%d problems are told, want %d and one for the others", len(told), maxProblems)
	}
	if last := told[maxProblems].Problem; !strings.Contains(last, "more problems") {
		t.Errorf("the last problem is %q", last)
	}
}

// TestDiagnosticsCarryNoHostileText puts escapes into every place that a
// message quotes.
func TestDiagnosticsCarryNoHostileText(t *testing.T) {
	hostile := `"\e]0;owned\a\e[2J\u202e\x9b\u200b\u2028"`
	texts := []string{
		hostile + ": x", "id: " + hostile, "schema: " + hostile, "situation: {target: " + hostile + "}",
		"quiz: [{choices: [{correct: " + hostile + "}]}]", "judge: [{better: " + hostile + "}]",
		"task: {example: a, signals: [" + hostile + "]}", "a: *\u202ex", "a: &\u202ex b", "a: !\u202ex b",
		"{" + hostile + ": 1, " + hostile + ": 2}", "tags: {" + hostile + ": {}}",
	}
	for _, text := range texts {
		_, err := Decode("evil\x1b[31m\u202e\nname.yaml", []byte(text))
		told, ok := err.(Diagnostics)
		if !ok {
			t.Errorf("%s is read without a problem", text)
		}
		for _, one := range told {
			for _, part := range []string{one.File, one.Path, one.Problem, one.Remedy, one.String()} {
				if part != CleanLine(part) {
					t.Errorf("%s: a message holds %q", text, part)
				}
			}
		}
	}
}

func TestDiagnosticLeavesOutWhatIsNotKnown(t *testing.T) {
	tests := []struct {
		diagnostic Diagnostic
		want       string
	}{
		{Diagnostic{"a.yaml", 3, 5, "task.target", "", "is missing", "add it"}, "a.yaml:3:5: task.target: is missing; add it"},
		{Diagnostic{File: "a.yaml", Line: 3, Problem: "is odd"}, "a.yaml:3: is odd"},
		{Diagnostic{File: "a.yaml", Problem: "is odd", Remedy: "even it"}, "a.yaml: is odd; even it"},
		{Diagnostic{Problem: "is\x1b[1m\nodd"}, "is odd"},
	}
	for _, test := range tests {
		if got := test.diagnostic.String(); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

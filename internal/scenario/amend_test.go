package scenario

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// handWritten is a file as a candidate writes one: in an order of their own, with
// comments, and in other forms than ours.
const handWritten = `# My best story. Don't tell it twice!

title: 'Labels'        # ask Kim about the name
schema: 1

# --- what I did ---
action:
    # shorten this
    example: |
        I rang the manager.
        # this is text, no comment
    target: 90s
    signals: [I rang]   # only one yet

# the bakery
situation:
    example: The labels ran out.   # at two
    signals:
    - ran out # often
tags: [night, bakery]
# the end
`

func amended(t *testing.T, file string, change func(*Scenario)) string {
	t.Helper()
	story, err := DecodeOwn("labels.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	changed := *story
	change(&changed)
	got, err := Amend("labels.yaml", []byte(file), &changed)
	if err != nil {
		t.Fatal(err)
	}
	again, err := DecodeOwn("labels.yaml", got)
	if diff := cmp.Diff(&changed, again); err != nil || diff != "" {
		t.Errorf("%v; read again (-want +got):\n%s\n%s", err, diff, got)
	}
	return string(got)
}

func TestAmendingChangesNothingElse(t *testing.T) {
	tests := []struct {
		name   string
		change func(*Scenario)
		edits  [][2]string // what stands in the place of what
	}{
		{"nothing", func(*Scenario) {}, nil},
		{"a text", func(s *Scenario) { s.Situation.Example = "The labels ran out at two." }, [][2]string{
			{"    example: The labels ran out.   # at two\n", "    # at two\n    example: The labels ran out at two.\n"},
		}},
		{"a title with a comment", func(s *Scenario) { s.Title = "The labels" }, [][2]string{
			{"title: 'Labels'        # ask Kim about the name\n", "# ask Kim about the name\ntitle: The labels\n"},
		}},
		{"a new section", func(s *Scenario) { s.Result.Example = "None left." }, [][2]string{
			{"    signals: [I rang]   # only one yet\n", "    signals: [I rang]   # only one yet\nresult:\n  example: None left.\n"},
		}},
		{"a new key of a section", func(s *Scenario) { s.Situation.Coaching = "Say when." }, [][2]string{
			{"    - ran out # often\n", "    - ran out # often\n    coaching: Say when.\n"},
		}},
		{"a new first key", func(s *Scenario) { s.Question = "What did you do?" }, [][2]string{
			{"# ask Kim about the name\n", "# ask Kim about the name\nquestion: What did you do?\n"},
		}},
		{"a section gone", func(s *Scenario) { s.Action = Part{} }, [][2]string{
			{handWritten[strings.Index(handWritten, "action:"):strings.Index(handWritten, "\n# the bakery")], "# shorten this\n# only one yet\n"},
		}},
		{"a list gone", func(s *Scenario) { s.Situation.Signals = nil }, [][2]string{
			{"    signals:\n    - ran out # often\n", "    # often\n"},
		}},
		{"a long text", func(s *Scenario) {
			s.Action.Example = "I rang them. " + strings.Repeat("And again I rang. ", 6) + "Done."
		}, [][2]string{
			{
				"    example: |\n        I rang the manager.\n        # this is text, no comment\n",
				"    example: >-\n      I rang them. And again I rang. And again I rang. And again I rang. And\n" +
					"      again I rang. And again I rang. And again I rang. Done.\n",
			},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := handWritten
			for _, edit := range tt.edits {
				if strings.Count(want, edit[0]) != 1 {
					t.Fatalf("%q is not in the file once", edit[0])
				}
				want = strings.Replace(want, edit[0], edit[1], 1)
			}
			if diff := cmp.Diff(want, amended(t, handWritten, tt.change)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(strings.ReplaceAll(want, "\n", "\r\n"), amended(t, strings.ReplaceAll(handWritten, "\n", "\r\n"), tt.change)); diff != "" {
				t.Errorf("with the line ends of Windows (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCommentsOutliveFormsThatCanNotBeAmended(t *testing.T) {
	for _, file := range []string{
		"# mine\n{title: Labels, situation: {example: It ran out.}} # all on one line\n",
		"# mine\n---\ntitle: Labels # all on one line\nsituation: {example: It ran out.}\n...\n",
		"# mine\ntitle: Labels # all on one line\nsituation: {example: It ran out.}\n\n\n",
		"# mine\ntitle: Labels # all on one line\nsituation: # flow\n  {example: It ran out.}",
		"# mine\ntitle: Labels # all on one line\nsituation:\n  example: It ran out.\ntask:\nreflection: {by_level: [{level: A, example: x}]}",
	} {
		got := amended(t, file, func(s *Scenario) {
			s.Task.Example, s.Situation.Example, s.Title = "Mine.", "It ran out at two.", "Rolls"
			s.Reflection = Reflection{ByLevel: []LevelExample{{Example: "I count."}}}
		})
		if !strings.Contains(got, "# mine\n") || !strings.Contains(got, "# all on one line\n") {
			t.Errorf("%q became\n%s", file, got)
		}
	}
}

// What ships with the program is amended as it is written.
func TestAmendingEveryFile(t *testing.T) {
	files, err := filepath.Glob("../../scenarios/*/*.yaml")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		story, err := Decode(name, data)
		if err != nil {
			t.Fatal(err)
		}
		changed := *story
		changed.Question = "Tell me?"
		got, err := Amend(name, data, &changed)
		if err != nil {
			t.Fatal(err)
		}
		was, now := strings.Split(string(data), "\n"), strings.Split(string(got), "\n")
		left := map[string]int{}
		for _, line := range now {
			left[line]++
		}
		missing := 0
		for _, line := range was {
			if left[line]--; left[line] < 0 {
				missing++
			}
		}
		if missing > 3 || left["question: Tell me?"] != 1 {
			t.Errorf("%s: %d lines are no longer there", name, missing)
		}
	}
}

// FuzzAmend holds Amend to its word for any file of an own story that can be
// read: what is written is the story, and no comment is lost.
func FuzzAmend(f *testing.F) {
	f.Add(handWritten, "It ran out.", "I rang.")
	f.Add("title: A\n", "", "x")
	f.Add("# c\ntitle: A # d\nsituation: {example: y} # e\nreflection:\n  by_level:\n  - level: B # f\n    example: z\n", "a: #b", "- c\n\n\nd")
	f.Add("title: >\n  folded\n  # not a comment\n\nsituation:\n\n  # c\n  example: |-\n      x\n\n  signals: []\n", "e", "\"q\"")
	f.Fuzz(func(t *testing.T, file, situation, action string) {
		story, err := DecodeOwn("x.yaml", []byte(file))
		if err != nil {
			return
		}
		changed := *story
		changed.Situation.Example, changed.Action.Example = Clean(situation), Clean(action)
		changed.Situation.Signals, changed.Action.Signals = nil, nil
		got, err := Amend("x.yaml", []byte(file), &changed)
		if err != nil {
			return // no file can hold it
		}
		again, err := DecodeOwn("x.yaml", got)
		if diff := cmp.Diff(&changed, again); err != nil || diff != "" {
			t.Errorf("%v (-want +got):\n%s\n%q became\n%q", err, diff, file, got)
		}
		left := strings.Join(commentsIn(string(normalize(got))), "\n")
		for _, comment := range commentsIn(string(normalize([]byte(file)))) {
			if !strings.Contains(left, comment) {
				t.Errorf("the comment %q is lost: %q became\n%q", comment, file, got)
			}
		}
	})
}

package scenario_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/scenario"
)

func TestOfAnOwnStoryOnlyWhatIsFilledInCounts(t *testing.T) {
	story, err := scenario.DecodeOwn("stories/The labels.yaml", []byte(`
title: The night the labels ran out
question:
role: ""
tags: []
overview: {}
situation:
  example: The last roll ran out.
  signals: []
task:
  example:
reflection: {example: I count first.}
`))
	if err != nil {
		t.Fatal(err)
	}
	want := &scenario.Scenario{
		Own: true, ID: "the-labels", Title: "The night the labels ran out",
		Situation:  scenario.Part{Example: "The last roll ran out."},
		Reflection: scenario.Reflection{ByLevel: []scenario.LevelExample{{Example: "I count first."}}},
	}
	if diff := cmp.Diff(want, story); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]scenario.Section{scenario.Situation, scenario.Reflecting}, story.Told()); diff != "" {
		t.Errorf("told (-want +got):\n%s", diff)
	}
	if got := story.TotalTarget(); got != 175*time.Second {
		t.Errorf("without targets it should take %v, want 2m55s", got)
	}
	if got := story.Part(scenario.Task); got.Example != "" || got.Target != 20*time.Second {
		t.Errorf("the task is %+v", got)
	}
}

func TestWhatIsFilledInIsHeldToTheForm(t *testing.T) {
	for content, want := range map[string]string{
		"situation: {example: It ran out.}":                                      "title: is missing",
		"title: A\nsituation: It ran out.":                                       "situation: a mapping is wanted here",
		"title: A\nsituaton: {example: It.}":                                     "did you mean `situation`?",
		"title: A\nsituation: {example: It., target: 3h}":                        "is not a duration",
		"title: A\nsituation: {example: It ran out., signals: [I ran]}":          "does not occur in the example",
		"title: A\nid: Not An Id":                                                "write `not-an-id`",
		"title: A\nquiz: [{question: Q, choices: []}]":                           "quiz[0].choices",
		"title: A\nfollow_ups: [{probes: Depth}]":                                "follow_ups[0].question: is missing",
		"title: A\npivots: [{angle: Depth}]":                                     "pivots[0].principle: is missing",
		"title: A\nreflection: {example: B, by_level: [{level: C, example: D}]}": "keep one of the two",
		"title: &a A":         "is an anchor",
		"schema: 2\ntitle: A": "newer starcoach",
	} {
		_, err := scenario.DecodeOwn("a.yaml", []byte(content))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q in it", content, err, want)
		}
	}
}

func write(t *testing.T, path, content string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOwnStoriesAreListedWithTheirFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "stories")
	library := scenario.OpenLibrary(scenario.OwnSource(dir))
	if listing := library.List(); len(listing.Entries)+len(listing.Broken) != 0 {
		t.Errorf("a folder that is not there yet lists %+v", listing)
	}
	path := write(t, filepath.Join(dir, "labels.yaml"), "title: Labels\nsituation: {example: It ran out.}\n")
	bad := write(t, filepath.Join(dir, "bad.yaml"), "title: [\n")
	double := write(t, filepath.Join(dir, "x", "labels.yaml"), "title: Another\n")
	listing := library.List()
	if len(listing.Entries) != 1 || !listing.Entries[0].Own || listing.Entries[0].Collection != scenario.OwnCollection {
		t.Fatalf("listed %+v", listing.Entries)
	}
	if got, ok := library.Path("labels"); !ok || got != path {
		t.Errorf("the file is %q, %v; want %q", got, ok, path)
	}
	var broken []string
	for _, one := range listing.Broken {
		broken = append(broken, one.Path)
	}
	if diff := cmp.Diff([]string{bad, double}, broken); diff != "" {
		t.Errorf("broken files (-want +got):\n%s", diff)
	}
	if story, err := library.Open("labels"); err != nil || !story.Own {
		t.Errorf("opened %+v, %v", story, err)
	}
	if problems := library.Check(); len(problems) != 2 {
		t.Errorf("found broken: %+v", problems)
	}
}

func TestLintKnowsOwnStories(t *testing.T) {
	dir := t.TempDir()
	path := write(t, filepath.Join(dir, "stories", "labels.yaml"), "title: Labels\n")
	if linted, err := (scenario.Linter{Own: []string{filepath.Join(dir, "stories")}}).Lint(path); err != nil || len(linted.Problems) != 0 {
		t.Errorf("%v, %v", linted.Problems, err)
	}
	if linted, err := (scenario.Linter{Own: []string{filepath.Join(dir, "elsewhere")}}).Lint(path); err != nil || len(linted.Problems) == 0 {
		t.Errorf("a file elsewhere was held to the form of own stories (%v)", err)
	}
}

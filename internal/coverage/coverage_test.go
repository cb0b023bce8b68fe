package coverage

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
)

// written is a story with all sections, for one principle and some pivots.
func written(principle string, pivots ...string) *scenario.Scenario {
	part := scenario.Part{Example: "I did it."}
	s := &scenario.Scenario{
		ID: "own-" + principle, Title: principle, Principle: principle, Situation: part, Task: part, Action: part, Result: part,
		Reflection: scenario.Reflection{ByLevel: []scenario.LevelExample{{Example: "I learned it."}}},
	}
	for _, pivot := range pivots {
		s.Pivots = append(s.Pivots, scenario.Pivot{Principle: pivot})
	}
	return s
}

// run answers so many sections; total is below zero where the coach judged
// nothing, own zero where nothing was rated.
func run(id string, sections, total, own int) history.Judged {
	judged := history.Judged{Attempt: history.Attempt{Scenario: id}}
	for _, section := range scenario.Sections()[:sections] {
		judged.Answers = append(judged.Answers, history.Answer{Prompt: string(section)})
	}
	if total >= 0 {
		judged.Report = &history.Report{Rules: coach.RulesVersion, Total: total}
	}
	if own > 0 {
		judged.You = map[coach.Dimension]int{coach.Ownership: own, coach.Impact: own}
	}
	return judged
}

func TestAStoryIsAsStrongAsItsLastTelling(t *testing.T) {
	const id = "own-Ownership"
	otherRules := run(id, 5, 90, 0)
	otherRules.Report.Rules++
	followUp := history.Judged{Attempt: history.Attempt{Scenario: id, Answers: []history.Answer{
		{Prompt: "follow-up 1"}, {Prompt: "follow-up 2"}, {Prompt: "follow-up 3"},
	}}}
	for name, c := range map[string]struct {
		runs     []history.Judged
		state    State
		tellings int
	}{
		"never told":            {nil, Planned, 0},
		"told, not judged":      {[]history.Judged{run(id, 5, -1, 0)}, Told, 1},
		"coach below":           {[]history.Judged{run(id, 5, 74, 3)}, Told, 1},
		"coach at the bound":    {[]history.Judged{run(id, 5, 75, 0)}, Strong, 1},
		"own at the bound":      {[]history.Judged{run(id, 5, -1, 4)}, Strong, 1},
		"own outweighs":         {[]history.Judged{run(id, 5, 40, 4)}, Strong, 1},
		"weaker since":          {[]history.Judged{run(id, 5, 90, 0), run(id, 5, 60, 0)}, Told, 2},
		"stronger since":        {[]history.Judged{run(id, 5, 60, 0), run(id, 3, 80, 0)}, Strong, 2},
		"one section again":     {[]history.Judged{run(id, 5, 80, 0), run(id, 1, 20, 0)}, Strong, 1},
		"two sections only":     {[]history.Judged{run(id, 2, 90, 0)}, Planned, 0},
		"follow-ups only":       {[]history.Judged{followUp}, Planned, 0},
		"another story":         {[]history.Judged{run("own-else", 5, 90, 0)}, Planned, 0},
		"judged by other rules": {[]history.Judged{otherRules}, Told, 1},
		"rated under old rules": {[]history.Judged{otherRules, run(id, 5, -1, 5)}, Strong, 2},
	} {
		story := StoryOf(written("Ownership"), c.runs)
		if got := story.state(); got != c.state || story.Tellings != c.tellings {
			t.Errorf("%s: %v after %d tellings, want %v after %d", name, got, story.Tellings, c.state, c.tellings)
		}
	}
}

func TestAStoryWithFewSectionsCountsWhenTheyAreTold(t *testing.T) {
	begun := &scenario.Scenario{ID: "own-begun", Principle: "Ownership", Action: scenario.Part{Example: "I did it."}}
	if story := StoryOf(begun, []history.Judged{run("own-begun", 1, 80, 0)}); story.Tellings != 1 || !story.Strong {
		t.Errorf("a story of one section, told: %+v", story)
	}
	if story := StoryOf(&scenario.Scenario{ID: "own-empty"}, nil); story.state() != Planned {
		t.Errorf("an empty story is %v", story.state())
	}
}

// grid shows the cells of a table by their signs, a row each.
func grid(table Table) []string {
	var rows []string
	for _, row := range table.Rows {
		cells := ""
		for _, cell := range row.Cells {
			cells += cell.Mark()
		}
		rows = append(rows, cells)
	}
	return rows
}

func TestAPrincipleIsAnsweredByItsStoriesAndPivots(t *testing.T) {
	stories := []Story{
		{Scenario: written("ownership", "Have backbone, disagree & commit", "Dive Deep")},
		{Scenario: written("Dive Deep"), Tellings: 2, Strong: true},
		{Scenario: written("Patience"), Tellings: 1},
	}
	asks := []Ask{{Name: "Ownership"}, {Name: "Dive Deep"}, {Name: "Have Backbone; Disagree and Commit"}, {Name: "Think Big"}}
	table := Make(asks, stories)
	if diff := cmp.Diff([]string{"○··", "○●·", "○··", "···"}, grid(table)); diff != "" {
		t.Errorf("cells differ (-want +got):\n%s", diff)
	}
	if table.Rows[1].State != Strong || table.Count(Planned) != 2 || table.Count(Missing) != 1 {
		t.Errorf("rows are %+v", table.Rows)
	}
	if diff := cmp.Diff([]int{2}, table.Idle); diff != "" {
		t.Errorf("idle stories differ (-want +got):\n%s", diff)
	}
}

func TestAQuestionIsAnsweredByPrincipleTagOrHand(t *testing.T) {
	story := written("Earn Trust", "Tell me about your worst day!")
	story.Tags = []string{"conflict", "two words"}
	story.Question, story.AlsoAsked = "Who doubted you?", []string{"When were you doubted?"}
	for question, want := range map[string]bool{
		"How did you earn trust with a client?": true,
		"EARN TRUST":                            true,
		"Tell me about a conflict.":             true,
		"Tell me about conflicting aims.":       false,
		"Two   words, please":                   true,
		"Words two":                             false,
		"tell me about your worst day":          true,
		"who doubted you":                       true,
		"When were you doubted":                 true,
		"Why do you trust us?":                  false,
		"":                                      false,
		"???":                                   false,
	} {
		ask := Ask{Name: question, Question: true}
		if got := ask.answeredBy(story); got != want {
			t.Errorf("%q is answered: %v, want %v", question, got, want)
		}
	}
	if (Ask{Name: "Conflict"}).answeredBy(story) {
		t.Error("a principle is answered by a tag")
	}
	untold := &scenario.Scenario{Title: "Without a principle"}
	if (Ask{Name: "!", Question: true}).answeredBy(written("Ownership")) || (Ask{Name: "Ownership"}).answeredBy(untold) {
		t.Error("what names nothing is answered")
	}
}

func TestAStoryLeanedOnTooOftenIsNamed(t *testing.T) {
	principles := Principles()
	pivots := func(n int) []string {
		var names []string
		for _, ask := range principles[1 : n+1] {
			names = append(names, ask.Name)
		}
		return names
	}
	stories := []Story{
		{Scenario: written(principles[0].Name, pivots(3)...)}, // four rest on it
		{Scenario: written(principles[0].Name, pivots(4)...)},
		{Scenario: written(principles[0].Name, pivots(7)...)},
	}
	want := []Leaned{{2, 8}, {1, 5}}
	if diff := cmp.Diff(want, Make(principles, stories).Leaned); diff != "" {
		t.Errorf("leaned on differs (-want +got):\n%s", diff)
	}
}

// samples are the sample stories.
func samples(t *testing.T) []Story {
	t.Helper()
	files, err := filepath.Glob("testdata/stories/*.yaml")
	if err != nil || len(files) != 5 {
		t.Fatalf("%d sample stories, %v", len(files), err)
	}
	var stories []Story
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		decoded, err := scenario.Decode(file, data)
		if err != nil {
			t.Fatal(err)
		}
		stories = append(stories, Story{Scenario: decoded})
	}
	return stories
}

func TestTheStoryNearestToAGap(t *testing.T) {
	stories := samples(t)
	for asked, want := range map[string]string{
		"Learn and Be Curious":                      "own-pump-figures",
		"Insist on the Highest Standards":           "own-labels-ran-out", // it tests and refuses, but enough rests on it
		"How do you keep soup from going to waste?": "own-school-kitchen",
		"When did you last fly a balloon?":          "",
	} {
		table := Make([]Ask{{Name: asked, Question: strings.Contains(asked, "?"), about: aboutOf(asked)}}, stories)
		got := ""
		if at := table.Next.Story; at >= 0 {
			got = stories[at].ID
		}
		if asked == "Insist on the Highest Standards" {
			full := Make(Principles(), stories)
			if at := full.nearest(full.Rows[6].Ask, []int{4, 4, 4, 4, 4}); at >= 0 {
				t.Errorf("%s: a story that much rests on is offered: %s", asked, stories[at].ID)
			}
			continue
		}
		if got != want {
			t.Errorf("%s: %q, want %q", asked, got, want)
		}
	}
}

func aboutOf(name string) string {
	for _, ask := range Principles() {
		if ask.Name == name {
			return ask.about
		}
	}
	return ""
}

func TestTheNextGapFollowsTheOrderOfTheList(t *testing.T) {
	asks := []Ask{{Name: "A1"}, {Name: "B2"}, {Name: "C3"}}
	told, strong := Story{Scenario: written("A1"), Tellings: 1}, Story{Scenario: written("A1"), Tellings: 1, Strong: true}
	planned := Story{Scenario: written("B2")}
	for name, c := range map[string]struct {
		stories []Story
		row     int
		advice  string
	}{
		"missing before planned": {[]Story{told, planned}, 2, "C3: write a new story; none you have comes near it."},
		"planned before told":    {[]Story{told, planned, {Scenario: written("C3")}}, 1, `B2: tell "B2" once against the clock.`},
		"told before nothing": {
			[]Story{strong, {Scenario: written("B2", "C3"), Tellings: 1}}, 1, `B2: tell "B2" again; the last time was not strong.`,
		},
		"nothing open": {[]Story{{Scenario: written("A1", "B2", "C3"), Tellings: 1, Strong: true}}, -1, "Nothing is open: every story was told, and strong the last time."},
		"no stories":   {nil, 0, "A1: write a new story; none you have comes near it."},
	} {
		table := Make(asks, c.stories)
		row := -1
		if table.Next != nil {
			row = table.Next.Row
		}
		if row != c.row || table.Advice() != c.advice {
			t.Errorf("%s: row %d, %q; want %d, %q", name, row, table.Advice(), c.row, c.advice)
		}
	}
}

func TestQuestionsAreReadOneALine(t *testing.T) {
	asks, err := ParseQuestions("# a list\n\n1. Why us?\n2) Why now?\n- Why you?\n* Why you?\n3D printing?\n  \x1b[31mRed?\u202e \r\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, ask := range asks {
		if !ask.Question {
			t.Errorf("%q is taken for a principle", ask.Name)
		}
		got = append(got, ask.Name)
	}
	if diff := cmp.Diff([]string{"Why us?", "Why now?", "Why you?", "3D printing?", "Red?"}, got); diff != "" {
		t.Errorf("questions differ (-want +got):\n%s", diff)
	}
	many := ""
	for i := range mostQuestions + 1 {
		many += fmt.Sprintf("Question %d?\n", i)
	}
	for name, text := range map[string]string{"empty": " \n#\n", "too many": many, "one endless line": strings.Repeat("why ", 40_000)} {
		if asks, err := ParseQuestions(text); err == nil {
			t.Errorf("%s: %d questions, and no error", name, len(asks))
		}
	}
}

func TestThePrinciplesAreSixteen(t *testing.T) {
	seen := map[string]bool{}
	for _, ask := range Principles() {
		seen[plain(ask.Name)] = true
	}
	if len(seen) != 16 || !seen["have backbone disagree and commit"] {
		t.Errorf("%d principles: %v", len(seen), seen)
	}
	files, err := filepath.Glob("../../scenarios/amazon/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no shipped scenarios")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(data), "\n") {
			if name, found := strings.CutPrefix(line, "principle: "); found && !seen[plain(name)] {
				t.Errorf("%s is about %q, which is not among them", file, name)
			}
		}
	}
}

func TestPrinciplesAreKnownByTheirFirstWords(t *testing.T) {
	for text, want := range map[string]string{
		"ownership": "Ownership", "  DIVE deep ": "Dive Deep", "have backbone": "Have Backbone; Disagree and Commit",
		"Are right a lot": "Are Right, A Lot", "customer": "Customer Obsession", "b": "Bias for Action",
		// Two begin like that, and one is not of the sixteen.
		"i": "i", "Team\tspirit": "Team spirit", "": "",
	} {
		if got := PrincipleOf(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

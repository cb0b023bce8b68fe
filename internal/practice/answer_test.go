package practice

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// typedRun is a run in which words were typed for the given sections.
func typedRun(words map[scenario.Section]string, sections ...scenario.Section) *Run {
	asked := &scenario.Scenario{}
	asked.Situation.Target = time.Second
	run := NewRun(Type, SectionPrompts(asked, sections))
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	run.Start(now)
	run.SkipCountIn(now)
	for _, section := range sections {
		run.SetWords(words[section])
		run.Next(now)
	}
	return run
}

func TestTheAnswerHoldsWhatWasTypedWithItsPlaces(t *testing.T) {
	run := typedRun(map[scenario.Section]string{
		scenario.Situation: "We make bottles.\n",
		scenario.Task:      "  ",
		scenario.Action:    "I closed\nthe valve.",
	}, scenario.Sections()...)
	got := AnswerOf(run)
	if want := "We make bottles.\n\nI closed\nthe valve."; got.Text != want {
		t.Errorf("text %q, want %q", got.Text, want)
	}
	parts := map[scenario.Section]string{}
	words := map[scenario.Section]int{}
	for _, part := range got.Sections {
		parts[part.Name] = got.Text[part.Start:part.End]
		words[part.Name] = part.Words
	}
	wantParts := map[scenario.Section]string{
		scenario.Situation: "We make bottles.", scenario.Action: "I closed\nthe valve.",
	}
	if diff := cmp.Diff(wantParts, parts); diff != "" {
		t.Errorf("sections (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[scenario.Section]int{scenario.Situation: 3, scenario.Action: 4}, words); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}

func TestFollowUpsAreNoAnswerToJudge(t *testing.T) {
	run := NewRun(Type, FollowUpPrompts(&scenario.Scenario{FollowUps: make([]scenario.FollowUp, 1)}))
	run.SetWords("Both lists were right.")
	if got := AnswerOf(run); got.Text != "" || len(got.Sections) != 0 {
		t.Errorf("got %+v", got)
	}
	if got := Judged(run.Prompts()); len(got) != 0 {
		t.Errorf("a follow-up is judged by %v", got)
	}
}

func TestAPartIsJudgedByWhatItCanShow(t *testing.T) {
	for _, c := range []struct {
		sections []scenario.Section
		want     []coach.Dimension
	}{
		{scenario.Sections(), coach.Dimensions()},
		{[]scenario.Section{scenario.Action}, []coach.Dimension{coach.Ownership, coach.Action, coach.Relevance}},
		{[]scenario.Section{scenario.Task}, []coach.Dimension{coach.Ownership, coach.Relevance}},
		{
			[]scenario.Section{scenario.Result, scenario.Reflecting},
			[]coach.Dimension{coach.Impact, coach.Relevance, coach.Reflection},
		},
	} {
		got := Judged(typedRun(nil, c.sections...).Prompts())
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%v (-want +got):\n%s", c.sections, diff)
		}
	}
}

func TestWhatWasNotAskedIsNotHeldAgainstTheAnswer(t *testing.T) {
	report := coach.Report{
		Total: 30,
		Scores: []coach.Score{
			{Dimension: coach.Ownership, Score: 5},
			{Dimension: coach.Action, Score: 5},
			{Dimension: coach.Impact, Score: 1},
			{Dimension: coach.Structure, Score: 1},
		},
		Findings: []coach.Finding{
			{Rule: coach.MissingSection, Section: scenario.Result},
			{Rule: coach.SharedCredit, Section: scenario.Action},
		},
	}
	got := Narrow(report, typedRun(nil, scenario.Action).Prompts())
	if len(got.Findings) != 1 || got.Findings[0].Rule != coach.SharedCredit {
		t.Errorf("findings %+v", got.Findings)
	}
	if len(got.Scores) != 2 || got.Total != 100 {
		t.Errorf("scores %+v with a total of %d", got.Scores, got.Total)
	}
	if len(report.Findings) != 2 || len(report.Scores) != 4 {
		t.Error("the report itself was changed")
	}
	if diff := cmp.Diff(report, Narrow(report, typedRun(nil, scenario.Sections()...).Prompts())); diff != "" {
		t.Errorf("a whole answer lost something (-want +got):\n%s", diff)
	}
}

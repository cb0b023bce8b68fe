package mock_test

import (
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

const (
	good = "Last year a pump of ours lost 9 litres an hour. It was mine to mend, and nobody had asked me. " +
		"I measured the loss for a day. I closed the valves one by one. I found the cracked seal and I replaced it. " +
		"The loss went from 9 litres an hour to none, and it stayed there for a year. " +
		"I learned to measure before I open anything, and have done so on two other pumps since."
	thin = "We had some problems and we all worked hard on it together and everyone was happy."
)

// finished is an interview with a good answer, a thin one, and one question that
// went without.
func finished(style practice.Style) mock.State {
	settings := typed()
	settings.Style = style
	v := interview(settings)
	now := nine
	pass := func(d time.Duration) {
		for end := now.Add(d); now.Before(end); {
			now = now.Add(5 * time.Second)
			v.Observe(now)
		}
	}
	v.Next(now)
	for i, words := range []string{good, thin, ""} {
		v.Next(now)
		if style == practice.Type {
			v.SetWords(words)
		}
		if words != "" {
			pass(time.Duration(len(words)) * time.Second / 3)
		}
		v.Next(now)
		for v.Phase() == mock.FollowingUp {
			if i == 0 {
				if style == practice.Type {
					v.SetWords("I did *that* alone.")
				}
				pass(20 * time.Second)
			}
			v.Next(now)
		}
		v.Next(now)
	}
	return v.State(now)
}

func nowhere(string) *scenario.Scenario { return nil }

func TestTheReportOfATypedInterview(t *testing.T) {
	state := finished(practice.Type)
	if state.Phase != mock.Ended {
		t.Fatalf("it ended in %s", state.Phase)
	}
	report := mock.ReportOf(state, nowhere, coach.Analyze)
	if len(report.Answers) != 3 || report.Given != 2 {
		t.Errorf("%d answers, %d given", len(report.Answers), report.Given)
	}
	first := report.Answers[0]
	if first.Coach == nil || first.Coach.Total <= report.Answers[1].Coach.Total {
		t.Errorf("the good answer came to %v", first.Coach)
	}
	if first.Length != coach.Aloud(coach.CountWords(good)) || first.Verdict != practice.Short {
		t.Errorf("the good answer takes %s, %s", first.Length, first.Verdict)
	}
	if first.FollowUpsGiven != first.FollowUpsAsked || report.FollowUpsGiven != first.FollowUpsAsked ||
		report.FollowUps <= report.FollowUpsGiven {
		t.Errorf("follow-ups: %d of %d", report.FollowUpsGiven, report.FollowUps)
	}
	var share float64
	for _, portion := range report.Balance {
		share += portion.Share
	}
	if len(report.Balance) != 5 || share < 0.999 || share > 1.001 {
		t.Errorf("the balance is %v", report.Balance)
	}
	// What went without an answer comes first, then the thin answer.
	if len(report.Next) != 2 || report.Next[0].Scenario != "c" || report.Next[1].Scenario != "b" {
		t.Errorf("next: %+v", report.Next)
	}
}

func TestTheReportOfASpokenInterview(t *testing.T) {
	state := finished(practice.Speak)
	rated := state.Rate(1, 2).Rate(2, 5).Rate(9, 3)
	if rated.Revision <= state.Revision || state.Questions[0].Self != 0 {
		t.Error("a rating is no later state of its own")
	}
	report := mock.ReportOf(rated, nowhere, coach.Analyze)
	if report.Balance != nil || report.Answers[0].Coach != nil {
		t.Error("the coach judged what nobody typed")
	}
	if report.Answers[0].Self != 2 || report.Given != 2 {
		t.Errorf("%+v", report.Answers)
	}
	if next := report.Next; len(next) != 2 || next[0].Scenario != "c" || next[1].Scenario != "a" ||
		next[1].Why != "you gave it 2 of 5" || next[1].Mode != history.ModePractice {
		t.Errorf("next: %+v", next)
	}
}

// The coach hears how long the interview gave the answer, and the scenario stays
// as it is.
func TestTheSectionsShareTheTimeOfTheAnswer(t *testing.T) {
	asked := story("a", "A", 0)
	asked.Situation.Target, asked.Action.Target, asked.Reflection.Target = 30*time.Second, time.Minute, 10*time.Second
	var targets []time.Duration
	mock.ReportOf(finished(practice.Type), func(string) *scenario.Scenario { return asked },
		func(_ coach.Answer, heard *scenario.Scenario) coach.Report {
			targets = append(targets, heard.TotalTarget().Round(time.Second))
			return coach.Report{}
		})
	if len(targets) != 2 || targets[0] != 3*time.Minute || asked.TotalTarget() != 100*time.Second {
		t.Errorf("the coach heard of %v, the scenario has %s", targets, asked.TotalTarget())
	}
}

// One question alone still gives two things to practise.
func TestTwoThingsToPractiseAfterOneQuestion(t *testing.T) {
	state := finished(practice.Type)
	state.Questions = state.Questions[1:2]
	state.Question = 0
	next := mock.ReportOf(state, nowhere, coach.Analyze).Next
	if len(next) != 2 || next[0].What == next[1].What {
		t.Errorf("next: %+v", next)
	}
}

func TestMarkdown(t *testing.T) {
	state := finished(practice.Type)
	text := mock.Markdown(mock.ReportOf(state, nowhere, coach.Analyze), time.UTC, true)
	for _, want := range []string{
		"# Mock interview of 23 November 2026, 09:00\n", "2 of 3 questions answered, typed",
		"## Practise next\n", "`starcoach learn c`", "| Action |", "## 1. Tell me about a.",
		"\n> Last year a pump", `> I did \*that\* alone.`, "not answered", "of 100 | score",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}

// Where the settings hide scores no figure of a judgement is printed, and what
// the coach found still is.
func TestMarkdownWithoutScores(t *testing.T) {
	state := finished(practice.Type).Rate(1, 4)
	text := mock.Markdown(mock.ReportOf(state, nowhere, coach.Analyze), time.UTC, false)
	for _, hidden := range []string{"of 100", "of 5", "score"} {
		if strings.Contains(text, hidden) {
			t.Errorf("%q stands in\n%s", hidden, text)
		}
	}
	for _, want := range []string{"## Practise next\n", "| | what the coach saw |", "| Action | ", "the question went without an answer"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
}

func TestNoFollowUpsAreCountedWhereNoneWereAsked(t *testing.T) {
	v := interview(typed())
	v.Next(nine)
	v.Next(nine)
	v.SetWords(good)
	v.End(nine.Add(20 * time.Second))
	state := v.State(nine)
	text := mock.Markdown(mock.ReportOf(state, nowhere, coach.Analyze), time.UTC, true)
	if strings.Contains(text, "0 follow-ups") || !strings.Contains(text, "1 of 3 questions answered, typed; ") {
		t.Errorf("an interview that ended early reads\n%s", text)
	}
	asked, answered := state.Asked()
	if len(asked) != 1 || asked[0].Scenario != "a" || answered != 1 {
		t.Errorf("%d were asked, %d answered: %+v", len(asked), answered, asked)
	}
}

package main_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/store"
)

// TestHistoryIsLookedAtAndDeleted goes through the history in the real terminal,
// deletes one run and then everything, and finds nothing at the next start.
func TestHistoryIsLookedAtAndDeleted(t *testing.T) {
	home := t.TempDir()
	keepRuns(t, home, 3)
	session := startSized(t, home, 120, 40, nil, nil)
	session.WaitFor("practised 3x", "h history")
	session.Press("h")
	session.WaitFor("History", "Practice", "3 runs", "The coach's total of whole answers", "By principle")
	session.Press("enter")
	session.WaitFor("of target", "Built trust with a skeptical stakeholder", "73")
	session.Press("enter")
	session.WaitFor("1 of 3", "What the coach found", "Result: no metric, \"a lot\"")
	session.Press("d")
	session.WaitFor("Its words, times, scores and findings go for good.")
	session.Press("y")
	session.WaitFor("Deleted.", "2 runs")
	session.Press("D")
	session.WaitFor("type the word delete")
	session.Type("delete")
	session.Press("enter")
	session.WaitFor("Nothing here yet")
	session.Press("esc")
	session.WaitFor("Welcome")
	session.Press("q")
	session.WaitExit(0)
	session.WantRestored()
	if screen := session.Screen(); strings.Contains(screen, "written to") {
		t.Errorf("what was deleted is rescued:\n%s", screen)
	}

	again := start(t, home, nil, nil)
	again.WaitFor("Welcome", "new")
	again.Press("q")
	again.WaitExit(0)
}

// keepRuns fills a history with typed runs of the last days, as many as asked.
func keepRuns(t *testing.T, home string, runs int) {
	t.Helper()
	kept, err := store.Open(home)
	if err != nil {
		t.Fatal(err)
	}
	for i := range runs {
		run := history.Attempt{
			Key: fmt.Sprint("run-", i), Scenario: "earn-trust-skeptical-stakeholder",
			At: time.Now().AddDate(0, 0, i-runs+1).Add(-time.Minute), Style: practice.Type,
			Answers: []history.Answer{{Prompt: "result", Target: 20 * time.Second, Spent: time.Minute, WordCount: 40}},
		}
		judgement := history.Judgement{
			Attempt: run.Key, Coach: map[coach.Dimension]int{},
			Report: &history.Report{
				Rules: coach.RulesVersion, Total: 71 + i, Words: 40,
				Findings: []history.Finding{{Rule: coach.NoMetric, Section: "result", Quote: "a lot"}},
			},
		}
		for _, dimension := range coach.Dimensions() {
			judgement.Coach[dimension] = 3
		}
		if err := errors.Join(kept.SaveAttempt(run), kept.SaveJudgement(judgement)); err != nil {
			t.Fatal(err)
		}
	}
	if err := kept.Close(); err != nil {
		t.Fatal(err)
	}
}

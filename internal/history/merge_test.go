package history

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestSumsOfTwoSourcesAreTheSumOfAll(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2026, 11, n, 9, 0, 0, 0, time.UTC) }
	add := []func(Progress){
		func(p Progress) { p.AddReading(Reading{Scenario: "x", At: day(1)}) },
		func(p Progress) { p.AddQuizRun(QuizRun{Scenario: "x", At: day(2), Right: 1, Total: 3}) },
		func(p Progress) { p.AddAttempt(Attempt{Scenario: "x", At: day(3)}) },
		func(p Progress) { p.AddReading(Reading{Scenario: "x", At: day(4), Finished: true}) },
		func(p Progress) { p.AddQuizRun(QuizRun{Scenario: "x", At: day(5), Right: 3, Total: 3}) },
		func(p Progress) { p.AddAttempt(Attempt{Scenario: "x", At: day(6)}) },
	}
	whole := Progress{}
	for _, event := range add {
		event(whole)
	}
	for split := range len(add) + 1 {
		first, second := Progress{}, Progress{}
		for i, event := range add {
			if i < split {
				event(first)
			} else {
				event(second)
			}
		}
		if diff := cmp.Diff(whole["x"], first["x"].With(second["x"])); diff != "" {
			t.Errorf("split before event %d (-whole +merged):\n%s", split, diff)
		}
		if diff := cmp.Diff(whole["x"], second["x"].With(first["x"])); diff != "" {
			t.Errorf("split before event %d, other way round (-whole +merged):\n%s", split, diff)
		}
	}
}

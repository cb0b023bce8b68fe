package history_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/history"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func TestStage(t *testing.T) {
	for name, tt := range map[string]struct {
		do   func(history.Progress)
		want string
	}{
		"nothing done": {func(history.Progress) {}, "new"},
		"opened": {func(p history.Progress) {
			p.AddReading(history.Reading{Scenario: "x", At: noon})
		}, "started"},
		"quiz taken, all wrong": {func(p history.Progress) {
			p.AddQuizRun(history.QuizRun{Scenario: "x", At: noon, Total: 3})
		}, "started"},
		"answered": {func(p history.Progress) {
			p.AddAttempt(history.Attempt{Scenario: "x", At: noon})
		}, "practised"},
		"answered, then only read": {func(p history.Progress) {
			p.AddAttempt(history.Attempt{Scenario: "x", At: noon})
			p.AddReading(history.Reading{Scenario: "x", At: noon.Add(time.Hour)})
		}, "practised"},
		"another scenario answered": {func(p history.Progress) {
			p.AddAttempt(history.Attempt{Scenario: "y", At: noon})
		}, "new"},
	} {
		t.Run(name, func(t *testing.T) {
			p := history.Progress{}
			tt.do(p)
			if got := p["x"].Stage().String(); got != tt.want {
				t.Errorf("stage is %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSummary(t *testing.T) {
	p := history.Progress{}
	zone := time.FixedZone("UTC+2", 2*60*60)
	p.AddReading(history.Reading{Scenario: "x", At: noon.In(zone), Finished: true})
	p.AddReading(history.Reading{Scenario: "x", At: noon.Add(time.Hour + 999*time.Microsecond)})
	p.AddAttempt(history.Attempt{Scenario: "x", At: noon.Add(2 * time.Hour)})
	p.AddAttempt(history.Attempt{Scenario: "x", At: noon})
	p.AddQuizRun(history.QuizRun{Scenario: "x", At: noon.Add(time.Minute), Right: 1, Total: 3})
	p.AddQuizRun(history.QuizRun{Scenario: "x", At: noon, Right: 3, Total: 3})

	want := history.Progress{"x": {
		Scenario: "x",
		Opened:   noon.Add(time.Hour), ReadWhole: true,
		Attempts: 2, LastAttempt: noon.Add(2 * time.Hour),
		QuizRuns: 2, QuizRight: 1, QuizTotal: 3, LastQuiz: noon.Add(time.Minute),
	}}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Errorf("sums differ (-want +got):\n%s", diff)
	}
}

// The same events, some of them at the very same moment, in a thousand orders.
func TestOrderOfEventsMakesNoDifference(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	var events []func(history.Progress)
	for range 40 {
		id := string(rune('a' + rnd.IntN(3)))
		at := noon.Add(time.Duration(rnd.IntN(4)) * 400 * time.Microsecond)
		right, total := rnd.IntN(3), 2+rnd.IntN(2)
		switch rnd.IntN(3) {
		case 0:
			finished := rnd.IntN(3) == 0
			events = append(events, func(p history.Progress) {
				p.AddReading(history.Reading{Scenario: id, At: at, Finished: finished})
			})
		case 1:
			events = append(events, func(p history.Progress) {
				p.AddAttempt(history.Attempt{Scenario: id, At: at})
			})
		default:
			events = append(events, func(p history.Progress) {
				p.AddQuizRun(history.QuizRun{Scenario: id, At: at, Right: right, Total: total})
			})
		}
	}
	sum := func() history.Progress {
		p := history.Progress{}
		for _, add := range events {
			add(p)
		}
		return p
	}
	want := sum()
	for range 1000 {
		rnd.Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
		if diff := cmp.Diff(want, sum()); diff != "" {
			t.Fatalf("another order gives other sums (-first +now):\n%s", diff)
		}
	}
}

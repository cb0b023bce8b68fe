package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the tests name zones

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/store"
	"github.com/starcoach/starcoach/internal/tui"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/theme"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// then is when the seeded history is looked at: a Monday.
var then = time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC)

// runSeed fills the history of STARCOACH_HOME with some weeks of practice.
func runSeed() {
	kept, err := store.Open(os.Getenv(homeVariable))
	if err == nil {
		err = errors.Join(seed(kept), kept.Close())
	}
	os.Exit(report(err, os.Stderr))
}

// runStatsThen is starcoach stats at that Monday, over the scenarios of a folder
// and not those that ship: what is printed must not change with them.
func runStatsThen() {
	own := func() (ui.Library, error) { return scenario.OpenLibrary(scenario.DirSource("own")), nil }
	cmd := statsCommand(&options{}, own, func() time.Time { return then })
	cmd.SetArgs(os.Args[1:])
	cmd.SilenceErrors, cmd.SilenceUsage = true, true
	os.Exit(report(cmd.Execute(), os.Stderr))
}

func seed(kept *store.Store) error {
	const skeptical = "a-leak"
	errs := []error{
		kept.SaveReading(history.Reading{Scenario: skeptical, At: then.AddDate(0, 0, -29)}),
		kept.SaveReading(history.Reading{Scenario: skeptical, At: then.AddDate(0, 0, -29).Add(time.Minute), Finished: true}),
		kept.SaveReading(history.Reading{Scenario: "gone\x1b[2J\u202e", At: then.AddDate(-1, 0, 0)}),
		kept.SaveQuizRun(history.QuizRun{Scenario: skeptical, At: then.AddDate(0, 0, -1), Right: 3, Total: 4}),
	}
	for i := range 14 {
		run := seedRun(i, then.AddDate(0, 0, -2*(13-i)))
		run.Scenario = skeptical
		if i == 5 {
			run.Scenario = "gone\x1b[2J\u202e"
		}
		errs = append(errs, kept.SaveAttempt(run), kept.SaveJudgement(seedJudgement(i, run)))
	}
	return errors.Join(errs...)
}

// seedRun is typed, but for every fourth, which is spoken.
func seedRun(i int, at time.Time) history.Attempt {
	run := history.Attempt{Key: fmt.Sprint("run-", i), At: at, Style: practice.Type}
	if i%4 == 3 {
		run.Style = practice.Speak
	}
	for place, section := range scenario.Sections() {
		target := []time.Duration{30, 20, 90, 20, 15}[place] * time.Second
		run.Answers = append(run.Answers, history.Answer{
			Prompt: string(section), Target: target, Spent: target + time.Duration(i-6)*time.Second,
			WordCount: int(target.Seconds()) * 2,
		})
	}
	return run
}

func seedJudgement(i int, run history.Attempt) history.Judgement {
	j := history.Judgement{Attempt: run.Key, You: map[coach.Dimension]int{}, Coach: map[coach.Dimension]int{}}
	for place, dimension := range coach.Dimensions() {
		j.You[dimension] = min(5, 2+(i+place)/5)
		if run.Style == practice.Type {
			j.Coach[dimension] = min(5, 1+(i+place)/4)
		}
	}
	if run.Style == practice.Speak {
		return j
	}
	j.Report = &history.Report{Rules: coach.RulesVersion, Total: 30 + 4*i, Words: 290, Fillers: 14 - i}
	if i == 0 {
		j.Report.Rules++
	}
	if i < 8 {
		j.Report.Findings = []history.Finding{{Rule: coach.NoBaseline, Section: scenario.Result, Quote: "to zero"}}
	}
	return j
}

func TestSince(t *testing.T) {
	now := time.Date(2026, 3, 1, 0, 30, 0, 0, time.FixedZone("east", 2*60*60)) // still February in UTC
	for text, want := range map[string]string{
		"2026-03-01": "2026-03-01", "1d": "2026-02-28", "14d": "2026-02-15", "2w": "2026-02-15",
		"1m": "2026-02-01", "12m": "2025-03-01", "2024-02-29": "2024-02-29",
	} {
		if got, err := parseSince(text, now); err != nil || got.Format(time.DateOnly) != want {
			t.Errorf("%q is %s, %v, want %s", text, got.Format(time.DateOnly), err, want)
		}
	}
	for _, text := range []string{
		"", "d", "0d", "-1d", "+1d", "1y", "d1", "1.5d", "2026-02-30", "2026-03-02", "1 d", "99999999999d", "10001d", "yesterday",
	} {
		if got, err := parseSince(text, now); err == nil {
			t.Errorf("%q is taken for %s", text, got.Format(time.DateOnly))
		}
	}
}

// BenchmarkHistoryScreen measures from opening the history screen to its first
// whole view, with ten years of daily practice on the disk.
func BenchmarkHistoryScreen(b *testing.B) {
	k := &keeper{dir: b.TempDir(), now: func() time.Time { return then }}
	defer k.close()
	const attempts, scenarios = 20_000, 60
	const apart = 10 * 365 * 24 * time.Hour / attempts
	for i := range attempts {
		run := seedRun(i, then.Add(-time.Duration(attempts-i)*apart))
		run.Key, run.Scenario = fmt.Sprint("run-", i), fmt.Sprint("scenario-", i%scenarios)
		if err := errors.Join(k.SaveAttempt(run), k.SaveJudgement(seedJudgement(i%14, run))); err != nil {
			b.Fatal(err)
		}
	}
	library, err := openLibrary(&options{})
	if err != nil {
		b.Fatal(err)
	}
	deps := ui.Deps{
		Now: func() time.Time { return then }, Theme: theme.New(theme.Colour), Keys: keys.Default(),
		After: after, Library: library, Ledger: ui.NewLedger(k), Shelf: ui.NewShelf(),
	}
	loaded := deps.Ledger.Load()()
	deps.Ledger.TakeIn(loaded.(ui.Loaded))
	for b.Loop() {
		root := tui.NewRoot(deps, ui.ToPicker{}, ui.ToProgress{})
		root.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
		root.Update(found(root.Init()))
		if view := root.View(); len(view) < 120*40 {
			b.Fatalf("the view is not whole:\n%s", view)
		}
	}
}

// found runs the command of the last screen in a batch: the others are part of
// opening the program.
func found(cmd tea.Cmd) tea.Msg {
	batch, _ := cmd().(tea.BatchMsg)
	return batch[len(batch)-1]()
}

// Who has only taken quizzes has no scores to be shown.
func TestStatsOfQuizzesAloneShowNoEmptyTable(t *testing.T) {
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	done := []history.Doing{{At: now.Add(-time.Hour), Scenario: "a-leak", Mode: history.ModeQuiz}}
	overview := history.Look(now, now.AddDate(0, 0, -7), done, nil, history.Progress{"a-leak": {QuizRuns: 1}}, nil)
	text := statsText(&overview, true)
	if !strings.Contains(text, "0 runs, 0 walkthroughs, 1 quiz run") || strings.Contains(text, "Scores") || strings.Contains(text, "Ownership") {
		t.Errorf("the figures are\n%s", text)
	}
}

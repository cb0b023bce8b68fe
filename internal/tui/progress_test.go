package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/bubbles/key"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/theme"
)

const leak = "a-leak-nobody-owned"

// practised is a history of some weeks before the simulated morning: typed and
// spoken runs that get better, some of one section alone, walkthroughs and
// quizzes. The first answers were judged by older rules.
func practised(m *memory) {
	morning := time.Date(2026, 11, 23, 8, 0, 0, 0, time.Local)
	for i := range 30 {
		at := morning.AddDate(0, 0, -2*(30-i)).Add(time.Duration(i%3) * time.Hour)
		run := seededRun(i, at)
		m.attempts = append(m.attempts, run)
		m.judgements[run.Key] = seededJudgement(i, &run)
		if i%5 == 0 {
			m.readings = append(m.readings, history.Reading{Scenario: leak, At: at.Add(-time.Hour), Finished: i > 5})
		}
		if i%6 == 0 {
			m.quizRuns = append(m.quizRuns, history.QuizRun{Scenario: leak, At: at.Add(time.Hour), Right: 1, Total: 1})
		}
	}
	today := seededRun(30, morning)
	m.attempts = append(m.attempts, today)
	m.judgements[today.Key] = seededJudgement(30, &today)
	m.sum()
}

func seededRun(i int, at time.Time) history.Attempt {
	run := history.Attempt{Key: fmt.Sprint("run-", i), Scenario: leak, At: at, Style: practice.Type}
	if i%4 == 3 {
		run.Style = practice.Speak
	}
	if i == 28 {
		run.Scenario = "a-story-that-is-gone"
	}
	for at, section := range scenario.Sections() {
		if i%10 == 9 && section != scenario.Action {
			continue
		}
		target := []time.Duration{30, 20, 90, 20, 15}[at] * time.Second
		answer := history.Answer{Prompt: string(section), Target: target}
		answer.Spent = target * time.Duration(60+(7*i+13*at)%80) / 100
		if run.Style == practice.Type {
			answer.WordCount = int(answer.Spent.Seconds() * 145 / 60)
			answer.Words = strings.Repeat("word ", answer.WordCount)
		}
		run.Answers = append(run.Answers, answer)
	}
	return run
}

func seededJudgement(i int, run *history.Attempt) history.Judgement {
	j := history.Judgement{Attempt: run.Key, You: map[coach.Dimension]int{}, Coach: map[coach.Dimension]int{}}
	for at, dimension := range coach.Dimensions() {
		if i%10 == 9 && dimension != coach.Action {
			continue
		}
		j.You[dimension] = min(5, 2+(i+at)/9)
		if run.Style == practice.Type {
			j.Coach[dimension] = min(5, 1+(i+2*at)/9)
		}
	}
	if run.Style == practice.Speak {
		return j
	}
	j.Report = &history.Report{Rules: 2, Total: 20 + 2*i, Words: 180 + i, Fillers: 8 - i/5}
	if i < 4 {
		j.Report.Rules = 1
	}
	if i < 20 || i%3 == 0 {
		j.Report.Findings = append(j.Report.Findings, history.Finding{
			Rule: coach.NoBaseline, Section: scenario.Result, Quote: "to \x1b[31mzero",
		})
	}
	if i%4 == 0 {
		j.Report.Findings = append(j.Report.Findings, history.Finding{Rule: coach.SharedCredit, Section: scenario.Action, Quote: "we found"})
	}
	return j
}

var progressFrames = []struct {
	name  string
	steps []any
}{
	{"progress-overview", []any{"h"}},
	{"progress-overview-below", []any{"h", "pgdn", "pgdn"}},
	{"progress-runs", []any{"h", "enter", "down", "down"}},
	{"progress-run", []any{"h", "enter", "down", "enter"}},
	{"progress-run-spoken", []any{"h", "enter", "down", "down", "down", "enter"}},
	{"progress-delete", []any{"h", "enter", "d"}},
	{"progress-delete-all", []any{"h", "enter", "Ddel"}},
}

func TestProgressFrames(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 16}} {
		for _, frame := range progressFrames {
			name := fmt.Sprintf("%s-%dx%d", frame.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				golden(t, name, simulate(t, size[0], size[1], withKeeper(practised)).steps(frame.steps...).frame())
			})
		}
	}
}

func TestProgressReadsWithoutColour(t *testing.T) {
	sim := simulate(t, 120, 40, withKeeper(practised), withTheme(theme.Mono)).press("h")
	for _, colour := range []string{"\x1b[3", "\x1b[9", ";3", ";9"} {
		if strings.Contains(sim.root.View(), colour) {
			t.Errorf("%q colours a screen that should have none", colour)
		}
	}
	plain := simulate(t, 120, 40, withKeeper(practised), withTheme(theme.Plain)).press("h")
	if view := plain.root.View(); strings.Contains(view, "\x1b") {
		t.Errorf("a dumb terminal is sent an escape sequence: %q", view)
	}
	plain.sees("· none  ▂ 1 or 2  ▅ 3 to 5  ▇ 6 or more")
	if plain.frame() != sim.frame() {
		t.Error("without styles the screen says something else")
	}
}

// What stands in the database may have been put there by anybody.
func TestTheHistoryIsCleanedBeforeItIsShown(t *testing.T) {
	hostile := "\x1b]52;c;AAAA\x07\u202eevil\x9b2J"
	sim := simulate(t, 120, 40, withKeeper(func(m *memory) {
		for i := range 3 {
			run := seededRun(2*i, time.Date(2026, 11, 20+i, 8, 0, 0, 0, time.Local))
			run.Scenario, run.Answers[0].Prompt = hostile, hostile
			run.Answers[0].Ask, run.Answers[0].Words, run.Answers[1].Words = hostile, hostile, hostile
			judgement := seededJudgement(2*i, &run)
			judgement.Report.Findings = []history.Finding{{Rule: coach.Rule(hostile), Section: scenario.Section(hostile), Quote: hostile}}
			m.attempts, m.judgements[run.Key] = append(m.attempts, run), judgement
		}
		m.sum()
	}), withTheme(theme.Plain))
	for _, keys := range []string{"h", "enter", "enter", "d"} {
		sim.press(keys)
		for _, bad := range []string{"\x1b", "\x07", "\u202e", "\x9b", "\u009b"} {
			if strings.Contains(sim.root.View(), bad) {
				t.Errorf("after %s, %q reaches the terminal", keys, bad)
			}
		}
	}
}

func TestARunIsDeletedAfterASecondKey(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(practised)).sees("practised 30x").press("h", "enter", "d").sees("Delete the run of 23 November 2026")
	sim.press("x").sees("Delete the run").press("esc").sees("31 runs")
	if len(sim.keeper.attempts) != 31 {
		t.Fatalf("%d runs are kept after esc, want 31", len(sim.keeper.attempts))
	}
	sim.press("d", "y").sees("Deleted.", "30 runs").lacks("23 Nov 08:00")
	if slices.ContainsFunc(sim.keeper.attempts, func(a history.Attempt) bool { return a.Key == "run-30" }) {
		t.Error("the run is still kept")
	}
	sim.press("enter", "d", "y").sees("29 runs")
	sim.press("esc", "esc").sees("practised 28x")
}

func TestEverythingIsDeletedOnceTheWordIsTyped(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(practised)).press("h", "D").sees("Delete everything?")
	sim.press("enter").sees("Nothing was deleted. Type the word delete first")
	sim.press("delet", "enter").sees("Nothing was deleted")
	if len(sim.keeper.attempts) == 0 {
		t.Fatal("half a word deleted everything")
	}
	sim.press("esc").sees("Practice").press("D").sees("> ").lacks("> delet")
	sim.press("delete", "enter").sees("Nothing here yet", "Deleted.")
	if len(sim.keeper.attempts)+len(sim.keeper.readings)+len(sim.keeper.quizRuns) != 0 {
		t.Errorf("still kept: %+v", sim.keeper)
	}
	sim.press("esc").sees("○○○ new", "Welcome.").lacks("practised")
}

func TestDeletingEverythingForgetsTheRunThatWasLeft(t *testing.T) {
	sim := typing(t).press("some words", "esc", "enter", "esc", "esc").sees("Go on where you left")
	sim.root.deps.Ledger.Of(leak)
	sim.keeper.readings = []history.Reading{{Scenario: leak, At: sim.now}}
	sim.press("h", "D", "delete", "enter", "esc").lacks("Go on where you left")
	if drafts := sim.keeper.drafts; len(drafts) != 0 || sim.root.Unsaved() != "" {
		t.Errorf("kept %v, and would rescue %q", drafts, sim.root.Unsaved())
	}
}

func TestADeletionThatFailsIsSaid(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(practised)).press("h", "enter")
	sim.keeper.err = errDiskFull
	sim.press("d", "y").sees("Not deleted: the disk is full", "23 Nov 08:00")
	sim.press("down").lacks("Not deleted")
	sim.keeper.err = nil
	sim.press("up", "d", "y").sees("Deleted.")
}

func TestADeletionWaitsForASave(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(practised)).press("h", "enter")
	_ = sim.root.deps.Ledger.AddReading(0, history.Reading{Scenario: leak, At: sim.now}) // its command never runs
	sim.press("d", "y").sees("Nothing was deleted: something is still being saved.")
	if len(sim.keeper.attempts) != 31 {
		t.Errorf("%d runs are kept, want 31", len(sim.keeper.attempts))
	}
}

// An attempt that could not be kept still counts when the others are read anew.
func TestWhatCouldNotBeKeptStillCountsAfterADeletion(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(practised))
	sim.keeper.err = errDiskFull
	sim.do(sim.root.deps.Ledger.AddQuizRun(0, history.QuizRun{Scenario: "other", At: sim.now, Right: 1, Total: 2}, nil))
	sim.keeper.err = nil
	sim.press("h", "enter", "d", "y")
	if got := sim.root.deps.Ledger.Of("other").QuizRuns; got != 1 {
		t.Errorf("%d quiz runs are counted, want 1", got)
	}
	if got := sim.root.deps.Ledger.Of(leak).Attempts; got != 29 {
		t.Errorf("%d runs are counted, want 29", got)
	}
}

func TestLeavingWaitsForADeletion(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(practised)).press("h", "enter", "d")
	sim.holding = true
	sim.press("y", "ctrl+c")
	if sim.quit {
		t.Fatal("the program ended while a run was being deleted")
	}
	if sim.release(); !sim.quit || len(sim.keeper.attempts) != 30 {
		t.Errorf("quit=%v with %d runs kept", sim.quit, len(sim.keeper.attempts))
	}
}

func TestAHistoryThatCannotBeReadIsSaid(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(func(m *memory) { m.err = errors.New("the disk is \x1b[2Jgone") }))
	sim.press("h").sees("Your history can't be read: the disk is gone").press("enter", "D").lacks("Delete everything?")
	sim.press("esc").sees("Fixed a leak")
}

func TestKeysBeforeTheHistoryIsThereAreHeldBack(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(practised))
	sim.holding = true
	sim.press("h", "enter", "down", "enter").sees("Reading your history")
	sim.release()
	sim.sees("2 of 31", "Scores")
}

func TestRunsAreTurnedFromOneToTheNext(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(practised)).press("h", "enter", "enter").sees("1 of 31", "23 November 2026")
	sim.press("right").sees("2 of 31").press("left", "left").sees("1 of 31").press("esc").sees("31 runs")
	sim.press("G", "enter").sees("31 of 31")
}

func TestRunsJudgedByOtherRulesAreNotCompared(t *testing.T) {
	sim := simulate(t, 120, 40, withKeeper(practised)).press("h").sees("3 answers judged by other rules of the coach are not")
	sim.press("enter")
	for range 26 {
		sim.press("down")
	}
	sim.press("enter").sees("27 of 31", "The run before was judged by other rules.")
}

func TestEveryKeyOfTheProgressFootersIsOnThePageOfKeys(t *testing.T) {
	for _, frame := range progressFrames {
		screen := simulate(t, 60, 16, withKeeper(practised)).steps(frame.steps...).root.top()
		var listed []string
		for _, group := range screen.FullHelp() {
			for _, binding := range group {
				listed = append(listed, binding.Keys()...)
			}
		}
		if !slices.ContainsFunc(screen.ShortHelp(), func(b key.Binding) bool { return slices.Contains(b.Keys(), "esc") }) {
			t.Errorf("%s: no way back is named", frame.name)
		}
		for _, binding := range screen.ShortHelp() {
			if !slices.Contains(listed, binding.Keys()[0]) {
				t.Errorf("%s: %q is not on the page of keys", frame.name, binding.Help().Key)
			}
		}
	}
}

func TestTheOverviewFitsAtEveryWidth(t *testing.T) {
	sim := simulate(t, 60, 40, withKeeper(practised)).press("h")
	for width := MinWidth; width < 140; width++ {
		sim.resize(width, 40).sees("Practice")
	}
}

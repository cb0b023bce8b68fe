package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// finish ends a typed run with the words given for its first section, and leaves
// the rating of one's own answer out.
func finish(sim *simulator, words string) *simulator {
	sim.t.Helper()
	return sim.press(words, "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "esc").sees("Debrief", "what decided it")
}

func TestTwoRunsThatWereLeftAreBothKept(t *testing.T) {
	sim := typing(t).press("first words", "esc", "enter")
	sim.press("enter", "enter", "second words", "esc", "enter")
	sim.sees("go on with the run you left at Situation, with 2 words")
	var got []string
	for _, draft := range sim.drafts() {
		got = append(got, draft.Typed())
	}
	if diff := cmp.Diff([]string{"Situation:\nfirst words", "Situation:\nsecond words"}, got); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
	sim.press("g", "enter").sees("second words").press("esc", "enter", "g", "enter").sees("second words")
}

func TestARepetitionThatWasNotBegunIsNotLaidBy(t *testing.T) {
	sim := finish(typing(t), "words").press("a", "esc").lacks("Leave this run?").press("esc")
	sim.sees("Answer by").lacks("go on with the run you left")
}

func TestARepetitionThatWasLeftCanBeGoneOnWithFromTheDebrief(t *testing.T) {
	sim := finish(typing(t), "typed words").press("a", "enter", "better", "esc", "enter")
	sim.sees("Debrief", "g go on").press("g").sees("better", "paused").press("enter", "ctrl+d").sees("Debrief")
	sim.press("esc", "c").sees("Your answer", "better").lacks("typed words")
}

func TestLeavingTheDebriefAfterAFailedSaveLosesNothing(t *testing.T) {
	sim := simulate(t, 120, 40, withKeeper(func(m *memory) { m.err = errDiskFull }))
	sim.sees("The disk is full").press("enter", "2", "s", "enter").seconds(3)
	finish(sim, "precious").sees("This run is not kept: the disk is full. Press s to try again.")
	sim.press("esc", "esc", "esc", "q").sees("Leave starcoach?")
	if got := sim.root.Unsaved(); got != "Situation:\nprecious" {
		t.Errorf("%q would be rescued", got)
	}
}

func TestAFailedSaveCanBeTriedAgain(t *testing.T) {
	sim := typing(t)
	sim.keeper.err = errDiskFull
	finish(sim, "precious").sees("not kept")
	sim.keeper.err = nil
	sim.press("s").sees("This run is kept.").lacks("not kept")
	if got := sim.root.Unsaved(); got != "" {
		t.Errorf("%q would be rescued although it is kept", got)
	}
	sim.press("ctrl+c")
	if !sim.quit {
		t.Error("leaving asks although everything is kept")
	}
}

func TestLeavingWaitsForASaveThatIsUnderWay(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "2", "enter").seconds(3)
	sim.seconds(20).press("space").seconds(20).press("space").seconds(60).press("space").seconds(9).press("space").seconds(9)
	sim.holding = true
	sim.press("space", "ctrl+c")
	if sim.quit {
		t.Fatal("the program ended while the run was being saved")
	}
	sim.sees("Saving")
	sim.release()
	if !sim.quit || len(sim.keeper.attempts) != 1 {
		t.Errorf("quit=%v with %d attempts kept", sim.quit, len(sim.keeper.attempts))
	}
}

func TestLeavingDoesNotWaitForEver(t *testing.T) {
	sim := simulate(t, 120, 40)
	_ = sim.root.deps.Ledger.AddReading(0, history.Reading{Scenario: "x"}) // its command never runs
	sim.press("q")
	if sim.quit {
		t.Fatal("the program did not wait at all")
	}
	if sim.pass(patience); !sim.quit {
		t.Error("the program waits for a save that never ends")
	}
}

func TestWhatIsDoneBeforeTheHistoryIsLoadedCountsOnce(t *testing.T) {
	sim := simulate(t, 120, 40)
	deps := sim.root.deps
	deps.Ledger = ui.NewLedger(sim.keeper)
	early := history.Attempt{Scenario: "x", At: sim.now, Style: practice.Speak}
	sim.keeper.progress = history.Progress{}
	sim.keeper.progress.AddAttempt(history.Attempt{Scenario: "x", At: sim.now.Add(-time.Hour)})
	if cmd := deps.Ledger.AddAttempt(0, early, ""); cmd != nil {
		t.Error("an event is kept before the history is loaded")
	}
	loaded, _ := deps.Ledger.Load()().(ui.Loaded)
	sim.do(deps.Ledger.TakeIn(loaded))
	if got := deps.Ledger.Of("x").Attempts; got != 2 {
		t.Errorf("%d attempts are counted, want the one before and the early one", got)
	}
	if diff := cmp.Diff([]history.Attempt{early}, sim.keeper.attempts); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
}

func TestOnlyWhatWasAnsweredIsKept(t *testing.T) {
	sim := typing(t).press("one").seconds(10).press("ctrl+d", "two", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "esc", "t")
	sim.press("a").seconds(3)
	sim.press("better", "ctrl+d").sees("Debrief")
	var kept [][]string
	for _, attempt := range sim.keeper.attempts {
		var prompts []string
		for _, answer := range attempt.Answers {
			prompts = append(prompts, answer.Prompt+": "+answer.Words)
		}
		kept = append(kept, prompts)
	}
	want := [][]string{{"situation: one", "task: two"}, {"situation: better"}}
	if diff := cmp.Diff(want, kept); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
}

func TestARunWithNoAnswerIsNotCounted(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "2", "enter", "enter", "space", "space", "space", "space", "space")
	sim.sees("Nothing was answered, so that nothing is kept.")
	sim.press("esc", "esc").lacks("practised")
	if len(sim.keeper.attempts) != 0 {
		t.Error("a run with no answer was kept")
	}
}

func TestAnotherScreensSaveIsNotTakenForOnesOwn(t *testing.T) {
	sim := typing(t)
	sim.keeper.err = errDiskFull
	finish(sim, "precious").sees("not kept")
	sim.send(ui.Saved{Owner: -1})
	sim.sees("not kept")
}

func TestAQuizThatWasLeftIsGoneOnWith(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "3", "a", "enter").sees("question 2 of 2")
	sim.press("esc").sees("a quiz you left can be gone on with")
	sim.press("3").sees("question 2 of 2").press("a", "enter").sees("of 2 right").press("esc")
	sim.lacks("can be gone on with").sees("of 2 right on 23 November")
}

func TestAPanicOfACommandEndsTheProgramInGoodOrder(t *testing.T) {
	sim := typing(t).press("typed before the fault")
	sim.do(guard(tea.Batch(nil, func() tea.Msg { panic("a fault of ours") }, func() tea.Msg { return nil })))
	fault := sim.root.Fault()
	if !sim.quit || fault == nil || fault.Cause != "a fault of ours" || !strings.Contains(fault.Stack, "keep_test.go") {
		t.Errorf("quit=%v with fault %+v", sim.quit, fault)
	}
	if got := sim.root.Unsaved(); !strings.Contains(got, "typed before the fault") {
		t.Errorf("%q would be rescued", got)
	}
}

// drafts are the runs under way that were kept, in the order they were begun.
func (s *simulator) drafts() []practice.Draft {
	s.t.Helper()
	var drafts []practice.Draft
	for _, draft := range s.keeper.drafts {
		drafts = append(drafts, draft)
	}
	slices.SortFunc(drafts, func(a, b practice.Draft) int { return strings.Compare(a.Key, b.Key) })
	return drafts
}

// restarted is the program as it starts after it was killed: with what was kept,
// and nothing else.
func (s *simulator) restarted() *simulator {
	s.t.Helper()
	keeper := s.keeper
	again := simulate(s.t, s.root.width, s.root.height, withKeeper(func(m *memory) {
		m.progress, m.drafts, m.attempts, m.judgements = keeper.progress, keeper.drafts, keeper.attempts, keeper.judgements
		m.cards, m.reviews = keeper.cards, keeper.reviews
	}))
	again.now = s.now.Add(time.Minute)
	return again
}

func TestAKilledRunIsGoneOnWithAtTheNextStart(t *testing.T) {
	sim := typing(t).press("where I was").seconds(10).press("ctrl+d", "what was mine").seconds(7)
	sim = sim.restarted().sees("c  Go on where you left: Task, 6 words in all · Fixed a leak nobody owned")
	sim.press("c").sees("what was mine", "paused", "0:07 of 0:20").press("enter").seconds(2).sees("0:09 of 0:20")
	sim.press("ctrl+b").sees("where I was", "0:10 of 0:30")
}

func TestWordsAreKeptAtLeastEverySecondWhileTyping(t *testing.T) {
	sim := typing(t)
	for i := range 40 {
		sim.press("a").pass(130 * time.Millisecond)
		typed := i + 1
		kept := len(strings.TrimPrefix(sim.drafts()[0].Typed(), "Situation:\n"))
		// Eight letters take a little more than a second.
		if typed-kept > 8 {
			t.Fatalf("%d letters are typed and %d kept", typed, kept)
		}
	}
}

func TestWhatStopsTheClockKeepsTheWords(t *testing.T) {
	for name, stop := range map[string]func(*simulator){
		"pause":            func(sim *simulator) { sim.press("ctrl+p") },
		"another section":  func(sim *simulator) { sim.press("ctrl+d") },
		"leaving":          func(sim *simulator) { sim.press("esc", "enter") },
		"a small terminal": func(sim *simulator) { sim.resize(40, 10) },
		"suspend":          func(sim *simulator) { sim.press("ctrl+z") },
		"help":             func(sim *simulator) { sim.press("f1") },
	} {
		sim := typing(t).press("some words")
		stop(sim)
		if got := sim.drafts()[0].Typed(); got != "Situation:\nsome words" {
			t.Errorf("%s: kept %q", name, got)
		}
	}
}

func TestAFinishedRunLeavesNoDraft(t *testing.T) {
	sim := finish(typing(t), "words")
	if drafts := sim.drafts(); len(drafts) != 0 {
		t.Errorf("left %+v", drafts)
	}
	sim.restarted().lacks("Go on where you left")
}

func TestScoresAreKeptAndComparedAfterARestart(t *testing.T) {
	sim := typing(t).press("words", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "3", "3", "3", "3", "3", "3")
	sim.sees("what decided it")
	judgement := sim.keeper.judgements[sim.keeper.attempts[0].Key]
	if judgement.You[coach.Ownership] != 3 || judgement.Coach[coach.Ownership] == 0 || judgement.Report == nil {
		t.Errorf("kept %+v", judgement)
	}
	again := sim.restarted().press("enter", "2").sees("● typing").press("enter").seconds(3)
	finish(again, "other words").sees("before")
}

func TestTheWayOfAnsweringIsRemembered(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "2").sees("● speaking").press("s").sees("● typing").press("esc", "l").sees("run: typed")
	sim.press("s", "esc", "2").sees("● speaking").press("s", "enter").seconds(3).press("words", "esc", "enter", "esc", "esc", "enter", "2")
	sim.sees("● typing")
}

func TestAFullDiskIsComplainedOfOnce(t *testing.T) {
	sim := typing(t)
	sim.keeper.err = errDiskFull
	sim.press("a").seconds(1).sees("Not saved: the disk is full")
	sim.press("b").seconds(5).lacks("Not saved")
	sim.keeper.err = nil
	sim.press("c").seconds(1)
	sim.keeper.err = errDiskFull
	sim.press("d").seconds(1).sees("Not saved: the disk is full")
}

package tui

import (
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// typing begins a typed run of all sections, behind the count-in.
func typing(t *testing.T) *simulator {
	t.Helper()
	return simulate(t, 120, 40).press("enter", "2", "s", "enter").seconds(3)
}

func TestASpokenRunFromStartToDebrief(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "2", "enter")
	sim.sees("Situation first: 0:30").seconds(3)
	sim.sees("0:00 of 0:30", "on time").seconds(31)
	sim.sees("0:31 of 0:30", "over").seconds(15)
	sim.sees("0:46 of 0:30", "far over")
	sim.press("space").seconds(20)
	sim.press("space").seconds(100)
	sim.press("space").seconds(10)
	sim.press("space").seconds(12)
	sim.press("space").sees("Debrief").press("esc")
	sim.sees("Together 3:08 of 2:55", "far too long", "24 % more than 8-20 %")

	want := []history.Attempt{{
		Scenario: "a-leak-nobody-owned", At: sim.now, Style: "speak",
		Answers: []history.Answer{
			{Prompt: "situation", Target: 30 * time.Second, Spent: 46 * time.Second},
			{Prompt: "task", Target: 20 * time.Second, Spent: 20 * time.Second},
			{Prompt: "action", Target: 90 * time.Second, Spent: 100 * time.Second},
			{Prompt: "result", Target: 20 * time.Second, Spent: 10 * time.Second},
			{Prompt: "reflection", Target: 15 * time.Second, Spent: 12 * time.Second},
		},
	}}
	if diff := cmp.Diff(want, sim.keeper.attempts, cmpopts.IgnoreFields(history.Attempt{}, "Key")); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
}

func TestTypedWordsAreKeptAndComparedWithTheExample(t *testing.T) {
	sim := typing(t)
	sim.press("We make bottles. I then noticed", "enter", "a leak.").seconds(5)
	sim.press("ctrl+d", "Nobody asked.", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "esc", "t")
	sim.sees("Signal phrases of the example: 1 of 2 heard", `I noticed you: "I then noticed"`, "This run is kept.")
	if got := sim.keeper.attempts[0].Answers[0].Words; got != "We make bottles. I then noticed\na leak." {
		t.Errorf("kept %q", got)
	}
	sim.press("c").sees("Your answer", "We make bottles.", "The strong example", "nine litres, every hour")
	sim.press("right").sees("Nobody asked.", "The valve sat between two teams")
}

func TestEnterIsANewlineWhileTyping(t *testing.T) {
	sim := typing(t).press("one", "enter", "two")
	sim.sees("Situation")
	if got := sim.root.Unsaved(); got != "Situation:\none\ntwo" {
		t.Errorf("unsaved is %q", got)
	}
}

func TestLettersAreNoCommandsWhileTyping(t *testing.T) {
	sim := typing(t).press("q?pb g2 /")
	sim.sees("q?pb g2 /").lacks("Keys")
	sim.press("f1").sees("Keys", "ctrl+d")
}

func TestPastedTextIsCleaned(t *testing.T) {
	sim := typing(t)
	sim.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("safe\u202e\x1b[2Jtext"), Paste: true})
	if got := sim.root.Unsaved(); strings.ContainsAny(got, "\u202e\x1b") {
		t.Errorf("hostile text came through: %q", got)
	}
	sim.sees("text")
}

func TestWhatIsPastedIntoTheFilterIsCleaned(t *testing.T) {
	sim := simulate(t, 80, 24).press("/")
	sim.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("le\u202eak"), Paste: true})
	if strings.Contains(sim.root.View(), "\u202e") {
		t.Error("a bidirectional override reached the screen")
	}
	sim.sees("/ leak", "1 of 2")
}

func TestAnAccentTypedBehindItsLetterStays(t *testing.T) {
	sim := typing(t).press("cafe")
	sim.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("\u0301")})
	sim.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("\u202e")})
	if got := sim.root.Unsaved(); got != "Situation:\ncafe\u0301" {
		t.Errorf("got %q", got)
	}
}

func TestGoingBackGoesOnFromWhereItWas(t *testing.T) {
	sim := typing(t).press("first").seconds(10)
	sim.press("ctrl+d", "second").seconds(7)
	sim.press("ctrl+b").sees("first", "0:10 of 0:30").seconds(5)
	sim.sees("0:15 of 0:30", "T ✓ 0:07", "total 0:22")
	sim.press("ctrl+d").sees("second", "0:07 of 0:20")
}

func TestPeekingIsCounted(t *testing.T) {
	sim := typing(t).press("ctrl+g").sees("The bucket turns a puddle into a figure.").lacks("I put a bucket under it")
	sim.press("ctrl+g").lacks("The bucket turns").press("ctrl+g", "ctrl+g", "words")
	sim.press("ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "esc", "t").sees("You peeked at the coaching 2 times.")
}

func TestThePanelDoesNotGiveTheExampleAway(t *testing.T) {
	typing(t).sees("What this section must do").lacks("I noticed", "nine litres", "The bucket turns")
}

func TestClocksStopWhenTheCandidateCantSeeThem(t *testing.T) {
	interruptions := map[string]func(*simulator){
		"paused":             func(s *simulator) { s.press("ctrl+p").seconds(60).press("ctrl+p") },
		"too small":          func(s *simulator) { s.resize(40, 10).seconds(60).resize(120, 40).press("enter") },
		"suspended":          func(s *simulator) { s.press("ctrl+z").seconds(60).press("enter") },
		"asked about ctrl+c": func(s *simulator) { s.press("ctrl+c").seconds(60).press("esc", "enter") },
		"asked about esc":    func(s *simulator) { s.press("esc").seconds(60).press("esc", "enter") },
		"reading the keys":   func(s *simulator) { s.press("f1").seconds(60).press("esc", "enter") },
		"asleep":             func(s *simulator) { s.now = s.now.Add(time.Hour); s.seconds(1).press("enter") },
	}
	for name, interrupt := range interruptions {
		t.Run(name, func(t *testing.T) {
			sim := typing(t).press("words").seconds(10)
			interrupt(sim)
			sim.sees("0:10 of 0:30", "words").seconds(2)
			sim.sees("0:12 of 0:30")
		})
	}
}

func TestResizingLosesNothing(t *testing.T) {
	sim := typing(t).press("a long first sentence of words")
	for _, size := range [][2]int{{80, 24}, {1, 1}, {60, 16}, {200, 60}, {59, 16}, {120, 40}} {
		sim.resize(size[0], size[1]).frame()
	}
	sim.press("enter", " and more").sees("a long first sentence of words and more")
}

func TestOnlyTheSectionsChosenArePractised(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "2", "a", "down", "down", "space", "enter").seconds(3)
	sim.sees("Action", "0:00 of 1:30").press("space").sees("Debrief").lacks("Situation")
}

func TestASectionIsRepeatedFromTheDebrief(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "2", "enter").seconds(3)
	sim.seconds(10).press("space").seconds(40).press("space").seconds(60).press("space")
	sim.seconds(20).press("space").seconds(15).press("space", "esc").sees("Debrief")
	sim.press("down", "a").sees("Task: 0:20").seconds(3)
	sim.seconds(20).press("space", "esc").sees("Debrief", "The time before it took 0:40.", "20 s of 20", "10 s of 30")
	sim.press("esc").sees("Answer by").lacks("Debrief")
}

func TestARunThatWasLeftCanBeGoneOnWith(t *testing.T) {
	sim := typing(t).press("my first words").seconds(10)
	sim.press("esc").sees("Leave this run?").press("enter").sees("go on with the run you left at Situation, with 3 words")
	sim.press("esc").sees("a run you left can be gone on with").press("2", "g")
	sim.sees("my first words", "0:10 of 0:30", "paused").press("enter").seconds(1)
	sim.sees("0:11 of 0:30")
}

func TestWordsOfARunThatWasLeftAreNotForgottenOnTheWayOut(t *testing.T) {
	sim := typing(t).press("my first words").seconds(10)
	sim.keeper.err = errDiskFull
	sim.press(" more", "esc", "enter", "esc", "esc", "q").sees("Leave starcoach?", "written to a file")
	if sim.quit {
		t.Fatal("the program ended without asking")
	}
	sim.press("enter")
	if !sim.quit || sim.root.Unsaved() != "Situation:\nmy first words more" {
		t.Errorf("quit=%v with %q to rescue", sim.quit, sim.root.Unsaved())
	}
}

func TestWordsThatCouldNotBeSavedAreSaidSoAndRescued(t *testing.T) {
	sim := simulate(t, 120, 40, withKeeper(func(m *memory) { m.err = errDiskFull }))
	sim.press("enter", "2", "s", "enter").seconds(3)
	sim.press("kept in memory", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d")
	sim.sees("Not saved: the disk is full").lacks("This run is kept.")
	if got := sim.root.Unsaved(); got != "Situation:\nkept in memory" {
		t.Errorf("%q would be rescued", got)
	}
}

type diskFull struct{}

func (diskFull) Error() string { return "the disk is full" }

var errDiskFull = diskFull{}

func TestWordsSurviveASignal(t *testing.T) {
	sim := typing(t).press("typed when the line went dead")
	sim.send(Leave{Interrupted: true})
	if !sim.quit || !sim.root.Interrupted() || !strings.Contains(sim.root.Unsaved(), "when the line went dead") {
		t.Errorf("quit=%v interrupted=%v unsaved=%q", sim.quit, sim.root.Interrupted(), sim.root.Unsaved())
	}
}

func TestWordsSurviveAPanicOfAScreen(t *testing.T) {
	sim := typing(t).press("typed before the fault")
	sim.root.stack = append(sim.root.stack, faulty{sim.root.top()})
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the screen did not panic")
			}
		}()
		sim.press("x")
	}()
	if got := sim.root.Unsaved(); !strings.Contains(got, "typed before the fault") {
		t.Errorf("%q would be rescued", got)
	}
}

// faulty is a screen with a fault in it.
type faulty struct{ ui.Screen }

func (faulty) Update(tea.Msg) (ui.Nav, tea.Cmd) { panic("a fault of ours") }

// Words typed after the computer slept through the count-in are part of the run:
// leaving asks, and they can be gone on with.
func TestWordsTypedBehindACountInThatWasSleptThroughAreKept(t *testing.T) {
	sim := simulate(t, 80, 24).press("enter", "2", "s", "enter").seconds(1)
	sim.now = sim.now.Add(8 * time.Hour)
	for i := range sim.timers {
		sim.timers[i].at = sim.now
	}
	sim.seconds(1).sees("paused while away")
	sim.press("I noticed a leak.").sees("I noticed a leak.").seconds(1)
	sim.press("esc").sees("Leave this run?").press("enter")
	if len(sim.keeper.drafts) != 1 {
		t.Errorf("%d runs are kept", len(sim.keeper.drafts))
	}
}

package main_test

import (
	"regexp"
	"syscall"
	"testing"

	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/store"
)

// TestADrillProbesTheAnswerAndGoesOnAfterAKill types a thin answer in an empty
// data folder, is drilled on it, is killed on the way, and goes on to the end.
func TestADrillProbesTheAnswerAndGoesOnAfterAKill(t *testing.T) {
	home := t.TempDir()
	session := start(t, home, []string{"--seed", "7", "practice", "earn-trust-skeptical-stakeholder"}, nil)
	beginTyping(session)
	typeAnswer(session, []string{
		"We had a problem with the webhooks.", "My manager asked me to help.", "We worked hard on it together.",
		"Everyone was happy.", "I learned that communication matters.",
	})
	session.WaitFor("First, rate your own answer")
	session.Press("esc")
	session.WaitFor("what decided it", "This run is kept.")
	session.Press("f")
	session.WaitFor("Follow-ups", "1 of 7", "first: ")
	session.Press("enter")
	session.WaitFor("ctrl+d reveal")
	session.Type("My own words.")
	session.WaitFor("My own words.")
	session.Press("ctrl+d")
	session.WaitFor("How well did you answer it?", "Your answer", "My own words.")
	session.Press("3")
	session.WaitFor("2 of 7", "ctrl+d reveal")
	session.Type("Cut off in the middle")
	session.WaitFor("Cut off in the middle")
	// What was typed is kept when the clock shows another second.
	session.WaitUntil("the clock to go on", func(screen string) bool {
		return regexp.MustCompile(`0:(0[3-9]|[1-5]\d) of`).MatchString(screen)
	})
	session.Signal(syscall.SIGKILL)
	session.WaitExit(128 + int(syscall.SIGKILL))

	again := start(t, home, nil, nil)
	again.WaitFor("Go on where you left")
	again.Press("c")
	again.WaitFor("2 of 7", "paused", "Cut off in the middle")
	again.Press("enter")
	for _, number := range []string{"2", "3", "4", "5", "6", "7"} {
		again.WaitFor(number+" of 7", "ctrl+d reveal")
		again.Press("ctrl+d")
		again.WaitFor("How well did you answer it?")
		again.Press("4")
	}
	// Five were rated well with nothing typed.
	again.WaitFor("2 of 7 answered well", "good", "easy", "This drill is kept.")
	again.Press("ctrl+c")
	again.WaitExit(130)
	again.WantRestored()
	wantDrilled(t, home)
}

// wantDrilled finds every follow-up among the reviewed cards.
func wantDrilled(t *testing.T, home string) {
	t.Helper()
	kept, err := store.Open(home)
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	cards, err := kept.Cards()
	if err != nil {
		t.Fatal(err)
	}
	reviewed := 0
	for _, card := range cards {
		if card.Kind == schedule.FollowUp && card.Memory.Reps > 0 {
			reviewed++
		}
	}
	if reviewed != 4 {
		t.Errorf("%d follow-ups were reviewed, want 4", reviewed)
	}
}

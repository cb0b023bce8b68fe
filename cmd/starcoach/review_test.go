package main_test

import (
	"errors"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/store"
)

// TestAWrongQuizAnswerComesBackForReview takes a quiz, and finds what was missed
// at a later start.
func TestAWrongQuizAnswerComesBackForReview(t *testing.T) {
	home := t.TempDir()
	session := start(t, home, []string{"--seed", "3", "quiz", "earn-trust-skeptical-stakeholder"}, nil)
	for _, number := range []string{"1", "2", "3", "4"} {
		session.WaitFor("question " + number + " of 4")
		session.Press("b")
		session.WaitFor("w why")
		session.Press("enter")
	}
	session.WaitFor("To look at again")
	session.Press("ctrl+c")
	session.WaitExit(130)

	missed := passDay(t, home)
	if missed < 1 || missed > 3 {
		t.Fatalf("%d of four answers were wrong: with this seed the test proves nothing", missed)
	}
	before := dueLine(t, home)
	again := start(t, home, []string{"--seed", "7"}, nil)
	again.WaitFor("Review due (", "r review")
	again.Press("r")
	again.WaitFor("Quiz question", "1 of ")
	again.Press("a")
	again.WaitFor("How well did you know it?", "1 again", "4 easy")
	again.Press("4")
	again.WaitGone("How well did you know it?")
	again.Press("esc")
	again.WaitFor("Amazon Leadership Principles")
	again.Press("q")
	again.WaitExit(0)
	again.WantRestored()

	if after := dueLine(t, home); after == before {
		t.Errorf("after a review there are still %q", after)
	}
}

// passDay lets a day go by for the cards that were missed, and counts them.
func passDay(t *testing.T, home string) (missed int) {
	t.Helper()
	kept, err := store.Open(home)
	if err != nil {
		t.Fatal(err)
	}
	cards, err := kept.Cards()
	for i := range cards {
		if memory := &cards[i].Memory; memory.Due.Before(memory.Last.Add(time.Hour)) {
			memory.Due, memory.Last = memory.Due.AddDate(0, 0, -1), memory.Last.AddDate(0, 0, -1)
			missed++
		}
	}
	if len(cards) != 4 {
		t.Errorf("%d cards are kept, want one for each of four questions: %+v", len(cards), cards)
	}
	if err := errors.Join(err, kept.SaveCards(cards), kept.Close()); err != nil {
		t.Fatal(err)
	}
	if due, _ := schedule.Count(cards, time.Now(), 0); due != missed {
		t.Errorf("%d cards are due, want the %d that were missed", due, missed)
	}
	return missed
}

// dueLine is what review-due prints for a prompt.
func dueLine(t *testing.T, home string) string {
	t.Helper()
	command := exec.Command(binary(t), "review-due")
	command.Env = append(command.Environ(), "STARCOACH_HOME="+home)
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

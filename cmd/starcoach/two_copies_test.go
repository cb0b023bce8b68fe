package main_test

import (
	"testing"

	"github.com/starcoach/starcoach/internal/store"
)

// Two copies of the program are open on one history; what is done in either is
// kept, and neither offers the run that is on the other's screen.
func TestTwoCopiesAtOnceBothSave(t *testing.T) {
	home := t.TempDir()
	one := typed(t, home, "words in the one")
	two := typed(t, home, "words in the other")
	third := start(t, home, nil, nil)
	third.WaitFor("Amazon Leadership Principles", "? keys")
	third.WaitGone("Go on where you left")
	third.Press("q")
	third.WaitExit(0)

	for range 5 {
		one.Press("ctrl+d")
		two.Press("ctrl+d")
	}
	one.WaitFor("Debrief")
	two.WaitFor("Debrief")
	one.Press("esc", "t")
	one.WaitFor("This run is kept.")
	two.Press("esc", "t")
	two.WaitFor("This run is kept.")

	kept, err := store.Open(home)
	if err != nil {
		t.Fatal(err)
	}
	progress, err := kept.Progress()
	if err != nil {
		t.Fatal(err)
	}
	if got := progress["earn-trust-skeptical-stakeholder"].Attempts; got != 2 {
		t.Errorf("%d attempts are kept, want both", got)
	}
	drafts, err := kept.Drafts()
	if err != nil || len(drafts) != 0 {
		t.Errorf("drafts %+v are left (%v)", drafts, err)
	}
	if err := kept.Close(); err != nil {
		t.Fatal(err)
	}
}

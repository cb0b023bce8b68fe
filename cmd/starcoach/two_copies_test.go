package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
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

// A history is restored while the program is open in another window: what is open
// is said, and what it does afterwards is kept.
func TestARestoreSaysThatACopyIsOpen(t *testing.T) {
	home, backup := t.TempDir(), filepath.Join(t.TempDir(), "mine.db")
	first := start(t, home, []string{"learn", "earn-trust-skeptical-stakeholder"}, nil)
	first.WaitFor("Overview")
	first.Press("ctrl+c")
	first.WaitExit(130)
	say(t, home, "Your history was copied to", "backup", backup)

	open := start(t, home, nil, nil)
	open.WaitFor("Amazon Leadership Principles", "? keys")
	// It is listed as begun once its history is open.
	open.WaitFor("started")
	say(t, home, "starcoach is open in another window", "restore", backup)
	open.Press("q")
	open.WaitExit(0)

	elsewhere := t.TempDir()
	say(t, elsewhere, "over 1 question.\nThere was no history here before.\n", "restore", backup)
	again := start(t, elsewhere, nil, nil)
	again.WaitFor("started")
	again.Press("q")
	again.WaitExit(0)
}

// say runs a command that needs no screen, and wants a text in what it prints.
func say(t *testing.T, home, want string, args ...string) {
	t.Helper()
	command := exec.Command(binary(t), args...) //nolint:gosec // our own
	command.Env = append(os.Environ(), "STARCOACH_HOME="+home)
	out, err := command.CombinedOutput()
	if err != nil || !strings.Contains(string(out), want) {
		t.Fatalf("starcoach %v: %v, %s", args, err, out)
	}
}

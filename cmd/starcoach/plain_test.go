package main_test

import (
	"bytes"
	"syscall"
	"testing"

	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

// dumb is the environment of a terminal that can do nothing but print.
var dumb = []string{"TERM=dumb"}

// lines types lines in plain mode: what stands first is waited for before the
// line behind it is typed.
func lines(t *testing.T, session *terminaltest.Session, pairs ...string) {
	t.Helper()
	for i := 0; i+1 < len(pairs); i += 2 {
		session.WaitFor(pairs[i])
		if err := session.Send([]byte(pairs[i+1] + "\n")); err != nil {
			t.Fatal(err)
		}
	}
}

func wantNoEscapes(t *testing.T, session *terminaltest.Session) {
	t.Helper()
	out := session.Output()
	if at := bytes.IndexByte(out, 0x1b); at >= 0 {
		t.Errorf("an escape sequence was written: %q", out[at:min(len(out), at+40)])
	}
	session.WantRestored()
}

// TestADumbTerminalGetsPlainLines goes through all three modes on a terminal that
// knows no escape sequence, and gets none.
func TestADumbTerminalGetsPlainLines(t *testing.T) {
	home := t.TempDir()
	session := start(t, home, []string{"--seed", "7"}, dumb)
	lines(
		t, session,
		"Question (1-56", "skeptical stakeholder",
		"Question (1-1,", "1",
		"Mode (1-3", "1",
		"Overview (1 of", "",
		"Situation (2 of", "m",
		"Mode (1-3", "3",
		"Question 1 of 4", "a",
		"Enter goes on", "m",
		"Mode (1-3", "2",
		"Answer by speaking", "t",
		"Answer by typing", "3",
		"Enter starts the clock", "",
		"Action, target 1:30", "I traced it and we fixed it.",
		"we fixed it.", ".",
		"Ownership, 1 to 5", "4",
		"Action, 1 to 5", "s",
		"Enter for the modes (a, c", "",
		"Mode (1-3", "q",
	)
	session.WaitExit(0)
	wantNoEscapes(t, session)
	if out := session.Output(); !bytes.Contains(out, []byte("This run is kept.")) || !bytes.Contains(out, []byte("coach 2: one step only")) {
		t.Errorf("no debrief was given:\n%s", out)
	}

	// The screens know what was done.
	screens := start(t, home, nil, nil)
	screens.WaitFor("Amazon Leadership Principles")
	screens.Press("/")
	screens.Type("skeptical stakeholder")
	screens.WaitFor("practised 1x")
	screens.Press("esc", "q")
	screens.WaitExit(0)
}

// TestPlainWordsSurviveWhateverEndsThem types two lines and half a third, ends
// the program in every way there is, and finds the lines at the next start.
func TestPlainWordsSurviveWhateverEndsThem(t *testing.T) {
	for name, c := range map[string]struct {
		end  func(*terminaltest.Session)
		exit int
		half bool // the unfinished line is kept as well
	}{
		"ctrl+c": {func(s *terminaltest.Session) { s.Send([]byte("\x03")) }, 130, false},
		// The first hands over the line, the second ends the input.
		"ctrl+d":        {func(s *terminaltest.Session) { s.Send([]byte("\x04\x04")) }, 0, true},
		"terminate":     {func(s *terminaltest.Session) { s.Signal(syscall.SIGTERM) }, 130, false},
		"hang up":       {func(s *terminaltest.Session) { s.Signal(syscall.SIGHUP) }, 130, false},
		"kill for good": {func(s *terminaltest.Session) { s.Signal(syscall.SIGKILL) }, 128 + int(syscall.SIGKILL), false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			session := start(t, home, []string{"practice", "earn-trust-skeptical-stakeholder"}, []string{"ACCESSIBLE=1"})
			lines(
				t, session, "Answer by speaking", "t", "Answer by typing", "2", "Enter starts the clock", "",
				"Task, target 0:20", "It was mine alone.", "It was mine alone.", "Nobody had asked.", "Nobody had asked.", ".g",
			)
			session.WaitFor("Common mistake")
			if err := session.Send([]byte("I de")); err != nil {
				t.Fatal(err)
			}
			session.WaitFor("I de")
			c.end(session)
			session.WaitExit(c.exit)
			wantNoEscapes(t, session)

			again := start(t, home, nil, dumb)
			lines(t, again, "Go on with the run you left", "c", "Enter goes on at Task", "")
			again.WaitFor("So far: It was mine alone.", "Nobody had asked.")
			if c.half {
				again.WaitFor("I de")
			}
			lines(t, again, "Nobody had asked.", ".q")
			again.WaitExit(0)
			again.WaitFor("Your run is kept")
		})
	}
}

// Package terminaltest is the terminal driver for tests: every call that fails
// ends the test with the screen in its log, so that a test reads as the keys
// pressed and the texts seen.
package terminaltest

import (
	"os"
	"testing"

	"github.com/starcoach/starcoach/internal/tools/terminal"
)

// Session is a program in a terminal, tied to one test.
type Session struct {
	*terminal.Terminal
	tb testing.TB
}

// Start runs the program and ends it when the test is over.
func Start(tb testing.TB, options terminal.Options) *Session {
	tb.Helper()
	t, err := terminal.Start(options)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := t.Close(); err != nil {
			tb.Errorf("closing the terminal: %v", err)
		}
	})
	return &Session{Terminal: t, tb: tb}
}

// Press presses keys one by one; see terminal.Press for their names.
func (s *Session) Press(keys ...string) {
	s.tb.Helper()
	s.check(s.Terminal.Press(keys...))
}

// Type types a text key by key.
func (s *Session) Type(text string) {
	s.tb.Helper()
	s.check(s.Terminal.Type(text))
}

// Paste pastes a text in one piece.
func (s *Session) Paste(text string) {
	s.tb.Helper()
	s.check(s.Terminal.Paste(text))
}

// WaitFor waits until all texts are on the screen at once.
func (s *Session) WaitFor(texts ...string) {
	s.tb.Helper()
	s.check(s.Terminal.WaitFor(texts...))
}

// WaitGone waits until none of the texts is on the screen.
func (s *Session) WaitGone(texts ...string) {
	s.tb.Helper()
	s.check(s.Terminal.WaitGone(texts...))
}

// WaitUntil waits until the predicate holds for the screen.
func (s *Session) WaitUntil(what string, holds func(screen string) bool) {
	s.tb.Helper()
	s.check(s.Terminal.WaitUntil(what, holds))
}

// Resize changes the terminal's size.
func (s *Session) Resize(width, height int) {
	s.tb.Helper()
	s.check(s.Terminal.Resize(width, height))
}

// Signal sends a signal to the program.
func (s *Session) Signal(signal os.Signal) {
	s.tb.Helper()
	s.check(s.Terminal.Signal(signal))
}

// WaitExit waits for the program's end and wants this exit code.
func (s *Session) WaitExit(want int) {
	s.tb.Helper()
	code, err := s.Terminal.WaitExit()
	s.check(err)
	if code != want {
		s.tb.Fatalf("exit code %d, want %d; the screen:\n%s", code, want, s.Screen())
	}
}

// WantRestored wants the terminal as it was before the program: the ordinary
// screen, cursor shown, no mouse or paste reports, echo and line input on. Call
// it after WaitExit.
func (s *Session) WantRestored() {
	s.tb.Helper()
	state, err := s.State()
	s.check(err)
	if want := (terminal.State{Echo: true, Canonical: true}); state != want {
		s.tb.Fatalf("terminal left as %+v, want %+v", state, want)
	}
}

func (s *Session) check(err error) {
	s.tb.Helper()
	if err != nil {
		s.tb.Fatal(err)
	}
}

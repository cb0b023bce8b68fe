package terminal

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"syscall"
	"time"
)

// WaitFor waits until all texts are on the screen at once. If they are not
// before the time is up, or the program ends without them, the error names the
// missing ones and carries the whole screen.
func (t *Terminal) WaitFor(texts ...string) error {
	missing := func(screen string) (out []string) {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				out = append(out, text)
			}
		}
		return out
	}
	return t.waitUntil(
		func(screen string) bool { return len(missing(screen)) == 0 },
		func(screen string) string { return fmt.Sprintf("the screen lacks %q", missing(screen)) },
	)
}

// WaitGone waits until none of the texts is on the screen any more; its error is
// like that of WaitFor.
func (t *Terminal) WaitGone(texts ...string) error {
	left := func(screen string) (out []string) {
		for _, text := range texts {
			if strings.Contains(screen, text) {
				out = append(out, text)
			}
		}
		return out
	}
	return t.waitUntil(
		func(screen string) bool { return len(left(screen)) == 0 },
		func(screen string) string { return fmt.Sprintf("the screen still shows %q", left(screen)) },
	)
}

// WaitUntil waits until the predicate holds for the screen's text; what names
// the awaited thing in the error.
func (t *Terminal) WaitUntil(what string, holds func(screen string) bool) error {
	return t.waitUntil(holds, func(string) string { return "not come: " + what })
}

func (t *Terminal) waitUntil(holds func(string) bool, complaint func(string) string) error {
	deadline := time.NewTimer(t.timeout)
	defer deadline.Stop()
	for {
		// Whether the end was reached is asked before the screen is read: the
		// other way round the last output could slip in between.
		ended := isClosed(t.drained)
		screen, changed := t.look()
		switch {
		case holds(screen):
			return nil
		case ended:
			return fmt.Errorf("the program ended, and %s\n%s", complaint(screen), framed(screen))
		}
		select {
		case <-changed:
		case <-t.drained:
		case <-deadline.C:
			screen, _ := t.look()
			return fmt.Errorf("after %v %s\n%s", t.timeout, complaint(screen), framed(screen))
		}
	}
}

// WaitOutput waits until the program has written more than the first length
// bytes of its Output, and returns the piece that went beyond them. It fails if
// none comes in time or before the program ends.
func (t *Terminal) WaitOutput(length int) (Chunk, error) {
	deadline := time.NewTimer(t.timeout)
	defer deadline.Stop()
	for {
		ended := isClosed(t.drained)
		chunk, found, changed := t.beyond(length)
		switch {
		case found:
			return chunk, nil
		case ended:
			return Chunk{}, errors.New("the program ended without further output")
		}
		select {
		case <-changed:
		case <-t.drained:
		case <-deadline.C:
			return Chunk{}, fmt.Errorf("no output after %v\n%s", t.timeout, framed(t.Screen()))
		}
	}
}

// beyond finds the first piece of output that ends after length, and gives the
// channel that is closed at the next change.
func (t *Terminal) beyond(length int) (Chunk, bool, <-chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	first := sort.Search(len(t.chunks), func(i int) bool { return t.chunks[i].End > length })
	if first == len(t.chunks) {
		return Chunk{}, false, t.changed
	}
	return t.chunks[first], true, t.changed
}

// look gives the screen and a channel that is closed when it next changes.
func (t *Terminal) look() (string, <-chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.screen.text(), t.changed
}

// WaitExit waits until the program has ended and its last output is on the
// screen, and returns its exit code; for one ended by a signal that is 128 and
// the signal's number, as a shell has it. The error carries the screen if the
// program does not end in time.
func (t *Terminal) WaitExit() (int, error) {
	deadline := time.NewTimer(t.timeout)
	defer deadline.Stop()
	for _, done := range []<-chan struct{}{t.exited, t.drained} {
		select {
		case <-done:
		case <-deadline.C:
			return -1, fmt.Errorf("the program runs on after %v\n%s", t.timeout, framed(t.Screen()))
		}
	}
	return t.code(), nil
}

// WaitEnd waits until the program has ended, whatever of its output was read, and
// returns its exit code as WaitExit does.
func (t *Terminal) WaitEnd() (int, error) {
	select {
	case <-t.exited:
		return t.code(), nil
	case <-time.After(t.timeout):
		return -1, fmt.Errorf("the program runs on after %v", t.timeout)
	}
}

func (t *Terminal) code() int {
	state := t.command.ProcessState
	if status, ok := state.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		return 128 + int(status.Signal())
	}
	return state.ExitCode()
}

func isClosed(done <-chan struct{}) bool {
	select {
	case <-done:
		return true
	default:
		return false
	}
}

// framed draws a box around the screen, so that blank lines and the edge are
// seen in a test's log.
func framed(screen string) string {
	lines := strings.Split(screen, "\n")
	var out strings.Builder
	out.WriteString("+----\n")
	for _, line := range lines {
		out.WriteString("| " + line + "\n")
	}
	out.WriteString("+----")
	return out.String()
}

package main_test

import (
	"syscall"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/tools/terminal"
	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

// job runs the program as the job of a shell that waits for a line when it is
// stopped, and then goes on with it.
func job(t *testing.T, home string, args ...string) *terminaltest.Session {
	t.Helper()
	const script = `"$0" "$@"; echo "the shell is back, $?"; read line; eval "$line"; fg >/dev/null; echo "ended with $?"`
	return terminaltest.Start(t, terminal.Options{
		Command: "sh", Args: append([]string{"-mc", script, binary(t)}, args...), Width: 100, Height: 30,
		Env: []string{"HOME=" + home, "STARCOACH_HOME=" + home},
	})
}

// wantGoesOn wants the program to go on with its words, and to leave in good
// order.
func wantGoesOn(session *terminaltest.Session) {
	session.WaitFor("paused", "words I would miss")
	session.Press("!")
	session.WaitFor("words I would miss!")
	session.Press("ctrl+c")
	session.WaitFor("Leave starcoach?")
	session.Press("ctrl+c")
	session.WaitFor("ended with 130")
	session.WaitExit(0)
	session.WantRestored()
}

func typeInJob(t *testing.T, home string) *terminaltest.Session {
	t.Helper()
	session := job(t, home, "practice", "earn-trust-skeptical-stakeholder")
	beginTyping(session)
	session.Type("words I would miss")
	session.WaitFor("words I would miss")
	return session
}

func TestCtrlZStopsTheProgramAndItGoesOn(t *testing.T) {
	session := typeInJob(t, t.TempDir())
	session.Press("ctrl+z")
	session.WaitFor("the shell is back, 148")
	session.WantRestored()
	if err := session.Send([]byte("\n")); err != nil {
		t.Fatal(err)
	}
	wantGoesOn(session)
}

// Where no shell would ever set it going again, it does not stop.
func TestCtrlZWithoutAShellIsNoEnd(t *testing.T) {
	home := t.TempDir()
	session := typed(t, home, "words I would miss")
	session.Press("ctrl+z")
	session.WaitFor("paused", "words I would miss")
	session.Press("!")
	session.WaitFor("words I would miss!")
	session.Signal(syscall.SIGTERM)
	session.WaitExit(130)
	session.WantRestored()
}

// A program that is stopped from outside can't give the terminal back. When it
// goes on, it takes it anew, whatever the shell has made of it.
func TestAStopFromOutsideIsNoEnd(t *testing.T) {
	session := typeInJob(t, t.TempDir())
	signalJob(t, session, syscall.SIGTSTP)
	session.WaitFor("the shell is back, 148")
	if err := session.Send([]byte("stty sane\n")); err != nil {
		t.Fatal(err)
	}
	wantGoesOn(session)
}

// signalJob sends a signal to what runs in the foreground of the terminal.
func signalJob(t *testing.T, session *terminaltest.Session, signal syscall.Signal) {
	t.Helper()
	group, err := session.Foreground()
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(-group, signal); err != nil {
		t.Fatal(err)
	}
}

// The window is closed: words are kept, and nothing goes on running.
func TestClosingTheWindowLosesNoWords(t *testing.T) {
	home := t.TempDir()
	session := typed(t, home, "words I would miss")
	if err := session.HangUp(); err != nil {
		t.Fatal(err)
	}
	if code, err := session.WaitEnd(); err != nil || code != 130 {
		t.Errorf("exit code %d, %v", code, err)
	}
	wantOffered(t, home, "words I would miss")
}

func TestClosingTheWindowOfAStoppedProgramLosesNoWords(t *testing.T) {
	home := t.TempDir()
	session := typeInJob(t, home)
	session.Press("ctrl+z")
	session.WaitFor("the shell is back, 148")
	if err := session.HangUp(); err != nil {
		t.Fatal(err)
	}
	if _, err := session.WaitEnd(); err != nil {
		t.Error(err)
	}
	wantOffered(t, home, "words I would miss")
}

// slowly opens the program on a terminal that takes so many bytes a second.
func slowly(t *testing.T, home string, speed int) *terminaltest.Session {
	t.Helper()
	return terminaltest.Start(t, terminal.Options{
		Command: binary(t), Args: []string{"practice", "earn-trust-skeptical-stakeholder"}, Width: 100, Height: 30, Speed: speed,
		Env: []string{"HOME=" + home, "STARCOACH_HOME=" + home},
	})
}

// Over a line of a hundred bytes a second the program is far ahead of its screen.
// What is typed is taken in and kept all the same, and a signal ends it.
func TestASlowTerminalLosesNoWords(t *testing.T) {
	home := t.TempDir()
	session := slowly(t, home, 100)
	session.WaitFor("Answer by")
	session.Press("s", "enter", "enter")
	session.Type("words I would miss")
	session.Signal(syscall.SIGTERM)
	if code, err := session.WaitEnd(); err != nil || code != 130 {
		t.Errorf("exit code %d, %v", code, err)
	}
	wantOffered(t, home, "words I would miss")
}

// A terminal that takes nothing any more, as a connection that is stuck, keeps no
// program alive.
func TestATerminalThatHangsKeepsNoProgramAlive(t *testing.T) {
	home := t.TempDir()
	session := typed(t, home, "words I would miss")
	session.Hang()
	// Each size is a frame of its own, more than there is room for.
	frames := time.NewTicker(20 * time.Millisecond)
	defer frames.Stop()
	for i := range 100 {
		<-frames.C
		session.Resize(100+i%2, 30)
	}
	session.Signal(syscall.SIGTERM)
	if code, err := session.WaitEnd(); err != nil || code != 130 {
		t.Errorf("exit code %d, %v", code, err)
	}
	wantOffered(t, home, "words I would miss")
}

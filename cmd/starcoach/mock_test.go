package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

// answerMock answers one question of a mock interview and its follow-ups.
func answerMock(session *terminaltest.Session, number, answer string) {
	session.WaitFor("question "+number+" of 4", "to think", "space answer now")
	session.Press("enter")
	typeReply(session, answer)
	session.Press("ctrl+d")
	replyToFollowUps(session)
}

func typeReply(session *terminaltest.Session, answer string) {
	session.WaitFor("ctrl+d done")
	session.Type(answer)
	session.WaitFor(answer[:20])
}

// replyToFollowUps answers the two or three follow-ups, up to the breath or to
// the end.
func replyToFollowUps(session *terminaltest.Session) {
	for {
		session.WaitUntil("a follow-up, a breath or the report", func(screen string) bool {
			return strings.Contains(screen, ", follow-up") && strings.Contains(screen, "Type as you would say it.") ||
				over(screen)
		})
		if over(session.Screen()) {
			return
		}
		session.Type("I asked twice.")
		session.WaitFor("I asked twice.")
		session.Press("ctrl+d")
		session.WaitGone("I asked twice.")
	}
}

func over(screen string) bool {
	return strings.Contains(screen, "Take a breath") || strings.Contains(screen, "Practise next")
}

// TestAMockInterviewOutlivesItsProcess holds an interview of four questions,
// kills the program in the third, goes on where it was, reads the report, and
// finds it again at the next start and as a file.
func TestAMockInterviewOutlivesItsProcess(t *testing.T) {
	home := t.TempDir()
	args := []string{"mock", "--questions", "4", "--minutes", "8", "--think", "5m", "--type", "--seed", "7"}
	session := start(t, home, args, nil)
	session.WaitFor("Hello, and thank you for coming.", "4 questions")
	session.Press("enter")
	answerMock(session, "1", "Last year I noticed that nine litres an hour went missing. I closed the valve.")
	session.Press("enter")
	answerMock(session, "2", "We had some problems, and we worked hard on it together.")
	session.Press("enter")
	session.WaitFor("question 3 of 4", "to think")
	session.Press("enter")
	typeReply(session, "These words were typed before the crash.")
	// Seen on the clock after they were typed, they have been kept since.
	session.WaitFor("0:03 of about")
	session.Signal(syscall.SIGKILL)
	session.WaitExit(128 + int(syscall.SIGKILL))

	offered := start(t, home, []string{"mock"}, nil)
	offered.WaitFor("Go on with the interview of", "question 3 of 4")
	offered.Press("ctrl+c")
	offered.WaitExit(130)

	again := start(t, home, nil, nil)
	again.WaitFor("Go on with the mock interview: question 3 of 4")
	again.Press("m")
	again.WaitFor("question 3 of 4", "These words were typed before the crash.", "of about", "paused")
	again.Press("enter")
	again.WaitGone("paused")
	again.Press("ctrl+d")
	replyToFollowUps(again)
	again.Press("enter")
	answerMock(again, "4", "I wrote the list by hand. It took nine minutes, and four since.")
	again.WaitFor("4 of 4 questions answered, typed", "no pauses", "Practise next", "of 100")
	again.Press("esc")
	again.WaitFor("m mock", "q quit")
	again.WaitGone("Go on with")
	again.Press("q")
	again.WaitExit(0)
	again.WantRestored()

	later := start(t, home, nil, nil)
	later.WaitFor("m mock")
	later.Press("m")
	later.WaitFor("Time to think")
	later.Press("f")
	later.WaitFor("4 of 4 answered, typed")
	later.Press("enter")
	later.WaitFor("Practise next", "4 of 4 questions answered")
	later.Press("ctrl+c")
	later.WaitExit(130)
	wantExported(t, home)
}

func wantExported(t *testing.T, home string) {
	t.Helper()
	path := filepath.Join(home, "report.md")
	export := exec.Command(binary(t), "mock", "--export", path, "--last")
	export.Env = append(os.Environ(), "HOME="+home, "STARCOACH_HOME="+home)
	if out, err := export.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"# Mock interview of", "> These words were typed before the crash.", "> I asked twice.", "## Practise next"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("%q is missing in the report:\n%s", want, text)
		}
	}
	if out, err := exec.Command(binary(t), "mock", "--export", path).CombinedOutput(); err == nil {
		t.Errorf("a file that is there was written over: %s", out)
	}
}

// TestTheInterviewerSpeaks has a voice of the candidate's own read the question,
// and stops it when the candidate goes on.
func TestTheInterviewerSpeaks(t *testing.T) {
	home := t.TempDir()
	heard := filepath.Join(home, "heard")
	voice := filepath.Join(home, "voice")
	script := "#!/bin/sh\nprintf '%s\\n' \"$2\" >> \"" + heard + "\"\nexec sleep 1000\n"
	if err := os.WriteFile(voice, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	session := start(t, home, []string{"mock", "--aloud", "--seed", "7"}, []string{"STARCOACH_VOICE=" + voice + " --"})
	session.WaitFor("Hello, and thank you for coming.", "v be silent")
	session.Press("enter")
	// The voice would speak for a quarter of an hour; the interview goes on.
	session.WaitFor("to think", "Tell me about")
	session.Press("space")
	session.WaitFor("of about", "space done")
	session.Press("ctrl+c")
	session.WaitExit(130)
	session.WantRestored()
	text, err := os.ReadFile(heard)
	if err != nil || !strings.Contains(string(text), "Hello, and thank you") {
		t.Errorf("heard %q (%v)", text, err)
	}
}

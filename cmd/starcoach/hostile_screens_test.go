package main_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

// goThrough presses keys, and waits for what stands behind them: pairs of keys,
// with blanks between, and a text of the screen that they lead to.
func goThrough(session *terminaltest.Session, pairs ...string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		session.Press(strings.Fields(pairs[i])...)
		session.WaitFor(pairs[i+1])
	}
}

// Through every screen that shows the text of a scenario, nothing of what hostile
// files hold reaches the terminal but their words.
func TestHostileFilesOnEveryScreen(t *testing.T) {
	home, folder := t.TempDir(), corpus(t)
	putHostileStory(t, home, folder)
	args := func(more ...string) []string { return append([]string{"--seed", "7", "--scenarios", folder}, more...) }
	journeys := map[string]struct {
		args []string
		way  func(*terminaltest.Session)
	}{
		"picker": {args(), func(session *terminaltest.Session) {
			session.WaitFor("can't be read")
			session.Press("/")
			session.Type("yaml")
			session.WaitFor("Could not be read")
			session.Press("esc", "G", "g")
			for range 20 {
				session.Press("pgdown")
			}
			goThrough(session, "G", "can't be read", "o", "Coverage", "l l l j j j enter", "", "esc", "", "esc", "")
		}},
		"walkthrough": {args("learn", "hostile-03"), func(session *terminaltest.Session) {
			session.WaitFor("Overview")
			for range 14 {
				session.Press("space", "space", "right")
			}
			session.WaitFor("Choose your preparation mode")
			goThrough(session, "l", "180 s", "right right right", "30 s", "esc", "Choose your preparation mode", "4", "Answer A",
				"1 2 3 4 5 1 down 2 3 4 5 1 2 enter", "reference")
		}},
		"practice": {args("practice", "hostile-11"), func(session *terminaltest.Session) {
			goThrough(session, "", "Answer by", "s enter enter", "ctrl+d next", "ctrl+g", "hide coaching",
				"a b c ctrl+d ctrl+d ctrl+d ctrl+d ctrl+d", "First, rate", "esc", "what decided it", "c", "The strong example",
				"esc", "what decided it", "f", "Follow-ups", "enter", "ctrl+d reveal", "x ctrl+d", "How well did you", "3", "2 of")
		}},
		"quiz": {args("quiz", "hostile-20"), func(session *terminaltest.Session) {
			goThrough(session, "", "question 1 of", "b", "w why", "w", "hide the reasons", "enter", "right")
		}},
		"plan and mock": {args(), func(session *terminaltest.Session) {
			session.WaitFor("can't be read")
			goThrough(session, "t", "When is your interview", "+ 9 d enter", "The interview is in", "G g esc", "m mock",
				"m", "Time to think", "enter", "thank you for coming", "enter", "to think", "enter", "of about", "enter", "question 1",
				"esc", "Leave the interview?", "enter", "m mock")
		}},
		"own story": {args("learn", "own-hostile"), func(session *terminaltest.Session) {
			goThrough(session, "", "Overview", "right right right right right right right right right right", "Choose your preparation mode",
				"n", "of 9", "ctrl+b ctrl+b ctrl+b", "of 9", "esc", "Choose your preparation mode")
		}},
		"history": {args(), func(session *terminaltest.Session) {
			session.WaitFor("can't be read")
			goThrough(session, "h", "Practice", "tab", "enter look", "enter", "esc")
		}},
	}
	for _, name := range []string{"picker", "walkthrough", "practice", "quiz", "plan and mock", "own story", "history"} {
		t.Run(name, func(t *testing.T) {
			session := start(t, home, journeys[name].args, nil)
			journeys[name].way(session)
			session.Press("ctrl+c")
			// Where words were typed, it asks before it leaves.
			_ = session.Send([]byte{3})
			if _, err := session.Terminal.WaitExit(); err != nil {
				t.Fatal(err)
			}
			session.WantRestored()
			wantHarmless(t, name, session.Output())
		})
	}
}

// putHostileStory puts a story of the candidate's own with attacks in it into the
// data folder.
func putHostileStory(t *testing.T, home, folder string) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(folder, "hostile-05.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	content = bytes.Replace(content, []byte("hostile-05"), []byte("own-hostile"), 1)
	stories := filepath.Join(home, "stories")
	if err := os.MkdirAll(stories, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(stories, "own-hostile.yaml"), content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// Commands print to the terminal too.
func TestHostileFilesInEveryCommand(t *testing.T) {
	home, folder, all := t.TempDir(), readable(t), corpus(t)
	putHostileStory(t, home, folder)
	answer := filepath.Join(home, "answer\x1b]0;EVIL\a.md")
	if err := os.WriteFile(answer, []byte("# "+strings.Join(attacks, "\n# Action: I closed it. ")), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"list"},
		{"list", "--json"},
		{"coverage"},
		{"coverage", "--json"},
		{"stats"},
		{"doctor"},
		{"review-due"},
		{"plan", "--date", "+9d"},
		{"plan"},
		{"plan", "--json"},
		{"lint", all},
		{"lint", "--json", all},
		{"lint", "--sarif", all},
		{"list", "--scenarios", all},
		{"lint", filepath.Join(all, "no\x1b]0;EVIL\asuch.yaml")},
		{"review", "--scenario", "hostile-08", answer},
		{"review", "--scenario", "no\x1b[66msuch", answer},
		{"review", "--json", answer},
		{"import", "--dry-run", answer},
		{"import", "--title", "A\x1b]0;EVIL\a", answer},
		{"export", "hostile-01"},
		{"export", "hostile-02", "--format", "html"},
		{"export", "hostile-04", "--format", "json"},
		{"export", "--all", "--format", "md"},
		{"export", "--own", "--format", "html"},
		{"export", "own-hostile"},
		{"learn", "no\x1b]0;EVIL\asuch"},
		{"\x1b]0;EVIL\a"},
		{"__complete", "learn", ""},
		{"__complete", "export", "h"},
	} {
		words := append([]string{"--scenarios", folder}, args...)
		if args[0] == "__complete" {
			words = append([]string{args[0], "--scenarios", folder}, args[1:]...)
		}
		session := start(t, home, words, nil)
		if code, err := session.Terminal.WaitExit(); err != nil || code > 2 {
			t.Errorf("%q ends with %d, %v:\n%s", args, code, err, session.Screen())
		}
		wantHarmless(t, strings.Join(args, " "), session.Output())
	}
}

// Plain mode writes no escape sequence at all.
func TestHostileFilesInPlainMode(t *testing.T) {
	home, folder := t.TempDir(), readable(t)
	for _, mode := range []string{"learn", "quiz", "practice"} {
		session := start(t, home, []string{"--plain", "--scenarios", folder, mode, "hostile-03"}, nil)
		session.WaitFor("A")
		for range 40 {
			_ = session.Send([]byte("\n"))
		}
		_ = session.Send([]byte("a\n1\nq\nq\nq\n\x04\x04"))
		if _, err := session.Terminal.WaitExit(); err != nil {
			t.Errorf("%s: %v", mode, err)
		}
		if bytes.ContainsRune(session.Output(), '\x1b') {
			t.Errorf("%s writes an escape sequence", mode)
		}
		wantHarmless(t, mode, session.Output())
	}
}

// A good file cut off behind any of its bytes is explained or read, in a moment,
// and never in words that act on a terminal.
func TestAFileCutOffAnywhereIsExplained(t *testing.T) {
	folder, good := t.TempDir(), attacked(t, goodFile(t), 0)
	for end := range good {
		put(t, folder, fmt.Sprintf("cut-%05d.yaml", end), good[:end])
	}
	out, err := exec.Command(binary(t), "lint", folder).CombinedOutput()
	if fault := new(exec.ExitError); !errors.As(err, &fault) || fault.ExitCode() != 1 {
		t.Fatalf("lint ends with %v:\n%s", err, out[:min(len(out), 2000)])
	}
	wantHarmless(t, "lint", out)
}

package terminal_test

import (
	"bytes"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/tools/terminal"
	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

func shell(t *testing.T, script string) *terminaltest.Session {
	t.Helper()
	return terminaltest.Start(t, terminal.Options{Command: "sh", Args: []string{"-c", script}})
}

func TestWaitForSeesWhatIsPrinted(t *testing.T) {
	s := shell(t, `printf 'one  \r\ntwo'; cat`)
	s.WaitFor("one", "two")
	lines := strings.Split(s.Screen(), "\n")
	if len(lines) != 24 || lines[0] != "one" || lines[1] != "two" {
		t.Errorf("want 24 lines trimmed on the right, the first two one and two; got %q", lines)
	}
}

func TestWaitForFailsWithTheWholeScreen(t *testing.T) {
	term, err := terminal.Start(terminal.Options{
		Command: "sh", Args: []string{"-c", "echo top; cat"}, Height: 3, Timeout: 200 * time.Millisecond,
	})
	if err != nil {
		t.Fatal(err)
	}
	defer term.Close()
	err = term.WaitFor("top", "bottom")
	if err == nil {
		t.Fatal("a text that never comes was found")
	}
	for _, want := range []string{`lacks ["bottom"]`, "| top\n| \n| \n"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error lacks %q:\n%v", want, err)
		}
	}
}

func TestWaitForFailsAtOnceWhenTheProgramEnds(t *testing.T) {
	term, err := terminal.Start(terminal.Options{
		Command: "sh", Args: []string{"-c", "echo short"}, Timeout: time.Hour,
	})
	if err != nil {
		t.Fatal(err)
	}
	defer term.Close()
	if err := term.WaitFor("long"); err == nil || !strings.Contains(err.Error(), "the program ended") {
		t.Errorf("want an error about the program's end, got %v", err)
	}
}

func TestWaitGone(t *testing.T) {
	s := shell(t, `printf busy; read line; printf '\r\033[2J'; cat`)
	s.WaitFor("busy")
	s.Press("enter")
	s.WaitGone("busy")
}

// All that was written is there when WaitExit returns, however much it was.
func TestWaitExitHasTheLastOutput(t *testing.T) {
	for range 20 {
		s := shell(t, `read line; seq 1 3000; printf THE-END; exit 7`)
		s.Press("x", "enter")
		s.WaitExit(7)
		out := s.Output()
		if !bytes.Contains(out, []byte("\r\n2999\r\n3000\r\nTHE-END")) {
			t.Fatalf("the output stops at %q", out[max(0, len(out)-40):])
		}
	}
}

func TestWaitExitAfterSignal(t *testing.T) {
	s := shell(t, `echo ready; exec cat`)
	s.WaitFor("ready")
	s.Signal(syscall.SIGTERM)
	s.WaitExit(128 + int(syscall.SIGTERM))
}

func TestInterruptKeyReachesTheProgram(t *testing.T) {
	s := shell(t, `trap 'echo caught; exit 130' INT; echo ready; while :; do sleep 0.05; done`)
	s.WaitFor("ready")
	s.Press("ctrl+c")
	s.WaitExit(130)
	if !strings.Contains(s.Screen(), "caught") {
		t.Errorf("the program did not see the interrupt:\n%s", s.Screen())
	}
}

// Keys come one read at a time, so that a program never takes two quick ones for
// one, or esc and a letter for alt and the letter.
func TestKeysArriveOneByOne(t *testing.T) {
	s := shell(t, `stty raw -echo; echo ready
		while :; do
			key=$(dd bs=64 count=1 2>/dev/null | od -An -tx1)
			printf 'key%s\r\n' "$key"
			case $key in *71*) break;; esac
		done`)
	s.WaitFor("ready")
	s.Type("jj")
	s.Press("esc", "x", "up", "alt+b", "ctrl+d", "space", "é", "shift+tab", "q")
	s.WaitExit(0)
	_, got, _ := strings.Cut(s.Screen(), "ready\n")
	want := "key 6a\nkey 6a\nkey 1b\nkey 78\nkey 1b 5b 41\nkey 1b 62\nkey 04\nkey 20\nkey c3 a9\nkey 1b 5b 5a\nkey 71"
	if got := dedent(got); got != want {
		t.Errorf("keys came as\n%s\nwant\n%s", got, want)
	}
}

func dedent(text string) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimSpace(line)
	}
	return strings.Join(lines, "\n")
}

func TestPressNamesAnUnknownKey(t *testing.T) {
	term, err := terminal.Start(terminal.Options{Command: "cat"})
	if err != nil {
		t.Fatal(err)
	}
	defer term.Close()
	if err := term.Press("return"); err == nil || !strings.Contains(err.Error(), `"return"`) {
		t.Errorf("want an error naming the key, got %v", err)
	}
}

func TestResizeReachesTheProgram(t *testing.T) {
	s := shell(t, `stty size; read line; stty size; cat`)
	s.WaitFor("24 80")
	s.Resize(100, 31)
	s.Press("enter")
	s.WaitFor("31 100")
	if rows := s.Cells(); len(rows) != 31 || len(rows[0]) != 100 {
		t.Errorf("screen is %dx%d, want 100x31", len(rows[0]), len(rows))
	}
}

// Each query of a program is answered as a terminal would; the program prints
// what it reads with the escapes made visible.
func TestQueriesAreAnswered(t *testing.T) {
	queries := map[string]struct{ query, answer string }{
		"background":         {`\033]11;?\007`, `^[]11;rgb:1111/1111/1111^G`},
		"background, ESC \\": {`\033]11;?\033\\`, `^[]11;rgb:1111/1111/1111^[\`},
		"foreground":         {`\033]10;?\007`, `^[]10;rgb:dddd/dddd/dddd^G`},
		"cursor":             {`\033[4;9H\033[6n`, `^[[4;9R`},
		"status":             {`\033[5n`, `^[[0n`},
		"attributes":         {`\033[c`, `^[[?62;22c`},
		"attributes 2":       {`\033[>c`, `^[[>41;380;0c`},
	}
	for name, c := range queries {
		t.Run(name, func(t *testing.T) {
			s := shell(t, `stty raw -echo; printf '`+c.query+`'; dd bs=64 count=1 2>/dev/null | cat -v`)
			s.WaitFor(c.answer)
			s.WaitExit(0)
		})
	}
}

func TestSilentAnswersNothing(t *testing.T) {
	s := terminaltest.Start(t, terminal.Options{Silent: true, Command: "sh", Args: []string{
		// Had a query been answered, the answer would be read before the key.
		"-c", `stty raw -echo; printf '\033]11;?\007\033[6n\033[c'; printf ready; dd bs=1 count=1 2>/dev/null | cat -v`,
	}})
	s.WaitFor("ready")
	s.Press("k")
	s.WaitFor("readyk")
}

func TestWaitOutputGivesThePieceAfterAKey(t *testing.T) {
	s := shell(t, `stty raw -echo; printf ready; dd bs=1 count=1 2>/dev/null; printf ' and more'; cat`)
	s.WaitFor("ready")
	before, pressed := len(s.Output()), time.Now()
	s.Press("x")
	piece, err := s.WaitOutput(before)
	if err != nil {
		t.Fatal(err)
	}
	if piece.End <= before || piece.At.Before(pressed) {
		t.Errorf("the piece ends at %d, after %d bytes, and came %v after the key",
			piece.End, before, piece.At.Sub(pressed))
	}
}

func TestStateTellsWhatWasLeftOn(t *testing.T) {
	const on = `printf '\033[?1049h\033[?25l\033[?1006h\033[?1002h\033[?2004h'; stty raw -echo`
	s := shell(t, on)
	s.WaitExit(0)
	state, err := s.State()
	if err != nil {
		t.Fatal(err)
	}
	if want := (terminal.State{AltScreen: true, CursorHidden: true, Mouse: true, BracketedPaste: true}); state != want {
		t.Errorf("got %+v, want %+v", state, want)
	}

	s = shell(t, on+`; stty sane; printf '\033[?2004l\033[?1002l\033[?1006l\033[?25h\033[?1049l'`)
	s.WaitExit(0)
	s.WantRestored()
}

func TestCloseEndsTheProgram(t *testing.T) {
	term, err := terminal.Start(terminal.Options{Command: "sh", Args: []string{"-c", "trap '' HUP TERM; echo up; sleep 600"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := term.WaitFor("up"); err != nil {
		t.Fatal(err)
	}
	if err := term.Close(); err != nil {
		t.Error(err)
	}
	if code, err := term.WaitExit(); err != nil || code != 128+int(syscall.SIGKILL) {
		t.Errorf("after Close: code %d, %v", code, err)
	}
}

func TestEnvironmentIsThatOfAPlainTerminal(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	t.Setenv("COLORTERM", "truecolor")
	s := terminaltest.Start(t, terminal.Options{
		Command: "sh", Env: []string{"EXTRA=yes"},
		Args: []string{"-c", `echo "<$TERM,$NO_COLOR,$COLORTERM,$EXTRA>"`},
	})
	s.WaitFor("<xterm-256color,,,yes>")
}

func TestWrittenCountsEveryByte(t *testing.T) {
	s := shell(t, `printf 12345; cat`)
	s.WaitFor("12345")
	before, pieces := s.Written()
	if before != 5 || pieces != 1 {
		t.Errorf("%d bytes in %d pieces, want 5 in one", before, pieces)
	}
	s.Press("a")
	s.WaitFor("12345a")
	if after, _ := s.Written(); after != before+1 {
		t.Errorf("after an echoed key %d bytes, want %d", after, before+1)
	}
}

package main_test

import (
	"bytes"
	"fmt"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/starcoach/starcoach/internal/tools/terminal"
)

// queries are what a program writes to ask the terminal something. One that
// never answers would keep it waiting.
var queries = [][]byte{
	[]byte("\x1b]10;?"), []byte("\x1b]11;?"), []byte("\x1b]4;"),
	[]byte("\x1b[6n"), []byte("\x1b[5n"), []byte("\x1b[?6n"),
	[]byte("\x1b[c"), []byte("\x1b[0c"), []byte("\x1b[>c"), []byte("\x1b[>0c"),
	[]byte("\x1b[?u"), []byte("\x1b[>q"), []byte("$p"), []byte("\x1bP+q"),
}

func asked(output []byte) (found []string) {
	for _, query := range queries {
		if bytes.Contains(output, query) {
			found = append(found, fmt.Sprintf("%q", query))
		}
	}
	return found
}

// Bubble Tea by itself asks for the background colour before main begins, and
// waits five seconds on a terminal that does not answer. The program asks
// nothing, so that nothing can keep it waiting.
func TestStartAsksNothingOfTheTerminal(t *testing.T) {
	bare := rival{binary: filepath.Join(t.TempDir(), "bare"), shown: []string{"bare:"}}
	if out, err := exec.Command("go", "build", "-o", bare.binary, "../../internal/tools/bare").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	coach := rival{binary: binary(t), shown: []string{"starcoach"}}
	if asked(open(t, bare, false).Output()) == nil {
		t.Fatal("the bare program's query was not seen, so this test would see none")
	}
	for _, silent := range []bool{true, false} {
		if found := asked(open(t, coach, silent).Output()); found != nil {
			t.Errorf("with a terminal whose silence is %v the program asks %v", silent, found)
		}
	}
	t.Run("version", func(t *testing.T) {
		screen, err := terminal.Start(terminal.Options{Command: coach.binary, Args: []string{"--version"}, Silent: true})
		if err != nil {
			t.Fatal(err)
		}
		defer screen.Close()
		if code, err := screen.WaitExit(); err != nil || code != 0 {
			t.Fatalf("exit code %d, %v", code, err)
		}
		if found := asked(screen.Output()); found != nil {
			t.Errorf("--version asks the terminal %v", found)
		}
	})
}

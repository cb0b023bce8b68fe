package cli

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/starcoach/starcoach/internal/tools/terminal"
	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"starcoach":        func() { os.Exit(Run(os.Args[1:], Streams{os.Stdin, os.Stdout, os.Stderr})) },
		"starcoach-faulty": runFaulty,
	})
}

func TestCommands(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(env *testscript.Env) error {
			env.Setenv("STARCOACH_HOME", filepath.Join(env.WorkDir, "home"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits runs a command and wants the exit code named before it.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARGUMENTS]")
	}
	code := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if args[0] != strconv.Itoa(code) {
		ts.Fatalf("%s exits with %d, want %s", args[1], code, args[0])
	}
}

// runFaulty is the program with a fault in it: opening a quiz panics.
func runFaulty() {
	opts := options{folders: os.Args[1:]}
	program, err := newProgram(&opts, "", "")
	if err == nil {
		program.deps.Rand = nil
		err = program.play(Streams{os.Stdin, os.Stdout, os.Stderr})
	}
	os.Exit(report(err, os.Stderr))
}

func TestAFaultOfOursLosesNoWords(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	faulty := filepath.Join(t.TempDir(), "starcoach-faulty")
	if err := os.Symlink(self, faulty); err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	session := terminaltest.Start(t, terminal.Options{
		Command: faulty, Env: []string{"STARCOACH_HOME=" + home}, Width: 80, Height: 24,
	})
	session.WaitFor("Earn Trust")
	session.Press("enter", "2", "s", "enter", "enter")
	session.WaitFor("ctrl+d")
	session.Type("typed before the fault")
	session.WaitFor("typed before the fault")
	session.Press("esc", "enter", "esc", "3")
	session.WaitExit(ExitProblems)
	session.WantRestored()
	if screen := session.Screen(); !strings.Contains(screen, "What you typed was written to") {
		t.Errorf("the screen does not say where the words are:\n%s", screen)
	}
	wantRescued(t, home, "typed before the fault")
}

// wantRescued wants exactly one rescued file, which only its owner can read and
// which holds the words.
func wantRescued(t *testing.T, home, words string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(home, "rescued", "*.txt"))
	if err != nil || len(files) != 1 {
		t.Fatalf("rescued files: %v, %v; want one", files, err)
	}
	text, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), words) {
		t.Errorf("the rescued file holds %q, want %q in it", text, words)
	}
	info, err := os.Stat(files[0])
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); mode != 0o600 {
		t.Errorf("the rescued file has mode %o, want 600", mode)
	}
}

package cli

import (
	"errors"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/starcoach/starcoach/internal/store"
	"github.com/starcoach/starcoach/internal/tools/terminal"
	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"starcoach":        func() { os.Exit(Run(os.Args[1:], Streams{os.Stdin, os.Stdout, os.Stderr})) },
		"starcoach-faulty": runFaulty,
		"seed-history":     runSeed,
		"stats-then":       runStatsThen,
		"tell-stories":     runTellStories,
		"record-voice":     runRecordVoice,
	})
}

func TestCommands(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(env *testscript.Env) error {
			env.Setenv("STARCOACH_HOME", filepath.Join(env.WorkDir, "home"))
			samples, err := filepath.Abs("../coverage/testdata/stories")
			env.Setenv("SAMPLE_STORIES", samples)
			shipped, failed := filepath.Abs("../../scenarios")
			env.Setenv("SCENARIOS", shipped)
			return errors.Join(err, failed)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "cards": keepCards},
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
		chance, asked := program.deps.Rand, 0
		program.deps.Rand = func() *rand.Rand {
			if asked++; asked > 1 {
				panic("a fault of ours")
			}
			return chance() // the run's key
		}
		err = program.play(Streams{os.Stdin, os.Stdout, os.Stderr})
	}
	os.Exit(report(err, os.Stderr))
}

func TestAFaultOfOursLosesNoWords(t *testing.T) {
	faulty := commandNamed(t, "starcoach-faulty")
	home := t.TempDir()
	session := terminaltest.Start(t, terminal.Options{
		Command: faulty, Env: []string{"STARCOACH_HOME=" + home}, Width: 80, Height: 24,
	})
	session.WaitFor("Amazon Leadership Principles")
	session.Press("enter", "2", "s", "enter", "enter")
	session.WaitFor("ctrl+d")
	session.Type("typed before the fault")
	session.WaitFor("typed before the fault")
	session.Press("esc", "enter", "esc", "3")
	session.WaitExit(ExitProblems)
	session.WantRestored()
	if screen := session.Screen(); !strings.Contains(screen, "Your run is kept.") {
		t.Errorf("the screen does not say where the words are:\n%s", screen)
	}
	kept, err := store.Open(home)
	if err != nil {
		t.Fatal(err)
	}
	drafts, err := kept.Drafts()
	if err := errors.Join(err, kept.Close()); err != nil {
		t.Fatal(err)
	}
	if len(drafts) != 1 || !strings.Contains(drafts[0].Typed(), "typed before the fault") {
		t.Errorf("kept %+v", drafts)
	}
}

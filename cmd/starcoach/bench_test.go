package main_test

import (
	"bytes"
	"fmt"
	"math"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/store"
	"github.com/starcoach/starcoach/internal/tools/terminal"
)

// A rival is one of the two programs that the benchmarks compare: the real one,
// and the least that its library allows.
type rival struct {
	binary string
	shown  string // text on its first screen
	keys   []string
}

// build builds both programs: without cgo, as they are shipped, for benchmarks,
// and for tests in the way that shares most with what is compiled already.
func build(tb testing.TB) (bare, coach rival) {
	tb.Helper()
	folder := tb.TempDir()
	_, measured := tb.(*testing.B)
	compile := func(name, source string) string {
		binary := filepath.Join(folder, name)
		command := exec.Command("go", "build", "-ldflags", "-s -w", "-o", binary, source)
		if measured {
			command.Env = append(command.Environ(), "CGO_ENABLED=0")
		}
		if out, err := command.CombinedOutput(); err != nil {
			tb.Fatalf("building %s: %v\n%s", source, err, out)
		}
		return binary
	}
	// Each key changes what is on the screen; one that does not draws no frame.
	bare = rival{compile("bare", "../../internal/tools/bare"), "bare:", []string{"x"}}
	coach = rival{compile("starcoach", "."), "starcoach", []string{"down", "up"}}
	return bare, coach
}

// open starts a program on an empty data folder and waits for its first frame.
func open(tb testing.TB, program rival, silent bool) *terminal.Terminal {
	tb.Helper()
	return openOn(tb, tb.TempDir(), program, silent)
}

// openOn is open on a data folder of one's own.
func openOn(tb testing.TB, home string, program rival, silent bool) *terminal.Terminal {
	tb.Helper()
	t, err := terminal.Start(terminal.Options{
		Command: program.binary,
		Env:     []string{"HOME=" + home, "STARCOACH_HOME=" + home},
		Width:   120, Height: 40, Silent: silent,
	})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := t.Close(); err != nil {
			tb.Errorf("closing the terminal: %v", err)
		}
	})
	if err := t.WaitFor(program.shown); err != nil {
		tb.Fatal(err)
	}
	return t
}

// BenchmarkFirstFrame measures from the start of the process to the first text
// on the screen. Each round starts the bare program too, right beside, so that
// the ratio x-bare holds on a machine whose load changes.
func BenchmarkFirstFrame(b *testing.B) {
	bare, coach := build(b)
	start := func(b *testing.B, home string, program rival, silent bool) time.Duration {
		b.Helper()
		begin := time.Now()
		t := openOn(b, home, program, silent)
		took := time.Since(begin)
		if err := t.Close(); err != nil {
			b.Fatal(err)
		}
		return took
	}
	for _, c := range []struct {
		name    string
		program rival
		home    func() string
		silent  bool
	}{
		{"bare", bare, b.TempDir, false},
		{"starcoach", coach, b.TempDir, false},
		{"starcoach-silent-terminal", coach, b.TempDir, true},
		{"starcoach-after-ten-years", coach, sync.OnceValue(func() string { return tenYears(b) }), false},
	} {
		b.Run(c.name, func(b *testing.B) {
			var own, others []time.Duration
			for b.Loop() {
				own = append(own, start(b, c.home(), c.program, c.silent))
				others = append(others, start(b, b.TempDir(), bare, false))
			}
			report(b, own, others)
		})
	}
}

// tenYears is a data folder after ten years of daily practice: 20,000 attempts.
func tenYears(b *testing.B) (home string) {
	b.Helper()
	home = b.TempDir()
	kept, err := store.Open(home)
	if err != nil {
		b.Fatal(err)
	}
	const attempts = 20_000
	for i := range attempts {
		attempt := history.Attempt{
			Key: fmt.Sprint("run-", i), Scenario: fmt.Sprint("scenario-", i%60),
			At: time.Now().Add(-time.Duration(attempts-i) * (10 * 365 * 24 * time.Hour / attempts)),
		}
		if err := kept.SaveAttempt(attempt); err != nil {
			b.Fatal(err)
		}
	}
	if err := kept.Close(); err != nil {
		b.Fatal(err)
	}
	return home
}

// BenchmarkKeyToFrame measures from a key press to the first output after it.
func BenchmarkKeyToFrame(b *testing.B) {
	bare, coach := build(b)
	for _, c := range []struct {
		name    string
		program rival
	}{{"bare", bare}, {"starcoach", coach}} {
		b.Run(c.name, func(b *testing.B) {
			own, other := &typist{program: c.program}, &typist{program: bare}
			own.sitDown(b)
			other.sitDown(b)
			var owns, others []time.Duration
			for b.Loop() {
				owns = append(owns, own.press(b))
				others = append(others, other.press(b))
			}
			report(b, owns, others)
		})
	}
}

// A typist presses a program's keys in turn.
type typist struct {
	program rival
	screen  *terminal.Terminal
	pressed int
}

func (t *typist) sitDown(b *testing.B) {
	b.Helper()
	t.screen = open(b, t.program, false)
}

// press presses the next key and returns the time to the frame. It first waits
// for a part of a frame's length: keys pressed right after a frame would always
// find the renderer at the same, worst, point of its beat. Multiples of the golden
// ratio spread the parts evenly, however many there are.
func (t *typist) press(b *testing.B) time.Duration {
	b.Helper()
	_, part := math.Modf(float64(t.pressed) * math.Phi)
	time.Sleep(time.Duration(part * float64(time.Second) / 60))
	key := t.program.keys[t.pressed%len(t.program.keys)]
	t.pressed++
	before, begin := len(t.screen.Output()), time.Now()
	if err := t.screen.Press(key); err != nil {
		b.Fatal(err)
	}
	frame, err := t.screen.WaitOutput(before)
	if err != nil {
		b.Fatal(err)
	}
	return frame.At.Sub(begin)
}

// report gives medians, which a stray slow round does not move, and their ratio.
func report(b *testing.B, own, bare []time.Duration) {
	b.Helper()
	slices.Sort(own)
	slices.Sort(bare)
	median := func(sorted []time.Duration) float64 {
		return float64(sorted[len(sorted)/2]) / float64(time.Millisecond)
	}
	b.ReportMetric(0, "ns/op") // it would hold both programs and the pauses
	b.ReportMetric(median(own), "ms")
	b.ReportMetric(float64(own[len(own)*95/100])/float64(time.Millisecond), "ms-p95")
	b.ReportMetric(median(own)/median(bare), "x-bare")
}

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
	bare, coach := build(t)
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

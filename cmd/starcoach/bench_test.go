package main_test

import (
	"fmt"
	"math"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/tools/terminal"
	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

// A rival is one of the programs that the benchmarks compare: the real one, the
// least that its library allows, and others of its kind.
type rival struct {
	binary    string
	args, env []string
	shown     []string // texts on its first screen
	keys      []string // each changes what is on the screen; one that does not draws no frame
}

// build builds the bare program and the real one.
func build(b *testing.B) (bare, coach rival) {
	b.Helper()
	bare = rival{binary: compile(b, "../../internal/tools/bare"), shown: []string{"bare:"}, keys: []string{"x"}}
	coach = rival{binary: compile(b, "."), shown: []string{"starcoach"}, keys: moving}
	return bare, coach
}

// compiled are the programs that benchmarks have built, by their source.
var compiled = map[string]string{}

// compile builds a program as it is shipped, once for all benchmarks.
func compile(b *testing.B, source string) (binary string) {
	b.Helper()
	if compiled[source] == "" {
		binary = filepath.Join(sharedFolder(b), fmt.Sprint("program-", len(compiled)))
		command := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", binary, source)
		command.Env = append(command.Environ(), "CGO_ENABLED=0")
		if out, err := command.CombinedOutput(); err != nil {
			b.Fatalf("building %s: %v\n%s", source, err, out)
		}
		compiled[source] = binary
	}
	return compiled[source]
}

// open starts a program on an empty data folder and waits for its first frame.
func open(tb testing.TB, program rival, silent bool) *terminaltest.Session {
	tb.Helper()
	return openOn(tb, tb.TempDir(), program, silent)
}

// openOn is open on a data folder of one's own.
func openOn(tb testing.TB, home string, program rival, silent bool) *terminaltest.Session {
	tb.Helper()
	session := terminaltest.Start(tb, terminal.Options{
		Command: program.binary, Args: program.args,
		Env:   append([]string{"HOME=" + home, "STARCOACH_HOME=" + home}, program.env...),
		Width: 120, Height: 40, Silent: silent,
	})
	session.WaitFor(program.shown...)
	return session
}

// shut ends a program that a benchmark is done with.
func shut(b *testing.B, session *terminaltest.Session) {
	b.Helper()
	if err := session.Close(); err != nil {
		b.Fatal(err)
	}
}

// report gives medians, which a stray slow round does not move, and their ratio.
func report(b *testing.B, own, bare []time.Duration) {
	b.Helper()
	slices.Sort(own)
	slices.Sort(bare)
	b.ReportMetric(0, "ns/op") // it would hold both programs and the pauses
	b.ReportMetric(milliseconds(quantile(own, 0.5)), "ms")
	b.ReportMetric(milliseconds(quantile(own, 0.95)), "ms-p95")
	b.ReportMetric(float64(quantile(own, 0.5))/float64(quantile(bare, 0.5)), "x-bare")
}

// quantile is the least of sorted values that a part of them does not go beyond.
func quantile[T any](sorted []T, part float64) T {
	return sorted[int(math.Ceil(part*float64(len(sorted))))-1]
}

// processor is the time that a program has had on a processor so far.
func processor(b *testing.B, session *terminaltest.Session) time.Duration {
	b.Helper()
	spent, err := session.Processor()
	if err != nil {
		b.Fatal(err)
	}
	return spent
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

package main_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/tools/terminal"
)

// fileCounts are the sizes of a library that the benchmarks look at.
var fileCounts = []int{50, 1_000, 10_000}

// fillStories fills a folder with scenario files of the usual size: those of the
// program, again and again under other ids.
func fillStories(tb testing.TB, folder string, count int) {
	tb.Helper()
	shipped, err := filepath.Glob("../../scenarios/*/*.yaml")
	if err != nil || len(shipped) == 0 {
		tb.Fatalf("the program's own scenarios: %d of them, %v", len(shipped), err)
	}
	var texts []string
	for _, path := range shipped {
		text, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		tb.Fatal(err)
	}
	written := time.Now().Add(-time.Hour)
	for i := range count {
		lines := strings.SplitAfter(texts[i%len(texts)], "\n")
		for at, line := range lines {
			if strings.HasPrefix(line, "id: ") {
				lines[at] = fmt.Sprintf("id: copy-%d\n", i)
			}
			if strings.HasPrefix(line, "collection: ") {
				// First in the list, so that the first screen shows files of the disk.
				lines[at] = "collection: A Great Many\n"
			}
		}
		path := filepath.Join(folder, fmt.Sprintf("copy-%d.yaml", i))
		if err := os.WriteFile(path, []byte(strings.Join(lines, "")), 0o600); err != nil {
			tb.Fatal(err)
		}
		// A file that was written a moment ago is not taken into the index.
		if err := os.Chtimes(path, written, written); err != nil {
			tb.Fatal(err)
		}
	}
}

// BenchmarkFirstFrameOfManyFiles measures from the start of the process to the
// list of questions on the screen, with so many files of the candidate's own and
// as many in a folder named on the command line. The program has seen them once
// before, as at every start but the first.
func BenchmarkFirstFrameOfManyFiles(b *testing.B) {
	bare, coach := build(b)
	for _, count := range fileCounts {
		for _, place := range []string{"stories", "scenarios"} {
			home := b.TempDir()
			folder := filepath.Join(home, place)
			fillStories(b, folder, count)
			var args []string
			if place == "scenarios" {
				args = []string{"--scenarios", folder}
			}
			env := []string{"HOME=" + home, "STARCOACH_HOME=" + home}
			before := exec.Command(coach.binary, append(args, "list")...)
			before.Env = append(before.Environ(), env...)
			if out, err := before.CombinedOutput(); err != nil {
				b.Fatalf("%v: %s", err, out)
			}
			start := func(program rival, args, shown []string) time.Duration {
				begin := time.Now()
				t, err := terminal.Start(terminal.Options{
					Command: program.binary, Args: args, Env: env, Width: 120, Height: 40,
				})
				if err != nil {
					b.Fatal(err)
				}
				if err := t.WaitFor(shown...); err != nil {
					b.Fatal(err)
				}
				took := time.Since(begin)
				if err := t.Close(); err != nil {
					b.Fatal(err)
				}
				return took
			}
			b.Run(fmt.Sprintf("%s-%d", place, count), func(b *testing.B) {
				var own, others []time.Duration
				for b.Loop() {
					own = append(own, start(coach, args, []string{"A Great Many", "questions"}))
					others = append(others, start(bare, nil, []string{bare.shown}))
				}
				report(b, own, others)
			})
		}
	}
}

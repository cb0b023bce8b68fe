package main_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
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
	coach.shown = []string{"A Great Many", "questions"}
	for _, count := range fileCounts {
		home := manyStories(b, coach, count)
		b.Run(fmt.Sprintf("stories-%d", count), func(b *testing.B) {
			compareStarts(b, bare, coach, func() string { return home }, false)
		})
		elsewhere, named := b.TempDir(), coach
		named.args = []string{"--scenarios", filepath.Join(home, "stories")}
		listOnce(b, named, elsewhere)
		b.Run(fmt.Sprintf("scenarios-%d", count), func(b *testing.B) {
			compareStarts(b, bare, named, func() string { return elsewhere }, false)
		})
	}
}

// manyStories is a data folder with so many stories, which the program has seen
// once before.
func manyStories(b *testing.B, coach rival, count int) (home string) {
	b.Helper()
	return sharedHome(b, fmt.Sprint("stories-", count), func(home string) {
		fillStories(b, filepath.Join(home, "stories"), count)
		listOnce(b, coach, home)
	})
}

// listOnce has the program see the files that it is to start with.
func listOnce(b *testing.B, coach rival, home string) {
	b.Helper()
	command := exec.Command(coach.binary, append(slices.Clone(coach.args), "list")...)
	command.Env = append(command.Environ(), "HOME="+home, "STARCOACH_HOME="+home)
	if out, err := command.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
}

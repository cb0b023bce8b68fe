package main_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/store"
)

// BenchmarkFirstFrame measures from the start of the process to the first text
// on the screen.
func BenchmarkFirstFrame(b *testing.B) {
	bare, coach := build(b)
	run := func(name string, program rival, home func() string, silent bool) {
		b.Run(name, func(b *testing.B) { compareStarts(b, bare, program, home, silent) })
	}
	run("bare", bare, b.TempDir, false)
	for _, peer := range peers(b) {
		run(peer.name, peer.rival, b.TempDir, false)
	}
	run("starcoach", coach, b.TempDir, false)
	run("starcoach-silent-terminal", coach, b.TempDir, true)
	run("starcoach-after-ten-years", coach, func() string { return tenYears(b, coach) }, false)
}

// compareStarts starts the bare program right beside each start of another, so
// that the ratio x-bare holds on a machine whose load changes.
func compareStarts(b *testing.B, bare, program rival, home func() string, silent bool) {
	b.Helper()
	start := func(home string, program rival, silent bool) time.Duration {
		begin := time.Now()
		session := openOn(b, home, program, silent)
		took := time.Since(begin)
		shut(b, session)
		return took
	}
	var own, others []time.Duration
	for b.Loop() {
		own = append(own, start(home(), program, silent))
		others = append(others, start(b.TempDir(), bare, false))
	}
	report(b, own, others)
}

// tenYears is a data folder after ten years of daily practice, with 20,000
// attempts.
func tenYears(b *testing.B, _ rival) (home string) {
	b.Helper()
	return sharedHome(b, "ten-years", func(home string) {
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
	})
}

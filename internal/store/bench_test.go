package store_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/store"
)

// A typed attempt of usual length: five answers of 50 words.
func BenchmarkSaveAttempt(b *testing.B) {
	s := open(b, b.TempDir())
	a := fullAttempt(strings.Repeat(" words", 50))
	for b.Loop() {
		must(b, s.SaveAttempt(a))
	}
}

func BenchmarkOpen(b *testing.B) {
	b.Run("new", func(b *testing.B) {
		parent := b.TempDir()
		for i := 0; b.Loop(); i++ {
			s, err := store.Open(fmt.Sprint(parent, "/", i))
			must(b, err)
			must(b, s.Close())
		}
	})
	b.Run("existing", func(b *testing.B) {
		dir := b.TempDir()
		open(b, dir)
		for b.Loop() {
			s, err := store.Open(dir)
			must(b, err)
			must(b, s.Close())
		}
	})
}

// Years of practice: 2,000 attempts and as many quiz runs over 50 scenarios.
func BenchmarkProgress(b *testing.B) {
	s := open(b, b.TempDir())
	a := fullAttempt(strings.Repeat(" words", 50))
	for i := range 2000 {
		a.Scenario = fmt.Sprint("scenario-", i%50)
		must(b, s.SaveAttempt(a))
		must(b, s.SaveQuizRun(history.QuizRun{Scenario: a.Scenario, At: noon, Right: 2, Total: 3}))
	}
	for b.Loop() {
		if len(progress(b, s)) != 50 {
			b.Fatal("scenarios are missing")
		}
	}
}

package store_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/store"
)

// Ten years of daily practice: 20,000 attempts over 60 scenarios, each judged.
const (
	yearsOfAttempts = 20_000
	yearsScenarios  = 60
)

func years(b *testing.B) *store.Store {
	b.Helper()
	s := open(b, b.TempDir())
	a := fullAttempt(" and fifty words more or less of what was really said in the interview that day")
	for i := range yearsOfAttempts {
		a.Key, a.Scenario = fmt.Sprint("run-", i), fmt.Sprint("scenario-", i%yearsScenarios)
		a.At = noon.Add(-time.Duration(yearsOfAttempts-i) * (10 * 365 * 24 * time.Hour / yearsOfAttempts))
		must(b, s.SaveAttempt(a))
		j := history.Judgement{
			Attempt: a.Key, You: map[coach.Dimension]int{}, Coach: map[coach.Dimension]int{},
			Report: &history.Report{Rules: 1, Total: i % 100, Words: 200, Findings: []history.Finding{{Rule: coach.NoMetric, Section: "result"}}},
		}
		for _, dimension := range coach.Dimensions() {
			j.You[dimension], j.Coach[dimension] = 1+i%5, 1+(i+1)%5
		}
		must(b, s.SaveJudgement(j))
	}
	return s
}

// What the Progress screen asks for, and a save, with the slowest of a hundred
// reported.
func BenchmarkTenYears(b *testing.B) {
	s := years(b)
	for _, ask := range []struct {
		name string
		run  func() error
	}{
		{"sums", func() error { _, err := s.Progress(); return err }},
		{"calendar of three months", func() error { _, err := s.Doings(noon.AddDate(0, -3, 0)); return err }},
		{"newest 100", func() error { _, err := s.Recent("", 100); return err }},
		{"newest 40 of a scenario", func() error { _, err := s.Recent("scenario-3", 40); return err }},
	} {
		b.Run(ask.name, func(b *testing.B) {
			for b.Loop() {
				must(b, ask.run())
			}
		})
	}
	b.Run("save", func(b *testing.B) {
		a := fullAttempt(" and some words")
		var took []time.Duration
		for b.Loop() {
			a.Key = fmt.Sprint("new-", time.Now().UnixNano())
			began := time.Now()
			must(b, s.SaveAttempt(a))
			took = append(took, time.Since(began))
		}
		b.ReportMetric(float64(percentile(took, 99).Microseconds()), "µs/p99")
	})
}

func percentile(took []time.Duration, percent int) time.Duration {
	sorted := slices.Sorted(slices.Values(took))
	return sorted[min(len(sorted)*percent/100, len(sorted)-1)]
}

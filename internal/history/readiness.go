package history

import (
	"slices"
	"time"
)

// A scenario is solid when an interview tomorrow would find its story ready:
//
//   - two whole runs lie within the last 30 days, since one may be luck and what
//     is older has faded;
//   - the coach gave the last of them that was typed at least 75 of 100, or the
//     candidate's own scores over the last two have a mean of at least 4 of 5;
//   - and the last quiz, if one was taken, had at least three quarters right.
const (
	SolidRuns  = 2
	SolidDays  = 30
	SolidTotal = 75
	SolidOwn   = 4.0
	SolidQuiz  = 0.75
)

// Solid says whether the scenario of a summary is solid, from the runs of all
// scenarios, oldest first. Totals by other rules than those that the newest of
// them was judged by are not looked at.
func Solid(attempts []Judged, summary Summary, now time.Time) bool {
	if summary.QuizRuns > 0 && float64(summary.QuizRight) < SolidQuiz*float64(summary.QuizTotal) {
		return false
	}
	rules, after := rulesOf(attempts), now.AddDate(0, 0, -SolidDays)
	var whole []*Judged
	for i := range attempts {
		run := &attempts[i]
		if run.Scenario == summary.Scenario && run.At.After(after) && run.Whole() {
			whole = append(whole, run)
		}
	}
	if len(whole) < SolidRuns {
		return false
	}
	for _, run := range slices.Backward(whole) {
		if run.Report != nil && run.Report.Rules == rules {
			if run.Report.Total >= SolidTotal {
				return true
			}
			break
		}
	}
	var own []float64
	for _, run := range whole[len(whole)-SolidRuns:] {
		if mean := run.OwnMean(); mean.Count > 0 {
			own = append(own, mean.Mean)
		}
	}
	return len(own) == SolidRuns && meanOf(own).Mean >= SolidOwn
}

// Subject is a scenario of the library with its principle.
type Subject struct{ Scenario, Principle string }

// Standing is where the candidate stands with the scenarios of one principle.
type Standing struct {
	Principle string
	// Scenarios counts those there are; Studied those whose walkthrough was read to
	// its end, Practised those with a run, Solid those that Solid holds for.
	Scenarios, Studied, Practised, Solid int
}

// Standings returns the standing of every principle, in the order of subjects.
// Subjects without one, as own stories may be, belong to none.
func Standings(subjects []Subject, attempts []Judged, progress Progress, now time.Time) []Standing {
	var all []Standing
	for _, subject := range subjects {
		if subject.Principle == "" {
			continue
		}
		at := slices.IndexFunc(all, func(s Standing) bool { return s.Principle == subject.Principle })
		if at < 0 {
			at = len(all)
			all = append(all, Standing{Principle: subject.Principle})
		}
		standing, summary := &all[at], progress[subject.Scenario]
		standing.Scenarios++
		if summary.ReadWhole {
			standing.Studied++
		}
		if summary.Attempts == 0 {
			continue
		}
		standing.Practised++
		if Solid(attempts, summary, now) {
			standing.Solid++
		}
	}
	return all
}

package history

import "time"

// Summary is where a candidate stands with one scenario. Its times are UTC, to
// the millisecond, and zero for what never happened.
type Summary struct {
	// Scenario is the stable id of the scenario.
	Scenario string
	// Opened is when the walkthrough was last opened or finished.
	Opened time.Time
	// ReadWhole is true once the walkthrough was read to its end.
	ReadWhole bool
	// Attempts counts the runs of timed practice, LastAttempt is the latest.
	Attempts    int
	LastAttempt time.Time
	// QuizRuns counts all runs; QuizRight of QuizTotal is the result of the
	// latest, which was at LastQuiz.
	QuizRuns, QuizRight, QuizTotal int
	LastQuiz                       time.Time
}

// Stage is how far a candidate has come with a scenario.
type Stage int

// The stages, in order. Their zero value is New.
const (
	// New: nothing was done with the scenario yet.
	New Stage = iota
	// Started: its walkthrough was opened or its quiz taken, but no answer of
	// the candidate's own was given.
	Started
	// Practised: there is at least one attempt.
	Practised
)

// String returns the word the screens show: "new", "started" or "practised".
func (s Stage) String() string {
	switch s {
	case Practised:
		return "practised"
	case Started:
		return "started"
	default:
		return "new"
	}
}

// Stage tells how far the candidate has come. The zero Summary is New.
func (s Summary) Stage() Stage {
	switch {
	case s.Attempts > 0:
		return Practised
	case s.QuizRuns > 0 || s.ReadWhole || !s.Opened.IsZero():
		return Started
	default:
		return New
	}
}

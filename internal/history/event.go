// Package history holds what a candidate has done with starcoach: the events
// that are kept, and their sums. It is pure: no clock, no files. Reading and
// writing events is the work of package store.
package history

import (
	"time"

	"github.com/starcoach/starcoach/internal/practice"
)

// Mode is one of the three ways to prepare a scenario. Its text is stable: it
// may be kept in files.
type Mode string

// The three preparation modes.
const (
	ModeWalkthrough Mode = "walkthrough"
	ModePractice    Mode = "practice"
	ModeQuiz        Mode = "quiz"
)

// Reading is one visit to a scenario's walkthrough.
type Reading struct {
	// Scenario is the stable id of the scenario.
	Scenario string
	// At is when the walkthrough was opened, or, where Finished, when its end
	// was reached.
	At time.Time
	// Finished tells a walkthrough read to the end from one just opened. A
	// visit that goes all the way is kept as one event of each.
	Finished bool
}

// Attempt is one run of timed practice: one or several prompts answered.
type Attempt struct {
	// Scenario is the stable id of the scenario.
	Scenario string
	At       time.Time
	// Style is how the answers were given.
	Style practice.Style
	// Answers are in the order in which they were given.
	Answers []Answer
}

// Answer is what the candidate gave to one prompt of an Attempt.
type Answer struct {
	// Prompt is a section's name in lower case ("situation" to "reflection"),
	// or a follow-up with its number from 1, such as "follow-up 2".
	Prompt string
	// Target is how long the answer should take, Spent how long it took,
	// pauses left out. The store keeps whole milliseconds of both.
	Target, Spent time.Duration
	// Words are exactly what was typed; empty where the answer was spoken.
	Words string
	// Peeks counts how often the candidate looked at the coaching.
	Peeks int
}

// QuizRun is one pass through a scenario's quiz.
type QuizRun struct {
	// Scenario is the stable id of the scenario.
	Scenario string
	At       time.Time
	// Right is how many of the Total questions asked were answered correctly.
	Right, Total int
}

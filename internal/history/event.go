// Package history holds what a candidate has done with starcoach: the events
// that are kept, and their sums. It is pure: no clock, no files. Reading and
// writing events is the work of package store.
package history

import (
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
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
	// Key names the attempt for good; it is that of the run. Attempts from before
	// there were keys were given one by the store.
	Key string
	// Scenario is the stable id of the scenario.
	Scenario string
	At       time.Time
	// Style is how the answers were given.
	Style practice.Style
	// Mock is the key of the mock interview that this was an answer in; empty for
	// a run of its own.
	Mock string
	// Pace is how fast the candidate speaks, in words a minute: typed answers are
	// reckoned with it. Zero means coach.SpeakingPace. It is not kept: whoever reads
	// the history sets it, so that all runs go by the same measure.
	Pace int
	// Answers are in the order in which they were given.
	Answers []Answer
}

// Answer is what the candidate gave to one prompt of an Attempt.
type Answer struct {
	// Prompt is a section's name in lower case ("situation" to "reflection"), a
	// follow-up of the scenario with its number from 1, such as "follow-up 2", a
	// probe with its name, or, in a mock interview, WholePrompt and after it
	// AskedPrompt with a number.
	Prompt string
	// Ask is what was asked; empty for sections, and where it was not kept.
	Ask string
	// Rating is the candidate's own, from 1 (again) to 4 (easy); zero for none.
	Rating int
	// Target is how long the answer should take, Spent how long it took,
	// pauses left out. The store keeps whole milliseconds of both.
	Target, Spent time.Duration
	// Words are exactly what was typed, or what a recording was taken to say; empty
	// where the answer was spoken and not written down, and where only figures were
	// asked for. WordCount is their number.
	Words     string
	WordCount int
	// Peeks counts how often the candidate looked at the coaching.
	Peeks int
}

// The prompts of a mock interview: the whole answer in one, and what was asked
// after it, with its number from 1 behind.
const (
	WholePrompt = "answer"
	AskedPrompt = "asked "
)

// QuizRun is one pass through a scenario's quiz.
type QuizRun struct {
	// Scenario is the stable id of the scenario.
	Scenario string
	At       time.Time
	// Right is how many of the Total questions asked were answered correctly.
	Right, Total int
	// Answers are in the order in which they were given. Runs from before they
	// were kept have none.
	Answers []QuizAnswer
}

// QuizAnswer is what was chosen for one question.
type QuizAnswer struct {
	Question, Chosen string
	Right            bool
}

// Judgement is what an attempt was given: by the candidate, and by the coach
// where there was a text. It replaces an earlier one of the same attempt.
type Judgement struct {
	// Attempt is the key of the attempt.
	Attempt string
	// You and Coach are scores from 1 to 5; a dimension that was not rated is
	// in neither.
	You, Coach map[coach.Dimension]int
	// Report is nil where there was no text to judge.
	Report *Report
}

// Report is what is kept of the coach's report.
type Report struct {
	// Rules is the version of the rules, coach.RulesVersion then.
	Rules int
	// Total is from 0 to 100.
	Total                  int
	Words, Fillers, Hedges int
	Findings               []Finding
}

// ReportOf is what is kept of a report that the present rules gave.
func ReportOf(given coach.Report) *Report {
	report := &Report{
		Rules: coach.RulesVersion, Total: given.Total, Words: given.Words,
		Fillers: given.Delivery.Fillers, Hedges: given.Delivery.Hedges,
	}
	for _, finding := range given.Findings {
		report.Findings = append(report.Findings, Finding{finding.Rule, finding.Section, finding.Quote})
	}
	return report
}

// Finding is a fault that the coach found.
type Finding struct {
	Rule    coach.Rule
	Section scenario.Section
	Quote   string
}

// Judged is an attempt with what it was given.
type Judged struct {
	Attempt
	Judgement
	// Deliveries are how its answers were said, where they were recorded.
	Deliveries []Delivery
}

// Doing is that something was done, for a calendar.
type Doing struct {
	At       time.Time
	Scenario string
	Mode     Mode
}

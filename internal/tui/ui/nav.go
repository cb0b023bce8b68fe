package ui

import (
	"github.com/starcoach/starcoach/internal/delivery"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Nav is where to go after a message. It is a value that the root applies in
// the same Update: as a message of its own it would come after keys that were
// typed meanwhile.
type Nav struct {
	// Pops is how many screens to leave.
	Pops int
	// To is where to go then; nil to stay on what is topmost.
	To Route
	// Quit ends the program.
	Quit bool
}

// Stay goes nowhere.
func Stay() Nav { return Nav{} }

// Pop leaves the screen for the one below it.
func Pop() Nav { return Nav{Pops: 1} }

// Push goes on to another screen, to come back later.
func Push(to Route) Nav { return Nav{To: to} }

// Replace leaves a number of screens and goes on to another.
func Replace(pops int, to Route) Nav { return Nav{Pops: pops, To: to} }

// Quit ends the program.
func Quit() Nav { return Nav{Quit: true} }

// Route names a screen and what it is about. Screens never make each other: the
// root makes them from routes.
type Route interface{ route() }

// ToPicker is the list of all scenarios.
type ToPicker struct {
	// Mode is the preparation mode that a choice leads to at once; empty to ask.
	Mode history.Mode
}

// ToModes is the choice of a preparation mode. The scenario is opened there.
type ToModes struct {
	ID string
	// Mode is taken at once when the scenario has been opened, if it is not
	// empty.
	Mode history.Mode
	// GoOn takes up the run that was left last.
	GoOn bool
	// FollowUps has timed practice begin with the follow-up questions chosen.
	FollowUps bool
}

// ToWalkthrough is the worked answer.
type ToWalkthrough struct{ Scenario *scenario.Scenario }

// ToSetup prepares timed practice.
type ToSetup struct {
	Scenario *scenario.Scenario
	// Section is the only one chosen, or empty for all.
	Section scenario.Section
	// FollowUps begins with the follow-up questions chosen.
	FollowUps bool
}

// ToPractice is a run against the clock.
type ToPractice struct {
	Scenario *scenario.Scenario
	Run      *practice.Run
	// Below is how many screens lie between the run and the place that its
	// debrief returns to.
	Below int
	// Former is the key of the run whose debrief this one's takes the place of;
	// empty if there is none.
	Former string
}

// ToDebrief is what came of a run that has just ended. The debrief keeps it.
type ToDebrief struct {
	Scenario *scenario.Scenario
	Run      *practice.Run
	// Missed is why some of it was not recorded; empty where nothing is known to
	// be missing.
	Missed string
}

// ToDrilled is what came of a drill that has just ended. It is kept there.
type ToDrilled struct {
	Scenario *scenario.Scenario
	Run      *practice.Run
}

// ToJudge has two answers to one question judged. There is nothing to judge where
// the scenario has no pair, and the candidate has typed no two answers to it.
type ToJudge struct{ Scenario *scenario.Scenario }

// ToCompare shows own answer and example side by side.
type ToCompare struct {
	Scenario *scenario.Scenario
	Review   practice.Review
	Part     int
}

// ToQuiz asks questions.
type ToQuiz struct{ Scenario *scenario.Scenario }

// ToReview asks the review cards that are due.
type ToReview struct{}

// ToPlan is the plan to the day of the interview.
type ToPlan struct{}

// ToProgress is what was done, and how it went.
type ToProgress struct{}

// ToCoverage is stories against what is asked.
type ToCoverage struct{}

// ToLadder is a story in less and less time.
type ToLadder struct{ Scenario *scenario.Scenario }

// ToMock is a mock interview.
type ToMock struct {
	// Settings are those to begin with at once; nil to show the usual ones first.
	Settings *mock.Settings
	// GoOn is the key of an interview that was left, to take up at once; empty for
	// none.
	GoOn string
}

// ToMockReport is what came of a mock interview.
type ToMockReport struct {
	// Mock is the one that has just ended; nil for a list of the former ones.
	Mock *mock.State
}

// ToDelivery is how the sections of a run were said.
type ToDelivery struct {
	Scenario *scenario.Scenario
	Run      *practice.Run
	// Said are the sections that were recorded, in their order.
	Said []Recorded
	// Missing says what was not recorded, and why; empty where all was.
	Missing string
}

// Recorded is how a section was said.
type Recorded struct {
	Prompt practice.Prompt
	Report *delivery.Report
	// Basis is what the candidate's text says of the syllables of a word; zero
	// where there is none.
	Basis delivery.Basis
}

// ToTranscript has what was recorded of a run written down and corrected. The
// words are then those of the run.
type ToTranscript struct{ Run *practice.Run }

func (ToDelivery) route()   {}
func (ToTranscript) route() {}

func (ToMock) route()       {}
func (ToMockReport) route() {}

// ToStory is where an own story is written, one question after the other.
type ToStory struct {
	// Path is the file of a story to go on with; empty for a new one.
	Path string
	// Modes says that the modes of the story lie below.
	Modes bool
}

func (ToStory) route()       {}
func (ToPicker) route()      {}
func (ToModes) route()       {}
func (ToWalkthrough) route() {}
func (ToSetup) route()       {}
func (ToPractice) route()    {}
func (ToDebrief) route()     {}
func (ToDrilled) route()     {}
func (ToJudge) route()       {}
func (ToCompare) route()     {}
func (ToQuiz) route()        {}
func (ToReview) route()      {}
func (ToPlan) route()        {}
func (ToProgress) route()    {}
func (ToCoverage) route()    {}
func (ToLadder) route()      {}

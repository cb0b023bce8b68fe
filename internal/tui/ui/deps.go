package ui

import (
	"context"
	"math/rand"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/theme"
)

// Library lists and opens scenarios. Its methods read files: call them in
// commands alone.
type Library interface {
	// Glance is the beginning of what Preview has, as much as a screen can show, and
	// how much that is in all. However many files there are, it takes no longer.
	Glance() (scenario.Listing, scenario.Counts, bool)
	// Preview is the listing as it was when the program was last used, and whether
	// that is known. It reads none of the files; List tells how they are now.
	Preview() (scenario.Listing, bool)
	List() scenario.Listing
	Check() []scenario.Broken
	Open(id string) (*scenario.Scenario, error)
	// Path is the file of an own story that was listed, and whether there is one.
	// It reads nothing.
	Path(id string) (string, bool)
}

// Voice reads aloud.
type Voice interface {
	// Say reads a text aloud. It returns when it has been said, or at once when
	// the context ends. It blocks: call it in commands alone.
	Say(ctx context.Context, text string) error
	// Name is the program that speaks.
	Name() string
}

type analyze = func(coach.Answer, *scenario.Scenario) coach.Report

// Deps is everything that screens may use of the world outside. Now, After and
// Rand are the one seam for time and chance.
type Deps struct {
	Now func() time.Time
	// After sends the message that message returns when a while has passed.
	After func(wait time.Duration, message func(time.Time) tea.Msg) tea.Cmd
	// Rand returns a new stream of chance.
	Rand func() *rand.Rand
	// Analyze judges an answer; coach.Analyze unless something else is said. It
	// takes its time: call it in commands alone.
	Analyze analyze
	// Questions reads the candidate's list of questions, one a line; empty if
	// there is none. It may be nil. It reads the disk: call it in commands alone.
	Questions func() (string, error)
	// QuestionsFile is where that list lies, or would; it may be empty.
	QuestionsFile string

	Theme theme.Theme
	Keys  keys.Keys
	// Config is the candidate's settings; the usual ones where it is not set.
	Config  config.Config
	Library Library
	Ledger  *Ledger
	Shelf   *Shelf
	// Voice reads questions aloud; nil where the machine has none.
	Voice   Voice
	Stories Stories
	Edit    Edit
	// Sound records and plays what is said; nil where nothing can.
	Sound Sound
	// Await waits for the news of a recording and sends the message made of them;
	// it is set by WithOwners where nothing else is.
	Await func(take Take, message func(SoundNews) tea.Msg) tea.Cmd
	// Deck is made by WithOwners.
	Deck *Deck

	owners *int
}

// WithOwners returns the dependencies ready for NewOwner, with the review cards,
// and with the coach where no other was named.
func (d Deps) WithOwners() Deps {
	d.owners = new(int)
	d.Deck = &Deck{ledger: d.Ledger, library: d.Library, now: d.Now}
	if d.Config.Pace == 0 {
		d.Config = config.Default()
	}
	if d.Analyze == nil {
		d.Analyze = coach.Analyze
	}
	d.Analyze = atPace(d.Analyze, d.Config.Pace)
	if d.Await == nil {
		d.Await = awaitNews
	}
	return d
}

// atPace has answers judged at the candidate's pace.
func atPace(analyze analyze, pace int) analyze {
	return func(answer coach.Answer, asked *scenario.Scenario) coach.Report {
		if answer.Pace == 0 {
			answer.Pace = pace
		}
		return analyze(answer, asked)
	}
}

// Style is how an answer is given until the candidate chooses otherwise.
func (d Deps) Style() practice.Style {
	if d.Config.Answer == config.Type {
		return practice.Type
	}
	return practice.Speak
}

// Aloud is how long words take at the candidate's pace.
func (d Deps) Aloud(words int) time.Duration { return coach.AloudAt(words, d.Config.Pace) }

// NewOwner returns a number that no other screen has, to mark messages with.
func (d Deps) NewOwner() int {
	*d.owners++
	return *d.owners
}

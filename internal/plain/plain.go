// Package plain is the program as lines of text with prompts between them: for
// screen readers, dumb terminals, logs and line printers. It never moves the
// cursor and writes no escape sequence. The runs, the quiz, the coach and what is
// kept are those of the screens.
package plain

import (
	"errors"
	"io"
	"math/rand"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/schedule"
)

// Library lists and opens scenarios.
type Library interface {
	List() scenario.Listing
	Check() []scenario.Broken
	Open(id string) (*scenario.Scenario, error)
}

// Keeper keeps what was done.
type Keeper interface {
	// Progress returns what was kept; nil if nothing can be. An error beside it is
	// something the candidate should know.
	Progress() (history.Progress, error)
	// Drafts returns the runs that were under way when the program last ended.
	Drafts() ([]practice.Draft, error)
	// Recent returns the newest attempts of a scenario, or of all, oldest first.
	Recent(scenario string, most int) ([]history.Judged, error)
	Cards() ([]schedule.Card, error)
	SaveReading(history.Reading) error
	SaveAttempt(history.Attempt) error
	SaveJudgement(history.Judgement) error
	SaveQuizRun(history.QuizRun, []schedule.Reviewed) error
	SaveReview(schedule.Card, schedule.Rating, time.Time) error
	SaveDraft(practice.Draft) error
	DropDraft(key string) error
}

// Deps is everything that plain mode uses of the world outside.
type Deps struct {
	In  io.Reader
	Out io.Writer
	// Echo repeats what was answered to a prompt, for where no terminal does it.
	Echo bool
	// Tick comes once a second; Stop is closed when the system asks to end.
	Tick <-chan time.Time
	Stop <-chan struct{}
	Now  func() time.Time
	// Rand returns a new stream of chance.
	Rand    func() *rand.Rand
	Analyze func(coach.Answer, *scenario.Scenario) coach.Report
	Library Library
	Keeper  Keeper
	Config  config.Config
	// ID and Mode go straight to a scenario, and there to a mode.
	ID   string
	Mode history.Mode
}

// Ending is how plain mode came to its end.
type Ending struct {
	// Interrupted says that the system asked for it.
	Interrupted bool
	// Kept says that a run is under way that the next start offers to go on with.
	Kept bool
	// Words are what was typed and could not be kept.
	Words []string
}

// Why a question is not answered.
var (
	// errLeft: the candidate wants to leave, or the input is at its end.
	errLeft = errors.New("left")
	// errStopped: the system asks to end.
	errStopped = errors.New("stopped")
	// errBack leads to where one came from.
	errBack = errors.New("back")
)

// session is plain mode while it runs.
type session struct {
	Deps
	lines    <-chan string
	progress history.Progress
	// drafts are the runs that can be gone on with.
	drafts []practice.Draft

	// run is the run under way, and of the scenario that it is about.
	run *practice.Run
	of  *scenario.Scenario
	// failing is true while drafts can't be kept, which was told.
	failing bool
	// words are what was typed in runs that ended and could not be kept.
	words []string
	// written is the first error of writing; there is nobody to talk to then.
	written error
}

// Run talks to the candidate until one of the two ends it. The error is one of
// writing.
func Run(deps Deps) (Ending, error) {
	s := &session{Deps: deps, lines: read(deps.In)}
	err := s.start()
	ending := Ending{Interrupted: errors.Is(err, errStopped), Words: s.words}
	if s.run != nil {
		s.run.Pause(s.Now())
		switch {
		case s.keep() == nil && s.run.Begun(s.run.Current()):
			ending.Kept = true
		case s.run.Typed() != "":
			ending.Words = append(ending.Words, s.run.Typed())
		}
	}
	if errors.Is(err, errLeft) || errors.Is(err, errStopped) {
		err = nil
	}
	return ending, err
}

// start talks until something ends it, which it returns.
func (s *session) start() error {
	s.say("starcoach, plain mode. Where you are asked, type a line and press Enter: h says what you can type, q leaves.")
	var err error
	if s.progress, err = s.Keeper.Progress(); err != nil {
		s.warn(err)
	}
	if s.progress == nil {
		s.progress = history.Progress{}
	}
	if s.drafts, err = s.Keeper.Drafts(); err != nil {
		s.warn(err)
	}
	if s.ID != "" {
		if err := s.open(s.ID, s.Mode); err != nil && !errors.Is(err, errBack) {
			return err
		}
	}
	return s.pick()
}

// warn tells of an error that keeps nothing from going on.
func (s *session) warn(err error) { s.say("Note: " + scenario.CleanLine(err.Error())) }

// open leads to a scenario, and straight to a mode of it if one is named.
func (s *session) open(id string, mode history.Mode) error {
	opened, err := s.Library.Open(id)
	if err != nil {
		var problems scenario.Diagnostics
		if !errors.As(err, &problems) {
			s.warn(err)
			return errBack
		}
		s.say("This file can't be read. starcoach lint shows the same list.")
		for _, problem := range problems {
			s.say(problem.String())
		}
		return errBack
	}
	return s.choose(opened, mode)
}

// keep sends the state of the run under way to the disk.
func (s *session) keep() error {
	if !s.run.Begun(s.run.Current()) {
		return nil
	}
	return s.Keeper.SaveDraft(s.run.Draft(s.of.ID, s.Now()))
}

// observe brings the run under way up to the present, and keeps it.
func (s *session) observe() {
	if s.run == nil || s.run.Phase() != practice.Running {
		return
	}
	s.run.Observe(s.Now())
	s.keepOrTell()
}

// keepOrTell keeps the run, and says once if that fails.
func (s *session) keepOrTell() {
	err := s.keep()
	if err != nil && !s.failing {
		s.print("\n")
		s.say("Not saved: " + scenario.CleanLine(err.Error()) + " It is tried again; go on.")
	}
	s.failing = err != nil
}

// about is what tells a question from others besides its title.
func about(entry *scenario.Entry) string {
	var parts []string
	for _, part := range []string{entry.Principle, entry.Role} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if entry.Own {
		parts = append(parts, "your story")
	}
	return strings.Join(append(parts, clock(entry.Total)), ", ")
}

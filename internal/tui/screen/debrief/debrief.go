// Package debrief shows what came of a run: what the candidate and the coach
// make of the answer, times against targets, and what was heard.
package debrief

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// view is one side of the debrief.
type view int

const (
	viewRating view = iota
	viewRubric
	viewFindings
	viewTimes
)

// Screen is the debrief.
type Screen struct {
	deps     ui.Deps
	owner    int
	scenario *scenario.Scenario
	run      *practice.Run
	review   practice.Review
	ended    time.Time
	kept     keeping
	problem  string

	view view
	// at is the prompt chosen among the times.
	at int
	// judged are the dimensions that the answer can be judged by, chosen the one
	// looked at; evidence is true where its quotations are open.
	judged   []coach.Dimension
	chosen   int
	evidence bool
	rating   rating
	// before are the marks of the attempt before, hasBefore whether they were
	// at hand.
	before    ui.Marks
	hasBefore bool
	// judgementOwner marks the saves of what this attempt was given, apart from
	// that of the attempt.
	judgementOwner int

	answer coach.Answer
	report coach.Report
	// reported is true once the report is there.
	reported bool
	finding  int

	sound sound

	scroller, notes widget.Scroller
	width, height   int
}

// New makes the debrief of a finished run.
func New(deps ui.Deps, to ui.ToDebrief) *Screen {
	now := deps.Now()
	screen := &Screen{
		deps: deps, owner: deps.NewOwner(), scenario: to.Scenario, run: to.Run,
		review: practice.ReviewOf(to.Run, now), ended: now,
		judged: practice.Judged(to.Run.Prompts()), answer: practice.AnswerOf(to.Run),
		rating:   rating{you: map[coach.Dimension]int{}},
		scroller: widget.NewScroller(deps.Theme), notes: widget.NewScroller(deps.Theme),
	}
	if to.Run.One() {
		screen.at = to.Run.Current()
	}
	screen.judgementOwner, screen.sound.owner = deps.NewOwner(), deps.NewOwner()
	screen.sound.missed = to.Missed
	screen.before, screen.hasBefore = deps.Shelf.Marks(to.Scenario.ID, to.Run)
	if !screen.rates() || deps.Config.HideScores {
		screen.view = screen.first()
	}
	return screen
}

// Init keeps what was answered in this pass of the run, and has it judged.
func (s *Screen) Init() tea.Cmd {
	attempt := history.AttemptOf(s.scenario.ID, s.run, s.review, s.ended)
	if len(attempt.Answers) == 0 {
		s.kept = nothingToKeep
		return tea.Batch(s.deps.Ledger.DropDraft(s.run.Key), s.judge())
	}
	return tea.Batch(
		s.deps.Ledger.AddAttempt(s.owner, attempt, s.run.Typed()), s.judge(), s.askForFormer(),
		// Measuring takes a while, in which the program may be left: it is kept first.
		tea.Sequence(s.keepRecordings(), s.measure()),
	)
}

// heard is what the coach made of the answer.
type heard struct {
	owner  int
	report coach.Report
}

func (s *Screen) judge() tea.Cmd {
	if !s.coached() {
		return nil
	}
	owner, analyze, answer := s.owner, s.deps.Analyze, s.answer
	prompts := s.run.Prompts()
	asked := practice.Asked(s.scenario, prompts)
	return func() tea.Msg {
		return heard{owner, practice.Narrow(analyze(answer, asked), prompts)}
	}
}

// coached says whether there is a text that the coach can judge.
func (s *Screen) coached() bool { return s.rates() && s.answer.Text != "" }

// Waiting says that the scores are about to be shown: keys are meant for them.
func (s *Screen) Waiting() bool { return s.view == viewRubric && s.coached() && !s.reported }

// keeping is how far keeping the run has come.
type keeping int

const (
	beingKept keeping = iota
	isKept
	notKept
	nothingToKeep
)

// Capturing is always false: nothing is typed here.
func (s *Screen) Capturing() bool { return false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.lay()
}

// Header names the run and its day, or counts the findings.
func (s *Screen) Header() ui.Header {
	status := s.ended.Local().Format("2 January, 15:04")
	if s.view == viewFindings {
		status = s.findingStatus()
	}
	return ui.Header{
		Trail:  []string{s.scenario.Subject(), "Debrief"},
		Status: ui.Said(s.deps.Theme.Dim.Render(status)),
	}
}

// first is the side that is shown when the answer has been rated.
func (s *Screen) first() view {
	if s.coached() {
		return viewRubric
	}
	return viewTimes
}

// show turns to a side of the debrief.
func (s *Screen) show(side view) {
	if s.view != side {
		s.scroller.Top()
	}
	s.view = side
	s.lay()
}

// lay sets the lines that View shows.
func (s *Screen) lay() {
	if s.width == 0 {
		return
	}
	if s.view == viewFindings {
		s.layFindings()
		return
	}
	s.scroller.SetSize(s.width, s.height)
	s.scroller.SetLines(s.lines())
}

func (s *Screen) lines() []string {
	switch {
	case s.view == viewRating:
		return s.ratingLines()
	case s.Waiting():
		return []string{s.deps.Theme.Dim.Render("The coach is reading …")}
	case s.view == viewRubric:
		return s.rubricLines()
	}
	return s.timesLines()
}

// View renders the debrief.
func (s *Screen) View() string {
	if s.view == viewFindings {
		return s.findingsView()
	}
	return s.scroller.View()
}

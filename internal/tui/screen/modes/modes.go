// Package modes is the choice of a preparation mode for one scenario.
package modes

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

type opened struct {
	owner    int
	scenario *scenario.Scenario
	// path is the file of an own story; empty for any other.
	path string
	err  error
}

// Screen is the mode choice.
type Screen struct {
	deps     ui.Deps
	owner    int
	id       string
	straight history.Mode
	goOn     bool
	// followUps has timed practice begin with the follow-ups, once.
	followUps bool
	scenario  *scenario.Scenario
	scroller  widget.Scroller
	err       error
	// path is the file of an own story, trouble what kept it from being edited.
	path, trouble string
	chosen        int
	// reading is how long the walkthrough takes to read.
	reading time.Duration

	width, height int
}

// New makes the mode choice.
func New(deps ui.Deps, to ui.ToModes) *Screen {
	return &Screen{
		deps: deps, owner: deps.NewOwner(), id: to.ID, straight: to.Mode, goOn: to.GoOn, followUps: to.FollowUps,
		scroller: widget.NewScroller(deps.Theme),
	}
}

// Init opens the scenario.
func (s *Screen) Init() tea.Cmd {
	library, owner, id := s.deps.Library, s.owner, s.id
	return func() tea.Msg {
		found, err := library.Open(id)
		path, _ := library.Path(id)
		return opened{owner, found, path, err}
	}
}

// Waiting holds keys back until the scenario is open.
func (s *Screen) Waiting() bool { return s.scenario == nil && s.err == nil }

// Capturing is always false: nothing is typed here.
func (s *Screen) Capturing() bool { return false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.scroller.SetSize(width, height)
	s.lay()
}

// Header names the scenario.
func (s *Screen) Header() ui.Header {
	if s.scenario == nil {
		return ui.Header{Trail: []string{s.id}}
	}
	status := s.scenario.Principle
	if status == "" {
		status = scenario.OwnCollection
	}
	if s.scenario.Role != "" {
		status += " · " + s.scenario.Role
	}
	return ui.Header{Trail: []string{s.scenario.Title}, Status: ui.Said(s.deps.Theme.Dim.Render(status))}
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case opened:
		if msg.owner == s.owner {
			s.takeIn(msg)
			return s.goStraight(), nil
		}
	case edited:
		if msg.owner == s.owner {
			return ui.Stay(), s.reread(msg.err)
		}
	case ui.Shown:
		s.lay()
		if s.path != "" {
			// The story may have been written on.
			return ui.Stay(), s.reread(nil)
		}
	case tea.KeyMsg:
		defer s.lay()
		s.trouble = ""
		if key.Matches(msg, s.editKey()) {
			return ui.Stay(), s.edit()
		}
		if s.scenario == nil {
			return s.pressBroken(msg), nil
		}
		return s.press(msg), nil
	}
	return ui.Stay(), nil
}

func (s *Screen) takeIn(msg opened) {
	s.scenario, s.err = msg.scenario, msg.err
	if msg.path != "" {
		s.path = msg.path
	}
	if s.scenario != nil {
		s.id = s.scenario.ID
		s.reading = readingTime(s.scenario)
	}
	s.lay()
}

// goStraight takes the mode that was asked for on the command line, or the run
// that is to be gone on with, once.
func (s *Screen) goStraight() ui.Nav {
	straight := s.straight
	s.straight = ""
	if s.scenario == nil {
		return ui.Stay()
	}
	if s.goOn {
		s.goOn, s.chosen = false, 1
		if run := s.deps.Shelf.Take(s.scenario); run != nil {
			return ui.Push(ui.ToPractice{Scenario: s.scenario, Run: run})
		}
	}
	for i, mode := range []history.Mode{history.ModeWalkthrough, history.ModePractice, history.ModeQuiz} {
		if straight == mode {
			s.chosen = i
			return s.take(i)
		}
	}
	return ui.Stay()
}

func (s *Screen) pressBroken(msg tea.KeyMsg) ui.Nav {
	if key.Matches(msg, s.deps.Keys.Global.Back) || key.Matches(msg, s.keepKey()) {
		return ui.Pop()
	}
	s.scroller.Press(msg, s.deps.Keys.Reading)
	return ui.Stay()
}

func (s *Screen) press(msg tea.KeyMsg) ui.Nav {
	modes, list := s.deps.Keys.Modes, s.deps.Keys.List
	switch {
	case key.Matches(msg, s.deps.Keys.Global.Back):
		return ui.Pop()
	case key.Matches(msg, s.writeOnKey()):
		return ui.Push(ui.ToStory{Path: s.path, Modes: true})
	case s.scroller.PressPage(msg, s.deps.Keys.Reading):
		return ui.Stay()
	case key.Matches(msg, modes.Walkthrough):
		s.chosen = 0
	case key.Matches(msg, modes.Practice):
		s.chosen = 1
	case key.Matches(msg, modes.Quiz):
		s.chosen = 2
	case key.Matches(msg, s.deps.Keys.Judge.Four) && s.judges():
		s.chosen = 3
	case key.Matches(msg, list.Up):
		s.chosen = max(0, s.chosen-1)
		return ui.Stay()
	case key.Matches(msg, list.Down):
		s.chosen = min(len(s.cards())-1, s.chosen+1)
		return ui.Stay()
	case key.Matches(msg, modes.Ladder):
		return ui.Push(ui.ToLadder{Scenario: s.scenario})
	case !key.Matches(msg, list.Open):
		return ui.Stay()
	}
	return s.take(s.chosen)
}

func (s *Screen) take(card int) ui.Nav {
	switch card {
	case 0:
		return ui.Push(ui.ToWalkthrough{Scenario: s.scenario})
	case 1:
		followUps := s.followUps
		s.followUps = false
		return ui.Push(ui.ToSetup{Scenario: s.scenario, FollowUps: followUps})
	case 3:
		return ui.Push(ui.ToJudge{Scenario: s.scenario})
	}
	if len(s.scenario.Quiz) == 0 {
		return ui.Stay()
	}
	return ui.Push(ui.ToQuiz{Scenario: s.scenario})
}

// card is one of the three modes on the screen.
type card struct {
	name, does, takes, stands string
}

func (s *Screen) cards() []card {
	summary := s.deps.Ledger.Of(s.id)
	questions := fmt.Sprintf("Check yourself: %d questions, each with its reasons.", len(s.scenario.Quiz))
	switch len(s.scenario.Quiz) {
	case 0:
		questions = "This scenario has no quiz questions."
		if s.scenario.Own {
			questions = "Nothing to ask yet: tell more of the story first."
		}
	case 1:
		questions = "Check yourself: one question, with its reasons."
	}
	read := "Read a worked answer with a coach beside it."
	if s.scenario.Own {
		read = "Read what you wrote, with the coach's notes beside it."
	}
	cards := []card{
		{
			"Walkthrough", read,
			aboutMinutes(s.reading), walked(summary),
		},
		{
			"Timed practice", "Say or type your own answer, section by section.",
			widget.Clock(s.scenario.TotalTarget()) + " + debrief", s.practised(summary),
		},
		{
			"Quiz", questions,
			aboutMinutes(time.Duration(len(s.scenario.Quiz)) * questionTime), s.quizzed(summary),
		},
	}
	if s.judges() {
		does := "Score two answers, then see the reference."
		if len(s.scenario.Judge) == 0 {
			does = "Score your first answer and your latest."
		}
		cards = append(cards, card{"Judge a pair", does, aboutMinutes(judgeTime), ""})
	}
	return cards
}

// judges says whether there may be two answers to judge.
func (s *Screen) judges() bool {
	return len(s.scenario.Judge) > 0 || s.deps.Ledger.Of(s.id).Attempts > 1
}

const (
	// readingPace is a common figure for reading English with care, in words a
	// minute.
	readingPace = 200
	// questionTime is what one question with its explanation takes to read and
	// answer.
	questionTime = 40 * time.Second
	// judgeTime is what two answers take to read and to score.
	judgeTime = 3 * time.Minute
)

// readingTime is how long the walkthrough takes to read.
func readingTime(from *scenario.Scenario) time.Duration {
	words := coach.CountWords(from.Overview.Setting + " " + from.Overview.Summary)
	for _, section := range scenario.Sections() {
		part := from.Part(section)
		words += coach.CountWords(part.Example + " " + part.Coaching + " " + part.Mistake)
	}
	for _, f := range from.FollowUps {
		words += coach.CountWords(strings.Join([]string{f.Question, f.Weak.Answer, f.Weak.Why, f.Strong.Answer}, " "))
	}
	words += coach.CountWords(from.WeakAnswer.Text + " " + from.WeakAnswer.Interviewer)
	return time.Duration(words) * time.Minute / readingPace
}

func aboutMinutes(d time.Duration) string {
	if d == 0 {
		return ""
	}
	return fmt.Sprintf("about %d min", max(1, int(math.Round(d.Minutes()))))
}

// day shows a date the way people say it.
func day(t time.Time) string { return t.Local().Format("2 January") }

func walked(summary history.Summary) string {
	switch {
	case summary.Opened.IsZero():
		return ""
	case summary.ReadWhole:
		return "read to the end, last on " + day(summary.Opened)
	}
	return "begun on " + day(summary.Opened)
}

func (s *Screen) practised(summary history.Summary) string {
	if run := s.deps.Shelf.Look(s.scenario); run != nil {
		return "a run you left can be gone on with"
	}
	switch summary.Attempts {
	case 0:
		return ""
	case 1:
		return "practised once, on " + day(summary.LastAttempt)
	}
	return fmt.Sprintf("practised %d times, last on %s", summary.Attempts, day(summary.LastAttempt))
}

func (s *Screen) quizzed(summary history.Summary) string {
	switch {
	case s.deps.Shelf.LookQuiz(s.id) != nil:
		return "a quiz you left can be gone on with"
	case summary.QuizRuns == 0:
		return ""
	}
	return fmt.Sprintf("%d of %d right on %s", summary.QuizRight, summary.QuizTotal, day(summary.LastQuiz))
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	if s.scenario == nil {
		if s.path != "" && !s.gone() {
			return []key.Binding{keys.As(s.editKey(), "edit it again"), s.keepKey()}
		}
		return []key.Binding{s.deps.Keys.Global.Back}
	}
	choose := s.deps.Keys.Modes.Walkthrough
	choose.SetHelp(fmt.Sprintf("1-%d", len(s.cards())), "choose")
	return []key.Binding{
		choose, s.deps.Keys.List.Open, s.deps.Keys.Modes.Ladder, s.deps.Keys.Global.Back, s.writeOnKey(), s.editKey(),
	}
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	modes, list := s.deps.Keys.Modes, s.deps.Keys.List
	four := s.deps.Keys.Judge.Four
	four.SetEnabled(s.scenario != nil && s.judges())
	return [][]key.Binding{
		{modes.Walkthrough, modes.Practice, modes.Quiz, four, modes.Ladder, list.Up, list.Down, list.Open, s.deps.Keys.Global.Back},
		{s.writeOnKey(), s.editKey()},
	}
}

// Package walkthrough takes the candidate through a worked answer, one step a
// page, with the coaching beside it.
package walkthrough

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// Screen is the walkthrough.
type Screen struct {
	deps     ui.Deps
	owner    int
	scenario *scenario.Scenario

	pages    []page
	stations []string
	at       int
	// revealed is how much of each page's hidden part has been asked for.
	revealed []int
	finished bool
	// report is what the coach makes of an own story; empty until it has read it.
	report   coach.Report
	scroller widget.Scroller

	width, height int
}

// New makes the walkthrough of a scenario.
func New(deps ui.Deps, to ui.ToWalkthrough) *Screen {
	s := &Screen{
		deps: deps, owner: deps.NewOwner(), scenario: to.Scenario,
		scroller: widget.NewScroller(deps.Theme),
	}
	s.pages, s.stations = pagesOf(to.Scenario)
	s.revealed = make([]int, len(s.pages))
	return s
}

// Init keeps that the walkthrough was opened.
func (s *Screen) Init() tea.Cmd { return tea.Batch(s.keep(false), s.judge()) }

func (s *Screen) keep(finished bool) tea.Cmd {
	return s.deps.Ledger.AddReading(s.owner, history.Reading{
		Scenario: s.scenario.ID, At: s.deps.Now(), Finished: finished,
	})
}

// Capturing is always false: nothing is typed here.
func (s *Screen) Capturing() bool { return false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.scroller.SetSize(width, height-s.stripHeight())
	s.lay()
}

// Header shows where in the walkthrough the candidate is.
func (s *Screen) Header() ui.Header {
	header := ui.Header{Trail: []string{s.scenario.Subject(), "Walkthrough"}}
	if s.stripHeight() == 0 {
		header.Status = s.strip
	}
	return header
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	if msg, ok := msg.(heard); ok && msg.owner == s.owner {
		s.report = msg.report
		s.lay()
	}
	pressed, ok := msg.(tea.KeyMsg)
	if !ok {
		return ui.Stay(), nil
	}
	reading := s.deps.Keys.Reading
	switch {
	case key.Matches(pressed, s.deps.Keys.Global.Back):
		return ui.Pop(), nil
	case key.Matches(pressed, reading.Next):
		return s.turn(1)
	case key.Matches(pressed, reading.Previous):
		return s.turn(-1)
	case key.Matches(pressed, reading.Reveal):
		return s.reveal()
	case key.Matches(pressed, reading.Practise):
		return s.practise(), nil
	default:
		s.scroller.Press(pressed, reading)
	}
	return ui.Stay(), nil
}

func (s *Screen) page() page { return s.pages[s.at] }

// turn goes to another page. Behind the last one the modes wait.
func (s *Screen) turn(by int) (ui.Nav, tea.Cmd) {
	to := s.at + by
	if to == len(s.pages) {
		return ui.Pop(), nil
	}
	if to < 0 {
		return ui.Stay(), nil
	}
	s.at = to
	s.scroller.Top()
	s.lay()
	if s.at == len(s.pages)-1 && !s.finished {
		s.finished = true
		return ui.Stay(), s.keep(true)
	}
	return ui.Stay(), nil
}

// reveal shows the next hidden thing; where nothing is hidden it reads on.
func (s *Screen) reveal() (ui.Nav, tea.Cmd) {
	switch {
	case s.revealed[s.at] < s.page().hidden:
		s.revealed[s.at]++
		first, last := s.lay()
		s.scroller.Show(first, last)
		return ui.Stay(), nil
	case s.scroller.MoreBelow():
		s.scroller.PageDown()
		return ui.Stay(), nil
	}
	return s.turn(1)
}

// practise goes to timed practice of what the page is about.
func (s *Screen) practise() ui.Nav {
	return ui.Push(ui.ToSetup{
		Scenario:  s.scenario,
		Section:   s.page().section,
		FollowUps: s.page().kind == followUpPage,
	})
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	reading := s.deps.Keys.Reading
	next := reading.Next
	if s.at == len(s.pages)-1 {
		next = keys.As(next, "done")
	}
	bindings := []key.Binding{next, reading.Previous}
	switch {
	case s.revealed[s.at] < s.page().hidden:
		bindings = append([]key.Binding{reading.Reveal}, bindings...)
	case s.scroller.MoreBelow():
		bindings = append([]key.Binding{keys.As(reading.Reveal, "read on")}, bindings...)
	}
	return append(bindings, keys.As(s.deps.Keys.Global.Back, "modes"), s.practiseKey())
}

func (s *Screen) practiseKey() key.Binding {
	switch s.page().kind {
	case sectionPage:
		return s.deps.Keys.Reading.Practise
	case followUpPage:
		return keys.As(s.deps.Keys.Reading.Practise, "practise follow-ups")
	}
	return keys.As(s.deps.Keys.Reading.Practise, "practise")
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	reading := s.deps.Keys.Reading
	return [][]key.Binding{{
		reading.Next, reading.Previous, keys.As(reading.Reveal, "reveal, or read on"), reading.Up, reading.Down,
		reading.PageUp, reading.PageDown, s.practiseKey(), keys.As(s.deps.Keys.Global.Back, "modes"),
	}}
}

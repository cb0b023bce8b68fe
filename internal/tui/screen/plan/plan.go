// Package plan is the screen of the plan to the day of the interview: its days
// and tasks, and the form that sets the date and the minutes.
package plan

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/plan"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// Screen is the plan.
type Screen struct {
	deps ui.Deps
	// asked marks the latest reading or saving; answers to others are stale.
	asked   int
	loaded  bool
	planned ui.Planned
	// tasks are those of all days in their order, at is the chosen one.
	tasks    []plan.Task
	at       int
	form     *form
	scroller widget.Scroller

	width, height int
}

// New makes the screen.
func New(deps ui.Deps) *Screen {
	return &Screen{deps: deps, scroller: widget.NewScroller(deps.Theme)}
}

// Init makes the plan anew.
func (s *Screen) Init() tea.Cmd {
	s.asked = s.deps.NewOwner()
	return s.deps.ReadPlan(s.asked)
}

// Waiting holds keys back until the plan is there.
func (s *Screen) Waiting() bool { return !s.loaded || s.form != nil && s.form.saving }

// Capturing says whether the form is being filled in.
func (s *Screen) Capturing() bool { return s.form != nil }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.scroller.SetSize(width, height)
	s.lay()
}

// Header says how far off the interview is.
func (s *Screen) Header() ui.Header {
	header := ui.Header{Trail: []string{"Plan"}}
	if s.planned.Made {
		status := s.planned.Settings.Countdown(s.planned.Today)
		header.Status = ui.Said(s.deps.Theme.Dim.Render(status))
	}
	return header
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	defer s.lay()
	switch msg := msg.(type) {
	case ui.Planned:
		if msg.Owner == s.asked {
			s.takeIn(msg)
		}
	case ui.Shown, ui.Loaded, ui.Saved:
		if s.form == nil {
			return ui.Stay(), s.Init()
		}
	case tea.KeyMsg:
		if s.form != nil {
			return s.pressForm(msg)
		}
		return s.press(msg)
	}
	return ui.Stay(), nil
}

func (s *Screen) takeIn(planned ui.Planned) {
	s.loaded = true
	if s.form != nil && planned.Err != nil {
		s.form.refuse(planned.Err)
		return
	}
	first := len(s.tasks) == 0
	s.form, s.planned, s.tasks = nil, planned, nil
	for _, day := range planned.Plan.Days {
		s.tasks = append(s.tasks, day.Tasks...)
	}
	s.at = max(0, min(s.at, len(s.tasks)-1))
	if first {
		s.chooseNext()
	}
	if !planned.Made && planned.Err == nil {
		s.openForm()
	}
}

// chooseNext goes to the first task of today that is to be done.
func (s *Screen) chooseNext() {
	for i := range s.tasks {
		if !s.tasks[i].Done {
			s.at = i
			return
		}
	}
}

func (s *Screen) press(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	list := s.deps.Keys.List
	switch {
	case key.Matches(msg, s.deps.Keys.Global.Back):
		return ui.Pop(), nil
	case key.Matches(msg, s.deps.Keys.Plan.Set):
		s.openForm()
	case s.scroller.PressPage(msg, s.deps.Keys.Reading):
	case key.Matches(msg, list.Top):
		s.move(-len(s.tasks))
	case key.Matches(msg, list.Bottom):
		s.move(len(s.tasks))
	case key.Matches(msg, list.Up):
		s.move(-1)
	case key.Matches(msg, list.Down):
		s.move(1)
	case key.Matches(msg, list.Open) && len(s.tasks) > 0:
		return open(s.tasks[s.at]), nil
	}
	return ui.Stay(), nil
}

// move chooses another task and has it seen. Past the last task the window
// moves on, to what was left out.
func (s *Screen) move(by int) {
	was := s.at
	s.at = max(0, min(s.at+by, len(s.tasks)-1))
	if was == s.at && by > 0 {
		s.scroller.PageDown()
		return
	}
	s.lay()
	if s.at == len(s.tasks)-1 {
		s.scroller.Show(s.scroller.Lines()-1, s.scroller.Lines()-1)
	}
	s.show()
}

// open leads to where a task is done.
func open(task plan.Task) ui.Nav {
	modes := map[plan.Kind]history.Mode{
		plan.Walkthrough: history.ModeWalkthrough, plan.Look: history.ModeWalkthrough,
		plan.Run: history.ModePractice, plan.Again: history.ModePractice, plan.Drill: history.ModePractice,
		plan.Quiz: history.ModeQuiz,
	}
	if mode, ok := modes[task.Kind]; ok {
		return ui.Push(ui.ToModes{ID: task.Scenario, Mode: mode, FollowUps: task.Kind == plan.Drill})
	}
	if task.Kind == plan.Reviews {
		return ui.Push(ui.ToReview{})
	}
	return ui.Stay()
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	own, list := s.deps.Keys.Plan, s.deps.Keys.List
	if s.form != nil {
		return []key.Binding{own.Save, own.NextField, own.Cancel}
	}
	opening, move := list.Open, keys.Pair(list.Up, list.Down, "move")
	opening.SetEnabled(len(s.tasks) > 0 && open(s.tasks[s.at]).To != nil)
	move.SetEnabled(len(s.tasks) > 0)
	return []key.Binding{opening, s.deps.Keys.Global.Back, own.Set, move}
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	own, list, reading := s.deps.Keys.Plan, s.deps.Keys.List, s.deps.Keys.Reading
	if s.form != nil {
		return [][]key.Binding{{own.Save, own.NextField, own.Cancel}}
	}
	return [][]key.Binding{{
		list.Open, list.Up, list.Down, list.Top, list.Bottom, reading.PageUp, reading.PageDown,
		own.Set, s.deps.Keys.Global.Back,
	}}
}

// View renders the plan or the form.
func (s *Screen) View() string {
	if !s.loaded {
		return widget.Fit(s.deps.Theme.Dim.Render("Planning …"), s.width, s.height)
	}
	if s.form != nil {
		return widget.Fit(strings.Join(s.formLines(), "\n"), s.width, s.height)
	}
	return s.scroller.View()
}

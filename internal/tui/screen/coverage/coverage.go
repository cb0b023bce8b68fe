// Package coverage is the screen that sets the candidate's own stories against
// the principles, or against a list of questions.
package coverage

import (
	"fmt"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coverage"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// Screen is the table of stories against what is asked.
type Screen struct {
	deps ui.Deps
	// asked marks the latest reading; answers to others are stale.
	asked   int
	loaded  bool
	covered ui.Covered
	// questions says whether the candidate's own list is shown.
	questions bool
	// row and column are the chosen cell, first and left what the window begins
	// with.
	row, column, first, left int
	// noList is true while it is said how to make a list of questions.
	noList bool
	// under is how many lines stand under the table.
	under int

	width, height int
}

// New makes the screen.
func New(deps ui.Deps) *Screen { return &Screen{deps: deps} }

// Init reads the stories and how they were told.
func (s *Screen) Init() tea.Cmd {
	s.asked = s.deps.NewOwner()
	return s.deps.ReadCoverage(s.asked)
}

// Waiting holds keys back until the table is there.
func (s *Screen) Waiting() bool { return !s.loaded }

// Capturing is always false: nothing is typed here.
func (s *Screen) Capturing() bool { return false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.settle()
}

// Header counts what is covered.
func (s *Screen) Header() ui.Header {
	header := ui.Header{Trail: []string{"Coverage"}}
	if s.loaded && len(s.table().Stories) > 0 {
		table := s.table()
		header.Status = ui.Said(s.deps.Theme.Dim.Render(fmt.Sprintf("%d of %d strong · %d missing",
			table.Count(coverage.Strong), len(table.Rows), table.Count(coverage.Missing))))
	}
	return header
}

// table is the one that is shown.
func (s *Screen) table() *coverage.Table {
	if s.questions && s.covered.Questions != nil {
		return s.covered.Questions
	}
	return &s.covered.Principles
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Covered:
		if msg.Owner == s.asked {
			s.takeIn(msg)
		}
	case ui.Shown, ui.Saved:
		// A story may have been told, or its file changed.
		return ui.Stay(), s.Init()
	case tea.KeyMsg:
		nav := s.press(msg)
		s.settle()
		return nav, nil
	}
	return ui.Stay(), nil
}

func (s *Screen) takeIn(covered ui.Covered) {
	begun := !s.loaded
	s.loaded, s.covered = true, covered
	if next := s.table().Next; begun && next != nil {
		s.row, s.column = next.Row, max(0, next.Story)
	}
	s.settle()
}

func (s *Screen) press(msg tea.KeyMsg) ui.Nav {
	list, own, reading := s.deps.Keys.List, s.deps.Keys.Coverage, s.deps.Keys.Reading
	page := max(1, s.window()-1)
	s.noList = false
	switch {
	case key.Matches(msg, s.deps.Keys.Global.Back):
		return ui.Pop()
	case key.Matches(msg, own.Asks) && s.covered.Questions == nil:
		s.noList = true
	case key.Matches(msg, own.Asks):
		s.questions = !s.questions
		s.row, s.first = 0, 0
		if next := s.table().Next; next != nil {
			s.row, s.column = next.Row, max(0, next.Story)
		}
	case key.Matches(msg, list.Up):
		s.row--
	case key.Matches(msg, list.Down):
		s.row++
	case key.Matches(msg, list.Top):
		s.row = 0
	case key.Matches(msg, list.Bottom):
		s.row = len(s.table().Rows) - 1
	case key.Matches(msg, reading.PageUp):
		s.row -= page
	case key.Matches(msg, reading.PageDown):
		s.row += page
	case key.Matches(msg, own.Left):
		s.column--
	case key.Matches(msg, own.Right):
		s.column++
	case key.Matches(msg, list.Open) && len(s.table().Stories) > 0:
		return ui.Push(ui.ToModes{ID: s.table().Stories[s.column].ID})
	}
	return ui.Stay()
}

// settle keeps the choice on the table, and the window around it.
func (s *Screen) settle() {
	if !s.loaded || s.width == 0 {
		return
	}
	table := s.table()
	s.row = max(0, min(s.row, len(table.Rows)-1))
	s.column = max(0, min(s.column, len(table.Stories)-1))
	s.under = len(s.below())
	s.first = around(s.first, s.row, s.window(), len(table.Rows))
	s.left = around(s.left, s.column, s.columns(), len(table.Stories))
}

// around moves the first of so many that are shown as little as it takes for the
// chosen one to be among them.
func around(first, chosen, shown, all int) int {
	first = max(min(first, chosen), chosen-shown+1)
	return max(0, min(first, all-shown))
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	list, own := s.deps.Keys.List, s.deps.Keys.Coverage
	some := len(s.table().Stories) > 0
	open, rows, columns := list.Open, keys.Pair(list.Up, list.Down, "row"), keys.Pair(own.Left, own.Right, "story")
	open.SetEnabled(some)
	rows.SetEnabled(some)
	columns.SetEnabled(some)
	return []key.Binding{open, rows, columns, s.deps.Keys.Global.Back, s.asks()}
}

// asks is the key that turns to the other list, or says how to make one.
func (s *Screen) asks() key.Binding {
	asks := s.deps.Keys.Coverage.Asks
	if s.questions {
		asks = keys.As(asks, "principles")
	}
	asks.SetEnabled(len(s.table().Stories) > 0)
	return asks
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	list, own, reading := s.deps.Keys.List, s.deps.Keys.Coverage, s.deps.Keys.Reading
	return [][]key.Binding{{
		list.Open, list.Up, list.Down, own.Left, own.Right, list.Top, list.Bottom,
		reading.PageUp, reading.PageDown, s.asks(), s.deps.Keys.Global.Back,
	}}
}

// Package picker is the first screen: the list of all scenarios.
package picker

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// Screen is the picker.
type Screen struct {
	deps    ui.Deps
	owner   int
	known   known
	listing scenario.Listing
	counts  scenario.Counts // of which the listing may have the beginning alone
	// searched is the text that a filter is looked for in, by entry; nil before it
	// is needed.
	searched []string
	filter   textinput.Model
	mode     history.Mode
	// trouble is what kept a file from being edited.
	trouble string
	// undealt is true while renewing the review cards waits for the ledger.
	undealt bool

	left leftStory
	// leftTitle is the title of that story; empty where it is not listed.
	leftTitle string

	rows    []row
	matches int
	chosen  int // index into rows
	first   int // the first row in the window

	// planned is the plan; planning marks its latest reading.
	planned  ui.Planned
	planning int

	width, height int
}

// New makes the picker.
func New(deps ui.Deps, to ui.ToPicker) *Screen {
	filter := textinput.New()
	filter.Prompt = "/ "
	// Terminals paste by themselves; the library would run a clipboard program.
	filter.KeyMap.Paste.SetEnabled(false)
	filter.PromptStyle = deps.Theme.Accent
	filter.TextStyle = deps.Theme.Text
	filter.Cursor.Style = deps.Theme.Cursor
	filter.Cursor.SetMode(cursor.CursorStatic)
	return &Screen{deps: deps, owner: deps.NewOwner(), filter: filter, mode: to.Mode}
}

// Capturing says whether the filter is being typed.
func (s *Screen) Capturing() bool { return s.filter.Focused() }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.filter.Width = max(1, width-20)
}

// Header names the program.
func (s *Screen) Header() ui.Header {
	header := ui.Header{Trail: []string{"starcoach"}}
	if s.known > unknown {
		header.Status = ui.Said(s.deps.Theme.Dim.Render(s.count()))
	}
	return header
}

func (s *Screen) count() string {
	if s.filter.Value() != "" {
		return fmt.Sprintf("%d of %d", s.matches, s.counts.Entries+s.counts.Broken)
	}
	count := english.Count(s.counts.Entries, "question")
	switch broken := s.counts.Broken; broken {
	case 0:
	case 1:
		count += " · 1 file can't be read"
	default:
		count += fmt.Sprintf(" · %d files can't be read", broken)
	}
	return count
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case listed:
		if msg.owner == s.owner {
			return ui.Stay(), s.takeIn(msg)
		}
	case look:
		if msg.owner == s.owner {
			return ui.Stay(), s.Init()
		}
	case checked:
		if msg.owner == s.owner {
			s.takeInBroken(msg.broken)
			return ui.Stay(), s.deal()
		}
	case ui.Loaded, ui.Saved:
		if s.undealt {
			return ui.Stay(), tea.Batch(s.deal(), s.readPlan())
		}
		return ui.Stay(), s.readPlan()
	case ui.Shown:
		// A file may have been mended, a new one put there, and another copy of the
		// program have been closed in the middle of a run.
		return ui.Stay(), tea.Batch(s.Init(), s.readPlan(), s.deps.Ledger.FindLeft())
	case ui.Planned:
		s.takeInPlan(msg)
	case edited:
		if msg.owner == s.owner {
			return ui.Stay(), s.takeInEdited(msg)
		}
	case tea.KeyMsg:
		s.trouble = ""
		if s.filter.Focused() {
			return s.typeFilter(msg)
		}
		return s.press(msg)
	}
	return ui.Stay(), nil
}

// refilter renews the rows and keeps the choice where it still is.
func (s *Screen) refilter() {
	var was row
	if s.chosen < len(s.rows) {
		was = s.rows[s.chosen]
	}
	if s.searched == nil && s.filter.Value() != "" {
		s.searched = searchTexts(s.listing)
	}
	s.rows, s.matches = rowsOf(s.listing, s.searched, s.filter.Value())
	s.chosen = -1
	for i, r := range s.rows {
		if !r.chosable() {
			continue
		}
		if s.chosen < 0 || same(r, was) {
			s.chosen = i
		}
	}
	s.chosen = max(s.chosen, 0)
}

func same(a, b row) bool {
	return a.file() != "" && a.file() == b.file()
}

func (s *Screen) press(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	list := s.deps.Keys.List
	switch {
	case key.Matches(msg, list.Filter):
		return ui.Stay(), s.filter.Focus()
	case key.Matches(msg, s.deps.Keys.Global.Back) && s.filter.Value() != "":
		s.clearFilter()
	case key.Matches(msg, list.Leave):
		return ui.Quit(), nil
	case key.Matches(msg, list.Top):
		s.move(-len(s.rows))
	case key.Matches(msg, list.Bottom):
		s.move(len(s.rows))
	case key.Matches(msg, s.deps.Keys.Reading.PageDown):
		s.move(max(1, s.listHeight()-1))
	case key.Matches(msg, s.deps.Keys.Reading.PageUp):
		s.move(-max(1, s.listHeight()-1))
	case key.Matches(msg, list.Up):
		s.move(-1)
	case key.Matches(msg, list.Down):
		s.move(1)
	case key.Matches(msg, list.Open):
		return s.open()
	case key.Matches(msg, s.editKey()):
		return ui.Stay(), s.edit()
	default:
		return s.pressNext(msg), nil
	}
	return ui.Stay(), nil
}

// typeFilter lets the arrows move through what the filter leaves while it is
// being typed.
func (s *Screen) typeFilter(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	switch filter := s.deps.Keys.Filter; {
	case key.Matches(msg, filter.Clear):
		s.clearFilter()
		return ui.Stay(), nil
	case key.Matches(msg, filter.Open):
		return s.open()
	case key.Matches(msg, filter.Up):
		s.move(-1)
		return ui.Stay(), nil
	case key.Matches(msg, filter.Down):
		s.move(1)
		return ui.Stay(), nil
	}
	before := s.filter.Value()
	cmd := ui.TypeIntoLine(&s.filter, msg)
	if s.filter.Value() != before {
		s.refilter()
	}
	return ui.Stay(), cmd
}

func (s *Screen) clearFilter() {
	s.filter.SetValue("")
	s.filter.Blur()
	s.refilter()
}

// move goes some rows up or down, counting those that can be chosen alone, and
// stops at the ends.
func (s *Screen) move(by int) {
	var stops []int
	at := 0
	for i, r := range s.rows {
		if !r.chosable() {
			continue
		}
		if i == s.chosen {
			at = len(stops)
		}
		stops = append(stops, i)
	}
	if len(stops) > 0 {
		s.chosen = stops[min(max(at+by, 0), len(stops)-1)]
	}
}

func (s *Screen) open() (ui.Nav, tea.Cmd) {
	if s.chosen < len(s.rows) {
		if entry := s.rows[s.chosen].entry; entry != nil {
			s.filter.Blur()
			return ui.Push(ui.ToModes{ID: entry.ID, Mode: s.mode}), nil
		}
	}
	return ui.Stay(), nil
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	list := s.deps.Keys.List
	open, move, filter := list.Open, keys.Pair(list.Up, list.Down, "move"), s.deps.Keys.Filter
	if s.filter.Focused() {
		open, move = filter.Open, keys.Pair(filter.Up, filter.Down, "move")
	}
	open.SetEnabled(s.chosen < len(s.rows) && s.rows[s.chosen].entry != nil)
	move.SetEnabled(s.matches > 1)
	if s.filter.Focused() {
		return []key.Binding{open, move, filter.Clear}
	}
	bindings := []key.Binding{open, move, list.Filter}
	if s.filter.Value() != "" {
		bindings = append(bindings, keys.As(s.deps.Keys.Global.Back, "clear filter"))
	}
	bindings = append(append(bindings, list.Leave, s.editKey()), s.nextKeys()...)
	return append(bindings, s.deps.Keys.Picker.Plan, s.deps.Keys.Picker.Coverage)
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	list, reading := s.deps.Keys.List, s.deps.Keys.Reading
	return [][]key.Binding{{
		list.Open, list.Up, list.Down, reading.PageUp, reading.PageDown, list.Top, list.Bottom,
		list.Filter, keys.As(s.deps.Keys.Global.Back, "clear filter"), s.editKey(), s.deps.Keys.Picker.Plan, s.deps.Keys.Picker.Coverage, list.Leave,
	}, s.nextKeys()}
}

// View renders the list, and below it the question of the chosen row.
func (s *Screen) View() string {
	if s.known == unknown {
		return widget.Fit("", s.width, s.height)
	}
	rows := append(s.above(), strings.Split(s.list(), "\n")...)
	return widget.Fit(strings.Join(append(rows, s.below()...), "\n"), s.width, s.height)
}

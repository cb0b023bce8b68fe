// Package progress shows what the candidate has done and how it went: an
// overview, all runs, and each of them by itself, to be looked at or deleted.
package progress

import (
	"fmt"
	"time"

	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// lookedAt is how many of the newest runs are looked at. Years of practice then
// take no longer to show than months.
const lookedAt = 100

// view is one side of the screen.
type view int

const (
	viewOverview view = iota
	viewRuns
	viewRun
	viewDeleteOne
	viewDeleteAll
)

// Screen is what was done.
type Screen struct {
	deps  ui.Deps
	owner int
	view  view
	// before is the side that a question about deleting goes back to.
	before view

	loaded, deleting bool
	err              error
	doings           []history.Doing
	attempts         []history.Judged
	subjects         []history.Subject
	titles           map[string]string
	overview         history.Overview
	// counted is true once the overview is over all that was kept.
	counted bool

	// chosen counts the runs from the newest.
	chosen int
	// note says how something went, noteGood whether it went well.
	note     string
	noteGood bool
	// words are those of the run that is looked at, wordsAt the line that they
	// begin at, zero where there are none.
	words   worded
	wordsAt int
	word    textinput.Model

	scroller      widget.Scroller
	width, height int
}

// New makes the screen.
func New(deps ui.Deps) *Screen {
	return &Screen{
		deps: deps, owner: deps.NewOwner(), word: wordField(deps.Theme),
		scroller: widget.NewScroller(deps.Theme),
	}
}

// found is what was kept.
type found struct {
	owner    int
	doings   []history.Doing
	attempts []history.Judged
	entries  []scenario.Entry
	err      error
}

// Init reads what was kept, in one command.
func (s *Screen) Init() tea.Cmd {
	owner, library, since := s.owner, s.deps.Library, s.since()
	recent, doings := s.deps.Ledger.Recent(), s.deps.Ledger.Doings()
	return func() tea.Msg {
		attempts, err := recent("", lookedAt)
		if err != nil {
			return found{owner: owner, err: err}
		}
		done, err := doings(history.Midnight(since, time.Local))
		if err != nil {
			return found{owner: owner, err: err}
		}
		return found{owner, done, attempts, library.List().Entries, nil}
	}
}

// since is the date that the calendar begins at.
func (s *Screen) since() time.Time { return history.CalendarStart(s.deps.Now().Local()) }

// Waiting holds keys back until there is something to look at.
func (s *Screen) Waiting() bool { return !s.loaded || s.deleting }

// Capturing says whether the word that deletes everything is being typed.
func (s *Screen) Capturing() bool { return s.view == viewDeleteAll }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.lay()
}

// Header names the side that is shown.
func (s *Screen) Header() ui.Header {
	trail, status := []string{"History"}, ""
	switch {
	case !s.loaded:
	case s.view == viewOverview:
		trail = append(trail, "Overview")
		if s.empty() {
			break
		}
		status = "since " + s.since().Format("2 January")
	case s.view == viewRun:
		trail = append(trail, "Run")
		status = fmt.Sprintf("%d of %d", s.chosen+1, len(s.attempts))
	case len(s.attempts) >= lookedAt:
		trail = append(trail, "Runs")
		status = fmt.Sprintf("the last %d runs", lookedAt)
	default:
		trail = append(trail, "Runs")
		status = english.Count(len(s.attempts), "run")
	}
	return ui.Header{Trail: trail, Status: ui.Said(s.deps.Theme.Dim.Render(status))}
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case found:
		if msg.owner == s.owner {
			s.takeIn(msg)
		}
	case ui.Deleted:
		if msg.Owner == s.owner {
			return ui.Stay(), s.takeDeleted(msg)
		}
	case worded:
		s.takeWords(msg)
	case ui.Shown:
		s.lay()
	case tea.KeyMsg:
		if !s.counted {
			s.count()
		}
		nav, cmd := s.press(msg)
		read := s.readWords()
		s.lay()
		return nav, tea.Batch(cmd, read)
	}
	return ui.Stay(), nil
}

func (s *Screen) takeIn(msg found) {
	s.loaded, s.err = true, msg.err
	s.doings, s.attempts = msg.doings, msg.attempts
	s.titles, s.subjects = map[string]string{}, nil
	for i := range msg.entries {
		entry := &msg.entries[i]
		s.titles[entry.ID] = entry.Title
		s.subjects = append(s.subjects, history.Subject{Scenario: entry.ID, Principle: entry.Principle})
	}
	s.chosen = max(0, min(s.chosen, len(s.attempts)-1))
	s.count()
	s.lay()
}

// count sums up what was kept. The sums of the ledger may come later than what
// this screen reads by itself.
func (s *Screen) count() {
	s.counted = s.deps.Ledger.Ready()
	s.overview = history.Look(s.deps.Now().Local(), s.since(), s.doings, s.attempts,
		s.deps.Ledger.Progress(), s.subjects)
}

// show turns to a side of the screen.
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
	s.scroller.SetSize(s.width, s.height)
	s.scroller.SetLines(s.lines())
	if s.loaded && s.view == viewRuns && len(s.attempts) > 0 {
		row := s.rowOf(s.chosen)
		s.scroller.Show(row, row)
	}
}

func (s *Screen) lines() []string {
	switch {
	case s.deleting:
		return []string{s.deps.Theme.Dim.Render("Deleting …")}
	case !s.loaded:
		return []string{s.deps.Theme.Dim.Render("Reading your history …")}
	case s.err != nil:
		return widget.Styled("! Your history can't be read: "+scenario.CleanLine(s.err.Error()),
			min(s.width, widget.TextWidth), s.deps.Theme.Warn)
	case s.view == viewRuns:
		return s.runsLines()
	case s.view == viewRun:
		return s.runLines()
	case s.view == viewDeleteOne:
		return s.deleteOneLines()
	case s.view == viewDeleteAll:
		return s.deleteAllLines()
	}
	return s.overviewLines()
}

// View renders the present side.
func (s *Screen) View() string { return s.scroller.View() }

// run is the one chosen; the newest is the first.
func (s *Screen) run() *history.Judged { return &s.attempts[s.indexOf(s.chosen)] }

func (s *Screen) indexOf(chosen int) int { return len(s.attempts) - 1 - chosen }

// title is that of a scenario, or its id where it is gone.
func (s *Screen) title(id string) string {
	if title := s.titles[id]; title != "" {
		return title
	}
	return scenario.CleanLine(id)
}

package progress

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

func (s *Screen) press(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	if s.view != viewDeleteAll {
		s.note = ""
	}
	switch s.view {
	case viewRuns:
		s.pressRuns(msg)
	case viewRun:
		s.pressRun(msg)
	case viewDeleteOne:
		return ui.Stay(), s.pressDeleteOne(msg)
	case viewDeleteAll:
		return ui.Stay(), s.pressDeleteAll(msg)
	default:
		return s.pressOverview(msg), nil
	}
	return ui.Stay(), nil
}

func (s *Screen) pressOverview(msg tea.KeyMsg) ui.Nav {
	switch {
	case key.Matches(msg, s.deps.Keys.Global.Back):
		return ui.Pop()
	case key.Matches(msg, s.deps.Keys.Progress.Runs) && len(s.attempts) > 0:
		s.show(viewRuns)
	case key.Matches(msg, s.deps.Keys.Progress.DeleteAll) && s.deletable():
		s.askAll()
	default:
		s.scroller.Press(msg, s.deps.Keys.Reading)
	}
	return ui.Stay()
}

// deletable says whether there is anything to delete: there may be more than
// what is looked at here.
func (s *Screen) deletable() bool { return s.err == nil && !s.empty() }

func (s *Screen) pressRuns(msg tea.KeyMsg) {
	list, reading, progress := s.deps.Keys.List, s.deps.Keys.Reading, s.deps.Keys.Progress
	page := max(1, s.height-3)
	switch {
	case key.Matches(msg, s.deps.Keys.Global.Back), key.Matches(msg, progress.Overview):
		s.show(viewOverview)
	case key.Matches(msg, progress.DeleteAll):
		s.askAll()
	case len(s.attempts) == 0:
	case key.Matches(msg, list.Open):
		s.show(viewRun)
	case key.Matches(msg, progress.Delete):
		s.askOne()
	case key.Matches(msg, reading.PageUp):
		s.choose(-page)
	case key.Matches(msg, reading.PageDown):
		s.choose(page)
	case key.Matches(msg, list.Top):
		s.choose(-len(s.attempts))
	case key.Matches(msg, list.Bottom):
		s.choose(len(s.attempts))
	case key.Matches(msg, list.Up):
		s.choose(-1)
	case key.Matches(msg, list.Down):
		s.choose(1)
	}
}

func (s *Screen) choose(by int) {
	s.chosen = max(0, min(s.chosen+by, len(s.attempts)-1))
}

func (s *Screen) pressRun(msg tea.KeyMsg) {
	reading, progress := s.deps.Keys.Reading, s.deps.Keys.Progress
	before := s.chosen
	switch {
	case key.Matches(msg, progress.List):
		s.show(viewRuns)
	case key.Matches(msg, progress.Delete):
		s.askOne()
	case key.Matches(msg, progress.Words):
		s.toWords()
	case key.Matches(msg, reading.Next):
		s.choose(1)
	case key.Matches(msg, reading.Previous):
		s.choose(-1)
	default:
		s.scroller.Press(msg, reading)
	}
	if s.chosen != before {
		s.scroller.Top()
	}
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	list, reading, progress := s.deps.Keys.List, s.deps.Keys.Reading, s.deps.Keys.Progress
	some := len(s.attempts) > 0
	runs, deleteAll := progress.Runs, progress.DeleteAll
	runs.SetEnabled(some)
	deleteAll.SetEnabled(s.deletable())
	switch s.view {
	case viewRuns:
		open, drop := keys.As(list.Open, "look at it"), progress.Delete
		open.SetEnabled(some)
		drop.SetEnabled(some)
		move := keys.Pair(list.Up, list.Down, "choose")
		move.SetEnabled(len(s.attempts) > 1)
		return []key.Binding{
			open, move, drop, keys.As(s.deps.Keys.Global.Back, "overview"), deleteAll,
		}
	case viewRun:
		turn := keys.Pair(reading.Previous, reading.Next, "newer/older")
		turn.SetEnabled(len(s.attempts) > 1)
		scroll := keys.Pair(reading.Up, reading.Down, "scroll")
		scroll.SetEnabled(s.scroller.Lines() > s.height)
		words := progress.Words
		if s.run().Style == practice.Speak {
			words = keys.As(words, "what was asked")
		}
		words.SetEnabled(s.wordsAt > 0 && s.scroller.Lines() > s.height)
		return []key.Binding{words, turn, scroll, progress.Delete, progress.List}
	case viewDeleteOne:
		return []key.Binding{progress.Confirm, progress.Keep}
	case viewDeleteAll:
		return []key.Binding{progress.ConfirmAll, progress.KeepAll}
	}
	scroll := keys.Pair(reading.Up, reading.Down, "scroll")
	scroll.SetEnabled(s.scroller.Lines() > s.height)
	return []key.Binding{scroll, runs, s.deps.Keys.Global.Back, deleteAll}
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	list, reading := s.deps.Keys.List, s.deps.Keys.Reading
	if s.view == viewRuns {
		return [][]key.Binding{
			s.ShortHelp(),
			{s.deps.Keys.Progress.Overview, reading.PageUp, reading.PageDown, list.Top, list.Bottom},
		}
	}
	return [][]key.Binding{s.ShortHelp(), {reading.PageUp, reading.PageDown}}
}

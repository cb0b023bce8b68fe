// Package ladder is the screen of the compression ladder: one story in less and
// less time, and a timed run of each step.
package ladder

import (
	"fmt"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/ladder"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// made carries the ladder of the story.
type made struct {
	owner  int
	ladder ladder.Ladder
	style  practice.Style
}

// Screen is the compression ladder.
type Screen struct {
	deps     ui.Deps
	owner    int
	scenario *scenario.Scenario
	loaded   bool
	ladder   ladder.Ladder
	// step is the chosen one, an index into the ladder's steps.
	step     int
	style    practice.Style
	scroller widget.Scroller

	width, height int
}

// New makes the screen.
func New(deps ui.Deps, to ui.ToLadder) *Screen {
	return &Screen{
		deps: deps, owner: deps.NewOwner(), scenario: to.Scenario, style: deps.Style(),
		scroller: widget.NewScroller(deps.Theme),
	}
}

// Init weighs the sentences of the story.
func (s *Screen) Init() tea.Cmd {
	owner, story, style, pace := s.owner, s.scenario, s.deps.LastStyle(), s.deps.Config.Pace
	return func() tea.Msg { return made{owner, ladder.Of(story, pace), style()} }
}

// Waiting holds keys back until the ladder is there.
func (s *Screen) Waiting() bool { return !s.loaded }

// Capturing is always false: nothing is typed here.
func (s *Screen) Capturing() bool { return false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.scroller.SetSize(width, max(0, height-headLines))
	s.lay()
}

// Header names the story.
func (s *Screen) Header() ui.Header {
	return ui.Header{Trail: []string{s.scenario.Title, "Ladder"}}
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	defer s.lay()
	switch msg := msg.(type) {
	case made:
		if msg.owner == s.owner {
			s.ladder, s.style, s.loaded = msg.ladder, msg.style, true
		}
	case tea.KeyMsg:
		return s.press(msg), nil
	}
	return ui.Stay(), nil
}

func (s *Screen) press(msg tea.KeyMsg) ui.Nav {
	own := s.deps.Keys.Ladder
	switch {
	case key.Matches(msg, s.deps.Keys.Global.Back):
		return ui.Pop()
	case s.empty():
	case key.Matches(msg, own.Start):
		return s.start()
	case key.Matches(msg, own.Longer):
		s.choose(s.step - 1)
	case key.Matches(msg, own.Shorter):
		s.choose(s.step + 1)
	case key.Matches(msg, own.Style):
		s.style = ui.Other(s.style)
		s.deps.Shelf.Style = s.style
	default:
		s.scroller.Press(msg, s.deps.Keys.Reading)
	}
	return ui.Stay()
}

func (s *Screen) choose(step int) {
	was := s.step
	s.step = min(max(step, 0), len(s.ladder.Steps)-1)
	if s.step != was {
		s.scroller.Top()
	}
}

func (s *Screen) start() ui.Nav {
	run := practice.NewRun(s.style, s.ladder.Prompts(s.scenario, s.step))
	return ui.Push(ui.ToPractice{Scenario: s.scenario, Run: run})
}

func (s *Screen) empty() bool { return len(s.ladder.Sentences) == 0 }

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	own := s.deps.Keys.Ladder
	if s.empty() {
		return []key.Binding{s.deps.Keys.Global.Back}
	}
	style := keys.As(own.Style, "type instead")
	if s.style == practice.Type {
		style = keys.As(own.Style, "speak instead")
	}
	start := keys.As(own.Start, fmt.Sprintf("run of %d s", seconds(s.ladder.Steps[s.step].Length)))
	return []key.Binding{start, keys.Pair(own.Longer, own.Shorter, "step"), s.deps.Keys.Global.Back, style}
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	own, reading := s.deps.Keys.Ladder, s.deps.Keys.Reading
	return [][]key.Binding{{
		own.Start, own.Longer, own.Shorter, own.Style, reading.Up, reading.Down, reading.PageUp, reading.PageDown,
		s.deps.Keys.Global.Back,
	}}
}

func seconds(d time.Duration) int { return int(d.Round(time.Second) / time.Second) }

// Package debrief shows what came of a run: times against targets, shares of
// the whole, and what was heard.
package debrief

import (
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// Screen is the debrief.
type Screen struct {
	deps     ui.Deps
	owner    int
	scenario *scenario.Scenario
	run      *practice.Run
	review   practice.Review
	ended    time.Time
	fresh    bool
	kept     bool
	at       int
	scroller widget.Scroller

	width, height int
}

// New makes the debrief of a finished run.
func New(deps ui.Deps, to ui.ToDebrief) *Screen {
	now := deps.Now()
	screen := &Screen{
		deps: deps, owner: deps.NewOwner(), scenario: to.Scenario, run: to.Run,
		review: practice.ReviewOf(to.Run, now), ended: now, fresh: to.Fresh,
		scroller: widget.NewScroller(deps.Theme),
	}
	if to.Run.One() {
		screen.at = to.Run.Current()
	}
	return screen
}

// Init keeps the run.
func (s *Screen) Init() tea.Cmd {
	if !s.fresh {
		return nil
	}
	attempt := history.Attempt{Scenario: s.scenario.ID, At: s.ended, Style: string(s.review.Style)}
	for i := range s.review.Parts {
		part := &s.review.Parts[i]
		attempt.Answers = append(attempt.Answers, history.Answer{
			Prompt: part.Prompt.Key, Target: part.Prompt.Target, Spent: part.Spent,
			Words: part.Answer, Peeks: part.Peeks,
		})
	}
	return s.deps.Ledger.AddAttempt(s.owner, attempt)
}

// Unsaved is what was typed, until it is known to be kept.
func (s *Screen) Unsaved() string {
	if s.kept || !s.fresh {
		return ""
	}
	return s.run.Typed()
}

// Capturing is always false: nothing is typed here.
func (s *Screen) Capturing() bool { return false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.scroller.SetSize(width, height)
	s.lay()
}

// Header names the run and its day.
func (s *Screen) Header() ui.Header {
	return ui.Header{
		Trail:  []string{s.scenario.Principle, "Debrief"},
		Status: s.deps.Theme.Dim.Render(s.ended.Local().Format("2 January, 15:04")),
	}
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Saved:
		if msg.Owner == s.owner {
			s.kept = msg.Err == nil
			s.lay()
		}
	case tea.KeyMsg:
		return s.press(msg), nil
	}
	return ui.Stay(), nil
}

func (s *Screen) press(msg tea.KeyMsg) ui.Nav {
	list, reading, debrief := s.deps.Keys.List, s.deps.Keys.Reading, s.deps.Keys.Debrief
	switch {
	case key.Matches(msg, debrief.Done):
		return ui.Pop()
	case key.Matches(msg, list.Up):
		s.choose(s.at - 1)
	case key.Matches(msg, list.Down):
		s.choose(s.at + 1)
	case s.scroller.PressPage(msg, reading):
	case key.Matches(msg, debrief.Compare):
		return ui.Push(ui.ToCompare{Scenario: s.scenario, Review: s.review, Part: s.at})
	case key.Matches(msg, debrief.Again):
		return s.repeat(s.run.Again(s.at))
	case key.Matches(msg, debrief.Whole):
		return s.repeat(s.run.Whole())
	case key.Matches(msg, debrief.FollowUps) && s.canFollowUp():
		prompts := practice.FollowUpPrompts(s.scenario)
		return ui.Push(ui.ToPractice{
			Scenario: s.scenario, Run: practice.NewRun(s.review.Style, prompts),
		})
	}
	return ui.Stay()
}

func (s *Screen) choose(part int) {
	s.at = min(max(part, 0), len(s.review.Parts)-1)
	s.lay()
	s.scroller.Show(s.rowOf(s.at), s.rowOf(s.at))
}

// repeat goes back to the clock; the debrief of the repetition takes this one's
// place.
func (s *Screen) repeat(run *practice.Run) ui.Nav {
	return ui.Push(ui.ToPractice{Scenario: s.scenario, Run: run, Below: 1})
}

// canFollowUp says whether there are follow-ups that this run was not about.
func (s *Screen) canFollowUp() bool {
	return len(s.scenario.FollowUps) > 0 && s.review.Parts[0].Prompt.Usual != (practice.Share{})
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	debrief := s.deps.Keys.Debrief
	followUps := debrief.FollowUps
	followUps.SetEnabled(s.canFollowUp())
	choose := keys.Pair(s.deps.Keys.List.Up, s.deps.Keys.List.Down, "↑↓", "choose")
	choose.SetEnabled(len(s.review.Parts) > 1)
	whole := debrief.Whole
	whole.SetEnabled(len(s.review.Parts) > 1)
	return []key.Binding{debrief.Compare, debrief.Again, whole, followUps, debrief.Done, choose}
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	list, reading, debrief := s.deps.Keys.List, s.deps.Keys.Reading, s.deps.Keys.Debrief
	return [][]key.Binding{{
		list.Up, list.Down, debrief.Compare, debrief.Again, debrief.Whole, debrief.FollowUps,
		reading.PageUp, reading.PageDown, debrief.Done,
	}}
}

// View renders the debrief.
func (s *Screen) View() string { return s.scroller.View() }

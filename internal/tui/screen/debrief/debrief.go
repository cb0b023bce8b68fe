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
	kept     keeping
	problem  string
	at       int
	scroller widget.Scroller

	width, height int
}

// New makes the debrief of a finished run.
func New(deps ui.Deps, to ui.ToDebrief) *Screen {
	now := deps.Now()
	screen := &Screen{
		deps: deps, owner: deps.NewOwner(), scenario: to.Scenario, run: to.Run,
		review: practice.ReviewOf(to.Run, now), ended: now,
		scroller: widget.NewScroller(deps.Theme),
	}
	if to.Run.One() {
		screen.at = to.Run.Current()
	}
	return screen
}

// Init keeps what was answered in this pass of the run.
func (s *Screen) Init() tea.Cmd {
	attempt := history.Attempt{Scenario: s.scenario.ID, At: s.ended, Style: s.review.Style}
	for i := range s.review.Parts {
		part := &s.review.Parts[i]
		if !part.Given {
			continue
		}
		attempt.Answers = append(attempt.Answers, history.Answer{
			Prompt: part.Prompt.Key, Target: part.Prompt.Target, Spent: part.Spent,
			Words: part.Answer, Peeks: part.Peeks,
		})
	}
	if len(attempt.Answers) == 0 {
		s.kept = nothingToKeep
		return nil
	}
	return s.deps.Ledger.AddAttempt(s.owner, attempt, s.run.Typed())
}

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
	s.scroller.SetSize(width, height)
	s.lay()
}

// Header names the run and its day.
func (s *Screen) Header() ui.Header {
	return ui.Header{
		Trail:  []string{s.scenario.Principle, "Debrief"},
		Status: ui.Said(s.deps.Theme.Dim.Render(s.ended.Local().Format("2 January, 15:04"))),
	}
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Saved:
		if msg.Owner == s.owner {
			s.kept = isKept
			if msg.Err != nil {
				s.kept, s.problem = notKept, scenario.CleanLine(msg.Err.Error())
			}
			s.lay()
		}
	case ui.Shown:
		s.lay()
	case tea.KeyMsg:
		if key.Matches(msg, s.deps.Keys.Debrief.Keep) && s.kept == notKept {
			s.kept = beingKept
			s.lay()
			return ui.Stay(), s.deps.Ledger.Retry()
		}
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
	case key.Matches(msg, s.deps.Keys.Setup.GoOn):
		if run := s.deps.Shelf.Take(s.scenario.ID); run != nil {
			return s.repeat(run)
		}
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
	return len(s.scenario.FollowUps) > 0 && s.review.Parts[0].Prompt.IsSection()
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
	goOn, keep := s.deps.Keys.Setup.GoOn, debrief.Keep
	goOn.SetEnabled(s.deps.Shelf.Look(s.scenario.ID) != nil)
	keep.SetEnabled(s.kept == notKept)
	return []key.Binding{keep, goOn, debrief.Compare, debrief.Again, whole, followUps, debrief.Done, choose}
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	reading := s.deps.Keys.Reading
	return [][]key.Binding{s.ShortHelp(), {reading.PageUp, reading.PageDown}}
}

// View renders the debrief.
func (s *Screen) View() string { return s.scroller.View() }

// Package judge has two answers to one question scored on the rubric, and then
// shows the reference scores, what tells the two apart, and whether fluency took
// the candidate in.
package judge

import (
	"fmt"
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/quiz"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// Screen judges pairs of answers, one pair at a time.
type Screen struct {
	deps     ui.Deps
	owner    int
	scenario *scenario.Scenario
	// pairs is nil until loaded.
	pairs  []quiz.Pair
	loaded bool
	at     int

	// given are the candidate's scores of the present pair; cell is the one to be
	// given next: the six of A, then those of B.
	given [2]quiz.Scores
	cell  int
	// shown is the answer on a screen that has room for one.
	shown    int
	revealed bool
	// leaving is true while it is asked whether to leave with scores given.
	leaving bool

	scroller      widget.Scroller
	width, height int
}

// pairs carries what there is to judge.
type pairs struct {
	owner int
	pairs []quiz.Pair
}

// New makes the screen. The candidate's own answers are read when it is shown.
func New(deps ui.Deps, to ui.ToJudge) *Screen {
	return &Screen{
		deps: deps, owner: deps.NewOwner(), scenario: to.Scenario,
		given: [2]quiz.Scores{{}, {}}, scroller: widget.NewScroller(deps.Theme),
	}
}

// Init gathers the pairs: the scenario's, and the candidate's first answer
// against the latest.
func (s *Screen) Init() tea.Cmd {
	owner, asked, chance := s.owner, s.scenario, s.deps.Rand()
	read, analyze := s.deps.Ledger.FirstAndLatest(), s.deps.Analyze
	return func() tea.Msg {
		var found []quiz.Pair
		for _, pair := range asked.Judge {
			found = append(found, quiz.PairOf(pair, chance))
		}
		// Where the history can't be read, that is said elsewhere.
		if own, err := read(asked.ID); err == nil && len(own) > 1 {
			var texts, names [2]string
			var reports [2]coach.Report
			for i, attempt := range []history.Attempt{own[0], own[len(own)-1]} {
				answer := attempt.Text()
				texts[i], reports[i] = answer.Text, analyze(answer, asked)
				names[i] = []string{"your first answer", "your latest answer"}[i] + ", " +
					attempt.At.Local().Format("2 January")
			}
			found = append(found, quiz.OwnPair(asked.Question, texts, names, reports, chance))
		}
		return pairs{owner, found}
	}
}

// Waiting holds keys back until there is a pair to judge.
func (s *Screen) Waiting() bool { return !s.loaded }

// Capturing is always false: nothing is typed here.
func (s *Screen) Capturing() bool { return false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.lay()
}

// Header says which pair it is.
func (s *Screen) Header() ui.Header {
	header := ui.Header{Trail: []string{s.scenario.Principle, "Judge two answers"}}
	if len(s.pairs) > 1 {
		status := fmt.Sprintf("pair %d of %d", s.at+1, len(s.pairs))
		header.Status = ui.Said(s.deps.Theme.Dim.Render(status))
	}
	return header
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	defer s.lay()
	switch msg := msg.(type) {
	case pairs:
		if msg.owner == s.owner {
			s.pairs, s.loaded = msg.pairs, true
		}
	case tea.KeyMsg:
		return s.press(msg), nil
	}
	return ui.Stay(), nil
}

func (s *Screen) press(msg tea.KeyMsg) ui.Nav {
	judge := s.deps.Keys.Judge
	switch {
	case s.leaving:
		return s.pressLeaving(msg)
	case key.Matches(msg, judge.Done):
		return s.leave()
	case len(s.pairs) == 0:
	case s.scroller.PressPage(msg, s.deps.Keys.Reading):
	case s.revealed && key.Matches(msg, judge.Next) && s.at < len(s.pairs)-1:
		s.at++
		s.given, s.cell, s.shown, s.revealed = [2]quiz.Scores{{}, {}}, 0, 0, false
		s.scroller.Top()
	case s.revealed:
		s.scroller.Press(msg, s.deps.Keys.Reading)
	default:
		s.pressScore(msg)
	}
	return ui.Stay()
}

// cells is how many scores there are to give.
func cells() int { return 2 * len(coach.Dimensions()) }

// now is the answer and the dimension that are to be scored.
func (s *Screen) now() (answer int, dimension coach.Dimension) {
	dimensions, cell := coach.Dimensions(), min(s.cell, cells()-1)
	return cell / len(dimensions), dimensions[cell%len(dimensions)]
}

func (s *Screen) pressScore(msg tea.KeyMsg) {
	judge := s.deps.Keys.Judge
	switch {
	case key.Matches(msg, judge.Score) && !s.over():
		answer, dimension := s.now()
		s.given[answer][dimension] = slices.Index(judge.Score.Keys(), msg.String()) + 1
		s.move(1)
	case key.Matches(msg, judge.Back):
		s.move(-1)
	case key.Matches(msg, judge.Forward):
		s.move(1)
	case key.Matches(msg, judge.Other):
		s.other()
	case key.Matches(msg, judge.Reveal):
		s.reveal()
	}
}

// over says whether every score was asked for. The last one can still be gone
// back to: nothing is revealed before that is asked for.
func (s *Screen) over() bool { return s.cell == cells() }

// move goes to another score. Behind those of B come those of A, where it has
// none: who turned to B first scores it first.
func (s *Screen) move(by int) {
	s.cell = min(max(s.cell+by, 0), cells())
	if by > 0 && s.over() && len(s.given[0]) == 0 && len(s.given[1]) > 0 {
		s.cell = 0
	}
	if answer, _ := s.now(); answer != s.shown && !s.over() {
		s.turn(answer)
	}
}

// other turns to the other answer, and to the first of its scores that is not
// given: a score is given to the answer that is seen.
func (s *Screen) other() {
	answer := 1 - s.shown
	dimensions := coach.Dimensions()
	open := slices.IndexFunc(dimensions, func(d coach.Dimension) bool { return s.given[answer][d] == 0 })
	s.cell = answer*len(dimensions) + max(open, 0)
	s.turn(answer)
}

func (s *Screen) turn(answer int) {
	s.shown = answer
	if !s.wide() {
		s.scroller.Top()
	}
}

// leave goes back; scores that were given and not compared are asked about.
func (s *Screen) leave() ui.Nav {
	if !s.revealed && len(s.given[0])+len(s.given[1]) > 0 {
		s.leaving = true
		return ui.Stay()
	}
	return ui.Pop()
}

func (s *Screen) pressLeaving(msg tea.KeyMsg) ui.Nav {
	switch practice := s.deps.Keys.Practice; {
	case key.Matches(msg, practice.ConfirmLeave):
		return ui.Pop()
	case key.Matches(msg, practice.Stay):
		s.leaving = false
	}
	return ui.Stay()
}

func (s *Screen) reveal() {
	s.revealed = true
	s.scroller.Top()
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	judge := s.deps.Keys.Judge
	more := keys.As(s.deps.Keys.Reading.PageDown, "read on")
	more.SetEnabled(s.scroller.MoreBelow())
	switch {
	case len(s.pairs) == 0:
		return []key.Binding{judge.Done}
	case s.revealed:
		next := judge.Next
		next.SetEnabled(s.at < len(s.pairs)-1)
		return []key.Binding{next, more, judge.Done}
	}
	practice := s.deps.Keys.Practice
	score, back, forward := judge.Score, judge.Back, judge.Forward
	back.SetEnabled(s.cell > 0)
	switch {
	case s.leaving:
		return []key.Binding{practice.ConfirmLeave, practice.Stay}
	case s.over():
		return []key.Binding{judge.Reveal, back, judge.Other, more, judge.Done}
	}
	return []key.Binding{score, judge.Other, judge.Reveal, more, judge.Done, back, forward}
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	reading := s.deps.Keys.Reading
	others := slices.DeleteFunc(s.ShortHelp(), func(b key.Binding) bool { return slices.Equal(b.Keys(), reading.PageDown.Keys()) })
	return [][]key.Binding{others, {reading.PageUp, reading.PageDown}}
}

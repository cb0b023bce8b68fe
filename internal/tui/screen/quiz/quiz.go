// Package quiz is the self-check: one question at a time, and what came of it.
package quiz

import (
	"fmt"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/quiz"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// Screen is the quiz.
type Screen struct {
	deps     ui.Deps
	owner    int
	scenario *scenario.Scenario
	run      *quiz.Run
	again    bool // the run repeats what was missed
	chosen   int
	reasons  bool
	// reasonsAt is the line that they begin at.
	reasonsAt int
	scroller  widget.Scroller

	width, height int
}

// New makes a quiz of all the scenario's questions, or goes on with one that was
// left.
func New(deps ui.Deps, to ui.ToQuiz) *Screen {
	run := deps.Shelf.TakeQuiz(to.Scenario.ID)
	if run == nil {
		run = quiz.New(to.Scenario.Quiz, deps.Rand())
	}
	return &Screen{
		deps: deps, owner: deps.NewOwner(), scenario: to.Scenario, run: run,
		scroller: widget.NewScroller(deps.Theme),
	}
}

// Init has nothing to do.
func (s *Screen) Init() tea.Cmd { return nil }

// Capturing is always false: nothing is typed here.
func (s *Screen) Capturing() bool { return false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.scroller.SetSize(width, height)
	s.lay()
}

// Header shows how far the quiz has come.
func (s *Screen) Header() ui.Header {
	status := fmt.Sprintf("question %d of %d", s.run.At()+1, s.run.Len())
	if s.run.Done() {
		status = fmt.Sprintf("%d of %d right", s.run.Score(), s.run.Len())
	}
	return ui.Header{Trail: []string{s.scenario.Subject(), "Quiz"}, Status: ui.Said(s.deps.Theme.Dim.Render(status))}
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	pressed, ok := msg.(tea.KeyMsg)
	if !ok {
		return ui.Stay(), nil
	}
	defer s.lay()
	reading := s.deps.Keys.Reading
	switch {
	case key.Matches(pressed, s.deps.Keys.Global.Back):
		return s.leave(), nil
	case s.scroller.PressPage(pressed, reading):
	case s.run.Done():
		return s.pressSummary(pressed), nil
	case s.run.Answered():
		return ui.Stay(), s.pressAnswered(pressed)
	default:
		s.pressQuestion(pressed)
	}
	return ui.Stay(), nil
}

// leave lays a quiz by that is not at its end. What is tried again is not: it
// was scored before.
func (s *Screen) leave() ui.Nav {
	if !s.run.Done() && !s.again && (s.run.At() > 0 || s.run.Answered()) {
		s.deps.Shelf.PutQuiz(s.scenario.ID, s.run)
	}
	return ui.Pop()
}

func (s *Screen) pressQuestion(msg tea.KeyMsg) {
	list, keys := s.deps.Keys.List, s.deps.Keys.Quiz
	choices := len(s.run.Question().Choices)
	for i, letter := range keys.Letters {
		if key.Matches(msg, letter) && i < choices {
			s.chosen = i
			s.choose()
			return
		}
	}
	switch {
	case key.Matches(msg, list.Up):
		s.chosen = max(0, s.chosen-1)
	case key.Matches(msg, list.Down):
		s.chosen = min(choices-1, s.chosen+1)
	case key.Matches(msg, keys.Choose):
		s.choose()
	}
}

func (s *Screen) choose() {
	s.run.Choose(s.chosen)
	s.lay()
	s.scroller.Show(s.scroller.Lines()-1, s.scroller.Lines()-1)
}

func (s *Screen) pressAnswered(msg tea.KeyMsg) tea.Cmd {
	quizKeys := s.deps.Keys.Quiz
	switch {
	case key.Matches(msg, quizKeys.Reasons):
		s.reasons = !s.reasons
		if s.lay(); s.reasons {
			// From the heading on, or from where the last line is the bottom one.
			s.scroller.Show(s.reasonsAt, min(s.scroller.Lines(), s.reasonsAt+s.height)-1)
		}
	case key.Matches(msg, quizKeys.Next):
		s.run.Next()
		s.chosen, s.reasons = 0, false
		s.scroller.Top()
		if s.run.Done() && !s.again {
			return s.keep()
		}
	default:
		s.scroller.Press(msg, s.deps.Keys.Reading)
	}
	return nil
}

// keep keeps the run. Its answers count as reviews of the questions.
func (s *Screen) keep() tea.Cmd {
	event := history.QuizRun{Scenario: s.scenario.ID, At: s.deps.Now(), Right: s.run.Score(), Total: s.run.Len()}
	for _, answer := range s.run.Answers() {
		event.Answers = append(event.Answers, history.QuizAnswer(answer))
	}
	return s.deps.Ledger.AddQuizRun(s.owner, event, schedule.Items(s.scenario))
}

func (s *Screen) pressSummary(msg tea.KeyMsg) ui.Nav {
	quizKeys := s.deps.Keys.Quiz
	missed := s.run.Missed()
	switch {
	case key.Matches(msg, quizKeys.Retry) && len(missed) > 0:
		s.run, s.again = quiz.New(missed, s.deps.Rand()), true
		s.scroller.Top()
	case key.Matches(msg, s.deps.Keys.Judge.Four) && s.judges():
		return ui.Push(ui.ToJudge{Scenario: s.scenario})
	case key.Matches(msg, quizKeys.Retry), key.Matches(msg, quizKeys.Done):
		return ui.Pop()
	default:
		s.scroller.Press(msg, s.deps.Keys.Reading)
	}
	return ui.Stay()
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	quizKeys := s.deps.Keys.Quiz
	switch {
	case s.run.Done():
		retry := quizKeys.Retry
		retry.SetEnabled(len(s.run.Missed()) > 0)
		judge := s.deps.Keys.Judge.Four
		judge.SetEnabled(s.judges())
		return []key.Binding{retry, judge, quizKeys.Done}
	case s.run.Answered():
		reasons := quizKeys.Reasons
		if s.reasons {
			reasons = keys.As(reasons, "hide the reasons")
		}
		next := quizKeys.Next
		if s.run.At() == s.run.Len()-1 {
			next = keys.As(next, "see the score")
		}
		return []key.Binding{next, reasons, keys.As(s.deps.Keys.Global.Back, "leave (kept)")}
	}
	leave := keys.As(s.deps.Keys.Global.Back, "leave (kept)")
	letters := quizKeys.Letters[0]
	last := rune('a' + len(s.run.Question().Choices) - 1)
	letters.SetHelp("a-"+string(last), "answer")
	return []key.Binding{letters, keys.Pair(s.deps.Keys.List.Up, s.deps.Keys.List.Down, "move"), quizKeys.Choose, leave}
}

// judges says whether there may be two answers to judge.
func (s *Screen) judges() bool {
	return len(s.scenario.Judge) > 0 || s.deps.Ledger.Of(s.scenario.ID).Attempts > 1
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	reading := s.deps.Keys.Reading
	return [][]key.Binding{s.ShortHelp(), {reading.PageUp, reading.PageDown}}
}

// View renders the question, or the score.
func (s *Screen) View() string { return s.scroller.View() }

// lay sets the lines that View shows.
func (s *Screen) lay() {
	if s.width == 0 {
		return
	}
	if s.run.Done() {
		s.scroller.SetLines(s.summary())
		return
	}
	s.scroller.SetLines(s.question())
}

func (s *Screen) textWidth() int { return min(s.width, widget.TextWidth) }

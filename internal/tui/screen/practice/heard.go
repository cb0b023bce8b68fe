package practice

import (
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// coached says whether the coach listens to the present prompt: to the sections
// of an answer that is typed.
func (s *Screen) coached() bool {
	return s.typing() && s.prompt().IsSection() && !s.listener.Hidden
}

// listen has the answer judged when the keys have rested. What is under way is
// stale from now on.
func (s *Screen) listen() tea.Cmd {
	return s.listener.Stir(s.deps, s.coached(), s.words > 0)
}

// judge judges the answer as it stands.
func (s *Screen) judge(msg ui.Rested) tea.Cmd {
	if !s.listener.Awaits(msg) || !s.coached() {
		return nil
	}
	answer, asked, analyze := practice.AnswerOf(s.run), practice.Asked(s.scenario, s.run.Prompts()), s.deps.Analyze
	return s.listener.Judge(s.deps, s.prompt().Section(), func() coach.Report { return analyze(answer, asked) })
}

// toggleCoach hides the coach for the rest of the run, or calls it back.
func (s *Screen) toggleCoach() tea.Cmd {
	s.listener.Hidden = !s.listener.Hidden
	s.listener.Forget()
	s.arrange()
	return s.listen()
}

func (s *Screen) heardLines(width, height int) []string {
	if !s.coached() {
		return nil
	}
	return s.listener.Lines(s.deps.Theme, width, height)
}

func (s *Screen) heardLine(width int) []string {
	if !s.coached() {
		return nil
	}
	return []string{s.listener.Line(s.deps.Theme, width)}
}

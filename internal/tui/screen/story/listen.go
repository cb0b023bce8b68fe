package story

import (
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// coached says whether the coach listens to the present step.
func (s *Screen) coached() bool {
	return !s.ended() && steps[s.at].section != "" && !s.listener.Hidden
}

// listen has the story judged when the keys have rested. What is under way is
// stale from now on.
func (s *Screen) listen() tea.Cmd {
	return s.listener.Stir(s.deps, s.coached(), s.words > 0)
}

func (s *Screen) judge(msg ui.Rested) tea.Cmd {
	if !s.listener.Awaits(msg) || !s.coached() {
		return nil
	}
	story := told(s.base, s.answers)
	answer, analyze := practice.WrittenAnswer(&story), s.deps.Analyze
	return s.listener.Judge(s.deps, steps[s.at].section, func() coach.Report { return analyze(answer, &story) })
}

func (s *Screen) heardLines(width int) []string {
	if !s.coached() {
		return nil
	}
	return s.listener.Lines(s.deps.Theme, width, s.height)
}

func (s *Screen) heardLine(width int) []string {
	if !s.coached() {
		return nil
	}
	return []string{s.listener.Line(s.deps.Theme, width)}
}

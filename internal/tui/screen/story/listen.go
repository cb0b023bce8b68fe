package story

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// listener is the coach beside the text area.
type listener struct {
	hidden     bool
	generation int
	remarks    []ui.Remark
}

// pause says that the keys have rested. One of another generation is stale: a
// key was pressed since.
type pause struct{ owner, generation int }

// heard is what the coach made of the story as it stood.
type heard struct {
	owner, generation int
	section           scenario.Section
	report            coach.Report
}

// coached says whether the coach listens to the present step.
func (s *Screen) coached() bool {
	return !s.ended() && steps[s.at].section != "" && !s.listener.hidden
}

// listen has the story judged when the keys have rested. What is under way is
// stale from now on.
func (s *Screen) listen() tea.Cmd {
	s.listener.generation++
	if !s.coached() || s.words == 0 && len(s.listener.remarks) == 0 {
		return nil
	}
	stamp := pause{s.owner, s.listener.generation}
	return s.deps.After(ui.PauseInTyping, func(time.Time) tea.Msg { return stamp })
}

func (s *Screen) judge(msg pause) tea.Cmd {
	if msg.owner != s.owner || msg.generation != s.listener.generation || s.ended() {
		return nil
	}
	story := told(s.base, s.answers)
	answer, analyze := practice.WrittenAnswer(&story), s.deps.Analyze
	result := heard{owner: msg.owner, generation: msg.generation, section: steps[s.at].section}
	return func() tea.Msg {
		result.report = analyze(answer, &story)
		return result
	}
}

func (s *Screen) takeInHeard(msg heard) {
	if msg.owner == s.owner && msg.generation == s.listener.generation {
		s.listener.remarks = ui.Remarks(msg.report, msg.section)
	}
}

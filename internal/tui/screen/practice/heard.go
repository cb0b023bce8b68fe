package practice

import (
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// pause says that the keys have rested. One of another generation is stale: a
// key was pressed since.
type pause struct {
	owner, generation int
}

// heard is what the coach made of the answer as it stood.
type heard struct {
	owner, generation int
	section           scenario.Section
	report            coach.Report
}

// listener is the coach beside the text area.
type listener struct {
	hidden     bool
	generation int
	remarks    []ui.Remark
}

// coached says whether the coach listens to the present prompt: to the sections
// of an answer that is typed.
func (s *Screen) coached() bool {
	return s.typing() && s.prompt().IsSection() && !s.listener.hidden
}

// listen has the answer judged when the keys have rested. What is under way is
// stale from now on.
func (s *Screen) listen() tea.Cmd {
	s.listener.generation++
	if !s.coached() || s.words == 0 && len(s.listener.remarks) == 0 {
		return nil
	}
	stamp := pause{s.owner, s.listener.generation}
	return s.deps.After(ui.PauseInTyping, func(time.Time) tea.Msg { return stamp })
}

// judge judges the answer as it stands.
func (s *Screen) judge(msg pause) tea.Cmd {
	if msg.owner != s.owner || msg.generation != s.listener.generation {
		return nil
	}
	answer, asked, analyze := practice.AnswerOf(s.run), practice.Asked(s.scenario, s.run.Prompts()), s.deps.Analyze
	result := heard{owner: msg.owner, generation: msg.generation, section: s.prompt().Section()}
	return func() tea.Msg {
		result.report = analyze(answer, asked)
		return result
	}
}

// takeIn shows what was heard, unless the text has changed since.
func (s *Screen) takeIn(msg heard) {
	if msg.owner != s.owner || msg.generation != s.listener.generation {
		return
	}
	s.listener.remarks = ui.Remarks(msg.report, msg.section)
}

// forget clears what was heard of another section.
func (s *Screen) forget() { s.listener.remarks = nil }

// toggleCoach hides the coach for the rest of the run, or calls it back.
func (s *Screen) toggleCoach() tea.Cmd {
	s.listener.hidden = !s.listener.hidden
	s.forget()
	s.arrange()
	return s.listen()
}

// heardLines are the remarks under their heading, as many as there is room for.
func (s *Screen) heardLines(width, height int) []string {
	if !s.coached() {
		return nil
	}
	heading := []string{"", s.deps.Theme.Strong.Render("Heard so far")}
	lines := heading
	for _, remark := range s.listener.remarks {
		more := widget.Hanging(s.sign(remark), remark.Text, 2, width)
		if len(lines)+len(more) <= height {
			lines = append(lines, more...)
		}
	}
	if len(lines) == len(heading) {
		return nil
	}
	return lines
}

// heardLine is the one remark that a narrow screen has room for: the first
// fault, or else the first strength. The line is there when it is empty as well,
// so that the text above it never moves.
func (s *Screen) heardLine(width int) []string {
	if !s.coached() {
		return nil
	}
	remarks := s.listener.remarks
	if len(remarks) == 0 {
		return []string{""}
	}
	at := max(0, slices.IndexFunc(remarks, func(r ui.Remark) bool { return !r.Good }))
	return []string{widget.Clip(s.sign(remarks[at])+" "+remarks[at].Text, width)}
}

func (s *Screen) sign(r ui.Remark) string {
	if r.Good {
		return s.deps.Theme.Good.Render("✓")
	}
	return s.deps.Theme.Warn.Render("!")
}

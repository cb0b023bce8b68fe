package practice

import (
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// pauseInTyping is how long the keys have to rest before the coach listens:
// nothing is to move beside the text while it is written.
const pauseInTyping = 50 * time.Millisecond

// What stands beside the text at most: more would be read instead of written.
const (
	mostFindings  = 3
	mostStrengths = 2
	// quoteWidth is the room of a quotation; its beginning tells which one it is.
	quoteWidth = 24
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
	remarks    []remark
}

// remark is one thing that was heard, behind its sign.
type remark struct {
	good bool
	text string
}

// shortQuestions are what an interviewer would ask back, in the few words that
// fit beside a text. Rules that are not named have no place there: they are
// about what was not said, or about time, which the clock shows.
var shortQuestions = map[coach.Rule]string{
	coach.SharedCredit:      "which part was yours?",
	coach.ToldTo:            "what did you start yourself?",
	coach.HandedOff:         "and what was your part?",
	coach.VagueAction:       "what exactly did you do?",
	coach.Blame:             "what was in your own hands?",
	coach.Hypothetical:      "what did you really do?",
	coach.NoMetric:          "how much is that?",
	coach.NoBaseline:        "what was it before?",
	coach.VagueOutcome:      "what changed, and by how much?",
	coach.GenericReflection: "what did this story teach?",
	coach.Hedging:           "say it without the hedge",
	coach.Fillers:           "leave it out",
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
	return s.deps.After(pauseInTyping, func(time.Time) tea.Msg { return stamp })
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
	s.listener.remarks = append(strengths(msg.report, msg.section), findings(msg.report, msg.section)...)
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

func strengths(report coach.Report, section scenario.Section) []remark {
	var remarks []remark
	for _, strength := range report.Strengths {
		if within(strength.Span, report.Sections, section) && len(remarks) < mostStrengths {
			remarks = append(remarks, remark{good: true, text: quoted(strength.Quote)})
		}
	}
	return remarks
}

// findings are those with words to point at: what is not said yet may still
// come.
func findings(report coach.Report, section scenario.Section) []remark {
	var remarks []remark
	for _, finding := range report.Findings {
		question := shortQuestions[finding.Rule]
		if finding.Section != section || finding.Quote == "" || question == "" {
			continue
		}
		if len(remarks) < mostFindings {
			remarks = append(remarks, remark{text: quoted(finding.Quote) + ": " + question})
		}
	}
	return remarks
}

func quoted(quote string) string { return "\"" + widget.Clip(widget.OneLine(quote), quoteWidth) + "\"" }

func within(span coach.Span, sections []coach.SectionText, section scenario.Section) bool {
	return slices.ContainsFunc(sections, func(part coach.SectionText) bool {
		return part.Name == section && part.Start <= span.Start && span.End <= part.End
	})
}

// heardLines are the remarks under their heading, as many as there is room for.
func (s *Screen) heardLines(width, height int) []string {
	if !s.coached() {
		return nil
	}
	heading := []string{"", s.deps.Theme.Strong.Render("Heard so far")}
	lines := heading
	for _, remark := range s.listener.remarks {
		more := widget.Hanging(s.sign(remark), remark.text, 2, width)
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
	at := max(0, slices.IndexFunc(remarks, func(r remark) bool { return !r.good }))
	return []string{widget.Clip(s.sign(remarks[at])+" "+remarks[at].text, width)}
}

func (s *Screen) sign(r remark) string {
	if r.good {
		return s.deps.Theme.Good.Render("✓")
	}
	return s.deps.Theme.Warn.Render("!")
}

package walkthrough

import (
	"fmt"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// heard is what the coach makes of an own story.
type heard struct {
	owner  int
	report coach.Report
}

// judge has an own story judged: it has no coaching of its own.
func (s *Screen) judge() tea.Cmd {
	if !s.scenario.Own {
		return nil
	}
	owner, analyze, story := s.owner, s.deps.Analyze, s.scenario
	answer := practice.WrittenAnswer(story)
	return func() tea.Msg { return heard{owner, analyze(answer, story)} }
}

// strengths are the words of a section that earned it something: the signal
// phrases of an own story.
func (s *Screen) strengths(section scenario.Section) []string {
	var quotes []string
	for _, strength := range s.report.Strengths {
		for _, part := range s.report.Sections {
			if part.Name == section && part.Start <= strength.Start && strength.End <= part.End {
				quotes = append(quotes, strength.Quote)
			}
		}
	}
	return quotes
}

// ownOverview says what is not told yet and how to add it, and what the coach
// would mend first.
func (l *layout) ownOverview() {
	width := l.text
	var untold []string
	for _, section := range l.scenario.Untold() {
		untold = append(untold, section.Title())
	}
	if len(untold) > 0 {
		l.lines = append(l.lines, widget.Wrap(fmt.Sprintf("Not told yet: %s. In the modes, %s asks you for it and %s opens the file.",
			strings.Join(untold, ", "), keys.Name(l.deps.Keys.Story.WriteOn), keys.Name(l.deps.Keys.Story.Edit)), width)...)
		l.lines = append(l.lines, "")
	}
	words := l.report.Words
	if words == 0 {
		return
	}
	aloud := l.deps.Aloud(words).Round(time.Second)
	l.lines = append(l.lines, widget.Wrap(fmt.Sprintf("%s, about %s said aloud; the targets add up to %s.", coach.WordCount(words),
		widget.Clock(aloud), widget.Clock(l.scenario.TotalTarget())), width)...)
}

// ownNotes are the panel of a section of an own story: its target, and what the
// coach found in it. Coaching that the file has comes behind.
func (l *layout) ownNotes(part scenario.Part, width int) []string {
	th := l.deps.Theme
	const label = 14
	aloud := l.deps.Aloud(coach.CountWords(part.Example)).Round(time.Second)
	lines := []string{
		th.Strong.Render(widget.Pad("Target", label)) + widget.Clock(part.Target),
		th.Dim.Render(widget.Pad("Your text", label) +
			fmt.Sprintf("%s at %d words a minute", widget.Clock(aloud), l.deps.Config.Pace)),
	}
	block := func(heading string, texts ...[]string) {
		lines = append(lines, "", th.Strong.Render(heading))
		for _, text := range texts {
			lines = append(lines, text...)
		}
	}
	if signals := part.Signals; len(signals) > 0 {
		block("Signal phrases", l.signals(signals, width))
	} else if strengths := l.strengths(l.page().section); len(strengths) > 0 {
		block("What works", l.signals(strengths, width))
	}
	notes := l.findings(width)
	if part.Example != "" && aloud < part.Target/2 {
		if len(notes) > 0 {
			notes = append(notes, "")
		}
		notes = append(notes, l.missing(part.Target-aloud, width)...)
	}
	if len(notes) > 0 {
		block("What to mend", notes)
	} else if l.report.Words > 0 {
		block("What to mend", widget.Wrap("Nothing that the coach can see.", width))
	}
	if part.Coaching != "" {
		block("Coaching", widget.Wrap(part.Coaching, width))
	}
	if part.Mistake != "" {
		block("Common mistake", widget.Wrap(part.Mistake, width))
	}
	return lines
}

// missing says how much of its time a section leaves unused, and what belongs there.
func (l *layout) missing(left time.Duration, width int) []string {
	lines := widget.Wrap(fmt.Sprintf("%d seconds of its target are left. It should say:", int(left.Seconds())), width)
	for _, point := range practice.SectionPoints(l.page().section) {
		lines = append(lines, widget.Hanging("·", point, 2, width)...)
	}
	return lines
}

// findings are the coach's notes on the section of the page.
func (l *layout) findings(width int) []string {
	var lines []string
	for _, finding := range l.report.Findings {
		if finding.Section != l.page().section {
			continue
		}
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		if finding.Quote != "" {
			quote := english.Quote(widget.Clip(widget.OneLine(finding.Quote), 2*width))
			lines = append(lines, widget.Styled(quote, width, l.deps.Theme.Warn)...)
		}
		lines = append(lines, widget.Wrap(finding.Why+" "+finding.Instead, width)...)
	}
	return lines
}

package progress

import (
	"fmt"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// Columns of the list of runs. The scenario takes what is left.
const (
	dayWidth      = 14
	shortDayWidth = 8
	styleWidth    = 8
	timeWidth     = 14
	totalWidth    = 7
)

// rowOf is the line of a run in the list.
func (s *Screen) rowOf(chosen int) int { return len(s.runsHead()) + chosen }

func (s *Screen) runsHead() []string {
	head := s.noteFirst()
	titles := "  " + widget.Pad("", s.dayWidth()) + widget.Pad("", styleWidth) +
		widget.Pad("of target", timeWidth) + s.totalColumn("total")
	return append(head, s.deps.Theme.Dim.Render(widget.Clip(titles, s.width)))
}

// runsLines are all runs, the newest first.
func (s *Screen) runsLines() []string {
	if len(s.attempts) == 0 {
		return append(s.emptyLines(), s.noteLines()...)
	}
	lines := s.runsHead()
	for i := range s.attempts {
		lines = append(lines, s.runRow(i))
	}
	return lines
}

func (s *Screen) runRow(chosen int) string {
	th := s.deps.Theme
	run := &s.attempts[s.indexOf(chosen)]
	figures := widget.Pad(s.day(run.At), s.dayWidth()) + widget.Pad(style(run.Style), styleWidth) +
		widget.Pad(clock(run.Length())+" of "+clock(run.Target()), timeWidth) + s.totalColumn(total(run))
	title := s.title(run.Scenario)
	if part := asked(&run.Attempt); part != "" {
		title = part + ": " + title
	}
	marker := "  "
	if chosen == s.chosen {
		marker, title = th.Accent.Render("▸ "), th.Accent.Render(title)
		return widget.Clip(marker+figures+title, s.width)
	}
	return widget.Clip(marker+th.Dim.Render(figures)+title, s.width)
}

// hourFrom is the width from which on there is room for the hour.
const hourFrom = 72

func (s *Screen) dayWidth() int {
	if s.width < hourFrom {
		return shortDayWidth
	}
	return dayWidth
}

// day shows when a run was; the hour tells those of one day apart.
func (s *Screen) day(at time.Time) string {
	at = at.Local()
	if s.width < hourFrom {
		return at.Format("_2 Jan")
	}
	if at.Year() != s.deps.Now().Local().Year() {
		return at.Format("2 Jan 2006")
	}
	return at.Format("_2 Jan 15:04")
}

func style(given practice.Style) string {
	if given == practice.Type {
		return "typed"
	}
	return "spoken"
}

// totalColumn is a total in its column; there is none where scores are hidden.
func (s *Screen) totalColumn(text string) string {
	if s.deps.Config.HideScores {
		return ""
	}
	return widget.Pad(text, totalWidth)
}

func total(run *history.Judged) string {
	if run.Report == nil {
		return "-"
	}
	return fmt.Sprint(run.Report.Total)
}

// asked names what was answered where it was not the whole.
func asked(run *history.Attempt) string {
	switch {
	case run.Mock != "":
		return "Mock interview"
	case run.Whole():
		return ""
	case len(run.Answers) == 1:
		return promptTitle(run.Answers[0].Prompt)
	}
	followUps := 0
	for _, answer := range run.Answers {
		if strings.HasPrefix(answer.Prompt, "follow-up") || strings.HasPrefix(answer.Prompt, "probe ") {
			followUps++
		}
	}
	if followUps == len(run.Answers) {
		return english.Count(followUps, "follow-up")
	}
	return english.Count(len(run.Answers)-followUps, "section")
}

// promptTitle is the heading of an answer: a section's, or that of a follow-up.
func promptTitle(prompt string) string {
	if title := scenario.Section(prompt).Title(); title != prompt {
		return title
	}
	if prompt == history.WholePrompt {
		return "Answer"
	}
	prompt = scenario.CleanLine(prompt)
	if number, ok := strings.CutPrefix(prompt, history.AskedPrompt); ok {
		return "Follow-up " + number
	}
	if number, ok := strings.CutPrefix(prompt, "follow-up"); ok {
		return "Follow-up" + number
	}
	if about, ok := strings.CutPrefix(prompt, "probe "); ok {
		return "Probe: " + strings.ReplaceAll(about, "-", " ")
	}
	return prompt
}

// clock shows a length to the nearest second.
func clock(d time.Duration) string { return widget.Clock(d.Round(time.Second)) }

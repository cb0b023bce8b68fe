package progress

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/charmbracelet/lipgloss"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	nameWidth = 17
	// barFrom is the width from which on times are drawn as bars too.
	barFrom  = 72
	barWidth = 20
	// barSpan is the share of the target that a full bar stands for.
	barSpan = 1.5
	// sideFrom is the width from which on there are two columns.
	sideFrom    = 110
	columnWidth = 56
	// verdictWidth is the room of a verdict where a rating stands behind it.
	verdictWidth = 14
)

// runLines is one run: its times against targets, its scores, what was found.
func (s *Screen) runLines() []string {
	th := s.deps.Theme
	run := s.run()
	before := history.Before(s.attempts, s.indexOf(s.chosen))
	width := min(s.width, widget.TextWidth)
	lines := widget.Styled(s.title(run.Scenario), width, th.Strong)
	facts := run.At.Local().Format("2 January 2006, 15:04") + ", " + style(run.Style)
	if run.Mock != "" {
		facts += ", in a mock interview"
	}
	if before != nil {
		facts += "; the one before was on " + before.At.Local().Format("2 January")
	}
	lines = append(append(lines, widget.Styled(facts, width, th.Dim)...), "")

	times, judged := s.timesTable(run, before), s.scoresTable(run, before)
	if s.width >= sideFrom {
		lines = append(lines, widget.Columns(times, judged, columnWidth, 6)...)
	} else {
		lines = append(append(append(lines, times...), ""), judged...)
	}
	if sound := s.soundTable(run); len(sound) > 0 {
		lines = append(append(lines, ""), sound...)
	}
	s.wordsAt = 0
	if words := s.wordLines(width); len(words) > 0 {
		lines = append(lines, "")
		s.wordsAt = len(lines)
		lines = append(lines, words...)
	}
	return append(append(lines, ""), s.foundLines(run, width)...)
}

func (s *Screen) timesTable(run, before *history.Judged) []string {
	th := s.deps.Theme
	head := th.Strong.Render(widget.Pad("Times", nameWidth))
	bars := s.width >= barFrom && s.width < sideFrom
	if bars {
		head += widget.Pad("", barWidth+2)
	}
	head += th.Dim.Render(widget.Pad("of target", 13))
	if before != nil {
		head += th.Dim.Render(widget.Pad("before", 8))
	}
	lines := []string{head}
	for i, answer := range run.Answers {
		length, verdict := run.LengthOf(answer), run.VerdictOf(answer)
		row := widget.Pad(promptTitle(answer.Prompt), nameWidth)
		if bars && answer.Target > 0 {
			row += widget.Gauge(length.Seconds()/answer.Target.Seconds()/barSpan, 1/barSpan, barWidth,
				s.verdictStyle(verdict), th.Dim) + "  "
		}
		row += widget.Pad(ofTarget(length, answer.Target), 13)
		if before != nil {
			row += widget.Pad(clock(before.LengthOf(before.Answers[i])), 8)
		}
		row += s.verdictStyle(verdict).Render(widget.Pad(verdict.String(), verdictWidth)) + ratingWord(answer.Rating)
		lines = append(lines, strings.TrimRight(row, " "))
	}
	row := widget.Pad("Together", nameWidth)
	if bars {
		row += widget.Pad("", barWidth+2)
	}
	row += widget.Pad(ofTarget(run.Length(), run.Target()), 13)
	if before != nil {
		row += clock(before.Length())
	}
	lines = append(lines, row)
	if run.Style == practice.Type {
		lines = append(lines, th.Dim.Render("timed as said aloud"))
	}
	return lines
}

func ofTarget(length, target time.Duration) string { return clock(length) + " of " + clock(target) }

func (s *Screen) verdictStyle(verdict practice.Verdict) lipgloss.Style {
	switch verdict {
	case practice.OnTarget:
		return s.deps.Theme.Good
	case practice.FarTooLong:
		return s.deps.Theme.Bad
	}
	return s.deps.Theme.Warn
}

// scoresTable are the scores of a run beside those of the run before, where both
// were judged by the same rules.
func (s *Screen) scoresTable(run, before *history.Judged) []string {
	if s.deps.Config.HideScores {
		return nil
	}
	th := s.deps.Theme
	if len(run.You)+len(run.Coach) == 0 {
		if rated(&run.Attempt) {
			return nil
		}
		return []string{th.Dim.Render("Not rated.")}
	}
	otherRules := before != nil && run.Report != nil && before.Report != nil && run.Report.Rules != before.Report.Rules
	lines := []string{
		th.Strong.Render(widget.Pad("Scores", nameWidth)) +
			th.Dim.Render(fmt.Sprintf("%5s%7s%8s", "you", "coach", "before")),
	}
	for _, dimension := range coach.Dimensions() {
		you, coached, former := run.You[dimension], run.Coach[dimension], 0
		if you == 0 && coached == 0 {
			continue
		}
		if before != nil && !otherRules {
			former = before.You[dimension]
			if run.Report != nil {
				former = before.Coach[dimension]
			}
		}
		lines = append(lines, widget.Pad(dimension.Title(), nameWidth)+
			figure(you, 5)+figure(coached, 7)+figure(former, 8))
	}
	if run.Report != nil {
		row := widget.Pad("Total", nameWidth+5) + th.Strong.Render(fmt.Sprintf("%7d", run.Report.Total))
		if before != nil && before.Report != nil && !otherRules {
			row += fmt.Sprintf("%8d", before.Report.Total)
		}
		lines = append(lines, row)
	}
	if otherRules {
		lines = append(lines, th.Dim.Render("The run before was judged by other rules."))
	}
	return lines
}

// figure is a score at the right of its column; nothing where it was not given.
func figure(score, width int) string {
	if score == 0 {
		return fmt.Sprintf("%*s", width, "-")
	}
	return fmt.Sprintf("%*d", width, score)
}

func (s *Screen) foundLines(run *history.Judged, width int) []string {
	th := s.deps.Theme
	if run.Report == nil && run.Style == practice.Type {
		return widget.Styled("The coach judges answers told in their sections; this was not one.", width, th.Dim)
	}
	if run.Report == nil {
		return widget.Styled("The coach judges what is typed; this was spoken.", width, th.Dim)
	}
	sound := fmt.Sprintf("%s, %s fillers a minute", coach.WordCount(run.Report.Words),
		decimal(run.FillersPerMinute()))
	if len(run.Report.Findings) == 0 {
		return []string{th.Dim.Render("The coach found nothing to fix."), th.Dim.Render(sound)}
	}
	lines := []string{th.Strong.Render("What the coach found")}
	for _, finding := range run.Report.Findings {
		text := scenario.CleanLine(finding.Rule.Title())
		if finding.Section != "" {
			text = promptTitle(string(finding.Section)) + ": " + text
		}
		if finding.Quote != "" {
			text += ", " + english.Quote(widget.OneLine(scenario.Clean(finding.Quote)))
		}
		lines = append(lines, widget.Hanging("·", text, 2, width)...)
	}
	return append(lines, th.Dim.Render(sound))
}

func decimal(f float64) string {
	f = math.Round(10*f) / 10
	if f == math.Trunc(f) {
		return fmt.Sprintf("%.0f", f)
	}
	return fmt.Sprintf("%.1f", f)
}

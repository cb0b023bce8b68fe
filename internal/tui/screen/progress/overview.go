package progress

import (
	"fmt"
	"slices"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// besideFrom is the width from which on two columns fit beside each other.
const besideFrom = 2*columnWidth + 4

// overviewLines are how the candidate gets on, part by part, in two columns
// where there is room.
func (s *Screen) overviewLines() []string {
	if s.empty() {
		return append(s.emptyLines(), s.noteLines()...)
	}
	width := min(s.width, widget.TextWidth)
	if s.width < besideFrom {
		return append(s.noteFirst(), stack(s.done(), s.fault(width), s.scores(width), s.plot(width),
			s.typed(width), s.spoken(), s.sounded(width), s.principles(width))...)
	}
	left := stack(s.done(), s.fault(columnWidth), s.scores(columnWidth), s.typed(columnWidth))
	right := stack(s.plot(columnWidth), s.spoken(), s.sounded(columnWidth), s.principles(columnWidth))
	return append(s.noteFirst(), widget.Columns(left, right, columnWidth, s.width-2*columnWidth)...)
}

// empty says whether nothing was ever done.
func (s *Screen) empty() bool { return s.overview.Empty() && s.deps.Ledger.Empty() }

func (s *Screen) emptyLines() []string {
	width := min(s.width, widget.TextWidth)
	lines := widget.Styled("Nothing here yet, and that is where everybody begins.", width, s.deps.Theme.Strong)
	lines = append(lines, "")
	return append(lines, widget.Wrap("Read a walkthrough or answer a question. This page then shows the days you "+
		"practised, your times against their targets, your scores beside the coach's, and what to mend first.", width)...)
}

// noteFirst says how something went, above all else.
func (s *Screen) noteFirst() []string {
	if s.note == "" {
		return nil
	}
	return append(s.noteLines()[1:], "")
}

// stack sets parts below each other, a blank line between them. A part that has
// nothing to show is left out.
func stack(parts ...[]string) []string {
	var lines []string
	for _, part := range parts {
		if len(part) > 0 {
			if len(lines) > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, part...)
		}
	}
	return lines
}

// fault is the most frequent fault, and how it changed.
func (s *Screen) fault(width int) []string {
	fault := s.overview.Fault
	if fault == nil {
		return nil
	}
	th := s.deps.Theme
	lines := []string{th.Strong.Render("What comes up most")}
	text := scenario.CleanLine(fault.Rule.Title()) + ": in "
	if fault.Last.Answers > 1 {
		text += fmt.Sprintf("%d of ", fault.Last.Found)
	}
	text += "your " + english.Last(fault.Last.Answers, "answer") + ". "
	if fault.Before.Answers == 0 {
		return append(lines, widget.Wrap(text+"There are none before them to compare with.", width)...)
	}
	change := "as often as before"
	switch fault.Change() {
	case -1:
		change = "rarer now"
	case 1:
		change = "more often now"
	}
	text += fmt.Sprintf("Of the %d before it was %d: %s.", fault.Before.Answers, fault.Before.Found, change)
	return append(lines, widget.Wrap(text, width)...)
}

// Columns of the table of scores, 56 cells in all.
const (
	sparkWidth = 10
	scoreWidth = 4
	apartWidth = 11
)

// scores is each dimension over the attempts, the coach's and the candidate's
// own, and how far they lie apart.
func (s *Screen) scores(width int) []string {
	if s.deps.Config.HideScores {
		return nil
	}
	th := s.deps.Theme
	shown := slices.ContainsFunc(s.overview.Scores, func(scores history.Scores) bool {
		return len(scores.Coach)+len(scores.You) > 0
	})
	if !shown {
		return nil
	}
	lines := []string{th.Strong.Render(widget.Pad("Scores", nameWidth)) + th.Dim.Render(
		widget.Pad("coach", sparkWidth+scoreWidth)+widget.Pad("you", sparkWidth+scoreWidth)+"you-coach")}
	apart := 0
	for i := range s.overview.Scores {
		scores := &s.overview.Scores[i]
		row := widget.Pad(scores.Dimension.Title(), nameWidth)
		row += widget.Pad(over(scores.Coach), sparkWidth+scoreWidth)
		row += widget.Pad(over(scores.You), sparkWidth+scoreWidth)
		if scores.Apart.Count > 0 {
			apart++
			row += widget.Pad(fmt.Sprintf("%+.1f of %d", scores.Apart.Mean, scores.Apart.Count), apartWidth)
		}
		lines = append(lines, row)
	}
	note := fmt.Sprintf("The last %d, newest on the right with its score.", sparkWidth)
	if apart > 0 {
		note += " Above zero you are kinder to yourself than the coach is; of so many answers that both rated."
	}
	lines = append(lines, widget.Styled(note, width, th.Dim)...)
	return append(lines, s.otherRules(width)...)
}

// otherRules says what was left out of the comparison.
func (s *Screen) otherRules(width int) []string {
	others := s.overview.OtherRules
	if others == 0 {
		return nil
	}
	text := english.Count(others, "answer") + " judged by other rules of the coach are not compared."
	if others == 1 {
		text = "1 answer judged by other rules of the coach is not compared."
	}
	return widget.Styled(text, width, s.deps.Theme.Dim)
}

// levels are bars for the scores from 1 to 5. The highest leaves a gap to the row
// above.
var levels = []string{"▁", "▂", "▃", "▅", "▇"}

// over is the last scores as bars, and the newest in figures.
func over(scores []int) string {
	if len(scores) == 0 {
		return ""
	}
	bars := ""
	for _, score := range scores[max(0, len(scores)-sparkWidth):] {
		bars += levels[max(0, min(score-1, len(levels)-1))]
	}
	return fmt.Sprintf("%*s %d", sparkWidth, bars, scores[len(scores)-1])
}

// Fillers do no harm at 5 a minute, and do at 12: a full bar.
const fillersFull = 12

// typed is how typed answers sound.
func (s *Screen) typed(width int) []string {
	typed := &s.overview.Typed
	count := len(typed.Words)
	if count == 0 {
		return nil
	}
	bars := ""
	for _, fillers := range typed.Fillers[max(0, count-history.Lately):] {
		bars += levels[max(0, min(int(fillers*float64(len(levels))/fillersFull), len(levels)-1))]
	}
	th := s.deps.Theme
	lines := []string{th.Strong.Render("Typed answers")}
	lines = append(lines, widget.Wrap(fmt.Sprintf("The last whole one has %s, and %s fillers a minute when said.",
		coach.WordCount(typed.Words[count-1]), decimal(typed.Fillers[count-1])), width)...)
	text := fmt.Sprintf("Fillers  %s  %s a minute in the %s", bars, decimal(typed.Last.Mean),
		english.Last(typed.Last.Count, "answer"))
	if typed.Before.Count > 0 {
		text += fmt.Sprintf(", %s in the %d before", decimal(typed.Before.Mean), typed.Before.Count)
	}
	return append(lines, widget.Wrap(text+".", width)...)
}

// spoken is the times of spoken runs by section.
func (s *Screen) spoken() []string {
	th := s.deps.Theme
	lines := []string{th.Strong.Render(widget.Pad("Spoken runs", nameWidth)) +
		th.Dim.Render(widget.Pad("last", 14)+widget.Pad("mean", 11)+"on target")}
	for _, spoken := range s.overview.Spoken {
		if spoken.Runs > 0 {
			lines = append(lines, widget.Pad(spoken.Section.Title(), nameWidth)+
				widget.Pad(ofTarget(spoken.Last, spoken.Target), 14)+
				widget.Pad(fmt.Sprintf("%.0f %%", 100*spoken.Share.Mean), 11)+
				fmt.Sprintf("%d of %d", spoken.OnTarget, spoken.Runs))
		}
	}
	if len(lines) == 1 {
		return nil
	}
	return append(lines, th.Dim.Render(fmt.Sprintf("The mean is of target, over the last %d.", history.Lately)))
}

// principles is where the candidate stands with each.
func (s *Screen) principles(width int) []string {
	th := s.deps.Theme
	head := []string{"all", "read", "practised", "solid"}
	name := width
	for _, title := range head {
		name -= len(title) + 2
	}
	row := th.Strong.Render(widget.Pad("By principle", name))
	for _, title := range head {
		row += "  " + th.Dim.Render(title)
	}
	lines := []string{row}
	for i := range s.overview.Principles {
		standing := &s.overview.Principles[i]
		row := widget.Pad(standing.Principle, name)
		for at, count := range []int{standing.Scenarios, standing.Studied, standing.Practised, standing.Solid} {
			row += fmt.Sprintf("  %*d", len(head[at]), count)
		}
		lines = append(lines, row)
	}
	if len(lines) == 1 {
		return nil
	}
	return append(lines, widget.Styled(solidMeans, width, th.Dim)...)
}

// solidMeans is the rule of history.Solid in a sentence.
var solidMeans = fmt.Sprintf("Solid: two whole runs in %d days, the coach's last total at least %d or your own "+
	"mean at least %.0f, and no quiz below three quarters.", history.SolidDays, history.SolidTotal, history.SolidOwn)

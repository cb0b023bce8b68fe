package debrief

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/charmbracelet/lipgloss"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	nameWidth = 14
	tailWidth = 34
	// shareFrom is the width from which on shares have a column of their own.
	shareFrom = 110
	widestBar = 40
	// roomyFrom is the height from which on there are blank lines between parts.
	roomyFrom = 17
	// barSpan is the share of the target that a full bar stands for.
	barSpan = 1.5
)

func (s *Screen) rowOf(part int) int { return len(s.headlines()) + part }

// timesLines are the times of all prompts, and what can be said of the chosen
// one.
func (s *Screen) timesLines() []string {
	lines := s.headlines()
	for i := range s.review.Parts {
		lines = append(lines, s.row(i))
	}
	lines = append(lines, "")
	lines = append(lines, s.partLines(&s.review.Parts[s.at])...)
	lines = append(lines, "")
	return append(append(lines, s.soundLines()...), s.keptLines()...)
}

// keptLines say whether the run is kept.
func (s *Screen) keptLines() []string {
	width := min(s.width, widget.TextWidth)
	switch s.kept {
	case isKept:
		return widget.Styled("This run is kept.", width, s.deps.Theme.Dim)
	case notKept:
		return widget.Styled("This run is not kept: "+s.problem+". Press "+keys.Name(s.deps.Keys.Debrief.Keep)+" to try again.", width, s.deps.Theme.Warn)
	case nothingToKeep:
		return widget.Styled("Nothing was answered, so that nothing is kept.", width, s.deps.Theme.Dim)
	}
	return nil
}

// headlines are the run as a whole.
func (s *Screen) headlines() []string {
	th := s.deps.Theme
	total := fmt.Sprintf("%s of %s", aloud(s.review.Length), widget.Clock(s.review.Target))
	verdict := practice.VerdictOf(s.review.Length, s.review.Target)
	line := th.Strong.Render("Together ") + total + "  " + s.verdictStyle(verdict).Render(verdict.String())
	lines := []string{widget.Clip(line, s.width)}
	if s.review.Style == practice.Type {
		typed := coach.WordCount(s.review.Words) + ", timed as said aloud"
		if pace := s.review.TypingPace(); pace > 0 {
			typed += fmt.Sprintf("; typed at %d words a minute", pace)
		}
		lines = append(lines, th.Dim.Render(widget.Clip(typed, s.width)))
	}
	return append(lines, "")
}

func (s *Screen) verdictStyle(verdict practice.Verdict) lipgloss.Style {
	switch verdict {
	case practice.OnTarget:
		return s.deps.Theme.Good
	case practice.FarTooLong:
		return s.deps.Theme.Bad
	}
	return s.deps.Theme.Warn
}

// row is one prompt: its time as a bar against the target, and in figures.
func (s *Screen) row(i int) string {
	th := s.deps.Theme
	part := &s.review.Parts[i]
	marker, name := "  ", widget.Pad(part.Prompt.Title, nameWidth)
	if i == s.at {
		marker, name = th.Accent.Render("▸ "), th.Accent.Render(name)
	}
	style := s.verdictStyle(part.Verdict)
	bar := widget.Gauge(
		part.Length.Seconds()/part.Prompt.Target.Seconds()/barSpan, 1/barSpan,
		min(widestBar, s.width-nameWidth-tailWidth-2), style, th.Dim,
	)
	tail := fmt.Sprintf("  %4d s of %3d  ", seconds(part.Length), seconds(part.Prompt.Target))
	row := marker + name + bar + tail + style.Render(widget.Pad(part.Verdict.String(), 14))
	if s.hasShare(part) && s.width >= shareFrom {
		row += s.shareColumn(part)
	}
	return row
}

// hasShare says whether a prompt's share of the whole means something.
func (s *Screen) hasShare(part *practice.PartReview) bool {
	return s.review.WholeAnswer && part.Prompt.IsSection()
}

// shareColumn is the share of the whole beside the usual one.
func (s *Screen) shareColumn(part *practice.PartReview) string {
	usual := part.Prompt.Usual
	style, word := s.deps.Theme.Good, "usual"
	switch {
	case usual.Holds(part.Share):
	case part.Share > usual.High:
		style, word = s.deps.Theme.Warn, "more than"
	default:
		style, word = s.deps.Theme.Warn, "less than"
	}
	return fmt.Sprintf("%3d %% ", percent(part.Share)) + style.Render(word) +
		s.deps.Theme.Dim.Render(fmt.Sprintf(" %d-%d %%", percent(usual.Low), percent(usual.High)))
}

// aloud shows a length to the nearest second, as the rows do.
func aloud(d time.Duration) string { return widget.Clock(d.Round(time.Second)) }

func seconds(d time.Duration) int { return int(math.Round(d.Seconds())) }

// partLines is what can be said of the chosen prompt.
func (s *Screen) partLines(part *practice.PartReview) []string {
	th := s.deps.Theme
	width := min(s.width, widget.TextWidth)
	lines := []string{th.Strong.Render(part.Prompt.Title)}
	lines = append(lines, widget.Wrap(strings.Join(s.remarks(part), " "), width)...)
	if len(part.Signals) > 0 {
		lines = append(lines, "", th.Strong.Render(signalHeading(part.Signals)))
		for _, use := range part.Signals {
			lines = append(lines, s.signal(part, use, width)...)
		}
	}
	return lines
}

// remarks are sentences about the time, the share and the words of a prompt.
func (s *Screen) remarks(part *practice.PartReview) []string {
	remarks := []string{timeRemark(part)}
	if part.Former > 0 {
		remarks = append(remarks, fmt.Sprintf("The time before it took %s.", widget.Clock(part.Former)))
	}
	if s.hasShare(part) {
		remarks = append(remarks, shareRemark(part))
	}
	if part.Words > 0 && s.review.Style == practice.Type {
		remarks = append(remarks, fmt.Sprintf("You typed %s in %s; said aloud at %d words a minute they take %s.",
			coach.WordCount(part.Words), aloud(part.Spent), s.deps.Config.Pace, aloud(part.Length)))
	}
	switch part.Peeks {
	case 0:
	case 1:
		remarks = append(remarks, "You peeked at the coaching once.")
	default:
		remarks = append(remarks, fmt.Sprintf("You peeked at the coaching %d times.", part.Peeks))
	}
	return remarks
}

func timeRemark(part *practice.PartReview) string {
	spent, target := seconds(part.Length), seconds(part.Prompt.Target)
	switch part.Verdict {
	case practice.NotAnswered:
		return "You did not answer this one."
	case practice.Short:
		return fmt.Sprintf("%s short of its %d: is there a step or a figure still to say?", english.Count(target-spent, "second"), target)
	case practice.OnTarget:
		return fmt.Sprintf("Within a quarter of its %d seconds: on target.", target)
	}
	return fmt.Sprintf("%s over its %d: say what decides it, and leave the rest for a follow-up.",
		english.Count(spent-target, "second"), target)
}

func shareRemark(part *practice.PartReview) string {
	share := percent(part.Share)
	usual := fmt.Sprintf("%d to %d %%", percent(part.Prompt.Usual.Low), percent(part.Prompt.Usual.High))
	if part.Prompt.Usual.Holds(part.Share) {
		return fmt.Sprintf("It is %d %% of the whole; %s is usual.", share, usual)
	}
	word := "less"
	if part.Share > part.Prompt.Usual.High {
		word = "more"
	}
	return fmt.Sprintf("It is %d %% of the whole, %s than the usual %s.", share, word, usual)
}

func percent(share float64) int { return int(math.Round(100 * share)) }

func signalHeading(uses []coach.SignalUse) string {
	used := 0
	for _, use := range uses {
		if use.Used {
			used++
		}
	}
	return fmt.Sprintf("Signal phrases of the example: %d of %d heard", used, len(uses))
}

func (s *Screen) signal(part *practice.PartReview, use coach.SignalUse, width int) []string {
	th := s.deps.Theme
	if !use.Used {
		return []string{th.Dim.Render(widget.Clip("· "+use.Phrase, width))}
	}
	line := th.Good.Render("✓ ") + use.Phrase
	if said := strings.Join(strings.Fields(part.Answer[use.Start:use.End]), " "); !strings.EqualFold(said, use.Phrase) {
		line += th.Dim.Render("  you: " + english.Quote(said))
	}
	return []string{widget.Clip(line, width)}
}

package debrief

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	youWidth    = 5
	coachWidth  = 7
	beforeWidth = 8
	reasonGap   = 3
	// reasonFrom is the least room in which what decided a score can be said.
	reasonFrom = 28
)

// rubricLines are the scores as a table, what to fix first, and what can be said
// of the chosen dimension.
func (s *Screen) rubricLines() []string {
	lines := []string{s.tableHead()}
	for i := range s.judged {
		lines = append(lines, s.tableRow(i))
	}
	if s.written() {
		lines = append(append(append(lines, s.totalRow()...), ""), s.fixFirst()...)
	}
	lines = append(append(lines, ""), s.dimensionLines()...)
	lines = append(lines, "")
	if s.written() && !s.deps.Config.HideScores {
		lines = append(lines, s.deliveryLine())
	}
	lines = append(lines, s.soundLines()...)
	lines = append(lines, s.writtenLines()...)
	return append(lines, s.keptLines()...)
}

// columns says which columns of the table hold anything.
func (s *Screen) columns() (you, before bool) {
	if s.deps.Config.HideScores {
		return false, false
	}
	for _, dimension := range s.judged {
		you = you || s.rating.you[dimension] > 0
		before = before || s.beforeOf(dimension) > 0
	}
	return you || !s.written(), before
}

func (s *Screen) tableHead() string {
	you, before := s.columns()
	head := strings.Repeat(" ", nameWidth+6)
	if you {
		head += fmt.Sprintf("%*s", youWidth, "you")
	}
	if s.coachWidth() > 0 {
		head += fmt.Sprintf("%*s", coachWidth, "coach")
	}
	if before {
		head += fmt.Sprintf("%*s", beforeWidth, "before")
	}
	if s.written() && s.reasonWidth() > 0 {
		head += strings.Repeat(" ", reasonGap) + "what decided it"
	}
	return s.deps.Theme.Dim.Render(head)
}

// tableRow is one dimension: its scores, and what decided the coach's.
func (s *Screen) tableRow(i int) string {
	th := s.deps.Theme
	dimension := s.judged[i]
	score := s.report.Score(dimension)
	marker, name := "  ", widget.Pad(dimension.Title(), nameWidth+4)
	if i == s.chosen {
		marker, name = th.Accent.Render("▸ "), th.Accent.Render(name)
	}
	you, before := s.columns()
	row := marker + name
	if you {
		row += figure(s.rating.you[dimension], youWidth)
	}
	if s.coachWidth() > 0 {
		row += th.Strong.Render(figure(score.Score, coachWidth))
	}
	if before {
		row += figure(s.beforeOf(dimension), beforeWidth)
	}
	if s.written() && s.reasonWidth() > 0 {
		row += strings.Repeat(" ", reasonGap) + widget.Clip(widget.OneLine(score.Reason), s.reasonWidth())
	}
	return row
}

// coachWidth is the room of the coach's scores; none where there are none, or
// they are not to be seen.
func (s *Screen) coachWidth() int {
	if !s.written() || s.deps.Config.HideScores {
		return 0
	}
	return coachWidth
}

// reasonWidth is the room for what decided a score; none on a narrow terminal,
// where the chosen dimension's is shown below alone.
func (s *Screen) reasonWidth() int {
	you, before := s.columns()
	left := s.width - nameWidth - 6 - s.coachWidth() - reasonGap
	if you {
		left -= youWidth
	}
	if before {
		left -= beforeWidth
	}
	if left < reasonFrom {
		return 0
	}
	return left
}

// totalRow is the weighed sum, out of a hundred.
func (s *Screen) totalRow() []string {
	if s.deps.Config.HideScores {
		return nil
	}
	you, before := s.columns()
	row := widget.Pad("  Together", nameWidth+6)
	if you {
		row += strings.Repeat(" ", youWidth)
	}
	row += s.deps.Theme.Strong.Render(fmt.Sprintf("%*d", coachWidth, s.report.Total))
	if before {
		row += fmt.Sprintf("%*d", beforeWidth, s.before.Total)
	}
	return []string{row + s.deps.Theme.Dim.Render(strings.Repeat(" ", reasonGap)+"of 100")}
}

// fixFirst is the one thing that would help the answer most.
func (s *Screen) fixFirst() []string {
	th := s.deps.Theme
	width := min(s.width, widget.TextWidth)
	if len(s.report.Findings) == 0 {
		return widget.Styled("The coach found nothing to fix.", width, th.Dim)
	}
	const heading = "Fix first   "
	first := s.report.Findings[0]
	text := widget.OneLine(first.Instead)
	if first.Section != "" {
		text = first.Section.Title() + ": " + text
	}
	return widget.Hanging(th.Strong.Render(heading), text, len(heading), width)
}

// dimensionLines are the chosen dimension's anchors, how the two scores differ,
// and, once opened, what the coach's rests on.
func (s *Screen) dimensionLines() []string {
	th := s.deps.Theme
	dimension := s.judged[s.chosen]
	score := s.report.Score(dimension)
	width := min(s.width, widget.TextWidth)
	heading := th.Strong.Render(dimension.Title())
	hidden := s.deps.Config.HideScores
	compared := ""
	if !hidden {
		compared = calibration(s.rating.you[dimension], score.Score)
	}
	lines := []string{heading}
	switch {
	case compared == "":
	case ansi.StringWidth(heading)+3+len(compared) <= s.width:
		lines = []string{heading + th.Dim.Render("   "+compared)}
	default:
		lines = append(lines, widget.Styled(compared, width, th.Dim)...)
	}
	if reason := widget.OneLine(score.Reason); ansi.StringWidth(reason) > s.reasonWidth() {
		lines = append(lines, widget.Wrap(reason, width)...)
	}
	if !hidden {
		lines = append(lines, s.anchorLines(dimension, width)...)
	}
	if s.evidence && s.written() {
		lines = append(append(lines, ""), evidenceLines(score, width)...)
	}
	return lines
}

// evidenceRows are the rows that the chosen dimension takes, quotations and all.
func (s *Screen) evidenceRows() (first, last int) {
	first = 1 + len(s.judged) + 1
	if s.written() {
		first += 1 + len(s.totalRow()) + len(s.fixFirst())
	}
	return first, first + len(s.dimensionLines()) - 1
}

func evidenceLines(score coach.Score, width int) []string {
	if len(score.Evidence) == 0 {
		return widget.Wrap("The coach found no words that show it.", width)
	}
	lines := []string{"It rests on"}
	for _, evidence := range score.Evidence {
		lines = append(lines, widget.Hanging("  ·", english.Quote(widget.OneLine(evidence.Quote)), 4, width)...)
	}
	return lines
}

// deliveryLine is how the answer sounds, which no score depends on.
func (s *Screen) deliveryLine() string {
	delivery := s.report.Delivery
	length := coach.WordCount(s.report.Words) + ", " + aloud(s.report.Duration) + " said aloud"
	fillers := fmt.Sprintf("%s fillers a minute", decimal(delivery.FillersPerMinute))
	if minutes := s.review.Length.Minutes(); s.review.Style == practice.Speak && minutes > 0 {
		length = coach.WordCount(s.report.Words) + " in " + aloud(s.review.Length)
		fillers = fmt.Sprintf("%s fillers a minute", decimal(float64(delivery.Fillers)/minutes))
		if s.run.Transcript() == practice.ThinnedTranscript {
			fillers = "at least " + fillers
		}
	}
	figures := []string{
		length, fillers,
		"longest sentence " + english.Count(delivery.LongestSentence, "word"),
	}
	return s.deps.Theme.Dim.Render(widget.Clip(strings.Join(figures, " · "), s.width))
}

func decimal(figure float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(figure, 'f', 1, 64), ".0")
}

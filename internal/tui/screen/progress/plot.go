package progress

import (
	"fmt"
	"strings"

	"github.com/guptarohit/asciigraph"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	// axisWidth is the room that the figures and the axis take.
	axisWidth = 6
	// widestStep is how far apart two answers are drawn at most, so that a few of
	// them make no mountains.
	widestStep = 6
	// plotHeight is in steps between lines, of 20 points each; a high terminal has
	// twice as many.
	plotHeight = 5
	tallFrom   = 30
)

// plot draws the coach's totals of whole answers over time.
func (s *Screen) plot(width int) []string {
	totals := s.overview.Totals
	if len(totals) == 0 || s.deps.Config.HideScores {
		return nil
	}
	th := s.deps.Theme
	last, best := totals[len(totals)-1].Report.Total, 0
	for i := range totals {
		best = max(best, totals[i].Report.Total)
	}
	lines := []string{th.Strong.Render("The coach's total of whole answers")}
	if len(totals) == 1 {
		return append(lines, widget.Wrap(fmt.Sprintf("%d of 100 so far. From the second on there is a line.", last), width)...)
	}
	room := width - axisWidth
	shown := totals[max(0, len(totals)-room):]
	values := make([]float64, len(shown))
	for i := range shown {
		values[i] = float64(shown[i].Report.Total)
	}
	height := plotHeight
	if s.height >= tallFrom {
		height *= 2
	}
	across := min(room, 1+widestStep*(len(values)-1))
	drawn := asciigraph.Plot(values, asciigraph.Height(height), asciigraph.Width(across),
		asciigraph.LowerBound(0), asciigraph.UpperBound(100), asciigraph.Precision(0))
	lines = append(lines, strings.Split(drawn, "\n")...)
	lines = append(lines, th.Dim.Render(s.between(shown, across)))
	return append(lines, th.Dim.Render(fmt.Sprintf("last %d, best %d", last, best)))
}

// between names the days of the first and the last answer below the plot.
func (s *Screen) between(shown []history.Judged, across int) string {
	first := shown[0].At.Local().Format("2 Jan")
	last := shown[len(shown)-1].At.Local().Format("2 Jan")
	gap := across - len(first) - len(last)
	if gap < 1 || first == last {
		return strings.Repeat(" ", axisWidth) + last
	}
	return strings.Repeat(" ", axisWidth) + first + strings.Repeat(" ", gap) + last
}

package progress

import (
	"fmt"
	"strings"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	weekdayWidth = 5
	// weekWidth is a week's column with the blank beside it.
	weekWidth     = 2
	calendarWidth = weekdayWidth + weekWidth*history.Weeks + 3
)

var weekdays = []string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}

// done is the calendar, a column a week, with the sums beside it.
func (s *Screen) done() []string {
	th := s.deps.Theme
	days := s.overview.Days
	lines := []string{th.Strong.Render("Practice"), th.Dim.Render(months(days))}
	for weekday, name := range weekdays {
		row := th.Dim.Render(widget.Pad(name, weekdayWidth))
		for at := weekday; at < len(days); at += len(weekdays) {
			cell := glyph(days[at].Done())
			if at == len(days)-1 {
				cell = th.Accent.Render(cell)
			}
			row += cell + strings.Repeat(" ", weekWidth-1)
		}
		lines = append(lines, row)
	}
	legend := strings.Repeat(" ", weekdayWidth) + "· none  ▂ 1 or 2  ▅ 3 to 5  ▇ 6 or more"
	return append(widget.Columns(lines, s.sums(), calendarWidth, 0), th.Dim.Render(legend))
}

// glyph tells by its height how much was done on a day.
func glyph(done int) string {
	switch {
	case done == 0:
		return "·"
	case done <= 2:
		return "▂"
	case done <= 5:
		return "▅"
	}
	return "▇"
}

// months names each month over its first whole week, where there is room.
func months(days []history.Day) string {
	row := strings.Repeat(" ", weekdayWidth)
	for at := 0; at < len(days); at += len(weekdays) {
		column := weekdayWidth + weekWidth*(at/len(weekdays))
		if days[at].Date.Day() <= len(weekdays) && column >= len(row) {
			row += strings.Repeat(" ", column-len(row)) + days[at].Date.Format("Jan") + " "
		}
	}
	return row
}

// sums are the totals beside the calendar.
func (s *Screen) sums() []string {
	days := s.overview.Days
	total := history.Total(days)
	practised := fmt.Sprintf("%s in %d weeks", english.Count(history.PractisedDays(days), "day"), history.Weeks)
	row := ""
	if inARow := history.InARow(days); inARow > 1 {
		row = fmt.Sprintf("%d in a row", inARow)
	}
	return []string{
		"", "", practised, row, "",
		english.Count(total.Runs, "run"), english.Count(total.Walkthroughs, "walkthrough"),
		english.Count(total.Quizzes, "quiz run"),
	}
}

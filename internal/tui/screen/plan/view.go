package plan

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/lipgloss"

	"github.com/starcoach/starcoach/internal/plan"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	kindWidth    = 14
	minutesWidth = 8
	// indent is where a task begins, behind the marker and the tick.
	indent = 4
)

func (s *Screen) textWidth() int { return min(s.width, widget.TextWidth) }

// lay sets the lines that View shows.
func (s *Screen) lay() {
	if s.width > 0 && s.loaded && s.form == nil {
		lines, _, _ := s.lines()
		s.scroller.SetLines(lines)
	}
}

// show brings the chosen task into sight, with what stands over the first one.
func (s *Screen) show() {
	if s.width == 0 || len(s.tasks) == 0 {
		return
	}
	_, heading, row := s.lines()
	if s.at == 0 {
		heading = 0
	}
	s.scroller.Show(row, row)
	s.scroller.Show(heading, row)
}

// lines are all lines, with where the heading of the chosen task's day is, and
// the task itself.
func (s *Screen) lines() (lines []string, heading, row int) {
	th := s.deps.Theme
	if s.planned.Err != nil {
		lines = widget.Styled("! "+scenario.CleanLine(s.planned.Err.Error()), s.textWidth(), th.Warn)
		lines = append(lines, "")
	}
	if !s.planned.Made {
		return append(lines, th.Dim.Render("Press "+keys.Name(s.deps.Keys.Plan.Set)+" to set the day of the interview.")), 0, 0
	}
	if len(s.planned.Plan.Days) == 0 {
		over := s.planned.Settings.Countdown(s.planned.Today) + ". Press " + keys.Name(s.deps.Keys.Plan.Set) + " to plan for another one."
		return append(lines, widget.Wrap(over, s.textWidth())...), 0, 0
	}
	lines = append(lines, s.verdict()...)
	number := 0
	days := s.planned.Plan.Days
	for i := 0; i < len(days); i++ {
		if len(days[i].Tasks) == 0 {
			until := s.planned.Plan.FreeUntil(i)
			lines = append(lines, s.free(i, until), "")
			i = until
			continue
		}
		top := len(lines)
		lines = append(lines, s.dayLine(i))
		for _, task := range days[i].Tasks {
			if number == s.at {
				heading, row = top, len(lines)
			}
			lines = append(lines, s.taskLine(task, number == s.at))
			number++
		}
		lines = append(lines, "")
	}
	return append(lines, s.leftLines()...), heading, row
}

// verdict says what is prepared, and whether the time will do.
func (s *Screen) verdict() []string {
	th, settings := s.deps.Theme, s.planned.Settings
	what := fmt.Sprintf("%s, %d minutes a day", settings.Date.Long(), settings.Minutes)
	if len(settings.Principles) > 0 {
		what += ", for " + strings.Join(settings.Principles, ", ")
	}
	lines := widget.Styled(what+".", s.textWidth(), th.Dim)
	if verdict := s.planned.Plan.Verdict(settings.Minutes); verdict != "" {
		lines = append(lines, widget.Styled("! "+verdict, s.textWidth(), th.Warn)...)
	}
	for _, missing := range s.planned.Plan.Missing {
		lines = append(lines, widget.Styled("! There is no scenario for "+missing+" any more.", s.textWidth(), th.Warn)...)
	}
	return append(lines, "")
}

func (s *Screen) dayStyle(i int) lipgloss.Style {
	if i == 0 {
		return s.deps.Theme.Strong
	}
	return s.deps.Theme.Text
}

func (s *Screen) dayLine(i int) string {
	day := s.planned.Plan.Days[i]
	status := fmt.Sprintf("%d of %d min", day.Minutes(), day.Limit)
	if i == 0 {
		status = fmt.Sprintf("%d of %d done · ", day.Done(), len(day.Tasks)) + status
	}
	return widget.Ends(s.dayStyle(i).Render(s.planned.Plan.DayName(i)), s.deps.Theme.Dim.Render(status), s.textWidth())
}

// free names days without tasks, several in a row on one line.
func (s *Screen) free(from, to int) string {
	name := s.planned.Plan.DayName(from)
	if to > from {
		name += " to " + s.planned.Plan.DayName(to)
	}
	return widget.Ends(s.dayStyle(from).Render(name), s.deps.Theme.Dim.Render(s.planned.Plan.Idle(from)), s.textWidth())
}

func (s *Screen) taskLine(task plan.Task, chosen bool) string {
	th := s.deps.Theme
	width := s.textWidth()
	marker, tick := "  ", "· "
	if task.Done {
		tick = th.Good.Render("✓") + " "
	}
	what := widget.Pad(task.What(), width-indent-kindWidth-minutesWidth)
	kind := widget.Pad(task.Kind.String(), kindWidth)
	switch {
	case chosen:
		marker = th.Accent.Render("▸") + " "
		kind, what = th.Accent.Render(kind), th.Accent.Render(what)
	case task.Done:
		kind, what = th.Dim.Render(kind), th.Dim.Render(what)
	}
	return marker + tick + kind + what + th.Dim.Render(fmt.Sprintf("%*s", minutesWidth, fmt.Sprintf("%d min", task.Minutes)))
}

// someLeft is how many of what was left out are named of each kind.
const someLeft = 5

// leftLines say what was left out, and why.
func (s *Screen) leftLines() []string {
	th := s.deps.Theme
	groups := s.planned.Plan.Left()
	if len(groups) == 0 {
		return widget.Styled("Everything that is due has its day.", s.textWidth(), th.Dim)
	}
	lines := []string{th.Strong.Render("Left out")}
	var reason plan.Reason
	summed := false
	for _, group := range groups {
		if group.Reason != reason {
			reason = group.Reason
			lines = append(lines, widget.Styled(reason.Why()+":", s.textWidth(), th.Dim)...)
		}
		head := "  " + group.Kind.String()
		some := group.Some(someLeft)
		summed = summed || len(group.What) > someLeft+1
		if len(group.What) > 1 {
			some = fmt.Sprintf("%d: %s", len(group.What), some)
		}
		lines = append(lines, widget.Hanging(head, some, kindWidth+2, s.textWidth())...)
	}
	if summed {
		lines = append(lines, "", th.Dim.Render("starcoach plan --all names all of it."))
	}
	return lines
}

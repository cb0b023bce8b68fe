package cli

import (
	"fmt"
	"strings"

	"github.com/starcoach/starcoach/internal/plan"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// planText is the plan for reading.
func planText(planned ui.Planned, all bool) string {
	if !planned.Made {
		return "There is no plan yet. Name the day of your interview, and how long you can prepare each day:\n\n" +
			fmt.Sprintf("  starcoach plan --date %s --minutes %d\n", planned.Today+9, plan.UsualMinutes)
	}
	settings := planned.Settings
	var out strings.Builder
	fmt.Fprintf(&out, "%s (%s), %d minutes a day", settings.Countdown(planned.Today), settings.Date.Long(), settings.Minutes)
	if len(settings.Principles) > 0 {
		out.WriteString(", for " + strings.Join(settings.Principles, ", "))
	}
	out.WriteString(".\n")
	if len(planned.Plan.Days) == 0 {
		out.WriteString("Plan for another one with --date, or forget this one with --clear.\n")
		return out.String()
	}
	if verdict := planned.Plan.Verdict(settings.Minutes); verdict != "" {
		out.WriteString(strings.Join(widget.Wrap(verdict, widget.TextWidth), "\n") + "\n")
	}
	for _, missing := range planned.Plan.Missing {
		fmt.Fprintf(&out, "There is no scenario for %s any more.\n", missing)
	}
	for i := 0; i < len(planned.Plan.Days); i++ {
		if until := planned.Plan.FreeUntil(i); until > i {
			fmt.Fprintf(&out, "\n%s to %s\n  free\n", planned.Plan.DayName(i), planned.Plan.DayName(until))
			i = until
			continue
		}
		out.WriteString("\n" + dayText(planned.Plan, i))
	}
	out.WriteString(leftText(planned.Plan, all))
	return out.String()
}

func dayText(made plan.Plan, at int) string {
	name, day := made.DayName(at), made.Days[at]
	switch idle := made.Idle(at); {
	case len(day.Tasks) > 0:
	case idle == "":
		return name + "\n"
	default:
		return name + "\n  " + idle + "\n"
	}
	lines := []string{fmt.Sprintf("%s, %d of %d min", name, day.Minutes(), day.Limit)}
	for _, task := range day.Tasks {
		box := "[ ]"
		if task.Done {
			box = "[x]"
		}
		lines = append(lines, fmt.Sprintf("  %s %-12s %3d min  %s", box, task.Kind, task.Minutes, task.What()))
	}
	return strings.Join(lines, "\n") + "\n"
}

// someLeft is how many of what was left out are named of each kind, unless all
// are asked for.
const someLeft = 3

func leftText(made plan.Plan, all bool) string {
	var out strings.Builder
	var reason plan.Reason
	summed := false
	for _, group := range made.Left() {
		if group.Reason != reason {
			reason = group.Reason
			fmt.Fprintf(&out, "\nLeft out. %s:\n", reason.Why())
		}
		if !all {
			some := group.Some(someLeft)
			summed = summed || len(group.What) > someLeft+1
			head := fmt.Sprintf("  %-12s %3d", group.Kind, len(group.What))
			out.WriteString(strings.Join(widget.Hanging(head, some, len(head)+2, widget.TextWidth), "\n") + "\n")
			continue
		}
		for _, what := range group.What {
			fmt.Fprintf(&out, "  %-12s %s\n", group.Kind, what)
		}
	}
	if summed {
		out.WriteString("\nstarcoach plan --all names all of it.\n")
	}
	return out.String()
}

// The JSON form of a plan. Names, order and meaning are part of the interface.
type (
	jsonPlan struct {
		// Date is null where there is no plan.
		Date       *string    `json:"date"`
		Minutes    int        `json:"minutes"`
		Principles []string   `json:"principles"`
		Days       []jsonDay  `json:"days"`
		LeftOut    []jsonTask `json:"left_out"`
		// Enough is the number of minutes a day that would hold all that found no
		// room; 0 if all did, or no number would.
		Enough int `json:"enough_minutes"`
	}
	jsonDay struct {
		Date  string     `json:"date"`
		Limit int        `json:"limit"`
		Tasks []jsonTask `json:"tasks"`
	}
	jsonTask struct {
		Kind     plan.Kind   `json:"kind"`
		Scenario string      `json:"scenario,omitempty"`
		Title    string      `json:"title,omitempty"`
		Cards    int         `json:"cards,omitempty"`
		Minutes  int         `json:"minutes"`
		Done     bool        `json:"done"`
		Reason   plan.Reason `json:"reason,omitempty"`
	}
)

func planJSON(planned ui.Planned) ([]byte, error) {
	out := jsonPlan{Principles: []string{}, Days: []jsonDay{}, LeftOut: []jsonTask{}}
	if planned.Made {
		date := planned.Settings.Date.String()
		out.Date, out.Minutes = &date, planned.Settings.Minutes
		out.Principles = append(out.Principles, planned.Settings.Principles...)
		out.Enough = planned.Plan.Enough
	}
	for _, day := range planned.Plan.Days {
		shown := jsonDay{Date: day.Date.String(), Limit: day.Limit, Tasks: []jsonTask{}}
		for _, task := range day.Tasks {
			shown.Tasks = append(shown.Tasks, taskJSON(task, ""))
		}
		out.Days = append(out.Days, shown)
	}
	for _, left := range planned.Plan.LeftOut {
		out.LeftOut = append(out.LeftOut, taskJSON(left.Task, left.Reason))
	}
	return encodeASCII(out)
}

func taskJSON(task plan.Task, reason plan.Reason) jsonTask {
	return jsonTask{task.Kind, task.Scenario, task.Title, task.Cards, task.Minutes, task.Done, reason}
}

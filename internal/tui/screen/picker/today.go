package picker

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/plan"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// readPlan makes the plan anew: something may have been done since.
func (s *Screen) readPlan() tea.Cmd {
	s.planning = s.deps.NewOwner()
	return s.deps.ReadPlan(s.planning)
}

// today is what the plan has for today, as a line over the list; empty where
// there is no plan.
func (s *Screen) today() string {
	if s.planned.Err != nil {
		return "Your plan can't be read; this shows why"
	}
	if !s.planned.Made {
		return ""
	}
	countdown := s.planned.Settings.Countdown(s.planned.Today)
	day, ok := s.planned.Plan.Today()
	if !ok {
		return countdown + "; plan for another one"
	}
	return todayText(day, countdown)
}

func todayText(day plan.Day, countdown string) string {
	inside := strings.ToLower(countdown[:1]) + countdown[1:]
	next, open := day.Next()
	switch {
	case len(day.Tasks) == 0:
		return "Today: nothing planned; " + inside
	case !open:
		return fmt.Sprintf("Today: %d of %d done; %s", day.Done(), len(day.Tasks), inside)
	case next.Kind == plan.Reviews:
		return fmt.Sprintf("Today: %d of %d done, next: review %s", day.Done(), len(day.Tasks), next.What())
	}
	return fmt.Sprintf("Today: %d of %d done, next: %s of %s", day.Done(), len(day.Tasks),
		strings.ToLower(next.Kind.String()), next.Title)
}

// takeInPlan keeps the answer to the latest reading alone.
func (s *Screen) takeInPlan(planned ui.Planned) {
	if planned.Owner == s.planning {
		s.planned = planned
	}
}

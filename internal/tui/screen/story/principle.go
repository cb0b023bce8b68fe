package story

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/coverage"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// chosenPrinciple is the number of the principle that was typed or chosen, or -1.
func (s *Screen) chosenPrinciple() int {
	name := coverage.PrincipleOf(s.answers[principleStep])
	return slices.IndexFunc(coverage.Principles(), func(ask coverage.Ask) bool { return ask.Name == name })
}

// choose takes the principle before or after the chosen one.
func (s *Screen) choose(by int) tea.Cmd {
	all := coverage.Principles()
	to := s.chosenPrinciple() + by
	if s.chosenPrinciple() < 0 && by < 0 {
		to = len(all) - 1
	}
	if to < 0 || to >= len(all) {
		return nil
	}
	s.answers[principleStep], s.full = all[to].Name, ""
	s.text.SetValue(all[to].Name)
	s.words = coach.CountWords(all[to].Name)
	return s.keepSoon()
}

// principleLines are the sixteen principles as far as there is room for them,
// around the chosen one.
func (s *Screen) principleLines(room int) []string {
	th, all, chosen := s.deps.Theme, coverage.Principles(), s.chosenPrinciple()
	if chosen < 0 && strings.TrimSpace(s.answers[principleStep]) != "" {
		own := "A name of your own: " + scenario.CleanLine(s.answers[principleStep])
		return []string{"", th.Dim.Render(widget.Clip(own, s.layout.left))}
	}
	room = min(room-1, len(all))
	if room < 1 {
		return nil
	}
	first := max(0, min(chosen-room/2, len(all)-room))
	lines := []string{""}
	for i := first; i < first+room; i++ {
		switch {
		case i == chosen:
			lines = append(lines, th.Accent.Render("▸ "+all[i].Name))
		case i == first && first > 0, i == first+room-1 && i < len(all)-1:
			lines = append(lines, th.Dim.Render("  "+all[i].Name+"  …"))
		default:
			lines = append(lines, th.Dim.Render("  ")+all[i].Name)
		}
	}
	return lines
}

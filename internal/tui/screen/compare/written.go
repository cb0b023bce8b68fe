package compare

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/lipgloss"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// written is the version of an own story that is in writing.
func (s *Screen) written(part *practice.PartReview, width int, figures string) []string {
	th := s.deps.Theme
	if part.Prompt.Example == "" {
		return append([]string{th.Strong.Render("As you wrote it"), ""},
			widget.Styled("Nothing is written of this part yet. In the modes, "+keys.Name(s.deps.Keys.Story.WriteOn)+
				" asks you for it.", width, th.Dim)...)
	}
	lines := []string{th.Strong.Render("As you wrote it") + th.Dim.Render(figures), ""}
	return append(lines, widget.Wrap(part.Prompt.Example, width)...)
}

// retold says which points of the written version were told, which were not, and
// what is new.
func (s *Screen) retold(width int) []string {
	if !s.scenario.Own {
		return nil
	}
	retelling, ok := s.review.Retold(s.at)
	if !ok {
		return nil
	}
	th := s.deps.Theme
	part := &s.review.Parts[s.at]
	var kept, lost, altered, fresh []string
	for _, point := range retelling.Points {
		text := widget.OneLine(part.Prompt.Example[point.Start:point.End])
		switch {
		case point.Fate == coach.Lost:
			lost = append(lost, text)
		case point.Fate == coach.Moved:
			kept = append(kept, text+" (told in another section)")
		case point.Fate == coach.Altered:
			altered = append(altered, fmt.Sprintf("%s (you said %s, not %s)", text, strings.Join(point.Instead, ", "),
				strings.Join(point.Figures, ", ")))
		case len(point.Figures) > 0:
			kept = append(kept, text+" (without "+strings.Join(point.Figures, ", ")+")")
		default:
			kept = append(kept, text)
		}
	}
	for _, span := range retelling.New {
		fresh = append(fresh, widget.OneLine(part.Answer[span.Start:span.End]))
	}
	var lines []string
	add := func(sign string, style lipgloss.Style, heading string, points []string) {
		if len(points) == 0 {
			return
		}
		lines = append(lines, "", th.Strong.Render(fmt.Sprintf("%s (%d)", heading, len(points))))
		for _, point := range points {
			lines = append(lines, widget.Hanging(style.Render(sign), point, 2, width)...)
		}
	}
	add("·", th.Warn, "Points lost", lost)
	add("!", th.Warn, "Told with another figure", altered)
	add("✓", th.Good, "Points kept", kept)
	add("+", th.Text, "New", fresh)
	return lines
}

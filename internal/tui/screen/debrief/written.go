package debrief

import (
	"fmt"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// writtenLines say how much of the written version of an own story was told.
func (s *Screen) writtenLines() []string {
	if !s.scenario.Own {
		return nil
	}
	told, points, altered, fresh := 0, 0, 0, 0
	for i := range s.review.Parts {
		retelling, ok := s.review.Retold(i)
		if !ok {
			continue
		}
		points += len(retelling.Points)
		told += len(retelling.Points) - retelling.Count(coach.Lost)
		altered += retelling.Count(coach.Altered)
		fresh += len(retelling.New)
	}
	if points == 0 {
		return nil
	}
	other := ""
	if altered > 0 {
		other = fmt.Sprintf(" (%d with another figure)", altered)
	}
	text := fmt.Sprintf("Against your written version: %s told%s, %d new; %s shows which.",
		english.Of(told, points, "point"), other, fresh, keys.Name(s.deps.Keys.Debrief.Compare))
	return widget.Styled(text, min(s.width, widget.TextWidth), s.deps.Theme.Dim)
}

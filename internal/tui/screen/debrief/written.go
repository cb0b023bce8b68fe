package debrief

import (
	"fmt"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// writtenLines say how much of the written version of an own story was told.
func (s *Screen) writtenLines() []string {
	if !s.scenario.Own {
		return nil
	}
	told, points, fresh := 0, 0, 0
	for i := range s.review.Parts {
		retelling, ok := s.review.Retold(i)
		if !ok {
			continue
		}
		points += len(retelling.Points)
		told += len(retelling.Points) - retelling.Count(coach.Lost)
		fresh += len(retelling.New)
	}
	if points == 0 {
		return nil
	}
	text := fmt.Sprintf("Against your written version: %d of %d points told, %d new; c shows which.", told, points, fresh)
	return widget.Styled(text, min(s.width, widget.TextWidth), s.deps.Theme.Dim)
}

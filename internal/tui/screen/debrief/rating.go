package debrief

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
)

// rating is what candidates make of their own answer, before they see what the
// coach made of it: who has seen the scores can't judge any more.
type rating struct {
	at  int
	you map[coach.Dimension]int
}

// press takes a key, and says whether the rating is at its end.
func (r *rating) press(msg tea.KeyMsg, s *Screen) (ended bool) {
	keys := s.deps.Keys.Rating
	switch {
	case key.Matches(msg, keys.Score):
		r.you[s.judged[r.at]] = slices.Index(keys.Score.Keys(), msg.String()) + 1
		return r.forward(s)
	case key.Matches(msg, keys.Back):
		r.at = max(r.at-1, 0)
	case key.Matches(msg, keys.Forward):
		return r.forward(s)
	case key.Matches(msg, keys.Skip):
		return true
	}
	return false
}

func (r *rating) forward(s *Screen) (ended bool) {
	if r.at == len(s.judged)-1 {
		return true
	}
	r.at++
	return false
}

// rates says whether there is an answer that can be rated by the rubric. Where
// scores are hidden the rubric has nothing to show of a spoken one.
func (s *Screen) rates() bool {
	return len(s.judged) > 0 && (s.written() || !s.deps.Config.HideScores) && slices.ContainsFunc(s.review.Parts, func(part practice.PartReview) bool {
		return part.Verdict != practice.NotAnswered
	})
}

// written says whether there are words to judge: typed ones, or those of a
// recording.
func (s *Screen) written() bool { return s.run.Written() }

// pressRating takes a key while the answer is being rated.
func (s *Screen) pressRating(msg tea.KeyMsg) tea.Cmd {
	if s.scroller.PressPage(msg, s.deps.Keys.Reading) {
		return nil
	}
	if s.rating.press(msg, s) {
		keep := s.keepMarks()
		s.show(s.first())
		return keep
	}
	s.lay()
	return nil
}

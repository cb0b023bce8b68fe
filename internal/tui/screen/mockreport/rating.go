package mockreport

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
)

// rates says whether there are spoken answers, which nobody but the candidate can
// judge.
func (s *Screen) rates() bool {
	return s.state.Settings.Style == practice.Speak && len(s.rated()) > 0 && !s.deps.Config.HideScores
}

// rated are the answers that can be rated.
func (s *Screen) rated() []mock.Answer {
	return slices.DeleteFunc(slices.Clone(s.report.Answers), func(answer mock.Answer) bool {
		return answer.Verdict == practice.NotAnswered
	})
}

// pressRating gives a spoken answer its score; nothing but the last key keeps
// them.
func (s *Screen) pressRating(msg tea.KeyMsg) tea.Cmd {
	rating := s.deps.Keys.Rating
	answers := s.rated()
	switch {
	case key.Matches(msg, rating.Score):
		s.state = s.state.Rate(answers[s.rating].Number, slices.Index(rating.Score.Keys(), msg.String())+1)
		s.rating++
	case key.Matches(msg, rating.Back):
		s.rating = max(s.rating-1, 0)
	case key.Matches(msg, rating.Forward):
		s.rating++
	case key.Matches(msg, rating.Skip):
		s.rating = len(answers)
	}
	if s.rating < len(answers) {
		return nil
	}
	s.rating, s.view = 0, viewReport
	s.scroller.Top()
	return tea.Batch(s.deps.Ledger.RateMock(s.owner, s.state), s.judge())
}

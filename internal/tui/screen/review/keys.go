package review

import (
	"github.com/charmbracelet/bubbles/key"

	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	bindings, back := s.deps.Keys.Review, s.deps.Keys.Global.Back
	switch {
	case s.session == nil:
		return []key.Binding{back}
	case s.session.Done():
		return []key.Binding{bindings.Done}
	case s.revealed:
		return append(s.ratingKeys(), back)
	}
	skip := bindings.Skip
	skip.SetEnabled(s.session.Left() > 1)
	switch {
	case s.question != nil:
		list, quiz := s.deps.Keys.List, s.deps.Keys.Quiz
		letters := quiz.Letters[0]
		letters.SetHelp("a-"+widget.Letter(len(s.question.Question().Choices)-1), "answer")
		return []key.Binding{letters, keys.Pair(list.Up, list.Down, "move"), quiz.Choose, skip, back}
	case s.paused():
		return []key.Binding{bindings.GoOn, skip, back}
	}
	return []key.Binding{bindings.Reveal, skip, back}
}

func (s *Screen) ratingKeys() []key.Binding {
	bindings := s.deps.Keys.Review
	all := []key.Binding{bindings.Rate}
	if s.question != nil {
		reasons := s.deps.Keys.Quiz.Reasons
		if s.reasons {
			reasons = keys.As(reasons, "hide the reasons")
		}
		all = []key.Binding{keys.As(bindings.Keep, s.marked().String()), bindings.Rate, reasons}
	}
	if s.scroller.MoreBelow() {
		more := s.deps.Keys.Reading.PageDown
		all = append(all, keys.As(more, "read on"))
	}
	return all
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	bindings, reading := s.deps.Keys.Review, s.deps.Keys.Reading
	return [][]key.Binding{
		s.ShortHelp(),
		{bindings.Reveal, bindings.Rate, bindings.Skip, reading.PageUp, reading.PageDown},
	}
}

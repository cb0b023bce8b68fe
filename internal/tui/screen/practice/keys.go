package practice

import (
	"github.com/charmbracelet/bubbles/key"

	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/tui/keys"
)

// bindings are the keys of the run in the present style: typing needs the
// letters.
type bindings struct{ next, pause, back, peek, coach key.Binding }

func (s *Screen) bindings() bindings {
	k := s.deps.Keys.Practice
	b := bindings{k.Next, k.Pause, k.Back, k.Peek, k.Coach}
	if s.typing() {
		b = bindings{k.TypedNext, k.TypedPause, k.TypedBack, k.TypedPeek, k.Coach}
	}
	b.coach.SetEnabled(s.typing() && s.prompt().IsSection())
	if s.listener.Hidden {
		b.coach = keys.As(b.coach, "show coach")
	}
	switch {
	case s.run.Drill():
		b.next = keys.As(b.next, "reveal")
		b.back.SetEnabled(false)
	case s.run.Last():
		b.next = keys.As(b.next, "finish")
	}
	if s.peeking {
		b.peek = keys.As(b.peek, "hide coaching")
	}
	return b
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	k, b := s.deps.Keys.Practice, s.bindings()
	switch {
	case s.checking():
		return s.checkKeys()
	case s.leaving:
		return []key.Binding{k.ConfirmLeave, k.Stay}
	case s.revealed:
		return s.revealedKeys()
	case s.run.Phase() == practice.CountingIn:
		return []key.Binding{k.Begin, k.Leave}
	case s.run.Phase() == practice.Paused:
		return []key.Binding{keys.As(k.Begin, "go on"), k.Leave, b.peek}
	case s.peeking:
		return []key.Binding{b.peek, b.next, b.pause, k.Leave}
	}
	back := b.back
	back.SetEnabled(back.Enabled() && !s.run.First())
	return []key.Binding{b.next, b.pause, back, k.Leave, b.peek, b.coach}
}

// FullHelp names all keys. The clock stands still while they are read, so that
// those of a running clock are named all the same.
func (s *Screen) FullHelp() [][]key.Binding {
	k, b := s.deps.Keys.Practice, s.bindings()
	b.back.SetEnabled(b.back.Enabled() && !s.run.First())
	if s.checking() {
		return [][]key.Binding{s.checkKeys()}
	}
	if s.revealed {
		return [][]key.Binding{s.revealedKeys()}
	}
	begin := keys.As(k.Begin, "begin now; go on after a pause")
	return [][]key.Binding{{b.next, b.pause, b.back, b.peek, b.coach, begin, k.Leave}}
}

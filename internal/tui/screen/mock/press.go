package mock

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

func (s *Screen) press(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	if s.interview == nil {
		return s.pressSettings(msg)
	}
	// Time may have gone on to another phase just before the key.
	turned := s.turn()
	nav, cmd := s.pressInterview(msg)
	return nav, tea.Batch(turned, cmd)
}

func (s *Screen) pressInterview(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	b := s.bindings()
	switch {
	case s.leaving:
		return s.pressLeaving(msg)
	case key.Matches(msg, s.deps.Keys.Practice.Leave):
		return s.leave()
	case key.Matches(msg, b.voice):
		return ui.Stay(), s.toggleVoice()
	case key.Matches(msg, b.pause) && s.interview.Look().UnderWay():
		s.togglePause()
	case s.interview.Paused():
		return ui.Stay(), s.resume(msg)
	case s.goesOn(msg) && s.typing() && s.interview.Phase() == mock.Answering:
		return ui.Stay(), tea.Batch(s.keep(), s.listen())
	case s.goesOn(msg):
		return s.goFurther()
	case s.Capturing():
		return ui.Stay(), s.edit(msg)
	default:
		return ui.Stay(), nil
	}
	return ui.Stay(), tea.Batch(s.wake(), s.keep())
}

// goFurther goes on to what is asked next, or to the report.
func (s *Screen) goFurther() (ui.Nav, tea.Cmd) {
	s.interview.Next(s.now)
	if s.interview.Phase() == mock.Ended {
		return s.finish()
	}
	return ui.Stay(), tea.Batch(s.turn(), s.wake(), s.keep())
}

// goesOn says whether a key ends the present phase. Only while an answer is typed
// do enter and space belong to the text.
func (s *Screen) goesOn(msg tea.KeyMsg) bool {
	practice := s.deps.Keys.Practice
	if s.Capturing() {
		return key.Matches(msg, practice.TypedNext)
	}
	return key.Matches(msg, practice.Next, practice.TypedNext)
}

// resume sets the clock going again. Who types just goes on typing.
func (s *Screen) resume(msg tea.KeyMsg) tea.Cmd {
	text := s.typing() && s.interview.Replying() && (msg.Type == tea.KeyRunes || msg.Type == tea.KeySpace)
	if !text && !key.Matches(msg, s.deps.Keys.Practice.Begin) {
		return nil
	}
	s.interview.Resume(s.now)
	if text {
		return tea.Batch(s.edit(msg), s.wake())
	}
	return s.wake()
}

func (s *Screen) togglePause() {
	if s.interview.Paused() {
		s.interview.Resume(s.now)
		return
	}
	s.hush()
	s.interview.Pause(s.now)
}

// toggleVoice reads aloud what is asked now, or falls silent.
func (s *Screen) toggleVoice() tea.Cmd {
	s.note = ""
	if s.deps.Voice == nil {
		s.note = noVoice
		return nil
	}
	s.settings.Aloud = !s.settings.Aloud
	switch s.interview.Phase() {
	case mock.Introduction:
		return s.say(s.introduction())
	case mock.Breathing, mock.Ended:
		return nil
	}
	return s.say(s.interview.Ask())
}

// edit gives a key to the text area.
func (s *Screen) edit(msg tea.KeyMsg) tea.Cmd {
	before := s.text.Value()
	ui.TypeInto(&s.text, msg)
	now := s.text.Value()
	if now == before {
		return nil
	}
	s.interview.SetWords(now)
	if s.now.Sub(s.keptAt) < keepEvery {
		// The next tick keeps it, within a second.
		return nil
	}
	return s.keep()
}

// leave asks whether to leave an interview that has begun.
func (s *Screen) leave() (ui.Nav, tea.Cmd) {
	s.hush()
	if !s.interview.Look().UnderWay() {
		s.done = true
		return ui.Pop(), nil
	}
	s.held = s.interview.Hold(s.now)
	s.leaving = true
	return ui.Stay(), tea.Batch(s.wake(), s.keep())
}

// pressLeaving takes the answer to whether to leave. An interview that is left is
// laid by, so that it can be gone on with.
func (s *Screen) pressLeaving(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	switch {
	case key.Matches(msg, s.deps.Keys.Practice.ConfirmLeave):
		if s.held {
			s.interview.Resume(s.now)
			s.interview.Pause(s.now)
		}
		keep := s.keep()
		s.done = true
		s.deps.Shelf.PutMock(s.interview.State(s.now))
		return ui.Pop(), keep
	case key.Matches(msg, s.deps.Keys.Mock.EndNow):
		s.interview.End(s.now)
		return s.finish()
	case key.Matches(msg, s.deps.Keys.Practice.Stay):
		s.leaving = false
		if s.held {
			s.interview.Resume(s.now)
			return ui.Stay(), tea.Batch(s.wake(), s.keep())
		}
	}
	return ui.Stay(), nil
}

// finish goes on to the report, which keeps the interview. One in which nothing
// was answered is thrown away.
func (s *Screen) finish() (ui.Nav, tea.Cmd) {
	s.hush()
	s.done = true
	state := s.interview.State(s.now)
	if !state.Given() {
		return ui.Pop(), s.deps.Ledger.DropMockDraft(state.Key)
	}
	return ui.Replace(1, ui.ToMockReport{Mock: &state}), nil
}

// bindings are the keys of the interview at this moment: typing needs the
// letters.
type bindings struct{ next, pause, voice key.Binding }

func (s *Screen) bindings() bindings {
	practice, own := s.deps.Keys.Practice, s.deps.Keys.Mock
	if s.typing() && s.interview.Replying() {
		return bindings{practice.TypedNext, practice.TypedPause, own.TypedVoice}
	}
	return bindings{practice.Next, practice.Pause, own.Voice}
}

// nextDoes says what going on does now.
func (s *Screen) nextDoes() string {
	look := s.interview.Look()
	switch look.Phase {
	case mock.Introduction:
		return "begin"
	case mock.Thinking:
		return "answer now"
	case mock.Breathing:
		return "next question"
	}
	return "done"
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	practice, own := s.deps.Keys.Practice, s.deps.Keys.Mock
	if s.interview == nil {
		return s.settingsHelp()
	}
	if s.leaving {
		return []key.Binding{practice.ConfirmLeave, own.EndNow, practice.Stay}
	}
	b := s.bindings()
	pause := b.pause
	pause.SetEnabled(s.interview.Look().UnderWay())
	voice := keys.As(b.voice, "read aloud")
	if s.settings.Aloud {
		voice = keys.As(b.voice, "be silent")
	}
	voice.SetEnabled(s.deps.Voice != nil)
	if s.interview.Paused() {
		return []key.Binding{keys.As(practice.Begin, "go on"), practice.Leave, voice}
	}
	return []key.Binding{keys.As(b.next, s.nextDoes()), pause, practice.Leave, voice}
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	if s.interview == nil {
		return [][]key.Binding{s.settingsHelp()}
	}
	if s.leaving {
		return [][]key.Binding{s.ShortHelp()}
	}
	// Asking for the keys stops the clock, so that its state says nothing here.
	b := s.bindings()
	return [][]key.Binding{{
		keys.As(b.next, s.nextDoes()), b.pause, keys.As(s.deps.Keys.Practice.Begin, "go on after a pause"),
		b.voice, s.deps.Keys.Practice.Leave,
	}}
}

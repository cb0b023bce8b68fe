// Package transcript has what was recorded written down by a program, shows how far
// that is, and lets the candidate correct the text. What comes of it are the words
// of the run.
package transcript

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
	"github.com/starcoach/starcoach/internal/tui/writing"
)

// Screen is the writing down of a run.
type Screen struct {
	deps  ui.Deps
	owner int
	run   *practice.Run
	// sections are the prompts that were answered, by index; heard what came of
	// those that are done.
	sections []int
	heard    []ui.Transcript
	// begun is when the writing down began, now the time of the last message.
	begun, now time.Time
	cancel     context.CancelFunc
	problem    string

	// editing is true once all is written down; at is the section that is
	// corrected, words are those of every section.
	editing bool
	at      int
	words   []string
	// unkept is true while the words hold some that were typed since they were kept.
	unkept bool
	text   writing.Area
	notes  widget.Scroller

	width, height int
}

// New makes the screen of a run that was recorded.
func New(deps ui.Deps, to ui.ToTranscript) *Screen {
	s := &Screen{
		deps: deps, owner: deps.NewOwner(), run: to.Run, cancel: func() {},
		text: ui.NewText(deps, "Nothing was heard here. Type what you said."), notes: widget.NewScroller(deps.Theme),
	}
	for i := range to.Run.Prompts() {
		if to.Run.Begun(i) {
			s.sections = append(s.sections, i)
		}
	}
	s.words = make([]string, len(to.Run.Prompts()))
	return s
}

// tick wakes the screen when the clock shows another second.
type tick struct{ owner int }

// keepNow is a moment after a word was typed.
type keepNow struct{ owner int }

// written carries what was heard of a section.
type written struct {
	owner, number int
	heard         ui.Transcript
	err           error
}

// Init begins with the first section.
func (s *Screen) Init() tea.Cmd {
	s.begun, s.now = s.deps.Now(), s.deps.Now()
	return tea.Batch(s.write(), s.wake())
}

func (s *Screen) wake() tea.Cmd {
	stamp := tick{s.owner}
	return s.deps.After(time.Second, func(time.Time) tea.Msg { return stamp })
}

// write has the next section written down.
func (s *Screen) write() tea.Cmd {
	ctx, cancel := context.WithCancel(context.Background())
	s.cancel = cancel
	sound, run, section := s.deps.Sound, s.run.Key, s.run.Prompts()[s.sections[len(s.heard)]].Key
	message := written{owner: s.owner, number: len(s.heard)}
	return func() tea.Msg {
		defer cancel()
		message.heard, message.err = sound.Transcribe(ctx, run, section)
		return message
	}
}

// working says whether a program is at it.
func (s *Screen) working() bool { return !s.editing && s.problem == "" }

// Capturing says whether the text area has the focus.
func (s *Screen) Capturing() bool { return s.editing }

// Unsaved is the words of all sections, where some were typed and not kept yet.
func (s *Screen) Unsaved() string {
	if !s.unkept {
		return ""
	}
	_, all := s.said()
	return all
}

// Draft is none: the run has ended.
func (s *Screen) Draft(time.Time) (practice.Draft, bool) { return practice.Draft{}, false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.arrange()
}

// Header says what is corrected.
func (s *Screen) Header() ui.Header {
	trail := []string{"Debrief", "Written down"}
	if !s.editing {
		return ui.Header{Trail: trail}
	}
	status := s.run.Prompts()[s.sections[s.at]].Title
	return ui.Header{Trail: trail, Status: ui.Said(s.deps.Theme.Dim.Render(status))}
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case tick:
		if msg.owner == s.owner && s.working() {
			s.now = s.deps.Now()
			return ui.Stay(), s.wake()
		}
	case written:
		if msg.owner == s.owner && msg.number == len(s.heard) && s.working() {
			return ui.Stay(), s.take(msg)
		}
	case keepNow:
		if msg.owner == s.owner && s.unkept {
			return ui.Stay(), s.keep()
		}
	case ui.Hold:
		if s.unkept {
			return ui.Stay(), s.keep()
		}
	case tea.KeyMsg:
		return s.press(msg)
	}
	return ui.Stay(), nil
}

// take takes in a section, and goes on to the next or to the correcting.
func (s *Screen) take(msg written) tea.Cmd {
	if msg.err != nil && !errors.Is(msg.err, context.Canceled) {
		s.problem = scenario.CleanLine(msg.err.Error())
		return nil
	}
	msg.heard.Text = scenario.Clean(msg.heard.Text)
	for i := range msg.heard.Lines {
		msg.heard.Lines[i].Text = scenario.CleanLine(msg.heard.Lines[i].Text)
	}
	s.heard = append(s.heard, msg.heard)
	s.words[s.sections[msg.number]] = msg.heard.Text
	if len(s.heard) < len(s.sections) {
		return s.write()
	}
	s.editing = true
	s.turn(0)
	return s.keep()
}

// keep keeps the words as they are now.
func (s *Screen) keep() tea.Cmd {
	s.unkept = false
	words, all := s.said()
	return s.deps.Ledger.AddWords(s.owner, s.run.Key, words, all)
}

// said is the words by their prompt, and all of them with a title each.
func (s *Screen) said() (words map[string]string, all string) {
	words = map[string]string{}
	var parts []string
	for _, section := range s.sections {
		prompt := s.run.Prompts()[section]
		words[prompt.Key] = s.words[section]
		parts = append(parts, prompt.Title+":\n"+s.words[section])
	}
	return words, strings.Join(parts, "\n\n")
}

func (s *Screen) press(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	sound := s.deps.Keys.Sound
	if !s.editing {
		if key.Matches(msg, sound.Cancel) {
			s.cancel()
			s.editing = false
			return ui.Pop(), nil
		}
		return ui.Stay(), nil
	}
	switch {
	case key.Matches(msg, sound.Next):
		return s.next()
	case key.Matches(msg, sound.Back):
		s.turn(max(0, s.at-1))
		return ui.Stay(), s.keep()
	case key.Matches(msg, sound.Cancel):
		return s.finish()
	}
	return ui.Stay(), s.typeIn(msg)
}

// typeIn gives a key to the text, and has what it changed kept within a second.
func (s *Screen) typeIn(msg tea.KeyMsg) tea.Cmd {
	ui.TypeInto(&s.text, msg)
	before, after := s.words[s.sections[s.at]], s.text.Value()
	if before == after {
		return nil
	}
	s.words[s.sections[s.at]] = after
	if s.unkept {
		return nil
	}
	s.unkept = true
	stamp := keepNow{s.owner}
	return s.deps.After(time.Second, func(time.Time) tea.Msg { return stamp })
}

func (s *Screen) next() (ui.Nav, tea.Cmd) {
	if s.at == len(s.sections)-1 {
		return s.finish()
	}
	s.turn(s.at + 1)
	return ui.Stay(), s.keep()
}

// finish gives the run its words.
func (s *Screen) finish() (ui.Nav, tea.Cmd) {
	kind := practice.WholeTranscript
	for _, heard := range s.heard {
		if heard.LeavesOut {
			kind = practice.ThinnedTranscript
		}
	}
	s.run.SetTranscript(s.words, kind)
	return ui.Pop(), s.keep()
}

// turn shows the words of a section.
func (s *Screen) turn(to int) {
	s.at = to
	s.text.SetValue(s.words[s.sections[to]])
	s.notes.Top()
	s.arrange()
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	sound := s.deps.Keys.Sound
	switch {
	case s.working():
		return []key.Binding{keys.As(sound.Cancel, "cancel")}
	case !s.editing:
		return []key.Binding{keys.As(sound.Cancel, "debrief")}
	}
	next, back := sound.Next, sound.Back
	if s.at == len(s.sections)-1 {
		next = keys.As(next, "finish")
	}
	back.SetEnabled(s.at > 0)
	return []key.Binding{next, back, keys.As(sound.Cancel, "done")}
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding { return [][]key.Binding{s.ShortHelp()} }

// Package story is where a candidate writes an own story: one question at a
// time, with the coach beside it. The file of the story is all there is to keep,
// so that writing can be left and gone on with at any time.
package story

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/coverage"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
	"github.com/starcoach/starcoach/internal/tui/writing"
)

// Screen is the writing of a story.
type Screen struct {
	deps  ui.Deps
	owner int
	// path is the file to go on with, id the story it held; both empty for a new
	// one.
	path, id string
	// modes is true where the modes of the story lie below.
	modes  bool
	loaded bool
	err    error

	// base is the story as its file had it; the answers are what is asked here.
	base    scenario.Scenario
	answers []string
	// at is the present step; len(steps) at the end.
	at   int
	text writing.Area
	// words is how many are in the text area; full says why it took no more.
	words int
	full  string
	// idle is the steps that have nothing to ask any more.
	idle []bool

	keeping  keeping
	listener ui.Listener
	scroller widget.Scroller

	width, height int
	layout        layout
}

// loaded carries the story of a file.
type loaded struct {
	owner int
	story *scenario.Scenario
	// at is the step at which it was left; empty if that is not known.
	at  string
	err error
}

// New makes the screen, on a new story or on that of a file.
func New(deps ui.Deps, to ui.ToStory) *Screen {
	owner := deps.NewOwner()
	s := &Screen{
		deps: deps, owner: owner, path: to.Path, loaded: to.Path == "", answers: make([]string, len(steps)),
		idle: make([]bool, len(steps)), modes: to.Modes, listener: ui.Listener{Owner: owner},
		text: ui.NewText(deps, ""), scroller: widget.NewScroller(deps.Theme),
	}
	s.keeping.key = fmt.Sprintf("%x-%x-%x", deps.Now().UnixMilli(), owner, deps.Rand().Uint32())
	s.turn(0)
	return s
}

// Init reads the story that is to be gone on with.
func (s *Screen) Init() tea.Cmd {
	if s.loaded {
		return nil
	}
	stories, owner, under, path := s.deps.Stories, s.owner, s.keeping.key, s.path
	return func() tea.Msg {
		story, err := stories.OpenStory(under, path)
		return loaded{owner, story, stories.LeftAt(path), err}
	}
}

// Waiting holds keys back until the story is read, or kept before it is left.
func (s *Screen) Waiting() bool { return !s.loaded && s.err == nil || s.keeping.leaving }

// Capturing says whether the text area has the focus.
func (s *Screen) Capturing() bool { return s.loaded && !s.ended() }

func (s *Screen) ended() bool { return s.at == len(steps) }

// Header shows how far the story is, and that it is kept.
func (s *Screen) Header() ui.Header {
	name := scenario.CleanLine(s.answers[titleStep])
	if name == "" || s.at == titleStep && s.id == "" {
		name = "New story"
	}
	status := s.keeping.status()
	if !s.ended() && s.err == nil {
		status = strings.TrimPrefix(fmt.Sprintf("%s · %d of %d", status, s.at+1, len(steps)), " · ")
	}
	return ui.Header{
		Trail:  []string{scenario.OwnCollection, widget.Clip(name, widget.TextWidth/2)},
		Status: ui.Said(s.deps.Theme.Dim.Render(status)),
	}
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	defer s.lay()
	switch msg := msg.(type) {
	case loaded:
		if msg.owner == s.owner {
			return ui.Stay(), s.begin(msg)
		}
	case kept:
		if msg.owner == s.owner {
			return s.takeInKept(msg), nil
		}
	case keepNow:
		if msg.owner == s.owner && msg.generation == s.keeping.generation {
			return ui.Stay(), s.keep()
		}
	case ui.Rested:
		return ui.Stay(), s.judge(msg)
	case ui.Heard:
		return ui.Stay(), s.listener.TakeIn(s.deps, msg)
	case ui.Hold:
		return ui.Stay(), s.keep()
	case tea.KeyMsg:
		return s.press(msg)
	}
	return ui.Stay(), nil
}

// begin goes on with the story where it was left, or else at the first step that
// is not answered.
func (s *Screen) begin(msg loaded) tea.Cmd {
	if s.err = msg.err; s.err != nil {
		return nil
	}
	s.loaded, s.base, s.id = true, *msg.story, msg.story.ID
	s.keeping.named = true
	s.answers = answersOf(msg.story)
	s.findIdle()
	to := len(steps)
	for i := len(steps) - 1; i >= 0; i-- {
		if s.answers[i] == "" && !s.idle[i] {
			to = i
		}
	}
	if left := stepOf(msg.at); left >= 0 {
		to = left
	}
	s.turn(to)
	return s.listen()
}

func (s *Screen) press(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	bindings := s.deps.Keys.Story
	switch {
	case s.err != nil:
		return s.pressBroken(msg), nil
	case s.ended():
		return s.pressEnd(msg)
	case key.Matches(msg, bindings.Leave):
		return s.leave()
	case key.Matches(msg, s.next()):
		return ui.Stay(), s.walk(1)
	case key.Matches(msg, bindings.Back):
		return ui.Stay(), s.walk(-1)
	case s.at == principleStep && key.Matches(msg, bindings.PrincipleUp):
		return ui.Stay(), s.choose(-1)
	case s.at == principleStep && key.Matches(msg, bindings.PrincipleDown):
		return ui.Stay(), s.choose(1)
	case key.Matches(msg, bindings.Coach):
		s.listener.Hidden = !s.listener.Hidden
		s.listener.Forget()
		return ui.Stay(), s.listen()
	}
	return ui.Stay(), s.edit(msg)
}

func (s *Screen) pressBroken(msg tea.KeyMsg) ui.Nav {
	if key.Matches(msg, s.deps.Keys.Global.Back) {
		return ui.Pop()
	}
	s.scroller.Press(msg, s.deps.Keys.Reading)
	return ui.Stay()
}

func (s *Screen) pressEnd(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	bindings := s.deps.Keys.Story
	switch {
	case key.Matches(msg, bindings.BackFromEnd):
		return ui.Stay(), s.walk(-1)
	case key.Matches(msg, bindings.Leave):
		return s.leave()
	case key.Matches(msg, bindings.Modes):
		s.keeping.toModes = true
		return s.leave()
	}
	s.scroller.Press(msg, s.deps.Keys.Reading)
	return ui.Stay(), nil
}

// next is the key to the next step. In a single line, enter does it too.
func (s *Screen) next() key.Binding {
	if steps[s.at].isLine() {
		return s.deps.Keys.Story.LineNext
	}
	return s.deps.Keys.Story.Next
}

// walk goes to another step, and keeps what is there.
func (s *Screen) walk(by int) tea.Cmd {
	s.settle()
	to := s.at + by
	for to > 0 && to < len(steps) && s.idle[to] {
		to += by
	}
	to = min(max(to, 0), len(steps))
	if s.at == titleStep && to > s.at && scenario.CleanLine(s.answers[titleStep]) != "" || to == len(steps) {
		s.keeping.named = true
	}
	s.turn(to)
	return tea.Batch(s.keep(), s.listen())
}

// settle takes the answer of a step that is left as it is meant: a principle goes
// by its whole name.
func (s *Screen) settle() {
	s.answers[principleStep] = coverage.PrincipleOf(s.answers[principleStep])
	s.findIdle()
}

func (s *Screen) findIdle() {
	for i := range steps {
		s.idle[i] = idle(s.answers, i)
	}
}

// turn shows a step.
func (s *Screen) turn(to int) {
	s.at, s.full = to, ""
	s.listener.Forget()
	s.scroller.Top()
	if s.ended() {
		return
	}
	s.text.Placeholder = "Type as you would say it."
	if steps[to].isLine() {
		s.text.Placeholder = ""
	}
	s.text.SetValue(s.answers[to])
	s.words = coach.CountWords(s.answers[to])
}

// edit gives a key to the text area.
func (s *Screen) edit(msg tea.KeyMsg) tea.Cmd {
	msg = s.fitting(ui.CleanTyped(msg))
	if steps[s.at].isLine() {
		for i, r := range msg.Runes {
			if r == '\n' {
				msg.Runes[i] = ' '
			}
		}
	}
	ui.TypeInto(&s.text, msg)
	if s.text.Value() == s.answers[s.at] {
		return nil
	}
	s.answers[s.at] = s.text.Value()
	s.words = coach.CountWords(s.answers[s.at])
	return tea.Batch(s.listen(), s.keepSoon())
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	bindings := s.deps.Keys.Story
	switch {
	case s.err != nil || !s.loaded:
		return []key.Binding{s.deps.Keys.Global.Back}
	case s.ended():
		return []key.Binding{bindings.Modes, bindings.BackFromEnd, bindings.Leave}
	}
	back := bindings.Back
	back.SetEnabled(s.at > 0)
	return []key.Binding{s.nextShown(), s.principleKeys(), back, bindings.Leave, s.coachKey()}
}

func (s *Screen) principleKeys() key.Binding {
	bindings := s.deps.Keys.Story
	pair := keys.Pair(bindings.PrincipleUp, bindings.PrincipleDown, "choose")
	pair.SetEnabled(!s.ended() && s.at == principleStep)
	return pair
}

// nextShown says what the next key does: a step may be left out.
func (s *Screen) nextShown() key.Binding {
	next := s.next()
	switch {
	case s.at == len(steps)-1:
		next = keys.As(next, "finish")
	case strings.TrimSpace(s.answers[s.at]) == "":
		next = keys.As(next, "leave it for later")
	}
	return next
}

func (s *Screen) coachKey() key.Binding {
	coachKey := s.deps.Keys.Story.Coach
	if s.listener.Hidden {
		coachKey = keys.As(coachKey, "show coach")
	}
	coachKey.SetEnabled(!s.ended() && steps[s.at].section != "")
	return coachKey
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	if s.err != nil || !s.loaded || s.ended() {
		return [][]key.Binding{s.ShortHelp()}
	}
	bindings := s.deps.Keys.Story
	return [][]key.Binding{{s.next(), s.principleKeys(), bindings.Back, s.coachKey(), bindings.Leave}}
}

// keepEvery is how often a story is sent to the disk while it is typed.
const keepEvery = 500 * time.Millisecond

// Package practice is the screen on which an answer is spoken or typed against
// the clock. The clocks themselves are those of the domain package of the same
// name.
package practice

import (
	"fmt"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
	"github.com/starcoach/starcoach/internal/tui/writing"
)

// tick wakes the screen when the clock shows another second. One of another
// generation is stale: the clock was stopped since.
type tick struct {
	owner, generation int
}

// Screen is the run against the clock.
type Screen struct {
	deps     ui.Deps
	owner    int
	scenario *scenario.Scenario
	run      *practice.Run
	below    int
	// former is the key of the run whose debrief this one's takes the place of.
	former string
	sound  recording

	// now is the time of the last message; View shows the clocks as of then.
	now        time.Time
	generation int
	peeking    bool
	leaving    bool
	done       bool
	text       writing.Area
	// words is how many are in the text area.
	words    int
	notes    widget.Scroller
	listener ui.Listener
	// keptAt is when the state of the run was last sent to the disk.
	keptAt time.Time
	// revealed is true in a drill once the present prompt is answered.
	revealed bool
	reveal   widget.Scroller

	width, height int
	arrangement   arrangement
}

// New makes the screen of a run, which goes on where it is if it was left.
func New(deps ui.Deps, to ui.ToPractice) *Screen {
	s := &Screen{
		deps: deps, owner: deps.NewOwner(), scenario: to.Scenario, run: to.Run, below: to.Below, former: to.Former,
		text: ui.NewText(deps, "Type as you would say it."), notes: widget.NewScroller(deps.Theme),
		reveal: widget.NewScroller(deps.Theme),
	}
	s.listener.Owner = s.owner
	s.run.Pace = deps.Config.Pace
	if s.run.Key == "" {
		s.run.Key = fmt.Sprintf("%x-%x-%x", deps.Now().UnixMilli(), s.owner, deps.Rand().Uint32())
	}
	s.sound = recording{wanted: recorded(deps, to.Run), level: silence}
	s.turn()
	return s
}

// Init begins the count-in. A run that was laid by waits to be resumed; before the
// first that is recorded, the microphone is tried.
func (s *Screen) Init() tea.Cmd {
	s.now = s.deps.Now()
	switch {
	case s.run.Phase() == practice.Paused:
		return s.listen()
	case s.sound.wanted && !s.deps.Shelf.LevelChecked():
		return s.tryMicrophone()
	}
	return s.start()
}

// start begins the count-in, behind which the clock waits for the microphone.
func (s *Screen) start() tea.Cmd {
	s.now = s.deps.Now()
	s.run.Start(s.now)
	if !s.sound.wanted {
		return s.wake()
	}
	s.run.Await()
	return tea.Batch(s.wake(), s.open(s.run.Key))
}

// wake asks for a tick at the moment the clock shows another second.
func (s *Screen) wake() tea.Cmd {
	s.generation++
	var wait time.Duration
	switch s.run.Phase() {
	case practice.CountingIn:
		wait = s.run.UntilCount(s.now)
	case practice.Running:
		wait = time.Second - s.run.Spent(s.run.Current(), s.now)%time.Second
	default:
		return nil
	}
	stamp := tick{s.owner, s.generation}
	return s.deps.After(wait, func(time.Time) tea.Msg { return stamp })
}

// typing says whether the text area takes the letters.
func (s *Screen) typing() bool { return s.run.Style == practice.Type }

// Capturing says whether the text area has the focus now.
func (s *Screen) Capturing() bool {
	return s.typing() && s.run.Phase() == practice.Running && !s.leaving
}

// Unsaved is what was typed: the run is kept when it has ended.
func (s *Screen) Unsaved() string {
	if s.done {
		return ""
	}
	return s.run.Typed()
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case tick:
		if msg.owner != s.owner || msg.generation != s.generation {
			return ui.Stay(), nil
		}
		s.now = s.deps.Now()
		s.run.Observe(s.now)
		return ui.Stay(), tea.Batch(s.follow(), s.wake(), s.keep())
	case opened:
		return ui.Stay(), s.takeOpened(msg)
	case sounded:
		return ui.Stay(), s.takeNews(msg)
	case levelHeard:
		return ui.Stay(), s.takeLevel(msg)
	case ui.Rested:
		return ui.Stay(), s.judge(msg)
	case ui.Heard:
		return ui.Stay(), s.listener.TakeIn(s.deps, msg)
	case ui.Hold:
		s.now = s.deps.Now()
		if s.checking() {
			return ui.Stay(), nil
		}
		s.run.Pause(s.now)
		return ui.Stay(), tea.Batch(s.follow(), s.wake(), s.keep())
	case tea.KeyMsg:
		s.now = s.deps.Now()
		if s.checking() {
			return s.pressCheck(msg)
		}
		s.run.Observe(s.now)
		nav, cmd := s.press(msg)
		return nav, tea.Batch(cmd, s.follow())
	}
	return ui.Stay(), nil
}

// press handles a key. Every key that moves the run renews the tick.
func (s *Screen) press(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	bindings := s.bindings()
	switch {
	case s.leaving:
		return s.pressLeaving(msg)
	case key.Matches(msg, s.deps.Keys.Practice.Leave):
		if s.peeking {
			s.peek()
			return ui.Stay(), nil
		}
		if s.untouched() {
			s.done = true
			return ui.Pop(), s.close()
		}
		s.run.Pause(s.now)
		s.leaving = true
	case s.revealed:
		return s.pressRevealed(msg)
	case s.run.Phase() == practice.CountingIn:
		return ui.Stay(), s.skipCountIn(msg)
	case key.Matches(msg, bindings.pause):
		return ui.Stay(), tea.Batch(s.togglePause(), s.wake(), s.keep())
	case s.run.Phase() == practice.Paused && s.begins(msg):
		return ui.Stay(), s.begin(msg, s.resume)
	case key.Matches(msg, bindings.next):
		return s.next()
	case key.Matches(msg, bindings.back):
		s.run.Back(s.now)
		s.turn()
		return ui.Stay(), tea.Batch(s.wake(), s.listen(), s.keep())
	case key.Matches(msg, bindings.peek):
		s.peek()
	case key.Matches(msg, bindings.coach):
		return ui.Stay(), s.toggleCoach()
	case s.peeking && s.notes.Press(msg, s.deps.Keys.Reading):
		return ui.Stay(), nil
	case s.Capturing():
		return ui.Stay(), s.edit(msg)
	default:
		return ui.Stay(), nil
	}
	return ui.Stay(), tea.Batch(s.wake(), s.keep())
}

// begins says whether a key sets a clock going that stands still. Who types
// just goes on typing.
func (s *Screen) begins(msg tea.KeyMsg) bool {
	return key.Matches(msg, s.deps.Keys.Practice.Begin) || s.typing() && isText(msg)
}

func isText(msg tea.KeyMsg) bool { return msg.Type == tea.KeyRunes || msg.Type == tea.KeySpace }

// begin sets the clock going, and keeps the letter that did it.
func (s *Screen) begin(msg tea.KeyMsg, start func(time.Time) tea.Cmd) tea.Cmd {
	if !s.begins(msg) {
		return nil
	}
	started := start(s.now)
	if s.typing() && isText(msg) {
		// Behind a count-in that was slept through there is a text area: words typed
		// into it belong to a run that has begun.
		s.run.SkipCountIn(s.now)
		return tea.Batch(s.edit(msg), s.wake())
	}
	return tea.Batch(started, s.wake())
}

// skipCountIn begins at once. No letter does: who types ahead does not see it land
// in the answer.
func (s *Screen) skipCountIn(msg tea.KeyMsg) tea.Cmd {
	if msg.Type == tea.KeySpace && s.typing() || !key.Matches(msg, s.deps.Keys.Practice.Begin) {
		return nil
	}
	s.run.SkipCountIn(s.now)
	return s.wake()
}

// untouched says whether there is nothing yet that could be gone on with.
func (s *Screen) untouched() bool { return !s.run.Begun(s.run.Current()) }

func (s *Screen) togglePause() tea.Cmd {
	switch {
	case s.run.Phase() != practice.Paused:
		s.run.Pause(s.now)
	case s.sound.opening:
		return s.close()
	default:
		return s.resume(s.now)
	}
	return nil
}

func (s *Screen) next() (ui.Nav, tea.Cmd) {
	if s.run.Drill() {
		return ui.Stay(), s.show()
	}
	return s.goOn()
}

// goOn ends the present prompt, and goes on to the next one or to what came of
// the run.
func (s *Screen) goOn() (ui.Nav, tea.Cmd) {
	s.run.Next(s.now)
	if s.run.Phase() == practice.Finished {
		s.done = true
		dropped := s.deps.DropSound(s.former)
		if s.run.Drill() {
			return ui.Replace(1+s.below, ui.ToDrilled{Scenario: s.scenario, Run: s.run}), dropped
		}
		return ui.Replace(1+s.below, ui.ToDebrief{Scenario: s.scenario, Run: s.run, Missed: s.sound.missed}), dropped
	}
	s.turn()
	return ui.Stay(), tea.Batch(s.wake(), s.listen(), s.keep())
}

// turn shows what was typed for the section that is now the present one.
func (s *Screen) turn() {
	s.peeking, s.revealed, s.sound.failed = false, false, false
	s.listener.Forget()
	s.text.SetValue(s.run.Words(s.run.Current()))
	s.words = coach.CountWords(s.text.Value())
	s.arrange()
}

func (s *Screen) peek() {
	s.peeking = !s.peeking
	if s.peeking {
		s.run.Peek()
		s.notes.Top()
	}
	s.arrange()
}

// edit gives a key to the text area, which is shown again if the coaching
// stands in its place.
func (s *Screen) edit(msg tea.KeyMsg) tea.Cmd {
	if s.peeking {
		s.peek()
	}
	before := s.text.Value()
	ui.TypeInto(&s.text, msg)
	now := s.text.Value()
	if now == before {
		return nil
	}
	s.run.SetWords(now)
	s.words = coach.CountWords(now)
	if s.now.Sub(s.keptAt) < keepEvery {
		// The next tick keeps it, within a second.
		return s.listen()
	}
	return tea.Batch(s.listen(), s.keep())
}

// keepEvery is how often words are sent to the disk while they are being typed.
const keepEvery = 500 * time.Millisecond

// keep sends the state of the run to the disk, so that it can be gone on with
// whatever happens.
func (s *Screen) keep() tea.Cmd {
	draft, under := s.Draft(s.now)
	if !under {
		return nil
	}
	s.keptAt = s.now
	return s.deps.Ledger.KeepDraft(draft)
}

// Draft is the state of the run, and whether it has begun and not ended.
func (s *Screen) Draft(now time.Time) (practice.Draft, bool) {
	if s.done || !s.run.Begun(s.run.Current()) {
		return practice.Draft{}, false
	}
	return s.run.Draft(s.scenario.ID, now), true
}

// pressLeaving takes the answer to whether to leave. A run that is left is laid
// by, so that it can be gone on with.
func (s *Screen) pressLeaving(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	switch {
	case key.Matches(msg, s.deps.Keys.Practice.ConfirmLeave):
		keep := tea.Batch(s.keep(), s.close())
		s.done = true
		if s.run.Begun(s.run.Current()) {
			s.deps.Shelf.Put(s.scenario.ID, s.run)
		}
		return ui.Pop(), keep
	case key.Matches(msg, s.deps.Keys.Practice.Stay):
		s.leaving = false
	}
	return ui.Stay(), nil
}

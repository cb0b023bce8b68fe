// Package delivery shows how the sections of an answer were said: a time line with
// their loudness and pauses, figures that the sound alone can tell, and the
// recording itself to listen to. No score depends on any of it.
package delivery

import (
	"context"
	"fmt"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/delivery"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// Screen is how an answer was said.
type Screen struct {
	deps     ui.Deps
	owner    int
	scenario *scenario.Scenario
	run      string
	said     []ui.Recorded
	// missing says what was not recorded; empty where all was.
	missing string
	// at is the section that is shown, pause the one chosen of its pauses, from
	// zero; noPause for none.
	at, pause int
	// former are the attempts before, for what is usual.
	former []history.Judged
	// playing is true while the recording is heard, from a moment on; hush ends it.
	playing bool
	from    time.Duration
	hush    context.CancelFunc
	// note says how keeping or playing went.
	note    string
	warns   bool
	keeping bool
	// safe is true once the recording is kept: there is nothing left to keep then.
	safe bool

	scroller      widget.Scroller
	width, height int
}

// noPause is the choice of none.
const noPause = -1

// lookedAt is how many attempts are looked at for what is usual.
const lookedAt = 100

// New makes the screen.
func New(deps ui.Deps, to ui.ToDelivery) *Screen {
	return &Screen{
		deps: deps, owner: deps.NewOwner(), scenario: to.Scenario, run: to.Run.Key, said: to.Said, missing: to.Missing,
		pause: noPause, hush: func() {}, scroller: widget.NewScroller(deps.Theme),
	}
}

// former carries the attempts before.
type former struct {
	owner    int
	attempts []history.Judged
}

// Init asks for the candidate's own former recordings.
func (s *Screen) Init() tea.Cmd {
	owner, recent := s.owner, s.deps.Ledger.Recent()
	return func() tea.Msg {
		attempts, err := recent("", lookedAt)
		if err != nil {
			// There is nothing to compare with, then; that the history can't be read
			// is said elsewhere.
			attempts = nil
		}
		return former{owner, attempts}
	}
}

// Capturing is always false: nothing is typed here.
func (s *Screen) Capturing() bool { return false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.lay()
}

// Header names the section.
func (s *Screen) Header() ui.Header {
	return ui.Header{
		Trail:  []string{s.scenario.Subject(), "Delivery"},
		Status: ui.Said(s.deps.Theme.Dim.Render(fmt.Sprintf("%s, %d of %d", s.section().Prompt.Title, s.at+1, len(s.said)))),
	}
}

func (s *Screen) section() *ui.Recorded { return &s.said[s.at] }

func (s *Screen) pauses() []delivery.Pause {
	if talk := s.section().Report.Talk; talk != nil {
		return talk.Pauses
	}
	return nil
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	defer s.lay()
	switch msg := msg.(type) {
	case former:
		if msg.owner == s.owner {
			s.former = msg.attempts
		}
	case played:
		if msg.owner == s.owner {
			s.takePlayed(msg)
		}
	case kept:
		if msg.owner == s.owner {
			s.takeKept(msg)
		}
	case ui.Hold:
		s.hush()
	case tea.KeyMsg:
		if s.playing {
			s.hush()
			return ui.Stay(), nil
		}
		s.note, s.warns = "", false
		return s.press(msg)
	}
	return ui.Stay(), nil
}

func (s *Screen) press(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	sound := s.deps.Keys.Sound
	switch {
	case key.Matches(msg, sound.Done):
		return ui.Pop(), nil
	case key.Matches(msg, sound.Play):
		return ui.Stay(), s.play(0)
	case key.Matches(msg, sound.FromPause) && s.pause != noPause:
		return ui.Stay(), s.play(max(0, s.pauses()[s.pause].Start-before))
	case key.Matches(msg, sound.NextPause):
		s.pause = min(s.pause+1, len(s.pauses())-1)
	case key.Matches(msg, sound.PreviousPause):
		s.pause = max(s.pause-1, min(0, len(s.pauses())-1))
	case key.Matches(msg, sound.NextSection):
		s.turn(1)
	case key.Matches(msg, sound.PreviousSection):
		s.turn(-1)
	case key.Matches(msg, sound.Keep) && !s.keeping && !s.safe:
		return ui.Stay(), s.keep()
	default:
		s.scroller.Press(msg, s.deps.Keys.Reading)
	}
	return ui.Stay(), nil
}

func (s *Screen) turn(by int) {
	s.at, s.pause = (s.at+by+len(s.said))%len(s.said), noPause
	s.scroller.Top()
}

// before is how much is heard ahead of a pause, so that it is heard what comes to
// a halt.
const before = time.Second

// played says that the recording was heard, or why not.
type played struct {
	owner int
	err   error
}

// play has the section heard from a moment on.
func (s *Screen) play(from time.Duration) tea.Cmd {
	if s.deps.Sound.Player() == "" {
		s.note, s.warns = "There is no player: install paplay, aplay, pw-play, sox or ffplay to listen.", true
		return nil
	}
	ctx, stop := context.WithCancel(context.Background())
	s.playing, s.from, s.hush = true, from, stop
	owner, sound, run, section := s.owner, s.deps.Sound, s.run, s.section().Prompt.Key
	return func() tea.Msg {
		defer stop()
		return played{owner, sound.Play(ctx, run, section, from)}
	}
}

func (s *Screen) takePlayed(msg played) {
	s.playing = false
	if msg.err != nil {
		s.note, s.warns = "It could not be played: "+scenario.CleanLine(msg.err.Error())+".", true
	}
}

// kept says how keeping the recording went.
type kept struct {
	owner, recordings int
	err               error
}

// keep keeps what was recorded of the run.
func (s *Screen) keep() tea.Cmd {
	s.keeping = true
	owner, sound, run, id := s.owner, s.deps.Sound, s.run, s.scenario.ID
	return func() tea.Msg {
		recordings, err := sound.Keep(run, id)
		return kept{owner, recordings, err}
	}
}

func (s *Screen) takeKept(msg kept) {
	s.keeping, s.safe = false, msg.err == nil
	switch {
	case msg.err != nil:
		s.note, s.warns = "It could not be kept: "+scenario.CleanLine(msg.err.Error())+".", true
	case msg.recordings == 0:
		s.note = "It is kept already; starcoach recordings lists it."
	default:
		s.note = "Kept for you alone; starcoach recordings lists and deletes it."
	}
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	sound := s.deps.Keys.Sound
	if s.playing {
		return []key.Binding{keys.As(s.deps.Keys.Global.Back, "or any key stops")}
	}
	pauses := keys.Pair(sound.PreviousPause, sound.NextPause, "pause")
	pauses.SetEnabled(len(s.pauses()) > 0)
	from := sound.FromPause
	from.SetEnabled(s.pause != noPause)
	section := sound.NextSection
	section.SetEnabled(len(s.said) > 1)
	return []key.Binding{sound.Play, pauses, from, section, s.keepKey(), sound.Done}
}

func (s *Screen) keepKey() key.Binding {
	keep := s.deps.Keys.Sound.Keep
	keep.SetEnabled(!s.safe)
	return keep
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	sound, reading := s.deps.Keys.Sound, s.deps.Keys.Reading
	return [][]key.Binding{
		{sound.Play, sound.PreviousPause, sound.NextPause, sound.FromPause, s.keepKey(), sound.Done},
		{sound.NextSection, sound.PreviousSection, reading.Up, reading.Down, reading.PageUp, reading.PageDown},
	}
}

// View renders the section.
func (s *Screen) View() string { return s.scroller.View() }

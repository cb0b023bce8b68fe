// Package mock is the screen of a mock interview: what is decided before it, and
// the interview itself, which shows the question, the clock, and nothing else.
// The clocks are those of the domain package of the same name.
package mock

import (
	"context"
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/writing"
)

// What commands answer with.
type (
	// tick wakes the screen when the clock shows another second. One of another
	// generation is stale: the clock was stopped since.
	tick struct{ owner, generation int }
	// drawn carries the questions of the interview.
	drawn struct {
		owner    int
		settings mock.Settings
		asked    []*scenario.Scenario
	}
	// probed carries what the coach found in an answer, for the follow-ups that go
	// for it, and the scenario it is to, nil where that is gone.
	probed struct {
		owner, question int
		asked           *scenario.Scenario
		report          coach.Report
	}
	// said tells that a text was read aloud, or why not.
	said struct {
		owner int
		err   error
	}
)

// Screen is the mock interview.
type Screen struct {
	deps     ui.Deps
	owner    int
	settings mock.Settings
	// row is the chosen row of the settings.
	row int
	// interview is nil until it is drawn; drawing is true on the way there.
	interview *mock.Interview
	drawing   bool
	// listening is true while the answer is looked at that was just given.
	listening bool
	note      string

	// now is the time of the last message; View shows the clocks as of then.
	now        time.Time
	generation int
	leaving    bool
	// held says that asking whether to leave has stopped the clock.
	held bool
	done bool
	text writing.Area
	// place is what was last asked: when it changes, something new is asked.
	place  place
	keptAt time.Time
	// hush stops the voice.
	hush context.CancelFunc

	width, height int
}

// place is what is asked at a moment.
type place struct {
	asking   bool
	question int
	replying bool
	followUp int
}

// New makes the screen.
func New(deps ui.Deps, to ui.ToMock) *Screen {
	s := &Screen{
		deps: deps, owner: deps.NewOwner(), settings: mock.Usual(), text: ui.NewText(deps, "Type as you would say it."), hush: func() {},
	}
	s.settings.Style = deps.Style()
	if to.Settings != nil {
		s.settings = *to.Settings
		s.drawing = len(deps.Shelf.Mocks()) == 0
	}
	if to.GoOn != "" {
		s.goOn(to.GoOn)
	}
	return s
}

// Init draws the interview where its settings are decided.
func (s *Screen) Init() tea.Cmd {
	s.now = s.deps.Now()
	if s.drawing {
		return s.draw()
	}
	return nil
}

// draw chooses the questions. Before the ledger has been loaded nobody knows what
// was practised least: it waits for that.
func (s *Screen) draw() tea.Cmd {
	s.drawing, s.note = true, ""
	if !s.deps.Ledger.Ready() {
		return nil
	}
	settings := s.settings
	settings.Pace = s.deps.Config.Pace
	if settings.Seed == 0 {
		settings.Seed = s.deps.Rand().Int63()
	}
	library, progress, owner := s.deps.Library, s.deps.Ledger.Progress(), s.owner
	return func() tea.Msg {
		result := drawn{owner: owner, settings: settings}
		for _, id := range mock.Order(library.List().Entries, progress, settings) {
			if len(result.asked) == settings.Questions {
				break
			}
			if opened, err := library.Open(id); err == nil {
				result.asked = append(result.asked, opened)
			}
		}
		return result
	}
}

// begin takes the questions in.
func (s *Screen) begin(msg drawn) tea.Cmd {
	s.drawing = false
	if len(msg.asked) == 0 {
		s.note = "There is no question to draw. Choose other principles, or name a folder with --scenarios DIR."
		return nil
	}
	// Fewer questions than asked for share the time among them.
	msg.settings.Questions = min(msg.settings.Questions, len(msg.asked))
	key := fmt.Sprintf("%s-%04x", s.now.UTC().Format("20060102-150405"), s.deps.Rand().Uint32()&0xffff)
	s.settings = msg.settings
	s.interview = mock.New(key, msg.settings, msg.asked, s.now)
	return s.say(s.introduction())
}

// goOn takes up an interview that was left.
func (s *Screen) goOn(key string) {
	laid, ok := s.deps.Shelf.TakeMock(key)
	if !ok {
		return
	}
	if s.interview = mock.FromState(laid); s.interview == nil {
		s.note = "The interview that was left can't be gone on with."
		s.row = min(s.row, s.rowCount()-1)
		return
	}
	s.settings = laid.Settings
	s.place = s.placeNow()
	s.text.SetValue(s.interview.Words())
	s.arrange()
}

// wake asks for a tick at the moment the clock shows another second.
func (s *Screen) wake() tea.Cmd {
	s.generation++
	if s.interview == nil || s.done || s.interview.Paused() || !s.interview.Look().UnderWay() {
		return nil
	}
	stamp := tick{s.owner, s.generation}
	return s.deps.After(time.Second-s.interview.Spent()%time.Second, func(time.Time) tea.Msg { return stamp })
}

func (s *Screen) typing() bool { return s.settings.Style == practice.Type }

// Waiting holds keys back until the questions are drawn, and until what follows
// on an answer is known.
func (s *Screen) Waiting() bool { return s.drawing || s.listening }

// Capturing says whether the text area has the focus now.
func (s *Screen) Capturing() bool {
	return s.interview != nil && s.typing() && s.interview.Replying() && !s.interview.Paused() && !s.leaving
}

// Unsaved is what was typed: the interview is kept when it has ended.
func (s *Screen) Unsaved() string {
	if s.interview == nil || s.done {
		return ""
	}
	return s.interview.Look().Typed()
}

// Draft is none: an interview is no run of practice.
func (s *Screen) Draft(time.Time) (practice.Draft, bool) { return practice.Draft{}, false }

// Mock is the state of the interview, and whether it has begun and not ended.
func (s *Screen) Mock(now time.Time) (mock.State, bool) {
	if s.interview == nil || s.done || !s.interview.Look().UnderWay() {
		return mock.State{}, false
	}
	return s.interview.State(now), true
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case tick:
		if msg.owner != s.owner || msg.generation != s.generation {
			return ui.Stay(), nil
		}
		s.observe()
		return ui.Stay(), tea.Batch(s.turn(), s.wake(), s.keep())
	case ui.Loaded:
		if len(s.deps.Shelf.Mocks()) > 0 {
			// One that was left comes first: the candidate decides.
			s.drawing = false
		}
		if s.drawing {
			return ui.Stay(), s.draw()
		}
	case drawn:
		if msg.owner == s.owner {
			s.now = s.deps.Now()
			return ui.Stay(), s.begin(msg)
		}
	case probed:
		if msg.owner == s.owner {
			s.listening = false
			s.observe()
			s.interview.Probe(msg.question, msg.asked, msg.report)
			return s.goFurther()
		}
	case said:
		if msg.owner == s.owner && msg.err != nil {
			s.settings.Aloud, s.note = false, scenario.CleanLine(msg.err.Error())
		}
	case ui.Hold:
		if s.interview != nil {
			s.observe()
			s.hush()
			s.interview.Pause(s.now)
			return ui.Stay(), tea.Batch(s.wake(), s.keep())
		}
	case tea.KeyMsg:
		s.observe()
		return s.press(msg)
	}
	return ui.Stay(), nil
}

// observe brings the interview up to the present.
func (s *Screen) observe() {
	s.now = s.deps.Now()
	if s.interview != nil {
		s.interview.Observe(s.now)
	}
}

func (s *Screen) placeNow() place {
	look := s.interview.Look()
	now := place{asking: look.UnderWay() && look.Phase != mock.Breathing, question: look.Question, replying: s.interview.Replying()}
	if look.Phase == mock.FollowingUp {
		now.followUp = look.FollowUp + 1
	}
	return now
}

// turn shows what was typed for what is asked now, and reads it aloud.
func (s *Screen) turn() tea.Cmd {
	now, before := s.placeNow(), s.place
	if now == before {
		return nil
	}
	s.place, s.note = now, ""
	s.text.SetValue(s.interview.Words())
	s.arrange()
	switch {
	case !now.asking:
		s.hush()
		return nil
	case before.asking && now.question == before.question && now.followUp == before.followUp:
		// The same question goes from thinking to the answer.
		return nil
	}
	return s.say(s.interview.Ask())
}

// listen looks at the answer that has just been typed: what is asked next hangs on
// it. That takes no longer than an interviewer's nod.
func (s *Screen) listen() tea.Cmd {
	s.listening = true
	number := s.interview.Look().Question
	question := s.interview.Look().Questions[number]
	library, analyze, owner := s.deps.Library, s.deps.Analyze, s.owner
	return func() tea.Msg {
		// An answer to a scenario that is gone is judged by its words alone.
		asked, _ := library.Open(question.Scenario)
		report := analyze(coach.Answer{Text: question.Answer.Words}, asked)
		return probed{owner, number, asked, report}
	}
}

// say reads a text aloud, in the place of what is being said. It never keeps the
// candidate waiting.
func (s *Screen) say(text string) tea.Cmd {
	s.hush()
	if !s.settings.Aloud || s.deps.Voice == nil {
		return nil
	}
	ctx, stop := context.WithCancel(context.Background())
	s.hush = stop
	voice, owner := s.deps.Voice, s.owner
	return func() tea.Msg {
		defer stop()
		return said{owner, voice.Say(ctx, text)}
	}
}

// keepEvery is how often words are sent to the disk while they are being typed.
const keepEvery = 500 * time.Millisecond

// keep sends the state of the interview to the disk, so that it can be gone on
// with whatever happens.
func (s *Screen) keep() tea.Cmd {
	state, under := s.Mock(s.now)
	if !under {
		return nil
	}
	s.keptAt = s.now
	return s.deps.Ledger.KeepMockDraft(state)
}

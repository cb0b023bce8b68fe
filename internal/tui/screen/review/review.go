// Package review asks the review cards that are due, one at a time: quiz
// questions, follow-ups and openings. Each is answered, then rated, and the
// rating says when it comes back.
package review

import (
	"fmt"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/quiz"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// openingTime is how long the first sentence of a story may take to begin:
// a silence beyond it makes an interviewer wonder.
const openingTime = 10 * time.Second

// Screen is a review session.
type Screen struct {
	deps  ui.Deps
	owner int
	// session is nil until the cards are there.
	session *schedule.Session
	asks    map[string]ask

	// question is the present quiz question, chosen the choice looked at.
	question *quiz.Run
	chosen   int
	reasons  bool
	// revealed is true once the present card is answered.
	revealed bool
	clock    clock
	// now is the time of the last message; View shows the clock as of then.
	now        time.Time
	generation int

	scroller      widget.Scroller
	width, height int
}

// ask is what a card asks.
type ask struct {
	scenario *scenario.Scenario
	item     schedule.Item
}

// tick wakes the screen when the clock shows another second. One of another
// generation is stale.
type tick struct {
	owner, generation int
}

// New makes the screen. The cards are read when it is shown.
func New(deps ui.Deps) *Screen {
	return &Screen{deps: deps, owner: deps.NewOwner(), scroller: widget.NewScroller(deps.Theme)}
}

// Init reads the cards anew: a file may have changed, or another copy of the
// program have reviewed some.
func (s *Screen) Init() tea.Cmd { return s.deps.Deck.Deal() }

// Waiting holds keys back until there is a card to answer.
func (s *Screen) Waiting() bool { return s.session == nil }

// Capturing is always false: nothing is typed here.
func (s *Screen) Capturing() bool { return false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.lay()
}

// Header shows how far the session has come.
func (s *Screen) Header() ui.Header {
	header := ui.Header{Trail: []string{"starcoach", "Review"}}
	if s.session != nil && s.session.Len() > 0 {
		header.Status = ui.Said(s.deps.Theme.Dim.Render(s.progress()))
	}
	return header
}

func (s *Screen) progress() string {
	rated, all := s.session.Tally().Cards(), s.session.Len()
	switch {
	case s.session.Done():
		return fmt.Sprintf("%d of %d", rated, all)
	case s.session.Repeated():
		return fmt.Sprintf("once more, %d left", s.session.Left())
	}
	return fmt.Sprintf("%d of %d", rated+1, all)
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	s.now = s.deps.Now()
	defer s.lay()
	switch msg := msg.(type) {
	case ui.Dealt:
		if s.session == nil {
			s.begin(msg)
			return ui.Stay(), s.turn()
		}
	case tick:
		if msg.owner == s.owner && msg.generation == s.generation {
			return ui.Stay(), s.strike()
		}
	case ui.Hold:
		s.clock.stop(s.now)
		s.generation++
	case tea.KeyMsg:
		s.clock.observe(s.now)
		return s.press(msg)
	}
	return ui.Stay(), nil
}

// begin opens the session over the due cards whose questions could be read.
func (s *Screen) begin(msg ui.Dealt) {
	s.asks = map[string]ask{}
	var cards []schedule.Card
	for _, card := range s.deps.Deck.Due() {
		item, ok := msg.Deck.Item(card.ID)
		from := msg.Scenarios[item.Scenario]
		if ok && from != nil {
			s.asks[card.ID] = ask{from, item}
			cards = append(cards, card)
		}
	}
	s.session = schedule.NewSession(cards)
}

// turn puts the present card on the screen.
func (s *Screen) turn() tea.Cmd {
	s.question, s.chosen, s.reasons, s.revealed = nil, 0, false, false
	s.clock = clock{}
	s.generation++
	s.scroller.Top()
	if s.session.Done() {
		return nil
	}
	if present := s.ask(); present.item.Kind == schedule.Quiz {
		question := present.scenario.Quiz[present.item.Number]
		s.question = quiz.New([]scenario.Question{question}, s.deps.Rand())
		return nil
	}
	s.clock.start(s.now)
	return s.wake()
}

func (s *Screen) ask() ask { return s.asks[s.session.Card().ID] }

// wake asks for a tick at the moment the clock shows another second.
func (s *Screen) wake() tea.Cmd {
	s.generation++
	if !s.clock.running {
		return nil
	}
	stamp := tick{s.owner, s.generation}
	return s.deps.After(time.Second-s.clock.spent%time.Second, func(time.Time) tea.Msg { return stamp })
}

// strike moves the clock on. The time for an opening ends by itself.
func (s *Screen) strike() tea.Cmd {
	s.clock.observe(s.now)
	if s.ask().item.Kind == schedule.Opening && s.clock.spent >= openingTime {
		s.reveal()
	}
	return s.wake()
}

// reveal shows what the present card is about.
func (s *Screen) reveal() {
	s.clock.stop(s.now)
	s.generation++
	s.revealed = true
	first := len(s.front())
	s.lay()
	s.scroller.Show(first, s.scroller.Lines()-1)
}

func (s *Screen) press(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	bindings := s.deps.Keys.Review
	switch {
	case s.session.Done():
		if key.Matches(msg, bindings.Done) {
			return ui.Pop(), nil
		}
	case key.Matches(msg, s.deps.Keys.Global.Back):
		return ui.Pop(), nil
	case s.scroller.PressPage(msg, s.deps.Keys.Reading):
	case s.revealed:
		return ui.Stay(), s.pressRating(msg)
	case key.Matches(msg, bindings.Skip):
		if s.session.Skip() {
			return ui.Stay(), s.turn()
		}
	case s.question != nil:
		s.pressChoice(msg)
	case s.paused() && key.Matches(msg, bindings.GoOn):
		s.clock.start(s.now)
		return ui.Stay(), s.wake()
	case key.Matches(msg, bindings.Reveal):
		s.reveal()
	default:
		s.scroller.Press(msg, s.deps.Keys.Reading)
	}
	return ui.Stay(), nil
}

// paused says whether the clock of an open card stands still.
func (s *Screen) paused() bool { return s.question == nil && !s.revealed && !s.clock.running }

func (s *Screen) pressChoice(msg tea.KeyMsg) {
	list, quizKeys := s.deps.Keys.List, s.deps.Keys.Quiz
	choices := len(s.question.Question().Choices)
	for i, letter := range quizKeys.Letters {
		if key.Matches(msg, letter) && i < choices {
			s.choose(i)
			return
		}
	}
	switch {
	case key.Matches(msg, list.Up):
		s.chosen = max(0, s.chosen-1)
	case key.Matches(msg, list.Down):
		s.chosen = min(choices-1, s.chosen+1)
	case key.Matches(msg, quizKeys.Choose):
		s.choose(s.chosen)
	}
}

func (s *Screen) choose(choice int) {
	s.chosen = choice
	s.question.Choose(choice)
	s.reveal()
}

// marked is the rating that a quiz answer suggests; none for other cards.
func (s *Screen) marked() schedule.Rating {
	switch {
	case s.question == nil:
		return 0
	case s.question.Right():
		return schedule.Good
	}
	return schedule.Again
}

func (s *Screen) pressRating(msg tea.KeyMsg) tea.Cmd {
	bindings := s.deps.Keys.Review
	switch {
	case key.Matches(msg, bindings.Rate):
		return s.rate(schedule.Rating(msg.Runes[0] - '0'))
	case s.question != nil && key.Matches(msg, bindings.Keep):
		return s.rate(s.marked())
	case s.question != nil && key.Matches(msg, s.deps.Keys.Quiz.Reasons):
		s.reasons = !s.reasons
		s.lay()
		s.scroller.Show(s.scroller.Lines()-1, s.scroller.Lines()-1)
	case key.Matches(msg, bindings.Reveal):
		s.scroller.PageDown()
	default:
		s.scroller.Press(msg, s.deps.Keys.Reading)
	}
	return nil
}

// rate keeps the present card with its rating, and goes on to the next.
func (s *Screen) rate(rating schedule.Rating) tea.Cmd {
	card, ok := s.session.Rate(rating, s.now)
	if !ok {
		return nil
	}
	return tea.Batch(s.deps.Deck.AddReview(s.owner, card, rating), s.turn())
}

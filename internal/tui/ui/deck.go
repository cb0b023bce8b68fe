package ui

import (
	"maps"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/schedule"
)

// CardKeeper is the part of a Keeper that keeps review cards.
type CardKeeper interface {
	// Cards returns every card, those set aside too.
	Cards() ([]schedule.Card, error)
	// FirstReviews counts the cards that were reviewed for the first time since
	// a moment.
	FirstReviews(since time.Time) (int, error)
	SaveCards([]schedule.Card) error
	SaveReview(schedule.Card, schedule.Rating, time.Time) error
}

// Deck is the candidate's review cards as the screens see them. It belongs to
// Update and View alone.
type Deck struct {
	ledger  *Ledger
	library Library
	now     func() time.Time

	// latest is the number of the deal that was asked for last.
	latest int
	// cards are those that can be asked.
	cards []schedule.Card
	// begun is how many cards were reviewed for the first time on the day that
	// began at day.
	begun int
	day   time.Time
}

// Dealt carries the cards, each with what it asks.
type Dealt struct {
	// Deck holds the questions of the scenarios that could be read.
	Deck schedule.Deck
	// Scenarios are those, by id.
	Scenarios map[string]*scenario.Scenario

	number int
	begun  int
	day    time.Time
	err    error
}

// Deal reads the cards and the scenarios that have been met, gives each question
// its card, keeps what changed, and answers with Dealt. The ledger must be
// ready.
func (d *Deck) Deal() tea.Cmd {
	d.latest++
	number, now := d.latest, d.now()
	keeper, library, progress := d.ledger.keeper, d.library, maps.Clone(d.ledger.progress)
	return func() tea.Msg {
		dealt := deal(keeper, library, progress, now)
		dealt.number = number
		return dealt
	}
}

// TakeIn replaces the cards by those dealt, and says whether they are the ones
// that were asked for last.
func (d *Deck) TakeIn(msg Dealt) bool {
	if msg.number != d.latest {
		return false
	}
	if msg.err != nil {
		// Without a disk there are no cards to review; the ledger says so.
		return true
	}
	d.begun, d.day = msg.begun, msg.day
	d.cards = d.cards[:0]
	for _, entry := range msg.Deck.Entries {
		d.cards = append(d.cards, entry.Card)
	}
	return true
}

// Clear forgets every card, and those on their way.
func (d *Deck) Clear() {
	d.latest++
	d.cards, d.begun = nil, 0
}

// Count is how many cards are due now, new ones included.
func (d *Deck) Count() int {
	now := d.now()
	due, _ := schedule.Count(d.cards, now, d.begunOn(now))
	return due
}

// Due lists the cards that are due now, as schedule.Due does.
func (d *Deck) Due() []schedule.Card {
	now := d.now()
	return schedule.Due(d.cards, now, d.begunOn(now))
}

// Ahead is how many cards come up on the days after today, so many of them.
func (d *Deck) Ahead(days int) int { return schedule.Ahead(d.cards, d.now(), days) }

func (d *Deck) begunOn(now time.Time) int {
	if schedule.DayStart(now).Equal(d.day) {
		return d.begun
	}
	return 0
}

// AddReview keeps a card as it is after a review.
func (d *Deck) AddReview(owner int, card schedule.Card, rating schedule.Rating) tea.Cmd {
	now := d.now()
	at := slices.IndexFunc(d.cards, func(c schedule.Card) bool { return c.ID == card.ID })
	if at >= 0 {
		if d.cards[at].Memory.New() {
			d.begun, d.day = d.begunOn(now)+1, schedule.DayStart(now)
		}
		d.cards[at] = card
	}
	keeper := d.ledger.keeper
	return d.ledger.keep(owner, "", func() error { return keeper.SaveReview(card, rating, now) }, nil)
}

// deal does the work of Deal.
func deal(keeper CardKeeper, library Library, progress history.Progress, now time.Time) Dealt {
	dealt := Dealt{day: schedule.DayStart(now)}
	var cards []schedule.Card
	if cards, dealt.err = keeper.Cards(); dealt.err != nil {
		return dealt
	}
	if dealt.begun, dealt.err = keeper.FirstReviews(dealt.day); dealt.err != nil {
		return dealt
	}
	met := metOf(cards, progress)
	found := readMet(library, met)
	cards = slices.DeleteFunc(cards, func(card schedule.Card) bool { return found.unread(card.Scenario) })
	var items []schedule.Item
	for _, id := range slices.Sorted(maps.Keys(found.scenarios)) {
		for _, item := range schedule.Items(found.scenarios[id]) {
			if met[id][item.Kind] {
				items = append(items, item)
			}
		}
	}
	dealt.Deck, dealt.Scenarios = schedule.Match(cards, items), found.scenarios
	if len(dealt.Deck.Changed) > 0 {
		// What could not be kept will be found changed again at the next deal.
		_ = keeper.SaveCards(dealt.Deck.Changed)
	}
	return dealt
}

// metOf says which kinds of items the candidate has met, by scenario: the quiz
// once it was taken, the others once the walkthrough was read to its end or an
// answer was given. What has cards was met.
func metOf(cards []schedule.Card, progress history.Progress) map[string]map[schedule.Kind]bool {
	met := map[string]map[schedule.Kind]bool{}
	meet := func(id string, kinds ...schedule.Kind) {
		if met[id] == nil {
			met[id] = map[schedule.Kind]bool{}
		}
		for _, kind := range kinds {
			met[id][kind] = true
		}
	}
	for id, summary := range progress {
		if summary.QuizRuns > 0 {
			meet(id, schedule.Quiz)
		}
		if summary.ReadWhole || summary.Attempts > 0 {
			meet(id, schedule.FollowUp, schedule.Opening)
		}
	}
	for _, card := range cards {
		meet(card.Scenario, card.Kind)
	}
	return met
}

// found is what is known of the scenarios that were met.
type found struct {
	scenarios map[string]*scenario.Scenario
	// broken are scenarios whose files can't be read, and hidden says that
	// scenarios may lie in files of which nothing could be read.
	broken map[string]bool
	hidden bool
}

// unread says whether a scenario may be there and could not be read. Its cards
// are left as they are: only those of a scenario that is gone are set aside.
func (f found) unread(id string) bool {
	return f.broken[id] || f.hidden && f.scenarios[id] == nil
}

// readMet reads the scenarios that were met, and no others.
func readMet[V any](library Library, met map[string]V) found {
	listing := library.List()
	read := found{
		scenarios: map[string]*scenario.Scenario{}, broken: map[string]bool{}, hidden: len(listing.Broken) > 0,
	}
	for i := range listing.Entries {
		id := listing.Entries[i].ID
		if _, ok := met[id]; !ok {
			continue
		}
		if opened, err := library.Open(id); err == nil {
			read.scenarios[id] = opened
		} else {
			read.broken[id] = true
		}
	}
	return read
}

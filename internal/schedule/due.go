package schedule

import (
	"cmp"
	"slices"
	"time"
)

// NewPerDay is how many cards are begun on one day at most. Each comes back
// within days, so that more would soon pile up.
const NewPerDay = 10

// Due lists the cards to review now: first those whose time has come, the one
// most likely forgotten first, then new ones. Ties go by id. New cards are
// NewPerDay at most, less those that were begun today already. Cards set aside
// are never due. The zone of now says what today is, as for Review.
func Due(cards []Card, now time.Time, begun int) []Card {
	type dated struct {
		card  *Card
		known float64
	}
	var due []dated
	var fresh []*Card
	for i := range cards {
		card := &cards[i]
		switch {
		case card.Aside:
		case card.Memory.New():
			fresh = append(fresh, card)
		case Ready(card.Memory, now):
			due = append(due, dated{card, Retrievability(card.Memory, now)})
		}
	}
	slices.SortFunc(due, func(a, b dated) int {
		return cmp.Or(cmp.Compare(a.known, b.known), cmp.Compare(a.card.ID, b.card.ID))
	})
	slices.SortFunc(fresh, func(a, b *Card) int { return cmp.Compare(a.ID, b.ID) })
	fresh = fresh[:min(len(fresh), max(NewPerDay-max(begun, 0), 0))]

	list := make([]Card, 0, len(due)+len(fresh))
	for _, d := range due {
		list = append(list, *d.card)
	}
	for _, card := range fresh {
		list = append(list, *card)
	}
	return list
}

// Ready says whether a card's time has come. A review that lies in the future
// was dated by a wrong clock, and so was the day it was put off to.
func Ready(m Memory, now time.Time) bool {
	return !now.Before(m.Due) || m.Last.After(now.Add(24*time.Hour))
}

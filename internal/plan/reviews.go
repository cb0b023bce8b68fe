package plan

import (
	"time"

	"github.com/starcoach/starcoach/internal/schedule"
)

// ReviewsDue counts the cards that come due on each of so many days, the first
// of which is today with what is due by now: what comes due later today is
// counted tomorrow, and found due then or before. New cards come in at the pace at
// which they are begun, less those begun today already. What comes back after
// its next review is not counted: nobody knows yet when.
func ReviewsDue(cards []schedule.Card, now time.Time, begun, days int) []int {
	due := make([]int, max(days, 0))
	if len(due) == 0 {
		return nil
	}
	fresh := 0
	for i := range cards {
		card := &cards[i]
		switch {
		case card.Aside:
		case card.Memory.New():
			fresh++
		case schedule.Ready(card.Memory, now):
			due[0]++
		default:
			day := max(1, int(DateOf(card.Memory.Due.In(now.Location()))-DateOf(now)))
			if day < len(due) {
				due[day]++
			}
		}
	}
	room := max(0, schedule.NewPerDay-max(begun, 0))
	for day := range due {
		started := min(fresh, room)
		due[day] += started
		fresh -= started
		room = schedule.NewPerDay
	}
	return due
}

// serving is how the reviews are spread: cards a day, and those without one.
type serving struct {
	cards []int
	left  int
}

// minutesOn is what the reviews of a day take.
func (s serving) minutesOn(day int) int {
	return (s.cards[day] + CardsPerMinute - 1) / CardsPerMinute
}

// serve puts reviews on the day they are due or, where there are too many, on
// the next. They get half of the room of a day at most, so that they never keep
// a candidate from speaking.
func serve(due, room []int, spent int) serving {
	s := serving{cards: make([]int, len(room))}
	for day := range room {
		if day < len(due) {
			s.left += max(0, due[day])
		}
		most := room[day] / 2
		if day == 0 {
			most = min(most, max(0, room[0]-spent))
		}
		s.cards[day] = min(s.left, most*CardsPerMinute)
		s.left -= s.cards[day]
	}
	return s
}

// ReviewedOn counts the cards whose latest review was on the day of now.
func ReviewedOn(cards []schedule.Card, now time.Time) int {
	count := 0
	for i := range cards {
		card := &cards[i]
		if !card.Aside && !card.Memory.New() && DateOf(card.Memory.Last.In(now.Location())) == DateOf(now) {
			count++
		}
	}
	return count
}

package schedule

import "time"

// DayStart is the moment at which the day of now began, in its zone: four in the
// morning.
func DayStart(now time.Time) time.Time { return dayStart(now, 0) }

// Count is how many cards Due lists, and how many of them are new, without
// listing them.
func Count(cards []Card, now time.Time, begun int) (due, fresh int) {
	known, fresh := count(cards, now)
	fresh = min(fresh, max(NewPerDay-max(begun, 0), 0))
	return known + fresh, fresh
}

// count is how many reviewed cards are ready, and how many are new.
func count(cards []Card, now time.Time) (known, fresh int) {
	for i := range cards {
		switch card := &cards[i]; {
		case card.Aside:
		case card.Memory.New():
			fresh++
		case Ready(card.Memory, now):
			known++
		}
	}
	return known, fresh
}

// Next is the first moment after now from which Due lists more, in UTC; the zero
// time if it never does.
func Next(cards []Card, now time.Time, begun int) time.Time {
	var next time.Time
	sooner := func(at time.Time) {
		if next.IsZero() || at.Before(next) {
			next = at
		}
	}
	_, fresh := count(cards, now)
	if _, today := Count(cards, now, begun); today < fresh {
		sooner(moment(dayStart(now, 1)))
	}
	for i := range cards {
		card := &cards[i]
		if !card.Aside && !card.Memory.New() && !Ready(card.Memory, now) {
			sooner(card.Memory.Due)
		}
	}
	return next
}

// Ahead is how many cards come up on the days after today, so many of them, if
// nothing is reviewed meanwhile: those that will be due, and the new ones.
func Ahead(cards []Card, now time.Time, days int) int {
	from, to := dayStart(now, 1), dayStart(now, 1+days)
	due, fresh := 0, 0
	for i := range cards {
		switch card := &cards[i]; {
		case card.Aside:
		case card.Memory.New():
			fresh++
		case !card.Memory.Due.Before(from) && card.Memory.Due.Before(to):
			due++
		}
	}
	return due + min(fresh, NewPerDay*days)
}

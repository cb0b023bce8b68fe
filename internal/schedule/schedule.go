// Package schedule decides when a question comes up again, by FSRS-6. Each is a
// card with a memory: its stability, the days until nine in ten still know it,
// and its difficulty. An answer that was known makes it more stable, the more so
// the closer it was to being forgotten; one that was forgotten sets it back. It
// is due when the probability of knowing it has come down to Retention. The
// package is pure: the time is passed in, and chance has no part.
package schedule

import "time"

// Retention is the share of cards that a candidate should still know on the day
// they come up. More would take far more reviews for little; less would have a
// candidate look up too much of what an interview may ask tomorrow.
const Retention = 0.9

const (
	// longest bounds intervals, in days. People prepare for interviews within
	// weeks or months; what they know for years may as well be asked once a year.
	longest = 365
	// again is when a forgotten card is due: the one interval that isn't in
	// whole days, because what was just looked up is gone by tomorrow.
	again = 10 * time.Minute
	// dayTurns is the hour at which a day ends, so that practice past midnight
	// belongs to the evening before.
	dayTurns = 4
)

// Rating is how well a candidate knew an answer. Its zero value is none.
type Rating int

// The ratings, from worst to best.
const (
	Again Rating = iota + 1
	Hard
	Good
	Easy
)

// String returns the word the screens show, such as "good"; none for a rating
// out of range.
func (r Rating) String() string {
	if !r.known() {
		return ""
	}
	return [...]string{"again", "hard", "good", "easy"}[r-Again]
}

func (r Rating) known() bool { return r >= Again && r <= Easy }

// Memory is what is known of how well a card is remembered. The zero Memory is
// that of a card which was never reviewed. Times are UTC, to the millisecond.
type Memory struct {
	// Stability is the number of days after which the card is still known with
	// a probability of 90 %. It is above 0 once the card was reviewed.
	Stability float64
	// Difficulty is from 1 (easy) to 10 once the card was reviewed.
	Difficulty float64
	// Due is the moment from which the card should come up again, Last that of
	// its latest review.
	Due, Last time.Time
	// Reps counts all reviews. Lapses counts how often the card was forgotten
	// after a day or more; failing it again on the same day adds nothing.
	Reps, Lapses int
}

// New says whether the card was never reviewed.
func (m Memory) New() bool { return m.Reps <= 0 }

// Review is the memory after an answer that was rated r. A day is that of the
// zone of now and ends at four in the morning; an interval of some days ends
// when the last of them begins, whatever the hour of the review, so that who
// practises once a day finds each card on its day. A second review on the same
// day moves little. A clock that went back counts as the same day. A rating out
// of range changes nothing.
func Review(m Memory, r Rating, now time.Time) Memory {
	if !r.known() {
		return m
	}
	days := elapsed(m, now)
	if r == Again && days > 0 {
		m.Lapses++
	}
	next := following(m, r, days)
	m.Stability, m.Difficulty = next.stability, next.difficulty
	m.Reps = max(m.Reps, 0) + 1
	m.Last = moment(now)
	m.Due = m.Last.Add(again)
	if r != Again {
		// A review in the last minutes of a day isn't due sooner for being known.
		m.Due = latest(m.Due, moment(dayStart(now, next.interval())))
	}
	return m
}

// Interval is the number of days after which the card would come up again if
// it were rated r now, from 1 to 365; 0 for Again, which brings it back in ten
// minutes, and for a rating out of range.
func Interval(m Memory, r Rating, now time.Time) int {
	if !r.known() || r == Again {
		return 0
	}
	return following(m, r, elapsed(m, now)).interval()
}

// Retrievability is the probability from 0 to 1 that the card is known now. It
// falls from one day to the next and not within a day, and is 0 for a card that
// was never reviewed.
func Retrievability(m Memory, now time.Time) float64 {
	if m.New() {
		return 0
	}
	return stateOf(m).retrievability(elapsed(m, now))
}

func following(m Memory, r Rating, days int) state {
	if m.New() {
		return begin(r)
	}
	return stateOf(m).review(r, days)
}

// stateOf brings what a damaged file may hold back into range.
func stateOf(m Memory) state {
	return state{
		stability:  clamp(m.Stability, minStability, maxStability),
		difficulty: clamp(m.Difficulty, minDifficulty, maxDifficulty),
	}
}

// elapsed is the number of days since the last review, 0 on the same day.
func elapsed(m Memory, now time.Time) int {
	if m.New() {
		return 0
	}
	last := dayStart(m.Last.In(now.Location()), 0)
	return max(dayNumber(dayStart(now, 0))-dayNumber(last), 0)
}

// dayStart is the moment at which a day begins, so many days after that of t, in
// the zone of t.
func dayStart(t time.Time, after int) time.Time {
	year, month, day := t.Date()
	if t.Hour() < dayTurns {
		day--
	}
	return time.Date(year, month, day+after, dayTurns, 0, 0, 0, t.Location())
}

// dayNumber counts days by the calendar: where the clocks change, one has 23
// hours or 25.
func dayNumber(start time.Time) int {
	year, month, day := start.Date()
	return int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

// moment brings a time into the form in which it is kept, so that a memory
// fresh from a review and the same one read back are equal.
func moment(t time.Time) time.Time { return t.UTC().Truncate(time.Millisecond) }

func latest(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

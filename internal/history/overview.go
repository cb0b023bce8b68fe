package history

import "time"

// Overview is how the candidate gets on, as the Progress screen and the stats
// command show it.
type Overview struct {
	// Days are those looked at, oldest first; the last one is today.
	Days []Day
	// Attempts are those looked at, oldest first.
	Attempts []Judged
	// Rules is the version of the coach's rules that the scores are by, zero where
	// nothing was judged. OtherRules counts the answers that were judged by others
	// and are left out of every comparison.
	Rules, OtherRules int
	Scores            []Scores
	// Totals are the whole answers that the coach judged.
	Totals []Judged
	// Fault is the most frequent fault; nil where none was found.
	Fault      *Frequency
	Typed      Typed
	Spoken     []Spoken
	Principles []Standing
}

// Empty says whether nothing was done in the days looked at, nor before.
func (o *Overview) Empty() bool { return len(o.Attempts) == 0 && Total(o.Days).Done() == 0 }

// Look sums up the doings since a date, as DateOf returns it, and the attempts
// given, which are oldest first. The present's zone is the candidate's.
func Look(now, since time.Time, doings []Doing, attempts []Judged, progress Progress, subjects []Subject) Overview {
	_, rules, others := OfOneMeasure(attempts)
	overview := Overview{
		Days:       Days(doings, since, DateOf(now, now.Location()), now.Location()),
		Attempts:   attempts,
		Rules:      rules,
		OtherRules: others,
		Scores:     ScoresOf(attempts),
		Totals:     WholeAnswers(attempts),
		Typed:      TypedOf(attempts),
		Spoken:     SpokenOf(attempts),
		Principles: Standings(subjects, attempts, progress, now),
	}
	if fault, found := MostFrequent(attempts); found {
		overview.Fault = &fault
	}
	return overview
}

// Weeks is how many weeks the calendar goes back, the present one included.
const Weeks = 13

// CalendarStart is the date that a calendar of Weeks begins at: a Monday.
func CalendarStart(now time.Time) time.Time {
	today := DateOf(now, now.Location())
	sinceMonday := (int(today.Weekday()) + 6) % 7
	return today.AddDate(0, 0, -sinceMonday-7*(Weeks-1))
}

// Midnight is when a date, as DateOf returns it, begins where the candidate is.
func Midnight(date time.Time, zone *time.Location) time.Time {
	year, month, day := date.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, zone)
}

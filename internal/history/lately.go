package history

import (
	"cmp"
	"slices"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Lately is how many of the newest answers stand for how it goes at present.
// They are compared with as many before them.
const Lately = 10

// lately splits attempts, oldest first, into the newest and those before them.
func lately(attempts []Judged) (last, before []Judged) {
	from := max(0, len(attempts)-Lately)
	return attempts[from:], attempts[max(0, from-Lately):from]
}

// Share is how many of some answers something was found in.
type Share struct{ Found, Answers int }

// Frequency is how often a fault was found.
type Frequency struct {
	Rule coach.Rule
	// Last is for the newest answers, Before for those before them.
	Last, Before Share
}

// Change compares the two shares: below zero the fault has become rarer, above
// more frequent. It is zero too where there is nothing to compare with.
func (f Frequency) Change() int {
	if f.Before.Answers == 0 {
		return 0
	}
	return cmp.Compare(f.Last.Found*f.Before.Answers, f.Before.Found*f.Last.Answers)
}

// MostFrequent is the fault found in the most of the newest answers, and false
// where none was. Of faults that are as frequent, it is the one the coach put
// first more often.
func MostFrequent(attempts []Judged) (Frequency, bool) {
	judged, _, _ := OfOneMeasure(attempts)
	last, before := lately(judged)
	found, places := map[coach.Rule]int{}, map[coach.Rule]int{}
	for _, attempt := range last {
		for place, finding := range attempt.Report.Findings {
			if firstOf(attempt.Report.Findings, finding.Rule) == place {
				found[finding.Rule]++
				places[finding.Rule] += place
			}
		}
	}
	var rules []coach.Rule
	for rule := range found {
		rules = append(rules, rule)
	}
	if len(rules) == 0 {
		return Frequency{}, false
	}
	most := slices.MinFunc(rules, func(a, b coach.Rule) int {
		return cmp.Or(found[b]-found[a], places[a]-places[b], cmp.Compare(a, b))
	})
	return Frequency{most, shareOf(last, most), shareOf(before, most)}, true
}

func firstOf(findings []Finding, rule coach.Rule) int {
	return slices.IndexFunc(findings, func(f Finding) bool { return f.Rule == rule })
}

func shareOf(judged []Judged, rule coach.Rule) Share {
	share := Share{Answers: len(judged)}
	for _, attempt := range judged {
		if firstOf(attempt.Report.Findings, rule) >= 0 {
			share.Found++
		}
	}
	return share
}

// FillersPerMinute is how many fillers a minute of the answer holds when said; 0
// for one that was not judged.
func (j *Judged) FillersPerMinute() float64 {
	if j.Report == nil || j.Report.Words == 0 {
		return 0
	}
	return float64(j.Report.Fillers) / coach.AloudAt(j.Report.Words, j.Pace).Minutes()
}

// Typed is how typed answers sound, oldest first: their length in words, and
// fillers a minute. A pace can't be told from typing.
type Typed struct {
	Words   []int
	Fillers []float64
	// Last and Before are the mean fillers a minute of the newest answers and of
	// those before them.
	Last, Before Mean
}

// TypedOf sums up the whole answers that were typed.
func TypedOf(attempts []Judged) Typed {
	var typed Typed
	whole := slices.DeleteFunc(WholeAnswers(attempts), func(j Judged) bool { return j.Style != practice.Type })
	for i := range whole {
		typed.Words = append(typed.Words, whole[i].Report.Words)
		typed.Fillers = append(typed.Fillers, whole[i].FillersPerMinute())
	}
	from := max(0, len(typed.Fillers)-Lately)
	typed.Last = meanOf(typed.Fillers[from:])
	typed.Before = meanOf(typed.Fillers[max(0, from-Lately):from])
	return typed
}

// Spoken is the times of one section in spoken runs.
type Spoken struct {
	Section scenario.Section
	// Runs counts the spoken runs that answered it, OnTarget those on target.
	Runs, OnTarget int
	// Target is that of the newest of these runs, and Last its time.
	Target, Last time.Duration
	// Share is the mean of time over target, in the newest runs alone: 1 is on the
	// second, and runs with other targets can be compared.
	Share Mean
}

// SpokenOf sums up the spoken runs by section; one that was never spoken has no
// runs.
func SpokenOf(attempts []Judged) []Spoken {
	var all []Spoken
	for _, section := range scenario.Sections() {
		spoken := Spoken{Section: section}
		var shares []float64
		for _, attempt := range attempts {
			if attempt.Style != practice.Speak {
				continue
			}
			for _, answer := range attempt.Answers {
				if answer.Prompt != string(section) || answer.Target <= 0 {
					continue
				}
				spoken.Runs++
				spoken.Target, spoken.Last = answer.Target, answer.Spent
				if attempt.VerdictOf(answer) == practice.OnTarget {
					spoken.OnTarget++
				}
				shares = append(shares, float64(answer.Spent)/float64(answer.Target))
			}
		}
		spoken.Share = meanOf(shares[max(0, len(shares)-Lately):])
		all = append(all, spoken)
	}
	return all
}

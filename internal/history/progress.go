package history

import "time"

// Progress sums up events by scenario id. Looking up a scenario that nothing
// was done with gives the zero Summary, whose stage is New. The sums are the
// same in whatever order the events are added. Adding needs a map that was made.
type Progress map[string]Summary

// AddReading counts one visit to a walkthrough.
func (p Progress) AddReading(r Reading) {
	s := p.of(r.Scenario)
	s.Opened = later(s.Opened, moment(r.At))
	s.ReadWhole = s.ReadWhole || r.Finished
	p[r.Scenario] = s
}

// AddAttempt counts one run of timed practice.
func (p Progress) AddAttempt(a Attempt) {
	s := p.of(a.Scenario)
	s.Attempts++
	s.LastAttempt = later(s.LastAttempt, moment(a.At))
	p[a.Scenario] = s
}

// AddQuizRun counts one pass through a quiz. Its result is shown if it is the
// latest; of two in the same millisecond, the one with more right answers, then
// with more questions, so that the order of adding makes no difference.
func (p Progress) AddQuizRun(q QuizRun) {
	s := p.of(q.Scenario)
	at := moment(q.At)
	if s.QuizRuns == 0 || newerResult(at, q, s) {
		s.QuizRight, s.QuizTotal, s.LastQuiz = q.Right, q.Total, at
	}
	s.QuizRuns++
	p[q.Scenario] = s
}

func (p Progress) of(scenario string) Summary {
	s := p[scenario]
	s.Scenario = scenario
	return s
}

func newerResult(at time.Time, q QuizRun, s Summary) bool {
	if !at.Equal(s.LastQuiz) {
		return at.After(s.LastQuiz)
	}
	if q.Right != s.QuizRight {
		return q.Right > s.QuizRight
	}
	return q.Total > s.QuizTotal
}

// moment brings a time into the form in which it is kept, so that sums of fresh
// events and sums of stored ones are equal, and so that comparing needs neither
// the zone nor the monotonic clock.
func moment(t time.Time) time.Time {
	return t.UTC().Truncate(time.Millisecond)
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

package history

import (
	"slices"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

// AttemptOf is a finished run as it is kept: what was answered in this pass of
// it. It has no answers where nothing was.
func AttemptOf(scenario string, run *practice.Run, review practice.Review, at time.Time) Attempt {
	attempt := Attempt{Key: run.Key, Scenario: scenario, At: at, Style: review.Style}
	for i := range review.Parts {
		part := &review.Parts[i]
		if !part.Given {
			continue
		}
		answer := Answer{
			Prompt: part.Prompt.Key, Target: part.Prompt.Target, Spent: part.Spent,
			Words: part.Answer, WordCount: part.Words, Peeks: part.Peeks, Rating: run.Rating(i),
		}
		if !part.Prompt.IsSection() {
			answer.Ask = part.Prompt.Ask
		}
		attempt.Answers = append(attempt.Answers, answer)
	}
	return attempt
}

// LengthOf is how long one of the answers is when said: the time on the clock,
// or, where it was typed, what its words take.
func (a Attempt) LengthOf(answer Answer) time.Duration {
	if a.Style == practice.Type {
		return coach.AloudAt(answer.WordCount, a.Pace)
	}
	return answer.Spent
}

// AtPace has typed answers reckoned with a pace in words a minute.
func AtPace(attempts []Judged, pace int) {
	for i := range attempts {
		attempts[i].Pace = pace
	}
}

// VerdictOf is how the length of one of the answers compares with its target.
func (a Attempt) VerdictOf(answer Answer) practice.Verdict {
	if answer.Target <= 0 {
		return practice.NotAnswered
	}
	verdict := practice.VerdictOf(a.LengthOf(answer), answer.Target)
	if verdict == practice.NotAnswered && answer.WordCount > 0 {
		// A word or two take less than half a second.
		return practice.Short
	}
	return verdict
}

// Length is how long all answers of the run are when said.
func (a Attempt) Length() time.Duration {
	var length time.Duration
	for _, answer := range a.Answers {
		length += a.LengthOf(answer)
	}
	return length
}

// Target is how long all answers of the run should take.
func (a Attempt) Target() time.Duration {
	var target time.Duration
	for _, answer := range a.Answers {
		target += answer.Target
	}
	return target
}

// Text is what was typed for the sections, as one answer; empty where the words
// are not at hand, and where nothing was typed.
func (a Attempt) Text() coach.Answer {
	var parts []practice.Said
	for _, answer := range a.Answers {
		if section := scenario.Section(answer.Prompt); slices.Contains(scenario.Sections(), section) {
			parts = append(parts, practice.Said{Section: section, Words: scenario.Clean(answer.Words)})
		}
	}
	return practice.Join(parts)
}

// Whole says whether the whole question was answered: in all five sections, or
// in one, as in a mock interview.
func (a Attempt) Whole() bool {
	if slices.ContainsFunc(a.Answers, func(answer Answer) bool { return answer.Prompt == WholePrompt }) {
		return true
	}
	for _, section := range scenario.Sections() {
		if !slices.ContainsFunc(a.Answers, func(answer Answer) bool { return answer.Prompt == string(section) }) {
			return false
		}
	}
	return true
}

// WholeAnswer says whether the coach judged a whole answer. A section that is
// tried again is judged within the whole; a run of some sections alone is judged
// on fewer dimensions, and its total is another measure.
func (j *Judged) WholeAnswer() bool {
	return j.Report != nil && len(j.Coach) == len(coach.Dimensions())
}

// Dealt is all runs of one scenario, oldest first.
type Dealt struct {
	Scenario string
	Attempts []Judged
}

// ByScenario groups attempts, which are oldest first. The scenario practised last
// comes first.
func ByScenario(attempts []Judged) []Dealt {
	var all []Dealt
	at := map[string]int{}
	for _, attempt := range slices.Backward(attempts) {
		i, known := at[attempt.Scenario]
		if !known {
			i = len(all)
			at[attempt.Scenario] = i
			all = append(all, Dealt{Scenario: attempt.Scenario})
		}
		all[i].Attempts = append(all[i].Attempts, attempt)
	}
	for _, dealt := range all {
		slices.Reverse(dealt.Attempts)
	}
	return all
}

// Before is the run before the one at an index that asked the same in the same
// style, or nil. Attempts are oldest first.
func Before(attempts []Judged, at int) *Judged {
	for i := at - 1; i >= 0; i-- {
		if sameKind(&attempts[i].Attempt, &attempts[at].Attempt) {
			return &attempts[i]
		}
	}
	return nil
}

func sameKind(a, b *Attempt) bool {
	return a.Scenario == b.Scenario && a.Style == b.Style &&
		slices.EqualFunc(a.Answers, b.Answers, func(a, b Answer) bool { return a.Prompt == b.Prompt && a.Target == b.Target })
}

// Mean is a mean of some figures with their number; of none it is zero.
type Mean struct {
	Mean  float64
	Count int
}

func meanOf(figures []float64) Mean {
	if len(figures) == 0 {
		return Mean{}
	}
	sum := 0.0
	for _, figure := range figures {
		sum += figure
	}
	return Mean{sum / float64(len(figures)), len(figures)}
}

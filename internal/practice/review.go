package practice

import (
	"slices"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
)

// Review is a finished run, summed up.
type Review struct {
	Style Style
	Parts []PartReview
	// Length is how long the answer is when said, Target how long it should be.
	Length, Target time.Duration
	// Spent is the time on the clock: more than Length where it was typed.
	Spent time.Duration
	Words int
	// WholeAnswer is true when the five sections were all answered, so that
	// shares of the whole mean something.
	WholeAnswer bool
}

// PartReview is one prompt of a finished run, summed up.
type PartReview struct {
	Prompt Prompt
	// Spent is the time on the clock, Former that of the attempt before; zero if
	// there was none.
	Spent, Former time.Duration
	// Length is how long the answer is when said: the time on the clock, or,
	// where it was typed, what its words take at the pace of the run. Nobody types
	// as fast as they speak, so that the clock would tell nothing.
	Length  time.Duration
	Verdict Verdict
	// Given is true for an answer that was given in this pass of the run.
	Given bool
	// Share is the part of the whole, from 0 to 1.
	Share float64
	Peeks int
	// Answer is what was typed, or what the recording says, Words its length. Both
	// are empty after speaking that was not written down.
	Answer  string
	Words   int
	Signals []coach.SignalUse
}

// ReviewOf sums up a run as it stands.
func ReviewOf(run *Run, now time.Time) Review {
	review := Review{Style: run.Style, Spent: run.Total(now)}
	sections, exact := 0, time.Duration(0)
	for i := range run.prompts {
		part := reviewPart(run, i, now)
		if part.Prompt.IsSection() && part.Verdict != NotAnswered {
			sections++
		}
		review.Target += part.Prompt.Target
		exact += part.Length
		review.Words += part.Words
		review.Parts = append(review.Parts, part)
	}
	review.WholeAnswer = sections == len(usualShares)
	for i := range review.Parts {
		part := &review.Parts[i]
		if exact > 0 {
			part.Share = float64(part.Length) / float64(exact)
		}
		// To the second, as it is shown, so that the parts add up to the whole.
		part.Length = part.Length.Round(time.Second)
		review.Length += part.Length
	}
	return review
}

func reviewPart(run *Run, i int, now time.Time) PartReview {
	prompt := run.prompts[i]
	part := PartReview{
		Prompt: prompt,
		Spent:  run.Spent(i, now),
		Former: run.Former(i),
		Peeks:  run.Peeks(i),
		Answer: run.Words(i),
	}
	part.Words = coach.CountWords(part.Answer)
	part.Length = part.Spent
	if run.Style == Type {
		part.Length = coach.AloudAt(part.Words, run.Pace)
	}
	if run.Written() {
		part.Signals = coach.SignalsUsed(part.Answer, prompt.Signals)
	}
	part.Verdict = VerdictOf(part.Length, prompt.Target)
	if part.Verdict == NotAnswered && part.Words > 0 {
		// A word or two take less than half a second.
		part.Verdict = Short
	}
	part.Given = part.Verdict != NotAnswered && slices.Contains(run.pass, i)
	return part
}

// TypingPace is how many words a minute were typed; zero after speaking.
func (r Review) TypingPace() int {
	if r.Words == 0 || r.Spent < time.Second {
		return 0
	}
	return int(float64(r.Words)/r.Spent.Minutes() + 0.5)
}

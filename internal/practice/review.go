package practice

import (
	"time"

	"github.com/starcoach/starcoach/internal/coach"
)

// Review is a finished run, summed up.
type Review struct {
	Style         Style
	Parts         []PartReview
	Total, Target time.Duration
	Words         int
	// WholeAnswer is true when the five sections were all answered, so that
	// shares of the whole mean something.
	WholeAnswer bool
}

// PartReview is one prompt of a finished run, summed up.
type PartReview struct {
	Prompt  Prompt
	Spent   time.Duration
	Verdict Verdict
	// Former is the time of the attempt before; zero if there was none.
	Former time.Duration
	// Share is the part of the whole, from 0 to 1.
	Share float64
	Peeks int
	// Answer is what was typed, Words its length, and Aloud how long it would
	// take to say at coach.SpeakingPace. All are empty after speaking.
	Answer  string
	Words   int
	Aloud   time.Duration
	Signals []coach.SignalUse
}

// ReviewOf sums up a run as it stands. Shares are of what was said: of the words
// where the answer was typed, because nobody types as evenly as they speak, and
// of the time where it was spoken.
func ReviewOf(run *Run, now time.Time) Review {
	review := Review{Style: run.Style, Total: run.Total(now)}
	sections := 0
	for i, prompt := range run.prompts {
		part := PartReview{
			Prompt: prompt,
			Spent:  run.Spent(i, now),
			Former: run.Former(i),
			Peeks:  run.Peeks(i),
			Answer: run.Words(i),
		}
		part.Verdict = VerdictOf(part.Spent, prompt.Target)
		part.Words = coach.CountWords(part.Answer)
		if run.Style == Type && part.Words == 0 {
			part.Verdict = NotAnswered
		}
		part.Aloud = coach.Aloud(part.Words)
		if part.Words > 0 {
			part.Signals = coach.SignalsUsed(part.Answer, prompt.Signals)
		}
		if prompt.Usual != (Share{}) && (part.Words > 0 || run.Style == Speak && part.Spent > 0) {
			sections++
		}
		review.Target += prompt.Target
		review.Words += part.Words
		review.Parts = append(review.Parts, part)
	}
	review.WholeAnswer = sections == len(usualShares)
	for i := range review.Parts {
		part := &review.Parts[i]
		switch {
		case run.Style == Type && review.Words > 0:
			part.Share = float64(part.Words) / float64(review.Words)
		case run.Style == Speak && review.Total > 0:
			part.Share = float64(part.Spent) / float64(review.Total)
		}
	}
	return review
}

// TypingPace is how many words a minute were typed; zero after speaking.
func (r Review) TypingPace() int {
	if r.Words == 0 || r.Total <= 0 {
		return 0
	}
	return int(float64(r.Words)/r.Total.Minutes() + 0.5)
}

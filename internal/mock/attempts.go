package mock

import (
	"fmt"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
)

// Attempts are the answers that were given in an interview, each as an attempt at
// its scenario. Their keys are stable.
func (s State) Attempts() []history.Attempt {
	var attempts []history.Attempt
	for i := range s.Questions {
		question := &s.Questions[i]
		if !question.Answer.Given(s.Settings.Style) {
			continue
		}
		attempt := history.Attempt{
			Key: s.AttemptKey(i + 1), Scenario: question.Scenario, At: s.At, Style: s.Settings.Style, Mock: s.Key,
			Answers: []history.Answer{question.Answer.kept(history.WholePrompt, question.Ask, question.Target)},
		}
		for f := range question.FollowUps {
			if followUp := &question.FollowUps[f]; followUp.Given(s.Settings.Style) {
				prompt := fmt.Sprintf("%s%d", history.AskedPrompt, f+1)
				attempt.Answers = append(attempt.Answers, followUp.kept(prompt, followUp.Ask, followUp.Target))
			}
		}
		attempts = append(attempts, attempt)
	}
	return attempts
}

// AttemptKey is the key of the attempt that a question, by its number from 1, is
// kept as.
func (s State) AttemptKey(number int) string { return fmt.Sprintf("%s/%d", s.Key, number) }

func (r Reply) kept(prompt, ask string, target time.Duration) history.Answer {
	return history.Answer{
		Prompt: prompt, Ask: ask, Target: target, Spent: r.Spent, Words: r.Words, WordCount: coach.CountWords(r.Words),
	}
}

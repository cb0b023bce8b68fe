// Package mock runs a whole mock interview: several questions drawn from the
// library, each with time to think, one answer against one clock, and follow-ups.
// It is pure: the time is always passed in.
package mock

import (
	"fmt"
	"time"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/practice"
)

// Settings are what a candidate decides before an interview. Their JSON form is
// stable.
type Settings struct {
	// Minutes is how long the interview is to take.
	Minutes   int `json:"minutes"`
	Questions int `json:"questions"`
	// Principles are those that questions are drawn from; empty for all.
	Principles []string `json:"principles,omitempty"`
	// Think is the time to think before each answer; zero for none.
	Think time.Duration  `json:"think_ns"`
	Style practice.Style `json:"style"`
	// Seed decides the draw: the same seed over the same history draws the same
	// questions. Zero means that one is to be chosen by chance.
	Seed int64 `json:"seed"`
	// Pace is how fast the candidate speaks, in words a minute: typed answers are
	// reckoned with it. Zero means coach.SpeakingPace.
	Pace int `json:"pace,omitempty"`
	// Aloud has the questions read aloud, where there is a voice.
	Aloud bool `json:"aloud,omitempty"`
}

// Bounds of the settings.
const (
	LeastMinutes   = 5
	MostMinutes    = 180
	LeastQuestions = 1
	MostQuestions  = 12
	MostThink      = 5 * time.Minute
)

// Usual are the settings of an interview as most companies hold it.
func Usual() Settings {
	return Settings{Minutes: 30, Questions: 4, Think: 30 * time.Second, Style: practice.Speak}
}

// Check says what is wrong with the settings, and what would be right.
func (s Settings) Check() error {
	switch {
	case s.Minutes < LeastMinutes || s.Minutes > MostMinutes:
		return fmt.Errorf("an interview of %s can't be held; give from %d to %d", english.Count(s.Minutes, "minute"), LeastMinutes, MostMinutes)
	case s.Questions < LeastQuestions || s.Questions > MostQuestions:
		return fmt.Errorf("%s can't be asked; give from %d to %d", english.Count(s.Questions, "question"), LeastQuestions, MostQuestions)
	case s.Think < 0 || s.Think > MostThink:
		return fmt.Errorf("%s to think is not possible; give from 0s to %s", s.Think, MostThink)
	case s.slot() < leastSlot:
		return fmt.Errorf("%s are too short for %s; give at least a minute for each",
			english.Count(s.Minutes, "minute"), english.Count(s.Questions, "question"))
	}
	return nil
}

const (
	// leastSlot is what a question takes at least, with its follow-ups.
	leastSlot = time.Minute
	// No interviewer listens to one answer for longer than three minutes, and
	// nobody tells a story in under half a one.
	shortestAnswer, longestAnswer     = 30 * time.Second, 3 * time.Minute
	shortestFollowUp, longestFollowUp = 20 * time.Second, time.Minute
	// targetStep is what targets are rounded down to.
	targetStep = 5 * time.Second
)

// slot is the time for one question with everything that belongs to it.
func (s Settings) slot() time.Duration {
	return time.Duration(s.Minutes) * time.Minute / time.Duration(max(s.Questions, 1))
}

// AnswerTarget is how long an answer should take: half of the time that thinking
// leaves of a question's share of the interview, and three minutes at most.
func (s Settings) AnswerTarget() time.Duration {
	half := (s.slot() - s.Think) / 2
	return min(max(half/targetStep*targetStep, shortestAnswer), longestAnswer)
}

// FollowUpTarget is how long the answer to a follow-up should take.
func (s Settings) FollowUpTarget() time.Duration {
	each := (s.slot() - s.Think - s.AnswerTarget()) / mostFollowUps
	return min(max(each/targetStep*targetStep, shortestFollowUp), longestFollowUp)
}

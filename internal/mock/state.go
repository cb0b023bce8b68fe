package mock

import (
	"slices"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
)

// Phase is where an interview stands. Its text is stable: it is kept.
type Phase string

// The phases of an interview. Thinking, Answering, FollowingUp and Breathing come
// again with each question; after the last one there is no breath.
const (
	Introduction Phase = "introduction"
	Thinking     Phase = "thinking"
	Answering    Phase = "answering"
	FollowingUp  Phase = "follow-up"
	Breathing    Phase = "breath"
	Ended        Phase = "ended"
)

// State is a whole interview in a form that can be kept, under way or ended. Its
// JSON form is stable. Everything that was asked is in it, so that an interview
// can be gone on with, and read again, whatever became of the scenarios.
type State struct {
	// Key names the interview for good.
	Key string `json:"key"`
	// Revision grows with every state that is taken of an interview: of two, the
	// one with the higher is the later.
	Revision int `json:"revision"`
	// Begun is when the interview was drawn, At when this state was taken.
	Begun    time.Time `json:"begun"`
	At       time.Time `json:"at"`
	Settings Settings  `json:"settings,omitzero"`
	Phase    Phase     `json:"phase"`
	// Question and FollowUp are the places the interview stands at, from 0.
	Question int `json:"question"`
	FollowUp int `json:"follow_up"`
	// Breath is how much of the present breath has passed.
	Breath time.Duration `json:"breath_ns,omitempty"`
	// Pauses counts how often the clock was stopped by the candidate, or by a
	// machine that slept. An end that nobody chose is none.
	Pauses int `json:"pauses"`
	// Paused is true where the clock was stopped already.
	Paused    bool       `json:"paused,omitempty"`
	Questions []Question `json:"questions"`
}

// Question is one question with what was given to it.
type Question struct {
	// Scenario is the stable id of the scenario.
	Scenario  string `json:"scenario"`
	Title     string `json:"title"`
	Principle string `json:"principle"`
	Ask       string `json:"ask"`
	// Target is how long the answer should take.
	Target time.Duration `json:"target_ns"`
	// Thought is how much of the time to think was used.
	Thought   time.Duration `json:"thought_ns"`
	Answer    Reply         `json:"answer"`
	FollowUps []FollowUp    `json:"follow_ups"`
	// Self is what the candidate gave the spoken answer, from 1 to 5; zero for
	// nothing.
	Self int `json:"self,omitempty"`
}

// FollowUp is one follow-up with what was given to it.
type FollowUp struct {
	Ask string `json:"ask"`
	// Own is true for a follow-up of the scenario.
	Own bool `json:"own,omitempty"`
	// Rule is the finding, or the dimension, that a probe goes for; empty for what
	// is no probe.
	Rule   coach.Rule    `json:"rule,omitempty"`
	Target time.Duration `json:"target_ns"`
	Reply
}

// Reply is what was said or typed.
type Reply struct {
	// Spent is the time on the clock, pauses left out.
	Spent time.Duration `json:"spent_ns"`
	// Words are exactly what was typed; empty where it was spoken.
	Words string `json:"words,omitempty"`
	// Begun says whether it was ever asked.
	Begun bool `json:"begun,omitempty"`
}

// leastSpoken is the time below which nobody has said anything.
const leastSpoken = 2 * time.Second

// Given says whether something was answered.
func (r Reply) Given(style practice.Style) bool {
	if style == practice.Type {
		return strings.TrimSpace(r.Words) != ""
	}
	return r.Spent >= leastSpoken
}

// Length is how long the reply is when said: the time on the clock, or what its
// words take where it was typed.
func (r Reply) Length(settings Settings) time.Duration {
	if settings.Style == practice.Type {
		return coach.AloudAt(coach.CountWords(r.Words), settings.Pace)
	}
	return r.Spent
}

// Typed is everything typed, each reply under what was asked; empty if nothing
// was.
func (s State) Typed() string {
	var parts []string
	add := func(ask string, reply Reply) {
		if words := strings.TrimSpace(reply.Words); words != "" {
			parts = append(parts, ask+"\n"+words)
		}
	}
	for _, question := range s.Questions {
		add(question.Ask, question.Answer)
		for _, followUp := range question.FollowUps {
			add(followUp.Ask, followUp.Reply)
		}
	}
	return strings.Join(parts, "\n\n")
}

// Given says whether anything was answered, be it a follow-up alone.
func (s State) Given() bool {
	given := func(followUp FollowUp) bool { return followUp.Given(s.Settings.Style) }
	for i := range s.Questions {
		if s.Questions[i].Answer.Given(s.Settings.Style) || slices.ContainsFunc(s.Questions[i].FollowUps, given) {
			return true
		}
	}
	return false
}

// Asked are the questions that were put to the candidate, and how many of them
// were answered.
func (s State) Asked() (asked []Question, answered int) {
	for i := range s.Questions {
		if s.Questions[i].asked() {
			asked = append(asked, s.Questions[i])
		}
		if s.Questions[i].Answer.Given(s.Settings.Style) {
			answered++
		}
	}
	return asked, answered
}

// asked says whether the candidate got to see the question.
func (q *Question) asked() bool { return q.Answer.Begun || q.Thought > 0 }

// UnderWay says whether the interview has begun and not ended.
func (s State) UnderWay() bool {
	return s.Phase != Ended && s.Phase != Introduction && s.Phase != ""
}

// clone returns a state that shares nothing with this one.
func (s State) clone() State {
	s.Settings.Principles = slices.Clone(s.Settings.Principles)
	s.Questions = slices.Clone(s.Questions)
	for i := range s.Questions {
		s.Questions[i].FollowUps = slices.Clone(s.Questions[i].FollowUps)
	}
	return s
}

// sound says whether the state holds together: its places exist and its phase is
// known.
func (s State) sound() bool {
	known := []Phase{Introduction, Thinking, Answering, FollowingUp, Breathing, Ended}
	switch {
	case s.Key == "" || !slices.Contains(known, s.Phase):
		return false
	case s.Settings.Style != practice.Speak && s.Settings.Style != practice.Type:
		return false
	case s.Question < 0 || s.Question >= len(s.Questions):
		return false
	}
	return s.Phase != FollowingUp || s.FollowUp >= 0 && s.FollowUp < len(s.Questions[s.Question].FollowUps)
}

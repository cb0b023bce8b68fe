// Package practice runs an answer against the clock: what is asked, how long
// each part took, and how that compares with what was aimed for. It is pure:
// the time is always passed in.
package practice

import (
	"fmt"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Prompt is one thing to answer against the clock: a section of the STAR
// answer, or a follow-up question.
type Prompt struct {
	// Key names the prompt for good: "situation" to "reflection", "follow-up 1"
	// and so on, or "probe no-metric" and so on.
	Key string
	// Mark is the prompt's short form on a strip.
	Mark  string
	Title string
	// Ask is what the interviewer says.
	Ask    string
	Target time.Duration
	// Points say what the answer must do, without giving the example away.
	Points []string
	// Coaching is what a peek shows.
	Coaching []Note
	// Example is the strong answer, shown after the run.
	Example string
	Signals []string
	// Usual is the section's usual share of a whole answer; zero for a
	// follow-up.
	Usual Share
	// Reveal is what a drill shows once the prompt was answered.
	Reveal []Note
}

// IsSection says whether the prompt is one of the five sections, and not a
// follow-up question.
func (p Prompt) IsSection() bool { return p.Usual != (Share{}) }

// Note is a paragraph of coaching under its heading.
type Note struct {
	Heading string `json:"heading"`
	Text    string `json:"text"`
}

// Share is a range of shares of the whole answer, from 0 to 1.
type Share struct {
	Low, High float64
}

// Holds says whether a share lies within the range, to the whole per cent that
// a screen shows.
func (s Share) Holds(share float64) bool {
	const rounding = 0.005
	return share >= s.Low-rounding && share < s.High+rounding
}

// usualShares follow what interview guides agree on: Action about 60 % of the
// answer, Situation at most 20 %. The others are what that leaves, around the
// targets of 20, 20 and 15 seconds in an answer of three minutes.
var usualShares = map[scenario.Section]Share{
	scenario.Situation:  {0.08, 0.20},
	scenario.Task:       {0.05, 0.15},
	scenario.Action:     {0.50, 0.65},
	scenario.Result:     {0.08, 0.20},
	scenario.Reflecting: {0.05, 0.12},
}

var sectionPoints = map[scenario.Section][]string{
	scenario.Situation: {
		"where you were and in what role, in one sentence",
		"what was wrong, and how you came to notice",
		"how big it was: a figure, and whom it hurt",
	},
	scenario.Task: {
		"what was yours to do, and what was not",
		"who had asked you, or that nobody had",
		"what you decided to aim for",
	},
	scenario.Action: {
		"each step you took yourself, in order",
		"what stood in the way, and how you got past it",
		"what else you weighed, and why you chose this",
	},
	scenario.Result: {
		"the measure before and after",
		"what that was worth, and to whom",
		"what stayed when you had gone",
	},
	scenario.Reflecting: {
		"one thing this story taught you, that fits no other",
		"what you would do differently",
		"where you have used it since",
	},
}

// SectionPrompts makes prompts of the named sections of a scenario.
func SectionPrompts(s *scenario.Scenario, sections []scenario.Section) []Prompt {
	prompts := make([]Prompt, 0, len(sections))
	for _, section := range sections {
		part := s.Part(section)
		prompts = append(prompts, Prompt{
			Key:    string(section),
			Mark:   section.Mark(),
			Title:  section.Title(),
			Ask:    s.Asked(),
			Target: part.Target,
			Points: sectionPoints[section],
			Coaching: []Note{
				{"Coaching", part.Coaching},
				{"Common mistake", part.Mistake},
				{"What you wrote", writtenPart(s, section)},
			},
			Example: part.Example,
			Signals: part.Signals,
			Usual:   usualShares[section],
		})
	}
	return prompts
}

// writtenPart is what a peek shows of an own story, which has no example by
// another hand to be saved up for later.
func writtenPart(s *scenario.Scenario, section scenario.Section) string {
	if !s.Own {
		return ""
	}
	if !s.Has(section) {
		return "Nothing yet. What you say now may be what to write down."
	}
	return s.Part(section).Example
}

// SectionPoints say what a section must do, without giving an example away.
func SectionPoints(section scenario.Section) []string { return sectionPoints[section] }

// Bounds of a follow-up's target. Interviewers expect a follow-up to be
// answered in well under the time of the story itself.
const (
	shortestFollowUp = 30 * time.Second
	longestFollowUp  = 60 * time.Second
	followUpStep     = 5 * time.Second
)

// FollowUpPrompts makes prompts of a scenario's follow-up questions. A file sets
// no target for them: it is what the strong answer takes to say, rounded up to
// the next five seconds, from thirty to sixty.
func FollowUpPrompts(s *scenario.Scenario) []Prompt {
	prompts := make([]Prompt, 0, len(s.FollowUps))
	for i, followUp := range s.FollowUps {
		aloud := coach.Aloud(coach.CountWords(followUp.Strong.Answer))
		rounded := (aloud + followUpStep - 1) / followUpStep * followUpStep
		prompts = append(prompts, Prompt{
			Key:    fmt.Sprintf("follow-up %d", i+1),
			Mark:   fmt.Sprintf("F%d", i+1),
			Title:  "Follow-up",
			Ask:    followUp.Question,
			Target: min(max(rounded, shortestFollowUp), longestFollowUp),
			Points: replyPoints,
			Coaching: []Note{
				{"What they want to find out", followUp.Probes},
				{"What falls short", followUp.Weak.Why},
			},
			Example: followUp.Strong.Answer,
			Reveal: []Note{
				{"What they want to find out", followUp.Probes},
				{"What falls short", quoted(followUp.Weak.Answer) + "\n" + followUp.Weak.Why},
				{"A strong answer", quoted(followUp.Strong.Answer)},
				{"Keep this line", followUp.Strong.Takeaway},
			},
		})
	}
	return prompts
}

// replyPoints say what the answer to any question of an interviewer must do.
var replyPoints = []string{
	"answer the question itself in the first sentence",
	"what you did, or why: a fact from your story",
	"stop when it is answered",
}

func quoted(text string) string {
	if text == "" {
		return ""
	}
	return english.Quote(text)
}

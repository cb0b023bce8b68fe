package ladder

import (
	"slices"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

// usualTargets stand for what a file does not say.
var usualTargets = map[scenario.Section]time.Duration{
	scenario.Situation: 30 * time.Second, scenario.Task: 20 * time.Second, scenario.Action: 90 * time.Second,
	scenario.Result: 20 * time.Second, scenario.Reflecting: 15 * time.Second,
}

// Prompts asks for the story in the time of a step: the sections that the step
// keeps, each with its share of the time: midway between its share of the
// scenario's targets and of the words kept, since a measure takes as long to say in
// a short answer as in a long one. Together the targets are the length of the step,
// to the second. The example is what the step keeps. There are none for a story
// without sentences.
func (l Ladder) Prompts(s *scenario.Scenario, step int) []practice.Prompt {
	at := l.Steps[step]
	var prompts []practice.Prompt
	var targets, words []float64
	asked := practice.SectionPrompts(s, scenario.Sections())
	for i := range asked {
		if asked[i].Target <= 0 {
			asked[i].Target = usualTargets[asked[i].Section()]
		}
		asked[i].Example = l.text(step, asked[i].Section())
	}
	if at.Merged() {
		asked = append([]practice.Prompt{joined(asked[0], asked[1])}, asked[2:]...)
	}
	for _, prompt := range asked {
		if prompt.Example == "" {
			continue
		}
		prompt.Signals = said(prompt.Signals, prompt.Example)
		prompts = append(prompts, prompt)
		targets = append(targets, float64(prompt.Target))
		words = append(words, float64(coach.CountWords(prompt.Example)))
	}
	for i, target := range shares(at.Length, targets, words) {
		prompts[i].Target = target
	}
	return prompts
}

// opening names what Situation and Task are told as.
const opening = "Opening"

// joined is one prompt of Situation and Task.
func joined(situation, task practice.Prompt) practice.Prompt {
	situation.Title, situation.Mark = opening, situation.Mark+"+"+task.Mark
	situation.Target += task.Target
	situation.Example = strings.TrimSpace(situation.Example + " " + task.Example)
	situation.Signals = slices.Concat(situation.Signals, task.Signals)
	situation.Points = []string{situation.Points[1], task.Points[0]}
	situation.Coaching = slices.Concat(situation.Coaching, task.Coaching)
	situation.Usual.Low += task.Usual.Low
	situation.Usual.High += task.Usual.High
	return situation
}

// text is what a step keeps of a section.
func (l Ladder) text(step int, section scenario.Section) string {
	var kept []string
	for i, sentence := range l.Sentences {
		if sentence.Section == section && l.Steps[step].Kept[i] {
			kept = append(kept, sentence.Text)
		}
	}
	return strings.Join(kept, " ")
}

// said keeps of phrases those that still occur in a text.
func said(phrases []string, text string) []string {
	var kept []string
	for _, phrase := range phrases {
		if strings.Contains(strings.ToLower(text), strings.ToLower(strings.Join(strings.Fields(phrase), " "))) {
			kept = append(kept, phrase)
		}
	}
	return kept
}

// shares splits a length by the mean of two sets of weights into whole seconds,
// each at least one. What rounding leaves goes to the greatest share.
func shares(length time.Duration, one, other []float64) []time.Duration {
	if len(one) == 0 {
		return nil
	}
	var sums [2]float64
	for i := range one {
		sums[0] += one[i]
		sums[1] += other[i]
	}
	split := make([]time.Duration, len(one))
	left, greatest := length, 0
	for i := range one {
		share := float64(length) * (one[i]/sums[0] + other[i]/sums[1]) / 2
		split[i] = max(time.Second, time.Duration(share).Truncate(time.Second))
		left -= split[i]
		if split[i] > split[greatest] {
			greatest = i
		}
	}
	split[greatest] += left
	return split
}

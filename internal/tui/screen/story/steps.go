package story

import (
	"slices"
	"strings"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// step is one question about the story. The answers to the steps of a section
// are its paragraphs.
type step struct {
	// key is what the step is remembered by.
	key string
	// name is what the step is about, section the section it tells; empty for
	// the title, the question and the principle.
	name    string
	section scenario.Section
	ask     string
	hint    string
}

// The steps that are no section.
const (
	titleStep = iota
	questionStep
	principleStep
)

var steps = []step{
	{
		key: "title", name: "Title", ask: "What shall the story be called?",
		hint: "A few words that you will know it by, such as: The night the labels ran out.",
	},
	{
		key: "question", name: "Question", ask: "Which interview question could it answer?",
		hint: "Such as: Tell me about a time you fixed something that was not your job. It can wait.",
	},
	{
		key: "principle", name: "Principle", ask: "Which principle does it show?",
		hint: "Choose with the arrows, or type one of your own. It can wait, but your coverage counts a story by it.",
	},
	{
		key: "situation", name: "Situation", section: scenario.Situation, ask: "What happened?",
		hint: "Where you were and in what role, what was wrong, and how big it was.",
	},
	{
		key: "task", name: "Task", section: scenario.Task, ask: "Whose job was it?",
		hint: "What was yours to do and what was not, and who had asked you, or that nobody had.",
	},
	{
		key: "action", name: "Action", section: scenario.Action, ask: "What did you do first, and then?",
		hint: "Each step you took yourself, what stood in the way, and what else you weighed.",
	},
	{
		key: "result", name: "Result", section: scenario.Result, ask: "What did it change?",
		hint: "What was different afterwards, for whom, and what stayed when you had gone.",
	},
	{
		key: "figures", name: "Result", section: scenario.Result, ask: "By how much, compared with what before?",
		hint: "A figure before and a figure after. Count or estimate it now, and say which.",
	},
	{
		key: "reflection", name: "Reflection", section: scenario.Reflecting, ask: "What would you do differently?",
		hint: "One thing that this story taught you and no other could, and where you used it since.",
	},
}

// isLine says whether the step's answer is a single line.
func (s step) isLine() bool { return s.section == "" }

// stepOf is the step with a key, or -1.
func stepOf(key string) int {
	return slices.IndexFunc(steps, func(s step) bool { return s.key == key })
}

// longest is how long the step's answer may be, in bytes.
func (s step) longest() int {
	switch {
	case s.section != "":
		return scenario.MaxText
	case s.key == steps[principleStep].key:
		return scenario.MaxLabel
	}
	return scenario.MaxLine
}

// paragraphGap parts the answers of a section's steps.
const paragraphGap = "\n\n"

// answersOf takes a story apart into the answers that it is made of.
func answersOf(story *scenario.Scenario) []string {
	answers := make([]string, len(steps))
	answers[titleStep], answers[questionStep], answers[principleStep] = story.Title, story.Question, story.Principle
	for i, step := range steps {
		if step.section == "" {
			continue
		}
		answers[i] = story.Part(step.section).Example
		if i > 0 && steps[i-1].section == step.section {
			// The last paragraph of several is the answer to the last step.
			if at := strings.LastIndex(answers[i-1], paragraphGap); at >= 0 {
				answers[i-1], answers[i] = answers[i-1][:at], answers[i-1][at+len(paragraphGap):]
			} else {
				answers[i] = ""
			}
		}
	}
	return answers
}

// told is the story with the answers in it. What a file has besides stays, but
// for signal phrases that no longer occur.
func told(base scenario.Scenario, answers []string) scenario.Scenario {
	base.Own = true
	base.Title = scenario.CleanLine(answers[titleStep])
	base.Question = scenario.CleanLine(answers[questionStep])
	base.Principle = scenario.CleanLine(answers[principleStep])
	texts := map[scenario.Section][]string{}
	for i, step := range steps {
		if text := tidy(answers[i]); text != "" && step.section != "" {
			texts[step.section] = append(texts[step.section], text)
		}
	}
	part := func(part scenario.Part, section scenario.Section) scenario.Part {
		part.Example = strings.Join(texts[section], paragraphGap)
		part.Signals = occurring(part.Signals, part.Example)
		return part
	}
	base.Situation = part(base.Situation, scenario.Situation)
	base.Task = part(base.Task, scenario.Task)
	base.Action = part(base.Action, scenario.Action)
	base.Result = part(base.Result, scenario.Result)
	base.Reflection = reflection(base, strings.Join(texts[scenario.Reflecting], paragraphGap))
	return base
}

// reflection puts a text in the place of the reflection that the story tells.
func reflection(base scenario.Scenario, text string) scenario.Reflection {
	result := base.Reflection
	result.ByLevel = slices.Clone(result.ByLevel)
	at := 0
	for i, byLevel := range result.ByLevel {
		if byLevel.Level == base.Role {
			at = i
		}
	}
	switch {
	case len(result.ByLevel) > 0 && text != "":
		result.ByLevel[at].Example = text
	case len(result.ByLevel) > 0:
		result.ByLevel = slices.Delete(result.ByLevel, at, at+1)
	case text != "":
		result.ByLevel = []scenario.LevelExample{{Example: text}}
	}
	if len(result.ByLevel) == 0 {
		result.ByLevel = nil
	}
	var all []string
	for _, byLevel := range result.ByLevel {
		all = append(all, byLevel.Example)
	}
	result.Signals = occurring(result.Signals, all...)
	return result
}

func occurring(signals []string, texts ...string) []string {
	var kept []string
	for _, signal := range signals {
		if slices.ContainsFunc(texts, func(text string) bool {
			_, ok := scenario.FindPhrase(text, signal)
			return ok
		}) {
			kept = append(kept, signal)
		}
	}
	return kept
}

// idle says whether a step has nothing to ask any more: it is not answered by
// itself, but the step of its section before it says it all, as a result does that
// has its figures, now and before.
func idle(answers []string, number int) bool {
	step := steps[number]
	if step.section == "" || number == 0 || steps[number-1].section != step.section || strings.TrimSpace(answers[number]) != "" {
		return false
	}
	text := tidy(answers[number-1])
	if text == "" {
		return false
	}
	report := coach.Analyze(coach.Answer{Text: text, Sections: []coach.SectionText{
		{Name: step.section, Span: coach.Span{End: len(text)}, Words: coach.CountWords(text)},
	}}, nil)
	return !slices.ContainsFunc(report.Findings, func(f coach.Finding) bool {
		return f.Rule == coach.NoMetric || f.Rule == coach.NoBaseline
	})
}

// tidy takes away the blanks at the ends of lines, which mean nothing.
func tidy(text string) string {
	lines := strings.Split(scenario.Clean(text), "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// makeshiftTitle is a title for a story that was given none, made of its first
// words. It is empty where nothing is told.
func makeshiftTitle(answers []string) string {
	for i := range steps {
		if i == titleStep || i == principleStep {
			continue
		}
		if title := coach.ShortTitle(scenario.CleanLine(answers[i])); title != "" && len(title) <= scenario.MaxLine {
			return title
		}
	}
	return ""
}

package practice

import (
	"strings"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// WrittenAnswer is what a story tells, as one answer with its sections: those
// that are told, with a blank line between them.
func WrittenAnswer(s *scenario.Scenario) coach.Answer {
	var answer coach.Answer
	for _, section := range s.Told() {
		answer = withSection(answer, section, s.Part(section).Example)
	}
	return answer
}

// withSection adds the words of a section to an answer.
func withSection(answer coach.Answer, section scenario.Section, words string) coach.Answer {
	if answer.Text != "" {
		answer.Text += "\n\n"
	}
	start := len(answer.Text)
	answer.Text += words
	answer.Sections = append(answer.Sections, coach.SectionText{
		Name:  section,
		Span:  coach.Span{Start: start, End: len(answer.Text)},
		Words: coach.CountWords(words),
	})
	return answer
}

// Retold compares what was typed for a section of a run with the version that
// the story has in writing. There is nothing to compare after speaking, or for a
// follow-up.
func (r Review) Retold(part int) (retelling coach.Retelling, ok bool) {
	told := &r.Parts[part]
	if !told.Prompt.IsSection() || strings.TrimSpace(told.Answer) == "" || told.Prompt.Example == "" {
		return coach.Retelling{}, false
	}
	var rest []string
	for i := range r.Parts {
		if i != part && r.Parts[i].Prompt.IsSection() {
			rest = append(rest, r.Parts[i].Answer)
		}
	}
	return coach.Retold(told.Prompt.Example, told.Answer, strings.Join(rest, "\n")), true
}

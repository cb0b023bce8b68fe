package practice

import (
	"strings"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Section is the section that the prompt asks for; empty for a follow-up.
func (p Prompt) Section() scenario.Section {
	if !p.IsSection() {
		return ""
	}
	return scenario.Section(p.Key)
}

// AnswerOf is what was typed for the sections of a run, as one answer: a blank
// line stands between them, and a section that nothing was typed for is left
// out. It is empty after speaking, and for follow-ups.
func AnswerOf(run *Run) coach.Answer {
	var parts []Said
	for i, prompt := range run.prompts {
		if prompt.IsSection() {
			parts = append(parts, Said{prompt.Section(), run.Words(i)})
		}
	}
	return Join(parts)
}

// Said is what was typed for a section.
type Said struct {
	Section scenario.Section
	Words   string
}

// Join makes one answer of its sections: a blank line stands between them, and
// one that nothing was typed for is left out.
func Join(parts []Said) coach.Answer {
	var answer coach.Answer
	for _, part := range parts {
		words := strings.TrimSpace(part.Words)
		if words == "" {
			continue
		}
		answer = withSection(answer, part.Section, words)
	}
	return answer
}

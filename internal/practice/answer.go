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
	var answer coach.Answer
	for i, prompt := range run.prompts {
		words := strings.TrimSpace(run.Words(i))
		if words == "" || !prompt.IsSection() {
			continue
		}
		answer = withSection(answer, prompt.Section(), words)
	}
	return answer
}

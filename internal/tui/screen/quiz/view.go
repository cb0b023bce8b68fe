package quiz

import (
	"fmt"

	"github.com/starcoach/starcoach/internal/quiz"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// question is the present question and, once it is answered, the reasons.
func (s *Screen) question() []string {
	th := s.deps.Theme
	question := s.run.Question()
	texts := make([]string, len(question.Choices))
	for i, choice := range question.Choices {
		texts[i] = choice.Text
	}
	lines := append(widget.Styled(question.Question, s.textWidth(), th.Strong), "")
	if !s.run.Answered() {
		return append(lines, widget.Choices(texts, s.chosen, -1, s.textWidth(), th)...)
	}
	chosen, correct := s.run.Chosen(), quiz.CorrectChoice(question)
	lines = append(lines, widget.Choices(texts, chosen, correct, s.textWidth(), th)...)
	lines = append(lines, "")
	lines = append(lines, widget.Verdict(chosen, correct, question.Choices[chosen].Why, s.textWidth(), th)...)
	lines = append(lines, "")
	lines = append(lines, widget.Wrap(question.Explanation, s.textWidth())...)
	if s.reasons {
		lines = append(lines, "")
		s.reasonsAt = len(lines)
		lines = append(lines, th.Strong.Render("Why the others are wrong"))
		lines = append(lines, widget.OtherReasons(quiz.OtherReasons(question, chosen), s.textWidth(), th)...)
	}
	return lines
}

// summary is the score, and what was missed.
func (s *Screen) summary() []string {
	th := s.deps.Theme
	score, total := s.run.Score(), s.run.Len()
	missed := s.run.Missed()
	style, word := th.Warn, "worth another look"
	switch {
	case len(missed) == 0:
		style, word = th.Good, "all right"
	case score == 0:
		style, word = th.Bad, "read the walkthrough once more"
	}
	lines := []string{style.Render(fmt.Sprintf("%d of %d", score, total)) + "  " + word, ""}
	if len(missed) == 0 {
		text := "You can name what carries this answer. Now say your own: timed practice is key " +
			keys.Name(s.deps.Keys.Modes.Practice) + " on the modes."
		return append(lines, widget.Wrap(text, s.textWidth())...)
	}
	lines = append(lines, th.Strong.Render("To look at again"))
	for _, question := range missed {
		right := question.Choices[quiz.CorrectChoice(question)]
		lines = append(lines, widget.Hanging("· ", question.Question, 2, s.textWidth())...)
		lines = append(lines, widget.Hanging("  "+th.Good.Render("✓"), right.Text, 4, s.textWidth())...)
		lines = append(lines, "")
	}
	return append(lines, widget.Styled("Press "+keys.Name(s.deps.Keys.Quiz.Retry)+" to try the wrong ones again now.", s.textWidth(), th.Dim)...)
}

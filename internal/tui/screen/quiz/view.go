package quiz

import (
	"fmt"
	"strings"

	"github.com/starcoach/starcoach/internal/quiz"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// choiceIndent is where the text of a choice begins, behind marker, letter, and
// the tick or cross that an answer puts there.
const choiceIndent = 7

// question is the present question and, once it is answered, the reasons.
func (s *Screen) question() []string {
	th := s.deps.Theme
	question := s.run.Question()
	lines := widget.Styled(question.Question, s.textWidth(), th.Strong)
	lines = append(lines, "")
	for i, choice := range question.Choices {
		lines = append(lines, s.choice(i, choice)...)
	}
	if !s.run.Answered() {
		return lines
	}
	lines = append(lines, "")
	lines = append(lines, s.verdict(question)...)
	lines = append(lines, "")
	lines = append(lines, widget.Wrap(question.Explanation, s.textWidth())...)
	if s.reasons {
		lines = append(lines, "", th.Strong.Render("Why the others are wrong"))
		lines = append(lines, s.otherReasons(question)...)
	}
	return lines
}

func (s *Screen) choice(i int, choice scenario.Choice) []string {
	th := s.deps.Theme
	marker, style, verdict := "  ", th.Text, "  "
	if !s.run.Answered() && i == s.chosen || i == s.run.Chosen() {
		marker, style = "▸ ", th.Accent
	}
	if s.run.Answered() {
		switch {
		case choice.Correct:
			style, verdict = th.Good, "✓ "
		case i == s.run.Chosen():
			style, verdict = th.Bad, "✗ "
		default:
			style = th.Dim
		}
	}
	var lines []string
	for n, line := range widget.Wrap(choice.Text, s.textWidth()-choiceIndent) {
		head := strings.Repeat(" ", choiceIndent)
		if n == 0 {
			head = th.Accent.Render(marker) + th.Key.Render(letter(i)) + "  " + style.Render(verdict)
		}
		lines = append(lines, head+style.Render(line))
	}
	return lines
}

// verdict says whether the choice was right, and why.
func (s *Screen) verdict(question scenario.Question) []string {
	th := s.deps.Theme
	chosen := question.Choices[s.run.Chosen()]
	if s.run.Right() {
		lines := []string{th.Good.Render("✓ Right.")}
		if chosen.Why != "" {
			lines = append(lines, widget.Wrap(chosen.Why, s.textWidth())...)
		}
		return lines
	}
	correct := letter(quiz.CorrectChoice(question))
	lines := []string{th.Bad.Render("✗ Not this one.") + " The right answer is " + th.Key.Render(correct) + "."}
	return append(lines, widget.Wrap(chosen.Why, s.textWidth())...)
}

// otherReasons gives the reason of every wrong choice that was not taken.
func (s *Screen) otherReasons(question scenario.Question) []string {
	var lines []string
	for i, choice := range question.Choices {
		if choice.Correct || i == s.run.Chosen() {
			continue
		}
		head := "  " + s.deps.Theme.Key.Render(letter(i)) + "  "
		lines = append(lines, widget.Hanging(head, choice.Why, choiceIndent, s.textWidth())...)
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
		text := "You can name what carries this answer. Now say your own: timed practice is key 2 on the modes."
		return append(lines, widget.Wrap(text, s.textWidth())...)
	}
	lines = append(lines, th.Strong.Render("To look at again"))
	for _, question := range missed {
		right := question.Choices[quiz.CorrectChoice(question)]
		lines = append(lines, widget.Hanging("· ", question.Question, 2, s.textWidth())...)
		lines = append(lines, widget.Hanging("  "+th.Good.Render("✓"), right.Text, 4, s.textWidth())...)
		lines = append(lines, "")
	}
	return append(lines, widget.Styled("Press r to try the wrong ones again now.", s.textWidth(), th.Dim)...)
}

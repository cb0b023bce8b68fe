package widget

import (
	"strings"

	"github.com/starcoach/starcoach/internal/tui/theme"
)

// choiceIndent is where the text of a choice begins, behind marker, letter, and
// the tick or cross that an answer puts there.
const choiceIndent = 7

// Letter names the choice of a question with that index: a, b and so on.
func Letter(i int) string { return string(rune('a' + i)) }

// Choices sets the answers that a question can be given, each behind its letter.
// Chosen is the one looked at, or taken. Correct is the right one, or -1 while
// the question is open.
func Choices(texts []string, chosen, correct, width int, th theme.Theme) []string {
	var lines []string
	for i, text := range texts {
		marker, style, verdict := "  ", th.Text, "  "
		if i == chosen {
			marker, style = "▸ ", th.Accent
		}
		if correct >= 0 {
			switch i {
			case correct:
				style, verdict = th.Good, "✓ "
			case chosen:
				style, verdict = th.Bad, "✗ "
			default:
				style = th.Dim
			}
		}
		for n, line := range Wrap(text, width-choiceIndent) {
			head := strings.Repeat(" ", choiceIndent)
			if n == 0 {
				head = th.Accent.Render(marker) + th.Key.Render(Letter(i)) + "  " + style.Render(verdict)
			}
			lines = append(lines, head+style.Render(line))
		}
	}
	return lines
}

// Verdict says whether the choice taken is the right one, and why.
func Verdict(chosen, correct int, why string, width int, th theme.Theme) []string {
	lines := []string{th.Good.Render("✓ Right.")}
	if chosen != correct {
		lines[0] = th.Bad.Render("✗ Not this one.") + " The right answer is " + th.Key.Render(Letter(correct)) + "."
	}
	if why == "" {
		return lines
	}
	return append(lines, Wrap(why, width)...)
}

// OtherReasons sets the reasons of choices behind their letters; one that is
// empty is left out.
func OtherReasons(reasons []string, width int, th theme.Theme) []string {
	var lines []string
	for i, reason := range reasons {
		if reason != "" {
			lines = append(lines, Hanging("  "+th.Key.Render(Letter(i))+"  ", reason, choiceIndent, width)...)
		}
	}
	return lines
}

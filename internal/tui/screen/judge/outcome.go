package judge

import (
	"fmt"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/quiz"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// outcomeLines compare the candidate's scores with the reference.
func (s *Screen) outcomeLines() []string {
	pair := s.pairs[s.at]
	outcome := pair.Compare(s.given)
	width := s.textWidth()
	lines := append(s.verdictLines(&pair, outcome, width), "")
	lines = append(append(lines, s.comparisonTable(&pair)...), "")
	if distance := distanceLine(outcome, &pair); distance != "" {
		lines = append(append(lines, widget.Wrap(distance, width)...), "")
	}
	lines = append(lines, widget.Notes(s.whyNotes(&pair, outcome), width, s.deps.Theme)...)
	lines = append(lines, "")
	if s.wide() {
		return append(lines, s.sideBySide()...)
	}
	return append(append(append(lines, s.answerLines(0, width)...), ""), s.answerLines(1, width)...)
}

// judgeOf is who gave the reference scores.
func judgeOf(pair *quiz.Pair) string {
	if pair.Own {
		return "the coach"
	}
	return "the reference"
}

// verdictLines say which answer the candidate preferred, and whether it was the
// one that only sounds better.
func (s *Screen) verdictLines(pair *quiz.Pair, outcome quiz.Outcome, width int) []string {
	th, judge := s.deps.Theme, judgeOf(pair)
	var better, preferred string
	if pair.Better >= 0 {
		better = letters[pair.Better]
	}
	if outcome.Preferred >= 0 {
		preferred = letters[outcome.Preferred]
	}
	switch {
	case better == "":
		return widget.Wrap("To "+judge+" the two come out level.", width)
	case outcome.Scored == 0:
		return widget.Wrap("You left the scores out. The stronger answer is "+better+".", width)
	case outcome.Compared == 0:
		return widget.Wrap("You scored one of the two alone. The stronger answer is "+better+".", width)
	case preferred == "":
		return widget.Styled("You put the two level. To "+judge+", "+better+" is the stronger.", width, th.Warn)
	case preferred == better:
		return widget.Styled("✓ "+better+" is the stronger answer, and you heard it.", width, th.Good)
	case outcome.TakenIn:
		lines := widget.Styled("You preferred "+preferred+"; the stronger answer is "+better+".", width, th.Warn)
		return append(lines, widget.Wrap(preferred+" flows, and that is pleasant to listen to: it takes in many who "+
			"interview for a living. Ask of each sentence what a camera would have filmed, and "+better+" has more of it.",
			width)...)
	}
	return widget.Styled("You preferred "+preferred+"; the stronger answer is "+better+".", width, th.Warn)
}

// comparisonTable sets the candidate's scores beside the reference, answer by
// answer.
func (s *Screen) comparisonTable(pair *quiz.Pair) []string {
	th := s.deps.Theme
	name := "reference"
	if pair.Own {
		name = "coach"
	}
	const width = 11
	head, under := widget.Pad("", nameWidth), widget.Pad("", nameWidth)
	for _, letter := range letters {
		head += th.Strong.Render(widget.Pad("Answer "+letter, cellWidth+width))
		under += th.Dim.Render(widget.Pad("you", cellWidth) + widget.Pad(name, width))
	}
	lines := []string{head, under}
	for _, dimension := range coach.Dimensions() {
		row := widget.Pad(dimension.Title(), nameWidth)
		for answer := range letters {
			given, reference := s.given[answer][dimension], pair.Answers[answer].Reference[dimension]
			text := figure(reference)
			if given > 0 && reference > 0 && (given-reference > 1 || reference-given > 1) {
				text += th.Warn.Render(" far off")
			}
			row += widget.Pad(" "+figure(given), cellWidth) + widget.Pad(" "+text, width)
		}
		lines = append(lines, row)
	}
	return lines
}

// Within these a distance from the reference is close, or near: two interviewers
// who were trained together differ by about half a point.
const (
	closeBy = 0.5
	nearBy  = 1.0
)

func distanceLine(outcome quiz.Outcome, pair *quiz.Pair) string {
	if outcome.Scored == 0 {
		return ""
	}
	word := "some way off, which is what this is for"
	switch {
	case outcome.Distance <= closeBy:
		word = "close"
	case outcome.Distance <= nearBy:
		word = "near"
	}
	return fmt.Sprintf("Your scores lie %.1f from %s on average: %s.", outcome.Distance, judgeOf(pair), word)
}

// most is how many dimensions are named in which two answers differ.
const most = 3

// whyNotes say where the two answers differ, and why.
func (s *Screen) whyNotes(pair *quiz.Pair, outcome quiz.Outcome) [][2]string {
	apart := ""
	for _, dimension := range outcome.Apart[:min(most, len(outcome.Apart))] {
		apart += fmt.Sprintf("%s: A %d, B %d.", dimension.Title(),
			pair.Answers[0].Reference[dimension], pair.Answers[1].Reference[dimension])
		for answer, letter := range letters {
			if reason := pair.Answers[answer].Reasons[dimension]; reason != "" {
				apart += fmt.Sprintf(" %s: %s.", letter, reason)
			}
		}
		apart += "\n"
	}
	return [][2]string{{"Where the two differ most", apart}, {"Why", pair.Why}}
}

package judge

import (
	"fmt"
	"strings"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	// wideFrom is the width from which on the answers stand side by side: a
	// hundred columns, less the margins.
	wideFrom  = 96
	columnGap = 4
	// roomyFrom is the height from which on all scores are seen at once.
	roomyFrom = 17
	nameWidth = 18
	cellWidth = 5
	// anchorsFrom is the width from which on the anchors stand beside the scores.
	anchorsFrom = 70
)

// letters are what the two answers are called.
var letters = [2]string{"A", "B"}

func (s *Screen) wide() bool { return s.width >= wideFrom }

// textWidth is the room of what is set in one column.
func (s *Screen) textWidth() int { return min(s.width, widget.TextWidth) }

// View renders the answers with the scores below them, or the comparison.
func (s *Screen) View() string {
	lines := append([]string{s.scroller.View()}, s.foot()...)
	return widget.Fit(strings.Join(lines, "\n"), s.width, s.height)
}

// lay sets the lines that View shows.
func (s *Screen) lay() {
	if s.width == 0 {
		return
	}
	lines := s.lines()
	s.scroller.SetLines(lines)
	// The foot follows right behind answers that leave room.
	s.scroller.SetSize(s.width, max(1, min(len(lines), s.height-len(s.foot()))))
}

func (s *Screen) lines() []string {
	th := s.deps.Theme
	switch {
	case !s.loaded:
		return []string{th.Dim.Render("Looking for answers …")}
	case len(s.pairs) == 0:
		return widget.Wrap("There is nothing to judge here yet. Once you have typed this answer twice in timed "+
			"practice, your first and your latest one stand here side by side.", s.textWidth())
	case s.revealed:
		return s.outcomeLines()
	case s.leaving:
		return widget.Wrap("Leave without comparing?\n\nThe scores you gave are not kept.", s.textWidth())
	}
	lines := append(widget.Styled(english.Quote(s.pairs[s.at].Question), s.textWidth(), th.Strong), "")
	if s.wide() {
		return append(lines, s.sideBySide()...)
	}
	return append(lines, s.answerLines(s.shown, s.textWidth())...)
}

// sideBySide are both answers in two columns.
func (s *Screen) sideBySide() []string {
	column := min((s.width-columnGap)/2, widget.TextWidth)
	return widget.Columns(s.answerLines(0, column), s.answerLines(1, column), column, columnGap)
}

func (s *Screen) answerLines(answer, width int) []string {
	th, told := s.deps.Theme, s.pairs[s.at].Answers[answer]
	heading := th.Accent.Render("Answer " + letters[answer])
	if s.revealed && told.Name != "" {
		heading += th.Dim.Render("  " + told.Name)
	}
	return append([]string{heading}, widget.Wrap(told.Text, width)...)
}

// foot is where the scores are given. It is seen whatever is scrolled.
func (s *Screen) foot() []string {
	if len(s.pairs) == 0 || s.revealed || s.leaving {
		return nil
	}
	if s.height < roomyFrom {
		return append([]string{s.scoreStrip()}, s.anchorLines(s.width)...)
	}
	table := s.scoreTable()
	if s.width < anchorsFrom {
		return append(append([]string{""}, table...), s.anchorLines(s.width)...)
	}
	width := nameWidth + 2*cellWidth
	return append([]string{""}, widget.Columns(table, s.anchorLines(s.width-width-columnGap), width, columnGap)...)
}

// scoreTable is every score given so far, the one to be given next marked.
func (s *Screen) scoreTable() []string {
	th := s.deps.Theme
	now, present := s.now()
	lines := []string{widget.Pad(th.Dim.Render("Score both first"), nameWidth) +
		th.Strong.Render(widget.Pad("  A", cellWidth)+widget.Pad("  B", cellWidth))}
	for _, dimension := range coach.Dimensions() {
		marker, name := "  ", widget.Pad(dimension.Title(), nameWidth-2)
		asked := dimension == present && !s.over()
		if asked {
			marker, name = th.Accent.Render("▸ "), th.Accent.Render(name)
		}
		row := marker + name
		for answer := range letters {
			row += s.figureCell(answer, dimension, asked && answer == now)
		}
		lines = append(lines, row)
	}
	return lines
}

func (s *Screen) figureCell(answer int, dimension coach.Dimension, present bool) string {
	text := figure(s.given[answer][dimension])
	if present {
		return widget.Pad(s.deps.Theme.Accent.Render(" ["+text+"]"), cellWidth)
	}
	return widget.Pad("  "+text, cellWidth)
}

// scoreStrip is every score on one line.
func (s *Screen) scoreStrip() string {
	now, present := s.now()
	var parts []string
	for answer, letter := range letters {
		part := s.deps.Theme.Strong.Render(letter)
		for _, dimension := range coach.Dimensions() {
			text := " " + figure(s.given[answer][dimension]) + " "
			if answer == now && dimension == present && !s.over() {
				text = s.deps.Theme.Accent.Render("[" + strings.TrimSpace(text) + "]")
			}
			part += text
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "    ")
}

// figure is a score, or a dot where there is none.
func figure(score int) string {
	if score == 0 {
		return "·"
	}
	return fmt.Sprint(score)
}

// anchorLines name what is scored now, and say what a 1, a 3 and a 5 mean.
func (s *Screen) anchorLines(width int) []string {
	th := s.deps.Theme
	if s.over() {
		text := "Enter compares them with the reference; ↑ goes back to one that you want to change."
		if left := cells() - len(s.given[0]) - len(s.given[1]); left > 0 {
			text = english.Of(left, cells(), "score") + " left out. " + text
		}
		head := []string{th.Strong.Render(widget.Clip("That was the last score.", width))}
		return append(head, widget.Wrap(text, width)...)
	}
	answer, dimension := s.now()
	anchors := dimension.Anchors()
	lines := []string{th.Strong.Render(widget.Clip(dimension.Title()+" of answer "+letters[answer], width))}
	for _, anchor := range [][2]string{{"1", anchors.One}, {"3", anchors.Three}, {"5", anchors.Five}} {
		lines = append(lines, widget.Hanging(th.Key.Render(anchor[0]), anchor[1], 3, width)...)
	}
	return lines
}

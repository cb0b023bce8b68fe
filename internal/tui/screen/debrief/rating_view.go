package debrief

import (
	"strconv"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// ratingWidth is the room of the scores where something stands beside them.
const ratingWidth = 54

// ratingLines ask for the candidate's own scores; beside or below them stands
// what to look back at.
func (s *Screen) ratingLines() []string {
	th := s.deps.Theme
	lines := []string{th.Strong.Render(widget.Clip("First, rate your own answer from 1 to 5.", s.width)), ""}
	for i, dimension := range s.judged {
		marker, name := "  ", widget.Pad(dimension.Title(), nameWidth+4)
		if i == s.rating.at {
			marker, name = th.Accent.Render("▸ "), th.Accent.Render(name)
		}
		lines = append(lines, marker+name+figure(s.rating.you[dimension], 1))
	}
	now := s.judged[s.rating.at]
	width := min(s.width, widget.TextWidth)
	if s.width < twoColumns {
		lines = append(append(lines, ""), s.anchorLines(now, width)...)
		return append(append(lines, ""), s.lookBack(now, width)...)
	}
	width = min(s.width-ratingWidth-columnGap, widget.TextWidth)
	lines = append(append(lines, ""), s.anchorLines(now, ratingWidth)...)
	return widget.Columns(lines, s.lookBack(now, width), ratingWidth, columnGap)
}

// lookBack is what the rating is about: the answer, where it was typed, or else
// what to ask of it.
func (s *Screen) lookBack(dimension coach.Dimension, width int) []string {
	if s.written() {
		lines := []string{s.deps.Theme.Strong.Render("Your answer"), ""}
		return append(lines, widget.Wrap(s.answer.Text, width)...)
	}
	return s.checklist(dimension, width)
}

// figure is a score in so many cells, and a dot where there is none.
func figure(score, width int) string {
	text := "·"
	if score > 0 {
		text = strconv.Itoa(score)
	}
	for len([]rune(text)) < width {
		text = " " + text
	}
	return text
}

// anchorLines say what a 1, a 3 and a 5 mean.
func (s *Screen) anchorLines(dimension coach.Dimension, width int) []string {
	anchors := dimension.Anchors()
	var lines []string
	for _, anchor := range []struct{ score, text string }{
		{"1", anchors.One}, {"3", anchors.Three}, {"5", anchors.Five},
	} {
		lines = append(lines, widget.Hanging("  "+s.deps.Theme.Strong.Render(anchor.score), anchor.text, 5, width)...)
	}
	return lines
}

// checklist is what the sections that show a dimension had to do.
func (s *Screen) checklist(dimension coach.Dimension, width int) []string {
	th := s.deps.Theme
	lines := []string{th.Strong.Render("Did you say")}
	for i := range s.review.Parts {
		part := &s.review.Parts[i]
		if !bears(part.Prompt.Section(), dimension) {
			continue
		}
		lines = append(lines, "", th.Dim.Render(part.Prompt.Title))
		for _, point := range part.Prompt.Points {
			lines = append(lines, widget.Hanging("·", point, 2, width)...)
		}
	}
	return lines
}

func bears(section scenario.Section, dimension coach.Dimension) bool {
	for _, bearing := range practice.Bearing(dimension) {
		if bearing == section {
			return true
		}
	}
	return false
}

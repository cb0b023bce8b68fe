package debrief

import (
	"fmt"
	"strings"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	// twoColumns is the width from which on there is a column beside the text.
	twoColumns = 96
	sideWidth  = 40
	columnGap  = 4
	// leastText is the number of lines that a low terminal leaves to the answer.
	leastText = 5
)

// turn looks at the next finding, or the one before. From elsewhere it leads
// back to the one looked at last.
func (s *Screen) turn(by int) {
	if s.view == viewFindings {
		s.finding = min(max(s.finding+by, 0), len(s.report.Findings)-1)
	}
	s.notes.Top()
	s.show(viewFindings)
}

// findingPrompt is the prompt that the present finding is about, or else the
// one chosen.
func (s *Screen) findingPrompt() int {
	if s.finding >= len(s.report.Findings) {
		return s.at
	}
	for i, prompt := range s.run.Prompts() {
		if prompt.IsSection() && prompt.Section() == s.report.Findings[s.finding].Section {
			return i
		}
	}
	return s.at
}

// layFindings sets the answer and the notes on the present finding, beside it
// or below.
func (s *Screen) layFindings() {
	width, height := s.width, s.height
	if s.width >= twoColumns {
		width = min(s.width-sideWidth-columnGap, widget.TextWidth)
		s.notes.SetSize(sideWidth, s.height)
		s.notes.SetLines(s.findingLines(s.finding, sideWidth, true))
	} else {
		width = min(width, widget.TextWidth)
		roomy := s.height >= roomyFrom
		// As much room for every finding, so that the text stays where it is.
		below := 0
		for i := range s.report.Findings {
			below = max(below, len(s.findingLines(i, width, roomy)))
		}
		below = min(below, max(1, s.height-leastText-1))
		s.notes.SetSize(s.width, below)
		s.notes.SetLines(s.findingLines(s.finding, width, roomy))
		height = s.height - below - 1
	}
	lines, first, last := s.answerLines(width)
	s.scroller.SetSize(width, height)
	s.scroller.SetLines(lines)
	s.scroller.Show(first, last)
}

func (s *Screen) findingsView() string {
	if s.width >= twoColumns {
		left, right := strings.Split(s.scroller.View(), "\n"), strings.Split(s.notes.View(), "\n")
		width := min(s.width-sideWidth-columnGap, widget.TextWidth)
		return widget.Fit(strings.Join(widget.Columns(left, right, width, columnGap), "\n"), s.width, s.height)
	}
	return widget.Fit(s.scroller.View()+"\n\n"+s.notes.View(), s.width, s.height)
}

// findingLines say what an interviewer minds, and what to say instead.
func (s *Screen) findingLines(number, width int, roomy bool) []string {
	th := s.deps.Theme
	finding := s.report.Findings[number]
	heading := th.Strong.Render(ruleTitle(finding.Rule))
	if finding.Section != "" {
		heading += th.Dim.Render(" · " + finding.Section.Title())
	}
	lines := []string{widget.Clip(heading, width)}
	if finding.Quote != "" {
		lines = append(lines, widget.Wrap(english.Quote(widget.OneLine(finding.Quote)), width)...)
	}
	if roomy {
		lines = append(lines, "")
	}
	lines = append(lines, widget.Wrap(widget.OneLine(finding.Why), width)...)
	if roomy {
		lines = append(lines, "")
	}
	const instead = "Instead  "
	return append(lines, widget.Hanging(th.Strong.Render(instead), widget.OneLine(finding.Instead), len(instead), width)...)
}

// ruleTitle is a rule's id as a heading.
func ruleTitle(rule coach.Rule) string {
	title := strings.ReplaceAll(string(rule), "-", " ")
	if title == "" {
		return ""
	}
	return strings.ToUpper(title[:1]) + title[1:]
}

// answerLines are the whole answer with what was found in it, and the lines that
// the present finding is on.
func (s *Screen) answerLines(width int) (lines []string, first, last int) {
	th := s.deps.Theme
	present := s.report.Findings[s.finding]
	for i, prompt := range s.run.Prompts() {
		if i > 0 {
			lines = append(lines, "")
		}
		about := prompt.Section() == present.Section
		marker := "  "
		if about && present.Quote == "" {
			marker = th.Warn.Render("▸ ")
			first, last = len(lines), len(lines)+1
		}
		lines = append(lines, marker+th.Strong.Render(prompt.Title))
		text, spans, now := s.sectionFaults(prompt, present)
		if text == "" {
			lines = append(lines, "  "+th.Dim.Render("nothing said"))
			continue
		}
		marked, from, to := widget.Faults(text, spans, now, width, th)
		if now.Start < now.End {
			first, last = len(lines)+from, len(lines)+to
		}
		lines = append(lines, marked...)
	}
	return lines, first, last
}

// sectionFaults is the text of one section, with the places of the findings in
// it.
func (s *Screen) sectionFaults(prompt practice.Prompt, present coach.Finding) (text string, spans []widget.Span, now widget.Span) {
	for _, part := range s.answer.Sections {
		if part.Name != prompt.Section() {
			continue
		}
		inside := func(span coach.Span) widget.Span {
			start := max(span.Start, part.Start) - part.Start
			return widget.Span{Start: start, End: max(start, min(span.End, part.End)-part.Start)}
		}
		text = s.answer.Text[part.Start:part.End]
		for _, finding := range s.report.Findings {
			spans = append(spans, inside(finding.Span))
		}
		now = inside(present.Span)
	}
	return text, spans, now
}

// findingStatus counts the findings.
func (s *Screen) findingStatus() string {
	return fmt.Sprintf("finding %d of %d", s.finding+1, len(s.report.Findings))
}

func findingCount(count int) string { return english.Count(count, "finding") }

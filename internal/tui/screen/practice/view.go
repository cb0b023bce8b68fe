package practice

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	// twoColumns is the width from which on the panel stands beside the answer:
	// a hundred columns, less the margins.
	twoColumns = 96
	panelWidth = 38
	columnGap  = 4
	barWidth   = 44
	// roomy is the height from which on there are blank lines and large digits.
	roomy = 17
)

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.text.SetWidth(s.leftWidth())
	s.sizeText()
}

// sizeText gives the text area what the question of the present prompt leaves.
func (s *Screen) sizeText() {
	taken := len(s.clockLines()) + s.panelBelow() + len(s.questionLines())
	s.text.SetHeight(max(1, s.height-taken))
}

// questionLines are the question above the text area. On a low terminal it is
// shown for a follow-up alone: that of the sections was in the count-in.
func (s *Screen) questionLines() []string {
	if s.height < roomy && s.prompt().Usual != (practice.Share{}) {
		return nil
	}
	lines := widget.Styled("\""+s.prompt().Ask+"\"", s.leftWidth(), s.deps.Theme.Strong)
	if s.height >= roomy {
		lines = append(lines, "")
	}
	return lines
}

func (s *Screen) leftWidth() int {
	if s.width >= twoColumns {
		return min(s.width-panelWidth-columnGap, widget.TextWidth)
	}
	return min(s.width, widget.TextWidth)
}

// panelBelow is the height of the panel where it stands below the answer.
func (s *Screen) panelBelow() int {
	if s.width >= twoColumns {
		return 0
	}
	if s.height < roomy {
		return 3
	}
	return 6
}

// Header shows the times of all sections.
func (s *Screen) Header() ui.Header {
	header := ui.Header{Trail: []string{s.scenario.Principle, "Timed practice"}}
	total := "total " + widget.Clock(s.run.Total(s.now))
	strip := s.strip() + "   " + total
	if ansi.StringWidth(strip)+ansi.StringWidth(strings.Join(header.Trail, " › "))+2 <= s.width {
		header.Status = strip
	} else {
		header.Status = fmt.Sprintf("%d of %d   %s", s.run.Current()+1, len(s.run.Prompts()), total)
	}
	return header
}

func (s *Screen) stripInHeader() bool {
	return strings.HasPrefix(s.Header().Status, s.strip())
}

// strip shows every prompt with the time it has taken.
func (s *Screen) strip() string {
	th := s.deps.Theme
	var parts []string
	for i, prompt := range s.run.Prompts() {
		spent := widget.Clock(s.run.Spent(i, s.now))
		switch {
		case i == s.run.Current():
			parts = append(parts, th.Accent.Render("▸"+prompt.Mark+" "+spent))
		case s.run.Begun(i):
			parts = append(parts, prompt.Mark+" ✓ "+spent)
		default:
			parts = append(parts, th.Dim.Render(prompt.Mark))
		}
	}
	return strings.Join(parts, "   ")
}

// View renders the run.
func (s *Screen) View() string {
	switch {
	case s.leaving:
		return s.askToLeave()
	case s.run.Phase() == practice.CountingIn:
		return s.countIn()
	}
	lines := s.clockLines()
	left := s.answerLines(s.height - len(lines) - s.panelBelow())
	if s.width >= twoColumns {
		lines = append(lines, widget.Columns(left, s.panel(panelWidth), s.leftWidth(), columnGap)...)
	} else {
		lines = append(append(lines, left...), s.panel(s.leftWidth())...)
	}
	return widget.Fit(strings.Join(lines, "\n"), s.width, s.height)
}

func (s *Screen) prompt() practice.Prompt { return s.run.Prompts()[s.run.Current()] }

func (s *Screen) spent() time.Duration { return s.run.Spent(s.run.Current(), s.now) }

// clockLines are the section's name, its bar, and its time in figures and in a
// word.
func (s *Screen) clockLines() []string {
	th := s.deps.Theme
	prompt, spent := s.prompt(), s.spent()
	zone := practice.ZoneOf(spent, prompt.Target)
	style := th.Good
	switch zone {
	case practice.Over:
		style = th.Warn
	case practice.FarOver:
		style = th.Bad
	}
	word := zone.String()
	if s.run.Phase() == practice.Paused {
		style, word = th.Warn, "paused"
		if s.run.Slept() {
			word = "paused while away"
		}
	}
	name := widget.Pad(prompt.Title, 12)
	figures := fmt.Sprintf("%s of %s", widget.Clock(spent), widget.Clock(prompt.Target))
	tail := "  " + figures + "  " + style.Render(word)
	bar := widget.TimeBar(spent, prompt.Target, min(barWidth, s.width-len(name)-ansi.StringWidth(tail)-1), th)
	lines := []string{th.Accent.Render(name) + bar + tail}
	if !s.stripInHeader() && s.height >= roomy {
		lines = append([]string{s.stripLine(), ""}, lines...)
	}
	if s.height >= roomy {
		lines = append(lines, "")
	}
	return lines
}

// stripLine is the strip on a line of its own; the furthest sections are left
// out where there is no room.
func (s *Screen) stripLine() string { return widget.Clip(s.strip(), s.width) }

// answerLines is the left part: the text area, or the clock to speak by.
func (s *Screen) answerLines(height int) []string {
	if s.peeking {
		return s.coachingLines(height)
	}
	var lines []string
	if s.typing() {
		lines = append(s.questionLines(), strings.Split(s.text.View(), "\n")...)
	} else {
		lines = s.spokenLines(height)
	}
	return strings.Split(widget.Fit(strings.Join(lines, "\n"), s.leftWidth(), max(1, height)), "\n")
}

func (s *Screen) spokenLines(height int) []string {
	question := widget.Styled("\""+s.prompt().Ask+"\"", s.leftWidth(), s.deps.Theme.Strong)
	clock := widget.Clock(s.spent())
	if height < len(question)+7 {
		return question
	}
	lines := append([]string{""}, question...)
	lines = append(lines, "", "")
	style := s.deps.Theme.Text
	if s.run.Phase() == practice.Paused {
		style = s.deps.Theme.Dim
	}
	return append(lines, widget.BigText(clock, style)...)
}

func (s *Screen) coachingLines(height int) []string {
	var lines []string
	for _, note := range s.prompt().Coaching {
		if note.Text == "" {
			continue
		}
		lines = append(lines, s.deps.Theme.Strong.Render(note.Heading))
		lines = append(lines, widget.Wrap(note.Text, s.leftWidth())...)
		lines = append(lines, "")
	}
	return strings.Split(widget.Fit(strings.Join(lines, "\n"), s.leftWidth(), max(1, height)), "\n")
}

// panel says what the section must do, and how long the words would take aloud.
func (s *Screen) panel(width int) []string {
	th := s.deps.Theme
	lines := []string{th.Strong.Render("What this section must do")}
	if s.prompt().Usual == (practice.Share{}) {
		lines[0] = th.Strong.Render("What this answer must do")
	}
	if s.height < roomy {
		lines = nil
	}
	for _, point := range s.prompt().Points {
		item := widget.Indent(widget.Wrap(point, width-2), 2)
		item[0] = "· " + strings.TrimPrefix(item[0], "  ")
		lines = append(lines, item...)
	}
	if aloud := s.aloud(); aloud != "" && s.height >= roomy {
		lines = append(lines, "", th.Dim.Render(aloud))
	}
	if s.width < twoColumns && s.height >= roomy {
		lines = append([]string{""}, lines...)
	}
	return lines
}

// aloud says how long the words typed so far would take to say.
func (s *Screen) aloud() string {
	if !s.typing() {
		return ""
	}
	words := coach.CountWords(s.text.Value())
	if words == 0 {
		return ""
	}
	return fmt.Sprintf("%s, about %s said aloud", coach.WordCount(words), widget.Clock(coach.Aloud(words)))
}

func (s *Screen) countIn() string {
	th := s.deps.Theme
	question := widget.Styled("\""+s.prompt().Ask+"\"", min(s.width, widget.TextWidth), th.Strong)
	lines := append([]string{}, question...)
	lines = append(lines, "")
	first := fmt.Sprintf("%s first: %s", s.prompt().Title, widget.Clock(s.prompt().Target))
	if len(s.run.Prompts()) == 1 {
		first = fmt.Sprintf("%s: %s", s.prompt().Title, widget.Clock(s.prompt().Target))
	}
	lines = append(lines, first, "")
	lines = append(lines, widget.BigText(fmt.Sprint(s.run.CountInLeft(s.now)), th.Accent)...)
	return widget.Fit(strings.Join(lines, "\n"), s.width, s.height)
}

func (s *Screen) askToLeave() string {
	text := "Leave this run?\n\nThe clock is stopped. You can go on with the run from where it is, " +
		"as long as starcoach stays open."
	if s.run.Typed() != "" {
		text += " What you typed stays with it."
	}
	return widget.Fit(strings.Join(widget.Wrap(text, min(s.width, widget.TextWidth)), "\n"), s.width, s.height)
}

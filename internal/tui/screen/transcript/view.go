package transcript

import (
	"fmt"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	// twoColumns is the width from which on the times stand beside the text.
	twoColumns = 96
	sideWidth  = 38
	columnGap  = 4
	// leastText is the number of lines that a low terminal leaves to the text.
	leastText = 5
)

func (s *Screen) textWidth() int {
	if s.width >= twoColumns {
		return min(s.width-sideWidth-columnGap, widget.TextWidth)
	}
	return min(s.width, widget.TextWidth)
}

// arrange lays out the text and its times.
func (s *Screen) arrange() {
	if s.width == 0 || !s.editing {
		return
	}
	width, height := s.textWidth(), s.height-len(s.headLines())
	s.text.SetWidth(width)
	if s.width >= twoColumns {
		s.text.SetHeight(max(1, height))
		s.notes.SetSize(sideWidth, s.height)
		s.notes.SetLines(s.timeLines(sideWidth))
		return
	}
	times := s.timeLines(width)
	below := min(len(times), max(0, height-leastText-1))
	s.notes.SetSize(width, max(1, below))
	s.notes.SetLines(times)
	if below > 0 {
		height -= below + 1
	}
	s.text.SetHeight(max(1, height))
}

// headLines say what is to be done.
func (s *Screen) headLines() []string {
	section := s.run.Prompts()[s.sections[s.at]].Title
	text := "What " + scenario.CleanLine(s.deps.Sound.Transcriber()) + " heard. Mend what it got wrong: the coach judges these words."
	lines := append([]string{s.deps.Theme.Strong.Render(section)}, widget.Styled(text, s.textWidth(), s.deps.Theme.Dim)...)
	return append(lines, "")
}

// timeLines say when what was heard.
func (s *Screen) timeLines(width int) []string {
	th := s.deps.Theme
	heard := s.heard[s.at]
	if len(heard.Lines) == 0 {
		return nil
	}
	lines := []string{th.Strong.Render("When it was said")}
	for _, line := range heard.Lines {
		lines = append(lines, widget.Hanging(th.Dim.Render(widget.Clock(line.At)), line.Text, 6, width)...)
	}
	return lines
}

// View renders the progress, or the text to correct.
func (s *Screen) View() string {
	if !s.editing {
		return widget.Fit(strings.Join(s.progressLines(), "\n"), s.width, s.height)
	}
	left := append(s.headLines(), strings.Split(s.text.View(), "\n")...)
	if s.width >= twoColumns {
		right := strings.Split(s.notes.View(), "\n")
		return widget.Fit(strings.Join(widget.Columns(left, right, s.textWidth(), columnGap), "\n"), s.width, s.height)
	}
	if len(s.heard[s.at].Lines) > 0 && s.height-len(left) > 1 {
		left = append(append(left, ""), strings.Split(s.notes.View(), "\n")...)
	}
	return widget.Fit(strings.Join(left, "\n"), s.width, s.height)
}

// progressLines say how far the program is, or what went wrong.
func (s *Screen) progressLines() []string {
	th, width := s.deps.Theme, min(s.width, widget.TextWidth)
	if s.problem != "" {
		lines := widget.Styled("It could not be written down: "+s.problem+".", width, th.Warn)
		return append(append(lines, ""), widget.Wrap("Nothing else is lost: times, ratings and how it was said are as they were.", width)...)
	}
	section := s.run.Prompts()[s.sections[min(len(s.heard), len(s.sections)-1)]].Title
	return []string{
		th.Strong.Render(scenario.CleanLine(s.deps.Sound.Transcriber()) + " is writing down what you said."),
		"",
		fmt.Sprintf("%s, %d of %d   %s", section, min(len(s.heard)+1, len(s.sections)), len(s.sections),
			widget.Clock(s.now.Sub(s.begun).Round(time.Second))),
	}
}

package mock

import (
	"fmt"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// countdownRounding has a countdown show 0:01 until it is over.
const countdownRounding = time.Second - time.Nanosecond

// roomyFrom is the height from which on there are blank lines above the question.
const roomyFrom = 17

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.arrange()
}

// arrange gives the text area the room that question and clock leave.
func (s *Screen) arrange() {
	if s.width == 0 || s.interview == nil {
		return
	}
	s.text.SetWidth(min(s.width, widget.TextWidth))
	s.text.SetHeight(max(1, s.height-len(s.askLines())-2))
}

// Header says which question it is, and nothing else.
func (s *Screen) Header() ui.Header {
	header := ui.Header{Trail: []string{"Mock interview"}}
	if s.interview != nil && s.interview.Look().UnderWay() {
		look := s.interview.Look()
		status := fmt.Sprintf("question %d of %d", look.Question+1, len(look.Questions))
		if look.Phase == mock.FollowingUp {
			status += ", follow-up"
		}
		header.Status = ui.Said(s.deps.Theme.Dim.Render(status))
	}
	return header
}

// View renders the settings or the interview.
func (s *Screen) View() string {
	var lines []string
	switch {
	case s.drawing:
		lines = []string{s.deps.Theme.Dim.Render("Choosing the questions …")}
	case s.interview == nil:
		lines = s.settingsLines()
	case s.leaving:
		lines = s.askToLeave()
	default:
		lines = s.interviewLines()
	}
	return widget.Fit(strings.Join(lines, "\n"), s.width, s.height)
}

func (s *Screen) interviewLines() []string {
	switch s.interview.Phase() {
	case mock.Introduction:
		lines := widget.Wrap(s.introduction(), min(s.width, widget.TextWidth))
		return append(lines, s.noteLines()...)
	case mock.Breathing:
		return s.clocked([]string{"Thank you. Take a breath.", ""}, "")
	case mock.Thinking:
		return s.clocked(s.askLines(), "to think")
	}
	if s.typing() {
		lines := append(s.askLines(), s.clockLine(), "")
		if s.note != "" {
			lines[len(lines)-1] = widget.Clip(s.deps.Theme.Warn.Render("! "+s.note), s.width)
		}
		return append(lines, strings.Split(s.text.View(), "\n")...)
	}
	return s.clocked(s.askLines(), "")
}

// introduction is what the interviewer says first.
func (s *Screen) introduction() string {
	settings := s.settings
	questions := "one question"
	if settings.Questions > 1 {
		questions = english.Count(settings.Questions, "question")
	}
	answer := "tell me at once what you did"
	if settings.Think > 0 {
		answer = "take up to " + widget.Spoken(settings.Think) + " to think, and then tell me what you did"
	}
	how := "Say your answers aloud; nothing is recorded."
	if settings.Style == practice.Type {
		how = "Type your answers as you would say them."
	}
	return fmt.Sprintf("Hello, and thank you for coming.\n\nI have %s for you, and about %d minutes. With each one, %s, "+
		"in about %s. I will ask two or three things more, and we go on.\n\n%s You may pause; "+
		"pauses are counted. What came of it you hear at the end.\n\nAre you ready?",
		questions, settings.Minutes, answer, widget.Spoken(settings.AnswerTarget()), how)
}

// askLines are what the interviewer has just asked.
func (s *Screen) askLines() []string {
	lines := widget.Styled(english.Quote(s.interview.Ask()), min(s.width, widget.TextWidth), s.deps.Theme.Strong)
	if s.height >= roomyFrom {
		lines = append([]string{""}, lines...)
	}
	return append(lines, "")
}

// clockLine is the clock where the room belongs to the words.
func (s *Screen) clockLine() string {
	line := fmt.Sprintf("%s of about %s", widget.Clock(s.interview.Spent()), widget.Clock(s.interview.Target()))
	return s.deps.Theme.Dim.Render(line) + s.pausedWord()
}

// pausedWord says that the clock stands still.
func (s *Screen) pausedWord() string {
	switch {
	case s.interview.Slept():
		return "   " + s.deps.Theme.Warn.Render("paused while away")
	case s.interview.Paused():
		return "   " + s.deps.Theme.Warn.Render("paused")
	}
	return ""
}

// clocked sets the large clock under lines: what is left where a phase ends by
// itself, else what was spent.
func (s *Screen) clocked(lines []string, label string) []string {
	th := s.deps.Theme
	shown := widget.Clock(s.interview.Spent())
	if !s.interview.Replying() {
		// Rounded up, so that it reaches zero at the end.
		shown = widget.Clock(s.interview.Left() + countdownRounding)
	}
	if s.interview.Replying() {
		label = "of about " + widget.Clock(s.interview.Target())
	}
	style := th.Text
	if s.interview.Paused() || !s.interview.Replying() {
		style = th.Dim
	}
	below := th.Dim.Render(label) + s.pausedWord()
	clock := widget.BigText(shown, style)
	if s.deps.Config.ReducedMotion {
		clock = []string{style.Render(shown)}
	}
	if s.height < len(lines)+len(clock)+4 {
		clock = []string{style.Render(shown)}
	} else {
		lines = append(lines, "")
	}
	lines = append(append(lines, clock...), "", strings.TrimLeft(below, " "))
	return append(lines, s.noteLines()...)
}

func (s *Screen) askToLeave() []string {
	text := "Leave the interview?\n\nThe clock is stopped. You can go on with it from where it is, today or another day."
	if s.interview.Look().Given() {
		text += " Or end it here, and see what came of it."
	}
	return widget.Wrap(text, min(s.width, widget.TextWidth))
}

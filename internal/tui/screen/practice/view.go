package practice

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
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
	// roomyFrom is the height from which on there are blank lines and large digits.
	roomyFrom = 17
	// timeWidth is the room of a clock and its tick on the strip.
	timeWidth = 8
)

// arrangement is how the present prompt is laid out in the room there is.
type arrangement struct {
	wide, roomy bool
	// left is the width of the answer.
	left int
	// stripAbove is true where the strip has a line of its own.
	stripAbove bool
	// answer is the height of the answer.
	answer int
}

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.arrange()
}

// arrange lays out the present prompt. It is called when the size, the prompt,
// or what is shown of it changes.
func (s *Screen) arrange() {
	if s.width == 0 {
		return
	}
	a := arrangement{wide: s.width >= twoColumns, roomy: s.height >= roomyFrom}
	a.left = min(s.width, widget.TextWidth)
	if a.wide {
		a.left = min(s.width-panelWidth-columnGap, widget.TextWidth)
	}
	a.stripAbove = a.roomy && !s.run.Drill() && ansi.StringWidth(s.Header().Way())+s.widestStrip() > s.width
	s.arrangement = a
	s.arrangement.answer = s.height - len(s.clockLines())
	if !a.wide && !s.peeking {
		s.arrangement.answer -= len(s.panel(a.left))
	}
	s.arrangement.answer = max(1, s.arrangement.answer)
	s.text.SetWidth(a.left)
	s.text.SetHeight(max(1, s.arrangement.answer-len(s.questionLines())))
	s.notes.SetSize(a.left, s.arrangement.answer)
	s.notes.SetLines(s.coaching())
	s.layReveal()
}

// widestStrip is the strip's width with every clock running, so that it does not
// move to another place in the middle of a run.
func (s *Screen) widestStrip() int {
	width := 0
	for _, prompt := range s.run.Prompts() {
		width += ansi.StringWidth(prompt.Mark) + timeWidth + 2
	}
	return width + len("   total 00:00") + 2
}

// Header shows the times of all sections.
func (s *Screen) Header() ui.Header {
	trail := []string{s.scenario.Subject(), "Timed practice"}
	if s.run.Drill() {
		trail[1] = "Follow-ups"
	}
	return ui.Header{
		Trail: trail,
		Status: func(width int) string {
			total := "total " + widget.Clock(s.run.Total(s.now))
			if s.still() {
				total = ""
			}
			if s.arrangement.wide && !s.arrangement.stripAbove && !s.run.Drill() {
				return strings.TrimRight(s.strip(width-len(total)-3)+"   "+total, " ")
			}
			return strings.TrimRight(fmt.Sprintf("%d of %d   %s", s.run.Current()+1, len(s.run.Prompts()), total), " ")
		},
	}
}

// still says that only one clock is to move, in small figures.
func (s *Screen) still() bool { return s.deps.Config.ReducedMotion }

// strip shows every prompt with the time it has taken.
func (s *Screen) strip(width int) string {
	var stations []string
	for i, prompt := range s.run.Prompts() {
		station := prompt.Mark
		switch {
		case i == s.run.Current() && s.still():
		case i == s.run.Current():
			station += " " + widget.Clock(s.run.Spent(i, s.now))
		case s.run.Begun(i):
			station += " ✓ " + widget.Clock(s.run.Spent(i, s.now))
		}
		stations = append(stations, station)
	}
	return widget.Strip(stations, s.run.Current(), width, s.deps.Theme)
}

// View renders the run.
func (s *Screen) View() string {
	switch {
	case s.checking():
		return s.checkView()
	case s.leaving:
		return s.askToLeave()
	case s.revealed:
		return s.revealView()
	case s.run.Phase() == practice.CountingIn:
		return s.countIn()
	}
	a := s.arrangement
	lines := s.clockLines()
	left := strings.Split(widget.Fit(strings.Join(s.answerLines(), "\n"), a.left, a.answer), "\n")
	switch {
	case a.wide:
		lines = append(lines, widget.Columns(left, s.panel(panelWidth), a.left, columnGap)...)
	case s.peeking:
		lines = append(lines, left...)
	default:
		lines = append(append(lines, left...), s.panel(a.left)...)
	}
	return widget.Fit(strings.Join(lines, "\n"), s.width, s.height)
}

func (s *Screen) prompt() practice.Prompt { return s.run.Prompts()[s.run.Current()] }

func (s *Screen) spent() time.Duration { return s.run.Spent(s.run.Current(), s.now) }

// clockLines are the section's name, its bar, and its time in figures and in a
// word.
func (s *Screen) clockLines() []string {
	prompt, spent := s.prompt(), s.spent()
	name := widget.Pad(prompt.Title, 12)
	style, word := s.clockState()
	tail := fmt.Sprintf("  %s of %s  ", widget.Clock(spent), widget.Clock(prompt.Target)) + style.Render(word)
	if s.soundHidden() {
		tail += "  " + s.recordingMark()
	}
	width := min(barWidth, s.width-ansi.StringWidth(name)-ansi.StringWidth(tail)-1)
	bar := widget.TimeBar(spent, prompt.Target, width, s.deps.Theme)
	if s.still() {
		bar, tail = "", strings.TrimLeft(tail, " ")
	}
	lines := []string{s.deps.Theme.Accent.Render(name) + bar + tail}
	if s.arrangement.stripAbove {
		lines = append([]string{s.strip(s.width), ""}, lines...)
	}
	if s.arrangement.roomy {
		lines = append(lines, "")
	}
	return lines
}

// clockState says in a colour and in words how the clock stands.
func (s *Screen) clockState() (style lipgloss.Style, word string) {
	th := s.deps.Theme
	switch {
	case s.run.Slept():
		return th.Warn, "paused while away"
	case s.run.Phase() == practice.Paused && s.sound.opening:
		return th.Warn, "waiting"
	case s.run.Phase() == practice.Paused:
		return th.Warn, "paused"
	}
	zone := practice.ZoneOf(s.spent(), s.prompt().Target)
	return map[practice.Zone]lipgloss.Style{
		practice.OnTime: th.Good, practice.Over: th.Warn, practice.FarOver: th.Bad,
	}[zone], zone.String()
}

// answerLines is the left part: the text area, the clock to speak by, or the
// coaching that is peeked at.
func (s *Screen) answerLines() []string {
	switch {
	case s.peeking:
		return strings.Split(s.notes.View(), "\n")
	case s.typing():
		return append(s.questionLines(), strings.Split(s.text.View(), "\n")...)
	}
	return s.spokenLines()
}

// questionLines are the question above the text area. On a low terminal it is
// shown for a follow-up alone: that of the sections was in the count-in.
func (s *Screen) questionLines() []string {
	if !s.arrangement.roomy && s.prompt().IsSection() {
		return nil
	}
	lines := widget.Styled(english.Quote(s.prompt().Ask), s.arrangement.left, s.deps.Theme.Strong)
	if s.arrangement.roomy {
		lines = append(lines, "")
	}
	return lines
}

// asked is the question to speak to.
func (s *Screen) asked() []string {
	return widget.Styled(english.Quote(s.prompt().Ask), s.arrangement.left, s.deps.Theme.Strong)
}

func (s *Screen) spokenLines() []string {
	question := s.asked()
	style := s.deps.Theme.Text
	if s.run.Phase() == practice.Paused {
		style = s.deps.Theme.Dim
	}
	clock := widget.BigText(widget.Clock(s.spent()), style)
	if s.still() {
		clock = nil
	}
	sound := s.soundLines(s.arrangement.left)
	if len(sound) > 0 {
		sound = append([]string{""}, sound...)
	}
	for _, lines := range [][]string{
		slices.Concat([]string{""}, question, []string{"", ""}, clock, sound),
		slices.Concat(question, []string{""}, clock, sound),
		slices.Concat(question, sound),
	} {
		if len(lines) <= s.arrangement.answer {
			return lines
		}
	}
	return question
}

func (s *Screen) coaching() []string {
	var lines []string
	for _, note := range s.prompt().Coaching {
		if note.Text == "" {
			continue
		}
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, s.deps.Theme.Strong.Render(note.Heading))
		lines = append(lines, widget.Wrap(note.Text, s.arrangement.left)...)
	}
	return lines
}

// panel says what the section must do, and how long the words would take aloud.
func (s *Screen) panel(width int) []string {
	th := s.deps.Theme
	var lines []string
	for _, point := range s.prompt().Points {
		lines = append(lines, widget.Hanging("·", point, 2, width)...)
	}
	if !s.arrangement.roomy {
		return append(lines, s.heardLine(width)...)
	}
	heading := "What this section must do"
	if !s.prompt().IsSection() {
		heading = "What this answer must do"
	}
	lines = append([]string{th.Strong.Render(heading)}, lines...)
	if s.typing() {
		lines = append(lines, "", th.Dim.Render(s.aloud()))
	}
	if s.arrangement.wide {
		return append(lines, s.heardLines(width, s.arrangement.answer-len(lines))...)
	}
	return append(append([]string{""}, lines...), s.heardLine(width)...)
}

// aloud says how long the words typed so far would take to say.
func (s *Screen) aloud() string {
	if s.words == 0 {
		return ""
	}
	return fmt.Sprintf("%s, about %s said aloud", coach.WordCount(s.words), widget.Clock(s.deps.Aloud(s.words).Round(time.Second)))
}

func (s *Screen) countIn() string {
	th := s.deps.Theme
	lines := widget.Styled(english.Quote(s.prompt().Ask), min(s.width, widget.TextWidth), th.Strong)
	first := fmt.Sprintf("%s first: %s", s.prompt().Title, widget.Clock(s.prompt().Target))
	if s.run.One() {
		first = fmt.Sprintf("%s: %s", s.prompt().Title, widget.Clock(s.prompt().Target))
	}
	lines = append(lines, "", first, "")
	switch {
	case s.run.Awaiting(s.now):
		lines = append(lines, th.Dim.Render("Waiting for "+s.recorder()+" …"))
	case s.still():
		lines = append(lines, "The clock starts in a moment.")
	default:
		lines = append(lines, widget.BigText(fmt.Sprint(s.run.CountInLeft(s.now)), th.Accent)...)
	}
	return widget.Fit(strings.Join(lines, "\n"), s.width, s.height)
}

func (s *Screen) askToLeave() string {
	text := "Leave this run?\n\nThe clock is stopped. You can go on with the run from where it is, " +
		"today or another day."
	if s.run.Typed() != "" {
		text += " What you typed stays with it."
	}
	return widget.Fit(strings.Join(widget.Wrap(text, min(s.width, widget.TextWidth)), "\n"), s.width, s.height)
}

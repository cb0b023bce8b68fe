package practice

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/delivery"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// checkState is how far trying the microphone is.
type checkState int

const (
	// notChecking: the run has the screen.
	notChecking checkState = iota
	checkListens
	checkMeasures
	checkDone
	checkFailed
)

// levelCheck is three seconds with the microphone before the first run: what is
// wrong with the sound is said before it is too late.
type levelCheck struct {
	state checkState
	// from is the sound there was when the check began, left what is still wanted.
	from, left time.Duration
	heard      bool
	warnings   []delivery.Warning
}

const (
	// checkLength is how much is listened to.
	checkLength = 3 * time.Second
	// The check records as a run and a section of its own.
	checkRun, checkSection = "level check", "check"
)

func (s *Screen) checking() bool { return s.sound.check.state != notChecking }

// tryMicrophone listens to the candidate for a moment.
func (s *Screen) tryMicrophone() tea.Cmd {
	s.sound.check = levelCheck{state: checkListens, left: checkLength}
	return s.open(checkRun)
}

// hear takes in the news of the recording while the microphone is tried.
func (s *Screen) hear(news ui.SoundNews) tea.Cmd {
	check := &s.sound.check
	if check.state != checkListens {
		return nil
	}
	if s.sound.opening {
		s.sound.opening, check.heard, check.from = false, true, news.Length
		s.sound.take.CutTo(checkSection)
	}
	check.left = checkLength - (news.Length - check.from)
	if check.left > 0 {
		return s.listenOn()
	}
	check.state = checkMeasures
	s.deps.Shelf.CheckedLevel()
	closing := s.close()
	sound, message := s.deps.Sound, levelHeard{owner: s.owner, generation: s.sound.generation}
	return tea.Sequence(closing, func() tea.Msg {
		reports, err := sound.Measure(checkRun, []string{checkSection})
		message.report, message.err = reports[checkSection], err
		if dropped := sound.Drop(checkRun); err == nil {
			message.err = dropped
		}
		return message
	})
}

// levelHeard is what was made of the check.
type levelHeard struct {
	owner, generation int
	report            *delivery.Report
	err               error
}

func (s *Screen) takeLevel(msg levelHeard) tea.Cmd {
	if msg.owner != s.owner || msg.generation != s.sound.generation || s.sound.check.state != checkMeasures {
		return nil
	}
	if msg.err != nil {
		return s.fail(msg.err)
	}
	s.sound.check.state = checkDone
	if msg.report == nil {
		s.sound.check.warnings = []delivery.Warning{delivery.NoVoice}
		return nil
	}
	for _, warning := range msg.report.Warnings {
		// Three seconds are too short for rates, and long enough for this.
		if warning != delivery.Short {
			s.sound.check.warnings = append(s.sound.check.warnings, warning)
		}
	}
	return nil
}

// pressCheck takes a key while the microphone is tried: it can be passed over at
// any time.
func (s *Screen) pressCheck(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	sound := s.deps.Keys.Sound
	switch {
	case key.Matches(msg, s.deps.Keys.Practice.Leave):
		s.done = true
		return ui.Pop(), tea.Sequence(s.close(), s.deps.DropSound(checkRun))
	case key.Matches(msg, sound.GoOn):
		s.deps.Shelf.CheckedLevel()
		s.sound.check.state = notChecking
		return ui.Stay(), tea.Sequence(s.close(), s.deps.DropSound(checkRun), s.start())
	case key.Matches(msg, sound.Again) && s.again():
		return ui.Stay(), s.tryMicrophone()
	}
	return ui.Stay(), nil
}

// again says whether the microphone can be tried once more.
func (s *Screen) again() bool { return s.sound.check.state == checkDone }

func (s *Screen) checkKeys() []key.Binding {
	sound := s.deps.Keys.Sound
	goOn, again := sound.GoOn, sound.Again
	again.SetEnabled(s.again())
	switch {
	case s.sound.check.state == checkListens:
		goOn = keys.As(goOn, "skip")
	case len(s.sound.check.warnings) > 0:
		goOn = keys.As(goOn, "go on as it is")
	case s.sound.check.state == checkFailed:
		goOn = keys.As(goOn, "go on without sound")
	}
	return []key.Binding{goOn, again, s.deps.Keys.Practice.Leave}
}

// checkLines ask for a sentence, or say how it came through.
func (s *Screen) checkLines() []string {
	th, width := s.deps.Theme, min(s.width, widget.TextWidth)
	check := &s.sound.check
	lines := []string{th.Strong.Render("First, the microphone."), ""}
	switch check.state {
	case checkFailed:
		lines = append(lines, widget.Styled("Nothing can be recorded: "+s.sound.problem+".", width, th.Warn)...)
		return append(append(lines, ""), widget.Wrap("The run goes on without sound: you speak, and the clock runs.", width)...)
	case checkMeasures, checkDone:
		return append(lines, s.verdictLines(width)...)
	}
	lines = append(lines, widget.Wrap("Say a sentence or two, as loud as in the interview. "+
		"What you said stays on this computer, and is deleted at once.", width)...)
	lines = append(lines, "", s.meter())
	if !check.heard {
		return append(lines, "", th.Dim.Render("Waiting for "+s.recorder()+" …"))
	}
	seconds := int((max(0, check.left) + time.Second - 1) / time.Second)
	return append(lines, "", th.Dim.Render(fmt.Sprintf("%s is listening: %d", s.recorder(), seconds)))
}

func (s *Screen) verdictLines(width int) []string {
	th := s.deps.Theme
	if s.sound.check.state == checkMeasures {
		return []string{th.Dim.Render("One moment …")}
	}
	if len(s.sound.check.warnings) == 0 {
		return []string{th.Good.Render("✓") + " Your voice comes through well."}
	}
	var lines []string
	for _, warning := range s.sound.check.warnings {
		lines = append(lines, widget.Hanging(th.Warn.Render("!"), warning.Says(), 2, width)...)
	}
	return append(append(lines, ""), widget.Styled("You can go on as it is. What can't be told then is left out.", width, th.Dim)...)
}

func (s *Screen) checkView() string {
	return widget.Fit(strings.Join(s.checkLines(), "\n"), s.width, s.height)
}

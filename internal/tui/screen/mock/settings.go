package mock

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// noVoice says how to get one.
const noVoice = "There is no voice: install espeak-ng, or name a command in STARCOACH_VOICE."

// A row is one thing to decide before the interview.
type row struct {
	name  string
	value func(s *Screen) string
	// change moves the value one step up or down.
	change func(settings *mock.Settings, by int)
}

// Steps in which settings change.
const (
	minutesStep = 5
	thinkStep   = 15 * time.Second
)

var rows = []row{
	{
		"Questions",
		func(s *Screen) string { return fmt.Sprint(s.settings.Questions) },
		func(settings *mock.Settings, by int) { settings.Questions += by },
	},
	{
		"Minutes",
		func(s *Screen) string {
			return fmt.Sprintf("%d, an answer about %s", s.settings.Minutes, widget.Clock(s.settings.AnswerTarget()))
		},
		func(settings *mock.Settings, by int) { settings.Minutes += by * minutesStep },
	},
	{
		"Time to think",
		func(s *Screen) string { return widget.Clock(s.settings.Think) },
		func(settings *mock.Settings, by int) { settings.Think += time.Duration(by) * thinkStep },
	},
	{
		"Answer by",
		func(s *Screen) string {
			if s.settings.Style == practice.Type {
				return "typing"
			}
			return "speaking"
		},
		func(settings *mock.Settings, _ int) { settings.Style = ui.Other(settings.Style) },
	},
	{
		"Read aloud",
		func(s *Screen) string {
			switch {
			case s.deps.Voice == nil:
				return "no voice found"
			case s.settings.Aloud:
				return "yes, by " + s.deps.Voice.Name()
			}
			return "no"
		},
		func(settings *mock.Settings, _ int) { settings.Aloud = !settings.Aloud },
	},
}

func (s *Screen) pressSettings(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	list, own := s.deps.Keys.List, s.deps.Keys.Mock
	switch {
	case key.Matches(msg, s.deps.Keys.Global.Back):
		return ui.Pop(), nil
	case key.Matches(msg, own.Begin) && s.chosenLeft() != "":
		s.goOn(s.chosenLeft())
	case key.Matches(msg, own.Begin):
		return ui.Stay(), s.draw()
	case key.Matches(msg, own.GoOn):
		if left := s.deps.Shelf.Mocks(); len(left) > 0 {
			s.goOn(left[0].Key)
		}
	case key.Matches(msg, own.Former):
		return ui.Push(ui.ToMockReport{}), nil
	case key.Matches(msg, own.Voice):
		s.row = len(rows) - 1
		s.change(1)
	case key.Matches(msg, list.Up):
		s.row = max(s.row-1, 0)
	case key.Matches(msg, list.Down):
		s.row = min(s.row+1, s.rowCount()-1)
	case key.Matches(msg, own.Change) && s.row < len(rows):
		by := 1
		if name := msg.String(); name == "left" || name == "h" {
			by = -1
		}
		s.change(by)
	}
	return ui.Stay(), nil
}

// rowCount counts the settings and the interviews that can be gone on with, which
// come below them.
func (s *Screen) rowCount() int { return len(rows) + len(s.deps.Shelf.Mocks()) }

// chosenLeft is the key of the interview on the chosen row; empty on a setting.
func (s *Screen) chosenLeft() string {
	if left := s.deps.Shelf.Mocks(); s.row >= len(rows) && s.row-len(rows) < len(left) {
		return left[s.row-len(rows)].Key
	}
	return ""
}

// leftLines are the interviews that can be gone on with, the latest first.
func (s *Screen) leftLines() []string {
	left := s.deps.Shelf.Mocks()
	if len(left) == 0 {
		return nil
	}
	th := s.deps.Theme
	lines := []string{""}
	for i := range left {
		text := fmt.Sprintf("Go on with the interview of %s: question %d of %d", left[i].Begun.Local().Format("2 January, 15:04"),
			left[i].Question+1, len(left[i].Questions))
		sign := " "
		if i == 0 {
			sign = th.Accent.Render(s.deps.Keys.Mock.GoOn.Help().Key)
		}
		if len(rows)+i == s.row {
			sign, text = th.Accent.Render("▸"), th.Accent.Render(text)
		}
		lines = append(lines, widget.Clip(sign+" "+text, s.width))
	}
	return lines
}

// change moves the chosen setting, unless that would make an interview that
// can't be held.
func (s *Screen) change(by int) {
	changed := s.settings
	rows[s.row].change(&changed, by)
	s.note = ""
	switch err := changed.Check(); {
	case err != nil:
		s.note = ui.Sentence(err) + "."
	case changed.Aloud && s.deps.Voice == nil:
		s.note = noVoice
	default:
		s.settings = changed
	}
}

const nameWidth = 18

func (s *Screen) settingsLines() []string {
	th := s.deps.Theme
	width := min(s.width, widget.TextWidth)
	lines := widget.Wrap("Somebody asks you several questions in a row, with follow-ups, and says nothing about your "+
		"answers until the end. Least practised principles come first.", width)
	lines = append(lines, "")
	for i, r := range rows {
		line := "  " + widget.Pad(r.name, nameWidth) + r.value(s)
		if i == s.row {
			line = th.Accent.Render("▸ "+widget.Pad(r.name, nameWidth)) + r.value(s)
		}
		lines = append(lines, widget.Clip(line, s.width))
	}
	if len(s.settings.Principles) > 0 {
		lines = append(lines, widget.Clip("  "+widget.Pad("Principles", nameWidth)+strings.Join(s.settings.Principles, ", "), s.width))
	}
	lines = append(lines, s.leftLines()...)
	return append(lines, s.noteLines()...)
}

func (s *Screen) noteLines() []string {
	if s.note == "" {
		return nil
	}
	return append([]string{""}, widget.Styled("! "+s.note, min(s.width, widget.TextWidth), s.deps.Theme.Warn)...)
}

func (s *Screen) settingsHelp() []key.Binding {
	list, own := s.deps.Keys.List, s.deps.Keys.Mock
	begin, goOn, change := own.Begin, own.GoOn, own.Change
	goOn.SetEnabled(len(s.deps.Shelf.Mocks()) > 0)
	if s.chosenLeft() != "" {
		begin = keys.As(begin, "go on with it")
		change.SetEnabled(false)
		goOn.SetEnabled(false)
	}
	return []key.Binding{
		begin, s.deps.Keys.Global.Back, goOn, keys.Pair(list.Up, list.Down, "choose"), change, own.Former,
	}
}

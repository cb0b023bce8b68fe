// Package theme holds every style of the program. Colours come from the
// terminal's own sixteen, so that they suit a light terminal as well as a dark
// one and nothing has to be asked of it.
package theme

import (
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Kind is how much a terminal can show.
type Kind int

// The kinds of theme.
const (
	// Colour is for a terminal with colours.
	Colour Kind = iota
	// Mono keeps bold, underline and faint, for who asked for no colour.
	Mono
	// Plain has no attributes at all, for a dumb terminal.
	Plain
)

// The accent and the three verdict colours, of the terminal's own sixteen.
const (
	blue  = lipgloss.Color("12")
	green = lipgloss.Color("2")
	amber = lipgloss.Color("3")
	red   = lipgloss.Color("1")
)

// Theme is a set of styles. A style never carries a size, a border or a margin.
type Theme struct {
	// Text is the terminal's own; Strong is bold; Dim is for what is secondary.
	Text, Strong, Dim lipgloss.Style
	// Accent marks titles and the chosen row.
	Accent lipgloss.Style
	// Signal marks signal phrases inside a text.
	Signal lipgloss.Style
	// Fault marks what the coach found in an answer, FaultNow the finding that
	// is looked at.
	Fault, FaultNow lipgloss.Style
	// Struck is for text that is left out.
	Struck lipgloss.Style
	// Key marks keys in the footer.
	Key lipgloss.Style
	// Good, Warn and Bad are for time and verdicts alone.
	Good, Warn, Bad lipgloss.Style
	// Cursor is the text cursor.
	Cursor lipgloss.Style
	// SignalOpen and SignalClose stand around what is picked out of a text
	// where no style can show.
	SignalOpen, SignalClose string
}

// New makes the styles of a kind, and makes the terminal library use no more
// than that kind has.
func New(kind Kind) Theme {
	// Nothing here depends on the background; saying one keeps the library
	// from asking the terminal for it.
	lipgloss.SetHasDarkBackground(true)
	plain := lipgloss.NewStyle()
	if kind == Plain {
		lipgloss.SetColorProfile(termenv.Ascii)
		return Theme{
			Text: plain, Strong: plain, Dim: plain, Accent: plain, Signal: plain, Key: plain,
			Fault: plain, FaultNow: plain, Struck: plain,
			Good: plain, Warn: plain, Bad: plain, Cursor: plain,
			SignalOpen: "[", SignalClose: "]",
		}
	}
	lipgloss.SetColorProfile(termenv.ANSI)
	theme := Theme{
		Text:   plain,
		Strong: plain.Bold(true),
		Dim:    plain.Faint(true),
		Accent: plain.Bold(true),
		Signal: plain.Underline(true),
		Fault:  plain.Underline(true),
		Struck: plain.Faint(true).Strikethrough(true),
		Key:    plain.Bold(true),
		Good:   plain,
		Warn:   plain.Bold(true),
		Bad:    plain.Bold(true),
		Cursor: plain.Reverse(true),

		FaultNow: plain.Underline(true).Bold(true),
	}
	if kind == Colour {
		theme.Accent = plain.Foreground(blue).Bold(true)
		theme.Signal = plain.Foreground(blue).Bold(true)
		theme.Good = plain.Foreground(green)
		theme.Warn = plain.Foreground(amber)
		theme.Bad = plain.Foreground(red)
		theme.FaultNow = theme.FaultNow.Foreground(amber)
	}
	return theme
}

// Package theme holds every style of the program. Unless a light or a dark theme
// is asked for, colours come from the terminal's own sixteen, so that they suit
// either and nothing has to be asked of the terminal.
package theme

import (
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Kind is how a theme looks, and how much a terminal can show.
type Kind int

// The kinds of theme.
const (
	// Colour is for a terminal with colours, whatever its background.
	Colour Kind = iota
	// Light and Dark are for a background of that kind.
	Light
	Dark
	// HighContrast has neither colour nor faint text: bold, underlined and
	// reversed stand out from the terminal's own text.
	HighContrast
	// Mono keeps bold, underline and faint, for who asked for no colour.
	Mono
	// Plain has no attributes at all, for a dumb terminal.
	Plain
)

// Depth is how many colours a terminal has.
type Depth int

// The depths.
const (
	Sixteen Depth = iota
	Hundreds
	Millions
)

// Options make a theme.
type Options struct {
	Kind  Kind
	Depth Depth
	// Colours replace single ones, by "accent", "signal", "fault", "good", "warn",
	// "bad" and "dim": a number from 0 to 255, or "#rrggbb". Kinds without colour
	// leave them out.
	Colours map[string]string
}

// palette is the accent and the three verdict colours. Dim is faint where no
// colour is named.
type palette struct{ accent, good, warn, bad, dim lipgloss.TerminalColor }

// The accent and the verdicts of the terminal's own sixteen; and for known
// backgrounds those that have a contrast of 5 to 1 or more to white, or to black,
// with the nearest of the sixteen for terminals that have no more.
var palettes = map[Kind]palette{
	Colour: {lipgloss.Color("12"), lipgloss.Color("2"), lipgloss.Color("3"), lipgloss.Color("1"), nil},
	Light: {
		colour("#0b4f9e", "25", "4"), colour("#1b6e2d", "22", "2"), colour("#8a5300", "94", "3"), colour("#b3261e", "124", "1"),
		colour("#5c5c5c", "240", "8"),
	},
	Dark: {
		colour("#7fb4ff", "111", "12"), colour("#7ddc8a", "114", "10"), colour("#ffc861", "221", "11"), colour("#ff8a80", "210", "9"),
		colour("#a8a8a8", "248", "7"),
	},
}

func colour(millions, hundreds, sixteen string) lipgloss.TerminalColor {
	return lipgloss.CompleteColor{TrueColor: millions, ANSI256: hundreds, ANSI: sixteen}
}

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

// New makes the styles of a kind of theme, of the terminal's sixteen colours.
func New(kind Kind) Theme { return With(Options{Kind: kind}) }

// With makes the styles of a theme, and makes the terminal library use no more
// than that theme has.
func With(options Options) Theme {
	// Nothing here depends on the background; saying one keeps the library
	// from asking the terminal for it.
	lipgloss.SetHasDarkBackground(true)
	plain := lipgloss.NewStyle()
	if options.Kind == Plain {
		lipgloss.SetColorProfile(termenv.Ascii)
		return Theme{
			Text: plain, Strong: plain, Dim: plain, Accent: plain, Signal: plain, Key: plain,
			Fault: plain, FaultNow: plain, Struck: plain,
			Good: plain, Warn: plain, Bad: plain, Cursor: plain,
			SignalOpen: "[", SignalClose: "]",
		}
	}
	lipgloss.SetColorProfile(profiles[options.Depth])
	theme := mono(plain)
	switch options.Kind {
	case Colour, Light, Dark:
		theme.colour(palettes[options.Kind])
		theme.recolour(options.Colours)
	case HighContrast:
		theme.Dim = plain
		theme.Signal = plain.Bold(true).Underline(true)
		theme.Struck = plain.Strikethrough(true)
		theme.FaultNow = plain.Reverse(true)
		theme.Good = plain.Bold(true)
	}
	return theme
}

var profiles = map[Depth]termenv.Profile{
	Sixteen: termenv.ANSI, Hundreds: termenv.ANSI256, Millions: termenv.TrueColor,
}

// mono is the theme without colours, on which the others build.
func mono(plain lipgloss.Style) Theme {
	return Theme{
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
}

func (t *Theme) colour(p palette) {
	t.Accent = t.Text.Foreground(p.accent).Bold(true)
	t.Signal = t.Text.Foreground(p.accent).Bold(true)
	t.Good = t.Text.Foreground(p.good)
	t.Warn = t.Text.Foreground(p.warn)
	t.Bad = t.Text.Foreground(p.bad)
	t.FaultNow = t.FaultNow.Foreground(p.warn)
	if p.dim != nil {
		// Faint on top would fall below the contrast that the colour has.
		t.Dim = t.Text.Foreground(p.dim)
		t.Struck = t.Dim.Strikethrough(true)
	}
}

// recolour sets the candidate's own colours.
func (t *Theme) recolour(colours map[string]string) {
	for name, styles := range map[string][]*lipgloss.Style{
		"accent": {&t.Accent}, "signal": {&t.Signal}, "fault": {&t.Fault, &t.FaultNow},
		"good": {&t.Good}, "warn": {&t.Warn}, "bad": {&t.Bad}, "dim": {&t.Dim, &t.Struck},
	} {
		for _, style := range styles {
			if own, ok := colours[name]; ok {
				*style = style.Foreground(lipgloss.Color(own)).Faint(false)
			}
		}
	}
}

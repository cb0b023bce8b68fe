// Package ui is what screens and the root model agree on: the screen contract,
// navigation, and what a screen may use of the world outside.
package ui

import (
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/help"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
)

// Screen is one page of the program. The root draws the header above it and the
// footer below, from its Header and ShortHelp.
type Screen interface {
	help.KeyMap

	// Init returns the first command. It is called once, before the first size.
	Init() tea.Cmd
	// Update takes a message in. Keys go to the topmost screen alone, other
	// messages to every screen, so that a result finds who asked for it.
	Update(msg tea.Msg) (Nav, tea.Cmd)
	// View is exactly as wide and as high as the last SetSize said.
	View() string
	// SetSize says how much room there is, in cells.
	SetSize(width, height int)
	// Capturing says whether a text field has the focus, so that letters are
	// not commands.
	Capturing() bool
	// Header is what stands above the screen.
	Header() Header
}

// Header is where the candidate is, and what counts there.
type Header struct {
	// Trail leads from the principle to the screen.
	Trail []string
	// Status renders what stands on the right, in at most so many cells; nil
	// for nothing.
	Status func(width int) string
}

// Holder is a screen with a run under way.
type Holder interface {
	// Unsaved is the words typed in it, each part under its title; empty if there
	// are none.
	Unsaved() string
	// Draft is the state of the run, and whether it has begun and not ended.
	Draft(now time.Time) (practice.Draft, bool)
}

// Interviewer is a screen with a mock interview under way.
type Interviewer interface {
	// Mock is the state of the interview, and whether it has begun and not ended.
	Mock(now time.Time) (mock.State, bool)
}

// Waiter is a screen that waits for something it asked for. Keys typed in the
// meantime are held back and handed over when it is there.
type Waiter interface {
	Waiting() bool
}

// Shown tells a screen that it is the topmost again.
type Shown struct{}

// Hold tells a screen that the candidate can't see it or has left for a moment,
// so that its clocks have to stop.
type Hold struct{}

// Way is the trail as text.
func (h Header) Way() string { return strings.Join(h.Trail, " › ") }

// Said is a status that is the same at any width; it is left out where it does
// not fit.
func Said(text string) func(int) string {
	return func(width int) string {
		if ansi.StringWidth(text) > width {
			return ""
		}
		return text
	}
}

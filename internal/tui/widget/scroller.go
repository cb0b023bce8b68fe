package widget

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/viewport"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/theme"
)

// Scroller shows lines through a window that can be moved over them. Its last
// row says whether there is more below or above, once there is.
type Scroller struct {
	view   viewport.Model
	lines  int
	height int
	theme  theme.Theme
}

// NewScroller returns an empty scroller.
func NewScroller(th theme.Theme) Scroller {
	return Scroller{view: viewport.New(0, 0), theme: th}
}

// SetSize says how much room there is, in cells.
func (s *Scroller) SetSize(width, height int) {
	s.view.Width, s.height = width, height
	s.settle()
}

// SetLines replaces the content and keeps the place in it.
func (s *Scroller) SetLines(lines []string) {
	s.lines = len(lines)
	s.view.SetContent(strings.Join(lines, "\n"))
	s.settle()
}

// settle keeps the window on the content after either changed, and leaves the
// last row to the hint where not everything can be seen.
func (s *Scroller) settle() {
	s.view.Height = s.height
	if s.lines > s.height {
		s.view.Height = max(1, s.height-1)
	}
	s.view.SetYOffset(s.view.YOffset)
}

// Top goes back to the first line.
func (s *Scroller) Top() { s.view.GotoTop() }

// PageDown moves a window down, less the line that is read again to find the
// place.
func (s *Scroller) PageDown() { s.view.ScrollDown(max(1, s.view.Height-1)) }

// Press takes a key that moves the window, and says whether it was one.
func (s *Scroller) Press(msg tea.KeyMsg, reading keys.Reading) bool {
	switch {
	case key.Matches(msg, reading.Up):
		s.view.ScrollUp(1)
	case key.Matches(msg, reading.Down):
		s.view.ScrollDown(1)
	default:
		return s.PressPage(msg, reading)
	}
	return true
}

// PressPage is Press where the arrows have another use.
func (s *Scroller) PressPage(msg tea.KeyMsg, reading keys.Reading) bool {
	switch {
	case key.Matches(msg, reading.PageUp):
		s.view.ScrollUp(max(1, s.view.Height-1))
	case key.Matches(msg, reading.PageDown):
		s.PageDown()
	default:
		return false
	}
	return true
}

// Show moves the window as little as it takes for the lines from first to last
// to be seen, and prefers the first where they don't fit.
func (s *Scroller) Show(first, last int) {
	visible := max(1, s.view.Height)
	if last >= s.view.YOffset+visible {
		s.view.SetYOffset(last - visible + 1)
	}
	if first < s.view.YOffset {
		s.view.SetYOffset(first)
	}
}

// MoreBelow says whether lines are hidden below the window.
func (s *Scroller) MoreBelow() bool {
	return s.view.YOffset+s.view.Height < s.lines
}

// View renders the window.
func (s *Scroller) View() string {
	if s.lines <= s.height {
		return Fit(s.view.View(), s.view.Width, s.height)
	}
	hint := "↑ more above"
	if s.MoreBelow() {
		hint = "↓ more below"
	}
	window := Fit(s.view.View(), s.view.Width, s.view.Height)
	return Fit(window+"\n"+s.theme.Dim.Render(hint), s.view.Width, s.height)
}

// Lines is how many lines there are in all.
func (s *Scroller) Lines() int { return s.lines }

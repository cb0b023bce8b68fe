// Command textarea is the least that a Bubble Tea program with a text area can
// be, ended by ctrl+c. The benchmarks type as much into it as into the real
// program, to tell the cost of its text area from that of the library's.
package main

import (
	"fmt"
	"os"

	"github.com/charmbracelet/bubbles/textarea"
	tea "github.com/charmbracelet/bubbletea"
)

type model struct{ area textarea.Model }

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyMsg); ok && key.String() == "ctrl+c" {
		return m, tea.Quit
	}
	var cmd tea.Cmd
	m.area, cmd = m.area.Update(msg)
	return m, cmd
}

func (m model) View() string { return "textarea:\n" + m.area.View() }

func main() {
	area := textarea.New()
	area.CharLimit, area.MaxHeight = 0, 0
	area.SetWidth(72)
	area.SetHeight(24)
	area.Focus()
	if _, err := tea.NewProgram(model{area}, tea.WithAltScreen()).Run(); err != nil {
		fmt.Fprintln(os.Stderr, "textarea:", err)
		os.Exit(1)
	}
}

// Command bare is the least that a Bubble Tea program can be: one line of text
// on the alternate screen, redrawn at every key, ended by q. The benchmarks run
// it beside the real program, to tell its cost from that of the library.
package main

import (
	"fmt"
	"os"

	tea "github.com/charmbracelet/bubbletea"
)

type model struct{ keys int }

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	key, ok := msg.(tea.KeyMsg)
	if !ok {
		return m, nil
	}
	if key.String() == "q" {
		return m, tea.Quit
	}
	m.keys++
	return m, nil
}

func (m model) View() string { return fmt.Sprintf("bare: %d keys", m.keys) }

func main() {
	// The frame rate is an argument, for a comparison with a program that sets
	// its own.
	fps := 60
	if len(os.Args) > 1 {
		if _, err := fmt.Sscan(os.Args[1], &fps); err != nil {
			fmt.Fprintln(os.Stderr, "bare: frames per second:", err)
			os.Exit(2)
		}
	}
	if _, err := tea.NewProgram(model{}, tea.WithAltScreen(), tea.WithFPS(fps)).Run(); err != nil {
		fmt.Fprintln(os.Stderr, "bare:", err)
		os.Exit(1)
	}
}

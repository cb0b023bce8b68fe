package tui

import (
	"fmt"
	"io"
	"runtime/debug"

	tea "github.com/charmbracelet/bubbletea"
)

// Fault is a panic in a command. The library would print it into the alternate
// screen, where nobody sees it; as a message it ends the program in good order
// and can be printed after.
type Fault struct {
	Cause string
	Stack string
}

// guard turns a panic of a command into a Fault.
func guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if cause := recover(); cause != nil {
				msg = Fault{fmt.Sprint(cause), string(debug.Stack())}
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			guarded := make(tea.BatchMsg, len(batch))
			for i, inner := range batch {
				guarded[i] = guard(inner)
			}
			return guarded
		}
		return msg
	}
}

// takeTerminal takes the terminal anew, as after another program had it.
func takeTerminal() tea.Msg { return tea.Exec(nothing{}, nil)() }

// nothing is the other program.
type nothing struct{}

func (nothing) Run() error          { return nil }
func (nothing) SetStdin(io.Reader)  {}
func (nothing) SetStdout(io.Writer) {}
func (nothing) SetStderr(io.Writer) {}

package cli

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/spf13/cobra"
)

// The help of every command fits a terminal of the usual width.
func TestHelpFitsATerminal(t *testing.T) {
	commands := 0
	var walk func(cmd *cobra.Command)
	walk = func(cmd *cobra.Command) {
		commands++
		var out bytes.Buffer
		cmd.SetOut(&out)
		if err := cmd.Help(); err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(out.String(), "\n") {
			if width := lipgloss.Width(line); width > helpWidth {
				t.Errorf("%s --help has a line of %d columns: %q", cmd.CommandPath(), width, line)
			}
		}
		for _, part := range cmd.Commands() {
			walk(part)
		}
	}
	root := newRootCommand(Streams{os.Stdin, os.Stdout, os.Stderr})
	root.InitDefaultCompletionCmd()
	walk(root)
	if commands < 30 {
		t.Errorf("%d commands were looked at", commands)
	}
}

package cli

import (
	"errors"
	"fmt"
	"os/exec"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// editorVariables name the candidate's editor, the first that is set.
var editorVariables = []string{"VISUAL", "EDITOR"}

// editor opens files in the editor that the environment names. It is never run
// through a shell.
func editor(env func(string) string) ui.Edit {
	return func(path string, done func(error) tea.Msg) tea.Cmd {
		words, err := editorWords(env)
		if err != nil {
			return func() tea.Msg { return done(err) }
		}
		command := exec.Command(words[0], append(words[1:], path)...) //nolint:gosec // the candidate's own editor
		return tea.ExecProcess(command, func(err error) tea.Msg {
			if err != nil {
				err = editorFailed(words[0], err)
			}
			return done(err)
		})
	}
}

// editorWords is the command of the editor, taken apart.
func editorWords(env func(string) string) ([]string, error) {
	for _, variable := range editorVariables {
		line := strings.TrimSpace(env(variable))
		if line == "" {
			continue
		}
		words, err := shellWords(line)
		if err != nil {
			return nil, fmt.Errorf("%s is %s: %w", variable, scenario.CleanLine(line), err)
		}
		return words, nil
	}
	return nil, errors.New("no editor is set. Set VISUAL or EDITOR to yours before you start starcoach, " +
		"for instance: export EDITOR=nano")
}

func editorFailed(name string, err error) error {
	name = scenario.CleanLine(name)
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return fmt.Errorf("the editor %s ended with an error (%w)", name, err)
	}
	if errors.Is(err, exec.ErrNotFound) {
		return fmt.Errorf("the editor %s is not there. Set VISUAL or EDITOR to one that is, "+
			"for instance: export EDITOR=nano", name)
	}
	return fmt.Errorf("the editor %s can't be started: %w", name, err)
}

// shellWords splits a line into words as a shell does, with quotation marks and
// backslashes, and does nothing else that a shell would.
func shellWords(line string) ([]string, error) {
	var words []string
	var word strings.Builder
	var quote rune
	inWord, escaped := false, false
	for _, r := range line {
		switch {
		case escaped:
			if quote == '"' && r != '"' && r != '\\' && r != '$' && r != '`' {
				word.WriteRune('\\')
			}
			word.WriteRune(r)
			escaped = false
		case r == '\\' && quote != '\'':
			escaped, inWord = true, true
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote, inWord = r, true
		case quote == 0 && (r == ' ' || r == '\t' || r == '\n'):
			if inWord {
				words = append(words, word.String())
			}
			word.Reset()
			inWord = false
		default:
			word.WriteRune(r)
			inWord = true
		}
	}
	switch {
	case quote != 0:
		return nil, fmt.Errorf("the quotation mark %c is not closed", quote)
	case escaped:
		return nil, errors.New("it ends with a backslash")
	}
	if inWord {
		words = append(words, word.String())
	}
	if len(words) == 0 || words[0] == "" {
		return nil, errors.New("it names no program")
	}
	return words, nil
}

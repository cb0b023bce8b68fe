package ui

import (
	"unicode"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/writing"
)

// zeroWidthJoiner holds the parts of some signs together, and arrives as a key
// of its own.
const zeroWidthJoiner = '\u200d'

// CleanTyped takes out of a key what must not reach the terminal again. A paste
// may hold anything; keys that are pressed come one at a time, an accent perhaps
// behind its letter, so that they are looked at one by one.
func CleanTyped(msg tea.KeyMsg) tea.KeyMsg {
	if msg.Type != tea.KeyRunes {
		return msg
	}
	if msg.Paste {
		msg.Runes = []rune(scenario.Clean(string(msg.Runes)))
		return msg
	}
	kept := make([]rune, 0, len(msg.Runes))
	for _, r := range msg.Runes {
		if unicode.IsPrint(r) || r == zeroWidthJoiner || r == '\n' || r == '\t' {
			kept = append(kept, r)
		}
	}
	msg.Runes = kept
	return msg
}

// TypeInto gives a key to a text area.
func TypeInto(text *writing.Area, msg tea.KeyMsg) { text.Press(CleanTyped(msg)) }

// TypeIntoLine gives a key to a field of one line.
func TypeIntoLine(field *textinput.Model, msg tea.KeyMsg) tea.Cmd {
	atLast := field.Position() == len([]rune(field.Value()))-1
	if key.Matches(msg, field.KeyMap.DeleteWordForward) && atLast {
		// The library would look at the letter behind the last one.
		msg = tea.KeyMsg{Type: tea.KeyCtrlK}
	}
	var cmd tea.Cmd
	*field, cmd = field.Update(CleanTyped(msg))
	return cmd
}

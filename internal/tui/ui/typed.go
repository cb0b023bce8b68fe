package ui

import (
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/scenario"
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

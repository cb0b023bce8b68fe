package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/tui/theme"
)

// BenchmarkTypeFiveThousandWords is a key and the frame after it at the end of an
// answer of five thousand words: in one line, in paragraphs, and in short lines.
func BenchmarkTypeFiveThousandWords(b *testing.B) {
	for _, perLine := range []int{5000, 100, 10} {
		b.Run(fmt.Sprintf("%d-a-line", perLine), func(b *testing.B) {
			text := NewText(Deps{Theme: theme.New(theme.Colour)}, "")
			text.SetWidth(72)
			text.SetHeight(24)
			line := strings.TrimSuffix(strings.Repeat("answered ", perLine), " ")
			text.SetValue(strings.TrimSuffix(strings.Repeat(line+"\n", 5000/perLine), "\n"))
			keys := []tea.KeyMsg{{Type: tea.KeyRunes, Runes: []rune("x")}, {Type: tea.KeyBackspace}}
			pressed := 0
			for b.Loop() {
				TypeInto(&text, keys[pressed%2])
				pressed++
				if !strings.Contains(text.View(), "answered") {
					b.Fatal(text.View())
				}
			}
		})
	}
}

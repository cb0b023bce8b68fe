package ui

import (
	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textarea"
)

// NewText makes a text area for the candidate's own words, with the focus, and
// with a placeholder where nothing was typed yet.
func NewText(deps Deps, placeholder string) textarea.Model {
	text := textarea.New()
	// The library stops at 99 lines and 400 characters unless it is told not to.
	text.MaxHeight, text.CharLimit = 0, 0
	text.ShowLineNumbers = false
	text.Prompt = ""
	text.Placeholder = placeholder
	text.EndOfBufferCharacter = ' '
	styles := textarea.Style{
		Base: deps.Theme.Text, CursorLine: deps.Theme.Text, EndOfBuffer: deps.Theme.Text,
		Placeholder: deps.Theme.Dim, Text: deps.Theme.Text, Prompt: deps.Theme.Text,
	}
	text.FocusedStyle, text.BlurredStyle = styles, styles
	text.Cursor.Style = deps.Theme.Cursor
	text.Cursor.SetMode(cursor.CursorStatic)
	// Terminals paste by themselves; the library would run a clipboard program.
	text.KeyMap.Paste.SetEnabled(false)
	text.Focus()
	return text
}

// ShowCursor scrolls a text area to its cursor. The library does so by what it
// last rendered, which a paste, another text or another size has made stale.
func ShowCursor(text *textarea.Model) {
	_ = text.View()
	*text, _ = text.Update(nil)
}

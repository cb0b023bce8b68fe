package ui

import "github.com/starcoach/starcoach/internal/tui/writing"

// NewText makes a text area for the candidate's own words, with a placeholder
// where nothing was typed yet.
func NewText(deps Deps, placeholder string) writing.Area {
	return writing.New(deps.Theme.Text, deps.Theme.Dim, deps.Theme.Cursor, placeholder)
}

package picker

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/tui/ui"
)

// edited says how editing a file went.
type edited struct {
	owner int
	err   error
}

// file is what the row stands for, as printed; empty for a heading.
func (r row) file() string {
	switch {
	case r.entry != nil:
		return r.entry.File
	case r.broken != nil:
		return r.broken.File
	}
	return ""
}

// ownFile is the file of the chosen row, if it is an own story.
func (s *Screen) ownFile() string {
	if s.chosen >= len(s.rows) {
		return ""
	}
	chosen := s.rows[s.chosen]
	switch {
	case chosen.broken != nil:
		return chosen.broken.Path
	case chosen.entry != nil:
		return chosen.entry.Path
	}
	return ""
}

func (s *Screen) editKey() key.Binding {
	edit := s.deps.Keys.Story.Edit
	edit.SetEnabled(s.ownFile() != "")
	return edit
}

// edit opens the file of the chosen story in the candidate's editor.
func (s *Screen) edit() tea.Cmd {
	owner := s.owner
	return s.deps.Edit(s.ownFile(), func(err error) tea.Msg { return edited{owner, err} })
}

// takeInEdited lists anew: what is wrong with the file now stands below the
// list.
func (s *Screen) takeInEdited(msg edited) tea.Cmd {
	if msg.err != nil {
		s.trouble = ui.Sentence(msg.err)
	}
	return s.Init()
}

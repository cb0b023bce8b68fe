package modes

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// edited says how editing the file of an own story went.
type edited struct {
	owner int
	err   error
}

// gone says whether the file of the story is no longer there.
func (s *Screen) gone() bool {
	return errors.Is(s.err, fs.ErrNotExist) || errors.As(s.err, new(*scenario.UnknownIDError))
}

func (s *Screen) editKey() key.Binding {
	edit := s.deps.Keys.Story.Edit
	edit.SetEnabled(s.path != "" && !s.gone())
	return edit
}

// keepKey leaves a file as it is although something is wrong with it.
func (s *Screen) keepKey() key.Binding {
	keep := s.deps.Keys.Story.Keep
	keep.SetEnabled(s.path != "" && s.scenario == nil && !s.gone())
	return keep
}

func (s *Screen) writeOnKey() key.Binding {
	writeOn := s.deps.Keys.Story.WriteOn
	writeOn.SetEnabled(s.path != "" && s.scenario != nil)
	return writeOn
}

// edit opens the file in the candidate's editor.
func (s *Screen) edit() tea.Cmd {
	owner := s.owner
	return s.deps.Edit(s.path, func(err error) tea.Msg { return edited{owner, err} })
}

// reread reads the file again, whatever its story is called now.
func (s *Screen) reread(failed error) tea.Cmd {
	if failed != nil {
		s.trouble = ui.Sentence(failed)
		s.lay()
	}
	library, stories, owner, path := s.deps.Library, s.deps.Stories, s.owner, s.path
	return func() tea.Msg {
		story, err := stories.ReadStory(path)
		if err != nil {
			return opened{owner, nil, path, err}
		}
		library.List() // its id may be new
		story, err = library.Open(story.ID)
		return opened{owner, story, path, err}
	}
}

// untold says what an own story lacks, and how to add it; empty for one that is
// told to its end.
func (s *Screen) untold() string {
	untold := s.scenario.Untold()
	if !s.scenario.Own || len(untold) == 0 {
		return ""
	}
	titles := make([]string, len(untold))
	for i, section := range untold {
		titles[i] = section.Title()
	}
	return fmt.Sprintf("Not told yet: %s. Press %s to write on.", strings.Join(titles, ", "), keys.Name(s.writeOnKey()))
}

package ui

import (
	"hash/fnv"
	"math/rand"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/quiz"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Stories keeps the candidate's own stories on disk. Its methods block: they are
// called in commands alone.
type Stories interface {
	// OpenStory reads the story of a file, to be gone on with under a key.
	OpenStory(key, path string) (*scenario.Scenario, error)
	// ReadStory reads the story of a file. The error is scenario.Diagnostics where
	// something is wrong with it.
	ReadStory(path string) (*scenario.Scenario, error)
	// KeepStory writes a story, and returns it with its id, and its file. A story
	// beside an error is kept, though not where it was expected.
	KeepStory(StoryDraft) (*scenario.Scenario, string, error)
}

// StoryDraft is a story as it is being written.
type StoryDraft struct {
	// Key marks the writing of one story. Of its drafts, the one with the highest
	// revision is the latest.
	Key      string
	Revision int
	// Named says that the title is written to its end.
	Named bool
	Story scenario.Scenario
}

// Author is a screen in which a story is written.
type Author interface {
	// Story is the story where it is not known to be kept as it stands, and
	// whether there is one.
	Story() (StoryDraft, bool)
}

// Edit opens a file in the candidate's editor, and sends the message that done
// makes of how it went when the editor has ended. The error says what to do
// where there is no editor.
type Edit func(path string, done func(error) tea.Msg) tea.Cmd

// storyQuiz is a library whose own stories have the questions that are made of
// them behind those of their files.
type storyQuiz struct{ Library }

// WithStoryQuiz lets the own stories of a library be asked about.
func WithStoryQuiz(library Library) Library { return storyQuiz{library} }

// lenders is how many other stories lend a first sentence.
const lenders = 3

// Open opens a scenario. The questions of a story stay the same as long as it
// does.
func (l storyQuiz) Open(id string) (*scenario.Scenario, error) {
	opened, err := l.Library.Open(id)
	if err != nil || !opened.Own {
		return opened, err
	}
	sum := fnv.New64a()
	_, _ = sum.Write([]byte(id))                           // a hash takes everything
	chance := rand.New(rand.NewSource(int64(sum.Sum64()))) //nolint:gosec // any number will do
	asked := *opened
	asked.Quiz = append(asked.Quiz[:len(asked.Quiz):len(asked.Quiz)], quiz.FromStory(opened, l.lenders(id, chance), chance)...)
	return &asked, nil
}

// lenders are other stories, the candidate's own before those of the program.
func (l storyQuiz) lenders(id string, chance *rand.Rand) []*scenario.Scenario {
	var own, shipped []string
	listing := l.List()
	for i := range listing.Entries {
		switch entry := &listing.Entries[i]; {
		case entry.ID == id:
		case entry.Own:
			own = append(own, entry.ID)
		default:
			shipped = append(shipped, entry.ID)
		}
	}
	var found []*scenario.Scenario
	for _, ids := range [][]string{own, shipped} {
		for _, at := range chance.Perm(len(ids)) {
			if len(found) == lenders {
				break
			}
			if other, err := l.Library.Open(ids[at]); err == nil && len(other.Told()) > 0 {
				found = append(found, other)
			}
		}
	}
	return found
}

package ui

import (
	"hash/fnv"
	"math/rand"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
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
	// LeftAt is the step at which the writing of a file was left, and LeftStory the
	// file that was written last and not ended, with its step; empty for none.
	LeftAt(path string) string
	LeftStory() (path, at string)
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
	// At is the step that is being written; empty at the end.
	At string
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
	asked.Quiz = append(asked.Quiz[:len(asked.Quiz):len(asked.Quiz)], quiz.FromStory(opened, l.lenders(opened, chance), chance)...)
	return &asked, nil
}

// lenders are other stories: the candidate's own, then those of the program that
// are most like the story, so that their sentences could be its own.
func (l storyQuiz) lenders(story *scenario.Scenario, chance *rand.Rand) []*scenario.Scenario {
	var others []scenario.Entry
	listing := l.List()
	for i := range listing.Entries {
		if listing.Entries[i].ID != story.ID {
			others = append(others, listing.Entries[i])
		}
	}
	chance.Shuffle(len(others), func(i, j int) { others[i], others[j] = others[j], others[i] })
	about := words(story.Title, story.Question, story.Role, story.Tags, story.Situation.Example)
	alike := func(entry *scenario.Entry) int {
		count := 0
		if entry.Own {
			count += ownFirst
		}
		if entry.Principle == story.Principle && story.Principle != "" {
			count += samePrinciple
		}
		for stem := range words(entry.Title, entry.Question, entry.Role, entry.Tags, "") {
			if about[stem] {
				count++
			}
		}
		return count
	}
	slices.SortStableFunc(others, func(a, b scenario.Entry) int { return alike(&b) - alike(&a) })
	var found []*scenario.Scenario
	for i := range others {
		if len(found) == lenders {
			break
		}
		if other, err := l.Library.Open(others[i].ID); err == nil && len(other.Told()) > 0 {
			found = append(found, other)
		}
	}
	return found
}

// What being the candidate's own, and telling for the same principle, counts in
// words that two stories share.
const (
	ownFirst      = 1000
	samePrinciple = 3
)

// words are the telling words of what a story is listed under, by their stems.
func words(title, question, role string, tags []string, more string) map[string]bool {
	stems := map[string]bool{}
	for _, stem := range coach.Stems(strings.Join(append([]string{title, question, role, more}, tags...), " ")) {
		stems[stem] = true
	}
	return stems
}

package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coverage"
	"github.com/starcoach/starcoach/internal/history"
)

// tellings is how many of the newest attempts of a story are looked at.
const tellings = 200

// AttemptKeeper keeps attempts on disk. It blocks: it is called in commands
// alone.
type AttemptKeeper interface {
	// Recent returns the newest attempts of a scenario, oldest first.
	Recent(scenario string, most int) ([]history.Judged, error)
}

// Covered is the candidate's own stories against what is asked.
type Covered struct {
	// Owner is who asked for it.
	Owner int
	// Principles is the table against the principles.
	Principles coverage.Table
	// Questions is that against the candidate's own list; nil where there is none.
	Questions *coverage.Table
	// Unread counts the own stories that can't be read.
	Unread int
	// QuestionsErr is why the list of questions can't be read, and Err why the
	// attempts can't be; stories count as never told then.
	QuestionsErr, Err error
}

// ReadStories opens the candidate's own stories, in the order of their titles'
// list, with how they were told. Unread counts those that can't be read. It reads
// the disk.
func ReadStories(keeper AttemptKeeper, library Library) (stories []coverage.Story, unread int, err error) {
	listing := library.List()
	for i := range listing.Entries {
		if !listing.Entries[i].Mine {
			continue
		}
		opened, failed := library.Open(listing.Entries[i].ID)
		if failed != nil {
			unread++
			continue
		}
		attempts, failed := keeper.Recent(opened.ID, tellings)
		if failed != nil {
			err = failed
		}
		stories = append(stories, coverage.StoryOf(opened, attempts))
	}
	return stories, unread + len(listing.Broken), err
}

// ReadCoverage answers with Covered.
func (d Deps) ReadCoverage(owner int) tea.Cmd {
	keeper, library, read := d.Ledger.keeper, d.Library, d.Questions
	return func() tea.Msg {
		covered := Covered{Owner: owner}
		var stories []coverage.Story
		stories, covered.Unread, covered.Err = ReadStories(keeper, library)
		covered.Principles = coverage.Make(coverage.Principles(), stories)
		if read == nil {
			return covered
		}
		text, err := read()
		if err == nil && text == "" {
			return covered
		}
		var asks []coverage.Ask
		if err == nil {
			asks, err = coverage.ParseQuestions(text)
		}
		if err != nil {
			covered.QuestionsErr = fmt.Errorf("your list of questions can't be used: %w", err)
			return covered
		}
		table := coverage.Make(asks, stories)
		covered.Questions = &table
		return covered
	}
}

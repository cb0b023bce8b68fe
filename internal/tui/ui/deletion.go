package ui

import (
	"maps"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/history"
)

// Deleted says how deleting something went.
type Deleted struct {
	// Owner is the screen that asked for it.
	Owner int
	// Err is nil, or what went wrong, ready to be shown.
	Err error
	// All is true where everything was to go.
	All bool

	// progress is what is left, nil where that is not known.
	progress history.Progress
}

// Progress is a copy of the sums of everything done.
func (l *Ledger) Progress() history.Progress { return maps.Clone(l.progress) }

// Doings returns the function that reads what was done since a moment. It reads
// the disk: call it in commands alone.
func (l *Ledger) Doings() func(since time.Time) ([]history.Doing, error) { return l.keeper.Doings }

// DeleteAttempt removes one attempt for good and reads the sums anew. It answers
// with Deleted; it is nil, and nothing happens, while something is being saved or
// deleted: nobody could tell whether the new sums hold it.
func (l *Ledger) DeleteAttempt(owner int, key string) tea.Cmd {
	return l.remove(owner, false, func() error { return l.keeper.DeleteAttempt(key) })
}

// DeleteAll removes everything that was kept. It answers with Deleted, and is nil
// where DeleteAttempt would be.
func (l *Ledger) DeleteAll(owner int) tea.Cmd {
	return l.remove(owner, true, l.keeper.DeleteAll)
}

func (l *Ledger) remove(owner int, all bool, run func() error) tea.Cmd {
	if !l.loaded || l.Busy() {
		return nil
	}
	l.deleting++
	answer, keeper := Deleted{Owner: owner, All: all}, l.keeper
	return func() tea.Msg {
		if answer.Err = run(); answer.Err == nil {
			// A failure to read shows where the sums are read next.
			answer.progress, _ = keeper.Progress()
		}
		return answer
	}
}

// Forget takes in how a deletion went. Who deletes everything means what could
// not be kept as well.
func (l *Ledger) Forget(msg Deleted) {
	l.deleting--
	if msg.Err != nil {
		return
	}
	if msg.All {
		l.open, l.drafts = nil, drafts{kept: map[string]string{}}
	}
	if msg.progress == nil {
		return
	}
	l.progress = msg.progress
	for _, failed := range l.open {
		if failed.count != nil {
			failed.count(l.progress)
		}
	}
}

package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
)

// drafts is what the ledger knows of the runs under way on the disk.
type drafts struct {
	// kept is the typed words that are known to be on the disk, by run.
	kept map[string]string
	// failing is true from a draft that could not be kept to the next that was.
	failing bool
}

// DraftSaved says how keeping the state of a run under way went.
type DraftSaved struct {
	// Err is nil, or what went wrong, ready to be shown.
	Err error

	key, words string
}

// LeftBehind carries what was under way in processes that have ended, oldest
// first.
type LeftBehind struct {
	Drafts []practice.Draft
	Mocks  []mock.State
}

// FindLeft looks for what was left behind since the ledger was loaded: a process
// may still have been ending then. It answers with LeftBehind, and is nil before
// the ledger is loaded.
func (l *Ledger) FindLeft() tea.Cmd {
	if !l.loaded {
		return nil
	}
	keeper := l.keeper
	return func() tea.Msg {
		// A disk that can't be read is complained of where something is saved.
		drafts, _ := keeper.Drafts()
		mocks, _ := keeper.MockDrafts()
		return LeftBehind{drafts, mocks}
	}
}

// KeepDraft keeps the state of a run under way. Drafts may be kept at any rate
// and arrive in any order; one that fails is made good by the next.
func (l *Ledger) KeepDraft(draft practice.Draft) tea.Cmd {
	if !l.loaded {
		// The disk is not open yet; the next draft comes within a second.
		return nil
	}
	keeper := l.keeper
	return func() tea.Msg {
		return DraftSaved{keeper.SaveDraft(draft), draft.Key, draft.Typed()}
	}
}

// DropDraft throws the state of a run away.
func (l *Ledger) DropDraft(key string) tea.Cmd {
	keeper := l.keeper
	return func() tea.Msg { return DraftSaved{Err: keeper.DropDraft(key)} }
}

// SettleDraft takes in how keeping a draft went, and says whether it is news: a
// disk that stays full is complained of once.
func (l *Ledger) SettleDraft(msg DraftSaved) (news bool) {
	if msg.Err == nil {
		l.drafts.failing = false
		l.drafts.kept[msg.key] = msg.words
		return false
	}
	news = !l.drafts.failing
	l.drafts.failing = true
	return news
}

// DraftKept says whether everything typed in a run is known to be on the disk.
func (l *Ledger) DraftKept(run *practice.Run) bool {
	words, ok := l.drafts.kept[run.Key]
	return ok && words == run.Typed()
}

// Failing says whether something could not be kept.
func (l *Ledger) Failing() bool {
	if l.drafts.failing || l.loaded && l.problem != "" {
		return true
	}
	for _, open := range l.open {
		if open.err != nil {
			return true
		}
	}
	return false
}

package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/mock"
)

// MockKeeper keeps mock interviews on disk. Its methods block: they are called
// in commands alone.
type MockKeeper interface {
	// MockDrafts returns the interviews that were under way when the program
	// last ended, oldest first.
	MockDrafts() ([]mock.State, error)
	SaveMockDraft(mock.State) error
	DropMockDraft(key string) error
	// Mocks returns the interviews that have ended, newest first.
	Mocks() ([]mock.State, error)
	SaveMock(mock.State) error
	// DeleteMock removes for good an interview that has ended.
	DeleteMock(key string) error
}

// KeepMockDraft keeps the state of a mock interview under way, as KeepDraft does
// that of a run.
func (l *Ledger) KeepMockDraft(state mock.State) tea.Cmd {
	if !l.loaded {
		// The disk is not open yet; the next state comes within a second.
		return nil
	}
	keeper := l.keeper
	return func() tea.Msg {
		return DraftSaved{keeper.SaveMockDraft(state), state.Key, state.Typed()}
	}
}

// DropMockDraft throws a mock interview under way away.
func (l *Ledger) DropMockDraft(key string) tea.Cmd {
	keeper := l.keeper
	return func() tea.Msg { return DraftSaved{Err: keeper.DropMockDraft(key)} }
}

// AddMock keeps a mock interview that has ended, or a later state of it.
func (l *Ledger) AddMock(owner int, state mock.State) tea.Cmd {
	return l.keep(owner, state.Typed(), func() error { return l.keeper.SaveMock(state) }, nil)
}

// DeleteMock removes for good an interview that has ended. It answers with Saved.
func (l *Ledger) DeleteMock(owner int, key string) tea.Cmd {
	return l.keep(owner, "", func() error { return l.keeper.DeleteMock(key) }, nil)
}

// Mocks returns the function that reads the interviews that have ended, newest
// first. It reads the disk: call it in commands alone.
func (l *Ledger) Mocks() func() ([]mock.State, error) { return l.keeper.Mocks }

// MockWordsAtRisk is the typed words of a mock interview laid by that are not
// known to be on the disk.
func (d Deps) MockWordsAtRisk() []string {
	laid, ok := d.Shelf.LeftMock()
	if !ok || laid.Typed() == "" {
		return nil
	}
	if kept, known := d.Ledger.drafts.kept[laid.Key]; known && kept == laid.Typed() {
		return nil
	}
	return []string{laid.Typed()}
}

// PutMock lays a mock interview by, in the place of an older one.
func (s *Shelf) PutMock(state mock.State) { s.mock, s.mockKept = state, false }

// PutMocks lays by what was under way when the program last ended; the latest is
// the one to go on with.
func (s *Shelf) PutMocks(states []mock.State) {
	if s.mock.Key != "" {
		return
	}
	for i := range states {
		if states[i].UnderWay() {
			s.mock, s.mockKept = states[i], true
		}
	}
}

// Mock is the mock interview that was left last, and whether there is one.
func (s *Shelf) Mock() (mock.State, bool) { return s.mock, s.mock.Key != "" }

// LeftMock is Mock for an interview that was left since the program was started.
func (s *Shelf) LeftMock() (mock.State, bool) {
	return s.mock, s.mock.Key != "" && !s.mockKept
}

// TakeMock removes the mock interview that was left last, and returns it.
func (s *Shelf) TakeMock() (mock.State, bool) {
	laid, ok := s.Mock()
	s.mock = mock.State{}
	return laid, ok
}

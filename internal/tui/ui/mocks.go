package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/history"
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
	// DeleteMock removes for good an interview that has ended, with the attempts
	// made in it.
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

// AddMock keeps a mock interview that has ended, and counts its answers as
// attempts at their scenarios.
func (l *Ledger) AddMock(owner int, state mock.State) tea.Cmd {
	return l.keep(owner, state.Typed(), func() error { return l.keeper.SaveMock(state) }, func(sums history.Progress) {
		for _, attempt := range state.Attempts() {
			sums.AddAttempt(attempt)
		}
	})
}

// RateMock keeps a later state of an interview that has ended.
func (l *Ledger) RateMock(owner int, state mock.State) tea.Cmd {
	return l.keep(owner, state.Typed(), func() error { return l.keeper.SaveMock(state) }, nil)
}

// DeleteMock removes for good an interview that has ended, with the attempts made
// in it. It answers with Deleted, and is nil where DeleteAttempt would be.
func (l *Ledger) DeleteMock(owner int, key string) tea.Cmd {
	return l.remove(owner, false, func() error { return l.keeper.DeleteMock(key) })
}

// Mocks returns the function that reads the interviews that have ended, newest
// first. It reads the disk: call it in commands alone.
func (l *Ledger) Mocks() func() ([]mock.State, error) { return l.keeper.Mocks }

// MockWordsAtRisk is the typed words of mock interviews laid by that are not
// known to be on the disk.
func (d Deps) MockWordsAtRisk() []string {
	var atRisk []string
	for _, left := range d.Shelf.LeftMocks() {
		words := left.Typed()
		if kept, known := d.Ledger.drafts.kept[left.Key]; words != "" && (!known || kept != words) {
			atRisk = append(atRisk, words)
		}
	}
	return atRisk
}

// leftMock is a mock interview that was left before its end.
type leftMock struct {
	state mock.State
	// kept is true where it came from the disk.
	kept bool
}

// PutMock lays a mock interview by.
func (s *Shelf) PutMock(state mock.State) { s.mocks = append(s.mocks, leftMock{state: state}) }

// PutMocks lays by what was under way when a process ended, among the others by
// when it was left. One that was put here before is passed over.
func (s *Shelf) PutMocks(states []mock.State) {
	for _, state := range states {
		if state.UnderWay() && s.unseen(state.Key) {
			s.mocks = append(s.mocks, leftMock{state, true})
		}
	}
	slices.SortStableFunc(s.mocks, func(a, b leftMock) int { return a.state.At.Compare(b.state.At) })
}

// Mocks are the mock interviews that were left, the latest first.
func (s *Shelf) Mocks() []mock.State {
	var states []mock.State
	for _, left := range slices.Backward(s.mocks) {
		states = append(states, left.state)
	}
	return states
}

// LeftMocks are those that were left since the program was started.
func (s *Shelf) LeftMocks() []mock.State {
	var states []mock.State
	for _, left := range s.mocks {
		if !left.kept {
			states = append(states, left.state)
		}
	}
	return states
}

// TakeMock removes the mock interview with a key, and returns it.
func (s *Shelf) TakeMock(key string) (mock.State, bool) {
	at := slices.IndexFunc(s.mocks, func(left leftMock) bool { return left.state.Key == key })
	if at < 0 {
		return mock.State{}, false
	}
	taken := s.mocks[at].state
	s.mocks = slices.Delete(s.mocks, at, at+1)
	return taken, true
}

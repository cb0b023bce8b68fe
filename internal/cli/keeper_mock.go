package cli

import (
	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/store"
)

// MockDrafts returns the mock interviews that were under way when the program
// last ended.
func (k *keeper) MockDrafts() ([]mock.State, error) {
	kept, err := k.opened()
	if err != nil {
		return nil, err
	}
	return kept.MockDrafts()
}

// Mocks returns the mock interviews that have ended, newest first.
func (k *keeper) Mocks() ([]mock.State, error) {
	kept, err := k.opened()
	if err != nil {
		return nil, err
	}
	return kept.Mocks()
}

func (k *keeper) SaveMockDraft(state mock.State) error {
	return k.save(func(kept *store.Store) error { return kept.SaveMockDraft(state) })
}

func (k *keeper) DropMockDraft(key string) error {
	return k.save(func(kept *store.Store) error { return kept.DropMockDraft(key, k.now()) })
}

func (k *keeper) DeleteMock(key string) error {
	return k.save(func(kept *store.Store) error { return kept.DeleteMock(key) })
}

func (k *keeper) SaveMock(state mock.State) error {
	return k.save(func(kept *store.Store) error { return kept.SaveMock(state) })
}

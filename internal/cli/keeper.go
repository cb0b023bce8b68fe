package cli

import (
	"sync"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/store"
)

// keeper opens the store when it is first needed, so that the first frame does
// not wait for it. It may be used from several commands at once.
type keeper struct {
	dir string

	once  sync.Once
	store *store.Store
	err   error
}

func (k *keeper) open() (*store.Store, error) {
	k.once.Do(func() { k.store, k.err = store.Open(k.dir) })
	return k.store, k.err
}

func (k *keeper) Progress() (history.Progress, error) {
	kept, err := k.open()
	if err != nil {
		return nil, err
	}
	return kept.Progress()
}

func (k *keeper) SaveReading(event history.Reading) error {
	kept, err := k.open()
	if err != nil {
		return err
	}
	return kept.SaveReading(event)
}

func (k *keeper) SaveAttempt(event history.Attempt) error {
	kept, err := k.open()
	if err != nil {
		return err
	}
	return kept.SaveAttempt(event)
}

func (k *keeper) SaveQuizRun(event history.QuizRun) error {
	kept, err := k.open()
	if err != nil {
		return err
	}
	return kept.SaveQuizRun(event)
}

// close ends the use of the store, if it was ever opened.
func (k *keeper) close() error {
	k.once.Do(func() {})
	if k.store == nil {
		return nil
	}
	return k.store.Close()
}

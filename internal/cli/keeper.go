package cli

import (
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/recordings"
	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/store"
)

// keeper opens the store when it is first needed, so that the first frame does
// not wait for it, and tries again later if that fails. It may be used from
// several commands at once.
type keeper struct {
	dir string
	now func() time.Time
	// pace is that of the settings, by which typed answers are reckoned.
	pace int

	mu     sync.Mutex
	store  *store.Store
	closed bool
	// setAside is the name a damaged history was given, until it has been said.
	setAside string
}

var errClosed = errors.New("the program is ending")

// opened returns the store. A damaged history is set aside under a dated name,
// never deleted, and a new one begun.
func (k *keeper) opened() (*store.Store, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.closed {
		return nil, errClosed
	}
	if k.store != nil {
		return k.store, nil
	}
	var err error
	if k.store, err = store.Open(k.dir); errors.Is(err, store.ErrDamaged) {
		err = k.replace()
	}
	if err == nil {
		k.store.Present()
	}
	return k.store, err
}

// replace puts a new history in the place of a damaged one.
func (k *keeper) replace() (err error) {
	if k.store != nil {
		err = k.store.Close()
		k.store = nil
	}
	name, failed := store.SetAside(k.dir, k.now())
	if failed != nil {
		return errors.Join(err, failed)
	}
	k.setAside = name
	k.store, err = store.Open(k.dir)
	return err
}

// Progress returns what was kept. An error beside it is for the candidate to
// read and keeps nothing from working.
func (k *keeper) Progress() (history.Progress, error) {
	kept, err := k.opened()
	if err != nil {
		return nil, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	progress, err := kept.Progress()
	if errors.Is(err, store.ErrDamaged) {
		// Damage further in shows only when it is read.
		progress, err = history.Progress{}, k.replace()
	}
	if err != nil {
		return nil, err
	}
	if k.setAside != "" {
		err = fmt.Errorf("your history was damaged; it is now %s, and a new one was begun", k.setAside)
		k.setAside = ""
	}
	return progress, err
}

// Drafts returns the runs that were under way when the program last ended.
func (k *keeper) Drafts() ([]practice.Draft, error) {
	kept, err := k.opened()
	if err != nil {
		return nil, err
	}
	return kept.Drafts()
}

// Recent returns the newest attempts of a scenario, or of all.
func (k *keeper) Recent(scenario string, most int) ([]history.Judged, error) {
	kept, err := k.opened()
	if err != nil {
		return nil, err
	}
	attempts, err := kept.Recent(scenario, most)
	history.AtPace(attempts, k.pace)
	return attempts, err
}

// FirstAndLatest returns the first and the latest answer typed to a scenario's
// question.
func (k *keeper) FirstAndLatest(scenario string) ([]history.Attempt, error) {
	kept, err := k.opened()
	if err != nil {
		return nil, err
	}
	return kept.FirstAndLatest(scenario)
}

// Attempt returns one attempt with its words.
func (k *keeper) Attempt(key string) (history.Attempt, error) {
	kept, err := k.opened()
	if err != nil {
		return history.Attempt{}, err
	}
	attempt, err := kept.Attempt(key)
	attempt.Pace = k.pace
	return attempt, err
}

// Doings returns what was done since a moment.
func (k *keeper) Doings(since time.Time) ([]history.Doing, error) {
	kept, err := k.opened()
	if err != nil {
		return nil, err
	}
	return kept.Doings(since)
}

func (k *keeper) DeleteAttempt(key string) error {
	return k.save(func(kept *store.Store) error { return kept.DeleteAttempt(key) })
}

func (k *keeper) DeleteAll() error {
	err := k.save(func(kept *store.Store) error { return kept.DeleteAll() })
	_, failed := recordings.In(k.dir).DeleteAll()
	return errors.Join(err, failed)
}

func (k *keeper) SaveDraft(draft practice.Draft) error {
	return k.save(func(kept *store.Store) error { return kept.SaveDraft(draft) })
}

func (k *keeper) DropDraft(key string) error {
	return k.save(func(kept *store.Store) error { return kept.DropDraft(key, k.now()) })
}

func (k *keeper) SaveJudgement(event history.Judgement) error {
	return k.save(func(kept *store.Store) error { return kept.SaveJudgement(event) })
}

func (k *keeper) SaveDeliveries(attempt string, deliveries []history.Delivery) error {
	return k.save(func(kept *store.Store) error { return kept.SaveDeliveries(attempt, deliveries) })
}

func (k *keeper) SaveWords(attempt string, words map[string]string) error {
	return k.save(func(kept *store.Store) error { return kept.SaveWords(attempt, words) })
}

func (k *keeper) SaveReading(event history.Reading) error {
	return k.save(func(kept *store.Store) error { return kept.SaveReading(event) })
}

func (k *keeper) SaveAttempt(event history.Attempt) error {
	return k.save(func(kept *store.Store) error { return kept.SaveAttempt(event) })
}

func (k *keeper) SaveQuizRun(event history.QuizRun, reviewed []schedule.Reviewed) error {
	return k.save(func(kept *store.Store) error { return kept.SaveQuizRun(event, reviewed...) })
}

// Cards returns every review card.
func (k *keeper) Cards() ([]schedule.Card, error) {
	kept, err := k.opened()
	if err != nil {
		return nil, err
	}
	return kept.Cards()
}

// FirstReviews counts the cards that were first reviewed since a moment.
func (k *keeper) FirstReviews(since time.Time) (int, error) {
	kept, err := k.opened()
	if err != nil {
		return 0, err
	}
	return kept.FirstReviews(since)
}

func (k *keeper) SaveCards(cards []schedule.Card) error {
	return k.save(func(kept *store.Store) error { return kept.SaveCards(cards) })
}

func (k *keeper) SaveReview(card schedule.Card, rating schedule.Rating, at time.Time) error {
	return k.save(func(kept *store.Store) error { return kept.SaveReview(card, rating, at) })
}

// Plan returns the plan as it is kept; empty if there is none.
func (k *keeper) Plan() (string, error) {
	kept, err := k.opened()
	if err != nil {
		return "", err
	}
	return kept.Plan()
}

func (k *keeper) SavePlan(content string) error {
	return k.save(func(kept *store.Store) error { return kept.SavePlan(content) })
}

func (k *keeper) save(do func(*store.Store) error) error {
	kept, err := k.opened()
	if err != nil {
		return err
	}
	return do(kept)
}

// close ends the use of the store for good.
func (k *keeper) close() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.closed = true
	if k.store == nil {
		return nil
	}
	return k.store.Close()
}

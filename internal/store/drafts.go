package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/starcoach/starcoach/internal/practice"
)

var runsUnderWay = underway[practice.Draft]{table: "drafts"}

// SaveDraft keeps the state of a run under way in the place of its former one.
// A state that is older than the one kept, or of a run that has ended, changes
// nothing, so that saves may arrive in any order.
func (s *Store) SaveDraft(draft practice.Draft) error {
	if draft.Key == "" {
		return describe(s.path, errors.New("a draft has no key"))
	}
	return runsUnderWay.save(s, draft.Key, draft.Revision, draft.At, draft)
}

// DropDraft throws the draft of a run away; a save of it that arrives later
// changes nothing.
func (s *Store) DropDraft(key string, now time.Time) error {
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		return runsUnderWay.end(ctx, tx, key, now)
	})
}

// Drafts returns the runs that were under way when their process ended, oldest
// first. Those of a process that still runs, this one or another, are left out:
// they are on its screen. A draft that can't be read is left where it is.
func (s *Store) Drafts() ([]practice.Draft, error) { return runsUnderWay.leftBehind(s) }

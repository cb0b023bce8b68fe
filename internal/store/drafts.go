package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"github.com/starcoach/starcoach/internal/practice"
)

// forgetEmptyAfter is how long the row of a run that ended is kept, so that no
// late save of its draft brings it back. Saves come within seconds.
const forgetEmptyAfter = 24 * time.Hour

// SaveDraft keeps the state of a run under way in the place of its former one.
// A state that is older than the one kept, or of a run that has ended, changes
// nothing, so that saves may arrive in any order.
func (s *Store) SaveDraft(draft practice.Draft) error {
	if draft.Key == "" {
		return describe(s.path, errors.New("a draft has no key"))
	}
	content, err := json.Marshal(draft)
	if err != nil {
		return describe(s.path, err)
	}
	process := s.alive.self()
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `
			INSERT INTO drafts (key, revision, at, process, content) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (key) DO UPDATE
			SET revision = excluded.revision, at = excluded.at, process = excluded.process, content = excluded.content
			WHERE excluded.revision > revision AND content <> ''`,
			draft.Key, draft.Revision, draft.At.UnixMilli(), process, string(content))
		return err
	})
}

// DropDraft throws the draft of a run away; a save of it that arrives later
// changes nothing.
func (s *Store) DropDraft(key string, now time.Time) error {
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		return emptyDraft(ctx, tx, key, now)
	})
}

func emptyDraft(ctx context.Context, tx *sql.Tx, key string, now time.Time) error {
	if key == "" {
		return nil
	}
	_, err := tx.ExecContext(ctx, `
		INSERT INTO drafts (key, revision, at, process, content) VALUES (?, 0, ?, 0, '')
		ON CONFLICT (key) DO UPDATE SET at = excluded.at, content = ''`,
		key, now.UnixMilli())
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `DELETE FROM drafts WHERE content = '' AND at < ?`,
		now.Add(-forgetEmptyAfter).UnixMilli())
	return err
}

// Drafts returns the runs that were under way when their process ended, oldest
// first. Those of a process that still runs, this one or another, are left out:
// they are on its screen. A draft that can't be read is left where it is.
func (s *Store) Drafts() ([]practice.Draft, error) {
	return leftBehind[practice.Draft](s, `SELECT content, process FROM drafts WHERE content <> '' ORDER BY at, key`)
}

// leftBehind decodes the drafts that a query finds, but those of processes that
// still run.
func leftBehind[Draft any](s *Store, query string) ([]Draft, error) {
	var drafts []Draft
	err := s.read(func(ctx context.Context, tx *sql.Tx) error {
		var content string
		var process int64
		return each(ctx, tx, query, []any{&content, &process}, func() {
			var draft Draft
			if s.alive.own(process) || s.alive.runs(process) || json.Unmarshal([]byte(content), &draft) != nil {
				return
			}
			drafts = append(drafts, draft)
		})
	})
	return drafts, err
}

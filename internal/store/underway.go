package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"time"
)

// forgetEmptyAfter is how long the row of something that ended is kept, so that
// no late save of its draft brings it back. Saves come within seconds.
const forgetEmptyAfter = 24 * time.Hour

// underway is a table of the drafts of one kind: the states of what is being
// done, each in the place of its former one. The tables are alike.
type underway[State any] struct{ table string }

// save keeps a state. One that is older than the one kept, or of something that
// has ended, changes nothing, so that saves may arrive in any order.
func (u underway[State]) save(s *Store, key string, revision int, at time.Time, state State) error {
	content, err := json.Marshal(state)
	if err != nil {
		return describe(s.path, err)
	}
	process := s.alive.self()
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `
			INSERT INTO `+u.table+` (key, revision, at, process, content) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (key) DO UPDATE
			SET revision = excluded.revision, at = excluded.at, process = excluded.process, content = excluded.content
			WHERE excluded.revision > revision AND content <> ''`,
			key, revision, at.UnixMilli(), process, string(content))
		return err
	})
}

// end throws a draft away; a save of it that arrives later changes nothing.
func (u underway[State]) end(ctx context.Context, tx *sql.Tx, key string, now time.Time) error {
	if key == "" {
		return nil
	}
	_, err := tx.ExecContext(ctx, `
		INSERT INTO `+u.table+` (key, revision, at, process, content) VALUES (?, 0, ?, 0, '')
		ON CONFLICT (key) DO UPDATE SET at = excluded.at, content = ''`,
		key, now.UnixMilli())
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `DELETE FROM `+u.table+` WHERE content = '' AND at < ?`,
		now.Add(-forgetEmptyAfter).UnixMilli())
	return err
}

// leftBehind returns the drafts that were under way when their process ended,
// oldest first. Those of a process that still runs, this one or another, are left
// out: they are on its screen. A draft that can't be read is left where it is.
func (u underway[State]) leftBehind(s *Store) ([]State, error) {
	var drafts []State
	err := s.read(func(ctx context.Context, tx *sql.Tx) error {
		var content string
		var process int64
		query := `SELECT content, process FROM ` + u.table + ` WHERE content <> '' ORDER BY at, key`
		return each(ctx, tx, query, []any{&content, &process}, func() {
			var draft State
			if s.alive.own(process) || s.alive.runs(process) || json.Unmarshal([]byte(content), &draft) != nil {
				return
			}
			drafts = append(drafts, draft)
		})
	})
	return drafts, err
}

package store

import (
	"context"
	"database/sql"
	"slices"
)

// DeleteAttempt removes one attempt with everything that belongs to it.
func (s *Store) DeleteAttempt(key string) error {
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM attempts WHERE key = ?`, key)
		return err
	})
}

// DeleteAll removes everything that was ever kept, and gives its room on the
// disk back, so that nothing of it can be read there.
func (s *Store) DeleteAll() error {
	err := s.write(func(ctx context.Context, tx *sql.Tx) error {
		for _, table := range slices.Backward(tables) {
			if _, err := tx.ExecContext(ctx, "DELETE FROM "+table); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, tidy := range []string{"VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"} {
		if _, err := s.db.ExecContext(context.Background(), tidy); err != nil {
			return describe(s.path, err)
		}
	}
	return nil
}

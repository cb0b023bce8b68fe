package store

import (
	"context"
	"database/sql"
	"slices"
)

// DeleteAttempt removes one attempt with everything that belongs to it, and the
// cards of its scenario where nothing else was done with it.
func (s *Store) DeleteAttempt(key string) error {
	return s.write(func(ctx context.Context, tx *sql.Tx) error { return deleteAttempts(ctx, tx, `key = ?`, key) })
}

// deleteAttempts removes the attempts that a condition on the table holds for. A
// scenario of which nothing is left to show for is one that was never met: what it
// asked is no longer asked again.
func deleteAttempts(ctx context.Context, tx *sql.Tx, condition, argument string) error {
	var scenario string
	var met []string
	query := `SELECT DISTINCT scenario FROM attempts WHERE ` + condition
	err := each(ctx, tx, query, []any{&scenario}, func() { met = append(met, scenario) }, argument)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `DELETE FROM attempts WHERE `+condition, argument); err != nil {
		return err
	}
	for _, scenario := range met {
		_, err := tx.ExecContext(ctx, `DELETE FROM cards WHERE scenario = ?1
			AND NOT EXISTS (SELECT 1 FROM attempts WHERE scenario = ?1)
			AND NOT EXISTS (SELECT 1 FROM quiz_runs WHERE scenario = ?1)
			AND NOT EXISTS (SELECT 1 FROM readings WHERE scenario = ?1)`, scenario)
		if err != nil {
			return err
		}
	}
	return nil
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

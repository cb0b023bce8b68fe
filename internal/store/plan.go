package store

import (
	"context"
	"database/sql"
)

// SavePlan keeps the plan to a date, as the text it is given, in the place of
// the one before. An empty text means that there is none.
func (s *Store) SavePlan(content string) error {
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		if content == "" {
			_, err := tx.ExecContext(ctx, `DELETE FROM plans`)
			return err
		}
		_, err := tx.ExecContext(ctx,
			`INSERT INTO plans (id, content) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET content = excluded.content`, content)
		return err
	})
}

// Plan returns the text of the plan; empty if there is none.
func (s *Store) Plan() (string, error) {
	var content string
	err := s.read(func(ctx context.Context, tx *sql.Tx) error {
		return each(ctx, tx, `SELECT content FROM plans`, []any{&content}, func() {})
	})
	return content, err
}

package store

import (
	"context"
	"database/sql"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
)

// SaveJudgement keeps what an attempt was given, in the place of what it was
// given before. For an attempt that is not kept it does nothing.
func (s *Store) SaveJudgement(j history.Judgement) error {
	return s.ofAttempt(j.Attempt, func(ctx context.Context, tx *sql.Tx, attempt int64) error {
		for _, table := range []string{"scores", "reports", "findings"} {
			if _, err := tx.ExecContext(ctx, "DELETE FROM "+table+" WHERE attempt = ?", attempt); err != nil {
				return err
			}
		}
		if err := insertScores(ctx, tx, attempt, j); err != nil {
			return err
		}
		return insertReport(ctx, tx, attempt, j.Report)
	})
}

func insertScores(ctx context.Context, tx *sql.Tx, attempt int64, j history.Judgement) error {
	for _, dimension := range coach.Dimensions() {
		you, coached := j.You[dimension], j.Coach[dimension]
		if you == 0 && coached == 0 {
			continue
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO scores (attempt, dimension, you, coach) VALUES (?, ?, ?, ?)`,
			attempt, dimension, orNone(you), orNone(coached))
		if err != nil {
			return err
		}
	}
	return nil
}

// orNone is NULL for zero.
func orNone(n int) sql.NullInt64 { return sql.NullInt64{Int64: int64(n), Valid: n != 0} }

func insertReport(ctx context.Context, tx *sql.Tx, attempt int64, r *history.Report) error {
	if r == nil {
		return nil
	}
	_, err := tx.ExecContext(ctx,
		`INSERT INTO reports (attempt, rules, total, words, fillers, hedges) VALUES (?, ?, ?, ?, ?, ?)`,
		attempt, r.Rules, r.Total, r.Words, r.Fillers, r.Hedges)
	if err != nil {
		return err
	}
	for place, f := range r.Findings {
		_, err := tx.ExecContext(ctx, `INSERT INTO findings (attempt, place, rule, section, quote) VALUES (?, ?, ?, ?, ?)`,
			attempt, place, f.Rule, f.Section, f.Quote)
		if err != nil {
			return err
		}
	}
	return nil
}

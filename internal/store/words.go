package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/starcoach/starcoach/internal/history"
)

// typedAnswers names the attempts at a scenario in which at least three sections
// of the answer were typed: fewer are no answer to judge.
const typedAnswers = `SELECT attempts.id, attempts.at FROM attempts JOIN answers ON attempt = attempts.id
	WHERE scenario = ? AND trim(words) <> '' AND prompt IN ('situation', 'task', 'action', 'result', 'reflection')
	GROUP BY attempts.id HAVING count(*) >= 3 `

// FirstAndLatest returns the first and the latest answer typed to a scenario's
// question, oldest first, with their words; one where there is one, and none
// where nothing was typed.
func (s *Store) FirstAndLatest(scenario string) ([]history.Attempt, error) {
	var attempts []history.Attempt
	err := s.read(func(ctx context.Context, tx *sql.Tx) error {
		var ids []int64
		var id, at int64
		for _, order := range []string{`ORDER BY attempts.at, attempts.id LIMIT 1`, `ORDER BY attempts.at DESC, attempts.id DESC LIMIT 1`} {
			if err := each(ctx, tx, typedAnswers+order, []any{&id, &at}, func() {
				if len(ids) == 0 || ids[0] != id {
					ids = append(ids, id)
				}
			}, scenario); err != nil {
				return err
			}
		}
		for _, id := range ids {
			attempt, err := loadWords(ctx, tx, id)
			if err != nil {
				return err
			}
			attempts = append(attempts, attempt)
		}
		return nil
	})
	return attempts, err
}

// Attempt returns the attempt with a key, with its words; the zero attempt where
// there is none.
func (s *Store) Attempt(key string) (history.Attempt, error) {
	var attempt history.Attempt
	err := s.read(func(ctx context.Context, tx *sql.Tx) error {
		var id int64
		err := tx.QueryRowContext(ctx, `SELECT id FROM attempts WHERE key = ?`, key).Scan(&id)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err == nil {
			attempt, err = loadWords(ctx, tx, id)
		}
		return err
	})
	return attempt, err
}

// loadWords reads an attempt with its words.
func loadWords(ctx context.Context, tx *sql.Tx, id int64) (history.Attempt, error) {
	var attempt history.Attempt
	var at int64
	var key sql.NullString
	if err := each(ctx, tx, `SELECT at, key, scenario, style, mock FROM attempts WHERE id = ?`,
		[]any{&at, &key, &attempt.Scenario, &attempt.Style, &attempt.Mock},
		func() { attempt.At, attempt.Key = moment(at), key.String }, id); err != nil {
		return attempt, err
	}
	var target, spent int64
	var a history.Answer
	err := each(ctx, tx, `SELECT prompt, ask, target_ms, spent_ms, words, word_count, peeks, rating
		FROM answers WHERE attempt = ? ORDER BY place`,
		[]any{&a.Prompt, &a.Ask, &target, &spent, &a.Words, &a.WordCount, &a.Peeks, &a.Rating}, func() {
			a.Target, a.Spent = time.Duration(target)*time.Millisecond, time.Duration(spent)*time.Millisecond
			attempt.Answers = append(attempt.Answers, a)
		}, id)
	return attempt, err
}

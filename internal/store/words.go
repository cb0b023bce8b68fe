package store

import (
	"context"
	"database/sql"

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
			attempt, err := loadTyped(ctx, tx, id)
			if err != nil {
				return err
			}
			attempts = append(attempts, attempt)
		}
		return nil
	})
	return attempts, err
}

// loadTyped reads an attempt with its words.
func loadTyped(ctx context.Context, tx *sql.Tx, id int64) (history.Attempt, error) {
	var attempt history.Attempt
	var at int64
	var key sql.NullString
	if err := each(ctx, tx, `SELECT at, key, scenario, style FROM attempts WHERE id = ?`,
		[]any{&at, &key, &attempt.Scenario, &attempt.Style}, func() { attempt.At, attempt.Key = moment(at), key.String }, id); err != nil {
		return attempt, err
	}
	var answer history.Answer
	err := each(ctx, tx, `SELECT prompt, words, word_count FROM answers WHERE attempt = ? ORDER BY place`,
		[]any{&answer.Prompt, &answer.Words, &answer.WordCount},
		func() { attempt.Answers = append(attempt.Answers, answer) }, id)
	return attempt, err
}

package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/schedule"
)

// SaveReading keeps one visit to a walkthrough. The error is an *Error, after
// which nothing of the event is kept and the save can be tried again; this
// holds for every Save method.
func (s *Store) SaveReading(r history.Reading) error {
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx,
			`INSERT INTO readings (scenario, at, finished) VALUES (?, ?, ?)`,
			r.Scenario, r.At.UnixMilli(), r.Finished)
		return err
	})
}

// SaveAttempt keeps one run of timed practice with all its answers, or nothing
// of it. Its draft goes at the same moment. Saving a key again changes nothing;
// an attempt without a key is added at every call.
func (s *Store) SaveAttempt(a history.Attempt) error {
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		if err := runsUnderWay.end(ctx, tx, a.Key, a.At); err != nil {
			return err
		}
		return insertAttempt(ctx, tx, a)
	})
}

func insertAttempt(ctx context.Context, tx *sql.Tx, a history.Attempt) error {
	res, err := tx.ExecContext(ctx,
		`INSERT INTO attempts (scenario, at, style, key, mock) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (key) WHERE key IS NOT NULL DO NOTHING`,
		a.Scenario, a.At.UnixMilli(), a.Style, orNull(a.Key), a.Mock)
	if err != nil {
		return err
	}
	if added, err := res.RowsAffected(); err != nil || added == 0 {
		return err
	}
	id, err := res.LastInsertId()
	if err != nil {
		return err
	}
	return insertAnswers(ctx, tx, id, a.Answers)
}

// orNull is NULL for the empty text.
func orNull(text string) sql.NullString { return sql.NullString{String: text, Valid: text != ""} }

func insertAnswers(ctx context.Context, tx *sql.Tx, attempt int64, answers []history.Answer) (err error) {
	if len(answers) == 0 {
		return nil
	}
	insert, err := tx.PrepareContext(ctx,
		`INSERT INTO answers (attempt, place, prompt, target_ms, spent_ms, words, peeks, word_count, ask, rating)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, insert.Close()) }()
	for place, a := range answers {
		_, err := insert.ExecContext(ctx, attempt, place,
			a.Prompt, a.Target.Milliseconds(), a.Spent.Milliseconds(), a.Words, a.Peeks, a.WordCount, a.Ask, a.Rating)
		if err != nil {
			return fmt.Errorf("answer %d: %w", place+1, err)
		}
	}
	return nil
}

// SaveQuizRun keeps one pass through a quiz with its answers, and the reviews
// that they count as.
func (s *Store) SaveQuizRun(q history.QuizRun, reviewed ...schedule.Reviewed) error {
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx,
			`INSERT INTO quiz_runs (scenario, at, correct, asked) VALUES (?, ?, ?, ?)`,
			q.Scenario, q.At.UnixMilli(), q.Right, q.Total)
		if err != nil {
			return err
		}
		run, err := res.LastInsertId()
		if err != nil {
			return err
		}
		for place, a := range q.Answers {
			_, err := tx.ExecContext(ctx,
				`INSERT INTO quiz_answers (run, place, question, chosen, correct) VALUES (?, ?, ?, ?, ?)`,
				run, place, a.Question, a.Chosen, a.Right)
			if err != nil {
				return err
			}
		}
		for _, review := range reviewed {
			if err := saveReview(ctx, tx, review); err != nil {
				return err
			}
		}
		return nil
	})
}

// write runs do in a transaction, which is rolled back if do fails.
func (s *Store) write(do func(context.Context, *sql.Tx) error) error {
	ctx := context.Background()
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return describe(s.path, err)
	}
	if err := do(ctx, tx); err != nil {
		// A full disk has rolled the transaction back already, so that a second
		// rollback fails; the cause is what counts.
		_ = tx.Rollback()
		return describe(s.path, err)
	}
	if err := tx.Commit(); err != nil {
		return describe(s.path, err)
	}
	return nil
}

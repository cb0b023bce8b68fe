package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/starcoach/starcoach/internal/history"
)

// The database sums up by itself: over years of practice, handing every event
// to history.Progress would take long enough to be noticed. What comes out is
// the same.
const (
	sumReadings = `
		SELECT scenario, max(at), max(finished)
		FROM readings GROUP BY scenario`
	sumAttempts = `
		SELECT scenario, max(at), count(*)
		FROM attempts GROUP BY scenario`
	sumQuizRuns = `
		SELECT latest.scenario, latest.at, latest.correct, latest.asked, runs.count
		FROM (SELECT scenario, count(*) AS count FROM quiz_runs GROUP BY scenario) AS runs
		JOIN quiz_runs AS latest ON latest.id = (
			SELECT id FROM quiz_runs WHERE scenario = runs.scenario
			ORDER BY at DESC, correct DESC, asked DESC LIMIT 1)`
)

// Progress sums up everything that was saved, by this process and by others, as
// of one moment. The map is never nil. The error is an *Error.
func (s *Store) Progress() (history.Progress, error) {
	var p history.Progress
	err := s.read(func(ctx context.Context, tx *sql.Tx) (err error) {
		p, err = progress(ctx, tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

func progress(ctx context.Context, tx *sql.Tx) (history.Progress, error) {
	p := history.Progress{}
	var id string
	var at int64
	var finished bool
	err := each(ctx, tx, sumReadings, []any{&id, &at, &finished}, func() {
		s := p[id]
		s.Scenario, s.Opened, s.ReadWhole = id, moment(at), finished
		p[id] = s
	})
	if err != nil {
		return nil, err
	}
	var count int
	err = each(ctx, tx, sumAttempts, []any{&id, &at, &count}, func() {
		s := p[id]
		s.Scenario, s.LastAttempt, s.Attempts = id, moment(at), count
		p[id] = s
	})
	if err != nil {
		return nil, err
	}
	var right, total int
	err = each(ctx, tx, sumQuizRuns, []any{&id, &at, &right, &total, &count}, func() {
		s := p[id]
		s.Scenario, s.LastQuiz, s.QuizRight, s.QuizTotal, s.QuizRuns = id, moment(at), right, total, count
		p[id] = s
	})
	return p, err
}

// each scans every row of a query into the same variables and calls do.
func each(ctx context.Context, tx *sql.Tx, query string, into []any, do func(), args ...any) (err error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		do()
	}
	return rows.Err()
}

func moment(milli int64) time.Time {
	return time.UnixMilli(milli).UTC()
}

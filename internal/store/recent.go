package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Doings lists what was done since a moment, oldest first.
func (s *Store) Doings(since time.Time) ([]history.Doing, error) {
	var doings []history.Doing
	err := s.read(func(ctx context.Context, tx *sql.Tx) error {
		for _, from := range []struct {
			table string
			mode  history.Mode
		}{{"readings", history.ModeWalkthrough}, {"attempts", history.ModePractice}, {"quiz_runs", history.ModeQuiz}} {
			var at int64
			var id string
			err := each(ctx, tx, `SELECT at, scenario FROM `+from.table+` WHERE at >= ? ORDER BY at`,
				[]any{&at, &id}, func() {
					doings = append(doings, history.Doing{At: moment(at), Scenario: id, Mode: from.mode})
				}, since.UnixMilli())
			if err != nil {
				return err
			}
		}
		return nil
	})
	slices.SortStableFunc(doings, func(a, b history.Doing) int { return a.At.Compare(b.At) })
	return doings, err
}

// Recent returns the newest attempts, at most so many, oldest first, with what
// they were given and without their words. An empty scenario stands for all.
func (s *Store) Recent(scenario string, most int) ([]history.Judged, error) {
	r := recent{byID: map[int64]int{}}
	err := s.read(func(ctx context.Context, tx *sql.Tx) error { return r.load(ctx, tx, scenario, most) })
	return r.attempts, err
}

// recent gathers attempts from the tables that they are spread over.
type recent struct {
	attempts []history.Judged
	byID     map[int64]int
}

// newest names the attempts asked for; each query joins with it.
const newest = `WITH newest AS (
	SELECT id, at FROM attempts WHERE ?1 = '' OR scenario = ?1 ORDER BY at DESC, id DESC LIMIT ?2) `

func (r *recent) load(ctx context.Context, tx *sql.Tx, scenario string, most int) error {
	for _, load := range []func(context.Context, *sql.Tx, string, int) error{
		r.loadAttempts, r.loadAnswers, r.loadScores, r.loadReports, r.loadFindings, r.loadDeliveries,
	} {
		if err := load(ctx, tx, scenario, most); err != nil {
			return err
		}
	}
	return nil
}

func (r *recent) loadAttempts(ctx context.Context, tx *sql.Tx, scenario string, most int) error {
	var id, at int64
	var key sql.NullString
	var a history.Attempt
	return each(ctx, tx, newest+`SELECT attempts.id, attempts.at, key, scenario, style, mock
		FROM newest JOIN attempts USING (id) ORDER BY newest.at, newest.id`,
		[]any{&id, &at, &key, &a.Scenario, &a.Style, &a.Mock}, func() {
			a.At, a.Key = moment(at), key.String
			r.byID[id] = len(r.attempts)
			r.attempts = append(r.attempts, history.Judged{
				Attempt: a, Judgement: history.Judgement{
					Attempt: a.Key, You: map[coach.Dimension]int{}, Coach: map[coach.Dimension]int{},
				},
			})
		}, scenario, most)
}

func (r *recent) loadAnswers(ctx context.Context, tx *sql.Tx, scenario string, most int) error {
	var id, target, spent int64
	var a history.Answer
	return each(ctx, tx, newest+`SELECT attempt, prompt, target_ms, spent_ms, peeks, word_count, ask, rating
		FROM newest JOIN answers ON attempt = newest.id ORDER BY attempt, place`,
		[]any{&id, &a.Prompt, &target, &spent, &a.Peeks, &a.WordCount, &a.Ask, &a.Rating}, func() {
			a.Target, a.Spent = time.Duration(target)*time.Millisecond, time.Duration(spent)*time.Millisecond
			r.attempts[r.byID[id]].Answers = append(r.attempts[r.byID[id]].Answers, a)
		}, scenario, most)
}

func (r *recent) loadScores(ctx context.Context, tx *sql.Tx, scenario string, most int) error {
	var id int64
	var dimension coach.Dimension
	var you, coached sql.NullInt64
	return each(ctx, tx, newest+`SELECT attempt, dimension, you, coach FROM newest JOIN scores ON attempt = newest.id`,
		[]any{&id, &dimension, &you, &coached}, func() {
			given := &r.attempts[r.byID[id]].Judgement
			if you.Valid {
				given.You[dimension] = int(you.Int64)
			}
			if coached.Valid {
				given.Coach[dimension] = int(coached.Int64)
			}
		}, scenario, most)
}

func (r *recent) loadReports(ctx context.Context, tx *sql.Tx, scenario string, most int) error {
	var id int64
	var report history.Report
	return each(ctx, tx, newest+`SELECT attempt, rules, total, words, fillers, hedges FROM newest JOIN reports ON attempt = newest.id`,
		[]any{&id, &report.Rules, &report.Total, &report.Words, &report.Fillers, &report.Hedges}, func() {
			kept := report
			r.attempts[r.byID[id]].Report = &kept
		}, scenario, most)
}

func (r *recent) loadFindings(ctx context.Context, tx *sql.Tx, of string, most int) error {
	var id int64
	var rule, section, quote string
	return each(ctx, tx, newest+`SELECT attempt, rule, section, quote FROM newest JOIN findings ON attempt = newest.id ORDER BY attempt, place`,
		[]any{&id, &rule, &section, &quote}, func() {
			if report := r.attempts[r.byID[id]].Report; report != nil {
				report.Findings = append(report.Findings,
					history.Finding{Rule: coach.Rule(rule), Section: scenario.Section(section), Quote: quote})
			}
		}, of, most)
}

// read runs do in a transaction that sees one moment of the database.
func (s *Store) read(do func(context.Context, *sql.Tx) error) (err error) {
	ctx := context.Background()
	tx, err := s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return describe(s.path, err)
	}
	if err := errors.Join(do(ctx, tx), tx.Rollback()); err != nil {
		return describe(s.path, err)
	}
	return nil
}

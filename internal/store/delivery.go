package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/delivery"
	"github.com/starcoach/starcoach/internal/history"
)

// SaveDeliveries keeps how the answers of an attempt were said, each in the place
// of what was kept of its prompt before. For an attempt that is not kept it does
// nothing.
func (s *Store) SaveDeliveries(attempt string, deliveries []history.Delivery) error {
	return s.ofAttempt(attempt, func(ctx context.Context, tx *sql.Tx, id int64) error {
		for i := range deliveries {
			if err := insertDelivery(ctx, tx, id, &deliveries[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

// SaveWords keeps the words of a recording with the answers of its attempt, by
// prompt. Where the attempt is not kept, they have no place: it fails with an Error of
// the kind ErrNotKept.
func (s *Store) SaveWords(attempt string, words map[string]string) error {
	kept := false
	err := s.ofAttempt(attempt, func(ctx context.Context, tx *sql.Tx, id int64) error {
		for prompt, said := range words {
			_, err := tx.ExecContext(ctx, `UPDATE answers SET words = ?, word_count = ? WHERE attempt = ? AND prompt = ?`,
				said, coach.CountWords(said), id, prompt)
			if err != nil {
				return err
			}
		}
		kept = true
		return nil
	})
	if err == nil && !kept {
		return &Error{Path: s.path, Kind: ErrNotKept, Err: errors.New("no such run")}
	}
	return err
}

// ofAttempt writes something that belongs to an attempt, if that is kept.
func (s *Store) ofAttempt(key string, do func(ctx context.Context, tx *sql.Tx, id int64) error) error {
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		var id int64
		err := tx.QueryRowContext(ctx, `SELECT id FROM attempts WHERE key = ?`, key).Scan(&id)
		if err == sql.ErrNoRows {
			return nil
		}
		if err != nil {
			return err
		}
		return do(ctx, tx, id)
	})
}

func insertDelivery(ctx context.Context, tx *sql.Tx, attempt int64, d *history.Delivery) error {
	var speaking, silent, pauses, longest, syllables, span, low, high sql.NullInt64
	var drift, fade, semitones sql.NullFloat64
	if d.Talk != nil {
		speaking, silent = whole(d.Talk.Speaking.Milliseconds()), whole(d.Talk.Silent.Milliseconds())
		pauses, longest = whole(int64(d.Talk.Pauses)), whole(d.Talk.Longest.Milliseconds())
	}
	if d.Rate != nil {
		syllables, span = whole(int64(d.Rate.Syllables)), whole(d.Rate.Span.Milliseconds())
		low, high = whole(int64(d.Rate.Low)), whole(int64(d.Rate.High))
	}
	if d.Loudness != nil {
		drift, fade = decimals(d.Loudness.Drift), decimals(d.Loudness.Fade)
	}
	if d.Semitones > 0 {
		semitones = decimals(d.Semitones)
	}
	warnings := make([]string, len(d.Warnings))
	for i, warning := range d.Warnings {
		warnings[i] = string(warning)
	}
	_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO deliveries
		(attempt, prompt, length_ms, speaking_ms, silent_ms, pauses, longest_ms, syllables, span_ms,
		words_low, words_high, drift_db, fade_db, semitones, warnings)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		attempt, d.Prompt, d.Length.Milliseconds(), speaking, silent, pauses, longest, syllables, span,
		low, high, drift, fade, semitones, strings.Join(warnings, " "))
	return err
}

func whole(n int64) sql.NullInt64 { return sql.NullInt64{Int64: n, Valid: true} }

func decimals(f float64) sql.NullFloat64 { return sql.NullFloat64{Float64: f, Valid: true} }

func (r *recent) loadDeliveries(ctx context.Context, tx *sql.Tx, of string, most int) error {
	var id, length int64
	var prompt, warnings string
	var speaking, silent, pauses, longest, syllables, span, low, high sql.NullInt64
	var drift, fade, semitones sql.NullFloat64
	return each(ctx, tx, newest+`SELECT attempt, prompt, length_ms, speaking_ms, silent_ms, pauses, longest_ms,
		syllables, span_ms, words_low, words_high, drift_db, fade_db, semitones, warnings
		FROM newest JOIN deliveries ON attempt = newest.id`,
		[]any{
			&id, &prompt, &length, &speaking, &silent, &pauses, &longest,
			&syllables, &span, &low, &high, &drift, &fade, &semitones, &warnings,
		}, func() {
			d := history.Delivery{Prompt: prompt, Length: milliseconds(length), Semitones: semitones.Float64}
			if speaking.Valid {
				d.Talk = &history.Talk{
					Speaking: milliseconds(speaking.Int64), Silent: milliseconds(silent.Int64),
					Pauses: int(pauses.Int64), Longest: milliseconds(longest.Int64),
				}
			}
			if syllables.Valid {
				d.Rate = &history.Rate{
					Syllables: int(syllables.Int64), Span: milliseconds(span.Int64),
					Low: int(low.Int64), High: int(high.Int64),
				}
			}
			if drift.Valid {
				d.Loudness = &history.Loudness{Drift: drift.Float64, Fade: fade.Float64}
			}
			for _, warning := range strings.Fields(warnings) {
				d.Warnings = append(d.Warnings, delivery.Warning(warning))
			}
			r.attempts[r.byID[id]].Deliveries = append(r.attempts[r.byID[id]].Deliveries, d)
		}, of, most)
}

func milliseconds(n int64) time.Duration { return time.Duration(n) * time.Millisecond }

package store

import (
	"context"
	"database/sql"
	"time"

	"github.com/starcoach/starcoach/internal/schedule"
)

// SaveCards keeps cards in the place of their former state, all or none. A state
// of fewer reviews than the one that is kept changes nothing: it was read before
// a review that another command, or another copy of the program, has kept since.
func (s *Store) SaveCards(cards []schedule.Card) error {
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		for _, card := range cards {
			if err := saveCard(ctx, tx, card); err != nil {
				return err
			}
		}
		return nil
	})
}

// SaveReview keeps a card as it is after a review, and the review itself.
func (s *Store) SaveReview(card schedule.Card, rating schedule.Rating, at time.Time) error {
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		return saveReview(ctx, tx, schedule.Reviewed{Card: card, Rating: rating, At: at})
	})
}

func saveReview(ctx context.Context, tx *sql.Tx, review schedule.Reviewed) error {
	if err := saveCard(ctx, tx, review.Card); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO reviews (card, at, rating) VALUES (?, ?, ?)`,
		review.Card.ID, review.At.UnixMilli(), int(review.Rating))
	return err
}

func saveCard(ctx context.Context, tx *sql.Tx, card schedule.Card) error {
	_, err := tx.ExecContext(ctx, `
		INSERT INTO cards (id, scenario, kind, text, stability, difficulty, due, last, reps, lapses, aside)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET
			scenario = excluded.scenario, kind = excluded.kind, text = excluded.text,
			stability = excluded.stability, difficulty = excluded.difficulty, due = excluded.due,
			last = excluded.last, reps = excluded.reps, lapses = excluded.lapses, aside = excluded.aside
		WHERE excluded.reps >= cards.reps`,
		card.ID, card.Scenario, card.Kind, card.Text, card.Memory.Stability, card.Memory.Difficulty,
		milli(card.Memory.Due), milli(card.Memory.Last), card.Memory.Reps, card.Memory.Lapses, card.Aside)
	return err
}

// Cards returns every card, those set aside too, by id.
func (s *Store) Cards() ([]schedule.Card, error) {
	var cards []schedule.Card
	err := s.read(func(ctx context.Context, tx *sql.Tx) error {
		var card schedule.Card
		var due, last int64
		return each(ctx, tx, `SELECT id, scenario, kind, text, stability, difficulty, due, last, reps, lapses, aside
			FROM cards ORDER BY id`,
			[]any{
				&card.ID, &card.Scenario, &card.Kind, &card.Text, &card.Memory.Stability, &card.Memory.Difficulty,
				&due, &last, &card.Memory.Reps, &card.Memory.Lapses, &card.Aside,
			}, func() {
				card.Memory.Due, card.Memory.Last = momentOrNever(due), momentOrNever(last)
				cards = append(cards, card)
			})
	})
	return cards, err
}

// FirstReviews counts the cards that were reviewed for the first time since a
// moment.
func (s *Store) FirstReviews(since time.Time) (int, error) {
	var count int
	err := s.read(func(ctx context.Context, tx *sql.Tx) error {
		// Only the cards that were reviewed since are looked up among the reviews,
		// of which years make very many.
		return each(ctx, tx, `SELECT count(*) FROM cards WHERE last >= ?1
			AND NOT EXISTS (SELECT 1 FROM reviews WHERE card = cards.id AND at < ?1)`,
			[]any{&count}, func() {}, since.UnixMilli())
	})
	return count, err
}

// never is how the zero time is kept: no real one is this early.
const never = 0

func milli(t time.Time) int64 {
	if t.IsZero() {
		return never
	}
	return t.UnixMilli()
}

func momentOrNever(at int64) time.Time {
	if at == never {
		return time.Time{}
	}
	return moment(at)
}

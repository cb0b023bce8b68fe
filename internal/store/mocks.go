package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"github.com/starcoach/starcoach/internal/mock"
)

var mocksUnderWay = underway[mock.State]{table: "mock_drafts"}

// SaveMockDraft keeps the state of a mock interview under way in the place of
// its former one, as SaveDraft does a run's.
func (s *Store) SaveMockDraft(state mock.State) error {
	if state.Key == "" {
		return describe(s.path, errors.New("a mock interview has no key"))
	}
	return mocksUnderWay.save(s, state.Key, state.Revision, state.At, state)
}

// DropMockDraft throws a mock interview under way away; a save of it that arrives
// later changes nothing.
func (s *Store) DropMockDraft(key string, now time.Time) error {
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		return mocksUnderWay.end(ctx, tx, key, now)
	})
}

// MockDrafts returns the mock interviews that were under way when their process
// ended, as Drafts does runs.
func (s *Store) MockDrafts() ([]mock.State, error) { return mocksUnderWay.leftBehind(s) }

// SaveMock keeps a mock interview that has ended, in the place of an earlier
// revision of it. Its draft goes at the same moment. What was answered in it is
// kept beside it as attempts, the first time alone: one that was deleted since
// does not come back.
func (s *Store) SaveMock(state mock.State) error {
	if state.Key == "" {
		return describe(s.path, errors.New("a mock interview has no key"))
	}
	settings, err := json.Marshal(state.Settings)
	if err != nil {
		return describe(s.path, err)
	}
	rest := state
	rest.Settings = mock.Settings{} // they have a column of their own
	content, err := json.Marshal(rest)
	if err != nil {
		return describe(s.path, err)
	}
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		if err := mocksUnderWay.end(ctx, tx, state.Key, state.At); err != nil {
			return err
		}
		var known bool
		if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM mocks WHERE key = ?`, state.Key).Scan(&known); err != nil {
			return err
		}
		for _, attempt := range state.Attempts() {
			if known {
				break
			}
			if err := insertAttempt(ctx, tx, attempt); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, `
			INSERT INTO mocks (key, revision, at, seed, settings, content) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT (key) DO UPDATE
			SET revision = excluded.revision, settings = excluded.settings, content = excluded.content
			WHERE excluded.revision > revision`,
			state.Key, state.Revision, state.Begun.UnixMilli(), state.Settings.Seed, string(settings), string(content))
		return err
	})
}

// DeleteMock removes a mock interview that has ended, with the attempts made in
// it.
func (s *Store) DeleteMock(key string) error {
	return s.write(func(ctx context.Context, tx *sql.Tx) error {
		if err := deleteAttempts(ctx, tx, `mock = ? AND mock <> ''`, key); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `DELETE FROM mocks WHERE key = ?`, key)
		return err
	})
}

// Mocks returns the mock interviews that have ended, newest first. One that
// can't be read is left where it is.
func (s *Store) Mocks() ([]mock.State, error) {
	var mocks []mock.State
	err := s.read(func(ctx context.Context, tx *sql.Tx) error {
		var settings, content string
		const query = `SELECT settings, content FROM mocks ORDER BY at DESC, key DESC`
		return each(ctx, tx, query, []any{&settings, &content}, func() {
			var state mock.State
			if json.Unmarshal([]byte(content), &state) == nil && json.Unmarshal([]byte(settings), &state.Settings) == nil {
				mocks = append(mocks, state)
			}
		})
	})
	return mocks, err
}

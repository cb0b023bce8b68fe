package store_test

import (
	"database/sql"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/store"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func open(t testing.TB, dir string) *store.Store {
	t.Helper()
	s, err := store.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func progress(t testing.TB, s *store.Store) history.Progress {
	t.Helper()
	p, err := s.Progress()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// query runs SQL on the file itself, past the package.
func query[T any](t testing.TB, dir, sqlText string) []T {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(dir, "history.db"))
	must(t, err)
	defer db.Close()
	rows, err := db.Query(sqlText)
	must(t, err)
	defer rows.Close()
	var all []T
	for rows.Next() {
		var v T
		must(t, rows.Scan(&v))
		all = append(all, v)
	}
	must(t, rows.Err())
	return all
}

func fullAttempt(words string) history.Attempt {
	a := history.Attempt{Scenario: "earn-trust", At: noon, Style: practice.Type}
	for _, prompt := range []string{"situation", "task", "action", "result", "reflection"} {
		a.Answers = append(a.Answers, history.Answer{
			Prompt: prompt, Target: 90 * time.Second, Spent: 93_500 * time.Millisecond,
			Words: prompt + words, Peeks: 2,
		})
	}
	return a
}

func TestNewHistoryIsEmpty(t *testing.T) {
	p := progress(t, open(t, t.TempDir()))
	if p == nil || len(p) != 0 {
		t.Errorf("a new history sums up to %v, want an empty map", p)
	}
}

// What was saved is there in the next run, and sums up as package history says.
func TestProgressAfterReopening(t *testing.T) {
	dir := t.TempDir()
	s, err := store.Open(dir)
	must(t, err)
	want := history.Progress{}
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		id := string(rune('a' + rnd.IntN(5)))
		at := noon.Add(time.Duration(rnd.IntN(20)) * 300 * time.Microsecond).In(time.FixedZone("", 3600))
		switch rnd.IntN(3) {
		case 0:
			r := history.Reading{Scenario: id, At: at, Finished: rnd.IntN(9) == 0}
			must(t, s.SaveReading(r))
			want.AddReading(r)
		case 1:
			a := history.Attempt{Scenario: id, At: at, Style: practice.Speak}
			must(t, s.SaveAttempt(a))
			want.AddAttempt(a)
		default:
			q := history.QuizRun{Scenario: id, At: at, Right: rnd.IntN(4), Total: 3 + rnd.IntN(2)}
			must(t, s.SaveQuizRun(q))
			want.AddQuizRun(q)
		}
	}
	must(t, s.Close())

	if diff := cmp.Diff(want, progress(t, open(t, dir))); diff != "" {
		t.Errorf("sums differ (-want +got):\n%s", diff)
	}
}

func TestAnswersAreKeptExactly(t *testing.T) {
	const odd = " I said: “no”\n\tthen 數據 é e\u0301 🙂 '; DROP TABLE answers; -- \x00 \xff end "
	dir := t.TempDir()
	s := open(t, dir)
	must(t, s.SaveAttempt(fullAttempt(odd)))

	got := query[string](t, dir, `SELECT words FROM answers ORDER BY attempt, place`)
	want := []string{"situation" + odd, "task" + odd, "action" + odd, "result" + odd, "reflection" + odd}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("words differ (-want +got):\n%s", diff)
	}
	rest := query[string](t, dir, `
		SELECT DISTINCT concat_ws(' ', a.scenario, a.at, a.style, target_ms, spent_ms, peeks)
		FROM answers JOIN attempts a ON a.id = attempt`)
	if diff := cmp.Diff([]string{"earn-trust 1795435200000 type 90000 93500 2"}, rest); diff != "" {
		t.Errorf("the rest differs (-want +got):\n%s", diff)
	}
}

// A save that fails half-way through keeps nothing, and the next one works.
func TestFailedSaveKeepsNothing(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	query[string](t, dir, `CREATE TRIGGER no_result BEFORE INSERT ON answers
		WHEN new.prompt = 'result' BEGIN SELECT raise(ABORT, 'no'); END`)
	err := s.SaveAttempt(fullAttempt(""))
	if err == nil || !strings.Contains(err.Error(), "answer 4") {
		t.Fatalf("got error %v, want one that names answer 4", err)
	}
	if p := progress(t, s); len(p) != 0 {
		t.Errorf("the failed attempt counts: %v", p)
	}
	query[string](t, dir, `DROP TRIGGER no_result`)
	must(t, s.SaveAttempt(fullAttempt("")))
	if got := progress(t, s)["earn-trust"].Attempts; got != 1 {
		t.Errorf("%d attempts after the second try, want 1", got)
	}
	if n := query[int](t, dir, `SELECT count(*) FROM answers`)[0]; n != 5 {
		t.Errorf("%d answers kept, want 5", n)
	}
}

func TestEventWithoutScenarioIsRefused(t *testing.T) {
	s := open(t, t.TempDir())
	for _, err := range []error{
		s.SaveReading(history.Reading{At: noon}),
		s.SaveAttempt(history.Attempt{At: noon}),
		s.SaveQuizRun(history.QuizRun{At: noon}),
	} {
		var e *store.Error
		if !errors.As(err, &e) {
			t.Errorf("got %v, want an *Error", err)
		}
	}
}

func TestFilesAreForTheirOwnerAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "share", "starcoach")
	s := open(t, dir)
	must(t, s.SaveAttempt(fullAttempt("")))
	for name, want := range map[string]os.FileMode{
		".": 0o700 | os.ModeDir, "history.db": 0o600, "history.db-wal": 0o600, "history.db-shm": 0o600,
	} {
		info, err := os.Stat(filepath.Join(dir, name))
		must(t, err)
		if info.Mode() != want {
			t.Errorf("%s has mode %v, want %v", name, info.Mode(), want)
		}
	}
}

// SQLite takes the file's name as part of a URL.
func TestOddFolderNames(t *testing.T) {
	for _, name := range []string{"with space", "a?mode=ro&b#c%41", "Über uns", "it's", `back\slash`} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), name)
			must(t, open(t, dir).SaveReading(history.Reading{Scenario: "x", At: noon}))
			info, err := os.Stat(filepath.Join(dir, "history.db"))
			must(t, err)
			if info.Size() == 0 {
				t.Error("history.db is empty: the events went to another file")
			}
		})
	}
}

func TestSaveAfterCloseIsAnError(t *testing.T) {
	s, err := store.Open(t.TempDir())
	must(t, err)
	must(t, s.Close())
	if err := s.SaveReading(history.Reading{Scenario: "x", At: noon}); err == nil {
		t.Error("a closed store reports a save")
	}
	must(t, s.Close())
}

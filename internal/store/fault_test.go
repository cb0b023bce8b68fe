package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/history"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func openStore(t testing.TB, dir string, busy time.Duration) *Store {
	t.Helper()
	s, err := open(dir, busy)
	must(t, err)
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// checkSentence wants an error that names the path, its kind and the remedy on
// one line.
func checkSentence(t *testing.T, err, kind error, path string) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("got %v, want %v", err, kind)
	}
	for _, part := range []string{path, kind.Error(), mends[kind]} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q does not say %q", err, part)
		}
	}
	if strings.Contains(err.Error(), "\n") {
		t.Errorf("%q is more than one line", err)
	}
}

var reading = history.Reading{Scenario: "x", At: time.UnixMilli(1)}

func TestSettings(t *testing.T) {
	s := openStore(t, t.TempDir(), busyTimeout)
	for pragma, want := range map[string]string{
		"journal_mode": "wal",
		"synchronous":  "2",
		"foreign_keys": "1",
		"busy_timeout": "5000",
	} {
		var got string
		must(t, s.db.QueryRow("PRAGMA "+pragma).Scan(&got))
		if got != want {
			t.Errorf("%s is %s, want %s", pragma, got, want)
		}
	}
}

// A disk that runs full, as SQLite sees it: the file may not grow.
func TestFullDisk(t *testing.T) {
	s := openStore(t, t.TempDir(), busyTimeout)
	limit := func(pages int) {
		_, err := s.db.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages))
		must(t, err)
	}
	limit(1) // SQLite takes it for the size the file has now
	big := history.Attempt{Scenario: "x", At: time.UnixMilli(1)}
	for range 5 {
		big.Answers = append(big.Answers, history.Answer{Words: strings.Repeat("word ", 2000)})
	}
	checkSentence(t, s.SaveAttempt(big), ErrFull, s.path)

	limit(1_000_000)
	must(t, s.SaveAttempt(big))
	p, err := s.Progress()
	must(t, err)
	if got := p["x"].Attempts; got != 1 {
		t.Errorf("%d attempts once there is room again, want 1", got)
	}
}

func TestLockedByAnotherProgram(t *testing.T) {
	dir := t.TempDir()
	hangs, waits := openStore(t, dir, busyTimeout), openStore(t, dir, 10*time.Millisecond)
	tx, err := hangs.db.Begin()
	must(t, err)
	checkSentence(t, waits.SaveReading(reading), ErrBusy, waits.path)
	// Reading does not wait for a writer.
	if _, err := waits.Progress(); err != nil {
		t.Error(err)
	}
	_, err = open(dir, time.Millisecond)
	checkSentence(t, err, ErrBusy, waits.path)
	must(t, tx.Rollback())
	must(t, waits.SaveReading(reading))
}

func TestFolderThatCannotBe(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(file, nil, 0o600))
	_, err := Open(filepath.Join(file, "starcoach"))
	checkSentence(t, err, ErrUnwritable, file)

	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, fileName), 0o700))
	_, err = Open(dir)
	checkSentence(t, err, ErrUnwritable, dir)

	if _, err := Open(""); err == nil {
		t.Error("no folder at all is accepted")
	}
}

// A script that fails leaves the database at the version before it, with all
// that the scripts before it made.
func TestMigrationFailsWhole(t *testing.T) {
	s := openStore(t, t.TempDir(), busyTimeout)
	must(t, s.SaveReading(reading))
	ctx := t.Context()
	conn, err := s.db.Conn(ctx)
	must(t, err)
	steps, err := migrations()
	must(t, err)
	released := len(steps)
	steps = append(steps,
		`ALTER TABLE readings ADD COLUMN note TEXT NOT NULL DEFAULT 'none'`,
		`CREATE TABLE half_done (x); INSERT INTO readings (scenario) VALUES ('incomplete')`)

	if err := migrate(ctx, conn, steps); err == nil {
		t.Fatal("a broken script is accepted")
	}
	v, err := version(ctx, conn, len(steps))
	must(t, err)
	if v != released+1 {
		t.Errorf("the database has version %d, want %d", v, released+1)
	}
	var half int
	must(t, conn.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema WHERE name = 'half_done'`).Scan(&half))
	if half != 0 {
		t.Error("the failed script left a table")
	}

	steps[released+1] = `CREATE TABLE done (x)`
	must(t, migrate(ctx, conn, steps))
	var note string
	must(t, conn.QueryRowContext(ctx, `SELECT note FROM readings`).Scan(&note))
	if note != "none" {
		t.Errorf("the row of the old version has note %q, want none", note)
	}
	must(t, conn.Close())
}

func TestMigrationsAreNumberedWithoutGap(t *testing.T) {
	entries, err := migrationFiles.ReadDir("migrations")
	must(t, err)
	for i, e := range entries {
		if want := fmt.Sprintf("%04d_", i+1); !strings.HasPrefix(e.Name(), want) {
			t.Errorf("script %d is named %s, want it to begin with %s", i+1, e.Name(), want)
		}
	}
}

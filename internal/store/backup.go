package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Backup writes a copy of the history as of one moment to a new file, for its
// owner alone, and checks the copy whole. Others may go on saving meanwhile. It
// fails with fs.ErrExist where there is a file of that name.
func (s *Store) Backup(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return describe(path, err)
	}
	// The empty file takes the name and the mode; SQLite fills it.
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return describe(path, err)
	}
	if err := f.Close(); err != nil {
		return describe(path, err)
	}
	if err := s.copyTo(path); err != nil {
		return describe(path, errors.Join(err, os.Remove(path)))
	}
	syncDir(filepath.Dir(path))
	return nil
}

func (s *Store) copyTo(path string) error {
	if _, err := s.db.ExecContext(context.Background(), `VACUUM INTO ?`, path); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	return check(path)
}

// check reads a database whole and holds every page, index and reference against
// the others. It opens nothing for writing.
func check(path string) error {
	db, err := sql.Open("sqlite", dataSource(path, busyTimeout)+"&mode=ro")
	if err != nil {
		return err
	}
	return errors.Join(checkWhole(db), db.Close())
}

func checkWhole(db *sql.DB) error {
	ctx := context.Background()
	var verdict string
	if err := db.QueryRowContext(ctx, `PRAGMA integrity_check(1)`).Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return fmt.Errorf("%w: %s", ErrDamaged, verdict)
	}
	var table string
	var row, parent, key any
	err := db.QueryRowContext(ctx, `PRAGMA foreign_key_check`).Scan(&table, &row, &parent, &key)
	if err == nil {
		return fmt.Errorf("%w: a row of %s belongs to nothing", ErrDamaged, table)
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	return nil
}

// BackupError is why a backup can't be restored. The history is as it was.
type BackupError struct {
	// Path is the backup.
	Path string
	// Err is the cause.
	Err error
}

// Error says where, what and how to mend it.
func (e *BackupError) Error() string {
	cause := e.Err
	if p := (*fs.PathError)(nil); errors.As(cause, &p) {
		cause = p.Err // the sentence names the path already
	}
	return fmt.Sprintf("%s: this backup can't be restored (%s); name a file that starcoach backup wrote. Your history is as it was",
		e.Path, strings.ReplaceAll(cause.Error(), "\n", "; "))
}

// Unwrap gives the cause to errors.Is and errors.As.
func (e *BackupError) Unwrap() error { return e.Err }

// errNoHistory: a database, but none of ours.
var errNoHistory = errors.New("this is no starcoach history")

// tables in an order in which no row refers to one that comes later.
var tables = []string{
	"readings", "attempts", "answers", "scores", "reports", "findings",
	"quiz_runs", "quiz_answers", "drafts", "cards", "reviews", "plans",
	"mocks", "mock_drafts", "deliveries",
}

// Restore puts the content of a backup in the place of everything kept now, all
// or nothing. What was kept before is first written to
// history-before-restore-<at>.db beside it, whose path is returned. The backup
// itself is only read. An older one is brought up to date on the way.
func (s *Store) Restore(from string, at time.Time) (before string, err error) {
	copied, err := checkedCopy(from)
	if copied != "" {
		defer func() { err = errors.Join(err, os.RemoveAll(copied)) }()
	}
	if err != nil {
		return "", &BackupError{Path: from, Err: err}
	}
	f, err := createNew(filepath.Dir(s.path), "history-before-restore-", at, ".db")
	if err != nil {
		return "", describe(s.path, err)
	}
	before = f.Name()
	if err := errors.Join(f.Close(), s.copyTo(before)); err != nil {
		return "", describe(before, errors.Join(err, os.Remove(before)))
	}
	if err := s.takeOver(filepath.Join(copied, fileName)); err != nil {
		return before, describe(s.path, err)
	}
	return before, nil
}

// checkedCopy copies a backup to a folder of its own, checks it there and brings
// it up to date.
func checkedCopy(from string) (dir string, err error) {
	source, err := os.Open(from)
	if err != nil {
		return "", err
	}
	defer func() { _ = source.Close() }() // it was only read
	info, err := source.Stat()
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() {
		return "", &fs.PathError{Op: "open", Path: from, Err: errors.New("it is no file")}
	}
	if dir, err = os.MkdirTemp("", "starcoach-restore-"); err != nil {
		return "", err
	}
	copied, err := os.OpenFile(filepath.Join(dir, fileName), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return dir, err
	}
	_, err = io.Copy(copied, source)
	if err := errors.Join(err, copied.Close()); err != nil {
		return dir, err
	}
	return dir, bringUp(dir)
}

func bringUp(dir string) error {
	if err := check(filepath.Join(dir, fileName)); err != nil {
		return err
	}
	if err := looksOurs(filepath.Join(dir, fileName)); err != nil {
		return err
	}
	upgraded, err := Open(dir)
	if err != nil {
		return err
	}
	return upgraded.Close()
}

// looksOurs refuses a database that another program made.
func looksOurs(path string) error {
	db, err := sql.Open("sqlite", dataSource(path, busyTimeout)+"&mode=ro")
	if err != nil {
		return err
	}
	var count int
	err = db.QueryRowContext(context.Background(),
		`SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('attempts', 'readings', 'quiz_runs')`).Scan(&count)
	if err == nil && count != 3 {
		err = errNoHistory
	}
	return errors.Join(err, db.Close())
}

// takeOver replaces every row by those of another database of the same version.
func (s *Store) takeOver(from string) error {
	ctx := context.Background()
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }() // back to the pool; it was written to in a transaction
	if _, err := conn.ExecContext(ctx, `ATTACH ? AS backup`, from); err != nil {
		return err
	}
	err = replaceRows(ctx, conn)
	_, detached := conn.ExecContext(ctx, `DETACH backup`)
	return errors.Join(err, detached)
}

func replaceRows(ctx context.Context, conn *sql.Conn) error {
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	for i := len(tables) - 1; i >= 0; i-- {
		if _, err := tx.ExecContext(ctx, "DELETE FROM main."+tables[i]); err != nil {
			return errors.Join(err, tx.Rollback())
		}
	}
	for _, table := range tables {
		if _, err := tx.ExecContext(ctx, "INSERT INTO main."+table+" SELECT * FROM backup."+table); err != nil {
			return errors.Join(err, tx.Rollback())
		}
	}
	return tx.Commit()
}

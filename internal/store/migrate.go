package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
)

// The schema grows by files migrations/NNNN_what.sql, numbered from 0001
// without a gap. A file that was ever released is never changed: databases of
// that version are out there. PRAGMA user_version is the number of the last one
// applied.
//
//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations returns the scripts in order; script i leads to version i+1.
func migrations() ([]string, error) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	scripts := make([]string, len(names))
	for i, name := range names {
		script, err := migrationFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		scripts[i] = string(script)
	}
	return scripts, nil
}

type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// version reads the database's version, and refuses one beyond latest.
func version(ctx context.Context, q querier, latest int) (int, error) {
	var v int
	if err := q.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v); err != nil {
		return 0, err
	}
	if v > latest {
		return v, fmt.Errorf("%w: it has version %d, this program reads up to %d", ErrNewer, v, latest)
	}
	if v < 0 {
		return v, fmt.Errorf("%w: it has version %d", ErrDamaged, v)
	}
	return v, nil
}

// migrate applies the scripts that are missing, each in a transaction of its
// own: one that fails leaves the database at the version before it.
func migrate(ctx context.Context, conn *sql.Conn, scripts []string) error {
	for done := false; !done; {
		var err error
		if done, err = migrateOnce(ctx, conn, scripts); err != nil {
			return err
		}
	}
	return nil
}

// migrateOnce applies the next script, or reports that there is none. The
// version is read inside the writing transaction, so that of several processes
// exactly one applies it.
func migrateOnce(ctx context.Context, conn *sql.Conn, scripts []string) (done bool, err error) {
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return false, err
	}
	defer func() {
		rb := tx.Rollback()
		if err == nil && !errors.Is(rb, sql.ErrTxDone) {
			err = rb
		}
	}()
	v, err := version(ctx, tx, len(scripts))
	if err != nil {
		return false, err
	}
	if v == len(scripts) {
		// SQLite opens a file it may only read without complaint. Writing the
		// same version, which is then rolled back, brings that out here and
		// not at the first save.
		return true, setVersion(ctx, tx, v)
	}
	if _, err := tx.ExecContext(ctx, scripts[v]); err != nil {
		return false, fmt.Errorf("bringing it to version %d: %w", v+1, err)
	}
	if err := setVersion(ctx, tx, v+1); err != nil {
		return false, err
	}
	return false, tx.Commit()
}

func setVersion(ctx context.Context, tx *sql.Tx, v int) error {
	_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", v))
	return err
}

package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Several processes may open a history for the first time at the same moment.
// Some of the locks this takes are refused at once instead of waited for: two
// connections that both read the file and want to change its journal mode would
// wait for each other. They are therefore tried again, openTries times, with a
// pause and a short wait for the lock each.
const (
	openTries = 50
	openPause = 10 * time.Millisecond
	openBusy  = 90 * time.Millisecond
)

// prepare connects, sets the database up if it is new and brings it up to date.
func prepare(ctx context.Context, db *sql.DB, busy time.Duration) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	err = prepareConn(ctx, conn, steps, min(busy, openBusy))
	if err == nil {
		err = setBusyTimeout(ctx, conn, busy)
	}
	return errors.Join(err, conn.Close())
}

func prepareConn(ctx context.Context, conn *sql.Conn, steps []string, busy time.Duration) error {
	if err := setBusyTimeout(ctx, conn, busy); err != nil {
		return err
	}
	for try := 1; ; try++ {
		err := setUp(ctx, conn, steps)
		if err == nil || !errors.Is(kindOf(err), ErrBusy) || try == openTries {
			return err
		}
		time.Sleep(openPause)
	}
}

func setUp(ctx context.Context, conn *sql.Conn, steps []string) error {
	// A newer database is left exactly as it is, its journal mode included.
	if _, err := version(ctx, conn, len(steps)); err != nil {
		return err
	}
	// With a write-ahead log, readers and the one writer don't wait for each
	// other. Where the file system cannot do it (some network folders), SQLite
	// answers with the mode it keeps, which works as well, only slower.
	if _, err := conn.ExecContext(ctx, "PRAGMA journal_mode = WAL"); err != nil {
		return err
	}
	return migrate(ctx, conn, steps)
}

func setBusyTimeout(ctx context.Context, conn *sql.Conn, d time.Duration) error {
	_, err := conn.ExecContext(ctx, fmt.Sprintf("PRAGMA busy_timeout = %d", d.Milliseconds()))
	return err
}

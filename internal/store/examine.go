package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"path/filepath"
)

// Examine reads the history in dir whole and holds every page, index and
// reference against the others. Nothing is changed: no database is made where
// there is none (the error is fs.ErrNotExist then), and an older one is not
// brought up to date. The error is an *Error, as by Open.
func Examine(dir string) error {
	path := filepath.Join(dir, fileName)
	if !Exists(dir) {
		return describe(path, fs.ErrNotExist)
	}
	if err := examine(path); err != nil {
		return describe(path, err)
	}
	return nil
}

func examine(path string) error {
	steps, err := migrations()
	if err != nil {
		return err
	}
	db, err := sql.Open("sqlite", dataSource(path, busyTimeout)+"&mode=ro")
	if err != nil {
		return err
	}
	// A newer database may have pages that this program takes for damaged.
	if _, err := version(context.Background(), db, len(steps)); err != nil {
		return errors.Join(err, db.Close())
	}
	return errors.Join(checkWhole(db), db.Close())
}

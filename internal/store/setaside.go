package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// SetAside renames the database in dir to history-damaged-<at>.db, so that the
// next Open starts a new one, and returns the new path. Nothing is deleted or
// overwritten, and the write-ahead log stays with the database: tools that
// rescue data need both. Call it with no Store open on dir, in this process or
// another. The error is an *Error; it is
// fs.ErrNotExist if there is no database.
func SetAside(dir string, at time.Time) (string, error) {
	old := filepath.Join(dir, fileName)
	if _, err := os.Lstat(old); err != nil {
		return "", describe(old, err)
	}
	f, err := createNew(dir, "history-damaged-", at, ".db")
	if err != nil {
		return "", describe(old, err)
	}
	aside := f.Name()
	// The empty file holds the name until the database takes its place.
	if err := f.Close(); err != nil {
		return "", describe(old, err)
	}
	if err := moveDatabase(old, aside); err != nil {
		return "", describe(old, err)
	}
	syncDir(dir)
	return aside, nil
}

// moveDatabase renames a database with the files beside it, all or none. Where
// it cannot, it frees the name that was held.
func moveDatabase(from, to string) error {
	// The database goes last: were it to go first and the program to stop right
	// after, its log would be applied to the new database.
	var moved []string
	for _, suffix := range []string{"-wal", "-shm", "-journal", ""} {
		err := os.Rename(from+suffix, to+suffix)
		if suffix != "" && errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			for _, back := range moved {
				err = errors.Join(err, os.Rename(to+back, from+back))
			}
			return errors.Join(err, os.Remove(to))
		}
		moved = append(moved, suffix)
	}
	return nil
}

// Package store keeps what a candidate does in one SQLite file, history.db in
// the data folder. Several processes may have it open at once; a save that
// returned nil survives a crash of the program and of the machine.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite", without cgo
)

// fileName is the database's name in the data folder.
const fileName = "history.db"

// busyTimeout is how long a save waits for another process to finish its own,
// which takes well under a millisecond. Whoever holds the file for this long
// hangs.
const busyTimeout = 5 * time.Second

// Store keeps events. Its methods may be called from several goroutines.
type Store struct {
	db    *sql.DB
	path  string
	alive alive
}

// Open opens the history in dir, creating the folder (mode 0700) and the file
// (mode 0600) if they are missing, and brings an older database up to date.
//
// The error is an *Error; errors.Is tells the cases apart that a caller can do
// something about: ErrDamaged (offer SetAside), ErrNewer, ErrUnwritable,
// ErrFull, ErrBusy. Nothing is changed in a database that is damaged or newer.
func Open(dir string) (*Store, error) {
	return open(dir, busyTimeout)
}

func open(dir string, busy time.Duration) (*Store, error) {
	path, err := createFile(dir)
	if err != nil {
		return nil, describe(path, err)
	}
	db, err := sql.Open("sqlite", dataSource(path, busy))
	if err != nil {
		return nil, describe(path, err)
	}
	// SQLite writes one at a time anyway. With one connection a process queues
	// for itself in order, and only other processes are waited for by polling.
	db.SetMaxOpenConns(1)
	if err := prepare(context.Background(), db, busy); err != nil {
		return nil, describe(path, errors.Join(err, db.Close()))
	}
	return &Store{db: db, path: path, alive: alive{dir: filepath.Dir(path)}}, nil
}

// Exists says whether there is a history in dir. Opening would create one.
func Exists(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, fileName))
	return err == nil
}

// Close ends the use of the history. The Store must not be used afterwards;
// closing it again does nothing.
func (s *Store) Close() error {
	s.alive.end()
	if err := s.db.Close(); err != nil {
		return describe(s.path, err)
	}
	return nil
}

// creating is held while a database file is created: see createFile.
var creating sync.Mutex

// createFile makes sure that the database file exists, for its owner alone, and
// returns its absolute path. SQLite gives the files it puts beside it (-wal,
// -shm) the same mode.
//
// An existing file is never opened here: closing it would release the locks
// that another Store of this process holds on it (POSIX locks belong to the
// process, not to the handle). For the same reason no Store may connect while
// another one has the new file open.
func createFile(dir string) (string, error) {
	if dir == "" {
		return fileName, errors.New("no data folder is named")
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return fileName, err
	}
	path := filepath.Join(dir, fileName)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return path, err
	}
	creating.Lock()
	defer creating.Unlock()
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return path, nil
	}
	if err != nil {
		return path, err
	}
	return path, f.Close()
}

// dataSource names the database and the settings every connection to it has.
func dataSource(path string, busy time.Duration) string {
	settings := url.Values{}
	settings.Set("_busy_timeout", fmt.Sprint(busy.Milliseconds()))
	settings.Set("_foreign_keys", "on")
	// FULL waits for the disk at every save, so that not even a power cut takes
	// one back. NORMAL would risk the last few, and a save holds a candidate's
	// words, which nobody can type again; the fifth of a millisecond that FULL
	// costs is spent at most once a second.
	settings.Set("_synchronous", "full")
	// A transaction that starts by reading and is refused when it wants to
	// write cannot wait for its turn. So writers ask for the lock first.
	settings.Set("_txlock", "immediate")
	settings.Set("_error_rc", "1") // no stale text in error messages

	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive letter
	}
	return (&url.URL{Scheme: "file", Path: path, RawQuery: settings.Encode()}).String()
}

package store

import (
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/gofrs/flock"
)

// alive tells other processes that this one still runs. It holds a lock on a
// file of its own, which every system lets go of when the process ends, however
// it does. A process id can't tell that: the next process may have the same one.
type alive struct {
	dir string

	mu sync.Mutex
	// number names this use of the history, in what it saves; zero before the
	// first save, and where the lock can't be had.
	number int64
	lock   *flock.Flock
}

// aliveFile is the file that the use of a history of that number holds a lock
// on.
func aliveFile(dir string, number int64) string {
	return filepath.Join(dir, fmt.Sprintf(".running-%016x", number))
}

// self returns the number of this use of the history, and sees to it that it is
// known to run. Without a lock, as on a file system that has none, it is zero,
// and others take what is on this screen for left: better offered twice than
// not at all.
func (a *alive) self() int64 {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.lock != nil {
		return a.number
	}
	number := newNumber()
	lock := flock.New(aliveFile(a.dir, number), flock.SetPermissions(0o600))
	if held, err := lock.TryLock(); err != nil || !held {
		_ = os.Remove(lock.Path())
		return 0
	}
	a.number, a.lock = number, lock
	return number
}

// newNumber is a positive number that nobody else has drawn.
func newNumber() int64 {
	var random [8]byte
	// It never fails: the program ends where the system has no randomness.
	_, _ = rand.Read(random[:])
	return int64(binary.BigEndian.Uint64(random[:])>>1) | 1
}

// own says whether a number is that of this use of the history.
func (a *alive) own(number int64) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.lock != nil && a.number == number
}

// runs says whether the use of a history of that number is under way in another
// process. What a process left behind that ended without a word is tidied away.
func (a *alive) runs(number int64) bool {
	path := aliveFile(a.dir, number)
	if _, err := os.Stat(path); err != nil {
		return false
	}
	// Shared, so that two who look at the same time don't take each other for it.
	lock := flock.New(path, flock.SetFlag(os.O_RDONLY))
	free, err := lock.TryRLock()
	if err != nil {
		return false
	}
	if free {
		_ = errors.Join(os.Remove(path), lock.Close())
	}
	return !free
}

// end lets go of the lock.
func (a *alive) end() {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.lock != nil {
		// A file that stays behind is removed by whoever looks at it next.
		_ = errors.Join(a.lock.Close(), os.Remove(a.lock.Path()))
		a.lock = nil
	}
}

// Present tells other uses of the history of this one from now on. It is known of
// itself from the first save of a run on.
func (s *Store) Present() { s.alive.self() }

// Others counts the uses of the history that are under way elsewhere and known:
// see Present.
func (s *Store) Others() int {
	files, err := filepath.Glob(filepath.Join(s.alive.dir, ".running-*"))
	if err != nil {
		return 0 // the folder's name has signs that a pattern can't have
	}
	others := 0
	for _, file := range files {
		var number int64
		if _, err := fmt.Sscanf(filepath.Base(file), ".running-%x", &number); err == nil &&
			!s.alive.own(number) && s.alive.runs(number) {
			others++
		}
	}
	return others
}

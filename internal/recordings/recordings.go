// Package recordings is the folder of what was recorded: what is under way, which
// goes when its process ends, and what was kept on purpose. Nobody but its owner
// may read any of it.
package recordings

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"github.com/starcoach/starcoach/internal/audio"
)

// Folder is where the recordings lie.
type Folder struct{ path string }

// In is the folder below the data folder. Neither need exist.
func In(data string) Folder { return Folder{filepath.Join(data, "recordings")} }

// Path is where the kept recordings lie.
func (f Folder) Path() string { return f.path }

// File is the path of a kept recording.
func (f Folder) File(name string) string { return filepath.Join(f.path, name) }

const (
	underWay  = "under-way"
	extension = ".wav"
	lockName  = "lock"
)

// Session is the recordings of one process, until they are kept or it ends.
type Session struct {
	folder Folder
	path   string
	lock   *flock.Flock
}

// Begin makes a folder for the recordings of this process. Nobody sweeps it while
// the process lives.
func (f Folder) Begin() (*Session, error) {
	parent := filepath.Join(f.path, underWay)
	if err := os.MkdirAll(parent, 0o700); err != nil {
		return nil, err
	}
	path, err := os.MkdirTemp(parent, "run-")
	if err != nil {
		return nil, err
	}
	// The lock is held before it has its name, so that no sweep finds it free.
	lock := flock.New(filepath.Join(path, lockName+"-new"), flock.SetPermissions(0o600))
	if _, err = lock.TryLock(); err == nil {
		err = os.Rename(lock.Path(), filepath.Join(path, lockName))
	}
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(path))
	}
	return &Session{f, path, lock}, nil
}

// Path is the folder of the session.
func (s *Session) Path() string { return s.path }

// Create makes a new file in the session.
func (s *Session) Create() (*os.File, error) {
	// CreateTemp makes files that only their owner can read.
	return os.CreateTemp(s.path, "*"+extension)
}

// Close deletes everything in the session for good.
func (s *Session) Close() error {
	err := s.lock.Close()
	return errors.Join(err, os.RemoveAll(s.path))
}

// Sweep deletes what processes left that were killed, and returns how many
// recordings those were. Nobody can hear them any more: the program that knew what
// they are is gone.
func (f Folder) Sweep(now time.Time) (int, error) {
	parent := filepath.Join(f.path, underWay)
	entries, err := os.ReadDir(parent)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	swept := 0
	for _, entry := range entries {
		path := filepath.Join(parent, entry.Name())
		if !abandoned(path, now) {
			continue
		}
		left, _ := filepath.Glob(filepath.Join(path, "*"+extension))
		swept += len(left)
		err = errors.Join(err, os.RemoveAll(path))
	}
	return swept, err
}

// abandoned says whether no process has a session open any more.
func abandoned(path string, now time.Time) bool {
	held := filepath.Join(path, lockName)
	if _, err := os.Stat(held); err != nil {
		// One that is being made has no lock yet, for a moment.
		found, err := os.Stat(path)
		return err == nil && now.Sub(found.ModTime()) > time.Minute
	}
	// Shared, so that two who look at the same time don't take each other for it.
	lock := flock.New(held, flock.SetFlag(os.O_RDONLY))
	free, err := lock.TryRLock()
	return errors.Join(err, lock.Close()) == nil && free
}

// Kept is a recording that was kept.
type Kept struct {
	Name   string
	At     time.Time
	Length time.Duration
	Size   int64
}

// Keep moves a recording of the session among those that are kept, under a name
// made of the words given, and returns that name. What is there already keeps its
// own.
func (s *Session) Keep(path string, words ...string) (string, error) {
	base := fileName(strings.Join(words, " "))
	for number := 1; number < 1000; number++ {
		name := base + extension
		if number > 1 {
			name = fmt.Sprintf("%s-%d%s", base, number, extension)
		}
		to := filepath.Join(s.folder.path, name)
		// A link never takes the place of a file.
		err := os.Link(path, to)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			err = copyNew(path, to)
		}
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", err
		}
		return name, os.Remove(path)
	}
	return "", fmt.Errorf("there are too many recordings named %s", base)
}

// copyNew copies where the file system knows no links.
func copyNew(from, to string) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	file, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return errors.Join(err, os.Remove(to))
	}
	return nil
}

// fileName makes a name of letters, digits and dashes.
func fileName(words string) string {
	name := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, strings.ToLower(words))
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '-' }), "-")
	const longest = 100
	return cmp.Or(name[:min(len(name), longest)], "recording")
}

// List lists the recordings that were kept, the newest first.
func (f Folder) List() ([]Kept, error) {
	entries, err := os.ReadDir(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var kept []Kept
	for _, entry := range entries {
		if entry.IsDir() || filepath.Ext(entry.Name()) != extension {
			continue
		}
		found, failed := entry.Info()
		if failed != nil {
			continue // it was deleted meanwhile
		}
		kept = append(kept, Kept{entry.Name(), found.ModTime(), lengthOf(found.Size()), found.Size()})
	}
	slices.SortFunc(kept, func(a, b Kept) int { return cmp.Or(b.At.Compare(a.At), cmp.Compare(a.Name, b.Name)) })
	return kept, err
}

// lengthOf is how long the sound of a file is that this program wrote.
func lengthOf(size int64) time.Duration {
	const header, width = 44, 2
	return time.Duration(max(0, size-header)/width) * time.Second / audio.SampleRate
}

// ErrUnknown is that no recording of that name was kept.
var ErrUnknown = errors.New("there is no such recording")

// Delete deletes a kept recording for good.
func (f Folder) Delete(name string) error {
	if name != filepath.Base(name) || filepath.Ext(name) != extension {
		return ErrUnknown
	}
	err := os.Remove(filepath.Join(f.path, name))
	if errors.Is(err, fs.ErrNotExist) {
		return ErrUnknown
	}
	return err
}

// DeleteAll deletes every kept recording, and returns how many there were.
func (f Folder) DeleteAll() (int, error) {
	kept, err := f.List()
	if err != nil {
		return 0, err
	}
	for i, one := range kept {
		if err := f.Delete(one.Name); err != nil && !errors.Is(err, ErrUnknown) {
			return i, err
		}
	}
	return len(kept), nil
}

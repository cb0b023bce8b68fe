package store

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// The cases of an Error that a caller can tell apart with errors.Is.
var (
	// ErrDamaged: the file is not a database, or parts of it are broken.
	// SetAside moves it out of the way.
	ErrDamaged = errors.New("the history is damaged")
	// ErrNewer: a newer starcoach wrote the database.
	ErrNewer = errors.New("the history was written by a newer starcoach")
	// ErrUnwritable: the folder or the file cannot be created or written.
	ErrUnwritable = errors.New("the history cannot be written")
	// ErrFull: there is no room on the disk.
	ErrFull = errors.New("the disk is full")
	// ErrBusy: another process kept the file locked for seconds.
	ErrBusy = errors.New("the history is locked by another program")
	// ErrNotKept: what something belongs to is not in the history.
	ErrNotKept = errors.New("the run that it belongs to is not in the history")
)

// errOther heads the message of an error that is none of the cases above.
var errOther = errors.New("the history cannot be used")

var mends = map[error]string{
	ErrDamaged:    "set the file aside and start a new one, or put a backup in its place",
	ErrNewer:      "update starcoach, or set STARCOACH_HOME to another folder until then",
	ErrUnwritable: "make the folder and its files writable for you, or set STARCOACH_HOME to another folder",
	ErrFull:       "free some space and try again",
	ErrNotKept:    "it was deleted, or could not be kept before",
	ErrBusy:       "close other programs that use the file, then try again",
	errOther:      "try again, or set STARCOACH_HOME to another folder",
}

// Error is what every function of this package but Rescue fails with. Its text
// is one sentence: which file, what is wrong, what to do.
type Error struct {
	// Path is the file concerned.
	Path string
	// Kind is one of the package's Err values, or nil for any other failure.
	Kind error
	// Err is the cause.
	Err error
}

// Error says where, what and how to mend it.
func (e *Error) Error() string {
	kind := e.Kind
	if kind == nil {
		kind = errOther
	}
	cause := e.Err
	if p := (*fs.PathError)(nil); errors.As(cause, &p) && p.Path == e.Path {
		cause = p.Err // the sentence names the path already
	}
	// Joined errors are a line each.
	why := strings.ReplaceAll(cause.Error(), "\n", "; ")
	return fmt.Sprintf("%s: %v (%s); %s", e.Path, kind, why, mends[kind])
}

// Unwrap gives the kind and the cause to errors.Is and errors.As.
func (e *Error) Unwrap() []error {
	if e.Kind == nil {
		return []error{e.Err}
	}
	return []error{e.Kind, e.Err}
}

// describe makes an *Error of what went wrong with the database at path.
func describe(path string, err error) error {
	return &Error{Path: path, Kind: kindOf(err), Err: err}
}

func kindOf(err error) error {
	for _, kind := range []error{ErrDamaged, ErrNewer} {
		if errors.Is(err, kind) {
			return kind
		}
	}
	var se *sqlite.Error
	if errors.As(err, &se) {
		return kindOfCode(se.Code())
	}
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return ErrFull
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, syscall.ENOTDIR):
		return ErrUnwritable
	}
	return nil
}

// kindOfCode sorts SQLite's result codes. The low byte is the primary code.
func kindOfCode(code int) error {
	switch code & 0xff {
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return ErrDamaged
	case sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH:
		return ErrUnwritable
	case sqlite3.SQLITE_FULL:
		return ErrFull
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL:
		return ErrBusy
	}
	return nil
}

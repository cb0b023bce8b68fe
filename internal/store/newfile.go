package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// dateForm is the moment in a file name: it sorts by time, in the zone of the
// time given, and has no colon, which some file systems refuse.
const dateForm = "2006-01-02T15-04-05"

// createNew creates a file that did not exist, for its owner alone, named
// prefix, moment and suffix. If the name is taken it counts on: -2, -3 and so
// forth before the suffix.
func createNew(dir, prefix string, at time.Time, suffix string) (*os.File, error) {
	stem := filepath.Join(dir, prefix+at.Format(dateForm))
	path := stem + suffix
	for n := 2; ; n++ {
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
		path = fmt.Sprintf("%s-%d%s", stem, n, suffix)
	}
}

// syncDir makes the names in a folder survive a power cut. Not every system can
// do that for a folder; the files themselves are safe without it, so failing is
// no error.
func syncDir(dir string) {
	d, err := os.Open(dir)
	if err != nil {
		return
	}
	_ = d.Sync()
	_ = d.Close()
}

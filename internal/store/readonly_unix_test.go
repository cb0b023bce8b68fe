//go:build unix

package store

import (
	"os"
	"path/filepath"
	"testing"
)

func TestReadOnly(t *testing.T) {
	for name, tt := range map[string]struct {
		existing        bool
		dirMode, dbMode os.FileMode
	}{
		"folder, no history yet":   {false, 0o500, 0},
		"folder with a history":    {true, 0o500, 0o600},
		"history file":             {true, 0o700, 0o400},
		"folder and file":          {true, 0o500, 0o400},
		"history of somebody else": {true, 0o700, 0o000},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			db := filepath.Join(dir, fileName)
			if tt.existing {
				s, err := Open(dir)
				must(t, err)
				must(t, s.SaveReading(reading))
				must(t, s.Close())
				must(t, os.Chmod(db, tt.dbMode))
			}
			must(t, os.Chmod(dir, tt.dirMode))
			t.Cleanup(func() { must(t, os.Chmod(dir, 0o700)) })

			err := asOrdinaryUser(t, dir, func() error {
				s, err := Open(dir)
				if err == nil {
					must(t, s.Close())
				}
				return err
			})
			checkSentence(t, err, ErrUnwritable, db)
		})
	}
}

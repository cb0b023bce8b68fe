package store_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/starcoach/starcoach/internal/store"
)

func TestExamineFindsDamageAndChangesNothing(t *testing.T) {
	for name, c := range map[string]struct {
		breakIt func([]byte) []byte
		want    error
	}{
		"whole": {func(b []byte) []byte { return b }, nil},
		"a page in the middle overwritten": {func(b []byte) []byte {
			copy(b[len(b)/2:], bytes.Repeat([]byte{0xff}, 4096))
			return b
		}, store.ErrDamaged},
		"not a database": {func([]byte) []byte { return []byte("my shopping list") }, store.ErrDamaged},
		"of a newer program": {func(b []byte) []byte {
			b[60] = 0x7f // user_version, high byte
			return b
		}, store.ErrNewer},
	} {
		t.Run(name, func(t *testing.T) {
			dir, content := damaged(t, c.breakIt)
			if err := store.Examine(dir); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			after, err := os.ReadFile(filepath.Join(dir, "history.db"))
			must(t, err)
			if !bytes.Equal(content, after) {
				t.Error("examining changed the file")
			}
		})
	}
}

func TestExamineSeesWhatIsNotYetInTheFileItself(t *testing.T) {
	dir := t.TempDir()
	open, err := store.Open(dir)
	must(t, err)
	must(t, open.SaveAttempt(fullAttempt("words")))
	if err := store.Examine(dir); err != nil {
		t.Errorf("a history that another program has open: %v", err)
	}
	must(t, open.Close())
}

func TestExamineMakesNoHistory(t *testing.T) {
	dir := t.TempDir()
	if err := store.Examine(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want fs.ErrNotExist", err)
	}
	if store.Exists(dir) {
		t.Error("examining made a history")
	}
}

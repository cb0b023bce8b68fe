package store_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/store"
)

// damaged makes a history of some size and breaks its file.
func damaged(t *testing.T, breakIt func([]byte) []byte) (dir string, content []byte) {
	t.Helper()
	dir = t.TempDir()
	s, err := store.Open(dir)
	must(t, err)
	for range 50 {
		must(t, s.SaveAttempt(fullAttempt(strings.Repeat(" words", 200))))
	}
	must(t, s.Close())
	path := filepath.Join(dir, "history.db")
	content, err = os.ReadFile(path)
	must(t, err)
	content = breakIt(content)
	must(t, os.WriteFile(path, content, 0o600))
	return dir, content
}

func TestDamagedHistoryIsNamedAndLeftAlone(t *testing.T) {
	for name, breakIt := range map[string]func([]byte) []byte{
		"not a database": func([]byte) []byte { return []byte(strings.Repeat("my shopping list\n", 300)) },
		"first page overwritten": func(b []byte) []byte {
			copy(b[100:4096], bytes.Repeat([]byte{0xff}, 3996))
			return b
		},
		"cut off after the first page": func(b []byte) []byte { return b[:4096] },
		"all but the first page overwritten": func(b []byte) []byte {
			copy(b[4096:], bytes.Repeat([]byte{0xff}, len(b)))
			return b
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir, content := damaged(t, breakIt)
			err := openAndSum(dir)
			if !errors.Is(err, store.ErrDamaged) {
				t.Fatalf("got %v, want ErrDamaged", err)
			}
			var e *store.Error
			if !errors.As(err, &e) || e.Path != filepath.Join(dir, "history.db") {
				t.Errorf("the error does not name the file: %#v", err)
			}
			after, err := os.ReadFile(filepath.Join(dir, "history.db"))
			must(t, err)
			if !bytes.Equal(content, after) {
				t.Error("opening changed the damaged file")
			}
		})
	}
}

// openAndSum does what the program does at its start.
func openAndSum(dir string) error {
	s, err := store.Open(dir)
	if err != nil {
		return err
	}
	_, err = s.Progress()
	return errors.Join(err, s.Close())
}

func TestSetAside(t *testing.T) {
	dir, content := damaged(t, func([]byte) []byte { return []byte("no database, no database") })
	log := filepath.Join(dir, "history.db-wal")
	must(t, os.WriteFile(log, []byte("the log"), 0o600))

	aside, err := store.SetAside(dir, noon)
	must(t, err)
	if want := filepath.Join(dir, "history-damaged-2026-11-23T12-00-00.db"); aside != want {
		t.Errorf("set aside as %s, want %s", aside, want)
	}
	for path, want := range map[string]string{aside: string(content), aside + "-wal": "the log"} {
		got, err := os.ReadFile(path)
		must(t, err)
		if string(got) != want {
			t.Errorf("%s holds %q, want %q", path, got, want)
		}
	}

	s := open(t, dir)
	must(t, s.SaveReading(history.Reading{Scenario: "x", At: noon}))
	if p := progress(t, s); len(p) != 1 {
		t.Errorf("the new history holds %v, want x alone", p)
	}
}

// A second damaged file in the same second takes another name.
func TestSetAsideOverwritesNothing(t *testing.T) {
	dir := t.TempDir()
	want := map[string]string{}
	for _, name := range []string{"", "-2", "-3"} {
		must(t, os.WriteFile(filepath.Join(dir, "history.db"), []byte("damage"+name), 0o600))
		aside, err := store.SetAside(dir, noon)
		must(t, err)
		if filepath.Base(aside) != "history-damaged-2026-11-23T12-00-00"+name+".db" {
			t.Errorf("set aside as %s, want the name to end in %q", aside, name)
		}
		want[filepath.Base(aside)] = "damage" + name
	}
	got := map[string]string{}
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		must(t, err)
		got[e.Name()] = string(b)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the folder differs (-want +got):\n%s", diff)
	}
}

func TestSetAsideWithoutHistory(t *testing.T) {
	dir := t.TempDir()
	if _, err := store.SetAside(dir, noon); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want fs.ErrNotExist", err)
	}
	entries, err := os.ReadDir(dir)
	must(t, err)
	if len(entries) != 0 {
		t.Errorf("it left %v", entries)
	}
}

// Where the log cannot be moved, the database stays where it is as well.
func TestSetAsideMovesAllOrNothing(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"history.db", "history.db-wal"} {
		must(t, os.WriteFile(filepath.Join(dir, name), []byte(name), 0o600))
	}
	must(t, os.MkdirAll(filepath.Join(dir, "history-damaged-2026-11-23T12-00-00.db-shm", "in the way"), 0o700))
	must(t, os.WriteFile(filepath.Join(dir, "history.db-shm"), []byte("shm"), 0o600))

	if path, err := store.SetAside(dir, noon); err == nil {
		t.Fatalf("set aside as %s, want an error", path)
	}
	for _, name := range []string{"history.db", "history.db-wal"} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		must(t, err)
		if string(b) != name {
			t.Errorf("%s now holds %q", name, b)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "history-damaged-2026-11-23T12-00-00.db")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an empty file is left behind: %v", err)
	}
}

func TestNewerHistoryIsNamedAndLeftAlone(t *testing.T) {
	dir := t.TempDir()
	query[string](t, dir, `CREATE TABLE of_the_future (x); PRAGMA user_version = 99`)
	before, err := os.ReadFile(filepath.Join(dir, "history.db"))
	must(t, err)

	_, err = store.Open(dir)
	if !errors.Is(err, store.ErrNewer) {
		t.Fatalf("got %v, want ErrNewer", err)
	}
	for _, part := range []string{dir, "version 99", "update starcoach"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q does not say %q", err, part)
		}
	}
	after, err := os.ReadFile(filepath.Join(dir, "history.db"))
	must(t, err)
	if !bytes.Equal(before, after) {
		t.Error("opening changed a newer database")
	}
}

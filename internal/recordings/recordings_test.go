package recordings_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/recordings"
)

var now = time.Now()

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// recorded is a session with a recording of so many bytes.
func recorded(t *testing.T, folder recordings.Folder, size int) (*recordings.Session, string) {
	t.Helper()
	session, err := folder.Begin()
	must(t, err)
	file, err := session.Create()
	must(t, err)
	_, err = file.Write(make([]byte, size))
	must(t, errors.Join(err, file.Close()))
	return session, file.Name()
}

func TestNobodyElseMayListen(t *testing.T) {
	folder := recordings.In(t.TempDir())
	session, path := recorded(t, folder, 44)
	name, err := session.Keep(path, "earn-trust", "action")
	must(t, err)
	_, other := recorded(t, folder, 44)
	for path, want := range map[string]fs.FileMode{
		folder.Path(): 0o700, session.Path(): 0o700, other: 0o600, folder.File(name): 0o600,
	} {
		if found, err := os.Stat(path); err != nil || found.Mode().Perm() != want {
			t.Errorf("%s has mode %v (%v), want %v", path, found.Mode().Perm(), err, want)
		}
	}
}

func TestWhatIsNotKeptGoesWithTheSession(t *testing.T) {
	folder := recordings.In(t.TempDir())
	session, _ := recorded(t, folder, 44)
	must(t, session.Close())
	if left, _ := filepath.Glob(filepath.Join(folder.Path(), "under-way", "*")); len(left) > 0 {
		t.Errorf("%v are left", left)
	}
}

func TestKeptRecordingsAreListedAndDeleted(t *testing.T) {
	folder := recordings.In(t.TempDir())
	if kept, err := folder.List(); len(kept) != 0 || err != nil {
		t.Errorf("without a folder there are %v, %v", kept, err)
	}
	for range 2 {
		session, path := recorded(t, folder, 44+2*16000*3)
		if _, err := session.Keep(path, "2026-11-23", "../Earn trust!", "action"); err != nil {
			t.Fatal(err)
		}
		must(t, session.Close())
	}
	kept, err := folder.List()
	must(t, err)
	if len(kept) != 2 || kept[0].Length != 3*time.Second {
		t.Fatalf("kept %+v, want two of three seconds", kept)
	}
	const name = "2026-11-23-earn-trust-action.wav"
	if kept[0].Name != name && kept[1].Name != name {
		t.Errorf("kept %+v, want one named %s", kept, name)
	}
	must(t, folder.Delete(name))
	for _, wrong := range []string{name, "../history.db", "under-way", "../recordings/" + kept[0].Name} {
		if err := folder.Delete(wrong); !errors.Is(err, recordings.ErrUnknown) {
			t.Errorf("deleting %s: %v", wrong, err)
		}
	}
	if deleted, err := folder.DeleteAll(); deleted != 1 || err != nil {
		t.Errorf("deleted %d, %v; want the other one", deleted, err)
	}
}

// A process that was killed can't tidy up. The next start does, and leaves alone
// what another process is recording now.
func TestASweepDeletesWhatAKilledProcessLeft(t *testing.T) {
	folder := recordings.In(t.TempDir())
	if swept, err := folder.Sweep(now); swept != 0 || err != nil {
		t.Errorf("without a folder %d are swept, %v", swept, err)
	}
	killed, path := recorded(t, folder, 44)
	alive, spared := recorded(t, folder, 44)
	must(t, killed.Abandon())
	if swept, err := folder.Sweep(now); swept != 1 || err != nil {
		t.Errorf("swept %d, %v; want one", swept, err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("what a killed process left is still there: %v", err)
	}
	if _, err := os.Stat(spared); err != nil {
		t.Errorf("what is being recorded was swept: %v", err)
	}
	must(t, alive.Close())
}

package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/store"
)

const words = "Situation: we lost 0.3 % of events\nand nobody knew – \x00\xff"

func rescued(t *testing.T, path, want string) {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	if string(b) != want {
		t.Errorf("%s holds %q, want %q", path, b, want)
	}
	info, err := os.Stat(path)
	must(t, err)
	if info.Mode() != 0o600 {
		t.Errorf("%s has mode %v, want -rw-------", path, info.Mode())
	}
}

func TestRescue(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "not", "there", "yet")
	for _, name := range []string{"2026-11-23T12-00-00.txt", "2026-11-23T12-00-00-2.txt", "2026-11-23T12-00-00-3.txt"} {
		path, err := store.Rescue(dir, noon, words+name)
		must(t, err)
		if want := filepath.Join(dir, "rescued", name); path != want {
			t.Errorf("rescued to %s, want %s", path, want)
		}
	}
	for _, name := range []string{"2026-11-23T12-00-00.txt", "2026-11-23T12-00-00-2.txt", "2026-11-23T12-00-00-3.txt"} {
		rescued(t, filepath.Join(dir, "rescued", name), words+name)
	}
	info, err := os.Stat(filepath.Join(dir, "rescued"))
	must(t, err)
	if info.Mode().Perm() != 0o700 {
		t.Errorf("the folder has mode %v, want drwx------", info.Mode())
	}
}

func TestRescueElsewhere(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	inTheWay := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(inTheWay, nil, 0o600))
	for i, dir := range []string{inTheWay, ""} {
		path, err := store.Rescue(dir, noon, words)
		must(t, err)
		want := []string{"starcoach-2026-11-23T12-00-00.txt", "starcoach-2026-11-23T12-00-00-2.txt"}[i]
		if path != filepath.Join(temp, want) {
			t.Errorf("with the folder %q rescued to %s, want %s in %s", dir, path, want, temp)
		}
		rescued(t, path, words)
	}
}

func TestRescueNowhere(t *testing.T) {
	inTheWay := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(inTheWay, nil, 0o600))
	t.Setenv("TMPDIR", inTheWay)
	path, err := store.Rescue(inTheWay, noon, words)
	if err == nil || path != "" {
		t.Fatalf("rescued to %q, error %v; want an error", path, err)
	}
	if !strings.Contains(err.Error(), "copy them from the screen") {
		t.Errorf("%q does not say what to do", err)
	}
}

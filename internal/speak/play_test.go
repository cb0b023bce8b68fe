//go:build unix

package speak_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/audio"
	"github.com/starcoach/starcoach/internal/speak"
)

// recording is a file of so many seconds of silence.
func recording(t *testing.T, seconds int) string {
	t.Helper()
	file, err := os.Create(filepath.Join(t.TempDir(), "said.wav"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	writer, err := audio.NewWriter(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := writer.Write(make([]float32, seconds*16_000)); err != nil {
		t.Fatal(err)
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Name()
}

// A player without a sound device may end at once and complain of nothing: the
// next one is tried, and what came of all is said.
func TestAPlayerThatEndsAtOnceHasNotPlayed(t *testing.T) {
	programs, tried := t.TempDir(), filepath.Join(t.TempDir(), "tried")
	for _, name := range []string{"paplay", "ffplay"} {
		script := "#!/bin/sh\necho " + name + " >> '" + tried + "'\n"
		if err := os.WriteFile(filepath.Join(programs, name), []byte(script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", programs)
	player := speak.FindPlayer()
	err := player.Play(context.Background(), recording(t, 600))
	if err == nil || !strings.Contains(err.Error(), "paplay ended at once") || !strings.Contains(err.Error(), "ffplay ended at once") {
		t.Errorf("Play says %v", err)
	}
	if got := read(t, tried); got != "paplay\nffplay\n" {
		t.Errorf("tried %q", got)
	}
	if err := player.Play(context.Background(), recording(t, 1)); err != nil {
		t.Errorf("a short recording is over at once, and Play says %v", err)
	}
}

package studio_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/record"
	"github.com/starcoach/starcoach/internal/recordings"
	"github.com/starcoach/starcoach/internal/speak"
	"github.com/starcoach/starcoach/internal/studio"
	"github.com/starcoach/starcoach/internal/tools/recordtest"
)

func TestMain(m *testing.M) {
	recordtest.Main()
	os.Exit(m.Run())
}

func open(t *testing.T, parts studio.Parts) *studio.Studio {
	t.Helper()
	microphone, err := record.Find(recordtest.Command("steady"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	parts.Microphone = microphone
	opened := studio.New(parts)
	t.Cleanup(func() {
		if err := opened.Close(); err != nil {
			t.Error(err)
		}
	})
	return opened
}

// hear records some more of a section.
func hear(t *testing.T, s *studio.Studio, section string, length time.Duration) {
	t.Helper()
	take, err := s.Record("run")
	if err != nil {
		t.Fatal(err)
	}
	from := take.Next().Length
	take.CutTo(section)
	for news := take.Next(); news.Length < from+length; news = take.Next() {
		if news.Ended {
			t.Fatalf("the recording ended: %v", news.Err)
		}
	}
	take.Stop()
}

func measured(t *testing.T, s *studio.Studio, section string) time.Duration {
	t.Helper()
	report, err := s.Measure("run", section)
	if err != nil {
		t.Fatal(err)
	}
	return report.Length
}

const piece = 300 * time.Millisecond

func TestTakesOfASectionFollowOnEachOther(t *testing.T) {
	s := open(t, studio.Parts{Folder: recordings.In(t.TempDir())})
	hear(t, s, "action", piece)
	first := measured(t, s, "action")
	hear(t, s, "result", piece)
	hear(t, s, "action", piece)
	if again := measured(t, s, "action"); first < piece-100*time.Millisecond || again < first+piece-100*time.Millisecond {
		t.Errorf("%v, and %v after a second take of %v", first, again, piece)
	}
	if _, err := s.Measure("run", "task"); err == nil {
		t.Error("a section that was not recorded is measured")
	}
}

func TestNothingStaysButWhatIsKept(t *testing.T) {
	folder := recordings.In(t.TempDir())
	s := open(t, studio.Parts{Folder: folder})
	hear(t, s, "action", piece)
	hear(t, s, "result", piece)
	if kept, err := s.Keep("run", "2026-11-23", "earn-trust"); kept != 2 || err != nil {
		t.Fatalf("kept %d, %v", kept, err)
	}
	hear(t, s, "task", piece)
	if length := measured(t, s, "action"); length < piece-100*time.Millisecond {
		t.Errorf("a kept recording can't be measured any more: %v", length)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	var left []string
	err := filepath.WalkDir(folder.Path(), func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			left = append(left, entry.Name())
		}
		return err
	})
	if err != nil || strings.Join(left, " ") != "2026-11-23-earn-trust-action.wav 2026-11-23-earn-trust-result.wav" {
		t.Errorf("%v is left (%v), want what was kept", left, err)
	}
}

func TestDroppingARunDeletesItsSound(t *testing.T) {
	folder := recordings.In(t.TempDir())
	s := open(t, studio.Parts{Folder: folder})
	hear(t, s, "action", piece)
	if err := s.Drop("run"); err != nil {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(filepath.Join(folder.Path(), "*", "*", "*.wav")); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
	if _, err := s.Measure("run", "action"); err == nil {
		t.Error("what was dropped is measured")
	}
}

// A player is given the rest of a recording when it is to begin in the middle.
func TestPlayingFromTheMiddle(t *testing.T) {
	programs, played := t.TempDir(), filepath.Join(t.TempDir(), "played")
	script := "#!/bin/sh\ncat \"$1\" > '" + played + "'\n"
	if err := os.WriteFile(filepath.Join(programs, "paplay"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", programs+":"+os.Getenv("PATH"))
	s := open(t, studio.Parts{Folder: recordings.In(t.TempDir()), Player: speak.FindPlayer()})
	hear(t, s, "action", 2*piece)
	sizes := map[time.Duration]int64{}
	for _, from := range []time.Duration{0, piece} {
		if err := s.Play(context.Background(), "run", "action", from); err != nil {
			t.Fatal(err)
		}
		found, err := os.Stat(played)
		if err != nil {
			t.Fatal(err)
		}
		sizes[from] = found.Size()
	}
	if skipped := sizes[0] - sizes[piece]; skipped != int64(2*16000*piece/time.Second) {
		t.Errorf("from %v on %d bytes less are played, want those of %v", piece, skipped, piece)
	}
}

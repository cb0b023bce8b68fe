package record_test

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/record"
	"github.com/starcoach/starcoach/internal/tools/recordtest"
)

func TestMain(m *testing.M) {
	recordtest.Main()
	os.Exit(m.Run())
}

// open begins to record from a recorder that behaves in the given way.
func open(t *testing.T, way string, patience time.Duration) *record.Take {
	t.Helper()
	microphone, err := record.Find(recordtest.Command(way), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	take := microphone.WithPatience(patience).Open()
	t.Cleanup(take.Stop)
	return take
}

// until asks for news until they are what is waited for, or the recording ends.
func until(take *record.Take, holds func(record.News) bool) record.News {
	for {
		if news := take.Next(); holds(news) || news.Ended {
			return news
		}
	}
}

func end(take *record.Take) record.News { return until(take, func(record.News) bool { return false }) }

const patient = time.Minute

func TestSoundGoesWhereItIsCut(t *testing.T) {
	take := open(t, "steady", patient)
	if first := take.Next(); first.Length == 0 || first.Ended {
		t.Fatalf("the first news are %+v, want some sound", first)
	}
	var one, other int
	take.Cut(func(samples []float32) error { one += len(samples); return nil })
	from := take.Next().Length
	until(take, func(n record.News) bool { return n.Length > from+300*time.Millisecond })
	take.Cut(func(samples []float32) error { other += len(samples); return nil })
	from = take.Next().Length
	news := until(take, func(n record.News) bool { return n.Length > from+300*time.Millisecond })
	take.Stop()
	if one < 3200 || other < 3200 {
		t.Errorf("%d and %d samples arrived, want a fifth of a second of each at least", one, other)
	}
	if math.Abs(news.Level+9) > 1 || math.Abs(news.Peak+6) > 1 {
		t.Errorf("a sine at half the full scale has a level of %.1f and a peak of %.1f dB, want -9 and -6", news.Level, news.Peak)
	}
	if last := take.Next(); !last.Ended || last.Err != nil {
		t.Errorf("after it was stopped the news are %+v, want the end and no error", last)
	}
}

func TestHeadersAreNoSound(t *testing.T) {
	for _, way := range []string{"wav", "au"} {
		take := open(t, way, patient)
		take.Next()
		news := until(take, func(n record.News) bool { return n.Length > 200*time.Millisecond })
		if news.Err != nil || math.Abs(news.Level+9) > 1 {
			t.Errorf("%s: the news are %+v, want a tone of -9 dB", way, news)
		}
	}
}

func TestARecorderThatDoesNotListenIsKilled(t *testing.T) {
	take := open(t, "stubborn", patient)
	take.Next()
	take.Stop() // returns
	if last := take.Next(); last.Err != nil {
		t.Errorf("it was asked to stop, and complains: %v", last.Err)
	}
}

func TestWhatGoesWrongIsSaidClearly(t *testing.T) {
	cases := []struct {
		way      string
		patience time.Duration
		says     string
	}{
		{"dies", patient, "stopped: the microphone was pulled out"},
		{"refused", patient, "stopped: Connection refused"},
		{"hangs", 200 * time.Millisecond, "has sent no sound for 200ms"},
		{"hangs later", 500 * time.Millisecond, "has sent no sound for 500ms"},
		{"flac", patient, "sends FLAC; have it send raw signed 16-bit samples"},
		{"stereo at 48000", patient, "sends sound of another form"},
	}
	for _, c := range cases {
		t.Run(c.way, func(t *testing.T) {
			t.Parallel()
			last := end(open(t, c.way, c.patience))
			if last.Err == nil || !strings.Contains(last.Err.Error(), c.says) {
				t.Errorf("the error is %v, want %q", last.Err, c.says)
			}
		})
	}
}

func TestSoundUntilTheRecorderDiesIsThere(t *testing.T) {
	take := open(t, "dies", patient)
	samples := 0
	take.Cut(func(piece []float32) error { samples += len(piece); return nil })
	if last := end(take); last.Length != 1500*time.Millisecond || samples != 24000 {
		t.Errorf("%v and %d samples arrived, want 1.5 s of them", last.Length, samples)
	}
}

func TestAFullDiskEndsTheRecording(t *testing.T) {
	take := open(t, "steady", patient)
	take.Cut(func([]float32) error { return errors.New("no space left") })
	if last := end(take); last.Err == nil || !strings.Contains(last.Err.Error(), "could not be kept: no space left") {
		t.Errorf("the error is %v", last.Err)
	}
}

func TestStoppingBeforeTheFirstSound(t *testing.T) {
	take := open(t, "hangs", patient)
	take.Stop()
	if last := take.Next(); !last.Ended || last.Err != nil || last.Length != 0 {
		t.Errorf("the news are %+v, want the end alone", last)
	}
}

func TestFind(t *testing.T) {
	if _, err := record.Find([]string{"/nowhere/recorder", "-x"}, time.Now); err == nil ||
		!strings.Contains(err.Error(), `the recorder "/nowhere/recorder" is not there`) {
		t.Errorf("a command that is not there: %v", err)
	}
	folder := t.TempDir()
	t.Setenv("PATH", folder)
	if found, err := record.Find(nil, time.Now); found != nil || err != nil {
		t.Errorf("without any recorder: %v, %v", found, err)
	}
	for _, name := range []string{"ffmpeg", "arecord"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	found, err := record.Find(nil, time.Now)
	if err != nil || found.Name() != "arecord" {
		t.Errorf("found %v, %v; want arecord before ffmpeg", found, err)
	}
}

// The recorder that is liked best may have nobody to ask, as parec on a machine
// without a sound server: then the next one is tried, and goes first from now on.
func TestTheNextRecorderIsTried(t *testing.T) {
	folder := t.TempDir()
	for name, script := range map[string]string{
		"parec":   "echo 'Connection refused' >&2; exit 1\n",
		"arecord": "exec " + strings.Join(quoted(recordtest.Command("steady")), " ") + "\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder)
	microphone, err := record.Find(nil, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	take := microphone.WithPatience(patient).Open()
	defer take.Stop()
	if first := take.Next(); first.Length == 0 {
		t.Errorf("the news are %+v, want sound from arecord", first)
	}
	if microphone.Name() != "arecord" {
		t.Errorf("%s goes first, want arecord", microphone.Name())
	}
}

func quoted(words []string) []string {
	out := make([]string, len(words))
	for i, word := range words {
		out[i] = "'" + word + "'"
	}
	return out
}

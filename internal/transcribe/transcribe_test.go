package transcribe_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/tools/transcribetest"
	"github.com/starcoach/starcoach/internal/transcribe"
)

func TestMain(m *testing.M) {
	transcribetest.Main()
	os.Exit(m.Run())
}

const said = "Last year I noticed that nine litres an hour went missing."

// machine is a folder with a program of the given name, a model and a recording.
// The recording's name is one that a shell would make something of.
func machine(t *testing.T, name, heard string) (program, model, wav string) {
	t.Helper()
	folder := t.TempDir()
	program, err := transcribetest.Install(folder, name)
	if err != nil {
		t.Fatal(err)
	}
	model, wav = filepath.Join(folder, "model.bin"), filepath.Join(folder, "my $(answer) 1.wav")
	for _, path := range []string{model, wav} {
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv(transcribetest.Variable, heard)
	t.Setenv("PATH", folder)
	return program, model, wav
}

func find(t *testing.T, command []string, model string) *transcribe.Transcriber {
	t.Helper()
	found, err := transcribe.Find(command, model)
	if err != nil || found == nil {
		t.Fatalf("Find(%q, %q) = %v, %v", command, model, found, err)
	}
	return found
}

func TestWordsWithTheirTimes(t *testing.T) {
	for name, leavesOut := range map[string]bool{
		"whisper-cli": true, "vosk-transcriber": false, "whisper": true, "whisper-ctranslate2": true,
	} {
		t.Run(name, func(t *testing.T) {
			_, model, wav := machine(t, name, said)
			work := t.TempDir()
			text, err := find(t, nil, model).Transcribe(context.Background(), wav, work)
			if err != nil {
				t.Fatal(err)
			}
			if text.String() != said {
				t.Errorf("heard %q", text.String())
			}
			if third := text.Words[3]; third.Text != "noticed" || third.Start != 1500*time.Millisecond || third.End != 2*time.Second {
				t.Errorf("the fourth word is %+v, want noticed from 1.5 to 2 s", third)
			}
			if !text.Timed || text.LeavesOut != leavesOut {
				t.Errorf("timed %v, leaves out %v", text.Timed, text.LeavesOut)
			}
			if left, err := os.ReadDir(work); len(left) > 0 || err != nil {
				t.Errorf("%v is left behind (%v)", left, err)
			}
		})
	}
}

func TestACommandOfYourOwnPrintsTheText(t *testing.T) {
	program, model, wav := machine(t, "my-ears", said)
	for _, args := range [][]string{nil, {"--in", transcribe.FileMark, "--with=" + transcribe.ModelMark}} {
		text, err := find(t, append([]string{program}, args...), model).Transcribe(context.Background(), wav, t.TempDir())
		if err != nil || text.String() != said || text.Timed || !text.LeavesOut {
			t.Errorf("with %q: %+v, %v", args, text, err)
		}
	}
}

func TestFailuresAreSaidClearly(t *testing.T) {
	for heard, says := range map[string]string{
		"fail:":        "could not do it: exit status 1 the model could not be loaded",
		"empty:":       "wrote no text",
		"broken:a b c": "wrote something else than expected",
		"":             "there are no words in it",
	} {
		_, model, wav := machine(t, "whisper-cli", heard)
		_, err := find(t, nil, model).Transcribe(context.Background(), wav, t.TempDir())
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: the error is %v, want %q", heard, err, says)
		}
	}
}

func TestItCanBeCancelled(t *testing.T) {
	_, model, wav := machine(t, "whisper-cli", "hang:")
	ctx, cancel := context.WithCancel(context.Background())
	transcriber := find(t, nil, model)
	done := make(chan error)
	go func() {
		_, err := transcriber.Transcribe(ctx, wav, t.TempDir())
		done <- err
	}()
	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}

// A program without its model would fetch one.
func TestNothingRunsWithoutAModelOnTheMachine(t *testing.T) {
	machine(t, "whisper", said)
	if _, err := transcribe.Find(nil, ""); !errors.Is(err, transcribe.ErrNoModel) {
		t.Errorf("without a model: %v", err)
	}
	if _, err := transcribe.Find(nil, "/nowhere/base.en"); err == nil || !strings.Contains(err.Error(), "transcriber_model") {
		t.Errorf("with a model that is not there: %v", err)
	}
	if _, err := transcribe.Find([]string{"/nowhere/ears"}, ""); err == nil || !strings.Contains(err.Error(), "/nowhere/ears") {
		t.Errorf("with a program that is not there: %v", err)
	}
	t.Setenv("PATH", t.TempDir())
	if found, err := transcribe.Find(nil, ""); found != nil || err != nil {
		t.Errorf("without any program: %v, %v", found, err)
	}
}

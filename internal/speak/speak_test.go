//go:build unix

package speak_test

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/starcoach/starcoach/internal/speak"
)

// fake puts a voice into a folder of its own and returns its path.
func fake(t *testing.T, name, script string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+script), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

func find(t *testing.T, command string) *speak.Voice {
	t.Helper()
	voice, err := speak.Find(command)
	if err != nil || voice == nil {
		t.Fatalf("Find(%q) = %v, %v", command, voice, err)
	}
	return voice
}

func read(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// What a shell would make something of is said as it stands.
const question = `-v Tell me; $(touch owned) "about" a 'time' && more`

func TestTheTextComesOnTheStandardInput(t *testing.T) {
	heard := filepath.Join(t.TempDir(), "heard")
	voice := find(t, fake(t, "voice", `cat > "$1"; echo "$# arguments" >> "$1"`)+" "+heard)
	if err := voice.Say(context.Background(), question); err != nil {
		t.Fatal(err)
	}
	if got := read(t, heard); got != question+"1 arguments\n" {
		t.Errorf("heard %q", got)
	}
}

func TestTheTextComesAsOneArgumentBehindTwoDashes(t *testing.T) {
	heard := filepath.Join(t.TempDir(), "heard")
	voice := find(t, fake(t, "voice", `printf '%s|' "$@" > "$1"`)+" "+heard+" --")
	if err := voice.Say(context.Background(), question); err != nil {
		t.Fatal(err)
	}
	if got, want := read(t, heard), heard+"|--|"+question+"|"; got != want {
		t.Errorf("heard %q, want %q", got, want)
	}
}

// A voice that goes on for ever ends, with what it started, when the candidate
// goes on.
func TestGoingOnStopsTheVoice(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	// The voice and what it starts hold the pipe open for as long as they live.
	voice := find(t, fake(t, "voice", `exec 3> "$1"; echo speaking >&3; sleep 1000 & wait`)+" "+pipe)
	ctx, goOn := context.WithCancel(context.Background())
	said := make(chan error)
	go func() { said <- voice.Say(ctx, "Tell me about a time.") }()
	alive, err := os.Open(pipe) // returns once the voice speaks
	if err != nil {
		t.Fatal(err)
	}
	defer alive.Close()
	if _, err := alive.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	goOn()
	if err := <-said; err != nil {
		t.Errorf("a voice that was stopped complains: %v", err)
	}
	if _, err := io.ReadAll(alive); err != nil { // ends when all of them have ended
		t.Fatal(err)
	}
}

func TestCloseStopsTheVoiceForGood(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	voice := find(t, fake(t, "voice", `echo speaking > "$1"; sleep 1000`)+" "+pipe)
	said := make(chan error)
	go func() { said <- voice.Say(context.Background(), "Tell me about a time.") }()
	read(t, pipe)
	go voice.Close()
	if err := <-said; err != nil {
		t.Errorf("a voice that was stopped complains: %v", err)
	}
	voice.Close()
	if err := voice.Say(context.Background(), "More."); err == nil {
		t.Error("a closed voice speaks")
	}
}

func TestAVoiceThatCanNotSpeakSaysWhy(t *testing.T) {
	voice := find(t, fake(t, "voice", `echo "no sound card" >&2; exit 3`))
	err := voice.Say(context.Background(), "Tell me.")
	if err == nil || !strings.Contains(err.Error(), "no sound card") {
		t.Errorf("the error is %v", err)
	}
}

func TestFind(t *testing.T) {
	if _, err := speak.Find("/nowhere/voice -x"); err == nil || !strings.Contains(err.Error(), speak.Variable) {
		t.Errorf("a command that is not there: %v", err)
	}
	t.Setenv("PATH", t.TempDir())
	if voice, err := speak.Find(""); voice != nil || err != nil {
		t.Errorf("without any voice: %v, %v", voice, err)
	}
	path := fake(t, "say", "")
	t.Setenv("PATH", filepath.Dir(path))
	if voice := find(t, " "); voice.Name() != "say" {
		t.Errorf("found %s", voice.Name())
	}
}

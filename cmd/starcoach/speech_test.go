//go:build speech

package main_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

// The phrases have no comma, at which the voice would pause by itself.
var spokenPhrases = []string{
	"last spring I noticed that the pump lost nine litres of water an hour",
	"nobody had asked me to look at it and it was not my shift",
	"I closed the second valve and wrote down the figures every morning",
	"after that it lost nothing for a year and two other teams did the same",
}

// spokenPause is the silence between them, in seconds.
const spokenPause = 0.9

// run runs a program of the machine, and fails with what it complains of.
func run(t *testing.T, env []string, name string, args ...string) string {
	t.Helper()
	command := exec.Command(name, args...)
	command.Env = append(os.Environ(), env...)
	var out, complaint bytes.Buffer
	command.Stdout, command.Stderr = &out, &complaint
	if err := command.Run(); err != nil {
		t.Fatalf("%s %q: %v\n%s\n(the tests with this tag need espeak-ng, sox, pulseaudio, pulseaudio-utils and ffmpeg)",
			name, args, err, complaint.String())
	}
	return out.String()
}

// spokenClip is the phrases with silences between them, and how long they are from
// the first to the last word, in seconds.
func spokenClip(t *testing.T) (path string, span float64) {
	t.Helper()
	dir := t.TempDir()
	silence := filepath.Join(dir, "silence.wav")
	run(t, nil, "sox", "-n", "-r", "16000", "-c", "1", "-b", "16", silence, "trim", "0", strconv.FormatFloat(spokenPause, 'f', 2, 64))
	var parts []string
	for i, phrase := range spokenPhrases {
		raw, trimmed := filepath.Join(dir, strconv.Itoa(i)+"-raw.wav"), filepath.Join(dir, strconv.Itoa(i)+".wav")
		run(t, nil, "espeak-ng", "-v", "en-gb", "-s", "150", "-w", raw, phrase)
		// Without the silence that the engine puts before and after.
		run(t, nil, "sox", raw, "-r", "16000", "-c", "1", "-b", "16", trimmed,
			"silence", "1", "0.01", "0.1%", "reverse", "silence", "1", "0.01", "0.1%", "reverse")
		if i > 0 {
			parts = append(parts, silence)
		}
		parts = append(parts, trimmed)
	}
	path = filepath.Join(dir, "clip.wav")
	run(t, nil, "sox", append(parts, path)...)
	span, err := strconv.ParseFloat(strings.TrimSpace(run(t, nil, "soxi", "-D", path)), 64)
	if err != nil {
		t.Fatal(err)
	}
	return path, span
}

// virtualMicrophone starts a sound server of its own, without a sound card, in
// which what is played is heard. It returns the environment of its clients.
func virtualMicrophone(t *testing.T) []string {
	t.Helper()
	//nolint:usetesting // The path of a socket has little room.
	dir, err := os.MkdirTemp("/tmp", "mic-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	socket := filepath.Join(dir, "pulse.sock")
	env := []string{"HOME=" + dir, "XDG_RUNTIME_DIR=" + dir, "PULSE_SERVER=unix:" + socket}
	// As a daemon it returns when it is ready.
	run(t, env, "pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=-1", "--log-target=file:"+filepath.Join(dir, "log"),
		"-L", "module-native-protocol-unix socket="+socket+" auth-anonymous=1",
		"-L", "module-null-sink sink_name=virt rate=16000 channels=1 format=s16le norewinds=1",
		"-L", "module-remap-source master=virt.monitor source_name=virtmic channels=1")
	t.Cleanup(func() { run(t, env, "pulseaudio", "--kill") })
	run(t, env, "pactl", "set-default-sink", "virt")
	run(t, env, "pactl", "set-default-source", "virtmic")
	return env
}

var (
	saidPauses = regexp.MustCompile(`Pauses +(\d+) of a quarter of a second or more; the longest (\d+\.\d) s`)
	saidPace   = regexp.MustCompile(`Pace +About (\d+) to (\d+) words a minute`)
)

// wantTruth wants the report on the screen to hold what was said.
func wantTruth(t *testing.T, session *terminaltest.Session, span float64) {
	t.Helper()
	session.WaitFor("Articulation", "syllables a second")
	screen := session.Screen()
	pauses, pace := saidPauses.FindStringSubmatch(screen), saidPace.FindStringSubmatch(screen)
	if pauses == nil || pace == nil {
		t.Fatalf("the report has no pauses or no pace:\n%s", screen)
	}
	if want := strconv.Itoa(len(spokenPhrases) - 1); pauses[1] != want {
		t.Errorf("%s pauses, want %s:\n%s", pauses[1], want, screen)
	}
	longest, err := strconv.ParseFloat(pauses[2], 64)
	if err != nil || longest < spokenPause-0.15 || longest > spokenPause+0.15 {
		t.Errorf("the longest pause is %s s, want %.1f:\n%s", pauses[2], spokenPause, screen)
	}
	words := len(strings.Fields(strings.Join(spokenPhrases, " ")))
	truth := float64(words) / span * 60
	low, errLow := strconv.Atoi(pace[1])
	high, errHigh := strconv.Atoi(pace[2])
	if errLow != nil || errHigh != nil || truth < 0.95*float64(low) || truth > 1.05*float64(high) {
		t.Errorf("%s to %s words a minute, and it was %.0f:\n%s", pace[1], pace[2], truth, screen)
	}
}

// toldToTheEnd is at the report of a section that began before it was said, and
// ended after.
func toldToTheEnd(session *terminaltest.Session) {
	session.Press("space")
	session.WaitFor("First, rate your own answer")
	session.Press("enter")
	session.WaitFor("Delivery", "words a minute")
	session.Press("d")
}

// TestSpeechInAVirtualMicrophone has a synthetic voice speak into the real program
// through a sound server, and checks the report against what it said.
func TestSpeechInAVirtualMicrophone(t *testing.T) {
	clip, span := spokenClip(t)
	env := virtualMicrophone(t)
	home := t.TempDir()
	if err := os.WriteFile(filepath.Join(home, "config.yaml"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	session := start(t, home, []string{"practice", trust}, append(env, "STARCOACH_HOME="+home))
	session.WaitFor("Answer by", "recorded by parec")
	oneSection(session)
	session.WaitFor("parec is listening")
	run(t, env, "paplay", "--device=virt", clip)
	session.WaitFor("Your voice comes through well.")
	session.Press("enter", "enter")
	session.WaitFor("● recording", "0:01 of 0:30")
	run(t, env, "paplay", "--device=virt", clip)
	toldToTheEnd(session)
	wantTruth(t, session, span)

	// It is heard again through the same server, and any key ends it.
	session.Press("right", "enter")
	session.WaitFor("▸ playing from")
	session.Press("x")
	session.WaitGone("▸ playing from")
	session.Press("ctrl+c")
	session.WaitExit(130)
	if found := left(t, home); len(found) > 0 {
		t.Errorf("%v is left of what was said", found)
	}
}

// TestSpeechFromAFileInPlaceOfAMicrophone has ffmpeg send the same clip as fast as it was
// said.
func TestSpeechFromAFileInPlaceOfAMicrophone(t *testing.T) {
	clip, span := spokenClip(t)
	lead := filepath.Join(t.TempDir(), "with-lead.wav")
	// The clip comes behind the count-in, and silence behind the clip.
	run(t, nil, "sox", clip, lead, "pad", "4", "60")
	session := speaking(t, t.TempDir(), []string{
		"ffmpeg", "-nostdin", "-loglevel", "error", "-re", "-i", lead, "-ac", "1", "-ar", "16000", "-f", "s16le", "-",
	}, "", nil, nil)
	oneSection(session)
	session.WaitFor("is listening")
	session.Press("enter")
	session.WaitFor("0:10 of 0:30")
	session.WaitFor("0:" + strconv.Itoa(int(span)+4) + " of 0:30")
	toldToTheEnd(session)
	wantTruth(t, session, span)
}

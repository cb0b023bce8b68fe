package main_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/starcoach/starcoach/internal/tools/recordtest"
	"github.com/starcoach/starcoach/internal/tools/terminal"
	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
	"github.com/starcoach/starcoach/internal/tools/transcribetest"
)

const trust = "earn-trust-skeptical-stakeholder"

// speaking opens timed practice with a microphone: settings name the recorder, as
// a command of which no shell sees anything.
func speaking(t *testing.T, home string, recorder []string, settings string, args, env []string) *terminaltest.Session {
	t.Helper()
	quoted := make([]string, len(recorder))
	for i, word := range recorder {
		quoted[i] = strconv.Quote(word)
	}
	content := "microphone: [" + strings.Join(quoted, ", ") + "]\n" + settings
	if err := os.WriteFile(filepath.Join(home, "config.yaml"), []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	session := start(t, home, append([]string{"practice", trust}, args...), env)
	session.WaitFor("Answer by", "recorded by")
	return session
}

// left lists what lies in the folder of recordings, with its mode.
func left(t *testing.T, home string) []string {
	t.Helper()
	var found []string
	err := filepath.WalkDir(filepath.Join(home, "recordings"), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			found = append(found, fmt.Sprintf("%v %s", info.Mode(), entry.Name()))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// oneSection leaves the Situation alone chosen.
func oneSection(session *terminaltest.Session) {
	session.Press("a", "space")
	session.WaitFor("Together")
	session.Press("enter")
}

var longest = regexp.MustCompile(`the longest (\d+\.\d) s`)

// TestASpokenSectionIsMeasured speaks into the real program with a microphone whose
// pauses are known, as fast as a voice does.
func TestASpokenSectionIsMeasured(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	session := speaking(t, home, recordtest.Command("talks"), "", nil, nil)
	oneSection(session)
	session.WaitFor("First, the microphone.", "is listening")
	session.WaitFor("Your voice comes through well.")
	session.Press("enter")
	session.WaitFor("Situation: 0:30")
	session.WaitFor("● recording", "0:11 of 0:30")
	session.Press("space")
	session.WaitFor("First, rate your own answer")
	session.Press("enter")
	session.WaitFor("Delivery", "words a minute", "pause 1.0 s")
	session.Press("d")
	session.WaitFor("syllables a second", "Voice")
	screen := session.Screen()
	if found := longest.FindStringSubmatch(screen); found == nil || found[1] != "1.0" {
		t.Errorf("the longest pause is one second:\n%s", screen)
	}
	// Five syllables a second while it speaks.
	if !regexp.MustCompile(`Articulation (4\.[5-9]|5\.[0-5]) syllables a second`).MatchString(screen) {
		t.Errorf("it says five syllables a second:\n%s", screen)
	}
	session.Press("right")
	session.WaitFor("Pause 1 of", "enter listen from there")
	session.Press("ctrl+c")
	session.WaitExit(130)
	session.WantRestored()
	if found := left(t, home); len(found) > 0 {
		t.Errorf("%v is left of what was said", found)
	}

	// The figures outlive the sound.
	later := start(t, home, nil, nil)
	later.WaitFor("h history")
	later.Press("h")
	later.WaitFor("How it sounded", "Longest pause")
	later.Press("ctrl+c")
	later.WaitExit(130)
}

func TestRecordingsAreKeptWithKeepAudio(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	session := speaking(t, home, recordtest.Command("talks"), "", []string{"--keep-audio"}, nil)
	oneSection(session)
	session.WaitFor("is listening")
	session.Press("enter")
	session.WaitFor("0:01 of 0:30")
	session.Press("space")
	session.WaitFor("First, rate")
	session.Press("enter")
	session.WaitFor("The recording is kept; starcoach recordings lists it.")
	session.Press("esc", "esc", "esc", "esc", "q")
	session.WaitExit(0)
	found := left(t, home)
	if len(found) != 1 || !regexp.MustCompile(`^-rw------- \S*`+trust+`-situation\.wav$`).MatchString(found[0]) {
		t.Errorf("kept %v, want one recording for its owner alone", found)
	}
}

// TestWhatAKilledProcessRecordedGoes kills the program in the middle of a section.
func TestWhatAKilledProcessRecordedGoes(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	session := speaking(t, home, recordtest.Command("talks"), "", nil, nil)
	session.Press("enter")
	session.WaitFor("is listening")
	session.Press("enter")
	session.WaitFor("0:01 of 0:30")
	session.Signal(syscall.SIGKILL)
	session.WaitExit(128 + int(syscall.SIGKILL))
	if len(left(t, home)) == 0 {
		t.Fatal("nothing was under way, so that this test proves nothing")
	}
	again := start(t, home, nil, nil)
	again.WaitFor("Go on where you left: Situation")
	again.Press("q")
	again.WaitExit(0)
	if found := left(t, home); len(found) > 0 {
		t.Errorf("%v is left of a killed process", found)
	}
}

// Whatever a recorder does, the run goes on: the clock runs, and the debrief comes.
// The programs run beside each other, because each takes its time to fail.
func TestTheRunGoesOnWithoutSound(t *testing.T) {
	t.Parallel()
	cases := []struct {
		way   string
		check bool // it fails while the microphone is tried
		says  string
	}{
		{"dies", true, "stopped: the microphone was pulled out"},
		{"hangs", true, "has sent no sound for 4s"},
		{"flac", true, "sends FLAC; have it send raw signed 16-bit samples"},
		{"stereo at 48000", true, "sends sound of another form"},
		{"dies late", false, "stopped: the microphone was"},
	}
	sessions := make([]*terminaltest.Session, len(cases))
	for i, c := range cases {
		sessions[i] = speaking(t, t.TempDir(), recordtest.Command(c.way), "", nil, nil)
		oneSection(sessions[i])
		if !c.check {
			sessions[i].WaitFor("is listening")
			sessions[i].Press("enter", "enter")
		}
	}
	for i, c := range cases {
		if c.check {
			sessions[i].WaitFor("Nothing can be recorded", "enter go on without sound")
			wantSaid(t, sessions[i], c.says)
			sessions[i].Press("enter", "enter")
		}
	}
	running := regexp.MustCompile(`0:[0-9]*[1-9] of 0:30`)
	for i, c := range cases {
		sessions[i].WaitFor("Without sound")
		sessions[i].WaitUntil("a running clock", running.MatchString)
		wantSaid(t, sessions[i], c.says)
		sessions[i].Press("space")
	}
	for i := range cases {
		sessions[i].WaitFor("First, rate your own answer")
		sessions[i].Press("enter")
		sessions[i].WaitFor("Together", "This run is kept.")
		sessions[i].Press("ctrl+c")
		sessions[i].WaitExit(130)
		sessions[i].WantRestored()
	}
}

// wantSaid wants a text on the screen, however it is broken into lines beside what
// else stands there.
func wantSaid(t *testing.T, session *terminaltest.Session, text string) {
	t.Helper()
	var said []string
	for _, line := range strings.Split(session.Screen(), "\n") {
		left, _, _ := strings.Cut(strings.TrimSpace(line), "   ")
		said = append(said, strings.Fields(left)...)
	}
	if !strings.Contains(strings.Join(said, " "), text) {
		t.Errorf("%q is not said:\n%s", text, session.Screen())
	}
}

func TestARecorderThatIsNotThere(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	named := terminaltest.Start(t, terminal.Options{
		Command: binary(t), Args: []string{"practice", trust, "--mic", "/nowhere/recorder -x"},
		Env: []string{"HOME=" + home, "STARCOACH_HOME=" + home}, Width: 100, Height: 30,
	})
	named.WaitExit(2)
	if said := string(named.Output()); !strings.Contains(said, `--mic: the recorder "/nowhere/recorder" is not there`) {
		t.Errorf("it says %q", said)
	}
	// Without any recorder, speaking works as before.
	empty := t.TempDir()
	if err := os.WriteFile(filepath.Join(empty, "config.yaml"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	session := start(t, empty, []string{"practice", trust}, []string{"PATH=" + t.TempDir()})
	session.WaitFor("Nothing is recorded. With parec, arecord, sox or ffmpeg installed")
	session.Press("enter", "enter")
	session.WaitFor("0:01 of 0:30")
	session.Press("ctrl+c")
	session.WaitExit(130)
}

// TestARecordingIsWrittenDownAndJudged goes from the voice to the coach, with a
// transcriber that writes what whisper.cpp documents.
func TestARecordingIsWrittenDownAndJudged(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	whisper, err := transcribetest.Install(t.TempDir(), "whisper-cli")
	if err != nil {
		t.Fatal(err)
	}
	model := filepath.Join(home, "model.bin")
	if err := os.WriteFile(model, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	settings := fmt.Sprintf("transcriber: [%q]\ntranscriber_model: %q\n", whisper, model)
	session := speaking(t, home, recordtest.Command("talks"), settings, nil,
		[]string{transcribetest.Variable + "=Last year I noticed that nine litres an hour went missing."})
	oneSection(session)
	session.WaitFor("is listening")
	session.Press("enter")
	session.WaitFor("0:02 of 0:30")
	session.Press("space")
	session.WaitFor("First, rate")
	session.Press("enter")
	session.WaitFor("x write it down")
	session.Press("x")
	session.WaitFor("What whisper-cli heard", "Last year I noticed that nine litres an hour went", "When it was said")
	session.Type(" I closed the valve.")
	session.WaitFor("I closed the valve.")
	session.Press("ctrl+d")
	session.WaitFor("at least 0 fillers a minute", "Together")
	session.Press("ctrl+c")
	session.WaitExit(130)
	if found := left(t, home); len(found) > 0 {
		t.Errorf("%v is left of what was said", found)
	}
	if entries, err := os.ReadDir(home); err != nil || slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		return strings.Contains(e.Name(), "words")
	}) {
		t.Errorf("the transcriber left something: %v, %v", entries, err)
	}
}

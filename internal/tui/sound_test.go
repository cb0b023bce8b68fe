package tui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/delivery"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// studio is a machine with a microphone that a test speaks into.
type studio struct {
	off, keeps bool
	recorder   string
	transcript map[string]ui.Transcript
	reports    map[string]*delivery.Report
	// failing is what recording, playing and transcribing say.
	failing error
	// takes are all recordings, the last one under way; cuts are the sections that
	// the sound went to, an end of a recording being a stroke.
	takes []*fakeTake
	cuts  []string
	// waiting are those who wait for news.
	waiting []func(ui.SoundNews) tea.Msg
	played  []string
	// kept and dropped are the runs that were.
	kept, dropped []string
	length        time.Duration
}

type fakeTake struct {
	of *studio
	// to is the section that the sound goes to now.
	to      string
	stopped bool
}

func (t *fakeTake) CutTo(section string) {
	t.to = section
	if cuts := t.of.cuts; section != "" && (len(cuts) == 0 || cuts[len(cuts)-1] != section) {
		t.of.cuts = append(t.of.cuts, section)
	}
}

func (t *fakeTake) Stop() {
	t.to, t.stopped = "", true
	if cuts := t.of.cuts; len(cuts) > 0 && cuts[len(cuts)-1] != "|" {
		t.of.cuts = append(t.of.cuts, "|")
	}
}

func (t *fakeTake) Next() ui.SoundNews { panic("news come by Await") }

func (s *studio) Recorder() string { return s.recorder }
func (s *studio) Player() string   { return "paplay" }
func (s *studio) Off() bool        { return s.off }
func (s *studio) Keeps() bool      { return s.keeps }
func (s *studio) Transcriber() string {
	return map[bool]string{true: "whisper-cli"}[s.transcript != nil]
}

func (s *studio) Record(string) (ui.Take, error) {
	if s.failing != nil {
		return nil, s.failing
	}
	take := &fakeTake{of: s}
	s.takes = append(s.takes, take)
	return take, nil
}

func (s *studio) Measure(_ string, sections []string) (map[string]*delivery.Report, error) {
	measured := map[string]*delivery.Report{}
	for _, section := range sections {
		if report := s.reports[section]; report != nil && slices.Contains(s.cuts, section) {
			measured[section] = report
		}
	}
	return measured, nil
}

func (s *studio) Play(_ context.Context, _, section string, from time.Duration) error {
	s.played = append(s.played, section+" from "+from.String())
	return s.failing
}

func (s *studio) Transcribe(_ context.Context, _, section string) (ui.Transcript, error) {
	return s.transcript[section], s.failing
}

func (s *studio) Keep(run, _ string) (int, error) {
	if slices.Contains(s.dropped, run) || slices.Contains(s.kept, run) {
		return 0, nil
	}
	s.kept = append(s.kept, run)
	return 5, nil
}

func (s *studio) Drop(run string) error {
	s.dropped = append(s.dropped, run)
	return nil
}

func (s *studio) await(_ ui.Take, message func(ui.SoundNews) tea.Msg) tea.Cmd {
	return func() tea.Msg {
		s.waiting = append(s.waiting, message)
		return nil
	}
}

// says is the next news of the recording.
func (s *studio) says(sim *simulator, news ui.SoundNews) {
	sim.t.Helper()
	if len(s.waiting) == 0 {
		sim.t.Fatalf("nobody waits for news %s", sim)
	}
	waiting := s.waiting
	s.waiting = nil
	for _, message := range waiting {
		sim.send(message(news))
	}
}

// hears is sound of a usual loudness.
func (s *studio) hears(sim *simulator, length time.Duration) {
	sim.t.Helper()
	s.length += length
	s.says(sim, ui.SoundNews{Length: s.length, Level: -24, Peak: -12})
}

func withStudio(s *studio) option {
	return func(deps *ui.Deps, _ *memory) { deps.Sound, deps.Await = s, s.await }
}

func newStudio() *studio {
	return &studio{recorder: "parec", reports: map[string]*delivery.Report{"check": {Length: 3 * time.Second}}}
}

// checked is a simulation at the count-in of a spoken run, behind the check of the
// microphone.
func checked(t *testing.T, s *studio) *simulator {
	t.Helper()
	sim := simulate(t, 100, 30, withStudio(s)).press("enter", "2", "enter")
	s.hears(sim, 100*time.Millisecond)
	s.hears(sim, 3*time.Second)
	sim.press("enter")
	s.cuts, s.dropped = nil, nil
	return sim
}

func TestTheMicrophoneIsTriedBeforeTheFirstRun(t *testing.T) {
	s := newStudio()
	s.reports["check"].Warnings = []delivery.Warning{delivery.Quiet, delivery.Short}
	sim := simulate(t, 100, 30, withStudio(s)).press("enter", "2", "enter")
	sim.sees("Say a sentence or two", "Waiting for parec", "enter skip")
	s.hears(sim, 100*time.Millisecond)
	sim.sees("parec is listening: 3", "▮")
	s.hears(sim, time.Second)
	sim.sees("parec is listening: 2")
	s.hears(sim, 2*time.Second)
	sim.sees("The recording is very quiet: turn the microphone up", "r try again", "enter go on as it is").lacks("too short")
	if !slices.Equal(s.dropped, []string{"level check"}) {
		t.Errorf("dropped %v, want what was said in the check", s.dropped)
	}
	s.reports["check"].Warnings = nil
	sim.press("r")
	s.hears(sim, 100*time.Millisecond)
	s.hears(sim, 3*time.Second)
	sim.sees("Your voice comes through well.").press("enter").sees("Situation first")

	sim.press("esc").lacks("Leave this run?").press("2", "enter")
	sim.sees("Situation first").lacks("Say a sentence")
}

func TestTheCheckCanBePassedOver(t *testing.T) {
	s := newStudio()
	sim := simulate(t, 100, 30, withStudio(s)).press("enter", "2", "enter", "enter").sees("Situation first")
	s.hears(sim, 100*time.Millisecond)
	sim.seconds(3).sees("recording")
}

// The clock starts with the first sound, and not before.
func TestTheClockStartsWithTheSound(t *testing.T) {
	s := newStudio()
	sim := checked(t, s)
	sim.seconds(5).sees("Waiting for parec").lacks("0:00 of")
	s.hears(sim, 100*time.Millisecond)
	sim.sees("0:00 of", "recording").seconds(4).sees("0:04 of")
	if got := strings.Join(s.cuts, " "); got != "situation" {
		t.Errorf("the sound went to %q", got)
	}
}

func TestEachSectionGetsItsSound(t *testing.T) {
	s := newStudio()
	sim := checked(t, s)
	s.hears(sim, 100*time.Millisecond)
	sim.seconds(3+20).press("space").seconds(15).press("b").seconds(5).press("space", "space")
	sim.seconds(10).press("p").sees("paused", "not recording")
	sim.press("enter").sees("waiting", "Waiting for parec")
	sim.seconds(2)
	s.hears(sim, 100*time.Millisecond)
	sim.sees("0:10 of", "recording")
	sim.press("?").press("x")
	if got, want := strings.Join(s.cuts, " "), "situation task situation task action | action |"; got != want {
		t.Errorf("the sound went to %q, want %q", got, want)
	}
	if len(s.takes) != 3 {
		t.Errorf("%d recordings, want the check, the run and one after the pause", len(s.takes))
	}
}

func TestARecorderThatFailsLetsTheRunGoOn(t *testing.T) {
	s := newStudio()
	sim := checked(t, s)
	s.hears(sim, 100*time.Millisecond)
	sim.seconds(3 + 8)
	s.says(sim, ui.SoundNews{Ended: true, Err: errors.New("parec stopped: the microphone\x1b[31m was pulled out")})
	sim.sees("Without sound: parec stopped: the microphone was pulled out.", "0:08 of").seconds(2).sees("0:10 of")
	sim.press("p", "enter").sees("Waiting for parec")
	s.says(sim, ui.SoundNews{Ended: true, Err: errors.New("parec has sent no sound for 4s")})
	sim.seconds(1).sees("0:11 of", "Without sound: parec has sent no sound for 4s.")
}

// A recorder that fails is tried again at the next section, and what is missing is
// said behind the run.
func TestARecorderThatFailedIsTriedAgain(t *testing.T) {
	s := newStudio()
	s.reports["situation"], s.reports["task"] = saidFor(8*time.Second), saidFor(10*time.Second)
	sim := checked(t, s)
	s.hears(sim, 100*time.Millisecond)
	sim.seconds(3 + 8)
	s.says(sim, ui.SoundNews{Ended: true, Err: errors.New("parec stopped by itself")})
	sim.seconds(12).press("space").sees("Waiting for parec")
	s.hears(sim, 100*time.Millisecond)
	sim.sees("Task", "recording").lacks("Without sound").seconds(10)
	sim.press("space").seconds(5).press("space").seconds(5).press("space").seconds(5).press("space", "esc", "t")
	sim.sees("18 of 45 s were recorded; parec stopped by itself.")
	sim.press("d").sees("18 of 45 s were recorded; parec stopped by itself.", "8.0 s recorded")
	sim.press("s").sees("Kept for you alone", "8.0 s recorded").lacks("s keep")
}

func TestARecorderThatNeverStartsLetsTheRunGoOn(t *testing.T) {
	s := newStudio()
	sim := simulate(t, 100, 30, withStudio(s)).press("enter", "2", "enter")
	s.says(sim, ui.SoundNews{Ended: true, Err: errors.New("parec has sent no sound for 4s")})
	sim.sees("Nothing can be recorded: parec has sent no sound for 4s.", "enter go on without sound")
	sim.press("enter").sees("Situation first").seconds(3+2).sees("0:02 of", "Without sound: parec has sent no sound")
}

func TestWithoutARecorderItIsSaidWhatWouldBePossible(t *testing.T) {
	for name, c := range map[string]struct {
		studio *studio
		says   string
	}{
		"none":  {&studio{}, "Nothing is recorded. With parec, arecord"},
		"off":   {&studio{recorder: "parec", off: true}, "Nothing is recorded, as you asked"},
		"there": {newStudio(), "It is recorded by parec on this computer alone, and deleted after the debrief"},
		"keeps": {&studio{recorder: "parec", keeps: true}, "It is recorded by parec on this computer alone, and kept"},
	} {
		t.Run(name, func(t *testing.T) {
			simulate(t, 100, 30, withStudio(c.studio)).press("enter", "2").sees(c.says)
		})
	}
	sim := simulate(t, 100, 30, withStudio(&studio{})).press("enter", "2", "enter").sees("Situation first")
	sim.seconds(3 + 1).sees("0:01 of").lacks("recording")
}

func TestTheMeterStandsStillWhereNothingIsToMove(t *testing.T) {
	s := newStudio()
	sim := simulate(t, 100, 30, withStudio(s), func(deps *ui.Deps, _ *memory) {
		deps.Config = config.Default()
		deps.Config.ReducedMotion = true
	})
	sim.press("enter", "2", "enter")
	s.hears(sim, 100*time.Millisecond)
	sim.lacks("▮").press("enter")
	s.hears(sim, 100*time.Millisecond)
	sim.seconds(4).sees("● recording").lacks("▮")
}

// A recorder takes a moment to start: whoever leaves meanwhile is not recorded.
func TestLeavingBeforeTheRecorderRunsRecordsNothing(t *testing.T) {
	s := newStudio()
	sim := simulate(t, 100, 30, withStudio(s)).press("enter", "2")
	sim.holding = true
	sim.press("enter", "esc").sees("Answer by")
	sim.release()
	for _, take := range s.takes {
		if !take.stopped {
			t.Error("the recorder runs on behind the run")
		}
	}
}

// Whoever is recorded can see it, whatever else is looked at.
func TestTheCoachingHidesNoRecording(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {100, 30}} {
		s := newStudio()
		sim := checked(t, s).resize(size[0], size[1])
		s.hears(sim, 100*time.Millisecond)
		sim.seconds(4).sees("● recording").press("g").sees("hide coaching", "● recording").press("p").lacks("● recording")
	}
}

// Typing is never recorded, and neither are follow-ups.
func TestOnlyWhatIsSpokenIsRecorded(t *testing.T) {
	s := newStudio()
	simulate(t, 100, 30, withStudio(s)).press("enter", "2", "s", "enter").seconds(5).press("Words.")
	if len(s.takes) > 0 {
		t.Errorf("%d recordings of typing", len(s.takes))
	}
}

package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/delivery"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// saidFor is a recording of so long with two pauses, five syllables in each second
// of its speech.
func saidFor(length time.Duration) *delivery.Report {
	report := &delivery.Report{
		Length: length,
		Talk: &delivery.Talk{
			Lead: 500 * time.Millisecond, Tail: 500 * time.Millisecond, Speaking: length - 4*time.Second,
			Pauses: []delivery.Pause{{Start: length / 3, Length: time.Second}, {Start: 2 * length / 3, Length: 2 * time.Second}},
		},
		Rate:     &delivery.Rate{Syllables: int(5 * (length - 4*time.Second).Seconds()), Articulation: 5, Span: length - time.Second},
		Loudness: &delivery.Loudness{Mean: -24, Drift: -4, Fade: 5, Phrases: 3},
		Pitch:    &delivery.Pitch{Low: 100, Middle: 120, High: 150, Semitones: 7},
	}
	for i := range int(length / delivery.LevelStep) {
		report.Levels = append(report.Levels, float32(-24-8*(i%5)))
	}
	return report
}

// told is a recorded run of five sections, told to its debrief and rated.
func told(t *testing.T, s *studio, width, height int, options ...option) *simulator {
	t.Helper()
	for _, section := range []string{"situation", "task", "action", "result", "reflection"} {
		if s.reports[section] == nil {
			s.reports[section] = saidFor(20 * time.Second)
		}
	}
	sim := simulate(t, width, height, append(options, withStudio(s))...).press("enter", "2", "enter")
	s.hears(sim, 100*time.Millisecond)
	s.hears(sim, 3*time.Second)
	sim.press("enter")
	s.dropped = nil
	s.hears(sim, 100*time.Millisecond)
	sim.seconds(3)
	for range 5 {
		sim.seconds(20).press("space")
	}
	return sim.press("enter")
}

func TestTheDebriefSumsUpHowItWasSaid(t *testing.T) {
	s := newStudio()
	sim := told(t, s, 100, 30).sees("Delivery", "words a minute", "20 % silence", "longest pause 2.0 s", "d delivery")
	attempt := sim.keeper.attempts[0]
	kept := sim.keeper.deliveries[attempt.Key]
	if len(kept) != 5 || kept[0].Prompt != "situation" || kept[0].Talk.Longest != 2*time.Second {
		t.Errorf("kept %+v, want the figures of five sections", kept)
	}
	if len(s.dropped) > 0 {
		t.Errorf("dropped %v before the debrief is left", s.dropped)
	}
	sim.press("esc")
	if want := []string{attempt.Key}; !slices.Equal(s.dropped, want) {
		t.Errorf("dropped %v behind the debrief, want %v", s.dropped, want)
	}
	if len(s.kept) > 0 {
		t.Errorf("%v are kept, and nobody asked for it", s.kept)
	}
}

func TestHowASectionWasSaid(t *testing.T) {
	s := newStudio()
	s.reports["task"] = &delivery.Report{Length: 6 * time.Second, Warnings: []delivery.Warning{delivery.Noisy}}
	sim := told(t, s, 100, 30).press("d")
	sim.sees("Situation, 1 of 5", "20.0 s recorded", "Speaking 16.0 s, and 4.0 s of silence: 20 %.",
		"2 of a quarter of a second or more; the longest 2.0 s at 0:13.", "words a minute: 80 syllables",
		"5.0 syllables a second", "4 dB weaker at the end", "It moves over 7.0 semitones. From the next recording on")
	sim.press("tab").sees("Task, 2 of 5", "too noisy").lacks("syllables", "semitones", "Speaking")
	sim.press("tab", "tab", "tab", "tab").sees("Situation, 1 of 5").press("esc").sees("Debrief")
}

func TestListeningFromAPause(t *testing.T) {
	s := newStudio()
	sim := told(t, s, 100, 30).press("d", "right").sees("Pause 1 of 2: 1.0 s at 0:06", "▲", "enter listen from there")
	sim.press("right", "enter", "space")
	if want := []string{"situation from 12.333333333s", "situation from 0s"}; !slices.Equal(s.played, want) {
		t.Errorf("played %v, want %v", s.played, want)
	}
	sim.holding = true
	sim.press("space").sees("▸ playing from 0:00", "any key stops")
	sim.press("tab").sees("Situation, 1 of 5")
	sim.release()
	sim.lacks("playing")
	s.failing = errors.New("paplay could not play it (exit status 1) Connection refused")
	sim.press("space").sees("It could not be played: paplay could not play it (exit status 1) Connection refused.")
}

func TestRecordingsAreKeptOnPurposeAlone(t *testing.T) {
	s := newStudio()
	sim := told(t, s, 100, 30).press("d", "s").sees("Kept for you alone; starcoach recordings lists and deletes it.")
	if len(s.kept) != 1 {
		t.Errorf("kept %v", s.kept)
	}
	sim.press("esc").sees("Delivery")

	always := newStudio()
	always.keeps = true
	told(t, always, 100, 30).sees("The recording is kept; starcoach recordings lists it.")
	if len(always.kept) != 1 {
		t.Errorf("kept %v", always.kept)
	}
}

// Who wants every recording kept need not wait until it has been measured.
func TestARecordingIsKeptHoweverSoonTheDebriefIsLeft(t *testing.T) {
	s := newStudio()
	s.keeps = true
	sim := told(t, s, 100, 30).press("w").sees("Situation first")
	s.hears(sim, 100*time.Millisecond)
	sim.seconds(3)
	for range 4 {
		sim.seconds(20).press("space")
	}
	s.kept, s.dropped = nil, nil
	sim.seconds(20).holding = true
	sim.press("space", "enter", "esc").lacks("Delivery")
	sim.release()
	if len(s.kept) != 1 {
		t.Errorf("kept %v, dropped %v", s.kept, s.dropped)
	}
}

// The range of the voice is compared with the candidate's own recordings, and the
// pace with the last time.
func TestTheNextTimeIsComparedWithTheLast(t *testing.T) {
	s := newStudio()
	before := history.DeliveryOf("situation", saidFor(30*time.Second), delivery.Basis{})
	before.Semitones = 9
	sim := told(t, s, 100, 30, withKeeper(func(keeper *memory) {
		keeper.attempts = []history.Attempt{{Key: "before", Scenario: "a-leak-nobody-owned", Style: practice.Speak}}
		keeper.deliveries["before"] = []history.Delivery{before}
	}))
	sim.press("d").sees("Yours in 1 recording of this section before: 9.0.", "Last time")
}

func TestTakingASectionAgainDropsTheSoundBefore(t *testing.T) {
	s := newStudio()
	sim := told(t, s, 100, 30)
	first := sim.keeper.attempts[0].Key
	sim.press("a")
	s.hears(sim, 100*time.Millisecond)
	sim.seconds(3 + 18).press("space")
	if !slices.Contains(s.dropped, first) {
		t.Errorf("dropped %v, want the first run, whose debrief is gone", s.dropped)
	}
	sim.press("enter").press("d").sees("Situation, 1 of 1")
}

var whisperHeard = map[string]ui.Transcript{
	"situation": {Text: "I noticed a leak of nine litres\x1b[31m an hour.", LeavesOut: true, Lines: []ui.TranscriptLine{
		{At: 500 * time.Millisecond, Text: "I noticed a leak"}, {At: 4 * time.Second, Text: "of nine litres an hour."},
	}},
	"task":   {Text: "Nobody asked me."},
	"action": {Text: "I closed the valve. It helped a lot."},
	"result": {Text: "It lost nine litres an hour, and then none."},
}

func TestTheWordsOfARecordingGoToTheCoach(t *testing.T) {
	s := newStudio()
	s.transcript = whisperHeard
	sim := told(t, s, 100, 30).sees("x write it down").press("x")
	sim.sees("What whisper-cli heard. Mend what it got wrong", "I noticed a leak of nine litres an hour.", "0:04", "Situation")
	key := sim.keeper.attempts[0].Key
	if got := sim.keeper.words[key]["task"]; got != "Nobody asked me." {
		t.Errorf("the words of the task are kept as %q before anything is corrected", got)
	}
	sim.press("backspace", " at night.", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d").sees("Nothing was heard here")
	sim.press("I write lists now.", "ctrl+d")
	sim.sees("what decided it", "at least", "Delivery", "Ownership")
	if got := sim.keeper.words[key]; got["situation"] != "I noticed a leak of nine litres an hour at night." ||
		got["reflection"] != "I write lists now." {
		t.Errorf("kept %q", got)
	}
	if judged := sim.keeper.judgements[key]; judged.Report == nil || judged.Report.Total == 0 {
		t.Errorf("the judgement kept is %+v, want the coach's", judged)
	}
	sim.lacks("x write it down").press("t").sees("Together").lacks("You typed")
}

func TestWritingDownShowsHowLongItTakesAndCanBeCancelled(t *testing.T) {
	s := newStudio()
	s.transcript = whisperHeard
	sim := told(t, s, 80, 24)
	sim.holding = true
	sim.press("x").sees("whisper-cli is writing down what you said.", "Situation, 1 of 5", "0:00", "esc cancel")
	sim.press("esc")
	sim.release()
	sim.sees("Delivery", "x write it down").lacks("what decided it")
}

// What is corrected is typed like anything else: it is on the disk within a second,
// and survives a full one.
func TestWhatIsCorrectedInATranscriptIsKeptLikeAllWords(t *testing.T) {
	s := newStudio()
	s.transcript = whisperHeard
	sim := told(t, s, 80, 24).press("x", " At night.").seconds(1)
	key := sim.keeper.attempts[0].Key
	if got := sim.keeper.words[key]["situation"]; !strings.HasSuffix(got, " At night.") {
		t.Errorf("a second after it was corrected, %q is kept", got)
	}
	sim.press("ctrl+c")
	if !sim.quit {
		t.Errorf("it asks before it leaves, though all is kept %s", sim)
	}

	sim = told(t, s, 80, 24).press("x")
	sim.keeper.err = errDiskFull
	sim.press(" In May.").seconds(3).press(" In June.")
	if rescued := strings.Join(sim.root.Ended(), "\n"); strings.Count(rescued, "In May. In June.") != 1 {
		t.Errorf("with a full disk there is left to rescue %q", rescued)
	}
	sim.press("ctrl+c").sees("Leave starcoach?")
	if sim.quit {
		t.Error("it leaves without a question, though words are not kept")
	}
	sim.keeper.err = nil
	sim.press("ctrl+c")
	if got := sim.keeper.words[sim.keeper.attempts[0].Key]["situation"]; !sim.quit || !strings.HasSuffix(got, "In May. In June.") {
		t.Errorf("with room on the disk again, %q is kept", got)
	}
}

func TestATranscriberThatFailsCostsNothingButTheText(t *testing.T) {
	s := newStudio()
	s.transcript = whisperHeard
	sim := told(t, s, 80, 24)
	s.failing = errors.New("whisper-cli wrote no text: out of memory")
	sim.press("x").sees("It could not be written down: whisper-cli wrote no text: out of memory.", "Nothing else is lost")
	sim.press("esc").sees("Delivery", "words a minute")
	if len(sim.keeper.words) > 0 {
		t.Errorf("words are kept: %v", sim.keeper.words)
	}
}

// recordedFrames are screens of recorded runs.
var recordedFrames = []struct {
	name  string
	steps string
}{
	{"debrief-recorded", ""},
	{"delivery", "d right"},
	{"delivery-noisy", "d tab"},
	{"transcript", "x"},
	{"transcript-judged", "x ctrl+d ctrl+d ctrl+d ctrl+d ctrl+d"},
}

func TestRecordedFrames(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 16}} {
		for _, frame := range recordedFrames {
			name := frame.name + map[int]string{80: "-80x24", 120: "-120x40", 60: "-60x16"}[size[0]]
			t.Run(name, func(t *testing.T) {
				s := newStudio()
				s.transcript = whisperHeard
				s.reports["task"] = &delivery.Report{Length: 6 * time.Second, Warnings: []delivery.Warning{delivery.Noisy}}
				golden(t, name, told(t, s, size[0], size[1]).press(strings.Fields(frame.steps)...).frame())
			})
		}
	}
	for name, listening := range map[string]bool{"microphone": true, "recording": false} {
		s := newStudio()
		sim := simulate(t, 80, 24, withStudio(s)).press("enter", "2", "enter")
		s.hears(sim, 100*time.Millisecond)
		if !listening {
			s.hears(sim, 3*time.Second)
			sim.press("enter")
			s.hears(sim, 100*time.Millisecond)
			sim.seconds(3 + 12)
			s.hears(sim, 100*time.Millisecond)
		}
		golden(t, name+"-80x24", sim.frame())
	}
}

func TestTheHistoryShowsHowRunsSounded(t *testing.T) {
	quick := history.DeliveryOf("situation", saidFor(20*time.Second), delivery.Basis{})
	slow := quick
	slow.Rate, slow.Talk = &history.Rate{Syllables: 60, Span: 19 * time.Second, Low: 120, High: 150}, &history.Talk{
		Speaking: 15 * time.Second, Silent: 5 * time.Second, Pauses: 3, Longest: 2500 * time.Millisecond,
	}
	unheard := history.Delivery{Prompt: "situation", Length: time.Second, Warnings: []delivery.Warning{delivery.NoVoice}}
	sim := simulate(t, 120, 40, withKeeper(func(keeper *memory) {
		for i, said := range []history.Delivery{quick, slow, unheard} {
			key := string(rune('a' + i))
			keeper.attempts = append(keeper.attempts, history.Attempt{
				Key: key, Scenario: "a-leak-nobody-owned", Style: practice.Speak,
				At:      time.Date(2026, 11, 20+i, 9, 0, 0, 0, time.Local),
				Answers: []history.Answer{{Prompt: "situation", Target: 30 * time.Second, Spent: 20 * time.Second}},
			})
			keeper.deliveries[key] = []history.Delivery{said}
		}
		keeper.sum()
	})).press("h")
	sim.sees("How it sounded", "Words a minute", "▇▁ about 120 to 150", "Longest pause", "▁▇ 2.5 s", "Silence", "25 %")
	sim.press("tab", "down", "enter").sees("Sound", "120-150", "25 %", "2.5 s")
	sim.press("left").sees("words/min", "Situation - -")
}

package tui

import (
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// withConfig starts with settings, read from their file's text.
func withConfig(t *testing.T, text string) option {
	t.Helper()
	settings, problems := config.Decode("config.yaml", []byte(text))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return func(deps *ui.Deps, _ *memory) {
		deps.Config = settings
		changes := make([]keys.Change, len(settings.Keys))
		for i, binding := range settings.Keys {
			changes[i] = keys.Change{Action: binding.Action, Keys: binding.Keys}
		}
		var faults []keys.Fault
		if deps.Keys, faults = keys.Default().With(changes); len(faults) > 0 {
			t.Fatal(faults)
		}
	}
}

func TestOwnKeysWorkAndAreShown(t *testing.T) {
	own := withConfig(t, "keys:\n  global.help: f2\n  global.back: backspace\n  list.up: u\n  list.down: z\n"+
		"  picker.plan: p\n  practice.typed_next: f5\n  practice.pause: x\n")
	sim := simulate(t, 120, 40, own).sees("u/z move", "p plan", "f2 keys").lacks("t plan", "? keys")
	sim.press("z", "u", "enter").sees("Choose your preparation mode", "backspace back")
	sim.press("backspace").lacks("Choose your preparation mode").press("f2").sees("u  ", "z  ", "p  ", "f2  ")
	sim.press("x", "enter", "2", "s", "enter", "enter").sees("f5 next", "f2 keys")
	sim.press("I saw it", "f5").sees("S ✓")
	// esc leads back whatever else does.
	sim.press("esc").sees("esc stay").press("enter", "esc", "esc").lacks("Choose your preparation mode")
}

// A sentence that names a key names the one that works.
func TestSentencesNameOwnKeys(t *testing.T) {
	own := withConfig(t, "keys:\n  reading.reveal: f3\n")
	sim := simulate(t, 80, 24, own).press("enter", "1")
	for range 6 {
		sim.press("right")
	}
	sim.sees("Answer it aloud first. F3 shows a weak answer.").press("f3").sees("F3 shows why it fails.")
}

func TestAWarningStandsUntilTheFirstKey(t *testing.T) {
	sim := simulate(t, 80, 24)
	sim.root.Warn("config.yaml:3:7: pace: \x1b[31mwrong")
	sim.sees("! config.yaml:3:7: pace: wrong").press("down").lacks("config.yaml")
}

// What the candidate says of the pace is what times are reckoned with, on every
// screen that shows one.
func TestTheOwnPaceIsReckonedWith(t *testing.T) {
	slow := withConfig(t, "pace: 60\n")
	simulate(t, 120, 40, slow).press("enter", "1", "right").sees("at 60 words a minute")
	simulate(t, 120, 40, slow).press("enter", "l").sees("at 60 words a minute")

	// Six words: two and a half seconds usually, six at sixty words a minute.
	typing(t).press("I saw it and mended it").sees("about 0:02 said aloud")
	sim := simulate(t, 120, 40, slow).press("enter", "2", "s", "enter", "enter").press("I saw it and mended it")
	sim.sees("about 0:06 said aloud").press(strings.Fields("ctrl+d ctrl+d ctrl+d ctrl+d ctrl+d esc t")...)
	sim.sees("6 words", "6 s of  30", "at 60 words a minute")
	// The coach judges lengths by it as well.
	pace := 0
	answered(t, 120, 40, slow, func(deps *ui.Deps, _ *memory) {
		deps.Analyze = func(answer coach.Answer, _ *scenario.Scenario) coach.Report {
			pace = answer.Pace
			return coach.Report{}
		}
	})
	if pace != 60 {
		t.Errorf("the coach reckons with %d words a minute", pace)
	}
}

func TestTheOwnWayOfAnsweringIsOffered(t *testing.T) {
	simulate(t, 120, 40).press("enter", "2").sees("● speaking", "○ typing")
	simulate(t, 120, 40, withConfig(t, "answer: type\n")).press("enter", "2").sees("● typing", "○ speaking")
	simulate(t, 120, 40, withConfig(t, "answer: type\n")).press("enter", "l").sees("speak instead")
}

func TestScoresCanBeHidden(t *testing.T) {
	hidden := withConfig(t, "hide_scores: true\n")
	for _, size := range [][2]int{{120, 40}, {80, 24}, {60, 16}} {
		sim := simulate(t, size[0], size[1], hidden).steps(typedAnswer...)
		sim.sees("Fix first", "Ownership").lacks("rate your own", "of 100", "Together", "coach", "you:", "fillers a minute")
		for _, dimension := range coach.Dimensions() {
			for _, line := range strings.Split(sim.frame(), "\n") {
				if strings.Contains(line, dimension.Title()) && strings.ContainsAny(strings.SplitN(line, dimension.Title(), 2)[1][:8], "12345") {
					t.Errorf("a score of %s is shown: %q", dimension.Title(), line)
				}
			}
		}
		sim.press("n").sees("finding 1 of 3", "Instead").press("esc", "enter").sees("It rests on")
		sim.press("t").sees("Together")
	}
	// A spoken answer has nothing but its times then.
	simulate(t, 120, 40, hidden).press("enter", "2", "enter", "enter").seconds(5).
		press(" ").seconds(5).press(" ").seconds(5).press(" ").seconds(5).press(" ").seconds(5).press(" ").
		sees("Situation", "5 s of").lacks("rate your own", "t scores")

	sim := simulate(t, 120, 40, withKeeper(practised), hidden).press("h").sees("What comes up most", "Spoken runs")
	sim.lacks("Scores", "coach's total of whole").press("tab").lacks("total").press("enter").sees("Times").lacks("Scores")
}

// With reduced motion, a second that passes changes the figures of one clock.
func TestOnlyOneClockMoves(t *testing.T) {
	for _, style := range []string{"speak", "type"} {
		sim := simulate(t, 120, 40, withConfig(t, "reduced_motion: true\nanswer: "+style+"\n"))
		sim.press("enter", "2", "enter").sees("The clock starts in a moment.")
		before := sim.frame()
		sim.seconds(1)
		if sim.frame() != before {
			t.Errorf("%s: the count-in moves", style)
		}
		sim.press("enter").seconds(3).sees("0:03 of 0:30")
		then := strings.Split(sim.frame(), "\n")
		sim.seconds(1).sees("0:04 of 0:30")
		changed := 0
		for i, line := range strings.Split(sim.frame(), "\n") {
			if line != then[i] {
				changed++
			}
		}
		if changed != 1 {
			t.Errorf("%s: %d lines changed in a second", style, changed)
		}
	}
}

// A sentence that names a key names the one that works.
func TestSentencesNameTheOwnKeys(t *testing.T) {
	own := withConfig(t, "keys:\n  list.leave: x\n  setup.all: f3\n  setup.toggle: v\n  filter.clear: f4\n")
	simulate(t, 120, 40, own).press("enter", "2", "f3").sees("Choose at least one: v for this one, f3 for all.")
	simulate(t, 120, 40, own).press("/", "nothing like it").sees("Press f4 to clear the filter.")
}

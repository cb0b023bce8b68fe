package tui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/tui/theme"
)

var update = flag.Bool("update", false, "rewrite the golden frames")

// frames are screens as a candidate reaches them: keys, and seconds that pass.
var frames = []struct {
	name  string
	steps []any
}{
	{"picker", nil},
	{"picker-broken", []any{"down"}},
	{"picker-filter", []any{"/leak"}},
	{"picker-nothing", []any{"/xyz"}},
	{"modes", []any{"enter"}},
	{"walkthrough-overview", []any{"enter", "1"}},
	{"walkthrough-situation", []any{"enter", "1", "right"}},
	{"walkthrough-reflection", []any{"enter", "1", "right", "right", "right", "right", "right"}},
	{"walkthrough-follow-up", []any{"enter", "1", "nnnnnn", "space", "space", "space"}},
	{"walkthrough-weak", []any{"enter", "1", "nnnnnnnn", "space", "space"}},
	{"walkthrough-pivots", []any{"enter", "1", "nnnnnnnnn"}},
	{"walkthrough-levels", []any{"enter", "1", "nnnnnnnnnn"}},
	{"setup", []any{"enter", "2"}},
	{"practice-count-in", []any{"enter", "2", "enter", 1}},
	{"practice-speak", []any{"enter", "2", "enter", 3, 12, "space", 26}},
	{"practice-type", []any{"enter", "2", "s", "enter", 3, "I'm a fitter, and I noticed a leak of nine litres.", 14}},
	{"practice-peek", []any{"enter", "2", "s", "enter", 3, "ctrl+g"}},
	{"practice-paused", []any{"enter", "2", "enter", 3, 50, "p"}},
	{"practice-leaving", []any{"enter", "2", "enter", 3, 5, "esc"}},
	{"practice-heard", steps(typedFault, "We make bottles, and a lot of them.", 1)},
	{"practice-coach-hidden", steps(typedFault, "ctrl+o")},
	{"rating-speak", steps(spoken, "4", "2")},
	{"rating-type", steps(typedAnswer, "4", "2")},
	{"debrief-speak", steps(spoken, "esc")},
	{"debrief-speak-rated", steps(spoken, "434521", "t")},
	{"debrief-rubric", steps(typedAnswer, "434521")},
	{"debrief-evidence", steps(typedAnswer, "esc", "down", "down", "enter")},
	{"debrief-finding", steps(typedAnswer, "esc", "n", "n")},
	{"debrief-not-said", steps(typedAnswer, "esc", "nnn")},
	{"debrief-again", steps(
		typedAnswer, "434521", "n", "a", "enter", "I noticed a leak, and I closed the bypass.", "ctrl+d", "444521",
	)},
	{"debrief-type", steps(typedAnswer, "esc", "t")},
	{"compare", steps(typedAnswer, "esc", "c")},
	{"quiz", []any{"enter", "3"}},
	{"quiz-wrong", []any{"enter", "3", "a", "w"}},
	{"quiz-summary", []any{"enter", "3", "a", "enter", "a", "enter"}},
	{"plan-form", []any{"t"}},
	{"plan-form-wrong", []any{"t", "soon", "enter"}},
	{"plan", []any{"t", "+9d", "enter"}},
	{"plan-last", []any{"t", "+9d", "enter", "G"}},
	{"plan-short", []any{"t", "+4d", "down", "backspace", "backspace", "10", "enter"}},
	{"picker-planned", []any{"t", "+9d", "enter", "esc"}},
	{"mock-settings", []any{"m", "down"}},
	{"mock-introduction", mockTyped},
	{"mock-thinking", steps(mockTyped, "enter", 12)},
	{"mock-type", mockAnswer},
	{"mock-follow-up", steps(mockAnswer, "ctrl+d", 4)},
	{"mock-speak", mockSpoken},
	{"mock-leaving", steps(mockAnswer, "esc")},
	{"mock-rating", steps(mockSpoken, "space", 5, "space", 5, "space", 5, "space")},
	{"mock-report-speak", steps(mockSpoken, "space", 5, "space", 5, "space", 5, "space", "3")},
	{"mock-report", mockReport},
	{"mock-former", steps(mockReport, "esc", "m", "f")},
	{"picker-mock-left", steps(mockAnswer, "esc", "enter")},
	{"progress-empty", []any{"h"}},
	{"setup-follow-ups", []any{"enter", "2", "f"}},
	{"setup-probes", steps(typedAnswer, "esc", "esc", "f", "down", "down", "down")},
	{"drill-question", steps(drilling, 12)},
	{"drill-reveal", steps(drilling, 21, "space")},
	{"drill-probe", steps(probed, "I cut the seal.", 9, "ctrl+d")},
	{"drill-end", steps(drilling, 21, "space", "3", 50, "space", "1")},
	{"drill-end-typed", steps(probed, "I cut the seal.", 9, "ctrl+d", "2", "ctrl+d", "1", "ctrl+d", "4", "ctrl+d", "3", "ctrl+d", "2")},
	{"drill-look", steps(drilling, 21, "space", "3", 50, "space", "1", "enter")},
	{"judge", []any{"enter", "4", "432"}},
	{"judge-other", []any{"enter", "4", "444444", "2"}},
	{"judge-taken-in", []any{"enter", "4", "434442", "323312", "enter"}},
	{"judge-right", []any{"enter", "4", "211431", "545351", "enter"}},
	{"judge-scored", []any{"enter", "4", "211431", "545351"}},
	{"judge-nothing-scored", []any{"enter", "4", "enter"}},
	{"help", []any{"enter", "1", "?"}},
	{"leave-with-words", []any{"enter", "2", "s", "enter", 3, "Words.", "ctrl+c"}},
}

// The ways to a run with something to hear in it, and to the ends of runs.
var (
	typedFault  = []any{"enter", "2", "s", "enter", 3, "I noticed a leak, and we stopped it.", 1}
	typedAnswer = steps(
		typedFault, 20, "ctrl+d", "Nobody asked me.", 40, "ctrl+d", "I closed the valve. It helped a lot.", 60,
		"ctrl+d", "It lost nine litres an hour, and then none.", 25, "ctrl+d", "ctrl+d",
	)
	drilling = []any{"enter", "2", "f", "enter", 3}
	probed   = steps(typedAnswer, "esc", "f", 3)
	spoken   = []any{"enter", "2", "enter", 3, 28, "space", 20, "space", 60, "space", 22, "space", 24, "space"}
)

// steps goes further from where a way ends.
func steps(way []any, more ...any) []any { return append(slices.Clone(way), more...) }

func (s *simulator) steps(steps ...any) *simulator {
	s.t.Helper()
	for _, step := range steps {
		switch step := step.(type) {
		case int:
			s.seconds(step)
		case string:
			s.press(step)
		}
	}
	return s
}

func TestFrames(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 16}} {
		for _, frame := range frames {
			name := fmt.Sprintf("%s-%dx%d", frame.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				golden(t, name, simulate(t, size[0], size[1]).steps(frame.steps...).frame())
			})
		}
	}
}

func TestFramesWithoutStyles(t *testing.T) {
	sim := simulate(t, 80, 24, withTheme(theme.Plain)).press("enter", "1", "right")
	if view := sim.root.View(); strings.Contains(view, "\x1b") {
		t.Errorf("a dumb terminal is sent an escape sequence: %q", view)
	}
	sim.sees("[I noticed]", "[nine litres]")
	golden(t, "walkthrough-situation-plain", sim.frame())
}

func TestFramesWithoutColour(t *testing.T) {
	sim := simulate(t, 80, 24, withTheme(theme.Mono)).press("enter", "1", "right")
	view := sim.root.View()
	for _, colour := range []string{"\x1b[3", "\x1b[9", ";3", ";9"} {
		if strings.Contains(view, colour) {
			t.Errorf("%q colours a screen that should have none", colour)
		}
	}
	if !strings.Contains(view, "\x1b[4") {
		t.Error("without colour nothing is underlined: signal phrases can't be told from the text")
	}
}

// reviewFrames are screens of the review, after the walkthrough was read or the
// quiz taken.
var reviewFrames = []struct {
	name       string
	read, quiz bool
	steps      []any
}{
	{"picker-review", true, true, nil},
	{"review-quiz", false, true, []any{"r"}},
	{"review-quiz-wrong", false, true, []any{"r", "a"}},
	{"review-follow-up", true, false, []any{"r", 12}},
	{"review-follow-up-revealed", true, false, []any{"r", 12, "space"}},
	{"review-opening", true, false, []any{"r", "s", "s", 4}},
	{"review-opening-revealed", true, false, []any{"r", "s", "s", 10}},
	{"review-done", true, false, []any{"r", "space", "1", "space", "3", "space", "4", "space", "3"}},
}

func TestReviewFrames(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 16}} {
		for _, frame := range reviewFrames {
			name := fmt.Sprintf("%s-%dx%d", frame.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				sim := simulate(t, size[0], size[1], met(frame.read, frame.quiz))
				golden(t, name, sim.steps(frame.steps...).frame())
			})
		}
	}
}

func golden(t *testing.T, name, frame string) {
	t.Helper()
	var lines []string
	for _, line := range strings.Split(frame, "\n") {
		lines = append(lines, strings.TrimRight(line, " "))
	}
	got := strings.Join(lines, "\n") + "\n"
	path := filepath.Join("testdata", "frames", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (run the test with -update to write it)", err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("the frame differs (-golden +now):\n%s\nin full:\n%s", diff, got)
	}
}

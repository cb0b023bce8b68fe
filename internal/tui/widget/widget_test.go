package widget

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/tui/theme"
)

func TestWrap(t *testing.T) {
	tests := []struct {
		name, text string
		width      int
		want       []string
	}{
		{"short", "one two", 10, []string{"one two"}},
		{"between words", "one two three", 8, []string{"one two", "three"}},
		{"exactly full", "one two", 7, []string{"one two"}},
		{"line breaks stay", "one\n\ntwo", 10, []string{"one", "", "two"}},
		{"a word too wide is cut", "abcdefgh", 3, []string{"abc", "def", "gh"}},
		{"wide signs count two", "日本語日本語", 6, []string{"日本語", "日本語"}},
		{"nothing", "", 10, []string{""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Wrap(tt.text, tt.width)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSpansKeepTheirStyleOverALineBreak(t *testing.T) {
	th := theme.New(theme.Mono)
	lines := Marked("first I noticed it", []Span{{6, 15}}, 8, th)
	want := []string{"first " + th.Signal.Render("I"), th.Signal.Render("noticed"), "it"}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
}

func TestSpansAreBracketedWhereNothingCanBeStyled(t *testing.T) {
	lines := Marked("first I noticed it", []Span{{6, 15}}, 40, theme.New(theme.Plain))
	if diff := cmp.Diff([]string{"first [I noticed] it"}, lines); diff != "" {
		t.Error(diff)
	}
}

func TestSpansThatOverlapAreJoined(t *testing.T) {
	got := Disjoint([]Span{{6, 9}, {0, 4}, {3, 5}, {8, 12}})
	if diff := cmp.Diff([]Span{{0, 5}, {6, 12}}, got); diff != "" {
		t.Error(diff)
	}
}

func FuzzProse(f *testing.F) {
	f.Add("I noticed\n\na leak of nine litres", 10, 2, 9)
	f.Add("日本語 an unbreakablylongwordindeed", 5, 0, 3)
	f.Fuzz(func(t *testing.T, text string, width, start, end int) {
		// What is shown has been cleaned on loading.
		text = strings.Map(func(r rune) rune {
			if unicode.IsPrint(r) || r == '\n' {
				return r
			}
			return -1
		}, strings.ToValidUTF8(text, ""))
		width = 2 + min(max(width, 0), 200)
		start = min(max(start, 0), len(text))
		end = min(max(end, start), len(text))
		lines := Prose(text, []Span{{start, end}}, width, lipgloss.NewStyle(), lipgloss.NewStyle())
		for _, line := range lines {
			if ansi.StringWidth(line) > width {
				t.Errorf("%q is wider than %d", line, width)
			}
		}
		got, want := strings.Join(strings.Fields(strings.Join(lines, "")), ""), strings.Join(strings.Fields(text), "")
		if got != want {
			t.Errorf("the text is %q afterwards, want %q", got, want)
		}
	})
}

func TestTheStripKeepsThePresentStation(t *testing.T) {
	th := theme.New(theme.Plain)
	stations := []string{"Overview", "S", "T", "A", "R", "Reflection", "Levels"}
	for width := 18; width < 60; width++ {
		for current := range stations {
			strip := Strip(stations, current, width, th)
			if ansi.StringWidth(strip) > width || !strings.Contains(strip, "▸"+stations[current]) {
				t.Errorf("at width %d: %q", width, strip)
			}
		}
	}
	if got := Strip(stations, 3, 60, th); got != "Overview  S  T  ▸A  R  Reflection  Levels" {
		t.Errorf("got %q", got)
	}
}

func TestTheTimeBar(t *testing.T) {
	th := theme.New(theme.Plain)
	const target = 20 * time.Second
	tests := []struct {
		spent time.Duration
		want  string
	}{
		{0, "░░░░│░░"},
		{time.Second, "█░░░│░░"},
		{10 * time.Second, "██░░│░░"},
		{20 * time.Second, "████│░░"},
		{30 * time.Second, "██████░"},
		{time.Hour, "███████"},
	}
	for _, tt := range tests {
		if got := TimeBar(tt.spent, target, 7, th); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.spent, got, tt.want)
		}
	}
}

func TestTheTimeBarChangesColourAtTheTargetAndAtHalfAsMuchAgain(t *testing.T) {
	th := theme.New(theme.Colour)
	bar := TimeBar(time.Hour, 20*time.Second, 7, th)
	want := strings.Repeat(th.Good.Render("█"), 4) + strings.Repeat(th.Warn.Render("█"), 2) + th.Bad.Render("█")
	if bar != want {
		t.Errorf("got %q, want %q", bar, want)
	}
}

func TestTheWayBackAndTheLastKeyAreNeverLeftOut(t *testing.T) {
	th := theme.New(theme.Plain)
	var bindings []key.Binding
	for _, name := range []string{"enter", "space", "esc", "?"} {
		bindings = append(bindings, key.NewBinding(key.WithKeys(name), key.WithHelp(name, "does it")))
	}
	if got := KeysLine(bindings, 80, th); got != "enter does it   space does it   esc does it   ? does it" {
		t.Errorf("got %q", got)
	}
	if got := KeysLine(bindings, 42, th); got != "enter does it   esc does it   ? does it" {
		t.Errorf("got %q", got)
	}
	bindings[0].SetEnabled(false)
	if got := KeysLine(bindings, 30, th); got != "esc does it   ? does it" {
		t.Errorf("got %q", got)
	}
}

func TestFitIsExact(t *testing.T) {
	for _, content := range []string{"", "a", "日本語日本語", "a\nb\nc\nd", "\x1b[1mbold and long\x1b[0m"} {
		lines := strings.Split(Fit(content, 5, 3), "\n")
		if len(lines) != 3 || slices.ContainsFunc(lines, func(line string) bool { return ansi.StringWidth(line) != 5 }) {
			t.Errorf("%q becomes %q", content, lines)
		}
	}
}

func TestTheScrollerShowsEveryLineOnTheWay(t *testing.T) {
	scroller := NewScroller(theme.New(theme.Plain))
	scroller.SetSize(10, 4)
	scroller.SetLines(strings.Fields("one two three four five six seven"))
	var seen []string
	for range 5 {
		seen = append(seen, strings.Fields(scroller.View())...)
		scroller.PageDown()
	}
	for _, line := range strings.Fields("one two three four five six seven") {
		if !slices.Contains(seen, line) {
			t.Errorf("%q was never shown", line)
		}
	}
	if scroller.MoreBelow() {
		t.Error("there is more below the end")
	}
}

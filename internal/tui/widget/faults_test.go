package widget

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/tui/theme"
)

const told = "So we found the cause, and then we fixed it together."

func spanOf(text, quote string) Span {
	start := strings.Index(text, quote)
	return Span{start, start + len(quote)}
}

func TestTheFaultLookedAtStandsOut(t *testing.T) {
	th := theme.New(theme.Colour)
	now := spanOf(told, "we fixed it")
	lines, first, last := Faults(told, []Span{now, spanOf(told, "we found")}, now, 30, th)
	var plain []string
	for _, line := range lines {
		plain = append(plain, ansi.Strip(line))
	}
	want := []string{"  So we found the cause, and", "▸ then we fixed it together."}
	if diff := cmp.Diff(want, plain); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
	if first != 1 || last != 1 {
		t.Errorf("the fault is on lines %d to %d, want 1", first, last)
	}
	text := strings.Join(lines, "\n")
	for style, quote := range map[string]string{
		th.Fault.Render("we found"): "the other fault", th.FaultNow.Render("we fixed it"): "the fault looked at",
	} {
		if !strings.Contains(text, style) {
			t.Errorf("%s is not in its style in %q", quote, text)
		}
	}
}

func TestFaultsThatOverlapAreEachSeen(t *testing.T) {
	th := theme.New(theme.Mono)
	now := spanOf(told, "found the")
	lines, _, _ := Faults(told, []Span{spanOf(told, "we found the cause"), now}, now, 80, th)
	want := th.Text.Render("So ") + th.Fault.Render("we ") + th.FaultNow.Render("found the") + th.Fault.Render(" cause")
	if got := lines[0]; !strings.Contains(got, want) {
		t.Errorf("got %q, want %q in it", got, want)
	}
}

func TestFaultsWithoutStylesStandInBrackets(t *testing.T) {
	th := theme.New(theme.Plain)
	t.Cleanup(func() { theme.New(theme.Colour) })
	now := spanOf(told, "we fixed it")
	lines, first, _ := Faults(told, []Span{spanOf(told, "we found"), now}, now, 34, th)
	want := []string{"  So [we found] the cause, and", "▸ then [we fixed it] together."}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
	if first != 1 {
		t.Errorf("the fault is on line %d, want 1", first)
	}
}

func TestAFaultOfNoWordsMarksNothing(t *testing.T) {
	t.Cleanup(func() { theme.New(theme.Colour) })
	for _, kind := range []theme.Kind{theme.Colour, theme.Plain} {
		lines, first, last := Faults(told, []Span{{}}, Span{}, 80, theme.New(kind))
		if got := lines[0]; got != "  "+told || first != 0 || last != 0 {
			t.Errorf("got %q, %d to %d", got, first, last)
		}
	}
}

package theme

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
)

// rendered is a word in each style of a theme, with its escape sequences.
func rendered(th Theme) map[string]string {
	styles := map[string]lipgloss.Style{
		"text": th.Text, "strong": th.Strong, "dim": th.Dim, "accent": th.Accent, "signal": th.Signal, "fault": th.Fault,
		"fault now": th.FaultNow, "struck": th.Struck, "key": th.Key, "good": th.Good, "warn": th.Warn, "bad": th.Bad,
		"cursor": th.Cursor,
	}
	out := map[string]string{}
	for name, style := range styles {
		out[name] = style.Render("w")
	}
	return out
}

func TestHighContrastIsNeverFaintNorColoured(t *testing.T) {
	for name, text := range rendered(With(Options{Kind: HighContrast, Colours: map[string]string{"accent": "4"}})) {
		for _, attribute := range attributes(text) {
			if attribute == "2" || len(attribute) > 1 {
				t.Errorf("%s is written as %q", name, text)
			}
		}
	}
}

func TestMonochromeHasNoColour(t *testing.T) {
	for name, text := range rendered(With(Options{Kind: Mono, Depth: Millions, Colours: map[string]string{"bad": "#ff0000"}})) {
		for _, attribute := range attributes(text) {
			if len(attribute) > 1 {
				t.Errorf("%s is written as %q", name, text)
			}
		}
	}
}

func TestPlainWritesNoEscapeSequence(t *testing.T) {
	for name, text := range rendered(With(Options{Kind: Plain, Colours: map[string]string{"bad": "1"}})) {
		if text != "w" {
			t.Errorf("%s is written as %q", name, text)
		}
	}
}

func TestOwnColoursAreUsedAtTheDepthThereIs(t *testing.T) {
	own := map[string]string{"accent": "#2e7d32", "bad": "5", "dim": "250"}
	for _, c := range []struct {
		depth       Depth
		style, want string
	}{
		{Millions, "accent", "38;2;46;125;50"},
		{Hundreds, "accent", "38;5;"},
		{Hundreds, "dim", "38;5;250"},
		{Sixteen, "bad", "35"},
		{Sixteen, "good", "32"},
	} {
		if got := rendered(With(Options{Depth: c.depth, Colours: own}))[c.style]; !strings.Contains(got, c.want) {
			t.Errorf("%s is written as %q, want %s in it", c.style, got, c.want)
		}
	}
}

// The contrast that WCAG asks of text is 4.5 to 1.
func TestKnownBackgroundsHaveReadableColours(t *testing.T) {
	for kind, background := range map[Kind]string{Light: "#ffffff", Dark: "#1e1e1e"} {
		p := palettes[kind]
		for name, c := range map[string]lipgloss.TerminalColor{"accent": p.accent, "good": p.good, "warn": p.warn, "bad": p.bad, "dim": p.dim} {
			complete, ok := c.(lipgloss.CompleteColor)
			if !ok {
				t.Fatalf("%s has no complete colour", name)
			}
			if ratio := contrast(t, complete.TrueColor, background); ratio < 5 {
				t.Errorf("%s %s on %s has a contrast of %.1f to 1", name, complete.TrueColor, background, ratio)
			}
		}
	}
}

// attributes are the numbers of the escape sequences in a text.
func attributes(text string) []string {
	var all []string
	for _, part := range strings.Split(text, "\x1b[")[1:] {
		numbers, _, _ := strings.Cut(part, "m")
		for _, number := range strings.Split(numbers, ";") {
			if number != "" && number != "0" {
				all = append(all, number)
			}
		}
	}
	return all
}

// contrast is the ratio that WCAG 2 defines.
func contrast(t *testing.T, one, other string) float64 {
	t.Helper()
	a, b := luminance(t, one), luminance(t, other)
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	weights := []float64{0.2126, 0.7152, 0.0722}
	sum := 0.0
	for i, weight := range weights {
		value, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		share := float64(value) / 255
		if share <= 0.04045 {
			share /= 12.92
		} else {
			share = math.Pow((share+0.055)/1.055, 2.4)
		}
		sum += weight * share
	}
	return sum
}

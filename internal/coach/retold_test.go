package coach

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRetold(t *testing.T) {
	const written = "I followed ten files by hand for a week. Seven stopped in the tray for scanning. " +
		"I split the inventory into two forms of four pages."
	tests := []struct {
		name, told, rest string
		want             []string
	}{
		{"word by word", written, "", []string{
			"kept: I followed ten files by hand for a week.",
			"kept: Seven stopped in the tray for scanning.",
			"kept: I split the inventory into two forms of four pages.",
		}},
		{"in other words and another order", "So I split that inventory up into 2 forms, 4 pages each. " +
			"Before that, for one week, I had been following ten files by hand, and seven were stopping in the scanning tray.", "", []string{
			"kept: I followed ten files by hand for a week.",
			"kept: Seven stopped in the tray for scanning.",
			"kept: I split the inventory into two forms of four pages.",
		}},
		{"a figure forgotten", "I followed files by hand for a week.", "", []string{
			"kept: I followed ten files by hand for a week. without ten",
			"lost: Seven stopped in the tray for scanning.",
			"lost: I split the inventory into two forms of four pages.",
		}},
		{"another figure", "I followed twelve files by hand for a week. Seven stopped in the tray for scanning.", "", []string{
			"altered: I followed ten files by hand for a week. without ten but twelve",
			"kept: Seven stopped in the tray for scanning.",
			"lost: I split the inventory into two forms of four pages.",
		}},
		{"the figure of a point that is not told", "I followed seven files by hand for a week.", "", []string{
			"altered: I followed ten files by hand for a week. without ten but seven",
			"lost: Seven stopped in the tray for scanning.",
			"lost: I split the inventory into two forms of four pages.",
		}},
		{"one of two figures", "I split the inventory into two forms of six pages each.", "", []string{
			"lost: I followed ten files by hand for a week.",
			"lost: Seven stopped in the tray for scanning.",
			"altered: I split the inventory into two forms of four pages. without four but six",
		}},
		{"two points in a sentence", "I followed files by hand for a week, of which seven stopped in the tray for scanning.", "", []string{
			"kept: I followed ten files by hand for a week. without ten",
			"kept: Seven stopped in the tray for scanning.",
			"lost: I split the inventory into two forms of four pages.",
		}},
		{"told in another section", "I split the inventory into two forms.", "Seven files stopped in the scanning tray.", []string{
			"lost: I followed ten files by hand for a week.",
			"moved: Seven stopped in the tray for scanning.",
			"kept: I split the inventory into two forms of four pages. without four",
		}},
		{"told in another section with another figure", "I split the inventory into two forms of four pages.", "Five files stopped in the scanning tray.", []string{
			"lost: I followed ten files by hand for a week.",
			"altered: Seven stopped in the tray for scanning. without Seven but Five",
			"kept: I split the inventory into two forms of four pages.",
		}},
		{"told in two sentences", "I followed ten files. By hand, for a whole week.", "", []string{
			"kept: I followed ten files by hand for a week.",
			"lost: Seven stopped in the tray for scanning.",
			"lost: I split the inventory into two forms of four pages.",
		}},
		{"something else", "The manager refused at first, and I sat with her clerk.", "", []string{
			"lost: I followed ten files by hand for a week.",
			"lost: Seven stopped in the tray for scanning.",
			"lost: I split the inventory into two forms of four pages.",
			"new: The manager refused at first, and I sat with her clerk.",
		}},
		{"nothing", "", "", []string{
			"lost: I followed ten files by hand for a week.",
			"lost: Seven stopped in the tray for scanning.",
			"lost: I split the inventory into two forms of four pages.",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for range 5 {
				if diff := cmp.Diff(tt.want, said(written, tt.told, Retold(written, tt.told, tt.rest))); diff != "" {
					t.Fatalf("(-want +got):\n%s", diff)
				}
			}
		})
	}
}

func said(written, told string, retelling Retelling) []string {
	var lines []string
	for _, point := range retelling.Points {
		line := fmt.Sprintf("%s: %s", map[Fate]string{Kept: "kept", Moved: "moved", Lost: "lost", Altered: "altered"}[point.Fate], written[point.Start:point.End])
		if len(point.Figures) > 0 {
			line += " without " + strings.Join(point.Figures, ", ")
		}
		if point.Fate == Altered {
			line += " but " + strings.Join(point.Instead, ", ")
		}
		lines = append(lines, line)
	}
	for _, span := range retelling.New {
		lines = append(lines, "new: "+told[span.Start:span.End])
	}
	return lines
}

func TestRetoldWithoutAWrittenVersion(t *testing.T) {
	retelling := Retold("", "I rang the supplier twice that night.", "")
	if len(retelling.Points) != 0 || len(retelling.New) != 1 {
		t.Errorf("got %+v", retelling)
	}
}

func TestNumbersAreTheSameHoweverTheyAreWritten(t *testing.T) {
	for word, want := range map[string]string{
		"31": "31", "thirty-one": "31", "$8,000": "8000", "8000": "8000", "0.3%": "0.3", "twelve": "12", "zero": "0",
	} {
		if got, ok := Number(word); !ok || got != want {
			t.Errorf("%q is %q, %v; want %q", word, got, ok, want)
		}
	}
	for _, word := range []string{"one", "two-way", "ten-two", "files", ""} {
		if got, ok := Number(word); ok {
			t.Errorf("%q is taken for %s", word, got)
		}
	}
}

func TestBodiesHaveNoHeadings(t *testing.T) {
	text := "## Situation\n\nIt ran out.\n\n**Action:** I rang.\nTwice.\n\nResult: None left.\n\nAction: I wrote it up.\n"
	var got []string
	for _, body := range Bodies(text) {
		got = append(got, string(body.Name)+": "+body.Text)
	}
	want := []string{"situation: It ran out.", "action: I rang.\nTwice.", "result: None left.", "action: I wrote it up."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestNumberWordsAreReadBack(t *testing.T) {
	for n := 2; n < 100; n++ {
		if got, ok := Number(NumberWord(n)); !ok || got != fmt.Sprint(n) {
			t.Errorf("%d is %q, which is read as %s", n, NumberWord(n), got)
		}
	}
	if NumberWord(1)+NumberWord(100) != "" {
		t.Error("words are made up")
	}
}

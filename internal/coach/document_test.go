package coach

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSentences(t *testing.T) {
	for text, want := range map[string][]string{
		"It was minus 38 for six days. 41 of 640 went quiet.":     {"It was minus 38 for six days. ", "41 of 640 went quiet."},
		"Nobody had to take my word for a no. I put it in print.": {"Nobody had to take my word for a no. ", "I put it in print."},
		"We opened valve no. 4 at noon.":                          {"We opened valve no. 4 at noon."},
		"Dr. Smith came at 9 a.m. 12 of us were there.":           {"Dr. Smith came at 9 a.m. 12 of us were there."},
		"It rose by 3.5 per cent. £400 was saved. 12 left.":       {"It rose by 3.5 per cent. ", "£400 was saved. ", "12 left."},
	} {
		var got []string
		for _, span := range splitSentences(text) {
			got = append(got, text[span.Start:span.End])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
}

func TestHeadingsDoNotRunIntoQuotations(t *testing.T) {
	text := "Situation: A leak.\nTask: My manager asked me to look at it.\nAction: We fixed it together. I took ownership.\n\nResult: Everyone was happy.\n"
	want := map[Rule]string{
		ToldTo:       "My manager asked me to look at it",
		SharedCredit: "We fixed it together",
		VagueAction:  "I took ownership",
		VagueOutcome: "Everyone was happy",
	}
	for _, finding := range Analyze(Answer{Text: text}, nil).Findings {
		if quote, ok := want[finding.Rule]; ok {
			if finding.Quote != quote {
				t.Errorf("%s quotes %q, want %q", finding.Rule, finding.Quote, quote)
			}
			delete(want, finding.Rule)
		}
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
}

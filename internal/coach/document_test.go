package coach

import "testing"

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

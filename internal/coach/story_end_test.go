package coach

import "testing"

// A fault is one wherever the guess of the parts has put it, up to the sentence
// that looks back.
func TestFaultsAreFoundWhereThePartsWereGuessed(t *testing.T) {
	const story = `We had a tram stuck at the market stop one Monday, right in the middle of the rush. I rang the workshop and they towed it. `
	for name, c := range map[string]struct {
		text string
		rule Rule
		want bool
	}{
		"a habit behind the action": {story + `Normally what I do is clear the doors first and then worry about the line. About thirty people had to walk to the next stop in the rain. It was all sorted in the end.`, Hypothetical, true},
		"a habit that was learned":  {story + `About thirty people had to walk to the next stop in the rain. It was sorted in nine minutes, where the last one took forty. I learned from it: these days I usually clear the doors first.`, Hypothetical, false},
		"a claim behind the result": {story + `They got it moving in nine minutes, where the last one took forty. And I kept pushing it right up the chain.`, VagueAction, true},
	} {
		t.Run(name, func(t *testing.T) {
			found := false
			for _, finding := range Analyze(Answer{Text: c.text}, nil).Findings {
				found = found || finding.Rule == c.rule
			}
			if found != c.want {
				t.Errorf("%s found: %v, want %v", c.rule, found, c.want)
			}
		})
	}
}

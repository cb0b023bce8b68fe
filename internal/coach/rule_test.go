package coach

import (
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

// ruleCase is a piece of an answer, told in one section. Quote lies within what
// the rule quotes; it is empty where the rule must keep still.
type ruleCase struct {
	section scenario.Section
	text    string
	quote   string
}

// checkRule runs one rule over its cases.
func checkRule(t *testing.T, rule Rule, cases []ruleCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			answer := Answer{Text: c.text, Sections: []SectionText{{Name: c.section, Span: Span{0, len(c.text)}}}}
			var quotes []string
			for _, finding := range Analyze(answer, nil).Findings {
				if finding.Rule == rule {
					quotes = append(quotes, finding.Quote)
				}
			}
			switch {
			case c.quote == "" && len(quotes) > 0:
				t.Errorf("%s found in %q", rule, quotes)
			case c.quote != "" && len(quotes) == 0:
				t.Errorf("%s not found", rule)
			case c.quote != "" && !strings.Contains(strings.Join(quotes, " | "), c.quote):
				t.Errorf("%s quotes %q, want %q in it", rule, quotes, c.quote)
			}
		})
	}
}

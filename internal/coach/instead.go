package coach

import (
	"fmt"
	"strings"
)

// longestEcho is how many words of the candidate's are said back: more would be
// reading, not hearing.
const longestEcho = 12

var leadingWe = expr(`(?i)^(?:and |so |then |but |because |eventually |finally |together |as a team,? )*we(?:'ve|'d| have| had)?\s+(?:all |also |then |both )*`)

// inCompany are words that can't be said of one person alone.
var inCompany = expr(`(?i),?\s*\b(?:all together|together|as a (?:team|group)|between us|collectively|jointly)\b`)

// plainFigure is a figure with what it counts, as it can stand behind "from ...
// to": "to 4 minutes", "95 percent", "$30,000 a month". A clause of its own can't.
var plainFigure = expr(`(?i)^(?:to |by |down to |up to |about |only |just )*([$€£]?\d[\d.,]*\s?%?(?: (?:percent|per cent|points?|million|thousand|k|seconds?|minutes?|hours?|days?|weeks?|months?|years?|people|times))?(?: (?:a|an|per) [a-z]+)?)[.,;]?$`)

// better builds the advice of a finding from the candidate's own words, where
// they allow it; otherwise it is the rule's own.
func better(f fault, quote string) string {
	words := strings.Fields(quote)
	if len(words) == 0 || len(words) > longestEcho {
		return f.instead
	}
	echo := strings.Join(words, " ")
	switch f.rule {
	case SharedCredit:
		if lead := leadingWe.FindString(echo); lead != "" {
			if alone := strings.Join(strings.Fields(inCompany.get().ReplaceAllString(echo[len(lead):], "")), " "); alone != "" {
				return fmt.Sprintf("If it was you, say \"I %s\"; if not, say which part was yours.", alone)
			}
		}
	case VagueOutcome:
		return fmt.Sprintf("\"%s\": how could somebody check that? Say the count, the time or the sum that changed.", echo)
	case VagueAction:
		return fmt.Sprintf("\"%s\": what would a camera have shown? Say that step.", echo)
	case NoBaseline:
		if figure := plainFigure.get().FindStringSubmatch(echo); figure != nil {
			return fmt.Sprintf("Put the figure before it: \"from ... to %s\".", figure[1])
		}
	}
	return f.instead
}

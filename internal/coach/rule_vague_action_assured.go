package coach

import "strings"

// Who says "I made sure" tells an end and leaves out the means.

// assured says whether what follows the speaker says that he made sure of a
// state of things, and nothing in it can be pictured: "made sure it ran smoothly".
func assured(rest string) bool {
	at := sureThat.FindStringIndex(rest)
	if at == nil {
		return false
	}
	after := strings.Fields(rest[at[1]:])
	for i, word := range after {
		after[i] = bare(word)
	}
	pictured := 0
	for _, word := range after {
		if !contentWords.has(word) && !showsNothing(word) {
			pictured++
		}
	}
	if pictured > mostShown || hasDetail(rest[at[1]:]) {
		return false
	}
	for i, word := range after {
		if contentWords.has(word) || weighty(after[i:i+1]) {
			return true
		}
	}
	return false
}

var sureThat = expr(`^(?: also| just| always| really| have| had| was| did|'ve| then| to| tried to| [a-z]+ly)* (?:made|make|making) (?:[a-z]+ly )?(?:sure|certain)\b(?: that)?`)

// contentWords tell a state without a sign of it.
var contentWords = set(`felt feel feeling happy comfortable smoothly well track safe safety properly fine okay ok welcome looked heard included informed supported satisfied
 ready covered done right good best better great standard standards priority everything everyone everybody all facts valued respected involved aware prepared perfect`)

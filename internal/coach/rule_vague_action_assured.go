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
 ready covered done right good best better great standard standards priority everything everyone everybody all facts valued respected involved aware prepared perfect side care cared trust trusted knew known calm relaxed appreciated confident reassured protected`)

// assuredBehind says whether a clause ends in "made sure", and the next tells a
// state that nothing shows: "made sure | she felt comfortable".
func (d *document) assuredBehind(clause int) bool {
	c := &d.clauses[clause]
	if clause+1 >= len(d.clauses) || d.clauses[clause+1].sentence != c.sentence {
		return false
	}
	text := strings.TrimRight(d.flat[c.rest:c.End], " ,")
	at := sureThat.FindStringIndex(text)
	if at == nil || at[1] < len(text) {
		return false
	}
	next := &d.clauses[clause+1]
	return assured(text + " " + inBreath(strings.TrimLeft(d.flat[next.Start:next.End], " ")))
}

package coach

import "strings"

// Verbs in the past set a sentence in the story, whatever habit it names.

// past says whether a verb in the past stands in the sentence before a byte of
// flat.
func (v *sentenceView) past(end int) bool {
	before := ""
	for _, word := range v.words {
		if word.Start >= end {
			return false
		}
		if pastAlone.has(word.text) || (irregular.has(word.text) && !bothTenses.has(word.text) || strings.HasSuffix(word.text, "ed") && len(word.text) > 4 && !notPast.has(word.text)) && !noPastBehind.has(before) {
			return true
		}
		before = word.text
	}
	return false
}

// goesOnInPast says whether a sentence goes on from a byte of flat with something
// that happened: "what happened" and "if it carried on" are none.
func (v *sentenceView) goesOnInPast(from int) bool {
	subordinate, before := false, ""
	for _, word := range v.words {
		if word.Start < from {
			continue
		}
		text := word.text
		switch {
		case subordinating.has(text):
			subordinate = true
		case text == "and" || text == "but" || text == "so" || text == "then":
			subordinate = false
		case !subordinate && (pastAlone.has(text) || (irregular.has(text) && !bothTenses.has(text) || strings.HasSuffix(text, "ed") && len(text) > 4 && !notPast.has(text)) && !noPastBehind.has(before)):
			return true
		}
		before = text
	}
	return false
}

// subordinating are words behind which a past may belong to a case.
var subordinating = set(`if what who whoever whatever how where when whether that which why because once before after until as than unless`)

// count is how often a word stands in the sentence.
func (v *sentenceView) count(text string) int {
	n := 0
	for _, word := range v.words {
		if word.text == text {
			n++
		}
	}
	return n
}

// hasPast says whether the sentence has a verb in the past.
func (v *sentenceView) hasPast() bool { return v.past(v.sentence.End) }

// pastAlone are past by themselves.
var pastAlone = set(`was were had did didn't wasn't weren't hadn't couldn't`)

// noPastBehind are words behind which a form like the past is a participle.
var noPastBehind = set(`is are be been being get gets getting 's 're 'm am 've has have having the a an very so feel feels more
 too his her my their your our its keep keeps not and or as when if was were 'd would to of with`)

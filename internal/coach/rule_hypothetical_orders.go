package coach

import "strings"

// Methods without the speaker in them: orders, and how such things end.

// orders says whether a sentence begins with an order, and gives another:
// "Listen first, then apologise".
func (v *sentenceView) orders() bool {
	orders, fresh := 0, true
	for _, word := range v.words {
		switch {
		case word.text == "i" || word.text == "we" || word.text == "he" || word.text == "she":
			return false
		case fresh && stances.has(word.text) && baseVerb(word.text):
			orders++
		case orders == 0:
			return false
		}
		fresh = word.mark || fresh && sideWords.has(word.text) || word.text == "and" || word.text == "then" || word.text == "don't"
	}
	return orders > 1 && !v.hasPast()
}

// resultSupposed says whether a clause of the result tells how such things end,
// or would: "usually they calm down", "that would solve it".
func (v *sentenceView) resultSupposed(from, to int) bool {
	for at := from; at < to; at++ {
		word := v.words[at].text
		conditional := (word == "would" || word == "'d") && at > from && at+1 < len(v.words) && !noPlan.has(v.words[at+1].text) && !subordinating.has(v.words[at-1].text) && baseVerbOrBe(v.words[at+1].text)
		if !conditional && !regularly.has(word) {
			continue
		}
		text := v.text()
		return !v.hasPast() && !sinceThen.MatchString(text) && !strings.Contains(text, "now") && !mayCompare(text) &&
			!reasonBefore.MatchString(v.until(v.words[at].Start))
	}
	return false
}

// baseVerbOrBe says whether a word behind "would" may be its verb.
func baseVerbOrBe(word string) bool {
	return word == "be" || word == "usually" || word == "normally" || !strings.HasSuffix(word, "ed") && !irregular.has(word)
}

package coach

import (
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

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

// alwaysDone says whether the speaker does in the present what "always" is said
// of, beside something that happened: "I always start with a talk, and I adapted".
func (v *sentenceView) alwaysDone(c *clause, g verbGroup) bool {
	return g.ever && !g.either && !g.negated && g.subject == "i" && c.section == scenario.Action && baseVerb(g.verb) && !v.past(g.from) && !pastIn(v.d.lexemes(Span{g.to, c.End}))
}

func pastIn(words []lexeme) bool {
	for _, word := range words {
		if pastAlone.has(word.text) || startsWithVerb(word.text) && !bothTenses.has(word.text) {
			return true
		}
	}
	return false
}

// toldBefore says whether a past stands shortly before the sentence, which a pause
// may have cut from it.
func (v *sentenceView) toldBefore() bool {
	const near = 60
	at := v.sentence.Start
	return pastIn(v.d.lexemes(Span{max(0, at-near), at}))
}

// pause is how far before a sentence an adverb of habit stands that a breath cut
// from it: "and then usually | I'd do a full service".
const pause = 14

var pausedBehind = expr(`\b(?:usually|normally|generally|typically)\s*$`)

// saysRegularly says whether an adverb of habit opens the sentence or the
// clause.
func (v *sentenceView) saysRegularly(c *clause) bool {
	if c.Start == v.sentence.Start && pausedBehind.MatchString(v.d.flat[max(0, c.Start-pause):c.Start]) {
		return true
	}
	for i, word := range v.words {
		if word.Start >= c.End {
			break
		}
		if regularly.has(word.text) && (i < 4 || word.Start >= c.Start) && (i == 0 || !definite.has(v.words[i-1].text)) {
			return true
		}
	}
	return false
}

// describesSelf says whether the speaker names a quality, and no way of working:
// "I'm somebody who sees the good in people".
func describesSelf(text string) bool {
	at := someoneWho.FindStringIndex(text)
	if at == nil {
		return false
	}
	if strings.Contains(text[at[0]:at[1]], " not ") {
		return true
	}
	always := false
	for _, word := range lexemes(text, Span{at[1], len(text)}) {
		if everTime.has(word.text) || regularly.has(word.text) {
			always = true
			continue
		}
		if sideWords.has(word.text) || isFluff(word.text) || modals[word.text] != 0 {
			continue
		}
		return alwaysSo.has(word.text) || !always && ofQuality.has(word.text)
	}
	return false
}

var (
	someoneWho = expr(`\bi(?:'m| am) (?:[a-z]+ ){0,3}?(?:someone|somebody|one of those(?: people)?|(?:a|the) (?:[a-z]+ )?(?:person|kind of [a-z]+|type of [a-z]+|sort of [a-z]+)) (?:who|that)(?:'s)?`)
	// alwaysSo are verbs that tell a quality though it is always so.
	alwaysSo = set(`stays stay remains remain keeps keep is are has gives sees thinks believes loves likes`)
	// ofQuality are verbs that tell what somebody is like.
	ofQuality = set(`is are am has have had sees see thrives thrive loves love likes like enjoys enjoy believes believe hides hide cares care values value thinks think knows know wants want gets get flexible positive patient calm very`)
)

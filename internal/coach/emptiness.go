package coach

import (
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// A whole answer shows more than its sentences do: where next to nothing in it
// could be watched, a verb that is no act is a claim, whatever its words; and
// where its result has no measure, any word of praise is all the result there is.

// wholeAnswer is the number of words from which on an answer is judged as a
// whole.
const wholeAnswer = 60

// thinActs is the most acts that an answer without substance has.
const thinActs = 1

// thin says whether next to nothing in the answer could be watched.
func (d *document) thin() bool {
	return len(d.words) >= wholeAnswer && d.acts() <= thinActs
}

// states are verbs of being, feeling and perceiving: they claim nothing.
var states = set(`was were had have been felt knew thought wanted needed noticed saw realised realized heard believed hoped
 liked loved hated remembered forgot understood learned learnt worked lived lost got found met became said told asked came went
 decided wondered worried expected guessed supposed meant seemed looked slept left kept started began stopped waited let did`)

// emptyClaim says whether a clause of the speaker's tells a verb in the past
// that nobody could have watched.
func (d *document) emptyClaim(clause int) bool {
	c := d.clauses[clause]
	if c.act || c.subject != self && c.subject != nobody {
		return false
	}
	for _, word := range strings.Fields(d.flat[c.rest:c.End]) {
		word = strings.Trim(word, ",.;:!?\"()")
		switch {
		case negations.has(word), states.has(word), perceiving.has(word):
			return false
		case auxiliaries.has(word), strings.HasSuffix(word, "ly"):
			continue
		}
		return startsWithVerb(word) && kindOfVerb(word) == claimVerb
	}
	return false
}

// praise are words that a result without a measure is dressed with.
var praise = expr(`\b(?:nice|lovely|sweet|great|better|best|smooth|smoothly|happy|happier|glad|glowing|gold standard|transform[a-z]*|` +
	`noticeabl[ey]|valued|pleased|chuffed|morale|buzz|success[a-z]*|smil[a-z]+|proud|loved|thank[a-z]*|impress[a-z]*|perfect[a-z]*|brilliant[a-z]*|positive|` +
	`calmer|easier|less of a|harmon[a-z]+|trust|confidence|reputation|praise[a-z]*|respect|relationship|atmosphere|spirits?|satisf[a-z]+|stronger|flourish[a-z]*|thriv[a-z]+|strength)\b`)

// barePraise says whether a clause of the result is praise and nothing else.
func (d *document) barePraise(clause int) bool {
	c := d.clauses[clause]
	text := d.flat[c.Start:c.End]
	return c.section == scenario.Result && !c.act && praise.MatchString(text) && !hasDetail(text) && !negated(text)
}

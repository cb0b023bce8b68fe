package coach

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// A claim need not use any of the known phrases. What tells it is what it works
// on: a thing that can't be pointed at, or nothing.

// beingVerbs lead to an adjective.
var beingVerbs = set(`was were am is are be been being stayed remained stay remain kept keep 'm`)

// perceiving are verbs of mind and talk: they claim nothing, or can be watched.
var perceiving = set(`knew think thought thinking wanted needed noticed saw see realised realized heard hear believed hoped wished liked loved hated remembered forgot learned learnt feel felt understood
 decided wondered worried expected guessed supposed meant mean looked slept waited lived became came come went go said say told tell asked ask called spoke agreed disagreed failed struggled received
 had have has got get lost let know saying telling asking going coming responded reported`)

// leadIn are words between the subject and the verb that counts.
var leadIn = set(`have had has 've 'd 'm am was were is been being be did do then also just even still again first finally eventually immediately myself always
 simply and to so um uh like kind sort of now all both well only straight away quickly never basically actually really literally personally constantly
 tried try trying managed started began able going decided set out sought aimed made it my business point wanted keen determined worked hard continued kept on
 ready willing eager happy prepared quick glad maybe perhaps a little bit about`)

// verbAt gives the verb of what follows a subject, and what stands behind it.
func verbAt(rest string) (verb string, after []string) {
	words := strings.Fields(rest)
	for i, word := range words {
		words[i] = bare(word)
	}
	for i, word := range words {
		if word == "" || strings.HasSuffix(word, "ly") && len(word) > 4 {
			continue
		}
		if leadIn.has(word) && i+1 < len(words) && leadsOn(word, words[i+1:]) {
			continue
		}
		return word, words[i+1:]
	}
	return "", nil
}

// leadsOn says whether a word that may be a verb of its own is only the lead-in
// to another: "worked hard to build", "was building", but not "was calm".
func leadsOn(word string, after []string) bool {
	switch word {
	case "made", "managed", "worked", "set", "kept", "continued", "had", "have", "has", "did", "do", "tried", "try", "started", "began":
		for i, next := range after {
			if i > 3 {
				return false
			}
			if next == "to" || i == 0 && (strings.HasSuffix(next, "ing") || strings.HasSuffix(next, "ed")) || word == "set" && (next == "out" || i == 0 && next == "about") {
				return true
			}
		}
		return word == "did" && len(after) > 0 && irregular.has(after[0])
	case "was", "were", "am", "is", "be", "been", "being", "'m":
		for i, next := range after {
			if strings.HasSuffix(next, "ing") && !stanceAdjectives.has(next) {
				return true
			}
			if next == "to" && i > 0 {
				return true
			}
			if i > 2 || !strings.HasSuffix(next, "ly") && !leadIn.has(next) {
				return false
			}
		}
		return false
	}
	return true
}

// irregularClaims are past forms of verbs of effort and influence.
var irregularClaims = set(`upheld strove strived striven sought overcame oversaw undertook withstood led dealt`)

// verbKind is what a verb alone tells.
type verbKind int

const (
	unknownVerb verbKind = iota
	actVerb
	lightVerb
	claimVerb
	mindVerb
	beingVerb
)

func kindOfVerb(verb string) verbKind {
	switch {
	case beingVerbs.has(verb):
		return beingVerb
	case irregularLight.has(verb):
		return lightVerb
	case perceiving.has(verb):
		return mindVerb
	}
	stem := english.Stem(verb, false)
	switch {
	case irregularClaims.has(verb), claimVerbs()[stem]:
		return claimVerb
	case lightVerbs()[stem]:
		return lightVerb
	case concreteForms.has(verb), concreteStems()[stem]:
		return actVerb
	}
	return unknownVerb
}

// objectEnds are words that a direct object stops before.
var objectEnds = set(`of to in on at for from with within by about around across over under through throughout into onto upon off out that which who where when while so because and or but if as between among towards toward during despite until till after before we i they he she it we're whenever wherever amid amidst via without against along per than`)

// object gives the head of the direct object and the number of words up to it,
// or "".
func object(after []string) (head string, used int) {
	for i, word := range after {
		if word == "of" && i > 0 && amountWords.has(after[i-1]) && (head == "" || head == after[i-1]) {
			head = ""
			continue
		}
		if word == "on" && i+1 < len(after) && after[i+1] == "purpose" {
			break
		}
		if objectEnds.has(word) {
			// "gave to him support", "took on ownership"
			if head == "" && i < 2 && (word == "to" || word == "on" || word == "up" || word == "in" || word == "out" || word == "over") {
				continue
			}
			break
		}
		if head != "" && claimsMuch(head) && behindObject.has(word) {
			break
		}
		if word != "" && !grammatical.has(word) && !strings.HasSuffix(word, "ly") {
			head, used = word, i+1
		}
	}
	return head, used
}

// behindObject open what goes on behind a thing that makes a claim: "confidence up
// the whole time", "support all the way".
var behindObject = set(`up down the all every each whole my our their his her this that right straight as`)

// amountWords are words whose "of" leads to what is meant: "a lot of energy".
var amountWords = set(`lot lots bit deal plenty amount amounts level levels degree load loads ton tons couple kind sort type host number`)

// mostShown is how many words of a claim beside its object may be pictured.
const mostShown = 1

// emptyWork says whether what follows the speaker tells work on something that
// can't be pointed at, or on nothing at all.
func emptyWork(rest string) bool {
	return worksOnNothing(rest) && !hasDetail(placeless(rest)) && !actsFurther(rest)
}

func worksOnNothing(rest string) bool {
	verb, after := verbAt(rest)
	kind := kindOfVerb(verb)
	if verb == "do" && len(after) > 0 && (after[0] == "that" || after[0] == "this" || after[0] == "it") {
		return false
	}
	others := shown(strings.Join(after, " "))
	if kind != actVerb && kind != mindVerb && kind != beingVerb && others <= mostBeside && mannered(after) {
		return true
	}
	switch kind {
	case claimVerb:
		return others == 0 || emptyObject(after, true)
	case lightVerb:
		return others == 0 && weighty(after) || emptyObject(after, false)
	case unknownVerb:
		return pastOrGoing(verb) && (others == 0 && weighty(after) || emptyObject(after, false))
	case beingVerb:
		if (verb == "kept" || verb == "keep") && emptyObject(after, false) {
			return true
		}
		return takesStance(after) || len(after) > 2 && (after[0] == "a" || after[0] == "an" || after[0] == "the" || after[0] == "like") && others == 0 && weighty(after)
	case actVerb:
		// "spoke with empathy", "listened with an open heart", "talked to people"
		return others == 0 && meant.has(verb) && emptyObject(after, false) || others == 0 && spoken()[english.Stem(verb, false)] && (aims(after) || talksToAll(after))
	}
	return false
}

// mostBeside is how many words may be pictured beside a manner that claims.
const mostBeside = 2

// mannered says whether the act is said to be done with a virtue, and how is
// left open: "with tact", "with great care".
func mannered(after []string) bool {
	for i, word := range after {
		if word != "with" && word != "without" {
			continue
		}
		for j := i + 1; j < len(after) && j <= i+4; j++ {
			if objectEnds.has(after[j]) {
				break
			}
			if claimsMuch(after[j]) && (!physicalToo.has(after[j]) || after[j] == "care") {
				return true
			}
		}
	}
	return false
}

// talksToAll says whether the talk was with people at large.
func talksToAll(after []string) bool {
	for _, word := range after {
		switch word {
		case "people", "everyone", "everybody", "stakeholders", "parties", "relevant", "others":
			return true
		}
	}
	return false
}

func pastOrGoing(verb string) bool {
	return startsWithVerb(verb) || len(verb) > 5 && strings.HasSuffix(verb, "ing")
}

// emptyObject says whether the direct object is abstract and what follows it
// shows next to nothing.
func emptyObject(after []string, claimed bool) bool {
	head, used := object(after)
	if head == "" || !claimsMuch(head) && (!claimed || !isAbstract(head)) {
		return false
	}
	if physicalToo.has(head) {
		return shown(strings.Join(after, " ")) == 0 && (claimed || used < len(after) || used > 2)
	}
	return shown(strings.Join(after[used:], " ")) <= mostShown
}

// meant are acts of the hand that people say of what has no weight: "met
// expectations", "carried the responsibility".
var meant = set(`meet met meeting turn turned carry carried carrying push pushed pushing share shared sharing stand stood hold held pull pulled raise raised`)

// spoken are verbs of talk and study that show little without what was said.
var spoken = stemSet(`listen speak talk discuss explain look review study research observe follow reach arrange present propose suggest recommend prepare`)

// aims says whether a noun among the words makes a claim.
func aims(words []string) bool {
	for _, word := range words {
		if claimsMuch(word) && !physicalToo.has(word) {
			return true
		}
	}
	return false
}

// weighty says whether any of the words claims something: an abstract noun, an
// adjective of stance or praise, or a manner.
func weighty(words []string) bool {
	for i, word := range words {
		if plain := len(words) == 2 && i == 1 && words[0] == "the"; plain && physicalToo.has(word) {
			continue
		}
		if folkNouns.has(word) || roleNouns.has(word) || namesAThing(words, i) || word == "purpose" && i > 0 && words[i-1] == "on" {
			continue
		}
		if claimsMuch(word) || loose.has(word) || len(word) > 3 && claimVerbs()[english.Stem(word, false)] && !nounsToo.has(word) || stanceAdjectives.has(word) || strings.HasSuffix(word, "ly") && len(word) > 5 && !timeAdverbs.has(word) {
			return true
		}
	}
	return false
}

// nounsToo are verbs of effort that are as often the names of things.
var nounsToo = set(`network challenge action`)

// loose are words that keep open whom or what was dealt with.
var loose = set(`various relevant appropriate necessary different multiple numerous required needful`)

var timeAdverbs = set(`finally eventually immediately only early daily weekly monthly hourly recently directly initially family supply reply apply really actually basically
 exactly precisely nearly merely partly halfway roughly only`)

// takesStance says whether an adjective of stance follows: "was very proactive".
func takesStance(after []string) bool {
	for i, word := range after {
		if word == "kind" && i+1 < len(after) && after[i+1] == "of" {
			return false
		}
		if i+1 < len(after) && compoundEnds.has(after[i+1]) && (isAbstract(word) || folkNouns.has(word) || arena.has(word) || word == "data" || word == "detail" || word == "open") || word == "in" && inTouch(after[i+1:]) {
			return true
		}
		if stanceAdjectives.has(word) {
			return shown(strings.Join(after[i+1:], " ")) <= mostShown
		}
		if i > 3 || negations.has(word) || !grammatical.has(word) && !strings.HasSuffix(word, "ly") {
			return false
		}
	}
	return false
}

// compoundEnds end a stance of two words: "data driven".
var compoundEnds = set(`driven oriented orientated focused focussed centric minded led`)

// inTouch says whether a contact follows that is praised and not told: "constant
// communication with everybody".
func inTouch(after []string) bool {
	for i, word := range after {
		if word == "communication" || word == "contact" || word == "dialogue" || word == "touch" {
			return i > 0 && shown(strings.Join(after[i+1:], " ")) == 0
		}
		if i > 2 || !evaluative.has(word) && !grammatical.has(word) {
			return false
		}
	}
	return false
}

// participle says whether a clause begins with what goes on beside another:
// "making sure", "taking a holistic view".
func participle(text string) bool {
	word := firstWord.FindString(strings.TrimLeft(text, " ,"))
	return len(word) > 5 && strings.HasSuffix(word, "ing") && kindOfVerb(word) != unknownVerb
}

// lastSelf gives the place behind the last "I" of a text that has another doer
// first, or -1.
func lastSelf(text string) int {
	at := strings.LastIndex(text, " i ")
	if at <= 0 || relativeNoun.MatchString(text[:at+2]) {
		return -1
	}
	for _, word := range strings.Fields(text[:at]) {
		if relatives.has(word) {
			return -1
		}
	}
	return at + 2
}

// relatives turn what follows into a part of what stands before.
var relatives = set(`that what who which whom whatever how why if whether where than as like said says told thought because`)

// leastClaim is how many words a clause has that claims anything.
const leastClaim = 3

// nominalClaim says whether a clause without the speaker as its doer claims work
// all the same: "hard graft is what I gave it", "engagement was a priority for me".
func (d *document) nominalClaim(clause int) bool {
	c := &d.clauses[clause]
	s := d.sentences[c.sentence]
	if clause != s.first || c.reported || strings.HasPrefix(d.withoutLead(c), "i ") || !impersonal(c.said) {
		return false
	}
	text := d.flat[s.Start:s.End]
	words := strings.Fields(text)
	if len(words) < 5 || len(strings.Fields(d.flat[c.Start:c.End])) < leastClaim || hasDetail(text) || shown(text) > 0 {
		return false
	}
	abstract, mine, passive := 0, false, false
	for i, word := range words {
		word = bare(word)
		switch {
		case word == "me" || word == "my" || word == "mine" || word == "i":
			mine = true
		case (word == "was" || word == "were") && i+1 < len(words) && startsWithVerb(bare(words[i+1])):
			passive = true
		case isAbstract(word) || word == "work" || stanceAdjectives.has(word):
			abstract++
		}
	}
	return abstract >= 2 && mine || abstract >= 1 && passive
}

// withoutLead is a clause without what opens it.
func (d *document) withoutLead(c *clause) string {
	text := d.flat[c.Start:c.End]
	return text[len(opening.FindString(text)):]
}

// impersonal says whether a subject is neither a person nor "there".
func impersonal(said string) bool {
	for _, word := range strings.Fields(said) {
		if folkNouns.has(word) || word != "it" && word != "that" && word != "this" && pronounSubject.MatchString(word) && len(word) > 1 {
			return false
		}
	}
	return true
}

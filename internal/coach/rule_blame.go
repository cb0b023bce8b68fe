package coach

import (
	"strings"
)

// blame is fault laid on others, or a word that belittles them. A neutral fact,
// a fair account of a disagreement, and own fault are none.
var blame = fault{
	rule:    Blame,
	why:     "The interviewer imagines being talked about like that by you next year.",
	instead: "Say what happened and what you did about it, and give the other side the reason it had.",
	find:    findBlame,
}

var (
	// blameTaken takes a charge back, or turns it on the speaker.
	blameTaken = expr(`\b(?:lazy susan|mine (?:and|alone|as)|(?:was|were) mine\b|our (?:own )?(?:fault|mistake)|my own|(?:is|was|were|be|partly|entirely|all) (?:partly |entirely |all )?my (?:fault|mistake)|` +
		`(?:nobody|no one|noone|not (?:his|her|their|anyone's|anybody's))\b.{0,20}(?:fault|to blame)|nobody's fault|no one's fault|not (?:a )?(?:question|matter) of (?:fault|blame)|whose fault|` +
		`(?:wasn't|weren't|isn't|aren't|was not|were not|not) (?:really |all |just |simply )*(?:his|her|their|the [a-z]+(?: [a-z]+)?'s|[a-z]+'s) fault|not out of|blame(?:d|s)? (?:myself|me|ourselves)|don't blame|didn't blame|couldn't blame|without blaming|\bwon't [a-z]+ (?:[a-z]+ )?you\b|used to think|careless driving|if i\b)`)
	// excuse gives the other side its reason, which makes the account fair.
	excuse = expr(`\b(?:(?:nobody|no one|noone|we|i) had (?:ever |never |not )?(?:shown|told|taught|trained|explained|given)|had never been (?:shown|told|taught|trained)|through no fault|to be fair (?:to|on)|but to be fair,? (?:he|she|they)|in fairness|fair enough|and neither did i|had (?:his|her|their) reasons|had a point|` +
		`could see why|i understood why|because (?:nobody|no one) had|because (?:[a-z]+ ){0,4}?(?:he|she|they)(?: had| were| was|'d)? (?:feared|afraid|worried|frightened|been (?:burnt|burned|told|let|promised|given)|lost|seen|always had|had to|never had|needed)\b|\bi (?:can't|couldn't|don't|didn't|won't|wouldn't|wasn't) [^.,;]{1,40},? and (?:he|she|they) (?:can't|couldn't|don't|doesn't|didn't|won't|wouldn't|wasn't|weren't)\b|(?:mistaken|mistook|taken|took) (?:his|her|their|it|that|him|them) .{0,20}\bfor\b|me included|myself included|so did i|as much as (?:mine|me|i)|and so was i)\b`)
	// spokenBy is somebody else's judgement, told by the speaker.
	spokenBy = expr(`\b(?:say|saying|reported|texted|emailed|heard|said|says|complained|complaining|claimed|wrote (?:to|in|me|us|saying)|told (?:me|us|him|her|them|everyone)|called|calls|calling|accused|accusing|shouted|shouting|yelled|thought|felt|believed|described|teased|mocked|insulted)\b`)
	// ofMyself is what the speaker says of himself.
	ofMyself = expr(`^(?:'m|'d|'ve|\s(?:was|am|had been|have been|felt|feel|seemed|looked|became|must|can be|could be|should have|tend|thought|worried|feared|might|admitted|confessed|apologi[sz]ed))\b`)
)

// noBetter charges one more with what was just said of another.
var noBetter = expr(`\b(?:weren't|wasn't|isn't|aren't|was no|were no|is no|are no) (?:any |much |a lot )?better\b|\bjust as (?:bad|useless|lazy|much to blame)\b`)

// notEven goes on with an instance of what somebody was blamed for.
var notEven = expr(`^ (?:(?:hadn't|didn't|haven't|hasn't|couldn't|can't|don't|doesn't|wasn't|weren't|won't|wouldn't) (?:even|run|organi[sz]e|find|tell|spell)|never (?:even|once|checked|looked))\b`)

func findBlame(d *document) []hit {
	var hits []hit
	quoted := quotedStretches(d.flat)
	last := -1
	for i := range d.clauses {
		c := &d.clauses[i]
		if within(quoted, (c.Start+c.End)/2) || c.reported && !d.ownReport(i) {
			continue
		}
		words := d.lexemes(c.Span)
		again := last >= 0 && d.clauses[last].sentence >= c.sentence-1 && noBetter.MatchString(d.flat[c.Start:c.End])
		if !again && !d.blames(i, words) {
			continue
		}
		if !blameTaken.MatchString(d.flat[c.Start:c.End]) && !excuse.MatchString(d.sentenceText(c.sentence)) {
			// "They were useless, they hadn't even looked" is one charge.
			if last >= 0 && last >= i-2 && theyOf.has(c.said) && d.gapless(last, i) && (last == i-1 || notEven.MatchString(d.flat[c.rest:c.End])) {
				hits[len(hits)-1].span.End = c.End
			} else {
				hits = append(hits, hit{span: c.Span, section: c.section})
			}
			last = i
		}
	}
	return hits
}

// blames says whether a clause lays fault on others or belittles them.
func (d *document) blames(clause int, words []lexeme) bool {
	c := &d.clauses[clause]
	text := d.flat[c.Start:c.End]
	fair := func(from, to int) bool {
		if words[to-1].text == "care" && to < len(words) && words[to].text == "for" {
			return false
		}
		if words[from].text == "spite" && from > 0 && words[from-1].text == "in" {
			return false
		}
		if c.subject == self && strings.Contains(d.flat[words[from].Start:words[to-1].End], "without") {
			return false
		}
		if c.subject == self && doneByMe(words, from) || conditionalNever(words, from, text) {
			return false
		}
		return !deniedBefore(words, from) && !d.spokenByOthers(c, words[to-1].Start)
	}
	if _, _, found := faultLaid().find(words, fair); found {
		return true
	}
	if _, _, found := suffered().find(words, fair); found {
		return true
	}
	if _, _, found := saidOfAnyone().find(words, fair); found {
		return true
	}
	if d.incapableAtAll(clause) {
		return true
	}
	bySelf := c.subject == self
	if at := d.runsOn(c, words); bySelf && at > 0 {
		words, bySelf = words[at:], false
	}
	if bySelf && ofMyself.MatchString(d.flat[c.rest:c.End]) {
		return false
	}
	if _, _, found := bareInsult().find(words, fair); found {
		return true
	}
	if c.subject == group || bySelf && !opensWithPerson(words) {
		_, _, found := roleBelittled().find(words, fair)
		return found
	}
	if c.said != "" && !strings.Contains(text, c.said) {
		words = append(lexemes(c.said, Span{0, len(c.said)}), words...)
	}
	if _, _, found := usual().find(words, fair); found {
		return true
	}
	ofPerson := func(from, to int) bool {
		return (nameBefore(words, from) || personBefore(words, from)) && fair(from, to)
	}
	for _, charge := range []func() *grammar{called, lacking, misbehaved, saidOfThem} {
		if _, _, found := charge().find(words, ofPerson); found {
			return true
		}
	}
	return false
}

// doneByMe says whether the words at a place are what the speaker did to others:
// "I let them down".
func doneByMe(words []lexeme, at int) bool {
	if at == 0 || at+1 >= len(words) || !letting.has(words[at].text) || words[at+1].text == "me" || words[at+1].text == "us" {
		return false
	}
	before := words[at-1].text
	return before == "i" || before == "'d" || before == "'ve" || before == "had" || before == "have"
}

var letting = set(`let leave left failed fail dropped dumped`)

// conditionalNever says whether a "never" tells what would not have come about:
// "without the old readings they'd never show it".
func conditionalNever(words []lexeme, at int, text string) bool {
	return words[at].text == "never" && at > 0 && (words[at-1].text == "'d" || words[at-1].text == "would") &&
		(strings.Contains(text, "without") || at > 1 && words[at-2].text == "they" && words[0].text == "the")
}

var calendar = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter day diwali eid`)

// nameBefore says whether the word before a charge is a name, told by its
// capital within a sentence.
func nameBefore(words []lexeme, at int) bool {
	for at--; at > 0 && isFluff(words[at].text); at-- {
	}
	return at >= 0 && words[at].name && !calendar.has(words[at].text)
}

// opensWithPerson says whether the speaker is named only to tell which person is
// meant: "the teacher I took over from".
func opensWithPerson(words []lexeme) bool {
	for i := 1; i < len(words) && i < 4; i++ {
		if words[i].text == "i" || words[i].text == "we" {
			return isPerson(words[i-1].text)
		}
	}
	return false
}

// personBefore says whether a person stands before a word, as the one whom it
// is about: "the volunteers on the till were", not "the letter to the parents
// was".
func personBefore(words []lexeme, at int) bool {
	const near = 8
	linked, direct, who := false, true, false
	for i := at - 1; i >= 0 && i >= at-near; i-- {
		word := words[i].text
		switch {
		case word == "who":
			linked, who = true, true
		case word == "that" && i > 0 && (saying.has(words[i-1].text) || perceiving.has(words[i-1].text) || finding.has(words[i-1].text)):
			// What follows is what somebody saw or said.
			return who
		case (isPerson(word) || trades.has(word) || word == "everyone" || word == "everybody") && (words[i+1].text != "'s" || i+1 == at):
			return (direct || linked) && !aboutIt(words, i)
		case links.has(word):
			linked = true
		case parting.has(word):
			direct = false
		}
	}
	return who
}

// finding are verbs of what somebody found or said, behind which "that" opens it.
var finding = set(`spotted found discovered showed shown agreed decided explained pointed-out proved meant guessed suspected admitted answered warned reported wrote`)

var (
	// links open what tells a person from others: "the girl on reception".
	links = set(`on in at from of before who that which next with behind i we they under over handling doing running`)
	// parting begin another thing, which then is what is judged.
	parting = set(`the my our his her their it this what`)
	// aboutWhom stand between a thing and the person it has to do with.
	aboutWhom = set(`to from for of by about with`)
)

// partOf tell some of a body of people: "one of those boys".
var partOf = set(`one some most many all half two three none each both any lot bunch few`)

// aboutIt says whether the person at a place only belongs to a thing.
func aboutIt(words []lexeme, at int) bool {
	for i := at - 1; i > 0 && i >= at-3; i-- {
		if words[i].text == "to" && words[i+1].text == "be" {
			return false
		}
		if aboutWhom.has(words[i].text) {
			return !isPerson(words[i-1].text) && words[i-1].text != "because" && !partOf.has(words[i-1].text)
		}
	}
	return false
}

// deniedBefore says whether the words before one take it back: "wasn't lazy".
func deniedBefore(words []lexeme, at int) bool {
	for i := at - 1; i >= 0 && i >= at-4 && !words[i].mark; i-- {
		if negations.has(words[i].text) || denials.has(words[i].text) {
			return true
		}
	}
	return false
}

var denials = set(`nobody noone none neither nor without weren't isn't aren't hardly wouldn't no`)

// spokenByOthers says whether a judgement is told as that of somebody else. What
// the speaker tells others is the speaker's own.
func (d *document) spokenByOthers(c *clause, start int) bool {
	if c.subject == self || start < c.Start {
		return false
	}
	return spokenBy.MatchString(d.flat[c.Start:start])
}

// ownReport says whether it is the speaker who reports what a clause says.
func (d *document) ownReport(clause int) bool {
	for i := clause - 1; i >= 0 && d.clauses[i].sentence == d.clauses[clause].sentence; i-- {
		if reporting.MatchString(strings.TrimRight(d.flat[d.clauses[i].Start:d.clauses[i].End], " ,:")) {
			return d.clauses[i].subject == self
		}
	}
	return false
}

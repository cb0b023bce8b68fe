package coach

import "strings"

// token is a word of a clause and where it stands there.
type token struct {
	word       string
	start, end int
}

// tokensOf cuts a clause into its words. A mark that ends a thought is a token
// of its own.
func tokensOf(text string) []token {
	var all []token
	start := -1
	for at := 0; at <= len(text); at++ {
		letter := at < len(text) && (text[at] >= 'a' && text[at] <= 'z' || text[at] >= '0' && text[at] <= '9' || text[at] == '\'' || text[at] == '-' || text[at] >= 0x80)
		switch {
		case letter && start < 0:
			start = at
		case !letter && start >= 0:
			all = append(all, token{text[start:at], start, at})
			start = -1
		}
		if at < len(text) && strings.IndexByte(",.;:!?", text[at]) >= 0 {
			all = append(all, token{".", at, at + 1})
		}
	}
	return all
}

var (
	// between may stand within an evaluation: "was really all so very".
	intensifiers = set(`very really so ever dead well overwhelmingly right all quite extremely pretty super absolutely incredibly genuinely much a an the lot way bit little far more most just also then always totally hugely
 clearly truly particularly completely both now over obviously honestly generally too rather fairly highly deeply thoroughly entirely fully greatly immensely especially real proper again still even actually basically literally definitely
 certainly such that this kind sort of like um uh you know beyond nothing short than at be been being to have has had real big huge some only finally eventually afterwards quickly and more-than visibly apparently suddenly soon slowly
 increasingly noticeably significantly dramatically mighty bloody proper terribly awfully exceptionally wonderfully my our their his her its i mean turning turn out up down off by turned how on`)
	// measured are adverbs of degree that need no other.
	lots = set(`lot lots much loads heaps tons way far bit little deal more`)
	// fineAdverbs are how a thing went.
	fineAdverbs = set(`well smoothly great fine good perfectly perfect better best ok okay brilliantly brilliant nicely nice lovely amazing fantastic smooth wonderful excellent superb beautifully successfully fantastically wonderfully seamlessly
 amicably happily positively flawlessly splendidly superbly swimmingly efficiently effectively easily awesome incredible satisfactorily harmoniously peacefully professionally easier peachy right alright grand swimming super marvellously excellently admirably handsomely favourably favorably impressively quickly-no`)
	// wellElsewhere follows "well" where it praises nothing.
	wellElsewhere = set(`before after under over within into above below known aware past beyond as past ahead`)
	// inward are feelings that others give: "felt heard".
	inward  = set(`supported valued respected included heard appreciated touched involved safe`)
	feeling = set(`felt feel feels feeling`)
	// notComparative end as comparatives do.
	notComparative = set(`other after over never later longer further rather earlier however whether another under water paper order number matter member manager customer together either neither whatever whenever ever paper power letter computer winter summer former latter corner offer answer user worker leader driver owner player teacher mother father brother sister`)
	// soft are climates that need no degree beside them to be vague.
	hardFigures = set(`numbers figures sales waste costs errors mistakes complaints turnover attendance output results revenue profit profits footfall traffic speed demand performance work things everything situation life process team response responses business`)
	turnings    = set(`came come went gone go got get gets turned picked dropped shifted raised reduced became become changed developed settled`)
	denying     = set(`not never no nobody nothing neither nor hardly barely without wasn't weren't isn't aren't didn't don't doesn't hadn't haven't hasn't couldn't can't cannot won't wouldn't less-no`)
)

// evaluation finds where a clause begins to judge the outcome.
func evaluation(text string) []int {
	words := tokensOf(text)
	for i := range words {
		if from := judges(words, i); from >= 0 && !denied(words, from, i) {
			return []int{words[from].start, words[i].end}
		}
	}
	return nil
}

// denied says whether a word of denial stands before a judgement.
func denied(words []token, from, to int) bool {
	for i := max(0, from-3); i < to; i++ {
		if words[i].word == "." && i < from {
			continue
		}
		if denying.has(words[i].word) && (i+1 >= len(words) || words[i+1].word != "short" && words[i+1].word != "only") {
			return true
		}
	}
	return false
}

// judges says where the judgement begins that the word at i completes, or -1.
func judges(words []token, i int) int {
	w := words[i].word
	if contentment.has(w) {
		if from := contentedAt(words, i); from >= 0 {
			return from
		}
	}
	if praisers.has(w) {
		if from := praisedAt(words, i); from >= 0 {
			return from
		}
	}
	if qualities.has(w) {
		if from := praisedThing(words, i); from >= 0 {
			return from
		}
	}
	if fineAdverbs.has(w) {
		if from := wentWell(words, i); from >= 0 {
			return from
		}
	}
	if from := changedMuch(words, i); from >= 0 {
		return from
	}
	return compared(words, i)
}

// before is the nearest word before i that is no intensifier, praise or feeling.
func before(words []token, i int) int {
	for i--; i >= 0; i-- {
		w := words[i].word
		if copulas.has(w) || !intensifiers.has(w) && !contentment.has(w) && !qualities.has(w) {
			return i
		}
	}
	return -1
}

func wordAt(words []token, i int) string {
	if i < 0 || i >= len(words) {
		return "."
	}
	return words[i].word
}

// contentedAt finds "the client was very happy", "customer pleased", "happy
// customers". Where it leads to a deed it is consent.
func contentedAt(words []token, i int) int {
	w := words[i].word
	if wordAt(words, i+1) == "to" && !hindsight.has(wordAt(words, i+2)) {
		return -1
	}
	if strings.HasSuffix(w, "ed") && !copulas.has(wordAt(words, before(words, i))) && delights(words, i) {
		return i
	}
	lead := before(words, i)
	said := wordAt(words, lead)
	if inward.has(w) {
		if feeling.has(said) {
			return lead
		}
		return -1
	}
	switch {
	case copulas.has(said) && said != "have" && said != "had" && said != "has" && said != "got":
		return lead
	case copulas.has(said):
		return -1
	case beholders.has(said) && beholders.has(wordAt(words, i-1)), lead == i-1 && beholders.has(said):
		return lead
	case beholders.has(wordAt(words, i+1)) && said == ".":
		return i
	}
	return -1
}

// delights says whether a feeling is given to somebody: "it impressed the board".
func delights(words []token, i int) bool {
	for at := i + 1; at <= i+3 && at < len(words); at++ {
		switch w := words[at].word; {
		case w == "i" || w == "we" || w == "he" || w == "she" || w == "they":
			return false
		case beholders.has(w):
			return true
		case w == "." || w == "with" || w == "by" || w == "that":
			return false
		}
	}
	return false
}

var passive = set(`was were been got is are be being felt feel`)

// hindsight is what people are happy to have done.
var hindsight = set(`see hear say have be know find get report`)

// praisedAt finds "they praised me", "the users liked it", and "loved by all".
func praisedAt(words []token, i int) int {
	if lead := before(words, i); passive.has(wordAt(words, lead)) {
		return lead
	}
	who := i
	for at := i - 1; at >= 0 && at >= i-5; at-- {
		w := wordAt(words, at)
		if w == "i" || w == "we" || w == "." {
			break
		}
		if beholders.has(w) {
			who = at
			break
		}
	}
	switch wordAt(words, i+1) {
	case "me", "us", "it", "my", "our", "what", "how", "that", "everything", "all", ".", "the", "very", "a", "so", "his", "her", "their", "this", "by", "for", "working", "being":
		if who < i && beholders.has(wordAt(words, who)) {
			return who
		}
	}
	return -1
}

// praisedThing finds "it was excellent", "a great result", "fantastic feedback".
func praisedThing(words []token, i int) int {
	w := words[i].word
	for at := i + 1; at <= i+3 && at < len(words); at++ {
		next := words[at].word
		if results.has(next) {
			return i
		}
		if !qualities.has(next) && !intensifiers.has(next) && !climates.has(next) && !beholders.has(next) && at > i+1 || next == "." {
			break
		}
	}
	if strongQualities.has(w) {
		return i
	}
	lead := before(words, i)
	if said := wordAt(words, lead); !copulas.has(said) || said == "had" || said == "have" || said == "has" || said == "left" || said == "find" {
		return -1
	}
	if opensPhrase.has(wordAt(words, i+1)) {
		return lead
	}
	return -1
}

// opensPhrase are words that come behind a predicate.
var opensPhrase = set(`. and but so for to in on at with by from after before than when as that because since then now overall throughout across again he she they it we i everyone everybody the thanks afterwards all about between among
 today yesterday here there too really honestly actually you yeah until till ever tbh considering given enough of`)

// wentWell finds "went really well", "performed extremely well".
func wentWell(words []token, i int) int {
	if words[i].word == "well" && (wordAt(words, i-1) == "as" || wellElsewhere.has(wordAt(words, i+1)) || i == 0) {
		return -1
	}
	if !opensPhrase.has(wordAt(words, i+1)) && !strongQualities.has(words[i].word) && words[i].word != "well" {
		return -1
	}
	for at := i - 1; at >= 0 && at >= i-6; at-- {
		if courses.has(words[at].word) {
			return at
		}
		if w := words[at].word; !intensifiers.has(w) && !fineAdverbs.has(w) && !howFar.has(w) && !beholders.has(w) && !results.has(w) && !climates.has(w) {
			return -1
		}
	}
	return -1
}

// changedMuch finds "waste came down massively", "morale improved".
func changedMuch(words []token, i int) int {
	if !betterings.has(words[i].word) {
		return -1
	}
	for at := max(0, i-2); at < len(words) && at <= i+6; at++ {
		if w := words[at].word; w == "." && at > i {
			break
		} else if howFar.has(w) || (w == "lot" || w == "deal" || w == "much") && at > i {
			return min(at, i)
		}
	}
	if at := figuresMoved(words, i); at >= 0 {
		return at
	}
	if turnings.has(words[i].word) {
		return -1
	}
	for at := i - 1; at >= 0 && at >= i-5; at-- {
		if w := words[at].word; climates.has(w) && !hardFigures.has(w) {
			return at
		}
	}
	for at := i + 1; at < len(words) && at <= i+4; at++ {
		if w := words[at].word; climates.has(w) && !hardFigures.has(w) {
			return i
		}
	}
	return -1
}

// figuresMoved finds "complaints went down", "sales rose", with no figure said.
func figuresMoved(words []token, i int) int {
	w, next := words[i].word, wordAt(words, i+1)
	if turnings.has(w) && w != "dropped" && w != "reduced" && next != "up" && next != "down" {
		return -1
	}
	for at := i - 1; at >= 0 && at >= i-3; at-- {
		if hardFigures.has(words[at].word) && words[at].word != "work" && words[at].word != "team" && words[at].word != "response" {
			return at
		}
	}
	return -1
}

// compared finds "a lot healthier", "more trust", "less tension".
func compared(words []token, i int) int {
	w := words[i].word
	comparative := strings.HasSuffix(w, "er") && len(w) > 4 && !notComparative.has(w) || w == "better"
	if comparative && lots.has(wordAt(words, i-1)) {
		return i - 1
	}
	if w != "more" && w != "less" && w != "better" && w != "stronger" && w != "greater" && w != "improved" && w != "fewer" {
		return -1
	}
	next := wordAt(words, i+1)
	if climates.has(next) && !hardFigures.has(next) {
		return i
	}
	if lead := before(words, i); w == "more" && copulas.has(wordAt(words, lead)) && (qualities.has(next) || contentment.has(next) || strings.HasSuffix(next, "ful") || strings.HasSuffix(next, "ed") && len(next) > 5) {
		return lead
	}
	return -1
}

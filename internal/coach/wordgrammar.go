package coach

import (
	"strings"
	"sync"
)

// A grammar is a list of patterns over words: "@boss asked me to @chore".
// Classes of several hundred words cost one look-up a word in it, where a
// regular expression would try them all.

// lexeme is a word of flat, its contraction cut off: "he's" is two.
type lexeme struct {
	text string
	Span
	// mark is true where a comma or full stop follows.
	mark bool
	// name is true for a capital in the middle of a sentence.
	name bool
	// person remembers whether the word stands for somebody: 1 yes, -1 no.
	person int8
}

// lexemes are the words of a stretch of flat.
func lexemes(flat string, span Span) []lexeme {
	words := make([]lexeme, 0, (span.End-span.Start)/5+1)
	for at := span.Start; at < span.End; {
		if !letterOfWord(flat[at]) {
			if n := len(words); n > 0 && strings.IndexByte(`,.;:!?()"`, flat[at]) >= 0 {
				words[n-1].mark = true
			}
			at++
			continue
		}
		end := at
		for end < span.End && letterOfWord(flat[end]) {
			end++
		}
		words = appendWord(words, flat, at, end)
		at = end
	}
	return words
}

// lexemes are the words of a stretch of flat, the names among them marked.
func (d *document) lexemes(span Span) []lexeme {
	words := lexemes(d.flat, span)
	for i := range words {
		start := words[i].Start
		first := d.text[d.origin[start]]
		if first < 'A' || first > 'Z' || words[i].text == "i" || start == 0 || d.flat[start-1] != ' ' {
			continue
		}
		before := strings.TrimRight(d.flat[:start], " ")
		words[i].name = before != "" && strings.IndexByte(".!?\n:\"", before[len(before)-1]) < 0
	}
	return words
}

func letterOfWord(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '\'' || b == '-' || b >= 0x80
}

// appendWord adds a word without the marks around it, and its contraction as a
// word of its own.
func appendWord(words []lexeme, flat string, start, end int) []lexeme {
	for start < end && (flat[start] == '\'' || flat[start] == '-') && !clitics.has(flat[start:end]) {
		start++
	}
	for end > start && (flat[end-1] == '\'' || flat[end-1] == '-') {
		end--
	}
	if start == end {
		return words
	}
	word := flat[start:end]
	if n := len(words); word == "not" && n > 0 && contracted[words[n-1].text] != "" && !words[n-1].mark {
		words[n-1].text, words[n-1].End = contracted[words[n-1].text], end
		return words
	}
	if full := unmarked[word]; full != "" {
		return append(words, lexeme{text: full, Span: Span{start, end}})
	}
	if cut := strings.LastIndexByte(word, '\''); cut > 0 && clitics.has(word[cut:]) {
		return append(words, lexeme{text: word[:cut], Span: Span{start, start + cut}}, lexeme{text: word[cut:], Span: Span{start + cut, end}})
	}
	return append(words, lexeme{text: word, Span: Span{start, end}})
}

var (
	clitics = set(`'s 're 'd 've 'll 'm`)
	// unmarked are contractions as machines and hurried people write them.
	unmarked = map[string]string{
		"dont": "don't", "didnt": "didn't", "doesnt": "doesn't", "cant": "can't", "couldnt": "couldn't", "wasnt": "wasn't",
		"werent": "weren't", "isnt": "isn't", "arent": "aren't", "wouldnt": "wouldn't", "wont": "won't", "hadnt": "hadn't",
		"hasnt": "hasn't", "mustnt": "mustn't", "havent": "haven't", "shouldnt": "shouldn't", "cannot": "can't",
	}
	// contracted are verbs with a "not" behind them.
	contracted = map[string]string{
		"do": "don't", "did": "didn't", "does": "doesn't", "can": "can't", "could": "couldn't", "was": "wasn't", "were": "weren't",
		"is": "isn't", "are": "aren't", "would": "wouldn't", "will": "won't", "had": "hadn't", "has": "hasn't", "have": "haven't", "should": "shouldn't",
	}
	// fluff may stand between any two words of a pattern.
	fluff = set(`um uh er erm hmm a an so very quite pretty rather just also then even still ever actually too bit little kind sort like
 plain such downright always often again now maybe perhaps half all both each kinda sorta proper right bloody damn fucking flipping sheer well once
 basically literally honestly simply kindly completely totally utterly`)
	noAdverb = set(`only early family reply rely apply supply lovely friendly ugly silly assembly monthly weekly daily july bully italy ally fly likely`)
)

func isFluff(word string) bool {
	return fluff.has(word) || strings.HasSuffix(word, "ly") && len(word) > 4 && !noAdverb.has(word)
}

// element is one place of a pattern.
type element struct {
	words    map[string]bool
	test     func(*lexeme) bool
	testName string
	optional bool
	// gap is how many other words may stand here.
	gap int
}

func (e *element) has(word *lexeme) bool {
	return e.words[word.text] || e.test != nil && e.test(word)
}

// grammar holds patterns by the words they may begin with.
type grammar struct {
	first map[string][][]element
	// tested are patterns whose first word is known by a test, by its name.
	tested map[string][][]element
	tests  map[string]func(*lexeme) bool
}

// gapWords are the widths of the gaps that a pattern may have.
var gapWords = map[string]int{"..": 3, "...": 6, "....": 11}

// newGrammar makes a grammar of patterns, one a line: words, alternatives with
// "|", classes with "@", "?" behind what may be left out, "..", "..." and "...."
// for up to three, six and eleven other words. It is made when first asked.
func newGrammar(classes func() map[string]*wordSet, tests map[string]func(*lexeme) bool, patterns string) func() *grammar {
	return sync.OnceValue(func() *grammar {
		g := &grammar{first: map[string][][]element{}, tested: map[string][][]element{}, tests: tests}
		known := classes()
		for line := range strings.SplitSeq(patterns, "\n") {
			var pattern []element
			for field := range strings.FieldsSeq(line) {
				pattern = append(pattern, newElement(field, known, tests))
			}
			if len(pattern) == 0 {
				continue
			}
			for word := range pattern[0].words {
				g.first[word] = append(g.first[word], pattern)
			}
			if pattern[0].test != nil {
				name := pattern[0].testName
				g.tested[name] = append(g.tested[name], pattern)
			}
		}
		return g
	})
}

func newElement(field string, classes map[string]*wordSet, tests map[string]func(*lexeme) bool) element {
	if width := gapWords[field]; width > 0 {
		return element{gap: width}
	}
	e := element{words: map[string]bool{}}
	if rest, cut := strings.CutSuffix(field, "?"); cut {
		field, e.optional = rest, true
	}
	for word := range strings.SplitSeq(field, "|") {
		name, isClass := strings.CutPrefix(word, "@")
		switch {
		case !isClass:
			e.words[word] = true
		case tests[name] != nil:
			e.test, e.testName = tests[name], name
		case classes[name] == nil:
			panic("no class of words " + name)
		default:
			for member := range classes[name].all() {
				e.words[member] = true
			}
		}
	}
	return e
}

// find finds the first match in words that allowed lets pass, as the indices
// of its first word and behind its last.
func (g *grammar) find(words []lexeme, allowed func(from, to int) bool) (from, to int, found bool) {
	for at := range words {
		for _, pattern := range g.first[words[at].text] {
			if end := matchFrom(pattern, words, at); end > 0 && allowed(at, end) {
				return at, end, true
			}
		}
		for name, patterns := range g.tested {
			if !g.tests[name](&words[at]) {
				continue
			}
			for _, pattern := range patterns {
				if end := matchFrom(pattern, words, at); end > 0 && allowed(at, end) {
					return at, end, true
				}
			}
		}
	}
	return 0, 0, false
}

func matchFrom(pattern []element, words []lexeme, at int) int {
	return matchRest(pattern[1:], words, at+1)
}

// matchRest is the index behind what matches, or -1.
func matchRest(pattern []element, words []lexeme, at int) int {
	if len(pattern) == 0 {
		return at
	}
	e := &pattern[0]
	if e.gap > 0 {
		for width := 0; width <= e.gap; width++ {
			if end := matchRest(pattern[1:], words, at+width); end >= 0 {
				return end
			}
			if at+width >= len(words) || at+width > 0 && words[at+width-1].mark || width == 0 && words[at].text == "'s" {
				return -1
			}
		}
		return -1
	}
	if at < len(words) && e.has(&words[at]) {
		if end := matchRest(pattern[1:], words, at+1); end >= 0 {
			return end
		}
	}
	if e.optional {
		if end := matchRest(pattern[1:], words, at); end >= 0 {
			return end
		}
	}
	if at < len(words) && isFluff(words[at].text) {
		return matchRest(pattern, words, at+1)
	}
	return -1
}

// forms are verbs with their regular forms; irregular ones are said beside them.
func forms(verbs string) string {
	var all strings.Builder
	for verb := range strings.FieldsSeq(verbs) {
		stem := verb
		switch last := verb[len(verb)-1]; {
		case last == 'e':
			stem = verb[:len(verb)-1]
			all.WriteString(verb + "s ")
		case last == 'y' && !strings.ContainsRune("aeo", rune(verb[len(verb)-2])):
			all.WriteString(verb[:len(verb)-1] + "ied " + verb[:len(verb)-1] + "ies ")
		case strings.ContainsRune("sxhz", rune(last)):
			all.WriteString(verb + "es ")
		default:
			doubled := verb + string(last)
			all.WriteString(verb + "s " + doubled + "ed " + doubled + "ing ")
		}
		all.WriteString(verb + " " + stem + "ed " + stem + "ing ")
	}
	return all.String()
}

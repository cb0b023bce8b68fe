package probe

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// topics are what follow-ups are about, whatever their words. Who is asked what
// they would do differently does not want to be asked next what they would
// change.
var topics = sync.OnceValue(func() []*regexp.Regexp {
	var all []*regexp.Regexp
	for _, words := range []string{
		`differently|do it again|have to do (it|that) over|would you change`,
		`\b(take|took|take away|learn|learned) from (it|that|this)|did (it|that|this|this story) teach`,
		`used? that since|done differently since`,
		`did you measure|in figures|what did you measure`,
		`what was it before|compare that figure|figure stand before`,
		`had changed|did it change|did you change in the end|noticed the difference|how did it end|what came of it|left of it`,
		`your (own )?part\b|watched only you|what exactly was yours|there to achieve`,
		`(you )?decide yourself|decision was yours|your own idea|start(ed)? yourself|without being asked|own job end`,
		`else did you consider|not another|why that way|decide against|other ways?\b.*\bconsider`,
		`walk me through|first thing you did|first three things|step by step|what came first`,
		`say about (you|your)|describe your part`,
		`disagreed? with you|against it|pushed back`,
		`(one|a|three) sentences?\b|sum it up|half a minute`,
		`not know at the time|how sure are you|was it so`,
		`what did it cost|what was that worth|worth (it|that)`,
		`hardest`,
		`go(ing)? wrong|went wrong`,
	} {
		all = append(all, regexp.MustCompile(words))
	}
	return all
})

// alike is the part of the telling words that two questions share from which on
// they are the same question.
const alike = 0.6

// Twins says whether an interviewer who has asked the one would not ask the
// other: both are about the same, or say nearly the same words.
func Twins(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	for _, topic := range topics() {
		if topic.MatchString(a) && topic.MatchString(b) {
			return true
		}
	}
	first, second := tellingWords(a), tellingWords(b)
	shared := 0
	for _, word := range first {
		if slices.Contains(second, word) {
			shared++
		}
	}
	all := len(first) + len(second) - shared
	return all > 0 && float64(shared) >= alike*float64(all)
}

// telling is the length from which on a word may say what a question is about.
const telling = 4

// tellingWords are the words of a question in lower case, each once, that say what it is about.
func tellingWords(text string) []string {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	words = slices.DeleteFunc(words, func(word string) bool { return len(word) < telling })
	slices.Sort(words)
	return slices.Compact(words)
}

// fresh returns the wordings that are no twin of anything asked.
func fresh(asks, asked []string) []string {
	return slices.DeleteFunc(slices.Clone(asks), func(ask string) bool {
		return slices.ContainsFunc(asked, func(other string) bool { return Twins(ask, other) })
	})
}

// Anything are questions that can be asked of any story, heard or not: what an
// interviewer falls back on who has nothing to go for.
func Anything() []string {
	asks := []string{
		"What was the hardest part of it for you?",
		"If you had to do it again tomorrow, what would you change?",
		"Who disagreed with you, and how did you deal with that?",
		"What would the others who were there say about your part in it?",
		"What did you not know at the time, and how did you decide all the same?",
		"What came of it half a year later?",
		"What did it cost, and was it worth that?",
		"When did you notice that it might go wrong, and what did you do then?",
		"What have you done differently since?",
		"If I had watched only you that day, what would I have seen?",
		"How did you measure that?",
		"Walk me through the first hour of that.",
	}
	for _, about := range anyDimension {
		asks = append(asks, ofDimensions[about].asks...)
	}
	return asks
}

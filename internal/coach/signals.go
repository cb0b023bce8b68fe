package coach

import (
	"slices"
	"strings"

	"github.com/kljensen/snowball/english"
)

// SignalUse says whether an answer used a signal phrase of the worked example.
type SignalUse struct {
	Phrase string
	Used   bool
	// Start and End are byte offsets of the words that matched, when Used.
	Start, End int
}

// signalGap is how many other words may stand between two words of a phrase:
// "I pulled" is still heard in "I then quickly pulled".
const signalGap = 3

// forgivingFrom is the number of telling words from which on a phrase may lack
// one and still be heard.
const forgivingFrom = 4

// connectives carry little of a phrase's meaning, so that a candidate may leave
// them out or use others. Negations and "I" are not among them on purpose.
var connectives = []string{
	"a", "an", "the", "of", "to", "in", "on", "at", "for", "with", "and", "or",
	"was", "were", "is", "are", "be", "been", "had", "has", "have", "that",
	"this", "it", "by", "as", "from", "so",
}

// SignalsUsed looks for each signal phrase in an answer. Words are compared by
// stem and have to come in the phrase's order within one sentence, with at most
// a few others between them.
func SignalsUsed(answer string, phrases []string) []SignalUse {
	said := stemmed(Words(answer))
	uses := make([]SignalUse, 0, len(phrases))
	for _, phrase := range phrases {
		use := SignalUse{Phrase: phrase}
		use.Start, use.End, use.Used = findSignal(said, telling(stemmed(Words(phrase))))
		uses = append(uses, use)
	}
	return uses
}

// stemmedWord is a word with the lower-case root that its forms share.
type stemmedWord struct {
	Word
	stem string
}

func stemmed(words []Word) []stemmedWord {
	all := make([]stemmedWord, len(words))
	for i, word := range words {
		lower := strings.ToLower(strings.ReplaceAll(word.Text, "’", "'"))
		all[i] = stemmedWord{word, english.Stem(lower, false)}
	}
	return all
}

// telling drops the connectives of a phrase, unless it has nothing else.
func telling(phrase []stemmedWord) []stemmedWord {
	kept := slices.DeleteFunc(slices.Clone(phrase), func(w stemmedWord) bool {
		return slices.Contains(connectives, w.stem)
	})
	if len(kept) < 2 {
		return phrase
	}
	return kept
}

func findSignal(said, phrase []stemmedWord) (start, end int, found bool) {
	if len(phrase) == 0 {
		return 0, 0, false
	}
	missable := 0
	if len(phrase) >= forgivingFrom {
		missable = 1
	}
	search := signalSearch{said: said, phrase: phrase, failed: map[signalState]bool{}}
	for first := range said {
		for skip := 0; skip <= missable; skip++ {
			if said[first].stem != phrase[skip].stem {
				continue
			}
			if last, ok := search.rest(signalState{first, skip + 1, missable - skip}); ok {
				return said[first].Start, said[last].End, true
			}
		}
	}
	return 0, 0, false
}

// signalState is how far a search has come: the last word that matched, the
// next word of the phrase, and how many of its words may still be missing.
type signalState struct{ at, next, missable int }

// signalSearch remembers the states that led nowhere: without that, a phrase of
// one word said twenty times would take for ever.
type signalSearch struct {
	said, phrase []stemmedWord
	failed       map[signalState]bool
}

// rest matches what is left of the phrase, and returns the index of the last
// word that matched.
func (s *signalSearch) rest(from signalState) (int, bool) {
	if from.next == len(s.phrase) {
		return from.at, true
	}
	if s.failed[from] {
		return 0, false
	}
	for at := from.at + 1; at < len(s.said) && at <= from.at+1+signalGap; at++ {
		if s.said[at].sentence != s.said[from.at].sentence {
			break
		}
		if s.said[at].stem != s.phrase[from.next].stem {
			continue
		}
		if last, ok := s.rest(signalState{at, from.next + 1, from.missable}); ok {
			return last, true
		}
	}
	if from.missable > 0 {
		if last, ok := s.rest(signalState{from.at, from.next + 1, from.missable - 1}); ok {
			return last, true
		}
	}
	s.failed[from] = true
	return 0, false
}

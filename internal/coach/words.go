// Package coach judges an answer the way a careful interviewer does: from the
// words that were said, and with those words as evidence.
package coach

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/starcoach/starcoach/internal/english"
)

// SpeakingPace is the rate, in words a minute, at which lengths of text are
// turned into speaking time. Guides on public speaking call 130 to 160 words a
// minute comfortable; this is their middle.
const SpeakingPace = 145

// Word is one word of a text with its place in it.
type Word struct {
	Text string
	// Start and End are byte offsets into the text.
	Start, End int
	// sentence counts the sentence ends before the word.
	sentence int
}

// Words splits a text into its words. Figures such as "0.3%", "$8,000" and
// "24/7" are one word each, and so are "don't" and "ready-to-merge".
func Words(text string) []Word {
	var words []Word
	sentence := 0
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !wordRune(r) {
			if strings.ContainsRune(".!?\n", r) {
				sentence++
			}
			at += size
			continue
		}
		end := wordEnd(text, at)
		words = append(words, Word{
			Text:     text[at:end],
			Start:    at,
			End:      end,
			sentence: sentence,
		})
		at = end
	}
	return words
}

// CountWords is the number of words in a text.
func CountWords(text string) int { return len(Words(text)) }

// Aloud is how long a number of words takes to say at SpeakingPace.
func Aloud(words int) time.Duration { return AloudAt(words, SpeakingPace) }

// AloudAt is how long a number of words takes to say at a pace in words a
// minute; zero means SpeakingPace.
func AloudAt(words, pace int) time.Duration {
	if pace <= 0 {
		pace = SpeakingPace
	}
	return time.Duration(words) * time.Minute / time.Duration(pace)
}

// WordCount is a number of words in words: "1 word", "2 words".
func WordCount(words int) string { return english.Count(words, "word") }

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || strings.ContainsRune("$€£%", r)
}

// wordEnd finds where the word that starts at start ends. A mark between two
// word runes, as in 0.3 or don't, belongs to the word.
func wordEnd(text string, start int) int {
	at := start
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if wordRune(r) {
			at += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[at+size:])
		if !strings.ContainsRune("'’.,-/:", r) || !wordRune(next) {
			break
		}
		// "end.Then" is two words, "0.3" and "1,000" are one.
		if strings.ContainsRune(".,:", r) && !unicode.IsDigit(next) {
			break
		}
		at += size
	}
	return at
}

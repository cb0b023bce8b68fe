package schedule

import (
	"slices"
	"strings"
	"unicode"
)

// sameQuestion is the likeness from which a question counts as an earlier one
// reworded. Rewordings that keep the question's words reach 0.65 and more,
// different questions of one scenario stay below 0.4. A question that changed
// its point and kept its frame ("Which line shows ownership?", "... impact?")
// passes; it keeps a schedule that the next answer puts right, while one that
// fails wrongly loses its history.
const sameQuestion = 0.6

// trigrams lists all runs of three characters of a text in ascending order.
// Case, punctuation and the width of blanks make no difference.
func trigrams(text string) []uint64 {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.N, unicode.M)
	})
	if len(words) == 0 {
		return nil
	}
	runes := []rune(" " + strings.Join(words, " ") + " ")
	grams := make([]uint64, len(runes)-2)
	for i := range grams {
		// A character takes 21 bits, so that three fit.
		grams[i] = uint64(runes[i])<<42 | uint64(runes[i+1])<<21 | uint64(runes[i+2])
	}
	slices.Sort(grams)
	return grams
}

// likeness is the share, from 0 to 1, of their trigrams that two texts have in
// common (Dice's coefficient), or 0 where it can't reach sameQuestion. A text
// without letters and digits is like none.
func likeness(a, b []uint64) float64 {
	whole := float64(len(a) + len(b))
	if whole == 0 || 2*float64(min(len(a), len(b))) < sameQuestion*whole {
		return 0
	}
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			common++
			i++
			j++
		}
	}
	return 2 * float64(common) / whole
}

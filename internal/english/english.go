// Package english puts figures and quotations into sentences, the same way
// wherever the program speaks.
package english

import (
	"strconv"
	"strings"
)

// Count is a number of things: "1 answer", "2 answers". A noun that takes more
// than an s is given with its plural.
func Count(n int, noun string, plural ...string) string {
	return strconv.Itoa(n) + " " + Noun(n, noun, plural...)
}

// Noun is the noun alone, as it stands behind a number.
func Noun(n int, noun string, plural ...string) string {
	switch {
	case n == 1:
		return noun
	case len(plural) > 0:
		return plural[0]
	}
	return noun + "s"
}

// Of is a part of some things: "0 of 1 question", "2 of 3 questions".
func Of(part, all int, noun string, plural ...string) string {
	return strconv.Itoa(part) + " of " + Count(all, noun, plural...)
}

// Last names the newest things: "last answer", "last 3 answers".
func Last(n int, noun string, plural ...string) string {
	if n == 1 {
		return "last " + noun
	}
	return "last " + Count(n, noun, plural...)
}

// inner turns the quotation marks inside a quotation into single ones.
var inner = strings.NewReplacer(`"`, "'", "“", "‘", "”", "’")

// Quote sets a text in quotation marks. Marks inside it become single ones.
func Quote(text string) string { return `"` + inner.Replace(text) + `"` }

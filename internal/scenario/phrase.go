package scenario

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a piece of a text: byte offsets, Start included and End not.
type Span struct{ Start, End int }

// FindPhrase finds the first place where phrase occurs in text. Case does not
// matter, nor how white space is broken over lines, nor whether quotes are
// curly or straight. The phrase has to begin and end where words do.
func FindPhrase(text, phrase string) (Span, bool) {
	return findFrom(text, foldPhrase(phrase), 0)
}

// PhraseSpans finds every place where one of the phrases occurs, sorted and
// without overlaps: where two phrases overlap, one span covers both.
func PhraseSpans(text string, phrases []string) []Span {
	var found []Span
	for _, phrase := range phrases {
		folded := foldPhrase(phrase)
		for start := 0; ; {
			span, ok := findFrom(text, folded, start)
			if !ok {
				break
			}
			found = append(found, span)
			start = span.End
		}
	}
	slices.SortFunc(found, func(a, b Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	var spans []Span
	for _, span := range found {
		if last := len(spans) - 1; last >= 0 && span.Start < spans[last].End {
			spans[last].End = max(spans[last].End, span.End)
		} else {
			spans = append(spans, span)
		}
	}
	return spans
}

// foldPhrase is the phrase in the form that matchAt compares with.
func foldPhrase(phrase string) []rune {
	folded := []rune(strings.Join(strings.Fields(phrase), " "))
	for i, r := range folded {
		folded[i] = fold(r)
	}
	return folded
}

// findFrom finds a folded phrase in text at start or later.
func findFrom(text string, phrase []rune, start int) (Span, bool) {
	if len(phrase) == 0 {
		return Span{}, false
	}
	for i, r := range text[start:] {
		if fold(r) != phrase[0] || insideWord(text, start+i) {
			continue
		}
		if end, ok := matchAt(text, phrase, start+i); ok && !insideWord(text, end) {
			return Span{Start: start + i, End: end}, true
		}
	}
	return Span{}, false
}

// matchAt compares a folded phrase with text at start, and returns where it ends.
func matchAt(text string, phrase []rune, start int) (int, bool) {
	at := start
	for _, want := range phrase {
		r, size := utf8.DecodeRuneInString(text[at:])
		if size == 0 || fold(r) != want {
			return 0, false
		}
		at += size
		if want == ' ' {
			rest := strings.TrimLeftFunc(text[at:], unicode.IsSpace)
			at = len(text) - len(rest)
		}
	}
	return at, true
}

// fold makes characters equal that a phrase does not tell apart.
func fold(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', 'ʼ', '′', '`':
		return '\''
	case '“', '”', '„', '‟', '″', '«', '»':
		return '"'
	case '‐', '‑':
		return '-'
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	return unicode.ToLower(unicode.ToUpper(r))
}

// insideWord reports whether the byte offset splits a word of text. An
// apostrophe between letters belongs to its word, so that "I can" does not
// occur in "I can't"; but "my team" does in "my team's".
func insideWord(text string, at int) bool {
	before, beforeSize := utf8.DecodeLastRuneInString(text[:at])
	after, afterSize := utf8.DecodeRuneInString(text[at:])
	if beforeSize == 0 || afterSize == 0 {
		return false
	}
	switch {
	case fold(after) == '\'':
		rest := text[at+afterSize:]
		first, size := utf8.DecodeRuneInString(rest)
		second, _ := utf8.DecodeRuneInString(rest[size:])
		possessive := fold(first) == 's' && !isWordRune(second)
		return isWordRune(before) && isWordRune(first) && !possessive
	case fold(before) == '\'':
		first, _ := utf8.DecodeLastRuneInString(text[:at-beforeSize])
		return isWordRune(first) && isWordRune(after)
	}
	return isWordRune(before) && isWordRune(after)
}

// isWordRune reports whether r is part of a word that spaces part from others.
// Scripts that are written without spaces have no such words.
func isWordRune(r rune) bool {
	if r == utf8.RuneError {
		return false
	}
	if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_'
}

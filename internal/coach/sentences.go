package coach

import "strings"

// Sentences finds the sentences of a text, in order, as byte offsets into it.
// Blanks between them belong to none. Headings are not looked for.
func Sentences(text string) []Span {
	n := normalise(text, nil)
	d := &document{text: text, flat: string(n.flat), origin: n.origin}
	var spans []Span
	for _, span := range splitSentences(string(n.cased)) {
		spans = append(spans, d.spanOf(span))
	}
	return spans
}

// Stems are the stems of the telling words of a text, in order. Words that every
// story has are left out, and so are short ones.
func Stems(text string) []string {
	var stems []string
	for _, word := range stemmed(Words(strings.ToLower(text))) {
		if len(word.Text) > 2 && !strings.ContainsAny(word.Text, "'’") && !common()[word.stem] && !stopWords[word.Text] && !shortWords[word.Text] {
			stems = append(stems, word.stem)
		}
	}
	return stems
}

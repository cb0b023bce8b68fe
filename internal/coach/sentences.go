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
		if len(word.Text) > 2 && !strings.ContainsAny(word.Text, "'’") && !common()[word.stem] && !stopWords.has(word.Text) && !shortWords.has(word.Text) {
			stems = append(stems, word.stem)
		}
	}
	return stems
}

// Body is a part of an answer that tells one section, without its heading.
type Body struct {
	SectionText
	Text string
}

// Bodies splits a free text as Split does, and leaves the headings out. Parts
// without words are left out too.
func Bodies(text string) []Body {
	headings := findHeadings(text)
	var bodies []Body
	for _, part := range Split(text) {
		start := part.Start
		for _, heading := range headings {
			if heading.Start >= part.Start && heading.End <= part.End &&
				strings.TrimSpace(text[part.Start:heading.Start]) == "" {
				start = heading.End
			}
		}
		body := strings.TrimSpace(text[start:part.End])
		if words := CountWords(body); words > 0 {
			part.Words = words
			bodies = append(bodies, Body{part, body})
		}
	}
	return bodies
}

package coach

import "strings"

// Sentences finds the sentences of a text in order, without the blanks around
// them. A line break ends a sentence.
func Sentences(text string) []Span {
	sentences := splitSentences(text)
	for i, s := range sentences {
		piece := text[s.Start:s.End]
		s.Start += len(piece) - len(strings.TrimLeft(piece, " \t\r\n"))
		s.End -= len(piece) - len(strings.TrimRight(piece, " \t\r\n"))
		sentences[i] = s
	}
	return sentences
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

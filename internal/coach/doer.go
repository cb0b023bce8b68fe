package coach

import (
	"strings"
)

// inPassive is an act in the passive: it was done, and nobody did it.
var inPassive = expr(`^(?:[a-z]+ ){0,3}(?:was|were|got|has been|have been|had been) (?:then |also |finally |quickly )*[a-z]+(?:ed|wn|lt|ught|en)\b`)

// byWhom names who did it all the same.
var byWhom = expr(`\b(?:by|i|we|my|our|me|he|she|they|you|who)\b`)

// Doerless returns the sentences of a text that tell an act and not who did it:
// notes without a subject, and the passive.
func Doerless(text string) []string {
	d := read(Answer{Text: text}, nil)
	var sentences []string
	for i, s := range d.sentences {
		flat := strings.TrimSpace(d.sentenceText(i))
		bare := s.last > s.first && d.clauses[s.first].subject == nobody && startsWithVerb(flat)
		if bare || inPassive.MatchString(flat) && !byWhom.MatchString(flat) {
			span := d.spanOf(s.Span)
			sentences = append(sentences, strings.TrimSpace(d.text[span.Start:span.End]))
		}
	}
	return sentences
}

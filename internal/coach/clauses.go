package coach

import (
	"strings"

	"github.com/kljensen/snowball/english"

	"github.com/starcoach/starcoach/internal/scenario"
)

// subject is who does what a clause tells.
type subject int

const (
	nobody subject = iota // left out, as in notes: "Rang the supplier."
	self
	group // we, the team
	other
)

// clause is a stretch of flat with one doer.
type clause struct {
	Span
	sentence int
	section  scenario.Section
	subject  subject
	// said is the person or thing that is the subject, "i" and "we" included.
	said string
	// rest begins behind the subject.
	rest int
	// reported is true inside quotation marks and behind "she said".
	reported bool
	// act is true where the speaker does something that could be watched.
	act bool
}

const (
	pronouns   = `i|we|they|he|she|it|you|there|nobody|no one|noone|everyone|everybody|someone|somebody|who|these|those|this|that`
	determiner = `the|a|an|my|our|his|her|their|its|one|two|three|four|five|six|some|all|both|another|most|each|every`
)

var (
	// boundary is where a clause may end: at a mark, or before a joining word
	// that a new subject follows.
	boundary = expr(`[;:]\s|,\s|\s[-–—]+\s|—|` +
		`\s(?:and|but|so|because|cos|cause|then|while|when|until|after|before|if|although|though|since|as|which|or|where|once)` +
		`\s(?:(?:then|so|also|just|now|finally|eventually|instead|afterwards|later|still|even|only|um|uh|like|you know|basically|when|after|in the end)\s)*` +
		`(?:(?:` + pronouns + `|` + determiner + `)\b|(?:i'|we'|they'|he'|she'|it'|you'|there'|that')|what (?:i|we|you)\b)|` +
		// a pause before somebody's turn
		`\s(?:um|uh|er|erm|yeah|anyway)\s(?:(?:so|and|but|then|like|basically|yeah|um|uh)\s)*(?:i|we|they|he|she)(?:'|\s)`)
	// bareSubject parts clauses that nothing joins, as in speech without
	// punctuation.
	bareSubject = expr(`\s(?:i|we|they|he|she)(?:'(?:d|m|ve|ll|re|s))?\s`)
	// opening is what may stand before a subject.
	opening = expr(`^[\s,;:"'(–—-]*(?:(?:as a team|as a group|and|but|so|because|cos|cause|then|while|when|until|after|before|if|although|though|since|as|` +
		`which|that|where|once|also|just|now|first|second|third|next|finally|eventually|instead|afterwards|later|still|even|only|well|okay|ok|um|uh|er|` +
		`like|basically|actually|honestly|anyway|or|plus|immediately|obviously|luckily|meanwhile|today|yesterday|yeah|personally|in the end|` +
		`at first|(?:this|that) (?:time|day|morning|afternoon|evening|night|week|month|year)|the (?:next|same|following) (?:day|morning|afternoon|evening|night|week|time|thing)|one (?:day|morning|evening|night)|first thing|in (?:this|that) case|in the meantime|of course|together|all together|between us|i guess|i think|maybe|so yeah|you know|i mean|after that|from there|at that point|to be honest)[,\s]+)*`)
	pronounSubject = expr(`^(` + pronouns + `)(?:'(?:d|m|ve|ll|re|s))?\b`)
	nounSubject    = expr(`^((?:` + determiner + `)\s+(?:[a-z'’-]+\s+){0,3}?[a-z'’-]+?)\s+(?:had|has|have|was|were|is|are|do|does|would|could|will|can|[a-z]+ed|` +
		irregularPast + `)\b`)
	nameSubject = expr(`^([a-z][a-z'-]+(?:\s(?:and|from|in|of)\s[a-z'-]+)?)\s+(?:had|has|was|were|is|are|would|could|[a-z]+ed|` + irregularPast + `)\b`)
	groupNoun   = expr(`^(?:the|our|my|whole|entire|\s)*(?:whole |entire )?team$|^all of us$|^both of us$`)
	reporting   = expr(`\b(?:said|says|told (?:me|us|him|her|them|everyone|the [a-z]+|my [a-z]+)|goes|was like|asked|asks|replied|thought|promised|shouted|answered|admitted|warned)(?:\s(?:that|if|whether|why|how))?[\s,:]*$`)
)

// cutClauses cuts every sentence into clauses.
func (d *document) cutClauses() {
	quoted := quotedStretches(d.flat)
	for i := range d.sentences {
		s := &d.sentences[i]
		s.first = len(d.clauses)
		for _, span := range clauseSpans(d.flat, s.Span) {
			c := clause{Span: span, sentence: i}
			d.findSubject(&c, s.first)
			middle := (span.Start + span.End) / 2
			c.reported = within(quoted, middle) || d.isReported(c, s.first)
			c.act = !c.reported && (c.subject == self || c.subject == nobody) && isAct(d.flat[c.rest:c.End]) && !d.saysNothing(c)
			d.clauses = append(d.clauses, c)
		}
		s.last = len(d.clauses)
	}
}

func clauseSpans(flat string, s Span) []Span {
	text := flat[s.Start:s.End]
	cuts := []int{0}
	for _, match := range boundary.FindAllStringIndex(text, -1) {
		at := match[0]
		if text[at] == ',' || text[at] == ';' || text[at] == ':' {
			at++
		}
		cuts = append(cuts, at)
	}
	breathless := 22
	if unmarkedAround(flat, s) {
		breathless = 10
	}
	var all []int
	for i, cut := range cuts {
		end := len(text)
		if i+1 < len(cuts) {
			end = cuts[i+1]
		}
		all = append(all, cut)
		if strings.Count(text[cut:end], " ") < breathless {
			if at := mainBehind(text[cut:end]); at > 0 {
				all = append(all, cut+at)
			}
			continue
		}
		for _, match := range bareSubject.FindAllStringIndex(text[cut:end], -1) {
			if before := text[cut : cut+match[0]]; match[0] > 8 && !saying.has(before[strings.LastIndexByte(before, ' ')+1:]) {
				all = append(all, cut+match[0])
			}
		}
	}
	var spans []Span
	for i, cut := range all {
		end := len(text)
		if i+1 < len(all) {
			end = all[i+1]
		}
		if strings.TrimSpace(text[cut:end]) != "" {
			spans = append(spans, Span{s.Start + cut, s.Start + end})
		}
	}
	return spans
}

// unmarkedAround says whether a stretch stands in speech without punctuation.
func unmarkedAround(flat string, s Span) bool {
	const around, marks = 250, 1
	context := flat[max(0, s.Start-around):min(len(flat), s.End+around)]
	if len(context) < around {
		return false
	}
	count := 0
	for _, b := range []byte(context) {
		if b == ',' || b == '.' || b == ';' || b == ':' || b == '?' || b == '!' {
			count++
		}
	}
	return count*around <= marks*len(context)
}

// mainBehind is where the speaker's clause begins behind one that nothing parts
// from it: "when they rang i told the vendor". It is 0 where there is none.
func mainBehind(text string) int {
	if !subordinated.MatchString(text) {
		return 0
	}
	told, before := false, ""
	for at := 0; at < len(text); {
		end := at + 1
		for end < len(text) && text[end] != ' ' {
			end++
		}
		word := strings.TrimLeft(text[at:end], " ")
		if told && !saying.has(before) && (word == "i" || word == "we" || strings.HasPrefix(word, "i'") || strings.HasPrefix(word, "we'")) {
			return at
		}
		told = told || startsWithVerb(word) || beings.has(word)
		before, at = word, end
	}
	return 0
}

var (
	// subordinated opens with the time or the case of something else.
	subordinated = expr(`^[\s,;]*(?:(?:and|but|so|then|um|uh)\s)*(?:when|where|wherever|if|after|once|while|before|because|since|until|whenever|as soon as)\s`)
	beings       = set(`is was were had has 's 're are comes goes gets came went`)
	// saying are words behind which the speaker is what is said, asked or meant.
	saying = set(`said says say thought think thinks knew know knows felt feel told me that what which who how where why than as way things thing time if whether like realised realized noticed saw because heard asked
 meant hoped wished the a wanted and or but so everything all anything something much far`)
)

// findSubject finds who does what the clause tells. A clause that begins with a
// verb has the doer of the clause before it in the sentence.
func (d *document) findSubject(c *clause, firstOfSentence int) {
	text := d.flat[c.Start:c.End]
	lead := len(opening.FindString(text))
	c.rest = c.Start + lead
	rest := text[lead:]
	switch {
	case pronounSubject.MatchString(rest):
		match := pronounSubject.FindStringSubmatchIndex(rest)
		c.said = rest[match[2]:match[3]]
		c.rest += match[1]
		switch c.said {
		case "i":
			c.subject = self
		case "we":
			c.subject = group
		default:
			c.subject = other
		}
	case nounSubject.MatchString(rest), nameSubject.MatchString(rest) && !startsWithVerb(rest) && !startsWithManner(rest):
		match := nounSubject.FindStringSubmatchIndex(rest)
		if match == nil {
			match = nameSubject.FindStringSubmatchIndex(rest)
		}
		c.said = rest[match[2]:match[3]]
		c.rest += match[3]
		c.subject = subjectOf(c.said)
	case startsWithManner(rest) && len(d.clauses) == firstOfSentence:
		// "Calmly rang the supplier": the doer is left out, as in notes.
	case len(d.clauses) > firstOfSentence && startsWithVerb(rest):
		before := d.clauses[len(d.clauses)-1]
		c.subject, c.said = before.subject, before.said
	case !startsWithVerb(rest):
		// "By the Friday I counted": the subject comes later.
		if match := laterSelf.FindStringIndex(rest); match != nil {
			c.subject, c.said = self, "i"
			c.rest += match[1]
		} else if match := laterGroup.FindStringIndex(rest); match != nil {
			c.subject, c.said = group, "we"
			c.rest += match[1]
		} else {
			c.subject = other
		}
	}
}

// subjectOf tells who a noun stands for. A lead-in may have been taken for one,
// with the true subject at its end: "as a team we", "after our talk I".
func subjectOf(said string) subject {
	switch {
	case relativeNoun.MatchString(said):
		return other
	case strings.HasSuffix(said, " i"):
		return self
	case strings.HasSuffix(said, " we"), groupNoun.MatchString(said):
		return group
	}
	return other
}

// relativeNoun opens a clause about how things were: "the way we logged it".
var relativeNoun = expr(`\b(?:way|thing|things|time|day|place|one|people|stuff|system|reason|part|problem|rule|idea|first|last|only|stage|point) (?:i|we)$`)

var (
	laterSelf  = expr(`\bi(?:'(?:d|m|ve|ll))?\s`)
	laterGroup = expr(`\bwe(?:'(?:d|ve|ll|re))?\s`)
	firstWord  = expr(`^[a-z'-]+`)
)

// startsWithVerb says whether a clause without its opening begins with a verb in
// the past, as after a subject that was said before or left out.
func startsWithVerb(rest string) bool {
	word := firstWord.FindString(rest)
	return word != "" && (strings.HasSuffix(word, "ed") && len(word) > 3 && !notPast.has(word) || irregular.has(word))
}

// startsWithManner says whether an adverb and a verb in the past begin a clause.
func startsWithManner(rest string) bool {
	word := firstWord.FindString(rest)
	return len(word) > 6 && strings.HasSuffix(word, "ly") && word != "assembly" && word != "kimberly" && startsWithVerb(strings.TrimLeft(rest[len(word):], " "))
}

// saysNothing says whether a clause claims effort or a stance instead of telling
// an act.
func (d *document) saysNothing(c clause) bool {
	rest := d.flat[c.rest:c.End]
	if vagueClaim.MatchString(d.flat[c.Start:c.End]) || emptyWork(rest) || assured(rest) {
		return true
	}
	_, end := idiom(rest)
	return end >= 0 && shown(rest[end:]) <= mostShown
}

// isReported says whether a clause repeats what somebody said or thought.
func (d *document) isReported(c clause, firstOfSentence int) bool {
	for i := len(d.clauses) - 1; i >= firstOfSentence && i >= len(d.clauses)-2; i-- {
		before := d.clauses[i]
		if reporting.MatchString(strings.TrimRight(d.flat[before.Start:before.End], " ,:")) {
			return true
		}
		if before.reported && before.subject == c.subject && i == len(d.clauses)-1 {
			return true
		}
	}
	return false
}

// quotedStretches finds what stands between quotation marks.
func quotedStretches(flat string) []Span {
	var spans []Span
	open := -1
	for at := range len(flat) {
		switch flat[at] {
		case '\n':
			open = -1
		case '"':
			if open < 0 {
				open = at
			} else {
				spans = append(spans, Span{open, at + 1})
				open = -1
			}
		}
	}
	return spans
}

func within(spans []Span, at int) bool {
	for _, span := range spans {
		if at >= span.Start && at < span.End {
			return true
		}
		if span.Start > at {
			break
		}
	}
	return false
}

// isAct says whether what follows a subject is an act that could be watched.
func isAct(rest string) bool {
	words := strings.Fields(rest)
	for i, word := range words {
		word = strings.Trim(word, ",.;:!?\"()")
		if i > 5 {
			return false
		}
		switch {
		case auxiliaries.has(word):
			continue
		case strings.HasSuffix(word, "ly"):
			continue
		case negations.has(word):
			return false
		case concreteForms.has(word) || concreteStems()[english.Stem(word, false)]:
			return true
		}
		return false
	}
	return false
}

package coach

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/starcoach/starcoach/internal/scenario"
)

// document is an answer made ready for the rules: normalised, cut into
// sentences and clauses, with the section of each.
type document struct {
	text string
	// flat is the text in lower case, its blanks and apostrophes made alike and
	// its headings blanked out; a paragraph ends with a line feed. Rules search
	// in it.
	flat string
	// origin leads from a byte of flat to its byte in text.
	origin    []int
	words     []Word
	sections  []SectionText
	sentences []sentence
	clauses   []clause
	// headed is true where the candidate named the sections.
	headed bool
	// What several rules ask for is found once.
	outcomes      []measure
	outcomesKnown bool
	measured      []measuredClause
	stepping      sync.Once
	firstStep     int
	lastStep      int
	hedged        []Span
	filled        []Span
	spokenKnown   bool
	asked         *scenario.Scenario
	// pace is in words a minute.
	pace int
}

// sentence is a stretch of flat.
type sentence struct {
	Span
	section scenario.Section
	// clauses are indices into the document's clauses, from first to last.
	first, last int
}

// normalised is a text whose letters can be compared, and where each came from.
type normalised struct {
	cased, flat []byte
	origin      []int
}

// normalise lowers letters, straightens apostrophes and quotation marks, and
// joins the lines of a paragraph. Stretches that are headings become paragraph
// ends.
func normalise(text string, headings []Span) normalised {
	n := normalised{}
	add := func(r rune, from int) {
		for range utf8.RuneLen(r) {
			n.origin = append(n.origin, from)
		}
		n.cased = utf8.AppendRune(n.cased, r)
		lower := unicode.ToLower(r)
		if utf8.RuneLen(lower) != utf8.RuneLen(r) {
			lower = r
		}
		n.flat = utf8.AppendRune(n.flat, lower)
	}
	heading := 0
	for at, r := range text {
		for heading < len(headings) && at >= headings[heading].End {
			heading++
		}
		inHeading := heading < len(headings) && at >= headings[heading].Start
		switch {
		case inHeading || r == '\n' && strings.TrimSpace(lineAfter(text, at+1)) == "":
			if len(n.flat) > 0 && n.flat[len(n.flat)-1] != '\n' {
				add('\n', at)
			}
		case unicode.IsSpace(r):
			if len(n.flat) > 0 && n.flat[len(n.flat)-1] != ' ' && n.flat[len(n.flat)-1] != '\n' {
				add(' ', at)
			}
		case r == '’' || r == '‘' || r == '`':
			add('\'', at)
		case r == '“' || r == '”':
			add('"', at)
		case r == utf8.RuneError:
			add('?', at)
		default:
			add(r, at)
		}
	}
	n.origin = append(n.origin, len(text))
	return n
}

func lineAfter(text string, at int) string {
	if end := strings.IndexByte(text[at:], '\n'); end >= 0 {
		return text[at : at+end]
	}
	return text[at:]
}

// read makes an answer ready for the rules.
func read(answer Answer, asked *scenario.Scenario) *document {
	headings := findHeadings(answer.Text)
	var blanked []Span
	for _, heading := range headings {
		blanked = append(blanked, heading.Span)
	}
	n := normalise(answer.Text, blanked)
	d := &document{
		text: answer.Text, flat: string(n.flat), origin: n.origin,
		words: Words(answer.Text), asked: asked, pace: answer.Pace,
	}
	if d.pace <= 0 {
		d.pace = SpeakingPace
	}
	for _, span := range splitSentences(string(n.cased)) {
		for _, piece := range breathe(d.flat, span) {
			d.sentences = append(d.sentences, sentence{Span: piece})
		}
	}
	d.cutClauses()
	switch {
	case len(answer.Sections) > 0:
		d.sections, d.headed = slices.Clone(answer.Sections), true
	case len(headings) > 0:
		d.sections, d.headed = sectionsByHeadings(answer.Text, headings), true
	default:
		d.labelSentences()
		d.sections = d.sectionsOfSentences()
	}
	d.placeSentences()
	d.countSections()
	return d
}

// placeSentences tells every sentence the section that it stands in.
func (d *document) placeSentences() {
	at := 0
	for i := range d.sentences {
		start := d.origin[d.sentences[i].Start]
		for at < len(d.sections)-1 && start >= d.sections[at].End {
			at++
		}
		if len(d.sections) > 0 {
			d.sentences[i].section = d.sections[at].Name
		}
		for c := d.sentences[i].first; c < d.sentences[i].last; c++ {
			d.clauses[c].section = d.sentences[i].section
		}
	}
}

func (d *document) countSections() {
	for i := range d.sections {
		d.sections[i].Words = 0
	}
	at := 0
	for _, word := range d.words {
		for at < len(d.sections)-1 && word.Start >= d.sections[at].End {
			at++
		}
		if at < len(d.sections) && word.Start >= d.sections[at].Start {
			d.sections[at].Words++
		}
	}
}

// spanOf leads from a stretch of flat to that of the text. The end is behind its
// last letter: what follows there may be a heading, which flat does not have.
func (d *document) spanOf(flat Span) Span {
	if flat.End <= flat.Start {
		return Span{d.origin[flat.Start], d.origin[flat.Start]}
	}
	end := flat.End
	for end > flat.Start+1 && (d.flat[end-1] == ' ' || d.flat[end-1] == '\n') {
		end--
	}
	last := d.origin[end-1]
	_, size := utf8.DecodeRuneInString(d.text[last:])
	return Span{d.origin[flat.Start], last + size}
}

// quote turns a stretch of flat into one of the text, without blanks and
// punctuation at its ends.
func (d *document) quote(flat Span) (Span, string) {
	span := d.spanOf(flat)
	cutset := func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",.;:!?-–—\"“”*#", r) }
	text := d.text[span.Start:span.End]
	left := strings.TrimLeftFunc(text, cutset)
	span.Start += len(text) - len(left)
	right := strings.TrimRightFunc(left, cutset)
	span.End -= len(left) - len(right)
	return span, right
}

// Speech written down by a machine comes without full stops. What is longer than
// any spoken sentence is cut between its clauses.
const (
	longestSpoken = 34
	shortestPiece = 9
)

func breathe(flat string, span Span) []Span {
	if strings.Count(flat[span.Start:span.End], " ") < longestSpoken {
		return []Span{span}
	}
	var pieces []Span
	piece := Span{span.Start, span.Start}
	for _, clause := range clauseSpans(flat, span) {
		if strings.Count(flat[piece.Start:piece.End], " ") >= shortestPiece && !awaitsSpeech(flat[piece.Start:piece.End]) {
			pieces = append(pieces, piece)
			piece = Span{clause.Start, clause.Start}
		}
		piece.End = clause.End
	}
	if piece.End > piece.Start {
		pieces = append(pieces, Span{piece.Start, span.End})
	}
	return pieces
}

// reportingLength is more than what announces speech is long, in bytes.
const reportingLength = 160

// awaitsSpeech says whether a piece ends before what somebody said or asked.
func awaitsSpeech(piece string) bool {
	piece = strings.TrimRight(piece, " ,")
	if long := len(piece) - reportingLength; long > 0 {
		// A piece may be as long as the text, and is looked at once for each clause.
		_, piece, _ = strings.Cut(piece[long:], " ")
	}
	for _, whom := range []string{" me", " us"} {
		piece = strings.TrimSuffix(piece, whom)
	}
	return reporting.MatchString(piece)
}

// abbreviations end with a full stop that ends no sentence.
var abbreviations = map[string]bool{
	"dr": true, "mr": true, "mrs": true, "ms": true, "prof": true, "st": true, "no": true, "vs": true,
	"e.g": true, "i.e": true, "approx": true, "sgt": true, "inc": true, "ltd": true, "etc": true, "p.m": true, "a.m": true,
}

// splitSentences cuts a normalised text with its capitals into sentences.
func splitSentences(text string) []Span {
	var spans []Span
	state, at, rest := -1, 0, text
	for rest != "" {
		var found string
		found, rest, state = uniseg.FirstSentenceInString(rest, state)
		span := Span{at, at + len(found)}
		at = span.End
		if last := len(spans) - 1; last >= 0 && continues(text[spans[last].Start:spans[last].End], found) {
			spans[last].End = span.End
			continue
		}
		spans = append(spans, beforeFigures(text, span)...)
	}
	kept := spans[:0]
	for _, span := range spans {
		if strings.TrimSpace(text[span.Start:span.End]) != "" {
			kept = append(kept, span)
		}
	}
	return kept
}

// figureAfterStop is a full stop behind a word, with a figure after it. The
// standard takes it for that of an abbreviation.
var figureAfterStop = expr(`([A-Za-z]{2,})["')]?[.!?]["')]* +[£$€]?\d`)

// beforeFigures cuts a sentence before figures that begin one of their own.
func beforeFigures(text string, span Span) []Span {
	var spans []Span
	for _, match := range figureAfterStop.FindAllStringSubmatchIndex(text[span.Start:span.End], -1) {
		if abbreviations[strings.ToLower(text[span.Start+match[2]:span.Start+match[3]])] {
			continue
		}
		cut := span.Start + strings.LastIndexByte(text[span.Start:span.Start+match[1]], ' ') + 1
		if last := len(spans) - 1; last >= 0 {
			spans[last].End = cut
		} else {
			spans = append(spans, Span{span.Start, cut})
		}
		spans = append(spans, Span{cut, span.End})
	}
	if spans == nil {
		return []Span{span}
	}
	return spans
}

// continues says whether a piece ends with an abbreviation, so that the
// sentence goes on with the next.
func continues(piece, next string) bool {
	trimmed := strings.TrimRight(piece, " ")
	if strings.HasSuffix(piece, "\n") || !strings.HasSuffix(trimmed, ".") {
		return false
	}
	trimmed = strings.TrimSuffix(trimmed, ".")
	word := strings.ToLower(trimmed[strings.LastIndexAny(trimmed, " (\"\n")+1:])
	if figures, found := strings.CutSuffix(strings.ToLower(trimmed), " "+word); found && word == "ms" && figures != "" && figures[len(figures)-1] >= '0' && figures[len(figures)-1] <= '9' {
		// Milliseconds, no lady.
		return false
	}
	if word == "no" {
		// A number, or a refusal.
		return next != "" && next[0] >= '0' && next[0] <= '9'
	}
	return abbreviations[word]
}

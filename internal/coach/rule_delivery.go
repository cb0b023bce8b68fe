package coach

import (
	"slices"
	"strings"
)

// Words that take back a claim, or fill a silence, are counted here alone.
var (
	hedgePattern = anyPhrase(
		// not knowing, or not saying so
		`i think`, `i guess`, `i suppose`, `i feel like`, `i feel i`, `i believe`, `i(?:'d| would) like to think`, `i(?:'m| am|'m| was)? not (?:really |so |too |quite |entirely )?sure`, `not (?:really )?sure`, `i don't (?:really )?know`, `if that makes sense`, `(?:it|that) seems(?: like)?`, `or something`, `or whatever`,
		// perhaps
		`maybe`, `perhaps`, `probably`, `possibly`, `hopefully`, `arguably`, `presumably`, `supposedly`, `might have`, `may have`, `might've`,
		// a little
		`sort of`, `kind of`, `kinda`, `sorta`, `a (?:little|tiny|wee) bit`, `a bit`, `somewhat`, `more or less`, `in (?:a|some) way`, `to some extent`, `or so`, `i(?:'d| would) say`)
	noHedge = anyPhrase(`(?:this|that|the|a|an|what|which|any|every|same|right|one|another|first|these|those|all|different|new|worst|best|of|two|three|some|is|and) (?:sort|kind) of (?:[a-z]+)`, `kind of (?:heart|him|her|them|you)`, `sort of (?:mail|post)`,
		`i think (?:about|of|it over|in|on|like)`, `(?:didn't|don't|you|they|we|who|to) think`, `i believe (?:in|people|him|her|them|you)`, `a bit of (?:a )?(?:[a-z]+)`, `in a way that`, `the maybe`, `whether or not (?:really )?sure`)

	fillerPattern = expr(`\b(?:um+|u+h+m*|erm+|er|hmm+|you know|you see,|i mean|basically|actually|literally|right\?|okay so|ok so|right so|right, so|like)(?:\b|[\s,]|$)|, well,`)
	openingWord   = expr(`(?:^|\n|[.!?] )(?:so yeah|so|well|okay|ok|yeah|anyway)\b,?`)
	// likeVerb is "like" that means something: liking, likeness, an example.
	likeVerb = anyPhrase(
		`(?:i|we|they|you|he|she|would|'d|don't|didn't|doesn't|to|really|not|people|children|customers|who|also|always|never|residents|kids|patients|guests) like (?:to|it|the|that|this|them|him|her|my|me|a|being|working|how|when|tea|milk)`,
		`(?:looks?|looked|looking|felt|feels?|feel|sounds?|sounded|smelt|smelled|smells?|tastes?|tasted|seems?|seemed|more|just|something|nothing|anything|things?|people|days?|stuff|much|works?|worked|acts?|acted|acting|stories|him|her|me|us|it|them|exactly|quite|a bit|someone|somebody|places?|ones?|words?|treated|talk(?:ed|ing)?) like (?:a|an|the|that|this|these|those|it|its|my|our|his|her|their|one|any|all|he|she|they|we|i|you|me|in|on|somebody|someone|anne|rain|gas|[a-z]+ing|[a-z]+s|new|clockwork|hell|mad|ten|twelve)`,
		`(?:is|was|are|were|be|it's|that's|been|not) like (?:a|an|the|that|this|my|our|his|her|their|one|any|all)`, `(?:it|that|this|which) (?:is|was|were) like [a-z]+ing`,
		`like (?:for example|for instance)`, `(?:would|'d) like`, `like (?:this|that|these|those|him|them|me|us|ours|mine|yours|hers|everyone|everybody|anyone|most|many)`, `(?:[a-z]+s|[a-z]+[^s\W]) like (?:you|ours|my|his|her|their|our)`,
		`(?:what|how)(?:'s| is| was| are| were| it| she| he| that| they| it's| it'd| be| been| feel| look| felt| looked)* like`, `like my`)
	// knowing is "you know" that asks or tells what somebody knows.
	knowing = anyPhrase(`(?:do|did|if|whether|as|let|because|that|what|before|when) you know`, `you know (?:him|her|them|who|where|which|why|whether|when|how)`, `what i mean`, `i mean to`, `i mean what`, `(?:the|an|our|second|nearest) er`)
)

var hedging = fault{
	rule:    Hedging,
	why:     "It takes back what you claim. After the third \"maybe\" the interviewer believes you.",
	instead: "Say it plainly, or give the figure you are sure of.",
	find: func(d *document) []hit {
		return d.often(d.hedgesOnce(), 4, 2)
	},
}

var fillers = fault{
	rule:    Fillers,
	why:     "A few do no harm; this many are what the listener remembers.",
	instead: "Stop instead of filling. A second of silence sounds like thinking.",
	find: func(d *document) []hit {
		return d.often(d.fillersOnce(), 6, 4)
	},
}

// often reports the first of many: at least so many, or so many in a hundred
// words.
func (d *document) often(found []Span, atLeast int, inHundred float64) []hit {
	const fewest = 3
	count := len(found)
	dense := count >= fewest && 100*float64(count) > inHundred*float64(len(d.words))
	if count < atLeast && !dense {
		return nil
	}
	first := found[0]
	at := d.sentenceAt(first.Start)
	return []hit{{span: d.clauseAt(at, first.Start, first.End), section: d.sentences[at].section}}
}

// hedges finds the words that take back a claim, but not those that somebody
// else is reported to have said. One "I think" is an opinion.
func (d *document) hedges() []Span {
	found := d.spoken(hedgePattern, noHedge)
	opinion, count := -1, 0
	for i, span := range found {
		if d.flat[span.Start:span.End] == "i think" {
			opinion, count = i, count+1
		}
	}
	if count != 1 {
		return found
	}
	at := d.sentenceAt(found[opinion].Start)
	for i, span := range found {
		if i != opinion && d.sentenceAt(span.Start) == at {
			return found
		}
	}
	return append(found[:opinion:opinion], found[opinion+1:]...)
}

// fillers finds the words that fill a silence. A sentence may begin with "So"
// once without anybody minding.
func (d *document) fillers() []Span {
	var found []Span
	for _, span := range d.spoken(fillerPattern, likeVerb, knowing) {
		// "the ER" is a place.
		if from := d.origin[span.Start]; !strings.HasPrefix(d.text[from:], "ER") {
			found = append(found, span)
		}
	}
	free := true
	for _, match := range openingWord.FindAllStringIndex(d.flat, -1) {
		if free && strings.Trim(d.flat[match[0]:match[1]], "\n.!?, ") == "so" {
			free = false
			continue
		}
		found = append(found, Span{match[0], match[1]})
	}
	return sortSpans(found)
}

// spoken finds a pattern in the speaker's own words, save where it means
// something else.
func (d *document) spoken(pattern *expression, meaning ...*expression) []Span {
	matches := pattern.FindAllStringIndex(d.flat, -1)
	if len(matches) == 0 {
		return nil
	}
	// innocent marks every byte that doesn't count: lists of stretches would have
	// to be searched again for every match.
	innocent := make([]bool, len(d.flat))
	mark := func(start, end int) {
		for i := start; i < end; i++ {
			innocent[i] = true
		}
	}
	for _, near := range d.around(matches) {
		text := d.flat[near.Start:near.End]
		for _, pattern := range meaning {
			for _, match := range pattern.FindAllStringIndex(text, -1) {
				mark(near.Start+match[0], near.Start+match[1])
			}
		}
		for _, match := range attributed.FindAllStringSubmatchIndex(text, -1) {
			if !ownWords.MatchString(text[match[0]:match[2]]) {
				mark(near.Start+match[2], near.Start+match[3])
			}
		}
	}
	for _, quoted := range quotedStretches(d.flat) {
		mark(quoted.Start, quoted.End)
	}
	var found []Span
	for _, match := range matches {
		if !slices.Contains(innocent[match[0]:match[1]], true) {
			found = append(found, Span{match[0], match[1]})
		}
	}
	return found
}

// How far before and behind a match lies what may give it another meaning, in
// bytes: before it the length of a reported speech, behind it a few words.
const (
	meaningBefore = 220
	meaningBehind = 60
)

// around is the neighbourhood of matches, as stretches that don't overlap: most
// of a long text is nowhere near one.
func (d *document) around(matches [][]int) []Span {
	var near []Span
	for _, match := range matches {
		start := max(0, match[0]-meaningBefore)
		start += max(0, strings.IndexByte(d.flat[start:match[0]], ' '))
		if start < meaningBefore && match[0] < meaningBefore {
			start = 0
		}
		end := min(len(d.flat), match[1]+meaningBehind)
		if at := strings.LastIndexByte(d.flat[match[1]:end], ' '); at >= 0 && end < len(d.flat) {
			end = match[1] + at
		}
		if last := len(near) - 1; last >= 0 && start <= near[last].End {
			near[last].End = max(near[last].End, end)
			continue
		}
		near = append(near, Span{start, end})
	}
	return near
}

// ownWords is what the speaker reports of themselves.
var ownWords = expr(`\bi (?:[a-z']+ )?[a-z]+$`)

// attributed is what follows "she said" as far as it may still be hers: speech
// written down by a machine has no quotation marks.
var attributed = expr(`\b(?:he|she|they|who|[a-z]+(?:man|er|or|ist|ent|ee|ess)|[a-z]+ [a-z]+) (?:said|says|goes|replied|thought|reckoned|promised|asked(?: me| us| him| her| them)?(?: if| whether)?|wondered(?: if| whether)?|told (?:me|us)|wasn't sure|weren't sure)\b([^.!?\n]{0,140})`)

// hedgesOnce and fillersOnce are hedges and fillers, looked for once.
func (d *document) hedgesOnce() []Span {
	d.findSpoken()
	return d.hedged
}

func (d *document) fillersOnce() []Span {
	d.findSpoken()
	return d.filled
}

func (d *document) findSpoken() {
	if !d.spokenKnown {
		d.hedged, d.filled, d.spokenKnown = d.hedges(), d.fillers(), true
	}
}

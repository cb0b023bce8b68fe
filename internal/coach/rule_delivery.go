package coach

import "regexp"

// Words that take back a claim, or fill a silence, are counted here alone.
var (
	hedgePattern = regexp.MustCompile(`\b(?:i think|i guess|i suppose|i feel like|i believe|maybe|perhaps|probably|sort of|kind of|kinda|sorta|hopefully|a little bit|a bit|somewhat|more or less|i'm not (?:really )?sure|not sure|i don't know|possibly|in a way|might have|may have|i would say|i'd say|or something|or whatever|or so)\b`)
	noHedge      = regexp.MustCompile(`\b(?:this|that|the|a|some|what|any|every|same|right|one|another|first|these|those|all|different|new|worst|best) (?:sort of|kind of)\b|\bi think (?:about|of|it over)\b|\b(?:didn't|don't) think\b`)

	fillerPattern = regexp.MustCompile(`\b(?:um+|uh+|erm+|er|hmm+|you know|i mean|basically|actually|literally|right\?|okay so|ok so|like)\b`)
	opener_       = regexp.MustCompile(`(?:^|\n|[.!?] )(?:so|well|okay|ok|yeah|anyway)\b,?`)
	// likeVerb is "like" that means something: liking, likeness, an example.
	likeVerb = regexp.MustCompile(`\b(?:i|we|they|you|he|she|would|'d|don't|didn't|doesn't|to|really|not|people|children|customers|who|also|always|never) like (?:to|it|the|that|this|them|him|her|my|me|a|being|working|how|when)\b|\b(?:looks?|looked|looking|felt|feels?|feel|sounds?|sounded|smelt|smelled|tastes?|tasted|seems?|seemed|is|was|are|were|be|more|just|something|nothing|anything|things?|people|days?|stuff|much|works?|worked|acts?|acted|stories|him|her|me|us|it|them|exactly|quite|not|a bit|someone|somebody|places?|ones?|words?|treated|talk(?:ed)?|that's) like (?:a|an|the|that|this|it|my|our|his|her|their|one|any|all|he|she|they|we|i|you|me|in|on|somebody|someone|[a-z]+ing|[a-z]+s|new|clockwork|hell|mad)\b|\blike (?:for example|for instance)\b|\bwould like\b|\b'd like\b`)
)

var hedging = fault{
	rule:    Hedging,
	why:     "It takes back what you claim. After the third \"maybe\" the interviewer believes you.",
	instead: "Say it plainly, or give the figure you are sure of.",
	find: func(d *document) []hit {
		return d.often(d.hedges(), 4, 2)
	},
}

var fillers = fault{
	rule:    Fillers,
	why:     "A few do no harm; this many are what the listener remembers.",
	instead: "Stop instead of filling. A second of silence sounds like thinking.",
	find: func(d *document) []hit {
		return d.often(d.fillers(), 6, 4)
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
// else is reported to have said.
func (d *document) hedges() []Span { return d.spoken(hedgePattern, noHedge) }

func (d *document) fillers() []Span {
	found := d.spoken(fillerPattern, likeVerb)
	for _, match := range opener_.FindAllStringIndex(d.flat, -1) {
		found = append(found, Span{match[0], match[1]})
	}
	return sortSpans(found)
}

func (d *document) spoken(pattern, not *regexp.Regexp) []Span {
	innocent := not.FindAllStringIndex(d.flat, -1)
	var found []Span
	at := 0
	for _, match := range pattern.FindAllStringIndex(d.flat, -1) {
		if overlaps(innocent, match[0], match[1]) {
			continue
		}
		for at < len(d.clauses)-1 && d.clauses[at].End <= match[0] {
			at++
		}
		if len(d.clauses) > 0 && d.clauses[at].reported {
			continue
		}
		found = append(found, Span{match[0], match[1]})
	}
	return found
}

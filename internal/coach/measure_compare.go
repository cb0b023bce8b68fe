package coach

import "strings"

// What a figure of the result can be held against, told in words: a change, an
// earlier time, a standard, another's figure.

// changing are verbs and nouns of change; a quantity behind them says how far
// something moved, unless "to" parts the two.
var changing = set(`drop dropped drops dropping fell fall falls fallen rose rise rises risen climbed climb climbs grew grow grown growth
 shrank shrunk cut cuts slashed slash reduced reduce reduces reducing reduction lowered lower shortened trimmed trim shaved shave
 save saved saves saving savings gain gained gains improved improve improves improvement improving increased increase increases
 increasing decrease decreased decreases decreasing boosted boost jump jumped jumps dip dipped slid slipped sank plunged plummeted
 halved doubled tripled quadrupled knocked wiped added-to lifted eased widened narrowed swelled soared surged tumbled went-down
 swing uplift rebate recovered`)

// multiples say by how much a thing changed.
var multiples = set(`halved halve halves halving doubled double doubles doubling tripled triple tripling trebled treble quadrupled quadruple
 twice twofold threefold fourfold fivefold sixfold tenfold quintupled`)

// byDegree compare, with "than" or behind a quantity.
var byDegree = set(`fewer less more lower higher faster quicker earlier sooner shorter longer cheaper better worse larger bigger smaller
 ahead early late above below under slower heavier lighter further richer safer`)

// against are words that set one figure beside another.
var against = set(`rather instead opposed compared versus vs against`)

// quantities are words for how much, besides figures.
var quantities = set(strings.ReplaceAll(numberWords, "|", " ") + ` one half third quarter fifth tenth thirds quarters hour day week month
 minute dozen dozens couple few point points percent pound lakh crore zero none nothing nobody nil fortnight`)

// earlierWords tell of the time before.
var earlierWords = set(`previously formerly originally initially beforehand prior hitherto before previous former`)

var (
	// earlierTimes tell of the time before in more words.
	earlierTimes = expr(`\b(?:used to|had (?:been|never|always|only|had|taken|got|lost|run|stood|hovered|averaged|cost|gone|sat)|(?:till|until|up to|before|by) (?:then|that|now)|at (?:the )?(?:start|first|beginning|outset)|to (?:begin|start) with|(?:when|before|since|than when) (?:i|we|they|he|she) (?:first )?(?:started|arrived|joined|came|took|began|got there|went in|inherited|moved|changed|fixed|brought|introduced)|` +
		`in the (?:mock|pilot|old|previous) [a-z]+|in the first (?:sitting|attempt|test|round|go|try|exam|audit|batch|run|mock|pass|draft|count|half)|(?:the|our|my|his|her|their) (?:old|previous|former|earlier|original|usual|mock|existing) [a-z]+|(?:the|a|one) (?:year|month|week|quarter|season|summer|winter|spring|autumn|term|day|night|round|time|shift|audit|years|weeks|months) (?:before|earlier|previously|ago)|last (?:year|month|week|quarter|season|summer|winter|spring|autumn|term|time|christmas|easter|ramadan|diwali|audit)|earlier (?:it|we|they|there|i|the)|it (?:was|used to|had been|took|cost)|once (?:took|cost|had)|prior to|historic(?:al|ally)?|from the (?:usual|normal))\b`)
	// standards are what figures are held against.
	standards = expr(`\b(?:(?:against|versus|vs|beat|beats|beating|beaten|above|below|over|under|exceed(?:ed|ing|s)?|surpass(?:ed|ing)?|smash(?:ed|ing)?|hit|met|missed|ahead of|behind|short of|outperform(?:ed|ing)?|compared|compares|rather than|instead of|than) (?:[a-z'-]+ ){0,4}?(?:target|goal|quota|average|norm|benchmark|budget|quote|estimate|forecast|plan|planned|schedule|deadline|record|limit|price|expected|expectations?|promised|usual|normal|best|mark|sla|minimum|maximum|standard|allowance)s?|` +
		`(?:target|goal|quota|norm|benchmark|budget|quote|quoted|estimate|forecast|limit|allowance|deadline|par|pass mark|threshold|sla|plan) (?:[a-z]+ )?(?:was|is|had been|being|of|for|set|stood|said|at)|(?:industry|national|regional|company|county|state|sector|group|area|district|country|market|chain|city|world|typical|usual|mock) (?:average|mean|norm|standard|figure|rate|median)|` +
		`(?:the )?(?:highest|lowest|best|fewest|fastest|shortest|quickest|most|worst|top|second best|biggest|largest|smallest|longest|cheapest) .{0,40}\b(?:ever|yet|so far|in|of|since|for|on record|anyone|anybody|among|across)|(?:a|an|the) (?:new |old |all-time |site |house |store |school |club |company |branch |personal )*(?:record|best)\b|` +
		`(?:the|all|any|every|our) other(?:s| [a-z]+)?|anyone else|anybody else|everyone else|nobody else|no one else|elsewhere|next door|the rest of|the rest|(?:the|our|my) (?:competitor|neighbour|neighbor|sister|control|rival|opposite)[a-z]*|competitors|rivals|colleagues|(?:the )?old (?:one|way|system|model|form|machine|line|process|method|route|record)|without (?:it|the|them|that)|for the first time|first time|asking price|normally|usually|typically|on paper|would have (?:been|taken|cost|needed)|should have (?:taken|cost|been)|what (?:it|we|they|he|she|i)(?:'d| had| was| were| used)|where (?:the|it|we|they|there|before|others?|most)|whereas|as opposed to|under budget|over budget|ahead of (?:time|schedule)|on the previous|year on year|month on month)\b`)
	// levels tell the earlier level, or the way from it, in other words.
	levels = expr(`\b(?:(?:we|i|they|it) (?:had )?(?:started|began|opened|stood) (?:out )?(?:at|on|with|from)|before the [a-z]+|i(?:'d| had)? (?:inherited|took over|found|started with)|(?:nobody|no one|none|never) (?:[a-z]+ )?(?:had )?ever|(?:rose|grew|climbed|fell|dropped|went|up|down|came|gone) to .{1,25} from|in (?:spring|summer|autumn|winter|[a-z]+ber|january|february|march|april|may|june|july|august) (?:it|she|he|they|we|i) (?:was|were|knew|had|could|did|took)|they target|after (?:failing|getting|scoring|losing) .{0,12}\d|was .{1,25} and now|(?:\d+[a-z%]*|seconds?|minutes?|hours?|days?|weeks?|pounds?|quid|grand|pence|cents?|dollars?|euros?|per ?cent|grams?|kilos?|half|third|quarter) off (?:every|each|the|our|my))\b`)
	// period names a stretch of time or one of several tries.
	period = expr(`\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|christmas|easter|(?:19|20)\d\d|q[1-4]|(?:first|second|third|fourth|last|next|final|following|same|mock|real|pilot|new|old|other|day|night|early|late|control|resit|original|current|this) (?:week|month|year|quarter|term|season|sitting|test|round|attempt|go|try|exam|audit|batch|run|thing|one|shift|half|survey|visit|time|lap|count|check|line|site|class|group|team)|now|today|then|before|after|afterwards)\b`)
)

// quantityAt says whether a word is a quantity.
func quantityAt(word string) bool {
	return word != "" && (word[0] >= '0' && word[0] <= '9' || quantities.has(word))
}

// changes says whether words tell how far something moved: "dropped fifty
// seconds", "a drop of two thirds", "an hour less", "better than".
func changes(words []lexeme) bool {
	for i, word := range words {
		switch {
		case multiples.has(word.text):
			return true
		case changing.has(word.text):
			if movedBy(words[i+1:]) {
				return true
			}
		case against.has(word.text):
			if byQuantity(words[i+1 : min(i+6, len(words))]) {
				return true
			}
		case byDegree.has(word.text):
			if i+1 < len(words) && words[i+1].text == "than" {
				if i+2 < len(words) && !quantityAt(words[i+2].text) {
					return true
				}
			} else if byQuantity(words[max(0, i-3):i]) {
				return true
			}
		}
	}
	return false
}

// movedBy says whether a quantity follows a word of change, and no level that
// was moved to.
func movedBy(words []lexeme) bool {
	for i := 0; i < len(words) && i < 7; i++ {
		switch text := words[i].text; {
		case text == "to" || text == "until" || text == "in" || text == "within" || text == "at":
			return i+2 < len(words) && text == "to" && (words[i+1].text == "a" || words[i+1].text == "half") && !periods.has(words[i+2].text)
		case quantityAt(text):
			return true
		}
	}
	return false
}

// byQuantity says whether the words before a comparative tell how much.
func byQuantity(words []lexeme) bool {
	for _, word := range words {
		if quantityAt(word.text) {
			return true
		}
	}
	return false
}

// heldAgainst says whether a sentence of the result holds its figure, or that of
// a sentence beside it, against another.
func (d *document) heldAgainst(sentence int) bool {
	text := d.sentenceText(sentence)
	words := lexemes(d.flat, d.sentences[sentence].Span)
	if changes(words) || benchmark.MatchString(text) || standards.MatchString(text) || levels.MatchString(text) {
		return true
	}
	for i, word := range words {
		if earlierWords.has(word.text) && (word.text != "before" || i+1 == len(words) || word.mark || beforeThat.has(words[i+1].text)) {
			return true
		}
	}
	if earlierTimes.MatchString(text) && !onlyIts(text) {
		return true
	}
	return d.twoLevels(text, sentence)
}

// beforeThat follow a "before" that is an earlier time and no deadline.
var beforeThat = set(`it that we they i he she there and was it's this`)

// onlyIts says whether a sentence tells of an earlier time by nothing but "it
// was", which tells the measure itself more often.
func onlyIts(text string) bool {
	return !earlierTimes.MatchString(strings.NewReplacer("it was", "", "it took", "", "it cost", "").Replace(text))
}

// moved says that something was brought from the level that was told to another.
var moved = expr(`\b(?:brought|got|took|pulled|pushed|cut|made|reduced|turned) (?:it|that|them|this) (?:[a-z]+ )?(?:to|into|in)\b`)

// twoLevels says whether a sentence tells two figures for two times or things:
// "seven in January, one in March".
func (d *document) twoLevels(text string, sentence int) bool {
	figures := 0
	for _, word := range lexemes(d.flat, d.sentences[sentence].Span) {
		if quantityAt(word.text) {
			figures++
		}
	}
	if figures < 2 {
		return false
	}
	if moved.MatchString(text) {
		return true
	}
	found := map[string]bool{}
	for _, span := range period.FindAllStringIndex(text, -1) {
		found[text[span[0]:span[1]]] = true
	}
	return len(found) > 1
}

// nounsOf are the stems of the longer words of a clause.
func (d *document) nounsOf(clause int) map[string]bool {
	stems := map[string]bool{}
	for _, word := range lexemes(d.flat, d.clauses[clause].Span) {
		if len(word.text) > 3 && !grammatical.has(word.text) && !quantities.has(word.text) && !timeWord.MatchString(word.text) && (word.text[0] < '0' || word.text[0] > '9') {
			stems[stemOf(word.text)] = true
		}
	}
	return stems
}

// sameThing says whether two clauses speak of one thing. A clause that says
// "it", or next to nothing, may speak of anything.
func (d *document) sameThing(result, story int) bool {
	c := d.clauses[result]
	if c.said == "it" || c.said == "that" || c.said == "this" {
		return true
	}
	nouns := d.nounsOf(result)
	if len(nouns) < 2 {
		return true
	}
	for stem := range d.nounsOf(story) {
		if nouns[stem] {
			return true
		}
	}
	return false
}

// periods are what a rate is told for.
var periods = set(`hour day week month`)

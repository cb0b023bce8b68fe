package coach

import (
	"slices"
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// measure is a stretch of flat that says how much.
type measure struct {
	Span
	clause int
	// unit is what is counted, as a word: "days", "%", "complaints".
	unit string
	// compared is true where the stretch itself says what it was before.
	compared bool
	// bounded is true for all, every or none, which say by themselves that there
	// is nothing left to reach.
	bounded bool
}

const (
	numberWords = `two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|` +
		`eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|a dozen|dozens|half a dozen`
	figure = `(?:[£$€]\s?\d[\d.,]*\s?(?:k|m|million|thousand)?|\d[\d.,]*(?:\s?(?:k|m)\b)?|(?:` + numberWords + `)(?:(?:[- ]| and )(?:` + numberWords + `|one))*\b)`

	timeUnit = `(?:second|minute|hour|day|night|week|weekend|fortnight|month|term|quarter|season|year)s?`
	roughly  = `(?:about |around |roughly |over |nearly |almost |maybe |some |only |just |an? |as (?:many|much|long) as )*`
	// none is as good as a figure for what is left.
	none = `(?:zero|none|nothing|nil|nobody|half|an hour|a day|a week|a month|a minute|a (?:third|quarter|fifth|tenth)|one)`

	// between says before and after in one breath: "from nine days to two".
	between = `\bfrom ` + roughly + `(?:` + figure + `|` + none + `)\b.{0,40}?\b(?:to|down to|up to)\b|` +
		`\b(?:cut|went|dropped|fell|down|came|come|gone|rose|grew|shrank|up|reduced|improved|climbed|moved|slashed|brought|increased|decreased|jumped) .{0,30}?\b(?:from|by)\b .{0,30}?(?:` + figure + `|half|a (?:third|quarter|fifth)|two thirds|zero|none|nothing)|` +
		`\b(?:was|were|are|is|went|gone|came) (?:up|down) (?:by |to )?` + roughly + figure + `|\b(?:to|down to) (?:zero|none|nothing|nil)\b|\bat (?:zero|nil)(?:[\s.,;!?]*$|[\s.,;!?]+[a-oq-z])`
	// ratio says by how much it changed.
	ratio = `\b(?:saved (?:us |me |them |the [a-z]+ )?` + roughly + figure + `|in half|by half|halved|halving|doubled|doubling|tripled|trebled|quadrupled|twice (?:as|the|what)|half (?:as|what|of what)|` +
		`(?:two|three|four|five|ten) times (?:as|the|more|what|faster)|half the (?:time|number|cost|price|waste|calls)|a (?:third|quarter|fifth|tenth) (?:less|fewer|more|faster|quicker|of (?:what|the time|the cost|the price)))\b`
	// noneSince says that what used to happen stopped.
	noneSince = `\bnever (?:[a-z]+ed|` + irregularPast + `)(?: [a-z]+){0,3} again\b|\bnot once (?:since|after|again)\b|\bsince(?: then)?,? (?:it's|there's|there has|we've|we have|it has|i've) (?:been |had )?(?:none|no|not one|nothing)\b|\bnot (?:one|a single)\b.{0,40}\bsince\b|\b(?:not had|had|been) (?:not )?(?:one|any|a single [a-z]+|no [a-z]+|none|nothing)(?: [a-z]+){0,2} since\b|\b(?:nobody|no one|none|nothing|neither|never)\b[^,.;]{0,50}\bsince\b`
	// relative says how far it lies from plan or custom.
	relative = `\b` + figure + `\s?(?:%|per ?cent|[a-z]+) (?:fewer|less|more(?: than)?|faster|quicker|earlier|sooner|lower|higher|cheaper|ahead|early|under budget|below|above|shorter)\b|` +
		`\b(?:an hour|a day|a week|a month|half an hour) (?:ahead|early|earlier than|sooner|less|faster|quicker)\b`
	// formerly names the earlier figure.
	formerly = `\b(?:instead of|rather than|compared (?:to|with)|against|where (?:it|before|there|they|we|i) (?:was|were|had been|had|used)|used to (?:be|take|have|get|lose|need)|previously|before (?:it was|that it was|that)|down from|up from)\b[^,.;:]{0,24}?(?:\b|[^\w.,;:])` + figure + `|` +
		`\b(?:(?:where|when) (?:it|before|there|they|we|i) (?:was|were|had been)|used to (?:be|take)|had been|instead of|rather than) (?:just |only |nearly |over |about )?(?:an hour|a day|a week|a month|one|nobody|none|half)\b|` +
		figure + `(?: [a-z]+){0,8}?,? (?:and )?not ` + figure + `|` +
		figure + `.{0,40}\b(?:instead of|rather than|compared (?:to|with)|down from|up from|used to be|where before|before it was|the (?:year|month|week|quarter|season|term) before|on the year before)\b.{0,20}(?:` + figure + `|none|zero|one\b)`
)

var (
	figurePattern = expr(`(?:^|[^\w.])(` + figure + `)\s?(%|per ?cent(?:age points)?|[a-z]+(?:-[a-z]+)?)?`)
	// comparison says in one breath what it was before and after, or by how much
	// it changed.
	comparison = expr(strings.Join([]string{between, ratio, noneSince, relative, formerly}, `|`))
	// wholes are measures without a figure.
	wholes = expr(`\b(?:not one|not a single|none (?:of (?:the|them|my|our)|out of|was|were|had|came|failed|went|is|are)|every (?:single )?(?:one|child|pupil|patient|student|resident|guest|unit|order|page|family|delivery|parcel|customer|bag|box|plate|room|crate|shift|test|seat|animal|car|van) |` +
		`every single [a-z]+ |all (?:of (?:them|the|my|our)|` + figure + `|the (?:pupils|children|patients|students|residents|guests|orders|families|parcels|boxes|tests|staff|animals))|half (?:of|the)|a (?:third|quarter|fifth) of|two thirds|` +
		`first .{0,30}\b(?:in|for) (?:` + figure + `|a|over|more than|many) ?` + timeUnit + `|first time (?:in|since)|never (?:happened|came back|had|failed|broke|missed|lost) (?:again|since|one|another)|nobody (?:has )?(?:been|got|was|left|failed|dropped|quit|complained|fell|missed)|(?:no one|noone) (?:has )?(?:been|got|was|left|failed|dropped|quit|complained|fell|missed)|` +
		`(?:no|without (?:a|any|one)) (?:more |single |further |other |new )*(?:complaints?|injur(?:y|ies)|accidents?|errors?|mistakes?|falls?|incidents?|returns?|repeats?|loss(?:es)?|leaks?|defects?|bugs?|outages?|crashes|breakdowns?|infections?|rejects?|thefts?|fights?|missed [a-z]+|lost [a-z]+|stock was|data was|days? (?:was|were) lost)|` +
		`(?:hasn't|haven't|has not|have not|didn't|did not) (?:failed?|happen(?:ed)?|come back|leak(?:ed)?|trip(?:ped)?|lost?e?|miss(?:ed)?)(?: a| one| once| any| again| since)?)\b|\bzero\b`)
)

// part is a share, which can be compared.
var part = expr(`^(?:half|a |two)`)

// countedAll is a whole with its number, which may always have been reached.
var countedAll = expr(`^all (` + figure + `)`)

// Figures that measure nothing of the outcome.
var sceneFigures = expr(strings.Join([]string{
	// dates and times of day
	`\b(?:19|20)\d\d\b`, `\b\d{1,2}(?:st|nd|rd|th)\b`, `\b\d{1,2}[:]\d\d\b`,
	figure + ` o'clock\b`, `\b(?:gave|give|giving) .{0,24}(?:hundred|100)\b`,
	`\b(?:at|by|until|till|about|around|from|before|after) (?:quarter |half |` + figure + ` )?(?:past |to )?` + figure + `\s?(?:am\b|pm\b|o'clock|in the (?:morning|evening|afternoon))`,
	`\b` + months + ` \d{1,2}\b`, `\b\d{1,2} ` + months + `\b`,
	`\b(?:(?:every|each|the|that|this|a|on|next) (?:morning|afternoon|evening|night|day|[a-z]+day)) (?:at|by|until|till|from) ` + roughly + figure, `\b(?:from|to|till|until|at) ` + figure + ` (?:in the (?:morning|afternoon|evening|night)|at night)\b`,
	`\b(?:at|by|until|till|about|around|from|before|after) (?:half|quarter) (?:past |to )?(?:one\b|` + figure + `)`,
	// the weather, and everybody there
	`\bit was ` + roughly + figure + ` degrees (?:in (?:there|the shade|here)|out\b|outside|that day)`, `\b` + figure + ` of us\b`,
	// when, and how often
	`\b` + figure + ` (?:(?:more|long|short|full|whole) )?` + timeUnit + ` (?:later|ago|after(?:wards?)?)\b`, `\b(?:after|every) ` + roughly + figure + ` ` + timeUnit,
	// numbers that are names
	`\b(?:room|bed|ward|line|bay|gate|floor|unit|level|year|grade|class|version|v|route|flat|platform|form|key stage|section|station|building|step|number|zone|aisle|dock|table|page|chapter|question|phase|tier|week|day|shift|module) (?:number )?(?:\d+[a-z]?|one|two|three|four|five|six|seven|eight|nine|ten)\b`,
	// how it was done
	`\bin (?:\d|` + numberWords + `) (?:trips|goes|steps|stages|parts|batches|rounds|phases|rows|groups|halves)\b`,
	// sizes of the scene
	`\b(?:team|crew|class|group|staff|family|ward|department|squad|shift|gang|party|brigade) of ` + roughly + figure, `\bteam (?:\d+|` + numberWords + `)\b`,
	figure + `[- ](?:bed|beds|person|people strong|strong|member|seat|year-olds?|years? old|storey|man|woman|hour shift|bay|cover|seater)\b`,
	`\b(?:aged?|turned) ` + figure, `\b(?:he|she|i)(?:'s| is| was|'m| am|'d be) (?:now )?` + roughly + figure + `(?: now)?\s*(?:$|[,.;]|and\b|but\b)`, `\bone of (?:the|my|our|them)\b`, `\b(?:the|us|we|those|these|other) (?:two|three|four)(?: of (?:us|them|you))?\b(?: (?:work|still|talk|get|are|were|girls|lads|boys|women|men))?`,
	// figures of speech
	`\b(?:a|one) (?:hundred|thousand|million) (?:times|thanks)`, `\b(?:a|one) (?:hundred|thousand|million) (?:per ?cent|%)(?: (?:happy|behind|sure|satisfied|committed|sold|convinced)|[\s.,!]*$)`, `\b1[15]0 ?(?:%|per ?cent)`,
}, `|`))

const months = `(?:january|february|march|april|may|june|july|august|september|october|november|december)`

// notUnits follow a figure without being what is counted.
var notUnits = set(`of and or to in on at for the a an was were is are that which who i we he she they it from by with but so as per more out each since than when because after before`)

// measuredClause remembers the measures of a clause.
type measuredClause struct {
	known    bool
	measures []measure
}

// measures are those of a clause, found once. Those of a long document are all
// found before the rules run side by side.
func (d *document) measures(at int) []measure {
	if d.measured == nil {
		d.measured = make([]measuredClause, len(d.clauses))
	}
	if m := &d.measured[at]; !m.known {
		m.measures, m.known = d.findMeasures(at), true
	}
	return d.measured[at].measures
}

// findMeasures finds every measure of a clause.
func (d *document) findMeasures(at int) []measure {
	c := d.clauses[at]
	text := d.flat[c.Start:c.End]
	var found []measure
	figures := mayCompare(text)
	if figures {
		found = d.comparisons(at, text)
	}
	bounds := wholes.FindAllStringIndex(text, -1)
	for _, match := range bounds {
		if strings.HasPrefix(text[match[1]:], " point") || strings.HasPrefix(text[match[1]:], " of us") {
			continue
		}
		found = append(found, measure{Span: Span{c.Start + match[0], c.Start + match[1]}, clause: at, bounded: !part.MatchString(text[match[0]:match[1]]) && !countedAll.MatchString(text[match[0]:match[1]])})
	}
	if !figures {
		return found
	}
	scene := sceneFigures.FindAllStringIndex(text, -1)
	for _, match := range figurePattern.FindAllStringSubmatchIndex(text, -1) {
		if overlaps(scene, match[2], match[3]) || overlaps(bounds, match[2], match[3]) {
			continue
		}
		unit := ""
		if match[4] >= 0 {
			unit = text[match[4]:match[5]]
		}
		if unit == "of" {
			unit = partitive.FindStringSubmatch(text[match[5]:] + " ")[1]
		}
		if notUnits.has(unit) {
			unit = ""
		}
		found = append(found, measure{Span: Span{c.Start + match[2], c.Start + match[1]}, clause: at, unit: unit})
	}
	return found
}

// partitive is what a number is some of: "two of the names".
var partitive = expr(`^(?: (?:the|my|our|their|those|these|his|her)(?: \d+)? ([a-z]+)\b)?`)

// comparisons finds what a clause says in one breath of before and after.
func (d *document) comparisons(at int, text string) []measure {
	var found []measure
	start := d.clauses[at].Start
	// A year is no level that anything came from.
	if strings.Contains(text, "19") || strings.Contains(text, "20") {
		text = years.get().ReplaceAllStringFunc(text, func(year string) string { return strings.Repeat("y", len(year)) })
	}
	for _, match := range comparison.FindAllStringIndex(text, -1) {
		found = append(found, measure{Span: Span{start + match[0], start + match[1]}, clause: at, compared: true})
	}
	return found
}

// years are those of dates.
var years = expr(`\b(?:19|20)\d\ds?\b`)

// compareWords are the words without one of which nothing is compared. Looking
// for them first spares most clauses a costly pattern.
var compareWords = set(strings.ReplaceAll(numberWords, "|", " ") + ` zero none nothing nil nobody half halved halving doubled doubling
 tripled trebled quadrupled twice third quarter fifth tenth thirds since hour day week month one noone neither never`)

func mayCompare(text string) bool {
	if strings.ContainsAny(text, "0123456789£$€") {
		return true
	}
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r < 'a' || r > 'z' }) {
		if compareWords.has(word) {
			return true
		}
	}
	return false
}

// compares says whether a text tells before and after in one breath.
func compares(text string) bool { return mayCompare(text) && comparison.MatchString(text) }

func overlaps(spans [][]int, start, end int) bool {
	for _, span := range spans {
		if start < span[1] && end > span[0] {
			return true
		}
	}
	return false
}

// measuresOf finds the measures of a section.
func (d *document) measuresOf(section scenario.Section) []measure {
	var found []measure
	for i := range d.clauses {
		if d.clauses[i].section == section {
			found = append(found, d.measures(i)...)
		}
	}
	return found
}

// benchmark names what a figure of the result can be held against.
var benchmark = anyPhrase(`(?:highest|lowest|best|fewest|fastest|shortest|quickest|most) .{0,30}(?:ever|in (?:the|our|my)|of (?:the|any|all)|since|for|on record)`, `a (?:new )?(?:site |house |store |school |club )?record`,
	`the (?:year|month|week|quarter|season|term|one|release|spring|summer|autumn|winter) before`, `before (?:that|my time|me)`, `the (?:target|norm|national average|average|limit|quote|budget|plan) (?:was|is|had been|for|of)`, `(?:national|regional|company) (?:average|mean)`,
	`(?:the|a|our) (?:usual|normal|previous|last one)`, `(?:than|above|below|beat|against) (?:the|our|a) average`, `normally`, `usually`, `used to`, `ahead of (?:schedule|plan|the deadline|time)`, `under budget`, `the other (?:class|ward|branch|team|shop|site|shift|group|half|line|farm|field|crew|wards|teams|shops)`,
	`for the first time`, `(?:`+figure+`|one|none) (?:the )?(?:[a-z]+ )?before`, `(?:than|on) last (?:year|time|season|term|spring|summer|autumn|winter)`, `last (?:year|time|season|term)(?:'s| it was| it took| we had| there were)`, `a year earlier`, `more (?:a|per) `+timeUnit, `twice`, `it had been`, `there had been`)

// background tells how long something had gone on: no figure to compare with.
var background = expr(`\b(?:been .{0,25}|for |in |within |had |after |last |first |next )` + roughly + figure + ` ` + timeUnit + `|` + figure + ` years?\b`)

// timesOfDay are what a timetable counts.
var timesOfDay = set(`mornings afternoons evenings nights days lessons sessions shifts`)

// untilThen counts down to a day, or away from it.
var untilThen = expr(`^ ?(?:before|until|till|to go|away|left|from|old|off|out)\b`)

// rate marks a figure as the level of something.
var rate = expr(`^.{0,25}?\b(?:a|an|per|every|each|in a) (?:shift|visit|` + timeUnit + `)\b`)

// hasBaseline says whether a measure of the result can be compared: within its
// sentence, or with a figure told earlier for the same thing.
func (d *document) hasBaseline(result []measure) bool {
	for i, s := range d.sentences {
		text := d.sentenceText(i)
		if s.section != scenario.Situation && compares(text) ||
			s.section == scenario.Result && (d.measuredIn(i, i, result) || d.measuredIn(i-1, i+1, result) && anyQuantity(text)) && d.heldAgainst(i) {
			return true
		}
	}
	kinds := map[string]bool{}
	var unnamed []int
	bounded := false
	for _, m := range result {
		if m.compared || d.stopped(m, result) || d.allOfThem(m) {
			return true
		}
		bounded = bounded || m.bounded
		if !m.bounded {
			kinds[d.kindOf(m)] = true
			if d.kindOf(m) == "" {
				unnamed = append(unnamed, m.clause)
			}
		}
	}
	if len(kinds) == 0 || bounded && len(kinds) == 1 && kinds[elapsed] {
		return true
	}
	for _, section := range []scenario.Section{scenario.Situation, scenario.Task, scenario.Action} {
		for _, m := range d.measuresOf(section) {
			c := d.clauses[m.clause]
			if slices.ContainsFunc(result, func(told measure) bool { return told.Span == m.Span }) && !pluperfect.MatchString(d.flat[c.Start:c.End]) {
				// It is what shall be compared.
				continue
			}
			if m.compared || d.levelOf(m, kinds, unnamed) {
				return true
			}
		}
	}
	return false
}

// stopped says whether a measure tells that there was none left, where another of
// the result tells how many there had been.
func (d *document) stopped(m measure, result []measure) bool {
	if !m.bounded || !noneLeft.MatchString(d.flat[m.Start:m.End]) {
		return false
	}
	return slices.ContainsFunc(result, func(other measure) bool { return !other.bounded && other.Start < m.Start && d.kindOf(other) != elapsed })
}

// allOfThem says whether a measure tells that all were reached of a number that
// the story told.
func (d *document) allOfThem(m measure) bool {
	told := countedAll.FindStringSubmatch(d.flat[m.Start:m.End])
	return told != nil && strings.Contains(d.flat[:d.clauses[m.clause].Start], " "+told[1]+" ")
}

// noneLeft tells that nothing of it is left.
var noneLeft = expr(`^(?:not|none|no|nobody|never|nothing|zero)\b`)

// measuredIn says whether one of the measures stands in some of the sentences.
func (d *document) measuredIn(first, last int, measures []measure) bool {
	for _, m := range measures {
		if at := d.clauses[m.clause].sentence; at >= first && at <= last {
			return true
		}
	}
	return false
}

// anyQuantity says whether a text has a word for how much.
func anyQuantity(text string) bool {
	for _, word := range lexemes(text, Span{0, len(text)}) {
		if quantityAt(word.text) {
			return true
		}
	}
	return false
}

// levelOf says whether a measure of the story tells the earlier level of one of
// these kinds.
func (d *document) levelOf(m measure, kinds map[string]bool, unnamed []int) bool {
	c := d.clauses[m.clause]
	kind := d.kindOf(m)
	if kind == elapsed && (untilThen.MatchString(d.flat[m.End:c.End]) || overlaps(background.FindAllStringIndex(d.flat[c.Start:c.End], -1), m.Start-c.Start, m.End-c.Start)) {
		return false
	}
	if kind != "" && kinds[kind] {
		return true
	}
	if kind != "" && (!rate.MatchString(d.flat[m.End:c.End]) || timesOfDay.has(m.unit)) {
		return false
	}
	for _, clause := range unnamed {
		if d.sameThing(clause, m.clause) {
			return true
		}
	}
	return false
}

// Kinds of what is counted, besides the things counted themselves.
const (
	percentage = "%"
	elapsed    = "time"
	money      = "money"
)

var (
	timeWord  = expr(`^` + timeUnit + `$`)
	moneyWord = expr(`^(?:pounds?|dollars?|euros?|quid|grand|bucks|pence|cents)$`)
)

// kindOf says what a measure counts: time, money, a share, or things by their
// stem. It is empty where nothing is named.
func (d *document) kindOf(m measure) string {
	switch {
	case m.unit == "%" || strings.HasPrefix(m.unit, "per") && strings.Contains(m.unit, "cent"):
		return percentage
	case strings.ContainsAny(d.flat[m.Start:m.End], "£$€"), moneyWord.MatchString(m.unit):
		return money
	case timeWord.MatchString(m.unit), seasons.has(m.unit):
		return elapsed
	case m.unit == "":
		return ""
	}
	return stemOf(m.unit)
}

// seasons are times as one counts them back.
var seasons = set(`winter winters summer summers spring springs autumn autumns`)

func stemOf(word string) string {
	return stemmed(Words(word + " "))[0].stem
}

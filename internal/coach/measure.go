package coach

import (
	"regexp"
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
}

const (
	numberWords = `two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|` +
		`eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|a dozen|dozens|half a dozen`
	figure = `(?:[£$€]\s?\d[\d.,]*\s?(?:k|m|million|thousand)?|\d[\d.,]*(?:\s?(?:k|m)\b)?|(?:` + numberWords + `)(?:[- ](?:` + numberWords + `|one))*)`
)

var (
	figurePattern = regexp.MustCompile(`(?:^|[^\w.])(` + figure + `)\s?(%|per ?cent(?:age points)?|[a-z]+(?:-[a-z]+)?)?`)
	// comparison says in one breath what it was before and after, or by how much
	// it changed.
	comparison = regexp.MustCompile(`\bfrom (?:about |around |roughly |over |nearly |almost |an? |some )?` + figure + `.{0,40}?\b(?:to|down to|up to)\b|` +
		`\b(?:cut|went|dropped|fell|down|came|gone|rose|grew|shrank|up|reduced|improved|climbed|moved) .{0,30}?\b(?:from|by|in half|by half)\b .{0,30}?(?:` + figure + `|half|a (?:third|quarter|fifth)|two thirds|zero|none|nothing)|` +
		`\b(?:saved (?:us |me |them |the [a-z]+ )?(?:about |around |nearly |over |almost |roughly )?` + figure + `|in half|by half|halved|doubled|tripled|trebled|quadrupled|twice as|half as|three times as|half the (?:time|number|cost|price)|a (?:third|quarter|fifth) (?:less|fewer|more|faster|of what))\b|` +
		`\bnot (?:one|a single)\b.{0,40}\bsince\b|\b(?:not had|had|been) (?:one|any|a single [a-z]+|no [a-z]+|none|nothing) since\b|` +
		`\b` + figure + `\s?(?:%|per ?cent|[a-z]+) (?:fewer|less|more|faster|quicker|earlier|later|sooner|lower|higher|cheaper|ahead|early|under budget|below|above)\b|` +
		`\b(?:instead of|rather than|compared (?:to|with)|against|where (?:it|before) (?:was|had been)|used to (?:be|take)|previously|before (?:it was|that it was)|down from|up from)\b.{0,20}` + figure + `|` +
		figure + `.{0,40}\b(?:instead of|rather than|compared (?:to|with)|down from|up from|from|used to be|where before|before it was|the year before|the month before|on the year before)\b.{0,20}(?:` + figure + `|none|zero)|` +
		`\b(?:to|down to|at) (?:zero|none|nothing|nil)\b`)
	// wholes are measures without a figure.
	wholes = regexp.MustCompile(`\b(?:not one|not a single|none of (?:the|them|my|our)|zero|every (?:single )?(?:one|child|pupil|patient|student|unit|order|page|family|delivery|customer|bag|box) (?:passed|arrived|got|was|went|had)|` +
		`all (?:of (?:them|the)|` + figure + `)|half (?:of|the)|a (?:third|quarter|fifth) of|two thirds|twice|first time (?:in|since)|never (?:happened|came back|had) (?:again|since|one|another)|no (?:more )?(?:complaints|injuries|accidents|errors|mistakes|falls|incidents|returns|repeats|losses|missed [a-z]+|lost [a-z]+)|nobody (?:has )?(?:been|got) (?:hurt|injured|ill)|hasn't (?:failed|happened|come back|leaked|tripped|stopped)|has not (?:failed|happened|come back))\b`)
	// sceneFigures are numbers that measure nothing: dates, times, ages, rooms,
	// versions, sizes of teams.
	sceneFigures = regexp.MustCompile(`\b(?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:at|by|until|till|about|around|from|before|after) (?:quarter |half )?(?:past |to )?\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|o'clock|in the (?:morning|evening|afternoon))|\b\d{1,2}[:]\d\d\b|` +
		`\b(?:room|bed|ward|line|bay|gate|floor|unit|level|year|grade|class|version|v|route|flat|platform|form|key stage|section|team|station|building|step|number|zone|aisle|dock|table|page|chapter|question|phase|tier|week|day|shift|module) (?:number )?(?:\d+[a-z]?|one|two|three|four|five|six|seven|eight|nine|ten)\b|` +
		`\b(?:team|crew|class|group|staff|family|ward|department|squad|shift|gang|party|brigade) of (?:about |around )?` + figure + `|` +
		figure + `[- ](?:bed|person|people|strong|member|seat|year-old|years? old|storey|man|woman|hour shift|bay|cover|seater)\b|\b(?:aged?|turned) ` + figure + `|\bone of (?:the|my|our|them)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}\b|\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b`)
)

// notUnits follow a figure without being what is counted.
var notUnits = set(`of and or to in on at for the a an was were is are that which who i we he she they it from by with but so as per more out each since than when because after before`)

// measures finds every measure of a clause.
func (d *document) measures(at int) []measure {
	c := d.clauses[at]
	text := d.flat[c.Start:c.End]
	var found []measure
	for _, match := range comparison.FindAllStringIndex(text, -1) {
		found = append(found, measure{Span{c.Start + match[0], c.Start + match[1]}, at, "", true})
	}
	for _, match := range wholes.FindAllStringIndex(text, -1) {
		found = append(found, measure{Span{c.Start + match[0], c.Start + match[1]}, at, "", false})
	}
	scene := sceneFigures.FindAllStringIndex(text, -1)
	for _, match := range figurePattern.FindAllStringSubmatchIndex(text, -1) {
		if overlaps(scene, match[2], match[3]) {
			continue
		}
		unit := ""
		if match[4] >= 0 {
			unit = text[match[4]:match[5]]
		}
		if notUnits[unit] {
			unit = ""
		}
		found = append(found, measure{Span{c.Start + match[2], c.Start + match[1]}, at, unit, false})
	}
	return found
}

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

// hasBaseline says whether a measure of the result can be compared: within its
// sentence, or with a figure told earlier for the same thing.
func (d *document) hasBaseline(result []measure) bool {
	units := map[string]bool{}
	for i, s := range d.sentences {
		if s.section != scenario.Situation && comparison.MatchString(d.sentenceText(i)) {
			return true
		}
	}
	for _, m := range result {
		if m.compared {
			return true
		}
		if m.unit != "" {
			units[stemOf(m.unit)] = true
		}
	}
	for _, section := range []scenario.Section{scenario.Situation, scenario.Task, scenario.Action} {
		for _, m := range d.measuresOf(section) {
			if m.compared || section != scenario.Action && m.unit != "" || m.unit != "" && units[stemOf(m.unit)] {
				return true
			}
		}
	}
	return false
}

func stemOf(word string) string {
	if strings.HasPrefix(word, "per") && strings.Contains(word, "cent") {
		return "%"
	}
	return stemmed(Words(word + " "))[0].stem
}

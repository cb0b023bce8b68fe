package coach

import (
	"regexp"

	"github.com/starcoach/starcoach/internal/scenario"
)

// vagueOutcome is a result told as mood, praise or success. Beside a measure it
// is none.
var vagueOutcome = fault{
	rule:    VagueOutcome,
	why:     "Moods and praise can't be compared. The interviewer writes down nothing.",
	instead: "Say what was different afterwards that somebody could check: a count, a time, a sum, a thing that stayed.",
	find:    findVagueOutcome,
}

const very = `(?:very |really |so |ever so |dead |well |overwhelmingly |right |all |quite |extremely |pretty |super |absolutely |incredibly |genuinely |much |a lot |more |just |also |then |always |totally |hugely |clearly |truly |particularly )*`

var mood = regexp.MustCompile(`\b(?:` +
	`(?:was|were|is|are|seemed|felt|looked|left|became|been|be) ` + very + `(?:happy|happier|pleased|satisfied|impressed|thankful|grateful|delighted|over the moon|relieved|thrilled|glad|content|motivated|appreciative|excited|proud|positive|successful|a success|better|great|fine|smooth|smoother|amazing|fantastic|excellent|wonderful|energised|energized|engaged|aligned|well received|chuffed|made up|blown away|full of praise|stoked|buzzing|in awe|nicer|calmer|satisfying|resolved|transformed|strengthened|improved|enhanced)\b|` +
	`\b(?:went|goes|go|worked out|worked|turned out|came together|ended|ended up|finished|came out|paid off) ` + very + `(?:well|smoothly|great|fine|good|perfectly|better|ok|okay|brilliantly|nicely|lovely|for the best|in the end|massively|successfully|beautifully)\b|` +
	`\b(?:big|huge|great|complete|real|massive|total|resounding|enormous|tremendous|overall|total) (?:success|improvement|difference|impact|win|achievement|change|hit|results?|step)\b|` +
	`\b(?:improved|increased|grew|got better|gotten better|changed|helped|benefited|benefitted|raised|boosted|lifted|enhanced|strengthened|reduced|decreased) ` + very + `(?:a lot|significantly|greatly|dramatically|massively|considerably|tremendously|hugely|enormously|substantially|noticeably|immensely|so much|drastically|across the board|everything|everyone)\b|` +
	`\b(?:significantly|greatly|dramatically|massively|considerably|tremendously|hugely|drastically|noticeably|vastly|much) (?:improved|better|increased|reduced|faster|stronger|happier|smoother|higher|lower|more)\b|` +
	`\b(?:positive|good|great|excellent|nice|amazing|fantastic|wonderful|lovely|glowing|brilliant) (?:feedback|impact|results?|outcomes?|change|atmosphere|comments|reviews?|experience|response|reaction|vibe)\b|` +
	`\b(?:made|make|making) (?:a |an |such a |all the )(?:very |really )?(?:big |huge |real |massive |positive |significant |great |lasting )*(?:difference|impact)\b|` +
	`\b(?:thanked|praised|congratulated|complimented|recognised|recognized|appreciated|loved|liked) (?:me|us|it|my|our|the|what|that)\b|\b(?:said|told me|says) (?:that )?(?:i (?:did|had done|was doing) (?:a )?(?:very |really )?(?:good|great|well|amazing|fantastic)|it was (?:a )?(?:great|very|really)|well done|good job|thank you)|` +
	`\b(?:everyone|everybody|stakeholders|the (?:team|client|customer|customers|boss|manager|family|management|company|leadership)) (?:loved|liked|appreciated|benefited|was on board|felt|won|came together|got what)\b|` +
	`\b(?:delivered|added|created|brought|unlocked|generated|drove) (?:real |great |significant |tremendous |huge |a lot of |lasting |immense |more )*(?:value|results|impact|success|efficienc(?:y|ies)|benefits?|growth|synergies|change)\b|` +
	`\b(?:problem|issue|situation|conflict|matter) (?:was|got|is) (?:successfully |finally |fully |completely |quickly |eventually )?(?:solved|resolved|sorted|fixed|handled)\b|\b(?:relationships?|morale|trust|communication|collaboration|efficiency|quality|productivity|culture|performance|engagement|confidence|atmosphere|cooperation|teamwork|service|satisfaction) (?:has |have |had |was |were |is |got |became )?` + very + `(?:improved|better|went up|stronger|increased|grew|rose|high|higher|transformed|strengthened|skyrocketed|soared)\b|` +
	`\ba (?:very |really )?(?:positive|great|happy|successful|good|excellent|fantastic) (?:result|outcome|ending|note|experience|place|team|project|launch|event)\b|\bto (?:everyone|everybody|everybody)'s satisfaction\b|\bbecame (?:a )?(?:role model|example|go-to|more of a team|closer|like a family)\b|\bwin[- ]win\b|\bgame[- ]changer\b|\bthrough the roof\b|\b(?:on|like) (?:a house on|house on) fire\b|\bstrength to strength\b|\b(?:mood|feeling|atmosphere|vibe|dynamic|energy)\b.{0,30}\b(?:changed|shifted|lifted|nicer|better|improved)\b|\bcouldn\'t (?:have been|be) (?:happier|better|more)\b|\bgot (?:a lot|so much|much|really|way) better\b|\bfeedback (?:was|has been|is)\b|\bnext level\b|\bexceeded (?:all |everyone's |their |our |the )*expectations\b)`)

func findVagueOutcome(d *document) []hit {
	var hits []hit
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.reported || c.section != scenario.Result {
			continue
		}
		text := d.flat[c.Start:c.End]
		match := mood.FindStringIndex(text)
		if match == nil || negated(text[:match[0]]) || d.measureBeside(c.sentence) {
			continue
		}
		hits = append(hits, hit{span: c.Span, section: c.section})
	}
	return hits
}

// measureBeside says whether a sentence of the result, or the one before or
// behind it, has a measure.
func (d *document) measureBeside(sentence int) bool {
	for i := sentence - 1; i <= sentence+1; i++ {
		if i < 0 || i >= len(d.sentences) || i != sentence && d.sentences[i].section != scenario.Result {
			continue
		}
		for c := d.sentences[i].first; c < d.sentences[i].last; c++ {
			for _, m := range d.measures(c) {
				if i == sentence || m.compared || m.unit == "%" {
					return true
				}
			}
		}
	}
	return false
}

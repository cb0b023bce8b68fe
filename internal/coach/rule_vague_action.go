package coach

import (
	"regexp"
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// vagueAction is a claim of effort or stance with no act that could be watched.
// One that is explained at once by an act is none.
var vagueAction = fault{
	rule:    VagueAction,
	why:     "Nobody could watch you do this. The interviewer waits for a step and hears a claim.",
	instead: "Replace the claim by one thing you did that day: whom you asked, what you counted, wrote or moved.",
	find:    findVagueAction,
}

var vagueClaim = regexp.MustCompile(`\b(?:` + strings.Join([]string{
	`(?:took|take|taken|taking|assumed|showed|demonstrated) (?:full |complete |real |strong |the |a lot of |personal |immediate |my |a |firm |total |on |over |great )*(?:ownership|grip|reins|initiative|responsibility|leadership|charge|control|accountability)`,
	`took (?:the|a) (?:lead|proactive|strategic|holistic|hands-on|collaborative|structured|data-driven|leading role|positive)`,
	`(?:drove|driving|drive|driven|drives) (?:[a-z]+ ){0,3}(?:change|improvement|alignment|results?|innovation|engagement|growth|performance|efficienc|excellence|adoption|quality|success|collaboration|culture|transformation|initiative|strategy|value|agenda|forward|delivery|process|conversation|outcomes?|it forward)`,
	`(?:championed|spearheaded|fostered|leveraged|leverage|orchestrated|empowered|inspired|mobilised|mobilized|aligned|galvanised|galvanized|evangelised|evangelized|synergised|owned|rallied|enabled|advocated|cultivated|nurtured|elevated|streamlined|optimised|optimized|embraced|harnessed|navigated|influenced|motivated)\b`,
	`(?:made|make|making) (?:sure|certain) (?:that )?(?:everything|everyone|everybody|all|things|we were all|nothing|it (?:all )?went|the (?:team|work|quality|project|process))`,
	`ensur(?:ed|ing|e)\b`,
	`(?:worked|tried|pushed|fought) (?:really |very |so |extremely |incredibly )*(?:hard|tirelessly|closely|diligently|day and night|around the clock|my (?:best|hardest))`,
	`(?:gave|give|given|put|putting|invested) (?:it |in |always )*(?:my (?:all|best|everything|maximum|utmost)|(?:a )?(?:hundred|110|100|one hundred)|more than|maximum|a lot of (?:effort|work|energy|time|hours|myself)|all my (?:energy|heart|effort)|my heart|everything i|the (?:extra|hard) work|extra effort|110)`,
	`did (?:my (?:very )?best|everything (?:i|in my power)|whatever it t|what(?:ever)? (?:was|had to be) (?:needed|necessary|done)|a lot of (?:work|things|stuff))`,
	`(?:communicated|communicating|communicate|collaborated|collaborating|liaised|engaged|coordinated|co-ordinated|interacted|cooperated|partnered|networked)\b`,
	`(?:stayed|remained|kept|was|were|stay|being) (?:very |really |always |extremely |so |myself )*(?:positive|calm|focused|professional|proactive|flexible|motivated|on top of|committed|dedicated|resilient|patient|determined|organised|organized|transparent|empathetic|empathic|open-minded|solution|customer-focused|fully engaged|adaptable|available|agile|relentless|passionate|accountable|engaged)`,
	`stepped up|step up|along every step|every step of the way|rose to the|went (?:above and beyond|the extra mile)|going (?:above and beyond|the extra mile)|rolled (?:up my sleeves|my sleeves up)|hit the ground running|led (?:from the front|by example|with)|lead by example`,
	`(?:built|build|building|developed|established|created|forged|maintained|strengthened) (?:a |an |the |strong |good |great |real |trusting |lasting |very |more |positive |relationship of |genuine |shared )*(?:relationships?|trust|rapport|consensus|culture|buy-in|alignment|bridges|momentum|vision|environment|atmosphere|sense of|partnerships?|confidence|strategy|roadmap|framework|synerg|understanding|connection)`,
	`(?:managed|manage|managing|handled|addressed|tackled|resolved|dealt with) (?:the |all |all the |every |various |their |this |these |any |everyone's |multiple |my |with )*(?:expectations?|situation|stakeholders?|challenges?|issues?|concerns?|pressure|conflict|problems?|priorities|relationships?|people|difficulties|emotions|matter)`,
	`(?:kept|keep|keeping) (?:everyone|everybody|all|people|the team|stakeholders|them all|morale|things|communication|an open mind|the energy|the momentum|lines of)`,
	`(?:used|applied|brought|utilised|utilized|using|relied on|drew on) (?:all |my |the |a |strong |best |in |full )*(?:skills?|experience|expertise|best practices?|strengths?|knowledge|interpersonal|leadership|communication|passion|energy|creativity|problem-solving|analytical|methodolog|mindset|soft skills|thinking)`,
	`(?:had|have|has|having) (?:a lot of |many |several |some |regular |open |honest |good |great |numerous |constant |difficult |meaningful |ongoing |very )+(?:meetings?|conversations?|discussions?|communication|talks?|dialogues?|patience|passion)`,
	`(?:focused|concentrated|zeroed in|centred|doubled down) (?:on|heavily|my)`,
	`(?:supported|helped|encouraged|assisted|guided) (?:the (?:team|whole|others|group|business)|everyone|everybody|all|my (?:team|colleagues)|people|others|each)`,
	`(?:facilitated|implemented|executed|delivered|promoted|prioritised|prioritized) (?:a |the |an |some |all |various |several |many |multiple |strategic |robust |effective |key |solutions?|change|value|improvements?|excellence|quality|best|open|cross)`,
	`(?:went|looked|dug|dived|dove) (?:really |very )?(?:deep|into it|into things|into everything)`,
	`(?:thought|think) outside the box|took things to|made it happen|got (?:things|it|stuff) done|put (?:things|everything) in place|made (?:some|various|a lot of|several|many|the necessary) (?:changes|improvements|adjustments|efforts?)|took (?:action|steps|the necessary|various|a step back)|act(?:ed|ing) (?:quickly|fast|decisively|proactively|with)|was (?:very|really|always|fully) (?:hands-on|involved|present|there|supportive|proactive|active)`,
	`organi[sz]ed (?:everything|things|all|myself|the (?:team|work)|better)`,
	`showed (?:empathy|resilience|courage|that i|them that|real|a lot|great)|listened (?:actively|to everyone|to all|with empathy|carefully to all)|with (?:passion|dedication|a (?:positive|can-do|growth))`,
}, `|`) + `)`)

// stance are claims that a simple word makes, with no subject needed.
var explained = regexp.MustCompile(`:\s|\bby (?:[a-z]+ly )?[a-z]+ing\b|\bwhich meant\b|\bi mean i\b`)

func findVagueAction(d *document) []hit {
	var hits []hit
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.reported || c.section != scenario.Action || c.subject == other && c.said != "it" {
			continue
		}
		text := d.flat[c.Start:c.End]
		match := vagueClaim.FindStringIndex(text)
		if match == nil || negated(text[:match[0]]) || hasDetail(text[match[1]:]) || d.explainedAtOnce(i) {
			continue
		}
		hits = append(hits, hit{span: c.Span, section: c.section})
	}
	return hits
}

var negation = regexp.MustCompile(`\b(?:not|never|didn't|don't|couldn't|wasn't|can't|nobody|no one|without)\b[^,]*$`)

func negated(before string) bool { return negation.MatchString(before) }

var detail = regexp.MustCompile(`\d|["£$€]|\b(?:` + numberWords + `|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|lunch|kitchen|phone|spreadsheet|whiteboard|notebook|printer|van|drawer|shelf|table|desk|wall|door|list|card|sheet)\b`)

// hasDetail says whether a claim goes on with something that can be pictured.
func hasDetail(after string) bool { return detail.MatchString(after) }

// explainedAtOnce says whether the claim's sentence, or the next clause, tells
// the act behind it.
func (d *document) explainedAtOnce(clause int) bool {
	c := d.clauses[clause]
	s := d.sentences[c.sentence]
	for i := clause + 1; i < len(d.clauses) && i <= clause+2; i++ {
		next := d.clauses[i]
		if next.sentence == c.sentence && next.act && next.subject == self && !vagueClaim.MatchString(d.flat[next.Start:next.End]) {
			return true
		}
	}
	if s.first < clause {
		before := d.clauses[clause-1]
		if before.act && !vagueClaim.MatchString(d.flat[before.Start:before.End]) {
			return true
		}
	}
	return false
}

// onePerSentence keeps the first hit of each sentence.
func onePerSentence(d *document, hits []hit) []hit {
	var kept []hit
	last := -1
	for _, h := range hits {
		at := d.sentenceAt(h.span.Start)
		if at == last && len(d.sentenceText(at)) < 240 {
			continue
		}
		kept, last = append(kept, h), at
	}
	return kept
}

func (d *document) sentenceAt(flat int) int {
	for i, s := range d.sentences {
		if flat < s.End {
			return i
		}
	}
	return len(d.sentences) - 1
}

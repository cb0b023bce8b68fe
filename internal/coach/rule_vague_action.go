package coach

import (
	"sort"
	"strings"

	"github.com/kljensen/snowball/english"

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

// Classes of words that the claims below are made of.
const (
	// stressed may stand before what is claimed.
	stressed = `(?:really |very |so |extremely |incredibly |always |just |more |quite |fully |highly |truly |pretty |super |totally |completely |constantly |deeply |also |too |all )*`
	// praising are words that make a thing sound good and tell nothing of it.
	praising = `(?:a |an |the |my |our |their |some |all |any |every |each |this |these |those |that |any |various |several |many |multiple |different |key |full |complete |real |strong |strategic |clear |` +
		`good |better |best |great |positive |solid |robust |effective |efficient |true |trusting |lasting |very |more |genuine |shared |continuous |constant |open |honest |personal |immediate |firm |total |` +
		`proactive |collaborative |holistic |structured |data-driven |professional |creative |innovative |meaningful |regular |excellent |outstanding |high |cross-functional |difficult |challenging |tough |complex |overall |whole |entire |` +
		`relevant |common |new |important |necessary |remaining |team |stakeholder |customer |client |business |people |technical |internal |external |operational |a lot of |lots of |so much |much |as much |big |huge |extra |solution-focused |customer-centric |[a-z]+-(?:focused|centric|driven|based|oriented) )*`
	// vague are things that nobody can point at.
	vague = `(?:change|changes|improvements?|alignment|results?|innovation|engagement|growth|performance|efficienc(?:y|ies)|excellence|adoption|quality|success|collaboration|cooperation|culture|transformation|initiatives?|` +
		`strateg(?:y|ies)|values?|agenda|process(?:es)?|conversations?|dialogue|outcomes?|communication|relations(?:hips?)?|trust|rapport|consensus|buy-in|bridges|momentum|vision|environment|atmosphere|sense of|` +
		`partnerships?|confidence|synerg(?:y|ies)|understanding|connections?|stakeholders?|expectations?|challenges?|issues?|concerns?|pressure|conflicts?|problems?|priorities|situation|difficult(?:y|ies)|emotions|matters?|` +
		`morale|teamwork|productivity|goals?|objectives?|solutions?|needs|opportunit(?:y|ies)|mindset|workflows?|operations|potential|complexity|ambiguity|uncertainty|landscape|dynamics?|leadership|energy|spirit|motivation|` +
		`standards|practices|clarity|transparency|direction|support|guidance|reassurance|empathy|respect|awareness|roadmap|framework|professionalism|empowerment|ownership|accountability|everything|everyone|everybody|things|parties|partners|teams|departments|functions|disciplines|organi[sz]ations?|community|communities|backlog|blockers|obstacles|barriers|silos)`
	// virtues are had or shown, never done.
	virtues = `(?:ownership|initiative|responsibility|leadership|charge|control|accountability|grip|the reins|resilience|courage|commitment|empathy|compassion|dedication|flexibility|patience|professionalism|integrity|determination|` +
		`perseverance|adaptability|teamwork|enthusiasm|passion|attitude|approach|mindset|(?:team )?spirit|respect|skills|lead|stance|perspective|mentality|work ethic|understanding|communication|interest|pride)`
	folk = `(?:everyone|everybody|(?:all|both|the|the various|all the|all of the) (?:relevant |concerned |interested |different |key |involved )*(?:parties|sides|stakeholders|concerned|involved)|all|people|them|us|others|the (?:whole |entire )?(?:team|group|crew|class|staff|department|shift|business|room|others|rest)|my (?:team|colleagues|staff|people|coworkers|peers)|stakeholders|colleagues|management|leadership)`
	// smoothly is how a thing is done when nothing is said of what was done.
	smoothly = `(?:professionally|effectively|efficiently|proactively|strategically|diligently|tirelessly|collaboratively|cross-functionally|creatively|independently|holistically|seamlessly|decisively|positively|appropriately|accordingly|successfully|with (?:great |the utmost |real |a lot of )?(?:care|professionalism|sensitivity|respect|dignity|empathy|patience|passion|dedication|enthusiasm)|` +
		`in (?:a|an) (?:[a-z-]+ (?:and |but |, )?){1,3}(?:manner|way|fashion))`
)

// vagueClaim is a claim of effort or stance, or of work on something that can't
// be seen.
var vagueClaim = expr(`\b(?:` + strings.Join([]string{
	// A virtue: "took full ownership", "showed resilience", "have a good attitude".
	`(?:took|take|taken|taking|assumed|showed|shown|demonstrated|displayed|exhibited|adopted|maintained|brought|had|have|kept) (?:on |over )?` + praising + virtues + `\b`,
	`\bas (?:a|an|the) (?:bridge|link|mediator|role model|leader|facilitator|ambassador|glue|team player|go-between|catalyst|partner|buffer)|(?:was|be|being|set|as|give|gave|am|i'm) (?:a |an |the )(?:very |really |true |real )?(?:good |great |strong |positive )*(?:example|role model|team player|leader|listener|communicator)\b`,
	// Words that have no other use: "leveraged", "championed".
	`(?:championed|spearheaded|fostered|leverag(?:ed?|ing)|orchestrated|empowered|inspired|mobili[sz]ed|galvani[sz]ed|evangeli[sz]ed|synergi[sz]ed|rallied|enabled|advocated|cultivated|embraced|harnessed|influenced|motivated|multitasked|multi-tasked|strove|strived|persevered|persisted|upskilled|unblocked|brainstormed|de-escalated)\b`,
	// Words that may be an act, with something that nobody can point at.
	`(?:drove|driv(?:e|es|en|ing)|owned|aligned|navigated|nurtured|elevated|streamlined|optimi[sz]ed|engaged|transformed|improv(?:ed|ing)|increased|enhanced|boosted|raised|strengthened|promoted|prioriti[sz]ed|facilitated|implemented|executed|delivered|` +
		`built|build|building|developed|established|created|forged|maintained|managed|manage|managing|handled|addressed|tackled|resolved|dealt with|overcame|faced|met|provided|gave|offered|set|secured|gained|earned|won|encouraged|removed|cleared|juggled|balanced|assessed|evaluated|understood|defused|diffused|calmed|drew on|delivered on) ` + praising + vague + `\b`,
	`(?:drove|built|strengthened|promoted|improved|managed|handled|addressed|navigated|aligned|resolved|provided|maintained|developed|established|facilitated|prioriti[sz]ed|drew on|oversaw|supported) ` + praising + `(?:[a-z'-]+ ){0,2}` + vague + `\b`,
	`(?:aligned|streamlined|optimi[sz]ed|transformed|navigated|enabled|revolutioni[sz]ed|moderni[sz]ed|reimagined|revamped|overhauled|harmoni[sz]ed) (?:our|my|the|a|an|all|every|these|this|complex|through|and)\b|(?:implemented|executed|delivered) (?:strategic|robust|effective|key|best|cross|quality|excellent|measurable|tangible|scalable|innovative)\b`,
	`(?:proactively |constantly |actively |directly |openly )?(?:engag(?:ed|ing)|connected|consulted|aligned|interfaced|synced) (?:proactively |closely |directly |openly |constantly |actively )*(?:with|across|around|on|to) ` + praising + `(?:` + vague + `|` + folk + `|groups|colleagues|leaders|sides|levels)|owned (?:it|this|that|the (?:whole|entire|outcome|delivery))\b|(?:aligned|enabled|optimi[sz]ed|transformed|elevated|streamlined|engaged) (?:all|everyone|everybody|people|teams?|across)\b`,
	`(?:analy[sz]ed|looked at|saw|approached|reviewed|considered) ` + praising + `(?:situation|challenges?|needs|requirements|things|everything|big picture|bigger picture|it (?:from|with|in) a|(?:problem|issue) (?:from|carefully|thoroughly|in depth|holistically|strategically))`,
	`(?:drove|driving|drive|pushed|moved|took|kept) (?:it|things|everything|the project|the work|us|the team|the needle)? ?(?:forwards?|ahead|along|the needle|moving|to the next level)\b`,
	`(?:took|take) (?:the|a) (?:lead|step back|[a-z-]+ approach|holistic|strategic|positive|leading role)\b|bull by the horns|bit the bullet|one for the team`,
	// Effort without its object.
	`(?:worked|working|tried|trying|pushed|fought|strived|strove) ` + stressed + `(?:hard|tirelessly|closely|day and night|around the clock|flat out|(?:my|our|the) (?:very )?(?:best|hardest|utmost)|for excellence)\b|worked (?:in partnership|hand in hand|with (?:all|everyone|everybody|stakeholders|various|multiple|different|the (?:whole|entire|wider)))`,
	`(?:gave|give|given|put|putting|invested|poured) (?:it |in |into it |always |in it )*(?:my (?:all|best|everything|maximum|utmost|heart|full)(?:$|[.,;!?]| (?:and|to|into|in|for|every|at|as|with|attention|effort|commitment|possible|the)\b)|(?:a )?(?:hundred|110|100|one hundred)\b|more than|maximum|everything i\b|the (?:extra|hard) work|all my )|heart and soul`,
	`(?:(?:made|make|put|put in|gave|with|did) )(?:in |always )*(?:a lot of|lots of|so much|much|big|great|extra|every|all my|huge|enormous|considerable|the extra|some|a|an)(?: (?:real|extra|huge|big|great|conscious|hard|genuine|special|sincere|tremendous|honest))* (?:effort|efforts|work|energy|hard work|research)\b`,
	`(?:did|do|done) (?:my (?:very )?best|my (?:job|work|part) (?:as|the best|well|properly)|everything (?:i|in my power)|whatever (?:it t|was|i could)|what(?:ever)? (?:was|had to be) (?:needed|necessary|done)|a lot of (?:work|things|stuff|research)|the best (?:i|that))`,
	`never (?:gave|give) up|kept (?:going|pushing|at it|on trying|trying|my head down)|pushed (?:through|on|myself)\b|powered through|soldiered on|dug deep|(?:put|kept) my head down|cracked on\b|got (?:on with it|stuck in)|pulled together(?:$|[.,;!?]| (?:as|and|in|on|to|like|with|when|at|for|during|through|under)\b)|contributed (?:a lot|greatly|significantly|so much|as much|positively|actively|to the success)`,
	`stepped up|step up|every step of the way|rose to the|(?:went|going|go) (?:above and beyond|the extra mile|out of my way)|rolled (?:up my sleeves|my sleeves up)|hit the ground running|led (?:from the front|by example|with (?:empathy|confidence|passion|purpose|integrity))|lead by example|took things to|made it happen|got (?:things|it|stuff) done`,
	// Talk without what was said.
	`(?:communicated|communicating|communicate|collaborated|collaborating|liaised|coordinated|co-ordinated|interacted|cooperated|co-operated|partnered|networked)\b|(?:kept|maintained|opened|had) (?:up |the )?(?:an )?(?:open |clear |good |constant |regular )*(?:lines?|channels?|door) (?:of communication|policy|open)`,
	`(?:had|have|has|having) (?:a lot of |many |several |some |regular |open |honest |good |great |numerous |constant |difficult |meaningful |ongoing |very )+(?:meetings?|conversations?|discussions?|communication|talks?|dialogues?)\b|listened (?:actively|to everyone|to all|to everybody|with empathy|to (?:their|people's) concerns)`,
	// Others kept in a mood.
	`(?:kept|keep|keeping) ` + folk + ` (?:(?:fully|well|regularly|constantly|always|properly|all|both) )?(?:informed|happy|motivated|updated|in the loop|on track|on board|onboard|engaged|calm|focused|focussed|together|going|positive|aligned|posted|satisfied|on the same page|involved|up to date|moving|on side)\b|(?:kept|keep|keeping) (?:morale|communication|an open mind|the energy|the momentum|spirits)`,
	`(?:got|get|getting|brought|bring|bringing|had|took|won) ` + folk + ` (?:involved|on board|onboard|on the same page|together|aligned|engaged|motivated|along|around the table|behind|over|pulling|with me)|(?:on|along) the journey|the same page`,
	`(?:made|make|making) ` + folk + ` feel\b|(?:supported|helped|assisted|guided|encouraged|respected) (?:` + folk + `|each other|the project)(?:$|[.,;!?]| (?:to be|feel|throughout|through|with (?:everything|whatever|their)|when|as much|in every|along|all|and|become|grow|succeed|reach|understand|whenever|wherever|in any))|(?:was|were|been) ` + stressed + `there for|(?:put|putting) (?:the |our |my )?(?:customers?|patients?|child|children|clients?|team|people|users?|students?|residents?|guests?)(?:'s needs|' needs)? (?:first|(?:at|in) the (?:heart|cent|middle|foreground)|before (?:everything|myself|all)|above (?:all|everything))|at the heart of`,
	// A stance: "I stayed positive", "I was very committed".
	`(?:stayed|stays|remains|remained|kept|was|were|stay|being|been|i'm|am|be) ` + stressed + `(?:myself )?` + stressed + `(?:positive|calm|focus+ed|professional|proactive|flexible|on top of|committed|dedicated|resilient|patient|determined|transparent|empathetic|empathic|open-minded|solution|customer-|fully engaged|adaptable|agile|relentless|passionate|accountable|engaged|hands-on|hands on|involved|supportive|motivated|organi[sz]ed|strategic|intentional|approachable|respectful|reliable|persistent|level-headed|cool under)`,
	`(?:planned|acted|responded|adapted|reacted|thought|operated|performed|prioriti[sz]ed|listened|delivered|behaved|moved|progressed) (?:very |really |more )?(?:well|quickly|fast|strategically|under pressure|big|at pace|with (?:urgency|purpose|pace)|` + smoothly + `)|adapted (?:to|myself)|think(?:ing)? outside the box|thought outside the box|on my feet`,
	`(?:handled|managed|did|approached|treated|sorted|resolved|dealt with|took care of|organi[sz]ed|led|ran) (?:it|this|that|everything|things|all|everyone|everybody|him|her|them|myself|my time|the (?:[a-z]+ )?[a-z]+) (?:all )?(?:very |really )?(?:well\b|better\b|calmly|` + smoothly + `)`,
	`(?:took care of|dealt with|sorted|handled|looked after|organi[sz]ed|managed) (?:everything|all of it|things|all the (?:things|issues|problems)|the (?:whole thing|team|work))\b|attention to detail|best practices?\b|everything (?:was |were )?under control|smoothed (?:things|it|everything) (?:over|out)|turned (?:things|it|everything) around`,
	`focus+ed (?:on|heavily|my) ` + praising + `(?:` + vague + `|[a-z]+ing|what|customers?|team|people|task|delivery|delivering|work|moment)|(?:concentrated|zeroed in|centred|doubled down|focus+ed) (?:on|heavily)\b`,
	// A solution without what it was.
	`(?:found|came up with|proposed|worked (?:out|towards?)|looked for|searched for|delivered|developed|implemented|identified) (?:a|an|the (?:best|right|perfect|ideal)|some|many|several|various|another|good|creative|new)(?: [a-z-]+){0,2} (?:solutions?|compromise|way forward|middle ground|workaround|plan of action|action plan)\b|(?:made|make) (?:some|various|a lot of|several|many|the necessary) (?:changes|improvements|adjustments|efforts?)|put (?:things|everything|measures) in place|took (?:action|steps|the necessary|various)`,
	`(?:made|make|making) (?:[a-z]+ly )?(?:sure|certain) (?:that )?(?:every [a-z]+|everything|everyone|everybody|all|things|we were all|nothing|it (?:all )?went|every (?:voice|one)|nobody|no one|the (?:team|work|quality|project|process|patients?|customers?|clients?|children|kids) (?:is|was|were|are|felt|went|had|got|ran))|ensur(?:ed|ing|e)\b`,
	`(?:used|applied|utili[sz]ed|using|relied on|drew on|brought) (?:all |my |the |a |strong |best |in |full |own |great |good |excellent )*(?:[a-z-]+ )?(?:skills?|experience|expertise|strengths?|knowledge|interpersonal|passion|energy|creativity|initiative|common sense|judg[e]?ment|methodolog(?:y|ies)|mindset|thinking|abilit(?:y|ies)|training|charm|emotional intelligence)\b`,
	// A part, a mission, a focus.
	`played (?:a|an|my|the) (?:[a-z-]+ ){0,3}?(?:role|part)(?: (?:in|on|there|too)|[.,]|$)|made (?:it|this|that) my (?:mission|priority|goal|job|aim|duty|purpose)|my (?:main |number one |first |top |whole |only )?(?:focus|priority|mission|role|approach|aim|goal) (?:there |here |really )*was (?:really |always |mainly |all )*(?:on|about|to be|to (?:make sure|ensure|deliver|provide|support|add|drive))\b|` +
		`the go-to (?:person|man|woman|guy)|turned (?:it|this|that|(?:a|the|every|our|my)(?: [a-z]+)? (?:challenge|problem|negative|setback|crisis|situation|weakness|obstacle|failure|resistance|difficulty|issue)s?) into\b|be(?:ing)? the (?:glue|bridge|link|voice of reason|rock)\b`,
	`(?:went|looked|dug|dived|dove) (?:really |very )?(?:deep|into (?:it|things|everything))\b`,
}, `|`) + `)`)

// explanation opens a clause that tells what the claim before it meant.
var explanation = expr(`^[\s,;:–—-]*(?:and |so )?(?:which (?:meant|means)|meaning|i mean i|that meant|this meant|for example|for instance)\b`)

// spelledOut is where a sentence turns from a claim to what it was.
var spelledOut = expr(`:|\b(?:i mean|meant|meaning|for (?:example|instance)|such as|namely|as in)\b`)

// means is the act behind a claim in the same breath: "by adding", "and rang".
var means = expr(`\bby (?:[a-z]+ly )?([a-z]+ing)\b|\b(?:and|then) (?:then |[a-z]+ly )?([a-z]+)\b`)

func findVagueAction(d *document) []hit {
	var hits []hit
	acts := d.acts()
	thin, empty, rich := d.thin(), acts <= fewOwn, acts >= richActs
	over := d.storyEnd()
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.reported || c.sentence >= over {
			continue
		}
		if c.section != scenario.Action && (!empty || !d.claimsCount(c.section)) && !d.claimsAnywhere(i) {
			continue
		}
		end := d.claimIn(i, thin)
		if end < 0 || rich && !d.saidOutright(i) {
			continue
		}
		text := d.flat[c.Start:c.End]
		after := inBreath(text[end:])
		if hasDetail(placeless(after)) || hasMeans(after) || namesTool(after) || shown(after) >= mostSaid || onlySupposed(text) || d.explainedAtOnce(i) {
			continue
		}
		hits = append(hits, hit{span: c.Span, section: c.section})
	}
	return hits
}

// richActs is the number of own acts from which on only a claim in so many words
// is one: a plain sentence among them is part of the story.
const richActs = 6

// saidOutright says whether a clause holds one of the known claims.
func (d *document) saidOutright(clause int) bool {
	c := &d.clauses[clause]
	if _, end := idiom(d.flat[c.rest:c.End]); end >= 0 {
		return true
	}
	return vagueClaim.MatchString(d.flat[c.Start:c.End]) || assured(d.flat[c.rest:c.End]) || d.assuredBehind(clause)
}

// claimsCount says whether a claim in a section is a fault. Where the candidate
// named the Action, only that tells what was done; where it was guessed, an
// answer of claims with hardly an act is easily cut in the wrong place.
func (d *document) claimsCount(section scenario.Section) bool {
	return section == scenario.Action || section != scenario.Reflecting && (!d.headed || len(d.words) >= wholeAnswer && !d.has(scenario.Action))
}

// claimsAnywhere says whether a claim counts behind the Action as well, where that
// was guessed: in so many words, by the speaker.
func (d *document) claimsAnywhere(clause int) bool {
	c := &d.clauses[clause]
	return !d.headed && (c.section == scenario.Result || c.section == scenario.Reflecting) && c.subject == self && d.saidOutright(clause)
}

// opinion opens what the speaker thinks of it now.
var opinion = expr(`\b(?:i'd|i would)(?: like to| maybe| probably| just| also| definitely| certainly)* (?:say|think|call it)\b|\b(?:here's|that's|here is|this is|that is) what i\b|\bi (?:saw|noticed|found out|knew|heard) (?:that|how)\b`)

// whatIDid is a lead-in to the act itself.
const whatIDid = "what i did was "

// claimIn gives where the claim of a clause ends in it, or -1.
func (d *document) claimIn(clause int, thin bool) int {
	c := &d.clauses[clause]
	text := d.flat[c.Start:c.End]
	if opinion.MatchString(text) || besideStory.MatchString(text) {
		return -1
	}
	own := c.subject == self || c.subject == nobody || c.said == "" && (participle(text) || hadTalk.MatchString(text)) || allWorked.MatchString(text)
	rest := d.flat[c.rest:c.End]
	if !own && myPart.MatchString(c.said) {
		own = true
	}
	if !own {
		// Speech without punctuation runs one doer into the next.
		if at := lastSelf(text); at > 0 {
			own, rest = true, text[at:]
		}
	}
	inAction := c.section == scenario.Action || !d.has(scenario.Action)
	if inAction && d.nominalClaim(clause) {
		return 0
	}
	if at := strings.Index(text, whatIDid); at >= 0 && emptyWork(strings.TrimPrefix(text[at+len(whatIDid):], "to ")) {
		return len(text)
	}
	if !own && (!inAction || c.subject != group && c.said != "it" && !strings.HasPrefix(text, " as a")) {
		return -1
	}
	if match := vagueClaim.FindStringIndex(text); match != nil && !negated(text[:match[0]]) && (own || !strings.Contains(text, "looked into it")) {
		return match[1]
	}
	if !own {
		return -1
	}
	if start, end := idiom(rest); end >= 0 && !negated(rest[:start]) && shown(rest[end:]) <= mostShown {
		return len(text) - len(rest) + end
	}
	if !negated(rest) && (assured(rest) || d.assuredBehind(clause) || emptyWork(rest) && !doneBefore(text, rest)) {
		return len(text)
	}
	if inAction && thin && d.emptyClaim(clause) {
		return 0
	}
	return -1
}

var negation = expr(`\b(?:not|never|didn't|don't|couldn't|wasn't|weren't|isn't|can't|nobody|no one|nothing|without)\b[^,]*$`)

func negated(before string) bool { return negation.MatchString(before) }

var detail = expr(`\d|["£$€]|\b(?:one and a half|` + numberWords + `|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|lunch|kitchen|phone|spreadsheet|whiteboard|notebook|printer|van|drawer|shelf|table|desk|wall|door|list|card|sheet)\b`)

// hasDetail says whether a claim goes on with something that can be pictured.
func hasDetail(after string) bool {
	return detail.MatchString(noCount.Replace(after))
}

// noCount takes out number words that count nothing.
var noCount = strings.NewReplacer("the two", "", "between two", "", "one hundred", "", "and ten per", "", "at every level", "", "around the table", "")

// hasMeans says whether a claim goes on with the act behind it.
func hasMeans(after string) bool {
	if vagueClaim.MatchString(after) || intangible.MatchString(after) {
		return false
	}
	for _, match := range means.FindAllStringSubmatch(after, -1) {
		_, behind, _ := strings.Cut(after, match[2])
		if match[1] != "" && !emptyMeans.has(match[1]) || isConcrete(match[2]) && startsWithVerb(match[2]) && (strongAct(match[2]) && !talkWords.has(match[2]) || shown(behind) > mostShown || shown(behind) > 0 && !talkWords.has(match[2])) {
			return true
		}
	}
	return false
}

// emptyMeans are ways that again tell no act.
var emptyMeans = set(`being doing working having trying using staying showing keeping making giving taking communicating`)

var intangible = expr(`\b` + vague + `\b|\b(?:sorted|fixed|did|solved|handled|delivered|finished) (?:it|that|this)\b`)

// strongAct says whether the verb of what follows a subject is an act whatever its
// object.
func strongAct(rest string) bool {
	verb, _ := verbAt(rest)
	return kindOfVerb(verb) == actVerb
}

func isConcrete(word string) bool {
	return word != "" && (concreteForms.has(word) || concreteStems()[english.Stem(word, false)])
}

// announcing is the most words of a sentence that the next one spells out: "I did
// my research. I read ..."
const announcing = 6

// explainedAtOnce says whether the claim's sentence, or the next clause, tells
// the act behind it.
func (d *document) explainedAtOnce(clause int) bool {
	c := d.clauses[clause]
	s := d.sentences[c.sentence]
	colon := strings.HasSuffix(strings.TrimSpace(d.flat[c.Start:c.End]), ":")
	for i := clause + 1; i < s.last && i <= clause+2; i++ {
		next := d.clauses[i]
		text := d.flat[next.Start:next.End]
		verb, _ := verbAt(d.flat[next.rest:next.End])
		if d.claimIn(i, false) >= 0 || shown(text) <= mostShown && (kindOfVerb(verb) != actVerb || talkWords.has(verb)) {
			continue
		}
		if next.subject == self && (next.act || colon || tellsAct(text)) || explanation.MatchString(text) {
			return true
		}
	}
	if spelled := spelledOut.FindStringIndex(d.flat[c.Start:s.End]); spelled != nil && shown(d.flat[c.Start+spelled[1]:s.End]) > mostShown {
		return true
	}
	if clause == s.last-1 && c.sentence+1 < len(d.sentences) && len(strings.Fields(d.flat[s.Start:s.End])) <= announcing {
		next := d.clauses[d.sentences[c.sentence+1].first]
		if text := d.flat[next.rest:next.End]; next.subject == self && next.act && strongAct(text) && shown(text) > mostBeside {
			return true
		}
	}
	return false
}

// tellsAct says whether a clause of the speaker has an act in the past anywhere,
// as behind another verb: "sat down on the floor and counted".
func tellsAct(text string) bool {
	if intangible.MatchString(text) {
		return false
	}
	for _, word := range strings.Fields(text) {
		word = strings.Trim(word, ",.;:!?\"()")
		if isConcrete(word) && startsWithVerb(word) {
			return true
		}
	}
	return false
}

// sentenceAt is the sentence that a byte of flat stands in.
func (d *document) sentenceAt(flat int) int {
	at := sort.Search(len(d.sentences), func(i int) bool { return flat < d.sentences[i].End })
	return min(at, len(d.sentences)-1)
}

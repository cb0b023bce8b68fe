package coach

import (
	"strings"

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

const (
	very = `(?:very |really |so |ever so |dead |well |overwhelmingly |right |all |quite |extremely |pretty |super |absolutely |incredibly |genuinely |much |a lot |way |a bit |a little bit |a little |far |more |just |also |then |always |totally |hugely |clearly |truly |particularly |completely |both |now |over |most |obviously |honestly |generally )*`
	// pleased is how people felt about it.
	pleased = `(?:happy|happier|pleased|satisfied|impressed|thankful|grateful|delighted|over the moon|relieved|thrilled|glad|content|motivated|appreciative|excited|proud|chuffed|made up|blown away|full of praise|stoked|buzzing|in awe|ecstatic|overjoyed|elated|energi[sz]ed|engaged|inspired|moved|touched|complimentary|positive|reassured|empowered|valued|respected|confident|enthusiastic|on board|on side|happy bunny|bowled over|amazed)`
	// fine is how it is said to have been.
	fine = `(?:successful|a success|better|great|fine|good|perfect|smooth|smoother|amazing|fantastic|excellent|wonderful|brilliant|awesome|incredible|superb|lovely|seamless|aligned|well received|nicer|calmer|satisfying|rewarding|resolved|transformed|strengthened|improved|enhanced|rebuilt|restored|efficient|effective|productive|a hit|a joy|a winner|win[- ]win|worth it|outstanding|exceptional|remarkable|phenomenal|closer|stronger|tighter|collaborative|a triumph|a pleasure|cohesive|united|harmonious|back on track|sorted|saved)`
	// well is how it is said to have gone.
	well = `(?:well|smoothly|great|fine|good|perfectly|better|ok|okay|brilliantly|nicely|lovely|for the best|in the end|massively|successfully|beautifully|amazingly|swimmingly|a treat|a storm|like clockwork|like a dream|without (?:a |any )?(?:hitch|issues?|problems?|incident)|off without|to plan|as planned|how we wanted|the way we wanted|fantastically|wonderfully|seamlessly)`
	// much is how far it changed when nobody counted.
	much = `(?:a lot|significantly|greatly|dramatically|massively|considerably|tremendously|hugely|enormously|substantially|noticeably|immensely|immeasurably|so much|very much|drastically|vastly|across the board|loads|markedly|visibly|exponentially|no end)`
	// climate is what nobody can weigh.
	climate = `(?:relations|relationships?|morale|trust|communication|collaboration|efficiency|quality|productivity|culture|performance|engagement|confidence|atmosphere|co-?operation|teamwork|service|satisfaction|mood|feeling|vibe|dynamic|energy|spirit|reputation|environment|motivation|credibility|standing|rapport|understanding|workflow|alignment|standards|experience)`
	praised = `(?:good|great|positive|nice|amazing|excellent|fantastic|wonderful|lovely|glowing|brilliant|outstanding|exceptional|successful|happy|favou?rable|superb|satisfied|strong|incredible)`
)

var moodPhrases = expr(`\b(?:` + strings.Join([]string{
	// People felt: "everyone was really happy", "left satisfied", "everybody happy".
	`(?:was|were|is|are|am|seemed|felt|feel|looked|left|became|been|be|stayed|remained|walked away|went home|went away|went off|came away) ` + very + pleased + `(?:$|[.,;:!?]| (?:with|about|by|at|that|and|when|because|in|from|for|of (?:me|us|my|our|it|the result|the work)|as|so|to (?:see|hear|say|have|be)|the|afterwards|again|after|how|bunch|customers?|he|she|they|it|everyone|kids|overall|too|to bits|of (?:myself|him|her|them|us))\b)`,
	`(?:everyone|everybody|all|(?:the )?(?:customer|client|team|boss|manager|family|parents|guests?)) ` + very + `(?:happy|pleased|satisfied|delighted|impressed|grateful)\b|` + very + `(?:happy|satisfied|delighted|pleased|grateful) (?:customers?|clients?|team|families|parents|patients?|guests?|people|boss|users?|ending)\b|my (?:boss|manager|supervisor) ` + very + `(?:happy|impressed)`,
	// It was good.
	`(?:was|were|is|are|became|been|be|felt|seemed|looked|got|gets|feels) ` + very + `(?:a |an )?` + very + fine + `(?:$|[.,;:!?]| (?:after|in the end|and|for|than|now|with|from|again|since|but|overall|across|as|by|to (?:see|be|work|have)|on|going|then|between|because|among|within|the|he|she|they|it|everyone|at|i|we|afterwards|what|thanks|throughout)\b)`,
	`all (?:good|fine|well|ended well)(?:$|[.,;:!?]| in the end| after| now)|(?:more|very|much more|far more) (?:efficient|effective|productive|positive|collaborative|engaged|motivated|united|confident|harmonious|professional|cohesive|organi[sz]ed)(?:$|[.,;:!?]| (?:and|than|as|in|after|now|team|group|way|environment|workplace)\b)`,
	// It went well.
	`(?:went|goes|go|gone|going|worked out|worked|turned out|came together|came off|ended|ended up|finished|came out|paid off|ran|running|landed|received|delivered|completed|resolved|solved|done) (?:down |off |over )?` + very + well + `(?:$|[^a-z-])`,
	`went off without|(?:was|were|been|got) (?:delivered|completed|resolved|solved|sorted|finished|executed|implemented|launched|done) (?:successfully|well|smoothly|beautifully|to a (?:very )?high standard)|successfully (?:delivered|completed|resolved|launched|implemented|achieved|executed)|(?:got|came) there in the end|(?:smashed|nailed|aced|killed|cracked) it\b|pulled it off|paid off(?:$|[.,;!?]| (?:in|big|for)\b)|saved the day`,
	`(?:big|huge|great|complete|real|massive|total|resounding|enormous|tremendous|overall|roaring|absolute|major|true|big big) (?:success|improvement|difference|impact|win|achievement|change|hit|results?|step|triumph|accomplishment)\b|(?:win|success|good) for (?:everyone|everybody|all|me|us|the [a-z]+)\b|a success(?:$|[.,;!?]| (?:and|for|in)\b)`,
	// It changed much.
	`(?:improved|increased|grew|grown|got better|gotten better|changed|helped|benefited|benefitted|raised|boosted|lifted|enhanced|strengthened|reduced|decreased|dropped|developed) ` + very + `(?:` + much + `|everything|everyone)`,
	`(?:significantly|greatly|dramatically|massively|considerably|tremendously|hugely|drastically|noticeably|vastly|markedly|substantially) (?:improved|better|increased|reduced|faster|stronger|happier|smoother|higher|lower|more|enhanced|boosted|decreased)\b|(?:got|gotten|became|getting|become|work(?:s|ed|ing)?) (?:a lot|so much|much|really|way|a bit|a little|far|even) (?:better|easier|nicer|smoother|calmer|closer)\b|much (?:better|improved|smoother|happier|stronger|nicer|calmer)(?:$|[.,;!?]| (?:after|now|than|place|team|in|and|for|relationship|atmosphere|communication|since|from)\b)`,
	`(?:things|it|everything|the situation|he|she|they|people|we) (?:have |has |had |really |definitely |slowly |then |all |just )*(?:improved|got better|calmed down|settled down|turned around|moved forwards?|ran smoothly|fell into place|came right|worked out|blossomed|flourished|thrived)\b`,
	climate + ` (?:[a-z]+ ){0,5}?(?:has |have |had |was |were |is |got |became |are |went )?` + very + `(?:improved|better|went up|stronger|increased|grew|grown|rose|high|higher|transformed|strengthened|skyrocketed|soared|changed|shifted|lifted|nicer|through the roof|rebuilt|restored|positive|flourished|blossomed|deepened)(?:$|[^a-z-])`,
	`(?:improved|strengthened|boosted|increased|raised|rebuilt|restored|enhanced|built|fostered|created|better|stronger|lifted|gained|won|earned|deepened|elevated|reinforced|cemented) (?:my |our |the |their |a |an |everyone's |more |better |much |great |greater |stronger |overall |team |mutual |lasting |new |whole |customer |staff |of |good |strong |real )*` + climate + `\b`,
	// Praise.
	praised + ` (?:feedback|impact|results?|outcomes?|change|atmosphere|comments|reviews?|response|reaction|vibe|remarks|words|ending|note|reception|relations(?:hips?)?|success|partnership|marks)\b|(?:feedback|response|reaction|outcome|result)s? (?:was|has been|is|were|have been) ` + very + `(?:` + fine + `|` + pleased + `)`,
	`(?:made|make|making|makes|had|have|has) (?:a |an |such a |all the )?(?:very |really )?(?:big |huge |real |massive |positive |significant |great |lasting |tremendous |profound )*(?:difference|impact)\b|(?:positive|lasting|significant|profound|meaningful|tangible|huge) (?:and [a-z]+ )?(?:difference|impact)\b`,
	`(?:thanked|praised|congratulated|complimented|commended|appreciated|loved|acknowledged|recogni[sz]ed) (?:me|us|it|my|our|the|what|that|everything|how|for|all)\b|liked (?:it|what|my|how|that we|that i)\b|not thank (?:me|us) enough|n't thank (?:me|us) enough|(?:received|got|had|earned|gained|won|were given|was given) (?:a lot of |much |lots of |so much |many |great |high |a |plenty of |some |very |nice |lovely |loads of )*(?:praise|compliments?|recognition|kudos|thanks|appreciation|respect|thumbs up|pat on the back|applause|good words|shout-?out)\b|(?:lovely|nice|kind) (?:comments|words|messages|things)`,
	`(?:said|says|goes) (?:to me )?(?:a )?(?:good|nice|great|lovely|cracking|top|fair|excellent|fantastic|brilliant) (?:job|spot|work|catch|call|one|stuff|shout|effort|going|thinking|lad|girl|man|result)\b|\b(?:said|told me|says|told us) (?:that )?(?:i (?:did|had done|was doing) (?:a )?(?:very |really )?(?:good|great|well|amazing|fantastic)|it was (?:a )?(?:great|very|really)|well done|good job|thank you|what a (?:good|great))|respect me\b|(?:looked|look) up to me|my respect`,
	`(?:everyone|everybody|stakeholders|the (?:team|client|customer|customers|boss|manager|family|management|company|leadership|kids|children|class|guests)) (?:really |absolutely |just |all )?(?:loved|liked|appreciated|benefited|was on board|won|came together|got what|enjoyed)\b`,
	`(?:delivered|added|created|brought|unlocked|generated|drove|achieved) (?:real |great |significant |tremendous |huge |a lot of |lasting |immense |more |tangible |measurable |outstanding |meaningful |excellent |our |all our |all |the |strong |desired )*(?:value|results|impact|success|efficienc(?:y|ies)|benefits?|growth|synergies|change|goals?|objectives?)\b`,
	`(?:problem|issue|situation|conflict|matter|tension) (?:was|got|is|has been|were) (?:successfully |finally |fully |completely |quickly |eventually )?(?:solved|resolved|sorted|fixed|handled|diffused|defused|overcome)\b`,
	`\ba (?:very |really )?` + praised + ` (?:result|outcome|ending|note|experience|place|team|project|launch|event|day|thing|learning|collaboration|working)\b|to (?:everyone|everybody)'s satisfaction\b|became (?:a )?(?:role model|example|go-to|more of a team|much closer|closer|like a family|a benchmark|the gold standard)\b|(?:brought|bonded) (?:us|everyone|the team|them|people)? ?(?:closer|together)|closer (?:together|as a team|and more)`,
	`win[- ]win\b|game[- ]changer\b|through the roof\b|(?:on|like) (?:a house on|house on) fire\b|strength to strength\b|new heights|couldn't (?:have been|be|have gone|have asked|have wished) (?:happier|better|more|for)|feedback (?:was|has been|is)\b|next level\b|(?:exceeded|surpassed|met) (?:all |everyone's |everybody's |their |our |the |my |customer |client |every )*expectations?\b|high standard(?:$|[.,;!?])|smiles? on (?:their|his|her|everyone's|people's|everybody's) faces?|all smiles|with flying colou?rs|best (?:[a-z]+ )?(?:ever|we ever had)`,
}, `|`) + `)`)

// willing is a mood that stands for consent, or that something follows from.
var willing = expr(`\b(?:happy|glad|pleased|relieved|proud|excited|content) (?:to (?:wait|show|sign|help|give|let|take|come|go|pay|lend|move|try|swap|do)|of the|of company)\b|\brelieved of\b`)

// lasting is a change that somebody could check.
var lasting = expr(`\b(?:renewed|rolled (?:it |this |that |them )?out|roll (?:it|this|that|them) out|adopted|permanent|promoted|signed|re-?ordered|extended (?:the|our|their)|made it (?:standard|policy|the standard|part of|permanent)|is now (?:standard|policy|part of|on|in|the)|(?:are|is|they're|it's) still (?:using|used|in use|on|there|up|in place|running)|still (?:use|uses|hangs|have it)|had me (?:train|teach|show|write|do)|asked me to (?:train|teach|show|write|run|do|take|lead|present)|found no(?:thing)?|copied (?:it|the|my)|kept (?:it|the)|on her own|on his own|on their own|from then on|offered me|hired|gave me (?:the|his|her|a)|put it (?:on|in|into)|one page|used to (?:be|take|have|happen|get|come)|where (?:it|there|before) (?:was|were|had))\b`)

// datedChange is a deed of others that is told with its day, or by whom it is
// done now.
var datedChange = expr(`\b(?:walks?|eats?|sleeps?|reads?|comes?|goes|do|does|cooks?|runs?|washes|dresses|drives?|speaks?|works?|takes?) [a-z' ]{0,40}\b(?:by|for) (?:him|her|it|them)sel(?:f|ves)\b|\b(?:now|they) (?:do|does|take|takes|run|runs|hold|holds|meet|use|share|print|check) .{3,50}\bevery (?:[a-z]+day|week|day|shift|month|morning|night|evening)\b|\b(?:is|are) now (?:shown|used|taught|printed|done|given|handed|part|in|on)\b|` +
	`\b(?:went|came|flew|moved|walked|sailed|shipped|opened|started|drove|left|returned) .{0,40}\b(?:on the (?:mon|tues|wednes|thurs|fri|satur|sun)day|the same (?:week|day|night|evening|afternoon|month)|on time|with my [a-z]+ in)\b|\bgone off (?:once|twice|again)\b|` +
	`\b(?:hasn't|haven't|has not|have not) [a-z' ]{3,50}\bsince\b|\b(?:the|our|every|each|all|both) [a-z]+(?: [a-z]+)? now (?:come|go|start|sit|stand|hang|open|close|check|sign|use|fill|print|leave|write|send|bring|keep|take|read|eat|sleep|meet|arrive|land)s?\b`)

// selfSaid is praise that the speaker gave, or a mood that was only meant.
var selfSaid = expr(`(?:^|[^a-z])i (?:[a-z]+ly |also |just |always |then )*(?:told|thanked|praised|congratulated|complimented|reminded|said to|wanted (?:the|him|her|them|it|everyone|everybody|people|my|all|to)|hoped)\b`)

// ownExperience is praise of what the story was to the speaker.
var ownExperience = expr(`\b(?:good|great|nice|valuable|amazing|wonderful|interesting|unique|fantastic|rewarding|positive|best|lovely|brilliant|excellent) (?:learning |work |working |life )?(?:experience|lesson|learning)\b`)

// experienceOfOthers is what the story was to those it was done for.
var experienceOfOthers = expr(`\b(?:customers?|users?|guests?|patients?|everyone|everybody|people|clients?|them|families|visitors?|students?) .{0,20}(?:experience)|experience (?:for (?:the|our|all|every|them|[a-z]+s)|of the)\b`)

// joining parts two moods that count as two.
var joining = expr(`,| and | so |(?:^| )(?:(?:it|he|she|they|everyone|everybody|people|things)(?: (?:all|really|just|absolutely|was|were|is|been|had|has|also))*|(?:the|my|our) [a-z]+(?: [a-z]+)?(?: (?:all|really|just|absolutely|was|were|is|been|had|has|also))+) [a-z]?$`)

func findVagueOutcome(d *document) []hit {
	var hits []hit
	lesson, told := false, -1
	unmeasured := len(d.words) >= wholeAnswer && len(d.outcomeMeasures()) == 0
	for i := range d.clauses {
		c := &d.clauses[i]
		switch c.section {
		case scenario.Result:
			lesson = false
		case scenario.Reflecting:
			// What is said of others before the lesson still tells the outcome.
			text := d.flat[c.Start:c.End]
			if at := reflecting.FindStringIndex(text); at != nil {
				before := judgements(text[:at[0]]) != nil && !lesson
				lesson, told = true, c.sentence
				if !before {
					continue
				}
			}
			// Behind the lesson, what was so may be the rest of the outcome.
			if lesson && !reflecting.MatchString(text) && (c.sentence == told || !d.ended(told) || !past.MatchString(text)) || c.subject == self || c.sentence == 0 {
				continue
			}
		default:
			continue
		}
		if c.reported {
			continue
		}
		moods := d.moodsOf(i)
		if len(moods) == 0 && unmeasured && d.barePraise(i) {
			moods = []hit{{span: c.Span, section: c.section}}
		}
		hits = append(hits, moods...)
	}
	return hits
}

// moodsOf finds the moods of a clause that nothing checkable stands beside. Two
// moods of one breath are two findings.
func (d *document) moodsOf(clause int) []hit {
	var hits []hit
	c := &d.clauses[clause]
	text := d.flat[c.Start:c.End]
	if selfSaid.MatchString(text) {
		return nil
	}
	moods := judgements(text)
	end := c.End
	if moods == nil {
		// What was said may be the praise: "she told me I had done them proud".
		if end = d.withSaying(clause); end > c.End {
			said := d.flat[c.Start:end]
			if match := saidWell(lexemes(said, Span{0, len(said)}), said); match != nil {
				moods = [][]int{match}
			}
		}
	}
	if moods == nil || ownExperience.MatchString(text) && !experienceOfOthers.MatchString(text) || lesson.MatchString(text) && cliche.MatchString(text) || d.measureBeside(c.sentence) || d.checkable(clause) {
		return nil
	}
	from := 0
	for _, match := range moods {
		if from > 0 {
			// A mood takes the word behind it along.
			from = max(0, from-len(" and "))
			joint := joining.FindStringIndex(text[from:max(from, match[0]+1)])
			if joint == nil {
				continue
			}
			from += joint[0]
		}
		if len(hits) > 0 {
			hits[len(hits)-1].span.End = c.Start + from
		}
		hits = append(hits, hit{span: Span{c.Start + from, end}, section: c.section})
		from = match[1]
	}
	return hits
}

// judgements finds where a clause judges the outcome.
func judgements(text string) [][]int {
	var found [][]int
	for _, match := range moodPhrases.FindAllStringIndex(text, -1) {
		if !negated(text[:match[0]]) && !willing.MatchString(text[match[0]:]) {
			found = append(found, match)
		}
	}
	if found != nil {
		return found
	}
	if match := successIdioms.FindStringIndex(text); match != nil && !willing.MatchString(text) && !negated(text[:match[0]]) {
		return [][]int{match}
	}
	if match := evaluation(text); match != nil && !willing.MatchString(text) {
		return [][]int{match}
	}
	if match := praisedByGrammar(text); match != nil && !willing.MatchString(text) {
		return [][]int{match}
	}
	if match := toldAtHome(text); match != nil && !willing.MatchString(text) {
		return [][]int{match}
	}
	return nil
}

// checkable says whether a change that somebody could check stands beside a
// mood: in its sentence or in the next.
func (d *document) checkable(clause int) bool {
	own := d.flat[d.clauses[clause].Start:d.clauses[clause].End]
	if moods := judgements(own); len(moods) > 0 {
		if after := own[moods[len(moods)-1][1]:]; !beholding.MatchString(after) && changesHands(after) {
			return true
		}
	}
	at := d.clauses[clause].sentence
	for i := at; i <= at+1 && i < len(d.sentences); i++ {
		if i > at && d.sentences[i].section != scenario.Result {
			break
		}
		if text := d.sentenceText(i); i == at && lasting.MatchString(text) || datedChange.MatchString(text) {
			return true
		}
		for c := d.sentences[i].first; c < d.sentences[i].last; c++ {
			if text := d.flat[d.clauses[c].Start:d.clauses[c].End]; c != clause && (c >= clause || !d.ownStep(c)) && changesHands(text) && judgements(text) == nil {
				return true
			}
		}
	}
	return false
}

// beholding leads to what the mood was about, which is no change.
var beholding = expr(`^ ?(?:when|with|that|how|about|by|at|of|the (?:moment|minute|day)) `)

// seeing is the moment of the mood.
var seeing = expr(`^ ?(?:when|as|once) (?:they|he|she|the [a-z]+|everyone|people) (?:first )?(?:saw|heard|tasted|walked|came|looked|realised|realized|noticed)\b`)

// changesHands says whether a clause tells a deed or a lasting change of a thing
// that it names.
func changesHands(text string) bool {
	deed := false
	for _, t := range tokensOf(text) {
		if tokensOfThanks.has(t.word) {
			return false
		}
		deed = deed || aftermath.has(t.word)
	}
	if !deed || lesson.MatchString(text) || seeing.MatchString(text) {
		return false
	}
	named, _ := storyless(text)
	return named > 0
}

// tokensOfThanks are given for a good feeling and change nothing.
var tokensOfThanks = set(`pat spark credit card cards biscuits biscuit chocolate chocolates cake cakes drizzle flowers bouquet wine bottle champagne beer beers drink drinks pint pints gift gifts present presents hamper sweets doughnuts donuts pizza email note letter hug hugs hand smile smiling smiles tears thanks`)

// aftermath are deeds and changes that come of a good result and can be checked.
var aftermath = set(`adopted approved accepted passed graduated qualified signed renewed ordered reordered rebooked booked bought paid refunded extended promoted hired recruited rehired swapped withdrew dropped closed opened reopened stayed
 hangs hung printed copied installed rolled introduced replaced removed moved gave handed returned fixed stopped started keeps kept use uses using asked charged arrested published posted framed won stands slept ate
 finished left arrived landed sailed shipped sold stocked listed trained took takes wrote sent brought built held certified licensed awarded invested funded doubled back alone within early rejected refused failed cancelled missed`)

// measureBeside says whether a sentence of the result, or the one before or
// behind it, has a measure.
func (d *document) measureBeside(sentence int) bool {
	for i := sentence - 1; i <= sentence+1; i++ {
		if i < 0 || i >= len(d.sentences) {
			continue
		}
		if i != sentence && d.sentences[i].section != scenario.Result {
			if i < sentence && d.sentences[i].section == scenario.Action && d.measuredIn(i, i, d.outcomeMeasures()) {
				return true
			}
			continue
		}
		for c := d.sentences[i].first; c < d.sentences[i].last; c++ {
			if measures := d.measures(c); len(measures) > 0 && (!d.ownStep(c) || measures[0].compared) {
				return true
			}
		}
	}
	return false
}

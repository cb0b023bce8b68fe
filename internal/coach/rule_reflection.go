package coach

import (
	"strings"

	"github.com/kljensen/snowball/english"

	"github.com/starcoach/starcoach/internal/scenario"
)

// genericReflection is a lesson that fits any story.
var genericReflection = fault{
	rule:    GenericReflection,
	why:     "It would fit any story, so that it says nothing about you.",
	instead: "Name the thing in this story that surprised you, and what you have done differently since.",
	find:    findGenericReflection,
}

const (
	// valued are the virtues that every candidate praises.
	valued = `communicat(?:ion|e|ing)|team ?work|team players?|attitude|positive|hard work|believe in yourself|never give up|anything is possible|everything is possible|comfort zone|learned a lot|learnt a lot|grew (?:a lot|so much|as)|as a (?:person|leader|professional)|stronger|resilien(?:t|ce)|together (?:we|you|everyone|as)|important to (?:listen|stay|be|have|work|always|keep|plan)|importance of|key to|is (?:key|everything|essential|crucial|so important|very important|really important|important)|patience|empathy|passion|proud|leadership is|people (?:are|first|will|always)|you (?:should|must|can|have to|need to|always|never|can't|cannot|get out|'ve got to|'ve got passion)|if you(?:'re| are)?|there(?:'s| is) (?:no|nothing|always)|(?:a|one|every|every strong) team|it(?:'s| is) (?:always|possible|important|all about)|all about|when (?:people|everyone|everybody|you)|respect|trust (?:is|the process)|always (?:stay|be|keep|believe|do your)|stay (?:calm|positive|focused|true|curious)|growth|journey|challenges? (?:are|is|make|as)|opportunit(?:y|ies)|flexib(?:le|ility)|adapt(?:able|ability)?|organi[sz]ation|planning is|listen(?:ing)? (?:is|to (?:people|others|everyone))|mistakes? (?:are|is|happen)|makes? a difference|hard things|teammates?|right mindset|mindset|proactive|ownership|everyone (?:has|matters|counts)|honesty is|a lot about myself|good experience|valuable (?:experience|lesson)|great experience|no matter what|overcome (?:any|every|all)|dream work|role model|make me|made me (?:a better|who|more)|better (?:person|nurse|teacher|leader|engineer|manager|worker|professional)`
	// sworn are what speakers say of themselves.
	sworn = `organi[sz]ed|(?:more|so|very) confident|handle (?:pressure|stress|conflict|change|difficult)|under pressure|personally and professionally|professionally|learning (?:experience|curve)|i developed|my (?:communication|people|leadership|soft|interpersonal|problem[- ]solving|time[- ]management) skills|outside the box|my (?:strengths|full potential|best)|give (?:it )?(?:my|your) (?:best|all)|hundred and ten|extra mile|step(?:ped)? (?:up|out)|better version|believe in (?:myself|people|others|it)|hard[- ]working|problem[- ]solv(?:er|ing)|time management|go with the flow|open[- ]mind(?:ed)?|open mind`
	// proverbs are sayings, the same in any mouth.
	proverbs = `(?:smiles?|kindness|politeness|manners|courtesy|it|which|that|asking) costs? nothing|happens? for a reason|where there(?:'s| is) a will|half the battle|rome was(?:n't| not)|best policy|comes? first|is king|always right|wants? to be treated|want to be treated|would(?:'ve)? want to be treated|you(?:'d| would) want to be|(?:mistakes?|it|anything|accidents) can happen|can happen to (?:anyone|everyone|anybody)|pays? off|practice makes|more haste|two heads|many hands|knowledge is power|less is more|the sky is|nothing (?:you|we|is) (?:can't|cannot|impossible)|at the end of the day|in the same direction|every cloud|silver lining|good to talk|talk(?:ing)? to each other|put your mind to|one step at a time|better together|divided we|practise what|actions speak|first impressions|prevention is better|calm under|slow and steady|better safe|never too late|learn(?:ing)? (?:something new )?every day|keep (?:on )?(?:learning|going|calm|smiling)|room for improvement`
	// wise are more of them, with words that would name a thing elsewhere.
	wise = `heads (?:are|is|will)|no i in team|one hundred (?:and ten )?(?:%|per ?cent)|a hundred (?:and ten )?(?:%|per ?cent)|school day|weakest link|in the same boat|on the same (?:page|boat)|same hymn|move mountains|dream work|the journey|work in progress|expect the unexpected|in disguise|` +
		`fail(?:ing|ure)? to (?:plan|prepare)|plan to fail|greater than the sum|sum of (?:its|the|our) parts|a team sport|marathon,? not|not a (?:sprint|destination)|you reap|takes? a village|takes? two|alone you|go (?:fast|far)|go(?:es|ing)? a long way|doesn't kill you|kill you makes|in your shoes|(?:in|into) (?:their|his|her|someone's|other people's|somebody's|another's) shoes|` +
		`(?:other|two) sides? (?:of|to) (?:the|every|a) (?:coin|story)|lead(?:ing|s)? by example|walk the (?:talk|walk)|practi[sc]e what you preach|hit the ground|customer is (?:god|king|always)|guest is (?:god|king|always)|rising tide|iron sharpens|bite off more|all your eggs|count your chickens|cross(?:ing)? (?:that|the) bridge|build(?:ing)? bridges|burn(?:ing)? bridges|` +
		`(?:light|end) (?:at the end )?of the tunnel|when life gives|lemonade|never look(?:ed)? back|turning point|wouldn't change a thing|comes around|what goes around|good things come|small things|little things|every (?:child|person|patient|customer|student|guest|client|learner|pupil|day|problem|challenge|setback|failure|mistake) (?:is|has|deserves|counts|matters|learns)|attention to detail|the bigger picture|big picture|rewards? (?:itself|the brave)|fortune favou?rs|` +
		`safety (?:comes )?first|measure twice|a stitch in|time is money|quality over|health is wealth|honesty (?:is|goes)|see(?:s|ing)? things (?:from|through)|(?:the )?other (?:person|people|side)(?:'s)? (?:point of view|perspective|shoes)|bounce back|hard times|tough times|think(?:ing)? on (?:my|your) feet|to the table|deep end|wear(?:ing)? many hats`
)

var (
	cliche = anyPhrase(valued, sworn, proverbs, wise)
	// wisdom holds although it may sound like a figure or a thing of the story.
	wisdom = anyPhrase(proverbs, wise)
	// taught begins a lesson.
	taught = anyPhrase(`(?:i|we)(?:'ve| have|'d)? (?:also |really |just |definitely )?(?:learned|learnt|realised|realized|understood|know now|discovered|took away)`, `taught me`, `(?:showed|shown|shows|reminded|reminds|made) me`, `(?:walk|walked|came|come|went) away (?:knowing|with|thinking|feeling)`, `the lesson`, `(?:my|main|biggest|key|big|the) (?:lesson|takeaway|learning)`,
		`what (?:i|you) (?:learn|learned|learnt|took|take|got)`, `(?:learning|good|great|valuable|rewarding) experience`, `learning curve`, `i (?:became|have become|'ve become|grew|developed|gained|improved)`)
	// common are words that tie a lesson to no story.
	common = stemSet(`learn learnt learned lesson realise realize thing people person team work time experience important importance key always never
 communication communicate good better best great really very much situation problem challenge project help life job day way make take give lot
 think know understand feel believe need want try keep stay positive attitude teamwork together trust leader leadership listen listening hard
 success successful goal result manager colleague customer client stakeholder company everyone everybody anything everything something
 question answer different difference overall definitely also even still just first last next year future would could should part
 skill skills able patience flexible organised organized calm clear early process change changes deal dealing conflict
 pressure deadline priorities priority empathy possible mindset growth grow strong stronger proud passion passionate value
 values culture care matter treat treated respect honest commitment commit spirit possible reach objective direction pull truly collaborate foundation achieve nothing calm person wanted wants saying policing nursing teaching selling cooking patient patients customers student students children child guest guests mistake mistakes happen anyone everyone somebody matters right wrong word moment end story took showed taught show mean means`)
)

func findGenericReflection(d *document) []hit {
	known := d.storyStems()
	var hits []hit
	row := -1
	generic := make([]bool, len(d.sentences))
	d.eachSentence(func(i int) { generic[i] = d.mayTeach(i) && d.fitsAnyStory(i, known) })
	for i := range d.sentences {
		if !generic[i] {
			continue
		}
		more := d.genericClauses(i)
		// Pieces of one breath are one fault.
		if row >= 0 && row == i-1 && !d.ended(row) {
			hits[len(hits)-1].span.End = more.span.End
		} else {
			hits = append(hits, more)
		}
		row = i
	}
	return hits
}

// ended says whether a mark ends a sentence.
func (d *document) ended(i int) bool {
	text := strings.TrimRight(d.sentenceText(i), " \n\"')")
	return text != "" && strings.IndexByte(".!?", text[len(text)-1]) >= 0 || strings.Contains(d.sentenceText(i), "\n")
}

// mayTeach says whether a sentence stands where lessons are told, whatever the
// section is called.
func (d *document) mayTeach(i int) bool {
	const story, tail = 4, 3
	s, text := d.sentences[i], d.sentenceText(i)
	last := len(d.sentences) > story && i >= len(d.sentences)-tail
	switch s.section {
	case scenario.Reflecting:
		return true
	case scenario.Result:
		if lesson.MatchString(text) {
			return true
		}
		if !last || !wisdom.MatchString(text) && !aboutAll.MatchString(text) && (!cliche.MatchString(text) || !counsel.MatchString(text)) && !d.preaches(i) {
			return false
		}
		return taught.MatchString(text) || !ownPast.MatchString(text) && (!past.MatchString(text) || judgements(d.lessonOf(i)) == nil)
	}
	return last && (aboutAll.MatchString(text) || lesson.MatchString(text) && cliche.MatchString(text) || d.preaches(i))
}

var (
	// past is any verb of how it was; "have learned" is of now.
	past = expr(`\b(?:was|were|had|did|went|came|got|became|said|gave|made|felt|told|[a-z]{3,}ed)\b`)
	// ownPast is a deed of the speaker's that was done.
	ownPast = expr(`^\W*(?:(?:and|so|but|then|um|uh|yeah)\s+)*i (?:[a-z]+ly |really |just |also )?(?:gave|put|made|went|took|kept|did|tried|worked|stayed|led|brought|pushed)\b`)
)

// preaches says whether a sentence speaks to everybody of what is always so,
// without a word of any story.
func (d *document) preaches(i int) bool {
	text := d.lessonOf(i)
	if !toAll.MatchString(text) || judgements(text) != nil {
		return false
	}
	named, _ := storyless(text)
	return named == 0
}

// lessonOf is a sentence without what leads to its lesson, what was told before
// it in the same breath, and what is promised to the employer.
func (d *document) lessonOf(i int) string {
	s := d.sentences[i]
	text := d.flat[s.Start:s.End]
	if s.last-s.first > 1 && pitch.MatchString(text) {
		var kept strings.Builder
		for c := s.first; c < s.last; c++ {
			if piece := d.flat[d.clauses[c].Start:d.clauses[c].End]; !pitch.MatchString(piece) {
				kept.WriteString(piece)
			}
		}
		text = kept.String()
	}
	if match := lessonLead.FindStringIndex(text); match != nil {
		text = text[match[1]:]
	}
	return asides.get().ReplaceAllString(text, " ")
}

// fitsAnyStory judges a sentence of the reflection.
func (d *document) fitsAnyStory(i int, known map[string]bool) bool {
	text, rest := d.sentenceText(i), d.lessonOf(i)
	named, pictured := storyless(rest)
	if named > mostInSaying {
		return false
	}
	if announcement.MatchString(text) || shrug.MatchString(text) || farewell.MatchString(text) || cameLater.MatchString(text) && !taught.MatchString(text) || d.promises(i) {
		return false
	}
	said, wise := cliche.MatchString(text), d.wise(i)
	if earlier.MatchString(text) && !taught.MatchString(text) || practisedSince.MatchString(text) && len(storyWords(rest)) >= 2 {
		return false
	}
	if d.specific(i, known) && !wise || d.practised(i) || pitch.MatchString(text) && !said && !lesson.MatchString(text) || d.breathless(i) || d.twisted(i) {
		return false
	}
	if wise {
		for _, moulds := range []*expression{wisdom, frames, sayings} {
			rest = moulds.get().ReplaceAllString(rest, " ")
		}
		named, pictured = storyless(rest)
	}
	own := ownFault.MatchString(text)
	switch {
	case named+pictured > 0 && !wise && d.explained(i), !said && !wise && persons.MatchString(text), own && !said && pictured > 0,
		named > 0 && !wise && definiteThing(rest):
		return false
	case !wise && !said && d.carriedOut(i):
		return false
	case wise && named+pictured <= 1, said && !own && named <= mostNamed, own && named+pictured == 0 && resolve.MatchString(text) && !somebody.MatchString(text):
		return true
	case named > 0 || own && !said && !virtue.MatchString(text) || !maxim(text), !said && pointing.MatchString(text) && d.habit(i):
		return false
	case pictured > 0 && (first.MatchString(text) || d.habit(i)):
		return false
	}
	return true
}

var (
	// earlier goes back to what the speaker had done before: that is the story.
	earlier = expr(`^\W*(?:(?:and|but|so|because)\s)*i(?:'d| had) (?:never |always |only |just |also |even )*(?:been (?:[a-z]+ed|taught|told|shown|given|so|too)|counted|spent|asked|written|told|taken|drawn|thought|read|sent|given|made|left|checked|measured|built|put)\b`)
	// practisedSince tells what the speaker does differently now, with its thing.
	practisedSince = expr(`^\W*now (?:the|my|our|each|every) [a-z]+ [a-z]+ (?:comes|goes|stands|gets)\b|\bi(?:'ve| have) (?:also |always |never )*(?:made|kept|asked|counted|checked|written|put|had|used|done|given|sent|drawn|read|rung|called|tested|measured)\b.*\bsince\b`)
)

// definiteThing says whether a text names a thing that was there: "the hoist",
// where a trade as such has no article.
func definiteThing(text string) bool {
	before := ""
	for _, word := range Words(text) {
		if articles.has(before) && !isGeneral(word.Text) && !images()[english.Stem(word.Text, false)] {
			return true
		}
		before = word.Text
	}
	return false
}

var articles = set(`the his her`)

// explained says whether the next sentence of the reflection tells what a
// picture stands for.
func (d *document) explained(i int) bool {
	if i+1 >= len(d.sentences) || d.sentences[i+1].section != d.sentences[i].section {
		return false
	}
	named, _ := storyless(d.sentenceText(i + 1))
	return named > 1
}

// wise says whether a sentence is a saying; a deed of the speaker's that sounds
// like one is none.
func (d *document) wise(i int) bool {
	text := d.sentenceText(i)
	return (wisdom.MatchString(text) || frames.MatchString(text) || sayings.MatchString(text)) && !ownDeed.MatchString(text)
}

// promises says whether a sentence promises the lesson just told to the
// employer, which teaches nothing more.
func (d *document) promises(i int) bool {
	text := d.sentenceText(i)
	return promise.MatchString(text) && !taught.MatchString(text) && !strings.Contains(text, "lesson")
}

// breathless says whether a sentence is only a piece of one, cut where the
// speaker drew breath, and no lesson of its own. Its neighbours tell what it is
// about.
func (d *document) breathless(i int) bool {
	text := strings.TrimRight(d.sentenceText(i), " \n")
	if i == len(d.sentences)-1 || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || cliche.MatchString(text) || virtue.MatchString(text) || taught.MatchString(text) && toAll.MatchString(text) {
		return false
	}
	named, _ := storyless(d.sentenceText(i + 1))
	return named > 0
}

// mostNamed is how many words of some story a saying may be mixed with: the
// trade of the speaker, as in "policing is all about people".
const mostNamed = 1

// mostInSaying is how many words of some story a saying may itself be made of:
// "you can't make an omelette without breaking eggs".
const mostInSaying = 3

// genericClauses is the stretch of a sentence from the first to the last clause
// that would fit any story, or else the whole of it.
func (d *document) genericClauses(sentence int) hit {
	s := d.sentences[sentence]
	span := Span{s.End, s.Start}
	for i := s.first; i < s.last; i++ {
		c := &d.clauses[i]
		text := d.flat[c.Start:c.End]
		begun := span.Start < s.End && c.subject != self
		if c.reported || pitch.MatchString(text) || s.section == scenario.Result && !taught.MatchString(text) && judgements(text) != nil || !begun && !cliche.MatchString(text) && !taught.MatchString(text) && !storylessClause(text) {
			continue
		}
		span.Start, span.End = min(span.Start, c.Start), c.End
	}
	if span.End <= span.Start {
		span = s.Span
	}
	return hit{span: span, section: s.section}
}

// storylessClause says whether a clause is a thought without a word of any story.
func storylessClause(text string) bool {
	named, _ := storyless(text)
	return named == 0 && strings.Count(strings.TrimSpace(text), " ") >= 3
}

// maxim says whether a sentence has the form of a lesson, or of praise for the
// experience.
func maxim(text string) bool {
	return taught.MatchString(text) || cliche.MatchString(text) || general.MatchString(text) || counsel.MatchString(text) || grown.MatchString(text)
}

var (
	// general tells what is always so, of no one in the story.
	general = expr(`\b(?:you|you'll|you've|you're)\b|\bone (?:[a-z]+ly |always |never )?(?:must|should|can|can't|cannot|has|needs?|ought|is|does|learns|doesn't|may|might|gets|will)\b|\bit(?:'s| is| was) (?:all |just |really |always )*about (?:[a-z]+ly |always |never |not )*[a-z]+ing\b|\b(?:people|everyone|everybody|nobody|no one|everything|nothing|things|somebody|someone|anything|anybody|anyone|who|which|there|it|that|this|what|[a-z]{4,}) ` +
		`(?:[a-z]+ly |always |never |often |just |also |still |even |can |will |must |should |may |might )*(?:is|are|isn't|aren't|matters?|counts?|comes|goes|takes|makes?|builds?|brings?|leads?|wins?|pays?|beats?|breeds?|starts?|begins?|has|have|do|does|don't|doesn't|can|can't|cannot|will|won't|must|needs?|deserves?|gets?|works?|helps?|gives?|drives?|creates?|shapes?|means?|requires?|wants?|grows?|earns?|costs?|keeps?|becomes?|follows?|opens?|teaches|shows|trumps|prevents?|solves?|breaks?|speaks?|depends|lies|knows|happens?|listens|learns|saves|stands|leaves|turns|finds|fails|changes|lasts|loves|likes|supports|trusts|respects|understands|thinks|says|tells|adds|outweighs|conquers|inspires|motivates|unites|connects|strengthens|improves)\b`)
	// aboutAll is what it all comes down to.
	aboutAll = expr(`\bit(?:'s| is) (?:all |just |really |always )*about (?:[a-z]+ly |always |never |not |just )*[a-z]+ing\b`)
	// counsel tells what to do, and when it is time for it.
	counsel = expr(`^\W*(?:(?:so|and|just|but|also|remember|basically|my advice|the main thing|yeah|overall|in short|to me|for me|um|uh|well)[\s,:]+)*(?:always|never|don't|do not|be|stay|keep|believe|trust|treat|listen|communicate|work|give|take|put|try|dream|think|lead|follow|respect|expect|plan|prepare|make|have|remember|learn|embrace|own|speak|aim|focus|know|let|surround|[a-z]+ing|there's|sometimes)\b|` +
		`\b(?:next time|in (?:the )?future|going forwards?|moving forwards?|from now on|in life|for life)\b`)
	// grown tells how the speaker grew, or what the experience was to them.
	grown = expr(`\bi(?:'ve| have|'m| am|'d|'ll| will| would)? (?:(?:[a-z]+ly|now|also|just|still|even|much|more|so|a|always|never|not|have|been|am|to|that|have to|got|did|do|try|tried|want|strive) )*(?:become|became|grew|grown|grow|develop(?:ed)?|gain(?:ed)?|improved?|feel|felt|emerged|discover(?:ed)?|learn(?:ed|t)?|carry|carried|apply|applied|believe|see|strive|pride|value|appreciate|trust|wouldn't|change|better|confident|patient|stronger|proud|grateful|thankful|communicate|collaborate|plan|prepare|prioriti[sz]e|listen|delegate|lifelong|found out|came away|understood|understand|focus|honest|open|aware|calm|resilient|flexible|positive|organi[sz]ed|leader|person)\b|\bi(?:'ll| will| would|'d| want to| hope to| plan to) (?:[a-z]+ ){0,2}(?:try|be|make sure|aim|strive|keep|continue|always|never)\b|\bwe [a-z]+ (?:[a-z]+ )?together\b|` +
		`\b(?:made|makes|helped|helps|gave|give|gives|given|allowed|enabled|pushed|changed|inspired|motivated|strengthened|improved|boosted|built|sharpened|shaped|reminded|showed|prepared|encouraged|challenged|tested|broadened|widened|increased|enhanced|honed|opened) (?:me|my|us|our)\b|` +
		`\b(?:it|this|that|which|overall|experience|all in all) (?:was|has been|is|were|'s been) (?:[a-z]+ ){0,4}(?:experience|journey|challeng[a-z]+|lesson|tough|hard|rewarding|worth|milestone|turning point|point|time|opportunity|honour|privilege|part|great|good|valuable|eye-opener|eye opener|exercise)\b`)
	// virtue names what every candidate would be.
	virtue = anyPhrase(`communicat[a-z]+|team ?work|trust[a-z]*|patien(?:ce|t)|confiden(?:ce|t)|proactive[a-z]*|organi[sz]ed|calm(?:er)?|positive[a-z]*|empath[a-z]+|flexib[a-z]+|resilien[a-z]+|time management|leadership|priorit[a-z]+|listen[a-z]*|planned|planning|prepared|preparation|delegat[a-z]+`)
	// ownFault owns a fault of this story, which is more than others could say.
	ownFault = expr(`\bone (?:big |small )?thing i(?:'d| did| would| got)\b|\bi did (?:it )?(?:bad|badly|wrong)\b|\bi (?:should|could|ought to)(?:'ve|n't have| have| not have)\b|\bi should've\b|\bmy (?:own )?(?:fault|mistake|error)\b|\bi was (?:[a-z]+ )?wrong\b|\bon me\b|\bi regret\b|\bi wish i\b|\bi(?:'d| would) (?:have|start|do|go|tell|show|let)\b|\bi wouldn't (?:wait|do|let|go)\b|\bi hadn't\b|\b(?:differently|sooner|earlier|any ?more|no longer)\b`)
	// farewell ends the answer and teaches nothing.
	farewell = expr(`^\W*(?:(?:so|and|but|yeah|yes|ok|okay|well|um|uh|anyway)[\s,]+)*(?:that(?:'s| is| was) (?:it|all|my|the story|basically|about|that|pretty|really|what happened)|i hope|hopefully that|thank|thanks|i don't know|i think that(?:'s| is)|any questions|does that)`)
	// pitch is what the speaker promises to the new employer.
	pitch = expr(`\b(?:your (?:team|company|organi[sz]ation|institution|firm|business|school|hospital|trust)|(?:this|the) (?:role|position)|bring (?:to|that|this|it|the same)|bringing (?:to|that|this|it)|proud of (?:that|it|this|what|us|the)|in my next role|an asset)\b`)
	// doubted is a saying that the speaker holds at arm's length.
	doubted = expr(`\b(?:yes,? but|they say|people say|as the saying|the saying goes|fine|sure|is nice|all very well|not the (?:point|lesson)|wasn't the|isn't the (?:point|lesson)|not (?:really )?(?:about|what)|i used to (?:think|say|believe)|sounds|isn't enough|is not enough)\b`)
	// first tells a deed of the speaker's own.
	first = expr(`\bi(?:'d|'ve)? (?:[a-km-z][a-z]*(?:ed|t)|l(?:ooked|eft|ost|ifted))\b|\bmy\b|\bi (?:now|always|never) `)
)

// twisted says whether a saying is doubted, and set against what happened in the
// same sentence or in the next.
func (d *document) twisted(i int) bool {
	text := d.sentenceText(i)
	if !doubted.MatchString(text) {
		return false
	}
	if named, pictured := storyless(text); named+pictured >= mostNamed {
		return true
	}
	if i+1 >= len(d.sentences) || d.sentences[i+1].section != d.sentences[i].section {
		return false
	}
	named, _ := storyless(d.sentenceText(i + 1))
	return named >= mostNamed
}

// storyWords are the stems of a text that belong to some story rather than to all.
func storyWords(text string) map[string]bool {
	stems := map[string]bool{}
	for _, word := range stemmed(Words(text)) {
		if len(word.Text) > 2 && !common()[word.stem] && !stopWords.has(word.Text) && !shortWords.has(word.Text) {
			stems[word.stem] = true
		}
	}
	return stems
}

// practised says whether a sentence tells of an act that the speaker has made a
// habit of, which no saying is.
func (d *document) practised(sentence int) bool {
	text := d.sentenceText(sentence)
	return d.habit(sentence) && concreteHabit(text) && len(storyWords(text)) >= 2
}

// concreteHabit says whether something the speaker does nowadays could be
// watched.
func concreteHabit(text string) bool {
	for _, match := range present.FindAllStringSubmatch(text, -1) {
		if baseForm(match[2]) && !attitudes.has(match[2]) && (concreteForms.has(match[2]) || concreteStems()[stemmed(Words(match[2]))[0].stem]) {
			return true
		}
	}
	return false
}

// attitudes are acts in themselves, but in a lesson mere intentions.
var attitudes = set(`find see feel think carry bring give learn listen communicate lead grow take keep share support help try stay learnt speak talk`)

var shortWords = set(`the and but for you are was had has have not all any can how why who its it's out our his her she him let may one two too via yet did does got get now off own say see way use i'm i'd i've me my we us`)

// storyStems are the stems of the telling words of the story itself.
func (d *document) storyStems() map[string]bool {
	stems := map[string]bool{}
	for _, s := range d.sentences {
		if s.section == scenario.Reflecting {
			continue
		}
		for _, word := range stemmed(Words(d.flat[s.Start:s.End])) {
			// "it's" and "you've" are in every story.
			if len(word.Text) > 3 && !strings.Contains(word.Text, "'") && !common()[word.stem] && !stopWords.has(word.Text) {
				stems[word.stem] = true
			}
		}
	}
	return stems
}

// specific says whether a sentence of the reflection names things of the story.
func (d *document) specific(sentence int, known map[string]bool) bool {
	text := d.sentenceText(sentence)
	if hasDetail(text) || strings.Contains(text, "\"") {
		return true
	}
	named := map[string]bool{}
	for _, word := range stemmed(Words(d.lessonOf(sentence))) {
		if known[word.stem] && len(word.Text) > 3 && !isGeneral(word.Text) {
			named[word.stem] = true
		}
	}
	return len(named) >= 2
}

var stopWords = set(`that this with from have been were was they them their there then than when what which while where would could should
 about after before because into onto over under your yours mine ours just very really also some more most much many other others
 another each every being does doing done will shall such only even still here than these those through between again once both`)

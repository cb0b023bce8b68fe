package coach

import (
	"strings"

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
	proverbs = `costs? nothing|happens? for a reason|where there(?:'s| is) a will|half the battle|rome was(?:n't| not)|best policy|comes? first|is king|always right|wants? to be treated|want to be treated|would(?:'ve)? want to be treated|you(?:'d| would) want to be|(?:mistakes?|it|anything|accidents) can happen|can happen to (?:anyone|everyone|anybody)|pays? off|practice makes|more haste|two heads|many hands|knowledge is power|less is more|the sky is|nothing (?:you|we|is) (?:can't|cannot|impossible)|at the end of the day|in the same direction|every cloud|silver lining|good to talk|talk(?:ing)? to each other|put your mind to|one step at a time|better together|divided we|practise what|actions speak|first impressions|prevention is better|calm under|slow and steady|better safe|never too late|learn(?:ing)? (?:something new )?every day|keep (?:on )?(?:learning|going|calm|smiling)|room for improvement`
)

var (
	cliche = anyPhrase(valued, sworn, proverbs)
	// taught begins a lesson.
	taught = anyPhrase(`(?:i|we)(?:'ve| have|'d)? (?:also |really |just |definitely )?(?:learned|learnt|realised|realized|understood|know now|discovered|took away)`, `taught me`, `(?:showed|shown|shows|reminded|reminds|made) me`, `the lesson`, `(?:my|main|biggest|key|big) (?:lesson|takeaway|learning)`,
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
	for i := range d.clauses {
		c := &d.clauses[i]
		told := c.section == scenario.Result && lesson.MatchString(d.sentenceText(c.sentence))
		if c.reported || c.section != scenario.Reflecting && !told {
			continue
		}
		text := d.flat[c.Start:c.End]
		bare := taught.MatchString(text) && d.empty(c.sentence)
		if !cliche.MatchString(text) && !bare || d.specific(c.sentence, known) || d.practised(c.sentence) {
			continue
		}
		if last := len(hits) - 1; last >= 0 && i > d.sentences[c.sentence].first && hits[last].span.End == c.Start && !another.MatchString(text) {
			hits[last].span.End = c.End
			continue
		}
		hits = append(hits, hit{span: c.Span, section: c.section})
	}
	return hits
}

// another begins a second lesson in one sentence.
var another = expr(`^\W*and (?:that|when|if)\b`)

// storyWords are the stems of a text that belong to some story rather than to all.
func storyWords(text string) map[string]bool {
	stems := map[string]bool{}
	for _, word := range stemmed(Words(text)) {
		if len(word.Text) > 2 && !common()[word.stem] && !stopWords[word.Text] && !shortWords[word.Text] {
			stems[word.stem] = true
		}
	}
	return stems
}

// empty says whether a lesson holds no word of any story.
func (d *document) empty(sentence int) bool { return len(storyWords(d.sentenceText(sentence))) == 0 }

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
		if baseForm(match[2]) && !attitudes[match[2]] && (concreteForms[match[2]] || concreteStems()[stemmed(Words(match[2]))[0].stem]) {
			return true
		}
	}
	return false
}

// attitudes are acts in themselves, but in a lesson mere intentions.
var attitudes = set(`carry bring give learn listen communicate lead grow take keep share support help try stay learnt speak talk`)

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
			if len(word.Text) > 3 && !strings.Contains(word.Text, "'") && !common()[word.stem] && !stopWords[word.Text] {
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
	for _, word := range stemmed(Words(text)) {
		if known[word.stem] && len(word.Text) > 3 {
			named[word.stem] = true
		}
	}
	return len(named) >= 2
}

var stopWords = set(`that this with from have been were was they them their there then than when what which while where would could should
 about after before because into onto over under your yours mine ours just very really also some more most much many other others
 another each every being does doing done will shall such only even still here than these those through between again once both`)

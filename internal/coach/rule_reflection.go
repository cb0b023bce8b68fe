package coach

import (
	"regexp"
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

// noReflection is an answer that says nothing of what was learned.
var noReflection = fault{
	rule:    NoReflection,
	why:     "The interviewer can't tell whether you would do it better next time.",
	instead: "End with one sentence on what this taught you, or on what you have done differently since.",
	find: func(d *document) []hit {
		for i := range d.sentences {
			if reflecting.MatchString(d.sentenceText(i)) || d.sentences[i].section == scenario.Reflecting && len(d.sections) > 0 {
				return nil
			}
		}
		return []hit{{section: scenario.Reflecting}}
	},
}

var (
	reflecting = regexp.MustCompile(`\b(?:(?:i|we)(?:'ve| have)? (?:also |really |since )?(?:learned|learnt|realised|realized|discovered that|understood)|taught me|the lesson|lesson (?:was|is|i)|what i (?:took|learned|learnt|take|got)|looking back|next time|differently|these days i|now i |i now |i used to think|since then i|ever since|takeaway|it showed me|showed me that|in hindsight|i should have|i'd never|i've (?:kept|done|used|had|never|always|since)|(?:has |had )?(?:shown|taught|confirmed|proved|reminded|made)(?: it clear)?(?: to| for)? me|it (?:just )?(?:shows|goes to show)|(?:from|with|through) (?:this|that|the) (?:experience|story|project|job)|(?:this|the) experience|what (?:i kept|stuck|i do now|i'd (?:change|do)|has stayed|stayed)|took from (?:it|this|that)|from this i (?:know|take)|so next|next (?:shop|job|project|year|team)|since that (?:day|night|week|time)|i (?:read|ask|keep|check|count|ring|call|write|do|start|sit|walk|make|put|carry|look|test|leave|say|use|bring|tell|show|draw|time|watch|go|listen|never|always) [^.,]{2,60}\b(?:now|every|each|first|before|any more)\b|\bnow(?:,| when| if)?[^.]{0,40}\bi (?:[a-z]+)\b|my fault|one thing wrong|i got wrong|i'm still|that's (?:why|when|how) i|tells me|reminds me|moral|i still (?:do|use|keep|ask|check|carry|count|make|write|ring)|it made me|i grew|i know now|i won't|i try to|i believe that|for me this)\b`)
	cliche     = regexp.MustCompile(`\b(?:communicat(?:ion|e|ing)|team ?work|team players?|attitude|positive|hard work|believe in yourself|never give up|anything is possible|everything is possible|comfort zone|learned a lot|learnt a lot|grew (?:a lot|so much|as)|as a (?:person|leader|professional)|stronger|resilien(?:t|ce)|together (?:we|you|everyone|as)|important to (?:listen|stay|be|have|work|always|keep|plan)|importance of|key to|is (?:key|everything|essential|crucial|so important|very important|really important|important)|patience|empathy|passion|proud|leadership is|people (?:are|first|will|always)|you (?:should|must|can|have to|need to|always|never|can't|cannot|get out|'ve got to|'ve got passion)|if you(?:'re| are)?|there(?:'s| is) (?:no|nothing|always)|(?:a|one|every|every strong) team|it(?:'s| is) (?:always|possible|important|all about)|all about|when (?:people|everyone|everybody|you)|respect|trust (?:is|the process)|always (?:stay|be|keep|believe|do your)|stay (?:calm|positive|focused|true|curious)|growth|journey|challenges? (?:are|is|make|as)|opportunit(?:y|ies)|flexib(?:le|ility)|adapt(?:able|ability)?|organi[sz]ation|planning is|listen(?:ing)? (?:is|to (?:people|others|everyone))|mistakes? (?:are|is|happen)|makes? a difference|hard things|teammates?|right mindset|mindset|proactive|ownership|everyone (?:has|matters|counts)|honesty is|a lot about myself|good experience|valuable (?:experience|lesson)|great experience|no matter what|overcome (?:any|every|all)|dream work|role model|make me|made me (?:a better|who|more)|better (?:person|nurse|teacher|leader|engineer|manager|worker|professional))\b`)
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
		if c.reported || c.section != scenario.Reflecting {
			continue
		}
		text := d.flat[c.Start:c.End]
		if !cliche.MatchString(text) || d.specific(c.sentence, known) {
			continue
		}
		hits = append(hits, hit{span: c.Span, section: c.section})
	}
	return onePerSentence(d, hits)
}

// storyStems are the stems of the telling words of the story itself.
func (d *document) storyStems() map[string]bool {
	stems := map[string]bool{}
	for _, s := range d.sentences {
		if s.section == scenario.Reflecting {
			continue
		}
		for _, word := range stemmed(Words(d.flat[s.Start:s.End])) {
			if len(word.Text) > 3 && !common[word.stem] && !stopWords[word.Text] {
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

package coach

import (
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// hypothetical is what one would do or usually does, told instead of what was
// done. Promises inside reported speech, reasons and the future of a reflection
// are none.
var hypothetical = fault{
	rule:    Hypothetical,
	why:     "They asked for one time. What you would do, or usually do, can't be checked.",
	instead: "Go back to that day: \"I ...\", in the past, one thing after the other.",
	find:    findHypothetical,
}

// sinceThen is what was carried on into later work: no method, but a lesson.
var sinceThen = expr(`\b(?:now i|i now|nowadays|since then|these days|ever since|next time|in (?:the )?future|from then on|learned|learnt|looking back)\b`)

var (
	// habit says in so many words that a method is told.
	habit = expr(`\b(?:i(?:'d| would) (?:usually|always|normally|generally)|you(?:'d| would) (?:want|have|need|just|always|start)|i (?:would )?(?:always tend|tend|try always) to\b|what i (?:usually |generally |normally |typically |always |would |'d |mostly |often )*(?:do|say|try)\b|` +
		`my (?:usual |general |normal |own )?(?:approach|style|method|way|way of working|strategy|philosophy|rule) (?:is|would be|with)\b|i(?:'m| am) (?:the|a) (?:kind|type|sort) of (?:person|guy|nurse|teacher|manager|leader|worker)|i(?:'m| am) (?:someone|somebody|a person|one) (?:who|that)\b|` +
		`i (?:always )?like to (?:start|begin|first|sit|talk|make|keep|have)|(?:first |the first )thing (?:i'd|i would|i do|i always do|i usually do)\b|(?:the )?way i(?:'d| would| usually| normally| generally)? (?:handle|do|deal|approach|see|work|go)|how i(?:'d| would| usually| normally) (?:handle|do|deal|approach))\b`)
	// advice tells others what to do; in a result it is the lesson.
	advice = expr(`\b(?:(?:i )?(?:believe|think|feel) (?:that )?(?:you|one|we|everyone) (?:should|must|have to|need to) |(?:you|one) (?:just |always |really |simply )*(?:have to|has to|need to|must|should|got to|gotta) (?:always |just |first |really )*(?:stay|be|keep|remain|listen|explain|understand|show|communicate|treat|respect|make sure|put|talk|try|think|find|know|tell|always|speak|take the time))\b`)
	// often is a word that tells of many times.
	often = expr(`\b(?:usually|generally|normally|typically|mostly|always|often|most of the time|most times|as a rule|in general|as a general rule|whenever|every time|each time|tend to|in (?:these|those|such|that kind of|this kind of|that sort of|that|such a|a) (?:situations?|cases?)|(?:a )?situations? like (?:that|this|these)|when(?:ever)? (?:there is|there's|there are|i have|i get|i see|someone|somebody|something|things|people|customers?|a|an|they) (?:[a-z]+ ){0,3}?(?:is|are|has|have|gets?|comes?|goes|happens?|[a-z]+s)|when there(?:'s| is| are)|if (?:that happens|this happens|there is|there's|there are|i have|i see|i get|it happens|(?:a|an|someone|somebody|something|the) (?:[a-z]+ ){0,2}?(?:is|are|has|gets|comes|goes|happens|[a-z]+s)))\b`)
	// presentAct is what "I" do, in the present.
	presentAct = expr(`\bi(?:'ll|'d)? (?:just |always |usually |generally |normally |typically |mostly |often |then |first |also |will |would |'ll |really |simply |tend to |do )*([a-z]+)\b`)
	would      = expr(`\bi(?: would|'d| will|'ll)(?: probably| definitely| always| first| then| also| just| maybe| of course| try to| usually| normally| generally| simply| immediately| certainly| have to)* ([a-z]+)`)
	// supposed makes what follows a case that did not happen.
	supposed = expr(`\b(?:if (?:that|this|it|there|someone|somebody|a|an|something|i (?:had|have|get|see|were)|they|he|she)|in (?:that|such|this|a) (?:a )?(?:case|situation)|personally|ideally|in an ideal)\b`)
	// reasonBefore tells a reason or another's words, in which "would" belongs.
	reasonBefore = expr(`\b(?:because|said|told|promised|that|if|knew|thought|hoped|agreed|asked|offered|wondered|explained|swore|(?:was|not|made) sure|so that|whether|decided|announced|worried|feared|says|afraid|and said|wish)\b[^.]*$|\b(?:what|how)\s*$`)
	// asked turns a method into something of the story.
	asked = expr(`\b(?:asked|wondered|knew|told|said|wanted to know|explained|showed)\b`)
	// timesToldOf are habits of the story itself, with their days.
	timesToldOf = expr(`\b(?:this time|used to|that (?:day|night|week|morning|time|evening|month)|(?:each|every|on) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|night|day|shift|week)s?|by (?:january|february|march|april|may|june|july|august|september|october|november|december|then)|rule is that)\b|` + sinceThen.source)
)

// plainStory is how many own acts make an answer the story of one time, in which
// a stray habit is no method.
const plainStory = 6

func findHypothetical(d *document) []hit {
	var hits []hit
	acts, maybe := d.acts(), 0
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.reported || c.section == scenario.Reflecting {
			continue
		}
		if d.tellsMethod(c, acts) {
			hits = append(hits, hit{span: c.Span, section: c.section})
			continue
		}
		if acts >= plainStory || !d.tellsPlan(c, len(hits) > 0) {
			continue
		}
		hits = append(hits, hit{span: c.Span, section: c.section})
		if !supposed.MatchString(d.flat[d.sentences[c.sentence].Start:c.End]) {
			maybe++
		}
	}
	if maybe == 1 && len(hits) == 1 && acts > 0 {
		// One "I'd" alone is more often a habit of the story than a method.
		return nil
	}
	return hits
}

// tellsMethod says whether a clause tells what the speaker usually does.
func (d *document) tellsMethod(c *clause, acts int) bool {
	text := d.flat[c.Start:c.End]
	before := d.flat[d.sentences[c.sentence].Start:c.End]
	if habit.MatchString(text) {
		return !asked.MatchString(text) && !sinceThen.MatchString(before)
	}
	if c.section == scenario.Result || acts >= plainStory {
		return false
	}
	if advice.MatchString(text) {
		return !asked.MatchString(text)
	}
	if timesToldOf.MatchString(d.sentenceText(c.sentence)) || !often.MatchString(before) {
		return false
	}
	match := presentAct.FindStringSubmatchIndex(text)
	if match == nil || !isPresent(text[match[2]:match[3]]) {
		return false
	}
	before = d.flat[d.sentences[c.sentence].Start : c.Start+match[1]]
	return !asked.MatchString(before) && !inPast.MatchString(before)
}

// inPast is a verb that sets a sentence in the past.
var inPast = expr(`\b(?:was|were|had|did|didn't|went|came|got|said|told|took|made|wasn't|weren't|[a-z]{2,}(?:ll|rt|k|p|n|ow|t|ck|rr|ch|sh)ed)\b`)

// isPresent says whether a verb behind "I" may be an act in the present.
func isPresent(verb string) bool {
	return (verb == "put" || verb == "let" || verb == "read" || !pastOrState(verb)) && !noAct[verb]
}

// noAct are words behind "I" that tell no act of a method.
var noAct = set(`was am were did could should can might may must would think guess mean know suppose believe remember work live am don't do not didn't couldn't never wanted still wish hope agree understand love hate prefer say`)

// tellsPlan says whether a clause tells what the speaker would do. In the
// situation that is a plan only where a method was told before.
func (d *document) tellsPlan(c *clause, afterMethod bool) bool {
	text := d.flat[c.Start:c.End]
	match := would.FindStringSubmatchIndex(text)
	s := d.sentences[c.sentence]
	if match == nil || timesToldOf.MatchString(d.sentenceText(c.sentence)) {
		return false
	}
	verb := text[match[2]:match[3]]
	if pastOrState(verb) || toTheListener[verb] {
		return false
	}
	before := d.flat[s.Start : c.Start+match[0]]
	if c.section == scenario.Situation && !afterMethod && !supposed.MatchString(before) {
		return false
	}
	return supposed.MatchString(before) && !asked.MatchString(before) && !inPast.MatchString(before) || !reasonBefore.MatchString(before)
}

// toTheListener are verbs of what is promised to the interviewer.
var toTheListener = set(`give tell forget admit remember describe hope guess assume think imagine`)

// pastOrState says whether "i'd" before a verb stands for "I had", or what
// follows is no plan of action.
func pastOrState(verb string) bool {
	return strings.HasSuffix(verb, "ed") || irregular[verb] || set(`have had been be like love rather say not better never seen done gone given taken written known got never already only just spent come become run put read rung sung begun chosen broken spoken forgotten driven ridden eaten fallen thrown shown worn torn left kept brought bought felt caught heard held sent lost made met paid said sold slept told thought won`)[verb]
}

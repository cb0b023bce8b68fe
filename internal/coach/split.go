package coach

import (
	"math"
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// A sentence without a heading is placed by what it does, and by where it
// stands: stories are told in order, now and then with the result first.

// cue is a pattern and what it says for each section.
type cue struct {
	pattern *expression
	weights [5]float64 // situation, task, action, result, reflection
}

// outcome are words that a result is told with.
var outcome = expr(`\b(?:in the end|as a result|the result|ended up|went (?:down|up|from)|dropped|fell|rose|(?:came|gone) down|cut (?:it|them|that|the)|halved|doubled|from .{1,30} to |not one|not a single|never (?:had|came|happened)|since then|after that we|by (?:christmas|easter|the end)|within a (?:week|month)|saved|the following (?:month|week|year|quarter)|finished (?:on|early)|on time|they (?:still|now)|per ?cent|\d ?%|instead of|the outcome|was (?:happy|pleased|delighted|impressed)|were (?:happy|pleased|delighted|impressed)|went (?:really |very )?(?:well|smoothly)|success|still (?:in use|using|runs|there)|is now|are now|passed|zero)`)

var cues = []cue{
	{expr(`\b(?:i (?:was|am|work(?:ed)?|'m|run|ran|teach|manage|was working|did)\b.{0,40}\b(?:as|at|in|for|on) (?:a|an|the|my|our)|i'm (?:a|an|the)\b|there (?:was|were)\b|we (?:were|are|had|have) (?:a|an|the|about|\d)|at the time|back (?:in|then)|last (?:year|spring|summer|autumn|winter|march|april|may|june|july|january|month)|in 20\d\d|two years ago|a few years ago|years ago)`), [5]float64{2.2, 0.4, -0.5, -0.6, -0.8}},
	{expr(`\b(?:i noticed|i saw that|had been|kept (?:coming|failing|getting|breaking)|every (?:week|month|day|night|morning)|was (?:losing|failing|late|broken|behind|missing|supposed))`), [5]float64{1.0, 0.2, 0, -0.2, -0.5}},
	{expr(`\b(?:my (?:job|task|role|responsibility|part|goal|aim|brief) (?:was|is)|it was (?:my|up to me|down to me|on me)|was mine|mine to|i (?:had|have|needed|wanted|decided|set out|chose|was supposed|was responsible) to|nobody (?:had )?asked|no one (?:had )?asked|not my (?:job|team|patch|list|area|department|ward)|wasn't my|asked me to|told me to|i was (?:asked|told|given|assigned)|the goal|my manager (?:asked|wanted)|i made it my|responsibility to|i took it on|i gave myself)`), [5]float64{0.2, 2.4, 0.1, -0.6, -0.4}},
	{expr(`\b(?:so i|then i|first i|next i|i started|i began|instead i|i went|i rang|i asked|i wrote|i built|i sat|i made|i took|i could have|i thought about|i considered|i told|i showed|i tried)\b`), [5]float64{-0.5, 0, 1.4, -0.4, -0.4}},
	{expr(`\b(?:i (?:could|might) have|had (?:considered|thought about)|thought about|considered|ruled out|decided (?:not|against)|would have (?:been|cost|meant|taken|sent|left)|was the (?:quick|easy|cheap|obvious)|(?:quicker|easier|neater|cheaper|faster|simpler), (?:but|and)|the other option|rather than|i didn't, because)`), [5]float64{-0.5, -0.3, 1.5, -0.8, -0.6}},
	{expr(`\b(?:i (?:wanted|set myself)|i'd offered|nobody's job|fell to me|put (?:me|it) on|nobody gave|nobody else|it wasn't on|was (?:assigned|down) to|my (?:aim|mission|target|beat|idea)\b|mission was)|^\s*(?:get|bring|fix|raise|protect|calm|find|keep|cut|reduce|deliver|sort|stop|save|make) (?:it|them|him|her|the|a|every|our|my|that)\b`), [5]float64{-0.6, 1.8, 0, -0.6, -0.4}},
	{outcome, [5]float64{-0.6, -0.6, -0.3, 2.0, -0.2}},
	{expr(`\b(?:i(?:'ve)? (?:learned|learnt|realised|realized|know now|understood)|taught me|the lesson|what i (?:took|learned|learnt|take)|looking back|next time|differently|these days i|now i |i now |i used to think|since then i|ever since|i still |takeaway|it showed me|i'd (?:do|ask|start|have)|in hindsight|i should have|from (?:that|this) (?:experience|day)|has shown me|i always .* now|made me (?:a|more|realise|realize))`), [5]float64{-1.0, -0.8, -0.7, 0, 3.0}},
}

// labelSentences places every sentence of a text without headings.
func (d *document) labelSentences() {
	const sections = 5
	count := len(d.sentences)
	if count == 0 {
		return
	}
	best := make([][sections]float64, count)
	from := make([][sections]int, count)
	paragraphs := d.paragraphs()
	for i := range d.sentences {
		emission := d.emission(i)
		for to := range sections {
			best[i][to] = math.Inf(-1)
			for before := range sections {
				value := emission[to]
				switch {
				case i > 0:
					value += best[i-1][before] + transition(before, to)
					if before != to {
						value += paragraphs[i]
					}
				case before == to:
					value += opener(to)
				default:
					continue
				}
				if value > best[i][to] {
					best[i][to], from[i][to] = value, before
				}
			}
		}
	}
	at := 0
	for to := range sections {
		if best[count-1][to]+closing(to) > best[count-1][at]+closing(at) {
			at = to
		}
	}
	for i := count - 1; i >= 0; i-- {
		d.sentences[i].section = scenario.Sections()[at]
		at = from[i][at]
	}
}

// Gain of changing the section at a new paragraph, and loss of changing it within
// one, where the text has about as many paragraphs as there are sections.
const (
	atParagraph     = 0.9
	withinParagraph = -0.5
	fewParagraphs   = 3
	manyParagraphs  = 7
)

// paragraphs is what the paragraphs of the text say of a change of section at
// each sentence.
func (d *document) paragraphs() []float64 {
	gains := make([]float64, len(d.sentences))
	count := 1
	for i := 1; i < len(d.sentences); i++ {
		if strings.Contains(d.flat[d.sentences[i-1].Start:d.sentences[i].Start], "\n") {
			gains[i] = atParagraph
			count++
		} else {
			gains[i] = withinParagraph
		}
	}
	if count < fewParagraphs || count > manyParagraphs {
		clear(gains)
	}
	return gains
}

// What a sentence without any act of the speaker's or the group's loses as
// Action, and gains as Situation.
const (
	timeless = 0.8

	idle = 0.3
	lead = 0.1
)

// opener is the cost of beginning with a section.
func opener(section int) float64 {
	return [5]float64{1.5, -0.5, -1, -1.2, -3}[section]
}

// skipping is the cost of leaving a section out. A task is often told with the
// situation.
var skipping = [5]float64{2, 0.3, 2.5, 1.6, 0}

// staying is the gain of going on with a section: a task is told in a sentence
// or two.
var staying = [5]float64{0.8, 0.3, 1.1, 0.8, 0.8}

// anyFigure is a figure of any kind.
var anyFigure = expr(`\d|\b(?:once|twice|none|nil|zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|third)\b|\bno [a-z]+s\b`)

// transition is the cost of going from one section to another.
func transition(from, to int) float64 {
	switch {
	case to == from:
		return staying[to]
	case to > from:
		cost := 0.0
		for skipped := from + 1; skipped < to; skipped++ {
			cost -= skipping[skipped]
		}
		return cost
	case from == 3 && to == 0:
		return -1.8 // the result told first
	}
	return -2.6
}

// closing is the cost of ending with a section.
func closing(section int) float64 {
	return [5]float64{-5, -4, -1.5, 0, 0.3}[section]
}

// emission says how well a sentence suits each section.
func (d *document) emission(i int) [5]float64 {
	s := d.sentences[i]
	text := d.flat[s.Start:s.End]
	var scores [5]float64
	for _, cue := range cues {
		if cue.pattern.MatchString(text) {
			for section := range scores {
				scores[section] += cue.weights[section]
			}
		}
	}
	acts, groups, claims := 0, 0, 0
	for c := s.first; c < s.last; c++ {
		// Notes leave out the "I": "Rang the supplier."
		if d.clauses[c].act && (d.clauses[c].subject == self || d.clauses[c].subject == nobody) {
			acts++
		}
		if d.clauses[c].subject == group && d.groupActs(c) {
			groups++
		}
		if d.clauses[c].subject == self && passedOn.MatchString(d.flat[d.clauses[c].rest:d.clauses[c].End]) {
			acts++
		}
		if (d.clauses[c].subject == self || d.clauses[c].subject == nobody) && vagueClaim.MatchString(d.flat[d.clauses[c].Start:d.clauses[c].End]) {
			claims++
		}
	}
	if acts+groups+claims == 0 {
		// What others did, and how things stood, leads up to the Action.
		scores[2] -= idle
		scores[0] += lead
	}
	scores[2] += 0.9*float64(min(acts, 3)) + 0.7*float64(min(groups, 2)) + 0.9*float64(min(claims, 2))
	if reflecting.MatchString(text) {
		scores[4] += 2
	}
	if moodPhrases.MatchString(text) {
		scores[3] += 1.2
	}
	if !happened.MatchString(text) && !outcome.MatchString(text) && !anyFigure.MatchString(text) {
		// What is so now, behind a story of what was, is its lesson.
		scores[4] += timeless
	}
	place := (float64(i) + 0.5) / float64(len(d.sentences))
	scores[0] += 1.6 * (0.3 - place)
	scores[1] += 0.8 * (0.4 - place)
	scores[3] += 1.2 * (place - 0.6)
	scores[4] += 2.4 * (place - 0.75)
	return scores
}

// sectionsOfSentences joins neighbouring sentences of one section.
func (d *document) sectionsOfSentences() []SectionText {
	var sections []SectionText
	for _, s := range d.sentences {
		start, end := d.origin[s.Start], d.origin[s.End]
		if last := len(sections) - 1; last >= 0 {
			if sections[last].Name == s.section {
				sections[last].End = end
				continue
			}
			sections[last].End = start
		} else {
			start = 0
		}
		sections = append(sections, SectionText{Name: s.section, Span: Span{start, end}})
	}
	if last := len(sections) - 1; last >= 0 {
		sections[last].End = len(d.text)
	}
	return sections
}

// noticing is how a story begins, and no step of the Action yet.
var noticing = expr(`\bi (?:had |'d |just |first |then )*(?:noticed|saw|found out|heard|learned|learnt|realised|realized|knew|was|worked|came|went|ran|run|started|found (?:that|the|it|out)|kept (?:getting|seeing|hearing|finding))\b`)

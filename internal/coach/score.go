package coach

import (
	"slices"
	"sort"
	"time"

	"github.com/starcoach/starcoach/internal/scenario"
)

func sortSpans(spans []Span) []Span {
	sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
	return spans
}

var (
	// scope says where the speaker's job ended, and that nobody had asked.
	scope = expr(`\b(?:nobody|no one|noone) (?:had |has |ever )?(?:asked|told|expected)|\bnot (?:my|on my|in my|part of my|our) (?:job|team|list|patch|area|department|ward|service|project|brief|remit|problem|role|code)|\bwasn't (?:my|on my|in my|part of my|on any list of mine)|\bno (?:ticket|task|order|instruction)|\bwithout being (?:asked|told)|\bi (?:decided|chose|noticed|made up my mind|offered|volunteered|gave myself)\b`)
	// weighed names what else could have been done, or why this was chosen.
	weighed  = expr(`\b(?:could have|could've|i (?:considered|thought about|weighed|ruled out|decided against|looked at)|instead of|rather than|the other (?:option|way)|alternative|either .{0,60} or|one option|my first (?:idea|thought)|i didn't (?:want|do|go)|i chose|but that would|because (?:it|that|they|i|he|she|we|the|a))`)
	obstacle = expr(`\b(?:but (?:he|she|they|the|it|nobody|that)|refused|said no|wouldn't|didn't (?:want|believe|work|like)|objected|complained|worried|afraid|sceptical|skeptical|pushed back|disagreed|failed|didn't work|resist|against it|too (?:late|expensive|slow|busy|tight)|no (?:budget|money|time|room|space))\b`)
	lasted   = expr(`\b(?:still|now (?:use|used|do|run|have|has|on)|since|every (?:new|other|shift|week|month|site|ward|team|class|branch)|other (?:teams?|wards?|sites?|shifts?|schools?|branches|stores?|departments?)|standard|template|permanent|adopted|copied|rolled (?:it )?out|kept it|to this day)\b`)
	worth    = expr(`[£$€]|\b(?:saved|worth|which meant|that meant|so that|hours? (?:a|per|every)|cost|revenue|budget|kept (?:the|their|our)|contract|renewed|refund)\b`)
	applied  = expr(`\b(?:since (?:then|that)|now i|i now|these days|ever since|i still|i've (?:since|done|used|kept|made|had|never|started|asked|put|written)|nowadays|from then on|every time|the next (?:time|year|project|one)|last (?:month|week|year|spring|autumn)|this year|i always|i (?:ask|check|count|write|ring|look|keep|start|sit|go|call|read|test|put|make|walk|show|leave|say|send|book|do) )\b`)
)

// traits is what the rubric needs to know of an answer.
type traits struct {
	count                                            map[Rule]int
	ownActs, groupActs, weighed, obstacles           int
	scope, worth, lasted, applied, specificReflected bool
	measured, compared                               bool
}

func (d *document) traits(findings []Finding) traits {
	t := traits{count: map[Rule]int{}}
	for _, finding := range findings {
		t.count[finding.Rule]++
	}
	t.ownActs = d.acts()
	known := d.storyStems()
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.subject == group && !c.reported && c.section == scenario.Action {
			t.groupActs++
		}
	}
	for i, s := range d.sentences {
		text := d.sentenceText(i)
		switch s.section {
		case scenario.Situation, scenario.Task:
			t.scope = t.scope || scope.MatchString(text)
		case scenario.Action:
			t.scope = t.scope || scope.MatchString(text)
			if weighed.MatchString(text) {
				t.weighed++
			}
			if obstacle.MatchString(text) {
				t.obstacles++
			}
		case scenario.Result:
			t.worth = t.worth || worth.MatchString(text)
			t.lasted = t.lasted || lasted.MatchString(text)
		case scenario.Reflecting:
			t.specificReflected = t.specificReflected || d.specific(i, known)
			t.applied = t.applied || applied.MatchString(text) && !cliche.MatchString(text)
			t.lasted = t.lasted || lasted.MatchString(text)
		}
	}
	measures := d.outcomeMeasures()
	t.measured = len(measures) > 0
	t.compared = t.measured && d.hasBaseline(measures)
	return t
}

// scores judges the six dimensions, each with what decided it and its evidence.
func (d *document) scores(findings []Finding) ([]Score, []Strength) {
	t := d.traits(findings)
	strengths := d.strengths()
	scores := []Score{
		d.ownership(t), d.action(t), d.impact(t), d.structure(t), d.relevance(t), d.reflection(t),
	}
	for i := range scores {
		scores[i].Score = min(max(scores[i].Score, 1), 5)
		scores[i].Evidence = evidence(scores[i].Dimension, findings, strengths)
	}
	return scores, strengths
}

func (d *document) ownership(t traits) Score {
	score, reason := 3, "own steps are clear"
	switch {
	case t.ownActs == 0:
		score, reason = 1, "no act of your own can be seen"
	case t.count[SharedCredit] >= 2 && t.ownActs < 3:
		score, reason = 2, "\"we\" hides who did it"
	case t.ownActs < 3:
		score, reason = 2, "few acts of your own"
	}
	if t.scope && t.ownActs >= 3 {
		score, reason = score+1, "you decided it yourself, and say so"
	}
	if t.ownActs >= 5 && t.weighed > 0 && score >= 3 {
		score++
	}
	if t.count[ToldTo] > 0 {
		score, reason = min(score-1, 3), "it began with an order"
	}
	if t.count[HandedOff] > 0 {
		score, reason = min(score-1, 2), "the work was passed on"
	}
	if t.count[SharedCredit] > 0 && score > 3 {
		score, reason = 3, "part of it is told as \"we\""
	}
	return Score{Dimension: Ownership, Score: score, Reason: reason}
}

func (d *document) action(t traits) Score {
	acts := 0
	for i := range d.clauses {
		if d.clauses[i].act && d.clauses[i].section == scenario.Action {
			acts++
		}
	}
	score, reason := 1, "effort, and no step that could be watched"
	switch {
	case acts >= 4:
		score, reason = 4, "steps that could be watched"
	case acts >= 2:
		score, reason = 3, "a few steps"
	case acts == 1:
		score, reason = 2, "one step only"
	}
	if acts >= 4 && (t.weighed > 0 || t.obstacles > 0) {
		score, reason = 5, "steps, and why these"
	}
	if t.count[VagueAction] > 0 {
		score, reason = min(score-1, 5-t.count[VagueAction]), "claims where steps should be"
	}
	if t.count[Hypothetical] > 0 {
		score, reason = min(score, 2), "what you would do, not what you did"
	}
	return Score{Dimension: Action, Score: score, Reason: reason}
}

func (d *document) impact(t traits) Score {
	score, reason := 1, "no outcome to measure"
	switch {
	case t.compared && (t.worth || t.lasted):
		score, reason = 5, "before and after, and what it meant"
	case t.compared:
		score, reason = 4, "before and after"
	case t.measured:
		score, reason = 3, "a figure without what it was before"
	case d.has(scenario.Result) && t.count[VagueOutcome] == 0:
		score, reason = 2, "an outcome without a measure"
	}
	return Score{Dimension: Impact, Score: score, Reason: reason}
}

// relevance asks whether the parts belong to one story, and to the question.
func (d *document) relevance(t traits) Score {
	score, reason := 4, "the parts tell one story"
	if t.count[Hypothetical] > 0 {
		score, reason = 3, "part of it is no story"
	}
	if t.count[VagueAction] >= 2 && t.ownActs < 2 {
		score, reason = 2, "it could answer any question"
	}
	if t.compared && t.ownActs >= 4 && t.count[VagueAction] == 0 {
		score++
	}
	if about := d.askedAbout(); about != "" && !d.touches(about) {
		if score--; score <= 3 {
			reason = "nothing in it speaks of what was asked"
		}
	}
	return Score{Dimension: Relevance, Score: score, Reason: reason}
}

// askedAbout is what the answer is to speak of; "" where that is not known, as
// for an own story that names no question.
func (d *document) askedAbout() string {
	if d.asked == nil || d.asked.Question+d.asked.Principle == "" {
		return ""
	}
	return d.asked.Question + " " + d.asked.Principle
}

// touches says whether the answer shares a telling word with the question.
func (d *document) touches(question string) bool {
	stems := d.storyStems()
	for _, word := range stemmed(Words(question)) {
		if stems[word.stem] {
			return true
		}
	}
	return false
}

func (d *document) reflection(t traits) Score {
	score, reason := 3, "a lesson of this story"
	switch {
	case t.count[NoReflection] > 0:
		score, reason = 1, "nothing of what you learned"
	case t.count[GenericReflection] > 0 && !t.specificReflected:
		score, reason = 1, "it fits any story"
	case t.count[GenericReflection] > 0:
		score, reason = 2, "half of it fits any story"
	case t.applied:
		score, reason = 5, "a lesson of this story, and used since"
	case t.specificReflected:
		score, reason = 4, "a lesson of this story"
	}
	return Score{Dimension: Reflection, Score: score, Reason: reason}
}

// mostEvidence is how many quotations stand behind a score.
const mostEvidence = 4

// evidence quotes what bears on a dimension.
func evidence(dimension Dimension, findings []Finding, strengths []Strength) []Evidence {
	var found []Evidence
	for _, finding := range findings {
		if finding.Quote != "" && slices.Contains(rulesOf[dimension], finding.Rule) && len(found) < mostEvidence {
			found = append(found, Evidence{finding.Span, finding.Quote})
		}
	}
	for _, strength := range strengths {
		if strength.Dimension == dimension && len(found) < mostEvidence {
			found = append(found, Evidence{strength.Span, strength.Quote})
		}
	}
	return found
}

// rulesOf says which faults bear on which dimension.
var rulesOf = map[Dimension][]Rule{
	Ownership:  {SharedCredit, ToldTo, HandedOff},
	Action:     {VagueAction, Hypothetical},
	Impact:     {NoMetric, NoBaseline, VagueOutcome},
	Structure:  {LongSituation, MissingSection, OverTime, UnderTime},
	Reflection: {GenericReflection, NoReflection},
}

// strengths quotes what earned the answer its scores.
func (d *document) strengths() []Strength {
	var found []Strength
	add := func(dimension Dimension, span Span) {
		count := 0
		for _, strength := range found {
			if strength.Dimension == dimension {
				count++
			}
		}
		if count < 3 {
			said, quote := d.quote(span)
			if quote != "" {
				found = append(found, Strength{dimension, said, quote})
			}
		}
	}
	known := d.storyStems()
	for i, s := range d.sentences {
		for c := s.first; c < s.last; c++ {
			text := d.flat[d.clauses[c].Start:d.clauses[c].End]
			switch {
			case d.clauses[c].reported:
			case s.section == scenario.Action && d.clauses[c].act:
				add(Action, d.clauses[c].Span)
			case (s.section == scenario.Task || s.section == scenario.Situation) && scope.MatchString(text):
				add(Ownership, d.clauses[c].Span)
			}
		}
		switch {
		case s.section == scenario.Result && compares(d.sentenceText(i)):
			match := comparison.FindStringIndex(d.sentenceText(i))
			add(Impact, d.clauseAt(i, s.Start+match[0], s.Start+match[1]))
		case s.section == scenario.Reflecting && d.specific(i, known):
			add(Reflection, s.Span)
		}
	}
	return found
}

// delivery is how the answer sounds.
func (d *document) delivery(duration time.Duration) Delivery {
	delivery := Delivery{Fillers: len(d.fillersOnce()), Hedges: len(d.hedgesOnce())}
	if minutes := duration.Minutes(); minutes > 0 {
		delivery.FillersPerMinute = float64(delivery.Fillers) / minutes
		delivery.HedgesPerMinute = float64(delivery.Hedges) / minutes
	}
	at := 0
	for _, s := range d.sentences {
		words := 0
		for at < len(d.words) && d.words[at].Start < d.origin[s.End] {
			words++
			at++
		}
		delivery.LongestSentence = max(delivery.LongestSentence, words)
	}
	return delivery
}

package coach

import (
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// Bounds of a whole answer, in words. Four minutes and three quarters of a
// minute at SpeakingPace: guides ask for two to three minutes.
const (
	mostWords  = 4 * SpeakingPace
	leastWords = SpeakingPace * 3 / 4
)

// plainlyLong is the share of the words from which on a situation is too long;
// guides allow a fifth.
const plainlyLong = 0.40

var longSituation = fault{
	rule:    LongSituation,
	why:     "The interviewer waits for you to come into the story, and has less time for what you did.",
	instead: "Cut the background to two sentences: where you were, and what was wrong.",
	find: func(d *document) []hit {
		if len(d.words) < leastWords/2 {
			return nil
		}
		long := d.leadIn() > longLeadIn
		if d.headed {
			long = float64(d.wordsOf(scenario.Situation)) >= plainlyLong*float64(len(d.words))
		}
		if !long {
			return nil
		}
		return []hit{{section: scenario.Situation}}
	},
}

// longLeadIn is the share of the text before the first step from which on a
// free text begins too late. It is more than plainlyLong, since the task lies
// within it.
const longLeadIn = 0.58

// leadIn is the share of the text before the first thing that is done.
func (d *document) leadIn() float64 {
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.reported {
			continue
		}
		text := d.flat[c.Start:c.End]
		own := c.subject == self && (c.act && !noticing.MatchString(text) || vagueClaim.MatchString(text) || habit.MatchString(text))
		if own || c.subject == group && d.groupActs(i) {
			return float64(c.Start) / float64(len(d.flat))
		}
	}
	return 1
}

var missingSection = fault{
	rule:    MissingSection,
	why:     "A part that every interviewer scores is not there.",
	instead: "Add it, if only in two sentences.",
	find: func(d *document) []hit {
		var hits []hit
		if !d.has(scenario.Situation) && !d.has(scenario.Task) && (d.headed || !d.setsTheScene()) {
			hits = append(hits, hit{section: scenario.Situation})
		}
		if !d.tellsAction() {
			hits = append(hits, hit{section: scenario.Action})
		}
		if !d.tellsResult() {
			hits = append(hits, hit{section: scenario.Result})
		}
		return hits
	},
}

// tellsAction says whether anything is done anywhere: an act, a shared one, one
// passed on, or at least a claim of one.
func (d *document) tellsAction() bool {
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.reported || c.section == scenario.Reflecting {
			continue
		}
		text := d.flat[c.Start:c.End]
		switch {
		case c.act && c.subject == self && c.section != scenario.Situation, c.act && c.section == scenario.Action,
			c.subject == group && d.groupActs(i),
			(c.subject == self || c.subject == nobody) && (passedOn.MatchString(text) || vagueClaim.MatchString(text) || habit.MatchString(text)):
			return true
		}
	}
	return false
}

// tellsResult says whether anything came of it: under a heading of its own, or
// in a sentence behind the steps that tells what happened.
func (d *document) tellsResult() bool {
	if d.headed {
		return d.has(scenario.Result)
	}
	for i, s := range d.sentences {
		text := d.sentenceText(i)
		switch {
		case s.section == scenario.Result && (happened.MatchString(text) || outcome.MatchString(text) || moodPhrases.MatchString(text) || anyFigure.MatchString(text) || remaining.MatchString(text)),
			s.section == scenario.Action && compares(text), s.section != scenario.Situation && d.endsIn(i), d.late(i) && d.cameOfIt(i):
			return true
		}
	}
	return false
}

// cameOfIt says whether a sentence near the end tells what others did or what
// became of a thing, whatever it was taken for.
func (d *document) cameOfIt(i int) bool {
	s := d.sentences[i]
	if text := d.sentenceText(i); judgements(text) != nil || anyFigure.MatchString(text) && !ifever.MatchString(text) && (period.MatchString(text) || since.MatchString(text)) {
		return true
	}
	for c := s.first; c < s.last; c++ {
		clause := &d.clauses[c]
		if clause.subject == other && !clause.reported && clause.said != "it" && clause.said != "there" && !ifever.MatchString(d.flat[clause.Start:clause.End]) && moving.MatchString(d.flat[clause.rest:clause.End]) {
			return true
		}
	}
	return false
}

var (
	// ifever tells no single event.
	ifever = expr(`\b(?:if|would|'d|usually|normally|generally|always|when(?:ever)?|because|have|has|never)\b`)
	since  = expr(`\bsince\b`)
	// moving is a deed of somebody else's that ends a story.
	moving = expr(`^(?: [a-z]+ly| then| both| all| just)* (?:walked|came|went|left|got|passed|signed|paid|took|kept|opened|sold|won|bought|agreed|approved|moved|stopped|finished|arrived|returned|stayed|started|held|worked|ran|fitted|closed|changed|adopted|renewed|survived|recovered)\b`)
)

// setsTheScene says whether a free text begins with anything but a step of the
// Action.
func (d *document) setsTheScene() bool {
	const opening = 3
	for i := 0; i < len(d.sentences) && i < opening; i++ {
		for c := d.sentences[i].first; c < d.sentences[i].last; c++ {
			if clause := &d.clauses[c]; !clause.act && strings.Count(d.flat[clause.Start:clause.End], " ") > 1 {
				return true
			}
		}
	}
	return false
}

// happened is any verb in the past.
var happened = expr(`\b(?:[a-z]{2,}ed|was|were|had|` + irregularPast + `)\b`)

var overTime = fault{
	rule:    OverTime,
	why:     "Past four minutes the interviewer stops writing and starts looking for a way in.",
	instead: "Keep what decides the story, and leave the rest for follow-up questions.",
	find: func(d *document) []hit {
		if len(d.words) <= mostWords {
			return nil
		}
		return []hit{{}}
	},
}

var underTime = fault{
	rule:    UnderTime,
	why:     "There is too little here to judge: the interviewer has to dig for every part.",
	instead: "Tell the steps you took one by one, and what stood in the way.",
	find: func(d *document) []hit {
		if len(d.words) > leastWords {
			return nil
		}
		return []hit{{}}
	},
}

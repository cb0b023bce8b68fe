package coach

import (
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

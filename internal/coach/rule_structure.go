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
		// In a short answer little of anything is told.
		if len(d.words) < leastWords {
			return nil
		}
		situation := float64(d.wordsOf(scenario.Situation)) / float64(len(d.words))
		long := situation >= plainlyLong
		if !d.headed {
			long = d.leadIn() > longLeadIn && situation >= surelyBackground ||
				situation >= mostlyBackground && len(d.words) >= longEnough || !d.tellsAction()
		}
		if !long {
			return nil
		}
		return []hit{{section: scenario.Situation}}
	},
}

const (
	// longLeadIn is the share of the text before the first step from which on a
	// free text begins too late. It is more than plainlyLong, since the task lies
	// within it.
	longLeadIn = 0.58
	// surelyBackground is the least share of the situation by the split: where it
	// is less, the steps were not understood.
	surelyBackground = 0.3
	// mostlyBackground is the share of the situation by the split from which on it
	// is too long, whatever steps are told within it; it is a guess, and too rough
	// for answers shorter than longEnough.
	mostlyBackground = 0.5
	longEnough       = SpeakingPace * 5 / 4
	// strayEvery is the number of words in which one step may be told that belongs
	// to the background.
	strayEvery = 2 * SpeakingPace
)

// leadIn is the share of the text before the first thing that is done.
func (d *document) leadIn() float64 {
	strays := len(d.words) / strayEvery
	for i := range d.clauses {
		c := &d.clauses[i]
		// Somebody told of the trouble may belong to it, and so does what had been
		// done before.
		if !d.isStep(i) || beforeIt.MatchString(d.flat[c.Start:c.End]) || c.section == scenario.Situation && !c.act && passedOn.MatchString(d.flat[c.Start:c.End]) {
			continue
		}
		if strays--; strays < 0 {
			return float64(c.Start) / float64(len(d.flat))
		}
	}
	return 1
}

// beforeIt is a deed of the speaker's from before the story.
var beforeIt = expr(`\bi(?:'d| had) (?:[a-z]+ly |already |never )?(?:done|been|[a-z]{3,}ed)\b`)

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

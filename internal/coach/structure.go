package coach

import (
	"fmt"
	"time"

	"github.com/starcoach/starcoach/internal/scenario"
)

// leastAction is the share of the words below which an Action is short where no
// target says how long it should be; guides give it about 60 %.
const leastAction = 0.3

// How far from its target a section may be: on target from 75 to 125 % of it,
// far off below half and beyond one and a half.
const (
	onTargetFrom, onTargetTo = 0.75, 1.25
	farOffBelow, farOffAbove = 0.5, 1.5
)

func (d *document) structure(t traits) Score {
	if t.count[MissingSection] > 0 {
		return Score{Dimension: Structure, Score: 1, Reason: "a part is missing"}
	}
	score, reason := 5, "all parts, in proportion"
	if d.asked != nil {
		score, reason = d.againstTargets()
	} else if float64(d.wordsOf(scenario.Action)) < leastAction*float64(max(len(d.words), 1)) {
		score, reason = 4, "the Action is short"
	}
	if t.count[LongSituation] > 0 {
		score, reason = min(score, 3), "the background takes too long"
	}
	if t.count[UnderTime]+t.count[OverTime] > 0 {
		score, reason = min(score-1, 3), "the length is off"
	}
	if t.count[NoReflection] > 0 {
		score--
	}
	return Score{Dimension: Structure, Score: score, Reason: reason}
}

// againstTargets judges each section by how long it takes aloud. All within
// target is the best; each that is far off costs a point.
func (d *document) againstTargets() (int, string) {
	off, farOff, reason := 0, 0, "all parts within their targets"
	furthest := 1.0
	for _, section := range scenario.Sections() {
		target := d.asked.Part(section).Target
		length := time.Duration(d.wordsOf(section)) * time.Minute / time.Duration(d.pace)
		if target <= 0 || length == 0 {
			continue
		}
		ratio := float64(length) / float64(target)
		if ratio < onTargetFrom || ratio > onTargetTo {
			off++
			if distance := max(ratio, 1/ratio); distance > furthest {
				furthest = distance
				reason = fmt.Sprintf("%s takes %d of %d seconds", section.Title(), int(length.Seconds()+0.5), int(target.Seconds()))
			}
		}
		if ratio < farOffBelow || ratio > farOffAbove {
			farOff++
		}
	}
	switch {
	case farOff > 0:
		return max(2, 4-farOff), reason
	case off > 1:
		return 4, reason
	}
	return 5, "all parts within their targets"
}

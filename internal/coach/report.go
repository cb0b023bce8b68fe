package coach

import (
	"time"

	"github.com/starcoach/starcoach/internal/scenario"
)

// RulesVersion grows whenever the rules change what scores an answer gets: those
// of different versions are not the same measure.
const RulesVersion = 1

// Span is a stretch of the judged text, in byte offsets.
type Span struct{ Start, End int }

// Answer is what is to be judged.
type Answer struct {
	Text string
	// Sections is the split of the text, where it is known: from five separate
	// fields, or corrected by the candidate. Without it, Split decides.
	Sections []SectionText
	// Pace is the candidate's speaking rate in words a minute; zero means
	// SpeakingPace.
	Pace int
	// Weights are how much each dimension counts for the total; nil means
	// DefaultWeights.
	Weights Weights
}

// SectionText is the part of an answer that tells one section. A section may
// have several parts, and those of an answer cover it in order.
type SectionText struct {
	Name scenario.Section
	Span
	Words int
}

// Report is everything the coach has to say of an answer.
type Report struct {
	Words    int
	Duration time.Duration // at the candidate's pace
	Pace     int
	Sections []SectionText
	Scores   []Score
	// Total is the weighted score from 0 to 100.
	Total     int
	Findings  []Finding
	Strengths []Strength
	Delivery  Delivery
}

// Score is one dimension of the rubric.
type Score struct {
	Dimension Dimension
	// Score is from 1 to 5.
	Score int
	// Reason says in a few words what decided it.
	Reason   string
	Evidence []Evidence
}

// Evidence is a quotation that bears on a score.
type Evidence struct {
	Span
	Quote string
}

// Finding is a fault, with what an interviewer minds about it and what to say
// instead. Where the fault is that something was not said, the span is empty.
type Finding struct {
	Rule    Rule
	Section scenario.Section
	Span
	Quote   string
	Why     string
	Instead string
}

// Strength is something that earned a dimension its score.
type Strength struct {
	Dimension Dimension
	Span
	Quote string
}

// Delivery is how the answer sounds. It is shown beside the rubric and never
// weighed into it.
type Delivery struct {
	Fillers          int
	FillersPerMinute float64
	Hedges           int
	HedgesPerMinute  float64
	// LongestSentence is in words.
	LongestSentence int
}

// Score returns the score of a dimension.
func (r Report) Score(d Dimension) Score {
	for _, score := range r.Scores {
		if score.Dimension == d {
			return score
		}
	}
	return Score{Dimension: d}
}

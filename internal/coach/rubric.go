package coach

// Dimension is one of the six things an answer is judged by. Its text is stable:
// it is part of the JSON form.
type Dimension string

// The dimensions of the rubric.
const (
	Ownership  Dimension = "ownership"
	Action     Dimension = "action"
	Impact     Dimension = "impact"
	Structure  Dimension = "structure"
	Relevance  Dimension = "relevance"
	Reflection Dimension = "reflection"
)

// Dimensions lists the rubric in the order it is shown.
func Dimensions() []Dimension {
	return []Dimension{Ownership, Action, Impact, Structure, Relevance, Reflection}
}

// Anchors say what a score of 1, 3 and 5 means.
type Anchors struct{ One, Three, Five string }

// Title is the dimension's name as a heading.
func (d Dimension) Title() string {
	switch d {
	case Ownership:
		return "Ownership"
	case Action:
		return "Action"
	case Impact:
		return "Impact"
	case Structure:
		return "Structure, time"
	case Relevance:
		return "Relevance"
	case Reflection:
		return "Reflection"
	}
	return string(d)
}

// Anchors of the dimension, as the screen shows them.
func (d Dimension) Anchors() Anchors {
	switch d {
	case Ownership:
		return Anchors{"only \"we\", or told to", "own tasks are clear", "self-started, scope boundary said, own decisions"}
	case Action:
		return Anchors{"vague effort", "concrete steps", "steps, alternatives, reasons, an obstacle met"}
	case Impact:
		return Anchors{"none", "an outcome, or a number with no baseline", "before and after, what it meant, what lasted"}
	case Structure:
		return Anchors{"sections missing", "all there, unbalanced", "all within target"}
	case Relevance:
		return Anchors{"another question", "fits, with drift", "each part serves the question"}
	case Reflection:
		return Anchors{"none or cliché", "specific", "specific, and applied since"}
	}
	return Anchors{}
}

// Weights say how much each dimension counts; they need not add up to anything.
type Weights map[Dimension]float64

// DefaultWeights are those of the product's rubric.
func DefaultWeights() Weights {
	return Weights{Ownership: 25, Action: 25, Impact: 20, Structure: 10, Relevance: 10, Reflection: 10}
}

// Preset returns weights by name: "default"; "equal"; and "bar-raiser", after
// interviewers who are trained to look for ownership first.
func Preset(name string) (weights Weights, known bool) {
	switch name {
	case "default":
		return DefaultWeights(), true
	case "equal":
		weights = Weights{}
		for _, dimension := range Dimensions() {
			weights[dimension] = 1
		}
		return weights, true
	case "bar-raiser":
		return Weights{Structure: 15, Ownership: 30, Action: 25, Impact: 20, Reflection: 10}, true
	}
	return nil, false
}

// Total weighs scores from 1 to 5 into one from 0 to 100.
func (w Weights) Total(scores []Score) int {
	var sum, all float64
	for _, score := range scores {
		sum += w[score.Dimension] * float64(score.Score-1) / 4
		all += w[score.Dimension]
	}
	if all == 0 {
		return 0
	}
	return int(100*sum/all + 0.5)
}

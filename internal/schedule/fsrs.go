package schedule

import "math"

// The formulas and weights of this file are those of FSRS-6, the Free Spaced
// Repetition Scheduler, version 6, as published by the open-spaced-repetition
// project: "The Algorithm" in the wiki of github.com/open-spaced-repetition/fsrs4anki.

// weights are the 21 published default parameters, w0 to w20. They were fitted
// to the review histories of many learners and serve whoever has none yet.
var weights = [21]float64{
	0.212, 1.2931, 2.3065, 8.2956, // stability after a first rating
	6.4133, 0.8334, // difficulty after a first rating
	3.0194, 0.001, // change of difficulty, and its pull back to the mean
	1.8722, 0.1666, 0.796, // gain of stability when known
	1.4835, 0.0614, 0.2629, 1.6483, // stability when forgotten
	0.6014, 1.8729, // the gain's share when hard and when easy
	0.5425, 0.0912, 0.0658, // change of stability within a day
	0.1542, // how fast the curve of forgetting falls off
}

// The bounds that the project's own implementations keep to.
const (
	minStability  = 0.001
	maxStability  = 36500
	minDifficulty = 1
	maxDifficulty = 10
)

// curve scales the curve of forgetting, so that 90 % are left when as many days
// have passed as the stability says.
var curve = math.Pow(0.9, -1/weights[20]) - 1

// state is the part of a Memory that the formulas work on.
type state struct {
	stability, difficulty float64
}

// begin is the state after the first rating of a card.
func begin(r Rating) state {
	return state{
		stability:  weights[r-Again],
		difficulty: clamp(firstDifficulty(r), minDifficulty, maxDifficulty),
	}
}

// review is the state after a later rating, so many days after the one before.
func (s state) review(r Rating, days int) state {
	var stability float64
	switch {
	case days < 1:
		stability = s.sameDay(r)
	case r == Again:
		stability = s.forgotten(s.retrievability(days))
	default:
		stability = s.known(r, s.retrievability(days))
	}
	return state{
		stability:  clamp(stability, minStability, maxStability),
		difficulty: s.nextDifficulty(r),
	}
}

// retrievability is the probability that a card is still known after so many
// days.
func (s state) retrievability(days int) float64 {
	return math.Pow(1+curve*float64(days)/s.stability, -weights[20])
}

// interval is the number of days after which the probability has come down to
// Retention.
func (s state) interval() int {
	days := s.stability / curve * (math.Pow(Retention, -1/weights[20]) - 1)
	return int(clamp(math.Round(days), 1, longest))
}

// known is the stability after an answer that was remembered, where it was so
// with the probability given.
func (s state) known(r Rating, probability float64) float64 {
	gain := math.Exp(weights[8]) * (11 - s.difficulty) * math.Pow(s.stability, -weights[9]) *
		(math.Exp(weights[10]*(1-probability)) - 1)
	switch r {
	case Hard:
		gain *= weights[15]
	case Easy:
		gain *= weights[16]
	}
	return s.stability * (1 + gain)
}

// forgotten is the stability after an answer that wasn't remembered, where it
// would have been with the probability given. It is so much below the one before
// that looking it up and knowing it then doesn't leave more than there was.
func (s state) forgotten(probability float64) float64 {
	left := weights[11] * math.Pow(s.difficulty, -weights[12]) *
		(math.Pow(s.stability+1, weights[13]) - 1) * math.Exp(weights[14]*(1-probability))
	return min(left, s.stability/math.Exp(weights[17]*weights[18]))
}

// sameDay is the stability after a second review on one day. Only a failure
// takes any away.
func (s state) sameDay(r Rating) float64 {
	change := math.Exp(weights[17]*(float64(r-Good)+weights[18])) * math.Pow(s.stability, -weights[19])
	if r != Again {
		change = max(change, 1)
	}
	return s.stability * change
}

// firstDifficulty may lie out of range; the pull to the mean takes it as it is.
func firstDifficulty(r Rating) float64 {
	return weights[4] - math.Exp(weights[5]*float64(r-Again)) + 1
}

// nextDifficulty changes less the nearer the difficulty is to its upper end, and
// is drawn a little to that of an easy card.
func (s state) nextDifficulty(r Rating) float64 {
	change := -weights[6] * float64(r-Good)
	moved := s.difficulty + change*(maxDifficulty-s.difficulty)/9
	return clamp(weights[7]*firstDifficulty(Easy)+(1-weights[7])*moved, minDifficulty, maxDifficulty)
}

// clamp brings a value into range; what isn't a number becomes the lower end.
func clamp(value, low, high float64) float64 {
	if value >= low {
		return min(value, high)
	}
	return low
}

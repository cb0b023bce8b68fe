package quiz

import (
	"math"
	"math/rand"
	"slices"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Scores are scores from 1 to 5; a dimension that was not scored has none.
type Scores = map[coach.Dimension]int

// Pair is two answers to one question that are judged side by side, the first
// shown as A and the second as B.
type Pair struct {
	Question string
	Answers  [2]Told
	// Better is the index of the better answer, or -1 where neither is.
	Better int
	// Why says what tells the two apart; empty for own answers.
	Why string
	// Own is true where both answers are the candidate's, scored by the coach.
	Own bool
}

// Told is one answer of a pair.
type Told struct {
	Text string
	// Name says which answer it is, to be shown with the reference alone; empty
	// where there is nothing to say.
	Name string
	// Reference is what a careful interviewer, or the coach, gives it.
	Reference Scores
	// Reasons say what decided a score, where that is known.
	Reasons map[coach.Dimension]string
}

// PairOf makes a pair of one of a scenario's. Chance decides which answer is
// shown as A.
func PairOf(from scenario.JudgePair, chance *rand.Rand) Pair {
	pair := Pair{Question: from.Question, Why: from.Why, Better: -1}
	for i, name := range []string{"a", "b"} {
		pair.Answers[i] = Told{Text: []string{from.A, from.B}[i], Reference: Scores{}}
		for dimension, score := range from.Scores[name] {
			pair.Answers[i].Reference[coach.Dimension(dimension)] = score
		}
		if from.Better == name {
			pair.Better = i
		}
	}
	return pair.dealt(chance)
}

// OwnPair makes a pair of two of the candidate's own answers to a question, with
// what the coach made of each. Chance decides which is shown as A.
func OwnPair(question string, texts, names [2]string, reports [2]coach.Report, chance *rand.Rand) Pair {
	pair := Pair{Question: question, Own: true, Better: -1}
	for i, report := range reports {
		told := Told{Text: texts[i], Name: names[i], Reference: Scores{}, Reasons: map[coach.Dimension]string{}}
		for _, score := range report.Scores {
			told.Reference[score.Dimension], told.Reasons[score.Dimension] = score.Score, score.Reason
		}
		pair.Answers[i] = told
	}
	switch {
	case reports[0].Total > reports[1].Total:
		pair.Better = 0
	case reports[1].Total > reports[0].Total:
		pair.Better = 1
	}
	return pair.dealt(chance)
}

// dealt turns the two answers round, or leaves them, by chance.
func (p Pair) dealt(chance *rand.Rand) Pair {
	if chance.Intn(2) == 1 {
		p.Answers[0], p.Answers[1] = p.Answers[1], p.Answers[0]
		if p.Better >= 0 {
			p.Better = 1 - p.Better
		}
	}
	return p
}

// Outcome is how a candidate's scores of a pair compare with the reference.
type Outcome struct {
	// Scored counts the scores that were given, at most twice six; Distance is
	// how far they lie from the reference on average, from 0 to 4.
	Scored   int
	Distance float64
	// Compared counts the dimensions in which both answers were scored.
	Compared int
	// Preferred is the index of the answer that the candidate scored higher, or
	// -1: the two came out level, or were not both scored.
	Preferred int
	// TakenIn is true where the candidate preferred the answer that flows and
	// says less.
	TakenIn bool
	// Apart lists the dimensions in which the two answers differ by the
	// reference, the widest apart first.
	Apart []coach.Dimension
}

// Compare compares scores given to A and B with the reference.
func (p Pair) Compare(given [2]Scores) Outcome {
	outcome := Outcome{Preferred: -1}
	sum, lead := 0.0, 0
	for _, dimension := range coach.Dimensions() {
		for i := range given {
			if score, reference := given[i][dimension], p.Answers[i].Reference[dimension]; score > 0 && reference > 0 {
				outcome.Scored++
				sum += math.Abs(float64(score - reference))
			}
		}
		if given[0][dimension] > 0 && given[1][dimension] > 0 {
			outcome.Compared++
			lead += given[0][dimension] - given[1][dimension]
		}
	}
	if outcome.Scored > 0 {
		outcome.Distance = sum / float64(outcome.Scored)
	}
	switch {
	case lead > 0:
		outcome.Preferred = 0
	case lead < 0:
		outcome.Preferred = 1
	}
	outcome.TakenIn = outcome.Preferred >= 0 && p.Better == 1-outcome.Preferred && p.fluent(outcome.Preferred)
	outcome.Apart = p.apart()
	return outcome
}

// fluent says whether an answer hangs together at least as well as the other and
// has less in it: what it says of acts, their owner and their outcome.
func (p Pair) fluent(at int) bool {
	one, other := p.Answers[at].Reference, p.Answers[1-at].Reference
	substance := func(scores Scores) int {
		return scores[coach.Ownership] + scores[coach.Action] + scores[coach.Impact]
	}
	return one[coach.Structure] >= other[coach.Structure] && substance(one) < substance(other)
}

func (p Pair) apart() []coach.Dimension {
	gap := func(dimension coach.Dimension) int {
		return int(math.Abs(float64(p.Answers[0].Reference[dimension] - p.Answers[1].Reference[dimension])))
	}
	dimensions := slices.DeleteFunc(coach.Dimensions(), func(d coach.Dimension) bool { return gap(d) == 0 })
	slices.SortStableFunc(dimensions, func(a, b coach.Dimension) int { return gap(b) - gap(a) })
	return dimensions
}

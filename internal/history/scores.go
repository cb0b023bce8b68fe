package history

import (
	"slices"

	"github.com/starcoach/starcoach/internal/coach"
)

// OfOneMeasure keeps of attempts, which are oldest first, those that the coach
// judged by the rules of the newest one judged: scores by other rules are another
// measure. It returns the version of those rules, zero where nothing was judged,
// and how many judged attempts were left out.
func OfOneMeasure(attempts []Judged) (kept []Judged, rules, leftOut int) {
	rules = rulesOf(attempts)
	for i := range attempts {
		switch report := attempts[i].Report; {
		case report == nil:
		case report.Rules == rules:
			kept = append(kept, attempts[i])
		default:
			leftOut++
		}
	}
	return kept, rules, leftOut
}

// rulesOf is the version of the rules that the newest attempt judged was judged
// by, zero where none was.
func rulesOf(attempts []Judged) int {
	for i := len(attempts) - 1; i >= 0; i-- {
		if report := attempts[i].Report; report != nil {
			return report.Rules
		}
	}
	return 0
}

// Scores is how one dimension was scored over the attempts, oldest first: by the
// coach, and by the candidate, whose own scores know no version of rules.
type Scores struct {
	Dimension  coach.Dimension
	Coach, You []int
	// Apart is the candidate's own score minus the coach's, over the answers that
	// have both: above zero, candidates are kinder to themselves than the coach.
	Apart Mean
}

// ScoresOf returns the scores of every dimension, in the rubric's order. The
// coach's are those of one measure.
func ScoresOf(attempts []Judged) []Scores {
	judged, _, _ := OfOneMeasure(attempts)
	var all []Scores
	for _, dimension := range coach.Dimensions() {
		scores := Scores{Dimension: dimension}
		for _, attempt := range attempts {
			if you := attempt.You[dimension]; you > 0 {
				scores.You = append(scores.You, you)
			}
		}
		var apart []float64
		for _, attempt := range judged {
			you, coached := attempt.You[dimension], attempt.Coach[dimension]
			if coached > 0 {
				scores.Coach = append(scores.Coach, coached)
			}
			if you > 0 && coached > 0 {
				apart = append(apart, float64(you-coached))
			}
		}
		scores.Apart = meanOf(apart)
		all = append(all, scores)
	}
	return all
}

// WholeAnswers keeps of attempts those that the coach judged as whole answers,
// by one version of the rules: their totals can be compared.
func WholeAnswers(attempts []Judged) []Judged {
	judged, _, _ := OfOneMeasure(attempts)
	return slices.DeleteFunc(judged, func(j Judged) bool { return !j.WholeAnswer() })
}

// OwnMean is the mean of the candidate's own scores of an attempt.
func (j *Judgement) OwnMean() Mean {
	var scores []float64
	for _, dimension := range coach.Dimensions() {
		if you := j.You[dimension]; you > 0 {
			scores = append(scores, float64(you))
		}
	}
	return meanOf(scores)
}

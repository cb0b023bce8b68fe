package lint

import (
	"cmp"
	"slices"
	"strings"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// gram is how many words in a row are compared. Four words are often the same by
// chance ("tell me about a"), five that stand in many files seldom.
const gram = 5

// TooSimilar is the share of a part's word 5-grams that another file's same part
// may hold at most. Stories that were written apart share under one in a hundred;
// a copy with other names and figures shares far more than a quarter.
const TooSimilar = 0.03

// commonFrom is how many files must hold a 5-gram for it to count as a stock
// phrase, such as "tell me about a time", that says nothing of copying.
const commonFrom = 4

// Part names what is compared with what.
type Part string

// The parts, each compared with its like alone.
const (
	Story    Part = "story"    // examples, summary, weak answer
	Coaching Part = "coaching" // coaching and mistakes
	Quiz     Part = "quiz"     // questions, choices, reasons
	Drill    Part = "drill"    // follow-ups with their answers
)

// Likeness is how much of one scenario's part stands in another's too.
type Likeness struct {
	One, Other string // ids, One's part is the shorter
	Part       Part
	// Share is from 0 to 1, of One's 5-grams.
	Share float64
	// Shared is an example of what they share.
	Shared string
}

// Similarities compares every two scenarios part by part and returns the pairs
// that share anything, most alike first.
func Similarities(all []*scenario.Scenario) []Likeness {
	var found []Likeness
	for _, part := range []Part{Story, Coaching, Quiz, Drill} {
		sets := make([]map[string]bool, len(all))
		files := map[string]int{}
		for i, s := range all {
			sets[i] = grams(texts(s, part))
			for g := range sets[i] {
				files[g]++
			}
		}
		for _, set := range sets {
			for g := range set {
				if files[g] >= commonFrom {
					delete(set, g)
				}
			}
		}
		found = append(found, compare(all, sets, part)...)
	}
	slices.SortStableFunc(found, func(a, b Likeness) int {
		return cmp.Or(cmp.Compare(b.Share, a.Share), strings.Compare(a.One, b.One), strings.Compare(a.Other, b.Other))
	})
	return found
}

func compare(all []*scenario.Scenario, sets []map[string]bool, part Part) []Likeness {
	var found []Likeness
	for i := range all {
		for j := i + 1; j < len(all); j++ {
			one, other := i, j
			if len(sets[one]) > len(sets[other]) {
				one, other = other, one
			}
			shared, example := 0, ""
			for g := range sets[one] {
				if sets[other][g] {
					shared++
					if example == "" || g < example {
						example = g
					}
				}
			}
			if shared > 0 {
				found = append(found, Likeness{
					One: all[one].ID, Other: all[other].ID, Part: part,
					Share: float64(shared) / float64(len(sets[one])), Shared: example,
				})
			}
		}
	}
	return found
}

func texts(s *scenario.Scenario, part Part) []string {
	var all []string
	switch part {
	case Story:
		all = append(all, s.Overview.Summary, s.WeakAnswer.Text)
		for _, section := range scenario.Sections() {
			all = append(all, s.Part(section).Example)
		}
	case Coaching:
		for _, section := range scenario.Sections() {
			all = append(all, s.Part(section).Coaching, s.Part(section).Mistake)
		}
	case Quiz:
		for _, question := range s.Quiz {
			all = append(all, question.Question, question.Explanation)
			for _, choice := range question.Choices {
				all = append(all, choice.Text, choice.Why)
			}
		}
	case Drill:
		for _, f := range s.FollowUps {
			all = append(all, f.Question, f.Probes, f.Weak.Answer, f.Weak.Why, f.Strong.Answer, f.Strong.Takeaway)
		}
	}
	return all
}

// grams is the set of word 5-grams of some texts, none of which runs from one
// text into the next.
func grams(texts []string) map[string]bool {
	set := map[string]bool{}
	for _, text := range texts {
		var words []string
		for _, word := range coach.Words(text) {
			words = append(words, strings.ToLower(text[word.Start:word.End]))
		}
		for i := 0; i+gram <= len(words); i++ {
			set[strings.Join(words[i:i+gram], " ")] = true
		}
	}
	return set
}

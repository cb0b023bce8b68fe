package lint

import (
	"fmt"

	"github.com/starcoach/starcoach/internal/coach"
)

// longestRight is how much longer than every wrong choice a right one may be:
// more gives it away.
const longestRight = 1.25

func (c *checker) questions() {
	places := map[int]bool{}
	for i, question := range c.s.Quiz {
		right, longest := 0, 0
		for at, choice := range question.Choices {
			if choice.Correct {
				right = at
				continue
			}
			longest = max(longest, len(choice.Text))
			if choice.Why == "" {
				c.report(fmt.Sprintf("quiz[%d].choices[%d]", i, at), "say why it is wrong", "a wrong choice gives no reason")
			}
		}
		places[right] = true
		if len(question.Choices) > 0 && float64(len(question.Choices[right].Text)) > longestRight*float64(longest) {
			c.report(fmt.Sprintf("quiz[%d].choices[%d].text", i, right), "make it about as long as the others",
				"the right choice is by far the longest")
		}
	}
	if len(c.s.Quiz) >= fewestQuestions && len(places) == 1 {
		c.report("quiz", "move it about", "the right choice stands in the same place in every question")
	}
}

func (c *checker) pairs() {
	for i, pair := range c.s.Judge {
		path := fmt.Sprintf("judge[%d]", i)
		a, b := total(pair.Scores["a"]), total(pair.Scores["b"])
		better := "a"
		if b > a {
			better = "b"
		}
		switch {
		case a == b:
			c.report(path+".scores", "let one be better", "both answers have the same scores together")
		case pair.Better != better:
			c.report(path+".better", "write `"+better+"`, or mend the scores", "the scores are higher for the other answer")
		}
	}
}

func total(scores map[string]int) int {
	sum := 0
	for _, dimension := range coach.Dimensions() {
		sum += scores[string(dimension)]
	}
	return sum
}

package debrief

import (
	"fmt"

	"github.com/starcoach/starcoach/internal/coach"
)

// calibration compares the candidate's own score with the coach's in words; it
// is empty where one of them is missing.
func calibration(you, coached int) string {
	if you == 0 || coached == 0 {
		return ""
	}
	word := "seen alike"
	switch you - coached {
	case 0:
	case 1:
		word = "a little kinder than the coach"
	case -1:
		word = "a little stricter than the coach"
	case 2:
		word = "kinder than the coach"
	case -2:
		word = "stricter than the coach"
	default:
		word = "much kinder than the coach"
		if you < coached {
			word = "much stricter than the coach"
		}
	}
	return fmt.Sprintf("you: %d, coach: %d, %s", you, coached, word)
}

// beforeOf is the score of the attempt before: the coach's, or the candidate's
// own where there was no text to judge.
func (s *Screen) beforeOf(dimension coach.Dimension) int {
	if s.written() {
		return s.before.Coach[dimension]
	}
	return s.before.You[dimension]
}

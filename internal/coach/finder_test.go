package coach

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The rules run side by side on a long answer; what they find is the same each
// time, and in the same order.
func TestALongAnswerIsJudgedTheSameEachTime(t *testing.T) {
	answer := Answer{Text: longAnswer(t, 2*longText)}
	first := Analyze(answer, nil)
	if len(first.Findings) < 5 {
		t.Fatalf("%d findings: this test proves nothing", len(first.Findings))
	}
	for range 3 {
		if diff := cmp.Diff(first, Analyze(answer, nil)); diff != "" {
			t.Fatalf("another report (-first +now):\n%s", diff)
		}
	}
}

func TestAPanicBesideOthersIsTheCallers(t *testing.T) {
	defer func() {
		if cause := recover(); cause != "a fault of ours" {
			t.Errorf("the caller sees %v", cause)
		}
	}()
	sideBySide(3, func(i int) {
		if i == 1 {
			panic("a fault of ours")
		}
	})
}

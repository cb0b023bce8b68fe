package coach

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/scenario"
)

// told is an answer whose sections have the given numbers of words.
func told(words map[scenario.Section]int) Answer {
	var answer Answer
	for _, section := range scenario.Sections() {
		start := len(answer.Text)
		answer.Text += strings.TrimSpace(strings.Repeat("I counted forms. ", words[section]/3)) + "\n\n"
		answer.Sections = append(answer.Sections, SectionText{Name: section, Span: Span{start, len(answer.Text)}})
	}
	return answer
}

func targets() *scenario.Scenario {
	return &scenario.Scenario{
		Situation: scenario.Part{Target: 30 * time.Second}, Task: scenario.Part{Target: 15 * time.Second},
		Action: scenario.Part{Target: 60 * time.Second}, Result: scenario.Part{Target: 30 * time.Second},
		Reflection: scenario.Reflection{Target: 15 * time.Second},
	}
}

// At 120 words a minute, two words take a second.
func TestStructureFollowsTheTargets(t *testing.T) {
	within := map[scenario.Section]int{scenario.Situation: 60, scenario.Task: 30, scenario.Action: 120, scenario.Result: 60, scenario.Reflecting: 30}
	cases := []struct {
		name    string
		section scenario.Section
		words   int
		score   int
		reason  string
	}{
		{"all within target", scenario.Action, 120, 5, "all parts within their targets"},
		{"one a little long", scenario.Result, 81, 5, "all parts within their targets"},
		{"one far too short", scenario.Action, 45, 3, "Action takes 23 of 60 seconds"},
		{"one far too long", scenario.Reflecting, 60, 3, "Reflection takes 30 of 15 seconds"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			words := map[scenario.Section]int{}
			for section, n := range within {
				words[section] = n
			}
			words[c.section] = c.words
			answer := told(words)
			answer.Pace = 120
			got := Analyze(answer, targets()).Score(Structure)
			if got.Score != c.score || got.Reason != c.reason {
				t.Errorf("structure is %d (%s), want %d (%s)", got.Score, got.Reason, c.score, c.reason)
			}
		})
	}
}

func TestHeadedTextIsSplitTheSameWay(t *testing.T) {
	for i, pair := range developmentSet(t, tunedOn) {
		if i%12 > 0 {
			continue
		}
		text := pair.Strong.Text
		headed := Headed(text)
		if again := Headed(headed); again != headed {
			t.Errorf("%s: heading it twice changes it", pair.name)
		}
		if got, want := kinds(Split(headed)), kinds(Split(text)); got != want && strings.Contains(want, " ") {
			t.Errorf("%s: split into %s, headed into %s", pair.name, want, got)
		}
	}
}

// kinds names the sections in their order; parts of one that follow each other
// are the same split.
func kinds(parts []SectionText) string {
	var names []string
	for _, part := range parts {
		names = append(names, string(part.Name))
	}
	return strings.Join(slices.Compact(names), " ")
}

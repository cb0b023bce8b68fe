package store_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
)

func TestFirstAndLatestTypedAnswers(t *testing.T) {
	s := open(t, t.TempDir())
	texts := func() []string {
		t.Helper()
		attempts, err := s.FirstAndLatest("x")
		must(t, err)
		var found []string
		for _, attempt := range attempts {
			found = append(found, fmt.Sprintf("%s %s", attempt.At.UTC().Format("15:04"), attempt.Text().Text))
		}
		return found
	}
	number := 0
	add := func(scenario string, style practice.Style, prompts []string, words string) {
		t.Helper()
		number++
		run := history.Attempt{
			Key: fmt.Sprint(number), Scenario: scenario, At: noon.Add(time.Duration(number) * time.Minute), Style: style,
		}
		for _, prompt := range prompts {
			run.Answers = append(run.Answers, history.Answer{Prompt: prompt, Words: words, WordCount: 1})
		}
		must(t, s.SaveAttempt(run))
	}
	story := []string{"situation", "action", "result"}
	if got := texts(); got != nil {
		t.Errorf("in an empty history there is %v", got)
	}
	add("x", practice.Type, story, "one")
	if diff := cmp.Diff([]string{"12:01 one\n\none\n\none"}, texts()); diff != "" {
		t.Errorf("of one (-want +got):\n%s", diff)
	}
	add("x", practice.Type, story, "two")
	add("x", practice.Type, story, "three")
	add("x", practice.Speak, story, "")
	add("x", practice.Type, []string{"action"}, "again")
	add("x", practice.Type, []string{"follow-up 1", "follow-up 2", "probe no-metric"}, "drilled")
	add("x", practice.Type, story, "  ")
	add("y", practice.Type, story, "another")
	if diff := cmp.Diff([]string{"12:01 one\n\none\n\none", "12:03 three\n\nthree\n\nthree"}, texts()); diff != "" {
		t.Errorf("of several (-want +got):\n%s", diff)
	}
}

package quiz_test

import (
	"math/rand"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/quiz"
	"github.com/starcoach/starcoach/internal/scenario"
)

// FuzzStory proves that whatever stands in a story, the questions made of it can
// be asked: each has one right choice, no two alike, the same from the same
// chance, and a run through them counts each answer once.
func FuzzStory(f *testing.F) {
	for _, seed := range []string{
		"", "I noticed that 40 rolls were gone. It was two at night.", "It fell from 9.5% to 0.3% in 1,200 hours, $99.99 each.",
		"I closed it. I rang her. I wrote it down. I went home.", "99999999999999999999 0 00 0.000000001 1e300 -5 ½ ٣",
		"a. a. a. a.", "\"I said no.\" 1,2,3 4.5.6 100% 101% 7 7 7", "漢字。 İI ran 3 ẞ.",
	} {
		f.Add(seed, seed, int64(7))
	}
	f.Fuzz(func(t *testing.T, text, other string, seed int64) {
		if !utf8.ValidString(text) || !utf8.ValidString(other) {
			return // a story's text is cleaned before
		}
		story, lending := &scenario.Scenario{ID: "a", Title: "A", Own: true}, &scenario.Scenario{ID: "b", Title: "B"}
		story.Situation.Example, story.Action.Example, story.Result.Example = text, text, other
		lending.Situation.Example, lending.Action.Example = other, text
		ask := func() []scenario.Question {
			return quiz.FromStory(story, []*scenario.Scenario{lending}, rand.New(rand.NewSource(seed)))
		}
		questions := ask()
		if diff := cmp.Diff(questions, ask()); diff != "" {
			t.Fatalf("the same chance asks otherwise:\n%s", diff)
		}
		for _, question := range questions {
			wantAskable(t, question)
		}
		if len(questions) == 0 {
			return
		}
		chance := rand.New(rand.NewSource(seed))
		run := quiz.New(questions, chance)
		for !run.Done() {
			run.Choose(chance.Intn(len(run.Question().Choices)))
			run.Next()
		}
		if answers := run.Answers(); len(answers) != len(questions) || run.Score()+len(run.Missed()) != len(questions) {
			t.Errorf("%d answers to %d questions, %d right and %d missed", len(answers), len(questions), run.Score(), len(run.Missed()))
		}
	})
}

func wantAskable(t *testing.T, question scenario.Question) {
	t.Helper()
	right, said := 0, map[string]bool{}
	for _, choice := range question.Choices {
		if choice.Correct {
			right++
		}
		if choice.Text == "" || said[choice.Text] {
			t.Errorf("the choice %q of %q is empty or said twice", choice.Text, question.Question)
		}
		said[choice.Text] = true
	}
	if right != 1 || len(question.Choices) < 2 || question.Question == "" {
		t.Errorf("%d right choices of %d in %+v", right, len(question.Choices), question)
	}
}

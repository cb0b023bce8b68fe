package quiz

import (
	"math/rand"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/scenario"
)

func questions() []scenario.Question {
	ask := func(name string) scenario.Question {
		return scenario.Question{Question: name, Choices: []scenario.Choice{
			{Text: name + " wrong 1", Why: "no"},
			{Text: name + " right", Correct: true},
			{Text: name + " wrong 2", Why: "no"},
			{Text: name + " wrong 3", Why: "no"},
		}}
	}
	return []scenario.Question{ask("one"), ask("two"), ask("three")}
}

func seeded(seed int64) *rand.Rand { return rand.New(rand.NewSource(seed)) }

// answer takes the right or a wrong choice and goes on.
func answer(run *Run, rightly bool) {
	choice := CorrectChoice(run.Question())
	if !rightly {
		choice = (choice + 1) % len(run.Question().Choices)
	}
	run.Choose(choice)
	run.Next()
}

func TestTheSameSeedGivesTheSameOrder(t *testing.T) {
	same := New(questions(), seeded(7)).questions
	if diff := cmp.Diff(same, New(questions(), seeded(7)).questions, cmp.AllowUnexported(question{})); diff != "" {
		t.Errorf("two runs of one seed differ:\n%s", diff)
	}
	places := map[int]bool{}
	for seed := range int64(50) {
		places[CorrectChoice(New(questions(), seeded(seed)).Question())] = true
	}
	if len(places) != 4 {
		t.Errorf("over 50 seeds the right choice came up in %d places of 4", len(places))
	}
}

func TestShufflingLeavesTheScenarioAlone(t *testing.T) {
	asked := questions()
	New(asked, seeded(1))
	if diff := cmp.Diff(questions(), asked); diff != "" {
		t.Errorf("the scenario's own questions changed:\n%s", diff)
	}
}

func TestOnlyTheFirstChoiceCounts(t *testing.T) {
	run := New(questions(), seeded(1))
	right := CorrectChoice(run.Question())
	run.Choose((right + 1) % 4)
	run.Choose(right)
	if run.Right() || run.Score() != 0 {
		t.Error("a second choice was taken")
	}
}

func TestAChoiceOutOfRangeIsNone(t *testing.T) {
	run := New(questions(), seeded(1))
	run.Choose(4)
	run.Choose(-1)
	if run.Answered() {
		t.Error("the question counts as answered")
	}
}

func TestAQuestionCantBePassedOver(t *testing.T) {
	run := New(questions(), seeded(1))
	run.Next()
	if run.At() != 0 {
		t.Errorf("went on to question %d without an answer", run.At()+1)
	}
}

func TestTheWrongOnesCanBeTriedAgain(t *testing.T) {
	run := New(questions(), seeded(1))
	answer(run, false)
	answer(run, true)
	answer(run, false)
	if !run.Done() || run.Score() != 1 || run.Len() != 3 {
		t.Fatalf("done=%v with %d of %d, want 1 of 3", run.Done(), run.Score(), run.Len())
	}
	retry := New(run.Missed(), seeded(2))
	if retry.Len() != 2 || retry.Question().Question != "one" {
		t.Fatalf("%d questions to try again, want the 2 missed", retry.Len())
	}
	answer(retry, true)
	answer(retry, true)
	if retry.Score() != 2 || len(retry.Missed()) != 0 {
		t.Errorf("%d right, %d missed, want 2 and none", retry.Score(), len(retry.Missed()))
	}
}

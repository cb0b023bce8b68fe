package schedule

import (
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
)

func TestAnsweredRatesTheQuestionsOfTheRun(t *testing.T) {
	items := []Item{
		{Scenario: "x", Kind: Quiz, Text: "Which line shows whose work it was?"},
		{Scenario: "x", Kind: Quiz, Text: "What is missing at the end?", Number: 1},
		{Scenario: "x", Kind: Quiz, Text: "Who decided that?", Number: 2},
		{Scenario: "x", Kind: Opening, Text: "What is missing at the end?"},
		{Scenario: "y", Kind: Quiz, Text: "What is missing at the end?"},
	}
	known := after("x/quiz/known", 3, 4)
	known.Scenario, known.Kind, known.Text = "x", Quiz, "Which line shows whose work this was?"
	run := history.QuizRun{Scenario: "x", At: known.Memory.Due.Add(time.Hour), Answers: []history.QuizAnswer{
		{Question: "What is missing at the end?", Right: false},
		{Question: "Which line shows whose work it was?", Right: true},
		{Question: "A question of an older file?", Right: true},
	}}
	reviewed := Answered([]Card{known, {ID: "y", Scenario: "y", Kind: Quiz, Text: "Who decided that?"}}, items, run)
	if len(reviewed) != 2 {
		t.Fatalf("%d reviews, want 2: %+v", len(reviewed), reviewed)
	}
	missed, right := reviewed[0], reviewed[1]
	if missed.Rating != Again || missed.Card.Memory.Reps != 1 || missed.Card.Scenario != "x" || missed.Card.Kind != Quiz {
		t.Errorf("the wrong answer gave %+v", missed)
	}
	if right.Rating != Good || right.Card.ID != known.ID || right.Card.Memory != Review(known.Memory, Good, run.At) {
		t.Errorf("the right answer to a reworded question gave %+v", right)
	}
	if right.Card.Text != items[0].Text || !right.At.Equal(run.At) {
		t.Errorf("kept with %q at %v", right.Card.Text, right.At)
	}
}

func TestADrilledFollowUpIsReviewed(t *testing.T) {
	at := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	of := &scenario.Scenario{
		ID: "x", Question: "Tell me.", Quiz: []scenario.Question{{Question: "Why had nobody done it?"}},
		FollowUps: []scenario.FollowUp{{Question: "What would you do today?"}, {Question: "Why had nobody done it?"}},
	}
	known := Card{ID: "x/follow-up/known", Scenario: "x", Kind: FollowUp, Text: "What would you do now?"}
	cards := []Card{known, {ID: "y", Scenario: "y", Kind: FollowUp, Text: "Why had nobody done it?"}}

	first, ok := Drilled(cards, of, 0, Hard, at)
	if !ok || first.Card.ID != known.ID || first.Card.Text != of.FollowUps[0].Question || first.Card.Memory != Review(Memory{}, Hard, at) {
		t.Errorf("the card of a reworded question: %+v, %v", first, ok)
	}
	second, ok := Drilled(cards, of, 1, Good, at)
	if !ok || second.Card.Scenario != "x" || second.Card.Kind != FollowUp || second.Card.Memory.Reps != 1 || second.Rating != Good {
		t.Errorf("a question without a card: %+v, %v", second, ok)
	}
	for name, c := range map[string]struct {
		number int
		rating Rating
	}{"no such question": {2, Good}, "no such rating": {0, 0}} {
		if _, ok := Drilled(cards, of, c.number, c.rating, at); ok {
			t.Errorf("%s, and yet a review", name)
		}
	}
}

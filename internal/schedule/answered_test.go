package schedule

import (
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/history"
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

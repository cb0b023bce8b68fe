package schedule

import "github.com/starcoach/starcoach/internal/scenario"

// Kind is what a card asks for. Its text is stable: it is kept in files, and
// part of a card's id.
type Kind string

// The kinds of cards.
const (
	// Quiz is a quiz question with its choices.
	Quiz Kind = "quiz"
	// FollowUp is an interviewer's follow-up: answer, reveal, rate yourself.
	FollowUp Kind = "follow-up"
	// Opening is the scenario's own question: name your story and say its first
	// sentence.
	Opening Kind = "opening"
)

// Item is something a scenario asks, as its file has it now.
type Item struct {
	// Scenario is the stable id of the scenario.
	Scenario string
	Kind     Kind
	// Text is the question.
	Text string
	// Number is the question's index among those of its kind, from 0.
	Number int
}

// Card is a question that is reviewed, with what is remembered of it.
type Card struct {
	// ID names the card for good, however often its question is reworded.
	ID string
	// Scenario is the stable id of the scenario.
	Scenario string
	Kind     Kind
	// Text is the question as it was when the card was last matched.
	Text   string
	Memory Memory
	// Aside is true while no scenario asks the question. Such a card is kept
	// and never due.
	Aside bool
}

// Items lists what a scenario has for review: its quiz questions, its
// follow-ups, and its own question as the opening. A question without words is
// left out.
func Items(s *scenario.Scenario) []Item {
	items := make([]Item, 0, len(s.Quiz)+len(s.FollowUps)+1)
	add := func(kind Kind, text string, number int) {
		if text != "" {
			items = append(items, Item{Scenario: s.ID, Kind: kind, Text: text, Number: number})
		}
	}
	for i, q := range s.Quiz {
		add(Quiz, q.Question, i)
	}
	for i, f := range s.FollowUps {
		add(FollowUp, f.Question, i)
	}
	add(Opening, s.Question, 0)
	return items
}

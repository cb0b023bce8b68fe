package schedule

import (
	"time"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Reviewed is a review as it is to be kept.
type Reviewed struct {
	// Card is the card as it is after the review.
	Card   Card
	Rating Rating
	At     time.Time
}

// Answered makes reviews of the answers of a quiz run: a right one counts as
// Good, a wrong one as Again. Cards and items may hold those of other scenarios;
// a question without a card gets a new one, and an answer to a question that is
// not among the items counts for none.
func Answered(cards []Card, items []Item, run history.QuizRun) []Reviewed {
	var own []Card
	for _, card := range cards {
		if card.Scenario == run.Scenario && card.Kind == Quiz {
			own = append(own, card)
		}
	}
	var asked []Item
	for _, item := range items {
		if item.Scenario == run.Scenario && item.Kind == Quiz {
			asked = append(asked, item)
		}
	}
	byText := map[string][]Card{}
	for _, entry := range Match(own, asked).Entries {
		byText[entry.Item.Text] = append(byText[entry.Item.Text], entry.Card)
	}
	var reviewed []Reviewed
	for _, answer := range run.Answers {
		found := byText[answer.Question]
		if len(found) == 0 {
			continue
		}
		byText[answer.Question] = found[1:]
		rating := Again
		if answer.Right {
			rating = Good
		}
		card := found[0]
		card.Memory = Review(card.Memory, rating, run.At)
		reviewed = append(reviewed, Reviewed{card, rating, run.At})
	}
	return reviewed
}

// Drilled makes a review of a scenario's follow-up, by its index, that was
// answered and rated. Cards may hold those of other scenarios; a question without
// a card gets a new one. It is false where there is no such question, or no such
// rating.
func Drilled(cards []Card, of *scenario.Scenario, number int, rating Rating, at time.Time) (Reviewed, bool) {
	var own []Card
	for _, card := range cards {
		if card.Scenario == of.ID && card.Kind == FollowUp {
			own = append(own, card)
		}
	}
	var asked []Item
	for _, item := range Items(of) {
		if item.Kind == FollowUp {
			asked = append(asked, item)
		}
	}
	for _, entry := range Match(own, asked).Entries {
		if entry.Item.Number == number && rating.known() {
			entry.Card.Memory = Review(entry.Card.Memory, rating, at)
			return Reviewed{entry.Card, rating, at}, true
		}
	}
	return Reviewed{}, false
}

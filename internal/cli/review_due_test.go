package cli

import (
	"fmt"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/store"
)

// keepCards keeps a review card for each word: one that is due, new, due later
// or set aside.
func keepCards(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: cards due|new|later|aside ...")
	}
	before := time.Now().AddDate(0, 0, -2)
	kept, err := store.Open(ts.Getenv("STARCOACH_HOME"))
	ts.Check(err)
	there, err := kept.Cards()
	ts.Check(err)
	for i, kind := range args {
		card := schedule.Card{ID: fmt.Sprintf("x/quiz/%d", len(there)+i), Scenario: "x", Kind: schedule.Quiz, Text: "Which?"}
		rating := map[string]schedule.Rating{"due": schedule.Again, "later": schedule.Easy}[kind]
		if rating != 0 {
			card.Memory = schedule.Review(card.Memory, rating, before)
			ts.Check(kept.SaveReview(card, rating, before))
			continue
		}
		card.Aside = kind == "aside"
		ts.Check(kept.SaveCards([]schedule.Card{card}))
	}
	ts.Check(kept.Close())
}

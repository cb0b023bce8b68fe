package schedule

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func ids(cards []Card) []string {
	list := []string{}
	for _, card := range cards {
		list = append(list, card.ID)
	}
	return list
}

// after is a card that was last reviewed some days before start.
func after(id string, stability float64, days int) Card {
	last := start.AddDate(0, 0, -days)
	m := Memory{Stability: stability, Difficulty: 5, Last: last, Reps: 1}
	m.Due = dayStart(last, stateOf(m).interval())
	return Card{ID: id, Memory: m}
}

func fresh(n int) []Card {
	var cards []Card
	for i := range n {
		cards = append(cards, Card{ID: fmt.Sprintf("new%02d", i)})
	}
	return cards
}

func TestTheMostForgottenComesFirst(t *testing.T) {
	aside := after("aside", 1, 30)
	aside.Aside = true
	asideNew := Card{ID: "aside new", Aside: true}
	cards := []Card{
		{ID: "new b"},
		after("late by a day in 30", 30, 31),
		after("not yet", 10, 9),
		asideNew,
		after("same b", 5, 6),
		after("late by a day in 2", 2, 3),
		after("same a", 5, 6),
		aside,
		after("late by 100 days", 50, 150),
		{ID: "new a"},
	}
	want := []string{
		"late by 100 days", "late by a day in 2", "same a", "same b", "late by a day in 30",
		"new a", "new b",
	}
	if diff := cmp.Diff(want, ids(Due(cards, start, 0))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOnlySoManyNewCardsADay(t *testing.T) {
	cards := append(fresh(15), after("due", 1, 5))
	for begun, want := range map[int]int{-3: 10, 0: 10, 4: 6, 9: 1, 10: 0, 25: 0} {
		due := Due(cards, start, begun)
		if len(due) != 1+want || due[0].ID != "due" {
			t.Errorf("%d begun today: %v, want the due one and %d new", begun, ids(due), want)
		}
	}
	if due := Due(fresh(3), start, 5); len(due) != 3 {
		t.Errorf("of 3 new cards %d are due", len(due))
	}
}

func TestACardIsDueOnItsDay(t *testing.T) {
	evening := time.Date(2026, 11, 23, 20, 0, 0, 0, time.FixedZone("", -8*60*60))
	card := Card{ID: "x", Memory: Review(Memory{}, Hard, evening)} // for tomorrow
	for _, c := range []struct {
		after time.Duration
		want  int
	}{
		{3 * time.Hour, 0},
		{7 * time.Hour, 0},
		{8 * time.Hour, 1},
		{12 * time.Hour, 1},
	} {
		if got := len(Due([]Card{card}, evening.Add(c.after), 0)); got != c.want {
			t.Errorf("%v after the evening before: %d due, want %d", c.after, got, c.want)
		}
	}
}

func TestDueLeavesTheCardsAlone(t *testing.T) {
	cards := append(fresh(3), after("b", 1, 5), after("a", 1, 5))
	before := ids(cards)
	Due(cards, start, 0)
	if diff := cmp.Diff(before, ids(cards)); diff != "" {
		t.Errorf("the given cards were moved:\n%s", diff)
	}
}

package schedule

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/scenario"
)

// quizItems are the quiz questions of the scenario "trust", in their order.
func quizItems(questions ...string) []Item {
	var items []Item
	for i, q := range questions {
		items = append(items, Item{Scenario: "trust", Kind: Quiz, Text: q, Number: i})
	}
	return items
}

const (
	proof  = "Four candidates tell the same Action. Which line proves ownership best?"
	sink   = "Which of these sentences would sink the answer on its own?"
	refuse = "Was there a point at which you'd have refused to ship?"
)

// studied matches the items for the first time and rates the cards, each once
// more often than the one before, so that they can be told apart.
func studied(items []Item) []Card {
	cards := Match(nil, items).Cards()
	for i := range cards {
		for range i + 1 {
			cards[i].Memory = Review(cards[i].Memory, Good, start)
		}
	}
	return cards
}

// reps tells by question how often the card was reviewed that it has now; -1
// stands for a card set aside.
func reps(d Deck) map[string]int {
	by := map[string]int{}
	for _, entry := range d.Entries {
		by[entry.Item.Text] = entry.Card.Memory.Reps
	}
	for _, card := range d.Aside {
		by[card.Text] = -1
	}
	return by
}

func TestItemsOfAScenario(t *testing.T) {
	s := &scenario.Scenario{
		ID:        "trust",
		Question:  "Describe a time you earned trust.",
		Quiz:      []scenario.Question{{Question: proof}, {}, {Question: sink}},
		FollowUps: []scenario.FollowUp{{Question: refuse}},
	}
	want := []Item{
		{"trust", Quiz, proof, 0},
		{"trust", Quiz, sink, 2},
		{"trust", FollowUp, refuse, 0},
		{"trust", Opening, "Describe a time you earned trust.", 0},
	}
	if diff := cmp.Diff(want, Items(s)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestProgressFollowsTheQuestion(t *testing.T) {
	tests := []struct {
		name          string
		before, after []string
		want          map[string]int
	}{
		{
			"nothing changed",
			[]string{proof, sink},
			[]string{proof, sink},
			map[string]int{proof: 1, sink: 2},
		},
		{
			"reordered",
			[]string{proof, sink, refuse},
			[]string{refuse, proof, sink},
			map[string]int{proof: 1, sink: 2, refuse: 3},
		},
		{
			"reworded",
			[]string{proof, sink},
			[]string{proof, "Which sentence would sink the answer on its own?"},
			map[string]int{proof: 1, "Which sentence would sink the answer on its own?": 2},
		},
		{
			"only case and punctuation",
			[]string{"Why does this fail?"},
			[]string{"why does THIS fail"},
			map[string]int{"why does THIS fail": 1},
		},
		{
			"reworded and moved to the front",
			[]string{proof, sink},
			[]string{"Which sentence would sink the answer on its own?", proof},
			map[string]int{proof: 1, "Which sentence would sink the answer on its own?": 2},
		},
		{
			"two similar ones swapped",
			[]string{"Which line shows ownership?", "Which line shows impact?"},
			[]string{"Which line shows impact?", "Which line shows ownership?"},
			map[string]int{"Which line shows ownership?": 1, "Which line shows impact?": 2},
		},
		{
			"two similar ones swapped and reworded",
			[]string{"Which line of this Action shows ownership?", "Which line of this Action shows impact?"},
			[]string{"Which line of that Action shows impact?", "Which line of that Action shows ownership?"},
			map[string]int{"Which line of that Action shows ownership?": 1, "Which line of that Action shows impact?": 2},
		},
		{
			"replaced by another question",
			[]string{proof, sink},
			[]string{proof, "What did you say to the patient in bed 8?"},
			map[string]int{proof: 1, sink: -1, "What did you say to the patient in bed 8?": 0},
		},
		{
			"removed",
			[]string{proof, sink},
			[]string{sink},
			map[string]int{proof: -1, sink: 2},
		},
		{
			"a similar one added beside it",
			[]string{"Which line shows ownership?"},
			[]string{"Which line shows impact?", "Which line shows ownership?"},
			map[string]int{"Which line shows ownership?": 1, "Which line shows impact?": 0},
		},
		{
			"no letters at all",
			[]string{"?", "!"},
			[]string{"??", "!"},
			map[string]int{"?": -1, "??": 0, "!": 2},
		},
		{
			"another script",
			[]string{"この回答の弱点はどこですか"},
			[]string{"この回答の弱点はどこでしょうか"},
			map[string]int{"この回答の弱点はどこでしょうか": 1},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			deck := Match(studied(quizItems(test.before...)), quizItems(test.after...))
			if diff := cmp.Diff(test.want, reps(deck)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestARemovedQuestionComesBackWithItsProgress(t *testing.T) {
	cards := studied(quizItems(proof, sink))
	without := Match(cards, quizItems(sink))
	if len(without.Aside) != 1 || without.Aside[0].Text != proof {
		t.Fatalf("set aside: %+v", without.Aside)
	}
	if again := Match(without.Cards(), quizItems(sink)); len(again.Changed) != 0 || len(again.Aside) != 1 {
		t.Errorf("matched again it is no longer just set aside: %+v", again)
	}
	if _, asked := without.Item(without.Aside[0].ID); asked {
		t.Error("the card set aside still asks something")
	}
	back := Match(without.Cards(), quizItems(sink, proof))
	if diff := cmp.Diff(map[string]int{proof: 1, sink: 2}, reps(back)); diff != "" {
		t.Errorf("after its return (-want +got):\n%s", diff)
	}
}

func TestACardSetAsideHasTheWeakerClaim(t *testing.T) {
	cards := studied(quizItems(proof, sink))
	cards[0].Text, cards[0].Aside = "Which line shows ownership here?", true
	cards[1].Text = cards[0].Text
	for _, text := range []string{"Which line shows ownership here?", "Which line shows ownership?"} {
		deck := Match(cards, quizItems(text))
		if got := deck.Entries[0].Card.ID; got != cards[1].ID {
			t.Errorf("%q went to the card that had been set aside", text)
		}
	}
}

func TestScenariosAndKindsAreKeptApart(t *testing.T) {
	items := []Item{
		{"trust", Quiz, sink, 0},
		{"trust", FollowUp, sink, 0},
		{"mistake", Quiz, sink, 0},
	}
	cards := studied(items)
	ids := map[string]bool{}
	for _, card := range cards {
		ids[card.ID] = true
	}
	if len(ids) != 3 {
		t.Fatalf("three questions in different places have the cards %v", ids)
	}
	deck := Match(cards, items[:2])
	if len(deck.Aside) != 1 || deck.Aside[0].Scenario != "mistake" {
		t.Fatalf("set aside: %+v", deck.Aside)
	}
	moved := Match(cards[:1], []Item{{"trust", Opening, sink, 0}})
	if moved.Entries[0].Card.Memory.Reps != 0 {
		t.Error("a question took the progress of another scenario or kind")
	}
}

func TestTheSameQuestionTwiceInOneScenario(t *testing.T) {
	for _, text := range []string{sink, "?"} {
		cards := studied(quizItems(text, text))
		if cards[0].ID == cards[1].ID {
			t.Fatalf("both have the id %s", cards[0].ID)
		}
		deck := Match(cards, quizItems(text, text))
		if len(deck.Changed) != 0 || deck.Entries[0].Card != cards[0] || deck.Entries[1].Card != cards[1] {
			t.Errorf("matched again they are %+v", deck)
		}
	}
}

func TestTheIDOutlivesTheWords(t *testing.T) {
	born := Match(nil, quizItems(sink)).Cards()
	if !strings.HasPrefix(born[0].ID, "trust/quiz/") {
		t.Errorf("the id is %q", born[0].ID)
	}
	cards := born
	for _, text := range []string{
		"Which of these lines would sink the answer on its own?",
		"Which of these lines would sink the whole answer?",
		"Which of the lines sinks the whole answer?",
	} {
		deck := Match(cards, quizItems(text))
		if len(deck.Changed) != 1 || deck.Changed[0].Text != text || deck.Changed[0].ID != born[0].ID {
			t.Fatalf("reworded to %q, to be kept: %+v", text, deck.Changed)
		}
		cards = deck.Cards()
	}
	deck := Match(cards, append(quizItems(cards[0].Text), Item{"trust", Quiz, sink, 1}))
	if fresh := deck.Entries[1].Card; fresh.ID == born[0].ID || !fresh.Memory.New() {
		t.Errorf("the first wording, asked anew beside the last, has the card %+v", fresh)
	}
}

func TestOrderMakesNoDifference(t *testing.T) {
	chance := rand.New(rand.NewSource(3))
	var before, after []Item
	for s := range 5 {
		for n := range 12 {
			item := Item{fmt.Sprint("s", s), []Kind{Quiz, FollowUp}[n%2], question(s, n), n}
			before = append(before, item)
			switch chance.Intn(4) {
			case 0:
				item.Text += " Why?"
			case 1:
				item.Text = question(s, n+100)
			case 2:
				item.Text = question(s, 3) // several at once ask the same
			}
			after = append(after, item)
		}
	}
	cards := studied(before)
	for i := 0; i < len(cards); i += 2 {
		cards[i].Aside = true
	}
	want := Match(cards, after)
	if len(want.Aside) == 0 || len(want.Changed) == 0 {
		t.Fatal("the example shows nothing")
	}
	if !slices.IsSorted(ids(want.Aside)) || !slices.IsSorted(ids(want.Changed)) {
		t.Errorf("not by id: aside %v, changed %v", ids(want.Aside), ids(want.Changed))
	}
	for range 50 {
		chance.Shuffle(len(cards), func(i, j int) { cards[i], cards[j] = cards[j], cards[i] })
		chance.Shuffle(len(after), func(i, j int) { after[i], after[j] = after[j], after[i] })
		if diff := cmp.Diff(want, Match(cards, after)); diff != "" {
			t.Fatalf("another order gives another deck:\n%s", diff)
		}
	}
}

// Whatever happens to the files, each item has one card, no card is shared, and
// none is lost.
func TestNoCardIsLost(t *testing.T) {
	chance := rand.New(rand.NewSource(4))
	var cards []Card
	for range 300 {
		var items []Item
		for n := range chance.Intn(10) {
			items = append(items, Item{fmt.Sprint("s", chance.Intn(2)), Quiz, question(0, chance.Intn(15)), n})
		}
		deck := Match(cards, items)
		ids := map[string]bool{}
		for _, card := range deck.Cards() {
			ids[card.ID] = true
		}
		if len(ids) != len(deck.Entries)+len(deck.Aside) || len(deck.Entries) != len(items) {
			t.Fatalf("%d ids for %d items and %d cards set aside", len(ids), len(items), len(deck.Aside))
		}
		for _, card := range cards {
			if !ids[card.ID] {
				t.Fatalf("%s is lost", card.ID)
			}
		}
		for _, entry := range deck.Entries {
			if item, ok := deck.Item(entry.Card.ID); !ok || item != entry.Item || entry.Card.Aside {
				t.Fatalf("%+v is asked by %+v", entry, item)
			}
		}
		cards = deck.Cards()
	}
}

// question makes up one of many questions; those of different numbers are
// unlike enough.
func question(s, n int) string {
	words := strings.Fields("ownership delay ward budget release patient forecast audit pager harvest " +
		"vendor outage ledger rota customer pilot refund sensor classroom kitchen")
	chance := rand.New(rand.NewSource(int64(s*1000 + n)))
	picked := slices.Clone(words)
	chance.Shuffle(len(picked), func(i, j int) { picked[i], picked[j] = picked[j], picked[i] })
	return "What about the " + strings.Join(picked[:6], ", the ") + "?"
}

func TestLikenessIsMutual(t *testing.T) {
	chance := rand.New(rand.NewSource(5))
	text := func() []uint64 {
		return trigrams(strings.Repeat("why ", chance.Intn(4)) + strings.Repeat("how ", chance.Intn(4)))
	}
	for range 500 {
		a, b := text(), text()
		there, back := likeness(a, b), likeness(b, a)
		if there != back || there < 0 || there > 1 || (there == 1) != (len(a) > 0 && slices.Equal(a, b)) {
			t.Fatalf("likeness of %v and %v is %v one way and %v the other", a, b, there, back)
		}
	}
}

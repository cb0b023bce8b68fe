package schedule

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strconv"
)

// Deck is what is asked now, each question with its card, and the cards that
// nothing asks for any more. It is the same in whatever order cards and items
// were given.
type Deck struct {
	// Entries holds every item once, by scenario, kind and number.
	Entries []Entry
	// Aside holds the cards without an item, by id.
	Aside []Card
	// Changed holds, by id, the cards to be kept anew: those that were born,
	// reworded, set aside or brought back.
	Changed []Card
}

// Entry is an item and its card.
type Entry struct {
	Item Item
	Card Card
}

// Cards lists all cards of the deck, those set aside included.
func (d Deck) Cards() []Card {
	cards := make([]Card, 0, len(d.Entries)+len(d.Aside))
	for _, entry := range d.Entries {
		cards = append(cards, entry.Card)
	}
	return append(cards, d.Aside...)
}

// Item finds what the card with that id asks; false if it is set aside or
// unknown.
func (d Deck) Item(id string) (Item, bool) {
	i := slices.IndexFunc(d.Entries, func(e Entry) bool { return e.Card.ID == id })
	if i < 0 {
		return Item{}, false
	}
	return d.Entries[i].Item, true
}

// Match gives every item the card it had. Among those of the same scenario and
// kind that is the card with the very text, else, so that a reworded question
// keeps its progress, the one with the most similar text above a bound. An item
// that finds none gets a new card. A card whose item is gone is set aside, not
// dropped: once the text is back, so is the card. Match must be given the items
// of all scenarios, or the cards of the others would be set aside.
func Match(cards []Card, items []Item) Deck {
	hands := deal(cards, items)
	taken := make(map[string]bool, len(cards))
	for _, card := range cards {
		taken[card.ID] = true
	}
	deck := Deck{Entries: make([]Entry, 0, len(items))}
	for _, key := range slices.SortedFunc(maps.Keys(hands), handKey.compare) {
		hands[key].pairSame()
		hands[key].pairSimilar()
		deck.collect(hands[key], taken)
	}
	byID := func(a, b Card) int { return cmp.Compare(a.ID, b.ID) }
	slices.SortFunc(deck.Aside, byID)
	slices.SortFunc(deck.Changed, byID)
	return deck
}

// hand holds the cards and items of one scenario and kind, each sorted in an
// order of its own. Only within it are they matched.
type hand struct {
	cards []Card
	items []Item
	// cardOf is the index of an item's card, or -1; used marks the cards that
	// have an item.
	cardOf []int
	used   []bool
}

type handKey struct {
	scenario string
	kind     Kind
}

func (k handKey) compare(other handKey) int {
	return cmp.Or(cmp.Compare(k.scenario, other.scenario), cmp.Compare(k.kind, other.kind))
}

func deal(cards []Card, items []Item) map[handKey]*hand {
	hands := map[handKey]*hand{}
	of := func(key handKey) *hand {
		if hands[key] == nil {
			hands[key] = &hand{}
		}
		return hands[key]
	}
	for _, card := range cards {
		h := of(handKey{card.Scenario, card.Kind})
		h.cards = append(h.cards, card)
	}
	for _, item := range items {
		h := of(handKey{item.Scenario, item.Kind})
		h.items = append(h.items, item)
	}
	for _, h := range hands {
		h.sort()
	}
	return hands
}

// sort puts cards in use before those set aside, which have the weaker claim.
func (h *hand) sort() {
	rank := func(c Card) int {
		if c.Aside {
			return 1
		}
		return 0
	}
	slices.SortFunc(h.cards, func(a, b Card) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.ID, b.ID))
	})
	slices.SortFunc(h.items, func(a, b Item) int {
		return cmp.Or(cmp.Compare(a.Text, b.Text), cmp.Compare(a.Number, b.Number))
	})
	h.used = make([]bool, len(h.cards))
	h.cardOf = slices.Repeat([]int{-1}, len(h.items))
}

func (h *hand) pair(item, card int) {
	if h.cardOf[item] < 0 && !h.used[card] {
		h.cardOf[item], h.used[card] = card, true
	}
}

func (h *hand) pairSame() {
	withText := make(map[string][]int, len(h.cards))
	for i, card := range h.cards {
		withText[card.Text] = append(withText[card.Text], i)
	}
	for i, item := range h.items {
		if found := withText[item.Text]; len(found) > 0 {
			h.pair(i, found[0])
			withText[item.Text] = found[1:]
		}
	}
}

// pairSimilar gives the most similar pair to each other first, so that of two
// questions reworded at once neither takes the other's card.
func (h *hand) pairSimilar() {
	type pair struct {
		item, card int
		likeness   float64
	}
	var pairs []pair
	grams := make([][]uint64, len(h.cards))
	for i := range h.items {
		if h.cardOf[i] >= 0 {
			continue
		}
		text := trigrams(h.items[i].Text)
		for c := range h.cards {
			if h.used[c] {
				continue
			}
			if grams[c] == nil {
				grams[c] = trigrams(h.cards[c].Text)
			}
			if like := likeness(text, grams[c]); like >= sameQuestion {
				pairs = append(pairs, pair{item: i, card: c, likeness: like})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(-cmp.Compare(a.likeness, b.likeness), cmp.Compare(a.card, b.card), cmp.Compare(a.item, b.item))
	})
	for _, p := range pairs {
		h.pair(p.item, p.card)
	}
}

// collect adds what became of a hand, with new cards for the items that have
// none. It marks their ids as taken.
func (d *Deck) collect(h *hand, taken map[string]bool) {
	first := len(d.Entries)
	for i, item := range h.items {
		card := Card{Scenario: item.Scenario, Kind: item.Kind, Text: item.Text}
		var before Card
		if at := h.cardOf[i]; at >= 0 {
			before = h.cards[at]
			card.ID, card.Memory = before.ID, before.Memory
		} else {
			card.ID = freeID(item, taken)
			taken[card.ID] = true
		}
		if card != before {
			d.Changed = append(d.Changed, card)
		}
		d.Entries = append(d.Entries, Entry{Item: item, Card: card})
	}
	slices.SortFunc(d.Entries[first:], func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Item.Number, b.Item.Number), cmp.Compare(a.Item.Text, b.Item.Text))
	})
	for i, card := range h.cards {
		if h.used[i] {
			continue
		}
		if !card.Aside {
			card.Aside = true
			d.Changed = append(d.Changed, card)
		}
		d.Aside = append(d.Aside, card)
	}
}

// freeID names a new card after its text. The text may have been that of a card
// whose question was reworded since, which keeps the name.
func freeID(item Item, taken map[string]bool) string {
	sum := sha256.Sum256([]byte(item.Text))
	id := item.Scenario + "/" + string(item.Kind) + "/" + hex.EncodeToString(sum[:5])
	free := id
	for n := 2; taken[free]; n++ {
		free = id + "-" + strconv.Itoa(n)
	}
	return free
}

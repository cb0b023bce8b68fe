package schedule

import (
	"fmt"
	"testing"
)

// library is 10,000 questions, ten to a scenario, all reviewed once at some time
// in the month before start.
func library() ([]Card, []Item) {
	var items []Item
	for s := range 1000 {
		for n := range 10 {
			items = append(items, Item{fmt.Sprintf("scenario-%03d", s), []Kind{Quiz, FollowUp}[n/5], question(s, n), n})
		}
	}
	cards := Match(nil, items).Cards()
	for i := range cards {
		cards[i].Memory = Review(Memory{}, ratings[i%4], start.AddDate(0, 0, -i%30))
	}
	return cards, items
}

func BenchmarkMatch(b *testing.B) {
	cards, items := library()
	for _, c := range []struct {
		name string
		edit func(text string) string
	}{
		{"unchanged", func(text string) string { return text }},
		{"all reworded", func(text string) string { return text + " Why?" }},
	} {
		b.Run(c.name, func(b *testing.B) {
			given := make([]Item, len(items))
			for i, item := range items {
				given[i] = item
				given[i].Text = c.edit(item.Text)
			}
			b.ReportAllocs()
			for b.Loop() {
				if deck := Match(cards, given); len(deck.Aside) != 0 {
					b.Fatalf("%d cards lost their question", len(deck.Aside))
				}
			}
		})
	}
}

func BenchmarkDue(b *testing.B) {
	cards, _ := library()
	b.ReportAllocs()
	for b.Loop() {
		if len(Due(cards, start, 0)) == 0 {
			b.Fatal("nothing is due")
		}
	}
}

func BenchmarkReview(b *testing.B) {
	m := Review(Memory{}, Good, start)
	now := start.AddDate(0, 0, 3)
	for b.Loop() {
		Review(m, Good, now)
	}
}

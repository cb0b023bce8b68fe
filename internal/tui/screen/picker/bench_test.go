package picker

import (
	"fmt"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

// BenchmarkFilterTenThousand is what a key in the filter costs with ten thousand
// scenarios, and what the first one does, which the texts are made for.
func BenchmarkFilterTenThousand(b *testing.B) {
	var listing scenario.Listing
	for i := range 10_000 {
		listing.Entries = append(listing.Entries, scenario.Entry{File: fmt.Sprintf("%d.yaml", i), Head: scenario.Head{
			ID: fmt.Sprintf("number-%d", i), Title: fmt.Sprintf("Kept the packing line moving, the %d. time", i),
			Collection: "Amazon Leadership Principles", Principle: fmt.Sprintf("Principle %d", i/100), Role: "SDE2",
			Question: "Tell me about a time when you had to decide with less to go by than you would have liked. " +
				"What did you do, and what came of it?",
			Tags: []string{"conflict", "deadline", "customer"},
		}})
	}
	searched := searchTexts(listing)
	for _, filter := range []string{"", "e", "packing 77", "no such word"} {
		b.Run(fmt.Sprintf("key-%q", filter), func(b *testing.B) {
			for b.Loop() {
				rows, matches := rowsOf(listing, searched, filter)
				if found := len(rows) > 0; found == strings.HasPrefix(filter, "no") {
					b.Fatal(matches)
				}
			}
		})
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			rowsOf(listing, searchTexts(listing), "e")
		}
	})
}

package mock

import (
	"cmp"
	"math/rand"
	"slices"
	"strings"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Order puts the questions that can be asked in the order in which they are
// drawn: one of each principle before any principle comes twice, and among the
// rest the least practised first. What is left to chance follows the seed.
// The result is scenario ids; it is empty where no scenario has one of the
// principles.
func Order(entries []scenario.Entry, progress history.Progress, settings Settings) []string {
	open := make([]scenario.Entry, 0, len(entries))
	for i := range entries {
		if chosen(settings.Principles, entries[i].Principle) {
			open = append(open, entries[i])
		}
	}
	// By id first, so that the draw does not hang on the order of a listing.
	slices.SortFunc(open, func(a, b scenario.Entry) int { return cmp.Compare(a.ID, b.ID) })
	chance := rand.New(rand.NewSource(settings.Seed))
	chance.Shuffle(len(open), func(i, j int) { open[i], open[j] = open[j], open[i] })
	slices.SortStableFunc(open, func(a, b scenario.Entry) int {
		return cmp.Compare(progress[a.ID].Attempts, progress[b.ID].Attempts)
	})

	rounds := map[string]int{}
	round := make(map[string]int, len(open))
	for i := range open {
		principle := strings.ToLower(open[i].Principle)
		round[open[i].ID] = rounds[principle]
		rounds[principle]++
	}
	slices.SortStableFunc(open, func(a, b scenario.Entry) int { return cmp.Compare(round[a.ID], round[b.ID]) })
	ids := make([]string, len(open))
	for i := range open {
		ids[i] = open[i].ID
	}
	return ids
}

func chosen(principles []string, principle string) bool {
	return len(principles) == 0 ||
		slices.ContainsFunc(principles, func(p string) bool { return strings.EqualFold(p, principle) })
}

package tui

import (
	"fmt"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// remembered is a library that was listed when the program was last used: glance
// is how much of that is known at once, and now what there is.
type remembered struct {
	ui.Library
	then   scenario.Listing
	glance int
	now    scenario.Listing
	looked bool
}

func (r *remembered) Glance() (scenario.Listing, scenario.Counts, bool) {
	return scenario.Listing{Entries: r.then.Entries[:r.glance]}, r.then.Counts(), !r.looked
}

func (r *remembered) Preview() (scenario.Listing, bool) { return r.then, !r.looked }

func (r *remembered) List() scenario.Listing {
	r.looked = true
	return r.now
}

func (r *remembered) Check() []scenario.Broken { return nil }

func numbered(first, last int) (listing scenario.Listing) {
	for n := first; n <= last; n++ {
		name := fmt.Sprintf("Story %02d", n)
		listing.Entries = append(listing.Entries, scenario.Entry{File: name + ".yaml", Head: scenario.Head{
			ID: fmt.Sprint("story-", n), Title: name, Collection: "Any employer",
		}})
	}
	return listing
}

// However many files there are, the first frame needs the first rows and the
// count; the rest of the list follows behind it, and then the files themselves.
func TestTheFirstFrameNeedsNoMoreThanItShows(t *testing.T) {
	library := &remembered{then: numbered(1, 60), glance: 30, now: numbered(2, 61)}
	sim := simulate(t, 80, 24, func(deps *ui.Deps, _ *memory) { deps.Library = library })
	sim.sees("▸ Story 01", "60 questions", "↓ more below")
	first := sim.frame()

	// A key pressed this early moves through the whole list, as soon as it is there.
	sim.press("G").sees("▸ Story 01")
	sim.pass(30*time.Millisecond).sees("▸ Story 60", "60 questions")
	if library.looked {
		t.Error("the files were looked at before the list was drawn")
	}
	if sim.press("g"); sim.frame() != first {
		t.Errorf("the list at rest is not the first frame:\n%s\n%s", first, sim.frame())
	}

	// What happened to the files since shows a moment later, under the same choice.
	sim.press("down", "down").sees("▸ Story 03", "Story 01")
	sim.pass(100*time.Millisecond).sees("▸ Story 03", "60 questions").lacks("Story 01")
	sim.press("G").sees("▸ Story 61")
}

// An index whose beginning alone is whole is one that there is not.
func TestAnIndexThatEndsEarlyIsMadeUpForByTheFiles(t *testing.T) {
	library := &remembered{then: numbered(1, 60), glance: 30, now: numbered(2, 61)}
	sim := simulate(t, 80, 24, func(deps *ui.Deps, _ *memory) { deps.Library = &noPreview{library} })
	sim.sees("▸ Story 01").press("G").pass(30*time.Millisecond).sees("▸ Story 61", "60 questions")
}

type noPreview struct{ *remembered }

func (*noPreview) Preview() (scenario.Listing, bool) { return scenario.Listing{}, false }

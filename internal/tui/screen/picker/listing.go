package picker

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/scenario"
)

// listed carries what the library holds; checked, what is wrong with files that
// were read whole in the background.
type (
	listed struct {
		owner   int
		listing scenario.Listing
		counts  scenario.Counts
		// searched is what searchTexts returns for the listing, if it is made.
		searched []string
		known    known
		// left is the story that was not written to its end.
		left leftStory
	}
	checked struct {
		owner  int
		broken []scenario.Broken
	}
)

// known is how well the library is known, from one step to the next at the start
// of the program. Each is shown before the next is asked for, so that the first
// frame does not wait for thousands of files.
type known int

const (
	unknown   known = iota
	glanced         // the beginning of the list, as it was when the program was last used
	previewed       // all of it, as it was
	looked          // as it is
)

// look asks for the next step.
type look struct{ owner int }

// lookAfter leaves the processors to what is drawn meanwhile: the first frame
// after a glance, and the start of everything else after the preview.
var lookAfter = map[known]time.Duration{
	glanced:   20 * time.Millisecond,
	previewed: 100 * time.Millisecond,
}

// leftStory is the file of a story and the step it was left at; empty for none.
type leftStory struct{ path, at string }

// Init lists the library. What was last known of it is shown at once.
func (s *Screen) Init() tea.Cmd {
	library, stories, owner, before := s.deps.Library, s.deps.Stories, s.owner, s.known
	return func() tea.Msg {
		if before == unknown {
			if listing, counts, ok := library.Glance(); ok {
				return listed{owner: owner, listing: listing, counts: counts, known: glanced}
			}
		}
		if before < previewed {
			if listing, ok := library.Preview(); ok {
				return listed{owner: owner, listing: listing, counts: listing.Counts(), known: previewed}
			}
		}
		msg := listed{owner: owner, listing: library.List(), known: looked}
		msg.counts, msg.searched = msg.listing.Counts(), searchTexts(msg.listing)
		if stories != nil {
			msg.left.path, msg.left.at = stories.LeftStory()
		}
		return msg
	}
}

// Waiting holds keys back until there is all of the list to move through.
func (s *Screen) Waiting() bool { return s.known < previewed }

func (s *Screen) takeIn(msg listed) tea.Cmd {
	if msg.known < s.known {
		return nil
	}
	before := s.known
	s.left, s.known = msg.left, msg.known
	s.setListing(msg.listing, msg.counts, msg.searched)
	if msg.known < looked {
		owner := s.owner
		return s.deps.After(lookAfter[msg.known], func(time.Time) tea.Msg { return look{owner} })
	}
	s.findLeft()
	s.standOn()
	library, owner := s.deps.Library, s.owner
	check := func() tea.Msg { return checked{owner, library.Check()} }
	if before == previewed {
		// The plan was made of what may have changed since.
		return tea.Batch(check, s.readPlan())
	}
	return check
}

func (s *Screen) takeInBroken(broken []scenario.Broken) {
	listing, searched := s.listing.Without(broken), s.searched
	if len(listing.Entries) < len(s.listing.Entries) {
		searched = nil
	}
	s.setListing(listing, listing.Counts(), searched)
	s.findLeft()
}

func (s *Screen) setListing(listing scenario.Listing, counts scenario.Counts, searched []string) {
	s.listing, s.counts, s.searched = listing, counts, searched
	s.refilter()
}

// standOn chooses the story that was just written.
func (s *Screen) standOn() {
	written := s.deps.Shelf.Written
	if written == "" {
		return
	}
	for i, r := range s.rows {
		if r.entry != nil && r.entry.Path == written {
			s.chosen, s.deps.Shelf.Written = i, ""
		}
	}
}

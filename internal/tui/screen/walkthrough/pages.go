package walkthrough

import (
	"fmt"

	"github.com/starcoach/starcoach/internal/scenario"
)

// kind is what a page shows.
type kind int

const (
	overviewPage kind = iota
	sectionPage
	followUpPage
	weakPage
	pivotsPage
	levelsPage
)

// page is one step of the walkthrough.
type page struct {
	kind    kind
	section scenario.Section
	index   int
	// hidden is how many things can be revealed on it, one press each.
	hidden int
	// station is the page's place on the strip.
	station int
}

// pagesOf lists the steps of a scenario's walkthrough, and the stations of the
// strip above them. What a file leaves out has no page.
func pagesOf(s *scenario.Scenario) (pages []page, stations []string) {
	add := func(station string, steps ...page) {
		if len(steps) == 0 {
			return
		}
		for i := range steps {
			steps[i].station = len(stations)
		}
		stations = append(stations, station)
		pages = append(pages, steps...)
	}
	add("Overview", page{kind: overviewPage})
	sections := scenario.Sections()
	if s.Own {
		sections = s.Told()
	}
	for _, section := range sections {
		add(section.Mark(), page{kind: sectionPage, section: section})
	}
	var followUps []page
	for i := range s.FollowUps {
		followUps = append(followUps, page{kind: followUpPage, index: i, hidden: len(revealsOf(s.FollowUps[i]))})
	}
	add("Follow-ups", followUps...)
	if s.WeakAnswer.Text != "" {
		// Each problem, then the interviewer's view.
		add("Weak answer", page{kind: weakPage, hidden: len(s.WeakAnswer.Problems) + 1})
	}
	if len(s.Pivots) > 0 {
		add("Pivots", page{kind: pivotsPage})
	}
	if len(s.Levels) > 0 {
		add("Levels", page{kind: levelsPage})
	}
	return pages, stations
}

// title is the page's name in words.
func (p page) title(s *scenario.Scenario) string {
	switch p.kind {
	case sectionPage:
		return p.section.Title()
	case followUpPage:
		return fmt.Sprintf("Follow-up %d of %d", p.index+1, len(s.FollowUps))
	case weakPage:
		return "A weak answer"
	case pivotsPage:
		return "The same story for other questions"
	case levelsPage:
		return "What changes with the level"
	}
	return "Overview"
}

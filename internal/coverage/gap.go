package coverage

import (
	"slices"
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// Gap is what to fill next.
type Gap struct {
	// Row is an index into the table's rows.
	Row int
	// Story is an index into the stories: which could be turned to it, or, where
	// one fits already, which to tell. It is -1 for a new story.
	Story int
}

// nextGap is the first row without a story, in the order of the list; else the
// first whose story was never told, or not well.
func (t *Table) nextGap(rests []int) *Gap {
	for _, state := range []State{Missing, Planned, Told} {
		for i := range t.Rows {
			if t.Rows[i].State != state {
				continue
			}
			if state == Missing {
				return &Gap{Row: i, Story: t.nearest(t.Rows[i].Ask, rests)}
			}
			return &Gap{Row: i, Story: slices.Index(t.Rows[i].Cells, state)}
		}
	}
	return nil
}

// leastAlike is how many telling words a story must share with what is asked, to
// be worth turning to it.
const leastAlike = 2

// nearest is the story most like what is asked, or -1 where none is like it. One
// on which enough rests is left alone.
func (t *Table) nearest(ask Ask, rests []int) int {
	asked := content(ask.Name + " " + ask.about)
	t.forgetCommon(asked)
	best, most := -1, leastAlike-1
	for i := range t.Stories {
		if rests[i] >= leanedOn {
			continue
		}
		if alike := shared(asked, t.Stories[i].Scenario); alike > most {
			best, most = i, alike
		}
	}
	return best
}

// fewStories is how many stories there must be for a word to be common to them.
const fewStories = 3

// forgetCommon drops the words that more than half of the stories use: they tell
// none from another.
func (t *Table) forgetCommon(asked map[string]bool) {
	uses := map[string]int{}
	for i := range t.Stories {
		head, body := wordsOf(t.Stories[i].Scenario)
		for stem := range content(head + " " + body) {
			uses[stem]++
		}
	}
	for stem, count := range uses {
		if len(t.Stories) >= fewStories && 2*count > len(t.Stories) {
			delete(asked, stem)
		}
	}
}

// shared counts the telling words that a story shares with what is asked; those
// of its tags, and of the principles it tells for, twice.
func shared(asked map[string]bool, s *scenario.Scenario) int {
	head, body := wordsOf(s)
	count := 0
	for _, text := range []string{head, head + " " + body} {
		for stem := range content(text) {
			if asked[stem] {
				count++
			}
		}
	}
	return count
}

// wordsOf are the words of a story: those it is filed under, and all others.
func wordsOf(s *scenario.Scenario) (filed, others string) {
	head := append([]string{s.Principle}, s.Tags...)
	body := []string{s.Title, s.Question, s.Overview.Setting, s.Overview.Summary}
	for _, pivot := range s.Pivots {
		head = append(head, pivot.Principle)
		body = append(body, pivot.Angle, pivot.Emphasize)
	}
	for _, section := range scenario.Sections() {
		body = append(body, s.Part(section).Example)
	}
	return strings.Join(head, " "), strings.Join(body, " ")
}

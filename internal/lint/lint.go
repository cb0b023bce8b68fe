// Package lint holds a scenario that is true to the form against what makes one
// worth learning from: it can be said in its time, the worked answer does what
// its coaching teaches, the weak one fails, and the quiz tests reading and not
// guessing. It is pure.
package lint

import (
	"fmt"

	"github.com/starcoach/starcoach/internal/scenario"
)

// Style returns everything that is wrong with the style of a scenario. The
// diagnostics have a path, a problem and a remedy, and no file yet.
func Style(s *scenario.Scenario) scenario.Diagnostics {
	c := checker{s: s}
	c.lengths()
	c.sentences()
	c.doers()
	c.counts()
	c.questions()
	c.pairs()
	c.judged()
	return c.found
}

type checker struct {
	s     *scenario.Scenario
	found scenario.Diagnostics
}

func (c *checker) report(path, remedy, problem string, args ...any) {
	c.found = append(c.found, scenario.Diagnostic{Path: path, Problem: fmt.Sprintf(problem, args...), Remedy: remedy})
}

// What a scenario has, so that a walkthrough, a drill and a quiz are worth
// opening.
const (
	fewestFollowUps = 4
	fewestQuestions = 4
	fewestPivots    = 3
	fewestLevels    = 2
	fewestPairs     = 1
	fewestByLevel   = 2
)

func (c *checker) counts() {
	for _, part := range []struct {
		path       string
		has, least int
		what       string
	}{
		{"follow_ups", len(c.s.FollowUps), fewestFollowUps, "follow-ups"},
		{"quiz", len(c.s.Quiz), fewestQuestions, "quiz questions"},
		{"pivots", len(c.s.Pivots), fewestPivots, "pivots"},
		{"levels", len(c.s.Levels), fewestLevels, "levels"},
		{"reflection.by_level", len(c.s.Reflection.ByLevel), fewestByLevel, "reflections by level"},
		{"judge", len(c.s.Judge), fewestPairs, "judge pairs"},
	} {
		if part.has < part.least {
			c.report(part.path, fmt.Sprintf("write %d or more", part.least), "there are %d %s", part.has, part.what)
		}
	}
}

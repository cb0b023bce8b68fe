// Package lint holds a scenario that is true to the form against what makes one
// worth learning from: it can be said in its time, the worked answer does what
// its coaching teaches, the weak one fails, and the quiz tests reading and not
// guessing. It is pure.
package lint

import (
	"fmt"

	"github.com/starcoach/starcoach/internal/scenario"
)

// Rule is a thing that Style looks at. Its name is stable.
type Rule struct {
	Name string
	// About says in a sentence what is wanted.
	About string
	check func(*checker)
}

// Rules are the things that Style looks at, in their order.
func Rules() []Rule {
	return []Rule{
		{"length", "An example takes about as long to say as its target.", (*checker).lengths},
		{"sentence", "A sentence that is said aloud is not too long for one breath.", (*checker).sentences},
		{"doer", "Every sentence of the Action says who did it.", (*checker).doers},
		{"count", "There are follow-ups, questions, pivots, levels and a pair to judge.", (*checker).counts},
		{"quiz", "The right choice of a question can't be guessed.", (*checker).questions},
		{"pair", "The better answer of a pair has the higher scores.", (*checker).pairs},
		{"coach", "The coach gives the worked answer much and the weak one little.", (*checker).judged},
	}
}

// Style returns everything that is wrong with the style of a scenario. The
// diagnostics have a rule, a path, a problem and a remedy, and no file yet.
func Style(s *scenario.Scenario) scenario.Diagnostics {
	c := checker{s: s}
	for _, rule := range Rules() {
		c.rule = rule.Name
		rule.check(&c)
	}
	return c.found
}

type checker struct {
	s     *scenario.Scenario
	rule  string
	found scenario.Diagnostics
}

func (c *checker) report(path, remedy, problem string, args ...any) {
	c.found = append(c.found, scenario.Diagnostic{
		Path: path, Rule: c.rule, Problem: fmt.Sprintf(problem, args...), Remedy: remedy,
	})
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

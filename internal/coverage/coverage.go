// Package coverage says which of the candidate's own stories answer what an
// interview asks: the principles, or a list of questions. It is pure.
package coverage

import (
	"slices"
	"strings"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
)

// State is how well something is covered. Its order is from worst to best.
type State int

// The states.
const (
	// Missing: no story answers it.
	Missing State = iota
	// Planned: a story could answer it, and was never told.
	Planned
	// Told: such a story was told, and not strongly the last time.
	Told
	// Strong: it was told, and the coach or the candidate found the last telling
	// good.
	Strong
)

// String is the state's word, which is part of the JSON form.
func (s State) String() string {
	switch s {
	case Strong:
		return "strong"
	case Told:
		return "told"
	case Planned:
		return "planned"
	}
	return "missing"
}

// Mark is the state's sign, to be told apart without colour.
func (s State) Mark() string {
	switch s {
	case Strong:
		return "●"
	case Told:
		return "◐"
	case Planned:
		return "○"
	}
	return "·"
}

// Means says what the state means, in a few words.
func (s State) Means() string {
	switch s {
	case Strong:
		return "told, and strong the last time"
	case Told:
		return "told, not strong yet"
	case Planned:
		return "fits, never told"
	}
	return "no story"
}

// A telling is strong from these scores on: the coach's total of 100, or the mean
// of the candidate's own ratings of 5.
const (
	strongTotal = history.SolidTotal
	strongOwn   = history.SolidOwn
)

// leanedOn is how many principles or questions may rest on one story; more, and
// an interviewer who asks two of them hears it twice.
const leanedOn = 4

// Story is one of the candidate's own stories.
type Story struct {
	*scenario.Scenario
	// Tellings counts the runs in which it was told.
	Tellings int
	// Strong says whether the last telling was.
	Strong bool
}

// StoryOf is a story with what its attempts, oldest first, say of it.
func StoryOf(s *scenario.Scenario, attempts []history.Judged) Story {
	story := Story{Scenario: s}
	enough := tellingSections(s)
	for i := range attempts {
		attempt := &attempts[i]
		if attempt.Scenario != s.ID || sectionsOf(attempt.Answers) < enough {
			continue
		}
		story.Tellings++
		own := attempt.OwnMean()
		judged := attempt.Report != nil && attempt.Report.Rules == coach.RulesVersion
		story.Strong = judged && attempt.Report.Total >= strongTotal || own.Count > 0 && own.Mean >= strongOwn
	}
	return story
}

// mostAsked is how many sections a run needs to count as a telling, so that one
// section tried again does not.
const mostAsked = 3

// tellingSections is mostAsked, or fewer for a story that has fewer written.
func tellingSections(s *scenario.Scenario) int {
	written := 0
	for _, section := range scenario.Sections() {
		if strings.TrimSpace(s.Part(section).Example) != "" {
			written++
		}
	}
	return min(max(written, 1), mostAsked)
}

func sectionsOf(answers []history.Answer) int {
	count := 0
	for _, answer := range answers {
		if slices.Contains(scenario.Sections(), scenario.Section(answer.Prompt)) {
			count++
		}
	}
	return count
}

// state is how the story covers what it answers.
func (s *Story) state() State {
	switch {
	case s.Tellings == 0:
		return Planned
	case s.Strong:
		return Strong
	}
	return Told
}

// Row is one principle or question with what the stories do for it.
type Row struct {
	Ask Ask
	// Cells has one for each story, in their order.
	Cells []State
	// State is that of the best story.
	State State
}

// Leaned is a story that much rests on.
type Leaned struct {
	// Story is an index into the stories.
	Story int
	// Rows counts what rests on it.
	Rows int
}

// Table is stories against what is asked.
type Table struct {
	Stories []Story
	Rows    []Row
	// Leaned are the stories on which too much rests, most first.
	Leaned []Leaned
	// Idle are the stories that answer nothing here, as indices.
	Idle []int
	// Next is the next gap to fill; nil where everything is strong.
	Next *Gap
}

// Make sets stories against what is asked.
func Make(asks []Ask, stories []Story) Table {
	table := Table{Stories: stories}
	rests := make([]int, len(stories))
	for _, ask := range asks {
		row := Row{Ask: ask, Cells: make([]State, len(stories))}
		for i := range stories {
			if ask.answeredBy(stories[i].Scenario) {
				row.Cells[i] = stories[i].state()
				rests[i]++
			}
			row.State = max(row.State, row.Cells[i])
		}
		table.Rows = append(table.Rows, row)
	}
	for i, rows := range rests {
		switch {
		case rows > leanedOn:
			table.Leaned = append(table.Leaned, Leaned{i, rows})
		case rows == 0:
			table.Idle = append(table.Idle, i)
		}
	}
	slices.SortStableFunc(table.Leaned, func(a, b Leaned) int { return b.Rows - a.Rows })
	table.Next = table.nextGap(rests)
	return table
}

// Count is how many rows are in a state.
func (t *Table) Count(state State) int {
	count := 0
	for i := range t.Rows {
		if t.Rows[i].State == state {
			count++
		}
	}
	return count
}

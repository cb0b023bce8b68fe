package ui

import (
	"slices"

	"github.com/starcoach/starcoach/internal/practice"
)

// Shelf holds the runs that were left before their end, one a scenario, so that
// they can be gone on with. It belongs to Update and View alone.
type Shelf struct {
	runs  map[string]*practice.Run
	order []string
}

// NewShelf returns an empty shelf.
func NewShelf() *Shelf { return &Shelf{runs: map[string]*practice.Run{}} }

// Put lays a run by.
func (s *Shelf) Put(scenario string, run *practice.Run) {
	s.Take(scenario)
	s.runs[scenario] = run
	s.order = append(s.order, scenario)
}

// Look returns the run laid by for a scenario, or nil, and leaves it there.
func (s *Shelf) Look(scenario string) *practice.Run { return s.runs[scenario] }

// Take returns the run laid by for a scenario, or nil, and removes it.
func (s *Shelf) Take(scenario string) *practice.Run {
	run := s.runs[scenario]
	delete(s.runs, scenario)
	s.order = slices.DeleteFunc(s.order, func(id string) bool { return id == scenario })
	return run
}

// Typed is the typed words of every run laid by, in the order they were.
func (s *Shelf) Typed() []string {
	var typed []string
	for _, id := range s.order {
		if words := s.runs[id].Typed(); words != "" {
			typed = append(typed, words)
		}
	}
	return typed
}

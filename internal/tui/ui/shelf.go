package ui

import (
	"slices"

	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/quiz"
)

// Shelf holds the runs that were left before their end, so that they can be
// gone on with, and the marks of the last answers. It belongs to Update and View
// alone.
type Shelf struct {
	runs    []shelved
	quizzes map[string]*quiz.Run
	marks   map[string]Marks
}

type shelved struct {
	scenario string
	run      *practice.Run
}

// NewShelf returns an empty shelf.
func NewShelf() *Shelf {
	return &Shelf{quizzes: map[string]*quiz.Run{}, marks: map[string]Marks{}}
}

// Put lays a run by. An older run of the scenario makes room for it, unless
// words were typed in it.
func (s *Shelf) Put(scenario string, run *practice.Run) {
	s.runs = slices.DeleteFunc(s.runs, func(old shelved) bool {
		return old.scenario == scenario && old.run.Typed() == ""
	})
	s.runs = append(s.runs, shelved{scenario, run})
}

// Look returns the run laid by last for a scenario, or nil, and leaves it there.
func (s *Shelf) Look(scenario string) *practice.Run {
	if at := s.last(scenario); at >= 0 {
		return s.runs[at].run
	}
	return nil
}

// Take returns the run laid by last for a scenario, or nil, and removes it.
func (s *Shelf) Take(scenario string) *practice.Run {
	at := s.last(scenario)
	if at < 0 {
		return nil
	}
	run := s.runs[at].run
	s.runs = slices.Delete(s.runs, at, at+1)
	return run
}

func (s *Shelf) last(scenario string) int {
	for i := len(s.runs) - 1; i >= 0; i-- {
		if s.runs[i].scenario == scenario {
			return i
		}
	}
	return -1
}

// Typed is the typed words of every run laid by, oldest first.
func (s *Shelf) Typed() []string {
	var typed []string
	for _, shelved := range s.runs {
		if words := shelved.run.Typed(); words != "" {
			typed = append(typed, words)
		}
	}
	return typed
}

// PutQuiz lays a quiz by that was left before its end.
func (s *Shelf) PutQuiz(scenario string, run *quiz.Run) { s.quizzes[scenario] = run }

// LookQuiz returns the quiz laid by for a scenario, or nil, and leaves it there.
func (s *Shelf) LookQuiz(scenario string) *quiz.Run { return s.quizzes[scenario] }

// TakeQuiz returns the quiz laid by for a scenario, or nil, and removes it.
func (s *Shelf) TakeQuiz(scenario string) *quiz.Run {
	run := s.quizzes[scenario]
	delete(s.quizzes, scenario)
	return run
}

package ui

import (
	"strings"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
)

// Marks are what an answer was given: by the candidate, and by the coach where
// it was typed. A dimension that was not rated is in neither.
type Marks struct {
	You, Coach map[coach.Dimension]int
	// Total is the coach's, from 0 to 100.
	Total int
}

// PutMarks keeps the marks of a run, to be compared with those of the next one.
// Only runs of the same prompts in the same style are compared.
func (s *Shelf) PutMarks(scenario string, run *practice.Run, marks Marks) {
	s.marks[marksKey(scenario, run)] = marks
}

// Marks returns the marks of the last run like this one, and whether there was
// one.
func (s *Shelf) Marks(scenario string, run *practice.Run) (Marks, bool) {
	marks, ok := s.marks[marksKey(scenario, run)]
	return marks, ok
}

func marksKey(scenario string, run *practice.Run) string {
	parts := []string{scenario, string(run.Style)}
	for _, prompt := range run.Prompts() {
		parts = append(parts, prompt.Key)
	}
	return strings.Join(parts, "\n")
}

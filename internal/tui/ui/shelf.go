package ui

import (
	"iter"
	"slices"

	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/quiz"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Shelf holds the runs that were left before their end, so that they can be
// gone on with, and the marks of the last answers. It belongs to Update and View
// alone.
type Shelf struct {
	// Written is the file of the own story that was written last; empty for none,
	// and once the list of questions stands on it.
	Written string
	// Style is how the candidate chose to answer last; empty before the first
	// choice since the program was started.
	Style practice.Style

	runs []shelved
	// drafts are runs from before the program was started, oldest first. They
	// become runs when their scenario has been opened.
	drafts  []practice.Draft
	quizzes map[string]*quiz.Run
	marks   map[string]Marks
	// levelChecked is true once the microphone was tried.
	levelChecked bool
	// mocks are the mock interviews that were left, the latest last.
	mocks []leftMock
	// seen are the keys of everything that came from the disk: it is read again
	// while the program runs.
	seen map[string]bool
}

type shelved struct {
	scenario string
	run      *practice.Run
}

// NewShelf returns an empty shelf.
func NewShelf() *Shelf {
	return &Shelf{quizzes: map[string]*quiz.Run{}, marks: map[string]Marks{}, seen: map[string]bool{}}
}

// Clear forgets everything laid by, and what is on its way from the disk.
func (s *Shelf) Clear() {
	seen := s.seen
	*s = *NewShelf()
	s.seen = seen
}

// unseen says whether something came from the disk for the first time.
func (s *Shelf) unseen(key string) bool {
	if s.seen[key] {
		return false
	}
	s.seen[key] = true
	return true
}

// Put lays a run by. An older run of the scenario makes room for it, unless
// words were typed in it.
func (s *Shelf) Put(scenario string, run *practice.Run) {
	s.runs = slices.DeleteFunc(s.runs, func(old shelved) bool {
		return old.scenario == scenario && old.run.Typed() == ""
	})
	s.runs = append(s.runs, shelved{scenario, run})
}

// PutDrafts lays by what was under way when a process ended, oldest first. A run
// that was put here before is passed over.
func (s *Shelf) PutDrafts(drafts []practice.Draft) {
	for _, draft := range drafts {
		if s.unseen(draft.Key) {
			s.drafts = append(s.drafts, draft)
		}
	}
}

// Look returns the run laid by last for a scenario, or nil, and leaves it there.
func (s *Shelf) Look(of *scenario.Scenario) *practice.Run {
	s.unfold(of)
	if at := s.last(of.ID); at >= 0 {
		return s.runs[at].run
	}
	return nil
}

// Take returns the run laid by last for a scenario, or nil, and removes it.
func (s *Shelf) Take(of *scenario.Scenario) *practice.Run {
	s.unfold(of)
	at := s.last(of.ID)
	if at < 0 {
		return nil
	}
	run := s.runs[at].run
	s.runs = slices.Delete(s.runs, at, at+1)
	return run
}

// unfold makes runs of the drafts of a scenario. They come before those that
// were laid by since.
func (s *Shelf) unfold(of *scenario.Scenario) {
	var before []shelved
	s.drafts = slices.DeleteFunc(s.drafts, func(draft practice.Draft) bool {
		if draft.Scenario != of.ID {
			return false
		}
		if run := practice.FromDraft(draft, of); run != nil {
			before = append(before, shelved{of.ID, run})
		}
		return true
	})
	s.runs = append(before, s.runs...)
}

// Left is a run that was left, as the picker names it.
type Left struct {
	Scenario string
	// At is the title of the prompt it stands at, Words how many were typed.
	At    string
	Words int
}

// Latest is the run that was left last, of any scenario, and whether there is
// one.
func (s *Shelf) Latest() (Left, bool) {
	if last := len(s.runs) - 1; last >= 0 {
		run := s.runs[last].run
		return Left{s.runs[last].scenario, run.Prompts()[run.Current()].Title, run.TypedWords()}, true
	}
	if last := len(s.drafts) - 1; last >= 0 {
		draft := s.drafts[last]
		return Left{draft.Scenario, draft.Current().Title, draft.TypedWords()}, true
	}
	return Left{}, false
}

// last is the run of a scenario that was left last, one with typed words before
// one without: those are hidden behind nothing.
func (s *Shelf) last(scenario string) int {
	found := -1
	for i := len(s.runs) - 1; i >= 0; i-- {
		if s.runs[i].scenario != scenario {
			continue
		}
		if s.runs[i].run.Typed() != "" {
			return i
		}
		if found < 0 {
			found = i
		}
	}
	return found
}

// Runs lists every run laid by since the program was started, oldest first, with
// the id of its scenario.
func (s *Shelf) Runs() iter.Seq2[string, *practice.Run] {
	return func(yield func(string, *practice.Run) bool) {
		for _, shelved := range s.runs {
			if !yield(shelved.scenario, shelved.run) {
				return
			}
		}
	}
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

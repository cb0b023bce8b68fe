package plain

import (
	"errors"
	"fmt"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
)

// choose is the choice of modes of a scenario; straight, if it names one, is
// taken first.
func (s *session) choose(of *scenario.Scenario, straight history.Mode) error {
	modes := map[string]func(*scenario.Scenario) error{"1": s.walk, "2": s.prepare, "3": s.quiz}
	taken := map[history.Mode]string{history.ModeWalkthrough: "1", history.ModePractice: "2", history.ModeQuiz: "3"}[straight]
	for {
		if taken == "" {
			s.modes(of)
			answer, err := s.ask("Mode (1-3, b, h, q)", "1 opens the walkthrough, 2 timed practice, 3 the quiz; b goes back to the questions.")
			if err != nil {
				return err
			}
			taken = answer
		}
		mode, known := modes[taken]
		switch {
		case known:
			if err := mode(of); err != nil && !errors.Is(err, errBack) {
				return err
			}
		case taken == "b", taken == "":
			return nil
		default:
			s.say("Type 1, 2 or 3, or b to go back.")
		}
		taken = ""
	}
}

// modes says what can be done with a scenario, and what was.
func (s *session) modes(of *scenario.Scenario) {
	summary := s.progress[of.ID]
	s.head(of.Title)
	s.labelled("Question", english.Quote(of.Asked()))
	read := "read a worked answer with its coaching"
	if of.Own {
		read = "read what you wrote, with the coach's notes"
	}
	if summary.ReadWhole {
		read += "; read to the end before"
	}
	s.item("1.", "Walkthrough: "+read+".")
	practised := ""
	if summary.Attempts > 0 {
		practised = "; " + stands(summary)
	}
	s.item("2.", "Timed practice: say or type your own answer, "+clock(of.TotalTarget())+" and a debrief"+practised+".")
	switch {
	case len(of.Quiz) == 0:
		s.item("3.", "Quiz: there is nothing to ask here.")
	case summary.QuizRuns > 0:
		s.item("3.", fmt.Sprintf("Quiz: %s; %d of %d right last time.",
			english.Count(len(of.Quiz), "question"), summary.QuizRight, summary.QuizTotal))
	default:
		s.item("3.", "Quiz: "+english.Count(len(of.Quiz), "question")+".")
	}
}

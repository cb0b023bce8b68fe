package plain

import (
	"fmt"
	"strings"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/quiz"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/schedule"
)

// quiz asks all questions of a scenario, and those that were wrong again if they
// are wanted.
func (s *session) quiz(of *scenario.Scenario) error {
	if len(of.Quiz) == 0 {
		s.say("There is nothing to ask here.")
		return nil
	}
	run, again := quiz.New(of.Quiz, s.Rand()), false
	for {
		if err := s.quizRun(run); err != nil {
			return err
		}
		s.head(fmt.Sprintf("%d of %d right", run.Score(), run.Len()))
		if !again {
			s.keepQuiz(of, run)
		}
		missed := run.Missed()
		for _, question := range missed {
			s.item("-", question.Question+" "+question.Choices[quiz.CorrectChoice(question)].Text)
		}
		if len(missed) == 0 {
			return nil
		}
		answer, err := s.ask("r for the wrong ones again, Enter for the modes (h, q)",
			"r asks again what you answered wrongly, Enter goes to the choice of modes.")
		if err != nil || answer != "r" {
			return err
		}
		run, again = quiz.New(missed, s.Rand()), true
	}
}

func (s *session) quizRun(run *quiz.Run) error {
	for !run.Done() {
		question := run.Question()
		s.head(fmt.Sprintf("Question %d of %d", run.At()+1, run.Len()))
		s.say(question.Question)
		for i, choice := range question.Choices {
			s.item(letter(i)+".", choice.Text)
		}
		last := letter(len(question.Choices) - 1)
		for !run.Answered() {
			answer, err := s.ask("Answer (a-"+last+", m, h, q)", "Type the letter of your choice; m leaves to the choice of modes.")
			if err != nil {
				return err
			}
			if answer == "m" {
				return errBack
			}
			choice := choiceOf(answer, len(question.Choices))
			if choice < 0 {
				s.say("Type a letter from a to " + last + ".")
				continue
			}
			run.Choose(choice)
		}
		if err := s.reasons(run, question); err != nil {
			return err
		}
		run.Next()
	}
	return nil
}

// reasons say why the choice taken is right or wrong, and on request why the
// others are.
func (s *session) reasons(run *quiz.Run, question scenario.Question) error {
	taken := question.Choices[run.Chosen()]
	if run.Right() {
		s.say("Right. " + taken.Why)
	} else {
		right := quiz.CorrectChoice(question)
		s.say("Wrong. " + taken.Why)
		s.say("Right is " + letter(right) + ": " + question.Choices[right].Text)
	}
	s.say(question.Explanation)
	for {
		answer, err := s.ask("Enter goes on (w, m, h, q)", "Enter goes on; w says why the other choices are wrong; m leaves to the choice of modes.")
		switch {
		case err != nil:
			return err
		case answer == "m":
			return errBack
		case answer != "w":
			return nil
		}
		for i, reason := range quiz.OtherReasons(question, run.Chosen()) {
			if reason != "" {
				s.item(letter(i)+".", reason)
			}
		}
	}
}

// keepQuiz keeps a pass. Its answers count as reviews of the questions.
func (s *session) keepQuiz(of *scenario.Scenario, run *quiz.Run) {
	event := history.QuizRun{Scenario: of.ID, At: s.Now(), Right: run.Score(), Total: run.Len()}
	for _, answer := range run.Answers() {
		event.Answers = append(event.Answers, history.QuizAnswer(answer))
	}
	s.progress.AddQuizRun(event)
	cards, err := s.Keeper.Cards()
	if err == nil {
		err = s.Keeper.SaveQuizRun(event, schedule.Answered(cards, schedule.Items(of), event))
	}
	if err != nil {
		s.warn(err)
		return
	}
	s.say("This quiz is kept.")
}

func letter(i int) string { return string(rune('a' + i)) }

// choiceOf is the index of the choice that a letter names, or -1.
func choiceOf(answer string, choices int) int {
	if answer = strings.TrimSuffix(answer, "."); len(answer) != 1 || answer[0] < 'a' || int(answer[0]-'a') >= choices {
		return -1
	}
	return int(answer[0] - 'a')
}

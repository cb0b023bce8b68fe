package plain

import (
	"fmt"
	"strconv"

	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/schedule"
)

const ratingHelp = "How well did you answer it? 1 again, 2 hard, 3 good, 4 easy."

// reveal stops the clock, shows what a question of a drill was about, and has the
// answer rated.
func (s *session) reveal(run *practice.Run) error {
	run.Pause(s.Now())
	s.keepOrTell()
	prompt := run.Prompts()[run.Current()]
	for _, note := range prompt.Reveal {
		s.labelled(note.Heading, note.Text)
	}
	for {
		answer, err := s.ask("1 again, 2 hard, 3 good, 4 easy (h, q)", ratingHelp)
		if err != nil {
			return err
		}
		if n, err := strconv.Atoi(answer); err == nil && n >= int(schedule.Again) && n <= int(schedule.Easy) {
			run.Rate(n)
			s.keepReview(prompt, schedule.Rating(n))
			return nil
		}
		s.say("Type a number from 1 to 4.")
	}
}

// keepReview counts an answer as a review of its card, where a follow-up of the
// scenario was asked.
func (s *session) keepReview(prompt practice.Prompt, rating schedule.Rating) {
	number, ok := prompt.FollowUp()
	if !ok {
		return
	}
	cards, err := s.Keeper.Cards()
	if err != nil {
		s.warn(err)
		return
	}
	reviewed, ok := schedule.Drilled(cards, s.of, number, rating, s.Now())
	if !ok {
		return
	}
	if err := s.Keeper.SaveReview(reviewed.Card, rating, s.Now()); err != nil {
		s.warn(err)
	}
}

// drilled keeps a drill and sums it up. It returns the next one where something
// went badly and is to be asked again.
func (s *session) drilled(of *scenario.Scenario, run *practice.Run) (*practice.Run, error) {
	review := practice.ReviewOf(run, s.Now())
	s.head("What came of it")
	s.end(of, run, review)
	var badly []practice.Prompt
	for i := range review.Parts {
		part := &review.Parts[i]
		rating := schedule.Rating(run.Rating(i))
		text := fmt.Sprintf("%s of %s", clock(part.Length), clock(part.Prompt.Target))
		if rating >= schedule.Again {
			text += ", " + rating.String()
		}
		s.item(fmt.Sprintf("%d.", i+1), part.Prompt.Ask+" "+text+".")
		if rating == schedule.Again || rating == schedule.Hard {
			badly = append(badly, part.Prompt)
		}
	}
	question, help := "Enter for the modes (h, q)", "Enter goes to the choice of modes."
	if len(badly) > 0 {
		question, help = "Enter for the modes, a asks again what went badly (h, q)", "a asks again what went badly, Enter goes to the choice of modes."
	}
	answer, err := s.ask(question, help)
	if err != nil || answer != "a" || len(badly) == 0 {
		return nil, err
	}
	return practice.NewRun(run.Style, badly), nil
}

package plain

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/probe"
	"github.com/starcoach/starcoach/internal/scenario"
)

// end keeps a finished run, and says so.
func (s *session) end(of *scenario.Scenario, run *practice.Run, review practice.Review) {
	s.run = nil
	attempt := history.AttemptOf(of.ID, run, review, s.Now())
	if len(attempt.Answers) == 0 {
		s.say("Nothing was answered, so that nothing is kept.")
		if err := s.Keeper.DropDraft(run.Key); err != nil {
			s.warn(err)
		}
		return
	}
	s.progress.AddAttempt(attempt)
	if err := s.Keeper.SaveAttempt(attempt); err != nil {
		s.say("This run is not kept: " + scenario.CleanLine(err.Error()))
		if typed := run.Typed(); typed != "" {
			s.words = append(s.words, typed)
		}
		return
	}
	s.say("This run is kept.")
}

// debrief shows what came of a run, and returns the next one if one is wanted.
func (s *session) debrief(of *scenario.Scenario, run *practice.Run) (*practice.Run, error) {
	review := practice.ReviewOf(run, s.Now())
	s.head("Debrief")
	s.end(of, run, review)
	judged := practice.Judged(run.Prompts())
	answered := slices.ContainsFunc(review.Parts, func(part practice.PartReview) bool {
		return part.Verdict != practice.NotAnswered
	})
	you, report := map[coach.Dimension]int{}, coach.Report{}
	if answered && !s.Config.HideScores {
		var err error
		if you, err = s.rate(judged); err != nil {
			return nil, err
		}
	}
	answer := practice.AnswerOf(run)
	if answer.Text != "" && len(judged) > 0 {
		report = practice.Narrow(s.Analyze(answer, practice.Asked(of, run.Prompts())), run.Prompts())
	}
	s.times(&review)
	s.scores(judged, you, &report, answer.Text != "")
	s.findings(&report, answer.Text != "")
	s.keepJudgement(run, you, &report, answer.Text != "")
	return s.after(of, run, &review, probed(you, &report, answer.Text != ""))
}

// probed is what follow-up questions go by.
func probed(you map[coach.Dimension]int, report *coach.Report, judged bool) probe.Seen {
	if judged {
		return probe.InReport(*report)
	}
	return probe.Seen{Scores: you, Own: true}
}

// rate asks for the candidate's own scores, before the coach's are seen.
func (s *session) rate(judged []coach.Dimension) (map[coach.Dimension]int, error) {
	you := map[coach.Dimension]int{}
	if len(judged) == 0 {
		return you, nil
	}
	s.say("First, rate your own answer from 1 to 5. Enter leaves one out, s skips the rest.")
	for _, dimension := range judged {
		anchors := dimension.Anchors()
		s.say(fmt.Sprintf("%s. 1: %s. 3: %s. 5: %s.", dimension.Title(), anchors.One, anchors.Three, anchors.Five))
		for {
			given, err := s.ask(dimension.Title()+", 1 to 5 (Enter, s, h, q)", "Type a number from 1 to 5, Enter to leave it out, or s to skip the rest.")
			if err != nil {
				return nil, err
			}
			score, notNumber := strconv.Atoi(given)
			if given == "s" {
				return you, nil
			}
			if given == "" {
				break
			}
			if notNumber == nil && score >= 1 && score <= 5 {
				you[dimension] = score
				break
			}
			s.say("Type a number from 1 to 5.")
		}
	}
	return you, nil
}

func (s *session) times(review *practice.Review) {
	s.head("Times")
	for i := range review.Parts {
		part := &review.Parts[i]
		text := fmt.Sprintf("%s: %s of %s, %s", part.Prompt.Title, clock(part.Length), clock(part.Prompt.Target), part.Verdict)
		if review.WholeAnswer {
			text += fmt.Sprintf(", %.0f %% of the answer", 100*part.Share)
		}
		if part.Former > 0 && review.Style == practice.Speak {
			text += "; before " + clock(part.Former)
		}
		s.say(text + ".")
	}
	s.say(fmt.Sprintf("Together: %s of %s, %s.", clock(review.Length), clock(review.Target),
		practice.VerdictOf(review.Length, review.Target)))
	if review.Style == practice.Type {
		s.say(fmt.Sprintf("Typed answers are timed as said aloud at %d words a minute.", s.Config.Pace))
	}
}

func (s *session) scores(judged []coach.Dimension, you map[coach.Dimension]int, report *coach.Report, coached bool) {
	if !coached && len(you) == 0 {
		return
	}
	s.head("What decided it")
	for _, dimension := range judged {
		var figures []string
		if score := you[dimension]; score > 0 {
			figures = append(figures, fmt.Sprintf("you %d", score))
		}
		if you[dimension] == 0 && !coached {
			continue
		}
		score := report.Score(dimension)
		if coached && !s.Config.HideScores {
			figures = append(figures, fmt.Sprintf("coach %d", score.Score))
		}
		text := strings.Join(append([]string{dimension.Title()}, figures...), ", ")
		if reason := scenario.CleanLine(score.Reason); reason != "" {
			text += ": " + reason
		}
		s.say(text + ".")
	}
	if coached && !s.Config.HideScores {
		s.say(fmt.Sprintf("Together %d of 100.", report.Total))
	}
}

func (s *session) findings(report *coach.Report, coached bool) {
	if !coached {
		return
	}
	if len(report.Findings) == 0 {
		s.say("The coach found nothing to fix.")
		return
	}
	s.head("What to fix, the most useful first")
	for i, finding := range report.Findings {
		where := finding.Rule.Title()
		if finding.Section != "" {
			where = finding.Section.Title() + ": " + where
		}
		s.item(fmt.Sprintf("%d.", i+1), where+". "+quoted(finding.Quote)+finding.Why+" Instead: "+finding.Instead)
	}
}

func (s *session) keepJudgement(run *practice.Run, you map[coach.Dimension]int, report *coach.Report, coached bool) {
	if len(you) == 0 && !coached {
		return
	}
	judgement := history.Judgement{Attempt: run.Key, You: you, Coach: map[coach.Dimension]int{}}
	for _, score := range report.Scores {
		judgement.Coach[score.Dimension] = score.Score
	}
	if coached {
		judgement.Report = history.ReportOf(*report)
	}
	if err := s.Keeper.SaveJudgement(judgement); err != nil {
		s.warn(err)
	}
}

const afterHelp = "a practises all again, a number that section again, c compares with the worked answer, f asks the follow-up questions, " +
	"and Enter goes to the modes."

// after is what can be done when a run has ended.
func (s *session) after(of *scenario.Scenario, run *practice.Run, review *practice.Review, seen probe.Seen) (*practice.Run, error) {
	sections := sectionsOf(run.Prompts())
	question := "Enter for the modes (a, c, f, h, q)"
	if len(sections) > 1 {
		question = fmt.Sprintf("Enter for the modes (a, 1-%d, c, f, h, q)", len(sections))
	}
	s.print("\n")
	for {
		answer, err := s.ask(question, afterHelp)
		if err != nil {
			return nil, err
		}
		number, notNumber := strconv.Atoi(answer)
		switch {
		case answer == "", answer == "b":
			return nil, nil
		case answer == "a":
			return run.Whole(), nil
		case notNumber == nil && number >= 1 && number <= len(sections):
			return run.Again(sections[number-1]), nil
		case answer == "c":
			s.compare(of, review)
		case answer == "f":
			prompts := probe.Drill(of, seen, s.Rand())
			if len(prompts) == 0 {
				s.say("There is nothing to follow up.")
				continue
			}
			return practice.NewRun(review.Style, prompts), nil
		default:
			s.say(afterHelp)
		}
	}
}

// compare sets the own words before those of the worked answer.
func (s *session) compare(of *scenario.Scenario, review *practice.Review) {
	theirs := "The worked answer"
	if of.Own {
		theirs = "As you wrote it"
	}
	for i := range review.Parts {
		part := &review.Parts[i]
		s.head(part.Prompt.Title)
		s.labelled("Yours", part.Answer)
		s.labelled(theirs, part.Prompt.Example)
		var used []string
		for _, signal := range part.Signals {
			if signal.Used {
				used = append(used, signal.Phrase)
			}
		}
		s.labelled("Signal phrases of it that you used", strings.Join(used, "; "))
	}
}

package mock

import (
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Report is what came of an interview.
type Report struct {
	State
	// Answers are the questions that were asked, in their order.
	Answers []Answer
	// Given is how many of them were answered.
	Given int
	// FollowUps is how many were asked, FollowUpsGiven how many of those were
	// answered.
	FollowUps, FollowUpsGiven int
	// Length is how long all answers and replies are when said.
	Length time.Duration
	// Balance is how the words of the typed answers are spread over the sections;
	// empty where nothing was typed.
	Balance []Portion
	// Next is what to practise next, the most needed first; two things where
	// there are two.
	Next []Advice
}

// Answer is one question of an interview, judged.
type Answer struct {
	Question
	// Number is its place in the interview, from 1.
	Number int
	// Length is how long the answer is when said.
	Length  time.Duration
	Verdict practice.Verdict
	// Coach is what the coach makes of a typed answer; nil where there is none.
	Coach *coach.Report
	// FollowUpsGiven is how many follow-ups were answered, FollowUpsAsked how many
	// were asked.
	FollowUpsGiven, FollowUpsAsked int
}

// Portion is the part of the words that tells one section.
type Portion struct {
	Section scenario.Section
	Words   int
	// Share is from 0 to 1, Usual what guides agree on.
	Share float64
	Usual practice.Share
}

// Analyze judges an answer, as coach.Analyze does.
type Analyze func(coach.Answer, *scenario.Scenario) coach.Report

// ReportOf judges an interview. Find returns a scenario by its id, or nil where
// it is gone: its answer is judged by the words alone then.
func ReportOf(state State, find func(id string) *scenario.Scenario, analyze Analyze) Report {
	report := Report{State: state}
	words := map[scenario.Section]int{}
	for i := range state.Questions {
		question := &state.Questions[i]
		if !question.asked() {
			continue
		}
		answer := judge(*question, state.Settings, find, analyze)
		answer.Number = i + 1
		report.add(answer)
		if answer.Coach != nil {
			for _, section := range answer.Coach.Sections {
				words[section.Name] += section.Words
			}
		}
	}
	report.Balance = balanceOf(words)
	report.Next = next(&report)
	return report
}

func judge(question Question, settings Settings, find func(string) *scenario.Scenario, analyze Analyze) Answer {
	style := settings.Style
	answer := Answer{Question: question, Length: question.Answer.Length(settings)}
	if question.Answer.Given(style) {
		answer.Verdict = practice.VerdictOf(max(answer.Length, time.Second), question.Target)
	}
	if style == practice.Type && question.Answer.Given(style) {
		judged := analyze(coach.Answer{Text: question.Answer.Words, Pace: settings.Pace}, timed(find(question.Scenario), question.Target))
		answer.Coach = &judged
	}
	for _, followUp := range question.FollowUps {
		if followUp.Begun {
			answer.FollowUpsAsked++
		}
		if followUp.Given(style) {
			answer.FollowUpsGiven++
		}
	}
	return answer
}

// timed is a scenario whose sections share the time that the interview gave the
// answer, so that the coach judges by the clock that was seen.
func timed(s *scenario.Scenario, target time.Duration) *scenario.Scenario {
	if s == nil || s.TotalTarget() <= 0 {
		return s
	}
	scale := float64(target) / float64(s.TotalTarget())
	shared := *s
	for _, part := range []*time.Duration{
		&shared.Situation.Target, &shared.Task.Target, &shared.Action.Target, &shared.Result.Target, &shared.Reflection.Target,
	} {
		*part = time.Duration(float64(*part) * scale)
	}
	return &shared
}

func (r *Report) add(answer Answer) {
	r.Answers = append(r.Answers, answer)
	if answer.Verdict != practice.NotAnswered {
		r.Given++
	}
	r.FollowUps += answer.FollowUpsAsked
	r.FollowUpsGiven += answer.FollowUpsGiven
	r.Length += answer.Length
	for _, followUp := range answer.FollowUps {
		r.Length += followUp.Length(r.Settings)
	}
}

func balanceOf(words map[scenario.Section]int) []Portion {
	total := 0
	for _, count := range words {
		total += count
	}
	if total == 0 {
		return nil
	}
	var balance []Portion
	for _, prompt := range practice.SectionPrompts(&scenario.Scenario{}, scenario.Sections()) {
		count := words[prompt.Section()]
		balance = append(balance, Portion{prompt.Section(), count, float64(count) / float64(total), prompt.Usual})
	}
	return balance
}

// Rate keeps what the candidate gives a spoken answer, from 1 to 5, by the number
// of the question from 1.
func (s State) Rate(number, score int) State {
	s = s.clone()
	if number >= 1 && number <= len(s.Questions) {
		s.Questions[number-1].Self = min(max(score, 0), 5)
	}
	s.Revision++
	return s
}

// Package quiz asks a scenario's questions one at a time, with the choices in a
// shuffled order, and keeps the score. It is pure: chance is passed in.
package quiz

import (
	"math/rand"

	"github.com/starcoach/starcoach/internal/scenario"
)

// Run is one pass through a list of questions.
type Run struct {
	questions []question
	at        int
}

type question struct {
	scenario.Question
	// chosen is the index of the choice taken, or -1.
	chosen int
}

// New prepares a run over the questions in their order, each with its choices
// shuffled by chance. The same seed gives the same order.
func New(questions []scenario.Question, chance *rand.Rand) *Run {
	run := &Run{}
	for _, q := range questions {
		choices := make([]scenario.Choice, len(q.Choices))
		for to, from := range chance.Perm(len(q.Choices)) {
			choices[to] = q.Choices[from]
		}
		q.Choices = choices
		run.questions = append(run.questions, question{Question: q, chosen: -1})
	}
	return run
}

// Len is the number of questions.
func (r *Run) Len() int { return len(r.questions) }

// At is the index of the present question; Len once the run is done.
func (r *Run) At() int { return r.at }

// Done says whether every question has been gone through.
func (r *Run) Done() bool { return r.at >= len(r.questions) }

// Question is the present question, its choices in the shuffled order. The run
// must not be done.
func (r *Run) Question() scenario.Question { return r.questions[r.at].Question }

// Choose answers the present question. Only the first choice counts; one out of
// range is none.
func (r *Run) Choose(choice int) {
	if r.Done() || r.Answered() || choice < 0 || choice >= len(r.Question().Choices) {
		return
	}
	r.questions[r.at].chosen = choice
}

// Answered says whether a choice was taken for the present question.
func (r *Run) Answered() bool { return !r.Done() && r.questions[r.at].chosen >= 0 }

// Chosen is the index of the choice taken for the present question, or -1.
func (r *Run) Chosen() int { return r.questions[r.at].chosen }

// Right says whether the choice taken for the present question is correct.
func (r *Run) Right() bool { return r.Answered() && r.questions[r.at].right() }

func (q question) right() bool { return q.chosen >= 0 && q.Choices[q.chosen].Correct }

// Next goes on to the question behind, once the present one is answered.
func (r *Run) Next() {
	if r.Answered() {
		r.at++
	}
}

// Answer is what was chosen for one question.
type Answer struct {
	Question, Chosen string
	Right            bool
}

// Answers lists what was chosen so far, in the order of the questions.
func (r *Run) Answers() []Answer {
	var answers []Answer
	for _, q := range r.questions {
		if q.chosen >= 0 {
			answers = append(answers, Answer{q.Question.Question, q.Choices[q.chosen].Text, q.right()})
		}
	}
	return answers
}

// Score is how many questions were answered correctly so far.
func (r *Run) Score() int {
	right := 0
	for _, q := range r.questions {
		if q.right() {
			right++
		}
	}
	return right
}

// Missed lists the questions that were answered wrongly, in their order.
func (r *Run) Missed() []scenario.Question {
	var missed []scenario.Question
	for _, q := range r.questions {
		if q.chosen >= 0 && !q.right() {
			missed = append(missed, q.Question)
		}
	}
	return missed
}

// CorrectChoice is the index of the right choice of a question, or -1.
func CorrectChoice(q scenario.Question) int {
	for i, choice := range q.Choices {
		if choice.Correct {
			return i
		}
	}
	return -1
}

// OtherReasons is the reason of every wrong choice of a question but the one that
// was taken, by index; empty for those two.
func OtherReasons(q scenario.Question, chosen int) []string {
	reasons := make([]string, len(q.Choices))
	for i, choice := range q.Choices {
		if !choice.Correct && i != chosen {
			reasons[i] = choice.Why
		}
	}
	return reasons
}

// Package plan spreads the preparation over the days that are left until an
// interview: walkthroughs, timed runs, follow-up drills, quizzes and reviews,
// the weakest and least practised stories first. It is pure: the same input
// gives the same plan. A plan is never changed, it is made again from what has
// happened since; a missed day needs no special case.
package plan

import "time"

// Kind is what a task asks for. Its text is stable: it is part of the JSON form.
type Kind string

// The kinds of tasks.
const (
	// Walkthrough is to read a scenario's walkthrough to its end.
	Walkthrough Kind = "walkthrough"
	// Run is the first timed run of a scenario, Again a further one.
	Run   Kind = "run"
	Again Kind = "again"
	// Drill is to answer the follow-up questions of a scenario.
	Drill Kind = "follow-ups"
	// Quiz is to take the quiz of a scenario.
	Quiz Kind = "quiz"
	// Reviews is to go through review cards; it belongs to no one scenario.
	Reviews Kind = "reviews"
	// Look is to glance over the strongest story on the day itself.
	Look Kind = "look"
)

// String is the kind as the screens name it.
func (k Kind) String() string {
	switch k {
	case Walkthrough:
		return "Walkthrough"
	case Run:
		return "Timed run"
	case Again:
		return "Another run"
	case Drill:
		return "Follow-ups"
	case Quiz:
		return "Quiz"
	case Reviews:
		return "Reviews"
	case Look:
		return "Easy look"
	}
	return ""
}

// What tasks take, estimated. A plan counts in whole minutes, rounded up.
const (
	// WalkthroughMinutes: the texts of a complete scenario are 1,800 to 2,000
	// words, at the 200 words a minute at which English is read with care.
	WalkthroughMinutes = 10
	// debriefTime comes on top of a run's own target: rating six dimensions,
	// reading what the coach saw, and one look at what to fix first.
	debriefTime = 4 * time.Minute
	// followUpTime: a minute to answer aloud, the usual length of a reply, and
	// half a minute to compare it with the strong one.
	followUpTime = 90 * time.Second
	// questionTime: 60 to 80 words of question, choices and explanation to read,
	// and a moment to decide. The mode choice counts with the same.
	questionTime = 40 * time.Second
	// CardsPerMinute: people who review with cards take 10 to 20 seconds for one
	// that they know; those here want a sentence said.
	CardsPerMinute = 3
	// LookMinutes is for one read of a story that is known by heart. It fits
	// into the fewest minutes there can be.
	LookMinutes = LeastMinutes
)

const (
	// gapDays is how many days lie between two planned runs of a scenario at
	// least: what is repeated at once feels known and is not kept.
	gapDays = 3
	// solid is the score from which on a story that was run twice is left at
	// that. It stands for an average of 4 of 5.
	solid = 75
)

// Task is one thing to do on one day.
type Task struct {
	Kind Kind
	// Scenario is the id of the scenario, Title its title; empty for Reviews.
	Scenario, Title string
	// Minutes is what the task will take, estimated.
	Minutes int
	// Cards is how many cards there are to review; 0 for all other tasks.
	Cards int
	// Done says whether it was done today.
	Done bool
}

// Day is what to do on one day.
type Day struct {
	Date Date
	// Limit is how many minutes there are: all on a full day, half of them on
	// the day before the interview, LookMinutes on the day itself.
	Limit int
	Tasks []Task
}

// Minutes is what the tasks of the day take together.
func (d Day) Minutes() int {
	sum := 0
	for i := range d.Tasks {
		sum += d.Tasks[i].Minutes
	}
	return sum
}

// Done counts the tasks of the day that are done.
func (d Day) Done() int {
	done := 0
	for i := range d.Tasks {
		if d.Tasks[i].Done {
			done++
		}
	}
	return done
}

// Next is the first task of the day that is not done, and whether there is one.
func (d Day) Next() (Task, bool) {
	for i := range d.Tasks {
		if !d.Tasks[i].Done {
			return d.Tasks[i], true
		}
	}
	return Task{}, false
}

// Reason is why something was left out. Its text is stable: it is part of the
// JSON form.
type Reason string

// The reasons.
const (
	// NoRoom: the days are full.
	NoRoom Reason = "no-room"
	// TooLong: it takes longer than all the minutes of a day.
	TooLong Reason = "too-long"
	// NoGap: too few days are left after the run before.
	NoGap Reason = "no-gap"
	// Unread: there is no room for the walkthrough that has to come first.
	Unread Reason = "unread"
	// NoDays: only the day before the interview is left, or the day itself, on
	// which no more than one story is begun.
	NoDays Reason = "no-days"
)

// LeftOut is a task that has no day, and why.
type LeftOut struct {
	Task
	Reason Reason
}

// Plan is what to do on each day until the interview.
type Plan struct {
	// Days begin with today and end with the day of the interview. There are
	// none once it has passed.
	Days    []Day
	LeftOut []LeftOut
	// Enough is a number of minutes a day with which nothing would be left out for
	// want of room, where something is; 0 if no number would do. Beyond is how many
	// runs it would leave out all the same, for want of days.
	Enough, Beyond int
	// Missing are the chosen principles that no scenario has any more.
	Missing []string
}

// Today is the first day, and whether there is one.
func (p Plan) Today() (Day, bool) {
	if len(p.Days) == 0 {
		return Day{}, false
	}
	return p.Days[0], true
}

// DaysLeft is how many days there are until the interview, 0 on the day itself.
func (p Plan) DaysLeft() int { return max(0, len(p.Days)-1) }

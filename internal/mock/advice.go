package mock

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
)

// Advice is one thing to practise next, and where.
type Advice struct {
	// Scenario is the stable id, Title what it is called.
	Scenario, Title string
	// Mode is the preparation mode to open; FollowUps has it begin with them.
	Mode      history.Mode
	FollowUps bool
	// What to do, and why.
	What, Why string
	// Scored says that Why quotes a score.
	Scored bool
}

// mostAdvice is how many things are named: more would not be done.
const mostAdvice = 2

// What makes an answer need practice, from 0 for none to 100.
const (
	needNoAnswer = 100
	needFollowUp = 45
	needTime     = 40
	// needPerPoint is for each point that an own rating is below the best.
	needPerPoint = 20
	// needLeast is for an answer that nothing is wrong with.
	needLeast = 5
)

type needed struct {
	Advice
	need int
}

// next chooses what to practise: the answers that need it most, of different
// scenarios where there are several.
func next(report *Report) []Advice {
	var all []needed
	for i := range report.Answers {
		all = append(all, needsOf(&report.Answers[i])...)
	}
	slices.SortStableFunc(all, func(a, b needed) int { return cmp.Compare(b.need, a.need) })
	var chosen, others []Advice
	for _, one := range all {
		if slices.ContainsFunc(chosen, func(a Advice) bool { return a.Scenario == one.Scenario }) {
			others = append(others, one.Advice)
		} else {
			chosen = append(chosen, one.Advice)
		}
	}
	chosen = append(chosen, others...)
	return chosen[:min(len(chosen), mostAdvice)]
}

// needsOf is everything that could be practised after one answer.
func needsOf(answer *Answer) []needed {
	var needs []needed
	add := func(need int, mode history.Mode, followUps bool, what, why string) {
		needs = append(needs, needed{Advice{answer.Scenario, answer.Title, mode, followUps, what, why, false}, need})
	}
	switch {
	case answer.Verdict == practice.NotAnswered:
		add(needNoAnswer, history.ModeWalkthrough, false, "Read how it can be answered, then tell a story of your own",
			"the question went without an answer")
	case answer.Coach != nil && len(answer.Coach.Findings) > 0:
		first := answer.Coach.Findings[0]
		what := strings.Join(strings.Fields(first.Instead), " ")
		if first.Section != "" {
			what = first.Section.Title() + ": " + what
		}
		add(100-answer.Coach.Total, history.ModePractice, false, what,
			fmt.Sprintf("the answer came to %d of 100", answer.Coach.Total))
		needs[len(needs)-1].Scored = true
	case answer.Self > 0 && answer.Self < 5:
		add((5-answer.Self)*needPerPoint, history.ModePractice, false,
			"Tell it once more, section by section against the clock", fmt.Sprintf("you gave it %d of 5", answer.Self))
		needs[len(needs)-1].Scored = true
	}
	if verdict := answer.Verdict; verdict != practice.NotAnswered && verdict != practice.OnTarget {
		add(needTime, history.ModePractice, false, "Tell it in "+clock(answer.Target)+", with a target for each section",
			fmt.Sprintf("it took %s, which is %s", clock(answer.Length), verdict))
	}
	if open := answer.FollowUpsAsked - answer.FollowUpsGiven; open > 0 {
		add(needFollowUp, history.ModePractice, true, "Answer its follow-ups against the clock",
			english.Of(open, answer.FollowUpsAsked, "follow-up")+" stayed open")
	}
	if answer.Verdict != practice.NotAnswered {
		add(needLeast, history.ModeWalkthrough, false, "Compare your story with the worked answer", "it needs no more than a look")
	}
	return needs
}

// clock shows a length to the nearest second.
func clock(d time.Duration) string {
	seconds := int(d.Round(time.Second) / time.Second)
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}

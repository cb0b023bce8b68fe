package tui

import (
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// rest is how long a candidate stops typing for the coach to listen.
const rest = 50 * time.Millisecond

func TestTheCoachSpeaksUpWhenTheKeysRest(t *testing.T) {
	sim := typing(t).press("I noticed a leak, and we stopped it.").lacks("Heard so far")
	sim.pass(rest - time.Millisecond).lacks("Heard so far")
	sim.pass(time.Millisecond).sees("Heard so far", `✓ "I noticed"`, `! "we stopped it": which part was yours?`)
}

func TestNothingMovesBesideTheTextWhileTyping(t *testing.T) {
	sim := typing(t).press("I noticed a leak, and we stopped it.").pass(rest).sees("which part was yours?")
	for range 20 {
		sim.press("x").pass(rest - time.Millisecond).sees("which part was yours?").lacks("how much is that?")
	}
	sim.press(" a lot").sees("which part was yours?").lacks("how much is that?").pass(rest).sees(`"a lot": how much is that?`)
}

func TestWhatIsMendedIsNoLongerHeldAgainstTheAnswer(t *testing.T) {
	sim := typing(t).press("we stopped it").pass(rest).sees("which part was yours?")
	for range len("we stopped it") {
		sim.press("backspace")
	}
	sim.pass(rest).lacks("which part was yours?", "Heard so far")
}

func TestAJudgementOfAnOlderTextIsDropped(t *testing.T) {
	sim := typing(t).press("we stopped it")
	sim.holding = true
	sim.pass(rest).press(" a lot")
	sim.release()
	sim.lacks("which part was yours?")
	sim.pass(rest).sees("which part was yours?", "how much is that?")
}

func TestTheCoachReadsOncePerPause(t *testing.T) {
	read := 0
	sim := simulate(t, 120, 40, func(deps *ui.Deps, _ *memory) {
		deps.Analyze = func(answer coach.Answer, asked *scenario.Scenario) coach.Report {
			read++
			return scriptedCoach(answer, asked)
		}
	}).press("enter", "2", "s", "enter").seconds(3)
	sim.press("a sentence that is typed in one go").seconds(5)
	if read != 1 {
		t.Errorf("the answer was judged %d times in one pause", read)
	}
}

func TestAtMostThreeFaultsAreHeldUp(t *testing.T) {
	sim := simulate(t, 120, 40, func(deps *ui.Deps, _ *memory) {
		deps.Analyze = func(answer coach.Answer, _ *scenario.Scenario) coach.Report {
			report := coach.Report{Sections: answer.Sections}
			for _, quote := range strings.Fields(answer.Text) {
				report.Findings = append(report.Findings, coach.Finding{
					Rule: coach.Fillers, Section: scenario.Situation, Quote: quote,
				})
				report.Strengths = append(report.Strengths, coach.Strength{Quote: "good " + quote})
			}
			return report
		}
	}).press("enter", "2", "s", "enter").seconds(3)
	sim.press("one two three four").pass(rest)
	sim.sees(`"one": leave it out`, `"two"`, `"three"`, `"good one"`, `"good two"`).lacks(`"four"`, `"good three"`)
}

func TestTheCoachSpeaksOfThePresentSectionAlone(t *testing.T) {
	sim := typing(t).press("I noticed, and we stopped it.").pass(rest).sees("which part was yours?")
	sim.press("ctrl+d").lacks("which part was yours?").press("It was a lot.").pass(rest)
	sim.sees("how much is that?").lacks("which part was yours?", "I noticed")
	sim.press("ctrl+b").pass(rest).sees("which part was yours?").lacks("how much is that?")
}

func TestTheCoachCanBeHiddenForTheWholeRun(t *testing.T) {
	sim := typing(t).press("we stopped it").pass(rest).sees("which part was yours?", "ctrl+o hide coach")
	sim.press("ctrl+o").lacks("which part was yours?", "Heard so far").sees("we stopped it", "ctrl+o show coach")
	sim.press(" a lot").seconds(1).lacks("how much is that?")
	sim.press("ctrl+d", "communication matters").seconds(1).lacks("what did this story teach?")
	sim.press("ctrl+o").pass(rest).sees("what did this story teach?")
}

func TestANarrowScreenHasOneLineForTheCoachAndKeepsIt(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 16}} {
		sim := simulate(t, size[0], size[1]).press("enter", "2", "s", "enter").seconds(3)
		before := rowOf(sim, "what was wrong")
		sim.press("I noticed, and we stopped it a lot.").pass(rest).sees("which part was yours?").lacks("how much", "✓")
		if after := rowOf(sim, "what was wrong"); after != before {
			t.Errorf("the panel moved from row %d to %d", before, after)
		}
	}
}

// rowOf is the row of the screen that a text is on.
func rowOf(sim *simulator, text string) int {
	for i, line := range strings.Split(sim.frame(), "\n") {
		if strings.Contains(line, text) {
			return i
		}
	}
	return -1
}

func TestTheCoachIsSilentInSpeakingAndFollowUps(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "2", "enter").seconds(3)
	sim.lacks("ctrl+o").press("space").lacks("Heard so far")
	sim = simulate(t, 120, 40).press("enter", "2", "f", "s", "enter").seconds(3)
	sim.press("we stopped it").seconds(1).lacks("which part was yours?", "hide coach")
}

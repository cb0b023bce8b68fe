package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/theme"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// answered types an answer to every section and ends the run.
func answered(t *testing.T, width, height int, options ...option) *simulator {
	t.Helper()
	return simulate(t, width, height, options...).steps(typedAnswer...).sees("First, rate your own answer")
}

func TestTheCandidateRatesBeforeTheCoachIsSeen(t *testing.T) {
	sim := answered(t, 120, 40).lacks("coach", "we stopped it\" leaves open", "Fix first")
	sim.press("4").sees("▸ Action").press("3", "4", "5", "2").lacks("Fix first").press("1")
	sim.sees("Fix first", "you: 4, coach: 2, kinder than the coach")
	sim.press("down").sees("you: 3, coach: 5, stricter than the coach")
	sim.press("down", "down").sees("you: 5, coach: 4, a little kinder than the coach")
	sim.press("down").sees("you: 2, coach: 3, a little stricter than the coach")
}

func TestARatingCanBeTakenBack(t *testing.T) {
	sim := answered(t, 120, 40).press("1", "up", "5").sees("Ownership 5", "▸ Action").press("esc")
	sim.sees("you: 5, coach: 2, much kinder than the coach")
}

func TestARatingCanBeLeftOut(t *testing.T) {
	answered(t, 120, 40).press("esc").sees("Fix first", "coach").lacks("you:", "you coach")
	sim := answered(t, 120, 40).press("down", "4", "enter").sees("you coach").lacks("you:")
	sim.press("down").sees("you: 4, coach: 5")
}

func TestAKeyThatIsNoScoreRatesNothing(t *testing.T) {
	answered(t, 120, 40).press("0", "6", "x").sees("▸ Ownership ·")
}

func TestAScoreOpensToWhatItRestsOn(t *testing.T) {
	sim := answered(t, 120, 40).press("esc", "down", "down").sees("an outcome, or a number with no baseline").lacks("It rests on")
	sim.press("enter").sees("It rests on", `· "a lot"`, `· "nine litres"`, "hide evidence")
	sim.press("down").sees("The coach found no words that show it.").press("enter").lacks("found no words")
}

func TestEvidenceIsSeenOnALowTerminal(t *testing.T) {
	answered(t, 60, 16).press("esc", "enter").sees(`· "we stopped it"`, `· "I noticed"`)
}

func TestFindingsAreGoneThroughInTheText(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {80, 24}, {60, 16}} {
		sim := answered(t, size[0], size[1]).press("esc", "n")
		sim.sees("finding 1 of 3", "▸ I noticed a leak, and we stopped it.", "Nobody can tell which part", "Instead Say what you did")
		sim.press("N").sees("finding 1 of 3").press("n").sees("finding 2 of 3", "▸ I closed the valve. It helped a lot.")
		sim.press("n", "n").sees("finding 3 of 3", "▸ Reflection", "nothing said").press("N").sees("finding 2 of 3")
		sim.press("esc").sees("Together").press("n").sees("finding 2 of 3")
	}
}

func TestTheWordsOfAFindingAreUnderlined(t *testing.T) {
	sim := answered(t, 120, 40).press("esc", "n")
	th := sim.root.deps.Theme
	view := sim.root.View()
	for what, words := range map[string]string{
		"the finding looked at": th.FaultNow.Render("we stopped it"), "the other": th.Fault.Render("a lot"),
	} {
		if !strings.Contains(view, words) {
			t.Errorf("%s is not underlined: %q", what, ansi.Strip(words))
		}
	}
	plain := answered(t, 80, 24, withTheme(theme.Plain)).press("esc", "n").sees("[we stopped it]", "[a lot]")
	golden(t, "debrief-finding-plain", plain.frame())
	theme.New(theme.Colour)
}

func TestALongAnswerScrollsToItsFinding(t *testing.T) {
	sim := typing(t).resize(60, 16).press(strings.Repeat("We make bottles. ", 40), "ctrl+d", "ctrl+d", "we stopped it")
	sim.press("ctrl+d", "ctrl+d", "ctrl+d", "esc", "n").sees("▸ we stopped it")
	sim.press("up").lacks("▸ we stopped it").press("down").sees("▸ we stopped it")
}

func TestLongNotesOnALowTerminalCanBeReadToTheirEnd(t *testing.T) {
	sim := answered(t, 60, 16, func(deps *ui.Deps, _ *memory) {
		deps.Analyze = func(answer coach.Answer, asked *scenario.Scenario) coach.Report {
			report := scriptedCoach(answer, asked)
			report.Findings[0].Why = strings.Repeat("An interviewer wants to know. ", 20)
			report.Findings[0].Instead = "THE END"
			return report
		}
	}).press("esc", "n").sees("we stopped it").lacks("THE END")
	for range 5 {
		sim.press("pgdn")
	}
	sim.sees("THE END")
}

func TestAFindingIsTriedAgainAndTheScoreRises(t *testing.T) {
	sim := answered(t, 120, 40).press("esc").sees("Ownership 2", "Together 54").lacks("before")
	sim.press("n", "n", "a").sees("Action: 1:30").press("enter", "I closed the bypass.", "ctrl+d", "esc")
	sim.sees("Impact 5 2", "Together 69 54", "before").lacks("No metric")
	sim.press("c").sees("Your answer", "I closed the bypass.")
}

func TestTheRubricTriesWhatIsToBeFixedFirst(t *testing.T) {
	answered(t, 120, 40).press("esc").sees("Fix first Situation:").press("down", "down", "a").sees("Situation: 0:30")
}

func TestScoresAndTimesAreAKeyApart(t *testing.T) {
	sim := answered(t, 120, 40).press("esc", "t").sees("Together 0:11 of 2:55", "Signal phrases of the example").lacks("Fix first")
	sim.press("down", "enter").sees("Your answer", "Nobody asked me.").press("esc", "t").sees("Fix first")
	sim.press("esc").sees("Answer by")
}

func TestASpokenAnswerIsRatedByAChecklist(t *testing.T) {
	sim := simulate(t, 80, 24).steps(spoken...)
	sim.sees("First, rate your own answer", "Did you say", "Task", "what was yours to do, and what was not")
	sim.press("4").sees("what stood in the way").lacks("what was yours to do")
	sim.press("3").sees("the measure before and after").press("5", "2", "2", "1")
	sim.sees("Together 2:34 of 2:55").lacks("coach").press("t", "down", "down").sees("Impact 5", "an outcome, or a number").lacks("coach")
	sim.press("t", "a", "enter").seconds(20).press("space", "54", "esc", "t").sees("you before", "Ownership 5 4", "Impact · 5")
}

func TestOnlyWhatWasAskedIsRated(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "2", "s", "a", "down", "down", "space", "enter", "enter")
	sim.press("I closed the valve.", "ctrl+d").sees("First, rate", "Ownership", "Action", "Relevance").lacks("Impact", "Reflection")
	sim.press("esc").sees("Together", "The coach found nothing to fix.").lacks("Impact", "n findings")
}

func TestKeysWaitForASlowCoach(t *testing.T) {
	sim := simulate(t, 120, 40).steps(typedAnswer[:len(typedAnswer)-1]...)
	sim.holding = true
	sim.press("ctrl+d", "esc").sees("The coach is reading").press("n", "n")
	sim.release()
	sim.sees("finding 2 of 3")
}

func TestARatingGoesOnWhileTheCoachReads(t *testing.T) {
	sim := simulate(t, 120, 40).steps(typedAnswer[:len(typedAnswer)-1]...)
	sim.holding = true
	sim.press("ctrl+d", "4", "3").sees("▸ Impact")
	sim.release()
	sim.sees("▸ Impact", "Ownership 4").lacks("Fix first")
}

func TestTheAttemptBeforeIsOneOfTheSameKind(t *testing.T) {
	sim := answered(t, 120, 40).press("esc", "esc").sees("Answer by")
	sim.press("s", "enter", "enter").seconds(9).press("space", "space", "space", "space", "space")
	sim.sees("First, rate your own answer").press("555555", "t").lacks("before").press("esc", "esc").sees("Answer by")
	sim.press("s", "enter", "enter", "I noticed a leak.", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "esc")
	sim.sees("coach before", "Ownership 5 2")
}

func TestLeavingTheOtherSideOfADebriefLeadsBackToTheFirst(t *testing.T) {
	sim := answered(t, 80, 24).press("esc").sees("Fix first").press("t").sees("Together", "esc scores").lacks("Fix first")
	sim.press("esc").sees("Fix first", "esc done").press("esc").lacks("Debrief")
	sim = simulate(t, 80, 24).steps(spoken...).press("552555").sees("Together", "esc done").press("t").sees("esc times")
	sim.press("esc").sees("Together").press("esc").sees("Answer by")
}

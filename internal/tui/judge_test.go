package tui

import (
	"testing"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// without opens every scenario changed.
func without(change func(*scenario.Scenario)) option {
	return func(deps *ui.Deps, _ *memory) { deps.Library = changed{deps.Library, change} }
}

func TestNothingIsRevealedBeforeBothAreScored(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "4").sees("Judge two answers", "Answer A", "Answer B", "Score both first")
	for range 11 {
		sim.lacks("reference", "far off", "Where the two differ", "stronger").press("3")
	}
	sim.press("3").sees("That was the last score.").lacks("far off", "Where the two differ", "stronger")
	sim.press("enter").sees("reference", "Where the two differ most", "Your scores lie", "Eleven litres an hour")
}

func TestWhoIsTakenInByFluencyIsToldSo(t *testing.T) {
	fluent := "You preferred A; the stronger answer is B. A flows, and that is pleasant to listen to"
	sim := simulate(t, 120, 40).press("enter", "4", "434442", "323312", "enter").sees(fluent, "1.7 from the reference")
	sim.press("esc", "4", "211431", "545351", "enter").sees("✓ B is the stronger answer, and you heard it.", "0.0 from the reference").lacks("flows")
	sim.press("esc", "4", "333333", "333333", "enter").sees("You put the two level.").lacks("flows")
}

func TestScoresCanBeLeftOutAndChanged(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "4", "5", "up", "1", "down", "2").sees("Ownership 1", "Impact 2")
	sim.press("enter").sees("reference", "You scored one of the two alone.").lacks("far off", "level")
	sim.press("esc", "4", "enter").sees("You left the scores out. The stronger answer is B.").lacks("Your scores lie")
}

func TestANarrowScreenShowsOneAnswerAtATime(t *testing.T) {
	sim := simulate(t, 80, 24).press("enter", "4").sees("Answer A", "tab other answer").lacks("Answer B")
	sim.press("tab").sees("Answer B", "Eleven litres").lacks("Answer A").press("tab").sees("Answer A")
	sim.press("333333").sees("Answer B", "Ownership of answer B").press("up").sees("Answer A", "Reflection of answer A")
}

func TestLongAnswersCanBeReadToTheirEnd(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}} {
		sim := simulate(t, size[0], size[1], without(func(s *scenario.Scenario) {
			for range 6 {
				s.Judge[0].A += " " + s.Judge[0].A
			}
			s.Judge[0].A += " THE END"
		})).press("enter", "4").lacks("THE END")
		for range 60 {
			sim.press("pgdn")
		}
		sim.sees("THE END", "Ownership of answer A")
	}
}

func TestTheQuizLeadsToThePairs(t *testing.T) {
	sim := simulate(t, 80, 24).press("enter", "3", "a", "enter", "a", "enter").sees("4 judge two answers")
	sim.press("4").sees("Score both first").press("esc").sees("of 2 right")
}

func TestWithoutAPairThereIsNothingToChoose(t *testing.T) {
	sim := simulate(t, 80, 24, without(func(s *scenario.Scenario) { s.Judge = nil })).press("enter")
	sim.sees("1-3 choose").lacks("Judge a pair").press("4").sees("Choose your preparation mode")
	sim.press("3", "a", "enter", "a", "enter").lacks("4 judge").press("4").sees("of 2 right")
}

func TestOwnAnswersAreJudgedFirstAgainstLatest(t *testing.T) {
	sim := simulate(t, 120, 40, without(func(s *scenario.Scenario) { s.Judge = nil })).press("enter", "2", "s", "enter").seconds(3)
	for _, words := range []string{"I noticed a leak, and we stopped it.", "In between.", "I closed the valve at nine litres."} {
		for range 5 {
			sim.press(words, "ctrl+d")
		}
		sim.press("esc", "esc", "enter", "enter")
	}
	sim.press("esc", "enter", "esc").sees("4 Judge a pair", "Score your first answer and your latest")
	sim.press("4").sees("we stopped it", "I closed the valve at nine litres.").lacks("In between.", "your first answer")
	sim.press("333333", "333333", "enter").sees("your first answer, 23 November", "your latest answer", "coach", "Where the two differ most")
	sim.sees("leaves open what it means")
}

func TestPairAfterPair(t *testing.T) {
	sim := simulate(t, 120, 40, without(func(s *scenario.Scenario) { s.Judge = append(s.Judge, s.Judge[0]) }))
	sim.press("enter", "4").sees("pair 1 of 2").press("enter").sees("n next pair").press("n").sees("pair 2 of 2", "Score both first")
	sim.press("enter").lacks("n next pair").press("n").sees("pair 2 of 2").press("esc").sees("Choose your preparation mode")
}

func TestNothingToJudgeIsSaid(t *testing.T) {
	sim := simulate(t, 80, 24, without(func(s *scenario.Scenario) { s.Judge = nil })).press("enter", "2", "enter").seconds(9)
	for range 2 {
		sim.press("space", "space", "space", "space", "space", "esc", "esc", "enter", "enter").seconds(9)
	}
	sim.press("esc", "enter", "esc", "4").sees("There is nothing to judge here yet.").press("4", "enter", "esc").sees("Choose your")
}

func (m *memory) FirstAndLatest(scenario string) ([]history.Attempt, error) {
	var typed []history.Attempt
	for _, attempt := range m.attempts {
		if attempt.Scenario == scenario && len(attempt.Text().Sections) >= 3 {
			typed = append(typed, attempt)
		}
	}
	if len(typed) > 2 {
		typed = []history.Attempt{typed[0], typed[len(typed)-1]}
	}
	return typed, m.err
}

func TestTheLastScoreCanBeCorrected(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "4", "333333", "333331").sees("That was the last score.")
	sim.press("2").sees("That was the last score.").press("up", "5").sees("Reflection 3 5").press("enter").sees("Your scores lie")
}

// A score goes to the answer that is seen.
func TestAScoreIsGivenToTheAnswerThatIsTurnedTo(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}} {
		sim := simulate(t, size[0], size[1]).press("enter", "4", "4", "tab")
		sim.sees("Answer B", "Ownership of answer B").press("2").sees("Action of answer B")
		sim.press("tab").sees("Answer A", "Action of answer A")
		if size[1] > 16 {
			sim.sees("Ownership 4 2")
		} else {
			sim.sees("A 4 [·]", "B 2")
		}
		sim.press("tab", "2222", "2").sees("That was the last score.", "5 of 12 scores left out.")
		sim.press("tab").sees("Action of answer A")
	}
}

func TestScoresAreNotDroppedWithoutAsking(t *testing.T) {
	sim := simulate(t, 80, 24).press("enter", "4", "4", "esc").sees("Leave without comparing?", "enter leave", "esc stay")
	sim.press("esc").sees("Action of answer A").press("esc", "enter").sees("Choose your preparation mode")
	sim.press("4", "esc").sees("Choose your preparation mode")
	sim.press("4", "enter").sees("reference").press("esc").sees("Choose your preparation mode")
}

func TestTheReasonsOfAQuizAreSeenAtOnce(t *testing.T) {
	sim := simulate(t, 60, 16).press("enter", "3", "a").lacks("Why the others are wrong").press("w").sees("Why the others are wrong")
	sim.press("w").lacks("Why the others are wrong")
}

package tui

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/history"
)

func TestTheWalkthroughGoesThroughEveryPart(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "1")
	parts := [][]string{
		{"Overview", "Say where your job ended"},
		{"Situation", "I put a bucket under it", "Target 0:30", "Signal phrases", "Coaching", "Common mistake"},
		{"Task", "Nobody had asked me."},
		{"Action", "I traced the water to a worn seal."},
		{"Result", "about 1,500 litres a week"},
		{"Reflection", "As Fitter", "As Foreman"},
		{"Follow-up 1 of 2", "Why had nobody fixed it before?", "only the symptom"},
		{"Follow-up 2 of 2", "What if the foreman had said no again?"},
		{"A weak answer", "In the end the team was happy."},
		{"Persuading", "Emphasize The bucket.", "Downplay The seal."},
		{"Foreman", "Tell how the lists were made.", "2:30 to 3:00", "up to 2:00"},
	}
	for _, part := range parts {
		sim.sees(part...).press("right")
	}
	sim.sees("Choose your preparation mode", "read to the end, last on 23 November")

	want := []history.Reading{
		{Scenario: "a-leak-nobody-owned", At: sim.now},
		{Scenario: "a-leak-nobody-owned", At: sim.now, Finished: true},
	}
	if diff := cmp.Diff(want, sim.keeper.readings); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
}

func TestAFollowUpIsRevealedStepByStep(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "1", "nnnnnn")
	weak, why, strong := "People are lazy.", "It blames and explains nothing.", "Both lists were right, and"
	sim.sees("Why had nobody fixed it before?", "Answer it aloud first.").lacks(weak, why, strong)
	sim.press("space").sees(weak).lacks(why, strong)
	sim.press("space").sees(weak, why).lacks(strong)
	sim.press("space").sees(weak, why, strong, "Keep this line")
	sim.press("right", "left").sees(strong)
}

func TestTheWeakAnswerIsTakenApartStepByStep(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "1", "nnnnnnnn")
	sim.sees("A weak answer", "the first of 3 problems").lacks("Nobody can tell what you did.")
	sim.press("space").sees("Nobody can tell what you did.", "the next of 2 more").lacks("Being told is not initiative.")
	sim.press("space").sees("Being told is not initiative.", "the last problem")
	sim.press("space").sees("Never said", "How large the leak was.").lacks("Pleasant, and empty.")
	sim.press("space").sees("Pleasant, and empty.", "Leaning no hire")
}

func TestSpaceReadsOnWhereNothingIsHidden(t *testing.T) {
	sim := simulate(t, 60, 16).press("enter", "1", "right")
	sim.sees("space read on").lacks("Beginning with how the plant is laid out.")
	for pages := 0; strings.Contains(sim.frame(), "read on") && pages < 9; pages++ {
		sim.press("space")
	}
	sim.sees("has stopped listening", "↑ more above").press("space").sees("▸T", "The valve sat between two teams")
}

func TestSignalPhrasesArePickedOutInTheText(t *testing.T) {
	sim := simulate(t, 80, 24).press("enter", "1", "right")
	if view := sim.root.View(); !strings.Contains(view, "\x1b[1;94mI noticed\x1b[0m") {
		t.Errorf("the phrase is not in the accent colour:\n%q", view)
	}
}

func TestPractiseThisSectionChoosesItAlone(t *testing.T) {
	simulate(t, 120, 40).press("enter", "1", "nnn", "2").
		sees("[x] Action", "[ ] Situation", "[ ] Reflection").
		press("enter").seconds(3).sees("Action", "0:00 of 1:30")
	simulate(t, 120, 40).press("enter", "1", "nnnnnn", "2").sees("[x] Why had nobody fixed it before?")
}

func TestTheQuizToItsEnd(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "3").sees("question 1 of 2", "Which line shows initiative?")
	sim.press("a").sees("Not this one.", "It hides your part.", "Saying that nobody asked draws the line").
		lacks("Why the others are wrong", "That is a task.")
	sim.press("w").sees("Why the others are wrong", "That is a task.")
	sim.press("enter").sees("question 2 of 2")
	for range rightChoice(t, sim, "The litres before and after.") {
		sim.press("down")
	}
	sim.press("enter").sees("Right.").press("enter")
	sim.sees("1 of 2", "To look at again", "Nobody had asked me.")

	want := []history.QuizRun{{Scenario: "a-leak-nobody-owned", At: sim.now, Right: 1, Total: 2, Answers: []history.QuizAnswer{
		{Question: "Which line shows initiative?", Chosen: "We all helped out."},
		{Question: `What is missing in "the team was happy"?`, Chosen: "The litres before and after.", Right: true},
	}}}
	if diff := cmp.Diff(want, sim.keeper.quizRuns); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}

	sim.press("r").sees("question 1 of 1", "Which line shows initiative?")
	for range rightChoice(t, sim, "Nobody had asked me.") {
		sim.press("down")
	}
	sim.press("enter", "enter").sees("1 of 1", "all right")
	if len(sim.keeper.quizRuns) != 1 {
		t.Error("trying the wrong ones again was kept as a run of its own")
	}
	sim.press("esc").sees("Choose your preparation mode", "1 of 2 right on 23 November")
}

// rightChoice finds on the screen how far down a choice is.
func rightChoice(t *testing.T, sim *simulator, text string) int {
	t.Helper()
	for _, line := range strings.Split(sim.frame(), "\n") {
		for i, letter := range []string{"a", "b", "c", "d"} {
			if strings.HasSuffix(strings.TrimRight(line, " "), letter+"    "+text) {
				return i
			}
		}
	}
	t.Fatalf("%q is no choice on the screen:\n%s", text, sim.frame())
	return 0
}

func TestTheModesSayWhereTheCandidateStands(t *testing.T) {
	day := time.Date(2026, 11, 20, 18, 0, 0, 0, time.Local)
	sim := simulate(t, 120, 40, withKeeper(func(m *memory) {
		m.progress.AddReading(history.Reading{Scenario: "a-leak-nobody-owned", At: day})
		m.progress.AddAttempt(history.Attempt{Scenario: "a-leak-nobody-owned", At: day})
		m.progress.AddAttempt(history.Attempt{Scenario: "a-leak-nobody-owned", At: day})
		m.progress.AddQuizRun(history.QuizRun{Scenario: "a-leak-nobody-owned", At: day, Right: 2, Total: 2})
	}))
	sim.sees("practised 2x").lacks("Welcome")
	sim.press("enter").sees("begun on 20 November", "practised 2 times, last on 20 November", "2 of 2 right on 20 November")
}

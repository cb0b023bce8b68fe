package tui

import (
	"testing"

	"github.com/starcoach/starcoach/internal/history"
)

func TestTheWordsOfARunCanBeReadInHistory(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {80, 24}, {60, 16}} {
		sim := simulate(t, size[0], size[1]).steps(typedAnswer...).press("esc", "esc", "esc", "esc").sees("Any employer")
		sim.press("h", "tab", "enter")
		if size[1] < 40 {
			sim.sees("enter your words").press("enter")
		}
		sim.sees("Your words", "Situation", "we stopped it").lacks("said aloud.")
		for range 40 {
			sim.press("down")
		}
		sim.sees("What the coach found")
	}
}

func TestADrillShowsItsQuestionsRatingsAndWordsInHistory(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "2", "f", "s", "enter").seconds(3)
	sim.press("Because I asked.").seconds(3).press("ctrl+d", "3", "Nobody looked.").seconds(3).press("ctrl+d", "1")
	sim.sees("This drill is kept.").press("esc", "esc", "esc", "h", "tab").sees("2 follow-ups").press("enter")
	sim.sees("good", "again", "\""+askedFirst+"\" Because I asked.", "\""+askedSecond+"\" Nobody looked.")
	sim.lacks("Not rated")
}

func TestASpokenDrillStillSaysWhatWasAsked(t *testing.T) {
	sim := simulate(t, 120, 40).steps(drilling...).seconds(20).press("space", "3").seconds(20).press("space", "4")
	sim.press("esc", "esc", "esc", "h", "tab", "enter").sees("What was asked", askedFirst, "said aloud", "good", "easy")
}

// An answer of a mock interview counts as practice of its scenario, and its day
// as practised.
func TestAnswersOfAMockInterviewAreAttempts(t *testing.T) {
	sim := simulate(t, 120, 40).steps(mockReport...).sees("Practise next").press("esc").sees("practised 1x")
	sim.press("h").sees("1 day", "1 run").press("tab").sees("typed", "Mock interview: Fixed a leak nobody owned")
	sim.press("enter").sees("in a mock interview", "I noticed a leak, and we stopped it.", "I closed it alone.", "What the coach found")
	if judged := sim.keeper.judgements[sim.keeper.attempts[0].Key]; judged.Report == nil || len(judged.Coach) == 0 {
		t.Errorf("what the coach made of the answer is kept as %+v", judged)
	}
	sim.press("d").sees("whose report keeps what was said").press("esc", "esc", "esc", "esc", "m", "f", "d", "y")
	if len(sim.keeper.attempts) != 0 {
		t.Errorf("deleting the interview leaves %+v", sim.keeper.attempts)
	}
	sim.press("esc", "esc").sees("new").lacks("practised")
}

func TestRatingAnInterviewAgainCountsNothingTwice(t *testing.T) {
	sim := simulate(t, 120, 40).steps(mockSpoken...)
	for range 4 {
		sim.steps("space", 5)
	}
	sim.press("2", "r", "3", "r", "4", "esc").sees("practised 1x")
	if attempts := sim.keeper.attempts; len(attempts) != 1 || attempts[0].Mock == "" || attempts[0].Answers[0].Prompt != history.WholePrompt {
		t.Errorf("kept %+v", attempts)
	}
}

func TestDeletingIsNoWarning(t *testing.T) {
	sim := simulate(t, 80, 24).steps(spoken...).press("552555", "esc", "esc", "esc", "h", "tab", "d", "y")
	sim.sees("✓ Deleted.").lacks("! Deleted")
}

package tui

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/schedule"
)

const (
	askedFirst  = "What if the foreman had said no again?"
	askedSecond = "Why had nobody fixed it before?"
)

func TestASpokenDrillFromStartToEnd(t *testing.T) {
	sim := simulate(t, 120, 40).steps(drilling...)
	sim.sees(askedFirst, "0:00 of 0:30", "1 of 2", "What this answer must do").lacks("Ask when, not whether.", askedSecond)
	sim.seconds(20).press("space").sees("0:20 of 0:30, short", "What falls short", "I would have done it anyway.",
		"A strong answer", "Keep this line", "Ask when, not whether.", "How well did you answer it?")
	sim.seconds(60).sees("0:20 of 0:30").press("3")
	sim.sees(askedSecond, "0:00 of 0:30").lacks("How well").seconds(50)
	sim.press("space").sees("0:50 of 0:30, far too long", "Both lists were right.").press("1")
	sim.sees("1 of 2 answered well", askedFirst+" 0:20 of 0:30 short good", askedSecond+" 0:50 of 0:30 far too long again",
		"This drill is kept.")

	want := []history.Attempt{{
		Scenario: "a-leak-nobody-owned", At: sim.now, Style: "speak",
		Answers: []history.Answer{
			{Prompt: "follow-up 2", Ask: askedFirst, Target: 30 * time.Second, Spent: 20 * time.Second, Rating: 3},
			{Prompt: "follow-up 1", Ask: askedSecond, Target: 30 * time.Second, Spent: 50 * time.Second, Rating: 1},
		},
	}}
	if diff := cmp.Diff(want, sim.keeper.attempts, cmpopts.IgnoreFields(history.Attempt{}, "Key")); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
	if len(sim.keeper.drafts) > 0 {
		t.Errorf("%d drafts are left", len(sim.keeper.drafts))
	}
	sim.press("enter").sees("You said this one aloud.", "Ask when, not whether.", "1 of 2")
	sim.press("right").sees("Both lists were right.").press("esc").sees("1 of 2 answered well")
	sim.press("esc").sees("Answer by")
}

func TestADrillReviewsTheCardsOfItsFollowUps(t *testing.T) {
	sim := simulate(t, 80, 24).steps(drilling...).press("space", "3", "space", "1")
	if diff := cmp.Diff([]string{"follow-up good", "follow-up again"}, sim.keeper.ratings()); diff != "" {
		t.Errorf("reviews kept (-want +got):\n%s", diff)
	}
	for _, review := range sim.keeper.reviews {
		wanted := map[schedule.Rating]string{schedule.Good: askedFirst, schedule.Again: askedSecond}[review.Rating]
		if review.Card.Text != wanted {
			t.Errorf("%q was rated %s", review.Card.Text, review.Rating)
		}
	}
	sim.press("esc", "enter", "enter", "space", "4", "space", "4")
	if len(sim.keeper.cards) != 2 || len(sim.keeper.reviews) != 4 {
		t.Errorf("a second drill makes %d cards with %d reviews", len(sim.keeper.cards), len(sim.keeper.reviews))
	}
}

func TestTheDrillAfterADebriefProbesWhatTheCoachSaw(t *testing.T) {
	sim := simulate(t, 120, 40).steps(typedAnswer...).press("esc", "f").seconds(3).sees("1 of 5", "total")
	seen := ""
	for range 5 {
		sim.press("Mine.").seconds(4).press("ctrl+d").sees("How well did you answer it?", "Your answer", "Mine.")
		seen += sim.frame()
		sim.press("2")
	}
	for _, part := range []string{`You said "we stopped it".`, `You said "a lot".`, "A good answer holds", askedFirst, askedSecond} {
		if !strings.Contains(squeeze(seen), part) {
			t.Errorf("%q was never shown", part)
		}
	}
	sim.sees("0 of 5 answered well", "This drill is kept.")
	kept := sim.keeper.attempts[len(sim.keeper.attempts)-1]
	prompts := map[string]string{}
	for _, answer := range kept.Answers {
		prompts[answer.Prompt] = answer.Words
	}
	want := map[string]string{
		"follow-up 1": "Mine.", "follow-up 2": "Mine.",
		"probe shared-credit": "Mine.", "probe no-metric": "Mine.", "probe missing-section": "Mine.",
	}
	if _, other := prompts["probe no-reflection"]; other {
		t.Error("the scripted coach does not find this")
	}
	if diff := cmp.Diff(want, prompts); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
	sim.press("esc").sees("Debrief")
}

func TestTheSetupOffersWhatTheLastAnswerLeftOpen(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "2", "f").sees(askedFirst).lacks("probe what your last answer left open")
	sim.press("esc").steps(typedAnswer[1:]...).press("esc", "esc", "f").sees("The last ones probe what your last answer left open.")
	sim.press("a", "a", "down", "down", "space", "enter").seconds(3).sees("1 of 4")
}

func TestASpokenAnswerIsProbedByItsOwnRating(t *testing.T) {
	sim := simulate(t, 120, 40).steps(spoken...).press("552555", "f").seconds(3).sees("1 of 3")
	all := ""
	for range 3 {
		sim.press("space")
		all += sim.frame()
		sim.press("3")
	}
	if !strings.Contains(squeeze(all), "You gave Impact a 2.") {
		t.Errorf("the low rating is not probed:\n%s", all)
	}
}

func TestAnOwnStoryWithoutFollowUpsIsProbedAllTheSame(t *testing.T) {
	sim := simulate(t, 120, 40, without(func(s *scenario.Scenario) { s.FollowUps = nil }))
	sim.press("enter", "2").lacks("follow-up questions").press("esc")
	sim.steps(typedAnswer[1:]...).press("esc").sees("f follow-ups").press("f").seconds(3).sees("1 of 3")
}

func TestADrillIsNotGoneBackIn(t *testing.T) {
	sim := simulate(t, 120, 40).steps(drilling...).press("space", "3").sees(askedSecond).press("b").sees(askedSecond)
	sim.lacks("b back", "next")
}

func TestADrillThatWasLeftIsGoneOnWithAndKnowsItsRatings(t *testing.T) {
	sim := simulate(t, 120, 40).steps(typedAnswer...).press("esc", "f").seconds(3)
	sim.press("First words.").seconds(4).press("ctrl+d", "2", "Second words.").seconds(2)
	question := lineWith(sim, "\"")

	next := simulate(t, 120, 40, withKeeper(func(m *memory) { m.drafts = sim.keeper.drafts }))
	next.sees("Go on where you left", "4 words").press("c").sees("paused", "Second words.", question, "2 of 5").press("enter")
	all := ""
	for range 4 {
		next.press("ctrl+d").sees("How well")
		all += next.frame()
		next.press("4")
	}
	if !strings.Contains(all, "A good answer holds") {
		t.Error("what the probes are about was lost")
	}
	// Three were rated well with nothing typed.
	next.sees("1 of 5 answered well", "hard")
	if words := next.keeper.attempts[0].Answers[0].Words; words != "First words." {
		t.Errorf("kept %q first", words)
	}
}

// lineWith is the first line of the screen with a text in it.
func lineWith(sim *simulator, text string) string {
	for _, line := range strings.Split(sim.frame(), "\n") {
		if strings.Contains(line, text) {
			return strings.TrimSpace(line[:strings.LastIndex(line, text)+1])
		}
	}
	sim.t.Fatalf("no line has %q:\n%s", text, sim)
	return ""
}

func TestALeftDrillAsksAgainWhatWasNotRated(t *testing.T) {
	sim := simulate(t, 120, 40).steps(drilling...).seconds(9).press("space").sees("How well")
	sim.press("esc").sees("Leave this run?").press("esc").sees("How well").press("esc", "enter").sees("Answer by")
	sim.press("g").sees(askedFirst, "0:09 of 0:30", "paused").lacks("How well").press("enter", "space", "4").sees(askedSecond)
}

func TestWhatWentBadlyIsAskedAgain(t *testing.T) {
	sim := simulate(t, 120, 40).steps(drilling...).press("space", "3", "space", "1").sees("a again what went badly")
	sim.press("a").seconds(3).sees(askedSecond, "1 of 1").press("space", "4").sees("Answered well").lacks("a again")
	sim.press("esc").sees("Answer by")
}

func TestAnswersOfADrillThatCouldNotBeKeptAreTriedAgain(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "2", "f", "s", "enter").seconds(3)
	sim.keeper.err = errDiskFull
	sim.press("Two lists.", "ctrl+d", "3", "ctrl+d", "3").sees("This drill is not kept: the disk is full.")
	if got := sim.root.Unsaved(); !strings.Contains(got, "Two lists.") {
		t.Errorf("%q would be rescued", got)
	}
	sim.keeper.err = nil
	sim.press("s").sees("This drill is kept.")
	if len(sim.keeper.attempts) != 1 || len(sim.keeper.reviews) != 2 {
		t.Errorf("%d attempts and %d reviews are kept", len(sim.keeper.attempts), len(sim.keeper.reviews))
	}
}

func TestADrillIsNamedInTheHistory(t *testing.T) {
	sim := simulate(t, 120, 40).steps(typedAnswer...).press("esc", "f").seconds(3)
	for range 5 {
		sim.press("Mine it was.").seconds(4).press("ctrl+d", "2")
	}
	sim.press("esc", "esc", "esc", "esc", "h", "enter").sees("5 follow-ups").press("enter").sees("Probe: no metric", "Follow-up 1")
}

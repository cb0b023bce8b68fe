package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/plan"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// withPlan begins on a plan for the second of December that was made today.
func withPlan(m *memory) {
	m.plan = `{"date":"2026-12-02","minutes":30,"made":"2026-11-23T08:00:00Z"}`
}

func TestADateIsSetAndTodayIsOnThePicker(t *testing.T) {
	sim := simulate(t, 80, 24).press("t").sees("When is your interview", "Minutes a day 30")
	sim.press("+9d", "down", "backspace", "5", "enter")
	sim.sees("The interview is in 9 days", "35 minutes a day").press("G").sees("Everything that is due has its day.")
	sim.press("esc").sees("t Today: 0 of 2 done, next: walkthrough of Fixed a leak nobody owned")
	settings, err := plan.Decode(sim.keeper.plan)
	if err != nil || settings.Minutes != 35 || settings.Date.String() != "2026-12-02" {
		t.Errorf("kept %q: %+v, %v", sim.keeper.plan, settings, err)
	}
}

func TestTheFormSaysWhatIsWrong(t *testing.T) {
	sim := simulate(t, 80, 24).press("t", "2026-11-22", "enter").sees("2026-11-22 is in the past")
	sim.press("backspace", "3").lacks("in the past").press("down", "x", "enter").sees("`30x` is no number of minutes")
	sim.press("backspace", "backspace", "backspace", "4", "enter").sees("4 minutes a day can't be planned")
	if sim.keeper.plan != "" {
		t.Errorf("kept %q", sim.keeper.plan)
	}
	sim.press("esc").sees("1 question")
}

func TestALetterInTheFormIsNoCommand(t *testing.T) {
	simulate(t, 80, 24).press("t", "q?s").sees("Interview on q?s")
}

func TestAChangeCanBeCalledOff(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(withPlan)).press("t", "s").sees("Interview on 2026-12-02").press("9", "esc")
	sim.sees("The interview is in 9 days", "Wednesday, 2 December 2026")
}

func TestATaskIsOpenedAndTicked(t *testing.T) {
	sim := simulate(t, 120, 40, withKeeper(withPlan)).press("t", "enter").sees("Walkthrough", "Overview")
	sim.press("nnnnnnnnnnn").sees("Choose your preparation mode").press("esc")
	sim.sees("1 of 2 done", "✓ Walkthrough").press("esc")
	sim.sees("Today: 1 of 2 done, next: timed run of Fixed a leak nobody owned")
	sim.press("t", "enter").sees("Answer by", "Situation")
}

func TestTheFollowUpsOfATaskAreChosen(t *testing.T) {
	sim := simulate(t, 120, 40, withKeeper(withPlan)).press("t", "down", "down").sees("▸ · Follow-ups").press("enter")
	sim.sees("● follow-up questions").press("esc", "2").sees("● the answer")
}

// A day on which nothing was done needs nothing: what was to be done is to be
// done today.
func TestAMissedDayIsPlannedAgain(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(withPlan)).pass(48 * time.Hour)
	sim.press("t").sees("The interview is in 7 days", "Today, Wednesday, 25 November", "0 of 2 done", "Walkthrough")
}

func TestARunOfTodayIsTicked(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(func(m *memory) {
		withPlan(m)
		at := time.Date(2026, 11, 23, 8, 0, 0, 0, time.Local)
		m.progress.AddReading(history.Reading{Scenario: "a-leak-nobody-owned", At: at.AddDate(0, 0, -1), Finished: true})
		run := history.Attempt{Scenario: "a-leak-nobody-owned", At: at, Style: practice.Speak}
		for _, section := range []string{"situation", "task", "action"} {
			run.Answers = append(run.Answers, history.Answer{Prompt: section})
		}
		m.progress.AddAttempt(run)
		m.attempts = append(m.attempts, run)
	}))
	sim.sees("1 of 1 done; the interview is in 9 days")
}

func TestAnInterviewThatIsOver(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(withPlan)).pass(30 * 24 * time.Hour).press("t")
	sim.sees("The interview was on Wednesday, 2 December. Press s to plan for another one.")
	sim.press("s").sees("Interview on 2026-12-02").press("esc", "esc").sees("t The interview was on Wednesday, 2 December")
}

func TestAPlanThatCanNotBeRead(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(func(m *memory) { m.plan = "{\"date\":\"\x1b[2J\"}" }))
	sim.sees("t Your plan can't be read").press("t").sees("the plan that was kept can't be read", "Press s")
	sim.press("s", "+3d", "enter").sees("The interview is in 3 days")
}

func TestAPlanThatCanNotBeKeptStaysInTheForm(t *testing.T) {
	sim := simulate(t, 80, 24).press("t", "+3d")
	sim.keeper.err = errDiskFull
	sim.press("enter").sees("Interview on +3d", "disk is full")
	sim.keeper.err = nil
	sim.press("enter").sees("The interview is in 3 days")
}

func TestAPlanOverAHistoryThatCanNotBeOpened(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(func(m *memory) { m.err = errors.New("the folder is gone") }))
	sim.press("t").sees("the folder is gone").press("esc").sees("1 question")
}

// dealer keeps review cards as well.
type dealer struct{ *memory }

func (dealer) Cards() ([]schedule.Card, error) { return make([]schedule.Card, 12), nil }

func (dealer) FirstReviews(time.Time) (int, error) { return 0, nil }

func TestReviewsAreInThePlan(t *testing.T) {
	sim := simulate(t, 80, 24, withKeeper(withPlan))
	progress := history.Progress{}
	planned := ui.ReadPlan(dealer{sim.keeper}, sim.root.deps.Library, progress, sim.now)
	var cards []int
	for _, day := range planned.Plan.Days[:2] {
		cards = append(cards, day.Tasks[len(day.Tasks)-1].Cards)
	}
	if planned.Err != nil || cards[0] != 10 || cards[1] != 2 {
		t.Errorf("%d cards are planned for the first days (%v)", cards, planned.Err)
	}
}

func TestThePrinciplesToPrepareAreSetOnTheScreen(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 16}} {
		sim := simulate(t, size[0], size[1]).press("t", "+9d", "tab", "tab").sees("Principles", "or all: Initiative")
		sim.press("initative", "enter").sees("did you mean `Initiative`?")
		for range len("initative") {
			sim.press("backspace")
		}
		sim.press("initiative", "enter").sees("for Initiative").press("s", "tab", "tab").sees("Principles Initiative")
		for range len("initiative") {
			sim.press("backspace")
		}
		sim.press("all", "up").press("enter").lacks("for Initiative").sees("30 minutes a day")
	}
}

func TestTheDayOfTheInterviewIsNotFree(t *testing.T) {
	for _, ahead := range []string{"+0d", "+1d"} {
		simulate(t, 80, 24).press("t", ahead, "enter").sees(": the interview").lacks("free")
	}
}

// With many principles the line below the form names those that fit what is
// being typed, and no more than there is room for.
func TestTheFormNamesThePrinciplesThatFit(t *testing.T) {
	many := []string{"Bias for Action", "Dive Deep", "Earn Trust", "Frugality"}
	for i := range 40 {
		many = append(many, fmt.Sprintf("Zeal of the house number %d", i))
	}
	sim := simulate(t, 60, 16, func(deps *ui.Deps, _ *memory) { deps.Library = withPrinciples{deps.Library, many} })
	sim.press("t", "+9d", "tab", "tab").sees("Bias for Action, Dive Deep", " …").press("dive deep, tru").sees("or all: Earn Trust.")
}

// withPrinciples lists an entry of each principle beside those there are.
type withPrinciples struct {
	ui.Library
	principles []string
}

func (l withPrinciples) List() scenario.Listing {
	listing := l.Library.List()
	for _, principle := range l.principles {
		entry := listing.Entries[0]
		entry.ID, entry.Principle = strings.ToLower(principle), principle
		listing.Entries = append(listing.Entries, entry)
	}
	return listing
}

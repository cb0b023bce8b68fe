package plan_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/starcoach/starcoach/internal/plan"
)

// Who comes on the last day finds something that can still be done.
func TestNothingDoneAndTheInterviewTomorrow(t *testing.T) {
	in := plan.Input{
		Today: today, Settings: plan.Settings{Date: today + 1, Minutes: 30}, Reviews: []int{3},
		Scenarios: []plan.Scenario{story("a", "Earn Trust"), story("b", "Ownership")},
	}
	left := `no-days: walkthrough b
no-days: run a, b
no-days: follow-ups a, b
no-days: quiz b
`
	wantPlan(t, in, "0: walkthrough a, quiz a, reviews 3\n1: look a\n"+left)
	do(&in, plan.Task{Kind: plan.Walkthrough, Scenario: "a"})
	wantPlan(t, in, "0: walkthrough a ✓, quiz a, reviews 3\n1: look a\n"+left)

	in.Scenarios = []plan.Scenario{story("a", "Earn Trust"), story("b", "Ownership")}
	do(&in, plan.Task{Kind: plan.Walkthrough, Scenario: "b"})
	wantPlan(t, in, "0: walkthrough b ✓, quiz b, reviews 3\n1: look b\n"+`no-days: walkthrough a
no-days: run a, b
no-days: follow-ups a, b
no-days: quiz a
`)
}

func TestAStoryThatWasReadIsToldTheDayBefore(t *testing.T) {
	read := story("read", "Ownership")
	read.Standing.Read, read.Standing.ReadOn = true, today-2
	wantPlan(t, plan.Input{
		Today: today, Settings: plan.Settings{Date: today + 1, Minutes: 30},
		Scenarios: []plan.Scenario{story("new", "Earn Trust"), read},
	}, `
0: run read, quiz read
1: look read
no-days: walkthrough new
no-days: run new
no-days: follow-ups new, read
no-days: quiz new
`)
}

func TestNothingDoneAndTheInterviewToday(t *testing.T) {
	in := plan.Input{
		Today: today, Settings: plan.Settings{Date: today, Minutes: 30},
		Scenarios: []plan.Scenario{story("a", "Earn Trust")},
	}
	left := "no-days: walkthrough a\nno-days: run a\nno-days: follow-ups a\nno-days: quiz a\n"
	wantPlan(t, in, "0: look a\n"+left)
	in.Scenarios[0].Standing.Today.Opened = true
	wantPlan(t, in, "0: look a ✓\n"+left)
}

// Five days of thirty minutes hold two runs of two stories each.
func TestEachStoryIsToldTwiceBeforeOneIsToldAThirdTime(t *testing.T) {
	in := plan.Input{
		Today: today, Settings: plan.Settings{Date: today + 5, Minutes: 30},
		Scenarios: []plan.Scenario{story("a", "Ownership"), story("b", "Ownership")},
	}
	made := plan.Make(in)
	if len(made.LeftOut) > 0 {
		t.Errorf("left out is something:\n%s", shown(made))
	}
	thirds := 0
	forAny(t, func(t *testing.T, _ *rand.Rand, in plan.Input) {
		t.Helper()
		if int(in.Settings.Date-today) < 2 {
			return
		}
		made := plan.Make(in)
		dayOf, _ := planned(made)
		eve := made.Days[len(made.Days)-2]
		at := slices.IndexFunc(eve.Tasks, func(task plan.Task) bool { return task.Kind == plan.Again })
		if at < 0 {
			return
		}
		if _, before := dayOf["again "+eve.Tasks[at].Scenario]; !before {
			return
		}
		thirds++
		room := eve.Limit - eve.Minutes() + eve.Tasks[at].Minutes
		for _, left := range made.LeftOut {
			if left.Kind != plan.Again || left.Reason != plan.NoGap || left.Minutes > room {
				continue
			}
			s := in.Scenarios[slices.IndexFunc(in.Scenarios, func(s plan.Scenario) bool { return s.ID == left.Scenario })]
			last, planned := dayOf["run "+s.ID]
			if !planned {
				last = int(s.Standing.LastRun - today)
			}
			told := planned || s.Standing.Runs > 0
			if told && len(made.Days)-2 >= last+3 {
				t.Errorf("%s is run a further time on the day before, and %s is left out", eve.Tasks[at].Scenario, s.ID)
			}
		}
	})
	if thirds < 20 {
		t.Errorf("only %d plans had a further run", thirds)
	}
}

package plan_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/plan"
)

const today = plan.Date(20780)

var principles = []string{"Earn Trust", "Ownership", "Dive Deep", "Are Right, A Lot"}

// anyInput is a candidate who stands anywhere.
func anyInput(rnd *rand.Rand) plan.Input {
	in := plan.Input{Today: today, Settings: plan.Settings{
		Date: today + plan.Date(rnd.IntN([]int{3, 12, 40}[rnd.IntN(3)])), Minutes: 5 + rnd.IntN([]int{10, 60, 300}[rnd.IntN(3)]),
	}}
	if rnd.IntN(2) == 0 {
		in.Settings.Made = time.Unix(int64(today-plan.Date(rnd.IntN(20)))*86400, 0).UTC()
	}
	for _, principle := range principles {
		if rnd.IntN(4) == 0 {
			in.Settings.Principles = append(in.Settings.Principles, principle)
		}
	}
	for i := range rnd.IntN(14) {
		in.Scenarios = append(in.Scenarios, anyScenario(rnd, i))
	}
	for range rnd.IntN(40) {
		in.Reviews = append(in.Reviews, rnd.IntN(1+rnd.IntN(60)))
	}
	return in
}

func anyScenario(rnd *rand.Rand, number int) plan.Scenario {
	s := plan.Scenario{
		ID: fmt.Sprintf("story-%02d", number), Title: fmt.Sprintf("Story %d", number), Principle: principles[rnd.IntN(4)],
		Target: time.Duration(90+rnd.IntN(150)) * time.Second, FollowUps: rnd.IntN(6), Questions: rnd.IntN(6),
	}
	ago := func() plan.Date { return today - 1 - plan.Date(rnd.IntN(30)) }
	stand := &s.Standing
	stand.QuizOpen = rnd.IntN(3) > 0
	if rnd.IntN(2) == 0 {
		stand.Read, stand.ReadOn = true, ago()
	}
	if rnd.IntN(3) == 0 {
		stand.Runs, stand.LastRun, stand.Drilled = 1+rnd.IntN(3), ago(), rnd.IntN(2) == 0
		stand.Score, stand.Scored = rnd.IntN(101), rnd.IntN(2) == 0
	}
	return s
}

// withDone is the same candidate after having done something today.
func withDone(rnd *rand.Rand, in plan.Input) plan.Input {
	in.Scenarios = slices.Clone(in.Scenarios)
	for i := range in.Scenarios {
		done := &in.Scenarios[i].Standing.Today
		if rnd.IntN(4) == 0 {
			done.Read = !in.Scenarios[i].Standing.Read
			done.Opened = done.Read
		}
		if rnd.IntN(4) == 0 {
			done.Runs = 1 + rnd.IntN(2)
		}
		done.Drilled = rnd.IntN(6) == 0
		done.Quiz = in.Scenarios[i].Questions > 0 && rnd.IntN(6) == 0
	}
	in.Reviewed = rnd.IntN(20)
	return in
}

// forAny tries a property on many candidates, the same ones each time.
func forAny(t *testing.T, property func(t *testing.T, rnd *rand.Rand, in plan.Input)) {
	t.Helper()
	for seed := range uint64(250) {
		rnd := rand.New(rand.NewPCG(seed, 4))
		property(t, rnd, anyInput(rnd))
		if t.Failed() {
			t.Fatalf("with seed %d", seed)
		}
	}
}

func TestNoDayHasMoreThanItsMinutes(t *testing.T) {
	forAny(t, func(t *testing.T, rnd *rand.Rand, in plan.Input) {
		t.Helper()
		if rnd.IntN(2) == 0 {
			in = withDone(rnd, in)
		}
		made := plan.Make(in)
		if len(made.Days) != int(in.Settings.Date-today)+1 {
			t.Errorf("%d days are planned until %s", len(made.Days), in.Settings.Date)
		}
		for i, day := range made.Days {
			limit := in.Settings.Minutes
			switch len(made.Days) - 1 - i {
			case 0:
				limit = plan.LookMinutes
			case 1:
				limit /= 2
			}
			open, done := 0, 0
			for _, task := range day.Tasks {
				if task.Done && task.Kind != plan.Reviews {
					done += task.Minutes
				} else {
					open += task.Minutes
				}
			}
			// What was done beyond the plan leaves less room; it is no fault.
			if day.Date != today+plan.Date(i) || day.Limit != limit || open > max(0, limit-done) {
				t.Errorf("day %d is %s with %d minutes beside %d done of %d (limit %d)", i, day.Date, open, done, limit, day.Limit)
			}
			if done > 0 && i > 0 {
				t.Errorf("something is done on day %d", i)
			}
		}
	})
}

// key names a task without its day.
func key(task plan.Task) string { return string(task.Kind) + " " + task.Scenario }

// planned are the days of tasks, but for those that the last two days bring by
// themselves, and the number of cards to review.
func planned(made plan.Plan) (dayOf map[string]int, cards int) {
	dayOf = map[string]int{}
	for i, day := range made.Days {
		for _, task := range day.Tasks {
			if task.Kind == plan.Reviews {
				cards += task.Cards
			} else if task.Kind != plan.Look && i < len(made.Days)-2 {
				dayOf[key(task)] = i
			}
		}
	}
	return dayOf, cards
}

// due lists what has to be placed or to be named, by rules of its own.
func due(in plan.Input) (tasks []string, cards int) {
	for _, s := range in.Scenarios {
		if len(in.Settings.Principles) > 0 && !slices.Contains(in.Settings.Principles, s.Principle) {
			continue
		}
		stand := s.Standing
		for kind, wanted := range map[plan.Kind]bool{
			plan.Walkthrough: !stand.Read,
			plan.Run:         stand.Runs == 0,
			plan.Again:       stand.Runs == 1 || stand.Runs > 1 && stand.Scored && stand.Score < 75,
			plan.Drill:       s.FollowUps > 0 && !stand.Drilled,
			plan.Quiz:        s.Questions > 0 && stand.QuizOpen,
		} {
			if wanted {
				tasks = append(tasks, string(kind)+" "+s.ID)
			}
		}
	}
	for i, count := range in.Reviews {
		if i < int(in.Settings.Date-today) {
			cards += count
		}
	}
	return tasks, cards
}

func TestEverythingDueIsPlacedOrNamed(t *testing.T) {
	forAny(t, func(t *testing.T, _ *rand.Rand, in plan.Input) {
		t.Helper()
		made := plan.Make(in)
		dayOf, cards := planned(made)
		left := map[string]plan.Reason{}
		for _, l := range made.LeftOut {
			if l.Reason == "" {
				t.Errorf("%s is left out without a reason", key(l.Task))
			}
			left[key(l.Task)] = l.Reason
			cards += l.Cards
		}
		if days := made.Days; len(days) > 1 {
			for _, task := range days[len(days)-2].Tasks {
				left[key(task)] = "run on the day before"
			}
		}
		wanted, wantCards := due(in)
		for _, task := range wanted {
			if _, ok := dayOf[task]; !ok && left[task] == "" {
				t.Errorf("%s is neither placed nor named", task)
			}
		}
		if in.Settings.Date > today && cards != wantCards {
			t.Errorf("%d cards are placed or named, %d are due", cards, wantCards)
		}
		for _, s := range in.Scenarios {
			id := s.ID
			run, ran := dayOf["run "+id]
			if again, ok := dayOf["again "+id]; ran && ok && again < run+3 {
				t.Errorf("%s is run on day %d and again on day %d", id, run, again)
			}
			walk, walked := dayOf["walkthrough "+id]
			for _, kind := range []string{"run ", "again ", "follow-ups ", "quiz "} {
				if day, ok := dayOf[kind+id]; ok && !s.Standing.Read && (!walked || day < walk) {
					t.Errorf("%s%s is on day %d, the walkthrough on %d (%v)", kind, id, day, walk, walked)
				}
			}
		}
	})
}

// weaker is the least that anybody would call weaker.
func weaker(a, b plan.Scenario) bool {
	if a.Standing.Runs == 0 || b.Standing.Runs == 0 {
		return a.Standing.Runs == 0 && b.Standing.Runs > 0
	}
	return a.Standing.Scored && b.Standing.Scored && a.Standing.Score < b.Standing.Score
}

func TestWeakestFirst(t *testing.T) {
	compared := 0
	forAny(t, func(t *testing.T, _ *rand.Rand, in plan.Input) {
		t.Helper()
		made := plan.Make(in)
		dayOf, _ := planned(made)
		for _, a := range in.Scenarios {
			for _, b := range in.Scenarios {
				later, placed := dayOf["walkthrough "+b.ID]
				chosen := len(in.Settings.Principles) == 0 || slices.Contains(in.Settings.Principles, a.Principle)
				if !placed || !chosen || a.Standing.Read || !weaker(a, b) {
					continue
				}
				compared++
				if first, ok := dayOf["walkthrough "+a.ID]; !ok || first > later {
					t.Errorf("%s is weaker than %s and comes on day %d (%v), after %d", a.ID, b.ID, first, ok, later)
				}
			}
		}
	})
	if compared < 50 {
		t.Errorf("only %d pairs were compared", compared)
	}
}

func TestSameInputSamePlan(t *testing.T) {
	forAny(t, func(t *testing.T, rnd *rand.Rand, in plan.Input) {
		t.Helper()
		want := plan.Make(in)
		rnd.Shuffle(len(in.Scenarios), func(i, j int) {
			in.Scenarios[i], in.Scenarios[j] = in.Scenarios[j], in.Scenarios[i]
		})
		if diff := cmp.Diff(want, plan.Make(in)); diff != "" {
			t.Errorf("scenarios in another order give another plan:\n%s", diff)
		}
	})
}

func TestMoreMinutesNeverPlaceLess(t *testing.T) {
	count := func(in plan.Input) (tasks, cards int) {
		for _, day := range plan.Make(in).Days {
			for _, task := range day.Tasks {
				if task.Kind != plan.Reviews {
					tasks++
				}
				cards += task.Cards
			}
		}
		return tasks, cards
	}
	forAny(t, func(t *testing.T, rnd *rand.Rand, in plan.Input) {
		t.Helper()
		in.Settings.Minutes = 5 + rnd.IntN(30)
		tasks, cards := count(in)
		for range 4 {
			before := in.Settings.Minutes
			in.Settings.Minutes += 1 + rnd.IntN(4)
			moreTasks, moreCards := count(in)
			if moreTasks < tasks || moreCards < cards {
				t.Errorf("%d minutes place %d tasks and %d cards, %d minutes %d and %d",
					before, tasks, cards, in.Settings.Minutes, moreTasks, moreCards)
			}
			tasks, cards = moreTasks, moreCards
		}
	})
}

func TestEnoughMinutesAreEnough(t *testing.T) {
	named := 0
	forAny(t, func(t *testing.T, rnd *rand.Rand, in plan.Input) {
		t.Helper()
		if rnd.IntN(3) == 0 {
			in = withDone(rnd, in)
		}
		made := plan.Make(in)
		if made.Enough == 0 {
			return
		}
		named++
		if made.Enough <= in.Settings.Minutes {
			t.Errorf("%d minutes would do, and there are %d", made.Enough, in.Settings.Minutes)
		}
		in.Settings.Minutes = made.Enough
		left := plan.Make(in).LeftOut
		for _, left := range left {
			if left.Reason != plan.NoGap && left.Reason != plan.NoDays {
				t.Errorf("%s is left out (%s) with %d minutes", key(left.Task), left.Reason, made.Enough)
			}
		}
		if len(left) != made.Beyond {
			t.Errorf("%d tasks are left out with %d minutes, %d were named", len(left), made.Enough, made.Beyond)
		}
		if said := made.Verdict(5); made.Beyond > 0 && !strings.Contains(said, "for all but "+strconv.Itoa(made.Beyond)+" further run") {
			t.Errorf("%d runs need more days; said: %q", made.Beyond, said)
		}
	})
	if named < 50 {
		t.Errorf("a number of minutes was named %d times only", named)
	}
}

// Doing the next task of today and looking again leaves the rest of today as it
// was.
func TestDoingATaskTicksIt(t *testing.T) {
	forAny(t, func(t *testing.T, rnd *rand.Rand, in plan.Input) {
		t.Helper()
		if in.Settings.Date <= today+1 || rnd.IntN(3) > 0 {
			return
		}
		before := plan.Make(in).Days[0]
		for range before.Tasks {
			next, ok := plan.Make(in).Days[0].Next()
			if !ok {
				t.Fatal("today is done before all of it was")
			}
			do(&in, next)
			after := plan.Make(in).Days[0]
			if got, want := keys(after), keys(before); !slices.Equal(got, want) {
				t.Fatalf("after %s today is %q, and was %q", key(next), got, want)
			}
		}
		if _, open := plan.Make(in).Days[0].Next(); open {
			t.Errorf("everything was done, and something is left: %+v", plan.Make(in).Days[0])
		}
	})
}

func do(in *plan.Input, task plan.Task) {
	in.Scenarios = slices.Clone(in.Scenarios)
	for i := range in.Scenarios {
		if in.Scenarios[i].ID != task.Scenario {
			continue
		}
		done := &in.Scenarios[i].Standing.Today
		switch task.Kind {
		case plan.Walkthrough:
			done.Read, done.Opened = true, true
		case plan.Run, plan.Again:
			done.Runs++
		case plan.Drill:
			done.Drilled = true
		case plan.Quiz:
			done.Quiz = true
		}
	}
	if task.Kind == plan.Reviews {
		in.Reviews = slices.Clone(in.Reviews)
		in.Reviews[0] -= task.Cards
		in.Reviewed += task.Cards
	}
}

func keys(day plan.Day) []string {
	var all []string
	for _, task := range day.Tasks {
		all = append(all, key(task))
	}
	return all
}

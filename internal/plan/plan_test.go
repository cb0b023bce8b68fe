package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/plan"
	"github.com/starcoach/starcoach/internal/schedule"
)

// story is a scenario with all there is to do.
func story(id, principle string) plan.Scenario {
	return plan.Scenario{
		ID: id, Title: id, Principle: principle, Target: 175 * time.Second, FollowUps: 4, Questions: 3,
		Standing: plan.Standing{QuizOpen: true},
	}
}

// shown is a plan in a line a day.
func shown(made plan.Plan) string {
	var out strings.Builder
	for _, day := range made.Days {
		var tasks []string
		for _, task := range day.Tasks {
			text := strings.TrimSpace(string(task.Kind) + " " + task.Scenario)
			if task.Kind == plan.Reviews {
				text += fmt.Sprintf(" %d", task.Cards)
			}
			if task.Done {
				text += " ✓"
			}
			tasks = append(tasks, text)
		}
		fmt.Fprintf(&out, "%d: %s\n", day.Date-today, strings.Join(tasks, ", "))
	}
	for _, left := range made.Left() {
		fmt.Fprintf(&out, "%s: %s %s\n", left.Reason, string(left.Kind), strings.Join(left.What, ", "))
	}
	return out.String()
}

func wantPlan(t *testing.T, in plan.Input, want string) {
	t.Helper()
	if diff := cmp.Diff(strings.TrimLeft(want, "\n"), shown(plan.Make(in))); diff != "" {
		t.Errorf("the plan differs (-want +got):\n%s", diff)
	}
}

func TestAPlan(t *testing.T) {
	in := plan.Input{
		Today: today, Settings: plan.Settings{Date: today + 7, Minutes: 30},
		Scenarios: []plan.Scenario{story("a", "Earn Trust"), story("b", "Ownership")},
		Reviews:   []int{12, 0, 3},
	}
	wantPlan(t, in, `
0: walkthrough a, run a, reviews 12
1: follow-ups a
2: quiz a, walkthrough b, run b, reviews 3
3: again a, follow-ups b
4: quiz b
5: again b
6: again a
7: look a
`)
}

func TestAMissedDayIsMadeUpFor(t *testing.T) {
	in := plan.Input{
		Today: today, Settings: plan.Settings{Date: today + 9, Minutes: 30, Made: day(0)},
		Scenarios: []plan.Scenario{story("a", "Earn Trust"), story("b", "Ownership")},
	}
	want := keys(plan.Make(in).Days[0])
	in.Today++
	got := keys(plan.Make(in).Days[0])
	for _, task := range want {
		if !slices.Contains(got, task) {
			t.Errorf("%s was missed and is not on the next day: %q", task, got)
		}
	}
}

// Who does what is planned finds the rest where it was.
func TestWhoKeepsToThePlanFindsItUnchanged(t *testing.T) {
	in := plan.Input{Today: today, Settings: plan.Settings{Date: today + 15, Minutes: 25, Made: day(0)}}
	for _, id := range []string{"a", "b", "c", "d"} {
		in.Scenarios = append(in.Scenarios, story(id, "Earn Trust"))
	}
	first := plan.Make(in)
	for number, want := range first.Days[:len(first.Days)-2] {
		made := plan.Make(in)
		for _, task := range keys(want) {
			if !slices.Contains(keys(made.Days[0]), task) {
				t.Errorf("day %d was to hold %s and holds %q", number, task, keys(made.Days[0]))
			}
		}
		for _, task := range made.Days[0].Tasks {
			do(&in, task)
		}
		overnight(&in)
	}
	if left := plan.Make(in).LeftOut; len(left) > 0 {
		t.Errorf("left out in the end: %+v", left)
	}
}

// overnight makes what was done today what was done before.
func overnight(in *plan.Input) {
	in.Scenarios = slices.Clone(in.Scenarios)
	for i := range in.Scenarios {
		s := &in.Scenarios[i].Standing
		if s.Today.Read {
			s.Read, s.ReadOn = true, in.Today
		}
		if s.Today.Runs > 0 {
			s.Runs += s.Today.Runs
			s.LastRun = in.Today
		}
		s.Drilled = s.Drilled || s.Today.Drilled
		s.QuizOpen = s.QuizOpen && !s.Today.Quiz
		s.Today = plan.Today{}
	}
	in.Today++
}

func TestSomethingElseDoneTodayCounts(t *testing.T) {
	in := plan.Input{
		Today: today, Settings: plan.Settings{Date: today + 7, Minutes: 30},
		Scenarios: []plan.Scenario{story("a", "Earn Trust"), story("b", "Ownership")},
	}
	in.Scenarios[1].Standing.Today = plan.Today{Opened: true, Read: true, Runs: 1}
	made := plan.Make(in)
	if got := made.Days[0].Done(); got != 2 {
		t.Errorf("%d tasks of today are done: %q", got, keys(made.Days[0]))
	}
	for _, later := range made.Days[1:] {
		for _, task := range keys(later) {
			if task == "walkthrough b" || task == "run b" {
				t.Errorf("%s is planned again", task)
			}
		}
	}
}

func TestTheLastDays(t *testing.T) {
	known := story("known", "Earn Trust")
	known.Standing = plan.Standing{Read: true, ReadOn: today - 9, Runs: 2, LastRun: today - 5, Drilled: true, Score: 90, Scored: true}
	in := plan.Input{
		Today: today, Settings: plan.Settings{Date: today + 1, Minutes: 30}, Reviews: []int{9},
		Scenarios: []plan.Scenario{known, story("new", "Ownership")},
	}
	left := `no-days: walkthrough new
no-days: run new
no-days: follow-ups new
no-days: quiz new
`
	wantPlan(t, in, "0: again known, reviews 9\n1: look known\n"+left)
	in.Scenarios[0].Standing.Today.Runs = 1
	in.Reviews, in.Reviewed = []int{4}, 5
	wantPlan(t, in, "0: again known ✓, reviews 9\n1: look known\n"+left)
	in.Settings.Date = today
	wantPlan(t, in, "0: look known\n"+left)
	in.Scenarios[0].Standing.Today.Opened = true
	wantPlan(t, in, "0: look known ✓\n"+left)
	in.Today++
	wantPlan(t, in, "")
}

func TestOnlyTheChosenPrinciples(t *testing.T) {
	in := plan.Input{
		Today: today, Settings: plan.Settings{Date: today + 9, Minutes: 30, Principles: []string{"Ownership", "Gone"}},
		Scenarios: []plan.Scenario{story("a", "Earn Trust"), story("b", "Ownership")},
	}
	made := plan.Make(in)
	if text := shown(made); strings.Contains(text, "run a") || !strings.Contains(text, "walkthrough b") {
		t.Errorf("planned:\n%s", text)
	}
	if !slices.Equal(made.Missing, []string{"Gone"}) {
		t.Errorf("missing are %q", made.Missing)
	}
}

func TestATimeThatIsTooShortIsSaid(t *testing.T) {
	in := plan.Input{Today: today, Settings: plan.Settings{Date: today + 5, Minutes: 20}}
	for _, id := range []string{"a", "b", "c", "d", "e", "f"} {
		in.Scenarios = append(in.Scenarios, story(id, "Earn Trust"))
	}
	made := plan.Make(in)
	if made.Enough <= 20 || !strings.Contains(made.Verdict(20), fmt.Sprint(made.Enough)) {
		t.Errorf("%d minutes would be enough; said: %q", made.Enough, made.Verdict(20))
	}
	in.Settings.Minutes = 5
	if text := shown(plan.Make(in)); !strings.Contains(text, "too-long: walkthrough") || !strings.Contains(text, "unread: run") {
		t.Errorf("with five minutes:\n%s", text)
	}
}

func TestManyReviewsLeaveRoomForSpeaking(t *testing.T) {
	in := plan.Input{
		Today: today, Settings: plan.Settings{Date: today + 4, Minutes: 40}, Reviews: []int{500},
		Scenarios: []plan.Scenario{story("a", "Earn Trust")},
	}
	text := shown(plan.Make(in))
	for _, part := range []string{"0: walkthrough a, run a, reviews 60", "3: again a, reviews 30", "no-room: reviews 290 cards"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in the plan:\n%s", part, text)
		}
	}
}

// day is noon of a day, counted from today.
func day(after int) time.Time {
	return time.Unix(int64(today)*86400, 0).UTC().AddDate(0, 0, after).Add(12 * time.Hour)
}

func TestWhereACandidateStands(t *testing.T) {
	answered := func(at time.Time, total int, prompts ...string) history.Judged {
		judged := history.Judged{Attempt: history.Attempt{Scenario: "a", At: at}}
		for _, prompt := range prompts {
			judged.Answers = append(judged.Answers, history.Answer{Prompt: prompt})
		}
		if total > 0 {
			judged.Report = &history.Report{Total: total}
		}
		return judged
	}
	spoken := answered(day(-3), 0, "situation", "action", "result")
	spoken.You = map[coach.Dimension]int{coach.Ownership: 5, coach.Action: 4}
	sum := history.Summary{
		Scenario: "a", Opened: day(-9), ReadWhole: true, Attempts: 7, LastAttempt: day(0),
		QuizRuns: 2, QuizRight: 2, QuizTotal: 3, LastQuiz: day(0),
	}
	got := plan.StandingOf(sum, []history.Judged{
		answered(day(-6), 40, "situation", "task", "action", "result", "reflection"),
		answered(day(-5), 0, "follow-up 1", "follow-up 2"),
		answered(day(-4), 99, "action"),
		spoken,
		answered(day(0), 88, "situation", "task", "action"),
	}, day(0))
	want := plan.Standing{
		Read: true, ReadOn: today - 9, Runs: 4, LastRun: today - 3, Drilled: true, QuizOpen: true, Score: 87, Scored: true,
		Today: plan.Today{Runs: 1, Quiz: true},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("stands (-want +got):\n%s", diff)
	}
	nowhere := plan.StandingOf(history.Summary{}, nil, day(0))
	if diff := cmp.Diff(plan.Standing{QuizOpen: true}, nowhere); diff != "" {
		t.Errorf("who has done nothing stands (-want +got):\n%s", diff)
	}
}

func TestADayIsThatOfTheCandidatesZone(t *testing.T) {
	east := time.FixedZone("UTC+10", 10*60*60)
	evening := time.Date(2026, 11, 23, 23, 30, 0, 0, east)
	stands := plan.StandingOf(history.Summary{ReadWhole: true, Opened: evening.Add(-time.Hour).UTC()}, nil, evening)
	if !stands.Today.Read {
		t.Error("what was read an hour ago, on the same day here, was not read today")
	}
	stands = plan.StandingOf(history.Summary{ReadWhole: true, Opened: evening.UTC()}, nil, evening.Add(time.Hour))
	if stands.Today.Read || !stands.Read {
		t.Error("what was read before midnight here was read today")
	}
}

func TestReviewsDue(t *testing.T) {
	known := func(due time.Time) schedule.Card {
		return schedule.Card{Memory: schedule.Memory{Reps: 1, Stability: 3, Difficulty: 5, Due: due, Last: day(-1)}}
	}
	// One comes due in an hour: it can't be reviewed yet.
	cards := []schedule.Card{
		known(day(-4)), known(day(0)), known(day(0).Add(time.Hour)), known(day(2)), known(day(9)), {Aside: true},
	}
	for range 15 {
		cards = append(cards, schedule.Card{})
	}
	cards[1].Memory.Last = day(0)
	if got, want := plan.ReviewsDue(cards, day(0), 7, 4), []int{5, 11, 3, 0}; !slices.Equal(got, want) {
		t.Errorf("due are %d, want %d", got, want)
	}
	if got := plan.ReviewedOn(cards, day(0)); got != 1 {
		t.Errorf("%d cards were reviewed today", got)
	}
	if got := plan.ReviewsDue(cards, day(0), 0, 0); got != nil {
		t.Errorf("on no day %d are due", got)
	}
}

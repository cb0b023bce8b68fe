package history_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"
	_ "time/tzdata" // the tests name zones

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

func date(month time.Month, day int) time.Time {
	return time.Date(2026, month, day, 0, 0, 0, 0, time.UTC)
}

func TestDaysAreThoseOfTheCandidate(t *testing.T) {
	east := time.FixedZone("UTC+13", 13*60*60)
	late := time.Date(2026, 11, 22, 20, 0, 0, 0, time.UTC) // the 23rd in the east
	doings := []history.Doing{
		{At: late.AddDate(-1, 0, 0), Mode: history.ModeQuiz},
		{At: late, Scenario: "x", Mode: history.ModeWalkthrough},
		{At: late.Add(time.Minute), Scenario: "x", Mode: history.ModeWalkthrough},
		{At: late, Scenario: "y", Mode: history.ModeWalkthrough},
		{At: late, Scenario: "x", Mode: history.ModePractice},
		{At: late, Scenario: "x", Mode: history.ModePractice},
		{At: late.Add(24 * time.Hour), Scenario: "x", Mode: history.ModeQuiz},
	}
	want := []history.Day{
		{Date: date(11, 22)},
		{Date: date(11, 23), Walkthroughs: 2, Runs: 2},
	}
	if diff := cmp.Diff(want, history.Days(doings, date(11, 22), date(11, 23), east)); diff != "" {
		t.Errorf("days differ (-want +got):\n%s", diff)
	}
	if got := history.Days(doings, date(11, 22), date(11, 22), time.UTC)[0].Done(); got != 4 {
		t.Errorf("in UTC %d things were done on the 22nd, want 4", got)
	}
}

// Nights on which clocks are put forward or back are days like others.
func TestDaysOverAChangeOfClocks(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	var doings []history.Doing
	for at := time.Date(2026, 3, 1, 23, 30, 0, 0, zone); at.Year() == 2026; at = at.AddDate(0, 0, 1) {
		doings = append(doings, history.Doing{At: at.UTC(), Scenario: "x", Mode: history.ModePractice})
	}
	days := history.Days(doings, date(3, 1), date(12, 31), zone)
	for _, day := range days {
		if day.Runs != 1 {
			t.Errorf("on %s %d runs are counted, want 1", day.Date.Format(time.DateOnly), day.Runs)
		}
	}
	if got := history.InARow(days); got != len(days) {
		t.Errorf("%d days in a row, want all %d", got, len(days))
	}
	if midnight := history.Midnight(date(3, 29), zone); history.DateOf(midnight, zone) != date(3, 29) ||
		history.DateOf(midnight.Add(-time.Nanosecond), zone) != date(3, 28) {
		t.Errorf("%s is not the beginning of its day", midnight)
	}
}

func TestInARow(t *testing.T) {
	for pattern, want := range map[string]int{
		"": 0, ".": 0, "x": 1, "x.": 1, "x..": 0, ".xx": 2, "xx.": 2, "xx.x": 1, "xx.x.": 1, "xxx": 3,
	} {
		var days []history.Day
		for _, done := range pattern {
			day := history.Day{}
			if done == 'x' {
				day.Quizzes = 1
			}
			days = append(days, day)
		}
		if got := history.InARow(days); got != want {
			t.Errorf("%q: %d in a row, want %d", pattern, got, want)
		}
	}
}

func TestTheCalendarBeginsOnAMonday(t *testing.T) {
	for day := range 14 {
		now := time.Date(2026, 11, 9+day, 23, 59, 0, 0, time.UTC)
		start := history.CalendarStart(now)
		days := history.DateOf(now, time.UTC).Sub(start).Hours()/24 + 1
		if start.Weekday() != time.Monday || days > 7*history.Weeks || days <= 7*(history.Weeks-1) {
			t.Errorf("on %s it begins on %s, %v days before", now.Format(time.DateOnly), start.Format("Mon 2 Jan"), days)
		}
	}
}

// run is a whole run with a total; zero leaves it unjudged. Own is the
// candidate's score of every dimension.
func run(daysAgo, total, own int) history.Judged {
	j := history.Judged{Attempt: history.Attempt{Scenario: "x", At: noon.AddDate(0, 0, -daysAgo), Style: practice.Speak}}
	for _, section := range scenario.Sections() {
		j.Answers = append(j.Answers, history.Answer{Prompt: string(section), Target: 20 * time.Second, Spent: 20 * time.Second})
	}
	j.You, j.Coach = map[coach.Dimension]int{}, map[coach.Dimension]int{}
	for _, dimension := range coach.Dimensions() {
		if own > 0 {
			j.You[dimension] = own
		}
		if total > 0 {
			j.Coach[dimension] = 1 + total/25
		}
	}
	if total > 0 {
		j.Style, j.Report = practice.Type, &history.Report{Rules: 1, Total: total, Words: 145}
	}
	return j
}

func byRules(rules int, j history.Judged, found ...coach.Rule) history.Judged {
	report := *j.Report
	report.Rules = rules
	for _, rule := range found {
		report.Findings = append(report.Findings, history.Finding{Rule: rule})
	}
	j.Report = &report
	return j
}

func TestSolid(t *testing.T) {
	partial := run(1, 90, 5)
	partial.Answers = partial.Answers[:4]
	elsewhere := run(1, 90, 5)
	elsewhere.Scenario = "y"
	good := history.Summary{Scenario: "x", QuizRuns: 1, QuizRight: 3, QuizTotal: 4}
	for name, tt := range map[string]struct {
		runs    []history.Judged
		summary history.Summary
		want    bool
	}{
		"two good ones":                {[]history.Judged{run(9, 80, 0), run(1, 75, 0)}, good, true},
		"no quiz taken":                {[]history.Judged{run(9, 80, 0), run(1, 75, 0)}, history.Summary{Scenario: "x"}, true},
		"a weak quiz":                  {[]history.Judged{run(9, 80, 0), run(1, 75, 0)}, history.Summary{Scenario: "x", QuizRuns: 1, QuizRight: 2, QuizTotal: 3}, false},
		"the last a little below":      {[]history.Judged{run(9, 90, 0), run(1, 74, 0)}, good, false},
		"one alone":                    {[]history.Judged{run(1, 90, 5)}, good, false},
		"one of them faded":            {[]history.Judged{run(31, 90, 5), run(1, 90, 5)}, good, false},
		"one of them partial":          {[]history.Judged{run(9, 90, 5), partial}, good, false},
		"one of them of another story": {[]history.Judged{run(9, 90, 5), elsewhere}, good, false},
		"own ratings alone":            {[]history.Judged{run(9, 0, 4), run(1, 0, 4)}, good, true},
		"own ratings of the last two":  {[]history.Judged{run(20, 0, 1), run(9, 0, 3), run(1, 0, 5)}, good, true},
		"own ratings a little below":   {[]history.Judged{run(9, 0, 4), run(1, 0, 3)}, good, false},
		"one of them not rated":        {[]history.Judged{run(9, 0, 0), run(1, 0, 5)}, good, false},
		"spoken after typed":           {[]history.Judged{run(9, 80, 0), run(1, 0, 0)}, good, true},
		"old rules do not count":       {[]history.Judged{byRules(1, run(9, 90, 0)), byRules(1, run(5, 90, 0)), byRules(2, elsewhere)}, good, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := history.Solid(tt.runs, tt.summary, noon); got != tt.want {
				t.Errorf("solid is %v, want %v", got, tt.want)
			}
		})
	}
}

func TestStandings(t *testing.T) {
	progress := history.Progress{}
	progress.AddReading(history.Reading{Scenario: "x", At: noon, Finished: true})
	progress.AddReading(history.Reading{Scenario: "y", At: noon})
	runs := []history.Judged{run(9, 80, 0), run(1, 80, 0)}
	for _, r := range runs {
		progress.AddAttempt(r.Attempt)
	}
	subjects := []history.Subject{{"x", "Earn Trust"}, {"z", "Dive Deep"}, {"y", "Earn Trust"}}
	want := []history.Standing{
		{Principle: "Earn Trust", Scenarios: 2, Studied: 1, Practised: 1, Solid: 1},
		{Principle: "Dive Deep", Scenarios: 1},
	}
	if diff := cmp.Diff(want, history.Standings(subjects, runs, progress, noon)); diff != "" {
		t.Errorf("standings differ (-want +got):\n%s", diff)
	}
}

func TestScoresByOtherRulesAreNotCompared(t *testing.T) {
	attempts := []history.Judged{
		byRules(1, run(5, 100, 1)), run(4, 0, 2), byRules(2, run(3, 50, 4)), byRules(1, run(2, 100, 1)), byRules(2, run(1, 75, 5)),
	}
	kept, rules, leftOut := history.OfOneMeasure(attempts)
	if len(kept) != 2 || rules != 2 || leftOut != 2 {
		t.Errorf("%d answers by rules %d, %d left out; want 2 by 2, and 2", len(kept), rules, leftOut)
	}
	scores := history.ScoresOf(attempts)[0]
	want := history.Scores{
		Dimension: coach.Ownership, Coach: []int{3, 4}, You: []int{1, 2, 4, 1, 5}, Apart: history.Mean{Mean: 1, Count: 2},
	}
	if diff := cmp.Diff(want, scores); diff != "" {
		t.Errorf("scores differ (-want +got):\n%s", diff)
	}
	if got := len(history.WholeAnswers(attempts)); got != 2 {
		t.Errorf("%d totals are compared, want 2", got)
	}
}

func TestASectionTriedByItselfHasNoTotalToCompare(t *testing.T) {
	alone := run(1, 90, 0)
	alone.Answers = alone.Answers[2:3]
	within := alone
	alone.Coach = map[coach.Dimension]int{coach.Action: 5}
	attempts := []history.Judged{run(3, 50, 0), alone, within}
	if got := history.WholeAnswers(attempts); len(got) != 2 || got[1].Answers[0].Prompt != "action" || len(got[1].Coach) != 6 {
		t.Errorf("%d answers have totals to compare, want the whole one and the one judged within a whole", len(got))
	}
}

func TestTheMostFrequentFault(t *testing.T) {
	var attempts []history.Judged
	for i := range 25 {
		found := []coach.Rule{}
		if i%2 == 0 {
			found = append(found, coach.NoMetric, coach.NoMetric)
		}
		if i >= 15 && i < 19 {
			found = append(found, coach.Blame)
		}
		attempts = append(attempts, byRules(1, run(30-i, 50, 0), found...))
		attempts = append(attempts, run(30-i, 0, 3)) // spoken, so that it was not looked at
	}
	got, ok := history.MostFrequent(attempts)
	want := history.Frequency{
		Rule: coach.NoMetric, Last: history.Share{Found: 5, Answers: 10}, Before: history.Share{Found: 5, Answers: 10},
	}
	if diff := cmp.Diff(want, got); !ok || diff != "" {
		t.Errorf("the most frequent differs (-want +got):\n%s", diff)
	}
	if _, ok := history.MostFrequent([]history.Judged{run(1, 90, 0)}); ok {
		t.Error("a fault was found in an answer that has none")
	}
	tie := []history.Judged{byRules(1, run(1, 50, 0), coach.NoMetric, coach.Blame)}
	if got, _ := history.MostFrequent(tie); got.Rule != coach.NoMetric {
		t.Errorf("of two that are as frequent it is %s, want the one put first", got.Rule)
	}
}

func TestChangeOfAFrequency(t *testing.T) {
	for _, tt := range []struct {
		last, before history.Share
		want         int
	}{
		{history.Share{Found: 3, Answers: 10}, history.Share{Found: 5, Answers: 10}, -1},
		{history.Share{Found: 3, Answers: 10}, history.Share{Found: 1, Answers: 2}, -1},
		{history.Share{Found: 5, Answers: 10}, history.Share{Found: 2, Answers: 4}, 0},
		{history.Share{Found: 5, Answers: 10}, history.Share{Found: 1, Answers: 4}, 1},
		{history.Share{Found: 5, Answers: 10}, history.Share{}, 0},
	} {
		if got := (history.Frequency{Last: tt.last, Before: tt.before}).Change(); got != tt.want {
			t.Errorf("%v after %v is a change of %d, want %d", tt.last, tt.before, got, tt.want)
		}
	}
}

func TestTypedAndSpokenLengths(t *testing.T) {
	spoken := history.Answer{Prompt: "task", Target: 20 * time.Second, Spent: 31 * time.Second}
	typed := history.Answer{Prompt: "task", Target: 20 * time.Second, Spent: 5 * time.Minute, WordCount: 48}
	if got := (history.Attempt{Style: practice.Type}).LengthOf(typed).Round(time.Second); got != 20*time.Second {
		t.Errorf("48 words take %s to say, want 20s", got)
	}
	if got := (history.Attempt{Style: practice.Type, Pace: 96}).LengthOf(typed); got != 30*time.Second {
		t.Errorf("48 words take %s to say at 96 words a minute, want 30s", got)
	}
	if got := (history.Attempt{Style: practice.Speak}).VerdictOf(spoken); got != practice.FarTooLong {
		t.Errorf("31 of 20 seconds are %q", got)
	}
	if got := (history.Attempt{Style: practice.Type}).VerdictOf(history.Answer{WordCount: 1, Target: time.Minute}); got != practice.Short {
		t.Errorf("a single word is %q, want short", got)
	}
	if got := (history.Attempt{Style: practice.Speak}).VerdictOf(history.Answer{Spent: time.Minute}); got != practice.NotAnswered {
		t.Errorf("without a target it is %q", got)
	}
}

func TestSpokenRunsBySection(t *testing.T) {
	first, last := run(5, 0, 0), run(1, 0, 0)
	first.Answers[1].Spent = 40 * time.Second
	last.Answers[1].Spent, last.Answers[1].Target = 30*time.Second, 30*time.Second
	got := history.SpokenOf([]history.Judged{first, run(3, 50, 0), last})[1]
	want := history.Spoken{
		Section: scenario.Task, Runs: 2, OnTarget: 1, Target: 30 * time.Second, Last: 30 * time.Second,
		Share: history.Mean{Mean: 1.5, Count: 2},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("times differ (-want +got):\n%s", diff)
	}
}

func TestFillersOverTime(t *testing.T) {
	var attempts []history.Judged
	for i := range 12 {
		answer := run(20-i, 50, 0)
		answer.Report.Fillers = 6 // in 145 words, a minute
		if i < 2 {
			answer.Report.Fillers = 12
		}
		attempts = append(attempts, answer)
	}
	got := history.TypedOf(attempts)
	if got.Last != (history.Mean{Mean: 6, Count: 10}) || got.Before != (history.Mean{Mean: 12, Count: 2}) || len(got.Words) != 12 {
		t.Errorf("last %v, before %v, over %d answers", got.Last, got.Before, len(got.Words))
	}
}

func TestRunsByScenarioAndTheOneBefore(t *testing.T) {
	other, partial := run(2, 0, 0), run(3, 0, 0)
	other.Scenario = "y"
	partial.Answers = partial.Answers[:1]
	attempts := []history.Judged{run(9, 0, 0), run(8, 50, 0), partial, other, run(1, 0, 0)}
	dealt := history.ByScenario(attempts)
	if len(dealt) != 2 || dealt[0].Scenario != "x" || len(dealt[0].Attempts) != 4 || !dealt[0].Attempts[3].At.Equal(attempts[4].At) {
		t.Errorf("grouped as %+v", dealt)
	}
	if before := history.Before(attempts, 4); before != &attempts[0] {
		t.Errorf("the run before is %+v, want the spoken whole one", before)
	}
	if before := history.Before(attempts, 1); before != nil {
		t.Errorf("the first typed run has one before it: %+v", before)
	}
}

// Of any history, the sums are within their bounds and agree with each other.
func TestPropertiesOfAnOverview(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for round := range 300 {
		attempts, doings := anyHistory(rnd)
		since := history.CalendarStart(noon)
		progress := history.Progress{}
		for _, a := range attempts {
			progress.AddAttempt(a.Attempt)
		}
		subjects := []history.Subject{{"s0", "A"}, {"s1", "B"}, {"s2", "A"}, {"unknown", "C"}}
		o := history.Look(noon, since, doings, attempts, progress, subjects)

		total := history.Total(o.Days)
		if in := history.PractisedDays(o.Days); in > len(o.Days) || history.InARow(o.Days) > in || total.Done() > len(doings) {
			t.Fatalf("round %d: %d days practised of %d, %d in a row, %d done of %d", round, in, len(o.Days),
				history.InARow(o.Days), total.Done(), len(doings))
		}
		judged := 0
		for i := range attempts {
			if attempts[i].Report != nil {
				judged++
			}
		}
		if len(o.Totals)+o.OtherRules > judged {
			t.Fatalf("round %d: %d totals and %d left out of %d judged", round, len(o.Totals), o.OtherRules, judged)
		}
		for _, s := range o.Scores {
			if math.Abs(s.Apart.Mean) > 4 || s.Apart.Count > min(len(s.Coach), len(s.You)) {
				t.Fatalf("round %d: %s lies %v apart", round, s.Dimension, s.Apart)
			}
		}
		if f := o.Fault; f != nil && (f.Last.Found < 1 || f.Last.Found > f.Last.Answers || f.Last.Answers > history.Lately ||
			f.Before.Found > f.Before.Answers || f.Before.Answers > history.Lately) {
			t.Fatalf("round %d: %+v", round, *f)
		}
		scenarios := 0
		for _, s := range o.Principles {
			scenarios += s.Scenarios
			if s.Studied > s.Scenarios || s.Practised > s.Scenarios || s.Solid > s.Practised {
				t.Fatalf("round %d: %+v", round, s)
			}
		}
		if scenarios != len(subjects) {
			t.Fatalf("round %d: %d scenarios stand somewhere, want %d", round, scenarios, len(subjects))
		}
	}
}

func anyHistory(rnd *rand.Rand) (attempts []history.Judged, doings []history.Doing) {
	rules := []coach.Rule{coach.NoMetric, coach.Blame, coach.Fillers}
	at := noon.AddDate(0, 0, -100)
	for i := range rnd.IntN(60) {
		at = at.Add(time.Duration(rnd.IntN(60)) * time.Hour)
		if at.After(noon) {
			break
		}
		j := run(0, rnd.IntN(100), rnd.IntN(6))
		j.At, j.Key, j.Scenario = at, fmt.Sprint(i), fmt.Sprint("s", rnd.IntN(3))
		j.Answers = j.Answers[rnd.IntN(2):]
		if j.Report != nil {
			j = byRules(1+rnd.IntN(2), j, rules[:rnd.IntN(4)]...)
		}
		attempts = append(attempts, j)
		for _, mode := range []history.Mode{history.ModePractice, history.ModeWalkthrough, history.ModeQuiz}[:1+rnd.IntN(3)] {
			doings = append(doings, history.Doing{At: at, Scenario: j.Scenario, Mode: mode})
		}
	}
	return attempts, doings
}

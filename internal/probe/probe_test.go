package probe

import (
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

func seeded(seed int64) *rand.Rand { return rand.New(rand.NewSource(seed)) }

func keysOf(prompts []practice.Prompt) []string {
	var keys []string
	for _, prompt := range prompts {
		keys = append(keys, prompt.Key)
	}
	return keys
}

func found(rules ...coach.Rule) Seen {
	var seen Seen
	for _, rule := range rules {
		seen.Findings = append(seen.Findings, coach.Finding{Rule: rule, Quote: "what was said"})
	}
	return seen
}

// every is each rule that the coach has.
var every = []coach.Rule{
	coach.SharedCredit, coach.ToldTo, coach.HandedOff, coach.VagueAction, coach.Blame, coach.Hypothetical,
	coach.NoMetric, coach.NoBaseline, coach.VagueOutcome, coach.GenericReflection, coach.NoReflection,
	coach.LongSituation, coach.MissingSection, coach.OverTime, coach.UnderTime, coach.Hedging, coach.Fillers,
}

func TestEveryRuleIsProbedInSeveralWordings(t *testing.T) {
	for _, rule := range every {
		wordings := map[string]bool{}
		for seed := range int64(40) {
			prompts := Prompts(found(rule), seeded(seed))
			if len(prompts) != 1 {
				t.Fatalf("%s: %d probes, want 1", rule, len(prompts))
			}
			wordings[prompts[0].Ask] = true
		}
		if len(wordings) < 2 {
			t.Errorf("%s has %d wordings, want two at least", rule, len(wordings))
		}
	}
}

func TestEveryLowDimensionIsProbed(t *testing.T) {
	for _, dimension := range coach.Dimensions() {
		wordings := map[string]bool{}
		for seed := range int64(40) {
			prompts := Prompts(Seen{Scores: map[coach.Dimension]int{dimension: 2}}, seeded(seed))
			if len(prompts) != 1 || !strings.Contains(prompts[0].Reveal[0].Text, "The coach gave "+dimension.Title()+" a 2.") {
				t.Fatalf("%s: %+v", dimension, prompts)
			}
			wordings[prompts[0].Ask] = true
		}
		if len(wordings) < 2 {
			t.Errorf("%s has %d wordings, want two at least", dimension, len(wordings))
		}
	}
}

func TestAProbeSaysWhyItIsAskedWithTheWordsThatWereSaid(t *testing.T) {
	prompts := Prompts(Seen{Findings: []coach.Finding{{
		Rule: coach.NoMetric, Quote: "it helped  a\x1b[2J lot",
	}}}, seeded(1))
	why := prompts[0].Reveal[0]
	if why.Heading != "Why they ask" || !strings.HasPrefix(why.Text, `You said "it helped a lot". `) {
		t.Errorf("got %+v", why)
	}
	long := Prompts(Seen{Findings: []coach.Finding{{Rule: coach.Blame, Quote: strings.Repeat("word ", 40)}}}, seeded(1))
	if got := strings.Count(long[0].Reveal[0].Text, "word"); got != longestQuote {
		t.Errorf("%d words are quoted, want %d", got, longestQuote)
	}
	unsaid := Prompts(Seen{Findings: []coach.Finding{{Rule: coach.NoReflection}}}, seeded(1))
	if strings.Contains(unsaid[0].Reveal[0].Text, "You said") {
		t.Errorf("quotes what was not said: %q", unsaid[0].Reveal[0].Text)
	}
}

func TestWhatIsMissingIsAskedFor(t *testing.T) {
	for section, want := range missing {
		prompts := Prompts(Seen{Findings: []coach.Finding{{Rule: coach.MissingSection, Section: section}}}, seeded(2))
		if !slices.Contains(want, prompts[0].Ask) {
			t.Errorf("for a missing %s it asks %q", section, prompts[0].Ask)
		}
	}
}

func TestTheProbesAreFewAndOfSeveralKinds(t *testing.T) {
	seen := found(coach.NoMetric, coach.VagueOutcome, coach.NoBaseline, coach.SharedCredit)
	seen.Scores = map[coach.Dimension]int{coach.Ownership: 2, coach.Impact: 1, coach.Action: 4, coach.Reflection: 5}
	want := []string{"probe shared-credit", "probe no-metric", "probe action"}
	if diff := cmp.Diff(want, keysOf(Prompts(seen, seeded(1)))); diff != "" {
		t.Errorf("probes (-want +got):\n%s", diff)
	}
	if got := len(Prompts(found(every...), seeded(1))); got != Most {
		t.Errorf("%d probes, want at most %d", got, Most)
	}
}

func TestAGoodAnswerIsNotProbed(t *testing.T) {
	seen := Seen{Scores: map[coach.Dimension]int{}}
	for _, dimension := range coach.Dimensions() {
		seen.Scores[dimension] = 5
	}
	if got := Prompts(seen, seeded(1)); len(got) > 0 || seen.Any() {
		t.Errorf("%v is asked", keysOf(got))
	}
	seen.Scores[coach.Action] = 4
	if !seen.Any() || len(Prompts(seen, seeded(1))) != 1 {
		t.Error("nobody asks what else was considered")
	}
	seen.Own = true
	if seen.Any() {
		t.Error("who gives the own action a 4 is asked about it")
	}
}

func TestProbesAreAsDueAsFollowUps(t *testing.T) {
	for _, prompt := range Prompts(found(every...), seeded(3)) {
		if prompt.Target < 30*time.Second || prompt.Target > time.Minute || prompt.Title == "" || len(prompt.Points) == 0 {
			t.Errorf("%+v", prompt)
		}
	}
}

func TestTheLastJudgedAttemptIsProbed(t *testing.T) {
	rated := history.Judged{Judgement: history.Judgement{You: map[coach.Dimension]int{coach.Impact: 2}}}
	heard := history.Judged{Judgement: history.Judgement{
		Coach:  map[coach.Dimension]int{coach.Ownership: 2},
		Report: &history.Report{Findings: []history.Finding{{Rule: coach.Blame, Quote: "his fault"}}},
	}}
	drill := history.Judged{}
	seen := InAttempts([]history.Judged{rated, heard, drill})
	if seen.Own || len(seen.Findings) != 1 || seen.Findings[0].Quote != "his fault" || seen.Scores[coach.Ownership] != 2 {
		t.Errorf("got %+v", seen)
	}
	if seen = InAttempts([]history.Judged{heard, rated}); !seen.Own || seen.Scores[coach.Impact] != 2 {
		t.Errorf("got %+v", seen)
	}
	if seen = InAttempts(nil); seen.Any() {
		t.Errorf("got %+v", seen)
	}
}

func TestTheSameSeedAsksInTheSameOrder(t *testing.T) {
	of := &scenario.Scenario{FollowUps: make([]scenario.FollowUp, 6)}
	orders := map[string]bool{}
	for seed := range int64(20) {
		first, second := Drill(of, found(coach.Blame), seeded(seed)), Drill(of, found(coach.Blame), seeded(seed))
		if diff := cmp.Diff(first, second); diff != "" {
			t.Fatalf("seed %d asks in two orders:\n%s", seed, diff)
		}
		if len(first) != 7 {
			t.Fatalf("%d questions, want 7", len(first))
		}
		orders[strings.Join(keysOf(first), ",")] = true
	}
	if len(orders) < 10 {
		t.Errorf("twenty seeds make %d orders", len(orders))
	}
}

func TestTwinsAreToldFromOthers(t *testing.T) {
	for _, pair := range [][2]string{
		{"What would you do differently today?", "If you had to do it again tomorrow, what would you change?"},
		{"What would you do differently today?", "What have you done differently since?"},
		{"What was your own part in that?", "If I had watched only you that day, what would I have seen?"},
		{"Walk me through the first hour of that.", "What was the very first thing you did?"},
		{"What did you take from it?", "What did this story teach you that no other could?"},
		{"Why had nobody fixed the tap before?", "Why had nobody fixed it before?"},
	} {
		if !Twins(pair[0], pair[1]) || !Twins(pair[1], pair[0]) {
			t.Errorf("no twins: %q and %q", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{
		{"What was it before?", "How did you measure that?"},
		{"What was your own part in that?", "What else did you consider?"},
		{"How did you know that done meant done?", "How did you measure that?"},
		{"What if the foreman had said no again?", "Why had nobody fixed it before?"},
	} {
		if Twins(pair[0], pair[1]) {
			t.Errorf("twins: %q and %q", pair[0], pair[1])
		}
	}
}

// A drill asks nothing twice in other words, neither of the scenario's follow-ups
// nor among the probes.
func TestADrillHasNoTwins(t *testing.T) {
	of := &scenario.Scenario{FollowUps: []scenario.FollowUp{{Question: "What would you do differently if it came up again?"}}}
	for seed := range int64(100) {
		chance := seeded(seed)
		seen := Seen{Scores: map[coach.Dimension]int{}}
		for _, at := range chance.Perm(len(every))[:6] {
			seen.Findings = append(seen.Findings, coach.Finding{Rule: every[at], Section: scenario.Sections()[chance.Intn(5)]})
		}
		for _, dimension := range coach.Dimensions() {
			seen.Scores[dimension] = 1 + chance.Intn(5)
		}
		prompts := Drill(of, seen, chance)
		for i := range prompts {
			for j := range i {
				if Twins(prompts[i].Ask, prompts[j].Ask) {
					t.Errorf("seed %d asks %q and %q", seed, prompts[i].Ask, prompts[j].Ask)
				}
			}
		}
	}
}

func TestWhatFitsAnyStoryIsVaried(t *testing.T) {
	all, different := Anything(), []string{}
	for _, ask := range all {
		if !slices.ContainsFunc(different, func(other string) bool { return Twins(ask, other) }) {
			different = append(different, ask)
		}
	}
	if len(all) < 20 || len(different) < 12 {
		t.Errorf("%d questions, of which %d are no twins of each other:\n%s", len(all), len(different), strings.Join(different, "\n"))
	}
}

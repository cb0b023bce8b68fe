package mock_test

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/probe"
	"github.com/starcoach/starcoach/internal/scenario"
)

func TestEveryQuestionHasTwoOrThreeFollowUps(t *testing.T) {
	counts := map[int]int{}
	for seed := range int64(40) {
		settings := typed()
		settings.Seed = seed
		for _, question := range interview(settings).Look().Questions {
			counts[len(question.FollowUps)]++
			asked := map[string]bool{}
			for _, followUp := range question.FollowUps {
				asked[followUp.Ask] = true
			}
			if len(asked) != len(question.FollowUps) || asked[""] {
				t.Errorf("seed %d: the follow-ups are %v", seed, question.FollowUps)
			}
		}
	}
	if len(counts) != 2 || counts[2] == 0 || counts[3] == 0 {
		t.Errorf("follow-ups per question: %v", counts)
	}
}

// A candidate tells a story of their own: nobody asks for the foreman of the
// worked answer.
func TestFollowUpsFitAnyStory(t *testing.T) {
	s := story("a", "A", 0)
	s.Action.Example = "I asked the foreman to shut line two down, and measured 9 litres."
	for _, ask := range []string{"What if the foreman had said no?", "Why 9 litres?", "Did she mind?", "What was it like in May?", "Who paid for it?", "Did you measure twice?"} {
		s.FollowUps = append(s.FollowUps, scenario.FollowUp{Question: ask})
	}
	asked := map[string]int{}
	for seed := range int64(30) {
		settings := typed()
		settings.Seed = seed
		v := mock.New("key", settings, []*scenario.Scenario{s, story("b", "B", 0), story("c", "C", 0)}, nine)
		once := map[string]bool{}
		for _, question := range v.Look().Questions {
			for _, followUp := range question.FollowUps {
				if once[followUp.Ask] {
					t.Errorf("seed %d asks twice: %s", seed, followUp.Ask)
				}
				once[followUp.Ask] = true
				asked[followUp.Ask]++
			}
		}
	}
	if asked["Who paid for it?"] != 30 || asked["What if the foreman had said no?"] != 0 || asked["Why 9 litres?"]+asked["Did she mind?"]+asked["What was it like in May?"] != 0 {
		t.Errorf("asked: %v", asked)
	}
}

func TestAnOwnStoryIsAskedItsOwnFollowUps(t *testing.T) {
	s := story("a", "A", 0)
	s.Own = true
	s.Action.Example = "I asked the foreman to shut line two down."
	for _, ask := range []string{"What if the foreman had said no?", "Why line two?", "Did it stay closed?"} {
		s.FollowUps = append(s.FollowUps, scenario.FollowUp{Question: ask})
	}
	for _, followUp := range mock.New("key", typed(), []*scenario.Scenario{s}, nine).Look().Questions[0].FollowUps {
		if !followUp.Own {
			t.Errorf("an own story is asked %q", followUp.Ask)
		}
	}
}

// heard is an interview in which the first question was answered with some words
// and listened to.
func heard(t *testing.T, s *scenario.Scenario, words string, rules ...coach.Rule) *mock.Interview {
	t.Helper()
	v := mock.New("key", typed(), []*scenario.Scenario{s, story("b", "B", 0)}, nine)
	v.Next(nine)
	v.Next(nine)
	v.SetWords(words)
	var report coach.Report
	for _, rule := range rules {
		report.Findings = append(report.Findings, coach.Finding{Rule: rule})
	}
	v.Probe(0, s, report)
	return v
}

func asks(v *mock.Interview) (asks []string) {
	for _, followUp := range v.Look().Questions[0].FollowUps {
		asks = append(asks, followUp.Ask)
	}
	return asks
}

func TestFollowUpsGoForWhatTheAnswerLeftOpen(t *testing.T) {
	v := heard(t, story("a", "A", 0), "We fixed it.", coach.Fillers, coach.NoMetric, coach.SharedCredit)
	followUps := v.Look().Questions[0].FollowUps
	if followUps[0].Rule != coach.SharedCredit || followUps[1].Rule != coach.NoMetric {
		t.Errorf("asked: %+v", followUps)
	}
	v.Next(nine)
	before := v.Ask()
	v.Probe(0, nil, coach.Report{Findings: []coach.Finding{{Rule: coach.Blame}}})
	if v.Ask() != before || strings.Join(asks(v), " ") != followUps[0].Ask+" "+strings.Join(asks(v)[1:], " ") {
		t.Errorf("what is being asked changed to %v", asks(v))
	}
}

// Who retells the worked answer, or one like it, is asked what an interviewer
// would ask of it.
func TestTheScenariosFollowUpsComeFirstWhereTheAnswerTellsOfThem(t *testing.T) {
	s := story("a", "A", 0)
	s.Action.Example = "I asked the foreman to shut the pump down."
	s.FollowUps = []scenario.FollowUp{{Question: "What if the foreman had refused?"}, {Question: "How did the pump take it?"}}
	told := asks(heard(t, s, "I went to my foreman and closed a valve.", coach.NoMetric))
	if told[0] != "What if the foreman had refused?" || slices.Contains(told, "How did the pump take it?") {
		t.Errorf("asked: %v", told)
	}
	if last := told[len(told)-1]; !strings.Contains(last, "measure") && !strings.Contains(last, "figures") {
		t.Errorf("what was left open is not asked about: %v", told)
	}
	if other := asks(heard(t, s, "I wrote a letter.", coach.NoMetric)); slices.Contains(other, "What if the foreman had refused?") {
		t.Errorf("another story is asked %v", other)
	}
}

func TestNoTwoFollowUpsOfAQuestionAreTwins(t *testing.T) {
	rules := []coach.Rule{coach.NoReflection, coach.GenericReflection, coach.NoMetric, coach.VagueOutcome, coach.SharedCredit, coach.VagueAction}
	for seed := range int64(60) {
		settings := typed()
		settings.Seed = seed
		s := story("a", "A", 0)
		s.FollowUps = []scenario.FollowUp{{Question: "What would you do differently?"}}
		v := mock.New("key", settings, []*scenario.Scenario{s}, nine)
		for range 2 {
			asked := asks(v)
			for i := range asked {
				for j := range i {
					if probe.Twins(asked[i], asked[j]) {
						t.Errorf("seed %d asks %q and %q", seed, asked[j], asked[i])
					}
				}
			}
			var report coach.Report
			for _, at := range rand.New(rand.NewSource(seed)).Perm(len(rules)) {
				report.Findings = append(report.Findings, coach.Finding{Rule: rules[at], Section: scenario.Reflecting})
			}
			v.Probe(0, s, report)
		}
	}
}

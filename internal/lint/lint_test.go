package lint_test

import (
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/lint"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/scenarios"
)

func library() *scenario.Library {
	return scenario.OpenLibrary(scenario.Source{Name: "built-in", FS: scenarios.Files, Trusted: true})
}

// shipped is every scenario that ships with the program.
func shipped(t testing.TB) []*scenario.Scenario {
	t.Helper()
	library := library()
	var all []*scenario.Scenario
	for _, entry := range library.List().Entries {
		s, err := library.Open(entry.ID)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	if len(all) == 0 {
		t.Fatal("no scenario ships")
	}
	return all
}

// one is a scenario of the library that a test may spoil.
func one(t testing.TB) *scenario.Scenario {
	t.Helper()
	s, err := library().Open("bias-for-action-price-error")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestShippedScenariosHaveStyle(t *testing.T) {
	for _, s := range shipped(t) {
		for _, problem := range lint.Style(s) {
			t.Errorf("%s: %s", s.ID, problem)
		}
	}
}

func TestStyleNamesWhatIsWrong(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*scenario.Scenario)
		path  string
		says  string
	}{
		"too long for its target": {
			func(s *scenario.Scenario) { s.Task.Target = 5 * time.Second }, "task.example", "from 9 to 13 words fit",
		},
		"too short for its target": {
			func(s *scenario.Scenario) { s.Task.Target = time.Minute }, "task.example", "% of the 1m0s it has",
		},
		"a breathless sentence": {
			func(s *scenario.Scenario) {
				s.Task.Example = strings.Repeat("and I counted the forms ", 9) + "."
			}, "task.example", "can't be said in one breath",
		},
		"an act that nobody does": {
			func(s *scenario.Scenario) { s.Action.Example += " The prices were corrected." }, "action.example", `"The prices were corrected."`,
		},
		"a result without a measure": {
			func(s *scenario.Scenario) {
				s.Result.Example = strings.Repeat("Everybody was very happy with how it went. ", 5)
			}, "result.example", "no-metric",
		},
		"a weak answer that is good": {
			func(s *scenario.Scenario) {
				s.WeakAnswer.Text = s.Situation.Example + " " + s.Task.Example + " " + s.Action.Example + " " + s.Result.Example
			}, "weak_answer.text", "2.5 is the most",
		},
		"too few follow-ups": {
			func(s *scenario.Scenario) { s.FollowUps = s.FollowUps[:1] }, "follow_ups", "there are 1 follow-ups",
		},
		"a right choice that shows": {
			func(s *scenario.Scenario) {
				for i := range s.Quiz[1].Choices {
					if s.Quiz[1].Choices[i].Correct {
						s.Quiz[1].Choices[i].Text += strings.Repeat(" and more of it", 20)
					}
				}
			}, "quiz[1].choices", "by far the longest",
		},
		"a wrong choice without a reason": {
			func(s *scenario.Scenario) {
				for i := range s.Quiz[0].Choices {
					s.Quiz[0].Choices[i].Why = ""
				}
			}, "quiz[0].choices", "gives no reason",
		},
		"scores against the verdict": {
			func(s *scenario.Scenario) {
				s.Judge[0].Scores["a"], s.Judge[0].Scores["b"] = s.Judge[0].Scores["b"], s.Judge[0].Scores["a"]
			}, "judge[0].better", "higher for the other",
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := one(t)
			c.spoil(s)
			for _, problem := range lint.Style(s) {
				if strings.HasPrefix(problem.Path, c.path) && strings.Contains(problem.String(), c.says) {
					return
				}
			}
			t.Errorf("%s with %q is not found", c.path, c.says)
		})
	}
}

package lint_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/lint"
	"github.com/starcoach/starcoach/internal/scenario"
)

func TestNoTwoShippedScenariosAreAlike(t *testing.T) {
	for i, likeness := range lint.Similarities(shipped(t)) {
		if likeness.Share > lint.TooSimilar {
			t.Errorf("the %s of %s and %s share %.0f %%, %.0f are allowed: %q",
				likeness.Part, likeness.One, likeness.Other, 100*likeness.Share, 100*lint.TooSimilar, likeness.Shared)
		}
		if i < 12 {
			t.Logf("%5.2f %%  %-8s  %s, %s: %q", 100*likeness.Share, likeness.Part, likeness.One, likeness.Other, likeness.Shared)
		}
	}
}

// A story told again with other names, figures and trades is still the story.
func TestACopyWithOtherNamesIsFound(t *testing.T) {
	original, copied := one(t), one(t)
	copied.ID = "copy"
	figures := regexp.MustCompile(`\d+`)
	names := strings.NewReplacer("Canada", "Spain", "kitchen", "garden", "espresso", "mowing", "Sunday", "Friday", "supplier", "vendor", "engineer", "analyst")
	change := func(text *string) { *text = figures.ReplaceAllString(names.Replace(*text), "77") }
	for _, part := range []*scenario.Part{&copied.Situation, &copied.Task, &copied.Action, &copied.Result} {
		change(&part.Example)
	}
	change(&copied.Overview.Summary)
	change(&copied.WeakAnswer.Text)
	for _, likeness := range lint.Similarities([]*scenario.Scenario{original, copied}) {
		if likeness.Part == lint.Story {
			if likeness.Share < 0.25 {
				t.Errorf("the copy shares only %.0f %%", 100*likeness.Share)
			}
			return
		}
	}
	t.Error("the copy is not found")
}

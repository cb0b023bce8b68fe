package coach

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/scenario"
)

func TestHeadingsByManyNames(t *testing.T) {
	names := map[scenario.Section][]string{
		scenario.Situation: {"Situation", "Background", "Context", "The setting"},
		scenario.Task:      {"Task", "Challenge", "The problem", "My role", "My goal", "Obstacles"},
		scenario.Action:    {"Action", "Actions", "Approach", "What I did", "My approach", "Steps"},
		scenario.Result:    {"Result", "Outcome", "Outcomes", "Impact", "What changed"},
		scenario.Reflecting: {
			"Reflection", "Lessons learned", "Lessons Learnt", "Learnings", "Takeaway", "Key takeaways", "What I learned",
			"What I’d do differently", "What I’d change", "Learned",
		},
	}
	for section, all := range names {
		for _, name := range all {
			// Another heading beside it: one alone is a word.
			other, partner := "Result", scenario.Result
			if section == scenario.Result {
				other, partner = "Action", scenario.Action
			}
			for _, form := range []string{"## %", "**%**", "%:", "%", "### % ###", "1. %:", strings.ToUpper("% -")} {
				text := strings.ReplaceAll(form, "%", name) + "\nIt ran out.\n\n## " + other + "\nAll left."
				var got []scenario.Section
				for _, body := range Bodies(text) {
					got = append(got, body.Name)
				}
				if diff := cmp.Diff([]scenario.Section{section, partner}, got); diff != "" {
					t.Errorf("%q (-want +got):\n%s", text, diff)
				}
			}
		}
	}
}

func TestWhatHappenedOpensTheStoryOrEndsIt(t *testing.T) {
	for text, want := range map[string]scenario.Section{
		"What happened: It ran out.\nAction: I rang.": scenario.Situation,
		"Action: I rang.\nWhat happened: All left.\n": scenario.Result,
	} {
		for _, body := range Bodies(text) {
			if body.Name != scenario.Action && body.Name != want {
				t.Errorf("%q: %q is the %s", text, body.Text, body.Name)
			}
		}
	}
}

func TestHeadingsThatAreNotUnderstoodAreNamed(t *testing.T) {
	for text, want := range map[string][]string{
		"## Situation\nIt ran out.\n## Stakeholders ##\nThe hall.\n## Result\nNone.": {"Stakeholders"},
		"**Timeline:**\nIt ran out.\n__Odds and ends__\n## Two\nx":                   {"Timeline", "Odds and ends", "Two"},
		"## Action\nI rang.":                   {"Action"},
		"I rang **them** twice.\n#5 was late.": nil,
		"Situation: a\nAction: b":              nil,
	} {
		var got []string
		for _, mark := range UnknownHeadings(text) {
			got = append(got, mark.Name)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

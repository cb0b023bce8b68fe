package coach

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

func TestMissingSectionsAreFoundWhereverTheyMightStand(t *testing.T) {
	const (
		scene   = "Last winter the boiler in our sheltered flats cut out every other night. "
		steps   = "I read the meter at midnight for a week. I swapped the pump and bled all nine radiators. "
		outcome = "It hasn't cut out once since, and before that it was four nights a week. "
		lesson  = "Now I read the meter first."
	)
	cases := map[string]struct {
		text    string
		missing scenario.Section
	}{
		"all of it":                       {scene + steps + outcome + lesson, ""},
		"the outcome first":               {"The boiler hasn't cut out once since March. " + scene + steps + lesson, ""},
		"an outcome without a figure":     {scene + steps + "The tenants moved back in the same week. " + lesson, ""},
		"nothing came of it":              {scene + steps + "You get that in old buildings.", scenario.Result},
		"others are talked of at the end": {scene + steps + "The other fitters just don't care.", scenario.Result},
		"the weather at the end":          {scene + steps + "It was thirty degrees in there.", scenario.Result},
		"nobody does anything": {
			"We had a boiler that cut out every other night. The tenants rang the office. The caretaker was on leave and the landlord was abroad. Then the council sent their own man. It hasn't cut out since.",
			scenario.Action,
		},
		"claims without a scene": {
			"I drove a step change in service and took ownership from day one. I engaged stakeholders at every level. The feedback was outstanding.",
			scenario.Situation,
		},
		"claims after a scene": {
			"In my last job there was a lot of tension between two wards. I drove a step change in service and took ownership from day one. The feedback was outstanding.",
			"",
		},
		"steps without a scene": {
			"I washed forty fossils in my kitchen sink and labelled each one. I lined the boxes with felt. I left one with each secretary. The children loved them.",
			scenario.Situation,
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var missing []scenario.Section
			for _, finding := range Analyze(Answer{Text: c.text}, nil).Findings {
				if finding.Rule == MissingSection {
					missing = append(missing, finding.Section)
				}
			}
			switch {
			case c.missing == "" && len(missing) > 0:
				t.Errorf("%v are called missing", missing)
			case c.missing != "" && (len(missing) != 1 || missing[0] != c.missing):
				t.Errorf("%v are called missing, want %s", missing, c.missing)
			}
		})
	}
}

package coach

import "testing"

func TestShortTitles(t *testing.T) {
	for text, want := range map[string]string{
		"One two three four five six seven eight nine ten.":       "One two three four five six seven eight",
		"It ran out. I rang them.":                                "It ran out",
		"I rang the manager and split the loaves into two racks.": "I rang the manager and split the loaves",
		"Last March, when I was on nights, it ran out.":           "Last March",
		"Well, it ran out at two in the morning and nobody knew.": "Well, it ran out at two",
		"The night\nthe labels   ran out":                         "The night the labels ran out",
		"  \"Labels\" ran out!":                                   "Labels\" ran out",
		"We had a lot of trouble with the new tills that winter.": "We had a lot of trouble",
		"":                                   "",
		"…":                                  "",
		"I":                                  "I",
		"The of and to in on at for from by": "The of",
		"In June our forklift hit the sprinkler pipe, and the hall was under water": "In June our forklift hit the sprinkler pipe",
	} {
		if got := ShortTitle(text); got != want {
			t.Errorf("%q has the title %q, want %q", text, got, want)
		}
	}
}

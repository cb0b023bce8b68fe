package delivery

import (
	"testing"
	"time"
)

func TestWordsAndSyllablesOfText(t *testing.T) {
	for text, want := range map[string]Basis{
		"":                          {},
		"... - !":                   {},
		"I noticed a leak":          {4, 5},
		"We couldn't, wouldn't":     {3, 5},
		"they weren't; I've called": {4, 4},
		"wanted asked settled":      {3, 5},
		"boxes makes changes":       {3, 5},
		"the table's centre":        {3, 5},
		"really careful movement":   {3, 6},
		"follow-up calls":           {3, 4},
		"40 boxes":                  {2, 4},
		"1,250 calls":               {6, 9}, // one thousand two hundred fifty
		"in 2019":                   {3, 5}, // twenty nineteen
		"3.5%":                      {4, 5}, // three point five percent
		"007":                       {3, 6},
		"the SQL team":              {3, 5},
		"the WWW":                   {2, 10},
		"the boss’s colleague":      {3, 5},
		"every idea, somebody":      {3, 8},
	} {
		if got := CountText(text); got != want {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}

func TestPaceIsARangeWithItsBasis(t *testing.T) {
	r := Rate{Syllables: 189, Span: time.Minute}
	if got, want := r.Pace(Basis{}), (Pace{125, 155, UsualPerWord, false}); got != want {
		t.Errorf("without a text: %+v, want %+v", got, want)
	}
	if got, want := r.Pace(Basis{100, 189}), (Pace{90, 110, 1.89, true}); got != want {
		t.Errorf("by the speaker's own long words: %+v, want %+v", got, want)
	}
	if got := r.Pace(Basis{3, 9}); got.OwnWords {
		t.Errorf("three words are no basis: %+v", got)
	}
}

func FuzzCountText(f *testing.F) {
	f.Add("I noticed 1,250 leaks - 3.5 % of them in the SQL team's boxes.")
	f.Add("'s 'ed es le n't ''' 've y")
	f.Fuzz(func(t *testing.T, text string) {
		if b := CountText(text); b.Syllables < b.Words || b.Words > len(text)*6 {
			t.Errorf("%q: %+v", text, b)
		}
	})
}

package scenario_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/scenario"
)

func TestMendPutsRightWhatIsBeyondDoubt(t *testing.T) {
	for _, c := range []struct {
		name, file, want string
		did              []string
	}{
		{
			"blanks at the ends of lines",
			"title: Labels  \nsituation:\t\n  example: It ran out.\n",
			"title: Labels\nsituation:\n  example: It ran out.\n",
			[]string{"blanks at the end are gone from 2 lines"},
		},
		{
			"no line break at the end", "title: Labels", "title: Labels\n",
			[]string{"the last line now ends with a line break"},
		},
		{
			"line breaks of another system", "title: Labels \r\nrole: Cook", "title: Labels\r\nrole: Cook\r\n",
			[]string{"blanks at the end are gone from 1 line", "the last line now ends with a line break"},
		},
		{
			"durations, comments and layout kept",
			"# mine\ntitle:   Labels   # short\naction: {target: 45, example: I rang.} # why\nresult:\n    target: \"1 min 30 s\"\n    example: >-\n        It was\n        found.\n",
			"# mine\ntitle:   Labels   # short\naction: {target: 45s, example: I rang.} # why\nresult:\n    target: \"1m30s\"\n    example: >-\n        It was\n        found.\n",
			[]string{"action.target: `45` is now `45s`", "result.target: `1 min 30 s` is now `1m30s`"},
		},
		{
			"ranges of durations",
			"title: x\nlevels:\n  - {level: one, guidance: two, bar: three, length: 2 min – 3m}\n",
			"title: x\nlevels:\n  - {level: one, guidance: two, bar: three, length: 2m-3m}\n",
			[]string{"levels[0].length: `2 min – 3m` is now `2m-3m`"},
		},
		{
			"phrases as their example has them",
			"title: x\naction:\n  example: >-\n    On Monday I closed\n    the database, and \"nobody\" rang.\n  signals:\n    - on monday   # first\n    - i closed the data base\n    - '\"Nobody\"'\n",
			"title: x\naction:\n  example: >-\n    On Monday I closed\n    the database, and \"nobody\" rang.\n  signals:\n    - On Monday   # first\n    - I closed the database\n    - \"\\\"nobody\\\"\"\n",
			[]string{"action.signals[0]: `on monday` is now `On Monday`", "action.signals[1]: `i closed the data base` is now `I closed the database`", "action.signals[2]: `\"Nobody\"` is now `\"nobody\"`"},
		},
		{
			"a phrase in a list in brackets",
			"title: x\naction: {example: \"I rang, twice.\", signals: [\"i rang, twice\", I rang]}\n",
			"title: x\naction: {example: \"I rang, twice.\", signals: [\"I rang, twice\", I rang]}\n",
			[]string{"action.signals[0]: `i rang, twice` is now `I rang, twice`"},
		},
		{
			"tabs for indentation",
			"title: Labels\naction:\n\texample: I rang.\n\ttarget: 45\n",
			"title: Labels\naction:\n  example: I rang.\n  target: 45s\n",
			[]string{"spaces are now in the place of tabs, in 2 lines", "action.target: `45` is now `45s`"},
		},
		{
			"one fault of several",
			"title: Labels\ntitel: Labels\naction: {target: 45, example: I rang.}\n",
			"title: Labels\ntitel: Labels\naction: {target: 45s, example: I rang.}\n",
			[]string{"action.target: `45` is now `45s`"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			mended, did := scenario.Mend("f.yaml", []byte(c.file), true)
			if diff := cmp.Diff(c.want, string(mended)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			var said []string
			for _, one := range did {
				said = append(said, strings.TrimPrefix(one.Path+": "+one.What, ": "))
			}
			if diff := cmp.Diff(c.did, said); diff != "" {
				t.Errorf("said (-want +got):\n%s", diff)
			}
			if again, did := scenario.Mend("f.yaml", mended, true); did != nil {
				t.Errorf("mended again: %q, %v", again, did)
			}
		})
	}
}

func TestMendLeavesWhatIsInDoubt(t *testing.T) {
	for name, file := range map[string]string{
		"in order":                       "title: Labels\naction: {example: I rang., signals: [I rang]}\n",
		"a key that is misspelt":         "titel: Labels\n",
		"an id that is none":             "id: My Id\ntitle: Labels\n",
		"a duration that could be any":   "title: x\naction: {target: soon, example: I rang.}\n",
		"a duration that is too long":    "title: x\naction: {target: 9999, example: I rang.}\n",
		"a phrase in other words":        "title: x\naction: {example: I rang., signals: [I called]}\n",
		"a phrase inside words":          "title: x\naction: {example: I ranged., signals: [i rang]}\n",
		"a phrase that is there as well": "title: x\naction: {example: I rang. Then i rang., signals: [i rang]}\n",
		"blanks that are quoted":         "title: \"Labels\\ \n  in March\"\n",
		"tabs that are not all":          "title: Labels\naction:\n\texample: I rang.\n titel: x\n",
		"a phrase over two lines":        "title: x\naction:\n  example: I rang him.\n  signals:\n    - i rang\n      him\n",
		"a text that is no YAML":         "title: [\n",
		"bytes that are no text":         "title: \xff \n",
		"odd line breaks":                "title: Labels \rrole: Cook\n",
		"nothing":                        "",
	} {
		if mended, did := scenario.Mend("f.yaml", []byte(file), true); mended != nil || did != nil {
			t.Errorf("%s: mended to %q, %v", name, mended, did)
		}
	}
}

// FuzzMend holds Mend to its word: what it returns means the same, and has no new
// problem.
func FuzzMend(f *testing.F) {
	for _, seed := range []string{
		"title: Labels  \naction: {target: 45, example: I rang., signals: [i rang]}",
		"title: x\naction:\n\texample: I rang.\n\ttarget: 1:30\n", "title: |\n  a  \n\n  b\t\n", "a: \"x\\ \n y\"",
	} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	f.Fuzz(func(t *testing.T, file string, own bool) {
		mended, did := scenario.Mend("f.yaml", []byte(file), own)
		if (mended == nil) != (did == nil) {
			t.Fatalf("mended %q and did %v", mended, did)
		}
		if mended == nil {
			return
		}
		was, before := decodeAs("f.yaml", []byte(file), own)
		is, after := decodeAs("f.yaml", mended, own)
		if before == nil && after != nil {
			t.Fatalf("%q became %q: %v", file, mended, after)
		}
		if before == nil && (was.ID != is.ID || was.Title != is.Title || was.TotalTarget() != is.TotalTarget()) {
			t.Errorf("%q became %q", file, mended)
		}
		if again, did := scenario.Mend("f.yaml", mended, own); did != nil {
			t.Errorf("%q was mended to %q, and that to %q (%v)", file, mended, again, did)
		}
	})
}

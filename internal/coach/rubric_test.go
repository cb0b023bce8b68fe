package coach

import "testing"

func TestTotalsRunFromNothingToAHundred(t *testing.T) {
	all := func(score int) (scores []Score) {
		for _, dimension := range Dimensions() {
			scores = append(scores, Score{Dimension: dimension, Score: score})
		}
		return scores
	}
	for _, name := range []string{"default", "equal", "bar-raiser"} {
		weights, known := Preset(name)
		if !known {
			t.Fatalf("there is no preset %q", name)
		}
		for score, want := range map[int]int{1: 0, 3: 50, 5: 100} {
			if got := weights.Total(all(score)); got != want {
				t.Errorf("%s: six times %d come to %d, want %d", name, score, got, want)
			}
		}
	}
	if _, known := Preset("odd"); known {
		t.Error("any name is a preset")
	}
}

func TestABarRaiserLooksForOwnershipFirst(t *testing.T) {
	scores := []Score{{Dimension: Ownership, Score: 1}, {Dimension: Relevance, Score: 5}, {Dimension: Impact, Score: 5}}
	barRaiser, _ := Preset("bar-raiser")
	if barRaiser.Total(scores) >= DefaultWeights().Total(scores) {
		t.Error("missing ownership does not cost more with a bar raiser")
	}
}

func TestEveryDimensionHasItsAnchors(t *testing.T) {
	for _, dimension := range Dimensions() {
		if anchors := dimension.Anchors(); anchors.One == "" || anchors.Three == "" || anchors.Five == "" {
			t.Errorf("%s has no anchors: %+v", dimension, anchors)
		}
	}
}

// The caps of the rubric, each on an answer that would score more without it.
func TestCaps(t *testing.T) {
	const (
		scene  = "Situation: Last May our line made nine bad boxes an hour.\nTask: Nobody had asked me, and I decided to stop it.\n"
		steps  = "Action: I counted the boxes. I moved the sensor. I tested it over lunch. I wrote the setting on the lid.\n"
		shared = "Action: We counted the boxes together. We moved the sensor. We tested it over lunch. We wrote the setting on the lid.\n"
		claims = "Action: I took ownership and drove alignment. I communicated with all stakeholders. I worked very hard.\n"
		result = "Result: From nine an hour to none.\n"
		alone  = "Result: Now we pack 95 % of them right.\n"
		lesson = "Reflection: I count boxes before I touch a sensor now.\n"
	)
	tests := []struct {
		name, text string
		dimension  Dimension
		most       int
	}{
		{"only we", scene + shared + result + lesson, Ownership, 2},
		{"no act that could be watched", scene + claims + result + lesson, Action, 2},
		{"a figure without what it was before", "Situation: Last May our line made bad boxes.\n" + steps + alone + lesson, Impact, 3},
	}
	good := Analyze(Answer{Text: scene + steps + result + lesson}, nil)
	for _, tt := range tests {
		if got := Analyze(Answer{Text: tt.text}, nil).Score(tt.dimension).Score; got > tt.most {
			t.Errorf("%s: %s is %d, want at most %d", tt.name, tt.dimension, got, tt.most)
		}
		if got := good.Score(tt.dimension).Score; got <= tt.most {
			t.Errorf("without the fault %s is %d: the test proves nothing", tt.dimension, got)
		}
	}
}

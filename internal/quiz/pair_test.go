package quiz

import (
	"math/rand"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// told are scores in the order of the rubric; a zero is none.
func told(scores ...int) Scores {
	given := Scores{}
	for i, score := range scores {
		if score > 0 {
			given[coach.Dimensions()[i]] = score
		}
	}
	return given
}

// fluent and plain are a pair as the files have them: one flows, one says more.
func pair() Pair {
	return Pair{
		Answers: [2]Told{{Reference: told(2, 1, 1, 4, 3, 1)}, {Reference: told(5, 4, 4, 3, 5, 1)}}, Better: 1,
	}
}

func TestWhoPrefersTheFluentThinAnswerIsTakenIn(t *testing.T) {
	cases := map[string]struct {
		given     [2]Scores
		preferred int
		takenIn   bool
	}{
		"taken in":          {[2]Scores{told(4, 4, 4, 5, 4, 3), told(3, 3, 3, 2, 3, 1)}, 0, true},
		"heard it":          {[2]Scores{told(2, 2, 1, 4, 3, 1), told(5, 4, 4, 3, 4, 2)}, 1, false},
		"level":             {[2]Scores{told(3, 3, 3, 3, 3, 3), told(3, 3, 3, 3, 3, 3)}, -1, false},
		"nothing scored":    {[2]Scores{{}, {}}, -1, false},
		"one scored":        {[2]Scores{told(5, 5, 5, 5, 5, 5), {}}, -1, false},
		"a few of both":     {[2]Scores{told(5, 0, 0, 5, 0, 0), told(0, 1, 0, 2, 0, 0)}, 0, true},
		"scored, none both": {[2]Scores{told(5, 0, 0, 0, 0, 0), told(0, 1, 0, 0, 0, 0)}, -1, false},
	}
	for name, c := range cases {
		outcome := pair().Compare(c.given)
		if outcome.Preferred != c.preferred || outcome.TakenIn != c.takenIn {
			t.Errorf("%s: preferred %d, taken in %v", name, outcome.Preferred, outcome.TakenIn)
		}
	}
}

func TestAWeakerAnswerThatDoesNotFlowTakesNobodyIn(t *testing.T) {
	stumbling := pair()
	stumbling.Answers[0].Reference[coach.Structure] = 1
	outcome := stumbling.Compare([2]Scores{told(5, 5, 5, 5, 5, 5), told(1, 1, 1, 1, 1, 1)})
	if outcome.Preferred != 0 || outcome.TakenIn {
		t.Errorf("got %+v", outcome)
	}
}

func TestTheDistanceIsTheMeanOfTheScoresGiven(t *testing.T) {
	outcome := pair().Compare([2]Scores{told(2, 3), told(1)})
	if outcome.Scored != 3 || outcome.Distance != 2 { // 0, 2 and 4
		t.Errorf("%d scores, %v apart", outcome.Scored, outcome.Distance)
	}
	if outcome = pair().Compare([2]Scores{}); outcome.Scored != 0 || outcome.Distance != 0 {
		t.Errorf("without scores: %+v", outcome)
	}
}

func TestWhereTwoAnswersDifferComesWidestFirst(t *testing.T) {
	want := []coach.Dimension{coach.Ownership, coach.Action, coach.Impact, coach.Relevance, coach.Structure}
	if diff := cmp.Diff(want, pair().Compare([2]Scores{}).Apart); diff != "" {
		t.Errorf("apart (-want +got):\n%s", diff)
	}
}

func TestChanceDecidesWhichIsShownAsA(t *testing.T) {
	from := scenario.JudgePair{
		Question: "When?", A: "thin", B: "dense", Better: "b", Why: "It says more.",
		Scores: map[string]map[string]int{"a": {"impact": 1}, "b": {"impact": 5}},
	}
	shown := map[string]int{}
	for seed := range int64(40) {
		got := PairOf(from, rand.New(rand.NewSource(seed)))
		shown[got.Answers[0].Text]++
		better := got.Answers[got.Better]
		if better.Text != "dense" || better.Reference[coach.Impact] != 5 {
			t.Fatalf("seed %d: the better one is %+v", seed, better)
		}
		again := PairOf(from, rand.New(rand.NewSource(seed)))
		if diff := cmp.Diff(got, again); diff != "" {
			t.Fatalf("seed %d shows two orders:\n%s", seed, diff)
		}
	}
	if shown["thin"] < 8 || shown["dense"] < 8 {
		t.Errorf("shown as A: %v", shown)
	}
}

func TestOwnAnswersAreScoredByTheCoach(t *testing.T) {
	reports := [2]coach.Report{
		{Total: 40, Scores: []coach.Score{{Dimension: coach.Impact, Score: 2, Reason: "no figure"}}},
		{Total: 70, Scores: []coach.Score{{Dimension: coach.Impact, Score: 4, Reason: "before and after"}}},
	}
	for seed := range int64(10) {
		got := OwnPair("When?", [2]string{"one", "two"}, [2]string{"first", "latest"}, reports, rand.New(rand.NewSource(seed)))
		better := got.Answers[got.Better]
		if better.Name != "latest" || better.Reasons[coach.Impact] != "before and after" || !got.Own {
			t.Fatalf("the better one is %+v", better)
		}
	}
	reports[1].Total = 40
	if got := OwnPair("", [2]string{}, [2]string{}, reports, rand.New(rand.NewSource(1))); got.Better != -1 {
		t.Error("of two with the same total one is called better")
	}
}

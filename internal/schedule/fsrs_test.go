package schedule

import (
	"math"
	"testing"
	"time"
)

// The expected values of this file were published by the open-spaced-repetition
// project in the tests of two implementations, for the default weights of
// FSRS-6: github.com/open-spaced-repetition/ts-fsrs (FSRS-6.test.ts and
// algorithm.test.ts of packages/fsrs) and github.com/open-spaced-repetition/fsrs-rs
// (src/model_v6.rs). The latter computes with 32 bits.

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s is %.8f, published is %.8f", what, got, want)
	}
}

var ratings = []Rating{Again, Hard, Good, Easy}

func TestPublishedFirstRatings(t *testing.T) {
	stability := []float64{0.212, 1.2931, 2.3065, 8.2956}
	difficulty := []float64{6.4133, 5.11217071, 2.11810397, 1}
	for i, r := range ratings {
		near(t, "first stability, "+r.String(), begin(r).stability, stability[i], 0)
		near(t, "first difficulty, "+r.String(), begin(r).difficulty, difficulty[i], 1e-8)
	}
}

func TestPublishedCurveOfForgetting(t *testing.T) {
	for _, c := range []struct {
		days            int
		stability, want float64
		tolerance       float64
	}{
		{0, 1, 1, 0},
		{1, 1, 0.9, 1e-8},
		{2, 1, 0.84588465, 1e-8},
		{3, 1, 0.8093881, 1e-8},
		{1, 2, 0.9403443, 1e-6},
		{2, 3, 0.9253786, 1e-6},
		{3, 4, 0.9185229, 1e-6},
		{4, 4, 0.9, 1e-6},
		{5, 2, 0.8261359, 1e-6},
		{8, 8.2956, 0.9024733, 1e-7},
	} {
		got := state{stability: c.stability}.retrievability(c.days)
		near(t, "retrievability", got, c.want, c.tolerance)
	}
}

func TestPublishedNextDifficulty(t *testing.T) {
	want := []float64{8.34176237, 6.66599536, 4.99022837, 3.31446137}
	for i, r := range ratings {
		near(t, "difficulty after "+r.String(), state{stability: 1, difficulty: 5}.nextDifficulty(r), want[i], 1e-8)
	}
}

func TestPublishedNextStability(t *testing.T) {
	known := []float64{25.60252118, 28.22657096, 58.65599107, 127.2266925}
	forgotten := []float64{1.05253961, 1.18943295, 1.36808387, 1.58498896}
	sameDay := []float64{1.596818, 5, 5, 8.12960956}
	probability := []float64{0.9, 0.8, 0.7, 0.6}
	for i, r := range ratings {
		before := state{stability: 5, difficulty: float64(i + 1)}
		near(t, "stability when known, "+r.String(), before.known(r, probability[i]), known[i], 1e-7)
		near(t, "stability when forgotten", before.forgotten(probability[i]), forgotten[i], 1e-7)
		near(t, "stability on one day, "+r.String(), before.sameDay(r), sameDay[i], 1e-7)
	}
}

// start is the moment of the published histories; they count in whole days.
var start = time.Date(2022, 12, 29, 12, 30, 0, 0, time.UTC)

func TestPublishedTwoReviews(t *testing.T) {
	for _, c := range []struct {
		rating                Rating
		days                  int
		stability, difficulty float64
	}{
		{Again, 1, 0.10088589, 8.806304},
		{Hard, 1, 3.2494123, 6.7404594},
		{Good, 1, 7.3153, 2.1112142},
		{Easy, 1, 18.014914, 1},
		{Again, 2, 0.112798266, 8.806304},
		{Hard, 2, 4.4694576, 6.7404594},
	} {
		m := Review(Memory{}, c.rating, start)
		m = Review(m, c.rating, start.AddDate(0, 0, c.days))
		near(t, "stability after twice "+c.rating.String(), m.Stability, c.stability, 1e-5*c.stability)
		near(t, "difficulty after twice "+c.rating.String(), m.Difficulty, c.difficulty, 1e-5)
	}
}

func TestPublishedMemoryAfterSixReviews(t *testing.T) {
	now, m := start, Memory{}
	for i, r := range []Rating{Again, Good, Good, Good, Good, Good} {
		now = now.AddDate(0, 0, []int{0, 0, 1, 3, 8, 21}[i])
		m = Review(m, r, now)
	}
	near(t, "stability", m.Stability, 53.62691, 1e-4)
	near(t, "difficulty", m.Difficulty, 6.3574867, 1e-4)
}

// The published history has two differences: its first Good has to be repeated
// within minutes, and its intervals aren't bounded by a year.
func TestPublishedIntervals(t *testing.T) {
	want := []int{0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21}
	now, m := start, Memory{}
	for i, r := range []Rating{Good, Good, Good, Good, Good, Good, Again, Again, Good, Good, Good, Good, Good} {
		if got := Interval(m, r, now); i > 0 && got != min(want[i], longest) {
			t.Errorf("review %d, %s: comes up again after %d days, published is %d", i+1, r, got, want[i])
		}
		m = Review(m, r, now)
		now = now.AddDate(0, 0, want[i])
		if want[i] == 0 {
			now = now.Add(10 * time.Minute)
		}
	}
}

func TestTheIntervalEndsWhenRetentionIsReached(t *testing.T) {
	for _, stability := range []float64{1, 2.5, 40, 364} {
		s := state{stability: stability}
		days := s.interval()
		before, after := s.retrievability(days-1), s.retrievability(days+1)
		if before < Retention || after > Retention {
			t.Errorf("stability %v: %.4f a day before the end and %.4f a day after it", stability, before, after)
		}
	}
}

package schedule

import (
	"fmt"
	"math"
	"math/rand"
	"testing"
	"time"
	_ "time/tzdata" // zones on machines that have none
)

// anyMemory makes up a memory, one in four as only a damaged file holds it.
func anyMemory(chance *rand.Rand, now time.Time) Memory {
	if chance.Intn(8) == 0 {
		return Memory{}
	}
	m := Memory{
		Stability:  math.Exp(chance.Float64()*17 - 7),
		Difficulty: 1 + 9*chance.Float64(),
		Last:       moment(now.Add(-time.Duration(chance.Float64() * chance.Float64() * 5e17))),
		Reps:       1 + chance.Intn(50),
		Lapses:     chance.Intn(5),
	}
	switch chance.Intn(6) {
	case 0:
		m.Last = moment(now.Add(-time.Duration(chance.Intn(36)) * time.Hour))
	case 1:
		m.Last = moment(now.Add(time.Duration(chance.Intn(5000)) * time.Hour)) // the clock went back
	case 2:
		wrong := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, -3, 1e300}
		m.Stability, m.Difficulty = wrong[chance.Intn(len(wrong))], wrong[chance.Intn(len(wrong))]
	}
	return m
}

// times makes up moments of two years in zones with and without summer time.
func times(t *testing.T, chance *rand.Rand) func() time.Time {
	t.Helper()
	zones := []*time.Location{time.UTC}
	for _, name := range []string{"America/New_York", "Europe/Berlin", "Pacific/Apia", "Australia/Lord_Howe"} {
		zones = append(zones, zoneOf(t, name))
	}
	return func() time.Time {
		zone := zones[chance.Intn(len(zones))]
		return time.Date(2026, 1, 1, 0, 0, chance.Intn(730*24*60*60), 0, zone)
	}
}

func zoneOf(t *testing.T, name string) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func TestAHarderRatingNeverGivesALongerInterval(t *testing.T) {
	chance := rand.New(rand.NewSource(1))
	anyTime := times(t, chance)
	for range 20_000 {
		now := anyTime()
		m := anyMemory(chance, now)
		for _, r := range ratings[1:] {
			harder, easier := Review(m, r-1, now), Review(m, r, now)
			if harder.Due.After(easier.Due) || Interval(m, r-1, now) > Interval(m, r, now) {
				t.Fatalf("at %v %s is due %v, %s only %v:\n%+v", now, r, easier.Due, r-1, harder.Due, m)
			}
			if harder.Stability > easier.Stability || harder.Difficulty < easier.Difficulty {
				t.Fatalf("%s leaves %+v, %s leaves %+v", r-1, harder, r, easier)
			}
		}
	}
}

func TestEveryReviewLeavesASoundMemory(t *testing.T) {
	chance := rand.New(rand.NewSource(2))
	anyTime := times(t, chance)
	for range 2_000 {
		now := anyTime()
		m := anyMemory(chance, now)
		for range 30 {
			r := ratings[chance.Intn(4)]
			days := Interval(m, r, now)
			next := Review(m, r, now)
			if !(next.Stability > 0 && next.Stability <= maxStability && next.Difficulty >= 1 && next.Difficulty <= 10) {
				t.Fatalf("%s at %v makes %+v of %+v", r, now, next, m)
			}
			if !next.Due.After(now) || next.Due.After(now.AddDate(0, 0, max(days, 1))) || next.Reps != m.Reps+1 {
				t.Fatalf("%s at %v, to be due after %d days, makes %+v of %+v", r, now, days, next, m)
			}
			if r == Again != (days == 0) || days > 365 {
				t.Fatalf("%s gives %d days for %+v", r, days, m)
			}
			if known := Retrievability(m, now); !(known >= 0 && known <= 1) {
				t.Fatalf("at %v it is known with %v: %+v", now, known, m)
			}
			if known := Retrievability(next, now); known != 1 {
				t.Fatalf("right after a review it is known with %v", known)
			}
			if again := Review(m, r, now); again != next {
				t.Fatalf("the same review gives once %+v, once %+v", next, again)
			}
			m = next
			now = now.Add(time.Duration(chance.NormFloat64() * float64(30*24*time.Hour)))
		}
	}
}

func TestForgettingTakesAwayAndKnowingNever(t *testing.T) {
	chance := rand.New(rand.NewSource(3))
	for range 20_000 {
		m := Memory{
			Stability:  math.Exp(chance.Float64()*17 - 6),
			Difficulty: 1 + 9*chance.Float64(),
			Last:       start,
			Reps:       1,
		}
		now := start.AddDate(0, 0, chance.Intn(4)*chance.Intn(400))
		if got := Review(m, Again, now); got.Stability >= m.Stability {
			t.Fatalf("forgotten at %v, %+v became %+v", now, m, got)
		}
		if got := Review(m, Hard, now); got.Stability < min(m.Stability, maxStability) {
			t.Fatalf("known at %v, %+v became %+v", now, m, got)
		}
	}
}

func TestAMemoryIsTheSameOnceReadBack(t *testing.T) {
	m := Review(Memory{}, Good, start.Add(1234567*time.Nanosecond).In(zoneOf(t, "Europe/Berlin")))
	back := m
	back.Last = time.UnixMilli(m.Last.UnixMilli()).UTC()
	back.Due = time.UnixMilli(m.Due.UnixMilli()).UTC()
	if m != back {
		t.Errorf("fresh %+v, read back %+v", m, back)
	}
}

func TestARatingOutOfRangeChangesNothing(t *testing.T) {
	m := Review(Memory{}, Good, start)
	for _, r := range []Rating{-1, 0, 5} {
		if got := Review(m, r, start.AddDate(0, 0, 2)); got != m {
			t.Errorf("rating %d makes %+v of %+v", r, got, m)
		}
		if r.String() != "" || Interval(m, r, start) != 0 {
			t.Errorf("rating %d has the name %q and an interval", r, r)
		}
	}
}

func TestAForgottenCardIsBackInTenMinutes(t *testing.T) {
	m := Review(Memory{}, Good, start)
	now := start.AddDate(0, 0, 2)
	m = Review(m, Again, now)
	if got := m.Due.Sub(now); got != 10*time.Minute {
		t.Errorf("it is due in %v", got)
	}
}

func TestFailingTwiceOnOneDayIsOneLapse(t *testing.T) {
	m := Review(Memory{}, Again, start)
	if m.Lapses != 0 {
		t.Error("a card that was never known counts as forgotten")
	}
	m = Review(m, Good, start.Add(time.Hour))
	m = Review(m, Again, start.AddDate(0, 0, 1))
	m = Review(m, Again, start.AddDate(0, 0, 1).Add(10*time.Minute))
	if m.Lapses != 1 || m.Reps != 4 {
		t.Errorf("%d lapses in %d reviews, want 1 in 4", m.Lapses, m.Reps)
	}
}

func TestASecondReviewOnOneDayMovesLittle(t *testing.T) {
	m := Review(Memory{}, Good, start)
	now := start.AddDate(0, 0, 10)
	once := Review(m, Good, now)
	twice := Review(once, Good, now.Add(time.Minute))
	if twice.Stability < once.Stability || twice.Stability > once.Stability*1.06 {
		t.Errorf("from %.2f to %.2f by a second look within a minute", once.Stability, twice.Stability)
	}
}

func TestTheDayOfAReview(t *testing.T) {
	const form = "2006-01-02 15:04"
	for _, c := range []struct {
		name, zone, reviewed, due string
	}{
		{"the hour makes no difference", "UTC", "2026-03-02 20:15", "2026-03-04 04:00"},
		{"after midnight is still the evening", "UTC", "2026-03-03 01:30", "2026-03-04 04:00"},
		{"early morning", "UTC", "2026-03-02 04:00", "2026-03-04 04:00"},
		{"over the end of a month", "UTC", "2026-03-01 02:00", "2026-03-02 04:00"},
		{"the clocks go forward", "Europe/Berlin", "2026-03-28 21:00", "2026-03-30 04:00"},
		{"the clocks go back", "America/New_York", "2026-10-31 21:00", "2026-11-02 04:00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			zone := zoneOf(t, c.zone)
			now, err := time.ParseInLocation(form, c.reviewed, zone)
			if err != nil {
				t.Fatal(err)
			}
			m := Review(Memory{}, Good, now) // in two days
			if got := m.Due.In(zone).Format(form); got != c.due {
				t.Fatalf("due %s, want %s", got, c.due)
			}
			if known := Retrievability(m, m.Due.In(zone)); known != begin(Good).retrievability(2) {
				t.Errorf("on its day it is known with %v, as after two days it should be %v", known, begin(Good).retrievability(2))
			}
			if early := Retrievability(m, m.Due.In(zone).Add(-time.Minute)); early != begin(Good).retrievability(1) {
				t.Errorf("the night before it is known with %v, as after one day", early)
			}
		})
	}
}

func TestAClockThatWentBackDoesNoHarm(t *testing.T) {
	wrong := start.AddDate(3, 0, 0)
	m := Review(Review(Memory{}, Good, start.AddDate(0, 0, -2)), Good, wrong)
	card := Card{ID: "x", Memory: m}
	if got := Due([]Card{card}, start, 0); len(got) != 1 {
		t.Fatalf("put off to %v by a wrong clock, it isn't due today", m.Due)
	}
	if known := Retrievability(m, start); known != 1 {
		t.Errorf("it is known with %v", known)
	}
	right := Review(m, Good, start)
	if right.Stability < m.Stability || right.Last != start || right.Due.After(start.AddDate(1, 0, 0)) {
		t.Errorf("reviewed with the right clock it is %+v", right)
	}
	slightly := Review(Memory{}, Good, start)
	if got := Due([]Card{{ID: "x", Memory: slightly}}, start.Add(-time.Hour), 0); len(got) != 0 {
		t.Error("an hour's correction of the clock brings the card up again")
	}
}

func ExampleReview() {
	monday := time.Date(2026, 11, 23, 19, 0, 0, 0, time.UTC)
	m := Review(Memory{}, Good, monday)
	fmt.Println(m.Due.Format("Monday 15:04"))
	m = Review(m, Good, monday.AddDate(0, 0, 2))
	fmt.Println(m.Due.Format("Monday 2 January"))
	// Output:
	// Wednesday 04:00
	// Sunday 6 December
}

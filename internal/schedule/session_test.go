package schedule

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// rate rates the present card and tells which it was.
func rate(t *testing.T, s *Session, r Rating, now time.Time) string {
	t.Helper()
	id := s.Card().ID
	card, ok := s.Rate(r, now)
	if !ok || card.ID != id {
		t.Fatalf("rating %s gave %+v, %v", id, card, ok)
	}
	return id
}

func TestForgottenCardsComeBackAtTheEnd(t *testing.T) {
	s := NewSession([]Card{after("a", 1, 5), after("b", 1, 5), {ID: "c"}})
	var order []string
	var repeated []bool
	for _, r := range []Rating{Again, Good, Again, Again, Easy, Hard} {
		repeated = append(repeated, s.Repeated())
		order = append(order, rate(t, s, r, start))
	}
	if diff := cmp.Diff([]string{"a", "b", "c", "a", "c", "a"}, order); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]bool{false, false, false, true, true, true}, repeated); diff != "" {
		t.Errorf("said to have come back (-want +got):\n%s", diff)
	}
	if !s.Done() || s.Left() != 0 || s.Len() != 3 {
		t.Errorf("done %v, %d of %d left", s.Done(), s.Left(), s.Len())
	}
	want := Tally{Again: 2, Good: 1, Begun: 1, Repeats: 3}
	if got := s.Tally(); got != want || got.Cards() != 3 {
		t.Errorf("tally %+v, want %+v", got, want)
	}
}

func TestEachRatingGivesTheCardToKeep(t *testing.T) {
	given := after("a", 3, 4)
	s := NewSession([]Card{given})
	first, _ := s.Rate(Again, start)
	if want := Review(given.Memory, Again, start); first.Memory != want {
		t.Errorf("kept %+v, want %+v", first.Memory, want)
	}
	second, _ := s.Rate(Good, start.Add(time.Minute))
	if want := Review(first.Memory, Good, start.Add(time.Minute)); second.Memory != want {
		t.Errorf("kept after its return %+v, want %+v", second.Memory, want)
	}
}

func TestWhatIsNoRatingIsNotCounted(t *testing.T) {
	s := NewSession([]Card{{ID: "a"}})
	if _, ok := s.Rate(0, start); ok || s.Left() != 1 || s.Tally() != (Tally{}) {
		t.Error("no rating took the card")
	}
	rate(t, s, Hard, start)
	if _, ok := s.Rate(Good, start); ok || s.Tally() != (Tally{Hard: 1, Begun: 1}) {
		t.Error("a rating after the end was counted")
	}
}

func TestNothingDue(t *testing.T) {
	s := NewSession(nil)
	if !s.Done() || s.Len() != 0 || s.Repeated() {
		t.Error("a session without cards isn't done")
	}
}

func TestASessionLeavesTheListAlone(t *testing.T) {
	due := []Card{{ID: "a"}, {ID: "b"}}
	s := NewSession(due)
	for range 5 {
		rate(t, s, Again, start)
	}
	if due[0] != (Card{ID: "a"}) || due[1] != (Card{ID: "b"}) {
		t.Errorf("the list is now %+v", due)
	}
}

func TestASkippedCardComesLast(t *testing.T) {
	s := NewSession([]Card{{ID: "a"}, {ID: "b"}, {ID: "c"}})
	rate(t, s, Again, start)
	if !s.Skip() || s.Card().ID != "c" || s.Repeated() || s.Len() != 3 {
		t.Errorf("after skipping b: %s, repeated %v, of %d", s.Card().ID, s.Repeated(), s.Len())
	}
	rate(t, s, Good, start)
	if !s.Repeated() || s.Card().ID != "a" {
		t.Errorf("then %s, repeated %v; want a, repeated", s.Card().ID, s.Repeated())
	}
	rate(t, s, Good, start)
	if s.Repeated() || s.Card().ID != "b" || s.Skip() {
		t.Errorf("at the end %s, repeated %v; want b, the only one", s.Card().ID, s.Repeated())
	}
	rate(t, s, Good, start)
	if want := (Tally{Again: 1, Good: 2, Begun: 3, Repeats: 1}); !s.Done() || s.Skip() || s.Tally() != want {
		t.Errorf("done %v, tally %+v, want %+v", s.Done(), s.Tally(), want)
	}
}

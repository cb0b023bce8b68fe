package store_test

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/store"
)

// reviewed is a card after so many reviews, one every ten days, the last at noon.
func reviewed(id string, times int) schedule.Card {
	card := schedule.Card{ID: id, Scenario: "x", Kind: schedule.Quiz, Text: "Which?"}
	for i := times - 1; i >= 0; i-- {
		card.Memory = schedule.Review(card.Memory, schedule.Good, noon.AddDate(0, 0, -10*i))
	}
	return card
}

func cards(t *testing.T, s *store.Store) []schedule.Card {
	t.Helper()
	all, err := s.Cards()
	must(t, err)
	return all
}

func TestCardsComeBackAsTheyWere(t *testing.T) {
	s := open(t, t.TempDir())
	aside := reviewed("b", 3)
	aside.Aside = true
	want := []schedule.Card{reviewed("a", 0), aside, reviewed("c", 1)}
	must(t, s.SaveCards(want))
	if diff := cmp.Diff(want, cards(t, s)); diff != "" {
		t.Errorf("(-kept +read):\n%s", diff)
	}
}

// A card may be read, reviewed by another copy of the program, and then be kept
// for its new wording as it was read.
func TestAnOldStateTakesNoReviewBack(t *testing.T) {
	s := open(t, t.TempDir())
	old, later := reviewed("a", 1), reviewed("a", 2)
	must(t, s.SaveReview(later, schedule.Good, noon))
	must(t, s.SaveCards([]schedule.Card{old}))
	if diff := cmp.Diff([]schedule.Card{later}, cards(t, s)); diff != "" {
		t.Errorf("(-kept last +read):\n%s", diff)
	}
	later.Text, later.Aside = "Which one?", true
	must(t, s.SaveCards([]schedule.Card{later}))
	if diff := cmp.Diff([]schedule.Card{later}, cards(t, s)); diff != "" {
		t.Errorf("a new wording (-kept +read):\n%s", diff)
	}
}

func TestFirstReviewsCountsEachCardOnce(t *testing.T) {
	s := open(t, t.TempDir())
	for id, at := range map[string]time.Time{"before": noon.Add(-time.Hour), "at": noon, "after": noon.Add(time.Hour)} {
		card := schedule.Card{ID: id, Scenario: "x", Kind: schedule.Opening, Text: "When?"}
		for range 2 {
			card.Memory = schedule.Review(card.Memory, schedule.Good, at)
			must(t, s.SaveReview(card, schedule.Good, at))
			at = at.Add(2 * time.Hour)
		}
	}
	must(t, s.SaveCards([]schedule.Card{reviewed("new", 0)}))
	if count, err := s.FirstReviews(noon); err != nil || count != 2 {
		t.Errorf("%d cards were begun since noon (%v), want 2", count, err)
	}
}

func TestAQuizRunAndItsReviewsAreKeptTogether(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	run := history.QuizRun{Scenario: "x", At: noon, Right: 1, Total: 2, Answers: []history.QuizAnswer{{Question: "Which?"}}}
	good := schedule.Reviewed{Card: reviewed("a", 1), Rating: schedule.Good, At: noon}
	wrong := schedule.Reviewed{Card: reviewed("b", 1), Rating: 7, At: noon}
	if err := s.SaveQuizRun(run, good, wrong); err == nil {
		t.Fatal("a rating that there is none of was kept")
	}
	if runs := query[int](t, dir, "SELECT count(*) FROM quiz_runs")[0]; runs != 0 || len(cards(t, s)) != 0 {
		t.Errorf("%d runs and %d cards are left of a save that failed", runs, len(cards(t, s)))
	}
	must(t, s.SaveQuizRun(run, good))
	if runs := query[int](t, dir, "SELECT count(*) FROM quiz_runs")[0]; runs != 1 || len(cards(t, s)) != 1 {
		t.Errorf("%d runs and %d cards are kept", runs, len(cards(t, s)))
	}
}

func TestExists(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "home")
	if store.Exists(dir) {
		t.Error("there is a history in a folder that is not there")
	}
	open(t, dir)
	if !store.Exists(dir) {
		t.Error("there is no history although it was opened")
	}
}

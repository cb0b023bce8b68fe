package tui

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

func (m *memory) Cards() ([]schedule.Card, error) {
	var cards []schedule.Card
	for _, id := range slices.Sorted(maps.Keys(m.cards)) {
		cards = append(cards, m.cards[id])
	}
	return cards, m.err
}

func (m *memory) FirstReviews(since time.Time) (int, error) {
	first := map[string]time.Time{}
	for _, review := range m.reviews {
		if at, known := first[review.Card.ID]; !known || review.At.Before(at) {
			first[review.Card.ID] = review.At
		}
	}
	count := 0
	for _, at := range first {
		if !at.Before(since) {
			count++
		}
	}
	return count, m.err
}

func (m *memory) SaveCards(cards []schedule.Card) error {
	for _, card := range cards {
		if m.err == nil && card.Memory.Reps >= m.cards[card.ID].Memory.Reps {
			m.cards[card.ID] = card
		}
	}
	return m.err
}

func (m *memory) SaveReview(card schedule.Card, rating schedule.Rating, at time.Time) error {
	m.review(schedule.Reviewed{Card: card, Rating: rating, At: at})
	return m.err
}

func (m *memory) review(review schedule.Reviewed) {
	if m.err == nil {
		m.reviews = append(m.reviews, review)
		m.cards[review.Card.ID] = review.Card
	}
}

// ratings are those that were kept, oldest first.
func (m *memory) ratings() []string {
	var ratings []string
	for _, review := range m.reviews {
		ratings = append(ratings, string(review.Card.Kind)+" "+review.Rating.String())
	}
	return ratings
}

// met is a keeper in which the walkthrough was read to its end, or the quiz
// taken before answers were kept.
func met(read, quiz bool) option {
	return withKeeper(func(m *memory) {
		at := time.Date(2026, 11, 20, 9, 0, 0, 0, time.Local)
		if read {
			m.progress.AddReading(history.Reading{Scenario: leak, At: at, Finished: true})
		}
		if quiz {
			m.progress.AddQuizRun(history.QuizRun{Scenario: leak, At: at, Total: 2})
		}
	})
}

// answer takes the right or a wrong choice of one of the scenario's questions.
func (s *simulator) answer(rightly bool) *simulator {
	s.t.Helper()
	for _, letter := range []string{"a", "b"} {
		if s.right(letter) == rightly {
			return s.press(letter)
		}
	}
	if rightly && s.right("c") {
		return s.press("c")
	}
	return s.press("d")
}

// right says whether the choice with a letter on the screen is the right one.
func (s *simulator) right(letter string) bool {
	for _, line := range strings.Split(s.frame(), "\n") {
		for _, text := range []string{"Nobody had asked me.", "The litres before and after."} {
			if strings.Contains(line, " "+letter+" ") && strings.Contains(line, text) {
				return true
			}
		}
	}
	return false
}

func TestAQuizMakesCards(t *testing.T) {
	sim := simulate(t, 80, 24).lacks("Review due")
	sim.press("enter", "3").answer(true).press("enter").answer(false).press("enter").sees("1 of 2 right")
	answers := sim.keeper.quizRuns[0].Answers
	if len(answers) != 2 {
		t.Fatalf("%d answers are kept with the run, want 2", len(answers))
	}
	want := history.QuizAnswer{Question: "Which line shows initiative?", Chosen: "Nobody had asked me.", Right: true}
	if answers[0] != want || answers[1].Right || answers[1].Chosen == "" {
		t.Errorf("kept %+v", answers)
	}
	if diff := cmp.Diff([]string{"quiz good", "quiz again"}, sim.keeper.ratings()); diff != "" {
		t.Errorf("ratings kept (-want +got):\n%s", diff)
	}
	sim.press("esc", "esc").lacks("Review due")
	sim.pass(11*time.Minute).sees("r  Review due (1)", "r review")
	sim.press("r").sees("1 of 1", `What is missing in "the team was happy"?`, "Quiz question · Fixed a leak nobody owned")
}

func TestAQuizThatIsRetakenReviewsItsCards(t *testing.T) {
	sim := simulate(t, 80, 24).press("enter")
	for range 2 {
		sim.press("3").answer(true).press("enter").answer(false).press("enter", "esc")
		sim.pass(72 * time.Hour)
	}
	if len(sim.keeper.cards) != 2 || len(sim.keeper.reviews) != 4 {
		t.Errorf("%d cards with %d reviews", len(sim.keeper.cards), len(sim.keeper.reviews))
	}
}

func TestAWrongAnswerIsMarkedAgainAndTheMarkCanBeChanged(t *testing.T) {
	sim := simulate(t, 80, 24, met(false, true)).sees("Review due (2)").press("r").sees("1 of 2").lacks("How well")
	sim.answer(false).sees("✗ Not this one.", "How well did you know it?", "▸ 1 again  this session",
		"2 hard  tomorrow", "3 good  in 2 days", "4 easy  in 8 days", "enter again")
	sim.press("w").sees("Why the others are wrong", "enter again").press("2").sees("2 of 2").lacks("How well")
	if diff := cmp.Diff([]string{"quiz hard"}, sim.keeper.ratings()); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
	sim.answer(false).press("enter").sees("once more, 1 left")
}

func TestARightAnswerIsMarkedGood(t *testing.T) {
	sim := simulate(t, 80, 24, met(false, true)).press("r")
	for range 2 {
		sim.answer(true).sees("✓ Right.", "▸ 3 good", "enter good").press("enter")
	}
	sim.sees("2 cards reviewed", "All known at once.")
	if diff := cmp.Diff([]string{"quiz good", "quiz good"}, sim.keeper.ratings()); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
	sim.press("enter").sees("Fixed a leak nobody owned").lacks("Review due")
}

func TestAFollowUpCard(t *testing.T) {
	sim := simulate(t, 80, 24, met(true, false)).sees("Review due (3)").press("r")
	sim.sees("Follow-up · Fixed a leak nobody owned", "Answer aloud, then reveal.", "0:00").lacks("How well")
	sim.seconds(7).sees("0:07").press("space")
	sim.sees("What falls short", "A strong answer", "Keep this line", "How well did you know it?").lacks("▸")
	sim.press("enter").sees("1 of 3").press("1").sees("2 of 3").press("space", "3").sees("3 of 3", "Opening")
	sim.press("space", "3").sees("once more, 1 left", "Follow-up").press("space", "3")
	sim.sees("3 cards reviewed", "2 known at once, 1 had to come back.", "Tomorrow", "The next seven days  3 cards")
	want := []string{"follow-up again", "follow-up good", "opening good", "follow-up good"}
	if diff := cmp.Diff(want, sim.keeper.ratings()); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
}

func TestAnOpeningCard(t *testing.T) {
	sim := simulate(t, 80, 24, met(true, false)).press("r", "s", "s").sees("Opening · Initiative", "1 of 3")
	sim.sees("Tell me about a time you fixed", "within ten seconds", "10 seconds left").lacks("bottling")
	sim.seconds(9).sees("1 second left").lacks("bottling")
	sim.seconds(1).sees("One way to open", "I'm a fitter in a bottling plant.", "How well did you know it?")
	sim.press("4").sees("2 of 3", "Follow-up")
}

func TestSkippedCardsComeLast(t *testing.T) {
	sim := simulate(t, 80, 24, met(true, false)).press("r").seconds(5)
	first := squeeze(sim.frame())
	sim.press("s", "s", "s")
	if got := squeeze(sim.frame()); got != strings.Replace(first, "0:05", "0:00", 1) {
		t.Errorf("after skipping all, not the first card:\n%s", sim)
	}
}

func TestAHeldCardStopsItsClock(t *testing.T) {
	sim := simulate(t, 80, 24, met(true, false)).press("r", "s", "s").seconds(3).press("?").seconds(60)
	sim.press("x").sees("paused", "space go on").lacks("One way to open")
	sim.press("space").sees("7 seconds left").seconds(7).sees("One way to open")
}

func TestALidThatWasClosedDoesNotCount(t *testing.T) {
	sim := simulate(t, 80, 24, met(true, false)).press("r").seconds(5).sees("0:05")
	sim.now = sim.now.Add(8 * time.Hour)
	sim.seconds(1).lacks("480:")
	if !strings.Contains(sim.frame(), "0:08") && !strings.Contains(sim.frame(), "0:09") {
		t.Errorf("eight hours asleep were counted: %s", sim)
	}
}

func TestLeavingInTheMiddleKeepsWhatWasRated(t *testing.T) {
	sim := simulate(t, 80, 24, met(true, false)).press("r", "space", "3", "space", "esc")
	sim.sees("Review due (2)")
	if got := len(sim.keeper.reviews); got != 1 {
		t.Errorf("%d reviews are kept, want 1", got)
	}
	sim.restarted().sees("Review due (2)")
}

func TestAReviewThatCouldNotBeKeptIsSaid(t *testing.T) {
	sim := simulate(t, 80, 24, met(true, false)).press("r", "space")
	sim.keeper.err = errDiskFull
	sim.press("3").sees("Not saved: the disk is full", "2 of 3")
}

func TestNoMoreThanTenNewCardsADay(t *testing.T) {
	folder := newFolder(t)
	text := folder.read(t)
	for _, name := range []string{"a", "b", "c", "d", "e"} {
		folder.write(t, name+".yaml", strings.Replace(text, leak, leak+"-"+name, 1))
	}
	sim := simulate(t, 80, 24, folder.library(), withKeeper(func(m *memory) {
		for _, name := range []string{"-a", "-b", "-c", "-d", "-e"} {
			m.progress.AddReading(history.Reading{Scenario: leak + name, At: time.Unix(0, 0), Finished: true})
		}
	}))
	sim.sees("Review due (10)").press("r")
	for range 10 {
		sim.press("space", "4")
	}
	sim.sees("10 cards reviewed", "Tomorrow 5 cards").press("esc").lacks("Review due")
	sim.pass(19 * time.Hour).sees("Review due (5)")
}

// folder is a library of the candidate's own that a test can change.
type folder string

func newFolder(t *testing.T) folder {
	t.Helper()
	text, err := os.ReadFile("testdata/scenarios/leak.yaml")
	if err != nil {
		t.Fatal(err)
	}
	f := folder(t.TempDir())
	f.write(t, "leak.yaml", string(text))
	return f
}

func (f folder) library() option {
	return func(deps *ui.Deps, _ *memory) {
		deps.Library = scenario.OpenLibrary(scenario.DirSource(string(f)))
	}
}

func (f folder) read(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(string(f), "leak.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func (f folder) write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(string(f), name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// later opens the program again on the same folder and the same cards.
func (f folder) later(sim *simulator) *simulator {
	sim.t.Helper()
	return simulate(sim.t, 80, 24, f.library(), withKeeper(func(m *memory) {
		m.progress, m.cards, m.reviews = sim.keeper.progress, sim.keeper.cards, sim.keeper.reviews
	}))
}

// standing is the cards that are not set aside, as kind and number of reviews.
func (s *simulator) standing() map[string]int {
	standing := map[string]int{}
	for _, card := range s.keeper.cards {
		if !card.Aside {
			standing[card.Text] = card.Memory.Reps
		}
	}
	return standing
}

func TestAQuestionThatIsEditedKeepsItsProgressAndARemovedOneComesBack(t *testing.T) {
	folder := newFolder(t)
	before := folder.read(t)
	sim := simulate(t, 80, 24, folder.library(), met(true, false)).press("r", "space", "3", "space", "3", "space", "3")
	sim.sees("3 cards reviewed")

	folder.write(t, "leak.yaml", strings.Replace(before, "Why had nobody fixed it before?",
		"So why had nobody fixed it before you?", 1))
	sim = folder.later(sim)
	if got, there := sim.standing()["So why had nobody fixed it before you?"]; !there || got != 1 {
		t.Errorf("the reworded question has %d reviews: %v", got, sim.standing())
	}

	start, end := strings.Index(before, "  - question: Why had"), strings.Index(before, "  - question: What if")
	folder.write(t, "leak.yaml", before[:start]+before[end:])
	sim = folder.later(sim)
	if got := sim.standing(); len(got) != 2 || len(sim.keeper.cards) != 3 {
		t.Errorf("of %d cards these stand: %v", len(sim.keeper.cards), got)
	}

	folder.write(t, "leak.yaml", before)
	sim = folder.later(sim)
	if got, there := sim.standing()["Why had nobody fixed it before?"]; !there || got != 1 {
		t.Errorf("the question that came back has %d reviews: %v", got, sim.standing())
	}
}

func TestAFileThatDoesNotLoadSetsNoCardAside(t *testing.T) {
	folder := newFolder(t)
	before := folder.read(t)
	sim := simulate(t, 80, 24, folder.library(), met(true, true)).sees("Review due (5)")
	for what, text := range map[string]string{
		"a fault further down":   before + "nonsense: 1\n",
		"nothing that is a head": "schema: 1\ntitle: [",
		"no text at all":         "",
	} {
		folder.write(t, "leak.yaml", text)
		sim = folder.later(sim).lacks("Review due")
		if got := sim.standing(); len(got) != 5 {
			t.Errorf("%s: of 5 cards these stand: %v", what, got)
		}
	}
	folder.write(t, "leak.yaml", before)
	folder.later(sim).sees("Review due (5)")
}

func TestAScenarioThatIsGoneHasNoCardsDue(t *testing.T) {
	folder := newFolder(t)
	sim := simulate(t, 80, 24, folder.library(), met(true, true)).sees("Review due (5)")
	if err := os.Remove(filepath.Join(string(folder), "leak.yaml")); err != nil {
		t.Fatal(err)
	}
	if got := folder.later(sim).lacks("Review due").standing(); len(got) != 0 {
		t.Errorf("these cards stand: %v", got)
	}
}

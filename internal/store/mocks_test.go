package store_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/store"
)

// interview is one question in, with words in the answer and a follow-up.
func interview(key string, revision int, words string) mock.State {
	settings := mock.Usual()
	settings.Seed, settings.Style, settings.Principles = 7, practice.Type, []string{"Earn Trust"}
	return mock.State{
		Key: key, Revision: revision, Begun: noon, At: noon.Add(time.Minute), Settings: settings,
		Phase: mock.FollowingUp, Pauses: 1,
		Questions: []mock.Question{{
			Scenario: "x", Title: "X", Principle: "Earn Trust", Ask: "Tell me.", Target: 3 * time.Minute,
			Thought: 9 * time.Second, Answer: mock.Reply{Spent: 123456789, Words: words, Begun: true},
			FollowUps: []mock.FollowUp{{Ask: "Why?", Target: time.Minute, Reply: mock.Reply{Spent: 1, Words: "därum\n", Begun: true}}},
		}},
	}
}

// mockDrafts are the interviews that the next start finds.
func mockDrafts(t *testing.T, s *store.Store, dir string) []mock.State {
	t.Helper()
	must(t, s.Close())
	kept, err := open(t, dir).MockDrafts()
	must(t, err)
	return kept
}

func mocks(t *testing.T, s *store.Store) []mock.State {
	t.Helper()
	kept, err := s.Mocks()
	must(t, err)
	return kept
}

func TestAMockThatEndedIsKeptWholeAndIsNoDraftAnyMore(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	must(t, s.SaveMockDraft(interview("a", 1, "words")))
	must(t, s.SaveMock(interview("a", 2, "all words")))
	rated := interview("a", 3, "all words")
	rated.Questions[0].Self = 4
	must(t, s.SaveMock(rated))
	must(t, s.SaveMock(interview("a", 2, "all words"))) // a save that arrives late
	newer := interview("b", 1, "newer")
	newer.Begun = noon.Add(time.Hour)
	must(t, s.SaveMock(newer))
	must(t, s.SaveMockDraft(interview("a", 9, "late")))
	if kept := mockDrafts(t, s, dir); len(kept) != 0 {
		t.Errorf("an interview that ended is under way: %v", kept)
	}
	s = open(t, dir)
	if diff := cmp.Diff([]mock.State{newer, rated}, mocks(t, s)); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
	must(t, s.DeleteMock("b"))
	if kept := mocks(t, s); len(kept) != 1 || kept[0].Key != "a" {
		t.Errorf("after deleting b: %v", kept)
	}
	must(t, s.DeleteAll())
	if kept := mocks(t, s); len(kept) != 0 {
		t.Errorf("after deleting everything: %v", kept)
	}
}

// What was answered in an interview is kept beside it as attempts, once.
func TestAnswersOfAMockAreKeptAsAttempts(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	state := interview("a", 1, "my words")
	must(t, s.SaveMock(state))
	want := state.Attempts()
	if len(want) != 1 || want[0].Mock != "a" || len(want[0].Answers) != 2 {
		t.Fatalf("the interview has the attempts %+v", want)
	}
	for i := range want[0].Answers {
		want[0].Answers[i].Spent = want[0].Answers[i].Spent.Truncate(time.Millisecond)
	}
	kept, err := s.Attempt(want[0].Key)
	must(t, err)
	if diff := cmp.Diff(want[0], kept); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
	if got := progress(t, s)["x"].Attempts; got != 1 {
		t.Errorf("it counts %d times", got)
	}
	must(t, s.DeleteAttempt(want[0].Key))
	must(t, s.SaveMock(interview("a", 2, "my words")))
	if got := progress(t, s)["x"].Attempts; got != 0 {
		t.Error("a later state of the interview brought a deleted attempt back")
	}
	must(t, s.SaveMock(interview("b", 1, "my words")))
	must(t, s.DeleteMock("b"))
	if got := progress(t, s)["x"].Attempts; got != 0 {
		t.Error("deleting the interview leaves its attempt")
	}
}

func TestAMockNeedsAKey(t *testing.T) {
	s := open(t, t.TempDir())
	if s.SaveMock(mock.State{}) == nil || s.SaveMockDraft(mock.State{}) == nil {
		t.Error("an interview without a key was kept")
	}
}

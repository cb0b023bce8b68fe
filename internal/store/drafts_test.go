package store_test

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/store"
)

func draft(key string, revision int, words string) practice.Draft {
	return practice.Draft{
		Key: key, Scenario: "x", Revision: revision, At: noon, Style: practice.Type, Pass: []int{0},
		Parts: []practice.DraftPart{{Prompt: "task", Title: "Task", Words: words, Spent: 7 * time.Second, Begun: true}},
	}
}

// drafts are the runs that the next start finds.
func drafts(t *testing.T, s *store.Store, dir string) []practice.Draft {
	t.Helper()
	must(t, s.Close())
	kept, err := open(t, dir).Drafts()
	must(t, err)
	return kept
}

func TestTheLaterStateIsKeptHoweverLateTheEarlierArrives(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	for _, state := range []struct {
		revision int
		words    string
	}{{2, "later"}, {1, "earlier"}} {
		must(t, s.SaveDraft(draft("a", state.revision, state.words)))
		must(t, s.SaveMockDraft(interview("a", state.revision, state.words)))
	}
	if diff := cmp.Diff([]practice.Draft{draft("a", 2, "later")}, drafts(t, s, dir)); diff != "" {
		t.Errorf("of the run is kept (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]mock.State{interview("a", 2, "later")}, mockDrafts(t, open(t, dir), dir)); diff != "" {
		t.Errorf("of the interview is kept (-want +got):\n%s", diff)
	}
}

func TestADraftThatWasThrownAwayDoesNotComeBack(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	must(t, s.SaveDraft(draft("a", 1, "words")))
	must(t, s.SaveMockDraft(interview("a", 1, "words")))
	must(t, s.DropDraft("a", noon))
	must(t, s.DropMockDraft("a", noon))
	// Saves that were under way arrive late.
	must(t, s.SaveDraft(draft("a", 9, "late")))
	must(t, s.SaveMockDraft(interview("a", 9, "late")))
	if left := drafts(t, s, dir); len(left) != 0 {
		t.Errorf("the run comes back: %+v", left)
	}
	if left := mockDrafts(t, open(t, dir), dir); len(left) != 0 {
		t.Errorf("the interview comes back: %+v", left)
	}
}

func TestARunThatEndedIsNoDraftAnyMore(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	must(t, s.SaveDraft(draft("ended", 1, "words")))
	a := fullAttempt("")
	a.Key = "ended"
	must(t, s.SaveAttempt(a))
	// A save that was under way when it ended arrives late.
	must(t, s.SaveDraft(draft("ended", 9, "late")))
	must(t, s.SaveAttempt(a))
	if got := progress(t, s)["earn-trust"].Attempts; got != 1 {
		t.Errorf("saving the attempt again made %d of it", got)
	}
	if left := drafts(t, s, dir); len(left) != 0 {
		t.Errorf("left %+v", left)
	}
}

// A run is on one screen: that of the process that saved it last, while it runs.
func TestADraftIsOfferedOnceItsProcessHasEnded(t *testing.T) {
	dir := t.TempDir()
	first, second := open(t, dir), open(t, dir)
	must(t, first.SaveDraft(draft("a", 1, "words")))
	must(t, first.SaveMockDraft(interview("m", 1, "words")))
	wantOffered := func(want int) {
		t.Helper()
		runs, err := second.Drafts()
		must(t, err)
		mocks, err := second.MockDrafts()
		must(t, err)
		if len(runs) != want || len(mocks) != want {
			t.Errorf("%d runs and %d interviews are offered, want %d of each", len(runs), len(mocks), want)
		}
	}
	wantOffered(0)
	wantOffered(0) // having looked takes nothing from the process that runs
	must(t, first.Close())
	wantOffered(1)
	must(t, second.SaveDraft(draft("a", 2, "words")))
	must(t, second.SaveMockDraft(interview("m", 2, "words")))
	wantOffered(0) // they are on the second's screen now
}

// Ids of processes come again: that some process has the id of one that was
// killed says nothing.
func TestADraftOfAKilledProcessIsOfferedWhoeverHasItsIDNow(t *testing.T) {
	for name, number := range map[string]string{
		"an id that this process has now":    strconv.Itoa(os.Getpid()),
		"an id that another process has now": strconv.Itoa(os.Getppid()),
		"an impossible id":                   "-4",
		"what no version ever wrote":         "0",
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			s := open(t, dir)
			must(t, s.SaveDraft(draft("a", 1, "words")))
			query[int](t, dir, "UPDATE drafts SET process = "+number+" RETURNING 1")
			kept, err := s.Drafts()
			must(t, err)
			if len(kept) != 1 {
				t.Errorf("%d offered, want 1", len(kept))
			}
		})
	}
}

// A killed process leaves the file behind that it held a lock on.
func TestWhatAKilledProcessLeavesIsTidiedAway(t *testing.T) {
	dir := t.TempDir()
	killed := startChild(t, dir, draftOnly)
	must(t, killed.start())
	if line := killed.line(t); line != "saved" {
		t.Fatalf("the other process said %q", line)
	}
	s := open(t, dir)
	held, err := s.Drafts()
	must(t, err)
	if len(held) != 0 || len(lockFiles(t, dir)) != 1 {
		t.Errorf("of a process that runs %d are offered, and %v are there", len(held), lockFiles(t, dir))
	}
	must(t, killed.cmd.Process.Kill())
	_ = killed.cmd.Wait() // it was killed
	offered, err := s.Drafts()
	must(t, err)
	if len(offered) != 1 || len(lockFiles(t, dir)) != 0 {
		t.Errorf("after the kill %d are offered, and %v are there", len(offered), lockFiles(t, dir))
	}
}

func lockFiles(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, ".running-*"))
	must(t, err)
	return files
}

func TestADraftThatCanNotBeReadIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	must(t, s.SaveDraft(draft("good", 1, "words")))
	query[int](t, dir, `INSERT INTO drafts VALUES ('bad', 1, 1, 1, '{"key":') RETURNING 1`)
	if got := drafts(t, s, dir); len(got) != 1 || got[0].Key != "good" {
		t.Errorf("read %+v", got)
	}
	if rows := query[int](t, dir, `SELECT count(*) FROM drafts`)[0]; rows != 2 {
		t.Errorf("%d rows are left, want both", rows)
	}
}

// A history of the first version, with something in each of its tables, is
// brought up to date and loses nothing.
func TestAHistoryOfTheFirstVersionIsBroughtUpToDate(t *testing.T) {
	dir := t.TempDir()
	script, err := os.ReadFile("migrations/0001_events.sql")
	must(t, err)
	query[int](t, dir, string(script)+`; PRAGMA user_version = 1;
		INSERT INTO readings VALUES (1, 'x', 1795435200000, 1);
		INSERT INTO attempts VALUES (7, 'x', 1795435200000, 'type');
		INSERT INTO answers VALUES (1, 7, 0, 'task', 20000, 21000, 'my own words', 2);
		INSERT INTO quiz_runs VALUES (1, 'x', 1795435200000, 2, 3);`)
	s := open(t, dir)
	p := progress(t, s)["x"]
	if p.Attempts != 1 || !p.ReadWhole || p.QuizRight != 2 {
		t.Errorf("it sums up to %+v", p)
	}
	recent, err := s.Recent("", 5)
	must(t, err)
	if len(recent) != 1 || recent[0].Key != "attempt-7" || recent[0].Answers[0].Spent != 21*time.Second {
		t.Errorf("its attempts are %+v", recent)
	}
	if words := query[string](t, dir, `SELECT words FROM answers`); words[0] != "my own words" {
		t.Errorf("its words are %q", words)
	}
	must(t, s.SaveAttempt(fullAttempt("")))
}

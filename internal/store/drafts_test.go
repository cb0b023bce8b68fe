package store_test

import (
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/store"
)

func draft(key string, revision int, words string) practice.Draft {
	return practice.Draft{
		Key: key, Scenario: "x", Revision: revision, At: noon, Style: practice.Type, Pass: []int{0},
		Parts: []practice.DraftPart{{Prompt: "task", Title: "Task", Words: words, Spent: 7 * time.Second, Begun: true}},
	}
}

func drafts(t *testing.T, s *store.Store, now time.Time) []practice.Draft {
	t.Helper()
	kept, err := s.Drafts(now)
	must(t, err)
	return kept
}

func TestTheLaterStateOfARunIsKeptHoweverLateTheEarlierArrives(t *testing.T) {
	s := open(t, t.TempDir())
	must(t, s.SaveDraft(draft("a", 2, "later")))
	must(t, s.SaveDraft(draft("a", 1, "earlier")))
	if diff := cmp.Diff([]practice.Draft{draft("a", 2, "later")}, drafts(t, s, noon)); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
}

func TestARunThatEndedIsNoDraftAnyMore(t *testing.T) {
	s := open(t, t.TempDir())
	must(t, s.SaveDraft(draft("ended", 1, "words")))
	must(t, s.SaveDraft(draft("dropped", 1, "words")))
	a := fullAttempt("")
	a.Key = "ended"
	must(t, s.SaveAttempt(a))
	must(t, s.DropDraft("dropped", noon))
	// Saves that were under way when it ended arrive late.
	must(t, s.SaveDraft(draft("ended", 9, "late")))
	must(t, s.SaveDraft(draft("dropped", 9, "late")))
	if left := drafts(t, s, noon); len(left) != 0 {
		t.Errorf("left %+v", left)
	}
	must(t, s.SaveAttempt(a))
	if got := progress(t, s)["earn-trust"].Attempts; got != 1 {
		t.Errorf("saving the attempt again made %d of it", got)
	}
}

func TestADraftOnAnotherScreenIsNotOffered(t *testing.T) {
	for name, c := range map[string]struct {
		process int
		later   time.Duration
		want    int
	}{
		"of this process":                      {os.Getpid(), 0, 1},
		"of one that runs":                     {os.Getppid(), time.Minute, 0},
		"of one that ended":                    {1 << 30, time.Minute, 1},
		"of one whose number another has now":  {os.Getppid(), 13 * time.Hour, 1},
		"of a number that no process can have": {-4, time.Minute, 1},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			s := open(t, dir)
			must(t, s.SaveDraft(draft("a", 1, "words")))
			query[int](t, dir, fmt.Sprintf("UPDATE drafts SET process = %d RETURNING process", c.process))
			if got := len(drafts(t, s, noon.Add(c.later))); got != c.want {
				t.Errorf("%d offered, want %d", got, c.want)
			}
		})
	}
}

func TestADraftThatCanNotBeReadIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	must(t, s.SaveDraft(draft("good", 1, "words")))
	query[int](t, dir, `INSERT INTO drafts VALUES ('bad', 1, 1, 1, '{"key":') RETURNING 1`)
	if got := drafts(t, s, noon); len(got) != 1 || got[0].Key != "good" {
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

package store_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/store"
)

// fill puts something into every table.
func fill(t testing.TB, s *store.Store, scenario string) {
	t.Helper()
	a := fullAttempt(" words")
	a.Key, a.Scenario = "run-"+scenario, scenario
	must(t, s.SaveAttempt(a))
	must(t, s.SaveJudgement(history.Judgement{
		Attempt: a.Key, You: map[coach.Dimension]int{coach.Action: 4}, Coach: map[coach.Dimension]int{coach.Action: 3},
		Report: &history.Report{Rules: 1, Total: 61, Words: 180, Fillers: 2, Hedges: 1, Findings: []history.Finding{
			{Rule: coach.NoMetric, Section: "result"}, {Rule: coach.ToldTo, Section: "task", Quote: "my boss asked me"},
		}},
	}))
	must(t, s.SaveDeliveries(a.Key, []history.Delivery{{Prompt: "task", Length: time.Second}}))
	must(t, s.SaveReading(history.Reading{Scenario: scenario, At: noon}))
	must(t, s.SaveQuizRun(history.QuizRun{
		Scenario: scenario, At: noon, Right: 1, Total: 1,
		Answers: []history.QuizAnswer{{Question: "Which?", Chosen: "This", Right: true}},
	}))
	must(t, s.SaveDraft(practice.Draft{Key: "draft-" + scenario, Scenario: scenario, Revision: 1, At: noon, Style: practice.Type}))
	card := schedule.Card{ID: scenario + "/quiz/1", Scenario: scenario, Kind: schedule.Quiz, Text: "Which?"}
	must(t, s.SaveReview(card, schedule.Good, noon))
	must(t, s.SavePlan(`{"for":"`+scenario+`"}`))
	must(t, s.SaveMockDraft(interview("draft of a mock with "+scenario, 1, "words")))
	must(t, s.SaveMock(interview("mock with "+scenario, 1, "words")))
}

// content is every row of every table.
func content(t testing.TB, dir string) map[string]int {
	t.Helper()
	rows := map[string]int{}
	for _, table := range query[string](t, dir, `SELECT name FROM sqlite_schema WHERE type = 'table'`) {
		rows[table] = query[int](t, dir, "SELECT count(*) FROM "+table)[0]
	}
	return rows
}

func TestABackupHoldsEverythingAndComesBackWhole(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	fill(t, s, "mine")
	for table, rows := range content(t, dir) {
		if rows == 0 {
			t.Errorf("nothing was put into %s, so that this test proves nothing about it", table)
		}
	}
	backup := filepath.Join(t.TempDir(), "backup.db")
	must(t, s.Backup(backup))
	if info, err := os.Stat(backup); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the backup has mode %v (%v), want 0600", info.Mode(), err)
	}

	other := t.TempDir()
	restored := open(t, other)
	fill(t, restored, "theirs")
	fill(t, restored, "more of theirs")
	before, err := restored.Restore(backup, noon)
	must(t, err)
	if diff := cmp.Diff(content(t, dir), content(t, other)); diff != "" {
		t.Errorf("rows differ (-backed up +restored):\n%s", diff)
	}
	want, err := s.Recent("", 10)
	must(t, err)
	got, err := restored.Recent("", 10)
	must(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("attempts differ (-want +got):\n%s", diff)
	}

	// A restore can be taken back.
	_, err = restored.Restore(before, noon.Add(time.Second))
	must(t, err)
	if p := progress(t, restored); p["theirs"].Attempts != 1 || p["mine"].Attempts != 0 {
		t.Errorf("after taking it back there is %v", p)
	}
}

func TestARestoreGoesOnBesideAnotherCopy(t *testing.T) {
	dir := t.TempDir()
	a, b := open(t, dir), open(t, dir)
	fill(t, a, "one")
	backup := filepath.Join(t.TempDir(), "backup.db")
	must(t, a.Backup(backup))
	must(t, b.SaveReading(history.Reading{Scenario: "two", At: noon}))
	_, err := a.Restore(backup, noon)
	must(t, err)
	must(t, b.SaveReading(history.Reading{Scenario: "three", At: noon}))
	p := progress(t, b)
	if p["one"].Attempts != 1 || p["three"].Opened.IsZero() || !p["two"].Opened.IsZero() {
		t.Errorf("the other copy sees %v", p)
	}
}

func TestNoBackupChangesNothing(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	fill(t, s, "mine")
	want := content(t, dir)

	whole := filepath.Join(t.TempDir(), "whole.db")
	must(t, s.Backup(whole))
	good, err := os.ReadFile(whole)
	must(t, err)
	folder := t.TempDir()
	write := func(name string, content []byte) string {
		path := filepath.Join(folder, name)
		must(t, os.WriteFile(path, content, 0o600))
		return path
	}
	foreign := t.TempDir()
	query[string](t, foreign, `CREATE TABLE recipes (x)`)

	for name, path := range map[string]string{
		"nothing there":  filepath.Join(folder, "none.db"),
		"a folder":       folder,
		"no database":    write("list.txt", []byte("bread, milk, eggs")),
		"cut short":      write("short.db", good[:len(good)/2]),
		"one page wrong": write("wrong.db", slices.Concat(good[:8192], make([]byte, 4096), good[12288:])),
		"another's":      filepath.Join(foreign, "history.db"),
	} {
		if _, err := s.Restore(path, noon); err == nil {
			t.Errorf("%s: restored", name)
		}
		if diff := cmp.Diff(want, content(t, dir)); diff != "" {
			t.Errorf("%s: the history changed (-want +got):\n%s", name, diff)
		}
	}
	if err := s.Backup(whole); !errors.Is(err, fs.ErrExist) {
		t.Errorf("backing up over a file gives %v, want fs.ErrExist", err)
	}
}

func TestDeletingEverythingLeavesNoWordOnTheDisk(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	a := fullAttempt(" a word that nobody else would write: xylotherapy")
	a.Key = "k"
	must(t, s.SaveAttempt(a))
	fill(t, s, "mine")
	must(t, s.DeleteAll())
	for table, rows := range content(t, dir) {
		if rows != 0 {
			t.Errorf("%s still has %d rows", table, rows)
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	must(t, err)
	for _, file := range files {
		content, err := os.ReadFile(file)
		must(t, err)
		if bytes.Contains(content, []byte("xylotherapy")) {
			t.Errorf("the words are still in %s", file)
		}
	}
}

func TestDeletingOneAttemptLeavesTheOthers(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	fill(t, s, "one")
	fill(t, s, "two")
	must(t, s.DeleteAttempt("run-one"))
	if p := progress(t, s); p["one"].Attempts != 0 || p["two"].Attempts != 1 {
		t.Errorf("what is left: %v", p)
	}
	// Five sections of a run, and a question with its follow-up of each interview.
	if rows := content(t, dir); rows["answers"] != 5+2*2 || rows["scores"] != 1 || rows["findings"] != 2 || rows["reports"] != 1 {
		t.Errorf("rows left: %v", rows)
	}
}

// What a scenario asks comes back because it was met: with the last trace of that
// its cards go as well, and no others.
func TestTheLastRunTakesItsCardsWithIt(t *testing.T) {
	keeps := func(what string, do func(*store.Store), want int) {
		t.Helper()
		s := open(t, t.TempDir())
		for _, key := range []string{"first", "second"} {
			must(t, s.SaveAttempt(history.Attempt{Key: key, Scenario: "x", At: noon, Style: practice.Speak}))
		}
		other := reviewed("y/quiz/1", 1)
		other.Scenario = "y"
		must(t, s.SaveCards([]schedule.Card{reviewed("x/quiz/1", 2), reviewed("x/follow-up/1", 0), other}))
		do(s)
		if left := cards(t, s); len(left) != want {
			t.Errorf("%s: %d cards are left, want %d", what, len(left), want)
		}
	}
	both := func(s *store.Store) {
		must(t, s.DeleteAttempt("first"))
		must(t, s.DeleteAttempt("second"))
	}
	keeps("a run is left", func(s *store.Store) { must(t, s.DeleteAttempt("first")) }, 3)
	keeps("nothing is left", both, 1)
	keeps("a quiz is left", func(s *store.Store) {
		must(t, s.SaveQuizRun(history.QuizRun{Scenario: "x", At: noon, Right: 1, Total: 1}))
		both(s)
	}, 3)
	keeps("it was read", func(s *store.Store) {
		must(t, s.SaveReading(history.Reading{Scenario: "x", At: noon}))
		both(s)
	}, 3)
	keeps("a run that is not there", func(s *store.Store) { must(t, s.DeleteAttempt("none")) }, 3)
}

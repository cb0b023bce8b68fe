package main_test

import (
	"os"
	"path/filepath"
	"testing"
)

// putStories copies the sample stories into a data folder.
func putStories(t *testing.T, home string) {
	t.Helper()
	stories := filepath.Join(home, "stories")
	if err := os.CopyFS(stories, os.DirFS("../../internal/coverage/testdata/stories")); err != nil {
		t.Fatal(err)
	}
}

// TestAStoryIsShortenedToldAndCovered goes from the table of stories to a run of
// half a minute of one of them, and finds it told in the table, and at the next
// start.
func TestAStoryIsShortenedToldAndCovered(t *testing.T) {
	home := t.TempDir()
	putStories(t, home)
	if err := os.WriteFile(filepath.Join(home, "questions.txt"), []byte("Tell me about data.\nWhy us?\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	session := startSized(t, home, 110, 32, nil, nil)
	session.WaitFor("Welcome", "o coverage")
	session.Press("o")
	session.WaitFor("Coverage", "0 of 16 strong", "▸ Learn and Be Curious", "Next  Learn and Be Curious")
	session.Type("a")
	session.WaitFor("Tell me about data.", "\"Why us?\"", "a principles")
	session.Type("a")
	session.WaitFor("Customer Obsession")
	session.Type("ghhhhll")
	session.WaitFor("3 The pump that lied: fits, never told")
	session.Press("enter")
	session.WaitFor("Choose your preparation mode", "l ladder")
	session.Type("l")
	session.WaitFor("▸ 180 s", "enter run of 180 s")
	session.Press("right", "right", "right")
	session.WaitFor("▸ 30 s", "Situation and Task, in one", "× Nobody had complained")
	session.Type("s")
	session.WaitFor("run: typed")
	session.Press("enter", "enter")
	session.WaitFor("ctrl+d next", "Opening")
	typeAnswer(session, []string{
		"I noticed that station four billed twelve per cent too much, and nobody had asked me to look.",
		"I compared the meter with the running hours, traced the gap to a valve and replaced it.",
		"The gap fell from twelve per cent to less than one.",
	})
	session.WaitFor("Debrief", "First, rate your own answer")
	session.Press("4", "4", "5", "4", "4")
	session.WaitFor("This run is kept.")
	session.Press("esc")
	session.WaitFor("▸ 30 s")
	session.Press("esc", "esc")
	session.WaitFor("3 of 16 strong", "The pump that lied: told 1×, and strong the last time")
	session.Press("esc", "q")
	session.WaitExit(0)
	session.WantRestored()

	again := startSized(t, home, 60, 16, nil, nil)
	again.WaitFor("enter open")
	again.Type("o")
	again.WaitFor("3 of 16 strong")
	again.Press("ctrl+c")
	again.WaitExit(130)
	again.WantRestored()
}

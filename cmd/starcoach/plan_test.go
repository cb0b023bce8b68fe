package main_test

import "testing"

// TestAPlanIsMadeFollowedAndKept goes from no plan to the first task of it, and
// finds both again at the next start.
func TestAPlanIsMadeFollowedAndKept(t *testing.T) {
	home := t.TempDir()
	session := start(t, home, nil, nil)
	session.WaitFor("Welcome", "t plan")
	session.Press("t")
	session.WaitFor("When is your interview", "Minutes a day")
	session.Type("+9d")
	session.Press("enter")
	session.WaitFor("The interview is in 9 days", "Today, ", "0 of 3 done", "▸ · Walkthrough")
	session.Press("enter")
	session.WaitFor("Walkthrough", "Overview")
	// Every part but the ones that are revealed in steps is one page.
	for range 40 {
		session.Press("right")
	}
	session.WaitFor("Choose your preparation mode", "read to the end")
	session.Press("esc")
	session.WaitFor("1 of 3 done", "✓ Walkthrough")
	session.Press("esc")
	session.WaitFor("Today: 1 of ", "done, next: timed run of")
	session.Press("q")
	session.WaitExit(0)
	session.WantRestored()

	again := start(t, home, nil, nil)
	// The walkthrough that was read brought reviews, which are planned as well.
	again.WaitFor("Review due", "Today: 1 of 4 done, next: timed run of")
	again.Press("ctrl+c")
	again.WaitExit(130)
	again.WantRestored()
}

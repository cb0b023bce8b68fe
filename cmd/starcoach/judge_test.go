package main_test

import "testing"

// TestTwoAnswersAreJudged scores a scenario's pair and sees the reference only
// then.
func TestTwoAnswersAreJudged(t *testing.T) {
	session := startSized(t, t.TempDir(), 120, 40, []string{"quiz", "earn-trust-outage-letter"}, nil)
	session.WaitFor("question 1 of")
	session.Press("esc")
	session.WaitFor("Choose your preparation mode", "Judge a pair")
	session.Press("4")
	session.WaitFor("Answer A", "Answer B", "Score both first", "Ownership of answer A")
	for range 11 {
		session.Press("3")
	}
	session.WaitFor("Reflection of answer B")
	session.WaitGone("reference")
	session.Press("4")
	session.WaitFor("That was the last score.")
	session.Press("enter")
	session.WaitFor("reference", "Your scores lie", "Where the two differ most", "Why")
	session.Press("esc")
	session.WaitFor("Choose your preparation mode")
	session.Press("ctrl+c")
	session.WaitExit(130)
	session.WantRestored()
}

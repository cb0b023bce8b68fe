package main_test

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
	"github.com/starcoach/starcoach/scenarios"
)

// One scenario of each collection is gone through whole, in all three modes, with
// its own worked answer typed as the candidate's.
func TestAScenarioOfEachCollectionInAllThreeModes(t *testing.T) {
	library := scenario.OpenLibrary(scenario.Source{Name: "built-in", FS: scenarios.Files, Trusted: true})
	for _, id := range []string{"bias-for-action-price-error", "initiative-stale-bread", "across-teams-barcode"} {
		t.Run(id, func(t *testing.T) {
			s, err := library.Open(id)
			if err != nil {
				t.Fatal(err)
			}
			session := start(t, t.TempDir(), []string{"learn", id}, nil)
			session.WaitFor("Overview", s.Principle)
			readToTheEnd(session)
			giveTheWorkedAnswer(session, s)
			takeTheQuiz(session)
			session.Press("ctrl+c")
			session.WaitExit(130)
			session.WantRestored()
		})
	}
}

// readToTheEnd turns every page; what is revealed in steps is one.
func readToTheEnd(session *terminaltest.Session) {
	for range 40 {
		session.Press("right")
	}
	session.WaitFor("Choose your preparation mode", "read to the end")
}

func giveTheWorkedAnswer(session *terminaltest.Session, s *scenario.Scenario) {
	session.Press("2")
	beginTyping(session)
	for _, section := range scenario.Sections() {
		session.WaitFor(section.Title())
		session.Paste(s.Part(section).Example)
		session.Press("ctrl+d")
	}
	session.WaitFor("First, rate your own answer")
	session.Press("5", "5", "5", "5", "5", "5")
	session.WaitFor("what decided it", "of 100", "This run is kept.")
	session.Press("t")
	session.WaitFor("Together", "Situation", "Reflection")
	session.Press("esc", "esc", "esc")
	session.WaitFor("Choose your preparation mode", "practised once")
}

func takeTheQuiz(session *terminaltest.Session) {
	session.Press("3")
	for _, number := range []string{"1", "2", "3", "4"} {
		session.WaitFor("question " + number + " of 4")
		session.Press("a")
		session.WaitFor("w why")
		session.Press("enter")
	}
	session.WaitFor("of 4 right")
	session.Press("esc")
	session.WaitFor("Choose your preparation mode", "of 4 right on")
}

package main_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

// totals are the coach's scores out of a hundred: now, and in the attempt
// before.
var totals = regexp.MustCompile(`Together +(\d+) +(\d+) +of 100`)

// TestAnAnswerImprovesBetweenTwoAttempts types a weak answer, goes to what the
// coach found in it, tries that section again, and sees the scores rise.
func TestAnAnswerImprovesBetweenTwoAttempts(t *testing.T) {
	session := startSized(t, t.TempDir(), 120, 40, []string{"practice", "earn-trust-skeptical-stakeholder"}, nil)
	beginTyping(session)
	typeAnswer(session, []string{
		"Last spring I ran support for a payroll tool, and the client trusted none of our figures.",
		"It was my job to win them back before the contract ended in June.",
		"We looked into the figures together and we fixed the report.",
		"The client was happy with it.",
		"I learned that communication matters.",
	})
	session.WaitFor("First, rate your own answer", "Your answer")
	session.Press("3", "3", "3", "3", "3", "3")
	session.WaitFor("Fix first", "what decided it", "of 100", "Ownership   you: 3, coach:")
	session.Press("n")
	findAction(session)
	session.Press("a", "enter")
	session.WaitFor("Action", "of 1:30")
	session.Type("I pulled the figures of three months and compared them with the payslips line by line. " +
		"I found that overtime was counted twice. I first thought of a patch by hand, but I chose to correct the " +
		"formula, because a patch would have had to be made every month. The accountant refused to test it, so I " +
		"showed her two payslips that were wrong, and she agreed.")
	session.WaitFor("agreed.", "Heard so far", `✓ "I pulled`)
	session.Press("ctrl+d")
	session.WaitFor("First, rate your own answer")
	session.Press("esc")
	session.WaitFor("before", "of 100")
	session.WaitUntil("the score rose", func(screen string) bool {
		found := totals.FindStringSubmatch(screen)
		if found == nil {
			return false
		}
		now, _ := strconv.Atoi(found[1])
		before, _ := strconv.Atoi(found[2])
		return now > before
	})
	session.Press("ctrl+c")
	session.WaitExit(130)
	session.WantRestored()
}

// findAction goes on to the first finding about the Action.
func findAction(session *terminaltest.Session) {
	for number := 1; ; number++ {
		session.WaitFor(fmt.Sprintf("finding %d of", number), "Instead")
		if strings.Contains(session.Screen(), "· Action") {
			return
		}
		session.Press("n")
	}
}

package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const writtenDown = `# The night the labels ran out

Background: Last March I noticed that forty rolls of labels were gone, at two in the night.

What I did: I closed the hall. I rang the manager twice. I wrote forty signs by hand.

## Who was there
Only the cook and me.

Outcome: All 900 loaves left by five, and missing labels fell from thirty-one a month to none.
`

// TestAnImportedAnswerFromAnEmptyFolder goes the way of a candidate who has an
// answer in a file: it is taken over, found to count nowhere, given its principle
// and its missing parts, told in half a minute, and covered; all of it is there
// at the next start.
func TestAnImportedAnswerFromAnEmptyFolder(t *testing.T) {
	home, file := t.TempDir(), filepath.Join(t.TempDir(), "labels.md")
	if err := os.WriteFile(file, []byte(writtenDown), 0o600); err != nil {
		t.Fatal(err)
	}
	say(t, home, `The heading "Who was there" names no section`, "import", file)

	session := start(t, home, nil, nil)
	session.WaitFor("Amazon Leadership Principles", "? keys")
	session.Press("o")
	session.WaitFor("0 of 16 strong", "names no principle and counts nowhere")
	session.Press("enter")
	session.WaitFor("Choose your preparation mode", "Not told yet: Task, Reflection.", "n write on")
	session.Press("n")
	session.WaitFor("Which interview question could it answer?")
	session.Press("enter")
	session.WaitFor("Which principle does it show?")
	session.Type("bias")
	session.WaitFor("▸ Bias for Action")
	session.Press("enter", "ctrl+d")
	session.WaitFor("Whose job was it?")
	session.Type("Nobody had asked me to order them.")
	session.WaitFor("order them.")
	session.Press("ctrl+d", "ctrl+d")
	session.WaitFor("What did it change?", "thirty-one a month to none")
	// The figures are told already.
	session.Press("ctrl+d")
	session.WaitFor("What would you do differently?")
	session.Press("esc")
	session.WaitFor("Choose your preparation mode", "Not told yet: Reflection.")
	session.Press("esc")
	session.WaitFor("Coverage", "15 missing", "planned")
	session.Press("enter")
	session.WaitFor("Choose your preparation mode")
	session.Press("l")
	session.WaitFor("▸ 180 s")
	session.Press("right", "right", "right", "s")
	session.WaitFor("▸ 30 s", "run: typed")
	session.Press("enter", "enter")
	session.WaitFor("ctrl+d next", "Opening")
	typeAnswer(session, []string{
		"I noticed that fifty rolls of labels were gone.", "I closed the hall.", "All 900 loaves left by five.",
	})
	session.WaitFor("Debrief", "First, rate your own answer")
	session.Press("4", "4", "5", "4", "4")
	session.WaitFor("This run is kept.")
	session.Press("ctrl+c")
	session.WaitExit(130)
	session.WantRestored()

	again := startSized(t, home, 60, 16, nil, nil)
	again.WaitFor("Go on writing your story: Reflection", "? keys")
	again.Press("o")
	again.WaitFor("1 of 16 strong", "? keys")
	again.Press("esc", "w")
	again.WaitFor("What would you do differently?", "f1 keys")
	again.Type("I count the rolls first.")
	again.WaitFor("rolls first.")
	again.Press("ctrl+d")
	again.WaitFor("What is told")
	again.Press("enter")
	again.WaitFor("Choose your preparation mode", "practised once")
	again.Press("l")
	again.WaitFor("run: typed")
	again.Press("ctrl+c")
	again.WaitExit(130)

	kept := storyFiles(t, home)
	if len(kept) != 1 {
		t.Fatalf("the stories are %v", kept)
	}
	content, err := os.ReadFile(kept[0])
	for _, want := range []string{"principle: Bias for Action\n", "example: Nobody had asked me to order them.", "example: I count the rolls first."} {
		if err != nil || !strings.Contains(string(content), want) {
			t.Errorf("%q is not kept: %v\n%s", want, err, content)
		}
	}
}

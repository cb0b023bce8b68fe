package main_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/starcoach/starcoach/internal/stories"
)

// storyFiles lists the stories of a data folder.
func storyFiles(t *testing.T, home string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(home, "stories", "*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestAnOwnStoryFromAnEmptyFolder goes the way of a candidate with a story of
// their own: it is written, read, practised and asked about, and is there at the
// next start.
func TestAnOwnStoryFromAnEmptyFolder(t *testing.T) {
	home := t.TempDir()
	session := start(t, home, []string{"--seed", "7"}, []string{"EDITOR=", "VISUAL="})
	session.WaitFor("Amazon Leadership Principles")
	session.Press("n")
	session.WaitFor("What shall the story be called?")
	session.Type("The night the labels ran out")
	session.Press("enter")
	session.WaitFor("Which interview question could it answer?")
	session.Type("Tell me about a night shift.")
	session.Press("enter")
	session.WaitFor("Which principle does it show?", "Customer Obsession")
	session.Press("down", "down")
	session.WaitFor("▸ Ownership")
	session.Press("enter")
	for _, part := range [][2]string{
		{"What happened?", "Last March I noticed that forty rolls of labels were gone."},
		{"Whose job was it?", "Nobody had asked me to order them."},
		{"What did you do first, and then?", "I closed the hall. I rang the manager twice. And we found a printer."},
		{"What did it change?", "All 900 loaves left by five."},
		{"By how much", "Missing labels fell from thirty-one a month to none."},
		{"What would you do differently?", "I count the rolls when the shift begins."},
	} {
		session.WaitFor(part[0])
		session.Type(part[1])
		session.WaitFor(part[1][:20])
		session.Press("ctrl+d")
	}
	session.WaitFor("What is told", "Press enter to read it")
	session.Press("enter")
	session.WaitFor("Choose your preparation mode", "The night the labels ran out")

	session.Press("1")
	session.WaitFor("Overview", "said aloud")
	session.Press("right", "right", "right")
	session.WaitFor("Action", "I closed the hall", "Your text")
	session.Press("right", "right", "right")
	session.WaitFor("Choose your preparation mode", "read to the end")

	session.Press("2")
	session.WaitFor("Answer by", "2:55")
	session.Press("s", "enter", "enter")
	session.WaitFor("ctrl+d next")
	session.Type("I noticed that rolls of labels were gone.")
	session.Press("ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d")
	session.WaitFor("Debrief")
	session.Press("esc")
	session.WaitFor("Against your written version")
	session.Press("c")
	session.WaitFor("As you wrote it", "Points kept (1)", "(without")
	session.Press("esc", "esc", "esc")
	session.WaitFor("Choose your preparation mode")

	session.Press("3")
	session.WaitFor(`How does your story "The night the labels ran out" open?`)
	session.Press("a", "enter")
	session.WaitFor("question 2 of", "Which figure belongs here?")
	session.Press("esc", "e")
	session.WaitFor("No editor is set. Set VISUAL or EDITOR")
	session.Press("ctrl+c")
	session.WaitExit(130)
	session.WantRestored()

	if files := storyFiles(t, home); len(files) != 1 || filepath.Base(files[0]) != "the-night-the-labels-ran-out.yaml" {
		t.Fatalf("the stories are %v", files)
	}
	again := start(t, home, nil, nil)
	again.WaitFor("Amazon Leadership Principles")
	again.Press("/")
	again.Type("labels ran out")
	again.WaitFor("Your stories", "practised 1x")
	again.Press("enter")
	again.WaitFor("read to the end", "practised once")
	again.Press("ctrl+c")
	again.WaitExit(130)
}

// The editor gets the terminal, and the story is read anew when it has ended.
func TestAStoryIsEditedInTheEditorOfTheEnvironment(t *testing.T) {
	home := t.TempDir()
	folder := filepath.Join(home, "stories")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	const content = "title: Labels\nsituation: {example: The labels ran out.}\n"
	if err := os.WriteFile(filepath.Join(folder, "labels.yaml"), []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(t.TempDir(), "my editor")
	source := "#!/bin/sh\n[ \"$1\" = --wait ] || exit 3\nread -p 'replace what? ' word 2>/dev/null || read word\n" +
		"sed -i \"s/title: .*/title: $word/\" \"$2\"\n"
	if err := os.WriteFile(script, []byte(source), 0o700); err != nil { //nolint:gosec // a program has to be run
		t.Fatal(err)
	}
	session := start(t, home, []string{"new", "labels"}, []string{fmt.Sprintf("VISUAL='%s' --wait", script)})
	session.WaitFor("Which interview question could it answer?")
	session.Press("esc")
	session.WaitFor("Choose your preparation mode")
	session.Press("e")
	session.WaitGone("Choose your preparation mode")
	session.Type("[broken")
	session.Press("enter")
	session.WaitFor("There is a mistake in the file of this story.", "e edit it again")
	session.Press("e")
	session.WaitGone("There is a mistake")
	session.Type("Rolls")
	session.Press("enter")
	session.WaitFor("Choose your preparation mode", "Rolls")
	session.Press("ctrl+c")
	session.WaitExit(130)
	session.WantRestored()
}

// TestKilledWhileAStoryIsWritten kills the program at random moments; no more
// than the last second of typing may be missing.
func TestKilledWhileAStoryIsWritten(t *testing.T) {
	home := t.TempDir()
	chance := rand.New(rand.NewPCG(5, 6))
	session := start(t, home, []string{"new"}, nil)
	session.WaitFor("What shall the story be called?")
	session.Type("Labels")
	session.Press("enter", "enter", "enter")
	kept := ""
	for kill := range 6 {
		if kill > 0 {
			session = start(t, home, []string{"new", "labels"}, nil)
		}
		session.WaitFor("What happened?")
		safe := typeUntil(session, chance, kept)
		session.Signal(syscall.SIGKILL)
		session.WaitExit(128 + int(syscall.SIGKILL))
		files := storyFiles(t, home)
		if len(files) != 1 {
			t.Fatalf("kill %d: the stories are %v", kill+1, files)
		}
		story, err := stories.New(filepath.Dir(files[0]), func(string) bool { return false }).Read(files[0])
		if err != nil {
			t.Fatalf("kill %d: %v", kill+1, err)
		}
		if now := story.Situation.Example; !strings.HasPrefix(now, strings.TrimSpace(safe)) {
			t.Fatalf("kill %d: typed more than a second before %q\nkept %q", kill+1, safe, now)
		}
		kept = story.Situation.Example
	}
}

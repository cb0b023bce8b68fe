package tui

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

func TestCommentsInAFileOutliveWritingOn(t *testing.T) {
	d := newDesk(t)
	d.put(t, "labels.yaml", "# mine\n"+strings.Replace(ownStory, "title: The labels", "title: The labels # or Rolls?", 1))
	simulate(t, 80, 24, d.at).press("/labels", "enter", "n", "What did you do?", "enter", "esc")
	want := "# mine\n" + strings.Replace(ownStory, "title: The labels", "title: The labels # or Rolls?\nquestion: What did you do?", 1)
	if diff := cmp.Diff(want, d.files(t)["labels.yaml"]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAStoryWhoseFileIsGone(t *testing.T) {
	d := newDesk(t)
	path := d.put(t, "labels.yaml", ownStory)
	sim := simulate(t, 80, 24, d.at).press("/labels", "enter", "l")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	sim.press("esc").sees("The file of this story is gone.", "labels.yaml is no longer there; it was deleted, moved or renamed meanwhile",
		"What you practised of it is kept", "esc back").lacks("stat ", "edit")
	sim.press("e", "k").sees("gone").press("esc").sees("0 of 2")
	if len(d.edits) != 0 {
		t.Errorf("edited %v", d.edits)
	}
	// Between the list and its opening, too.
	path = d.put(t, "labels.yaml", ownStory)
	sim = simulate(t, 80, 24, d.at).press("/labels")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	sim.press("enter").sees("The file of this story is gone.", "esc back")
}

func TestOwnStoriesAreFoundByBeingOnesOwn(t *testing.T) {
	d := newDesk(t)
	d.put(t, "labels.yaml", ownStory)
	shipped := func(deps *ui.Deps, m *memory) {
		d.at(deps, m)
		own := scenario.OwnSource(d.dir)
		deps.Library = scenario.OpenLibrary(scenario.Source{FS: os.DirFS("testdata/scenarios"), Trusted: true}, own)
	}
	for _, word := range []string{"yours", "own", "mine", "labels yours"} {
		simulate(t, 80, 24, shipped).press("/"+word).sees("1 of 3", "▸ The labels")
	}
	simulate(t, 80, 24, shippedAlone).press("/own").sees("1 of 2")
}

func TestTwoFilesWithOneIDAreBothNamed(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {120, 40}} {
		d := newDesk(t)
		d.put(t, "a-copy.yaml", ownStory)
		d.put(t, "labels.yaml", ownStory)
		sim := simulate(t, size[0], size[1], d.at).press("/labels").press("down")
		sim.press("up", "up").sees("Two files have the id the-labels. This is a-copy.yaml; hidden is labels.yaml. Give one another id.")
		sim.press("down").sees("the id `the-labels` is that of stories/a-copy.yaml already")
	}
}

func TestEditingAStoryLosesNothing(t *testing.T) {
	d := newDesk(t)
	path := d.put(t, "labels.yaml", ownStory)
	broken := strings.Replace(ownStory, "title: The labels", "tittle: The labels\nprinciple: [Ownership]", 1)
	d.editor = func(path string) error { return os.WriteFile(path, []byte(broken), 0o600) }
	sim := simulate(t, 100, 30, d.at).press("/labels", "enter").sees("e edit the file").press("e")
	sim.sees("There is a mistake in the file of this story.", "did you mean `title`?", "principle", "e edit it again", "k keep it so")
	if got, err := os.ReadFile(path); err != nil || string(got) != broken {
		t.Errorf("the file holds %q, %v", got, err)
	}
	sim.press("k").sees("Could not be read", "labels.yaml")
	d.editor = func(path string) error {
		return os.WriteFile(path, []byte(strings.Replace(ownStory, "id: the-labels", "id: another-id\nprinciple: Ownership", 1)), 0o600)
	}
	sim.press("e").lacks("Could not be read").sees("Ownership", "▸ The labels").press("enter").sees("Choose your preparation mode")
	d.editor = func(path string) error { return os.WriteFile(path, []byte(ownStory), 0o600) }
	sim.press("e").sees("Choose your preparation mode").press("1").sees("Overview").press("esc")
	d.editor = func(string) error { return errors.New("no editor is set. Set VISUAL or EDITOR") }
	sim.press("e").sees("! No editor is set. Set VISUAL or EDITOR", "Choose your preparation mode").press("esc", "e").sees("! No editor is set.")
	sim.press("down").lacks("No editor")
	if diff := cmp.Diff(slices.Repeat([]string{"labels.yaml"}, 5), d.edits); diff != "" {
		t.Errorf("edited (-want +got):\n%s", diff)
	}
}

func TestOnlyOwnStoriesAreEdited(t *testing.T) {
	d := newDesk(t)
	d.editor = func(string) error { return nil }
	sim := simulate(t, 100, 30, d.at).lacks("e edit").press("e").press("enter").lacks("e edit", "n write on").press("e", "n")
	sim.sees("Choose your preparation mode")
	if len(d.edits) != 0 {
		t.Errorf("edited %v", d.edits)
	}
}

package stories_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/stories"
)

func none(string) bool { return false }

func told(title, situation string) scenario.Scenario {
	return scenario.Scenario{Own: true, Title: title, Situation: scenario.Part{Example: situation}}
}

// files lists a folder, hidden files too, but for the schema.
func files(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		if entry.Name() != ".schema.json" {
			names = append(names, entry.Name())
		}
	}
	return names
}

func content(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestANewStoryIsNamedAfterItsTitleOnceThatIsWritten(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "stories")
	folder := stories.New(dir, none)
	draft := stories.Draft{Key: "a", Revision: 1, Story: told("The ni", "")}
	story, path, err := folder.Keep(draft)
	if err != nil || story.ID != "new-story" || filepath.Base(path) != "new-story.yaml" {
		t.Fatalf("kept as %+v in %s: %v", story, path, err)
	}
	draft.Revision, draft.Named, draft.Story = 2, true, told("The night: labels!", "It ran out.")
	story, path, err = folder.Keep(draft)
	if err != nil || story.ID != "the-night-labels" {
		t.Fatalf("kept as %+v in %s: %v", story, path, err)
	}
	draft.Revision, draft.Story = 3, told("Another title", "It ran out.")
	if story, _, err = folder.Keep(draft); err != nil || story.ID != "the-night-labels" {
		t.Errorf("a new title changed the id: %+v, %v", story, err)
	}
	if diff := cmp.Diff([]string{"the-night-labels.yaml"}, files(t, dir)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	if runtime.GOOS == "windows" {
		return
	}
	for name, want := range map[string]os.FileMode{dir: 0o700, path: 0o600} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v; want %v", name, info.Mode(), err, want)
		}
	}
}

func TestAStoryNeverTakesThePlaceOfAnother(t *testing.T) {
	dir := t.TempDir()
	var paths []string
	for range 3 {
		// Each time as after a start of the program.
		folder := stories.New(dir, func(id string) bool { return id == "labels-2" })
		_, path, err := folder.Keep(stories.Draft{Key: "a", Revision: 1, Named: true, Story: told("Labels", "It ran out.")})
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, filepath.Base(path))
	}
	if diff := cmp.Diff([]string{"labels.yaml", "labels-3.yaml", "labels-4.yaml"}, paths); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	folder := stories.New(dir, none)
	story, _, err := folder.Keep(stories.Draft{Key: "b", Named: true, Story: told("日本語", "It ran out.")})
	if err != nil || story.ID != "new-story" {
		t.Errorf("a title without a letter for an id: %+v, %v", story, err)
	}
}

func TestDraftsThatComeLateAreDropped(t *testing.T) {
	folder := stories.New(t.TempDir(), none)
	var wait sync.WaitGroup
	var mu sync.Mutex
	paths := map[string]bool{}
	for revision := 1; revision <= 40; revision++ {
		wait.Go(func() {
			story := told("Labels", strings.Repeat("x", revision))
			_, path, err := folder.Keep(stories.Draft{Key: "a", Revision: revision, Named: true, Story: story})
			if err != nil {
				t.Error(err)
			}
			mu.Lock()
			paths[path] = true
			mu.Unlock()
		})
	}
	wait.Wait()
	if len(paths) != 1 {
		t.Fatalf("one story went to %d files", len(paths))
	}
	for path := range paths {
		story, err := folder.Read(path)
		if err != nil || len(story.Situation.Example) != 40 {
			t.Errorf("kept %+v, %v; want the latest", story, err)
		}
	}
}

func TestAFileChangedByAnotherProgramStaysAsItIs(t *testing.T) {
	dir := t.TempDir()
	folder := stories.New(dir, none)
	_, path, err := folder.Keep(stories.Draft{Key: "a", Revision: 1, Named: true, Story: told("Labels", "Mine.")})
	if err != nil {
		t.Fatal(err)
	}
	const theirs = "title: Labels\nsituation: {example: Theirs.}\n"
	if err := os.WriteFile(path, []byte(theirs), 0o600); err != nil {
		t.Fatal(err)
	}
	story, other, err := folder.Keep(stories.Draft{Key: "a", Revision: 2, Named: true, Story: told("Labels", "Mine, longer.")})
	if !errors.Is(err, stories.ErrChanged) || story == nil || story.ID != "labels-2" || other == path {
		t.Fatalf("kept %+v in %s: %v", story, other, err)
	}
	if got := content(t, path); got != theirs {
		t.Errorf("their file holds %q", got)
	}
	if _, again, err := folder.Keep(stories.Draft{Key: "a", Revision: 3, Named: true, Story: told("Labels", "Longer still.")}); err != nil || again != other {
		t.Errorf("then it goes to %s: %v", again, err)
	}
}

// modeline is the first line of a story that was written here.
const modeline = "# yaml-language-server: $schema=.schema.json\n"

func TestAStoryNamesItsSchemaToEditors(t *testing.T) {
	dir := t.TempDir()
	_, path, err := stories.New(dir, none).Keep(stories.Draft{Key: "a", Named: true, Story: told("Labels", "Mine.")})
	if err != nil {
		t.Fatal(err)
	}
	if got := content(t, path); !strings.HasPrefix(got, modeline) {
		t.Errorf("the story begins otherwise:\n%s", got)
	}
	schema := filepath.Join(dir, ".schema.json")
	if content(t, schema) != string(scenario.Schema(true)) {
		t.Error("the schema is not that of own stories")
	}
	// That of an older program is replaced.
	if err := os.WriteFile(schema, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	folder := stories.New(dir, none)
	if _, err := folder.Open("a", path); err != nil {
		t.Fatal(err)
	}
	if _, _, err := folder.Keep(stories.Draft{Key: "a", Revision: 1, Named: true, Story: told("Labels", "Mine again.")}); err != nil {
		t.Fatal(err)
	}
	if content(t, schema) != string(scenario.Schema(true)) {
		t.Error("the schema of an older program was left")
	}
}

func TestADeletedFileIsWrittenAnew(t *testing.T) {
	folder := stories.New(t.TempDir(), none)
	draft := stories.Draft{Key: "a", Revision: 1, Named: true, Story: told("Labels", "Mine.")}
	_, path, err := folder.Keep(draft)
	if err := errors.Join(err, os.Remove(path)); err != nil {
		t.Fatal(err)
	}
	draft.Revision = 2
	if _, again, err := folder.Keep(draft); err != nil || again != path {
		t.Errorf("kept in %s: %v", again, err)
	}
}

func TestAStoryIsGoneOnWith(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "By hand.yml")
	if err := os.WriteFile(path, []byte("title: Labels # mine\ntags: [night]\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	folder := stories.New(dir, none)
	story, err := folder.Open("a", path)
	if err != nil || story.ID != "by-hand" {
		t.Fatalf("opened %+v, %v", story, err)
	}
	story.Task.Example = "It was mine."
	if _, kept, err := folder.Keep(stories.Draft{Key: "a", Revision: 1, Named: true, Story: *story}); err != nil || kept != path {
		t.Fatalf("kept in %s: %v", kept, err)
	}
	const want = "title: Labels # mine\ntags: [night]\ntask:\n  example: It was mine.\n"
	if diff := cmp.Diff(want, content(t, path)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, err := folder.Open("b", dir); err == nil {
		t.Error("a folder was opened as a story")
	}
}

func TestWhatCanNotBeKeptLeavesTheFileAlone(t *testing.T) {
	dir := t.TempDir()
	folder := stories.New(dir, none)
	_, path, err := folder.Keep(stories.Draft{Key: "a", Revision: 1, Named: true, Story: told("Labels", "Mine.")})
	if err != nil {
		t.Fatal(err)
	}
	before := content(t, path)
	if _, _, err := folder.Keep(stories.Draft{Key: "a", Revision: 2, Named: true, Story: told("Labels", strings.Repeat("x ", 5000))}); err == nil {
		t.Error("a text that no file can hold was kept")
	}
	if got := content(t, path); got != before || !slices.Equal(files(t, dir), []string{"labels.yaml"}) {
		t.Errorf("the folder holds %q, the file %q", files(t, dir), got)
	}
}

func TestWhereWritingWasLeftIsRemembered(t *testing.T) {
	dir := t.TempDir()
	keep := func(key, title, at string, revision int) string {
		t.Helper()
		draft := stories.Draft{Key: key, Revision: revision, Named: revision > 1, Story: told(title, "Mine."), At: at}
		_, path, err := folders(t, dir, key).Keep(draft)
		if err != nil {
			t.Fatal(err)
		}
		return path
	}
	first := keep("a", "Labels", "task", 2)
	keep("b", "Rolls", "title", 1)
	// The makeshift name of a new story gives way to its own.
	second := keep("b", "Rolls", "action", 2)
	again := stories.New(dir, none)
	if path, at := again.Left(); path != second || at != "action" || filepath.Base(path) != "rolls.yaml" {
		t.Errorf("left last: %s at %s", path, at)
	}
	if at := again.LeftAt(first); at != "task" {
		t.Errorf("the first was left at %q", at)
	}
	keep("b", "Rolls", "", 3) // to the end
	if path, at := again.Left(); path != first || at != "task" || again.LeftAt(second) != "" {
		t.Errorf("then left last: %s at %s", path, at)
	}
	if err := os.Remove(first); err != nil {
		t.Fatal(err)
	}
	if path, at := again.Left(); path != "" || at != "" {
		t.Errorf("a deleted story is offered: %s at %s", path, at)
	}
	if err := os.WriteFile(filepath.Join(dir, ".left"), []byte("\x00no\nsense\t\n\t\nx\t../../etc/passwd"), 0o600); err != nil {
		t.Fatal(err)
	}
	keep("c", "More", "task", 2)
	if path, _ := again.Left(); filepath.Base(path) != "more.yaml" {
		t.Errorf("after nonsense %s is offered", path)
	}
}

// folders has one folder for each key, as of programs that run at once.
func folders(t *testing.T, dir, key string) *stories.Folder {
	t.Helper()
	name := t.Name() + key
	if opened[name] == nil {
		opened[name] = stories.New(dir, none)
	}
	return opened[name]
}

var opened = map[string]*stories.Folder{}

func TestAFileThatIsGoneIsSaidToBe(t *testing.T) {
	folder := stories.New(t.TempDir(), none)
	for _, err := range []error{failureOf(folder.Read("/nowhere/x.yaml")), failureOf(folder.Open("a", "/nowhere/x.yaml"))} {
		if !errors.Is(err, os.ErrNotExist) || err.Error() != "/nowhere/x.yaml is no longer there; it was deleted, moved or renamed meanwhile" {
			t.Errorf("it says %v", err)
		}
	}
}

func failureOf[T any](_ T, err error) error { return err }

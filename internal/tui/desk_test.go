package tui

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/stories"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// desk is where own stories lie in a test, and the candidate's editor.
type desk struct {
	dir    string
	folder *stories.Folder
	// err keeps stories from being written; editor is what the editor does to a
	// file.
	err    error
	editor func(path string) error
	edits  []string
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{dir: filepath.Join(t.TempDir(), "stories")}
	d.restart()
	return d
}

// restart forgets what is not on the disk.
func (d *desk) restart() {
	d.folder = stories.New(d.dir, func(string) bool { return false })
}

func (d *desk) OpenStory(key, path string) (*scenario.Scenario, error) {
	return d.folder.Open(key, path)
}

// ReadStory calls the file by a name that is the same everywhere: it is printed.
func (d *desk) ReadStory(path string) (*scenario.Scenario, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return d.folder.Read(path)
	}
	return scenario.DecodeOwn("stories/"+filepath.Base(path), content)
}

func (d *desk) LeftAt(path string) string { return d.folder.LeftAt(path) }

func (d *desk) LeftStory() (path, at string) { return d.folder.Left() }

func (d *desk) KeepStory(draft ui.StoryDraft) (*scenario.Scenario, string, error) {
	if d.err != nil {
		return nil, "", d.err
	}
	return d.folder.Keep(stories.Draft(draft))
}

func (d *desk) edit(path string, done func(error) tea.Msg) tea.Cmd {
	return func() tea.Msg {
		d.edits = append(d.edits, filepath.Base(path))
		return done(d.editor(path))
	}
}

// at has the program use the desk.
func (d *desk) at(deps *ui.Deps, _ *memory) {
	own := scenario.OwnSource(d.dir)
	own.Name = "stories"
	deps.Library = ui.WithStoryQuiz(scenario.OpenLibrary(scenario.Source{FS: os.DirFS("testdata/scenarios")}, own))
	deps.Stories, deps.Edit = d, d.edit
}

// put writes a file into the folder.
func (d *desk) put(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(d.dir, name)
	if err := errors.Join(os.MkdirAll(d.dir, 0o700), os.WriteFile(path, []byte(content), 0o600)); err != nil {
		t.Fatal(err)
	}
	return path
}

// files are the folder's stories with their content.
func (d *desk) files(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	paths, err := filepath.Glob(filepath.Join(d.dir, "[^.]*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		found[filepath.Base(path)] = string(content)
	}
	return found
}

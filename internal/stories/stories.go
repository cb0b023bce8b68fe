// Package stories keeps the candidate's own stories: one file each, in a folder
// of theirs. A file is replaced whole or not at all, and a story never takes the
// place of another.
package stories

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"sync"

	"github.com/starcoach/starcoach/internal/scenario"
)

const (
	extension = ".yaml"
	// unnamed is the id of a story whose title is still being written.
	unnamed = "new-story"
)

// ErrChanged says that a file is no longer as it was read or written here: the
// candidate, or another copy of the program, has changed it since.
var ErrChanged = errors.New("the file was changed by another program meanwhile")

// Folder keeps stories in a folder, which it makes when it is first needed. It
// may be used by several goroutines at once.
type Folder struct {
	dir string
	// taken says whether an id is used by a scenario that does not lie in the
	// folder, or lies in it under another name.
	taken func(id string) bool

	mu   sync.Mutex
	open map[string]*openStory // by the key of the draft
	// described says that the schema lies beside the stories.
	described bool
}

// openStory is a story as it was last read or written.
type openStory struct {
	path, id string
	revision int
	content  []byte
	// naming is true while the name of the file is a makeshift of ours.
	naming bool
}

// New returns the stories of a folder, which need not exist.
func New(dir string, taken func(id string) bool) *Folder {
	return &Folder{dir: dir, taken: taken, open: map[string]*openStory{}}
}

// Draft is a story as it is being written.
type Draft struct {
	// Key marks the writing of one story: drafts of the same key are the same
	// story, whatever their title.
	Key string
	// Revision grows with every draft: one that comes late is dropped.
	Revision int
	// Named says that the title is written to its end, so that the file of a new
	// story can be named after it.
	Named bool
	Story scenario.Scenario
	// At is the step that is being written, to be gone on with; empty at the end.
	At string
}

// Open reads the story of a file to be gone on with under a key. An error of
// type scenario.Diagnostics says what is wrong with the file.
func (f *Folder) Open(key, path string) (*scenario.Scenario, error) {
	content, err := read(path)
	if err != nil {
		return nil, err
	}
	story, err := scenario.DecodeOwn(path, content)
	if err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.open[key] = &openStory{path: path, id: story.ID, content: content}
	return story, nil
}

// Read reads the story of a file.
func (f *Folder) Read(path string) (*scenario.Scenario, error) {
	content, err := read(path)
	if err != nil {
		return nil, err
	}
	return scenario.DecodeOwn(path, content)
}

// Keep writes a draft to its file, and returns the story as it is kept, with its
// id, and where. The file of a new story is named after its id, the id after its
// title, both so that nothing else has them.
//
// Where the file was changed by somebody else meanwhile, that file stays as it
// is, the draft goes to a file of its own from then on, and the error is
// ErrChanged; the story is kept then too.
func (f *Folder) Keep(draft Draft) (*scenario.Scenario, string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if at := f.open[draft.Key]; at != nil && draft.Revision != 0 && draft.Revision <= at.revision {
		kept, err := scenario.DecodeOwn(at.path, at.content)
		return kept, at.path, err
	}
	story, path, err := f.keep(draft)
	if story != nil {
		f.note(path, draft.At)
		if !f.described {
			f.keepSchema()
		}
	}
	return story, path, err
}

func (f *Folder) keep(draft Draft) (*scenario.Scenario, string, error) {
	story := draft.Story
	at := f.open[draft.Key]
	if at == nil {
		return f.create(draft, story)
	}
	now, err := read(at.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, "", err
	}
	if err != nil || !bytes.Equal(now, at.content) {
		// A file that was deleted is written anew under a name that is free.
		story.ID = ""
		kept, path, failed := f.create(draft, story)
		if failed == nil && err == nil {
			failed = ErrChanged
		}
		return kept, path, failed
	}
	if at.naming && draft.Named {
		return f.rename(draft, story, at)
	}
	story.Own, story.ID = true, at.id
	content, err := scenario.Amend(at.path, at.content, &story)
	if err != nil {
		return nil, "", err
	}
	if !bytes.Equal(content, at.content) {
		if err := replace(at.path, content); err != nil {
			return nil, "", err
		}
	}
	at.content, at.revision = content, draft.Revision
	return &story, at.path, nil
}

// rename gives a new story the file that its title wants.
func (f *Folder) rename(draft Draft, story scenario.Scenario, from *openStory) (*scenario.Scenario, string, error) {
	story.ID = ""
	kept, path, err := f.create(draft, story)
	if err != nil {
		return nil, "", err
	}
	// Left behind, it would be a second copy and no loss.
	_ = os.Remove(from.path)
	return kept, path, nil
}

// create writes a story to a new file.
func (f *Folder) create(draft Draft, story scenario.Scenario) (*scenario.Scenario, string, error) {
	if err := os.MkdirAll(f.dir, 0o700); err != nil {
		return nil, "", fmt.Errorf("the folder for your stories can't be made: %w", err)
	}
	stem := story.ID
	naming := stem == "" && !draft.Named
	if stem == "" {
		stem = scenario.ID(story.Title)
	}
	if naming || stem == "" {
		stem = unnamed
	}
	story.Own = true
	for n := 1; ; n++ {
		story.ID = numbered(stem, n)
		if f.taken(story.ID) {
			continue
		}
		content, err := encoded(&story)
		if err != nil {
			return nil, "", err
		}
		path := filepath.Join(f.dir, story.ID+extension)
		err = createNew(path, content)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return nil, "", err
		}
		f.open[draft.Key] = &openStory{path, story.ID, draft.Revision, content, naming}
		return &story, path, nil
	}
}

// longestStem leaves room for a number behind an id.
const longestStem = 70

// numbered is the nth id of that name.
func numbered(stem string, n int) string {
	if len(stem) > longestStem {
		stem = scenario.ID(stem[:longestStem])
	}
	if n == 1 {
		return stem
	}
	return stem + "-" + strconv.Itoa(n)
}

// schemaFile is the form of own stories, for editors. The dot keeps it from being
// taken for a story.
const schemaFile = ".schema.json"

// keepSchema puts the schema of this program beside the stories. Editors do
// without it where that fails.
func (f *Folder) keepSchema() {
	f.described = true
	path, schema := filepath.Join(f.dir, schemaFile), scenario.Schema(true)
	if kept, err := os.ReadFile(path); err != nil || !bytes.Equal(kept, schema) {
		_ = replace(path, schema)
	}
}

// encoded is a story as its file. The first line names the schema to editors.
func encoded(story *scenario.Scenario) ([]byte, error) {
	content, err := scenario.Encode(story)
	if err != nil {
		return nil, err
	}
	return append([]byte("# yaml-language-server: $schema="+schemaFile+"\n"), content...), nil
}

// gone says that the file of a story is no longer there.
type gone string

func (g gone) Error() string {
	return scenario.CleanLine(string(g)) + " is no longer there; it was deleted, moved or renamed meanwhile"
}

// Is makes it fs.ErrNotExist.
func (gone) Is(target error) bool { return target == fs.ErrNotExist }

func read(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, gone(path)
	}
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > scenario.MaxFileSize {
		return nil, fmt.Errorf("%s is no story: it is no regular file, or larger than %d KiB",
			scenario.CleanLine(path), scenario.MaxFileSize>>10)
	}
	return os.ReadFile(path)
}

package stories

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// leftFile remembers where the writing of each story was left: a line for each,
// the step and the name of the file, the story that was written last at the end.
// It is a comfort: without it a story is gone on with at its first gap.
const leftFile = ".left"

// mostLeft bounds how many stories are remembered.
const mostLeft = 100

// LeftAt is the step at which the writing of a file was left; empty where that is
// not known, or it was ended.
func (f *Folder) LeftAt(path string) string {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, one := range f.lefts() {
		if one.path == path {
			return one.at
		}
	}
	return ""
}

// Left is the file that was written last and not ended, and at which step; empty
// where there is none.
func (f *Folder) Left() (path, at string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, one := range slices.Backward(f.lefts()) {
		if _, err := os.Stat(one.path); err == nil {
			return one.path, one.at
		}
	}
	return "", ""
}

type left struct{ path, at string }

func (f *Folder) lefts() []left {
	content, err := read(filepath.Join(f.dir, leftFile))
	if err != nil {
		return nil
	}
	var all []left
	for line := range strings.Lines(string(content)) {
		if at, name, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok && at != "" && name != "" {
			all = append(all, left{f.absolute(name), at})
		}
	}
	return all
}

// absolute is the path of a file by its name in the folder.
func (f *Folder) absolute(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(f.dir, name)
}

// note remembers at which step a file is being written; empty for one that was
// ended. Failing costs no words and is no error.
func (f *Folder) note(path, at string) {
	all := f.lefts()
	if last := len(all) - 1; last >= 0 && all[last] == (left{path, at}) {
		return
	}
	kept := slices.DeleteFunc(slices.Clone(all), func(one left) bool {
		_, err := os.Stat(one.path)
		return one.path == path || errors.Is(err, fs.ErrNotExist)
	})
	if at != "" {
		kept = append(kept, left{path, at})
	}
	if slices.Equal(kept, all) {
		return
	}
	var content strings.Builder
	for _, one := range kept[max(0, len(kept)-mostLeft):] {
		name, err := filepath.Rel(f.dir, one.path)
		if err != nil {
			name = one.path
		}
		if !strings.ContainsAny(name, "\n\t") {
			fmt.Fprintf(&content, "%s\t%s\n", one.at, name)
		}
	}
	if content.Len() == 0 {
		_ = os.Remove(filepath.Join(f.dir, leftFile))
		return
	}
	_ = replace(filepath.Join(f.dir, leftFile), []byte(content.String()))
}

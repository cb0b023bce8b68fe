package cli

import (
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/scenario"
)

// indexedLibrary is a library that keeps what it knows of its files between two
// runs of the program, in the data folder. That can be deleted at any time.
type indexedLibrary struct {
	*scenario.Library
	path, stamp string
}

// keptIndexes is how many indexes there are at most: one for each choice of
// folders that the program was last started with.
const keptIndexes = 4

const indexExtension = ".index"

// withIndex lets a library start from what was last known of its sources.
func withIndex(library *scenario.Library, data string, sources []scenario.Source) *indexedLibrary {
	stamp := programStamp()
	for _, source := range sources {
		stamp += fmt.Sprintf("\n%q %v %v", source.Name, source.Own, source.Trusted)
	}
	sum := fnv.New64a()
	for _, source := range sources {
		fmt.Fprintf(sum, "%q", source.Name)
	}
	l := &indexedLibrary{
		Library: library, stamp: stamp,
		path: filepath.Join(data, "index", hex.EncodeToString(sum.Sum(nil))+indexExtension),
	}
	// One that is damaged, or of another program, is written anew after Check.
	l.Remember(stamp, func(most int) string { return readText(l.path, most) })
	return l
}

// readText reads the first bytes of a file into a string, without a second copy of
// them. What can't be read is as good as empty.
func readText(path string, most int) string {
	file, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer func() { _ = file.Close() }() // nothing was written
	info, err := file.Stat()
	if err != nil {
		return ""
	}
	var text strings.Builder
	text.Grow(int(min(info.Size(), int64(most))))
	if _, err := io.Copy(&text, io.LimitReader(file, int64(most))); err != nil {
		return ""
	}
	return text.String()
}

// programStamp tells one build of the program from any other: another one may
// ship other scenarios, and read the same file differently.
func programStamp() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%s %d %d", path, info.Size(), info.ModTime().UnixNano())
}

// Check looks at all files, and keeps what it found for the next start. An index
// that can't be kept costs time alone.
func (l *indexedLibrary) Check() []scenario.Broken {
	begun := wallClock()
	broken := l.Library.Check()
	l.keep(begun)
	return broken
}

func (l *indexedLibrary) keep(begun time.Time) {
	dir := filepath.Dir(l.path)
	if !isFolder(filepath.Dir(dir)) {
		// Nothing is kept yet, and to look at scenarios is no reason to begin.
		return
	}
	content := l.Index(l.stamp, begun)
	if content == nil || os.MkdirAll(dir, 0o700) != nil {
		return
	}
	// Another copy of the program may write its own at the same time: the one that
	// is named last stays, and each is whole.
	temp, err := os.CreateTemp(dir, "new-*"+indexExtension)
	if err != nil {
		return
	}
	_, err = temp.Write(content)
	if closed := temp.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(temp.Name(), l.path)
	}
	if err != nil {
		_ = os.Remove(temp.Name())
	}
	dropOldIndexes(dir)
}

// dropOldIndexes deletes all indexes but the newest.
func dropOldIndexes(dir string) {
	paths, err := filepath.Glob(filepath.Join(dir, "*"+indexExtension))
	if err != nil || len(paths) <= keptIndexes {
		return
	}
	modified := map[string]time.Time{}
	for _, path := range paths {
		if info, err := os.Lstat(path); err == nil {
			modified[path] = info.ModTime()
		}
	}
	slices.SortFunc(paths, func(a, b string) int {
		if order := modified[b].Compare(modified[a]); order != 0 {
			return order
		}
		return strings.Compare(a, b)
	})
	for _, path := range paths[keptIndexes:] {
		_ = os.Remove(path)
	}
}

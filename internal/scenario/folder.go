package scenario

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

const (
	maxFiles       = 20_000
	maxFolderDepth = 16
	// maxVisited bounds the walk where somebody names a whole disk.
	maxVisited = 200_000
)

// folder is a directory of the machine as a file system. Links that lead out of
// it are refused. It is opened anew by each use, so that it may appear later.
type folder string

// Open opens a file below the folder.
func (f folder) Open(name string) (fs.File, error) {
	root, err := os.OpenRoot(string(f))
	if err != nil {
		return nil, err
	}
	file, err := root.FS().Open(name)
	return file, errors.Join(err, root.Close())
}

// hold keeps a folder open for many uses in a row.
func hold(fsys fs.FS) (fs.FS, func(), error) {
	f, ok := fsys.(folder)
	if !ok {
		return fsys, func() {}, nil
	}
	root, err := os.OpenRoot(string(f))
	if err != nil {
		return nil, nil, err
	}
	return root.FS(), func() { _ = root.Close() }, nil
}

// version is one state of a file: as long as it stays the same, the file is taken
// for unchanged.
type version struct {
	source   int
	path     string // below the source
	size     int64
	modified int64 // in nanoseconds
}

// file is one scenario file of a source.
type file struct {
	version
	shown  string
	own    bool
	onDisk string // the path of an own story, "" for any other
}

// shown is how a path below the source is printed.
func (s Source) shown(name string) string {
	if s.Name != "" {
		name = filepath.Join(s.Name, filepath.FromSlash(name))
	}
	return CleanLine(name)
}

// onDisk is the path by which a file of an own story is opened; "" where there
// is none.
func (s Source) onDisk(name string) string {
	dir, ok := s.FS.(folder)
	if !s.Own || !ok {
		return ""
	}
	return filepath.Join(string(dir), filepath.FromSlash(name))
}

// walk is the search of one source for scenario files.
type walk struct {
	source Source
	number int
	fsys   fs.FS

	files   []file
	broken  []Broken
	visited int
}

// find lists the scenario files of a source, whose file system is held open.
func find(source Source, number int, fsys fs.FS) ([]file, []Broken) {
	w := &walk{source: source, number: number, fsys: fsys}
	if err := fs.WalkDir(fsys, ".", w.visit); err != nil {
		w.fault(".", err.Error(), "")
	}
	return w.files, w.broken
}

// fault notes a file or folder that cannot be read.
func (w *walk) fault(name, problem, remedy string) {
	w.broken = append(w.broken, broken(w.source.shown(name), problem, remedy))
}

func broken(shown, problem, remedy string) Broken {
	return Broken{File: shown, First: Diagnostic{File: shown, Problem: CleanLine(problem), Remedy: remedy}}
}

func (w *walk) visit(name string, entry fs.DirEntry, err error) error {
	w.visited++
	switch {
	case err != nil:
		problem, remedy := unreadable(err)
		w.fault(name, "the folder "+problem, remedy)
		return fs.SkipDir
	case w.visited > maxVisited:
		return w.enough()
	case name != "." && strings.HasPrefix(entry.Name(), "."):
		return skipped(entry)
	case entry.IsDir() && strings.Count(name, "/") >= maxFolderDepth:
		w.fault(name, fmt.Sprintf("folders are nested more than %d deep", maxFolderDepth), "move its files up")
		return fs.SkipDir
	case entry.IsDir() || !isScenarioName(name):
		return nil
	}
	return w.add(name, entry)
}

// enough ends the walk of a folder that is too large.
func (w *walk) enough() error {
	w.fault(".", fmt.Sprintf("the folder is too large: only the first %d scenario files are read", len(w.files)),
		"name a folder that holds scenarios only")
	return fs.SkipAll
}

// skipped leaves out a file, or a folder with everything in it.
func skipped(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

func isScenarioName(name string) bool {
	extension := strings.ToLower(path.Ext(name))
	return extension == ".yaml" || extension == ".yml"
}

// add notes a file that is named like a scenario. Anything but a regular file,
// such as a pipe, could keep the reader waiting for ever.
func (w *walk) add(name string, entry fs.DirEntry) error {
	info, err := entry.Info()
	link := err == nil && info.Mode()&fs.ModeSymlink != 0
	if link {
		info, err = fs.Stat(w.fsys, name)
	}
	switch {
	case err != nil && link:
		w.fault(name, "the link leads out of the folder or nowhere", "copy the file here instead")
	case err != nil:
		problem, remedy := unreadable(err)
		w.fault(name, "the file "+problem, remedy)
	case info.IsDir():
	case !info.Mode().IsRegular():
		w.fault(name, "this is no regular file", "keep only files and folders here")
	case len(w.files) == maxFiles:
		return w.enough()
	default:
		w.files = append(w.files, file{
			version: version{source: w.number, path: name, size: info.Size(), modified: info.ModTime().UnixNano()},
			shown:   w.source.shown(name), own: w.source.Own, onDisk: w.source.onDisk(name),
		})
	}
	return nil
}

// unreadable says in plain words why a file or folder cannot be read.
func unreadable(err error) (problem, remedy string) {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "does not exist", "check the path"
	case errors.Is(err, fs.ErrPermission):
		return "may not be read", "check its permissions"
	}
	if pathError := (*fs.PathError)(nil); errors.As(err, &pathError) {
		err = pathError.Err
	}
	return "cannot be read: " + CleanLine(err.Error()), "check the path"
}

// readFile reads a file, but no more than it takes to see that it is too large.
func readFile(fsys fs.FS, name string) (content []byte, err error) {
	opened, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, opened.Close()) }()
	info, err := opened.Stat()
	if err != nil {
		return nil, err
	}
	data := bytes.NewBuffer(make([]byte, 0, min(info.Size(), MaxFileSize)+bytes.MinRead))
	_, err = data.ReadFrom(io.LimitReader(opened, MaxFileSize+1))
	return data.Bytes(), err
}

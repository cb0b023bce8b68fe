package scenario

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Lint reads files and folders as named on a command line, each file once, and
// returns all their problems and how many files were read. Two files with the
// same id are a problem as well. The error is about the paths: one does not
// exist, or is neither a file nor a folder.
//
// Files below one of the folders of own stories are held to what DecodeOwn wants.
func Lint(paths []string, own ...string) (Diagnostics, int, error) {
	l := linter{byID: map[string]string{}, seen: map[string]bool{}}
	for _, dir := range own {
		if resolved, err := realPath(dir); err == nil {
			l.own = append(l.own, resolved+string(filepath.Separator))
		}
	}
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			problem, _ := unreadable(err)
			return nil, 0, fmt.Errorf("%s %s", CleanLine(path), problem)
		}
		switch {
		case info.IsDir():
			l.folder(path)
		case info.Mode().IsRegular():
			l.file(path)
		default:
			return nil, 0, fmt.Errorf("%s is neither a file nor a folder", CleanLine(path))
		}
	}
	return l.problems, l.files, nil
}

type linter struct {
	problems Diagnostics
	files    int
	byID     map[string]string // the file as printed
	seen     map[string]bool   // by path without links
	own      []string          // folders of own stories, without links
}

// folder reads all scenario files below a folder.
func (l *linter) folder(dir string) {
	source := DirSource(dir)
	fsys, release, err := hold(source.FS)
	if err != nil {
		problem, remedy := unreadable(err)
		l.problems = append(l.problems, broken(source.shown("."), "the folder "+problem, remedy).First)
		return
	}
	defer release()
	files, faults := find(source, 0, fsys)
	for _, fault := range faults {
		l.problems = append(l.problems, fault.First)
	}
	for _, f := range files {
		l.read(filepath.Join(dir, filepath.FromSlash(f.path)), f, fsys)
	}
}

// file reads a file that was named, whatever its name ends in.
func (l *linter) file(path string) {
	dir, name := filepath.Split(path)
	if dir == "" {
		dir = "."
	}
	// It was named, so that a link may lead anywhere.
	l.read(path, file{path: name, shown: CleanLine(path)}, os.DirFS(dir))
}

func (l *linter) read(path string, f file, fsys fs.FS) {
	resolved, err := realPath(path)
	if err == nil && l.seen[resolved] {
		return
	}
	l.seen[resolved] = true
	l.files++
	data, err := readFile(fsys, f.path)
	if err != nil {
		l.problems = append(l.problems, unreadableFile(f, err).First)
		return
	}
	own := slices.ContainsFunc(l.own, func(dir string) bool { return strings.HasPrefix(resolved, dir) })
	decoded, id, problems := decode(f.shown, data, own)
	if id.node != nil && decoded.ID != "" {
		if first, double := l.byID[decoded.ID]; double {
			problems = append(problems, duplicate(f, id, first).First)
			problems.sort()
		} else {
			l.byID[decoded.ID] = f.shown
		}
	}
	l.problems = append(l.problems, problems...)
}

// realPath is one path for all the names that a file can be reached by.
func realPath(path string) (string, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(absolute)
}

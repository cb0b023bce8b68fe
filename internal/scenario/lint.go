package scenario

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// A Checker looks closer at a scenario that holds to the form. The problems it
// returns are placed in the file by their Path alone.
type Checker func(*Scenario) Diagnostics

// Linter checks files and folders as they are named on a command line.
type Linter struct {
	// Check looks at files that hold to the form; own stories excepted. It may be
	// nil.
	Check Checker
	// Own are folders of own stories: files below them are held to what DecodeOwn
	// wants.
	Own []string
	// Keep writes a file that was mended, if that is wanted; it may be nil. It is
	// told what the file held.
	Keep func(path string, was, mended []byte) error
}

// Linted is what a Linter found.
type Linted struct {
	Problems Diagnostics
	// Files is how many were read.
	Files int
	// Mended is what was put right.
	Mended []MendedFile
}

// MendedFile is one thing that was put right in a file.
type MendedFile struct {
	// File is the file as printed.
	File string
	Mended
}

// Lint reads files and folders, each file once, and returns all their problems,
// those that are left where files are mended. Two files with the same id are a
// problem as well. The error is about the paths: one does not exist, or is
// neither a file nor a folder; or a file that was mended could not be kept.
func (from Linter) Lint(paths ...string) (Linted, error) {
	l := linter{Linter: from, byID: map[string]string{}, seen: map[string]bool{}}
	for _, dir := range from.Own {
		if resolved, err := realPath(dir); err == nil {
			l.own = append(l.own, resolved+string(filepath.Separator))
		}
	}
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			problem, _ := unreadable(err)
			return l.Linted, fmt.Errorf("%s %s", CleanLine(path), problem)
		}
		switch {
		case info.IsDir():
			l.folder(path)
		case info.Mode().IsRegular():
			l.file(path)
		default:
			return l.Linted, fmt.Errorf("%s is neither a file nor a folder", CleanLine(path))
		}
		if l.failed != nil {
			return l.Linted, l.failed
		}
	}
	return l.Linted, nil
}

type linter struct {
	Linter
	Linted
	byID   map[string]string // the file as printed
	seen   map[string]bool   // by path without links
	own    []string          // folders of own stories, without links
	failed error
}

// folder reads all scenario files below a folder.
func (l *linter) folder(dir string) {
	source := DirSource(dir)
	fsys, release, err := hold(source.FS)
	if err != nil {
		problem, remedy := unreadable(err)
		l.Problems = append(l.Problems, broken(source.shown("."), "the folder "+problem, remedy).First)
		return
	}
	defer release()
	files, faults := find(source, 0, fsys)
	for _, fault := range faults {
		l.Problems = append(l.Problems, fault.First)
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
	l.read(path, file{version: version{path: name}, shown: CleanLine(path)}, os.DirFS(dir))
}

func (l *linter) read(path string, f file, fsys fs.FS) {
	resolved, err := realPath(path)
	if err == nil && l.seen[resolved] {
		return
	}
	l.seen[resolved] = true
	l.Files++
	data, err := readFile(fsys, f.path)
	if err != nil {
		l.Problems = append(l.Problems, unreadableFile(f, err).First)
		return
	}
	own := slices.ContainsFunc(l.own, func(dir string) bool { return strings.HasPrefix(resolved, dir) })
	if l.Keep != nil {
		data = l.mended(path, f.shown, data, own)
	}
	decoded, id, problems := decode(f.shown, data, own)
	if id.node != nil && decoded.ID != "" {
		if first, double := l.byID[decoded.ID]; double {
			problems = append(problems, duplicate(f, id, first).First)
			problems.sort()
		} else {
			l.byID[decoded.ID] = f.shown
		}
	}
	if len(problems) == 0 && l.Check != nil && !own {
		problems = placed(l.Check(decoded), f.shown, data)
		problems.sort()
	}
	l.Problems = append(l.Problems, problems...)
}

// mended mends a file where that can be done, and returns what it holds then.
func (l *linter) mended(path, shown string, data []byte, own bool) []byte {
	content, did := Mend(shown, data, own)
	if len(did) == 0 || l.failed != nil {
		return data
	}
	if err := l.Keep(path, data, content); err != nil {
		l.failed = fmt.Errorf("%s can't be mended: %w", shown, err)
		return data
	}
	for _, one := range did {
		l.Mended = append(l.Mended, MendedFile{shown, one})
	}
	return content
}

// placed gives diagnostics their file, and the line and column that their path
// leads to.
func placed(problems Diagnostics, shown string, data []byte) Diagnostics {
	if len(problems) == 0 {
		return nil
	}
	var document yaml.Node
	// It was read before, so that it can be read.
	_ = yaml.Unmarshal(data, &document)
	for i := range problems {
		problems[i].File = shown
		if node := follow(&document, problems[i].Path); node != nil {
			problems[i].Line, problems[i].Column = node.Line, node.Column
		}
	}
	return problems
}

// follow finds the node that a path such as "quiz[0].choices[2].why" leads to, or
// the last on the way that there is; nil in an empty file.
func follow(document *yaml.Node, path string) *yaml.Node {
	if len(document.Content) == 0 {
		return nil
	}
	node := document.Content[0]
	for _, step := range pathSteps(path) {
		next := child(node, step)
		if next == nil {
			return node
		}
		node = next
	}
	return node
}

// pathSteps are the keys and positions of a path.
func pathSteps(path string) []string {
	return strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' || r == ']' })
}

func child(node *yaml.Node, step string) *yaml.Node {
	switch node.Kind {
	case yaml.SequenceNode:
		if at, err := strconv.Atoi(step); err == nil && at >= 0 && at < len(node.Content) {
			return node.Content[at]
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			if node.Content[i].Value == step {
				return node.Content[i+1]
			}
		}
	}
	return nil
}

// realPath is one path for all the names that a file can be reached by.
func realPath(path string) (string, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(absolute)
}

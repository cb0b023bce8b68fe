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

// Lint reads files and folders as named on a command line, each file once, and
// returns all their problems and how many files were read. Two files with the
// same id are a problem as well. Files that hold to the form are handed to the
// checker, which may be nil, own stories excepted: those are files below one of
// the folders named, and are held to what DecodeOwn wants. The error is about the
// paths: one does not exist, or is neither a file nor a folder.
func Lint(paths []string, check Checker, own ...string) (Diagnostics, int, error) {
	l := linter{byID: map[string]string{}, seen: map[string]bool{}, check: check}
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
	check    Checker
	own      []string // folders of own stories, without links
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
	if len(problems) == 0 && l.check != nil && !own {
		problems = placed(l.check(decoded), f.shown, data)
		problems.sort()
	}
	l.problems = append(l.problems, problems...)
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
	for _, step := range strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' || r == ']' }) {
		next := child(node, step)
		if next == nil {
			return node
		}
		node = next
	}
	return node
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

package scenario

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
)

// each calls visit for every scenario file, source by source and in the order
// of their paths, and fault for what cannot be read.
func (l *Library) each(visit func(file, fs.FS), fault func(Broken)) {
	for number, source := range l.sources {
		fsys, release, err := hold(source.FS)
		if source.Own && errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			problem, remedy := unreadable(err)
			fault(broken(source.shown("."), "the folder "+problem, remedy))
			continue
		}
		files, faults := find(source, number, fsys)
		for _, one := range faults {
			fault(one)
		}
		for _, f := range files {
			visit(f, fsys)
		}
		release()
	}
}

// inEach calls visit for the files that are not from a Trusted source, which are
// in the order of their sources.
func (l *Library) inEach(files []file, visit func(file, fs.FS)) {
	for len(files) > 0 {
		number := files[0].source
		end := slices.IndexFunc(files, func(f file) bool { return f.source != number })
		if end < 0 {
			end = len(files)
		}
		fsys, release, err := hold(l.sources[number].FS)
		if err == nil && !l.sources[number].Trusted {
			for _, f := range files[:end] {
				visit(f, fsys)
			}
		}
		if err == nil {
			release()
		}
		files = files[end:]
	}
}

// readHead reads the head of a file, or all of it where it is written in
// another way than usual.
func readHead(f file, fsys fs.FS) headRead {
	data, err := readFile(fsys, f.path)
	if err != nil {
		unread := unreadableFile(f, err)
		return headRead{broken: &unread}
	}
	if head, ok := scanHead(data); ok {
		head.Own = f.own
		return headRead{head: head}
	}
	decoded, problem := decodeWhole(f, data)
	if problem != nil {
		return headRead{broken: problem}
	}
	return headRead{head: decoded.head()}
}

// readWhole reads and decodes a file.
func readWhole(f file, fsys fs.FS) (*Scenario, *Broken) {
	data, err := readFile(fsys, f.path)
	if err != nil {
		unread := unreadableFile(f, err)
		return nil, &unread
	}
	return decodeWhole(f, data)
}

func decodeWhole(f file, data []byte) (*Scenario, *Broken) {
	decoded, _, problems := decode(f.shown, data, f.own)
	if len(problems) > 0 {
		found := brokenBy(f, problems)
		return nil, &found
	}
	return decoded, nil
}

func brokenBy(f file, problems Diagnostics) Broken {
	return Broken{File: f.shown, Path: f.onDisk, First: problems[0], More: len(problems) - 1}
}

func unreadableFile(f file, err error) Broken {
	problem, remedy := unreadable(err)
	unread := broken(f.shown, "the file "+problem, remedy)
	unread.Path = f.onDisk
	return unread
}

// duplicateHead is duplicate for a file of which only the head was read.
func duplicateHead(f file, fsys fs.FS, first file) Broken {
	data, err := readFile(fsys, f.path)
	if err != nil {
		return unreadableFile(f, err)
	}
	_, id, problems := decode(f.shown, data, f.own)
	if id.node == nil {
		return brokenBy(f, problems)
	}
	return duplicate(f, id, first.shown)
}

// duplicate is a file whose id the first file has; id is where it stands.
func duplicate(f file, id value, first string) Broken {
	found := broken(f.shown, fmt.Sprintf("the id `%s` is that of %s already", clip(id.node.Value), first),
		"give one of the two files another id")
	found.Path = f.onDisk
	found.First.Path, found.First.Line, found.First.Column = id.path, id.node.Line, id.node.Column
	return found
}

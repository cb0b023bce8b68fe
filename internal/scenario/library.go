package scenario

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

// Source is a place that scenarios are read from.
type Source struct {
	// Name is put before a file's path in messages; "" for embedded files.
	Name string
	FS   fs.FS
	// Trusted files are shipped with the program and proven by its tests.
	Trusted bool
	// Own files are the candidate's own stories, read as by DecodeOwn. Their
	// folder may be missing without anybody being told.
	Own bool
}

// DirSource is the scenarios below a folder of this machine. It may be missing
// as yet; a listing says so.
func DirSource(dir string) Source { return Source{Name: dir, FS: folder(dir)} }

// OwnSource is the candidate's own stories below a folder of this machine.
func OwnSource(dir string) Source { return Source{Name: dir, FS: folder(dir), Own: true} }

// Entry is one scenario of a listing.
type Entry struct {
	Head
	// File is the file as printed.
	File string
	// Mine says that it is not from a Trusted source: a story of the candidate's,
	// in the data folder or in one named on the command line.
	Mine bool
	// Hides are the files that are not listed because they have the same id.
	Hides []string
}

// Broken is a file that could not be read as a scenario, or a folder.
type Broken struct {
	File  string
	First Diagnostic
	// Path is the file of an own story, to be opened; empty for any other.
	Path string
	// More counts the further problems; it is known only once the file was read
	// whole.
	More int
}

// Listing is what a library holds.
type Listing struct {
	// Entries are sorted by collection, principle and title.
	Entries []Entry
	// Broken is sorted by file.
	Broken []Broken
}

// Without returns the listing with the files that Check found broken where they
// belong: a head alone does not tell.
func (l Listing) Without(broken []Broken) Listing {
	bad := map[string]bool{}
	for _, one := range broken {
		bad[one.File] = true
	}
	kept := Listing{Broken: broken}
	for _, entry := range l.Entries {
		if !bad[entry.File] {
			kept.Entries = append(kept.Entries, entry)
		}
	}
	return kept
}

// UnknownIDError says that no scenario has the id asked for.
type UnknownIDError struct {
	ID string
	// Nearest is the id that may have been meant, or "".
	Nearest string
}

// Error names the id and what was perhaps meant.
func (e *UnknownIDError) Error() string {
	message := fmt.Sprintf("no scenario has the id `%s`", clip(e.ID))
	if e.Nearest != "" {
		message += fmt.Sprintf("; did you mean `%s`?", e.Nearest)
	}
	return message
}

// Library lists and opens the scenarios of several sources. Where two files
// have the same id, the one of the earlier source counts. It may be used by
// several goroutines at once.
type Library struct {
	sources []Source
	targets Targets // nil leaves the files' own

	mu     sync.Mutex
	heads  map[file]headRead
	whole  map[file]*Broken // nil for a file without problems
	opened map[file]*Scenario
	byID   map[string]file
}

// headRead is what reading the head of a file gave.
type headRead struct {
	head   Head
	broken *Broken
}

// maxOpened bounds how many scenarios are kept; a candidate works on a few.
const maxOpened = 64

// OpenLibrary makes a library over the sources. No file is read yet.
func OpenLibrary(sources ...Source) *Library {
	return &Library{sources: sources, opened: map[file]*Scenario{}}
}

// List reads the heads of all files that are new or have changed.
func (l *Library) List() Listing {
	l.mu.Lock()
	known := l.heads
	l.mu.Unlock()

	var listing Listing
	heads, byID := map[file]headRead{}, map[string]file{}
	l.each(func(f file, fsys fs.FS) {
		read, ok := known[f]
		if !ok {
			read = readHead(f, fsys)
		}
		heads[f] = read
		if read.broken != nil {
			listing.Broken = append(listing.Broken, *read.broken)
			return
		}
		if first, double := byID[read.head.ID]; double {
			listing.Broken = append(listing.Broken, duplicateHead(f, fsys, first))
			shown := slices.IndexFunc(listing.Entries, func(e Entry) bool { return e.ID == read.head.ID })
			listing.Entries[shown].Hides = append(listing.Entries[shown].Hides, f.shown)
			return
		}
		byID[read.head.ID] = f
		listing.Entries = append(listing.Entries, Entry{
			Head: l.retargetHead(read.head), File: f.shown, Mine: !l.sources[f.source].Trusted,
		})
	}, func(b Broken) { listing.Broken = append(listing.Broken, b) })
	listing.sort()

	l.mu.Lock()
	l.heads, l.byID = heads, byID
	l.mu.Unlock()
	return listing
}

// Check reads every file whole that is not from a Trusted source and is new or
// has changed, and returns all that is broken, what List finds included. It can take a second for a
// thousand files and is meant for the background.
func (l *Library) Check() []Broken {
	listing := l.List()
	l.mu.Lock()
	known := l.whole
	l.mu.Unlock()
	read := map[file]*Broken{}
	whole := map[string]Broken{}
	l.each(func(f file, fsys fs.FS) {
		if l.sources[f.source].Trusted {
			return
		}
		problem, ok := known[f]
		if !ok {
			_, problem = readWhole(f, fsys)
		}
		read[f] = problem
		if problem != nil {
			whole[f.shown] = *problem
		}
	}, func(Broken) {})
	l.mu.Lock()
	l.whole = read
	l.mu.Unlock()
	var all []Broken
	for _, listed := range listing.Broken {
		if inside, both := whole[listed.File]; both {
			// Its id is taken, which its own problems do not tell.
			if inside.First != listed.First {
				inside.More++
			}
			listed = inside
			delete(whole, listed.File)
		}
		all = append(all, listed)
	}
	for _, one := range whole {
		all = append(all, one)
	}
	sortBroken(all)
	return all
}

// Open reads the scenario with the id whole. The Scenario is shared and must
// not be changed. The error is an *UnknownIDError, or Diagnostics where the
// file has problems.
func (l *Library) Open(id string) (*Scenario, error) {
	l.mu.Lock()
	f, known := l.byID[id]
	l.mu.Unlock()
	if known {
		// The file may have been moved, or given another id, since it was listed.
		if opened, err := l.openFile(f); opened != nil && opened.ID == id {
			return opened, err
		}
	}
	l.List()
	l.mu.Lock()
	f, known = l.byID[id]
	ids := make([]string, 0, len(l.byID))
	for other := range l.byID {
		ids = append(ids, other)
	}
	l.mu.Unlock()
	if !known {
		slices.Sort(ids)
		return nil, &UnknownIDError{ID: id, Nearest: nearest(id, ids)}
	}
	return l.openFile(f)
}

// openFile reads a file whole, unless it is open already and unchanged.
func (l *Library) openFile(f file) (*Scenario, error) {
	fsys, release, err := hold(l.sources[f.source].FS)
	if err != nil {
		return nil, Diagnostics{unreadableFile(f, err).First}
	}
	defer release()
	info, err := fs.Stat(fsys, f.path)
	if err != nil {
		return nil, Diagnostics{unreadableFile(f, err).First}
	}
	f.size, f.modified = info.Size(), info.ModTime().UnixNano()
	l.mu.Lock()
	cached := l.opened[f]
	l.mu.Unlock()
	if cached != nil {
		return cached, nil
	}
	data, err := readFile(fsys, f.path)
	if err != nil {
		return nil, Diagnostics{unreadableFile(f, err).First}
	}
	decoded, err := whole(decode(f.shown, data, f.own))
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.opened) >= maxOpened {
		clear(l.opened)
	}
	decoded = l.retarget(decoded)
	l.opened[f] = decoded
	return decoded, nil
}

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

func (l *Listing) sort() {
	slices.SortStableFunc(l.Entries, func(a, b Entry) int {
		return cmp.Or(
			strings.Compare(a.Collection, b.Collection),
			strings.Compare(a.Principle, b.Principle),
			strings.Compare(a.Title, b.Title),
			strings.Compare(a.ID, b.ID),
		)
	})
	sortBroken(l.Broken)
}

func sortBroken(all []Broken) {
	slices.SortStableFunc(all, func(a, b Broken) int { return strings.Compare(a.File, b.File) })
}

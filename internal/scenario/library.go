package scenario

import (
	"cmp"
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
	// Path is the file of an own story, to be opened; empty for any other.
	Path string
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

	reading sync.Mutex // held while a folder is listed: who comes second finds it read

	mu     sync.Mutex
	heads  map[version]headRead
	whole  map[version]*Broken // nil for a file without problems
	opened map[version]*Scenario
	byID   map[string]file
	last   Listing // what was listed last
	kept   keptIndex
	// unwritten says that more is known now than the index says.
	unwritten bool
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
	return &Library{sources: sources, opened: map[version]*Scenario{}}
}

// List reads the heads of all files that are new or have changed. Files that
// Check found broken, and that have not changed since, are listed as such.
func (l *Library) List() Listing {
	l.reading.Lock()
	defer l.reading.Unlock()
	l.recall()
	listing, files := l.readHeads()
	found := map[string]Broken{}
	l.mu.Lock()
	for _, f := range files {
		if problem := l.whole[f.version]; problem != nil {
			found[f.shown] = *problem
		}
	}
	l.mu.Unlock()
	return l.settle(listing, found)
}

// Check reads every file whole that is not from a Trusted source and is new or
// has changed, and returns all that is broken, what List finds included. It can take a second for a
// thousand files and is meant for the background.
func (l *Library) Check() []Broken {
	l.reading.Lock()
	l.recall()
	listing, files := l.readHeads()
	l.reading.Unlock()

	l.mu.Lock()
	known := l.whole
	l.mu.Unlock()
	read := map[version]*Broken{}
	found := map[string]Broken{}
	news := false
	l.inEach(files, func(f file, fsys fs.FS) {
		problem, ok := known[f.version]
		if !ok {
			_, problem = readWhole(f, fsys)
			news = true
		}
		read[f.version] = problem
		if problem != nil {
			found[f.shown] = *problem
		}
	})
	l.mu.Lock()
	l.whole = read
	l.unwritten = l.unwritten || news
	l.mu.Unlock()
	return l.settle(listing, found).Broken
}

// settle moves the files that were found broken when they were read whole to
// where they belong.
func (l *Library) settle(listing Listing, found map[string]Broken) Listing {
	if len(found) > 0 {
		listing = listing.Without(joined(listing.Broken, found))
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.last = listing
	return listing
}

// joined puts what a listing found together with what is known of whole files.
func joined(listed []Broken, whole map[string]Broken) []Broken {
	var all []Broken
	for _, one := range listed {
		if inside, both := whole[one.File]; both {
			// Its id is taken, which its own problems do not tell.
			if inside.First != one.First {
				inside.More++
			}
			one = inside
			delete(whole, one.File)
		}
		all = append(all, one)
	}
	for _, one := range whole {
		all = append(all, one)
	}
	sortBroken(all)
	return all
}

// readHeads lists the files by their heads alone.
func (l *Library) readHeads() (Listing, []file) {
	l.mu.Lock()
	known := l.heads
	l.mu.Unlock()

	var listing Listing
	var files []file
	heads, byID, at := map[version]headRead{}, map[string]file{}, map[string]int{}
	news := false
	l.each(func(f file, fsys fs.FS) {
		read, ok := known[f.version]
		if !ok {
			read = readHead(f, fsys)
			news = true
		}
		heads[f.version] = read
		files = append(files, f)
		if read.broken != nil {
			listing.Broken = append(listing.Broken, *read.broken)
			return
		}
		if first, double := byID[read.head.ID]; double {
			listing.Broken = append(listing.Broken, duplicateHead(f, fsys, first))
			shown := &listing.Entries[at[read.head.ID]]
			shown.Hides = append(shown.Hides, f.shown)
			return
		}
		byID[read.head.ID], at[read.head.ID] = f, len(listing.Entries)
		listing.Entries = append(listing.Entries, Entry{
			Head: l.retargetHead(read.head), File: f.shown, Path: f.onDisk, Mine: !l.sources[f.source].Trusted,
		})
	}, func(b Broken) { listing.Broken = append(listing.Broken, b) })
	listing.sort()

	l.mu.Lock()
	l.unwritten = l.unwritten || news || len(heads) != len(l.heads)
	l.heads, l.byID = heads, byID
	l.mu.Unlock()
	l.forget()
	return listing, files
}

// Open reads the scenario with the id whole. The Scenario is shared and must
// not be changed. The error is an *UnknownIDError, or Diagnostics where the
// file has problems.
func (l *Library) Open(id string) (*Scenario, error) {
	f, known := l.file(id)
	if known {
		// The file may have been moved, or given another id, since it was listed.
		if opened, err := l.openFile(f); opened != nil && opened.ID == id {
			return opened, err
		}
	}
	l.List()
	f, known = l.file(id)
	l.mu.Lock()
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

// file is the file with the id as it was last listed, and whether there is one.
func (l *Library) file(id string) (file, bool) {
	if !l.listed() {
		l.kept.Lock()
		defer l.kept.Unlock()
		if index := l.kept.recall(); index != nil {
			return index.file(l.sources, id)
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	f, known := l.byID[id]
	return f, known
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
	cached := l.opened[f.version]
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
	l.opened[f.version] = decoded
	return decoded, nil
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

package scenario

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// A headIndex is what a library knows of its files, kept between two runs of the
// program, so that a list of ten thousand files appears without a look at any of
// them. Nothing in it is believed for longer than it takes to look: what it says
// of a file holds only as long as path, size and time of change are the same.
type headIndex struct {
	listing Listing
	// files are written down behind the listing, and read when they are asked for:
	// what is shown first does not wait for them.
	files []indexed
	rest  string
	// byID finds the files that are listed; it is made when it is first asked.
	byID map[string]*indexed
}

// indexed is what is known of one file.
type indexed struct {
	version
	file string // as printed
	read headRead
	// entry is the file's place in the listing, from 1 on; 0 where it has none. The
	// head is that of the entry then.
	entry int
	// checked says that the file was read whole too, and whole what was found.
	checked bool
	whole   *Broken
}

// settled is how long ago a file must have changed for its time of change to tell
// it from a later state: file systems count time in steps.
const settled = 2 * time.Second

// Remember takes an index that Index returned, and says whether it can be used:
// it is whole, and was made under the same stamp. Call it before the library is
// used.
func (l *Library) Remember(written, stamp string) bool {
	read, ok := decodeIndex(written, stamp)
	if ok {
		l.remembered = read
	}
	return ok
}

// Preview is the listing as the index has it, and whether there is an index that
// nothing has been listed after. It reads nothing. The listing must not be
// changed.
func (l *Library) Preview() (Listing, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.remembered == nil || l.byID != nil {
		return Listing{}, false
	}
	listing := l.remembered.listing
	if l.targets != nil {
		listing.Entries = slices.Clone(listing.Entries)
		for i := range listing.Entries {
			listing.Entries[i].Head = l.retargetHead(listing.Entries[i].Head)
		}
	}
	return listing, true
}

// file is the file of the index with the id, and whether there is one.
func (i *headIndex) file(sources []Source, id string) (file, bool) {
	if i.byID == nil {
		i.decodeFiles()
		i.byID = make(map[string]*indexed, len(i.files))
		for n := range i.files {
			if f := &i.files[n]; f.entry > 0 {
				i.byID[f.read.head.ID] = f
			}
		}
	}
	f, known := i.byID[id]
	if !known || f.source >= len(sources) {
		return file{}, false
	}
	source := sources[f.source]
	return file{f.version, f.file, source.Own, source.onDisk(f.path)}, true
}

// recall makes what an index says known, as though it had been read.
func (l *Library) recall() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.remembered == nil || l.heads != nil {
		return
	}
	l.remembered.decodeFiles()
	l.heads = make(map[version]headRead, len(l.remembered.files))
	l.whole = make(map[version]*Broken, len(l.remembered.files))
	for i := range l.remembered.files {
		f := &l.remembered.files[i]
		l.heads[f.version] = f.read
		if f.checked {
			l.whole[f.version] = f.whole
		}
	}
}

// forget lets go of the index once all that it says is known.
func (l *Library) forget() {
	if l.byID != nil {
		l.remembered = nil
	}
}

// Index returns what is to be remembered, under a stamp that says what else it
// depends on: the program that read the files, and the folders. It is nil where
// that is what Remember was given. Files that changed right before the moment are
// left out.
func (l *Library) Index(stamp string, moment time.Time) []byte {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.unwritten {
		return nil
	}
	l.unwritten = false
	latest := moment.Add(-settled).UnixNano()
	made := headIndex{listing: Listing{Broken: l.last.Broken}}
	for state, read := range l.heads {
		if state.modified > latest {
			continue
		}
		f := indexed{version: state, file: l.sources[state.source].shown(state.path), read: read}
		f.whole, f.checked = l.whole[state]
		made.files = append(made.files, f)
	}
	slices.SortFunc(made.files, func(a, b indexed) int {
		return cmp.Or(cmp.Compare(a.source, b.source), strings.Compare(a.path, b.path))
	})
	at := make(map[string]int, len(made.files))
	for i := range made.files {
		at[made.files[i].file] = i
	}
	for i := range l.last.Entries {
		entry := l.last.Entries[i]
		if place, kept := at[entry.File]; kept {
			f := &made.files[place]
			entry.Head = f.read.head // with the targets of the file
			made.listing.Entries = append(made.listing.Entries, entry)
			f.entry = len(made.listing.Entries)
		}
	}
	return made.encode(stamp)
}

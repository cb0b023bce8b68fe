package scenario

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"time"
)

// A headIndex is what a library knows of its files, kept between two runs of the
// program, so that a list of ten thousand files appears without a look at any of
// them. Nothing in it is believed for longer than it takes to look: what it says
// of a file holds only as long as path, size and time of change are the same.
type headIndex struct {
	// listing has its beginning alone, and counted how much there is of it, until
	// the rest is read too.
	listing Listing
	counted Counts
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

// keptIndex is an index that is read when it is first asked for. Reading it does not
// keep those waiting who ask the library for something else.
type keptIndex struct {
	sync.Mutex
	stamp string
	read  func(most int) string // nil once it was read, and where there is none
	index *headIndex            // nil where there is none, or none that can be used
}

// Counts says how many entries and broken files a listing has.
type Counts struct{ Entries, Broken int }

// Counts says how many entries and broken files there are.
func (l *Listing) Counts() Counts { return Counts{len(l.Entries), len(l.Broken)} }

// settled is how long ago a file must have changed for its time of change to tell
// it from a later state: file systems count time in steps.
const settled = 2 * time.Second

// Remember tells where an index is that Index returned under a stamp: read
// returns its first bytes, as many as are asked for or there are. It is called
// when something is first asked of the library. An index that is damaged or was
// made under another stamp is as good as none. Call Remember before the library
// is used.
func (l *Library) Remember(stamp string, read func(most int) string) {
	l.kept.stamp, l.kept.read = stamp, read
}

// Glance is the beginning of Preview, as much as a screen can show, and how much
// there is in all. However many files there are, it takes no longer.
func (l *Library) Glance() (Listing, Counts, bool) {
	if l.listed() {
		return Listing{}, Counts{}, false
	}
	l.kept.Lock()
	defer l.kept.Unlock()
	begun := l.kept.index
	if l.kept.read != nil {
		begun, _ = beginIndex(l.kept.read(glanceLength), l.kept.stamp)
	}
	if begun == nil {
		return Listing{}, Counts{}, false
	}
	listing := begun.listing
	listing.Entries = listing.Entries[:min(len(listing.Entries), glance)]
	listing.Broken = listing.Broken[:min(len(listing.Broken), glance)]
	return l.retargetListing(listing), begun.counted, true
}

// Preview is the listing as the index has it, and whether there is an index that
// nothing has been listed after. It reads the index alone. The listing must not
// be changed.
func (l *Library) Preview() (Listing, bool) {
	if l.listed() {
		return Listing{}, false
	}
	l.kept.Lock()
	defer l.kept.Unlock()
	index := l.kept.recall()
	if index == nil {
		return Listing{}, false
	}
	return l.retargetListing(index.listing), true
}

// listed says whether the files themselves were looked at.
func (l *Library) listed() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.byID != nil
}

func (l *Library) retargetListing(listing Listing) Listing {
	if l.targets != nil {
		listing.Entries = slices.Clone(listing.Entries)
		for i := range listing.Entries {
			listing.Entries[i].Head = l.retargetHead(listing.Entries[i].Head)
		}
	}
	return listing
}

// recall returns the index, or nil. It is locked already.
func (k *keptIndex) recall() *headIndex {
	if k.read != nil {
		if read, ok := decodeIndex(k.read(maxIndex), k.stamp); ok {
			k.index = read
		}
		k.read = nil
	}
	return k.index
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
	l.kept.Lock()
	defer l.kept.Unlock()
	index := l.kept.recall()
	if index == nil || l.listed() {
		return
	}
	index.decodeFiles()
	heads := make(map[version]headRead, len(index.files))
	whole := make(map[version]*Broken, len(index.files))
	for i := range index.files {
		f := &index.files[i]
		heads[f.version] = f.read
		if f.checked {
			whole[f.version] = f.whole
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.heads, l.whole = heads, whole
}

// forget lets go of the index once all that it says is known.
func (l *Library) forget() {
	l.kept.Lock()
	defer l.kept.Unlock()
	l.kept.read, l.kept.index = nil, nil
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

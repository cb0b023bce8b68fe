package scenario

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const stamp = "one build of the program"

// longAgo is when the files of these tests were changed, and now when an index is
// made of them.
var (
	longAgo = time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC)
	now     = longAgo.Add(time.Hour)
)

// old writes a file that was changed long ago.
func old(t *testing.T, path, text string) {
	t.Helper()
	write(t, path, text)
	if err := os.Chtimes(path, longAgo, longAgo); err != nil {
		t.Fatal(err)
	}
}

// indexedFolder is a folder with two scenarios, one broken file and one file whose
// id is taken, and an index of it.
func indexedFolder(t *testing.T) (dir, index string, want Listing) {
	t.Helper()
	dir = t.TempDir()
	old(t, filepath.Join(dir, "a.yaml"), withID(t, "a", "First"))
	old(t, filepath.Join(dir, "b.yaml"), withID(t, "b", "Second"))
	old(t, filepath.Join(dir, "c.yaml"), edit(t, withID(t, "c", "Third"), "interviewer:", "interview:"))
	old(t, filepath.Join(dir, "twin.yaml"), withID(t, "a", "Twin"))
	library := OpenLibrary(DirSource(dir))
	library.Check()
	index = string(library.Index(stamp, now))
	if index == "" {
		t.Fatal("there is no index")
	}
	if again := library.Index(stamp, now); again != nil {
		t.Error("an index is made again though nothing has changed")
	}
	return dir, index, library.List()
}

func remembering(t *testing.T, dir, index string) *Library {
	t.Helper()
	library := OpenLibrary(DirSource(dir))
	if !library.Remember(index, stamp) {
		t.Fatal("the index is not taken")
	}
	return library
}

func TestAnIndexShowsTheListingBeforeAnyFileIsRead(t *testing.T) {
	dir, index, want := indexedFolder(t)
	if len(want.Entries) != 2 || len(want.Broken) != 2 {
		t.Fatalf("the listing is %v, %s", want.Entries, told(want.Broken))
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	library := remembering(t, dir, index)
	got, ok := library.Preview()
	if diff := cmp.Diff(want, got); !ok || diff != "" {
		t.Errorf("known is %v; (-want +got):\n%s", ok, diff)
	}
	if listing := library.List(); len(listing.Entries) > 0 || len(listing.Broken) != 1 {
		t.Errorf("once looked at, there are %v, %s", listing.Entries, told(listing.Broken))
	}
	if _, ok := library.Preview(); ok {
		t.Error("there is a preview after a listing")
	}
}

func TestAScenarioOpensFromAnIndexAlone(t *testing.T) {
	dir, index, _ := indexedFolder(t)
	library := remembering(t, dir, index)
	opened, err := library.Open("b")
	if err != nil || opened.Title != "Second" {
		t.Fatalf("opened %v, %v", opened, err)
	}
	if _, ok := library.Preview(); !ok {
		t.Error("the folder was listed for it")
	}
	old(t, filepath.Join(dir, "b.yaml"), withID(t, "other", "Another"))
	if _, err := library.Open("b"); err == nil {
		t.Error("a file that has another id now opens under the old one")
	}
}

// The file's texts in the index are not those of the file: what comes from the
// index can be told from what was read.
func TestOnlyChangedFilesAreReadAgain(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(t *testing.T, path string)
		read   bool
	}{
		{"unchanged", func(*testing.T, string) {}, false},
		{"another time", func(t *testing.T, path string) {
			t.Helper()
			if err := os.Chtimes(path, now, longAgo.Add(time.Nanosecond)); err != nil {
				t.Fatal(err)
			}
		}, true},
		{"another size", func(t *testing.T, path string) {
			t.Helper()
			old(t, path, withID(t, "a", "A longer title"))
		}, true},
		{"gone", func(t *testing.T, path string) {
			t.Helper()
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		}, true},
		{"renamed", func(t *testing.T, path string) {
			t.Helper()
			if err := os.Rename(path, path+".yml"); err != nil {
				t.Fatal(err)
			}
		}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "a.yaml")
			old(t, path, withID(t, "a", "First"))
			library := OpenLibrary(DirSource(dir))
			library.Check()
			old(t, path, withID(t, "a", "Later")) // as long as First, and as old
			index := string(library.Index(stamp, now))
			c.change(t, path)
			listing := remembering(t, dir, index).List()
			believed := slices.ContainsFunc(listing.Entries, func(e Entry) bool { return e.Title == "First" })
			if believed == c.read {
				t.Errorf("the index is believed: %v; listed are %v", believed, listing.Entries)
			}
		})
	}
}

func TestAFileChangedRightBeforeIsNotBelieved(t *testing.T) {
	dir := t.TempDir()
	old(t, filepath.Join(dir, "a.yaml"), withID(t, "a", "First"))
	library := OpenLibrary(DirSource(dir))
	library.Check()
	index := string(library.Index(stamp, longAgo.Add(time.Second)))
	if listing, _ := remembering(t, dir, index).Preview(); len(listing.Entries) > 0 {
		t.Errorf("the index has %v", listing.Entries)
	}
}

func TestADamagedOrForeignIndexIsThrownAway(t *testing.T) {
	dir, index, _ := indexedFolder(t)
	refused := func(what, data, stamp string) {
		t.Helper()
		if OpenLibrary(DirSource(dir)).Remember(data, stamp) {
			t.Errorf("%s: the index is taken", what)
		}
	}
	refused("another build", index, "another build")
	refused("empty", "", stamp)
	refused("something behind it", index+"\x00", stamp)
	for length := range index {
		refused(fmt.Sprintf("the first %d bytes", length), index[:length], stamp)
		damaged := []byte(index)
		damaged[length] ^= 0x10
		refused(fmt.Sprintf("byte %d changed", length), string(damaged), stamp)
	}
}

// A sum says only that nothing was changed by accident: no bytes may do harm.
func FuzzDecodeIndex(f *testing.F) {
	library := OpenLibrary(memory("", map[string]string{
		"a.yaml": withID(f, "a", "First"), "b.yaml": "nothing", "c.yaml": withID(f, "a", "Twin"),
	}))
	library.Check()
	f.Add(library.Index(stamp, now)[len(indexMark)+4:])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, body []byte) {
		read, ok := decodeIndex(string(sealed(body)), stamp)
		if !ok {
			return
		}
		read.decodeFiles()
		again, ok := decodeIndex(string(read.encode(stamp)), stamp)
		if !ok {
			t.Fatal("what was read can't be written")
		}
		again.decodeFiles()
		if diff := cmp.Diff(read, again, cmp.AllowUnexported(headIndex{}, indexed{}, version{}, headRead{})); diff != "" {
			t.Error(diff)
		}
	})
}

// BenchmarkPreviewTenThousand reads an index of ten thousand files and lists it.
func BenchmarkPreviewTenThousand(b *testing.B) {
	head, _ := scanHead([]byte(fullFile(b)))
	made := &headIndex{}
	for i := range 10_000 {
		head.ID = fmt.Sprintf("number-%d", i)
		path := head.ID + ".yaml"
		made.files = append(made.files, indexed{
			version: version{path: path, size: int64(i), modified: longAgo.UnixNano()},
			read:    headRead{head: head}, checked: true, entry: i + 1, file: path,
		})
		made.listing.Entries = append(made.listing.Entries, Entry{Head: head, File: path})
	}
	data := made.encode(stamp)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		library := OpenLibrary(memory("", nil))
		library.Remember(string(data), stamp)
		if listing, _ := library.Preview(); len(listing.Entries) != 10_000 {
			b.Fatal(len(listing.Entries))
		}
	}
}

package scenario

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
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
	library.Remember(stamp, reading(index))
	return library
}

// reading reads an index as though it were a file.
func reading(index string) func(most int) string {
	return func(most int) string { return index[:min(most, len(index))] }
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
		library := OpenLibrary(DirSource(dir))
		library.Remember(stamp, reading(data))
		if _, ok := library.Preview(); ok {
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
	first, rest, _ := unsealed(string(library.Index(stamp, now)[len(indexMark):]))
	rest, _, _ = unsealed(rest)
	f.Add([]byte(first), []byte(rest))
	f.Add([]byte{}, []byte{})
	f.Fuzz(func(t *testing.T, first, rest []byte) {
		read, ok := decodeIndex(string(sealed(first, rest)), stamp)
		if !ok {
			return
		}
		read.decodeFiles()
		again, ok := decodeIndex(string(read.encode(stamp)), stamp)
		if !ok {
			t.Fatal("what was read can't be written")
		}
		again.decodeFiles()
		if diff := cmp.Diff(read, again, cmp.AllowUnexported(headIndex{}, indexed{}, version{}, headRead{}), cmpopts.EquateEmpty()); diff != "" {
			t.Error(diff)
		}
	})
}

// manyFiles is a library that remembers so many files, and reads how many bytes of
// the index were read.
func manyFiles(tb testing.TB, files int) (library *Library, read *int) {
	tb.Helper()
	made := &headIndex{}
	head, _ := scanHead([]byte(fullFile(tb)))
	for i := range files {
		head.ID = fmt.Sprintf("number-%05d", i)
		path := head.ID + ".yaml"
		made.files = append(made.files, indexed{
			version: version{path: path, size: int64(i), modified: longAgo.UnixNano()},
			read:    headRead{head: head}, checked: true, entry: i + 1, file: path,
		})
		made.listing.Entries = append(made.listing.Entries, Entry{Head: head, File: path})
		made.listing.Broken = append(made.listing.Broken, Broken{File: path})
	}
	index := string(made.encode(stamp))
	library, read = OpenLibrary(memory("", nil)), new(int)
	library.Remember(stamp, func(most int) string {
		*read = min(most, len(index))
		return index[:*read]
	})
	return library, read
}

func TestAGlanceIsTheBeginningOfThePreview(t *testing.T) {
	for _, files := range []int{0, 1, glance - 1, glance, glance + 1, 3000} {
		library, read := manyFiles(t, files)
		first, counts, ok := library.Glance()
		if !ok || counts != (Counts{files, files}) || *read > glanceLength {
			t.Errorf("%d files: counted are %v (%v), for %d bytes read", files, counts, ok, *read)
		}
		whole, ok := library.Preview()
		if !ok || whole.Counts() != counts {
			t.Errorf("%d files: the preview has %v (%v)", files, whole.Counts(), ok)
		}
		shown := min(files, glance)
		if diff := cmp.Diff(Listing{whole.Entries[:shown], whole.Broken[:shown]}, first, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%d files (-preview +glance):\n%s", files, diff)
		}
		library.List()
		if _, _, ok := library.Glance(); ok {
			t.Errorf("%d files: there is a glance after a listing", files)
		}
	}
}

// What the first screen shows may be whole where the rest is not.
func TestAGlanceDoesNotVouchForTheRest(t *testing.T) {
	dir, index, _ := indexedFolder(t)
	damaged := []byte(index)
	damaged[len(damaged)-1] ^= 1
	library := remembering(t, dir, string(damaged))
	if first, _, ok := library.Glance(); !ok || len(first.Entries) != 2 {
		t.Errorf("the glance has %v (%v)", first.Entries, ok)
	}
	if _, ok := library.Preview(); ok {
		t.Error("there is a preview of a damaged index")
	}
	if listing := library.List(); len(listing.Entries) != 3 || len(listing.Broken) != 1 {
		t.Errorf("listed are %v, %s", listing.Entries, told(listing.Broken))
	}
}

// BenchmarkTenThousand is what the first frame waits for with ten thousand files, a
// glance at the index, and what the keys do, a preview.
func BenchmarkTenThousand(b *testing.B) {
	library, read := manyFiles(b, 10_000)
	source := library.kept.read
	b.Run("glance", func(b *testing.B) {
		for b.Loop() {
			if first, _, ok := library.Glance(); !ok || len(first.Entries) != glance {
				b.Fatal(len(first.Entries))
			}
		}
	})
	b.Run("preview", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			library.kept.read, library.kept.index = source, nil
			if listing, _ := library.Preview(); len(listing.Entries) != 10_000 {
				b.Fatal(len(listing.Entries))
			}
		}
		b.SetBytes(int64(*read))
	})
}

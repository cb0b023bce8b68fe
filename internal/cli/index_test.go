package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

func indexesIn(t *testing.T, home string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(home, "index", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

// libraryAt is what a start of the program finds in a data folder.
func libraryAt(t *testing.T, home string, folders ...string) *indexedLibrary {
	t.Helper()
	t.Setenv(homeVariable, home)
	library, err := openLibrary(&options{folders: folders})
	if err != nil {
		t.Fatal(err)
	}
	return library
}

func TestTheSecondStartShowsWhatTheFirstFound(t *testing.T) {
	home := t.TempDir()
	first := libraryAt(t, home)
	if _, known := first.Preview(); known {
		t.Fatal("the first start knows something already")
	}
	first.Check()
	want := len(first.List().Entries)
	if listing, known := libraryAt(t, home).Preview(); !known || len(listing.Entries) != want {
		t.Errorf("the second start knows %d of %d scenarios", len(listing.Entries), want)
	}
	before, err := os.ReadFile(indexesIn(t, home)[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(indexesIn(t, home)[0], before[:len(before)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	third := libraryAt(t, home)
	if _, known := third.Preview(); known {
		t.Error("half an index is taken for a whole one")
	}
	third.Check()
	if after, err := os.ReadFile(indexesIn(t, home)[0]); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the damaged index was not written anew: %d bytes, %v", len(after), err)
	}
}

func TestNoIndexIsKeptBeforeThereIsADataFolder(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	libraryAt(t, home).Check()
	if _, err := os.Stat(home); err == nil {
		t.Error("to look at scenarios made the data folder")
	}
}

func TestEveryChoiceOfFoldersHasItsIndexAndTheOldestGo(t *testing.T) {
	home := t.TempDir()
	for range keptIndexes + 2 {
		folder := t.TempDir()
		libraryAt(t, home, folder).Check()
		if _, known := libraryAt(t, home, folder).Preview(); !known {
			t.Error("nothing is known of the folder that was looked at last")
		}
	}
	if paths := indexesIn(t, home); len(paths) != keptIndexes {
		t.Errorf("there are %d indexes: %v", len(paths), paths)
	}
}

func TestTwoCopiesAtOnceLeaveAWholeIndex(t *testing.T) {
	home := t.TempDir()
	var copies []*indexedLibrary
	for range 8 {
		copies = append(copies, libraryAt(t, home))
	}
	var all sync.WaitGroup
	for _, one := range copies {
		all.Go(func() { one.Check() })
	}
	all.Wait()
	if paths := indexesIn(t, home); len(paths) != 1 {
		t.Errorf("they left %v", paths)
	}
	listing, known := libraryAt(t, home).Preview()
	if !known || len(listing.Entries) == 0 {
		t.Errorf("what they left has %d scenarios", len(listing.Entries))
	}
}

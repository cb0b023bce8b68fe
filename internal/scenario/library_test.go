package scenario

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
)

// withID is the full file under another id and title.
func withID(tb testing.TB, id, title string) string {
	tb.Helper()
	text := edit(tb, fullFile(tb), "id: label-printer-outage", "id: "+id)
	return edit(tb, text, "title: Kept the packing line moving", "title: "+title)
}

// memory is an embedded source that holds the texts by path.
func memory(name string, texts map[string]string) Source {
	files := fstest.MapFS{}
	for path, text := range texts {
		files[path] = &fstest.MapFile{Data: []byte(text)}
	}
	return Source{Name: name, FS: files}
}

// write puts a text into a file, with the folders above it.
func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// told is what a listing says about broken files, one a line.
func told(all []Broken) string {
	var lines []string
	for _, one := range all {
		line := one.First.String()
		if one.More > 0 {
			line += fmt.Sprintf(" (and %d more)", one.More)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestListSortsAndNamesFiles(t *testing.T) {
	other := edit(t, withID(t, "c", "A first title"), "principle: A problem", "principle: 0 problems")
	library := OpenLibrary(
		memory("", map[string]string{"x/b.yaml": withID(t, "b", "Second"), "x/a.yml": withID(t, "a", "First")}),
		memory("mine", map[string]string{"deep/er/c.YAML": other, "notes.txt": "not a scenario", ".git/d.yaml": "{"}),
	)
	listing := library.List()
	var got []string
	for _, entry := range listing.Entries {
		got = append(got, strings.Join([]string{entry.Principle, entry.Title, entry.ID, filepath.ToSlash(entry.File)}, "|"))
	}
	want := []string{
		"0 problems under pressure|A first title|c|mine/deep/er/c.YAML",
		"A problem under pressure|First|a|x/a.yml",
		"A problem under pressure|Second|b|x/b.yaml",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("entries (-want +got):\n%s", diff)
	}
	if len(listing.Broken) > 0 {
		t.Errorf("broken files:\n%s", told(listing.Broken))
	}
	first := listing.Entries[1]
	if first.Total != 175*time.Second || first.Role != "Shift lead" || len(first.Tags) != 2 {
		t.Errorf("the head is %+v", first.Head)
	}
}

func TestBrokenFilesDoNotKeepOthersFromOpening(t *testing.T) {
	body := edit(t, withID(t, "body", "Body"), "- mine to keep running", "- zebra")
	body = edit(t, body, "better: b", "better: c")
	library := OpenLibrary(memory("mine", map[string]string{
		"body.yaml": body,
		"good.yaml": withID(t, "good", "Good"),
		"head.yaml": "title: x\n",
		"not.yaml":  "{",
	}))
	listing := library.List()
	if len(listing.Entries) != 2 {
		t.Errorf("%d entries are listed, want the good one and the one whose head is good", len(listing.Entries))
	}
	wantListed := "mine/head.yaml:1:1: schema: is missing; add `schema: 1` (and 10 more)\n" +
		"mine/not.yaml:1: a value is wanted here; close every bracket, or put the text in double quotes"
	if diff := cmp.Diff(wantListed, filepath.ToSlash(told(listing.Broken))); diff != "" {
		t.Errorf("listed (-want +got):\n%s", diff)
	}
	wantChecked := "mine/body.yaml:34:7: task.signals[0]: \"zebra\" does not occur in the example; " +
		"copy the words as they stand in the example (and 1 more)\n" + wantListed
	if diff := cmp.Diff(wantChecked, filepath.ToSlash(told(library.Check()))); diff != "" {
		t.Errorf("checked (-want +got):\n%s", diff)
	}
	if opened, err := library.Open("good"); err != nil || opened.Title != "Good" {
		t.Errorf("the good file gives %v, %v", opened, err)
	}
	var problems Diagnostics
	if _, err := library.Open("body"); !errors.As(err, &problems) || len(problems) != 2 {
		t.Errorf("the broken file gives %v", err)
	}
}

func TestCheckTrustsWhatIsShipped(t *testing.T) {
	source := memory("", map[string]string{"a.yaml": edit(t, fullFile(t), "better: b", "better: c")})
	source.Trusted = true
	if broken := OpenLibrary(source).Check(); len(broken) > 0 {
		t.Errorf("a trusted file was read whole:\n%s", told(broken))
	}
}

func TestDuplicateIDNamesBothFiles(t *testing.T) {
	library := OpenLibrary(
		memory("", map[string]string{"x/a.yaml": withID(t, "twin", "First")}),
		memory("mine", map[string]string{
			"b.yaml": withID(t, "twin", "Second"),
			"c.yaml": edit(t, withID(t, "twin", "Third"), "better: b", "better: c"),
		}),
	)
	listing := library.List()
	twin := ":3:5: id: the id `twin` is that of x/a.yaml already; give one of the two files another id"
	want := "mine/b.yaml" + twin + "\nmine/c.yaml" + twin
	if diff := cmp.Diff(want, filepath.ToSlash(told(listing.Broken))); diff != "" {
		t.Errorf("listed (-want +got):\n%s", diff)
	}
	want = "mine/b.yaml" + twin + "\n" +
		"mine/c.yaml:109:13: judge[0].better: `c` is neither of the two answers; write `a` or `b` (and 1 more)"
	if diff := cmp.Diff(want, filepath.ToSlash(told(library.Check()))); diff != "" {
		t.Errorf("checked (-want +got):\n%s", diff)
	}
	if opened, err := library.Open("twin"); err != nil || opened.Title != "First" {
		t.Errorf("the id opens %v, %v, want the file of the first source", opened, err)
	}
}

func TestOpenUnknownID(t *testing.T) {
	library := OpenLibrary(memory("", map[string]string{"a.yaml": withID(t, "earn-trust", "A")}))
	tests := []struct{ id, want string }{
		{"earn-turst", "no scenario has the id `earn-turst`; did you mean `earn-trust`?"},
		{"zebra", "no scenario has the id `zebra`"},
		{"\x1b[31mred", "no scenario has the id `red`"},
	}
	for _, test := range tests {
		_, err := library.Open(test.id)
		var unknown *UnknownIDError
		if !errors.As(err, &unknown) || err.Error() != test.want {
			t.Errorf("%q gives %v, want %s", test.id, err, test.want)
		}
	}
}

func TestOpenSeesChangedFiles(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.yaml")
	write(t, path, withID(t, "a", "Before"))
	library := OpenLibrary(DirSource(dir))
	first, err := library.Open("a")
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := library.Open("a"); again != first {
		t.Error("an unchanged file is read again")
	}
	write(t, path, withID(t, "a", "After the change"))
	if changed, err := library.Open("a"); err != nil || changed.Title != "After the change" {
		t.Errorf("the changed file gives %v, %v", changed, err)
	}
	if title := library.List().Entries[0].Title; title != "After the change" {
		t.Errorf("the list shows %q", title)
	}
	write(t, path, withID(t, "b", "Another id by now"))
	if _, err := library.Open("a"); err == nil {
		t.Error("the old id opens still")
	}
	write(t, filepath.Join(dir, "new.yaml"), withID(t, "a", "Written since"))
	if added, err := library.Open("a"); err != nil || added.Title != "Written since" {
		t.Errorf("the file written since gives %v, %v", added, err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, err := library.Open("b"); err == nil {
		t.Error("a deleted file opens")
	}
}

func TestMissingFolderIsListedUntilItAppears(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "stories")
	library := OpenLibrary(DirSource(dir), memory("", map[string]string{"a.yaml": withID(t, "a", "A")}))
	listing := library.List()
	if len(listing.Entries) != 1 || told(listing.Broken) != dir+": the folder does not exist; check the path" {
		t.Errorf("%d entries, broken:\n%s", len(listing.Entries), told(listing.Broken))
	}
	write(t, filepath.Join(dir, "b.yaml"), withID(t, "b", "B"))
	if listing = library.List(); len(listing.Entries) != 2 || len(listing.Broken) != 0 {
		t.Errorf("%d entries, broken:\n%s", len(listing.Entries), told(listing.Broken))
	}
}

func TestLibraryMayBeUsedByManyAtOnce(t *testing.T) {
	library := OpenLibrary(memory("", map[string]string{
		"a.yaml": withID(t, "a", "A"), "b.yaml": withID(t, "b", "B"), "c.yaml": "{",
	}))
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			if listing := library.List(); len(listing.Entries) != 2 {
				t.Errorf("%d entries are listed", len(listing.Entries))
			}
			if broken := library.Check(); len(broken) != 1 {
				t.Errorf("%d files are broken", len(broken))
			}
			if _, err := library.Open([]string{"a", "b"}[i%2]); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}

// TestListReadsUnusualHeads lists files whose heads have to be read by the
// whole decoder.
func TestListReadsUnusualHeads(t *testing.T) {
	texts := map[string]string{}
	for i, title := range []string{"\"a \\x41\"", "Kept\n  the line", "\n  below"} {
		texts[fmt.Sprintf("%d.yaml", i)] = withID(t, fmt.Sprintf("id-%d", i), title)
	}
	listing := OpenLibrary(memory("", texts)).List()
	var titles []string
	for _, entry := range listing.Entries {
		titles = append(titles, entry.Title)
	}
	if diff := cmp.Diff([]string{"Kept the line", "a A", "below"}, titles); diff != "" {
		t.Errorf("titles (-want +got):\n%s\n%s", diff, told(listing.Broken))
	}
}

func TestDirSourceIsAFileSystem(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "sub", "a.yaml"), "schema: 1\n")
	if err := fstest.TestFS(DirSource(dir).FS, "sub/a.yaml"); err != nil {
		t.Error(err)
	}
	if _, err := DirSource(dir).FS.Open("gone.yaml"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("opening what is not there gives %v", err)
	}
}

//go:build unix

package scenario

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestFolderHoldsTraps is about what else can lie in a folder somebody names.
func TestFolderHoldsTraps(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "secret.yaml")
	write(t, outside, withID(t, "secret", "Secret"))
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.yaml"), withID(t, "a", "A"))
	write(t, filepath.Join(dir, ".hidden", "b.yaml"), "{")
	write(t, filepath.Join(dir, "._a.yaml"), "{")
	write(t, filepath.Join(dir, "big.yaml"), strings.Repeat("#", MaxFileSize+1))
	write(t, filepath.Join(dir, "evil\x1b[31m\u202e.yaml"), "{")
	write(t, filepath.Join(dir, "real", "inside.txt"), withID(t, "inside", "Inside"))
	for link, target := range map[string]string{
		"out.yaml": outside, "nowhere.yaml": "gone", "in.yaml": "real/inside.txt",
		"loop": ".", "away": filepath.Dir(outside),
	} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.yaml"), 0o600); err != nil {
		t.Fatal(err)
	}

	listing := OpenLibrary(DirSource(dir)).List()
	var ids []string
	for _, entry := range listing.Entries {
		ids = append(ids, entry.ID)
	}
	if diff := cmp.Diff([]string{"a", "inside"}, ids); diff != "" {
		t.Errorf("entries (-want +got):\n%s", diff)
	}
	want := []string{
		"big.yaml: the file is larger than 256 KiB; keep one scenario in a file and shorten its texts",
		"evil.yaml:1: a value is wanted here; close every bracket, or put the text in double quotes",
		"nowhere.yaml: the link leads out of the folder or nowhere; copy the file here instead",
		"out.yaml: the link leads out of the folder or nowhere; copy the file here instead",
		"pipe.yaml: this is no regular file; keep only files and folders here",
	}
	got := strings.Split(strings.ReplaceAll(told(listing.Broken), dir+"/", ""), "\n")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("broken (-want +got):\n%s", diff)
	}
}

// TestFolderOpensNothingOutside opens a link that was put in the place of a
// file after the folder was listed.
func TestFolderOpensNothingOutside(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "secret.yaml")
	write(t, outside, withID(t, "a", "Secret"))
	dir := t.TempDir()
	inside := filepath.Join(dir, "a.yaml")
	write(t, inside, withID(t, "a", "A"))
	library := OpenLibrary(DirSource(dir))
	library.List()
	if err := os.Remove(inside); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, inside); err != nil {
		t.Fatal(err)
	}
	if opened, err := library.Open("a"); err == nil {
		t.Errorf("a link out of the folder opens %q", opened.Title)
	}
}

func TestFolderIsBounded(t *testing.T) {
	files := fstest.MapFS{}
	for i := range maxFiles + 1 {
		files[string(rune('a'+i%26))+"/"+strings.Repeat("x", i/26%200)+string(rune(0x4e00+i/26))+".yaml"] = &fstest.MapFile{Data: []byte("{}")}
	}
	found, faults := find(Source{FS: files}, 0, files)
	want := ".: the folder is too large: only the first 20000 scenario files are read; " +
		"name a folder that holds scenarios only"
	if len(found) != maxFiles || told(faults) != want {
		t.Errorf("%d files are found and it says:\n%s", len(found), told(faults))
	}

	deep := fstest.MapFS{
		strings.Repeat("d/", maxFolderDepth) + "a.yaml":   &fstest.MapFile{},
		strings.Repeat("d/", maxFolderDepth+1) + "b.yaml": &fstest.MapFile{},
	}
	found, faults = find(Source{FS: deep}, 0, deep)
	if len(found) != 1 || len(faults) != 1 || !strings.Contains(told(faults), "nested more than 16 deep") {
		t.Errorf("%d files are found and it says:\n%s", len(found), told(faults))
	}
}

func TestUnreadableFolderSaysSo(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.yaml")
	write(t, file, withID(t, "a", "A"))
	if got := told(OpenLibrary(DirSource(file)).List().Broken); got != file+": the folder cannot be read: not a directory; check the path" {
		t.Errorf("a file in the place of a folder gives %q", got)
	}
}

package scenario

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// realSize is a file of about the 14 KB that a worked scenario has.
func realSize(tb testing.TB) string {
	tb.Helper()
	text := fullFile(tb)
	long := strings.Repeat("and then I checked the next step with care ", 5)
	for _, ending := range []string{"keep running.\n", "under pressure.\n", "a doer.\n", "a baseline.\n", "no figure.\n", "first.\n", "compared.\n"} {
		text = strings.ReplaceAll(text, ending, strings.TrimSuffix(ending, ".\n")+" "+long+"\n")
	}
	question := text[strings.Index(text, "quiz:\n")+len("quiz:\n") : strings.Index(text, "pivots:")]
	followUp := text[strings.Index(text, "follow_ups:\n")+len("follow_ups:\n") : strings.Index(text, "weak_answer:")]
	text = strings.Replace(text, question, strings.Repeat(question, 8), 1)
	return strings.Replace(text, followUp, strings.Repeat(followUp, 6), 1)
}

func BenchmarkDecode(b *testing.B) {
	data := []byte(realSize(b))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Decode("f.yaml", data); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkListThousand compares listing a thousand files of a folder by their
// heads with decoding them.
func BenchmarkListThousand(b *testing.B) {
	dir := b.TempDir()
	text := realSize(b)
	for i := range 1000 {
		one := strings.Replace(text, "id: label-printer-outage", fmt.Sprintf("id: number-%d", i), 1)
		path := filepath.Join(dir, fmt.Sprintf("%d.yaml", i))
		if err := os.WriteFile(path, []byte(one), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("heads", func(b *testing.B) {
		for b.Loop() {
			if listing := OpenLibrary(DirSource(dir)).List(); len(listing.Entries) != 1000 {
				b.Fatal(told(listing.Broken))
			}
		}
	})
	b.Run("unchanged", func(b *testing.B) {
		library := OpenLibrary(DirSource(dir))
		library.List()
		for b.Loop() {
			if listing := library.List(); len(listing.Entries) != 1000 {
				b.Fatal(told(listing.Broken))
			}
		}
	})
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			if broken := OpenLibrary(DirSource(dir)).Check(); len(broken) != 0 {
				b.Fatal(told(broken))
			}
		}
	})
}

func BenchmarkClean(b *testing.B) {
	text := strings.Repeat("An answer in plain words, with a café in it. ", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Clean(text)
	}
}

package scenario

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// FuzzDecode looks for files that make the reader panic, let unsafe text
// through or mislead the head scanner.
func FuzzDecode(f *testing.F) {
	full := fullFile(f)
	f.Add([]byte(full))
	for _, variant := range headVariants {
		f.Add([]byte(edit(f, full, variant.old, variant.replacement)))
	}
	for _, text := range []string{
		"", "- a", "{a: [", "a: &b [*b]", "<<: *a", "? {a: b}\n: c", "id: \"\\e]0;x\\a\\u202e\"\n",
		"--- a\n--- b", "%YAML 1.2\n---\n", "schema: 2", "a: !!binary x", "\ufeffa: b", "a: |2+\n  b",
		"schema: 1\nid: a\nid: b\nlevels: [{length: 2m-1m}]", "quiz: [{choices: [{correct: yes}, {}, ~]}]",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		decoded, err := Decode("f.yaml", data)
		again, errAgain := Decode("f.yaml", data)
		if (err == nil) != (errAgain == nil) || err != nil && err.Error() != errAgain.Error() {
			t.Fatalf("first %v, then %v", err, errAgain)
		}
		if err != nil {
			if decoded != nil {
				t.Fatal("a scenario comes with an error")
			}
			checkPrintable(t, err.Error())
			return
		}
		if diff := cmp.Diff(decoded, again); diff != "" {
			t.Fatalf("decoding twice differs:\n%s", diff)
		}
		for _, text := range decoded.Texts() {
			checkPrintable(t, text)
		}
		if head, ok := scanHead(data); ok {
			if diff := cmp.Diff(decoded.head(), head); diff != "" {
				t.Fatalf("head (-decoded +scanned):\n%s", diff)
			}
		}
	})
}

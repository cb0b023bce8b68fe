package scenario

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLint(t *testing.T) {
	good, twinText, draftText := withID(t, "good", "Good"), withID(t, "good", "Twin"), withID(t, "draft", "Draft")
	t.Chdir(t.TempDir())
	write(t, "mine/good.yaml", good)
	write(t, "mine/twin.yaml", edit(t, twinText, "better: b", "better: c"))
	write(t, "mine/sub/bad.yml", "schema: 2\n")
	write(t, "draft.txt", edit(t, draftText, "impact: 4", "impact: 9"))
	if err := os.MkdirAll("empty", 0o700); err != nil {
		t.Fatal(err)
	}

	const (
		twin = "mine/twin.yaml:3:5: id: the id `good` is that of mine/good.yaml already; give one of the two files another id\n" +
			"mine/twin.yaml:109:13: judge[0].better: `c` is neither of the two answers; write `a` or `b`"
		newer = "mine/sub/bad.yml:1:9: schema: this file is for a newer starcoach: its schema is 2; " +
			"update starcoach, or write the file for schema 1"
		draft = "draft.txt:113:44: judge[0].scores.b.impact: `9` is not a score; write a whole number from 1 to 5"
	)
	tests := []struct {
		name  string
		paths []string
		want  []string
		files int
	}{
		{"folder", []string{"mine"}, []string{newer, twin}, 3},
		{"file of any name", []string{"draft.txt"}, []string{draft}, 1},
		{"good file", []string{"mine/good.yaml"}, nil, 1},
		{"folder and a file in it", []string{"mine", "mine/twin.yaml", "./mine"}, []string{newer, twin}, 3},
		{"folder without files", []string{"empty"}, nil, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			linted, err := Linter{}.Lint(test.paths...)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Join(test.want, "\n"), filepath.ToSlash(linted.Problems.Error())); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if linted.Files != test.files {
				t.Errorf("%d files were read, want %d", linted.Files, test.files)
			}
		})
	}
}

func TestLintRefusesPathsThatAreNot(t *testing.T) {
	dir := t.TempDir()
	gone := filepath.Join(dir, "gone\x1b[31m.yaml")
	if _, err := (Linter{}).Lint(dir, gone); err == nil || err.Error() != filepath.Join(dir, "gone.yaml")+" does not exist" {
		t.Errorf("the error is %v", err)
	}
	if _, err := (Linter{}).Lint(os.DevNull); err == nil || !strings.Contains(err.Error(), "neither a file nor a folder") {
		t.Errorf("the error is %v", err)
	}
}

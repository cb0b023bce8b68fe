package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

func TestHostileFilesAreNotImported(t *testing.T) {
	home := t.TempDir()
	t.Setenv(homeVariable, home)
	refused := map[string]string{
		"nul.txt": "I rang\x00 them.", "utf16.txt": "\xff\xfeI\x00", "latin.txt": "caf\xe9 au lait",
		"large.txt": strings.Repeat("I rang them. ", 200_000), "long.txt": "Situation: a.\nAction: " + strings.Repeat("I rang them. ", 800),
	}
	for name, content := range refused {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		var out, problems strings.Builder
		want := ExitUsage
		if name == "long.txt" { // read, and no story
			want = ExitProblems
		}
		if code := Run([]string{"import", path}, Streams{In: os.Stdin, Out: &out, Err: &problems}); code != want || out.Len() > 0 {
			t.Errorf("%s: exit code %d, %q", name, code, out.String())
		}
		if !strings.Contains(problems.String(), "starcoach: ") {
			t.Errorf("%s: %q", name, problems.String())
		}
	}
	if _, err := os.Stat(storiesDir(home)); err == nil {
		t.Error("something was written")
	}
}

func TestControlsInAnImportedTextAreTakenOut(t *testing.T) {
	story, _, err := storyOf("# Ti\x1b[31mtle\n\nI rang \x1b]0;owned\a them.\u202e", "x.md", importFlags{})
	if err != nil {
		t.Fatal(err)
	}
	encoded, err := scenario.Encode(withID(story))
	if err != nil || strings.ContainsAny(string(encoded), "\x1b\a\u202e") || story.Title != "Title" {
		t.Errorf("%v: %q", err, encoded)
	}
	if printed := string(importText(story, nil, "")); strings.ContainsAny(printed, "\x1b\a\u202e") {
		t.Errorf("printed %q", printed)
	}
}

func withID(story *scenario.Scenario) *scenario.Scenario {
	story.ID = "x"
	return story
}

func TestATitleOfASectionIsNone(t *testing.T) {
	for text, want := range map[string]string{
		"# My story\nI rang.": "My story", "# Situation\nI rang.\n# Result\nNone left.": "", "## Two\nI rang.": "",
		"  \n# A #\n\nI rang.": "A", "#hash": "", "# **Situation:**\nI rang.": "", "# Approach\nI rang.": "",
	} {
		if got, _ := markdownTitle(text); got != want {
			t.Errorf("%q has the title %q, want %q", text, got, want)
		}
	}
}

package cli

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/starcoach/starcoach/internal/scenario"
)

// FuzzImport proves that whatever text is taken over makes a story that can be
// written and read again with every word in it, or an error that is fit to be
// shown.
func FuzzImport(f *testing.F) {
	for _, seed := range []string{
		"", "# Title\n\nSituation: It leaked.\nTask: Mine.\nAction: I closed it.\nResult: None since.\n",
		"Question: What?\nPrinciple: ownership\n\n## Approach\nI closed it.\n\n**Outcome**\nnone",
		"I noticed a leak. I closed it. It fell from 9 to 0.", "Situation\nTask\nAction\n", "title: \x1b]0;owned\a\u202e\nit leaked",
		"# " + strings.Repeat("long ", 100) + "\nAction: I did.", "## Situation\n- one\n- two\n1. three\n> four\n```\ncode\n```\n",
		"Principle: " + strings.Repeat("x", 200) + "\nI closed it.", "a: b: c\n'\"#!&*\n---\n...\n", "\ufeffSituation: x\r\n\tTask: y\r\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		story, strange, err := storyOf(text, "answer.md", importFlags{})
		if err != nil {
			var fault *exitError
			if !errors.As(err, &fault) || !printable(err.Error()) {
				t.Fatalf("%q", err)
			}
			return
		}
		if printed := importText(story, strange, ""); !printable(string(printed)) {
			t.Errorf("printed %q", printed)
		}
		story.ID = "story"
		content, err := scenario.Encode(story)
		if err != nil {
			t.Fatalf("can't be written: %v", err)
		}
		again, err := scenario.DecodeOwn("story.yaml", content)
		if err != nil {
			t.Fatalf("%v in\n%s", err, content)
		}
		if was, is := words(story), words(again); !slices.Equal(was, is) {
			t.Errorf("written %q\nread %q", was, is)
		}
	})
}

func words(story *scenario.Scenario) []string {
	return strings.Fields(strings.Join(story.Texts(), "\n"))
}

func printable(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' || r == '\u202e' })
}

package markdown_test

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"github.com/starcoach/starcoach/internal/markdown"
)

var renderer = goldmark.New(goldmark.WithExtensions(extension.GFM))

// rendered is what a reader of the page sees of a document that has no markup but
// paragraphs and line breaks in a quotation.
func rendered(t *testing.T, source string) string {
	t.Helper()
	var page bytes.Buffer
	if err := renderer.Convert([]byte(source), &page); err != nil {
		t.Fatal(err)
	}
	// Addresses become links, which show them as they are.
	text := regexp.MustCompile(`</?a\b[^>]*>`).ReplaceAllString(page.String(), "")
	text = regexp.MustCompile(`</?(p|blockquote)>|<br ?/?>`).ReplaceAllString(text, " ")
	if strings.ContainsAny(text, "<>") {
		t.Errorf("%q renders as %s", source, page.String())
	}
	return strings.Join(strings.Fields(html.UnescapeString(text)), " ")
}

var written = []string{
	"I raised it from 5 to 9 % in snake_case_names, then _slept_.",
	"# no heading", "- no list", "+ none", "1. nor this", "12) nor that", "> no quotation", "---", "===", "a | b",
	"*not* **bold** ~~struck~~ `code` [link](http://x) ![image](y)", "<b>bold</b> <!-- gone --> <script>", "a < b && c > d; AT&amp;T &#65;",
	"back\\slash \\* twice", "```\nfence\n```", "    indented\n    code", "Heading\n===", "Heading\n---", "| a | b |\n|---|---|",
	"First line\nsecond line\n\nnew paragraph", "- [ ] a task", "[^1]: note", "http://example.com/a_b_c", "__init__ and _x", "<0@0> and <<a>",
}

func TestWordsAreReadAsTheyWereWritten(t *testing.T) {
	for _, text := range written {
		if got, want := rendered(t, markdown.Quote(text)), strings.Join(strings.Fields(text), " "); got != want {
			t.Errorf("%q is read as %q", text, got)
		}
		if got, want := rendered(t, markdown.Line(text)), strings.Join(strings.Fields(text), " "); got != want {
			t.Errorf("%q on one line is read as %q", text, got)
		}
	}
}

func TestPlainWordsStayPlain(t *testing.T) {
	for _, text := range []string{"I closed it: 5 > 3, a snake_case_name, R&D (twice) - done #1!", "It's 3 < 5. \"Why?\" she asked."} {
		if got := markdown.Line(text); got != text {
			t.Errorf("%q is written as %q", text, got)
		}
	}
	if got, want := markdown.Quote("One.\nTwo.\n\nThree."), "> One.  \n> Two.\n>\n> Three.\n"; got != want {
		t.Errorf("quoted as %q, want %q", got, want)
	}
	if got := markdown.Cell("a | b"); got != `a \| b` {
		t.Errorf("in a cell: %q", got)
	}
}

func FuzzQuote(f *testing.F) {
	for _, text := range written {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, r := range text {
			if r < ' ' && r != '\n' || r > '~' {
				return // the words of a candidate are cleaned before
			}
		}
		if got, want := rendered(t, markdown.Quote(text)), strings.Join(strings.Fields(text), " "); got != want {
			t.Errorf("%q is read as %q", text, got)
		}
	})
}

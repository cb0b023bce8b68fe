package cli

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/starcoach/starcoach/internal/coach"
)

// markdown reads what Markdown and plain text have in common. What would take
// words out of a plain text is left out: indented code, HTML, definitions of
// links, and headings by a line below, which the coach finds by their names.
// Tables are read without the library's extension, which compiles its patterns
// at the start of every run.
var markdown = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewEmphasisParser(), 500),
		),
	)
})

// mostMarked bounds what is read as Markdown, which takes long for marks inside
// each other; five sections as long as they may be are less.
const mostMarked = 64 << 10

// unmarked is a text without the marks of Markdown: its words, a paragraph for
// each item of a list, and its headings, which still say what they are. The rows
// of its tables are handed back beside it: they are no sentences.
func unmarked(source string) (words string, rows []string) {
	if len(source) > mostMarked {
		return source, nil
	}
	u := unmarker{source: []byte(source)}
	u.blocks(markdown().Parse(text.NewReader(u.source)))
	return u.out.String(), u.rows
}

type unmarker struct {
	source []byte
	out    strings.Builder
	rows   []string
}

func (u *unmarker) blocks(parent ast.Node) {
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		switch node := node.(type) {
		case *ast.Heading:
			u.paragraph(strings.Repeat("#", node.Level) + " " + u.inline(node))
		case *ast.Paragraph, *ast.TextBlock:
			u.sentencesOrTable(u.inline(node))
		case *ast.FencedCodeBlock:
			u.paragraph(string(node.Lines().Value(u.source)))
		case *ast.List:
			u.list(node)
		default:
			u.blocks(node)
		}
	}
}

func (u *unmarker) paragraph(words string) {
	u.out.WriteString(words + "\n\n")
}

// mostItems is how far a list counts; a larger number, such as a year, is a word
// of the sentence.
const mostItems = 99

func (u *unmarker) list(list *ast.List) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if first := item.FirstChild(); list.IsOrdered() && list.Start > mostItems && first != nil && first.Lines().Len() > 0 {
			before := string(u.source[:first.Lines().At(0).Start])
			u.out.WriteString(strings.TrimLeft(before[strings.LastIndex(before, "\n")+1:], "> \t"))
		}
		u.blocks(item)
	}
}

// sentencesOrTable writes a paragraph, but the rows of a table below its first
// lines: what stands above and below a line of dashes and bars.
func (u *unmarker) sentencesOrTable(words string) {
	lines := strings.Split(words, "\n")
	rule := slices.IndexFunc(lines, isTableRule)
	if rule < 1 || !strings.Contains(lines[rule-1], "|") {
		u.paragraph(words)
		return
	}
	if before := lines[:rule-1]; len(before) > 0 {
		u.paragraph(strings.Join(before, "\n"))
	}
	for i, line := range lines[rule-1:] {
		var cells []string
		for cell := range strings.SplitSeq(line, "|") {
			if cell = strings.TrimSpace(cell); cell != "" && i != 1 {
				cells = append(cells, cell)
			}
		}
		if len(cells) > 0 {
			u.rows = append(u.rows, strings.Join(cells, ", "))
		}
	}
}

// isTableRule says whether a line is the one below the head of a table.
func isTableRule(line string) bool {
	return strings.Contains(line, "|") && strings.Contains(line, "--") && strings.Trim(line, " \t|:-") == ""
}

// emphasized is what stands between two marks. What heads a line stays a heading.
func (u *unmarker) emphasized(node *ast.Emphasis, before string) string {
	words := u.inline(node)
	stars := strings.Repeat("*", node.Level)
	if betweenDigits(before, words) { // a product, not an emphasis
		return stars + words + stars
	}
	if block := node.Parent().Type() == ast.TypeBlock; !block || before != "" && !strings.HasSuffix(before, "\n") {
		return words
	}
	name := strings.TrimRight(words, ".: ")
	switch known := coach.IsHeading(name) || len(name) == 1; {
	case known && strings.HasSuffix(words, "."):
		return name + ":"
	case !known && node.Level == 2 && u.endsLine(node.NextSibling()) && !endsSentence(words) && !strings.ContainsAny(words, "*_\n"):
		return stars + words + stars
	}
	return words
}

// endsLine says whether nothing but a colon is left of the line.
func (u *unmarker) endsLine(node ast.Node) bool {
	if node == nil {
		return true
	}
	rest, ok := node.(*ast.Text)
	return ok && strings.Trim(string(rest.Value(u.source)), ": ") == "" &&
		(rest.SoftLineBreak() || rest.HardLineBreak() || rest.NextSibling() == nil)
}

func endsSentence(words string) bool { return strings.ContainsAny(words[max(0, len(words)-1):], ".!?") }

// inline is the text below a node without marks.
func (u *unmarker) inline(parent ast.Node) string {
	var words strings.Builder
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		switch node := node.(type) {
		case *ast.Text:
			segment := node.Segment.Value(u.source)
			if parent.Kind() != ast.KindCodeSpan {
				segment = util.UnescapePunctuations(segment)
			}
			words.Write(segment)
			if node.SoftLineBreak() || node.HardLineBreak() {
				words.WriteString("\n")
			}
		case *ast.String:
			words.Write(node.Value)
		case *ast.AutoLink:
			words.Write(node.Label(u.source))
		case *ast.Emphasis:
			words.WriteString(u.emphasized(node, words.String()))
		default:
			words.WriteString(u.inline(node))
		}
	}
	return words.String()
}

// betweenDigits says whether a mark stands between two digits.
func betweenDigits(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return unicode.IsDigit(last) && unicode.IsDigit(first)
}

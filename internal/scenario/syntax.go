package scenario

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"

	"gopkg.in/yaml.v3"
)

var (
	yamlPrefix    = lazily(`^yaml: (?:line (\d+): )?`)
	unknownAnchor = lazily(`^unknown anchor '(.*)' referenced$`)
)

// syntaxHelp says in the author's words what the YAML parser complains about.
// The first entry whose part occurs in the parser's message counts.
var syntaxHelp = []struct{ part, problem, remedy string }{
	{
		"mapping values are not allowed", "a `: ` stands where none is allowed",
		"put the text in double quotes, or mend the indentation",
	},
	{
		"cannot start any token", "a value begins with a character that YAML keeps for itself",
		"put the text in double quotes, and indent with spaces, not tabs",
	},
	{
		"did not find expected key", "this line does not fit the ones before it",
		"check the indentation and that every quote is closed",
	},
	{
		"could not find expected ':'", "a `key: value` is wanted here",
		"add the `:`, or indent the line if it goes on with the text above",
	},
	{"unexpected end of stream", "a quote is opened here and not closed as it should be", "close the quote"},
	{"unexpected document indicator", "a quote is opened here and not closed as it should be", "close the quote"},
	{
		"unknown escape character", "a backslash stands before a character that it cannot escape",
		"write `\\\\` for a backslash, or use single quotes",
	},
	{"hexdecimal", "a \\x or \\u stands without its digits", "write `\\\\` for a backslash"},
	{"Unicode character escape", "an escape names no character", "write `\\\\` for a backslash"},
	{
		"did not find expected '-' indicator", "a list item that begins with `- ` is wanted here",
		"indent all items of a list alike",
	},
	{
		"block sequence entries are not allowed", "a list item stands where none is allowed",
		"begin the list on a line of its own, below its key",
	},
	{"expected ',' or", "a bracket is opened and not closed", "close it, or put the text in double quotes"},
	{"exceeded max depth", "nested too deeply", "check the brackets and the indentation"},
	{"node content", "a value is wanted here", "close every bracket, or put the text in double quotes"},
	{"a tab character", "a tab is used for indentation", "indent with spaces"},
}

// syntax notes an error of the YAML parser, where it arose and in plain words.
func (r *reader) syntax(data []byte, err error) {
	message := yamlPrefix().ReplaceAllString(err.Error(), "")
	if match := unknownAnchor().FindStringSubmatch(message); match != nil {
		line, column := position(data, "*"+match[1])
		r.report(line, column, "", fmt.Sprintf("`*%s` is an alias, which is not allowed", clip(match[1])),
			"write the value out, or put the text in double quotes")
		return
	}
	line, noticed := faultyLine(data, err.Error())
	text := lineAt(data, line)
	if indent := len(text) - len(strings.TrimLeft(text, " \t")); strings.Contains(text[:indent], "\t") {
		column := strings.IndexByte(text, '\t') + 1
		r.report(line, column, "", "a tab is used for indentation", "indent with spaces")
		return
	}
	problem, remedy := message, "check the indentation and the quotes in this line and above it"
	for _, help := range syntaxHelp {
		if strings.Contains(message, help.part) {
			problem, remedy = help.problem, help.remedy
			break
		}
	}
	if noticed > line && opensQuote(text) {
		problem, remedy = "a quote is opened here and not closed as it should be", "close the quote"
	} else if remedy == "close the quote" && !opensQuote(text) {
		problem = "a quote that is opened above is not closed"
	}
	r.report(line, 0, "", problem, remedy)
}

// opensQuote reports whether a quoted text begins on a line and goes on below.
func opensQuote(line string) bool {
	line = strings.TrimLeft(line, " -")
	if _, rest, ok := cutKey(line); ok {
		line = rest
	}
	if line == "" || line[0] != '"' && line[0] != '\'' {
		return false
	}
	_, _, closed := cutQuoted(line)
	return !closed
}

// maxReparse is the size in bytes beyond which a file is not parsed again to
// find the line of an error. It is three times what a rich scenario has.
const maxReparse = 64 << 10

// faultyLine is the line, from 1, in which the construct begins that the parser
// fails on with the message, and the line where it noticed. The parser's own line can be where it noticed, far
// below an unclosed quote, or where the mapping around began, far above.
//
// So the file is parsed again in pieces: the shortest piece that fails in the
// same way ends where the parser noticed, and above it the longest piece that
// parses ends where all was well.
func faultyLine(data []byte, message string) (line, noticed int) {
	if len(data) > maxReparse {
		if match := yamlPrefix().FindStringSubmatch(message); match != nil {
			line = number(match[1])
		}
		return line, line
	}
	ends := lineEnds(data)
	noticed = 1 + sort.Search(len(ends)-1, func(i int) bool {
		return parseError(data[:ends[i]]) == message
	})
	// Each step back parses once more, so that a large file gets fewer of them.
	farthest := min(200, (2<<20)/len(data))
	for well := noticed - 1; well > 0 && well > noticed-farthest; well-- {
		if parseError(data[:ends[well-1]]) == "" {
			return firstText(data, well+1, noticed), noticed
		}
	}
	if noticed > farthest {
		return noticed, noticed
	}
	return firstText(data, 1, noticed), noticed
}

// lineEnds holds the offset after each line.
func lineEnds(data []byte) []int {
	var ends []int
	for i, c := range data {
		if c == '\n' {
			ends = append(ends, i+1)
		}
	}
	if len(ends) == 0 || ends[len(ends)-1] < len(data) {
		ends = append(ends, len(data))
	}
	return ends
}

// parseError is the parser's message about the data, "" where it has none.
func parseError(data []byte) string {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	for {
		var node yaml.Node
		err := decoder.Decode(&node)
		if errors.Is(err, io.EOF) {
			return ""
		}
		if err != nil {
			return err.Error()
		}
	}
}

// firstText is the first line from line on that is neither blank nor a comment.
func firstText(data []byte, line, last int) int {
	for ; line < last; line++ {
		if text := strings.TrimSpace(lineAt(data, line)); text != "" && text[0] != '#' {
			break
		}
	}
	return line
}

// lineAt is one line of the data, counted from 1, without its end; "" where
// there is no such line.
func lineAt(data []byte, line int) string {
	if line < 1 {
		return ""
	}
	for ; line > 1; line-- {
		_, rest, found := bytes.Cut(data, []byte("\n"))
		if !found {
			return ""
		}
		data = rest
	}
	first, _, _ := bytes.Cut(data, []byte("\n"))
	return string(first)
}

// position is the line and the column of the first place where text stands.
func position(data []byte, text string) (line, column int) {
	before, _, found := strings.Cut(string(data), text)
	if !found {
		return 0, 0
	}
	start := strings.LastIndexByte(before, '\n') + 1
	return strings.Count(before, "\n") + 1, len([]rune(before[start:])) + 1
}

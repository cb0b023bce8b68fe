package scenario

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// MaxFileSize is the size in bytes beyond which a file is refused unread.
const MaxFileSize = 256 << 10

// byteOrderMark may open a file that an editor saved as "UTF-8 with BOM".
const byteOrderMark = "\ufeff"

// Decode reads one scenario file; name is what messages call it. An error is
// of type Diagnostics and holds every problem of the file, sorted by line and
// column; the Scenario is nil then. The text of a Scenario is clean.
func Decode(name string, data []byte) (*Scenario, error) {
	return whole(decode(name, data, false))
}

// DecodeOwn reads the file of a candidate's own story: only what is filled in
// counts, and its title suffices. Without an id it is known by the name of its
// file, or else its title. What is filled in is held to the form as strictly as
// by Decode.
func DecodeOwn(name string, data []byte) (*Scenario, error) {
	return whole(decode(name, data, true))
}

func whole(decoded *Scenario, _ value, problems Diagnostics) (*Scenario, error) {
	if len(problems) > 0 {
		return nil, problems
	}
	return decoded, nil
}

// decode reads as much of a file as it can make sense of. The Scenario is nil
// or has gaps where there are problems; id is where its id stands.
func decode(name string, data []byte, own bool) (decoded *Scenario, id value, problems Diagnostics) {
	r := &reader{file: CleanLine(name), own: own, keep: "keep one scenario in a file"}
	if root := r.parse(data); root != nil {
		decoded = r.scenario(root)
	}
	return decoded, r.id, r.result()
}

// Document parses a YAML file that is no scenario, such as the settings, and
// holds it to the same bounds: its size, its depth, no aliases and no second
// document. keep says what such a file is to hold, as advice: "keep the settings
// in one file". The node is nil where the file holds nothing, or nothing to go
// on with; every problem is among the diagnostics, none of whose texts needs
// cleaning.
func Document(name, keep string, data []byte) (*yaml.Node, Diagnostics) {
	r := &reader{file: CleanLine(name), keep: keep, other: true}
	root := r.parse(data)
	return root, r.result()
}

// reader turns one file into a Scenario and notes every problem on the way.
type reader struct {
	file     string
	own      bool   // only what is filled in counts
	keep     string // what a file is to hold, as advice
	other    bool   // no scenario but another file, which may be empty
	problems Diagnostics
	id       value // where the id stands
}

// maxProblems bounds how much a file can make us print.
const maxProblems = 200

// report notes a problem; the text may come from the file and is cleaned.
func (r *reader) report(line, column int, path, problem, remedy string) {
	r.problems = append(r.problems, Diagnostic{
		File:    r.file,
		Line:    line,
		Column:  column,
		Path:    CleanLine(path),
		Problem: CleanLine(problem),
		Remedy:  CleanLine(remedy),
	})
}

// at notes a problem where a node stands.
func (r *reader) at(node *yaml.Node, path, problem, remedy string) {
	r.report(node.Line, node.Column, path, problem, remedy)
}

// result is the problems noted, in the order that a reader meets them.
func (r *reader) result() Diagnostics {
	r.problems.sort()
	if more := len(r.problems) - maxProblems; more > 0 {
		last := r.problems[maxProblems]
		r.problems = r.problems[:maxProblems]
		r.report(last.Line, last.Column, "",
			fmt.Sprintf("%d more problems from here on", more), "mend the ones above and check again")
	}
	return r.problems
}

// parse checks the bytes and the syntax, and returns the root of the only
// document, whose structure is within bounds and free of aliases. It returns
// nil where there is nothing to go on with; the problem is noted then.
func (r *reader) parse(data []byte) *yaml.Node {
	if !r.checkBytes(data) {
		return nil
	}
	data = normalize(data)
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var document yaml.Node
	switch err := decoder.Decode(&document); {
	case errors.Is(err, io.EOF):
		r.empty()
		return nil
	case err != nil:
		r.syntax(data, err)
		return nil
	}
	var second yaml.Node
	switch err := decoder.Decode(&second); {
	case errors.Is(err, io.EOF):
	case err != nil:
		r.syntax(data, err)
	default:
		r.at(&second, "", "a second document begins here",
			r.keep+" and move this one to a file of its own")
	}
	root := document.Content[0]
	if isNull(root) {
		r.empty()
		return nil
	}
	if !r.checkTree(root) {
		return nil
	}
	return root
}

// empty notes that a file holds no scenario at all.
func (r *reader) empty() {
	if r.other {
		return
	}
	r.report(1, 1, "", "the file is empty", "begin it with `schema: 1` and an `id: ...`")
}

// checkBytes refuses what the YAML parser would accept too much of or report
// without a line: size, encodings and raw control characters.
func (r *reader) checkBytes(data []byte) bool {
	if len(data) > MaxFileSize {
		r.report(0, 0, "", fmt.Sprintf("the file is larger than %d KiB", MaxFileSize>>10),
			r.keep+" and shorten its texts")
		return false
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		r.report(1, 1, "", "the file is written in UTF-16", "save it as UTF-8")
		return false
	}
	data = bytes.TrimPrefix(data, []byte(byteOrderMark))
	line, column := 1, 1
	for i := 0; i < len(data); {
		char, size := utf8.DecodeRune(data[i:])
		switch {
		case char == utf8.RuneError && size == 1:
			r.report(line, column, "", fmt.Sprintf("the byte 0x%02x is not UTF-8", data[i]),
				"save the file as UTF-8")
			return false
		case char == '\ufeff':
			r.report(line, column, "", "a byte order mark stands inside the file",
				"delete the invisible character here")
			return false
		case isForbidden(char):
			r.report(line, column, "", fmt.Sprintf("the control character U+%04X stands in the file", char),
				"delete the invisible character here")
			return false
		}
		column++
		if char == '\n' || char == '\r' && !bytes.HasPrefix(data[i+1:], []byte("\n")) {
			line, column = line+1, 1
		}
		i += size
	}
	return true
}

// isForbidden reports whether YAML has no place for char in a file.
func isForbidden(char rune) bool {
	switch char {
	case '\t', '\n', '\r', '\u0085':
		return false
	}
	return char < 0x20 || char >= 0x7f && char < 0xa0 || char == 0xfffe || char == 0xffff
}

// normalize drops a byte order mark at the start and makes every line end in
// "\n", for files from other systems.
func normalize(data []byte) []byte {
	data = bytes.TrimPrefix(data, []byte(byteOrderMark))
	if bytes.IndexByte(data, '\r') < 0 {
		return data
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
}

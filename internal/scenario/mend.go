package scenario

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/starcoach/starcoach/internal/english"
)

// Mended is one thing that Mend put right.
type Mended struct {
	// Line and Column count from 1; 0 where it is about the whole file.
	Line, Column int
	// Path leads to the key, "" where none is concerned.
	Path string
	// What says what was done.
	What string
}

// Mend puts right what can be without a doubt, and leaves comments and layout as
// they are: blanks at the ends of lines, a missing line break at the end of the
// file, tabs that it is indented with, durations that are written in another
// way, and signal phrases and quotes that differ from their text in nothing but
// case and blanks. What it returns decodes to the same scenario, and has no
// problem that was not there before; nothing is returned where nothing was done.
func Mend(name string, data []byte, own bool) ([]byte, []Mended) {
	if !mendable(data) {
		return nil, nil
	}
	if decoded, _, problems := decode(name, data, own); decoded != nil || len(problems) != 1 {
		return mend(name, data, own)
	}
	// It can't be read: tabs may be all that is wrong.
	untabbed, lines := withoutTabs(data)
	if lines == 0 {
		return nil, nil
	}
	did := []Mended{{What: fmt.Sprintf("spaces are now in the place of tabs, in %s", english.Count(lines, "line"))}}
	mended, more := mend(name, untabbed, own)
	if mended == nil {
		mended = untabbed
	}
	if _, _, problems := decode(name, mended, own); len(problems) > 0 {
		return nil, nil // they may have meant another indentation
	}
	return mended, append(did, more...)
}

// mendable says whether lines and columns mean the same here as for the parser.
func mendable(data []byte) bool {
	for _, rare := range rareBreaks {
		if bytes.Contains(data, rare) {
			return false
		}
	}
	return bytes.Count(data, []byte("\r")) == bytes.Count(data, []byte("\r\n")) &&
		len(data) <= MaxFileSize && !bytes.HasPrefix(data, []byte(byteOrderMark))
}

// mend is Mend for a file that can be read.
func mend(name string, data []byte, own bool) ([]byte, []Mended) {
	at, did := data, []Mended(nil)
	try := func(candidate []byte, what ...Mended) {
		if !bytes.Equal(candidate, at) && means(name, at, candidate, own) {
			at, did = candidate, append(did, what...)
		}
	}
	// From the end on, so that what comes before stays in its place.
	changes := changesOf(name, data, own)
	for _, c := range slices.Backward(changes) {
		try(slices.Concat(at[:c.start], []byte(c.text), at[c.end:]), c.Mended)
	}
	slices.Reverse(did)
	trimmed, lines := withoutTrailing(at)
	try(trimmed, Mended{What: "blanks at the end are gone from " + english.Count(lines, "line")})
	if len(at) > 0 && !bytes.HasSuffix(at, []byte("\n")) {
		end := "\n"
		if bytes.Contains(at, []byte("\r\n")) {
			end = "\r\n"
		}
		try(append(slices.Clone(at), end...), Mended{What: "the last line now ends with a line break"})
	}
	if did == nil {
		return nil, nil
	}
	return at, did
}

// means says whether a file still means what it did, and has no new problem.
func means(name string, before, after []byte, own bool) bool {
	was, _, problems := decode(name, before, own)
	is, _, left := decode(name, after, own)
	for _, problem := range left {
		if !slices.ContainsFunc(problems, func(d Diagnostic) bool { return d.Path == problem.Path && d.Problem == problem.Problem }) {
			return false
		}
	}
	return len(left) <= len(problems) && (was == nil) == (is == nil) && (was == nil || sameMeaning(was, is))
}

// withoutTabs has two spaces for each tab that a line is indented with.
func withoutTabs(data []byte) (out []byte, changed int) {
	for line := range bytes.Lines(data) {
		text := bytes.TrimLeft(line, " \t")
		indent := line[:len(line)-len(text)]
		if bytes.ContainsRune(indent, '\t') {
			indent = bytes.ReplaceAll(indent, []byte("\t"), []byte("  "))
			changed++
		}
		out = append(append(out, indent...), text...)
	}
	return out, changed
}

// withoutTrailing has no blanks at the ends of lines. One behind a backslash is
// kept: it is quoted.
func withoutTrailing(data []byte) (out []byte, changed int) {
	for line := range bytes.Lines(data) {
		text := bytes.TrimRight(line, "\r\n")
		trimmed := bytes.TrimRight(text, " \t")
		if len(trimmed) < len(text) && !bytes.HasSuffix(trimmed, []byte(`\`)) {
			changed++
			out = append(append(out, trimmed...), line[len(text):]...)
			continue
		}
		out = append(out, line...)
	}
	return out, changed
}

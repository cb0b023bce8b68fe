package scenario

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Diagnostic is one problem of a scenario file, told so that its author can
// mend it.
type Diagnostic struct {
	// File is the file as printed; it is for reading, not for opening.
	File string
	// Line and Column count from 1, in characters; 0 means not known.
	Line, Column int
	// Path leads to the key at fault, such as "quiz[0].choices[2].why". List
	// positions count from 0.
	Path string
	// Rule is the kind of problem, as a Checker names it; empty for a problem of the
	// form.
	Rule string
	// Problem says what is wrong and Remedy what would be right.
	Problem string
	Remedy  string
}

// String is the diagnostic on one line, safe to print:
// "file:line:column: path: problem; remedy", without the parts not known.
func (d Diagnostic) String() string {
	place := d.File
	if d.Line > 0 {
		place = join(place, ":", strconv.Itoa(d.Line))
		if d.Column > 0 {
			place += ":" + strconv.Itoa(d.Column)
		}
	}
	text := join(d.Path, ": ", join(d.Problem, "; ", d.Remedy))
	return CleanLine(join(place, ": ", text))
}

// join puts the separator between two texts unless one of them is empty.
func join(left, separator, right string) string {
	if left == "" || right == "" {
		return left + right
	}
	return left + separator + right
}

// Diagnostics are the problems of one or more files.
type Diagnostics []Diagnostic

// Error is the problems, one a line.
func (d Diagnostics) Error() string {
	lines := make([]string, len(d))
	for i, one := range d {
		lines[i] = one.String()
	}
	return strings.Join(lines, "\n")
}

// sort puts the problems of one file into the order a reader meets them.
func (d Diagnostics) sort() {
	slices.SortStableFunc(d, func(a, b Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

package scenario

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDecodeRefusesWholeFiles is about files that are not worth reading on.
func TestDecodeRefusesWholeFiles(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"empty", "", "f.yaml:1:1: the file is empty; begin it with `schema: 1` and an `id: ...`"},
		{"blank", "\n  \n", "f.yaml:1:1: the file is empty; begin it with `schema: 1` and an `id: ...`"},
		{"comment only", "# nothing\n", "f.yaml:1:1: the file is empty; begin it with `schema: 1` and an `id: ...`"},
		{"null", "~\n", "f.yaml:1:1: the file is empty; begin it with `schema: 1` and an `id: ...`"},
		{
			"too large", strings.Repeat("#", MaxFileSize+1),
			"f.yaml: the file is larger than 256 KiB; keep one scenario in a file and shorten its texts",
		},
		{
			"latin-1", "schema: 1\ntitle: \"ä caf\xe9\"\n",
			"f.yaml:2:14: the byte 0xe9 is not UTF-8; save the file as UTF-8",
		},
		{"UTF-16", "\xff\xfes\x00c\x00", "f.yaml:1:1: the file is written in UTF-16; save it as UTF-8"},
		{"lone surrogate", "title: \xed\xa0\x80", "f.yaml:1:8: the byte 0xed is not UTF-8; save the file as UTF-8"},
		{
			"byte order mark inside", "schema: 1\n" + byteOrderMark + "id: x\n",
			"f.yaml:2:1: a byte order mark stands inside the file; delete the invisible character here",
		},
		{
			"escape character", "schema: 1\r\ntitle: \x1b[31m\n",
			"f.yaml:2:8: the control character U+001B stands in the file; delete the invisible character here",
		},
		{
			"C1 control", "title: \u009b31m",
			"f.yaml:1:8: the control character U+009B stands in the file; delete the invisible character here",
		},
		{
			"list", "- schema: 1\n",
			"f.yaml:1:1: a mapping is wanted here, this is a list; write `key: value` lines, indented below",
		},
		{
			"text", "hello\n",
			"f.yaml:1:1: a mapping is wanted here, this is a single value; write `key: value` lines, indented below",
		},
		{
			"too many values", "tags: [" + strings.Repeat("a,", maxNodes) + "]",
			"f.yaml:1:20002: tags[9997]: the file holds more than 10000 keys and values; keep one scenario in a file",
		},
		{
			"quote open for very long", "a: \"\n" + strings.Repeat("b\n", 1000),
			"f.yaml:1001: a quote that is opened above is not closed; close the quote",
		},
		{
			"large file of no syntax", strings.Repeat("a: b\n", 20_000) + " c: d\n",
			"f.yaml:20001: a `: ` stands where none is allowed; put the text in double quotes, or mend the indentation",
		},
		{
			"brackets without end", strings.Repeat("[", 20_000),
			"f.yaml:1: nested too deeply; check the brackets and the indentation",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, problems(t, test.text)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// TestDecodeFindsTheLineOfASyntaxError changes one place of a good file so that
// it is no YAML any more; the line told is where the author has to look.
func TestDecodeFindsTheLineOfASyntaxError(t *testing.T) {
	tests := []struct{ name, old, replacement, want string }{
		{
			"colon in a text", "title: Kept the", "title: Kept: the",
			"f.yaml:4: a `: ` stands where none is allowed; put the text in double quotes, or mend the indentation",
		},
		{
			"tab", "  target: 1m30s", "\ttarget: 1m30s",
			"f.yaml:38:1: a tab is used for indentation; indent with spaces",
		},
		{
			"at sign", "role: Shift lead", "role: @lead",
			"f.yaml:13: a value begins with a character that YAML keeps for itself; " +
				"put the text in double quotes, and indent with spaces, not tabs",
		},
		{
			"quote not closed", `  mistake: "We had to do something"`, `  mistake: "We had to do something`,
			"f.yaml:36: a quote is opened here and not closed as it should be; close the quote",
		},
		{
			"quote closed by the next", "title: Kept the packing line moving\n", "title: \"Kept the packing line moving\n",
			"f.yaml:4: a quote is opened here and not closed as it should be; close the quote",
		},
		{
			"list item out of line", "    - i wrote the routes", "   - i wrote the routes",
			"f.yaml:45: this line does not fit the ones before it; check the indentation and that every quote is closed",
		},
		{
			"key without colon", "role: Shift lead", "role",
			"f.yaml:13: a `key: value` is wanted here; add the `:`, or indent the line if it goes on with the text above",
		},
		{
			"text not indented", "    stopped within", "stopped within",
			"f.yaml:25: a `key: value` is wanted here; add the `:`, or indent the line if it goes on with the text above",
		},
		{
			"bracket not closed", "tags: [pressure, operations]", "tags: [pressure, operations",
			"f.yaml:14: a bracket is opened and not closed; close it, or put the text in double quotes",
		},
		{
			"unknown escape", `  mistake: "We had to do something"`, `  mistake: "We had to \do something"`,
			"f.yaml:36: a backslash stands before a character that it cannot escape; write `\\\\` for a backslash, or use single quotes",
		},
		{
			"escaped surrogate", `  mistake: "We had to do something"`, `  mistake: "We \ud800 do something"`,
			"f.yaml:36: an escape names no character; write `\\\\` for a backslash",
		},
	}
	good := fullFile(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := problems(t, edit(t, good, test.old, test.replacement))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

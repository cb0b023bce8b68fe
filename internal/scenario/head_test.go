package scenario

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// headVariants are the ways of writing a head that the line scanner has to
// read by itself, as changes to the full file.
var headVariants = []struct{ name, old, replacement string }{
	{"as it stands", "schema: 1", "schema: 1"},
	{"comments", "schema: 1\n", "schema: 1 # the form\n\n  # more\n"},
	{"double quotes", "title: Kept the packing line moving", `title: "Kept: # the line" # so`},
	{"single quotes", "title: Kept the packing line moving", `title: 'It''s "kept"'`},
	{"literal block", "title: Kept the packing line moving", "title: |\n  Kept # it\n\n  going"},
	{"accents", "title: Kept the packing line moving", "title: Gerät läuft"},
	{"number", "title: Kept the packing line moving", "title: 007"},
	{"tags as a list", "tags: [pressure, operations]", "tags:\n  - pressure\n  - \"a, b\""},
	{"tags not indented", "tags: [pressure, operations]", "tags:\n- pressure\n- b # so"},
	{"no tags", "tags: [pressure, operations]\n", ""},
	{"no role", "role: Shift lead\n", ""},
	{"keys in a text", "  coaching: It says at once", "  coaching: >-\n\n    target: 40s\n    title: x\n\n    It says at once"},
	{"quotes in a text", "    I pulled the spare", "    \"I pulled the spare"},
	{"role after the tags", "role: Shift lead\ntags: [pressure, operations]\n", "tags: [a]\nrole: Shift lead\n"},
	{"collection after a section", "collection: Any employer\n", ""},
	{
		"target last in its section",
		"  target: 15s\n  signals:\n    - a spare at each table\n  coaching: It says what changed since.\n",
		"  signals:\n    - a spare at each table\n  coaching: It says what changed since.\n  target: 15s\n",
	},
}

func TestScanHeadReadsWhatDecodeReads(t *testing.T) {
	for _, variant := range headVariants {
		t.Run(variant.name, func(t *testing.T) {
			text := edit(t, fullFile(t), variant.old, variant.replacement)
			if !strings.Contains(text, "\ncollection:") {
				text += "collection: Any employer\n"
			}
			decoded, err := Decode("f.yaml", []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			head, ok := scanHead([]byte(text))
			if !ok {
				t.Fatal("the scanner gives up")
			}
			if diff := cmp.Diff(decoded.head(), head); diff != "" {
				t.Errorf("head (-decoded +scanned):\n%s", diff)
			}
		})
	}
}

// TestScanHeadGivesUp is about files that are valid but could mislead a reader
// that goes line by line.
func TestScanHeadGivesUp(t *testing.T) {
	tests := []struct{ name, old, replacement string }{
		{"text over two lines", "title: Kept the", "title: Kept\n  the"},
		{"quotes over two lines", "title: Kept the packing line moving", "title: \"Kept\n  the line\""},
		{"escape", "title: Kept the packing line moving", `title: "Kept \x41"`},
		{"text on the next line", "title: Kept", "title:\n  Kept"},
		{
			"section in brackets", "  target: 20s\n  example: I was the shift lead, so the line was mine to keep running.\n" +
				"  signals:\n    - mine to keep running\n  coaching: One sentence says whose task it was.\n" +
				"  mistake: \"We had to do something\"\n",
			"  {target: 20s, example: I was it, signals: [I was], coaching: a, mistake: b}\n",
		},
		{
			"keys within quotes over lines", "  coaching: Every sentence has a doer.",
			"  coaching: \"Every\ntarget: 9s\n  sentence\"",
		},
		{"block with an indentation of its own", "title: Kept the", "title: |2\n   Kept the"},
		{"line separator in a text", "title: Kept", "title: \"Kept\u2028it\" # Kept"},
		{"quoted key", "title: Kept", "\"title\": Kept"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := edit(t, fullFile(t), test.old, test.replacement)
			if got := problems(t, text); got != "" {
				t.Fatalf("the file is not valid:\n%s", got)
			}
			if head, ok := scanHead([]byte(text)); ok {
				t.Errorf("the scanner takes it for %+v", head)
			}
		})
	}
}

// TestShippedScenariosAreReadByTheirHeads keeps start-up fast: a file that the
// scanner gives up on costs forty times as much.
func TestShippedScenariosAreReadByTheirHeads(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "scenarios", "*", "*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no scenarios: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		decoded, err := Decode(file, data)
		if err != nil {
			t.Errorf("problems:\n%v", err)
			continue
		}
		head, ok := scanHead(data)
		if diff := cmp.Diff(decoded.head(), head); diff != "" || !ok {
			t.Errorf("%s (-decoded +scanned):\n%s", file, diff)
		}
		if name := strings.TrimSuffix(filepath.Base(file), ".yaml"); decoded.ID != name {
			t.Errorf("%s holds the id %s", file, decoded.ID)
		}
	}
}

package main_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"gopkg.in/yaml.v3"
)

// attacks are what a text may try at a terminal: each kind of sequence in its
// seven-bit and eight-bit form, whole and cut off, controls, and characters that
// turn or hide what is read. Their numbers are none that the program uses.
var attacks = []string{
	"\x1b[666;6H", "\x1b[31;66m", "\x1b[66A\x1b[66J", "\x1b[?1006h\x1b[?1003h", "\x1b[66;6;66t", "\x1b[6n\x1b[c", "\x1b[!p",
	"\x1b]0;EVIL\a", "\x1b]52;c;RVZJTA==\x1b\\", "\x1b]2;EVIL", "\x1b]8;;http://evil.example\x1b\\EVIL\x1b]8;;\x1b\\", "\x1b]11;?\a",
	"\x1bP1$rEVIL\x1b\\", "\x1b_GEVIL\x1b\\", "\x1b^EVIL\x1b\\", "\x1bXEVIL\x1b\\", "\x1bPEVIL", "\x1b_EVIL",
	"\x1bc", "\x1b7EVIL\x1b8", "\x1b(0", "\x1b#8", "\x1b=", "\x1bM\x1bD", "\x1b", "\x1b[", "\x1b[66",
	"\u009b66m", "\u009d0;EVIL\u009c", "\u0090EVIL\u009c", "\u008d\u0084", "\u009e\u009f\u0098",
	"\a", "EVIL\b\b\b\b", "\x00", "\x0e\x0f", "\x7f", "EVIL\rGOOD", "\v\f", "\x05",
	"\u202eLIVE\u202c", "\u2066\u2067\u2068\u2069", "\u200e\u200f\u061c", "\u200b\u2060\ufeff", "\U000e0041\U000e007f", "\ufff9\ufffb",
	"\x1b\x1b[66m[66m", "\x1b[6\x1b[66m6m", "\x1b]\x1b]0;EVIL\a0;EVIL\a",
}

// ours is what the program itself writes to a terminal beside text: styles,
// places, what is erased, and the modes that it sets and takes back.
var ours = regexp.MustCompile(`\x1b\[[0-9;]*[mABCDGHJKLM]|\x1b\[\?(25|1049|2004|1002|1003|1006)[hl]|\x1b\[[0-9]+ q|\r\n`)

// mouseOff is written at the end, whatever was on.
var mouseOff = regexp.MustCompile(`\x1b\[\?100[236]l`)

// harm is what a terminal was sent that no screen of the program needs; empty if
// there is none.
func harm(output []byte) (found []string) {
	for _, attack := range attacks {
		if len(attack) > 2 && strings.ContainsFunc(attack, isControl) && bytes.Contains(output, []byte(attack)) {
			found = append(found, attack)
		}
	}
	rest := ours.ReplaceAll(mouseOff.ReplaceAll(output, nil), nil)
	at := bytes.IndexFunc(rest, func(r rune) bool { return !strings.ContainsRune("\r\n\t", r) && isControl(r) })
	if at >= 0 {
		found = append(found, string(rest[max(0, at-30):min(len(rest), at+30)]))
	}
	return found
}

func wantHarmless(t *testing.T, what string, output []byte) {
	t.Helper()
	for _, found := range harm(output) {
		t.Errorf("%s: %q reached the terminal", what, found)
	}
}

func TestEveryAttackWouldBeSeen(t *testing.T) {
	for _, attack := range attacks {
		if harm([]byte("\x1b[1mwords\x1b[m "+attack+" more words\r\n")) == nil {
			t.Errorf("%q would not be seen", attack)
		}
	}
}

// isControl says whether a rune acts on the terminal, or turns or hides text.
func isControl(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || unicode.Is(unicode.Cf, r) || r == '\ufffd'
}

// plainKeys hold what has to stay as it is for the file to be read.
var plainKeys = []string{"schema", "id", "target", "length", "correct", "better", "leaning", "scores", "signals", "quote", "level"}

// attacked puts another attack into each text of a file, beginning with the given
// one, so that it can still be read.
func attacked(t *testing.T, content []byte, first int) []byte {
	t.Helper()
	var file yaml.Node
	if err := yaml.Unmarshal(content, &file); err != nil {
		t.Fatal(err)
	}
	var walk func(node *yaml.Node)
	walk = func(node *yaml.Node) {
		switch node.Kind {
		case yaml.MappingNode:
			for i := 0; i+1 < len(node.Content); i += 2 {
				if !slices.Contains(plainKeys, node.Content[i].Value) {
					walk(node.Content[i+1])
				}
			}
		case yaml.ScalarNode:
			attack := attacks[first%len(attacks)]
			first++
			node.Value = "A" + attack + " " + node.Value + attack
			node.Style = yaml.DoubleQuotedStyle
		default:
			for _, child := range node.Content {
				walk(child)
			}
		}
	}
	walk(&file)
	changed, err := yaml.Marshal(&file)
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

// goodFile is one that can be read, and uses every key.
func goodFile(t *testing.T) []byte {
	t.Helper()
	good, err := os.ReadFile("../../internal/scenario/testdata/full.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return good
}

func put(t *testing.T, folder, name string, content []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// readable is a folder of files that can be read, with attacks in all their texts.
// Their ids are hostile-00 and so on.
func readable(t *testing.T) (folder string) {
	t.Helper()
	folder = t.TempDir()
	for i := range attacks {
		id := fmt.Appendf(nil, "hostile-%02d", i)
		put(t, folder, string(id)+".yaml", bytes.Replace(attacked(t, goodFile(t), i), []byte("label-printer-outage"), id, 1))
	}
	return folder
}

// corpus is a folder of files that can be read and others that can't, each broken
// in another way.
func corpus(t *testing.T) (folder string) {
	t.Helper()
	folder, good := readable(t), goodFile(t)
	for i, attack := range attacks {
		put(t, folder, fmt.Sprintf("raw-%02d.yaml", i), bytes.Replace(good, []byte("Kept the packing"), []byte("Kept "+attack), 1))
		put(t, folder, fmt.Sprintf("key-%02d.yaml", i), fmt.Appendf(good[:len(good):len(good)], "%q: 1\n", "k"+attack))
	}
	for name, content := range broken(string(good)) {
		put(t, folder, name, []byte(content))
	}
	put(t, folder, "\x1b]0;EVIL\a\u202e.yaml", []byte("schema: 1\n"))
	return folder
}

// broken are files that can't be read.
func broken(good string) map[string]string {
	files := map[string]string{
		"empty.yaml":     "",
		"huge.yaml":      good + strings.Repeat("# filled up\n", 300*1024/12),
		"vast.yaml":      strings.Repeat("x", 8<<20),
		"deep.yaml":      "title: " + strings.Repeat("[", 20000),
		"deeper.yaml":    strings.Repeat("- ", 20000),
		"wide.yaml":      "tags: [" + strings.Repeat("a, ", 60000) + "a]\n",
		"many-keys.yaml": strings.Repeat("k: 1\n", 20000),
		"aliases.yaml":   "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\ntitle: [*c, *c]\n",
		"self.yaml":      "a: &a [*a]\n",
		"merge.yaml":     "a: &a {b: 1}\n<<: *a\n",
		"tagged.yaml":    "title: !!binary aGVsbG8=\nid: !evil x\n",
		"second.yaml":    good + "---\nschema: 1\n",
		"directive.yaml": "%YAML 9.9\n---\n" + good,
		"utf16.yaml":     "\xff\xfes\x00c\x00h\x00e\x00m\x00a\x00",
		"latin1.yaml":    strings.Replace(good, "Kept", "K\xe9pt", 1),
		"nul.yaml":       strings.Replace(good, "Kept", "K\x00pt", 1),
		"tabs.yaml":      strings.ReplaceAll(good, "  ", "\t"),
		"list.yaml":      "- schema: 1\n- id: x\n",
		"scalar.yaml":    "just text\n",
	}
	// Every value of the file as something that it should not be.
	line := regexp.MustCompile(`(?m)^( *(?:- )?[a-z_]+):.*$`)
	others := []string{"{a: 1}", "[[[]]]", "~", "1e999"}
	for i, place := range line.FindAllStringSubmatchIndex(good, -1) {
		files[fmt.Sprintf("wrong-%02d.yaml", i)] = good[:place[3]] + ": " + others[i%len(others)] + good[place[1]:]
	}
	// The file cut off here and there; each byte of it has its turn in
	// TestAFileCutOffAnywhereIsExplained.
	for end := 1; end < len(good); end += 211 {
		files[fmt.Sprintf("cut-%04d.yaml", end)] = good[:end]
	}
	return files
}

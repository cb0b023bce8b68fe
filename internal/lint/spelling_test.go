package lint_test

import (
	"bufio"
	"compress/gzip"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// ownWords are terms of trades and names that no dictionary has, one a line.
const ownWords = "../../scenarios/.words.txt"

// dictionary tells where a word is spelt so: "a" in America, "b" in Britain, ""
// in both.
func dictionary(t *testing.T) map[string]string {
	t.Helper()
	file, err := os.Open("testdata/words.txt.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }() // it was only read
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	words := map[string]string{}
	lines := bufio.NewScanner(unpacked)
	for lines.Scan() {
		word, where, _ := strings.Cut(lines.Text(), "\t")
		words[word] = where
	}
	if err := lines.Err(); err != nil || len(words) < 100_000 {
		t.Fatalf("the dictionary has %d words (%v)", len(words), err)
	}
	return words
}

func own(t *testing.T) map[string]bool {
	t.Helper()
	data, err := os.ReadFile(ownWords)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	if !slices.IsSorted(lines) {
		t.Errorf("%s is not sorted", ownWords)
	}
	words := map[string]bool{}
	for _, line := range lines {
		words[strings.ToLower(line)] = true
	}
	return words
}

// spelt is every word of a scenario, in small letters, with how often it occurs.
func spelt(s *scenario.Scenario) map[string]int {
	words := map[string]int{}
	for _, text := range s.Texts() {
		text = strings.NewReplacer("’", "'").Replace(text)
		for _, word := range coach.Words(text) {
			for _, part := range strings.FieldsFunc(strings.ToLower(text[word.Start:word.End]), func(r rune) bool {
				return r == '-' || r == '/' || r == '.' || r == '_'
			}) {
				words[strings.Trim(part, "'")]++
			}
		}
	}
	return words
}

func TestShippedScenariosAreSpeltRight(t *testing.T) {
	words, own := dictionary(t), own(t)
	used := map[string]bool{}
	for _, s := range shipped(t) {
		regions := map[string][]string{}
		for word := range spelt(s) {
			base := strings.TrimSuffix(word, "'s")
			switch {
			case base == "" || strings.ContainsAny(base, "0123456789$£€%") || contraction[word]:
				continue
			case own[base]:
				used[base] = true
				continue
			}
			where, known := words[base]
			if !known {
				t.Errorf("%s: %q is in no dictionary and not in %s", s.ID, word, ownWords)
			}
			regions[where] = append(regions[where], base)
		}
		if len(regions["a"]) > 0 && len(regions["b"]) > 0 {
			t.Errorf("%s spells %q as in America and %q as in Britain", s.ID, regions["a"], regions["b"])
		}
	}
	for word := range own {
		if !used[word] {
			t.Errorf("%q in %s occurs nowhere", word, ownWords)
		}
	}
}

// contraction holds the forms with an apostrophe that are no genitive.
var contraction = func() map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.Fields(`i'm i'd i'll i've we'd we'll we're we've you'd you'll you're you've they'd they'll they're they've
		he'd he'll she'd she'll it'd it'll that'd that'll there'd there'll who'd who'll who've what'd what'll
		don't didn't doesn't isn't wasn't aren't weren't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't needn't mustn't mightn't
		could've would've should've might've must've nobody'd everyone'd how'd where'd y'all o'clock ma'am`) {
		all[word] = true
	}
	return all
}()

func TestTheSpellingTestFindsMistakes(t *testing.T) {
	words := dictionary(t)
	for _, mistake := range []string{"recieve", "seperate", "occured", "teh", "definately"} { //nolint:misspell // they are what is looked for
		if _, known := words[mistake]; known {
			t.Errorf("%q is taken for a word", mistake)
		}
	}
	if words["colour"] != "b" || words["color"] != "a" || words["table"] != "" {
		t.Errorf("colour %q, color %q, table %q", words["colour"], words["color"], words["table"])
	}
}

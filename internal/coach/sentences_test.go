package coach

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/starcoach/starcoach/internal/scenario"
)

// Single sentences, faults and their innocent look-alikes, written and labelled
// before any rule was run. The rules are tuned on the seen half alone.
type labelledSentence struct {
	Fault   bool
	Section scenario.Section
	Text    string
}

func labelledSentences(tb testing.TB, half string) map[Rule][]labelledSentence {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "sentences", half, "*.yaml"))
	if err != nil || len(files) == 0 {
		tb.Fatalf("no labelled sentences: %v", err)
	}
	all := map[Rule][]labelledSentence{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		var sentences []labelledSentence
		if err := yaml.Unmarshal(data, &sentences); err != nil {
			tb.Fatalf("%s: %v", file, err)
		}
		all[Rule(strings.TrimSuffix(filepath.Base(file), ".yaml"))] = sentences
	}
	return all
}

// judgeSentences runs each rule over its own sentences.
func judgeSentences(tb testing.TB, half string) verdicts {
	tb.Helper()
	result := verdicts{rules: map[Rule]*tally{}}
	for rule, sentences := range labelledSentences(tb, half) {
		for _, s := range sentences {
			t := result.rule(rule)
			switch found := finds(rule, s); {
			case found && s.Fault:
				t.right++
				result.all.right++
			case found:
				t.wrong++
				result.all.wrong++
				result.complaints = append(result.complaints, fmt.Sprintf("WRONG  %-18s %s", rule, s.Text))
			case s.Fault:
				t.missed++
				result.all.missed++
				result.complaints = append(result.complaints, fmt.Sprintf("MISSED %-18s %s", rule, s.Text))
			}
		}
	}
	return result
}

// finds says whether the rule finds its fault in the sentence. Only that rule is
// run: the others have sentences of their own.
func finds(rule Rule, s labelledSentence) bool {
	whole := Span{0, len(s.Text)}
	d := read(Answer{Text: s.Text, Sections: []SectionText{{Name: s.Section, Span: whole}}}, nil)
	for _, f := range faults() {
		if f.rule == rule {
			return len(f.find(d)) > 0
		}
	}
	return false
}

func TestLabelledSentences(t *testing.T) {
	t.Parallel()
	seen := judgeSentences(t, "seen")
	t.Log("\n" + seen.print("sentences tuned on"))
	if os.Getenv("COACH_DETAILS") != "" {
		t.Log("\n" + strings.Join(seen.complaints, "\n"))
	}
	unseen := judgeSentences(t, "unseen")
	t.Log("\n" + unseen.print("sentences not tuned on"))

	const precision, recall = 0.95, 0.89
	if unseen.all.precision() < precision || unseen.all.recall() < recall {
		t.Errorf("precision %.2f, recall %.2f; want %.2f and %.2f", unseen.all.precision(), unseen.all.recall(), precision, recall)
	}
}

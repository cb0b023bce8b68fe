package coach

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// The development set: pairs of a strong and a weak answer to one question,
// whose faults were labelled before any rule was run. It has two halves, from
// writers who did not see each other's: the rules are tuned on the one, and
// judged by the other, whose answers nobody reads who works on a rule.
const (
	tunedOn = "testdata/answers"
	unseen  = "testdata/unseen"
)

type labelledPair struct {
	name     string
	Trade    string
	Question string
	Strong   labelledAnswer
	Weak     labelledAnswer
}

type labelledAnswer struct {
	Voice      string
	Kind       string
	Lookalikes bool
	Text       string
	Faults     []label
}

type label struct {
	Rule    Rule
	Section string
	Quote   string
}

func developmentSet(tb testing.TB, half string) []labelledPair {
	tb.Helper()
	files, err := filepath.Glob(half + "/*.yaml")
	if err != nil || len(files) == 0 {
		tb.Fatalf("no labelled answers in %s: %v", half, err)
	}
	var pairs []labelledPair
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		pair := labelledPair{name: strings.TrimSuffix(filepath.Base(file), ".yaml")}
		if err := yaml.Unmarshal(data, &pair); err != nil {
			tb.Fatalf("%s: %v", file, err)
		}
		pairs = append(pairs, pair)
	}
	return pairs
}

// analysts is how many answers are analysed at a time.
const analysts = 4

// labelledAtMost is how many instances of a rule were labelled in an answer.
const labelledAtMost = 3

// tally counts how findings meet labels.
type tally struct{ right, wrong, missed int }

func (t tally) precision() float64 { return share(t.right, t.right+t.wrong) }
func (t tally) recall() float64    { return share(t.right, t.right+t.missed) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// verdicts is what the rules made of one half.
type verdicts struct {
	rules      map[Rule]*tally
	all        tally
	pairs      int
	ranked     int
	misranked  []string
	complaints []string
}

func evaluate(tb testing.TB, half string) verdicts {
	tb.Helper()
	result := verdicts{rules: map[Rule]*tally{}}
	pairs := developmentSet(tb, half)
	reports := make([][2]Report, len(pairs))
	sideBySide(analysts, func(first int) {
		for i := first; i < len(pairs); i += analysts {
			reports[i] = [2]Report{Analyze(Answer{Text: pairs[i].Strong.Text}, nil), Analyze(Answer{Text: pairs[i].Weak.Text}, nil)}
		}
	})
	for i, pair := range pairs {
		strong, weak := reports[i][0], reports[i][1]
		result.judge(tb, pair.name+" strong", pair.Strong, strong)
		result.judge(tb, pair.name+" weak", pair.Weak, weak)
		result.pairs++
		if strong.Total > weak.Total {
			result.ranked++
		} else {
			result.misranked = append(result.misranked, fmt.Sprintf("%s %d <= %d", pair.name, strong.Total, weak.Total))
		}
	}
	return result
}

// judge compares the findings of one answer with its labels. A finding is right
// if it quotes the sentence of a label of its rule. Beyond three labels of a
// rule people stopped labelling, so that more findings of it are not counted.
func (o *verdicts) judge(tb testing.TB, name string, answer labelledAnswer, report Report) {
	tb.Helper()
	used := make([]bool, len(answer.Faults))
	perRule := map[Rule]int{}
	for _, l := range answer.Faults {
		perRule[l.Rule]++
	}
	for _, finding := range report.Findings {
		matched, again := false, false
		for i, l := range answer.Faults {
			if l.Rule != finding.Rule || !meets(answer.Text, l, finding) {
				continue
			}
			if used[i] {
				again = true
				continue
			}
			used[i], matched = true, true
			break
		}
		t := o.rule(finding.Rule)
		switch {
		case matched:
			t.right++
			o.all.right++
		case again || perRule[finding.Rule] >= labelledAtMost:
		default:
			t.wrong++
			o.all.wrong++
			o.complaints = append(o.complaints, fmt.Sprintf("WRONG  %-18s %-22s %q", finding.Rule, name, oneLine(finding.Quote)))
		}
	}
	for i, l := range answer.Faults {
		if !used[i] {
			o.rule(l.Rule).missed++
			o.all.missed++
			o.complaints = append(o.complaints, fmt.Sprintf("MISSED %-18s %-22s %q", l.Rule, name, l.Quote))
		}
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func meets(text string, l label, finding Finding) bool {
	if l.Quote == "" || finding.Quote == "" {
		return l.Quote == "" && finding.Quote == ""
	}
	// Fillers and hedges are labelled by any one instance.
	if l.Rule == Hedging || l.Rule == Fillers {
		return true
	}
	at := strings.Index(text, l.Quote)
	return at < finding.End && at+len(l.Quote) > finding.Start
}

func (o *verdicts) rule(rule Rule) *tally {
	if o.rules[rule] == nil {
		o.rules[rule] = &tally{}
	}
	return o.rules[rule]
}

func (o *verdicts) print(title string) string {
	var table strings.Builder
	fmt.Fprintf(&table, "%s: %d of %d pairs ranked right (%.0f %%), precision %.2f, recall %.2f\n",
		title, o.ranked, o.pairs, 100*share(o.ranked, o.pairs), o.all.precision(), o.all.recall())
	fmt.Fprintf(&table, "  %-20s %6s %6s %7s %10s %7s\n", "rule", "right", "wrong", "missed", "precision", "recall")
	var rules []string
	for rule := range o.rules {
		rules = append(rules, string(rule))
	}
	sort.Strings(rules)
	for _, rule := range rules {
		t := o.rules[Rule(rule)]
		fmt.Fprintf(&table, "  %-20s %6d %6d %7d %10.2f %7.2f\n", rule, t.right, t.wrong, t.missed, t.precision(), t.recall())
	}
	return table.String()
}

func TestLabelsQuoteTheirAnswers(t *testing.T) {
	for _, pair := range slices.Concat(developmentSet(t, tunedOn), developmentSet(t, unseen)) {
		for _, answer := range []labelledAnswer{pair.Strong, pair.Weak} {
			for _, l := range answer.Faults {
				if !strings.Contains(answer.Text, l.Quote) {
					t.Errorf("%s: %q does not occur in the answer", pair.name, l.Quote)
				}
			}
		}
	}
}

func TestDevelopmentSet(t *testing.T) {
	t.Parallel()
	tuned := evaluate(t, tunedOn)
	t.Log("\n" + tuned.print("tuned on"))
	if os.Getenv("COACH_DETAILS") != "" {
		t.Log("\n" + strings.Join(append(tuned.complaints, tuned.misranked...), "\n"))
	}
	other := evaluate(t, unseen)
	t.Log("\n" + other.print("not tuned on"))

	// What has been reached on answers that nobody tuned on. The aim is a
	// precision of 0.92 and a recall of 0.88; these floors rise with it, on the
	// same answers. They belong to the examination that is there: another is
	// harder or easier, and says nothing of the rules against the former one.
	const ranked, precision, recall = 0.97, 0.89, 0.81
	if got := share(other.ranked, other.pairs); got < ranked {
		t.Errorf("%.2f of the pairs are ranked right, want %.2f: %s", got, ranked, strings.Join(other.misranked, "; "))
	}
	if other.all.precision() < precision || other.all.recall() < recall {
		t.Errorf("precision %.2f, recall %.2f; want %.2f and %.2f",
			other.all.precision(), other.all.recall(), precision, recall)
	}
}

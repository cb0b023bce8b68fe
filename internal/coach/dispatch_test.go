package coach

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A dispatcher finds what the standard engine finds, in every pattern of the
// rules.
func TestADispatcherFindsWhatThePatternFinds(t *testing.T) {
	t.Parallel()
	var texts []string
	for i, pair := range developmentSet(t, tunedOn) {
		if i%20 == 0 {
			texts = append(texts, strings.Split(strings.ToLower(pair.Strong.Text+"\n"+pair.Weak.Text), "\n")...)
		}
	}
	texts = append(texts, "", "é", "i", "'ve", "a £5 - 'no' took_on", "übung i took ownership")
	sorted := 0
	for _, e := range expressions {
		if len(e.source) < worthSorting || e.sort() == nil {
			continue
		}
		sorted++
		for _, text := range texts {
			if diff := cmp.Diff(e.get().FindAllStringIndex(text, -1), e.FindAllStringIndex(text, -1)); diff != "" {
				t.Fatalf("%.80s… in %q (-pattern +dispatcher):\n%s", e.source, text, diff)
			}
			if diff := cmp.Diff(e.get().FindStringIndex(text), e.FindStringIndex(text)); diff != "" || e.MatchString(text) != e.get().MatchString(text) {
				t.Fatalf("%.80s… in %q (-pattern +dispatcher):\n%s", e.source, text, diff)
			}
		}
	}
	if sorted < 20 {
		t.Errorf("only %d patterns of %d are dispatched", sorted, len(expressions))
	}
}

func TestWhatADispatcherCanNotDo(t *testing.T) {
	for _, source := range []string{`um+`, `\b(?:a|)x*`, `(?:^|\n)so\b`, `\b(?:^so|well)\b`} {
		if newDispatcher(&expression{source: source}) != nil {
			t.Errorf("%s is dispatched", source)
		}
	}
}

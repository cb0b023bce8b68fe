package coach

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSentencesOfText(t *testing.T) {
	text := "  Dr. Lee said: \"No.\" I went on!\n\nWe measured 0.3% at 4.30 p.m. on Monday. Then  it\nstopped"
	var got []string
	for _, span := range Sentences(text) {
		got = append(got, text[span.Start:span.End])
	}
	want := []string{"Dr. Lee said: \"No.\"", "I went on!", "We measured 0.3% at 4.30 p.m. on Monday.", "Then  it\nstopped"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sentences differ (-want +got):\n%s", diff)
	}
}

func TestStemsAreTheTellingWords(t *testing.T) {
	got := Stems("I measured the flow, and the flows; it's what I'd do.")
	if diff := cmp.Diff([]string{"measur", "flow", "flow"}, got); diff != "" {
		t.Errorf("stems differ (-want +got):\n%s", diff)
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("  Dr. Lee said: \"No.\" I went on!\n\nThen  it\nstopped")
	f.Add("\xff. \u202eA\u0301. \r\n.")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, span := range Sentences(text) {
			if span.Start < end || span.End <= span.Start || span.End > len(text) {
				t.Fatalf("%q has the sentence %v behind %d", text, span, end)
			}
			end = span.End
		}
	})
}

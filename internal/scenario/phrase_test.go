package scenario

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFindPhrase(t *testing.T) {
	tests := []struct{ name, text, phrase, want string }{
		{"as it stands", "First I pulled the logs.", "I pulled the logs", "I pulled the logs"},
		{"other case", "FIRST I Pulled it", "i pulled", "I Pulled"},
		{"case of other scripts", "Я ЗАМЕТИЛ это", "я заметил", "Я ЗАМЕТИЛ"},
		{"broken over lines", "I pulled\n   the\tlogs", "I pulled the logs", "I pulled\n   the\tlogs"},
		{"wrapped phrase", "I pulled the logs", " I pulled\nthe  logs ", "I pulled the logs"},
		{"curly apostrophe in the text", "I didn\u2019t wait", "I didn't wait", "I didn\u2019t wait"},
		{"curly quotes in the phrase", `she said "no" twice`, "\u201cno\u201d", `"no"`},
		{"punctuation at the end", "from 3 % to zero.", "to zero", "to zero"},
		{"number", "about $8,000 a week", "$8,000", "$8,000"},
		{"possessive", "it was not my team's code", "not my team", "not my team"},
		{"part of a compound", "a post-mortem", "post", "post"},
		{"no spaces between words", "私が調べました", "調べ", "調べ"},
		{"second place is the whole word", "logsheet and logs", "logs", "logs"},
		{"start inside a word", "undone", "done", ""},
		{"end inside a word", "I pulled the logs", "I pulled the log", ""},
		{"end before a mark", "cafe\u0301", "cafe", ""},
		{"contraction says the opposite", "I can't do it", "I can", ""},
		{"other words", "I pulled the logs", "I wrote", ""},
		{"longer than the text", "I", "I pulled", ""},
		{"empty phrase", "I pulled", " ", ""},
		{"empty text", "", "I", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			span, ok := FindPhrase(test.text, test.phrase)
			if got := test.text[span.Start:span.End]; got != test.want || ok != (test.want != "") {
				t.Errorf("found %q (%v), want %q", got, ok, test.want)
			}
		})
	}
}

func TestFindPhrasePassesOverPartsOfWords(t *testing.T) {
	span, ok := FindPhrase("logsheet and logs", "logs")
	if want := (Span{13, 17}); span != want || !ok {
		t.Errorf("found %v, want %v", span, want)
	}
}

func TestPhraseSpans(t *testing.T) {
	text := "I pulled the logs. Then I pulled\nthe logs of the last week."
	tests := []struct {
		name    string
		phrases []string
		want    []string
	}{
		{"every place", []string{"I pulled"}, []string{"I pulled", "I pulled"}},
		{"sorted", []string{"last week", "Then"}, []string{"Then", "last week"}},
		{
			"overlapping ones as one",
			[]string{"pulled the logs", "the logs of the"},
			[]string{"pulled the logs", "pulled\nthe logs of the"},
		},
		{
			"one within another",
			[]string{"I pulled the logs", "the"},
			[]string{"I pulled the logs", "I pulled\nthe logs", "the"},
		},
		{"none", []string{"zebra", ""}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			end := 0
			for _, span := range PhraseSpans(text, test.phrases) {
				if span.Start < end {
					t.Errorf("span %v begins before the one before it ends", span)
				}
				end = span.End
				got = append(got, text[span.Start:span.End])
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("spans (-want +got):\n%s", diff)
			}
		})
	}
}

package coach

import (
	"strings"
	"testing"
	"time"
)

func TestSignalsAreHeardByStemAndOrder(t *testing.T) {
	tests := []struct {
		name, phrase, answer string
		quote                string // "" where the phrase was not used
	}{
		{"letter by letter", "I pulled", "On Monday I pulled the logs.", "I pulled"},
		{"another form of the verb", "I traced", "I trace every failure back.", "I trace"},
		{"words in between", "I pulled", "I then quickly pulled the logs.", "I then quickly pulled"},
		{"too many words in between", "I pulled", "I sat down with my coffee and pulled the logs.", ""},
		{"another order", "I pulled", "The logs were pulled and I read them.", ""},
		{"somebody else", "I pulled", "We pulled the logs.", ""},
		{"across a sentence's end", "I pulled", "So did I. Pulled muscles hurt.", ""},
		{"a figure", "0.3% to zero", "It fell from 0.3% to zero.", "0.3% to zero"},
		{"another figure", "0.3% to zero", "It fell from 0.5% to zero.", ""},
		{"connectives may differ", "nobody had asked me", "Nobody asked me to.", "Nobody asked me"},
		{"a negation is not a connective", "not my team", "It was my team.", ""},
		{
			"a long phrase may lack one word", "adopted my dead letter queue alert pattern",
			"They adopted my dead letter queue pattern.", "adopted my dead letter queue pattern",
		},
		{"a short phrase may not", "no ticket existed", "A ticket existed.", ""},
		{"a word many times over", strings.Repeat("so ", 40) + "what when", strings.Repeat("so ", 400), ""},
		{"nothing said", "I pulled", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			uses := SignalsUsed(tt.answer, []string{tt.phrase})
			if len(uses) != 1 || uses[0].Phrase != tt.phrase {
				t.Fatalf("got %+v, want one use of %q", uses, tt.phrase)
			}
			quote := ""
			if uses[0].Used {
				quote = tt.answer[uses[0].Start:uses[0].End]
			}
			if quote != tt.quote {
				t.Errorf("heard %q, want %q", quote, tt.quote)
			}
		})
	}
}

func TestWordsKeepFiguresAndContractionsWhole(t *testing.T) {
	text := "I didn't lose 0.3%, or $8,000 a week: a ready-to-merge fix.Then zero."
	want := []string{
		"I", "didn't", "lose", "0.3%", "or", "$8,000", "a", "week",
		"a", "ready-to-merge", "fix", "Then", "zero",
	}
	words := Words(text)
	if len(words) != len(want) {
		t.Fatalf("got %d words %v, want %d", len(words), words, len(want))
	}
	for i, word := range words {
		if word.Text != want[i] || text[word.Start:word.End] != want[i] {
			t.Errorf("word %d is %q at %q, want %q", i, word.Text, text[word.Start:word.End], want[i])
		}
	}
}

func TestAloudFollowsTheSpeakingPace(t *testing.T) {
	if got := Aloud(SpeakingPace); got != time.Minute {
		t.Errorf("%d words take %v, want a minute", SpeakingPace, got)
	}
}

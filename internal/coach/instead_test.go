package coach

import (
	"strings"
	"testing"
)

func TestAdviceIsMadeOfTheCandidatesOwnWords(t *testing.T) {
	tests := []struct{ text, want string }{
		{"We figured out the cause together.", `say "I figured out the cause"`},
		{"As a team we rewrote the whole query.", `say "I rewrote the whole query"`},
		{"Then we moved the fences at night.", `say "I moved the fences at night"`},
	}
	for _, tt := range tests {
		answer := Answer{Text: tt.text, Sections: []SectionText{{Name: "action", Span: Span{0, len(tt.text)}}}}
		advice := ""
		for _, finding := range Analyze(answer, nil).Findings {
			if finding.Rule == SharedCredit {
				advice = finding.Instead
			}
		}
		if !strings.Contains(advice, tt.want) {
			t.Errorf("%q gets %q, want %q in it", tt.text, advice, tt.want)
		}
	}
}

func TestAFigureIsSaidBackOnlyWhereTheSentenceBearsIt(t *testing.T) {
	for quote, want := range map[string]string{
		"4 minutes":             "\"from ... to 4 minutes\"",
		"to 95 percent":         "\"from ... to 95 percent\"",
		"down to 12%":           "\"from ... to 12%\"",
		"$30,000 a month.":      "\"from ... to $30,000 a month\"",
		"I led 3 nurses":        noBaseline.instead,
		"We now ship 4 a day":   noBaseline.instead,
		"errors fell 4 percent": noBaseline.instead,
	} {
		if got := better(noBaseline, quote); !strings.Contains(got, want) {
			t.Errorf("%q gets %q, want %q in it", quote, got, want)
		}
	}
}

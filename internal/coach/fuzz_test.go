package coach

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"github.com/starcoach/starcoach/internal/scenario"
)

// passage is the longest text, in bytes, that is fuzzed. Analysing takes time with
// the length: whole answers have their turn in TestReportsOfWholeAnswersAreSound.
const passage = 240

// FuzzAnalyze proves what holds for any input: no panic, every quotation is an
// exact span of it, the sections cover it in order, scores keep their bounds,
// and the same answer gives the same report.
func FuzzAnalyze(f *testing.F) {
	for i, pair := range developmentSet(f, tunedOn) {
		// A few of each voice will do; every seed runs with the ordinary tests.
		if i%24 != 0 {
			continue
		}
		for _, text := range []string{pair.Strong.Text, pair.Weak.Text} {
			for _, part := range passages(text) {
				f.Add(part)
			}
		}
	}
	f.Add("")
	f.Add("Situation:\n\nTask:\n\nAction:\n\nResult:\n")
	f.Add("\"I said \u201cno\u201d\u2019\r\n\r\nI'd\u2026 \xff\xfe \x00 we fixed it 0.3% — everyone was happy")
	f.Add("İI ran ẞ it. WE FIXED İT.")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > passage {
			return
		}
		wantSound(t, text)
	})
}

// passages are the beginning of a text, and its end, each short enough to be
// fuzzed.
func passages(text string) []string {
	sentences := Sentences(text)
	if len(sentences) == 0 || len(text) <= passage {
		return []string{text}
	}
	first, last := sentences[0], sentences[len(sentences)-1]
	for _, sentence := range sentences {
		if sentence.End <= passage {
			first.End = sentence.End
		}
		if sentence.Start < last.Start && last.End-sentence.Start <= passage {
			last.Start = sentence.Start
		}
	}
	return []string{text[:min(first.End, passage)], text[max(last.Start, last.End-passage):last.End]}
}

func TestReportsOfWholeAnswersAreSound(t *testing.T) {
	for i, pair := range developmentSet(t, tunedOn) {
		if i%24 == 0 {
			wantSound(t, pair.Strong.Text)
			wantSound(t, pair.Weak.Text)
		}
	}
}

// wantSound fails the test where the report of a text breaks a promise that holds
// for any text.
func wantSound(t *testing.T, text string) {
	t.Helper()
	report := Analyze(Answer{Text: text}, nil)
	wantSpan := func(what string, span Span, quote string) {
		t.Helper()
		if span.Start < 0 || span.End < span.Start || span.End > len(text) || text[span.Start:span.End] != quote {
			t.Errorf("%s: %q is not the text at %v", what, quote, span)
		}
		if utf8.ValidString(text) && !utf8.ValidString(quote) {
			t.Errorf("%s: %q cuts a letter", what, quote)
		}
	}
	for _, finding := range report.Findings {
		if finding.Quote != "" || finding.Span != (Span{}) {
			wantSpan(string(finding.Rule), finding.Span, finding.Quote)
		}
	}
	for _, strength := range report.Strengths {
		wantSpan("strength", strength.Span, strength.Quote)
	}
	for _, score := range report.Scores {
		if score.Score < 1 || score.Score > 5 || score.Reason == "" {
			t.Errorf("%s scores %d for %q", score.Dimension, score.Score, score.Reason)
		}
		for _, evidence := range score.Evidence {
			wantSpan("evidence", evidence.Span, evidence.Quote)
		}
	}
	if report.Total < 0 || report.Total > 100 {
		t.Errorf("the total is %d", report.Total)
	}
	wantSections(t, text, report.Sections)
	if again := Analyze(Answer{Text: text}, nil); !reflect.DeepEqual(report, again) {
		t.Error("the same answer gave another report")
	}
}

func wantSections(t *testing.T, text string, sections []SectionText) {
	t.Helper()
	at := 0
	for _, section := range sections {
		if section.Start != at || section.End < section.Start || section.End > len(text) {
			t.Errorf("section %s lies at %v, behind %d", section.Name, section.Span, at)
		}
		at = section.End
	}
	if len(sections) > 0 && at != len(text) {
		t.Errorf("the sections end at %d of %d", at, len(text))
	}
}

func TestSplitByHeadings(t *testing.T) {
	texts := []string{
		"Situation: A leak.\nTask: Stop it.\nAction: I closed it.\nResult: None since.\nReflection: Look first.",
		"SITUATION\nA leak.\n\nTASK\nStop it.\n\nACTION\nI closed it.\n\nRESULT\nNone since.\n\nREFLECTION\nLook first.",
		"**Situation**\nA leak.\n**Task**\nStop it.\n**Action**\nI closed it.\n**Result**\nNone since.\n**Reflection**\nLook first.",
		"## Situation\nA leak.\n## Task\nStop it.\n## Action\nI closed it.\n## Result\nNone since.\n## Reflection\nLook first.",
		"S: A leak.\nT: Stop it.\nA: I closed it.\nR: None since.\nReflection: Look first.",
		"1. Situation\nA leak.\n2. Task\nStop it.\n3. Action\nI closed it.\n4. Result\nNone since.\n5. Lessons learned\nLook first.",
		"Situation - A leak.\nTask - Stop it.\nAction - I closed it.\nResult - None since.\nTakeaway - Look first.",
	}
	for _, text := range texts {
		sections := Split(text)
		if len(sections) != 5 {
			t.Errorf("%q has %d sections", text, len(sections))
			continue
		}
		for i, name := range scenario.Sections() {
			if sections[i].Name != name {
				t.Errorf("%q: section %d is %s, want %s", text, i+1, sections[i].Name, name)
			}
		}
	}
}

func TestAWordIsNoHeading(t *testing.T) {
	for _, text := range []string{
		"Action: I closed the valve and went home.",
		"The situation was bad.\nResults matter to me.",
		"A\nleak.",
	} {
		if found := findHeadings(text); found != nil {
			t.Errorf("%q: headings %v", text, found)
		}
	}
}

func TestAbbreviationsDecimalsAndQuotationsEndNoSentence(t *testing.T) {
	tests := []struct {
		text string
		want int
	}{
		{"Dr. Shah came at 3 p.m. and left.", 1},
		{"It fell from 0.3% to zero. Then it rose.", 2},
		{"Mrs. Oakes paid $1,200.50 for it.", 1},
		{"We had, e.g. two pumps. One failed.", 2},
		{"First line\nof one sentence.\n\nSecond paragraph", 2},
		{"I asked why! She said no? I left.", 3},
	}
	for _, tt := range tests {
		n := normalise(tt.text, nil)
		if got := len(splitSentences(string(n.cased))); got != tt.want {
			t.Errorf("%q has %d sentences, want %d", tt.text, got, tt.want)
		}
	}
}

package ladder

import (
	"slices"
	"strings"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/scenario"
)

// What a piece of evidence adds to the worth of a sentence.
const (
	worthCompared = 8 // before and after
	worthMeasured = 5
	worthAct      = 3
	worthDoer     = 4 // whose job it was, and who took it on
	worthLesson   = 3
	worthFigure   = 4 // in the Situation: how bad it was
	worthSignal   = 2
	worthOpening  = 3 // where the story is set; without it nothing can be followed
	worthFault    = -3
)

// mostActs bounds how many acts of one sentence count.
const mostActs = 3

// mostSignals bounds how many signal phrases of one sentence count.
const mostSignals = 2

// told is the worked answer as one text, with its sections.
func told(s *scenario.Scenario) coach.Answer {
	var answer coach.Answer
	for _, section := range scenario.Sections() {
		text := strings.TrimSpace(s.Part(section).Example)
		if text == "" {
			continue
		}
		if answer.Text != "" {
			answer.Text += "\n\n"
		}
		start := len(answer.Text)
		answer.Text += text
		answer.Sections = append(answer.Sections, coach.SectionText{
			Name: section, Span: coach.Span{Start: start, End: len(answer.Text)}, Words: coach.CountWords(text),
		})
	}
	return answer
}

// weigh cuts the worked answer into sentences and asks the coach about each.
func weigh(s *scenario.Scenario) []Sentence {
	answer := told(s)
	if answer.Text == "" {
		return nil
	}
	report := coach.Analyze(answer, s)
	var all []Sentence
	for _, section := range answer.Sections {
		text := answer.Text[section.Start:section.End]
		for i, span := range coach.Sentences(text) {
			sentence := Sentence{Section: section.Name, Text: strings.Join(strings.Fields(text[span.Start:span.End]), " ")}
			sentence.Words = coach.CountWords(sentence.Text)
			if sentence.Words == 0 {
				continue
			}
			sentence.alone(s)
			if i == 0 && section.Name == scenario.Situation {
				sentence.add(worthOpening, "opens the story")
			}
			whole := coach.Span{Start: section.Start + span.Start, End: section.Start + span.End}
			sentence.amongAll(report, whole)
			all = append(all, sentence)
		}
	}
	return all
}

func (s *Sentence) add(worth int, evidence string) {
	s.Worth += worth
	s.Evidence = append(s.Evidence, evidence)
}

// alone adds what the coach finds in the sentence by itself: as its section, and
// as a Result to see whether it measures anything.
func (s *Sentence) alone(asked *scenario.Scenario) {
	counts := map[coach.Dimension]int{}
	own := s.report(s.Section)
	for _, strength := range own.Strengths {
		counts[strength.Dimension]++
	}
	if acts := min(counts[coach.Action], mostActs); acts > 0 {
		s.add(worthAct*acts, plural(acts, "act"))
	}
	if counts[coach.Ownership] > 0 {
		s.add(worthDoer, "the doer")
	}
	if counts[coach.Reflection] > 0 {
		s.add(worthLesson, "the lesson")
	}
	switch {
	case s.Section == scenario.Situation && measures(s.report(scenario.Result)):
		s.add(worthFigure, "a figure")
	case s.Section != scenario.Result || !measures(own):
	case counts[coach.Impact] > 0:
		s.measure = 2
		s.add(worthCompared, "before and after")
	default:
		s.measure = 1
		s.add(worthMeasured, "the measure")
	}
	signals := 0
	for _, use := range coach.SignalsUsed(s.Text, asked.Part(s.Section).Signals) {
		if use.Used && signals < mostSignals {
			signals++
		}
	}
	if signals > 0 {
		s.add(worthSignal*signals, plural(signals, "signal phrase"))
	}
}

// measures says whether a sentence that was taken for a Result measures anything.
func measures(report coach.Report) bool {
	return !slices.ContainsFunc(report.Findings, func(f coach.Finding) bool { return f.Rule == coach.NoMetric })
}

func (s *Sentence) report(as scenario.Section) coach.Report {
	return coach.Analyze(coach.Answer{
		Text:     s.Text,
		Sections: []coach.SectionText{{Name: as, Span: coach.Span{End: len(s.Text)}, Words: s.Words}},
	}, nil)
}

// amongAll adds what the coach quotes of the sentence in the whole answer: what
// earned a score, and what costs one.
func (s *Sentence) amongAll(report coach.Report, span coach.Span) {
	for _, strength := range report.Strengths {
		if overlap(strength.Span, span) {
			s.Worth++
		}
	}
	for _, finding := range report.Findings {
		if finding.Quote != "" && overlap(finding.Span, span) {
			s.add(worthFault, "a fault: "+strings.ReplaceAll(string(finding.Rule), "-", " "))
		}
	}
}

func overlap(a, b coach.Span) bool { return a.Start < b.End && b.Start < a.End }

// plural is a number of things, and for one the thing alone.
func plural(n int, what string) string {
	if n == 1 {
		return what
	}
	return english.Count(n, what)
}

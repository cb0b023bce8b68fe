package lint

import (
	"fmt"
	"strings"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// What the coach gives on average over the six dimensions: a worked answer at
// least, a weak one at most. The rubric goes from 1 to 5.
const (
	leastOfStrong = 4.0
	mostOfWeak    = 2.5
)

// minded are the faults that a worked answer must not show.
var minded = map[coach.Rule]bool{
	coach.NoMetric: true, coach.NoBaseline: true, coach.SharedCredit: true, coach.ToldTo: true, coach.HandedOff: true,
	coach.MissingSection: true, coach.NoReflection: true,
}

func (c *checker) judged() {
	strong := coach.Analyze(worked(c.s), nil)
	if average := mean(strong); average < leastOfStrong {
		c.report("action.example", "give it what its coaching teaches", "the coach gives the worked answer %.1f on average, %.1f is the least; %s",
			average, leastOfStrong, lowest(strong))
	}
	for _, finding := range strong.Findings {
		if minded[finding.Rule] {
			path := "result.example"
			if finding.Section != "" {
				path = string(finding.Section) + ".example"
			}
			c.report(path, strings.TrimSuffix(finding.Instead, "."), "the coach finds %s in the worked answer: %q", finding.Rule, opening(finding.Quote))
		}
	}
	weak := coach.Analyze(coach.Answer{Text: c.s.WeakAnswer.Text}, nil)
	if average := mean(weak); average > mostOfWeak {
		c.report("weak_answer.text", "make its faults plainer", "the coach gives the weak answer %.1f on average, %.1f is the most", average, mostOfWeak)
	}
}

// worked is the worked answer as it would be told, with its sections known.
func worked(s *scenario.Scenario) coach.Answer {
	var answer coach.Answer
	for _, section := range scenario.Sections() {
		example := s.Part(section).Example
		if answer.Text != "" {
			answer.Text += "\n\n"
		}
		start := len(answer.Text)
		answer.Text += example
		answer.Sections = append(answer.Sections, coach.SectionText{
			Name: section, Span: coach.Span{Start: start, End: len(answer.Text)},
		})
	}
	return answer
}

func mean(report coach.Report) float64 {
	sum := 0
	for _, score := range report.Scores {
		sum += score.Score
	}
	return float64(sum) / float64(max(1, len(report.Scores)))
}

// lowest names the dimension with the lowest score and what decided it.
func lowest(report coach.Report) string {
	low := report.Scores[0]
	for _, score := range report.Scores {
		if score.Score < low.Score {
			low = score
		}
	}
	return fmt.Sprintf("%s has %d: %s", low.Dimension, low.Score, low.Reason)
}

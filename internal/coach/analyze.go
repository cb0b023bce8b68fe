package coach

import (
	"time"

	"github.com/starcoach/starcoach/internal/scenario"
)

// Analyze judges an answer. The scenario tells what was asked; it may be nil.
// The same answer always gives the same report.
func Analyze(answer Answer, asked *scenario.Scenario) Report {
	d := read(answer, asked)
	pace := d.pace
	report := Report{
		Words:    len(d.words),
		Pace:     pace,
		Duration: time.Duration(len(d.words)) * time.Minute / time.Duration(pace),
		Sections: d.sections,
		Findings: d.findings(),
	}
	report.Scores, report.Strengths = d.scores(report.Findings)
	weights := answer.Weights
	if weights == nil {
		weights = DefaultWeights()
	}
	report.Total = weights.Total(report.Scores)
	report.Delivery = d.delivery(report.Duration)
	return report
}

// Split finds the sections of a free text: by headings where there are any, else
// by what its sentences do.
func Split(text string) []SectionText {
	return read(Answer{Text: text}, nil).sections
}

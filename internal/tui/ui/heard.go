package ui

import (
	"slices"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// PauseInTyping is how long the keys have to rest before the coach listens:
// nothing is to move beside the text while it is written.
const PauseInTyping = 50 * time.Millisecond

// longestRest bounds how long they have to rest for a text that took longer: a
// machine that slept while it was judged says nothing of the next one.
const longestRest = 2 * time.Second

// What stands beside a text at most: more would be read instead of written.
const (
	mostFindings  = 3
	mostStrengths = 2
	// quoteWidth is the room of a quotation; its beginning tells which one it is.
	quoteWidth = 24
)

// Remark is one thing that was heard in a section.
type Remark struct {
	Good bool
	Text string
}

// shortQuestions are what an interviewer would ask back, in the few words that
// fit beside a text. Rules that are not named have no place there: they are
// about what was not said, or about time, which the clock shows.
var shortQuestions = map[coach.Rule]string{
	coach.SharedCredit:      "which part was yours?",
	coach.ToldTo:            "what did you start yourself?",
	coach.HandedOff:         "and what was your part?",
	coach.VagueAction:       "what exactly did you do?",
	coach.Blame:             "what was in your own hands?",
	coach.Hypothetical:      "what did you really do?",
	coach.NoMetric:          "how much is that?",
	coach.NoBaseline:        "what was it before?",
	coach.VagueOutcome:      "what changed, and by how much?",
	coach.GenericReflection: "what did this story teach?",
	coach.Hedging:           "say it without the hedge",
	coach.Fillers:           "leave it out",
}

// Remarks are what the coach has to say of a section while it is written:
// strengths, then findings with words to point at. What is not said yet may
// still come.
func Remarks(report coach.Report, section scenario.Section) []Remark {
	var remarks []Remark
	for _, strength := range report.Strengths {
		if within(strength.Span, report.Sections, section) && len(remarks) < mostStrengths {
			remarks = append(remarks, Remark{Good: true, Text: quoted(strength.Quote)})
		}
	}
	found := 0
	for _, finding := range report.Findings {
		question := shortQuestions[finding.Rule]
		if finding.Section != section || finding.Quote == "" || question == "" || found == mostFindings {
			continue
		}
		found++
		remarks = append(remarks, Remark{Text: quoted(finding.Quote) + ": " + question})
	}
	return remarks
}

func quoted(quote string) string {
	return english.Quote(widget.Clip(widget.OneLine(quote), quoteWidth))
}

func within(span coach.Span, sections []coach.SectionText, section scenario.Section) bool {
	return slices.ContainsFunc(sections, func(part coach.SectionText) bool {
		return part.Name == section && part.Start <= span.Start && span.End <= part.End
	})
}

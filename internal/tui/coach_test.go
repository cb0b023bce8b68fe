package tui

import (
	"strings"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// scripted are the words that the coach of these tests listens for. The screens
// are tested here and not the rules, so that a better rule changes no frame.
var scripted = []struct {
	words     string
	rule      coach.Rule
	dimension coach.Dimension
	why       string
	instead   string
}{
	{
		"we stopped it", coach.SharedCredit, coach.Ownership,
		"Nobody can tell which part of it was yours.",
		"Say what you did yourself: \"I stopped it\", and how.",
	},
	{
		"a lot", coach.NoMetric, coach.Impact,
		"An amount that is not measured can't be compared.",
		"Say how much: a figure, and what it was before.",
	},
	{
		"communication matters", coach.GenericReflection, coach.Reflection,
		"It fits any story, so that it says nothing of this one.",
		"Say what this story taught you that no other could.",
	},
}

// praised are the words that earn a dimension its score.
var praised = map[string]coach.Dimension{
	"I noticed": coach.Ownership, "I closed": coach.Action, "nine litres": coach.Impact, "first now": coach.Reflection,
}

// scriptedCoach scores a dimension 3, 5 with something to praise, and 2 with
// something to mend; one that nothing bears on 1.
func scriptedCoach(answer coach.Answer, _ *scenario.Scenario) coach.Report {
	words := coach.CountWords(answer.Text)
	report := coach.Report{
		Words: words, Duration: coach.Aloud(words), Pace: coach.SpeakingPace, Sections: answer.Sections,
		Delivery: coach.Delivery{Fillers: 1, FillersPerMinute: 1.5, LongestSentence: 12},
	}
	scores := map[coach.Dimension]*coach.Score{}
	for _, dimension := range coach.Dimensions() {
		scores[dimension] = &coach.Score{Dimension: dimension, Score: 3, Reason: "nothing that stands out"}
	}
	for _, fault := range scripted {
		at := strings.Index(answer.Text, fault.words)
		if at < 0 {
			continue
		}
		span := coach.Span{Start: at, End: at + len(fault.words)}
		report.Findings = append(report.Findings, coach.Finding{
			Rule: fault.rule, Section: sectionAt(answer, at), Span: span, Quote: fault.words, Why: fault.why, Instead: fault.instead,
		})
		score := scores[fault.dimension]
		score.Score, score.Reason = 2, "\""+fault.words+"\" leaves open what it means for this answer"
		score.Evidence = []coach.Evidence{{Span: span, Quote: fault.words}}
	}
	for _, quote := range []string{"I noticed", "I closed", "nine litres", "first now"} {
		at := strings.Index(answer.Text, quote)
		if at < 0 {
			continue
		}
		span := coach.Span{Start: at, End: at + len(quote)}
		report.Strengths = append(report.Strengths, coach.Strength{Dimension: praised[quote], Span: span, Quote: quote})
		score := scores[praised[quote]]
		score.Evidence = append(score.Evidence, coach.Evidence{Span: span, Quote: quote})
		if score.Score == 3 {
			score.Score, score.Reason = 5, "said in so many words"
		}
	}
	scores[coach.Structure].Score = max(1, len(answer.Sections))
	scores[coach.Structure].Reason = "what is there, and in what order"
	for _, section := range scenario.Sections() {
		if !hasSection(answer, section) {
			report.Findings = append(report.Findings, coach.Finding{
				Rule: coach.MissingSection, Section: section,
				Why: "The story has a hole where it should be.", Instead: "Say it in a sentence or two.",
			})
		}
	}
	for _, dimension := range coach.Dimensions() {
		report.Scores = append(report.Scores, *scores[dimension])
	}
	report.Total = coach.DefaultWeights().Total(report.Scores)
	return report
}

func sectionAt(answer coach.Answer, at int) scenario.Section {
	for _, part := range answer.Sections {
		if part.Start <= at && at < part.End {
			return part.Name
		}
	}
	return ""
}

func hasSection(answer coach.Answer, section scenario.Section) bool {
	for _, part := range answer.Sections {
		if part.Name == section {
			return true
		}
	}
	return false
}

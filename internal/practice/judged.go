package practice

import (
	"slices"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// bearing names the sections that show a dimension. Of those named, one that
// was asked for is enough; structure needs them all.
var bearing = map[coach.Dimension][]scenario.Section{
	coach.Ownership:  {scenario.Task, scenario.Action},
	coach.Action:     {scenario.Action},
	coach.Impact:     {scenario.Result},
	coach.Structure:  scenario.Sections(),
	coach.Relevance:  scenario.Sections(),
	coach.Reflection: {scenario.Reflecting},
}

// Bearing lists the sections in which a dimension shows.
func Bearing(dimension coach.Dimension) []scenario.Section { return bearing[dimension] }

// Judged lists the dimensions that an answer to the prompts can be judged by:
// who practises the Action alone is not to be told that the Result is missing.
// There are none for follow-ups.
func Judged(prompts []Prompt) []coach.Dimension {
	var judged []coach.Dimension
	for _, dimension := range coach.Dimensions() {
		asked := 0
		for _, section := range bearing[dimension] {
			if asks(prompts, section) {
				asked++
			}
		}
		if asked == 0 || dimension == coach.Structure && asked < len(bearing[dimension]) {
			continue
		}
		judged = append(judged, dimension)
	}
	return judged
}

// Narrow leaves in a report what bears on the prompts, and weighs the scores
// that remain anew.
func Narrow(report coach.Report, prompts []Prompt) coach.Report {
	judged := Judged(prompts)
	if len(judged) == len(coach.Dimensions()) && asksAll(prompts) {
		return report
	}
	report.Scores = slices.DeleteFunc(slices.Clone(report.Scores), func(score coach.Score) bool {
		return !slices.Contains(judged, score.Dimension)
	})
	report.Findings = slices.DeleteFunc(slices.Clone(report.Findings), func(finding coach.Finding) bool {
		return !asks(prompts, finding.Section)
	})
	report.Total = coach.DefaultWeights().Total(report.Scores)
	return report
}

func asks(prompts []Prompt, section scenario.Section) bool {
	return slices.ContainsFunc(prompts, func(p Prompt) bool { return p.IsSection() && p.Section() == section })
}

func asksAll(prompts []Prompt) bool {
	return !slices.ContainsFunc(scenario.Sections(), func(section scenario.Section) bool {
		return !asks(prompts, section)
	})
}

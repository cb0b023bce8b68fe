package mock

import (
	"fmt"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/markdown"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Markdown sets a report as a document. What was typed stands in it whole, as
// quotations. Times of day are in the location given. Without scores it holds what
// the coach found and no figure of what it, or the candidate, makes of it.
func Markdown(r Report, in *time.Location, scores bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Mock interview of %s\n\n", r.Begun.In(in).Format("2 January 2006, 15:04"))
	fmt.Fprintf(&b, "%s answered, %s; ", english.Of(r.Given, len(r.Questions), "question"), styleWord(r.Settings.Style))
	if r.FollowUps > 0 {
		b.WriteString(english.Of(r.FollowUpsGiven, r.FollowUps, "follow-up") + "; ")
	}
	fmt.Fprintf(&b, "%s in all; %s.\n", clock(r.Length), Paused(r.Pauses))
	if len(r.Next) > 0 {
		b.WriteString("\n## Practise next\n\n")
		for i, advice := range r.Next {
			why := ""
			if scores || !advice.Scored {
				why = " (" + advice.Why + ")"
			}
			fmt.Fprintf(&b, "%d. %s%s. %s. `starcoach %s %s`\n", i+1, markdown.Line(strings.TrimRight(advice.What, ".")), why,
				markdown.Line(advice.Title), modeCommand(advice), advice.Scenario)
		}
	}
	if len(r.Balance) > 0 {
		b.WriteString("\n## Balance over the sections\n\n| section | share | usual |\n|---|---|---|\n")
		for _, portion := range r.Balance {
			fmt.Fprintf(&b, "| %s | %.0f %% | %.0f to %.0f %% |\n", portion.Section.Title(),
				100*portion.Share, 100*portion.Usual.Low, 100*portion.Usual.High)
		}
	}
	for i := range r.Answers {
		writeAnswer(&b, &r.Answers[i], r.Settings, scores)
	}
	return b.String()
}

func modeCommand(advice Advice) string {
	if advice.Mode == "walkthrough" {
		return "learn"
	}
	return string(advice.Mode)
}

func styleWord(style practice.Style) string {
	if style == practice.Type {
		return "typed"
	}
	return "spoken"
}

// Paused says how often the clock was stopped.
func Paused(pauses int) string {
	if pauses == 0 {
		return "no pauses"
	}
	return english.Count(pauses, "pause")
}

func writeAnswer(b *strings.Builder, answer *Answer, settings Settings, scores bool) {
	style := settings.Style
	fmt.Fprintf(b, "\n## %d. %s\n\n", answer.Number, markdown.Line(answer.Ask))
	fmt.Fprintf(b, "%s · %s of %s, %s · thought for %s\n", markdown.Line(answer.Principle), clock(answer.Length),
		clock(answer.Target), answer.Verdict, clock(answer.Thought))
	if answer.Self > 0 && scores {
		fmt.Fprintf(b, "\nOwn rating: %d of 5\n", answer.Self)
	}
	quote(b, answer.Answer.Words)
	if answer.Coach != nil {
		writeCoach(b, answer.Coach, scores)
	}
	for _, followUp := range answer.FollowUps {
		if !followUp.Begun {
			continue
		}
		said := "not answered"
		if followUp.Given(style) {
			said = fmt.Sprintf("%s of %s", clock(followUp.Length(settings)), clock(followUp.Target))
		}
		fmt.Fprintf(b, "\n### %s\n\n%s\n", markdown.Line(followUp.Ask), said)
		quote(b, followUp.Words)
	}
}

func writeCoach(b *strings.Builder, report *coach.Report, scores bool) {
	if scores {
		fmt.Fprintf(b, "\n| %d of 100 | score | what decided it |\n|---|---|---|\n", report.Total)
	} else {
		b.WriteString("\n| | what the coach saw |\n|---|---|\n")
	}
	for _, score := range report.Scores {
		figure := ""
		if scores {
			figure = fmt.Sprintf(" %d |", score.Score)
		}
		fmt.Fprintf(b, "| %s |%s %s |\n", score.Dimension.Title(), figure, markdown.Cell(score.Reason))
	}
	if len(report.Findings) == 0 {
		return
	}
	b.WriteString("\n")
	for _, finding := range report.Findings {
		b.WriteString("- ")
		if finding.Quote != "" {
			b.WriteString(markdown.Line(english.Quote(finding.Quote)) + ": ")
		}
		fmt.Fprintf(b, "%s %s\n", markdown.Line(finding.Why), markdown.Line(finding.Instead))
	}
}

// quote sets typed words as a quotation, line by line as they were typed.
func quote(b *strings.Builder, words string) {
	if quoted := markdown.Quote(scenario.Clean(words)); quoted != "" {
		b.WriteString("\n" + quoted)
	}
}

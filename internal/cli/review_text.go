package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	// pageWidth leaves the last column of a terminal free: some break the line
	// once it is filled.
	pageWidth = 79
	// maxQuote bounds a quotation, in columns. Speech without full stops can be
	// one sentence of a page.
	maxQuote = 200
	// maxListed bounds a list; what comes after it is the least useful.
	maxListed = 20
)

// Fillers a minute that nobody notices, and those that listeners do.
const (
	fillersHarmless = 5
	fillersHarmful  = 12
)

// page is a text that grows by lines.
type page struct{ strings.Builder }

func (p *page) line(format string, args ...any) {
	p.WriteString(strings.TrimRight(fmt.Sprintf(format, args...), " ") + "\n")
}

// hanging sets a text behind a head, with its further lines under the first.
func (p *page) hanging(head, text string, indent int) {
	for _, line := range widget.Hanging(head, scenario.CleanLine(text), indent, pageWidth) {
		p.line("%s", line)
	}
}

func (p *page) heading(text string) { p.line("\n%s", text) }

// reviewText is the review for reading, with scores or without, and without a
// word that was not cleaned.
func reviewText(r reviewed, scores bool) string {
	var p page
	p.length(r)
	if r.only == "" {
		p.split(r.text, r.report)
	}
	p.rubric(r.report, r.only, scores)
	p.findings(r.report.Findings)
	p.strengths(r.report.Strengths)
	p.delivery(r.report.Delivery)
	return p.String()
}

// length tells how long the answer is, and how long it should be if that is
// known.
func (p *page) length(r reviewed) {
	text := fmt.Sprintf("%s, about %s when spoken at %d words a minute", coach.WordCount(r.report.Words),
		widget.Clock(r.report.Duration.Round(time.Second)), r.report.Pace)
	if r.only != "" {
		text = r.only.Title() + ": " + text
	}
	p.line("%s", text)
	if r.asked == nil {
		return
	}
	target := r.asked.TotalTarget()
	if r.only != "" {
		target = r.asked.Part(r.only).Target
	}
	p.line("The target is %s: %s", widget.Clock(target), practice.VerdictOf(r.report.Duration, target))
}

// split shows how the text was taken apart, with the words each section opens
// with, so that a wrong split is seen.
func (p *page) split(text string, report coach.Report) {
	const indent = 35
	p.heading("Sections")
	for _, section := range scenario.Sections() {
		words, parts, opening := 0, 0, ""
		for _, part := range report.Sections {
			if part.Name != section {
				continue
			}
			if parts == 0 {
				opening = unheaded(text[part.Start:part.End], section)
			}
			words += part.Words
			parts++
		}
		if parts == 0 {
			p.line("  %-12s not found", section.Title())
			continue
		}
		where := quoted(opening, pageWidth-indent)
		if parts > 1 {
			more := fmt.Sprintf(" and %s", english.Count(parts-1, "more part"))
			where = quoted(opening, pageWidth-indent-len(more)) + more
		}
		share := 100 * float64(words) / float64(max(report.Words, 1))
		p.line("  %-12s %11s %4.0f %%  %s", section.Title(), coach.WordCount(words), share, where)
	}
}

// unheaded is the text of a section without its name as a heading.
func unheaded(text string, section scenario.Section) string {
	text = strings.TrimSpace(text)
	name := len(section.Title())
	if len(text) > name && strings.EqualFold(text[:name], section.Title()) && strings.ContainsRune(":\r\n", rune(text[name])) {
		return text[name+1:]
	}
	return text
}

// judged names the dimensions that one section alone can show.
var judged = map[scenario.Section][]coach.Dimension{
	scenario.Situation:  {coach.Relevance},
	scenario.Task:       {coach.Ownership, coach.Relevance},
	scenario.Action:     {coach.Ownership, coach.Action, coach.Relevance},
	scenario.Result:     {coach.Impact, coach.Relevance},
	scenario.Reflecting: {coach.Reflection, coach.Relevance},
}

// rubric shows the scores with what decided them, and the total of a whole
// answer; without scores, what would have decided them.
func (p *page) rubric(report coach.Report, only scenario.Section, scores bool) {
	heading := "Rubric"
	if scores {
		heading += ", each from 1 to 5"
	}
	p.heading(heading)
	for _, dimension := range coach.Dimensions() {
		if only != "" && !slices.Contains(judged[only], dimension) {
			continue
		}
		score := report.Score(dimension)
		head := fmt.Sprintf("  %-16s", dimension.Title())
		if scores {
			head += fmt.Sprintf(" %3d", score.Score)
		}
		p.hanging(head, score.Reason, 24)
	}
	if only == "" && scores {
		p.line("  %-16s %3d  of 100", "Total", report.Total)
	}
}

// findings lists what to mend, in the coach's own order.
func (p *page) findings(findings []coach.Finding) {
	if len(findings) == 0 {
		p.heading("Nothing to mend was found.")
		return
	}
	p.heading("To mend, what helps most first")
	for i, finding := range findings[:min(len(findings), maxListed)] {
		if i > 0 {
			p.line("")
		}
		name := string(finding.Rule)
		if finding.Section != "" {
			name = finding.Section.Title() + ": " + name
		}
		p.line("%3d. %s", i+1, name)
		if quote := quoted(finding.Quote, maxQuote); quote != "" {
			p.hanging("", quote, 5)
		}
		p.hanging("     Why", finding.Why, 14)
		p.hanging("     Instead", finding.Instead, 14)
	}
	p.more(len(findings))
}

// strengths lists the words that earned the scores, by dimension.
func (p *page) strengths(strengths []coach.Strength) {
	if len(strengths) == 0 {
		return
	}
	p.heading("What works")
	for _, strength := range strengths[:min(len(strengths), maxListed)] {
		p.hanging("  "+strength.Dimension.Title(), quoted(strength.Quote, maxQuote), 20)
	}
	p.more(len(strengths))
}

// more says how many of a list are not shown.
func (p *page) more(all int) {
	if all > maxListed {
		p.line("     and %d more; --json has them all", all-maxListed)
	}
}

// delivery shows how the answer sounds, with a word on whether it matters.
func (p *page) delivery(d coach.Delivery) {
	p.heading("Delivery, no part of the scores")
	p.hanging("  Fillers", rate(d.Fillers, d.FillersPerMinute, fillersMatter(d.FillersPerMinute)), 20)
	p.hanging("  Hedges", rate(d.Hedges, d.HedgesPerMinute, "keep those that you mean"), 20)
	p.hanging("  Longest sentence", coach.WordCount(d.LongestSentence), 20)
}

// rate is a number of things and how many that makes a minute.
func rate(n int, perMinute float64, matters string) string {
	if n == 0 {
		return "none"
	}
	return fmt.Sprintf("%d, or %.1f a minute: %s", n, perMinute, matters)
}

func fillersMatter(perMinute float64) string {
	switch {
	case perMinute >= fillersHarmful:
		return fmt.Sprintf("listeners mind from %d on; pause instead", fillersHarmful)
	case perMinute > fillersHarmless+1:
		return fmt.Sprintf("more than the %d that do no harm, and listeners mind from %d on", fillersHarmless, fillersHarmful)
	}
	return fmt.Sprintf("harmless; listeners mind from %d on", fillersHarmful)
}

// quoted is a text in quotation marks on one line of at most width columns; ""
// if nothing of it can be shown.
func quoted(text string, width int) string {
	clean := scenario.CleanLine(text)
	if clean == "" {
		return ""
	}
	return `"` + ansi.Truncate(clean, width-2, "...") + `"`
}

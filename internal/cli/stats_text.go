package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// shownScores is how many of the newest scores stand in a row.
const shownScores = 10

// statsText is the figures for reading, with scores or without.
func statsText(o *history.Overview, scores bool) string {
	var p page
	since := o.Days[0].Date.Format("2 January 2006")
	total := history.Total(o.Days)
	if o.Empty() {
		p.hanging("", "Nothing was done since "+since+". Run starcoach, read a walkthrough or answer a question, "+
			"and the figures show up here.", 0)
		return p.String()
	}
	line := fmt.Sprintf("%s with practice of %d since %s", english.Count(history.PractisedDays(o.Days), "day"), len(o.Days), since)
	if inARow := history.InARow(o.Days); inARow > 1 {
		line += fmt.Sprintf(", the last %d in a row", inARow)
	}
	p.line("%s", line)
	p.line("%s, %s, %s", english.Count(total.Runs, "run"), english.Count(total.Walkthroughs, "walkthrough"), english.Count(total.Quizzes, "quiz run"))
	p.frequent(o.Fault)
	if scores {
		p.scores(o)
		p.totals(o)
	}
	p.typed(&o.Typed)
	p.spoken(o.Spoken)
	p.dealt(o.Attempts, scores)
	p.standings(o.Principles)
	return p.String()
}

func (p *page) frequent(f *history.Frequency) {
	if f == nil {
		return
	}
	p.heading("What comes up most")
	text := f.Rule.Title() + ": in "
	if f.Last.Answers > 1 {
		text += fmt.Sprintf("%d of ", f.Last.Found)
	}
	text += "the " + english.Last(f.Last.Answers, "answer")
	if f.Before.Answers > 0 {
		text += fmt.Sprintf(", in %d of the %d before", f.Before.Found, f.Before.Answers)
		text += [...]string{", rarer now", ", as often as before", ", more often now"}[f.Change()+1]
	}
	p.hanging("  ", text, 2)
}

func (p *page) scores(o *history.Overview) {
	if !slices.ContainsFunc(o.Scores, func(s history.Scores) bool { return len(s.Coach)+len(s.You) > 0 }) {
		return
	}
	p.heading(fmt.Sprintf("%-18s %-20s  %-20s  %s", "Scores, oldest first", "  coach", "you", "you-coach"))
	for i := range o.Scores {
		scores := &o.Scores[i]
		apart := ""
		if scores.Apart.Count > 0 {
			apart = fmt.Sprintf("%+.1f of %d", scores.Apart.Mean, scores.Apart.Count)
		}
		p.line("  %-18s  %-20s  %-20s  %s", scores.Dimension.Title(), figures(scores.Coach), figures(scores.You), apart)
	}
	if o.OtherRules > 0 {
		p.line("  %s judged by other rules of the coach: not compared", english.Count(o.OtherRules, "answer"))
	}
}

// figures sets the newest figures in a row.
func figures(all []int) string {
	return strings.Trim(fmt.Sprint(all[max(0, len(all)-shownScores):]), "[]")
}

func (p *page) totals(o *history.Overview) {
	if len(o.Totals) == 0 {
		return
	}
	var totals []int
	best := 0
	for i := range o.Totals {
		totals = append(totals, o.Totals[i].Report.Total)
		best = max(best, o.Totals[i].Report.Total)
	}
	p.heading("The coach's total of whole answers, of 100")
	p.line("  %s; best %d", figures(totals), best)
}

func (p *page) typed(t *history.Typed) {
	if len(t.Words) == 0 {
		return
	}
	p.heading("Typed answers")
	p.line("  the last has %s, %.1f fillers a minute when said", english.Count(t.Words[len(t.Words)-1], "word"), t.Fillers[len(t.Fillers)-1])
	line := fmt.Sprintf("  %.1f fillers a minute in the %s", t.Last.Mean, english.Last(t.Last.Count, "answer"))
	if t.Before.Count > 0 {
		line += fmt.Sprintf(", %.1f in the %d before", t.Before.Mean, t.Before.Count)
	}
	p.line("%s", line)
}

func (p *page) spoken(all []history.Spoken) {
	headed := false
	for _, s := range all {
		if s.Runs == 0 {
			continue
		}
		if !headed {
			p.heading(fmt.Sprintf("%-18s  %-13s  %-15s  %s", "Spoken runs", "  last", "  mean of target", "  on target"))
			headed = true
		}
		p.line("  %-18s  %-13s  %-15s  %d of %d", s.Section.Title(),
			rounded(s.Last)+" of "+rounded(s.Target), fmt.Sprintf("%.0f %%", 100*s.Share.Mean), s.OnTarget, s.Runs)
	}
}

func (p *page) dealt(attempts []history.Judged, scores bool) {
	if len(attempts) == 0 {
		return
	}
	p.heading("Runs by scenario, the one practised last first")
	for _, dealt := range history.ByScenario(attempts) {
		last := &dealt.Attempts[len(dealt.Attempts)-1]
		line := fmt.Sprintf("%s; the last on %s took %s of %s", english.Count(len(dealt.Attempts), "run"),
			last.At.Local().Format("2 January"), rounded(last.Length()), rounded(last.Target()))
		if last.Report != nil && scores {
			line += fmt.Sprintf(", total %d", last.Report.Total)
		}
		p.line("  %s", scenario.CleanLine(dealt.Scenario))
		p.hanging("      ", line, 6)
	}
}

func (p *page) standings(all []history.Standing) {
	if len(all) == 0 {
		return
	}
	p.heading(fmt.Sprintf("%-36s scenarios  read  practised  solid", "By principle"))
	for _, s := range all {
		p.line("  %s %9d  %4d  %9d  %5d", widget.Pad(scenario.CleanLine(s.Principle), 34), s.Scenarios, s.Studied, s.Practised, s.Solid)
	}
}

// rounded shows a length to the nearest second.
func rounded(d time.Duration) string { return widget.Clock(d.Round(time.Second)) }

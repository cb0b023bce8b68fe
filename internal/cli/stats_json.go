package cli

import (
	"math"
	"time"

	"github.com/starcoach/starcoach/internal/history"
)

// The JSON form of the figures. Names, order and meaning are part of the
// interface.
type (
	jsonStats struct {
		Since         string           `json:"since"`
		Until         string           `json:"until"`
		Days          []jsonStatsDay   `json:"days"`
		PractisedDays int              `json:"practised_days"`
		InARow        int              `json:"in_a_row"`
		Rules         int              `json:"rules"`
		OtherRules    int              `json:"other_rules"`
		Dimensions    []jsonScores     `json:"dimensions"`
		Totals        []jsonTotal      `json:"totals"`
		Finding       *jsonFrequency   `json:"finding"`
		Typed         jsonTyped        `json:"typed"`
		Spoken        []jsonSpoken     `json:"spoken"`
		Scenarios     []jsonDealt      `json:"scenarios"`
		Principles    []jsonStandingOf `json:"principles"`
	}
	jsonStatsDay struct {
		Date         string `json:"date"`
		Walkthroughs int    `json:"walkthroughs"`
		Runs         int    `json:"runs"`
		Quizzes      int    `json:"quizzes"`
	}
	jsonMean struct {
		Mean  float64 `json:"mean"`
		Count int     `json:"count"`
	}
	jsonScores struct {
		Name  string   `json:"name"`
		Coach []int    `json:"coach"`
		You   []int    `json:"you"`
		Apart jsonMean `json:"apart"`
	}
	jsonTotal struct {
		At       time.Time `json:"at"`
		Scenario string    `json:"scenario"`
		Total    int       `json:"total"`
	}
	jsonShare struct {
		Found   int `json:"found"`
		Answers int `json:"answers"`
	}
	jsonFrequency struct {
		Rule   string    `json:"rule"`
		Last   jsonShare `json:"last"`
		Before jsonShare `json:"before"`
	}
	jsonTyped struct {
		Answers []jsonTypedAnswer `json:"answers"`
		Last    jsonMean          `json:"fillers_last"`
		Before  jsonMean          `json:"fillers_before"`
	}
	jsonTypedAnswer struct {
		At       time.Time `json:"at"`
		Scenario string    `json:"scenario"`
		Words    int       `json:"words"`
		Fillers  float64   `json:"fillers_per_minute"`
	}
	jsonSpoken struct {
		Section  string  `json:"section"`
		Runs     int     `json:"runs"`
		OnTarget int     `json:"on_target"`
		Last     int     `json:"last_seconds"`
		Target   int     `json:"target_seconds"`
		Share    float64 `json:"share"`
	}
	jsonDealt struct {
		ID   string    `json:"id"`
		Runs []jsonRun `json:"runs"`
	}
	jsonRun struct {
		At      time.Time    `json:"at"`
		Style   string       `json:"style"`
		Seconds int          `json:"seconds"`
		Target  int          `json:"target_seconds"`
		Total   *int         `json:"total"`
		Answers []jsonAnswer `json:"answers"`
	}
	jsonAnswer struct {
		Prompt  string `json:"prompt"`
		Seconds int    `json:"seconds"`
		Target  int    `json:"target_seconds"`
		Verdict string `json:"verdict"`
	}
	jsonStandingOf struct {
		Name      string `json:"name"`
		Scenarios int    `json:"scenarios"`
		Read      int    `json:"read"`
		Practised int    `json:"practised"`
		Solid     int    `json:"solid"`
	}
)

func jsonStatsOf(o *history.Overview) jsonStats {
	stats := jsonStats{
		Since: o.Days[0].Date.Format(time.DateOnly), Until: o.Days[len(o.Days)-1].Date.Format(time.DateOnly),
		Days: []jsonStatsDay{}, PractisedDays: history.PractisedDays(o.Days), InARow: history.InARow(o.Days),
		Rules: o.Rules, OtherRules: o.OtherRules,
		Dimensions: []jsonScores{}, Totals: []jsonTotal{}, Typed: jsonTypedOf(o), Spoken: []jsonSpoken{},
		Scenarios: []jsonDealt{}, Principles: []jsonStandingOf{},
	}
	for _, day := range o.Days {
		if day.Done() > 0 {
			stats.Days = append(stats.Days,
				jsonStatsDay{day.Date.Format(time.DateOnly), day.Walkthroughs, day.Runs, day.Quizzes})
		}
	}
	for _, scores := range o.Scores {
		stats.Dimensions = append(stats.Dimensions, jsonScores{
			string(scores.Dimension), append([]int{}, scores.Coach...), append([]int{}, scores.You...),
			jsonMeanOf(scores.Apart),
		})
	}
	for i := range o.Totals {
		run := &o.Totals[i]
		stats.Totals = append(stats.Totals, jsonTotal{run.At.UTC(), run.Scenario, run.Report.Total})
	}
	if f := o.Fault; f != nil {
		stats.Finding = &jsonFrequency{string(f.Rule), jsonShare(f.Last), jsonShare(f.Before)}
	}
	for _, spoken := range o.Spoken {
		if spoken.Runs > 0 {
			stats.Spoken = append(stats.Spoken, jsonSpoken{
				string(spoken.Section), spoken.Runs, spoken.OnTarget, seconds(spoken.Last), seconds(spoken.Target),
				hundredths(spoken.Share.Mean),
			})
		}
	}
	for _, dealt := range history.ByScenario(o.Attempts) {
		stats.Scenarios = append(stats.Scenarios, jsonDealtOf(dealt))
	}
	for _, s := range o.Principles {
		stats.Principles = append(stats.Principles,
			jsonStandingOf{s.Principle, s.Scenarios, s.Studied, s.Practised, s.Solid})
	}
	return stats
}

func jsonTypedOf(o *history.Overview) jsonTyped {
	typed := jsonTyped{[]jsonTypedAnswer{}, jsonMeanOf(o.Typed.Last), jsonMeanOf(o.Typed.Before)}
	for i := range o.Totals {
		run := &o.Totals[i]
		typed.Answers = append(typed.Answers,
			jsonTypedAnswer{run.At.UTC(), run.Scenario, run.Report.Words, hundredths(run.FillersPerMinute())})
	}
	return typed
}

func jsonDealtOf(dealt history.Dealt) jsonDealt {
	out := jsonDealt{dealt.Scenario, []jsonRun{}}
	for i := range dealt.Attempts {
		run := &dealt.Attempts[i]
		one := jsonRun{
			At: run.At.UTC(), Style: string(run.Style), Seconds: seconds(run.Length()), Target: seconds(run.Target()),
			Answers: []jsonAnswer{},
		}
		if run.Report != nil {
			one.Total = &run.Report.Total
		}
		for _, answer := range run.Answers {
			one.Answers = append(one.Answers, jsonAnswer{
				answer.Prompt, seconds(run.LengthOf(answer)), seconds(answer.Target), run.VerdictOf(answer).String(),
			})
		}
		out.Runs = append(out.Runs, one)
	}
	return out
}

func jsonMeanOf(mean history.Mean) jsonMean { return jsonMean{hundredths(mean.Mean), mean.Count} }

func hundredths(f float64) float64 { return math.Round(100*f) / 100 }

func seconds(d time.Duration) int { return int(math.Round(d.Seconds())) }

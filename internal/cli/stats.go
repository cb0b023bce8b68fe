package cli

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/store"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

const aboutStats = `Print what you did and how it went: the figures of the screen History.

Without --since they are over the days of 13 weeks and your newest 100 runs;
with it, over everything since that day: a date (2026-11-01), or so many days,
weeks or months ago (14d, 2w, 3m). "Lately" is the newest 10 answers, compared
with the 10 before them. A principle counts a scenario as solid after two whole
runs in 30 days whose last total is at least 75, or whose own ratings have a
mean of at least 4, unless its last quiz had less than three quarters right.

Where the settings hide scores, --json alone has them.

--json prints one object. Lists are oldest first and never null; times are RFC
3339 in UTC, dates those of your own days:

  since, until       the first and the last date looked at
  days               [{date, walkthroughs, runs, quizzes}], days with something
  practised_days, in_a_row
  rules              version of the coach's rules that scores are by, or 0
  other_rules        answers judged by other rules; their scores are left out
  dimensions         [{name, coach: [1-5], you: [1-5], apart}]
                     apart: {mean, count} of you minus coach, over answers that
                     both rated
  totals             [{at, scenario, total}], whole answers, 0-100
  finding            null, or {rule, last: {found, answers}, before: {...}}
  typed              {answers: [{at, scenario, words, fillers_per_minute}],
                     fillers_last: {mean, count}, fillers_before: {...}}
  spoken             [{section, runs, on_target, last_seconds, target_seconds,
                     share}], share: mean of time over target, lately
  scenarios          [{id, runs: [{at, style, seconds, target_seconds, total,
                     answers: [{prompt, seconds, target_seconds, verdict}]}]}]
                     total: null where the coach judged nothing; seconds of a
                     typed answer are what it takes to say
  principles         [{name, scenarios, read, practised, solid}]`

// newestRuns is how many runs are looked at where no date is named, here as on
// the screen.
const newestRuns = 100

// statsCommand prints figures as of the present that now returns, over the
// scenarios that open finds.
func statsCommand(opts *options, open func() (ui.Library, error), now func() time.Time) *cobra.Command {
	var since string
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "stats",
		Short:   "Print what you did and how it went",
		Long:    aboutStats,
		Example: "  starcoach stats\n  starcoach stats --since 14d\n  starcoach stats --json --since 2026-11-01",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("stats takes no arguments; see %s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			now := now().Local()
			first, most := history.CalendarStart(now), newestRuns
			if cmd.Flags().Changed("since") {
				var err error
				if first, err = parseSince(since, now); err != nil {
					return err
				}
				most = math.MaxInt32
			}
			library, err := open()
			if err != nil {
				return err
			}
			return withStore(func(kept *store.Store) error {
				overview, err := lookBack(kept, library, opts.settings().Pace, now, first, most)
				if err != nil {
					return err
				}
				if !asJSON {
					_, err := io.WriteString(cmd.OutOrStdout(), statsText(&overview, !opts.settings().HideScores))
					return err
				}
				encoded, err := encodeASCII(jsonStatsOf(&overview))
				if err != nil {
					return err
				}
				_, err = cmd.OutOrStdout().Write(encoded)
				return err
			})
		},
	}
	cmd.Flags().StringVar(&since, "since", "", "look at everything since `DAY`: 2026-11-01, 14d, 2w or 3m")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object, described above")
	return cmd
}

// lookBack sums up what was kept. The newest 100 runs are all looked at; of more,
// those since the first date.
func lookBack(kept *store.Store, library ui.Library, pace int, now, first time.Time, most int) (history.Overview, error) {
	var none history.Overview
	begin := history.Midnight(first, now.Location())
	progress, err := kept.Progress()
	if err != nil {
		return none, err
	}
	doings, err := kept.Doings(begin)
	if err != nil {
		return none, err
	}
	all, err := kept.Recent("", most)
	if err != nil {
		return none, err
	}
	history.AtPace(all, pace)
	attempts := all
	if most != newestRuns {
		from := 0
		for from < len(all) && all[from].At.Before(begin) {
			from++
		}
		attempts = all[from:]
	}
	var subjects []history.Subject
	for _, entry := range library.List().Entries {
		subjects = append(subjects, history.Subject{Scenario: entry.ID, Principle: entry.Principle})
	}
	overview := history.Look(now, first, doings, attempts, progress, subjects)
	// What is solid does not depend on how far back one looks.
	overview.Principles = history.Standings(subjects, all, progress, now)
	return overview, nil
}

// furthest is how many days, weeks or months ago may be asked for.
const furthest = 10_000

// parseSince reads a date, or how long ago it was.
func parseSince(text string, now time.Time) (time.Time, error) {
	today := history.DateOf(now, now.Location())
	if date, err := time.Parse(time.DateOnly, text); err == nil {
		if date.After(today) {
			return time.Time{}, usage("--since %s lies in the future; today is %s", text, today.Format(time.DateOnly))
		}
		return date, nil
	}
	if last := len(text) - 1; last > 0 {
		n, err := strconv.Atoi(text[:last])
		if err == nil && n > 0 && n <= furthest && text[0] != '+' {
			switch text[last] {
			case 'd':
				return today.AddDate(0, 0, -n), nil
			case 'w':
				return today.AddDate(0, 0, -7*n), nil
			case 'm':
				return today.AddDate(0, -n, 0), nil
			}
		}
	}
	return time.Time{}, usage("--since %s is neither a date nor a time ago; write 2026-11-01, 14d, 2w or 3m",
		fmt.Sprintf("%q", scenario.CleanLine(text)))
}

package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/plan"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

const aboutPlan = `Spread the preparation over the days until your interview: walkthroughs, timed
runs, follow-ups, quizzes and reviews, the weakest and least practised stories
first, light on the day before, and no more than an easy look on the day itself.

Say the date once; from then on the plan is made anew each time from what you
have done, so that a missed day needs nothing. Without flags it is printed.
What finds no room is summed up, with the reason; --all names all of it.

--json prints one object; lists are never null:

  date            of the interview, or null where there is no plan
  minutes         a day; principles: [name], those asked for
  days            [{date, limit, tasks: [{kind, scenario, title, cards, minutes,
                  done}]}]; kind: walkthrough, run, again, follow-ups, quiz,
                  reviews or look; cards counts those of reviews, which have no
                  scenario and title
  left_out        [task], each with its reason: no-room, too-long, no-gap,
                  unread or no-days
  enough_minutes  minutes a day that would hold all that is left out for want of
                  room, if not runs that need more days; 0 if none would or
                  nothing is`

// planFlags are the flags of the plan command as they were typed.
type planFlags struct {
	date       string
	minutes    int
	principles []string
	json       bool
	clear      bool
	all        bool
}

func planCommand(opts *options) *cobra.Command {
	var flags planFlags
	cmd := &cobra.Command{
		Use:   "plan",
		Short: "Plan the days until your interview",
		Long:  aboutPlan,
		Example: "  starcoach plan --date 2026-12-02\n" +
			"  starcoach plan --date +9d --minutes 45 --principles \"Earn Trust,Ownership\"\n" +
			"  starcoach plan",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("plan takes no arguments; name the day with --date, see %s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return runPlan(cmd, opts, &flags) },
	}
	cmd.Flags().StringVar(&flags.date, "date", "", "the `DAY` of the interview, such as 2026-12-02, or +9d for nine days from today")
	cmd.Flags().IntVar(&flags.minutes, "minutes", plan.UsualMinutes,
		fmt.Sprintf("minutes to prepare each day, from %d to %d", plan.LeastMinutes, plan.MostMinutes))
	cmd.Flags().StringArrayVar(&flags.principles, "principles", nil,
		"prepare these principles alone (`NAMES` with commas between; all for all)")
	cmd.Flags().BoolVar(&flags.all, "all", false, "name everything that is left out, one a line")
	cmd.Flags().BoolVar(&flags.json, "json", false, "print the plan as one JSON object")
	cmd.Flags().BoolVar(&flags.clear, "clear", false, "forget the plan; what you have done stays")
	return cmd
}

func runPlan(cmd *cobra.Command, opts *options, flags *planFlags) (err error) {
	library, err := openLibrary(opts)
	if err != nil {
		return err
	}
	data, err := dataDir()
	if err != nil {
		return usage("%w", err)
	}
	keeper := &keeper{dir: data, now: wallClock}
	defer func() {
		if closed := keeper.close(); closed != nil && err == nil {
			err = &exitError{ExitProblems, closed}
		}
	}()
	if flags.clear {
		if changes(cmd) || flags.json || flags.all {
			return usage("--clear forgets the plan, and takes no other flag")
		}
		if err := keeper.SavePlan(""); err != nil {
			return &exitError{ExitProblems, err}
		}
		_, err := fmt.Fprintln(cmd.OutOrStdout(), "The plan is gone. What you have done stays.")
		return err
	}
	planned, err := readPlan(keeper, library)
	if err != nil {
		return err
	}
	if changes(cmd) {
		if planned, err = changePlan(cmd, keeper, library, planned, flags); err != nil {
			return err
		}
	}
	if planned.Err != nil {
		return &exitError{ExitProblems, planned.Err}
	}
	return printPlan(cmd.OutOrStdout(), planned, flags)
}

func changes(cmd *cobra.Command) bool {
	return slices.ContainsFunc([]string{"date", "minutes", "principles"}, cmd.Flags().Changed)
}

// readPlan reads the plan. A plan that can't be read is no error here: a new one
// may be about to take its place.
func readPlan(keeper *keeper, library ui.Library) (ui.Planned, error) {
	progress, err := keeper.Progress()
	if progress == nil {
		return ui.Planned{}, &exitError{ExitProblems, err}
	}
	planned := ui.ReadPlan(keeper, ui.WithStoryQuiz(library), progress, wallClock())
	if planned.Err == nil {
		planned.Err = err
	}
	return planned, nil
}

// changePlan keeps what the flags say in the place of what was kept.
func changePlan(
	cmd *cobra.Command, keeper *keeper, library ui.Library, planned ui.Planned, flags *planFlags,
) (ui.Planned, error) {
	if planned.Err != nil && !errors.As(planned.Err, new(*ui.PlanBroken)) {
		return planned, &exitError{ExitProblems, planned.Err}
	}
	next, err := flags.over(cmd, planned)
	if err != nil {
		return planned, usage("%w", err)
	}
	content, err := planned.Settings.With(next, wallClock()).Encode()
	if err == nil {
		err = keeper.SavePlan(content)
	}
	if err != nil {
		return planned, &exitError{ExitProblems, err}
	}
	return readPlan(keeper, library)
}

// over puts what was typed over the settings that were kept.
func (f *planFlags) over(cmd *cobra.Command, planned ui.Planned) (plan.Settings, error) {
	next := planned.Settings
	changed := cmd.Flags().Changed
	switch {
	case changed("date"):
		date, err := plan.ParseDate(f.date, planned.Today)
		if err != nil {
			return next, fmt.Errorf("--date: %w", err)
		}
		next.Date = date
	case !planned.Made:
		return next, errors.New("there is no plan yet; name the day of your interview with --date, such as --date " +
			(planned.Today + 9).String())
	}
	if changed("minutes") || !planned.Made {
		next.Minutes = f.minutes
	}
	if changed("principles") {
		var err error
		if next.Principles, err = plan.ParsePrinciples(f.principles, append([]string{plan.AllPrinciples}, planned.Principles...)); err != nil {
			return next, fmt.Errorf("--principles: %w", err)
		}
		if slices.Contains(next.Principles, plan.AllPrinciples) {
			next.Principles = nil
		}
		return next, next.Check(planned.Today, planned.Principles)
	}
	// Principles that were chosen before may have gone; the plan names them.
	return next, next.Check(planned.Today, slices.Concat(planned.Principles, next.Principles))
}

// printPlan writes the plan in one go, so that a reader of a pipe gets all of it
// or an error.
func printPlan(to io.Writer, planned ui.Planned, flags *planFlags) error {
	out := []byte(planText(planned, flags.all))
	if flags.json {
		var err error
		if out, err = planJSON(planned); err != nil {
			return &exitError{ExitProblems, fmt.Errorf("the plan could not be written as JSON: %w", err)}
		}
	}
	_, err := to.Write(out)
	return err
}

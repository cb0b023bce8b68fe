package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/plan"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/speak"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

const aboutMock = `Sit through a whole interview: several questions, each with a moment to think,
one answer against one clock, and two or three follow-ups. Nobody comments
until the end; then a report says how long you took, what the coach found in
what you typed, and what to practise next.

Principles don't repeat while there are others, and the least practised come
first; --seed N draws the same questions again. An interview that is left, or
whose machine breaks down, can be gone on with. --export writes the report of a
former one as Markdown (to standard output where FILE is -).

With --aloud the questions are read out by espeak-ng, spd-say or say, or by the
command in ` + speak.Variable + ` or the settings: it gets the text on its
standard input, or as its last argument where it ends in --.`

// mockFlags are the flags of the mock command as they were typed.
type mockFlags struct {
	settings   mock.Settings
	principles []string
	// typed counts where it was given.
	typed, given bool
	export, id   string
	last, list   bool
}

func mockCommand(streams Streams, opts *options) *cobra.Command {
	flags := mockFlags{settings: mock.Usual()}
	cmd := &cobra.Command{
		Use:   "mock",
		Short: "Sit through a whole mock interview",
		Long:  aboutMock,
		Example: "  starcoach mock\n  starcoach mock --questions 5 --principles \"Earn Trust,Ownership\" --type\n" +
			"  starcoach mock --list\n  starcoach mock --export interview.md --last",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("mock takes no arguments; see %s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			if flags.list || cmd.Flags().Changed("export") {
				return runMockReports(cmd, opts, &flags)
			}
			if flags.last || flags.id != "" {
				return usage("--last and --id choose what --export FILE writes; name a file")
			}
			flags.given = cmd.Flags().Changed("type")
			return runMock(streams, opts, &flags)
		},
	}
	f := cmd.Flags()
	f.IntVar(&flags.settings.Minutes, "minutes", flags.settings.Minutes, "how long the interview is to take")
	f.IntVar(&flags.settings.Questions, "questions", flags.settings.Questions, "how many questions are asked")
	f.StringArrayVar(&flags.principles, "principles", nil, "ask about these principles alone (`NAMES` with commas between)")
	f.DurationVar(&flags.settings.Think, "think", flags.settings.Think, "`TIME` to think before each answer, such as 30s")
	f.BoolVar(&flags.typed, "type", false, "type the answers instead of saying them")
	f.BoolVar(&flags.settings.Aloud, "aloud", false, "have the questions read aloud")
	f.StringVar(&flags.export, "export", "", "write the report of a former interview to a new `FILE`, as Markdown")
	f.BoolVar(&flags.last, "last", false, "export the latest interview (the default)")
	f.StringVar(&flags.id, "id", "", "export the interview with this `KEY`")
	f.BoolVar(&flags.list, "list", false, "print the former interviews with their keys")
	return cmd
}

// runMock opens the terminal program at an interview.
func runMock(streams Streams, opts *options, flags *mockFlags) error {
	if err := refuseDumb("mock", "starcoach practice --plain asks one question at a time", os.Getenv); err != nil {
		return err
	}
	settings := flags.settings
	settings.Seed = opts.seed
	p, err := newProgram(opts, "", "")
	if err != nil {
		return err
	}
	settings.Style = p.deps.Style()
	if flags.given {
		settings.Style = map[bool]practice.Style{true: practice.Type, false: practice.Speak}[flags.typed]
	}
	if len(flags.principles) > 0 {
		known := plan.KnownPrinciples(p.deps.Library.List().Entries)
		if settings.Principles, err = plan.ParsePrinciples(flags.principles, known); err != nil {
			return usage("--principles: %w", err)
		}
		for _, principle := range settings.Principles {
			if !slices.Contains(known, principle) {
				return usage("--principles: no scenario has the principle `%s`", principle)
			}
		}
	}
	if err := settings.Check(); err != nil {
		return usage("%w", err)
	}
	if settings.Aloud && p.deps.Voice == nil {
		if _, err := findVoice(opts.settings()); err != nil {
			return usage("%w", err)
		}
		return usage("--aloud: there is no voice; install espeak-ng, or name a command in %s", speak.Variable)
	}
	p.routes = []ui.Route{ui.ToPicker{}, ui.ToMock{Settings: &settings}}
	return p.play(streams)
}

// findVoice is the voice that the environment names, or else the settings, or
// else one that the machine has.
func findVoice(settings config.Config) (*speak.Voice, error) {
	command := os.Getenv(speak.Variable)
	if strings.TrimSpace(command) == "" && len(settings.Voice) > 0 {
		return speak.Named("voice in the settings", settings.Voice)
	}
	return speak.Find(command)
}

// runMockReports lists former interviews, or exports one.
func runMockReports(cmd *cobra.Command, opts *options, flags *mockFlags) (err error) {
	switch {
	case flags.list && cmd.Flags().Changed("export"):
		return usage("--list and --export are two things; give one of them")
	case flags.last && flags.id != "":
		return usage("--last and --id KEY name two interviews; give one of them")
	case !flags.list && flags.export == "":
		return usage("--export needs the name of a file, or - for the standard output")
	}
	library, err := openLibrary(opts)
	if err != nil {
		return err
	}
	data, err := dataDir()
	if err != nil {
		return usage("%w", err)
	}
	keeper := &keeper{dir: data, now: wallClock}
	mocks, err := keeper.Mocks()
	if err = errors.Join(err, keeper.close()); err != nil {
		return &exitError{ExitProblems, err}
	}
	if flags.list && len(mocks) == 0 {
		fmt.Fprintln(cmd.ErrOrStderr(), "There is no former interview yet; hold one with starcoach mock.")
		return nil
	}
	if flags.list {
		return listMocks(cmd.OutOrStdout(), mocks)
	}
	if len(mocks) == 0 {
		return usage("there is no former interview yet; hold one with starcoach mock")
	}
	at := 0
	if flags.id != "" {
		at = slices.IndexFunc(mocks, func(m mock.State) bool { return m.Key == flags.id })
		if at < 0 {
			return usage("there is no interview %q; starcoach mock --list prints all there are", flags.id)
		}
	}
	find := func(id string) *scenario.Scenario {
		// An answer to a scenario that is gone is judged by its words alone.
		opened, _ := library.Open(id)
		return opened
	}
	text := mock.Markdown(mock.ReportOf(mocks[at], find, coach.Analyze), time.Local, !opts.settings().HideScores)
	return writeExport(cmd, flags.export, text)
}

func listMocks(to io.Writer, mocks []mock.State) error {
	table := tabwriter.NewWriter(to, 0, 0, 3, ' ', 0)
	for i := range mocks {
		var titles []string
		asked, answered := mocks[i].Asked()
		for _, question := range asked {
			titles = append(titles, question.Title)
		}
		fmt.Fprintf(table, "%s\t%s\t%d of %d answered\t%s\n", mocks[i].Key,
			mocks[i].Begun.Local().Format("2006-01-02 15:04"), answered, len(mocks[i].Questions),
			scenario.CleanLine(strings.Join(titles, "; ")))
	}
	return table.Flush()
}

// writeExport prints a report, or writes it to a new file.
func writeExport(cmd *cobra.Command, path, text string) error {
	if path == "-" {
		_, err := io.WriteString(cmd.OutOrStdout(), text)
		return err
	}
	if err := writeNew(path, []byte(text)); err != nil {
		return err
	}
	_, err := fmt.Fprintln(cmd.OutOrStdout(), "The report is in "+scenario.CleanLine(path))
	return err
}

// Package cli is the command line: it reads the arguments, puts the parts of
// the program together, and says with the exit code how it went.
package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// Exit codes. They are part of the interface.
const (
	ExitDone        = 0
	ExitProblems    = 1
	ExitUsage       = 2
	ExitInterrupted = 130
)

// version is set when the program is built.
var version = "dev"

// Streams are the standard streams of the process.
type Streams struct {
	In       *os.File
	Out, Err io.Writer
}

// exitError ends the program with a code; with nothing to say where err is nil.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit code %d", e.code)
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

// usage is an error in how the program was called.
func usage(format string, args ...any) error {
	return &exitError{ExitUsage, fmt.Errorf(format, args...)}
}

// Run executes the program with the given arguments and returns its exit code.
func Run(args []string, streams Streams) int {
	root := newRootCommand(streams)
	root.SetArgs(args)
	root.SetIn(streams.In)
	out := &printed{to: streams.Out}
	root.SetOut(out)
	root.SetErr(streams.Err)
	refuseShells(root)
	// Help comes before words are looked at, and can't fail by itself.
	var misnamed error
	help := root.HelpFunc()
	root.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		if cmd == root {
			if misnamed = noArguments(cmd, cmd.Flags().Args()); misnamed != nil {
				return
			}
		}
		help(cmd, args)
	})
	err := root.Execute()
	if err == nil {
		// Help and completion scripts are printed by cobra, which asks for no error.
		err = cmp.Or(misnamed, out.failed)
	}
	return report(err, streams.Err)
}

// printed is the standard output of the commands without screens. That it takes
// no more, as on a full disk, is something that failed, and no wrong usage.
type printed struct {
	to io.Writer
	// failed is the first failure.
	failed error
}

func (p *printed) Write(text []byte) (int, error) {
	n, err := p.to.Write(text)
	if err != nil {
		err = &exitError{ExitProblems, fmt.Errorf("what there is to say could not be printed: %w", err)}
		p.failed = cmp.Or(p.failed, err)
	}
	return n, err
}

// report prints an error and returns the exit code that it stands for.
func report(err error, to io.Writer) int {
	if err == nil {
		return ExitDone
	}
	code := ExitUsage
	var exit *exitError
	if errors.As(err, &exit) {
		code, err = exit.code, exit.err
	}
	if err != nil {
		// Cleaned, because a message may quote a file, but with its lines: it
		// may also hold words that could not be kept anywhere else.
		fmt.Fprintln(to, "starcoach: "+scenario.Clean(err.Error()))
	}
	return code
}

const about = `starcoach prepares you for behavioural interviews, in the terminal and offline.

Pick a question, then prepare it in three ways: read a worked STAR answer with a
coach beside it (walkthrough), say or type your own answer against the clock
(timed practice), and check yourself (quiz).

Your own stories are written with starcoach new, one question at a time, or
taken over with starcoach import, and prepared in the same three ways.

Nothing you say or type leaves this computer. Your progress lies in
~/.local/share/starcoach, your own stories in stories/ below it, and your
settings in ~/.config/starcoach/config.yaml; STARCOACH_HOME names another place.
starcoach config --help lists the settings.`

// options are the flags that several commands share.
type options struct {
	folders []string
	seed    int64
	plain   bool
	sound   soundFlags
	// warn is where faults of the settings are told.
	warn io.Writer

	read     bool
	told     bool
	config   config.Config
	problems scenario.Diagnostics
}

func newRootCommand(streams Streams) *cobra.Command {
	opts := options{warn: streams.Err}
	root := &cobra.Command{
		Use:           "starcoach",
		Short:         "An interview coach for the terminal, offline and free",
		Long:          about,
		Example:       "  starcoach\n  starcoach new\n  starcoach learn earn-trust-skeptical-stakeholder\n  starcoach lint my-scenarios/",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          noArguments,
	}
	addPlain(root, &opts)
	root.SuggestionsMinimumDistance = 2
	root.SetUsageFunc(printUsage)
	told := root.Flags().BoolP("version", "v", false, "version for starcoach")
	root.RunE = func(cmd *cobra.Command, _ []string) error {
		switch {
		case *told:
			_, err := fmt.Fprintln(cmd.OutOrStdout(), "starcoach", version)
			return err
		case wantsPlain(cmd, &opts, os.Getenv):
			return runPlain(streams, &opts, "", "")
		}
		return runProgram(streams, &opts, "", "")
	}
	root.PersistentFlags().StringArrayVar(&opts.folders, "scenarios", nil,
		"also read the scenario files of this `DIR` (repeatable)")
	root.PersistentFlags().Int64Var(&opts.seed, "seed", 0,
		"order quiz choices, and draw mock interviews, by this `number` instead of by chance")
	addSoundFlags(root, &opts)
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(
		modeCommand(streams, &opts, "learn", history.ModeWalkthrough, "Read a worked answer with a coach beside it"),
		modeCommand(streams, &opts, "practice", history.ModePractice, "Say or type your own answer against the clock"),
		modeCommand(streams, &opts, "quiz", history.ModeQuiz, "Check yourself before the interview"),
		listCommand(&opts),
		lintCommand(),
		reviewCommand(streams, &opts),
		analyzeCommand(streams),
		reviewDueCommand(),
		newCommand(streams, &opts),
		importCommand(streams, &opts),
		recordingsCommand(),
		backupCommand(),
		restoreCommand(),
		planCommand(&opts),
		coverageCommand(&opts),
		mockCommand(streams, &opts),
		configCommand(streams, &opts),
		doctorCommand(streams, &opts),
		schemaCommand(),
		exportCommand(streams, &opts),
		manCommand(),
		statsCommand(&opts, func() (ui.Library, error) { return openLibrary(&opts) }, wallClock),
	)
	help := root.HelpFunc()
	root.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		fitHelp(cmd)
		help(cmd, args)
	})
	return root
}

// refuseShells has cobra's own command say that it knows no such shell. It keeps
// the output that is set when it is made.
func refuseShells(root *cobra.Command) {
	root.InitDefaultCompletionCmd("completion")
	cmd, _, err := root.Find([]string{"completion"})
	if err != nil {
		panic(err) // the command is not there: a fault of ours that every start shows
	}
	cmd.Args = func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return usage("completion has no shell %q; it has bash, fish, powershell and zsh", args[0])
		}
		return nil
	}
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
}

// flagError says what is wrong with a flag, and where help is.
func flagError(cmd *cobra.Command, err error) error {
	if invalid := (*pflag.InvalidValueError)(nil); errors.As(err, &invalid) {
		wanted := "a " + invalid.GetFlag().Value.Type()
		if strings.HasPrefix(wanted, "a int") {
			wanted = "a whole number"
		}
		return usage("--%s wants %s, and %q is none; see %s --help",
			invalid.GetFlag().Name, wanted, invalid.GetValue(), cmd.CommandPath())
	}
	if missing := (*pflag.NotExistError)(nil); errors.As(err, &missing) {
		if reason := whyNot(missing.GetSpecifiedName()); reason != "" {
			return usage("%s %s, so it takes no --%s; see %s --help",
				cmd.Name(), reason, missing.GetSpecifiedName(), cmd.CommandPath())
		}
	}
	return usage("%w; see %s --help", err, cmd.CommandPath())
}

// whyNot is what a command lacks to which a flag of others is given; empty of
// flags that none has.
func whyNot(flag string) string {
	switch flag {
	case "mic", "keep-audio":
		return "records nothing"
	case "plain":
		return "has no screens that plain lines could stand for"
	}
	return ""
}

// noArguments refuses words that are not commands, and names the nearest one.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := "see starcoach --help"
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		hint = "did you mean " + strings.Join(near, " or ") + "?"
	}
	return usage("there is no command %q; %s", args[0], hint)
}

// atMostOneID refuses more than one scenario.
func atMostOneID(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return usage("%s takes one scenario at a time; see %s --help", cmd.Name(), cmd.CommandPath())
	}
	return nil
}

func modeCommand(streams Streams, opts *options, name string, mode history.Mode, short string) *cobra.Command {
	cmd := &cobra.Command{
		Use:   name + " [ID]",
		Short: short,
		Long:  short + ".\n\nWithout ID the picker opens first. starcoach list prints the ids.",
		Args:  atMostOneID,
		RunE: func(cmd *cobra.Command, args []string) error {
			id := strings.Join(args, "")
			if wantsPlain(cmd, opts, os.Getenv) {
				return runPlain(streams, opts, id, mode)
			}
			return runProgram(streams, opts, id, mode)
		},
		ValidArgsFunction: completeID(func() []string { return knownIDs(opts) }),
	}
	addPlain(cmd, opts)
	if mode == history.ModePractice {
		addSoundFlags(cmd, opts)
	}
	return cmd
}

// addSoundFlags adds the flags of commands that lead to spoken runs.
func addSoundFlags(cmd *cobra.Command, opts *options) {
	cmd.Flags().StringVar(&opts.sound.microphone, "mic", "",
		"record spoken answers with this `COMMAND` (raw 16-bit mono at 16 kHz on its output), or off")
	cmd.Flags().BoolVar(&opts.sound.keep, "keep-audio", false, "keep what is recorded; starcoach recordings lists it")
}

// completeID completes the one id that a command takes.
func completeID(ids func() []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return slices.DeleteFunc(ids(), func(id string) bool { return !strings.HasPrefix(id, begun) }),
			cobra.ShellCompDirectiveNoFileComp
	}
}

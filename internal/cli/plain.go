package cli

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/plain"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// accessibleVariable asks for plain mode, as it does in other programs.
const accessibleVariable = "ACCESSIBLE"

const aboutPlain = `

With --plain, and by itself where TERM is dumb or ` + accessibleVariable + ` is set, there
are no screens but plain lines with prompts between them: for screen readers,
logs and line printers. --plain=false has the screens all the same.`

// addPlain gives a command the flag for plain mode.
func addPlain(cmd *cobra.Command, opts *options) {
	cmd.Flags().BoolVar(&opts.plain, "plain", false, "plain lines with prompts, without moving the cursor")
	cmd.Long += aboutPlain
}

// wantsPlain says whether there are to be lines instead of screens: as the flag
// says, or else as the environment does, on a terminal or in a pipe.
func wantsPlain(cmd *cobra.Command, opts *options, env func(string) string) bool {
	if cmd.Flags().Changed("plain") {
		return opts.plain
	}
	return dumb(env) || env(accessibleVariable) != ""
}

// dumb says whether the terminal can't move its cursor.
func dumb(env func(string) string) bool { return env("TERM") == "dumb" }

// refuseDumb is the error of a command that has screens alone, on a terminal that
// can't show them; instead says what can be used there.
func refuseDumb(command, instead string, env func(string) string) error {
	if !dumb(env) {
		return nil
	}
	return usage("%s has screens alone, which need a terminal that can move its cursor (TERM is dumb); %s", command, instead)
}

// runPlain talks in plain lines until the candidate or the system ends it, and
// keeps what was typed however it does.
func runPlain(streams Streams, opts *options, id string, mode history.Mode) error {
	library, err := openLibrary(opts)
	if err != nil {
		return err
	}
	data, err := dataDir()
	if err != nil {
		return usage("%w", err)
	}
	if id != "" {
		if _, err := openNamed(library, id); errors.As(err, new(*scenario.UnknownIDError)) {
			return err
		}
	}
	settings := opts.settings()
	keeper := &keeper{dir: data, now: wallClock, pace: settings.Pace}
	stopped, release := stopOnSignals()
	defer release()
	second := time.NewTicker(time.Second)
	defer second.Stop()
	ending, written := plain.Run(plain.Deps{
		In: streams.In, Out: streams.Out, Echo: !term.IsTerminal(streams.In.Fd()),
		Tick: second.C, Stop: stopped, Now: wallClock, Rand: chance(opts.seed),
		Analyze: atOwnPace(settings.Pace),
		Library: ui.WithStoryQuiz(library), Keeper: keeper, Config: settings, ID: id, Mode: mode,
	})
	var kept error
	switch {
	case len(ending.Words) > 0:
		kept = (&program{data: data}).rescue(strings.Join(ending.Words, "\n\n\n"), streams.Err)
	case ending.Kept:
		fmt.Fprintln(streams.Err, "Your run is kept. The next start offers to go on with it.")
	}
	if written != nil {
		written = fmt.Errorf("nothing can be printed any more: %w", written)
	}
	if err := errors.Join(written, kept, keeper.close()); err != nil {
		return &exitError{ExitProblems, err}
	}
	if ending.Interrupted {
		return &exitError{code: ExitInterrupted}
	}
	return nil
}

// atOwnPace is the coach, reckoning with a pace.
func atOwnPace(pace int) func(coach.Answer, *scenario.Scenario) coach.Report {
	return func(answer coach.Answer, asked *scenario.Scenario) coach.Report {
		answer.Pace = pace
		return coach.Analyze(answer, asked)
	}
}

// stopOnSignals closes the channel when the system asks to end. A reader that has
// gone away does not end the program before the words are kept.
func stopOnSignals() (stopped <-chan struct{}, release func()) {
	signals := make(chan os.Signal, 1)
	stop, done := make(chan struct{}), make(chan struct{})
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	signal.Ignore(syscall.SIGPIPE)
	go func() {
		select {
		case <-signals:
			close(stop)
		case <-done:
		}
	}()
	return stop, func() {
		signal.Stop(signals)
		close(done)
	}
}

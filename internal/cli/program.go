package cli

import (
	"errors"
	"fmt"
	"math/rand"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"

	"github.com/starcoach/starcoach/internal/store"
	"github.com/starcoach/starcoach/internal/tui"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/theme"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// runProgram opens the terminal program, at a scenario's mode if an id is given.
func runProgram(streams Streams, opts *options, id, mode string) error {
	out, ok := streams.Out.(*os.File)
	if !ok || !term.IsTerminal(out.Fd()) || !term.IsTerminal(streams.In.Fd()) {
		return usage("this needs a terminal to show its screens in; " +
			"starcoach list and starcoach lint work without one")
	}
	library, err := openLibrary(opts)
	if err != nil {
		return err
	}
	data, err := dataDir()
	if err != nil {
		return usage("%w", err)
	}
	if id != "" {
		if _, err := library.Open(id); err != nil {
			return usage("%w", err)
		}
	}
	keep := &keeper{dir: data}
	root := tui.NewRoot(ui.Deps{
		Now:     time.Now,
		After:   after,
		Rand:    chance(opts.seed),
		Theme:   theme.New(themeKind(os.Getenv)),
		Keys:    keys.Default(),
		Library: library,
		Ledger:  ui.NewLedger(keep),
		Shelf:   ui.NewShelf(),
	}, routes(id, mode)...)
	return errors.Join(play(root, streams.In, out, data), keep.close())
}

func routes(id, mode string) []ui.Route {
	if id == "" {
		return []ui.Route{ui.ToPicker{}}
	}
	return []ui.Route{ui.ToPicker{}, ui.ToModes{ID: id, Mode: mode}}
}

func after(wait time.Duration, message func(time.Time) tea.Msg) tea.Cmd {
	return tea.Tick(wait, message)
}

// chance returns a source of streams. With a seed, the streams of every start
// are the same.
func chance(seed int64) func() *rand.Rand {
	if seed == 0 {
		seed = time.Now().UnixNano()
	}
	return func() *rand.Rand {
		seed++
		return rand.New(rand.NewSource(seed))
	}
}

// themeKind follows the terminal's name and the NO_COLOR convention.
func themeKind(env func(string) string) theme.Kind {
	switch {
	case env("TERM") == "dumb" || env("TERM") == "":
		return theme.Plain
	case env("NO_COLOR") != "":
		return theme.Mono
	}
	return theme.Colour
}

// play runs the program until it ends, and keeps what was typed however it
// does.
func play(root *tui.Root, in, out *os.File, data string) error {
	program := tea.NewProgram(root, tea.WithAltScreen(), tea.WithInput(in), tea.WithOutput(out),
		tea.WithoutSignalHandler())
	stop := leaveOnSignals(program)
	_, err := program.Run()
	stop()

	kept := rescue(root, data)
	switch {
	case errors.Is(err, tea.ErrProgramPanic):
		return errors.Join(&exitError{ExitProblems, errors.New("a fault of ours ended the program; " +
			"please report what is printed above")}, kept)
	case err != nil:
		return errors.Join(fmt.Errorf("the terminal could not be used: %w", err), kept)
	case kept != nil:
		return kept
	case root.Interrupted():
		return &exitError{code: ExitInterrupted}
	}
	return nil
}

// leaveOnSignals ends the program in good order when the system asks for it.
func leaveOnSignals(program *tea.Program) (stop func()) {
	signals := make(chan os.Signal, 1)
	done := make(chan struct{})
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		select {
		case <-signals:
			program.Send(tui.Leave{Interrupted: true})
		case <-done:
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}

// rescue writes words that are kept nowhere else to a file, and says where. It
// returns nil if there were none.
func rescue(root *tui.Root, data string) error {
	words := root.Unsaved()
	if words == "" {
		return nil
	}
	path, err := store.Rescue(data, time.Now(), words)
	if err != nil {
		return fmt.Errorf("what you typed could not be written (%w); here it is:\n%s", err, words)
	}
	fmt.Fprintln(os.Stderr, "What you typed was written to "+path)
	return nil
}

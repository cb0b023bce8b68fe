package cli

import (
	"errors"
	"fmt"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/speak"
	"github.com/starcoach/starcoach/internal/store"
	"github.com/starcoach/starcoach/internal/tui"
	"github.com/starcoach/starcoach/internal/tui/theme"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// runProgram opens the terminal program, at a scenario's mode if an id is given.
func runProgram(streams Streams, opts *options, id string, mode history.Mode) error {
	p, err := newProgram(opts, id, mode)
	if err != nil {
		return err
	}
	return p.play(streams)
}

// program is the terminal program, put together and not yet started.
type program struct {
	deps   ui.Deps
	routes []ui.Route
	keeper *keeper
	// stories are the candidate's own, shared by all screens.
	stories *storyKeeper
	data    string
	// warning is what is wrong with the settings; empty if nothing is.
	warning string
	// voice is nil where the machine has none.
	voice *speak.Voice
	sound *sound
}

func newProgram(opts *options, id string, mode history.Mode) (*program, error) {
	library, err := openLibrary(opts)
	if err != nil {
		return nil, err
	}
	data, err := dataDir()
	if err != nil {
		return nil, usage("%w", err)
	}
	settings := opts.settings()
	p := &program{routes: []ui.Route{ui.ToPicker{Mode: mode}}, keeper: &keeper{dir: data, now: wallClock, pace: settings.Pace}, data: data}
	p.stories = newStoryKeeper(data, library)
	if problems := opts.configProblems(); len(problems) > 0 {
		p.warning = problems[0].String()
		if more := len(problems) - 1; more > 0 {
			p.warning += fmt.Sprintf(" (and %d more)", more)
		}
		p.warning += ". The usual setting holds. starcoach config edit mends it."
	}
	if id != "" {
		if _, err := openNamed(library, id); err != nil {
			return nil, err
		}
		p.routes = []ui.Route{ui.ToPicker{}, ui.ToModes{ID: id, Mode: mode}}
	}
	p.deps = ui.Deps{
		Now:     wallClock,
		After:   after,
		Rand:    chance(opts.seed),
		Theme:   themeOf(settings, os.Getenv),
		Keys:    boundKeys(settings),
		Config:  settings,
		Library: ui.WithStoryQuiz(library),
		Ledger:  ui.NewLedger(p.keeper),
		Shelf:   ui.NewShelf(),
		Stories: p.stories,
		Edit:    editor(os.Getenv),

		Questions:     ownQuestions(data),
		QuestionsFile: filepath.Join(data, questionsFile),
	}
	if err := p.findSound(opts, data); err != nil {
		return nil, err
	}
	// A voice that can't be found is complained of where it is asked for.
	if p.voice, _ = findVoice(settings); p.voice != nil {
		p.deps.Voice = p.voice
	}
	return p, nil
}

// findSound prepares what is recorded and played.
func (p *program) findSound(opts *options, data string) (err error) {
	settings := opts.settings()
	var warnings []error
	if p.sound, warnings, err = soundOf(opts.sound, &settings, data); err != nil {
		return err
	}
	p.deps.Sound = p.sound
	if len(warnings) > 0 && p.warning == "" {
		p.warning = sentence(warnings[0].Error())
	}
	return nil
}

// wallClock is the present without the monotonic reading, which stands still
// while the machine sleeps: a run has to notice that the lid was closed.
func wallClock() time.Time { return time.Now().Round(0) }

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
func (p *program) play(streams Streams) error {
	out, ok := streams.Out.(*os.File)
	if !ok || !term.IsTerminal(out.Fd()) || !term.IsTerminal(streams.In.Fd()) {
		return usage("this needs a terminal to show its screens in; " +
			"starcoach list, lint and review work without one, and --plain has the three modes in lines of text")
	}
	prepared := make(chan struct{})
	go func() {
		defer close(prepared)
		p.sound.prepare()
	}()
	root := tui.NewRoot(p.deps, p.routes...)
	root.Warn(p.warning)
	asked, shown := newSignals(), newOutlet(out)
	screens := tea.NewProgram(root, tea.WithAltScreen(), tea.WithInput(streams.In), tea.WithOutput(shown),
		tea.WithoutSignalHandler(), tea.WithFilter(asked.filter))
	stop := asked.follow(screens, shown)
	_, err := screens.Run()
	stop()
	if shown.gaveUp() {
		streams.Err = io.Discard
	}
	if p.voice != nil {
		p.voice.Close()
	}

	kept := p.keepLast(root, streams.Err)
	<-prepared
	closed := errors.Join(p.keeper.close(), p.sound.studio().Close())
	switch {
	case root.Fault() != nil:
		err = fmt.Errorf("a fault of ours ended the program; please report it: %s\n%s",
			root.Fault().Cause, root.Fault().Stack)
	case errors.Is(err, tea.ErrProgramPanic):
		err = errors.New("a fault of ours ended the program; please report what is printed above")
	case err != nil:
		err = fmt.Errorf("the terminal could not be used: %w", err)
	}
	if err = errors.Join(err, kept, closed); err != nil {
		return &exitError{ExitProblems, err}
	}
	if root.Interrupted() {
		return &exitError{code: ExitInterrupted}
	}
	return nil
}

// keepLast keeps the state of every run under way one last time, and writes what
// can't be kept to a file. It says where the words are.
func (p *program) keepLast(root *tui.Root, say io.Writer) error {
	words := append(root.Ended(), p.keepStories(root.Stories())...)
	underWay, interview := false, false
	for _, draft := range root.Drafts() {
		if err := p.keeper.SaveDraft(draft); err == nil {
			underWay = true
		} else if typed := draft.Typed(); typed != "" {
			words = append(words, typed)
		}
	}
	for _, state := range root.Mocks() {
		if err := p.keeper.SaveMockDraft(state); err == nil {
			interview = true
		} else if typed := state.Typed(); typed != "" {
			words = append(words, typed)
		}
	}
	if len(words) > 0 {
		return p.rescue(strings.Join(words, "\n\n\n"), say)
	}
	// Where the terminal is gone, nobody can be told; the words are kept all the same.
	switch {
	case interview:
		fmt.Fprintln(say, "Your mock interview is kept. The next start offers to go on with it.")
	case underWay:
		fmt.Fprintln(say, "Your run is kept. The next start offers to go on with it.")
	}
	return nil
}

// rescue writes words that are kept nowhere else to a file, and says where.
func (p *program) rescue(words string, say io.Writer) error {
	path, err := store.Rescue(p.data, wallClock(), words)
	if err != nil {
		return fmt.Errorf("what you typed could not be written (%w); here it is:\n%s", err, words)
	}
	fmt.Fprintln(say, "What you typed was written to "+scenario.CleanLine(path))
	return nil
}

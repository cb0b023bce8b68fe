package tui

import (
	"fmt"
	"math/rand"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/theme"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// simulator drives the whole program without a terminal, a clock or a
// goroutine: messages in, commands drained in a queue, frames out.
type simulator struct {
	t      *testing.T
	root   *Root
	keeper *memory
	now    time.Time
	timers []timer
	queue  []tea.Cmd
	// holding keeps commands from running, as when a disk is slow.
	holding bool
	quit    bool
}

type timer struct {
	at   time.Time
	fire func(time.Time) tea.Msg
}

// option changes how a simulation begins.
type option func(*ui.Deps, *memory)

func withTheme(kind theme.Kind) option {
	return func(deps *ui.Deps, _ *memory) { deps.Theme = theme.New(kind) }
}

func withKeeper(change func(*memory)) option {
	return func(_ *ui.Deps, keeper *memory) { change(keeper) }
}

// simulate starts the program on the scenarios of testdata.
func simulate(t *testing.T, width, height int, options ...option) *simulator {
	t.Helper()
	sim := &simulator{
		t:      t,
		keeper: emptyMemory(),
		now:    time.Date(2026, 11, 23, 9, 30, 0, 0, time.Local),
	}
	deps := ui.Deps{
		Now:     func() time.Time { return sim.now },
		After:   sim.after,
		Rand:    func() *rand.Rand { return rand.New(rand.NewSource(7)) },
		Theme:   theme.New(theme.Colour),
		Keys:    keys.Default(),
		Library: scenario.OpenLibrary(scenario.Source{FS: os.DirFS("testdata/scenarios")}),
		Shelf:   ui.NewShelf(),
		Analyze: scriptedCoach,
	}
	for _, change := range options {
		change(&deps, sim.keeper)
	}
	deps.Ledger = ui.NewLedger(sim.keeper)
	sim.root = NewRoot(deps, ui.ToPicker{})
	sim.do(sim.root.Init())
	sim.send(tea.WindowSizeMsg{Width: width, Height: height})
	return sim
}

func (s *simulator) after(wait time.Duration, fire func(time.Time) tea.Msg) tea.Cmd {
	at := s.now.Add(wait)
	return func() tea.Msg {
		s.timers = append(s.timers, timer{at, fire})
		return nil
	}
}

func (s *simulator) send(msg tea.Msg) {
	_, cmd := s.root.Update(msg)
	s.do(cmd)
}

// do runs a command and everything that follows from it, in order.
func (s *simulator) do(cmd tea.Cmd) {
	s.queue = append(s.queue, cmd)
	if s.holding {
		return
	}
	for len(s.queue) > 0 {
		next := s.queue[0]
		s.queue = s.queue[1:]
		if next == nil {
			continue
		}
		switch msg := next().(type) {
		case nil:
		case tea.QuitMsg:
			s.quit = true
		case tea.SuspendMsg:
		default:
			if cmds, ok := commandsOf(msg); ok {
				s.queue = append(cmds, s.queue...)
				continue
			}
			_, cmd := s.root.Update(msg)
			s.queue = append(s.queue, cmd)
		}
	}
}

// commandsOf unpacks batches and sequences; the type of sequences is not
// exported.
func commandsOf(msg tea.Msg) ([]tea.Cmd, bool) {
	value := reflect.ValueOf(msg)
	if value.Kind() != reflect.Slice || value.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return nil, false
	}
	cmds := make([]tea.Cmd, value.Len())
	for i := range cmds {
		cmds[i], _ = value.Index(i).Interface().(tea.Cmd)
	}
	return cmds, true
}

// release runs what was held back.
func (s *simulator) release() {
	s.holding = false
	s.do(nil)
}

// named are the keys that are written by name in press.
var named = map[string]tea.KeyMsg{
	"enter":     {Type: tea.KeyEnter},
	"esc":       {Type: tea.KeyEsc},
	"space":     {Type: tea.KeySpace, Runes: []rune{' '}},
	"up":        {Type: tea.KeyUp},
	"down":      {Type: tea.KeyDown},
	"backspace": {Type: tea.KeyBackspace},
	"left":      {Type: tea.KeyLeft},
	"right":     {Type: tea.KeyRight},
	"tab":       {Type: tea.KeyTab},
	"pgdn":      {Type: tea.KeyPgDown},
	"f1":        {Type: tea.KeyF1},
	"f2":        {Type: tea.KeyF2},
	"f5":        {Type: tea.KeyF5},
	"f3":        {Type: tea.KeyF3},
	"ctrl+b":    {Type: tea.KeyCtrlB},
	"ctrl+c":    {Type: tea.KeyCtrlC},
	"ctrl+d":    {Type: tea.KeyCtrlD},
	"ctrl+g":    {Type: tea.KeyCtrlG},
	"ctrl+o":    {Type: tea.KeyCtrlO},
	"ctrl+p":    {Type: tea.KeyCtrlP},
	"ctrl+z":    {Type: tea.KeyCtrlZ},
}

// press sends keys by name; any other word is typed letter by letter.
func (s *simulator) press(words ...string) *simulator {
	s.t.Helper()
	for _, word := range words {
		if msg, ok := named[word]; ok {
			s.send(msg)
			continue
		}
		for _, r := range word {
			msg := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}}
			if r == ' ' {
				msg = named["space"]
			}
			s.send(msg)
		}
	}
	return s
}

// pass lets time go by, and fires every timer that is due in its order.
func (s *simulator) pass(d time.Duration) *simulator {
	end := s.now.Add(d)
	for {
		slices.SortStableFunc(s.timers, func(a, b timer) int { return a.at.Compare(b.at) })
		if len(s.timers) == 0 || s.timers[0].at.After(end) {
			break
		}
		due := s.timers[0]
		s.timers = s.timers[1:]
		if due.at.After(s.now) {
			s.now = due.at
		}
		s.send(due.fire(s.now))
	}
	s.now = end
	return s
}

func (s *simulator) seconds(n int) *simulator { return s.pass(time.Duration(n) * time.Second) }

func (s *simulator) resize(width, height int) *simulator {
	s.send(tea.WindowSizeMsg{Width: width, Height: height})
	return s
}

// frame is the screen as plain text. It fails the test when a frame is not
// exactly as large as the terminal.
func (s *simulator) frame() string {
	s.t.Helper()
	view := s.root.View()
	lines := strings.Split(view, "\n")
	if len(lines) != s.root.height {
		s.t.Errorf("the frame has %d lines, the terminal %d", len(lines), s.root.height)
	}
	for i, line := range lines {
		if width := ansi.StringWidth(line); width != s.root.width {
			s.t.Errorf("line %d is %d cells wide, the terminal %d: %q", i+1, width, s.root.width, line)
		}
	}
	return ansi.Strip(view)
}

// sees fails the test unless every text is on the screen.
func (s *simulator) sees(texts ...string) *simulator {
	s.t.Helper()
	frame := squeeze(s.frame())
	for _, text := range texts {
		if !strings.Contains(frame, squeeze(text)) {
			s.t.Errorf("%q is not on the screen:\n%s", text, s.frame())
		}
	}
	return s
}

// lacks fails the test if a text is on the screen.
func (s *simulator) lacks(texts ...string) *simulator {
	s.t.Helper()
	frame := squeeze(s.frame())
	for _, text := range texts {
		if strings.Contains(frame, squeeze(text)) {
			s.t.Errorf("%q is on the screen and should not be:\n%s", text, s.frame())
		}
	}
	return s
}

// squeeze makes texts comparable however they are broken into lines.
func squeeze(text string) string { return strings.Join(strings.Fields(text), " ") }

func (s *simulator) String() string {
	return fmt.Sprintf("at %s:\n%s", s.now.Format("15:04:05"), s.frame())
}

// Package tui is the terminal program: a stack of screens in one frame. The
// root model owns what all screens share: the frame, the global keys, leaving,
// and the words that must not be lost on the way out.
package tui

import (
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// Below these there is no telling text from chrome; the program asks for more.
const (
	MinWidth  = 60
	MinHeight = 16
)

// heldKeys bounds the keys that are kept while a screen waits for a file: far
// more than anybody types in that time.
const heldKeys = 64

// lookAgainAfter is how long a copy of the program that was closed just before
// this one was started may take to end. What it leaves behind is looked for
// again then.
const lookAgainAfter = 2 * time.Second

type lookAgain struct{}

// Leave ends the program from outside, as on a signal to terminate. Words that
// are not saved are then for the caller to keep: see Root.Unsaved.
type Leave struct{ Interrupted bool }

// Continued tells that the program was stopped from outside, without having given
// the terminal back, and goes on.
type Continued struct{}

// Root is the program's model. It is used through a pointer, so that its words
// can still be had when the program has ended, in whatever way.
type Root struct {
	deps  ui.Deps
	stack []ui.Screen

	width, height int
	small         bool
	asking        bool
	helping       bool
	notice        string
	held          []tea.KeyMsg

	interrupted bool
	leaving     bool
	fault       *Fault
}

// NewRoot returns the model, which begins at the given routes: the last one is
// shown, the others lie below it.
func NewRoot(deps ui.Deps, routes ...ui.Route) *Root {
	root := &Root{deps: deps.WithOwners()}
	for _, route := range routes {
		root.stack = append(root.stack, makeScreen(root.deps, route))
	}
	return root
}

// Warn shows a text until the first key.
func (r *Root) Warn(text string) { r.notice = scenario.CleanLine(text) }

// Interrupted says whether the candidate left with ctrl+c, or a signal did.
func (r *Root) Interrupted() bool { return r.interrupted }

// Fault is what went wrong in a command, or nil.
func (r *Root) Fault() *Fault { return r.fault }

// Unsaved is every typed word that is not known to be kept for good: those of
// runs under way, and of ended ones that could not be kept. It is empty if there
// is none.
func (r *Root) Unsaved() string {
	var words []string
	for _, screen := range r.stack {
		if holder, ok := screen.(ui.Holder); ok && holder.Unsaved() != "" {
			words = append(words, holder.Unsaved())
		}
	}
	words = append(words, r.deps.Ledger.Unsaved()...)
	words = append(words, r.deps.MockWordsAtRisk()...)
	for _, run := range r.deps.Shelf.Runs() {
		if run.Typed() != "" && !r.deps.Ledger.DraftKept(run) {
			words = append(words, run.Typed())
		}
	}
	return strings.Join(words, "\n\n\n")
}

// Drafts is the state of every run under way, for one last time.
func (r *Root) Drafts() []practice.Draft {
	now := r.deps.Now()
	var drafts []practice.Draft
	for id, run := range r.deps.Shelf.Runs() {
		drafts = append(drafts, run.Draft(id, now))
	}
	for _, screen := range r.stack {
		if holder, ok := screen.(ui.Holder); ok {
			if draft, under := holder.Draft(now); under {
				drafts = append(drafts, draft)
			}
		}
	}
	return drafts
}

// Mocks is the state of every mock interview under way, for one last time.
func (r *Root) Mocks() []mock.State {
	mocks := r.deps.Shelf.LeftMocks()
	for _, screen := range r.stack {
		if interviewer, ok := screen.(ui.Interviewer); ok {
			if state, under := interviewer.Mock(r.deps.Now()); under {
				mocks = append(mocks, state)
			}
		}
	}
	return mocks
}

// Stories are those being written that are not known to be kept.
func (r *Root) Stories() []ui.StoryDraft {
	var drafts []ui.StoryDraft
	for _, screen := range r.stack {
		if author, ok := screen.(ui.Author); ok {
			if draft, open := author.Story(); open {
				drafts = append(drafts, draft)
			}
		}
	}
	return drafts
}

// Ended is the typed words of ended runs that are not known to be kept, those of a
// screen among them that has no run under way to keep them with.
func (r *Root) Ended() []string {
	words := r.deps.Ledger.Unsaved()
	for _, screen := range r.stack {
		holder, ok := screen.(ui.Holder)
		if !ok || holder.Unsaved() == "" {
			continue
		}
		if _, under := holder.Draft(r.deps.Now()); under {
			continue
		}
		if _, interview := screen.(ui.Interviewer); !interview {
			words = append(words, holder.Unsaved())
		}
	}
	return words
}

// Init starts every screen there is from the beginning.
func (r *Root) Init() tea.Cmd {
	cmds := []tea.Cmd{
		r.deps.Ledger.Load(), r.deps.After(lookAgainAfter, func(time.Time) tea.Msg { return lookAgain{} }),
	}
	for _, screen := range r.stack {
		cmds = append(cmds, screen.Init())
	}
	return guard(tea.Batch(cmds...))
}

// Update takes a message in.
func (r *Root) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	return r, guard(tea.Batch(r.take(msg), r.handOver()))
}

func (r *Root) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return r.resize(msg.Width, msg.Height)
	case tea.KeyMsg:
		return r.pressEach(msg)
	case ui.Loaded:
		r.deps.Shelf.PutDrafts(msg.Drafts)
		r.deps.Shelf.PutMocks(msg.Mocks)
		return tea.Batch(r.deps.Ledger.TakeIn(msg), r.tellAll(msg), r.leaveWhenSaved())
	case lookAgain:
		return r.deps.Ledger.FindLeft()
	case ui.LeftBehind:
		r.deps.Shelf.PutDrafts(msg.Drafts)
		r.deps.Shelf.PutMocks(msg.Mocks)
		return nil
	case ui.Dealt:
		if !r.deps.Deck.TakeIn(msg) {
			return nil
		}
	case ui.DraftSaved:
		if r.deps.Ledger.SettleDraft(msg) {
			r.notice = "Not saved: " + scenario.CleanLine(msg.Err.Error())
		}
		return nil
	case ui.Deleted:
		r.deps.Ledger.Forget(msg)
		if msg.All && msg.Err == nil {
			r.deps.Deck.Clear()
		}
		return tea.Batch(r.tellAll(msg), r.leaveWhenSaved())
	case Leave:
		r.interrupted = msg.Interrupted
		return r.leaveNow()
	case Continued:
		return tea.Batch(r.tell(ui.Hold{}), takeTerminal)
	case lastMoment:
		return tea.Quit
	case Fault:
		r.fault = &msg
		return tea.Quit
	case ui.Saved:
		r.deps.Ledger.Settle(msg)
		if msg.Err != nil {
			r.notice = "Not saved: " + scenario.CleanLine(msg.Err.Error())
		}
		return tea.Batch(r.tellAll(msg), r.leaveWhenSaved())
	}
	return r.tellAll(msg)
}

// resize gives every screen its room, and stops clocks where there is too
// little to see them.
func (r *Root) resize(width, height int) tea.Cmd {
	r.width, r.height = width, height
	wasSmall := r.small
	r.small = width < MinWidth || height < MinHeight
	if r.small {
		if wasSmall {
			return nil
		}
		return r.tell(ui.Hold{})
	}
	for _, screen := range r.stack {
		screen.SetSize(r.bodySize())
	}
	return nil
}

// pressEach takes apart letters that arrived in one piece, as they do from a
// key that is held down or over a slow line. A text field takes them together,
// as a paste: the word "end" must not be taken for the key of that name.
func (r *Root) pressEach(msg tea.KeyMsg) tea.Cmd {
	var cmds []tea.Cmd
	for msg.Type == tea.KeyRunes && !msg.Paste && len(msg.Runes) > 1 {
		if r.top().Capturing() {
			msg.Paste = true
			break
		}
		first := msg
		first.Runes = msg.Runes[:1]
		cmds = append(cmds, r.press(first))
		msg.Runes = msg.Runes[1:]
	}
	return tea.Batch(append(cmds, r.press(msg))...)
}

// press handles the keys that work everywhere and hands on the others.
func (r *Root) press(msg tea.KeyMsg) tea.Cmd {
	global := r.deps.Keys.Global
	r.notice = ""
	switch {
	case key.Matches(msg, global.Suspend):
		return tea.Sequence(r.tell(ui.Hold{}), tea.Suspend)
	case r.leaving:
		return r.hurry(msg)
	case r.asking:
		return r.answer(msg)
	case key.Matches(msg, global.Quit):
		return r.leave(true)
	case r.small:
		return nil
	case r.waiting():
		if len(r.held) < heldKeys {
			r.held = append(r.held, msg)
		}
		return nil
	case r.helping:
		r.helping = false
		return nil
	case r.wantsHelp(msg):
		r.helping = true
		return r.tell(ui.Hold{})
	}
	return r.tell(msg)
}

func (r *Root) wantsHelp(msg tea.KeyMsg) bool {
	if r.top().Capturing() && msg.Type == tea.KeyRunes {
		return false
	}
	return key.Matches(msg, r.deps.Keys.Global.Help)
}

func (r *Root) top() ui.Screen { return r.stack[len(r.stack)-1] }

func (r *Root) waiting() bool {
	waiter, ok := r.top().(ui.Waiter)
	return ok && waiter.Waiting()
}

// handOver gives the keys that were held back to the screen that is ready now.
// They were not meant for the question whether to leave, nor for a screen that
// has no room to be seen: they wait for the end of that too.
func (r *Root) handOver() tea.Cmd {
	var cmds []tea.Cmd
	for len(r.held) > 0 && !r.waiting() && !r.asking && !r.leaving && !r.small {
		msg := r.held[0]
		r.held = r.held[1:]
		cmds = append(cmds, r.press(msg))
	}
	return tea.Batch(cmds...)
}

// tell gives a message to the topmost screen and goes where that leads.
func (r *Root) tell(msg tea.Msg) tea.Cmd {
	nav, cmd := r.top().Update(msg)
	return tea.Batch(cmd, r.follow(nav))
}

// tellAll gives a message to every screen. Only the topmost may navigate.
func (r *Root) tellAll(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, screen := range slices.Clone(r.stack[:len(r.stack)-1]) {
		_, cmd := screen.Update(msg)
		cmds = append(cmds, cmd)
	}
	return tea.Batch(append(cmds, r.tell(msg))...)
}

// follow applies a navigation at once, so that the next key finds the screen
// that the candidate sees.
func (r *Root) follow(nav ui.Nav) tea.Cmd {
	if nav.Quit {
		return r.leave(false)
	}
	if nav.Pops == 0 && nav.To == nil {
		return nil
	}
	r.stack = r.stack[:len(r.stack)-nav.Pops]
	if nav.To == nil {
		return r.tell(ui.Shown{})
	}
	screen := makeScreen(r.deps, nav.To)
	r.stack = append(r.stack, screen)
	cmd := screen.Init()
	if r.width > 0 && !r.small {
		screen.SetSize(r.bodySize())
	}
	return cmd
}

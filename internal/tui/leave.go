package tui

import (
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/tui/ui"
)

// patience is how long leaving waits for what is being saved. A busy disk may
// need a moment; nobody should have to wait for a broken one.
const patience = 3 * time.Second

const saving = "Saving …"

// lastMoment ends the wait for what is being saved.
type lastMoment struct{}

// leave ends the program, and asks first where words would be lost sight of.
func (r *Root) leave(interrupted bool) tea.Cmd {
	r.interrupted = interrupted
	if r.Unsaved() == "" {
		return r.leaveNow()
	}
	r.asking = true
	return r.tell(ui.Hold{})
}

// answer takes the answer to whether to leave.
func (r *Root) answer(msg tea.KeyMsg) tea.Cmd {
	if key.Matches(msg, r.deps.Keys.Global.Quit) || key.Matches(msg, r.deps.Keys.Practice.ConfirmLeave) {
		return r.leaveNow()
	}
	r.asking, r.interrupted = false, false
	return nil
}

// leaveNow tries once more what could not be kept, and ends the program when
// nothing is being saved any more.
func (r *Root) leaveNow() tea.Cmd {
	r.leaving = true
	retry := r.deps.Ledger.Retry()
	if !r.deps.Ledger.Busy() {
		return tea.Quit
	}
	return tea.Batch(retry, r.deps.After(patience, func(time.Time) tea.Msg { return lastMoment{} }))
}

// hurry ends the wait for what is being saved when the candidate insists.
func (r *Root) hurry(msg tea.KeyMsg) tea.Cmd {
	if key.Matches(msg, r.deps.Keys.Global.Quit) {
		return tea.Quit
	}
	return nil
}

// leaveWhenSaved ends a program that is only waiting for a save.
func (r *Root) leaveWhenSaved() tea.Cmd {
	if r.leaving && !r.deps.Ledger.Busy() {
		return tea.Quit
	}
	return nil
}

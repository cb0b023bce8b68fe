package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/history"
)

// Keeper keeps events on disk. Its methods block: they are called in commands
// alone.
type Keeper interface {
	Progress() (history.Progress, error)
	SaveReading(history.Reading) error
	SaveAttempt(history.Attempt) error
	SaveQuizRun(history.QuizRun) error
}

// Ledger is the candidate's progress as the screens see it. It is up to date at
// once and also when nothing can be kept; what is kept goes to the Keeper in
// commands. It belongs to Update and View alone.
type Ledger struct {
	keeper   Keeper
	progress history.Progress
	loaded   bool
	// early are the saves that wait for loading, so that no event is counted
	// twice.
	early []tea.Cmd
}

// NewLedger returns an empty ledger over a keeper.
func NewLedger(keeper Keeper) *Ledger {
	return &Ledger{keeper: keeper, progress: history.Progress{}}
}

// Loaded carries what had been kept.
type Loaded struct {
	progress history.Progress
	err      error
}

// Saved says how keeping something went.
type Saved struct {
	// Owner is the screen that asked for it.
	Owner int
	Err   error
}

// Load reads what has been kept, and answers with Loaded.
func (l *Ledger) Load() tea.Cmd {
	keeper := l.keeper
	return func() tea.Msg {
		progress, err := keeper.Progress()
		return Loaded{progress, err}
	}
}

// TakeIn adds what Load found, and returns the saves that waited for it.
func (l *Ledger) TakeIn(msg Loaded) tea.Cmd {
	for id, kept := range msg.progress {
		l.progress[id] = kept.With(l.progress[id])
	}
	l.loaded = true
	early := l.early
	l.early = nil
	if msg.err != nil {
		early = append(early, func() tea.Msg {
			return Notice{"Your progress can't be kept: " + msg.err.Error()}
		})
	}
	return tea.Batch(early...)
}

// Ready says whether the ledger holds what had been kept.
func (l *Ledger) Ready() bool { return l.loaded }

// Empty says whether nothing was ever done.
func (l *Ledger) Empty() bool { return len(l.progress) == 0 }

// Of is where the candidate stands with a scenario.
func (l *Ledger) Of(scenario string) history.Summary { return l.progress[scenario] }

// AddReading counts and keeps a visit to a walkthrough.
func (l *Ledger) AddReading(owner int, event history.Reading) tea.Cmd {
	l.progress.AddReading(event)
	return l.keep(owner, func() error { return l.keeper.SaveReading(event) })
}

// AddAttempt counts and keeps a run of timed practice.
func (l *Ledger) AddAttempt(owner int, event history.Attempt) tea.Cmd {
	l.progress.AddAttempt(event)
	return l.keep(owner, func() error { return l.keeper.SaveAttempt(event) })
}

// AddQuizRun counts and keeps a pass through a quiz.
func (l *Ledger) AddQuizRun(owner int, event history.QuizRun) tea.Cmd {
	l.progress.AddQuizRun(event)
	return l.keep(owner, func() error { return l.keeper.SaveQuizRun(event) })
}

func (l *Ledger) keep(owner int, save func() error) tea.Cmd {
	cmd := func() tea.Msg { return Saved{owner, save()} }
	if !l.loaded {
		l.early = append(l.early, cmd)
		return nil
	}
	return cmd
}

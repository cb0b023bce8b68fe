package ui

import (
	"errors"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/schedule"
)

// Keeper keeps events on disk. Its methods block: they are called in commands
// alone.
type Keeper interface {
	// Progress returns what was kept; nil if nothing can be. An error beside it
	// is something the candidate should know.
	Progress() (history.Progress, error)
	// Drafts returns the runs that were under way when the program last ended.
	Drafts() ([]practice.Draft, error)
	// Recent returns the newest attempts of a scenario, or of all, oldest first,
	// without their words.
	Recent(scenario string, most int) ([]history.Judged, error)
	// FirstAndLatest returns the first and the latest answer typed to a scenario's
	// question, with their words; fewer where there are not two.
	FirstAndLatest(scenario string) ([]history.Attempt, error)
	// Attempt returns one attempt with its words; the zero attempt where it is not
	// kept.
	Attempt(key string) (history.Attempt, error)
	// Doings returns what was done since a moment, oldest first.
	Doings(since time.Time) ([]history.Doing, error)
	// DeleteAttempt and DeleteAll remove for good what was kept.
	DeleteAttempt(key string) error
	DeleteAll() error
	SaveReading(history.Reading) error
	SaveAttempt(history.Attempt) error
	SaveJudgement(history.Judgement) error
	SaveDeliveries(attempt string, deliveries []history.Delivery) error
	SaveWords(attempt string, words map[string]string) error
	SaveQuizRun(history.QuizRun, []schedule.Reviewed) error
	SaveDraft(practice.Draft) error
	DropDraft(key string) error
	CardKeeper
	PlanKeeper
	MockKeeper
}

// Ledger is the candidate's progress as the screens see it. It is up to date at
// once and also when nothing can be kept; what is kept goes to the Keeper in
// commands. It belongs to Update and View alone.
type Ledger struct {
	keeper   Keeper
	progress history.Progress
	loaded   bool
	// open are the saves that are not known to have succeeded, oldest first.
	open   []*save
	number int
	// problem is why nothing was found, for the candidate to read.
	problem string
	drafts  drafts
	// deleting counts the deletions under way.
	deleting int
	// said is which words of recordings are on the disk.
	said *newest
}

// save is one event on its way to the disk.
type save struct {
	number int
	owner  int
	// words are what would be lost if it failed.
	words string
	// wordsOf is the attempt that the words alone belong to; mostly empty.
	wordsOf string
	run     func() error
	err     error
	// count adds the event to sums that don't hold it; nil where there is nothing
	// to count.
	count func(history.Progress)
}

// NewLedger returns an empty ledger over a keeper.
func NewLedger(keeper Keeper) *Ledger {
	return &Ledger{
		keeper: keeper, progress: history.Progress{}, drafts: drafts{kept: map[string]string{}},
		said: &newest{number: map[string]int{}},
	}
}

// Loaded carries what had been kept.
type Loaded struct {
	// Drafts are the runs that can be gone on with, oldest first.
	Drafts []practice.Draft
	// Mocks are the mock interviews that can be gone on with, oldest first.
	Mocks []mock.State

	progress history.Progress
	err      error
}

// Saved says how keeping something went.
type Saved struct {
	// Owner is the screen that asked for it.
	Owner int
	// Err is nil, or what went wrong, ready to be shown.
	Err error

	number int
}

// Load reads what has been kept, and answers with Loaded.
func (l *Ledger) Load() tea.Cmd {
	keeper := l.keeper
	return func() tea.Msg {
		progress, err := keeper.Progress()
		if progress == nil {
			return Loaded{err: err}
		}
		drafts, failed := keeper.Drafts()
		mocks, failedMocks := keeper.MockDrafts()
		return Loaded{drafts, mocks, progress, errors.Join(err, failed, failedMocks)}
	}
}

// TakeIn adds what Load found, and returns the saves that waited for it: before,
// an event would have been counted twice.
func (l *Ledger) TakeIn(msg Loaded) tea.Cmd {
	for id, kept := range msg.progress {
		l.progress[id] = kept.With(l.progress[id])
	}
	l.loaded = true
	var cmds []tea.Cmd
	if msg.err != nil {
		l.problem = scenario.CleanLine(msg.err.Error())
		if msg.progress == nil {
			l.problem = "Your progress can't be kept: " + l.problem
		}
		l.problem = capital(l.problem)
	}
	for _, waiting := range l.open {
		cmds = append(cmds, waiting.command())
	}
	return tea.Batch(cmds...)
}

// Settle takes in how a save went.
func (l *Ledger) Settle(msg Saved) {
	at := slices.IndexFunc(l.open, func(s *save) bool { return s.number == msg.number })
	switch {
	case at < 0:
	case msg.Err == nil:
		l.open = slices.Delete(l.open, at, at+1)
	default:
		l.open[at].err = msg.Err
	}
}

// Retry tries again what could not be kept.
func (l *Ledger) Retry() tea.Cmd {
	var cmds []tea.Cmd
	for _, failed := range l.open {
		if failed.err != nil {
			failed.err = nil
			cmds = append(cmds, failed.command())
		}
	}
	return tea.Batch(cmds...)
}

// Busy says whether a save or a deletion is under way whose end is not known.
func (l *Ledger) Busy() bool {
	return l.deleting > 0 || slices.ContainsFunc(l.open, func(s *save) bool { return s.err == nil })
}

// Unsaved is the typed words of every event that is not known to be kept.
func (l *Ledger) Unsaved() []string {
	var words []string
	for _, open := range l.open {
		if open.words != "" {
			words = append(words, open.words)
		}
	}
	return words
}

// Problem says what is wrong with what had been kept; empty if nothing is.
func (l *Ledger) Problem() string { return l.problem }

// Ready says whether the ledger holds what had been kept.
func (l *Ledger) Ready() bool { return l.loaded }

// Empty says whether nothing was ever done.
func (l *Ledger) Empty() bool { return len(l.progress) == 0 }

// Of is where the candidate stands with a scenario.
func (l *Ledger) Of(scenario string) history.Summary { return l.progress[scenario] }

// Recent returns the function that reads the newest attempts. It reads the disk:
// call it in commands alone.
func (l *Ledger) Recent() func(scenario string, most int) ([]history.Judged, error) {
	return l.keeper.Recent
}

// FirstAndLatest returns the function that reads the first and the latest answer
// typed to a scenario's question. It reads the disk: call it in commands alone.
func (l *Ledger) FirstAndLatest() func(scenario string) ([]history.Attempt, error) {
	return l.keeper.FirstAndLatest
}

// Attempt returns the function that reads one attempt with its words. It reads
// the disk: call it in commands alone.
func (l *Ledger) Attempt() func(key string) (history.Attempt, error) { return l.keeper.Attempt }

// AddReading counts and keeps a visit to a walkthrough.
func (l *Ledger) AddReading(owner int, event history.Reading) tea.Cmd {
	return l.keep(owner, "", func() error { return l.keeper.SaveReading(event) },
		func(sums history.Progress) { sums.AddReading(event) })
}

// AddAttempt counts and keeps a run of timed practice. The words are what was
// typed in it, to be rescued if it can't be kept.
func (l *Ledger) AddAttempt(owner int, event history.Attempt, words string) tea.Cmd {
	return l.keep(owner, words, func() error { return l.keeper.SaveAttempt(event) },
		func(sums history.Progress) { sums.AddAttempt(event) })
}

// AddJudgement keeps what an attempt was given. The attempt must be kept before.
func (l *Ledger) AddJudgement(owner int, event history.Judgement) tea.Cmd {
	return l.keep(owner, "", func() error { return l.keeper.SaveJudgement(event) }, nil)
}

// AddQuizRun counts and keeps a pass through a quiz, and its answers as reviews
// of the scenario's items.
func (l *Ledger) AddQuizRun(owner int, event history.QuizRun, items []schedule.Item) tea.Cmd {
	return l.keep(owner, "", func() error {
		cards, err := l.keeper.Cards()
		if err != nil {
			return err
		}
		return l.keeper.SaveQuizRun(event, schedule.Answered(cards, items, event))
	}, func(sums history.Progress) { sums.AddQuizRun(event) })
}

// AddFollowUp keeps that a scenario's follow-up, by its index, was answered in a
// drill, as a review of its card.
func (l *Ledger) AddFollowUp(owner int, of *scenario.Scenario, number int, rating schedule.Rating, at time.Time) tea.Cmd {
	return l.keep(owner, "", func() error {
		cards, err := l.keeper.Cards()
		if err != nil {
			return err
		}
		reviewed, ok := schedule.Drilled(cards, of, number, rating, at)
		if !ok {
			return nil
		}
		return l.keeper.SaveReview(reviewed.Card, rating, at)
	}, nil)
}

func (l *Ledger) keep(owner int, words string, run func() error, count func(history.Progress)) tea.Cmd {
	if count != nil {
		count(l.progress)
	}
	l.number++
	added := &save{number: l.number, owner: owner, words: words, run: run, count: count}
	l.open = append(l.open, added)
	if !l.loaded {
		return nil
	}
	return added.command()
}

// command runs the save. It copies what it needs: the save itself belongs to
// Update.
func (s *save) command() tea.Cmd {
	run, answer := s.run, Saved{Owner: s.owner, number: s.number}
	return func() tea.Msg {
		answer.Err = run()
		return answer
	}
}

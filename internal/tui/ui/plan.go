package ui

import (
	"fmt"
	"maps"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/plan"
	"github.com/starcoach/starcoach/internal/schedule"
)

// PlanKeeper keeps the plan on disk, and what it is made from. Its methods
// block: they are called in commands alone.
type PlanKeeper interface {
	// Plan returns the text that SavePlan was last given; empty if there is none.
	Plan() (string, error)
	SavePlan(content string) error
	// Recent returns the newest attempts of a scenario, or of all.
	Recent(scenario string, most int) ([]history.Judged, error)
}

// cardKeeper is a PlanKeeper that keeps review cards too.
type cardKeeper interface {
	Cards() ([]schedule.Card, error)
	// FirstReviews counts the cards first reviewed since a moment.
	FirstReviews(since time.Time) (int, error)
}

// planAttempts is how many attempts a plan looks back on: those of a year at
// three a day.
const planAttempts = 1000

// Planned is the plan as of now.
type Planned struct {
	// Owner is who asked for it.
	Owner int
	// Today is the day of the reading.
	Today    plan.Date
	Settings plan.Settings
	// Made says whether there is a plan.
	Made bool
	Plan plan.Plan
	// Principles are all there are.
	Principles []string
	// Err is nil, or what kept the plan from being read or saved, ready to be
	// shown.
	Err error
}

// PlanBroken says that the kept plan can't be read.
type PlanBroken struct{ Cause error }

// Error says what is wrong and that a new plan takes its place.
func (e *PlanBroken) Error() string {
	return fmt.Sprintf("the plan that was kept can't be read (%v); setting a date makes a new one", e.Cause)
}

// Unwrap returns the cause.
func (e *PlanBroken) Unwrap() error { return e.Cause }

// ReadPlan makes the plan anew from what is kept. It reads the disk.
func ReadPlan(keeper PlanKeeper, library Library, progress history.Progress, now time.Time) Planned {
	planned := Planned{Today: plan.DateOf(now)}
	listing, known := library.Preview()
	if !known {
		listing = library.List()
	}
	planned.Principles = plan.KnownPrinciples(listing.Entries)
	content, err := keeper.Plan()
	if err != nil || content == "" {
		planned.Err = err
		return planned
	}
	if planned.Settings, err = plan.Decode(content); err != nil {
		planned.Err = &PlanBroken{err}
		return planned
	}
	planned.Made = true
	attempts, err := keeper.Recent("", planAttempts)
	if err != nil {
		planned.Err = err
		return planned
	}
	byScenario := map[string][]history.Judged{}
	for _, attempt := range attempts {
		byScenario[attempt.Scenario] = append(byScenario[attempt.Scenario], attempt)
	}
	in := plan.Input{Today: planned.Today, Settings: planned.Settings}
	in.Settings.Made = in.Settings.Made.In(now.Location())
	for i := range listing.Entries {
		id, principle := listing.Entries[i].ID, listing.Entries[i].Principle
		if !in.Settings.Chosen(principle) {
			// It is not planned, so that its file need not be read.
			in.Scenarios = append(in.Scenarios, plan.Scenario{ID: id, Principle: principle})
			continue
		}
		if opened, err := library.Open(id); err == nil {
			in.Scenarios = append(in.Scenarios, plan.Of(opened, plan.StandingOf(progress[id], byScenario[id], now)))
		}
	}
	if cards, ok := keeper.(cardKeeper); ok {
		planned.Err = countReviews(cards, &in, now)
	}
	planned.Plan = plan.Make(in)
	return planned
}

func countReviews(keeper cardKeeper, in *plan.Input, now time.Time) error {
	cards, err := keeper.Cards()
	if err != nil {
		return err
	}
	begun, err := keeper.FirstReviews(schedule.DayStart(now))
	if err != nil {
		return err
	}
	in.Reviews = plan.ReviewsDue(cards, now, begun, int(in.Settings.Date-in.Today))
	in.Reviewed = plan.ReviewedOn(cards, now)
	return nil
}

// ReadPlan makes the plan anew, and answers with Planned. Before the ledger has
// been loaded there is nothing to make it from: it is nil then.
func (d Deps) ReadPlan(owner int) tea.Cmd {
	if !d.Ledger.Ready() {
		return nil
	}
	// The ledger belongs to Update: the command gets a copy.
	keeper, library, progress, now := d.Ledger.keeper, d.Library, maps.Clone(d.Ledger.progress), d.Now()
	return func() tea.Msg {
		planned := ReadPlan(keeper, library, progress, now)
		planned.Owner = owner
		return planned
	}
}

// KeepPlan keeps settings and makes the plan, and answers with Planned.
func (d Deps) KeepPlan(owner int, settings plan.Settings) tea.Cmd {
	read := d.ReadPlan(owner)
	keeper := d.Ledger.keeper
	return func() tea.Msg {
		content, err := settings.Encode()
		if err == nil {
			err = keeper.SavePlan(content)
		}
		if err != nil || read == nil {
			return Planned{Owner: owner, Err: err}
		}
		return read()
	}
}

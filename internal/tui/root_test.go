package tui

import (
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

func TestKeysTypedBeforeAFileIsOpenFindTheScreenThatOpens(t *testing.T) {
	sim := simulate(t, 120, 40)
	sim.holding = true
	sim.press("enter", "1", "right", "right")
	sim.lacks("Nobody had asked me.")
	sim.release()
	sim.sees("Task", "Nobody had asked me.")
}

func TestNoKeyIsLostAtTheStart(t *testing.T) {
	sim := simulate(t, 120, 40)
	sim.press("/leak")
	sim.sees("/ leak", "Fixed a leak nobody owned").lacks("broken.yaml")
}

func TestTheFilter(t *testing.T) {
	sim := simulate(t, 120, 40).press("/not your job").sees("Fixed a leak nobody owned", "1 of 2")
	sim.press(" xyz").sees("Nothing matches", "Press esc to clear the filter.").lacks("Fixed a leak")
	sim.press("esc").sees("Fixed a leak nobody owned", "1 question")
	sim.press("/water", "enter").sees("Choose your preparation mode")
	sim.press("esc").sees("/ water").press("esc").lacks("/ water")
}

func TestABrokenFileIsExplainedAndCantBeOpened(t *testing.T) {
	sim := simulate(t, 120, 40).press("down")
	sim.sees("Could not be read", "broken.yaml:1:1: overview: is missing", "and 6 more").press("enter")
	sim.sees("Could not be read")
	sim.press("up", "enter").sees("Choose your preparation mode")
}

func TestAFileThatBreaksAfterItWasListedIsExplained(t *testing.T) {
	sim := simulate(t, 120, 40, func(deps *ui.Deps, _ *memory) {
		deps.Library = failing{deps.Library, scenario.Diagnostics{
			{File: "own.yaml", Line: 7, Column: 3, Path: "task.target", Problem: "is no duration", Remedy: "write 20s"},
			{File: "own.yaml", Line: 9, Column: 3, Path: "result.example", Problem: "is empty", Remedy: "write a text"},
		}}
	})
	sim.press("enter").sees("can't be opened", "own.yaml:7:3: task.target: is no duration; write 20s", "own.yaml:9:3")
	sim.press("1").sees("can't be opened").press("esc").sees("Fixed a leak nobody owned")
}

type failing struct {
	ui.Library
	err error
}

func (f failing) Open(string) (*scenario.Scenario, error) { return nil, f.err }

func TestAnEmptyLibrarySaysWhatToDo(t *testing.T) {
	sim := simulate(t, 80, 24, func(deps *ui.Deps, _ *memory) { deps.Library = scenario.OpenLibrary() })
	sim.sees("There are no scenarios here.", "--scenarios DIR").press("enter", "down", "up").sees("no scenarios")
}

func TestALongListScrollsWithTheChoice(t *testing.T) {
	var entries []scenario.Entry
	for _, name := range strings.Fields("a b c d e f g h i j k l m n o p q r s t u v w x y z") {
		entries = append(entries, scenario.Entry{File: name + ".yaml", Head: scenario.Head{
			ID: name, Title: "Story " + name, Collection: "Any employer", Principle: "Principle " + name,
		}})
	}
	sim := simulate(t, 80, 24, func(deps *ui.Deps, _ *memory) { deps.Library = listing{entries: entries} })
	sim.sees("▸   Story a").lacks("Story z")
	sim.press("G").sees("▸   Story z", "Principle z").lacks("Story a")
	sim.press("g").sees("▸   Story a", "Any employer")
	for range 30 {
		sim.press("down")
	}
	sim.sees("▸   Story z")
}

type listing struct {
	ui.Library
	entries []scenario.Entry
}

func (l listing) Glance() (scenario.Listing, scenario.Counts, bool) {
	return scenario.Listing{}, scenario.Counts{}, false
}
func (l listing) Preview() (scenario.Listing, bool) { return scenario.Listing{}, false }

func (l listing) List() scenario.Listing   { return scenario.Listing{Entries: l.entries} }
func (l listing) Check() []scenario.Broken { return nil }

func TestLeaving(t *testing.T) {
	if sim := simulate(t, 80, 24).press("q"); !sim.quit || sim.root.Interrupted() {
		t.Error("q on the picker did not simply leave")
	}
	if sim := simulate(t, 80, 24).press("enter", "3", "ctrl+c"); !sim.quit || !sim.root.Interrupted() {
		t.Error("ctrl+c did not interrupt")
	}
	sim := typing(t).press("Words.", "ctrl+c").sees("Leave starcoach?", "What you typed is kept")
	if sim.quit {
		t.Error("ctrl+c dropped words without asking")
	}
	if sim.press("ctrl+c"); !sim.quit || !sim.root.Interrupted() {
		t.Error("ctrl+c twice did not leave")
	}
}

func TestTooSmallATerminalAsksForRoom(t *testing.T) {
	sim := simulate(t, 59, 16).sees("a little more room")
	sim.press("enter", "1").resize(60, 16).sees("Fixed a leak nobody owned")
	sim.resize(60, 15).sees("a little more room").press("ctrl+c")
	if !sim.quit {
		t.Error("ctrl+c does not work in a small terminal")
	}
}

func TestEveryScreenHasItsKeysListed(t *testing.T) {
	ways := [][]string{
		{},
		{"enter"},
		{"enter", "1"},
		{"enter", "2"},
		{"enter", "3"},
		{"enter", "2", "enter"},
		{"enter", "2", "enter", "enter", "space", "space", "space", "space", "space"},
		{"enter", "2", "enter", "enter", "space", "space", "space", "space", "space", "c"},
	}
	for _, way := range ways {
		t.Run(strings.Join(way, " "), func(t *testing.T) {
			before := simulate(t, 80, 24).press(way...)
			sim := simulate(t, 80, 24).press(way...).press("?").sees("Keys", "ctrl+c", "quit", "any key goes back")
			if sim.press("x"); sim.frame() != before.frame() && !strings.Contains(sim.frame(), "paused") {
				t.Errorf("the screen is another one after looking at the keys:\n%s", sim.frame())
			}
		})
	}
}

func TestProgressThatCantBeReadIsSaid(t *testing.T) {
	sim := simulate(t, 120, 40, withKeeper(func(m *memory) { m.progress, m.err = nil, errDiskFull }))
	sim.sees("Your progress can't be kept: the disk is full").press("down").sees("can't be kept")
	sim = simulate(t, 120, 40, withKeeper(func(m *memory) { m.err = errDiskFull }))
	sim.sees("! The disk is full").lacks("can't be kept")
}

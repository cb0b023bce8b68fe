package tui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// burst sends letters in one piece, as a slow line or a held key does.
func (s *simulator) burst(letters string) *simulator {
	s.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(letters)})
	return s
}

func TestLettersThatArriveTogetherAreAllTaken(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "1").burst("nnn").sees("▸A")
	sim.press("esc", "esc").burst("/leak").sees("/ leak", "1 of 2")
}

func TestWordsThatAreNamesOfKeysAreWords(t *testing.T) {
	for _, word := range []string{"end", "up", "left", "right", "home", "delete", "insert", "enter", "esc", "tab", "down", "space"} {
		t.Run(word, func(t *testing.T) {
			sim := typing(t).burst("a ").burst(word).burst(" b")
			if got := sim.root.Unsaved(); got != "Situation:\na "+word+" b" {
				t.Errorf("%q was typed, and came out as %q", "a "+word+" b", got)
			}
			sim = simulate(t, 120, 40).press("/").burst(word)
			sim.sees("/ " + word)
		})
	}
}

// What is typed before the clock runs is no part of the answer; after a pause it
// is.
func TestWhoTypesJustGoesOnTyping(t *testing.T) {
	sim := simulate(t, 120, 40).press("enter", "2", "s", "enter").sees("Situation first").press("I began early").sees("Situation first")
	sim.press("enter").sees("0:00 of 0:30").lacks("I began early").press("I began").seconds(4)
	sim.press("ctrl+p").sees("paused").press(" and went on").sees("I began and went on", "on time")
}

func TestTypingClosesThePeek(t *testing.T) {
	typing(t).press("seen", "ctrl+g").sees("The bucket turns").press(" again").sees("seen again").lacks("The bucket turns")
}

func TestThePeekCanBeReadToItsEnd(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}} {
		long := strings.Repeat("Measure once, and say it. ", 30) + "THE END"
		sim := simulate(t, size[0], size[1], func(deps *ui.Deps, _ *memory) {
			deps.Library = changed{deps.Library, func(s *scenario.Scenario) { s.Situation.Mistake = long }}
		})
		sim.press("enter", "2", "s", "enter").seconds(3)
		sim.press("ctrl+g").sees("esc leave")
		for range 9 {
			sim.press("pgdn")
		}
		sim.sees("THE END").press("ctrl+g").lacks("THE END")
	}
}

// changed is a library whose scenarios are changed on opening.
type changed struct {
	ui.Library
	change func(*scenario.Scenario)
}

func (c changed) Open(id string) (*scenario.Scenario, error) {
	opened, err := c.Library.Open(id)
	if err != nil {
		return nil, err
	}
	own := *opened
	c.change(&own)
	return &own, nil
}

func TestManyFollowUpsScrollWithTheChoice(t *testing.T) {
	sim := simulate(t, 60, 16, func(deps *ui.Deps, _ *memory) {
		deps.Library = changed{deps.Library, func(s *scenario.Scenario) {
			s.FollowUps = slices.Repeat(s.FollowUps, 12)
			s.FollowUps[23].Question = "The last question of all?"
		}}
	})
	sim.press("enter", "2", "f")
	for range 23 {
		sim.press("down")
	}
	sim.sees("▸ [x] The last question of all?")
}

func TestNothingChosenSaysWhatToDo(t *testing.T) {
	sim := simulate(t, 80, 24).press("enter", "2", "a").sees("Choose at least one").press("enter").sees("Choose at least one")
	sim.press("space").lacks("Choose at least one")
}

func TestManyLinesCanBeTyped(t *testing.T) {
	sim := typing(t)
	for range 120 {
		sim.press("x", "enter")
	}
	if got := strings.Count(sim.root.Unsaved(), "x"); got != 120 {
		t.Errorf("%d lines of 120 were taken", got)
	}
}

func TestOneTickIsUnderWayAtATime(t *testing.T) {
	sim := typing(t)
	for range 10 {
		sim.press("ctrl+p", "ctrl+p", "ctrl+d", "ctrl+b")
	}
	sim.seconds(3)
	if got := len(sim.timers); got != 1 {
		t.Errorf("%d timers are running, want 1", got)
	}
}

func TestHelpWaitsForItsTurn(t *testing.T) {
	sim := simulate(t, 120, 40)
	sim.holding = true
	sim.press("enter", "1", "?")
	sim.release()
	sim.sees("Keys", "practise").press("x").sees("Overview")
}

func TestKeysThatAreHeldBackAreBounded(t *testing.T) {
	sim := simulate(t, 120, 40)
	sim.holding = true
	sim.press("enter").press(strings.Repeat("x", 10*heldKeys))
	if got := len(sim.root.held); got > heldKeys {
		t.Errorf("%d keys are held back", got)
	}
}

// A key that was held back was pressed for the screen that it waited for, and for
// nothing that came in between.
func TestAHeldKeyDoesNotAnswerWhetherToLeave(t *testing.T) {
	sim := typing(t)
	sim.holding = true
	sim.press("Words.", "esc", "enter", "esc", "esc", "enter").press("enter", "ctrl+c").sees("Leave starcoach?")
	sim.release()
	if sim.quit {
		t.Fatal("a key that was held back left the program")
	}
	sim.sees("Leave starcoach?").press("esc").lacks("Leave starcoach?", "Choose your preparation mode")
}

func TestTheLeaveQuestionIsSeenInASmallTerminal(t *testing.T) {
	sim := typing(t).press("Words.").resize(50, 10)
	sim.sees("a little more room").press("ctrl+c").sees("Leave starcoach?").press("esc").sees("a little more room")
	if sim.quit {
		t.Error("esc left the program")
	}
}

func TestSuspendingLeavesTheQuestionOpen(t *testing.T) {
	typing(t).press("Words.", "ctrl+c", "ctrl+z").sees("Leave starcoach?")
}

func TestClosedClipboardKey(t *testing.T) {
	sim := typing(t)
	_, cmd := sim.root.Update(tea.KeyMsg{Type: tea.KeyCtrlV})
	if cmd != nil && cmd() != nil {
		t.Error("ctrl+v runs a command whose answer nobody takes")
	}
}

func TestWideLettersDoNotBreakTheList(t *testing.T) {
	entry := scenario.Entry{Head: scenario.Head{
		ID: "x", Title: "経験者エンジニアの話", Collection: "会社", Principle: "信頼", Role: "経験者エンジニアの長い役職名",
	}}
	sim := simulate(t, 120, 40, func(deps *ui.Deps, _ *memory) {
		deps.Library = listing{entries: []scenario.Entry{entry}}
	})
	sim.sees("0:00", "new")
}

func TestAMendedFileIsListedOnTheWayBack(t *testing.T) {
	mending := &mended{}
	sim := simulate(t, 80, 24, func(deps *ui.Deps, _ *memory) { mending.Library, deps.Library = deps.Library, mending })
	sim.sees("Could not be read").press("enter")
	mending.done = true
	sim.press("esc").lacks("Could not be read")
}

type mended struct {
	ui.Library
	done bool
}

func (m *mended) List() scenario.Listing {
	listing := m.Library.List()
	if m.done {
		listing.Broken = nil
	}
	return listing
}

func (m *mended) Check() []scenario.Broken { return m.List().Broken }

func TestAFileThatIsBrokenFurtherDownIsNotOffered(t *testing.T) {
	sim := simulate(t, 80, 24, func(deps *ui.Deps, _ *memory) {
		deps.Library = found{deps.Library, []scenario.Broken{{File: "leak.yaml", First: scenario.Diagnostic{
			File: "leak.yaml", Line: 40, Path: "action.target", Problem: "is no duration", Remedy: "write 1m30s",
		}}}}
	})
	sim.sees("0 questions", "Could not be read", "leak.yaml", "action.target: is no duration").lacks("Fixed a leak")
}

type found struct {
	ui.Library
	broken []scenario.Broken
}

func (f found) Check() []scenario.Broken { return f.broken }

// Every key that a footer names works, and the page of keys names it as well.
func TestThePageOfKeysHoldsTheFooter(t *testing.T) {
	for _, frame := range frames {
		t.Run(frame.name, func(t *testing.T) {
			screen := simulate(t, 120, 40).steps(frame.steps...).root.top()
			var listed []string
			for _, group := range screen.FullHelp() {
				for _, binding := range group {
					if binding.Enabled() {
						listed = append(listed, binding.Keys()...)
					}
				}
			}
			for _, binding := range screen.ShortHelp() {
				if binding.Enabled() && !slices.Contains(listed, binding.Keys()[0]) {
					t.Errorf("%q is in the footer and not on the page of keys", binding.Help().Key)
				}
			}
			if !slices.ContainsFunc(screen.ShortHelp(), key.Binding.Enabled) {
				t.Error("no key is named")
			}
		})
	}
}

func TestTheWayBackIsAlwaysInTheFooter(t *testing.T) {
	for _, frame := range frames {
		sim := simulate(t, 60, 16).steps(frame.steps...)
		lines := strings.Split(sim.frame(), "\n")
		footer := lines[len(lines)-1]
		picker := strings.HasPrefix(frame.name, "picker")
		if !picker && !strings.Contains(footer, "esc") && !strings.Contains(footer, "any key goes back") {
			t.Errorf("%s: no way back in %q", frame.name, strings.TrimSpace(ansi.Strip(footer)))
		}
	}
}

// On the smallest terminal too, the last line leads to all other keys.
func TestTheLastLineLeadsToAllKeys(t *testing.T) {
	files, err := filepath.Glob("testdata/frames/*-60x16.txt")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d frames, %v", len(files), err)
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(content)), "\n")
		last := lines[len(lines)-1]
		asking := strings.Contains(last, "any key goes back") || strings.Contains(last, "esc stay")
		if !asking && !strings.HasSuffix(last, "? keys") && !strings.HasSuffix(last, "f1 keys") {
			t.Errorf("%s ends with %q", filepath.Base(file), last)
		}
	}
}

// With no word before the cursor, the library's text area would look for one for
// ever, and behind the last letter its field of one line would end the program.
func TestGoingByWordsWhereThereAreNone(t *testing.T) {
	for _, text := range []string{"", "  ", " word", "word", "two words"} {
		for _, key := range []string{"alt+b", "alt+left", "alt+f", "alt+d", "ctrl+w", "alt+backspace", "alt+delete", "ctrl+t"} {
			for _, start := range []string{"home", "right"} {
				for _, screen := range []*simulator{typing(t), simulate(t, 80, 24).press("/"), simulate(t, 80, 24).press("t")} {
					screen.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
					screen.send(keyOf("home"))
					screen.send(keyOf(start))
					screen.send(keyOf(key))
					screen.send(keyOf("end"))
					screen.send(keyOf("left"))
					screen.send(keyOf(key))
					screen.send(keyOf(key))
					screen.frame()
				}
			}
		}
	}
}

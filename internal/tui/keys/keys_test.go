package keys

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// The table of moments is what conflicts are found by: an action that it lacks
// could be put on any key.
func TestEveryActionHasItsMoment(t *testing.T) {
	known := map[string]bool{}
	for _, action := range Default().Actions() {
		known[action.Name] = true
		if !slices.ContainsFunc(moments, func(m moment) bool {
			return slices.Contains(strings.Fields(everywhere+m.actions), action.Name)
		}) {
			t.Errorf("%s is in no moment: add it to the table in moments.go", action.Name)
		}
	}
	for _, m := range moments {
		for _, name := range strings.Fields(m.actions) {
			if !known[name] {
				t.Errorf("%s: there is no action %s", m.name, name)
			}
		}
	}
	for _, name := range fixed {
		if !known[name] {
			t.Errorf("there is no action %s", name)
		}
	}
}

func TestTheUsualKeysDoNotClash(t *testing.T) {
	usual := Default()
	for _, action := range usual.Actions() {
		if problem, _, _ := usual.clash(action.Name); problem != "" {
			t.Errorf("%s: %s", action.Name, problem)
		}
	}
}

func TestEveryUsualKeyCanBeWritten(t *testing.T) {
	for _, action := range Default().Actions() {
		for _, name := range action.Keys {
			if parsed, remedy := parse(Shown(name)); parsed != name {
				t.Errorf("%s: %q is read as %q; %s", action.Name, Shown(name), parsed, remedy)
			}
		}
	}
}

// Names that nothing sends would be keys that never work.
func TestTheTerminalSendsEveryNamedKey(t *testing.T) {
	sent := map[string]bool{}
	for code := -200; code < 200; code++ {
		sent[tea.Key{Type: tea.KeyType(code)}.String()] = true
	}
	for _, name := range named {
		if !sent[name] {
			t.Errorf("no terminal sends %q", name)
		}
	}
}

func TestAnActionGetsOtherKeys(t *testing.T) {
	changed, faults := Default().With([]Change{
		{"picker.plan", []string{"Ctrl+P", "shift+t", "f5"}},
		{"list.up", []string{"up"}},
		{"practice.next", []string{"n", "Return"}},
		{"reading.page_down", []string{"PageDown", "alt+v"}},
		{"global.back", []string{"backspace"}},
		// Two that change places.
		{"picker.history", []string{"m"}},
		{"picker.mock", []string{"h"}},
	})
	if len(faults) > 0 {
		t.Errorf("faults: %+v", faults)
	}
	for _, c := range []struct {
		binding     key.Binding
		keys, shown string
	}{
		{changed.Picker.Plan, "ctrl+p T f5", "ctrl+p/T"},
		{changed.List.Up, "up", "↑"},
		{changed.Practice.Next, "n enter", "n/enter"},
		{changed.Reading.PageDown, "pgdown alt+v", "pgdn/alt+v"},
		{changed.Global.Back, "backspace esc", "backspace"},
		{changed.Picker.History, "m", "m"},
		{changed.Picker.Mock, "h", "h"},
	} {
		if got := strings.Join(c.binding.Keys(), " "); got != c.keys || c.binding.Help().Key != c.shown {
			t.Errorf("keys %q shown as %q, want %q as %q", got, c.binding.Help().Key, c.keys, c.shown)
		}
	}
	if Default().Picker.Plan.Help() != (key.Help{Key: "t", Desc: "plan"}) {
		t.Error("changing the keys changed the usual ones")
	}
}

func TestOfTwoThatClashTheLaterIsAtFault(t *testing.T) {
	changed, faults := Default().With([]Change{
		{"picker.plan", []string{"x"}}, {"picker.mock", []string{"x"}}, {"picker.history", []string{"m"}},
	})
	if got := changed.Picker.Plan.Keys(); !slices.Equal(got, []string{"x"}) {
		t.Errorf("the plan is on %q", got)
	}
	// The mock interview stays on m, so that the history can't have it either.
	if len(faults) != 2 || faults[0].Change != 1 || faults[1].Change != 2 {
		t.Errorf("faults: %+v", faults)
	}
}

func TestWhatCannotBeDoneIsTold(t *testing.T) {
	for _, c := range []struct {
		action, key, want string
	}{
		{"picker.plna", "p", "there is no such action; did you mean `picker.plan`?"},
		{"nonsense", "p", "there is no such action; starcoach config keys lists them"},
		{"global.quit", "q", "this action keeps its keys, ctrl+c; delete the line"},
		{"quiz.letters", "x", "there is no such action"},
		{"picker.plan", "r", "in the list of questions, r is `picker.review` already; take another key, or give that one another"},
		{"picker.plan", "?", "in the list of questions, ? is `global.help` already"},
		{"picker.plan", "hyper+p", "`hyper+p` is no key that a terminal sends; write a letter, or a name such as"},
		{"picker.plan", "etner", "`etner` is no key that a terminal sends; did you mean `enter`?"},
		{"practice.typed_next", "n", "in typing against the clock, n is text; take a key such as ctrl+n or f2"},
		{"practice.typed_next", "enter", "in typing against the clock, enter is text"},
		{"quiz.choose", "a", "in a quiz question, a is a choice; take another key"},
		{"debrief.evidence", "a", "in the scores, a is `debrief.again` already"},
		{"global.help", "ctrl+d", "is `reading.page_down` already"},
	} {
		t.Run(c.action+" "+c.key, func(t *testing.T) {
			changed, faults := Default().With([]Change{{c.action, []string{c.key}}})
			if len(faults) != 1 || !strings.Contains(faults[0].Problem+"; "+faults[0].Remedy, c.want) {
				t.Errorf("told %+v, want %q", faults, c.want)
			}
			if fmt.Sprint(changed.Actions()) != fmt.Sprint(Default().Actions()) {
				t.Error("it was done all the same")
			}
		})
	}
}

func TestPairsAreShownByTheirKeys(t *testing.T) {
	usual := Default()
	changed, _ := usual.With([]Change{{"list.up", []string{","}}, {"list.down", []string{"."}}})
	for _, c := range []struct {
		first, second key.Binding
		want          string
	}{
		{usual.List.Up, usual.List.Down, "↑↓"},
		{usual.Reading.Previous, usual.Reading.Next, "←→"},
		{usual.Debrief.NextFinding, usual.Debrief.PreviousFinding, "n/N"},
		{usual.Mock.First, usual.Mock.Second, "1 2"},
		{changed.List.Up, changed.List.Down, ",/."},
	} {
		if got := Pair(c.first, c.second, "move").Help().Key; got != c.want {
			t.Errorf("shown as %q, want %q", got, c.want)
		}
	}
}

func TestWhileTypingNoLetterIsShown(t *testing.T) {
	if got := WhileTyping(Default().Global.Help).Help().Key; got != "f1" {
		t.Errorf("help is shown as %q", got)
	}
	changed, _ := Default().With([]Change{{"global.help", []string{"H"}}})
	if WhileTyping(changed.Global.Help).Enabled() {
		t.Error("a letter is shown as a key while letters are text")
	}
}

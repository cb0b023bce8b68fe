package keys

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/bubbles/key"

	"github.com/starcoach/starcoach/internal/scenario"
)

// Action is something that a key does.
type Action struct {
	// Name is what the settings call it, such as "picker.plan".
	Name string
	// Does says what it does in a few words.
	Does string
	// Keys are those that do it.
	Keys []string
	// Fixed actions keep their keys: they choose by number or letter what stands
	// on the screen, or are the last way out.
	Fixed bool
}

// Change gives an action other keys.
type Change struct {
	Action string
	Keys   []string
}

// Fault is what is wrong with a change, in the words of a diagnostic.
type Fault struct {
	// Change is the index of the change.
	Change          int
	Problem, Remedy string
}

// fixed are the actions that keep their keys.
var fixed = []string{
	"global.quit", "modes.walkthrough", "modes.practice", "modes.quiz", "judge.four", "rating.score", "judge.score",
	"review.rate", "mock.change", "mock.first", "mock.second", "plan.next_field",
}

// each goes through every binding by its name. Letters are not among them: they
// are those of the choices on the screen.
func (k *Keys) each(do func(name string, binding *key.Binding)) {
	groups := reflect.ValueOf(k).Elem()
	for i := range groups.NumField() {
		group := groups.Field(i)
		for j := range group.NumField() {
			if binding, ok := group.Field(j).Addr().Interface().(*key.Binding); ok {
				do(snake(groups.Type().Field(i).Name)+"."+snake(group.Type().Field(j).Name), binding)
			}
		}
	}
}

// snake is a name of the program as the settings write it: "GoOn" is "go_on".
func snake(name string) string {
	var out strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			out.WriteByte('_')
		}
		out.WriteRune(unicode.ToLower(r))
	}
	return out.String()
}

// Actions lists every action with its keys, group by group.
func (k Keys) Actions() []Action {
	var actions []Action
	k.each(func(name string, binding *key.Binding) {
		actions = append(actions, Action{
			Name: name, Does: binding.Help().Desc, Keys: binding.Keys(), Fixed: slices.Contains(fixed, name),
		})
	})
	return actions
}

// With returns the keys with changes made, and what is wrong with the others,
// which are left out. An action that esc belongs to keeps it, so that there is
// always a way back.
func (k Keys) With(changes []Change) (Keys, []Fault) {
	var faults []Fault
	at := make([]int, 0, len(changes))
	for i, change := range changes {
		if _, fault := k.with(change); fault != nil {
			fault.Change = i
			faults = append(faults, *fault)
			continue
		}
		at = append(at, i)
	}
	// Two actions may change places, so that clashes are looked for once all
	// changes are made, and again whenever one of them was taken back.
	for {
		changed := k
		for _, i := range at {
			changed, _ = changed.with(changes[i])
		}
		wrong := changed.firstClash(changes, at)
		if wrong == nil {
			slices.SortFunc(faults, func(a, b Fault) int { return a.Change - b.Change })
			return changed, faults
		}
		faults = append(faults, *wrong)
		at = slices.DeleteFunc(at, func(i int) bool { return i == wrong.Change })
	}
}

// firstClash finds a change that has to be taken back; of two that clash with
// each other, the later one.
func (k *Keys) firstClash(changes []Change, at []int) *Fault {
	later := map[string]bool{}
	for _, i := range at {
		later[changes[i].Action] = true
	}
	for _, i := range at {
		delete(later, changes[i].Action)
		problem, remedy, with := k.clash(changes[i].Action)
		if problem != "" && !later[with] {
			return &Fault{Change: i, Problem: problem, Remedy: remedy}
		}
	}
	return nil
}

// with makes one change, whatever it clashes with.
func (k Keys) with(change Change) (Keys, *Fault) {
	var names []string
	var target *key.Binding
	k.each(func(name string, binding *key.Binding) {
		if !slices.Contains(fixed, name) {
			names = append(names, name)
		}
		if name == change.Action {
			target = binding
		}
	})
	switch {
	case target == nil:
		remedy := "starcoach config keys lists them"
		if near := scenario.Nearest(change.Action, names); near != "" {
			remedy = fmt.Sprintf("did you mean `%s`?", near)
		}
		return k, &Fault{Problem: "there is no such action", Remedy: remedy}
	case slices.Contains(fixed, change.Action):
		return k, &Fault{
			Problem: "this action keeps its keys, " + strings.Join(shownAll(target.Keys()), ", "),
			Remedy:  "delete the line",
		}
	}
	var wanted []string
	for _, written := range change.Keys {
		name, remedy := parse(written)
		if name == "" {
			return k, &Fault{Problem: fmt.Sprintf("`%s` is no key that a terminal sends", written), Remedy: remedy}
		}
		if !slices.Contains(wanted, name) {
			wanted = append(wanted, name)
		}
	}
	shown := strings.Join(shownAll(wanted[:min(len(wanted), 2)]), "/")
	if slices.Contains(target.Keys(), "esc") && !slices.Contains(wanted, "esc") {
		wanted = append(wanted, "esc")
	}
	*target = key.NewBinding(key.WithKeys(wanted...), key.WithHelp(shown, target.Help().Desc))
	return k, nil
}

// parse is a key as the terminal library calls it; empty, with what would be
// right, where there is no such key.
func parse(written string) (name, remedy string) {
	if runes := []rune(written); len(runes) == 1 && unicode.IsPrint(runes[0]) && !strings.Contains(arrows, written) {
		return written, ""
	}
	name = strings.NewReplacer(" ", "", "control+", "ctrl+", "option+", "alt+", "meta+", "alt+").Replace(strings.ToLower(written))
	if letter, ok := strings.CutPrefix(name, "shift+"); ok && len([]rune(letter)) == 1 {
		return strings.ToUpper(letter), ""
	}
	if known, ok := aliases[name]; ok {
		name = known
	}
	plain := strings.TrimPrefix(name, "alt+")
	if isNamed(plain) || plain != name && len([]rune(plain)) == 1 {
		return name, ""
	}
	if near := scenario.Nearest(name, named); near != "" {
		return "", fmt.Sprintf("did you mean `%s`?", near)
	}
	return "", "write a letter, or a name such as enter, space, tab, left, pgdn, f2 or ctrl+n"
}

func isNamed(name string) bool { return slices.Contains(named, name) }

// aliases are other names of keys. A terminal sends the same for some pairs.
var aliases = map[string]string{
	"space": " ", "spacebar": " ", "escape": "esc", "return": "enter", "pgdn": "pgdown", "pagedown": "pgdown",
	"pageup": "pgup", "del": "delete", "ins": "insert", "backtab": "shift+tab", "ctrl+i": "tab", "ctrl+m": "enter",
	"ctrl+[": "esc", "↑": "up", "↓": "down", "←": "left", "→": "right",
}

// named are the keys with names, as the terminal library has them.
var named = func() []string {
	names := []string{
		" ", "enter", "esc", "tab", "shift+tab", "backspace", "delete", "insert", "up", "down", "left", "right", "home", "end",
		"pgup", "pgdown", "shift+up", "shift+down", "shift+left", "shift+right", "ctrl+up", "ctrl+down", "ctrl+left",
		"ctrl+right", "ctrl+home", "ctrl+end", "ctrl+pgup", "ctrl+pgdown", "ctrl+\\", "ctrl+]", "ctrl+^", "ctrl+_", "ctrl+@",
	}
	for letter := 'a'; letter <= 'z'; letter++ {
		// ctrl+i and ctrl+m are tab and enter.
		if letter != 'i' && letter != 'm' {
			names = append(names, "ctrl+"+string(letter))
		}
	}
	for number := 1; number <= 20; number++ {
		names = append(names, fmt.Sprintf("f%d", number))
	}
	return names
}()

// Shown is a key as the screens show it.
func Shown(name string) string {
	if shown, ok := glyphs[name]; ok {
		return shown
	}
	return name
}

var glyphs = map[string]string{" ": "space", "up": "↑", "down": "↓", "left": "←", "right": "→", "pgdown": "pgdn"}

const (
	arrows = "↑↓←→"
	digits = "123456789"
)

func shownAll(names []string) []string {
	shown := make([]string, len(names))
	for i, name := range names {
		shown[i] = Shown(name)
	}
	return shown
}

// Pair shows two bindings that belong together as one, such as ↑ and ↓, by the
// first key of each.
func Pair(first, second key.Binding, does string) key.Binding {
	pair := key.NewBinding(key.WithKeys(append(first.Keys(), second.Keys()...)...))
	one, other := Shown(first.Keys()[0]), Shown(second.Keys()[0])
	between := "/"
	switch {
	case strings.Contains(arrows, one) && strings.Contains(arrows, other):
		between = ""
	case strings.Contains(digits, one) && strings.Contains(digits, other):
		between = " "
	}
	pair.SetHelp(one+between+other, does)
	pair.SetEnabled(first.Enabled() && second.Enabled())
	return pair
}

// As returns a binding with another word for what it does here.
func As(binding key.Binding, does string) key.Binding {
	binding.SetHelp(binding.Help().Key, does)
	return binding
}

// Name is the first key of a binding, for a sentence: "Press r to try again".
func Name(binding key.Binding) string { return Shown(binding.Keys()[0]) }

// WhileTyping shows a binding by a key of it that is not a letter, for where
// letters are text.
func WhileTyping(binding key.Binding) key.Binding {
	for _, name := range binding.Keys() {
		if !isText(name) {
			binding.SetHelp(Shown(name), binding.Help().Desc)
			return binding
		}
	}
	binding.SetEnabled(false)
	return binding
}

// isText says whether a key writes or deletes in a text field.
func isText(name string) bool {
	return len([]rune(name)) == 1 || slices.Contains([]string{"enter", "backspace", "delete"}, name)
}

package tui

import (
	"testing"

	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// withConfig starts with settings, read from their file's text.
func withConfig(t *testing.T, text string) option {
	t.Helper()
	settings, problems := config.Decode("config.yaml", []byte(text))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return func(deps *ui.Deps, _ *memory) {
		deps.Config = settings
		changes := make([]keys.Change, len(settings.Keys))
		for i, binding := range settings.Keys {
			changes[i] = keys.Change{Action: binding.Action, Keys: binding.Keys}
		}
		var faults []keys.Fault
		if deps.Keys, faults = keys.Default().With(changes); len(faults) > 0 {
			t.Fatal(faults)
		}
	}
}

func TestOwnKeysWorkAndAreShown(t *testing.T) {
	own := withConfig(t, "keys:\n  global.help: f2\n  global.back: backspace\n  list.up: u\n  list.down: z\n"+
		"  picker.plan: p\n  practice.typed_next: f5\n  practice.pause: x\n")
	sim := simulate(t, 120, 40, own).sees("u/z move", "p plan", "f2 keys").lacks("t plan", "? keys")
	sim.press("z", "u", "enter").sees("Choose your preparation mode", "backspace back")
	sim.press("backspace").lacks("Choose your preparation mode").press("f2").sees("u  ", "z  ", "p  ", "f2  ")
	sim.press("x", "enter", "2", "s", "enter", "enter").sees("f5 next", "f2 keys")
	sim.press("I saw it", "f5").sees("S ✓")
	// esc leads back whatever else does.
	sim.press("esc").sees("esc stay").press("enter", "esc", "esc").lacks("Choose your preparation mode")
}

func TestAWarningStandsUntilTheFirstKey(t *testing.T) {
	sim := simulate(t, 80, 24)
	sim.root.Warn("config.yaml:3:7: pace: \x1b[31mwrong")
	sim.sees("! config.yaml:3:7: pace: wrong").press("down").lacks("config.yaml")
}

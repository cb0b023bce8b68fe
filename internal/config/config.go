// Package config holds the candidate's settings and reads them from their file.
// It is pure: the file's bytes come from outside.
package config

import (
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// The bounds of a speaking pace in words a minute. Slow readers are at 80, and
// auctioneers at 250.
const (
	SlowestPace = 60
	FastestPace = 300
)

// The ways of answering in timed practice.
const (
	Speak = "speak"
	Type  = "type"
)

// The themes.
const (
	ThemeAuto         = "auto"
	ThemeLight        = "light"
	ThemeDark         = "dark"
	ThemeHighContrast = "high-contrast"
	ThemeMonochrome   = "monochrome"
)

// Config is every setting. The zero value is not usable; begin with Default.
type Config struct {
	// Pace is how fast the candidate speaks, in words a minute.
	Pace int
	// Theme is one of the themes.
	Theme string
	// Colours replace single ones of the theme, by the names in ColourNames: a
	// number from 0 to 255, or "#rrggbb".
	Colours map[string]string
	// Answer is Speak or Type; empty for what was chosen last.
	Answer string
	// Targets replace those of a company's questions.
	Targets []Targets
	// Keys replace the keys of actions.
	Keys []Binding
	// ReducedMotion stops everything that moves by itself but the clock.
	ReducedMotion bool
	// HideScores leaves numbers out of what the coach says.
	HideScores bool
	// Microphone and Transcriber are the programs that record and write down.
	Microphone, Transcriber Program
	// TranscriberModel is the file of a model; empty for none.
	TranscriberModel string
	// Voice is the command that reads aloud, and its arguments; empty for one that
	// is found.
	Voice []string
	// KeepAudio keeps recordings after the debrief.
	KeepAudio bool
}

// Program is how an outside program is chosen: one that is found, unless it is
// off or named.
type Program struct {
	Off bool
	// Command is the program and its arguments, to be run without a shell.
	Command []string
}

// Auto says that a program is to be looked for.
func (p Program) Auto() bool { return !p.Off && len(p.Command) == 0 }

// Targets are the target times for the questions of one company.
type Targets struct {
	// Company is how its collection is called, or the first words of that.
	Company string
	// Sections holds only those that are set.
	Sections map[scenario.Section]time.Duration
}

// Binding is the keys of one action.
type Binding struct {
	// Action is its name as the file has it, such as "picker.plan". Whether there
	// is such an action is for others to say.
	Action string
	Keys   []string
	// Line and Column say where it stands, for messages.
	Line, Column int
}

// Default is what holds where nothing is set.
func Default() Config {
	return Config{Pace: coach.SpeakingPace, Theme: ThemeAuto}
}

// TargetsFor returns the targets for the questions of a collection; nil where
// none are set. Of several that fit, the longest name counts.
func (c Config) TargetsFor(collection string) map[scenario.Section]time.Duration {
	var found map[scenario.Section]time.Duration
	longest := 0
	for _, targets := range c.Targets {
		if len(targets.Company) > longest && isOf(collection, targets.Company) {
			found, longest = targets.Sections, len(targets.Company)
		}
	}
	return found
}

// isOf says whether a collection is a company's: it begins with its words.
func isOf(collection, company string) bool {
	words, first := strings.Fields(strings.ToLower(collection)), strings.Fields(strings.ToLower(company))
	if len(first) > len(words) {
		return false
	}
	for i := range first {
		if words[i] != first[i] {
			return false
		}
	}
	return len(first) > 0
}

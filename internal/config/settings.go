package config

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// ColourNames are what a theme colours.
var ColourNames = []string{"accent", "signal", "fault", "good", "warn", "bad", "dim"}

var themes = []string{ThemeAuto, ThemeLight, ThemeDark, ThemeHighContrast, ThemeMonochrome}

// Setting is one key of the file.
type Setting struct {
	Name string
	// Takes says what can be written behind it, and About what that does.
	Takes, About string
	// Sample is how it is written, without the key: a value behind it, or lines
	// below it.
	Sample string

	read func(*reader, value, *Config)
	show func(Config) string
}

// Settings is every key there is, in the order in which they are told.
var Settings = []Setting{
	{
		Name: "pace", Takes: fmt.Sprintf("words a minute, %d to %d", SlowestPace, FastestPace), Sample: "145",
		About: "how fast you speak; times of texts are reckoned with it",
		read: func(r *reader, v value, c *Config) {
			r.whole(v, SlowestPace, FastestPace, "people talk at about 145", &c.Pace)
		},
		show: func(c Config) string { return strconv.Itoa(c.Pace) },
	},
	{
		Name: "theme", Takes: strings.Join(themes, ", "), Sample: ThemeAuto,
		About: "the colours; auto takes the terminal's own",
		read:  func(r *reader, v value, c *Config) { r.oneOf(v, themes, &c.Theme) },
		show:  func(c Config) string { return c.Theme },
	},
	{
		Name: "colours", Takes: "colours by what they are for", Sample: "\n  accent: blue\n  good: \"#2e7d32\"",
		About: "your own colours on top of the theme, for " + strings.Join(ColourNames, ", ") +
			": black, red, green, yellow, blue, magenta, cyan, white, bright-red and so on, a number up to 255, or \"#rrggbb\"",
		read: readColours, show: showColours,
	},
	{
		Name: "answer", Takes: "speak, type", Sample: Type,
		About: "how you answer in timed practice until you choose otherwise; what you chose last, if left out",
		read:  func(r *reader, v value, c *Config) { r.oneOf(v, []string{Speak, Type}, &c.Answer) },
		show:  func(c Config) string { return c.Answer },
	},
	{
		Name: "targets", Takes: "durations by company and section", Sample: "\n  Amazon:\n    action: 2m\n    result: 30s",
		About: "target times for the questions of a collection whose name begins with this, in the place of theirs",
		read:  readTargets, show: showTargets,
	},
	{
		Name: "keys", Takes: "keys by action", Sample: "\n  picker.plan: p\n  practice.next: [space, n]",
		About: "keys in the place of the usual ones; starcoach config keys lists the actions",
		read:  readKeys, show: showKeys,
	},
	{
		Name: "reduced_motion", Takes: "true, false", Sample: "true",
		About: "nothing moves by itself but the clock",
		read:  func(r *reader, v value, c *Config) { r.yesNo(v, &c.ReducedMotion) },
		show:  func(c Config) string { return strconv.FormatBool(c.ReducedMotion) },
	},
	{
		Name: "hide_scores", Takes: "true, false", Sample: "true",
		About: "screens and printed reports show what the coach found, and no scores; what --json prints stays whole",
		read:  func(r *reader, v value, c *Config) { r.yesNo(v, &c.HideScores) },
		show:  func(c Config) string { return strconv.FormatBool(c.HideScores) },
	},
	{
		Name: "microphone", Takes: "auto, off, or a command as a list", Sample: "[arecord, -q, -t, raw, -f, S16_LE, -r, \"16000\", -c, \"1\"]",
		About: "the program that records; it writes 16-bit mono samples, 16000 a second, to its standard output",
		read:  func(r *reader, v value, c *Config) { r.program(v, &c.Microphone) },
		show:  func(c Config) string { return c.Microphone.String() },
	},
	{
		Name: "transcriber", Takes: "auto, off, or a command as a list", Sample: "[whisper-cli, -np]",
		About: "the program that writes down what was recorded",
		read:  func(r *reader, v value, c *Config) { r.program(v, &c.Transcriber) },
		show:  func(c Config) string { return c.Transcriber.String() },
	},
	{
		Name: "transcriber_model", Takes: "the path of a file", Sample: "/home/me/ggml-base.en.bin",
		About: "the model that the transcriber uses; nothing is ever downloaded",
		read:  func(r *reader, v value, c *Config) { r.line(v, &c.TranscriberModel) },
		show:  func(c Config) string { return quoted(c.TranscriberModel) },
	},
	{
		Name: "voice", Takes: "a command as a list", Sample: "[espeak-ng, -v, en-gb]",
		About: "the program that reads questions aloud, the text on its standard input, or as its last argument where the list ends in \"--\"; STARCOACH_VOICE goes before",
		read:  func(r *reader, v value, c *Config) { r.command(v, &c.Voice) },
		show:  func(c Config) string { return list(c.Voice) },
	},
	{
		Name: "keep_audio", Takes: "true, false", Sample: "true",
		About: "recordings are kept after the debrief",
		read:  func(r *reader, v value, c *Config) { r.yesNo(v, &c.KeepAudio) },
		show:  func(c Config) string { return strconv.FormatBool(c.KeepAudio) },
	},
}

// names are the keys of the file.
func names() []string {
	var names []string
	for _, setting := range Settings {
		names = append(names, setting.Name)
	}
	return names
}

// Show is the setting's value as the file would have it; empty where nothing is
// set and nothing stands in.
func (s Setting) Show(c Config) string { return s.show(c) }

// String is the choice as the file would have it.
func (p Program) String() string {
	switch {
	case p.Off:
		return "off"
	case len(p.Command) > 0:
		return list(p.Command)
	}
	return "auto"
}

func list(words []string) string {
	if len(words) == 0 {
		return ""
	}
	shown := make([]string, len(words))
	for i, word := range words {
		shown[i] = quoted(word)
	}
	return "[" + strings.Join(shown, ", ") + "]"
}

// plainWord needs no quotation marks wherever it stands.
func plainWord(word string) bool {
	for i, r := range word {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		inside := r == '/' || r == '-' || r == '_' || r == '.' || r == '+' || r >= '0' && r <= '9'
		if !letter && (i == 0 || !inside) {
			return false
		}
	}
	switch strings.ToLower(word) {
	case "", "y", "n", "yes", "no", "on", "off", "true", "false", "null":
		return false
	}
	return true
}

// quoted is a text as YAML has it on one line.
func quoted(text string) string {
	if text == "" || plainWord(text) {
		return text
	}
	return strconv.Quote(text)
}

func showColours(c Config) string {
	var lines []string
	for _, name := range ColourNames {
		if colour, ok := c.Colours[name]; ok {
			lines = append(lines, "\n  "+name+": "+quoted(colour))
		}
	}
	return strings.Join(lines, "")
}

func showTargets(c Config) string {
	var out strings.Builder
	for _, targets := range c.Targets {
		out.WriteString("\n  " + quoted(targets.Company) + ":")
		for _, section := range scenario.Sections() {
			if target, ok := targets.Sections[section]; ok {
				out.WriteString("\n    " + string(section) + ": " + scenario.WriteDuration(target))
			}
		}
	}
	return out.String()
}

func showKeys(c Config) string {
	var out strings.Builder
	for _, binding := range c.Keys {
		out.WriteString("\n  " + quoted(binding.Action) + ": " + list(binding.Keys))
	}
	return out.String()
}

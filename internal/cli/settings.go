package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/theme"
)

// configPath is the file of the settings. It need not exist.
func configPath() (string, error) {
	if dir := os.Getenv(homeVariable); dir != "" {
		return filepath.Abs(filepath.Join(dir, "config.yaml"))
	}
	// The XDG specification has relative paths ignored.
	if dir := os.Getenv("XDG_CONFIG_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "starcoach", "config.yaml"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", errors.New("no place for your settings: neither HOME nor " + homeVariable + " is set; set one of them")
	}
	return filepath.Join(home, ".config", "starcoach", "config.yaml"), nil
}

// loadConfig reads the settings. Whatever is wrong with them, the Config can be
// used; what was wrong is for the candidate to read.
func loadConfig() (config.Config, scenario.Diagnostics) {
	path, err := configPath()
	var data []byte
	if err == nil {
		data, err = readConfig(path)
	}
	switch {
	case path == "", errors.Is(err, fs.ErrNotExist):
		// Without a place for settings there is none for data, which is told.
		return config.Default(), nil
	case err != nil:
		return config.Default(), scenario.Diagnostics{{
			File: path, Problem: "the settings can't be read: " + err.Error(),
			Remedy: "make it a file that you may read, or delete it",
		}}
	}
	return config.Decode(path, data)
}

// readConfig reads the file, and no more of it than can be settings.
func readConfig(path string) ([]byte, error) {
	// Looked at first: opening a pipe would wait for its writer.
	info, err := os.Stat(path)
	if err != nil {
		return nil, plainCause(err)
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("it is no ordinary file")
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, plainCause(err)
	}
	data, err := io.ReadAll(io.LimitReader(file, scenario.MaxFileSize+1))
	return data, plainCause(errors.Join(err, file.Close()))
}

// plainCause is the cause of an error about a path, without the path.
func plainCause(err error) error {
	if at := (*fs.PathError)(nil); errors.As(err, &at) {
		return at.Err
	}
	return err
}

// settings are the candidate's settings. What is wrong with them is told once.
func (o *options) settings() config.Config {
	problems := o.configProblems()
	if !o.told && o.warn != nil {
		for _, problem := range problems {
			fmt.Fprintln(o.warn, "starcoach: "+problem.String())
		}
		if len(problems) > 0 {
			fmt.Fprintln(o.warn, "starcoach: for these, the usual settings hold; starcoach config edit mends them")
		}
	}
	o.told = true
	return o.config
}

// configProblems is what is wrong with the settings, which whoever asks has to
// tell.
func (o *options) configProblems() scenario.Diagnostics {
	if o.read {
		return o.problems
	}
	o.read = true
	o.config, o.problems = loadConfig()
	if len(o.config.Keys) == 0 {
		return o.problems
	}
	_, faults := keys.Default().With(changedKeys(o.config))
	path, _ := configPath() // without it there was no file to read
	for _, fault := range faults {
		binding := o.config.Keys[fault.Change]
		o.problems = append(o.problems, scenario.Diagnostic{
			File: path, Line: binding.Line, Column: binding.Column, Path: "keys." + binding.Action,
			Problem: fault.Problem, Remedy: fault.Remedy,
		})
	}
	for i := len(faults) - 1; i >= 0; i-- {
		o.config.Keys = slices.Delete(o.config.Keys, faults[i].Change, faults[i].Change+1)
	}
	return o.problems
}

// boundKeys are the usual keys with those of the settings in their place.
func boundKeys(settings config.Config) keys.Keys {
	bound, _ := keys.Default().With(changedKeys(settings)) // faults were told when they were read
	return bound
}

func changedKeys(settings config.Config) []keys.Change {
	changes := make([]keys.Change, len(settings.Keys))
	for i, binding := range settings.Keys {
		changes[i] = keys.Change{Action: binding.Action, Keys: binding.Keys}
	}
	return changes
}

// themeOf is the theme that the settings name, as far as the terminal goes along.
// NO_COLOR holds for one start, and goes before what holds for all.
func themeOf(settings config.Config, env func(string) string) theme.Theme {
	kind := themeKind(env)
	switch {
	case kind == theme.Colour:
		kind = map[string]theme.Kind{
			config.ThemeLight: theme.Light, config.ThemeDark: theme.Dark,
			config.ThemeHighContrast: theme.HighContrast, config.ThemeMonochrome: theme.Mono,
		}[settings.Theme]
	case kind == theme.Mono && settings.Theme == config.ThemeHighContrast:
		kind = theme.HighContrast
	}
	return theme.With(theme.Options{Kind: kind, Depth: colourDepth(env), Colours: settings.Colours})
}

// colourDepth follows what terminals say of themselves.
func colourDepth(env func(string) string) theme.Depth {
	switch colours := strings.ToLower(env("COLORTERM")); {
	case colours == "truecolor" || colours == "24bit":
		return theme.Millions
	case strings.Contains(env("TERM"), "256color"):
		return theme.Hundreds
	}
	return theme.Sixteen
}

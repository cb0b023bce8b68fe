package terminal

import (
	"slices"
	"strings"
)

// personal names the variables by which a developer's own terminal would change
// what a program draws; they are not handed on.
var personal = []string{
	"ACCESSIBLE", "CI", "CLICOLOR", "CLICOLOR_FORCE", "COLORFGBG", "COLORTERM", "COLUMNS",
	"FORCE_COLOR", "LINES", "LANG", "LANGUAGE", "NO_COLOR", "STY", "TERM",
	"TERM_PROGRAM", "TERM_PROGRAM_VERSION", "TMUX", "TZ",
}

// environment is the inherited environment without anything personal to the
// terminal outside, as that of a plain 256-colour terminal, followed by extra.
func environment(inherited, extra []string) []string {
	env := make([]string, 0, len(inherited)+len(extra)+3)
	for _, pair := range inherited {
		name, _, _ := strings.Cut(pair, "=")
		if !slices.Contains(personal, name) && !strings.HasPrefix(name, "LC_") {
			env = append(env, pair)
		}
	}
	env = append(env, "TERM=xterm-256color", "LANG=C.UTF-8", "TZ=UTC")
	return append(env, extra...)
}

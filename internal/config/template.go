package config

import (
	"strings"

	"github.com/starcoach/starcoach/internal/english"
)

// Template is the file to begin with: every setting, explained and commented
// out.
func Template() string {
	var out strings.Builder
	out.WriteString("# The settings of starcoach. Take the # away before what you want to change;\n" +
		"# what is commented out or left out is as usual.\n")
	for _, setting := range Settings {
		out.WriteString("\n")
		for _, line := range english.Lines(setting.About+" ("+setting.Takes+")", 76) {
			out.WriteString("# " + line + "\n")
		}
		for _, line := range strings.Split(setting.Line(setting.Sample), "\n") {
			out.WriteString("#" + line + "\n")
		}
	}
	return out.String()
}

// Line is the setting as the file has it with a value as Show returns it; a
// mapping takes further lines.
func (s Setting) Line(value string) string {
	if strings.HasPrefix(value, "\n") || value == "" {
		return s.Name + ":" + value
	}
	return s.Name + ": " + value
}

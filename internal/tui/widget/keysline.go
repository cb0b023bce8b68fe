package widget

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/tui/theme"
)

// KeysLine names the keys that work now, most useful first. Those that find no
// room are left out, but never the way back, nor the last one: it leads to all
// the others.
func KeysLine(bindings []key.Binding, width int, th theme.Theme) string {
	const gap = "   "
	var items []string
	var staying []bool
	for _, binding := range bindings {
		if binding.Enabled() && binding.Help().Key != "" {
			items = append(items, th.Key.Render(binding.Help().Key)+" "+th.Dim.Render(binding.Help().Desc))
			staying = append(staying, slices.Contains(binding.Keys(), "esc"))
		}
	}
	if len(staying) > 0 {
		staying[len(staying)-1] = true
	}
	for at := len(items) - 1; at >= 0 && ansi.StringWidth(strings.Join(items, gap)) > width; at-- {
		if !staying[at] {
			items = slices.Delete(items, at, at+1)
			staying = slices.Delete(staying, at, at+1)
		}
	}
	return Clip(strings.Join(items, gap), width)
}

// KeysPage lists every key of a screen, in as many columns as it needs.
func KeysPage(groups [][]key.Binding, width, height int, th theme.Theme) []string {
	var rows []string
	keyWidth := 0
	for _, group := range groups {
		for _, binding := range group {
			keyWidth = max(keyWidth, ansi.StringWidth(binding.Help().Key))
		}
	}
	for _, group := range groups {
		for _, binding := range group {
			if binding.Enabled() && binding.Help().Key != "" {
				rows = append(rows, th.Key.Render(Pad(binding.Help().Key, keyWidth))+"  "+binding.Help().Desc)
			}
		}
	}
	if len(rows) <= height || height < 1 {
		return rows
	}
	const gap = 4
	columnWidth := (width - gap) / 2
	half := (len(rows) + 1) / 2
	return Columns(rows[:half], rows[half:], columnWidth, gap)
}

package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/tui/theme"
)

// Strip names the stations of a way and points at the present one. Where there
// is no room for all, those furthest from it are left out.
func Strip(stations []string, current, width int, th theme.Theme) string {
	first, last := 0, len(stations)-1
	for stripWidth(stations, first, last) > width && first < last {
		if last-current > current-first {
			last--
		} else {
			first++
		}
	}
	var parts []string
	if first > 0 {
		parts = append(parts, th.Dim.Render("…"))
	}
	for i := first; i <= last; i++ {
		if i == current {
			parts = append(parts, th.Accent.Render("▸"+stations[i]))
		} else {
			parts = append(parts, th.Dim.Render(stations[i]))
		}
	}
	if last < len(stations)-1 {
		parts = append(parts, th.Dim.Render("…"))
	}
	return Clip(strings.Join(parts, "  "), width)
}

func stripWidth(stations []string, first, last int) int {
	width := ansi.StringWidth(strings.Join(stations[first:last+1], "  ")) + 1
	if first > 0 {
		width += 3
	}
	if last < len(stations)-1 {
		width += 3
	}
	return width
}

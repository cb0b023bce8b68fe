package widget

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/lipgloss"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/tui/theme"
)

// Clock shows a duration as minutes and seconds, such as 1:04.
func Clock(d time.Duration) string {
	seconds := int(d / time.Second)
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}

// The time bar spans 175 % of the target: enough to see an answer run over, and
// still most of the bar for the time it should take.
const (
	barSpan = 1.75
	barOver = 1.5
)

// TimeBar shows a running clock against its target: green up to the target,
// amber up to 150 % of it, red beyond. A stroke marks the target.
func TimeBar(spent, target time.Duration, width int, th theme.Theme) string {
	if width <= 0 || target <= 0 {
		return ""
	}
	cell := barSpan / float64(width)
	share := float64(spent) / float64(target)
	mark := min(int(1/cell), width-1)
	var bar strings.Builder
	for i := range width {
		from := float64(i) * cell
		switch {
		case share > from:
			bar.WriteString(zoneStyle(from+cell/2, th).Render("█"))
		case i == mark:
			bar.WriteString("│")
		default:
			bar.WriteString(th.Dim.Render("░"))
		}
	}
	return bar.String()
}

func zoneStyle(share float64, th theme.Theme) lipgloss.Style {
	switch {
	case share <= 1:
		return th.Good
	case share <= barOver:
		return th.Warn
	}
	return th.Bad
}

// Gauge is a plain bar for a finished figure: filled up to a share of full,
// with a stroke at mark if that is within the bar.
func Gauge(share, mark float64, width int, style, rest lipgloss.Style) string {
	filled := min(int(share*float64(width)+0.5), width)
	at := int(mark * float64(width))
	if filled > at || mark <= 0 {
		return style.Render(strings.Repeat("▇", filled)) + strings.Repeat(" ", width-filled)
	}
	blank := strings.Repeat(" ", at-filled)
	if at >= width {
		return style.Render(strings.Repeat("▇", filled)) + blank
	}
	return style.Render(strings.Repeat("▇", filled)) + blank + rest.Render("│") + strings.Repeat(" ", width-at-1)
}

// digits are five rows each, of three pixels; a pixel is two cells wide.
var digits = map[rune][5]string{
	'0': {"###", "# #", "# #", "# #", "###"},
	'1': {"  #", "  #", "  #", "  #", "  #"},
	'2': {"###", "  #", "###", "#  ", "###"},
	'3': {"###", "  #", "###", "  #", "###"},
	'4': {"# #", "# #", "###", "  #", "  #"},
	'5': {"###", "#  ", "###", "  #", "###"},
	'6': {"###", "#  ", "###", "# #", "###"},
	'7': {"###", "  #", "  #", "  #", "  #"},
	'8': {"###", "# #", "###", "# #", "###"},
	'9': {"###", "# #", "###", "  #", "###"},
	':': {" ", "#", " ", "#", " "},
}

// BigText sets digits and colons in large letters, five lines high.
func BigText(text string, style lipgloss.Style) []string {
	var rows [5]strings.Builder
	for i, r := range text {
		pixels, known := digits[r]
		if !known {
			continue
		}
		for row := range rows {
			if i > 0 {
				rows[row].WriteString("  ")
			}
			for _, pixel := range pixels[row] {
				if pixel == '#' {
					rows[row].WriteString("██")
				} else {
					rows[row].WriteString("  ")
				}
			}
		}
	}
	lines := make([]string, len(rows))
	for i := range rows {
		lines[i] = style.Render(rows[i].String())
	}
	return lines
}

// Spoken shows a duration as somebody says it: "30 seconds", "3 minutes", "1
// minute 15 seconds".
func Spoken(d time.Duration) string {
	minutes, seconds := int(d/time.Minute), int(d%time.Minute/time.Second)
	switch {
	case minutes == 0:
		return english.Count(seconds, "second")
	case seconds == 0:
		return english.Count(minutes, "minute")
	}
	return english.Count(minutes, "minute") + " " + english.Count(seconds, "second")
}

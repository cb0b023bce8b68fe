package widget

import (
	"strings"

	"github.com/starcoach/starcoach/internal/tui/theme"
)

// A meter begins where a quiet room ends, in dB below full scale. From loudFrom on
// a microphone may soon take no more.
const (
	meterFloor = -60.0
	loudFrom   = -6.0
)

// Meter shows a loudness in dB below full scale as a bar.
func Meter(level float64, width int, th theme.Theme) string {
	cell := -meterFloor / float64(width)
	var bar strings.Builder
	for i := range width {
		at := meterFloor + float64(i)*cell
		switch {
		case level <= at:
			bar.WriteString(th.Dim.Render("·"))
		case at+cell > loudFrom:
			bar.WriteString(th.Warn.Render("▮"))
		default:
			bar.WriteString(th.Good.Render("▮"))
		}
	}
	return bar.String()
}

package main

import (
	"fmt"

	"github.com/starcoach/starcoach/internal/tools/terminal"
)

// The window's own colours.
const (
	background = "#171a21"
	foreground = "#d5d9e0"
	edge       = "#343a46"
)

// palette gives the terminal's own sixteen colours, which a terminal leaves to
// its user, values that go together on the dark ground.
var palette = [16]string{
	"#2a2f3a", "#e5737d", "#8fc47a", "#e0b862", "#6fa8ea", "#c08ae0", "#5fbcc4", "#c3c8d1",
	"#6b7280", "#f08d96", "#a8d896", "#edcb80", "#8fbff5", "#d3a6ee", "#82d3da", "#f4f6f9",
}

// hex is a terminal colour as #rrggbb.
func hex(colour terminal.Colour) string {
	switch {
	case colour == terminal.DefaultForeground:
		return foreground
	case colour == terminal.DefaultBackground:
		return background
	case colour < 16:
		return palette[colour]
	case colour < 232:
		n := colour - 16
		return fmt.Sprintf("#%02x%02x%02x", cube(n/36), cube(n/6%6), cube(n%6))
	case colour < 256:
		grey := 8 + 10*(colour-232)
		return fmt.Sprintf("#%02x%02x%02x", grey, grey, grey)
	default:
		return fmt.Sprintf("#%06x", uint32(colour))
	}
}

// cube is the brightness of a step in the fixed palette's 6x6x6 cube.
func cube(step terminal.Colour) terminal.Colour {
	if step == 0 {
		return 0
	}
	return 55 + 40*step
}

// blend takes a colour most of the way down to the background, which is how a
// terminal shows faint text.
func blend(colour string) string {
	var front, back [3]int
	scan := func(text string, into *[3]int) {
		// The texts are made by hex, whose form cannot fail to scan.
		_, _ = fmt.Sscanf(text, "#%02x%02x%02x", &into[0], &into[1], &into[2])
	}
	scan(colour, &front)
	scan(background, &back)
	var mixed [3]int
	for i := range mixed {
		mixed[i] = (front[i]*6 + back[i]*4) / 10
	}
	return fmt.Sprintf("#%02x%02x%02x", mixed[0], mixed[1], mixed[2])
}

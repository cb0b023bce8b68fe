package main

import (
	"bytes"
	"fmt"
)

// Frames and bars are drawn as shapes: the fonts' own box and block characters
// leave gaps between the lines, and differ from font to font.

// arms says which lines a box character has from the middle of its cell: left,
// right, up, down, each 0 for none, 1 for light, 2 for heavy.
var arms = map[rune][4]int{
	'─': {1, 1, 0, 0}, '│': {0, 0, 1, 1},
	'┌': {0, 1, 0, 1}, '┐': {1, 0, 0, 1}, '└': {0, 1, 1, 0}, '┘': {1, 0, 1, 0},
	'├': {0, 1, 1, 1}, '┤': {1, 0, 1, 1}, '┬': {1, 1, 0, 1}, '┴': {1, 1, 1, 0}, '┼': {1, 1, 1, 1},
	'━': {2, 2, 0, 0}, '┃': {0, 0, 2, 2},
	'┏': {0, 2, 0, 2}, '┓': {2, 0, 0, 2}, '┗': {0, 2, 2, 0}, '┛': {2, 0, 2, 0},
	'╴': {1, 0, 0, 0}, '╶': {0, 1, 0, 0}, '╵': {0, 0, 1, 0}, '╷': {0, 0, 0, 1},
	'╸': {2, 0, 0, 0}, '╺': {0, 2, 0, 0}, '╹': {0, 0, 2, 0}, '╻': {0, 0, 0, 2},
}

// rounded gives the path of a rounded corner within its cell.
var rounded = map[rune]string{
	'╭': "M4.5 20V15Q4.5 10.5 9 10.5", '╮': "M4.5 20V15Q4.5 10.5 0 10.5",
	'╰': "M4.5 0V6Q4.5 10.5 9 10.5", '╯': "M4.5 0V6Q4.5 10.5 0 10.5",
}

// block is a filled part of a cell, in eighths of its width and height.
type block struct{ left, top, width, height int }

var blocks = map[rune]block{
	'█': {0, 0, 8, 8}, '▀': {0, 0, 8, 4}, '▐': {4, 0, 4, 8}, '▔': {0, 0, 8, 1}, '▕': {7, 0, 1, 8},
	'▏': {0, 0, 1, 8}, '▎': {0, 0, 2, 8}, '▍': {0, 0, 3, 8}, '▌': {0, 0, 4, 8},
	'▋': {0, 0, 5, 8}, '▊': {0, 0, 6, 8}, '▉': {0, 0, 7, 8},
	'▁': {0, 7, 8, 1}, '▂': {0, 6, 8, 2}, '▃': {0, 5, 8, 3}, '▄': {0, 4, 8, 4},
	'▅': {0, 3, 8, 5}, '▆': {0, 2, 8, 6}, '▇': {0, 1, 8, 7},
}

// shades are whole cells seen through, in hundredths.
var shades = map[rune]int{'░': 25, '▒': 50, '▓': 75}

// isFlat tells of a character that joins its like on both sides into one longer
// shape.
func isFlat(r rune) bool {
	b, isBlock := blocks[r]
	_, isShade := shades[r]
	return r == '─' || r == '━' || isShade || isBlock && b.left == 0 && b.width == 8
}

// drawShape draws a box or block character, count of them in a row if it is a
// flat one, and says whether it was such a character.
func drawShape(out *bytes.Buffer, r rune, colour string, x, y, count int) bool {
	left, top := x*cellWidth, y*cellHeight
	if lines, ok := arms[r]; ok {
		drawArms(out, lines, colour, left, top, count)
		return true
	}
	if path, ok := rounded[r]; ok {
		fmt.Fprintf(out, `<path transform="translate(%d %d)" d="%s" fill="none" stroke="%s" stroke-width="1"/>`+"\n",
			left, top, path, colour)
		return true
	}
	if b, ok := blocks[r]; ok {
		fmt.Fprintf(out, `<rect x="%g" y="%g" width="%g" height="%g" fill="%s"/>`+"\n",
			float64(left)+eighths(b.left, cellWidth), float64(top)+eighths(b.top, cellHeight),
			eighths(b.width, cellWidth)*float64(count), eighths(b.height, cellHeight), colour)
		return true
	}
	if shade, ok := shades[r]; ok {
		fmt.Fprintf(out, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s" fill-opacity=".%d"/>`+"\n",
			left, top, cellWidth*count, cellHeight, colour, shade)
		return true
	}
	return false
}

// drawArms draws the lines of a cell, or a level line through count cells.
func drawArms(out *bytes.Buffer, lines [4]int, colour string, left, top, count int) {
	// Half pixels, so that a line one pixel wide is sharp.
	const middleX, middleY = 4.5, 10.5
	right := float64(cellWidth * count)
	ends := [4]string{
		"H0", fmt.Sprintf("H%g", right), "V0", fmt.Sprintf("V%d", cellHeight),
	}
	for weight, thickness := range [...]string{1: "1", 2: "3"} {
		path := ""
		for i, end := range ends {
			if weight > 0 && lines[i] == weight {
				path += fmt.Sprintf("M%g %g%s", middleX, middleY, end)
			}
		}
		if path != "" {
			fmt.Fprintf(out, `<path transform="translate(%d %d)" d="%s" fill="none" stroke="%s" stroke-width="%s" stroke-linecap="square"/>`+"\n",
				left, top, path, colour, thickness)
		}
	}
}

func eighths(n, of int) float64 { return float64(n*of) / 8 }

package main

import (
	"bytes"
	"encoding/xml"
	"fmt"

	"github.com/starcoach/starcoach/internal/tools/terminal"
)

// Measures of a drawing, in pixels. The advance of most monospaced fonts is 0.6
// of their size, so that text is hardly stretched to fit its cells.
const (
	cellWidth  = 9
	cellHeight = 20
	fontSize   = 15
	baseline   = 15 // from the top of a cell
	padding    = 16
	titleBar   = 36
	corner     = 10
)

// style is how a run of text is drawn.
type style struct {
	colour                  string
	bold, italic, underline bool
}

// draw makes a picture of a screen: a window with the title, and in it the
// cells. The same cells give the same bytes.
func draw(cells [][]terminal.Cell, title string) []byte {
	var out bytes.Buffer
	columns := 0
	if len(cells) > 0 {
		columns = len(cells[0])
	}
	width := columns*cellWidth + 2*padding
	height := len(cells)*cellHeight + titleBar + padding

	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img">`+"\n",
		width, height, width, height)
	fmt.Fprintf(&out, "<title>%s</title>\n", escape(title))
	fmt.Fprintf(&out, "<style>text{font:%dpx ui-monospace,SFMono-Regular,Menlo,Consolas,"+
		`"DejaVu Sans Mono","Liberation Mono",monospace;white-space:pre}.b{font-weight:700}`+
		".i{font-style:italic}.m{text-anchor:middle}</style>\n", fontSize)
	fmt.Fprintf(&out, `<rect x=".5" y=".5" width="%d" height="%d" rx="%d" fill="%s" stroke="%s"/>`+"\n",
		width-1, height-1, corner, background, edge)
	for i, colour := range []string{palette[1], palette[3], palette[2]} {
		fmt.Fprintf(&out, `<circle cx="%d" cy="18" r="5.5" fill="%s"/>`+"\n", 20+i*18, colour)
	}
	fmt.Fprintf(&out, `<text class="m" x="%d" y="23" fill="%s">%s</text>`+"\n", width/2, blend(foreground), escape(title))

	fmt.Fprintf(&out, `<g transform="translate(%d %d)">`+"\n", padding, titleBar)
	for y, row := range cells {
		drawBackgrounds(&out, row, y)
		drawRow(&out, row, y)
	}
	out.WriteString("</g>\n</svg>\n")
	return out.Bytes()
}

// drawBackgrounds draws the coloured grounds of a row, joined where they touch.
func drawBackgrounds(out *bytes.Buffer, row []terminal.Cell, y int) {
	for x := 0; x < len(row); {
		colour, start := hex(row[x].Background), x
		for x < len(row) && hex(row[x].Background) == colour {
			x++
		}
		if colour != background {
			fmt.Fprintf(out, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`+"\n",
				start*cellWidth, y*cellHeight, (x-start)*cellWidth, cellHeight, colour)
		}
	}
}

// drawRow draws the text of a row in runs of one style. ASCII words go together,
// stretched to the cells they fill; any other character may come from another
// font with other widths, so it stands alone in the middle of its cell.
func drawRow(out *bytes.Buffer, row []terminal.Cell, y int) {
	for x := 0; x < len(row); {
		cell := row[x]
		look := styleOf(cell)
		switch {
		case cell.Rune == 0 || cell.Rune == ' ' && !look.underline:
			x++
		case drawShape(out, cell.Rune, look.colour, x, y, alike(row[x:])):
			x += alike(row[x:])
		case cell.Rune < ' ' || cell.Rune > '~':
			span := 1
			if x+1 < len(row) && row[x+1].Rune == 0 {
				span = 2
			}
			drawText(out, string(cell.Rune), look, x, y, span)
			x += span
		default:
			text := word(row[x:], look)
			drawText(out, text, look, x, y, 0)
			x += len(text)
		}
	}
}

// alike counts the cells at the head that are drawn as one flat shape.
func alike(cells []terminal.Cell) int {
	count := 1
	for isFlat(cells[0].Rune) && count < len(cells) &&
		cells[count].Rune == cells[0].Rune && styleOf(cells[count]) == styleOf(cells[0]) {
		count++
	}
	return count
}

// word is the ASCII text at the head of the cells that has one style, up to two
// blanks in a row.
func word(cells []terminal.Cell, look style) string {
	var text []byte
	for _, cell := range cells {
		if cell.Rune < ' ' || cell.Rune > '~' || styleOf(cell) != look {
			break
		}
		if cell.Rune == ' ' && !look.underline && bytes.HasSuffix(text, []byte(" ")) {
			break
		}
		text = append(text, byte(cell.Rune))
	}
	if !look.underline {
		text = bytes.TrimRight(text, " ")
	}
	return string(text)
}

// drawText draws a text over as many cells as it has bytes, or, with a span, in
// the middle of that many cells.
func drawText(out *bytes.Buffer, text string, look style, x, y, span int) {
	class, left, stretch := "", x*cellWidth*2, ""
	if look.bold {
		class += " b"
	}
	if look.italic {
		class += " i"
	}
	cells := span
	if span > 0 {
		class += " m"
		left += span * cellWidth
	} else {
		cells = len(text)
		stretch = fmt.Sprintf(` textLength="%d" lengthAdjust="spacingAndGlyphs"`, cells*cellWidth)
	}
	if class != "" {
		class = ` class="` + class[1:] + `"`
	}
	fmt.Fprintf(out, `<text%s x="%s" y="%d"%s fill="%s">%s</text>`+"\n",
		class, halves(left), y*cellHeight+baseline, stretch, look.colour, escape(text))
	if look.underline {
		fmt.Fprintf(out, `<rect x="%d" y="%d" width="%d" height="1" fill="%s"/>`+"\n",
			x*cellWidth, y*cellHeight+baseline+2, cells*cellWidth, look.colour)
	}
}

func styleOf(cell terminal.Cell) style {
	colour := hex(cell.Foreground)
	if cell.Faint {
		colour = blend(colour)
	}
	return style{colour: colour, bold: cell.Bold, italic: cell.Italic, underline: cell.Underline}
}

// halves writes a number of half pixels as pixels.
func halves(n int) string {
	if n%2 == 0 {
		return fmt.Sprint(n / 2)
	}
	return fmt.Sprintf("%d.5", n/2)
}

func escape(text string) string {
	var out bytes.Buffer
	// Writing to a buffer does not fail; what XML cannot hold becomes U+FFFD.
	_ = xml.EscapeText(&out, []byte(text))
	return out.String()
}

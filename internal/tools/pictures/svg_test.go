package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/tools/terminal"
)

// screen makes cells in the default colours, each line as wide as the longest.
func screen(lines ...string) [][]terminal.Cell {
	width := 0
	for _, line := range lines {
		width = max(width, len([]rune(line)))
	}
	rows := make([][]terminal.Cell, len(lines))
	for y, line := range lines {
		rows[y] = make([]terminal.Cell, width)
		text := []rune(line)
		for x := range rows[y] {
			rows[y][x] = terminal.Cell{
				Rune: ' ', Foreground: terminal.DefaultForeground, Background: terminal.DefaultBackground,
			}
			if x < len(text) {
				rows[y][x].Rune = text[x]
			}
		}
	}
	return rows
}

// wellFormed fails the test unless the picture is XML through and through.
func wellFormed(t *testing.T, picture []byte) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(picture))
	for {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, picture)
		}
	}
}

func TestTextKeepsItsColumns(t *testing.T) {
	picture := string(draw(screen("ab  cd", "  ✓ e"), "title"))
	wellFormed(t, []byte(picture))
	for _, want := range []string{
		`<text x="0" y="15" textLength="18" lengthAdjust="spacingAndGlyphs" fill="#d5d9e0">ab</text>`,
		`<text x="36" y="15" textLength="18" lengthAdjust="spacingAndGlyphs" fill="#d5d9e0">cd</text>`,
		`<text class="m" x="22.5" y="35" fill="#d5d9e0">✓</text>`,
		`<text x="36" y="35" textLength="9" lengthAdjust="spacingAndGlyphs" fill="#d5d9e0">e</text>`,
	} {
		if !strings.Contains(picture, want) {
			t.Errorf("lacks %s\n%s", want, picture)
		}
	}
}

func TestHostileTextIsEscaped(t *testing.T) {
	cells := screen(`<script>"&'`, "\x07\u202e")
	picture := draw(cells, `a <b> & "c"`)
	wellFormed(t, picture)
	if bytes.Contains(picture, []byte("<script>")) || bytes.Contains(picture, []byte("\x07")) {
		t.Errorf("text is not escaped:\n%s", picture)
	}
}

func TestStylesAreDrawn(t *testing.T) {
	cells := screen("x")
	cell := &cells[0][0]
	plain := *cell
	cases := map[string]struct {
		change func()
		want   string
	}{
		"bold":       {func() { cell.Bold = true }, `<text class="b"`},
		"italic":     {func() { cell.Italic = true }, `<text class="i"`},
		"colour":     {func() { cell.Foreground = 2 }, `fill="` + palette[2] + `">x`},
		"background": {func() { cell.Background = 4 }, `<rect x="0" y="0" width="9" height="20" fill="` + palette[4] + `"/>`},
		"underline":  {func() { cell.Underline = true }, `<rect x="0" y="17" width="9" height="1"`},
		"faint":      {func() { cell.Faint = true }, `fill="#898c93">x`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			*cell = plain
			if bytes.Contains(draw(cells, ""), []byte(c.want)) {
				t.Fatalf("a plain cell is drawn with %s", c.want)
			}
			c.change()
			if picture := draw(cells, ""); !bytes.Contains(picture, []byte(c.want)) {
				t.Errorf("lacks %s\n%s", c.want, picture)
			}
		})
	}
}

// Frames are joined shapes: a level line is one path however long, and no box
// character is left to a font.
func TestFramesAreShapes(t *testing.T) {
	picture := string(draw(screen("╭───╮", "│██░│", "╰─┬─╯"), ""))
	wellFormed(t, []byte(picture))
	if strings.ContainsAny(picture, "╭─╮│█░╰┬╯") {
		t.Errorf("a box character is left as text:\n%s", picture)
	}
	for _, want := range []string{`d="M4.5 10.5H0M4.5 10.5H27"`, `<rect x="9" y="20" width="18" height="20"`, `fill-opacity=".25"`} {
		if !strings.Contains(picture, want) {
			t.Errorf("lacks %s\n%s", want, picture)
		}
	}
}

func TestPaletteColours(t *testing.T) {
	for colour, want := range map[terminal.Colour]string{
		16: "#000000", 21: "#0000ff", 208: "#ff8700", 231: "#ffffff", 232: "#080808", 255: "#eeeeee", 0x123456: "#123456",
	} {
		if got := hex(colour); got != want {
			t.Errorf("colour %d is %s, want %s", colour, got, want)
		}
	}
}

func TestSameScreenSameBytes(t *testing.T) {
	cells := screen("╭─ a ─╮", "┏━┓ é")
	if !bytes.Equal(draw(cells, "t"), draw(cells, "t")) {
		t.Error("two drawings of one screen differ")
	}
}

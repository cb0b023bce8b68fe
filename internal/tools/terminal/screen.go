package terminal

import (
	"strings"

	"github.com/hinshun/vt10x"
	"golang.org/x/sys/unix"
)

// Colour is a terminal colour: 0 to 15 are the terminal's own sixteen, up to
// 255 the fixed palette, larger ones 0xRRGGBB; or one of the two defaults.
type Colour uint32

// The colours of text and background where the program sets none.
const (
	DefaultForeground = Colour(vt10x.DefaultFG)
	DefaultBackground = Colour(vt10x.DefaultBG)
)

// Cell is one place of the screen. For reversed text, Foreground and Background
// are those seen, already exchanged.
type Cell struct {
	Rune       rune // 0 in the right half of a wide character
	Foreground Colour
	Background Colour
	Bold       bool
	Faint      bool
	Italic     bool
	Underline  bool
	Reverse    bool
}

// State is what a program leaves changed in the terminal.
type State struct {
	AltScreen      bool // the alternate screen is on
	CursorHidden   bool
	Mouse          bool // any kind of mouse report is on
	BracketedPaste bool
	Echo           bool // typed characters are shown
	Canonical      bool // input comes line by line
}

// The bits vt10x keeps in a glyph's mode but does not export.
const (
	glyphReverse = 1 << iota
	glyphUnderline
	glyphBold
	_
	glyphItalic
	glyphBlink
)

// continuation fills the right half of a wide character in the emulator, which
// gives every rune one column. It is a noncharacter, so no text holds it.
const continuation = '\uFDD0'

// Screen is the text on the screen, lines joined by newlines and without the
// blanks at their ends. Its number of lines is always the terminal's height.
func (t *Terminal) Screen() string {
	screen, _ := t.look()
	return screen
}

// Cells is the screen as rows of cells, for drawing.
func (t *Terminal) Cells() [][]Cell {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.screen.cells()
}

// Cursor is the position of the cursor, from 0, and whether it is shown.
func (t *Terminal) Cursor() (column, row int, shown bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	cursor := t.screen.emulator.Cursor()
	return cursor.X, cursor.Y, t.screen.emulator.CursorVisible()
}

// Output is every byte the program has written so far.
func (t *Terminal) Output() []byte {
	t.mu.Lock()
	defer t.mu.Unlock()
	return append([]byte(nil), t.output...)
}

// Written is how many bytes the program has written so far, and in how many
// pieces they came.
func (t *Terminal) Written() (length, pieces int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.output), len(t.chunks)
}

// State tells which modes of the terminal are on. After WaitExit it shows
// whether the program put everything back. It fails once the terminal is closed.
func (t *Terminal) State() (State, error) {
	line, err := settings(t.master)
	if err != nil {
		return State{}, err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	mode := t.screen.emulator.Mode()
	return State{
		AltScreen:      mode&vt10x.ModeAltScreen != 0,
		CursorHidden:   mode&vt10x.ModeHide != 0,
		Mouse:          mode&vt10x.ModeMouseMask != 0,
		BracketedPaste: t.screen.private["2004"],
		Echo:           line.Lflag&unix.ECHO != 0,
		Canonical:      line.Lflag&unix.ICANON != 0,
	}, nil
}

func (s *screen) text() string {
	rows := make([]string, 0, 64)
	for _, row := range s.cells() {
		var line strings.Builder
		for _, cell := range row {
			if cell.Rune != 0 {
				line.WriteRune(cell.Rune)
			}
		}
		rows = append(rows, strings.TrimRight(line.String(), " "))
	}
	return strings.Join(rows, "\n")
}

func (s *screen) cells() [][]Cell {
	width, height := s.emulator.Size()
	rows := make([][]Cell, height)
	for y := range rows {
		rows[y] = make([]Cell, width)
		for x := range rows[y] {
			rows[y][x] = toCell(s.emulator.Cell(x, y))
		}
	}
	return rows
}

func toCell(glyph vt10x.Glyph) Cell {
	cell := Cell{
		Rune:       glyph.Char,
		Foreground: Colour(glyph.FG),
		Background: Colour(glyph.BG),
		Bold:       glyph.Mode&glyphBold != 0,
		Faint:      glyph.Mode&glyphBlink != 0, // see rewriteStyle
		Italic:     glyph.Mode&glyphItalic != 0,
		Underline:  glyph.Mode&glyphUnderline != 0,
		Reverse:    glyph.Mode&glyphReverse != 0,
	}
	switch cell.Rune {
	case continuation:
		cell.Rune = 0
	case 0:
		cell.Rune = ' '
	}
	return cell
}

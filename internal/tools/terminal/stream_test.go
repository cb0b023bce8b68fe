package terminal

import (
	"testing"
)

// show writes pieces of output to a small screen and returns its first row.
func show(pieces ...string) []Cell {
	s := newScreen(12, 2, true)
	for _, piece := range pieces {
		s.write([]byte(piece))
	}
	return s.cells()[0]
}

func TestStylesReachTheCells(t *testing.T) {
	const fg, bg = DefaultForeground, DefaultBackground
	cases := map[string]struct {
		style string
		want  Cell
	}{
		"plain":           {"\x1b[m", Cell{Foreground: fg, Background: bg}},
		"bold":            {"\x1b[1m", Cell{Foreground: fg, Background: bg, Bold: true}},
		"faint":           {"\x1b[2m", Cell{Foreground: fg, Background: bg, Faint: true}},
		"faint and off":   {"\x1b[1;2m\x1b[22m", Cell{Foreground: fg, Background: bg}},
		"italic":          {"\x1b[3m", Cell{Foreground: fg, Background: bg, Italic: true}},
		"underline":       {"\x1b[4m", Cell{Foreground: fg, Background: bg, Underline: true}},
		"curly underline": {"\x1b[4:3m", Cell{Foreground: fg, Background: bg, Underline: true}},
		"reverse":         {"\x1b[7;31m", Cell{Foreground: bg, Background: 1, Reverse: true}},
		"colours":         {"\x1b[32;104m", Cell{Foreground: 2, Background: 12}},
		"palette":         {"\x1b[38;5;2;48;5;208m", Cell{Foreground: 2, Background: 208}},
		"true colour":     {"\x1b[38;2;2;5;22m", Cell{Foreground: 0x020516, Background: bg}},
		"colons":          {"\x1b[38:2::2:5:22m", Cell{Foreground: 0x020516, Background: bg}},
		"empty is reset":  {"\x1b[1;31m\x1b[;3m", Cell{Foreground: fg, Background: bg, Italic: true}},
		"blink is none":   {"\x1b[1m\x1b[5m", Cell{Foreground: fg, Background: bg, Bold: true}},
		"keyboard query":  {"\x1b[1m\x1b[>4;2m\x1b[?u", Cell{Foreground: fg, Background: bg, Bold: true}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			c.want.Rune = 'x'
			if got := show(c.style + "x")[0]; got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

// What is cut in two by the end of a read is put together again, wherever the
// cut falls.
func TestOutputMayBeCutAnywhere(t *testing.T) {
	const whole = "a\x1b[2;38;5;9mé\x1b]11;?\x1b\\│\x1b[0m世b\x1b(Bc"
	want := show(whole)
	for cut := range len(whole) {
		got := show(whole[:cut], whole[cut:])
		for x := range want {
			if got[x] != want[x] {
				t.Fatalf("cut at %d: cell %d is %+v, want %+v", cut, x, got[x], want[x])
			}
		}
	}
}

func TestWideCharactersTakeTwoColumns(t *testing.T) {
	s := newScreen(12, 1, true)
	s.write([]byte("a世e\u0301b"))
	if got := s.text(); got != "a世eb" {
		t.Errorf("text is %q", got)
	}
	row := s.cells()[0]
	if row[1].Rune != '世' || row[2].Rune != 0 || row[3].Rune != 'e' || row[4].Rune != 'b' {
		t.Errorf("cells are %q", []rune{row[0].Rune, row[1].Rune, row[2].Rune, row[3].Rune, row[4].Rune})
	}
}

func TestStringsDoNotReachTheScreen(t *testing.T) {
	for name, output := range map[string]string{
		"title":       "\x1b]0;title\x07x",
		"link":        "\x1b]8;;http://example.org\x1b\\x\x1b]8;;\x1b\\",
		"device":      "\x1bPq#0\x1b\\x",
		"application": "\x1b_Gi=1;AAAA\x1b\\x",
		"abandoned":   "\x1b]0;title\x1b[0mx",
		"cancelled":   "\x1b]0;title\x18x",
	} {
		t.Run(name, func(t *testing.T) {
			row := show(output)
			if row[0].Rune != 'x' || row[1].Rune != ' ' {
				t.Errorf("the row begins with %q%q", row[0].Rune, row[1].Rune)
			}
		})
	}
}

package writing

import (
	"slices"
	"unicode"

	"github.com/mattn/go-runewidth"
	"github.com/rivo/uniseg"
)

// wrapper finds where the lines of a paragraph end.
type wrapper struct {
	width int
	ends  []int
	runes []rune
	// line and word are where the present ones begin, and their widths.
	line, word           int
	lineWidth, wordWidth int
	// oddLine and oddWord are true where there are characters whose widths are not
	// those of each for itself.
	oddLine, oddWord bool
}

// wrap returns where the lines end. A blank belongs to the line of the word before
// it; behind the text is one more, for the cursor.
func wrap(runes []rune, width int) []int {
	w := wrapper{width: width, runes: runes}
	for i, r := range runes {
		if unicode.IsSpace(r) {
			w.blank(i)
		} else {
			w.letter(i, r)
		}
	}
	if w.widthOfLine()+w.wordWidth >= width {
		w.end()
	}
	return append(w.ends, len(runes)+1)
}

// end ends the present line before the present word.
func (w *wrapper) end() {
	w.ends = append(w.ends, w.word)
	w.line, w.lineWidth, w.oddLine = w.word, 0, false
}

// take adds the present word to the line, up to a rune.
func (w *wrapper) take(to int) {
	w.oddLine = w.oddLine || w.oddWord
	w.lineWidth += w.wordWidth
	w.word, w.wordWidth, w.oddWord = to, 0, false
}

func (w *wrapper) blank(at int) {
	if w.widthOfLine()+w.wordWidth+1 > w.width {
		w.end()
	}
	w.take(at)
	w.lineWidth++
	w.word = at + 1
}

func (w *wrapper) letter(at int, r rune) {
	if w.oddWord = w.oddWord || !isPlain(r); w.oddWord {
		w.wordWidth = widthOf(w.runes[w.word : at+1])
	} else {
		w.wordWidth++
	}
	if w.wordWidth+runewidth.RuneWidth(r) > w.width {
		if w.word > w.line {
			w.end()
		}
		w.take(at + 1)
	}
}

func (w *wrapper) widthOfLine() int {
	if w.oddLine {
		return widthOf(w.runes[w.line:w.word])
	}
	return w.lineWidth
}

// isPlain says whether a character takes one column, whatever stands around it.
func isPlain(r rune) bool {
	return r >= 0x20 && r < 0x7f || r > 0xa0 && r < 0x300 && r != 0xad || r >= 0x2010 && r < 0x2028
}

// widthOf is how many columns characters take together.
func widthOf(runes []rune) int {
	if !slices.ContainsFunc(runes, func(r rune) bool { return !isPlain(r) }) {
		return len(runes)
	}
	return uniseg.StringWidth(string(shown(runes)))
}

// shown is what stands on the screen for characters: a blank of whatever kind is
// a space.
func shown(runes []rune) []rune {
	line := make([]rune, len(runes))
	for i, r := range runes {
		if unicode.IsSpace(r) {
			r = ' '
		}
		line[i] = r
	}
	return line
}

// lines are where the lines of a paragraph end.
func (a *Area) lines(row int) []int {
	p := &a.paragraphs[row]
	if p.ends == nil {
		p.ends = wrap(p.runes, a.width)
	}
	return p.ends
}

// line is one line of a paragraph as it is shown.
func (a *Area) line(row, nth int) []rune {
	ends, runes := a.lines(row), a.paragraphs[row].runes
	start := 0
	if nth > 0 {
		start = ends[nth-1]
	}
	line := shown(runes[start:min(ends[nth], len(runes))])
	if ends[nth] > len(runes) {
		line = append(line, ' ')
	}
	return line
}

// place is where the cursor stands among the lines of its paragraph.
type place struct {
	nth    int // the line
	start  int // the column that it begins with
	line   []rune
	offset int // columns of the screen before the cursor
	limit  int // columns of the screen that moving up or down stays before
}

func (a *Area) place() place {
	ends := a.lines(a.row)
	start := 0
	for nth, end := range ends {
		if end == a.column && nth+1 < len(ends) {
			// Behind the last character of a line is before the first of the next.
			return place{nth: nth + 1, start: end, line: a.line(a.row, nth+1), limit: widthOf(a.line(a.row, nth))}
		}
		if end >= a.column {
			line := a.line(a.row, nth)
			return place{nth, start, line, widthOf(line[:max(0, a.column-start)]), widthOf(line)}
		}
		start = end
	}
	return place{}
}

// down moves the cursor to the next line.
func (a *Area) down() {
	at := a.place()
	a.kept = max(a.kept, at.offset)
	if at.nth+1 >= len(a.lines(a.row)) && a.row+1 < len(a.paragraphs) {
		a.row++
		a.column = 0
	} else {
		// Past the end of this line, or to the end of the text.
		a.column = min(at.start+len(at.line)+2, len(a.at().runes)-1)
	}
	a.keepColumn()
}

// up moves the cursor to the line before.
func (a *Area) up() {
	at := a.place()
	a.kept = max(a.kept, at.offset)
	if at.nth == 0 && a.row > 0 {
		a.row--
		a.column = len(a.at().runes)
	} else {
		a.column = at.start - 2
	}
	a.keepColumn()
}

// keepColumn moves the cursor along its line to the column that it keeps to.
func (a *Area) keepColumn() {
	at := a.place()
	a.column = at.start
	for offset := 0; offset < a.kept && a.column < len(a.at().runes) && offset < at.limit-1; a.column++ {
		offset += runewidth.RuneWidth(a.at().runes[a.column])
	}
}

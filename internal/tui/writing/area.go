// Package writing is the text area that answers are typed in. It behaves as that
// of Bubbles, whose keys it has and which its tests compare it with. That one
// wraps a paragraph anew for every word of it and renders every line of the text
// at each key, which takes tens of milliseconds with five thousand words; this
// one wraps the paragraph that changed, and renders what can be seen.
package writing

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/runeutil"
	"github.com/charmbracelet/bubbles/textarea"
	"github.com/charmbracelet/lipgloss"
)

// Area is a text being written. It always has the focus.
type Area struct {
	// Placeholder is shown where nothing was typed yet.
	Placeholder string

	text, dim lipgloss.Style
	cursor    cursor.Model
	keys      textarea.KeyMap
	sanitizer runeutil.Sanitizer

	paragraphs []paragraph
	// row is the paragraph of the cursor, and column the rune of it that the cursor
	// stands on.
	row, column int
	// kept is the column of the screen that the cursor keeps to while it moves up
	// and down; 0 after any other move.
	kept int

	width, height int
	top           int // the first line in the window
}

// paragraph is what stands between two line breaks.
type paragraph struct {
	runes []rune
	// ends are where its lines end, in runes; nil where that is not known. The last
	// has a blank of its own behind the text, for the cursor.
	ends []int
}

// New makes an empty area, in the styles of the text, of the placeholder and of
// the cursor.
func New(text, dim, at lipgloss.Style, placeholder string) Area {
	a := Area{
		Placeholder: placeholder, text: text.Inline(true), dim: dim.Inline(true), cursor: cursor.New(),
		keys: textarea.DefaultKeyMap, sanitizer: runeutil.NewSanitizer(),
		paragraphs: make([]paragraph, 1), width: 1, height: 1,
	}
	a.cursor.Style = at
	a.cursor.SetMode(cursor.CursorStatic)
	a.cursor.Focus()
	return a
}

// SetWidth says how many columns there are.
func (a *Area) SetWidth(width int) {
	if width = max(1, width); width == a.width {
		return
	}
	a.width = width
	for i := range a.paragraphs {
		a.paragraphs[i].ends = nil
	}
}

// SetHeight says how many lines there are.
func (a *Area) SetHeight(height int) { a.height = max(1, height) }

// Height is how many lines there are.
func (a *Area) Height() int { return a.height }

// SetValue replaces the text, and sets the cursor behind it.
func (a *Area) SetValue(text string) {
	a.paragraphs, a.row, a.top = make([]paragraph, 1), 0, 0
	a.setColumn(0)
	a.insert([]rune(text))
}

// Value is the text.
func (a *Area) Value() string {
	var text strings.Builder
	size := 0
	for i := range a.paragraphs {
		size += len(a.paragraphs[i].runes) + 1
	}
	text.Grow(size)
	for i := range a.paragraphs {
		if i > 0 {
			text.WriteByte('\n')
		}
		for _, r := range a.paragraphs[i].runes {
			text.WriteRune(r)
		}
	}
	return text.String()
}

// at is the paragraph of the cursor.
func (a *Area) at() *paragraph { return &a.paragraphs[a.row] }

// change replaces a piece of the cursor's paragraph.
func (a *Area) change(from, to int, by ...rune) {
	p := a.at()
	p.runes, p.ends = slices.Replace(p.runes, from, to, by...), nil
}

// setColumn moves the cursor within its paragraph.
func (a *Area) setColumn(column int) {
	a.column = min(max(column, 0), len(a.at().runes))
	a.kept = 0
}

// insert writes at the cursor.
func (a *Area) insert(runes []rune) {
	// The sanitizer may write into what it is given.
	runes = a.sanitizer.Sanitize(slices.Clone(runes))
	first, rest, broken := cutLine(runes)
	switch {
	case len(runes) == 0:
		a.setColumn(a.column)
		return
	case !broken:
		a.change(a.column, a.column, first...)
		a.setColumn(a.column + len(first))
		return
	}
	tail := slices.Clone(a.at().runes[a.column:])
	a.change(a.column, len(a.at().runes), first...)
	var more []paragraph
	for broken {
		first, rest, broken = cutLine(rest)
		more = append(more, paragraph{runes: slices.Clone(first)})
	}
	end := len(more[len(more)-1].runes)
	more[len(more)-1].runes = append(more[len(more)-1].runes, tail...)
	a.paragraphs = slices.Insert(a.paragraphs, a.row+1, more...)
	a.row += len(more)
	a.setColumn(end)
}

func cutLine(runes []rune) (before, after []rune, found bool) {
	if at := slices.Index(runes, '\n'); at >= 0 {
		return runes[:at], runes[at+1:], true
	}
	return runes, nil, false
}

// split begins a new paragraph at the cursor.
func (a *Area) split() {
	tail := slices.Clone(a.at().runes[a.column:])
	a.change(a.column, len(a.at().runes))
	a.paragraphs = slices.Insert(a.paragraphs, a.row+1, paragraph{runes: tail})
	a.row, a.column = a.row+1, 0
}

// join appends the next paragraph to that of the cursor.
func (a *Area) join() {
	if a.row+1 >= len(a.paragraphs) {
		return
	}
	end := len(a.at().runes)
	a.change(end, end, a.paragraphs[a.row+1].runes...)
	a.paragraphs = slices.Delete(a.paragraphs, a.row+1, a.row+2)
}

// joinAbove appends the cursor's paragraph to the one before.
func (a *Area) joinAbove() {
	if a.row == 0 {
		return
	}
	a.row--
	a.column = len(a.at().runes)
	a.join()
}

package writing

import (
	"slices"
	"unicode"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// Press takes a key in.
func (a *Area) Press(msg tea.KeyMsg) {
	if msg.Type == tea.KeyRunes && !msg.Alt {
		// What is typed is no binding, and need not be compared with each.
		a.insert(msg.Runes)
	} else if !a.edit(msg) && !a.move(msg) {
		a.insert(msg.Runes)
	}
	a.show()
}

// edit takes a key in that changes the text, and says whether it is one.
func (a *Area) edit(msg tea.KeyMsg) bool {
	end := len(a.at().runes)
	switch {
	case key.Matches(msg, a.keys.InsertNewline):
		a.split()
	case key.Matches(msg, a.keys.DeleteCharacterBackward):
		a.deleteBack(a.column - 1)
	case key.Matches(msg, a.keys.DeleteWordBackward):
		from := a.wordBefore()
		if from == 1 {
			from = 0 // the blank that a line begins with goes with its first word
		}
		a.deleteBack(from)
	case key.Matches(msg, a.keys.DeleteBeforeCursor):
		a.deleteBack(0)
	case key.Matches(msg, a.keys.DeleteCharacterForward):
		if a.column < end {
			a.change(a.column, a.column+1)
		}
		if a.column >= len(a.at().runes) {
			a.join()
		}
	case key.Matches(msg, a.keys.DeleteWordForward):
		a.deleteOn(a.wordEnd())
	case key.Matches(msg, a.keys.DeleteAfterCursor):
		a.deleteOn(end)
	case key.Matches(msg, a.keys.UppercaseWordForward):
		a.recase(func(_ int, r rune) rune { return unicode.ToUpper(r) })
	case key.Matches(msg, a.keys.LowercaseWordForward):
		a.recase(func(_ int, r rune) rune { return unicode.ToLower(r) })
	case key.Matches(msg, a.keys.CapitalizeWordForward):
		a.recase(func(nth int, r rune) rune {
			if nth == 0 {
				return unicode.ToTitle(r)
			}
			return r
		})
	case key.Matches(msg, a.keys.TransposeCharacterBackward):
		a.transpose()
	default:
		return false
	}
	return true
}

// move takes a key in that moves the cursor, and says whether it is one.
func (a *Area) move(msg tea.KeyMsg) bool {
	switch {
	case key.Matches(msg, a.keys.CharacterForward):
		a.right()
	case key.Matches(msg, a.keys.CharacterBackward):
		a.left()
	case key.Matches(msg, a.keys.WordForward):
		a.throughWord()
	case key.Matches(msg, a.keys.WordBackward):
		a.wordLeft()
	case key.Matches(msg, a.keys.LineNext):
		a.down()
	case key.Matches(msg, a.keys.LinePrevious):
		a.up()
	case key.Matches(msg, a.keys.LineStart):
		a.setColumn(0)
	case key.Matches(msg, a.keys.LineEnd):
		a.setColumn(len(a.at().runes))
	case key.Matches(msg, a.keys.InputBegin):
		a.row = 0
		a.setColumn(0)
	case key.Matches(msg, a.keys.InputEnd):
		a.row = len(a.paragraphs) - 1
		a.setColumn(len(a.at().runes))
	default:
		// Terminals paste by themselves; the library would run a clipboard program.
		return key.Matches(msg, a.keys.Paste)
	}
	return true
}

// deleteBack deletes from a column to the cursor; at the beginning, the line break
// before it.
func (a *Area) deleteBack(from int) {
	if a.column == 0 {
		a.joinAbove()
		return
	}
	a.change(from, a.column)
	a.setColumn(from)
}

// deleteOn deletes from the cursor to a column; at the end, the line break there.
func (a *Area) deleteOn(to int) {
	if a.column >= len(a.at().runes) {
		a.join()
		return
	}
	a.change(a.column, to)
	a.setColumn(a.column)
}

// wordBefore is where the word before the cursor begins, in its paragraph.
func (a *Area) wordBefore() int {
	runes, at := a.at().runes, a.column
	for at > 0 && unicode.IsSpace(runes[at-1]) {
		at--
	}
	for at > 0 && !unicode.IsSpace(runes[at-1]) {
		at--
	}
	return at
}

// wordEnd is where the word at the cursor, or behind it, ends in its paragraph.
func (a *Area) wordEnd() int {
	runes, at := a.at().runes, a.column
	for at < len(runes) && unicode.IsSpace(runes[at]) {
		at++
	}
	for at < len(runes) && !unicode.IsSpace(runes[at]) {
		at++
	}
	return at
}

func (a *Area) left() {
	switch {
	case a.column > 0:
		a.setColumn(a.column - 1)
	case a.row > 0:
		a.row--
		a.setColumn(len(a.at().runes))
	}
}

func (a *Area) right() {
	if a.column < len(a.at().runes) {
		a.setColumn(a.column + 1)
	} else if a.row+1 < len(a.paragraphs) {
		a.row++
		a.setColumn(0)
	}
}

// throughWord moves behind the next word, in whatever paragraph, and returns where
// it begins.
func (a *Area) throughWord() (begin int) {
	for a.column >= len(a.at().runes) || unicode.IsSpace(a.at().runes[a.column]) {
		if a.row+1 == len(a.paragraphs) && a.column == len(a.at().runes) {
			break
		}
		a.right()
	}
	begin = a.column
	if end := a.wordEnd(); end > begin {
		a.setColumn(end)
	}
	return begin
}

// wordLeft moves to the beginning of the word before the cursor, in whatever
// paragraph, and to that of the text where there is none.
func (a *Area) wordLeft() {
	for isBlank(a.at().runes[:a.column]) {
		if a.row == 0 {
			a.setColumn(0)
			return
		}
		a.row--
		a.column = len(a.at().runes)
	}
	a.setColumn(a.wordBefore())
}

func isBlank(runes []rune) bool {
	return !slices.ContainsFunc(runes, func(r rune) bool { return !unicode.IsSpace(r) })
}

// recase changes the letters of the next word, and moves behind it.
func (a *Area) recase(letter func(nth int, r rune) rune) {
	begin := a.throughWord()
	runes := a.at().runes
	for i := begin; i < a.column; i++ {
		runes[i] = letter(i-begin, runes[i])
	}
	a.at().ends = nil
}

// transpose exchanges the two letters around the cursor.
func (a *Area) transpose() {
	runes := a.at().runes
	if a.column == 0 || len(runes) < 2 {
		return
	}
	if a.column >= len(runes) {
		a.setColumn(a.column - 1)
	}
	runes[a.column-1], runes[a.column] = runes[a.column], runes[a.column-1]
	a.at().ends = nil
	a.setColumn(a.column + 1)
}

package writing

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textarea"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
)

// marked shows where the cursor is in a test without a terminal.
var marked = lipgloss.NewStyle().Transform(func(text string) string {
	return strings.Repeat("▮", ansi.StringWidth(text))
})

// library is the text area of Bubbles, set up to behave as an Area should.
func library(placeholder string) textarea.Model {
	text := textarea.New()
	// It stops at 99 lines and 400 characters unless it is told not to.
	text.MaxHeight, text.CharLimit, text.MaxWidth = 0, 0, 0
	text.ShowLineNumbers, text.Prompt, text.Placeholder = false, "", placeholder
	text.FocusedStyle = textarea.Style{}
	text.Cursor.Style = marked
	text.Cursor.SetMode(cursor.CursorStatic)
	text.KeyMap.Paste.SetEnabled(false)
	text.Focus()
	return text
}

// pair is an Area and the text area of the library beside it.
type pair struct {
	t       *testing.T
	area    Area
	library textarea.Model
	done    []string
	// unseen is true where what is seen is not compared: of broken emoji, the
	// library takes two measures that differ.
	unseen bool
}

func newPair(t *testing.T, width, height int) *pair {
	t.Helper()
	p := &pair{t: t, area: New(lipgloss.NewStyle(), lipgloss.NewStyle(), marked, "Type here, as you would say it."), library: library("Type here, as you would say it.")}
	p.resize(width, height)
	return p
}

func (p *pair) resize(width, height int) {
	p.area.SetWidth(width)
	p.area.SetHeight(height)
	p.library.SetWidth(width)
	p.library.SetHeight(height)
	p.done = append(p.done, fmt.Sprintf("%dx%d", width, height))
}

func (p *pair) set(text string) {
	p.area.SetValue(text)
	p.library.SetValue(text)
	p.done = append(p.done, fmt.Sprintf("set %q", text))
}

func (p *pair) press(msg tea.KeyMsg) {
	if key.Matches(msg, p.library.KeyMap.WordBackward) && strings.TrimSpace(p.before()) == "" {
		return // the library would look for a word for ever
	}
	p.area.Press(msg)
	p.library, _ = p.library.Update(msg)
	p.done = append(p.done, fmt.Sprintf("%q", msg.String()))
}

// before is the text before the cursor.
func (p *pair) before() string {
	lines := strings.Split(p.area.Value(), "\n")
	return strings.Join(append(lines[:p.area.row:p.area.row], string([]rune(lines[p.area.row])[:p.area.column])), "\n")
}

// compare fails the test where the text, the place of the cursor or what can be
// seen differ.
func (p *pair) compare() bool {
	p.t.Helper()
	// The library scrolls to its cursor by what it last rendered.
	_ = p.library.View()
	p.library, _ = p.library.Update(nil)
	info := p.library.LineInfo()
	got, want := p.area.Value(), p.library.Value()
	at := [2]int{p.area.row, p.area.column}
	wantAt := [2]int{p.library.Line(), info.StartColumn + info.ColumnOffset}
	view, wantView := trimmed(p.area.View()), trimmed(ansi.Strip(p.library.View()))
	for _, line := range strings.Split(p.area.View(), "\n") {
		if ansi.StringWidth(line) != p.area.width {
			p.t.Errorf("%q is %d columns wide, not %d", line, ansi.StringWidth(line), p.area.width)
		}
	}
	if got == want && at == wantAt && (p.unseen || view == wantView) {
		return true
	}
	last := p.done[max(0, len(p.done)-30):]
	p.t.Errorf("after %s\nthe text is %q, want %q\nthe cursor is at %v, want %v\nseen is\n%s\nwant\n%s",
		strings.Join(last, " "), got, want, at, wantAt, view, wantView)
	return false
}

// trimmed leaves the blanks behind lines out: the library forgets them behind a
// wide character that has no room.
func trimmed(view string) string {
	lines := strings.Split(view, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// bound are all keys that do something in a text.
func bound() (keys []tea.KeyMsg) {
	for _, kind := range []tea.KeyType{
		tea.KeyEnter, tea.KeyBackspace, tea.KeyDelete, tea.KeyLeft, tea.KeyRight, tea.KeyUp, tea.KeyDown,
		tea.KeyHome, tea.KeyEnd, tea.KeyCtrlHome, tea.KeyCtrlEnd, tea.KeyCtrlA, tea.KeyCtrlE, tea.KeyCtrlF,
		tea.KeyCtrlB, tea.KeyCtrlN, tea.KeyCtrlP, tea.KeyCtrlW, tea.KeyCtrlK, tea.KeyCtrlU, tea.KeyCtrlH,
		tea.KeyCtrlD, tea.KeyCtrlT, tea.KeyF5, tea.KeyTab,
	} {
		keys = append(keys, tea.KeyMsg{Type: kind})
	}
	for _, kind := range []tea.KeyType{tea.KeyLeft, tea.KeyRight, tea.KeyBackspace, tea.KeyDelete} {
		keys = append(keys, tea.KeyMsg{Type: kind, Alt: true})
	}
	for _, letter := range "fbdclu<>" {
		keys = append(keys, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{letter}, Alt: true})
	}
	return keys
}

// alphabets are what texts are made of: of letters alone, and of what takes more
// or less room than a letter.
var alphabets = []string{
	"abc def ghi jklmn opqr stu ",
	"aé—“ü” ß’ …",
	"a b 漢字 かな ",
	"ae\u0301o\u0308 \u0301x",
	"👩🏽\u200d💻 ❤️ 🇩🇪 a",
	"a\u00a0b\u2003c \u3000d",
	"ال ﷽ سلام ",
}

// narrowest has room for every character: no screen has fewer columns.
const narrowest = 4

func words(chance *rand.Rand, alphabet string, most int) []rune {
	letters := []rune(alphabet)
	text := make([]rune, 1+chance.Intn(most))
	for i := range text {
		if text[i] = letters[chance.Intn(len(letters))]; chance.Intn(40) == 0 {
			text[i] = '\n'
		}
	}
	return text
}

// The text that a candidate typed, the cursor in it and what is seen of it are, at
// every key, those of the library's text area.
func TestTheTextIsThatOfTheLibrary(t *testing.T) {
	keys := bound()
	for number, alphabet := range alphabets {
		for seed := range int64(4) {
			chance := rand.New(rand.NewSource(seed + int64(number)*1000))
			p := newPair(t, narrowest+chance.Intn(30), 1+chance.Intn(8))
			p.unseen = strings.Contains(alphabet, "👩")
			for range 100 {
				switch what := chance.Intn(100); {
				case what < 30:
					p.press(tea.KeyMsg{Type: tea.KeyRunes, Runes: words(chance, alphabet, 1)})
				case what < 40:
					p.press(tea.KeyMsg{Type: tea.KeyRunes, Runes: words(chance, alphabet, 80), Paste: true})
				case what < 42:
					p.resize(narrowest+chance.Intn(40), 1+chance.Intn(10))
				case what < 43:
					p.set(string(words(chance, alphabet, 150)))
				case what < 53:
					p.press(tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}})
				default:
					p.press(keys[chance.Intn(len(keys))])
				}
				if !p.compare() {
					return
				}
			}
		}
	}
}

func TestTheWordBeforeTheFirstIsTheBeginning(t *testing.T) {
	p := newPair(t, 20, 5)
	p.area.SetValue("  \n \n one")
	for range 2 {
		p.area.Press(tea.KeyMsg{Type: tea.KeyLeft, Alt: true})
	}
	if p.area.row != 0 || p.area.column != 0 {
		t.Errorf("the cursor is at %d, %d", p.area.row, p.area.column)
	}
}

// What is pasted from a terminal may be long, and none of it may be lost.
func TestALongTextIsKept(t *testing.T) {
	text := strings.TrimSuffix(strings.Repeat("one two three\n\n", 20_000), "\n")
	area := New(lipgloss.NewStyle(), lipgloss.NewStyle(), marked, "")
	area.SetWidth(10)
	area.SetHeight(4)
	area.Press(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
	if area.Value() != text {
		t.Errorf("of %d bytes %d are left", len(text), len(area.Value()))
	}
	if view := area.View(); !strings.Contains(view, "three") || !strings.Contains(view, "▮") {
		t.Errorf("seen is\n%s", view)
	}
}

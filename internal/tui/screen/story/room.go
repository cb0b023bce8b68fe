package story

import (
	"fmt"
	"strings"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// room is how many bytes the present step has still room for, in a file.
func (s *Screen) room() int {
	room := steps[s.at].longest()
	if steps[s.at].isLine() {
		return room - len(s.answers[s.at])
	}
	for i, step := range steps {
		if step.section == steps[s.at].section {
			room -= len(s.answers[i]) + len(paragraphGap)
		}
	}
	return room
}

// fitting is as much of what a key adds as there is room for, whole words of a
// paste, and notes what was left out.
func (s *Screen) fitting(msg tea.KeyMsg) tea.KeyMsg {
	s.full = ""
	text := string(msg.Runes)
	switch msg.Type {
	case tea.KeyEnter:
		text = "\n"
	case tea.KeyRunes, tea.KeySpace:
	default:
		return msg
	}
	room := max(0, s.room())
	if len(text) <= room {
		return msg
	}
	fits := text[:room]
	for fits != "" && !utf8.RuneStart(text[len(fits)]) {
		fits = fits[:len(fits)-1]
	}
	if at := strings.LastIndexAny(fits, " \n"); at >= 0 {
		fits = fits[:at]
	} else {
		fits = ""
	}
	s.full = s.fullBecause(strings.TrimSpace(text[len(fits):]))
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(fits), Paste: true}
}

// fullBecause says that there is no more room, what was left out, and what to do.
func (s *Screen) fullBecause(leftOut string) string {
	words := coach.Words(leftOut)
	limit := fmt.Sprintf("%s of text are the most that ", bytesShown(steps[s.at].longest()))
	switch {
	case steps[s.at].isLine():
		limit += "fit into this line."
	default:
		limit += fmt.Sprintf("a %s has, some %d minutes aloud.", strings.ToLower(steps[s.at].name), aloudMinutes)
	}
	if len(words) < fewLeftOut {
		return limit + " Shorten it first."
	}
	from := leftOut[words[0].Start:words[fewLeftOut-1].End]
	hint := ""
	if steps[s.at].isLine() {
		hint = " The answer itself is asked for further on."
	}
	return fmt.Sprintf("%s The last %s of what you pasted did not fit, from \"%s\" on; they are still where you copied them.%s",
		limit, coach.WordCount(len(words)), scenario.CleanLine(from), hint)
}

const (
	// fewLeftOut is how many words left out are worth naming.
	fewLeftOut = 4
	// aloudMinutes is what a section as long as a file takes is to say.
	aloudMinutes = 10
)

func bytesShown(bytes int) string {
	if bytes >= 1000 {
		return fmt.Sprintf("%d,%03d letters", bytes/1000, bytes%1000)
	}
	return fmt.Sprintf("%d letters", bytes)
}

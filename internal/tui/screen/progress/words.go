package progress

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// worded carries a run with its words: the list is read without them.
type worded struct {
	owner int
	key   string
	run   history.Attempt
	err   error
}

// readWords reads the words of the run that is looked at, unless they are there.
func (s *Screen) readWords() tea.Cmd {
	if s.view != viewRun || s.words.key == s.run().Key {
		return nil
	}
	s.words = worded{key: s.run().Key}
	owner, key, read := s.owner, s.run().Key, s.deps.Ledger.Attempt()
	return func() tea.Msg {
		run, err := read(key)
		return worded{owner, key, run, err}
	}
}

// takeWords takes the words in, unless another run is looked at by now.
func (s *Screen) takeWords(msg worded) {
	if msg.owner == s.owner && msg.key == s.words.key {
		s.words = msg
		s.lay()
	}
}

// toWords brings the words into sight.
func (s *Screen) toWords() {
	if last := s.wordsAt + s.height - 2; s.wordsAt > 0 {
		s.scroller.Show(s.wordsAt, min(last, s.scroller.Lines()-1))
	}
}

// wordLines are what was typed, under what it answered. Of a spoken drill or
// interview at least what was asked is known.
func (s *Screen) wordLines(width int) []string {
	th := s.deps.Theme
	if s.words.err != nil {
		return widget.Styled("! Your words can't be read: "+scenario.CleanLine(s.words.err.Error()), width, th.Warn)
	}
	var lines []string
	for i := range s.words.run.Answers {
		answer := &s.words.run.Answers[i]
		words := strings.TrimSpace(scenario.Clean(answer.Words))
		if words == "" && answer.Ask == "" {
			continue
		}
		heading := promptTitle(answer.Prompt)
		if answer.Ask != "" {
			heading = english.Quote(scenario.CleanLine(answer.Ask))
		}
		lines = append(append(lines, ""), widget.Styled(heading, width, th.Accent)...)
		switch {
		case words != "":
			lines = append(lines, widget.Wrap(words, width)...)
		case s.words.run.Style == practice.Speak:
			lines = append(lines, th.Dim.Render("said aloud"))
		default:
			lines = append(lines, th.Dim.Render("not answered"))
		}
	}
	if len(lines) == 0 {
		return nil
	}
	title := "Your words"
	if s.words.run.Style == practice.Speak {
		title = "What was asked"
	}
	return append([]string{th.Strong.Render(title)}, lines...)
}

// rated says whether the replies of a run were rated one by one, as in a drill.
func rated(run *history.Attempt) bool {
	for _, answer := range run.Answers {
		if answer.Rating > 0 {
			return true
		}
	}
	return false
}

// ratingWord is the candidate's own rating of a reply.
func ratingWord(rating int) string {
	if rating < int(schedule.Again) || rating > int(schedule.Easy) {
		return ""
	}
	return schedule.Rating(rating).String()
}

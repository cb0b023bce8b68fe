package picker

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// questionLines is the room kept for the question at the bottom, so that the
// list does not jump when a longer one is chosen.
const questionLines = 3

// above is what stands over the list: what keeps progress from being kept, the
// filter, what could be done next, or the first welcome.
func (s *Screen) above() []string {
	problem := s.deps.Ledger.Problem()
	switch {
	case s.trouble != "":
		return append(widget.Styled("! "+s.trouble, min(s.width, widget.TextWidth), s.deps.Theme.Warn), "")
	case problem != "" && s.filter.Value() == "" && !s.filter.Focused():
		return append(widget.Styled("! "+problem, min(s.width, 2*widget.TextWidth), s.deps.Theme.Warn), "")
	case s.filter.Focused() || s.filter.Value() != "":
		return []string{s.filter.View(), ""}
	case len(s.nextLines()) > 0:
		return s.nextLines()
	case s.deps.Ledger.Ready() && s.deps.Ledger.Empty() && len(s.listing.Entries) > 0:
		lines := widget.Wrap("Welcome. Choose a question, read a worked answer, then say your own "+
			"against the clock. Nothing leaves this computer.", min(s.width, widget.TextWidth))
		return append(lines, "")
	}
	return nil
}

func (s *Screen) listHeight() int {
	return max(1, s.height-len(s.above())-questionLines-1)
}

// list renders the window of rows around the chosen one.
func (s *Screen) list() string {
	height := s.listHeight()
	if s.matches == 0 {
		return widget.Fit(strings.Join(s.nothing(), "\n"), s.width, height)
	}
	s.first = window(s.first, s.chosen, s.headingAbove(), len(s.rows), height)
	var lines []string
	for i := s.first; i < len(s.rows) && len(lines) < height; i++ {
		r := s.rows[i]
		id := ""
		if r.entry != nil {
			id = r.entry.ID
		}
		lines = append(lines, r.render(i == s.chosen, s.deps.Ledger.Of(id), s.width, s.deps.Theme))
	}
	return widget.Fit(strings.Join(lines, "\n"), s.width, height)
}

// headingAbove is the first of the headings right above the chosen row.
func (s *Screen) headingAbove() int {
	at := s.chosen
	for at > 0 && !s.rows[at-1].chosable() && s.rows[at-1].heading != "" {
		at--
	}
	return at
}

// window moves the first visible row as little as it takes to see the chosen
// row and the headings above it.
func window(first, chosen, headings, rows, height int) int {
	if chosen-headings >= height {
		headings = chosen
	}
	first = min(first, headings)
	first = max(first, chosen-height+1)
	return max(0, min(first, rows-height))
}

func (s *Screen) nothing() []string {
	width := min(s.width, widget.TextWidth)
	if filter := s.filter.Value(); filter != "" {
		return widget.Wrap(fmt.Sprintf("Nothing matches \"%s\". Press %s to clear the filter.", filter,
			keys.Name(s.deps.Keys.Filter.Clear)), width)
	}
	return widget.Wrap("There are no scenarios here. Start with --scenarios DIR to name a folder "+
		"that has some, or press "+keys.Name(s.deps.Keys.List.Leave)+" to leave.", width)
}

// below is the question of the chosen scenario, or what is wrong with the file.
func (s *Screen) below() []string {
	lines := []string{""}
	if s.first+s.listHeight() < len(s.rows) {
		lines[0] = s.deps.Theme.Dim.Render("↓ more below")
	}
	if s.chosen >= len(s.rows) || s.matches == 0 {
		return lines
	}
	width := min(s.width, 2*widget.TextWidth)
	chosen := s.rows[s.chosen]
	if chosen.entry != nil {
		question := chosen.entry.Question
		if _, words := stage(s.deps.Ledger.Of(chosen.entry.ID)); s.width < wordsFrom {
			question += " (" + words + ")"
		}
		lines = append(lines, limit(s.twins(chosen.entry, width), questionLines)...)
		room := questionLines - len(lines) + 1
		if room < 1 {
			return lines
		}
		return append(lines, limit(widget.Wrap(strings.TrimSpace(question), width), room)...)
	}
	text := chosen.broken.First.String()
	text += more(chosen.broken.More)
	lines = append(lines, limit(widget.Styled(text, width, s.deps.Theme.Warn), questionLines)...)
	return lines
}

// twins says which files are hidden behind a story, because they have its id.
func (s *Screen) twins(entry *scenario.Entry, width int) []string {
	if len(entry.Hides) == 0 {
		return nil
	}
	hidden := entry.Hides[0]
	if others := len(entry.Hides) - 1; others > 0 {
		hidden += fmt.Sprintf(" (and %d more)", others)
	}
	return widget.Styled(fmt.Sprintf("! Two files have the id %s. This is %s; hidden is %s. Give one another id.",
		entry.ID, filepath.Base(entry.File), filepath.Base(hidden)), width, s.deps.Theme.Warn)
}

func more(count int) string {
	switch count {
	case 0:
		return ""
	case 1:
		return " (and 1 more: starcoach lint shows it)"
	}
	return fmt.Sprintf(" (and %d more: starcoach lint shows them)", count)
}

// limit cuts lines off behind the last that has room, and shows that it did.
func limit(lines []string, most int) []string {
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most:most]
	lines[most-1] += "…"
	return lines
}

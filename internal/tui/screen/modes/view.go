package modes

import (
	"errors"
	"fmt"
	"strings"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// cardIndent is where the description of a card begins, where the terminal is
// wide enough to set it beside the name.
const (
	cardIndent = 22
	takesWidth = 16
	sideBySide = 86
)

// View renders the question and the three cards, or what is wrong with the
// file.
func (s *Screen) View() string { return s.scroller.View() }

// lay sets the lines that View shows.
func (s *Screen) lay() {
	switch {
	case s.width == 0:
	case s.err != nil:
		s.scroller.SetLines(s.problemLines())
	case s.scenario == nil:
		s.scroller.SetLines([]string{s.deps.Theme.Dim.Render("Opening …")})
	default:
		s.layCards()
	}
}

// layCards sets the cards, and keeps the chosen one in sight.
func (s *Screen) layCards() {
	th := s.deps.Theme
	lines := widget.Wrap(english.Quote(s.scenario.Asked()), min(s.width, widget.TextWidth))
	if s.trouble != "" {
		lines = append(append(lines, ""), widget.Styled("! "+s.trouble, min(s.width, widget.TextWidth), th.Warn)...)
	}
	if untold := s.untold(); untold != "" {
		lines = append(append(lines, ""), widget.Styled(untold, min(s.width, widget.TextWidth), th.Dim)...)
	}
	lines = append(lines, "", th.Strong.Render("Choose your preparation mode"), "")
	first, last := 0, 0
	for i, card := range s.cards() {
		rendered := s.renderCard(i, card)
		if i == s.chosen {
			first, last = len(lines), len(lines)+len(rendered)-1
		}
		lines = append(lines, rendered...)
		if s.roomy() {
			lines = append(lines, "")
		}
	}
	if s.roomy() && len(s.scenario.AlsoAsked) > 0 {
		lines = append(lines, "", th.Dim.Render("Also asked as"))
		for _, other := range s.scenario.AlsoAsked {
			lines = append(lines, widget.Styled(english.Quote(other), min(s.width, widget.TextWidth), th.Dim)...)
		}
	}
	s.scroller.SetLines(lines)
	s.scroller.Show(first, last)
}

// roomy says whether there is height for blank lines between the cards.
func (s *Screen) roomy() bool { return s.height >= 18 }

func (s *Screen) renderCard(i int, c card) []string {
	th := s.deps.Theme
	marker, name := "  ", th.Strong.Render(c.name)
	if i == s.chosen {
		marker, name = th.Accent.Render("▸ "), th.Accent.Render(c.name)
	}
	head := fmt.Sprintf("%s%s  %s", marker, th.Key.Render(fmt.Sprint(i+1)), name)
	takes := th.Dim.Render(c.takes)
	if s.width >= sideBySide {
		line := widget.Pad(head, cardIndent) + widget.Pad(c.does, s.width-cardIndent-takesWidth) + takes
		lines := []string{line}
		if c.stands != "" {
			lines = append(lines, strings.Repeat(" ", cardIndent)+th.Dim.Render(c.stands))
		}
		return lines
	}
	const indent = 5
	lines := []string{widget.Ends(head, takes, s.width)}
	lines = append(lines, widget.Indent(widget.Wrap(c.does, s.width-indent), indent)...)
	if c.stands != "" {
		lines = append(lines, strings.Repeat(" ", indent)+th.Dim.Render(c.stands))
	}
	return lines
}

// problemLines say what is wrong with a file that can't be opened.
func (s *Screen) problemLines() []string {
	th := s.deps.Theme
	width := min(s.width, 100)
	lines := []string{th.Strong.Render("This scenario can't be opened."), ""}
	if s.path != "" {
		lines[0] = th.Strong.Render("There is a mistake in the file of this story.")
	}
	if s.gone() {
		lines = append([]string{th.Strong.Render("The file of this story is gone."), ""},
			widget.Wrap(ui.Sentence(s.err)+".", width)...)
		return append(append(lines, ""), widget.Styled("Go back with "+keys.Name(s.deps.Keys.Global.Back)+". What you practised of it is kept, and comes back with "+
			"the file: put it there again under the same id.", width, th.Dim)...)
	}
	if s.trouble != "" {
		lines = append(append(lines, widget.Styled("! "+s.trouble, width, th.Warn)...), "")
	}
	var diagnostics scenario.Diagnostics
	if !errors.As(s.err, &diagnostics) {
		return append(lines, widget.Wrap(scenario.CleanLine(s.err.Error()), width)...)
	}
	for _, diagnostic := range diagnostics {
		lines = append(lines, widget.Wrap(diagnostic.String(), width)...)
	}
	lines = append(lines, "")
	if s.path != "" {
		return append(lines, widget.Styled(fmt.Sprintf("Press %s to mend it now, or %s to keep it as it is. ",
			keys.Name(s.deps.Keys.Story.Edit), keys.Name(s.deps.Keys.Story.Keep))+
			"It stays in the list until it is mended, and nothing in it is lost.", width, th.Dim)...)
	}
	return append(lines, widget.Styled("Mend the file, go back with "+keys.Name(s.deps.Keys.Global.Back)+", and open it again. "+
		"starcoach lint shows the same list.", width, th.Dim)...)
}

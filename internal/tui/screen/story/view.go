package story

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	// twoColumns is the width from which on the panel stands beside the text: a
	// hundred columns, less the margins.
	twoColumns = 96
	panelWidth = 38
	columnGap  = 4
	// roomyFrom is the height from which on there are blank lines.
	roomyFrom = 17
)

// layout is how the present step is laid out in the room there is.
type layout struct {
	wide, roomy bool
	// left is the width of the text, top what stands above it, bottom what
	// stands below.
	left        int
	top, bottom []string
}

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.scroller.SetSize(width, height)
	s.lay()
}

// lay lays out the present step.
func (s *Screen) lay() {
	if s.width == 0 {
		return
	}
	switch {
	case s.err != nil:
		s.scroller.SetLines(s.problemLines())
		return
	case s.ended():
		s.scroller.SetLines(s.endLines())
		return
	}
	l := layout{wide: s.width >= twoColumns, roomy: s.height >= roomyFrom, left: min(s.width, widget.TextWidth)}
	if l.wide {
		l.left = min(s.width-panelWidth-columnGap, widget.TextWidth)
	}
	s.layout = l
	s.layout.top = s.topLines()
	if !l.wide {
		s.layout.bottom = s.panel(l.left)
	}
	if s.at == principleStep {
		// One line for the name, the others for those to choose from.
		s.layout.bottom = s.principleLines(s.height - len(s.layout.top) - 1)
	}
	s.text.SetWidth(l.left)
	height := max(1, s.height-len(s.layout.top)-len(s.layout.bottom))
	if s.at == principleStep {
		height = 1
	}
	s.text.SetHeight(height)
}

// View renders the present step, or what the story lacks.
func (s *Screen) View() string {
	switch {
	case s.err != nil || s.loaded && s.ended():
		return s.scroller.View()
	case !s.loaded:
		return widget.Fit(s.deps.Theme.Dim.Render("Opening …"), s.width, s.height)
	}
	lines := append(slices.Clone(s.layout.top), strings.Split(s.text.View(), "\n")...)
	if s.layout.wide {
		lines = widget.Columns(lines, s.panel(panelWidth), s.layout.left, columnGap)
	}
	return widget.Fit(strings.Join(append(lines, s.layout.bottom...), "\n"), s.width, s.height)
}

// topLines are what is asked, and what is wrong with keeping it.
func (s *Screen) topLines() []string {
	th, step := s.deps.Theme, steps[s.at]
	lines := []string{th.Accent.Render(step.name)}
	lines = append(lines, widget.Styled(step.ask, s.layout.left, th.Strong)...)
	if s.layout.roomy || step.isLine() {
		lines = append(lines, widget.Styled(step.hint, s.layout.left, th.Dim)...)
	}
	switch {
	case s.keeping.problem != "":
		lines = append(lines, widget.Styled(s.unsaved(), s.layout.left, th.Warn)...)
	case s.keeping.notice != "":
		lines = append(lines, widget.Styled("! "+s.keeping.notice, s.layout.left, th.Warn)...)
	}
	// Whatever else is wrong: letters must not stay out without a word.
	if s.full != "" {
		lines = append(lines, widget.Styled("! "+s.full, s.layout.left, th.Warn)...)
	}
	if s.layout.roomy {
		lines = append(lines, "")
	}
	return lines
}

// unsaved says why the story is not kept, and how its words are not lost.
func (s *Screen) unsaved() string {
	return "! Not saved: " + s.keeping.problem + ". Type on, it is tried again; or press " + keys.Name(s.deps.Keys.Global.Quit) + ", which writes your words to " +
		"another file."
}

// panel says what the section must do, and what the coach hears in it.
func (s *Screen) panel(width int) []string {
	section := steps[s.at].section
	if section == "" {
		return nil
	}
	th := s.deps.Theme
	var points []string
	for _, point := range practice.SectionPoints(section) {
		points = append(points, widget.Hanging("·", point, 2, width)...)
	}
	if !s.layout.roomy {
		return append(points, s.heardLine(width)...)
	}
	lines := append([]string{th.Strong.Render("What this section must do")}, points...)
	lines = append(lines, "", th.Dim.Render(s.aloud()))
	if s.layout.wide {
		return append(lines, s.heardLines(width)...)
	}
	return append(append([]string{""}, lines...), s.heardLine(width)...)
}

// aloud says how long the words of the step would take to say.
func (s *Screen) aloud() string {
	if s.words == 0 {
		return ""
	}
	return fmt.Sprintf("%s, about %s said aloud", coach.WordCount(s.words), widget.Clock(s.deps.Aloud(s.words).Round(time.Second)))
}

// nameWidth is the room of a section's name at the end.
const nameWidth = 12

// endLines say what is told and what is missing yet.
func (s *Screen) endLines() []string {
	th, width := s.deps.Theme, min(s.width, widget.TextWidth)
	story := told(s.base, s.answers)
	lines := []string{th.Strong.Render("What is told"), ""}
	for _, section := range scenario.Sections() {
		text := th.Dim.Render("not yet")
		if story.Has(section) {
			words := coach.CountWords(story.Part(section).Example)
			right := th.Dim.Render(fmt.Sprintf("%s of %s", widget.Clock(s.deps.Aloud(words).Round(time.Second)), widget.Clock(story.Part(section).Target)))
			text = widget.Ends(widget.Clip(widget.OneLine(story.Part(section).Example), width-nameWidth-16), right, width-nameWidth)
		}
		lines = append(lines, widget.Pad(section.Title(), nameWidth)+text)
	}
	if missing := s.missing(&story); len(missing) > 0 {
		lines = append(lines, "", th.Strong.Render("What is missing yet"))
		for _, one := range missing {
			lines = append(lines, widget.Hanging("·", one, 2, width)...)
		}
	}
	if s.keeping.problem != "" {
		lines = append(append(lines, ""), widget.Styled(s.unsaved(), width, th.Warn)...)
	}
	bindings := s.deps.Keys.Story
	next := "Press " + keys.Name(bindings.Modes) + " to read it with the coach's notes, to practise it against the clock, or to be quizzed on it."
	if len(story.Told()) == 0 {
		next = fmt.Sprintf("Nothing is told yet. Go back with %s, or leave it with %s and go on another day.",
			keys.Name(bindings.BackFromEnd), keys.Name(bindings.Leave))
	}
	return append(append(lines, ""), widget.Styled(next, width, th.Dim)...)
}

// missing lists what the story lacks, each with how to add it.
func (s *Screen) missing(story *scenario.Scenario) []string {
	var missing []string
	for i, step := range steps {
		if strings.TrimSpace(s.answers[i]) != "" || s.idle[i] {
			continue
		}
		switch {
		case i == titleStep:
			missing = append(missing, "A title: its first words stand in for one.")
		case i == questionStep:
			missing = append(missing, "The question it could answer.")
		case i == principleStep:
			missing = append(missing, "The principle it shows: your coverage counts it nowhere yet.")
		case story.Has(step.section):
			missing = append(missing, fmt.Sprintf("In the %s: %s", strings.ToLower(step.name), step.ask))
		default:
			missing = append(missing, fmt.Sprintf("The %s: %s", strings.ToLower(step.name), step.ask))
		}
	}
	return missing
}

// problemLines say why the story can't be gone on with.
func (s *Screen) problemLines() []string {
	th, width := s.deps.Theme, min(s.width, 100)
	lines := []string{th.Strong.Render("This story can't be opened."), ""}
	var diagnostics scenario.Diagnostics
	if !errors.As(s.err, &diagnostics) {
		return append(lines, widget.Wrap(ui.Sentence(s.err), width)...)
	}
	for _, diagnostic := range diagnostics {
		lines = append(lines, widget.Wrap(diagnostic.String(), width)...)
	}
	return lines
}

package walkthrough

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	// twoColumns is the width from which on the coaching stands beside the
	// example. The terminal has a hundred columns then; the margins take four.
	twoColumns  = 96
	columnGap   = 4
	panelWidth  = 40
	stripInHead = 106
)

// stripHeight is what the strip takes of the screen's own room: nothing where
// the header holds it.
func (s *Screen) stripHeight() int {
	if s.width >= stripInHead {
		return 0
	}
	if s.height < 16 {
		return 1
	}
	return 2
}

func (s *Screen) strip(width int) string {
	return widget.Strip(s.stations, s.page().station, width, s.deps.Theme)
}

// View renders the page.
func (s *Screen) View() string {
	if s.stripHeight() == 0 {
		return s.scroller.View()
	}
	strip := s.strip(s.width) + strings.Repeat("\n", s.stripHeight()-1)
	return widget.Fit(strip+"\n"+s.scroller.View(), s.width, s.height)
}

// lay sets the page's lines into the scroller, and returns where the part that
// was revealed last begins and ends.
func (s *Screen) lay() (first, last int) {
	if s.width == 0 {
		return 0, 0
	}
	l := newLayout(s)
	switch s.page().kind {
	case overviewPage:
		l.overview()
	case sectionPage:
		l.section()
	case followUpPage:
		l.followUp()
	case weakPage:
		l.weakAnswer()
	case pivotsPage:
		l.pivots()
	case levelsPage:
		l.levels()
	}
	s.scroller.SetLines(l.lines)
	return l.newest, len(l.lines) - 1
}

// layout collects the lines of a page.
type layout struct {
	*Screen
	text   int // width of text to be read
	lines  []string
	newest int
}

func newLayout(s *Screen) *layout {
	l := &layout{Screen: s, text: min(s.width, widget.TextWidth)}
	l.heading(s.page().title(s.scenario))
	return l
}

func (l *layout) heading(title string) {
	l.lines = append(l.lines, l.deps.Theme.Accent.Render(title), "")
}

// block adds a paragraph under a heading of its own, and a blank line.
func (l *layout) block(label, text string) {
	if text == "" {
		return
	}
	l.lines = append(l.lines, l.deps.Theme.Strong.Render(label))
	l.lines = append(l.lines, widget.Wrap(text, l.text)...)
	l.lines = append(l.lines, "")
}

func (l *layout) paragraph(text string) {
	if text != "" {
		l.lines = append(append(l.lines, widget.Wrap(text, l.text)...), "")
	}
}

// points adds a list, each item behind a dot.
func (l *layout) points(items []string, width int) []string {
	var lines []string
	for _, item := range items {
		lines = append(lines, widget.Hanging("·", item, 2, width)...)
	}
	return lines
}

func (l *layout) overview() {
	l.lines = append(l.lines, widget.Styled(english.Quote(l.scenario.Asked()), l.text, l.deps.Theme.Strong)...)
	l.lines = append(l.lines, "")
	l.paragraph(l.scenario.Overview.Setting)
	l.paragraph(l.scenario.Overview.Summary)
	if len(l.scenario.Overview.Takeaways) > 0 {
		l.lines = append(l.lines, l.deps.Theme.Strong.Render("What to take from it"))
		l.lines = append(l.lines, l.points(l.scenario.Overview.Takeaways, l.text)...)
	}
	if l.scenario.Own {
		l.ownOverview()
	}
}

func (l *layout) section() {
	part := l.scenario.Part(l.page().section)
	if l.width < twoColumns {
		l.lines = append(l.lines, l.example(part, l.text)...)
		l.lines = append(l.lines, "")
		l.lines = append(l.lines, l.coaching(part, l.text)...)
		return
	}
	left := min(l.width-panelWidth-columnGap, widget.TextWidth)
	l.lines = append(l.lines[:0], widget.Columns(
		append(l.lines, l.example(part, left)...), l.coaching(part, panelWidth), left, columnGap,
	)...)
}

// example is the strong answer with its signal phrases picked out; for the
// reflection, one for each level.
func (l *layout) example(part scenario.Part, width int) []string {
	if l.scenario.Own && len(part.Signals) == 0 {
		part.Signals = l.strengths(l.page().section)
	}
	if l.page().section != scenario.Reflecting {
		return l.marked(part.Example, part.Signals, width)
	}
	var lines []string
	for i, byLevel := range l.scenario.Reflection.ByLevel {
		if i > 0 {
			lines = append(lines, "")
		}
		if byLevel.Level != "" {
			lines = append(lines, l.deps.Theme.Strong.Render("As "+byLevel.Level))
		}
		lines = append(lines, l.marked(byLevel.Example, part.Signals, width)...)
	}
	return lines
}

// paragraphs sets a blank line where a text has a line break: files fold the
// blank lines of their paragraphs into one.
func paragraphs(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' }), "\n\n")
}

func (l *layout) marked(text string, signals []string, width int) []string {
	text = paragraphs(text)
	var spans []widget.Span
	for _, span := range scenario.PhraseSpans(text, signals) {
		spans = append(spans, widget.Span(span))
	}
	return widget.Marked(text, spans, width, l.deps.Theme)
}

// coaching is the panel of a section: target, signal phrases, coaching, and the
// common mistake.
func (l *layout) coaching(part scenario.Part, width int) []string {
	if l.scenario.Own {
		return l.ownNotes(part, width)
	}
	th := l.deps.Theme
	aloud := l.deps.Aloud(coach.CountWords(part.Example)).Round(time.Second)
	const label = 14
	lines := []string{
		th.Strong.Render(widget.Pad("Target", label)) + widget.Clock(part.Target),
		th.Dim.Render(widget.Pad("This example", label) +
			fmt.Sprintf("%s at %d words a minute", widget.Clock(aloud), l.deps.Config.Pace)),
		"",
		th.Strong.Render("Signal phrases"),
	}
	lines = append(lines, l.signals(part.Signals, width)...)
	lines = append(lines, "", th.Strong.Render("Coaching"))
	lines = append(lines, widget.Wrap(part.Coaching, width)...)
	lines = append(lines, "", th.Strong.Render("Common mistake"))
	return append(lines, widget.Wrap(part.Mistake, width)...)
}

// signals sets the phrases one behind the other, as many as fit on a line.
func (l *layout) signals(phrases []string, width int) []string {
	th := l.deps.Theme
	var lines []string
	line := ""
	for _, phrase := range phrases {
		if ansi.StringWidth(phrase)+2 > width {
			if line != "" {
				lines, line = append(lines, line), ""
			}
			for i, part := range widget.Styled(phrase, width-2, th.Signal) {
				lines = append(lines, []string{"· ", "  "}[min(i, 1)]+part)
			}
			continue
		}
		item := "· " + th.Signal.Render(phrase)
		switch {
		case line == "":
			line = item
		case ansi.StringWidth(line)+3+ansi.StringWidth(item) <= width:
			line += "   " + item
		default:
			lines = append(lines, line)
			line = item
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// Package compare shows the candidate's own answer and the strong example side
// by side.
package compare

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	twoColumns = 96
	columnGap  = 4
)

// Screen is the comparison.
type Screen struct {
	deps     ui.Deps
	scenario *scenario.Scenario
	review   practice.Review
	at       int
	scroller widget.Scroller

	width, height int
}

// New makes the comparison of a finished run with its example.
func New(deps ui.Deps, to ui.ToCompare) *Screen {
	return &Screen{
		deps: deps, scenario: to.Scenario, review: to.Review, at: to.Part,
		scroller: widget.NewScroller(deps.Theme),
	}
}

// Init has nothing to do.
func (s *Screen) Init() tea.Cmd { return nil }

// Capturing is always false: nothing is typed here.
func (s *Screen) Capturing() bool { return false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.scroller.SetSize(width, height)
	s.lay()
}

// Header names the part that is compared.
func (s *Screen) Header() ui.Header {
	var stations []string
	for _, part := range s.review.Parts {
		stations = append(stations, part.Prompt.Mark)
	}
	return ui.Header{
		Trail:  []string{s.scenario.Subject(), "Compare"},
		Status: func(width int) string { return widget.Strip(stations, s.at, width, s.deps.Theme) },
	}
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	pressed, ok := msg.(tea.KeyMsg)
	if !ok {
		return ui.Stay(), nil
	}
	reading := s.deps.Keys.Reading
	switch {
	case key.Matches(pressed, s.deps.Keys.Global.Back):
		return ui.Pop(), nil
	case key.Matches(pressed, reading.Next):
		s.turn(1)
	case key.Matches(pressed, reading.Previous):
		s.turn(-1)
	default:
		s.scroller.Press(pressed, reading)
	}
	return ui.Stay(), nil
}

func (s *Screen) turn(by int) {
	s.at = min(max(s.at+by, 0), len(s.review.Parts)-1)
	s.scroller.Top()
	s.lay()
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	reading := s.deps.Keys.Reading
	next, previous := reading.Next, keys.As(reading.Previous, "previous")
	next.SetEnabled(s.at < len(s.review.Parts)-1)
	previous.SetEnabled(s.at > 0)
	return []key.Binding{next, previous, keys.As(s.deps.Keys.Global.Back, "debrief")}
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	reading := s.deps.Keys.Reading
	return [][]key.Binding{{
		reading.Next, reading.Previous, reading.Up, reading.Down, reading.PageUp, reading.PageDown,
		keys.As(s.deps.Keys.Global.Back, "debrief"),
	}}
}

// View renders both answers.
func (s *Screen) View() string { return s.scroller.View() }

func (s *Screen) lay() {
	if s.width == 0 {
		return
	}
	th := s.deps.Theme
	part := &s.review.Parts[s.at]
	lines := []string{th.Accent.Render(part.Prompt.Title)}
	if !part.Prompt.IsSection() {
		lines = append(lines, widget.Styled(english.Quote(part.Prompt.Ask), min(s.width, widget.TextWidth), th.Strong)...)
	}
	lines = append(lines, "")
	if s.width >= twoColumns {
		column := (s.width - columnGap) / 2
		lines = append(lines, widget.Columns(s.own(part, column), s.example(part, column), column, columnGap)...)
	} else {
		width := min(s.width, widget.TextWidth)
		lines = append(append(append(lines, s.own(part, width)...), ""), s.example(part, width)...)
	}
	lines = append(lines, s.retold(min(s.width, widget.TextWidth))...)
	s.scroller.SetLines(lines)
}

// own is the candidate's answer, with the signal phrases that were heard.
func (s *Screen) own(part *practice.PartReview, width int) []string {
	th := s.deps.Theme
	lines := []string{th.Strong.Render("Your answer") + th.Dim.Render("  "+widget.Clock(part.Length.Round(time.Second))), ""}
	if strings.TrimSpace(part.Answer) == "" {
		text := "You said this one aloud. Read the example and ask: which of its facts had no counterpart in mine?"
		if part.Verdict == practice.NotAnswered {
			text = "You did not answer this one."
		}
		return append(lines, widget.Styled(text, width, th.Dim)...)
	}
	var spans []widget.Span
	for _, use := range part.Signals {
		if use.Used {
			spans = append(spans, widget.Span{Start: use.Start, End: use.End})
		}
	}
	return append(lines, widget.Marked(part.Answer, widget.Disjoint(spans), width, th)...)
}

func (s *Screen) example(part *practice.PartReview, width int) []string {
	th := s.deps.Theme
	words := coach.CountWords(part.Prompt.Example)
	figures := fmt.Sprintf("  %s at %d words a minute", widget.Clock(s.deps.Aloud(words).Round(time.Second)), s.deps.Config.Pace)
	if s.scenario.Own && part.Prompt.IsSection() {
		return s.written(part, width, figures)
	}
	lines := []string{th.Strong.Render("The strong example") + th.Dim.Render(figures), ""}
	var spans []widget.Span
	for _, span := range scenario.PhraseSpans(part.Prompt.Example, part.Prompt.Signals) {
		spans = append(spans, widget.Span(span))
	}
	return append(lines, widget.Marked(part.Prompt.Example, spans, width, th)...)
}

// Package drill shows what came of a drill: each follow-up and probe with its
// time and the candidate's own rating, and each to be looked at again.
package drill

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// Screen is the end of a drill.
type Screen struct {
	deps     ui.Deps
	owner    int
	scenario *scenario.Scenario
	run      *practice.Run
	review   practice.Review
	ended    time.Time
	// said is how keeping the drill has gone, ready to be shown; problem whether
	// it failed.
	said    string
	problem bool
	// at is the question chosen, open whether it is looked at.
	at   int
	open bool

	scroller      widget.Scroller
	width, height int
}

// New makes the end of a drill.
func New(deps ui.Deps, to ui.ToDrilled) *Screen {
	now := deps.Now()
	return &Screen{
		deps: deps, owner: deps.NewOwner(), scenario: to.Scenario, run: to.Run,
		review: practice.ReviewOf(to.Run, now), ended: now, scroller: widget.NewScroller(deps.Theme),
	}
}

// Init keeps what was answered.
func (s *Screen) Init() tea.Cmd {
	attempt := history.AttemptOf(s.scenario.ID, s.run, s.review, s.ended)
	if len(attempt.Answers) == 0 {
		s.said = "Nothing was answered, so that nothing is kept but your ratings."
		return s.deps.Ledger.DropDraft(s.run.Key)
	}
	return s.deps.Ledger.AddAttempt(s.owner, attempt, s.run.Typed())
}

// Capturing is always false: nothing is typed here.
func (s *Screen) Capturing() bool { return false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.scroller.SetSize(width, height)
	s.lay()
}

// Header names the day, or the question looked at.
func (s *Screen) Header() ui.Header {
	status := s.ended.Local().Format("2 January, 15:04")
	if s.open {
		status = fmt.Sprintf("%d of %d", s.at+1, len(s.review.Parts))
	}
	return ui.Header{
		Trail:  []string{s.scenario.Principle, "Follow-ups"},
		Status: ui.Said(s.deps.Theme.Dim.Render(status)),
	}
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	defer s.lay()
	switch msg := msg.(type) {
	case ui.Saved:
		if msg.Owner == s.owner {
			s.said, s.problem = "This drill is kept.", msg.Err != nil
			if s.problem {
				s.said = "This drill is not kept: " + scenario.CleanLine(msg.Err.Error()) + ". Press " +
					keys.Name(s.deps.Keys.Debrief.Keep) + " to try again."
			}
		}
	case tea.KeyMsg:
		return s.press(msg)
	}
	return ui.Stay(), nil
}

func (s *Screen) press(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	list, drill := s.deps.Keys.List, s.deps.Keys.Drill
	switch {
	case s.problem && key.Matches(msg, s.deps.Keys.Debrief.Keep):
		s.said, s.problem = "", false
		return ui.Stay(), s.deps.Ledger.Retry()
	case s.open && key.Matches(msg, drill.List):
		s.open = false
		s.scroller.Top()
	case key.Matches(msg, drill.Done):
		return ui.Pop(), nil
	case s.open && s.pressOpen(msg):
	case s.open:
		s.scroller.Press(msg, s.deps.Keys.Reading)
	case s.scroller.PressPage(msg, s.deps.Keys.Reading):
	case key.Matches(msg, list.Up):
		s.at = max(0, s.at-1)
	case key.Matches(msg, list.Down):
		s.at = min(len(s.review.Parts)-1, s.at+1)
	case key.Matches(msg, drill.Look):
		s.open = true
		s.scroller.Top()
	case key.Matches(msg, drill.Again):
		return s.again(), nil
	}
	return ui.Stay(), nil
}

// pressOpen turns to the next question or the one before.
func (s *Screen) pressOpen(msg tea.KeyMsg) bool {
	reading := s.deps.Keys.Reading
	switch {
	case key.Matches(msg, reading.Next):
		s.at = min(s.at+1, len(s.review.Parts)-1)
	case key.Matches(msg, reading.Previous):
		s.at = max(s.at-1, 0)
	default:
		return false
	}
	s.scroller.Top()
	return true
}

// again asks once more what went badly.
func (s *Screen) again() ui.Nav {
	prompts := s.badly()
	if len(prompts) == 0 {
		return ui.Stay()
	}
	return ui.Push(ui.ToPractice{Scenario: s.scenario, Run: practice.NewRun(s.run.Style, prompts), Below: 1})
}

// badly lists the prompts that were rated again or hard.
func (s *Screen) badly() []practice.Prompt {
	var prompts []practice.Prompt
	for i, prompt := range s.run.Prompts() {
		if rating := schedule.Rating(s.run.Rating(i)); rating == schedule.Again || rating == schedule.Hard {
			prompts = append(prompts, prompt)
		}
	}
	return prompts
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	drill, reading, list := s.deps.Keys.Drill, s.deps.Keys.Reading, s.deps.Keys.List
	keep := s.deps.Keys.Debrief.Keep
	keep.SetEnabled(s.problem)
	if s.open {
		next, previous := reading.Next, keys.As(reading.Previous, "previous")
		next.SetEnabled(s.at < len(s.review.Parts)-1)
		previous.SetEnabled(s.at > 0)
		return []key.Binding{keep, next, previous, drill.List}
	}
	again := drill.Again
	again.SetEnabled(len(s.badly()) > 0)
	return []key.Binding{keep, drill.Look, again, keys.Pair(list.Up, list.Down, "choose"), drill.Done}
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	reading := s.deps.Keys.Reading
	return [][]key.Binding{s.ShortHelp(), {reading.PageUp, reading.PageDown}}
}

// View renders the list, or the question looked at.
func (s *Screen) View() string { return s.scroller.View() }

func (s *Screen) lay() {
	if s.width == 0 {
		return
	}
	if s.open {
		s.scroller.SetLines(s.questionLines())
		return
	}
	lines := s.headLines()
	first := len(lines)
	for i := range s.review.Parts {
		lines = append(lines, s.row(i))
	}
	lines = append(append(lines, ""), s.chosenLines()...)
	if s.said != "" {
		style := s.deps.Theme.Dim
		if s.problem {
			style = s.deps.Theme.Warn
		}
		lines = append(append(lines, ""), widget.Styled(s.said, s.textWidth(), style)...)
	}
	s.scroller.SetLines(lines)
	s.scroller.Show(first+s.at, first+s.at)
}

func (s *Screen) textWidth() int { return min(s.width, widget.TextWidth) }

// headLines sum the drill up.
func (s *Screen) headLines() []string {
	th := s.deps.Theme
	well, inTime, asked := 0, 0, len(s.review.Parts)
	for i := range s.review.Parts {
		if s.review.Style == practice.Type && s.review.Parts[i].Words == 0 {
			continue
		}
		if s.run.Rating(i) >= int(schedule.Good) {
			well++
		}
		if part := &s.review.Parts[i]; part.Verdict == practice.OnTarget || part.Verdict == practice.Short {
			inTime++
		}
	}
	lines := []string{th.Strong.Render(fmt.Sprintf("%d of %d answered well", well, asked)) +
		fmt.Sprintf(", %d within their time", inTime)}
	if asked == 1 {
		lines[0] = th.Strong.Render([]string{"Not answered well yet", "Answered well"}[well])
	}
	if s.review.Style == practice.Type {
		lines = append(lines, th.Dim.Render(widget.Clip("Times are as said aloud.", s.width)))
	}
	return append(lines, "")
}

const (
	timeWidth   = 14
	ratingWidth = 6
	// verdictFrom is the width from which on the verdict on the time has a column.
	verdictFrom  = 78
	verdictWidth = 14
)

// row is one question with its time and its rating.
func (s *Screen) row(i int) string {
	th, part := s.deps.Theme, &s.review.Parts[i]
	rating := schedule.Rating(s.run.Rating(i))
	tail := widget.Pad(fmt.Sprintf("%s of %s", widget.Clock(part.Length.Round(time.Second)), widget.Clock(part.Prompt.Target)), timeWidth)
	if s.width >= verdictFrom {
		tail += widget.Pad(part.Verdict.String(), verdictWidth)
	}
	style, word := th.Good, "·"
	switch rating {
	case schedule.Again:
		style = th.Bad
	case schedule.Hard:
		style = th.Warn
	}
	if rating > 0 {
		word = rating.String()
	}
	tail += style.Render(widget.Pad(word, ratingWidth))
	const most = 100
	width := min(s.width, most) - len("  ") - timeWidth - ratingWidth
	if s.width >= verdictFrom {
		width -= verdictWidth
	}
	marker, ask := "  ", widget.Pad(widget.Clip(part.Prompt.Ask, width-2), width)
	if i == s.at {
		marker, ask = th.Accent.Render("▸ "), th.Accent.Render(ask)
	}
	return marker + ask + tail
}

// chosenLines are the chosen question in full, and why it was asked.
func (s *Screen) chosenLines() []string {
	prompt := s.review.Parts[s.at].Prompt
	lines := widget.Wrap(english.Quote(prompt.Ask), s.textWidth())
	if len(prompt.Reveal) > 0 {
		lines = append(lines, widget.Styled(prompt.Reveal[0].Text, s.textWidth(), s.deps.Theme.Dim)...)
	}
	return lines
}

// questionLines are one question with the answer given and what was revealed.
func (s *Screen) questionLines() []string {
	th, part := s.deps.Theme, &s.review.Parts[s.at]
	lines := append(widget.Styled(english.Quote(part.Prompt.Ask), s.textWidth(), th.Strong), "")
	words := strings.TrimSpace(part.Answer)
	switch {
	case words == "" && part.Verdict == practice.NotAnswered:
		words = "You did not answer this one."
	case words == "":
		words = "You said this one aloud."
	}
	var notes [][2]string
	for _, note := range part.Prompt.Reveal {
		notes = append(notes, [2]string{note.Heading, note.Text})
	}
	return append(lines, widget.Notes(slices.Insert(notes, 0, [2]string{"Your answer", words}), s.textWidth(), th)...)
}

package practice

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// show stops the clock and shows what the present question of a drill was about,
// until the answer is rated.
func (s *Screen) show() tea.Cmd {
	s.run.Pause(s.now)
	s.peeking, s.revealed = false, true
	s.reveal.Top()
	s.arrange()
	return tea.Batch(s.wake(), s.keep())
}

func (s *Screen) pressRevealed(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	review := s.deps.Keys.Review
	switch {
	case key.Matches(msg, review.Rate):
		return s.rate(schedule.Rating(msg.Runes[0] - '0'))
	case key.Matches(msg, review.Reveal):
		s.reveal.PageDown()
	default:
		s.reveal.Press(msg, s.deps.Keys.Reading)
	}
	return ui.Stay(), nil
}

// rate keeps the rating, as a review of its card too where a follow-up of the
// scenario was asked, and goes on to the next question.
func (s *Screen) rate(rating schedule.Rating) (ui.Nav, tea.Cmd) {
	s.run.Rate(int(rating))
	var review tea.Cmd
	if number, ok := s.prompt().FollowUp(); ok {
		review = s.deps.Ledger.AddFollowUp(s.owner, s.scenario, number, rating, s.now)
	}
	nav, cmd := s.goOn()
	return nav, tea.Batch(review, cmd)
}

func (s *Screen) revealedKeys() []key.Binding {
	more := keys.As(s.deps.Keys.Reading.PageDown, "read on")
	more.SetEnabled(s.reveal.MoreBelow())
	return []key.Binding{s.deps.Keys.Review.Rate, more, s.deps.Keys.Practice.Leave}
}

// layReveal sets the lines of what is revealed, in the room that the rating
// leaves.
func (s *Screen) layReveal() {
	if !s.revealed {
		return
	}
	lines := s.revealLines()
	s.reveal.SetLines(lines)
	s.reveal.SetSize(s.width, max(1, min(len(lines), s.height-len(s.ratingFoot()))))
}

func (s *Screen) revealView() string {
	lines := append([]string{s.reveal.View()}, s.ratingFoot()...)
	return widget.Fit(strings.Join(lines, "\n"), s.width, s.height)
}

// revealLines are the question, the answer that was given, and what an
// interviewer makes of such answers.
func (s *Screen) revealLines() []string {
	th, prompt, width := s.deps.Theme, s.prompt(), min(s.width, widget.TextWidth)
	part := practice.ReviewOf(s.run, s.now).Parts[s.run.Current()]
	lines := widget.Styled(english.Quote(prompt.Ask), width, th.Strong)
	took := fmt.Sprintf("%s of %s, %s", widget.Clock(part.Length.Round(time.Second)), widget.Clock(prompt.Target), part.Verdict)
	if s.typing() && part.Words > 0 {
		took += ", as said aloud"
	}
	lines = append(lines, th.Dim.Render(widget.Clip(took, width)), "")
	if words := strings.TrimSpace(part.Answer); words != "" {
		lines = append(append(lines, th.Strong.Render("Your answer")), widget.Wrap(words, width)...)
		lines = append(lines, "")
	}
	return append(lines, widget.Notes(headed(prompt.Reveal), width, th)...)
}

func headed(notes []practice.Note) [][2]string {
	pairs := make([][2]string, len(notes))
	for i, note := range notes {
		pairs[i] = [2]string{note.Heading, note.Text}
	}
	return pairs
}

// ratingFoot asks how well the question was answered. It is seen whatever is
// scrolled.
func (s *Screen) ratingFoot() []string {
	th := s.deps.Theme
	var row strings.Builder
	for rating := schedule.Again; rating <= schedule.Easy; rating++ {
		row.WriteString(widget.Pad(th.Key.Render(fmt.Sprint(int(rating)))+" "+rating.String(), ratingWidth))
	}
	foot := []string{th.Dim.Render("How well did you answer it?"), row.String()}
	if s.arrangement.roomy {
		return append([]string{""}, foot...)
	}
	return foot
}

// ratingWidth is the room of one rating.
const ratingWidth = 12

package mockreport

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/lipgloss"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// problemLines say what went wrong, above all else.
func (s *Screen) problemLines(width int) []string {
	if s.problem == "" {
		return nil
	}
	return append(widget.Styled("! "+s.problem, width, s.deps.Theme.Warn), "")
}

func (s *Screen) listLines() []string {
	th := s.deps.Theme
	width := min(s.width, widget.TextWidth)
	lines := s.problemLines(width)
	switch {
	case len(s.mocks) == 0 && s.problem != "":
		return lines
	case len(s.mocks) == 0:
		return widget.Wrap("There is no former interview yet. Hold one: press "+keys.Name(s.deps.Keys.Picker.Mock)+
			" on the list of questions.", width)
	}
	export := "starcoach mock --export FILE.md --id " + s.mocks[s.chosen].Key + " writes this one to a file."
	lines = append(append(lines, widget.Styled(export, width, th.Dim)...), "")
	s.listTop = len(lines)
	for i := range s.mocks {
		lines = append(lines, s.listRow(i))
	}
	return lines
}

func (s *Screen) listRow(i int) string {
	th := s.deps.Theme
	state := &s.mocks[i]
	given := 0
	for _, question := range state.Questions {
		if question.Answer.Given(state.Settings.Style) {
			given++
		}
	}
	name := state.Begun.Local().Format("_2 Jan 2006 15:04")
	rest := fmt.Sprintf("  %d of %d answered, %s", given, len(state.Questions), style(state.Settings.Style))
	if i == s.chosen {
		return widget.Clip(th.Accent.Render("▸ "+name)+rest, s.width)
	}
	return widget.Clip("  "+name+th.Dim.Render(rest), s.width)
}

func style(given practice.Style) string {
	if given == practice.Type {
		return "typed"
	}
	return "spoken"
}

// ratingLines ask how the spoken answers were.
func (s *Screen) ratingLines() []string {
	th := s.deps.Theme
	width := min(s.width, widget.TextWidth)
	lines := widget.Wrap("The interview is over. First, rate your answers: 1 would not convince you, 5 would.", width)
	lines = append(lines, "")
	for i, answer := range s.rated() {
		score := "  "
		if self := s.state.Questions[answer.Number-1].Self; self > 0 {
			score = fmt.Sprintf("%d ", self)
		}
		title := widget.Clip(fmt.Sprintf("%d  %s", answer.Number, answer.Title), max(1, width-20))
		line := fmt.Sprintf("%s %s   ", clock(answer.Length), score) + title
		if i == s.rating {
			line = th.Accent.Render("▸ " + line)
		} else {
			line = "  " + line
		}
		lines = append(lines, widget.Clip(line, s.width))
	}
	return lines
}

func (s *Screen) reportLines() []string {
	th := s.deps.Theme
	r := &s.report
	width := min(s.width, widget.TextWidth)
	summary := fmt.Sprintf("%s answered, %s · ", english.Of(r.Given, len(r.Questions), "question"), style(r.Settings.Style))
	if r.FollowUps > 0 {
		summary += english.Of(r.FollowUpsGiven, r.FollowUps, "follow-up") + " · "
	}
	summary += mock.Paused(r.Pauses)
	lines := append(widget.Styled(summary, width, th.Dim), "")
	lines = append(lines, s.nextLines(width)...)
	lines = append(lines, s.tableLines()...)
	lines = append(lines, s.balanceLines()...)
	for i := range r.Answers {
		lines = append(lines, s.answerLines(&r.Answers[i], width)...)
	}
	return append(lines, s.keptLines(width)...)
}

// nextLines are what to practise next, with the keys that open it.
func (s *Screen) nextLines(width int) []string {
	th := s.deps.Theme
	if len(s.report.Next) == 0 {
		return nil
	}
	lines := []string{th.Strong.Render("Practise next")}
	for i, advice := range s.report.Next {
		head := th.Key.Render(fmt.Sprint(i + 1))
		lines = append(lines, widget.Hanging(" "+head, advice.What, 4, width)...)
		reason := advice.Title
		if !advice.Scored || !s.deps.Config.HideScores {
			reason += ": " + advice.Why
		}
		why := widget.Styled(reason, width-4, th.Dim)
		lines = append(lines, widget.Indent(why, 4)...)
	}
	return append(lines, "")
}

// Columns of the table of answers. The title takes what is left, and is left out
// where that is too little: the number names the answer as well.
const (
	timeWidth    = 14
	verdictWidth = 14
	scoreWidth   = 10
	followsWidth = 10
	titleFrom    = 66
	widestTable  = 96
)

func (s *Screen) titleWidth() int {
	if s.width < titleFrom {
		return 0
	}
	return min(s.width, widestTable) - 3 - timeWidth - verdictWidth - scoreWidth - followsWidth
}

func (s *Screen) tableLines() []string {
	th := s.deps.Theme
	score := "of 100"
	switch {
	case s.deps.Config.HideScores:
		score = ""
	case s.report.Settings.Style == practice.Speak:
		score = "you, of 5"
	}
	title := s.titleWidth()
	head := widget.Pad("", title+3) + widget.Pad("time", timeWidth+verdictWidth) + widget.Pad(score, scoreWidth) + "follow-ups"
	lines := []string{th.Dim.Render(widget.Clip(head, s.width))}
	for i := range s.report.Answers {
		answer := &s.report.Answers[i]
		figure := "-"
		switch {
		case s.deps.Config.HideScores:
			figure = ""
		case answer.Coach != nil:
			figure = fmt.Sprint(answer.Coach.Total)
		case answer.Self > 0:
			figure = fmt.Sprint(answer.Self)
		}
		times := "-"
		if answer.Verdict != practice.NotAnswered {
			times = clock(answer.Length) + " of " + clock(answer.Target)
		}
		line := widget.Pad(fmt.Sprint(answer.Number), 3) + widget.Pad(widget.Clip(answer.Title, max(0, title-1)), title) +
			widget.Pad(times, timeWidth) + s.verdictStyle(answer.Verdict).Render(widget.Pad(answer.Verdict.String(), verdictWidth)) +
			widget.Pad(figure, scoreWidth) + fmt.Sprintf("%d of %d", answer.FollowUpsGiven, answer.FollowUpsAsked)
		lines = append(lines, widget.Clip(line, s.width))
	}
	return append(lines, "")
}

func (s *Screen) verdictStyle(verdict practice.Verdict) lipgloss.Style {
	switch verdict {
	case practice.OnTarget:
		return s.deps.Theme.Good
	case practice.FarTooLong, practice.NotAnswered:
		return s.deps.Theme.Bad
	}
	return s.deps.Theme.Warn
}

const (
	sectionWidth = 14
	barWidth     = 24
	// barSpan is the share that a full bar stands for.
	barSpan = 0.75
)

// balanceLines are how the words are spread over the sections.
func (s *Screen) balanceLines() []string {
	if len(s.report.Balance) == 0 {
		return nil
	}
	th := s.deps.Theme
	lines := []string{th.Strong.Render("Balance over the sections")}
	for _, portion := range s.report.Balance {
		bar, word := th.Good, ""
		switch {
		case portion.Usual.Holds(portion.Share):
		case portion.Share < portion.Usual.Low:
			bar, word = th.Warn, "little; "
		default:
			bar, word = th.Warn, "much; "
		}
		gauge := widget.Gauge(portion.Share/barSpan, 0, barWidth, bar, th.Dim)
		tail := fmt.Sprintf("  %3.0f %%  ", 100*portion.Share) + th.Dim.Render(fmt.Sprintf("%susual %.0f to %.0f %%",
			word, 100*portion.Usual.Low, 100*portion.Usual.High))
		lines = append(lines, widget.Clip("  "+widget.Pad(portion.Section.Title(), sectionWidth)+gauge+tail, s.width))
	}
	return append(lines, "")
}

// mostFindings is how many findings of an answer are shown; the debrief of a
// timed run shows all.
const mostFindings = 3

// answerLines are one answer in detail: its rubric and findings, and what was
// said to its follow-ups.
func (s *Screen) answerLines(answer *mock.Answer, width int) []string {
	th := s.deps.Theme
	lines := widget.Hanging(th.Accent.Render(fmt.Sprint(answer.Number)), english.Quote(answer.Ask), 3, width)
	indent := func(more []string) { lines = append(lines, widget.Indent(more, 3)...) }
	indent(widget.Styled(fmt.Sprintf("%s · %s · thought for %s", answer.Principle, answer.Title, clock(answer.Thought)), width-3, th.Dim))
	if answer.Coach != nil && !s.deps.Config.HideScores {
		var scores []string
		for _, score := range answer.Coach.Scores {
			scores = append(scores, fmt.Sprintf("%s %d", score.Dimension.Title(), score.Score))
		}
		indent(widget.Wrap(strings.Join(scores, " · "), width-3))
	}
	if answer.Coach != nil {
		for i, finding := range answer.Coach.Findings {
			if i == mostFindings {
				break
			}
			text := widget.OneLine(finding.Instead)
			if finding.Quote != "" {
				text = english.Quote(widget.Clip(widget.OneLine(finding.Quote), 40)) + ": " + text
			} else if finding.Section != "" {
				text = finding.Section.Title() + ": " + text
			}
			indent(widget.Hanging(th.Warn.Render("!"), text, 2, width-3))
		}
	}
	for _, followUp := range answer.FollowUps {
		if !followUp.Begun {
			continue
		}
		sign, said := th.Warn.Render("·"), "not answered"
		if followUp.Given(s.report.Settings.Style) {
			sign = th.Good.Render("✓")
			said = fmt.Sprintf("%s of %s", clock(followUp.Length(s.report.Settings)), clock(followUp.Target))
		}
		indent(widget.Hanging(sign, followUp.Ask+" ("+said+")", 2, width-3))
	}
	return append(lines, "")
}

// keptLines say whether the interview is kept.
func (s *Screen) keptLines(width int) []string {
	switch {
	case !s.fresh:
		return nil
	case s.problem != "":
		return widget.Styled("! This interview is not kept: "+s.problem, width, s.deps.Theme.Warn)
	case s.kept:
		return widget.Styled("This interview is kept. starcoach mock --export FILE.md writes it to a file.", width, s.deps.Theme.Dim)
	}
	return nil
}

// clock shows a length to the nearest second.
func clock(d time.Duration) string { return widget.Clock(d.Round(time.Second)) }

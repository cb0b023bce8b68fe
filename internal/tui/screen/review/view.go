package review

import (
	"fmt"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/quiz"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// roomyFrom is the height from which on there is a blank line above the foot.
const roomyFrom = 17

// View renders the present card, with the rating below it.
func (s *Screen) View() string {
	lines := append([]string{s.scroller.View()}, s.foot()...)
	return widget.Fit(strings.Join(lines, "\n"), s.width, s.height)
}

// lay sets the lines that View shows.
func (s *Screen) lay() {
	if s.width == 0 {
		return
	}
	lines := s.lines()
	s.scroller.SetLines(lines)
	// The foot follows right behind a card that leaves room.
	s.scroller.SetSize(s.width, max(1, min(len(lines), s.height-len(s.foot()))))
}

func (s *Screen) lines() []string {
	switch {
	case s.session == nil:
		return []string{s.deps.Theme.Dim.Render("Looking for what is due …")}
	case s.session.Done():
		return s.summary()
	case s.revealed:
		return append(s.front(), s.back()...)
	case s.question != nil:
		return s.front()
	}
	return append(s.front(), s.task()...)
}

func (s *Screen) textWidth() int { return min(s.width, widget.TextWidth) }

// front is what the present card asks.
func (s *Screen) front() []string {
	th, present := s.deps.Theme, s.ask()
	about := map[schedule.Kind]string{
		schedule.Quiz:     "Quiz question · " + present.scenario.Title,
		schedule.FollowUp: "Follow-up · " + present.scenario.Title,
		schedule.Opening:  "Opening · " + present.scenario.Subject(),
	}[present.item.Kind]
	lines := []string{th.Dim.Render(widget.Clip(about, s.width)), ""}
	if s.question != nil {
		return append(lines, s.choices()...)
	}
	lines = append(lines, widget.Styled(english.Quote(present.item.Text), s.textWidth(), th.Strong)...)
	return append(lines, "")
}

func (s *Screen) choices() []string {
	question := s.question.Question()
	texts := make([]string, len(question.Choices))
	for i, choice := range question.Choices {
		texts[i] = choice.Text
	}
	correct := -1
	if s.revealed {
		correct = quiz.CorrectChoice(question)
	}
	lines := append(widget.Styled(question.Question, s.textWidth(), s.deps.Theme.Strong), "")
	lines = append(lines, widget.Choices(texts, s.chosen, correct, s.textWidth(), s.deps.Theme)...)
	return append(lines, "")
}

// back is what the present card shows once it is answered.
func (s *Screen) back() []string {
	present := s.ask()
	switch present.item.Kind {
	case schedule.FollowUp:
		return s.followUp(present.scenario.FollowUps[present.item.Number])
	case schedule.Opening:
		return s.opening(present.scenario)
	}
	th, question := s.deps.Theme, s.question.Question()
	lines := widget.Verdict(s.chosen, quiz.CorrectChoice(question), question.Choices[s.chosen].Why, s.textWidth(), th)
	lines = append(lines, "")
	lines = append(lines, widget.Wrap(question.Explanation, s.textWidth())...)
	if s.reasons {
		lines = append(lines, "", th.Strong.Render("Why the others are wrong"))
		lines = append(lines, widget.OtherReasons(quiz.OtherReasons(question, s.chosen), s.textWidth(), th)...)
	}
	return lines
}

func (s *Screen) followUp(f scenario.FollowUp) []string {
	var lines []string
	lines = append(lines, s.block("What falls short", quoted(f.Weak.Answer)+"\n"+f.Weak.Why)...)
	lines = append(lines, s.block("A strong answer", quoted(f.Strong.Answer))...)
	lines = append(lines, s.block("Keep this line", f.Strong.Takeaway)...)
	return lines[:max(len(lines)-1, 0)]
}

// opening is the beginning of the worked answer, its first sentence picked out.
func (s *Screen) opening(from *scenario.Scenario) []string {
	th := s.deps.Theme
	text := widget.OneLine(from.Situation.Example)
	spans := []widget.Span{{Start: 0, End: firstSentence(text)}}
	lines := widget.Styled("One way to open "+english.Quote(from.Title), s.textWidth(), th.Strong)
	lines = append(lines, widget.Marked(text, spans, s.textWidth(), th)...)
	return append(lines, "", th.Dim.Render("Does yours say when, where, and what was at stake?"))
}

func quoted(text string) string {
	if text == "" {
		return ""
	}
	return english.Quote(text)
}

// block is a paragraph under a heading, with a blank line behind it.
func (s *Screen) block(heading, text string) []string {
	text = strings.Trim(text, "\n")
	if text == "" {
		return nil
	}
	lines := append([]string{s.deps.Theme.Strong.Render(heading)}, widget.Wrap(text, s.textWidth())...)
	return append(lines, "")
}

// summary is what came of the session, and what comes next.
func (s *Screen) summary() []string {
	th, tally := s.deps.Theme, s.session.Tally()
	if s.session.Len() == 0 {
		return append([]string{th.Strong.Render("Nothing is due."), ""}, s.ahead()...)
	}
	lines := []string{th.Strong.Render(cards(tally.Cards()) + " reviewed"), ""}
	outcome := th.Good.Render("✓ All known at once.")
	if tally.Again > 0 {
		outcome = fmt.Sprintf("%d known at once, %d had to come back.", tally.Cards()-tally.Again, tally.Again)
	}
	lines = append(lines, outcome)
	return append(append(lines, ""), s.ahead()...)
}

func (s *Screen) ahead() []string {
	tomorrow, week := s.deps.Deck.Ahead(1), s.deps.Deck.Ahead(7)
	if week == 0 {
		return []string{"None come up in the next seven days."}
	}
	return []string{
		widget.Pad("Tomorrow", 22) + number(tomorrow),
		widget.Pad("The next seven days", 22) + number(week),
	}
}

func number(n int) string {
	if n == 0 {
		return "none"
	}
	return cards(n)
}

func cards(n int) string { return english.Count(n, "card") }

// foot is how to rate a card that is revealed. It is seen whatever is scrolled.
func (s *Screen) foot() []string {
	if s.session == nil || s.session.Done() || !s.revealed {
		return nil
	}
	foot := append([]string{s.deps.Theme.Dim.Render("How well did you know it?")}, s.ratings()...)
	if s.height >= roomyFrom {
		return append([]string{""}, foot...)
	}
	return foot
}

// task says what to do with an open card, and shows its clock.
func (s *Screen) task() []string {
	th := s.deps.Theme
	spent := s.clock.spent.Truncate(time.Second)
	if s.ask().item.Kind == schedule.FollowUp {
		shown := th.Dim.Render(widget.Clock(spent))
		if s.paused() {
			shown += "  " + th.Warn.Render("paused")
		}
		return []string{widget.Ends("Answer aloud, then reveal.", shown, s.textWidth())}
	}
	left := int(max(openingTime-spent, 0) / time.Second)
	shown := english.Count(left, "second") + " left"
	if s.paused() {
		shown = th.Warn.Render("paused")
	}
	const barWidth = 40
	lines := widget.Wrap("Name your story and say its first sentence within ten seconds.", s.textWidth())
	filled := barWidth * left * int(time.Second) / int(openingTime)
	bar := th.Accent.Render(strings.Repeat("█", filled)) + th.Dim.Render(strings.Repeat("░", barWidth-filled))
	return append(lines, bar+"  "+shown)
}

// ratings are the four keys, each with when the card would come back; in one row
// where there is room.
func (s *Screen) ratings() []string {
	th, memory := s.deps.Theme, s.session.Card().Memory
	var items []string
	for rating := schedule.Again; rating <= schedule.Easy; rating++ {
		marker, style := "  ", th.Text
		if rating == s.marked() {
			marker, style = "▸ ", th.Accent
		}
		items = append(items, th.Accent.Render(marker)+th.Key.Render(fmt.Sprint(int(rating)))+" "+
			style.Render(rating.String())+"  "+th.Dim.Render(interval(schedule.Interval(memory, rating, s.now))))
	}
	const columns = 4
	width := s.textWidth() / columns
	if s.width >= widest*columns {
		width = widest
	}
	if width >= widest {
		row := ""
		for _, item := range items {
			row += widget.Pad(item, width)
		}
		return []string{row}
	}
	return []string{widget.Pad(items[0], widest) + items[1], widget.Pad(items[2], widest) + items[3]}
}

// widest is the room of a rating with its interval.
const widest = 24

// interval says in words when a card comes back: days up to two weeks, then
// weeks, then months.
func interval(days int) string {
	switch {
	case days <= 0:
		return "this session"
	case days == 1:
		return "tomorrow"
	case days < 14:
		return fmt.Sprintf("in %d days", days)
	case days < 60:
		return fmt.Sprintf("in %d weeks", (days+3)/7)
	case days < 365:
		return fmt.Sprintf("in %d months", (days+15)/30)
	}
	return "in a year"
}

// firstSentence is where the first sentence of a text ends. A short one, such as
// an abbreviation would make, is not taken for a sentence.
func firstSentence(text string) int {
	const fewest = 4
	for i := 0; i+1 < len(text); i++ {
		if strings.IndexByte(".!?", text[i]) >= 0 && text[i+1] == ' ' && coach.CountWords(text[:i+1]) >= fewest {
			return i + 1
		}
	}
	return len(text)
}

package walkthrough

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// shown says whether the nth hidden thing of the page has been asked for, and
// notes where the newest one begins.
func (l *layout) shown(nth int) bool {
	revealed := l.revealed[l.at]
	if nth >= revealed {
		return false
	}
	if nth == revealed-1 {
		l.newest = len(l.lines)
	}
	return true
}

// prompt asks something, and says which key shows what comes next.
func (l *layout) prompt(question, next string) {
	name := keys.Name(l.deps.Keys.Reading.Reveal)
	if len(name) > 1 { // a single letter is a key of its own when it is a capital
		name = strings.ToUpper(name[:1]) + name[1:]
	}
	text := fmt.Sprintf("%s %s shows %s.", question, name, next)
	l.lines = append(l.lines, widget.Styled(text, l.text, l.deps.Theme.Dim)...)
}

func (l *layout) followUp() {
	f := l.scenario.FollowUps[l.page().index]
	th := l.deps.Theme
	l.lines = append(l.lines, widget.Styled(english.Quote(f.Question), l.text, th.Strong)...)
	l.lines = append(l.lines, "")
	l.block("What they want to find out", f.Probes)
	for i, reveal := range revealsOf(f) {
		if !l.shown(i) {
			l.prompt(reveal.question, reveal.next)
			return
		}
		l.block(reveal.label, reveal.text)
	}
	if f.Strong.Answer != "" {
		l.block("Keep this line", f.Strong.Takeaway)
	}
}

// reveal is something that is shown when it is asked for.
type reveal struct{ question, next, label, text string }

// revealsOf lists what can be shown of a follow-up, in order: weak answer, why it
// fails, strong answer. An own story may lack any of them.
func revealsOf(f scenario.FollowUp) []reveal {
	var reveals []reveal
	if f.Weak.Answer != "" {
		reveals = append(reveals, reveal{"Answer it aloud first.", "a weak answer", "Weak", english.Quote(f.Weak.Answer)})
	}
	if f.Weak.Why != "" {
		reveals = append(reveals, reveal{"What is wrong with it?", "why it fails", "Why it fails", f.Weak.Why})
	}
	if f.Strong.Answer != "" {
		reveals = append(reveals, reveal{
			"How would you put it?", "a strong answer", "Strong", english.Quote(f.Strong.Answer),
		})
	}
	return reveals
}

func (l *layout) weakAnswer() {
	weak := l.scenario.WeakAnswer
	var quotes []string
	for i := range weak.Problems {
		if i < l.revealed[l.at] && weak.Problems[i].Quote != "" {
			quotes = append(quotes, weak.Problems[i].Quote)
		}
	}
	l.lines = append(l.lines, l.marked(weak.Text, quotes, l.text)...)
	l.lines = append(l.lines, "")
	for i, problem := range weak.Problems {
		if !l.shown(i) {
			left := len(weak.Problems) - i
			l.prompt("What is wrong with it?", problemsLeft(left, i > 0))
			return
		}
		l.problem(i, problem)
	}
	if !l.shown(len(weak.Problems)) {
		l.prompt("Would you hire on this answer?", "what the interviewer thinks")
		return
	}
	l.block("The interviewer's view", weak.Interviewer)
	if weak.Leaning != "" {
		l.lines = append(l.lines, l.deps.Theme.Strong.Render("Leaning")+"  "+l.deps.Theme.Bad.Render(weak.Leaning))
	}
}

func problemsLeft(left int, begun bool) string {
	switch {
	case left == 1 && begun:
		return "the last problem"
	case left == 1:
		return "the problem"
	case begun:
		return fmt.Sprintf("the next of %d more problems", left)
	}
	return fmt.Sprintf("the first of %d problems", left)
}

func (l *layout) problem(i int, problem scenario.Problem) {
	th := l.deps.Theme
	const indent = 3
	number := th.Warn.Render(strconv.Itoa(i + 1))
	said := "Never said"
	if problem.Quote != "" {
		said = english.Quote(problem.Quote)
	}
	for n, line := range widget.Styled(said, l.text-indent, th.Warn) {
		if n > 0 {
			number = ""
		}
		l.lines = append(l.lines, widget.Pad(number, indent)+line)
	}
	l.lines = append(l.lines, widget.Indent(widget.Wrap(problem.Why, l.text-indent), indent)...)
	l.lines = append(l.lines, "")
}

// labelled adds short paragraphs behind their labels.
func (l *layout) labelled(pairs ...[2]string) {
	const label = 12
	for _, pair := range pairs {
		if pair[1] != "" {
			l.lines = append(l.lines, widget.Hanging(l.deps.Theme.Dim.Render(pair[0]), pair[1], label, l.text)...)
		}
	}
	l.lines = append(l.lines, "")
}

func (l *layout) pivots() {
	for _, pivot := range l.scenario.Pivots {
		l.lines = append(l.lines, l.deps.Theme.Strong.Render(pivot.Principle))
		l.labelled(
			[2]string{"Angle", pivot.Angle},
			[2]string{"Emphasize", pivot.Emphasize},
			[2]string{"Downplay", pivot.Downplay},
		)
	}
}

func (l *layout) levels() {
	for _, level := range l.scenario.Levels {
		l.lines = append(l.lines, l.deps.Theme.Strong.Render(level.Level))
		l.labelled(
			[2]string{"Tell it", level.Guidance},
			[2]string{"Reflection", level.Reflection},
			[2]string{"The bar", level.Bar},
			[2]string{"Length", length(level.Length)},
		)
	}
}

func length(r scenario.Range) string {
	if r.Shortest == r.Longest {
		return "up to " + widget.Clock(r.Longest)
	}
	return widget.Clock(r.Shortest) + " to " + widget.Clock(r.Longest)
}

package ladder

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/lipgloss"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/ladder"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// headLines stand over the sentences and do not scroll.
const headLines = 3

// View renders the steps, and the sentences of the chosen one.
func (s *Screen) View() string {
	if !s.loaded {
		return widget.Fit(s.deps.Theme.Dim.Render("Weighing each sentence …"), s.width, s.height)
	}
	if s.empty() {
		none := "There is nothing to shorten yet: no section of this story is written."
		return widget.Fit(strings.Join(widget.Wrap(none, s.textWidth()), "\n"), s.width, s.height)
	}
	return widget.Fit(strings.Join(s.head(), "\n")+"\n"+s.scroller.View(), s.width, s.height)
}

func (s *Screen) textWidth() int { return min(s.width, widget.TextWidth) }

// head names the steps, and what the chosen one comes to.
func (s *Screen) head() []string {
	th := s.deps.Theme
	var steps []string
	for i, step := range s.ladder.Steps {
		name := fmt.Sprintf("  %d s", seconds(step.Length))
		if i == s.step {
			steps = append(steps, th.Accent.Render("▸"+name[1:]))
			continue
		}
		steps = append(steps, th.Dim.Render(name))
	}
	step := s.ladder.Steps[s.step]
	said := fmt.Sprintf("%s, %d s at %d words a minute", coach.WordCount(step.Words), seconds(step.Aloud()), s.deps.Config.Pace)
	if step.Aloud() > step.Length {
		said = th.Warn.Render("! " + said + ": one sentence alone is too long")
	} else if dropped := s.dropped(); dropped > 0 {
		said += th.Dim.Render(" · " + english.Of(dropped, len(s.ladder.Sentences), "sentence") + " left out")
	} else if s.step > 0 && s.ladder.Steps[s.step-1].Words == step.Words || step.Aloud() < step.Length/2 {
		said += th.Dim.Render(" · the whole story")
	}
	by := "said aloud"
	if s.style == practice.Type {
		by = "typed"
	}
	return []string{
		widget.Ends(strings.Join(steps, " "), th.Dim.Render("run: "+by), s.textWidth()),
		widget.Clip(said, s.width), "",
	}
}

func (s *Screen) dropped() int {
	dropped := 0
	for _, kept := range s.ladder.Steps[s.step].Kept {
		if !kept {
			dropped++
		}
	}
	return dropped
}

// lay sets the sentences that View shows.
func (s *Screen) lay() {
	if s.width == 0 || !s.loaded || s.empty() {
		return
	}
	var lines []string
	heading := ""
	for i, sentence := range s.ladder.Sentences {
		if title := s.heading(sentence.Section); title != heading {
			if heading != "" {
				lines = append(lines, "")
			}
			heading = title
			lines = append(lines, s.deps.Theme.Strong.Render(title))
		}
		lines = append(lines, s.sentence(i)...)
	}
	note := "× is left out at this step. The coach's evidence decides: what measures, what you did, whose job it was; " +
		"what carries least goes first."
	lines = append(append(lines, ""), widget.Styled(note, s.textWidth(), s.deps.Theme.Dim)...)
	s.scroller.SetLines(lines)
}

// heading is that of the section, or of the two that are told as one.
func (s *Screen) heading(section scenario.Section) string {
	both := s.tells(scenario.Situation) && s.tells(scenario.Task)
	if both && s.ladder.Steps[s.step].Merged() && (section == scenario.Situation || section == scenario.Task) {
		return "Situation and Task, in one"
	}
	return section.Title()
}

// tells says whether the story has the section at all.
func (s *Screen) tells(section scenario.Section) bool {
	return slices.ContainsFunc(s.ladder.Sentences, func(one ladder.Sentence) bool { return one.Section == section })
}

// sentence sets one sentence: kept, with what speaks for it, or struck.
func (s *Screen) sentence(i int) []string {
	th := s.deps.Theme
	sentence := s.ladder.Sentences[i]
	if !s.ladder.Steps[s.step].Kept[i] {
		return hanging(th.Dim.Render("×"), widget.Styled(sentence.Text, s.textWidth()-indent, th.Struck))
	}
	text, evidence := sentence.Text, strings.Join(sentence.Evidence, ", ")
	if evidence == "" {
		return hanging(" ", widget.Wrap(text, s.textWidth()-indent))
	}
	start := len(text) + 2
	text += "  (" + evidence + ")"
	return hanging(" ", widget.Prose(text, []widget.Span{{Start: start, End: len(text)}},
		s.textWidth()-indent, lipgloss.NewStyle(), th.Dim))
}

// indent is where the sentences begin, behind the mark.
const indent = 2

func hanging(mark string, lines []string) []string {
	lines = widget.Indent(lines, indent)
	lines[0] = mark + lines[0][1:]
	return lines
}

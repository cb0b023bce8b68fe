package ui

import (
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/theme"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// Listener is the coach beside a text area. It judges the text when the keys have
// rested, and never while they move. To judge a long text takes every processor
// for a while, in which keys would wait: it is done once at a time, and when the
// keys have rested for as long as it took the last time.
type Listener struct {
	Owner  int // the id of the screen that it listens for
	Hidden bool

	generation int
	remarks    []Remark
	// judging is true while a text is judged, missed once keys have rested since.
	judging, missed bool
	took            time.Duration
}

// Rested says that the keys have rested. One of another generation is stale: a
// key was pressed since.
type Rested struct{ owner, generation int }

// Heard is what the coach made of the text as it stood.
type Heard struct {
	owner, generation int
	section           scenario.Section
	report            coach.Report
	took              time.Duration
}

// Stir makes what is under way stale. If the coach listens, it has the text judged
// once the keys have rested, unless nothing is written and nothing was heard.
func (l *Listener) Stir(deps Deps, listens, written bool) tea.Cmd {
	l.generation++
	if !listens || !written && len(l.remarks) == 0 {
		return nil
	}
	return l.rest(deps)
}

func (l *Listener) rest(deps Deps) tea.Cmd {
	stamp := Rested{l.Owner, l.generation}
	return deps.After(max(PauseInTyping, l.took), func(time.Time) tea.Msg { return stamp })
}

// Awaits says whether the text is to be judged now: no key was pressed since, and
// no judging is under way.
func (l *Listener) Awaits(msg Rested) bool {
	rested := msg.owner == l.Owner && msg.generation == l.generation
	l.missed = l.missed || rested && l.judging
	return rested && !l.judging
}

// Judge is the command that judges a text of a section as it stands.
func (l *Listener) Judge(deps Deps, section scenario.Section, analyze func() coach.Report) tea.Cmd {
	l.judging = true
	result := Heard{owner: l.Owner, generation: l.generation, section: section}
	return func() tea.Msg {
		begun := deps.Now()
		result.report = analyze()
		result.took = deps.Now().Sub(begun)
		return result
	}
}

// TakeIn keeps what was heard, unless the text has changed since. Then it is
// judged again, if the keys have rested in the meantime.
func (l *Listener) TakeIn(deps Deps, msg Heard) tea.Cmd {
	if msg.owner != l.Owner {
		return nil
	}
	l.judging, l.took = false, min(msg.took, longestRest)
	if msg.generation == l.generation {
		l.remarks = Remarks(msg.report, msg.section)
	}
	if !l.missed {
		return nil
	}
	l.missed = false
	return l.rest(deps)
}

// Forget clears what was heard of another section.
func (l *Listener) Forget() { l.remarks = nil }

// Lines are the remarks under their heading, as many as there is room for.
func (l *Listener) Lines(th theme.Theme, width, height int) []string {
	heading := []string{"", th.Strong.Render("Heard so far")}
	lines := heading
	for _, remark := range l.remarks {
		more := widget.Hanging(remark.sign(th), remark.Text, 2, width)
		if len(lines)+len(more) <= height {
			lines = append(lines, more...)
		}
	}
	if len(lines) == len(heading) {
		return nil
	}
	return lines
}

// Line is the one remark that a narrow screen has room for: the first fault, or
// else the first strength. It is there when there is none as well, so that the
// text above it never moves.
func (l *Listener) Line(th theme.Theme, width int) string {
	if len(l.remarks) == 0 {
		return ""
	}
	at := max(0, slices.IndexFunc(l.remarks, func(r Remark) bool { return !r.Good }))
	return widget.Clip(l.remarks[at].sign(th)+" "+l.remarks[at].Text, width)
}

func (r Remark) sign(th theme.Theme) string {
	if r.Good {
		return th.Good.Render("✓")
	}
	return th.Warn.Render("!")
}

// Package setup prepares a run of timed practice: which parts, and how.
package setup

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/probe"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// list is one of the two things that can be practised.
type list struct {
	name    string
	prompts []practice.Prompt
	chosen  []bool
}

func newList(name string, prompts []practice.Prompt) list {
	l := list{name: name, prompts: prompts, chosen: make([]bool, len(prompts))}
	l.chooseAll(true)
	return l
}

func (l *list) chooseAll(chosen bool) {
	for i := range l.chosen {
		l.chosen[i] = chosen
	}
}

func (l *list) picked() []practice.Prompt {
	var picked []practice.Prompt
	for i, prompt := range l.prompts {
		if l.chosen[i] {
			picked = append(picked, prompt)
		}
	}
	return picked
}

// Screen is the preparation of a run.
type Screen struct {
	deps     ui.Deps
	scenario *scenario.Scenario
	lists    []list
	shown    int
	at       int
	style    practice.Style
	scroller widget.Scroller
	owner    int
	// asked is true once the attempts are there that say what to probe.
	asked     bool
	followUps bool

	width, height int
}

// New makes the preparation of a run of a scenario.
func New(deps ui.Deps, to ui.ToSetup) *Screen {
	s := &Screen{
		deps: deps, owner: deps.NewOwner(), scenario: to.Scenario, style: deps.Style(), followUps: to.FollowUps,
		scroller: widget.NewScroller(deps.Theme),
	}
	sections := newList("The answer", practice.SectionPrompts(to.Scenario, scenario.Sections()))
	if to.Section != "" {
		for i, prompt := range sections.prompts {
			sections.chosen[i] = prompt.Key == string(to.Section)
			if sections.chosen[i] {
				s.at = i
			}
		}
	}
	s.lists = append(s.lists, sections)
	return s
}

// before carries the attempts at this scenario.
type before struct {
	owner    int
	attempts []history.Judged
	style    practice.Style
}

// lookedAt is how many attempts are looked at for one that was judged.
const lookedAt = 20

// Init asks for the attempts before: the follow-up questions probe the last one.
func (s *Screen) Init() tea.Cmd {
	owner, recent, style, id := s.owner, s.deps.Ledger.Recent(), s.deps.LastStyle(), s.scenario.ID
	return func() tea.Msg {
		attempts, err := recent(id, lookedAt)
		if err != nil {
			// There is nothing to probe, then; that the history can't be read is
			// said elsewhere.
			attempts = nil
		}
		return before{owner, attempts, style()}
	}
}

// Waiting holds keys back until it is known what can be asked.
func (s *Screen) Waiting() bool { return !s.asked }

// takeIn adds the list of follow-up questions and probes.
func (s *Screen) takeIn(msg before) {
	if msg.owner != s.owner {
		return
	}
	s.asked, s.style = true, msg.style
	prompts := practice.FollowUpPrompts(s.scenario)
	if seen := probe.InAttempts(msg.attempts); seen.Any() {
		var asked []string
		for _, prompt := range prompts {
			asked = append(asked, prompt.Ask)
		}
		prompts = append(prompts, probe.Prompts(seen, s.deps.Rand(), asked...)...)
	}
	switch {
	case len(prompts) == 0:
		s.lists = s.lists[:1]
	case len(s.lists) == 1:
		s.lists = append(s.lists, newList("Follow-up questions", prompts))
		if s.followUps {
			s.shown = 1
		}
	case !slices.EqualFunc(prompts, s.lists[1].prompts, sameKey):
		s.lists[1] = newList("Follow-up questions", prompts)
	}
	s.followUps = false
	s.shown = min(s.shown, len(s.lists)-1)
	s.at = min(s.at, len(s.list().prompts)-1)
}

func sameKey(a, b practice.Prompt) bool { return a.Key == b.Key }

// Capturing is always false: nothing is typed here.
func (s *Screen) Capturing() bool { return false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.scroller.SetSize(width, height)
	s.lay()
}

// Header names the mode.
func (s *Screen) Header() ui.Header {
	return ui.Header{Trail: []string{s.scenario.Subject(), "Timed practice"}}
}

func (s *Screen) list() *list { return &s.lists[s.shown] }

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	defer s.lay()
	switch msg := msg.(type) {
	case before:
		s.takeIn(msg)
		return ui.Stay(), nil
	case ui.Shown:
		// A run since then may have something else to probe.
		return ui.Stay(), s.Init()
	}
	pressed, ok := msg.(tea.KeyMsg)
	if !ok {
		return ui.Stay(), nil
	}
	moves, set := s.deps.Keys.List, s.deps.Keys.Setup
	switch {
	case key.Matches(pressed, s.deps.Keys.Global.Back):
		return ui.Pop(), nil
	case s.scroller.PressPage(pressed, s.deps.Keys.Reading):
	case key.Matches(pressed, moves.Up):
		s.at = max(0, s.at-1)
	case key.Matches(pressed, moves.Down):
		s.at = min(len(s.list().prompts)-1, s.at+1)
	case key.Matches(pressed, set.Toggle):
		s.list().chosen[s.at] = !s.list().chosen[s.at]
	case key.Matches(pressed, set.All):
		s.list().chooseAll(len(s.list().picked()) < len(s.list().prompts))
	case key.Matches(pressed, set.What):
		s.shown = (s.shown + 1) % len(s.lists)
		s.at = 0
	case key.Matches(pressed, set.Style):
		s.switchStyle()
	case key.Matches(pressed, set.GoOn):
		return s.goOn(), nil
	case key.Matches(pressed, set.Start):
		return s.start(), nil
	}
	return ui.Stay(), nil
}

func (s *Screen) switchStyle() {
	s.style = ui.Other(s.style)
	s.deps.Shelf.Style = s.style
}

func (s *Screen) start() ui.Nav {
	picked := s.list().picked()
	if len(picked) == 0 {
		return ui.Stay()
	}
	if s.shown == 1 {
		picked = probe.Shuffled(picked, s.deps.Rand())
	}
	return s.run(practice.NewRun(s.style, picked))
}

// goOn takes up the run that was left.
func (s *Screen) goOn() ui.Nav {
	if run := s.deps.Shelf.Take(s.scenario); run != nil {
		return s.run(run)
	}
	return ui.Stay()
}

func (s *Screen) run(run *practice.Run) ui.Nav {
	return ui.Push(ui.ToPractice{Scenario: s.scenario, Run: run})
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	set := s.deps.Keys.Setup
	start := set.Start
	start.SetEnabled(len(s.list().picked()) > 0)
	goOn := set.GoOn
	goOn.SetEnabled(s.deps.Shelf.Look(s.scenario) != nil)
	what := keys.As(set.What, strings.ToLower(s.lists[(s.shown+1)%len(s.lists)].name))
	what.SetEnabled(len(s.lists) > 1)
	style := keys.As(set.Style, "type instead")
	if s.style == practice.Type {
		style = keys.As(set.Style, "speak instead")
	}
	return []key.Binding{start, goOn, s.deps.Keys.Global.Back, style, what, set.Toggle}
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	moves, set := s.deps.Keys.List, s.deps.Keys.Setup
	set.GoOn.SetEnabled(s.deps.Shelf.Look(s.scenario) != nil)
	set.What.SetEnabled(len(s.lists) > 1)
	return [][]key.Binding{{
		set.Start, moves.Up, moves.Down, set.Toggle, set.All, set.What, set.Style, set.GoOn, s.deps.Keys.Global.Back,
	}}
}

// View renders the two choices.
func (s *Screen) View() string { return s.scroller.View() }

// lay sets the lines that View shows, and keeps the chosen row in sight.
func (s *Screen) lay() {
	if s.width == 0 {
		return
	}
	th := s.deps.Theme
	width := min(s.width, widget.TextWidth)
	lines := widget.Wrap(english.Quote(s.scenario.Asked()), width)
	lines = append(lines, "", s.choice("Answer by", s.style == practice.Speak, "speaking", "typing"))
	if len(s.lists) > 1 {
		lines = append(lines, s.choice("Practise", s.shown == 0, "the answer", "follow-up questions"))
	}
	lines = append(lines, "")
	chosenRow := len(lines) + s.at
	var total time.Duration
	for i, prompt := range s.list().prompts {
		lines = append(lines, s.row(i, prompt, width))
		if s.list().chosen[i] {
			total += prompt.Target
		}
	}
	lines = append(lines, "")
	if run := s.deps.Shelf.Look(s.scenario); run != nil {
		lines = append(lines, th.Accent.Render(keys.Name(s.deps.Keys.Setup.GoOn))+"  go on with the run you left"+s.leftRun(run), "")
	}
	if total == 0 {
		lines = append(lines, th.Warn.Render(fmt.Sprintf("Choose at least one: %s for this one, %s for all.",
			keys.Name(s.deps.Keys.Setup.Toggle), keys.Name(s.deps.Keys.Setup.All))))
	} else {
		lines = append(lines, th.Dim.Render(widget.Pad("     Together", width-timeWidth))+widget.Clock(total))
	}
	if s.shown == 1 {
		lines = append(append(lines, ""), widget.Wrap(english.Quote(s.list().prompts[s.at].Ask), width)...)
	}
	lines = append(append(lines, ""), widget.Styled(s.styleNote(), width, th.Dim)...)
	s.scroller.SetLines(lines)
	s.scroller.Show(chosenRow, chosenRow)
}

func (s *Screen) leftRun(run *practice.Run) string {
	at := " at " + run.Prompts()[run.Current()].Title
	if words := run.TypedWords(); words > 0 {
		return fmt.Sprintf("%s, with %s", at, coach.WordCount(words))
	}
	return at
}

// styleNote says what the chosen way of answering is like.
func (s *Screen) styleNote() string {
	switch {
	case s.shown == 1:
		return "One question at a time, in an order of chance. After each you see what it was about, and rate " +
			"yourself." + s.probeNote()
	case s.style == practice.Type:
		return "You type, and the debrief works on your words. It judges how long they would take aloud, " +
			"because typing takes longer than speaking."
	}
	return fmt.Sprintf("You say your answer aloud while the clock runs; %s ends a section. ", keys.Name(s.deps.Keys.Practice.Next)) +
		s.soundNote()
}

// soundNote says whether what is said is recorded, and what would be possible.
func (s *Screen) soundNote() string {
	recorder := scenario.CleanLine(s.deps.Recorder())
	switch sound := s.deps.Sound; {
	case recorder != "" && sound.Keeps():
		return "It is recorded by " + recorder + " on this computer alone, and kept: starcoach recordings lists it."
	case recorder != "":
		return "It is recorded by " + recorder + " on this computer alone, and deleted after the debrief."
	case sound != nil && sound.Off():
		return "Nothing is recorded, as you asked. With a microphone the debrief also shows pauses and pace."
	}
	return "Nothing is recorded. With parec, arecord, sox or ffmpeg installed, the debrief also shows pauses and pace."
}

// probeNote says where the questions come from that no file has.
func (s *Screen) probeNote() string {
	if !slices.ContainsFunc(s.list().prompts, practice.Prompt.IsProbe) {
		return ""
	}
	return " The last ones probe what your last answer left open."
}

// timeWidth is the room of a target at the end of a row.
const timeWidth = 6

// choice is a line with two values, one of which holds.
func (s *Screen) choice(name string, first bool, one, other string) string {
	th := s.deps.Theme
	on, off := one, other
	if !first {
		on, off = other, one
	}
	parts := map[string]string{on: th.Accent.Render("● " + on), off: th.Dim.Render("○ " + off)}
	return widget.Pad(name, 12) + parts[one] + "   " + parts[other]
}

func (s *Screen) row(i int, prompt practice.Prompt, width int) string {
	th := s.deps.Theme
	marker, box := "  ", "[ ]"
	if s.list().chosen[i] {
		box = "[x]"
	}
	title := prompt.Title
	if s.shown == 1 {
		title = prompt.Ask
	}
	const before = len("▸ [x] ") - len("▸") + 1
	title = widget.Pad(widget.Clip(title, width-before-timeWidth-2), width-before-timeWidth)
	if i == s.at {
		marker = th.Accent.Render("▸ ")
		title = th.Accent.Render(title)
	}
	return marker + box + " " + title + widget.Clock(prompt.Target)
}

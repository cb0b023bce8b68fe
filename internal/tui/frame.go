package tui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// The frame: a header, a thin rule, the screen, a rule, and the keys. Low
// terminals do without the rules.
const (
	// margin is the blank at either side of everything.
	margin = 2
	// widest is where a terminal's further width becomes margin, so that lines
	// stay readable.
	widest = 124
	// roomy is the height from which on there is room for the rules.
	roomy = 20
	// apart is the least room between the two ends of the header.
	apart = 2
)

// frameWidth is the width of everything within the margins.
func (r *Root) frameWidth() int { return min(r.width, widest) - 2*margin }

func (r *Root) rules() bool { return r.height >= roomy }

// bodySize is the room of a screen.
func (r *Root) bodySize() (width, height int) {
	if r.rules() {
		return r.frameWidth(), r.height - 5
	}
	return r.frameWidth(), r.height - 2
}

// View renders the frame: exactly as wide and as high as the terminal.
func (r *Root) View() string {
	if r.width == 0 || r.height == 0 {
		return ""
	}
	if r.small {
		return r.tooSmall()
	}
	if r.leaving {
		return widget.Middle([]string{saving}, r.width, r.height)
	}
	th := r.deps.Theme
	width, height := r.bodySize()
	rows := []string{r.header(width)}
	if r.rules() {
		rows = append(rows, th.Dim.Render(widget.Rule(width)), "")
	}
	body := strings.Split(r.body(width, height), "\n")
	rows = append(rows, r.noticeOver(body, width)...)
	if r.rules() {
		rows = append(rows, th.Dim.Render(widget.Rule(width)))
	}
	rows = append(rows, r.footer(width))

	left := max(margin, (r.width-width)/2)
	return widget.Fit(strings.Join(widget.Indent(rows, left), "\n"), r.width, r.height)
}

func (r *Root) header(width int) string {
	header := r.top().Header()
	th := r.deps.Theme
	last := len(header.Trail) - 1
	var trail []string
	for i, step := range header.Trail {
		if i == last {
			trail = append(trail, th.Accent.Render(step))
		} else {
			trail = append(trail, step)
		}
	}
	left := strings.Join(trail, " › ")
	if header.Status == nil {
		return widget.Pad(left, width)
	}
	return widget.Ends(left, header.Status(width-ansi.StringWidth(left)-apart), width)
}

func (r *Root) body(width, height int) string {
	switch {
	case r.asking:
		return r.question(width, height)
	case r.helping:
		return r.help(width, height)
	}
	return r.top().View()
}

func (r *Root) footer(width int) string {
	th := r.deps.Theme
	practice := r.deps.Keys.Practice
	switch {
	case r.asking:
		return widget.KeysLine([]key.Binding{practice.ConfirmLeave, practice.Stay}, width, th)
	case r.helping:
		return th.Dim.Render("any key goes back")
	}
	bindings := append([]key.Binding{}, r.top().ShortHelp()...)
	return widget.KeysLine(append(bindings, r.helpKey()), width, th)
}

// helpKey is the key that shows all keys, the one that works now.
func (r *Root) helpKey() key.Binding {
	help := r.deps.Keys.Global.Help
	if r.top().Capturing() {
		help = keys.WhileTyping(help)
	}
	return help
}

// noticeOver lays a notice over the last lines of the body, whole: it says what
// to do.
func (r *Root) noticeOver(body []string, width int) []string {
	if r.notice == "" {
		return body
	}
	lines := widget.Styled("! "+r.notice, min(width, widest), r.deps.Theme.Warn)
	lines = append([]string{""}, lines...)
	if over := len(body) - len(lines); over >= 0 {
		return append(body[:over:over], lines...)
	}
	return body
}

func (r *Root) help(width, height int) string {
	global := r.deps.Keys.Global
	groups := append(r.top().FullHelp(), []key.Binding{r.helpKey(), global.Suspend, global.Quit})
	lines := append([]string{r.deps.Theme.Strong.Render("Keys"), ""},
		widget.KeysPage(groups, width, height-2, r.deps.Theme)...)
	return widget.Fit(strings.Join(lines, "\n"), width, height)
}

// question is asked before typed words would be lost sight of.
func (r *Root) question(width, height int) string {
	text := "Leave starcoach?\n\nWhat you typed is kept. The next start offers to go on with it."
	if r.deps.Ledger.Failing() {
		text = "Leave starcoach?\n\nWhat you typed and is not saved yet will be written to a file, " +
			"and you will be told where it is."
	}
	lines := widget.Wrap(text, min(width, widget.TextWidth))
	return widget.Fit(strings.Join(lines, "\n"), width, height)
}

func (r *Root) tooSmall() string {
	text := fmt.Sprintf("starcoach needs a little more room: at least %d columns and %d lines. "+
		"Nothing is lost; clocks are paused.", MinWidth, MinHeight)
	if r.asking {
		practice := r.deps.Keys.Practice
		text = fmt.Sprintf("Leave starcoach? %s leaves, %s stays. What you typed will be kept.",
			keys.Name(practice.ConfirmLeave), keys.Name(practice.Stay))
	}
	lines := widget.Wrap(text, max(1, r.width))
	if len(lines) > r.height {
		lines = lines[:r.height]
	}
	return widget.Middle(lines, r.width, r.height)
}

package coverage

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/coverage"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const (
	// shortName is the least room of a principle or question, longestName the
	// most; the chosen one is named in full below the table.
	shortName   = 24
	longestName = 60
	// atOnce is how many stories are to be seen before names get more room.
	atOnce     = 8
	stateWidth = 9
	cellWidth  = 3
	markWidth  = 2
	// tall is the height from which on there is room for blank lines and for the
	// titles of all stories, and for a story that answers nothing although it has a
	// principle.
	tall = 30
)

// nameWidth is the room of a principle or question, with the blank behind it.
func (s *Screen) nameWidth() int {
	table := s.table()
	longest := 0
	for _, row := range table.Rows {
		longest = max(longest, ansi.StringWidth(row.Ask.Name)+1)
	}
	room := s.width - markWidth - stateWidth - cellWidth*min(atOnce, len(table.Stories))
	return max(shortName, min(longest, longestName, room))
}

// columns is how many stories there is room for side by side.
func (s *Screen) columns() int {
	return max(1, (s.width-markWidth-s.nameWidth()-stateWidth)/cellWidth)
}

// window is how many rows of the table there is room for, under its heading.
func (s *Screen) window() int {
	return max(1, min(s.height-1-s.under, len(s.table().Rows)))
}

// last is the row behind those that are shown.
func (s *Screen) last() int { return min(s.first+s.window(), len(s.table().Rows)) }

// View renders the table, and below it the chosen cell and the next gap.
func (s *Screen) View() string {
	switch {
	case !s.loaded:
		return widget.Fit(s.deps.Theme.Dim.Render("Reading your stories …"), s.width, s.height)
	case len(s.table().Stories) == 0:
		return widget.Fit(strings.Join(s.none(), "\n"), s.width, s.height)
	}
	lines := []string{s.heading()}
	for i := s.first; i < s.last(); i++ {
		lines = append(lines, s.line(i))
	}
	lines = append(lines, s.below()...)
	return widget.Fit(strings.Join(lines, "\n"), s.width, s.height)
}

func (s *Screen) textWidth() int { return min(s.width, widget.TextWidth) }

// none says what to do where there are no stories.
func (s *Screen) none() []string {
	lines := widget.Wrap("You have no story of your own yet. Here your stories are set against the sixteen principles: "+
		"which ones are strong, which were told once, and which no story answers.", s.textWidth())
	lines = append(append(lines, ""), widget.Styled("Write one with "+keys.Name(s.deps.Keys.Picker.New)+" on the list of questions, "+
		"or take over what you have with starcoach import FILE.", s.textWidth(), s.deps.Theme.Dim)...)
	return append(lines, s.faults()...)
}

// faults say what could not be read.
func (s *Screen) faults() []string {
	var faults []string
	if s.covered.Err != nil {
		faults = append(faults, "Your runs can't be read: "+scenario.CleanLine(s.covered.Err.Error()))
	}
	if s.covered.QuestionsErr != nil {
		faults = append(faults, scenario.CleanLine(s.covered.QuestionsErr.Error()))
	}
	switch s.covered.Unread {
	case 0:
	case 1:
		faults = append(faults, "1 story can't be read; the first screen says which")
	default:
		faults = append(faults, fmt.Sprintf("%d stories can't be read; the first screen says which", s.covered.Unread))
	}
	for i, fault := range faults {
		faults[i] = s.deps.Theme.Warn.Render(widget.Clip("! "+fault, s.width))
	}
	return faults
}

// heading numbers the stories, and says whether there are more beside them.
func (s *Screen) heading() string {
	th, table := s.deps.Theme, s.table()
	more := ""
	if s.left > 0 {
		more += "← "
	}
	if s.left+s.columns() < len(table.Stories) {
		more += "→ "
	}
	what := "principle"
	if s.questions {
		what = "question"
	}
	line := th.Dim.Render(widget.Pad("  "+what, markWidth+s.nameWidth())) + th.Dim.Render(widget.Pad(more, stateWidth))
	for i := s.left; i < min(s.left+s.columns(), len(table.Stories)); i++ {
		number := fmt.Sprintf("%*d ", cellWidth-1, i+1)
		if i == s.column {
			line += th.Accent.Render(number)
		} else {
			line += th.Dim.Render(number)
		}
	}
	return line
}

func (s *Screen) style(state coverage.State) lipgloss.Style {
	th := s.deps.Theme
	switch state {
	case coverage.Strong:
		return th.Good
	case coverage.Told:
		return th.Warn
	case coverage.Missing:
		return th.Bad
	}
	return th.Text
}

// line is one row of the table.
func (s *Screen) line(i int) string {
	th, row := s.deps.Theme, s.table().Rows[i]
	mark, name := "  ", widget.Pad(widget.Clip(row.Ask.Name, s.nameWidth()-1), s.nameWidth())
	if i == s.row {
		mark, name = th.Accent.Render("▸ "), th.Accent.Render(name)
	}
	line := mark + name + s.style(row.State).Render(widget.Pad(row.State.String(), stateWidth))
	for c := s.left; c < min(s.left+s.columns(), len(row.Cells)); c++ {
		cell := row.Cells[c]
		shown := cell.Mark()
		style := s.style(cell)
		if cell == coverage.Missing {
			style = th.Dim
		}
		if i == s.row && c == s.column {
			line += th.Accent.Render("[") + style.Render(shown) + th.Accent.Render("]")
			continue
		}
		line += " " + style.Render(shown) + " "
	}
	return line
}

// below is what stands under the table and does not scroll.
func (s *Screen) below() []string {
	table := s.table()
	if len(table.Stories) == 0 || len(table.Rows) == 0 {
		return nil
	}
	th := s.deps.Theme
	var lines []string
	if s.height >= tall {
		lines = append(lines, "")
		lines = append(lines, s.titles()...)
	}
	lines = append(lines, "", s.legend())
	lines = append(lines, s.chosen()...)
	if len(table.Leaned) > 0 {
		most := table.Leaned[0]
		leaned := fmt.Sprintf("! Much rests on %d %s: %d of %d; have a second story for some.",
			most.Story+1, table.Stories[most.Story].Title, most.Rows, len(table.Rows))
		lines = append(lines, th.Warn.Render(widget.Clip(leaned, s.width)))
	}
	lines = append(lines, s.faults()...)
	if s.noList {
		return append(lines, widget.Styled(s.listNote(), s.textWidth(), th.Strong)...)
	}
	lines = append(lines, s.idle()...)
	next := "Next  "
	return append(lines, widget.Hanging(th.Strong.Render(next), table.Advice(), len(next), s.textWidth())...)
}

// listNote says how to set the stories against questions of one's own.
func (s *Screen) listNote() string {
	file := "questions.txt in your data folder"
	if s.deps.QuestionsFile != "" {
		file = scenario.CleanLine(s.deps.QuestionsFile)
	}
	if s.covered.QuestionsErr != nil {
		return "Your own questions can't be shown until this is mended: " + file
	}
	return "You have no list of your own yet. Write the questions you expect into " + file +
		", one a line; " + keys.Name(s.deps.Keys.Coverage.Asks) + " then sets your stories against them."
}

// mostIdle bounds the numbers of stories that are named side by side.
const mostIdle = 8

// idle names the stories that answer nothing, and how to change that. One alone
// is named in full; that it answers nothing although it has a principle is said
// where there is room.
func (s *Screen) idle() []string {
	table := s.table()
	writeOn := keys.Name(s.deps.Keys.Story.WriteOn)
	var text string
	switch len(table.Idle) {
	case 0:
		return nil
	case 1:
		story := &table.Stories[table.Idle[0]]
		nameless := story.Principle == "" && len(story.Pivots) == 0
		if !nameless && s.height < tall {
			return nil
		}
		text = fmt.Sprintf("! %d %s ", table.Idle[0]+1, widget.Clip(story.Title, s.textWidth()/2))
		if nameless {
			text += "names no principle and counts nowhere; its modes have " + writeOn + ", which asks for it."
		} else {
			text += "answers none of these; a pivot in its file makes it."
		}
	default:
		text = fmt.Sprintf("! %s answer none of these; %s at their modes asks for a principle.", s.idleNumbers(), writeOn)
	}
	return widget.Styled(text, s.textWidth(), s.deps.Theme.Warn)
}

// idleNumbers are the numbers of the stories that answer nothing: "2, 5 and 7".
func (s *Screen) idleNumbers() string {
	idle := s.table().Idle
	var numbers []string
	for _, story := range idle[:min(len(idle), mostIdle)] {
		numbers = append(numbers, fmt.Sprint(story+1))
	}
	if more := len(idle) - mostIdle; more > 0 {
		numbers = append(numbers, fmt.Sprintf("%d more", more))
	}
	last := len(numbers) - 1
	return strings.Join(numbers[:last], ", ") + " and " + numbers[last]
}

// legend says what the signs mean, and which rows are seen where not all are.
func (s *Screen) legend() string {
	th, all := s.deps.Theme, len(s.table().Rows)
	shown := ""
	if last := s.last(); last-s.first < all {
		shown = th.Dim.Render(fmt.Sprintf("%d-%d of %d", s.first+1, last, all))
	}
	return widget.Ends(th.Dim.Render(widget.Clip(signs(), s.width)), shown, s.textWidth())
}

func signs() string {
	var parts []string
	for _, state := range []coverage.State{coverage.Strong, coverage.Told, coverage.Planned, coverage.Missing} {
		name := state.String()
		if state == coverage.Missing {
			name = "none"
		}
		parts = append(parts, state.Mark()+" "+name)
	}
	return strings.Join(parts, "   ")
}

// chosen says in words what the chosen cell shows.
func (s *Screen) chosen() []string {
	table := s.table()
	row, story := table.Rows[s.row], table.Stories[s.column]
	state := row.Cells[s.column]
	means := state.Means()
	if state == coverage.Missing {
		means = "this story is not meant for it"
	}
	if story.Tellings > 0 && state != coverage.Missing {
		means = strings.Replace(means, "told", fmt.Sprintf("told %d×", story.Tellings), 1)
	}
	head := widget.Clip(row.Ask.Name, s.width)
	means = ": " + means
	title := widget.Clip(fmt.Sprintf("%d %s", s.column+1, story.Title), s.width-ansi.StringWidth(means))
	return []string{head, title + means}
}

// mostTitles bounds the list of titles; the chosen one is always named.
const mostTitles = 8

// titles names the stories that are shown, with what rests on each.
func (s *Screen) titles() []string {
	table := s.table()
	var lines []string
	for i := s.left; i < min(s.left+min(s.columns(), mostTitles), len(table.Stories)); i++ {
		rests := 0
		for _, row := range table.Rows {
			if row.Cells[i] != coverage.Missing {
				rests++
			}
		}
		told := "never told"
		if tellings := table.Stories[i].Tellings; tellings > 0 {
			told = fmt.Sprintf("told %d×", tellings)
		}
		head := fmt.Sprintf("  %2d  %s", i+1, table.Stories[i].Title)
		lines = append(lines, widget.Ends(widget.Clip(head, s.textWidth()-24),
			s.deps.Theme.Dim.Render(fmt.Sprintf("answers %2d · %-10s", rests, told)), s.textWidth()))
	}
	return lines
}

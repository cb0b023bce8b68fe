package progress

import (
	"strings"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/theme"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// deleteWord is what has to be typed before everything is deleted. Nobody types
// it by mistake.
const deleteWord = "delete"

func wordField(th theme.Theme) textinput.Model {
	field := textinput.New()
	field.Prompt = "> "
	field.CharLimit, field.Width = 20, 22
	// Terminals paste by themselves; the library would run a clipboard program.
	field.KeyMap.Paste.SetEnabled(false)
	field.PromptStyle, field.TextStyle, field.Cursor.Style = th.Accent, th.Text, th.Cursor
	field.Cursor.SetMode(cursor.CursorStatic)
	return field
}

func (s *Screen) askOne() {
	s.before = s.view
	s.show(viewDeleteOne)
}

func (s *Screen) askAll() {
	s.before = s.view
	s.word.SetValue("")
	s.word.Focus()
	s.show(viewDeleteAll)
}

func (s *Screen) pressDeleteOne(msg tea.KeyMsg) tea.Cmd {
	switch progress := s.deps.Keys.Progress; {
	case key.Matches(msg, progress.Confirm):
		return s.delete(s.deps.Ledger.DeleteAttempt(s.owner, s.run().Key))
	case key.Matches(msg, progress.Keep):
		s.show(s.before)
	}
	return nil
}

func (s *Screen) pressDeleteAll(msg tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(msg, s.deps.Keys.Progress.KeepAll):
		s.note = ""
		s.show(s.before)
		return nil
	case !key.Matches(msg, s.deps.Keys.Progress.ConfirmAll):
		s.note = ""
		return ui.TypeIntoLine(&s.word, msg)
	case !strings.EqualFold(strings.TrimSpace(s.word.Value()), deleteWord):
		s.noteGood, s.note = false, "Nothing was deleted. Type the word delete first, or press "+
			keys.Name(s.deps.Keys.Progress.KeepAll)+" to keep everything."
		return nil
	}
	return s.delete(s.deps.Ledger.DeleteAll(s.owner))
}

// delete goes back to where it was asked for, and deletes.
func (s *Screen) delete(cmd tea.Cmd) tea.Cmd {
	s.show(s.before)
	if cmd == nil {
		s.noteGood, s.note = false, "Nothing was deleted: something is still being saved. Try again in a moment."
		return nil
	}
	s.deleting = true
	return cmd
}

// takeDeleted takes in how deleting went, and reads anew what is left.
func (s *Screen) takeDeleted(msg ui.Deleted) tea.Cmd {
	s.deleting = false
	if msg.Err != nil {
		s.noteGood, s.note = false, "Not deleted: "+scenario.CleanLine(msg.Err.Error())
		s.lay()
		return nil
	}
	s.note, s.noteGood, s.loaded = "Deleted.", true, false
	if s.view == viewRun {
		s.view = viewRuns
	}
	if msg.All {
		s.view = viewOverview
		s.deps.Shelf.Clear()
	}
	s.lay()
	return s.Init()
}

func (s *Screen) deleteOneLines() []string {
	run := s.run()
	text := "Delete the run of " + run.At.Local().Format("2 January 2006, 15:04") + ", " +
		s.title(run.Scenario) + "?\n\nIts words, times, scores and findings go for good."
	if run.Mock != "" {
		text += "\n\nIt was an answer in a mock interview, whose report keeps what was said in it until you delete that."
	}
	return widget.Wrap(text, min(s.width, widget.TextWidth))
}

func (s *Screen) deleteAllLines() []string {
	width := min(s.width, widget.TextWidth)
	lines := widget.Wrap("Delete everything? All runs with their words and scores, runs under way, "+
		"mock interviews, quiz results, review cards, the plan and the recordings you kept go for good. starcoach backup FILE makes a copy before.\n\n"+
		"Your own stories, and words that were written to files of their own, stay.\n\n"+
		"To go on, type the word delete and press "+keys.Name(s.deps.Keys.Progress.ConfirmAll)+".", width)
	lines = append(lines, "", s.word.View())
	return append(lines, s.noteLines()...)
}

// noteLines say how something went, below a blank line.
func (s *Screen) noteLines() []string {
	if s.note == "" {
		return nil
	}
	width := min(s.width, widget.TextWidth)
	if s.noteGood {
		return append([]string{""}, widget.Styled("✓ "+s.note, width, s.deps.Theme.Good)...)
	}
	return append([]string{""}, widget.Styled("! "+s.note, width, s.deps.Theme.Warn)...)
}

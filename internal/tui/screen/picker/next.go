package picker

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// next is what the candidate could do next beside choosing from the list: a line
// over the list, with its key, or the key alone where there is no text.
type next struct {
	binding key.Binding
	text    string
	to      ui.Route
}

func (s *Screen) nexts() []next {
	var all []next
	if left, ok := s.deps.Shelf.Latest(); ok && s.title(left.Scenario) != "" {
		text := "Go on where you left: " + left.At
		if left.Words > 0 {
			text += ", " + coach.WordCount(left.Words) + " in all"
		}
		text += " · " + s.title(left.Scenario)
		all = append(all, next{s.deps.Keys.Picker.GoOn, text, ui.ToModes{ID: left.Scenario, GoOn: true}})
	}
	if writeOn, ok := s.writeOn(); ok {
		all = append(all, writeOn)
	}
	if due := s.deps.Deck.Count(); due > 0 {
		all = append(all, next{s.deps.Keys.Picker.Review, fmt.Sprintf("Review due (%d)", due), ui.ToReview{}})
	}
	if today := s.today(); today != "" {
		all = append(all, next{s.deps.Keys.Picker.Plan, today, ui.ToPlan{}})
	}
	all = append(all, next{s.deps.Keys.Picker.New, "", ui.ToStory{}}, s.mockNext())
	return append(all, next{s.deps.Keys.Picker.History, "", ui.ToProgress{}})
}

// writeOn leads to the story that was not written to its end, and says whether
// there is one.
func (s *Screen) writeOn() (next, bool) {
	if s.leftTitle == "" || s.left.at == "" {
		return next{}, false
	}
	step := strings.ToUpper(s.left.at[:1]) + s.left.at[1:]
	return next{
		s.deps.Keys.Picker.WriteOn, fmt.Sprintf("Go on writing your story: %s · %s", step, s.leftTitle),
		ui.ToStory{Path: s.left.path},
	}, true
}

// findLeft looks the story up that was not written to its end.
func (s *Screen) findLeft() {
	s.leftTitle = ""
	if s.left.path == "" {
		return
	}
	for i := range s.listing.Entries {
		entry := &s.listing.Entries[i]
		if entry.Path == s.left.path {
			s.leftTitle = entry.Title
			return
		}
	}
}

// mockNext leads to a mock interview: to the one that was left, and to the
// choice among them where there are several.
func (s *Screen) mockNext() next {
	mock := next{s.deps.Keys.Picker.Mock, "", ui.ToMock{}}
	switch left := s.deps.Shelf.Mocks(); len(left) {
	case 0:
	case 1:
		mock.to = ui.ToMock{GoOn: left[0].Key}
		mock.text = fmt.Sprintf("Go on with the mock interview: question %d of %d", left[0].Question+1, len(left[0].Questions))
	default:
		mock.text = fmt.Sprintf("Go on with one of %d mock interviews that you left", len(left))
	}
	return mock
}

// deal renews the review cards. What is still being saved may be reviews.
func (s *Screen) deal() tea.Cmd {
	s.undealt = !s.deps.Ledger.Ready() || s.deps.Ledger.Busy()
	if s.undealt {
		return nil
	}
	return s.deps.Deck.Deal()
}

// title is that of a scenario in the listing; empty if it is gone.
func (s *Screen) title(id string) string {
	for i := range s.listing.Entries {
		if s.listing.Entries[i].ID == id {
			return s.listing.Entries[i].Title
		}
	}
	return ""
}

func (s *Screen) pressNext(msg tea.KeyMsg) ui.Nav {
	for _, n := range s.nexts() {
		if key.Matches(msg, n.binding) {
			return ui.Push(n.to)
		}
	}
	if key.Matches(msg, s.deps.Keys.Picker.Plan) {
		return ui.Push(ui.ToPlan{})
	}
	if key.Matches(msg, s.deps.Keys.Picker.Coverage) {
		return ui.Push(ui.ToCoverage{})
	}
	return ui.Stay()
}

func (s *Screen) nextKeys() []key.Binding {
	var bindings []key.Binding
	for _, n := range s.nexts() {
		if n.to != (ui.ToPlan{}) { // named whether or not there is a plan
			bindings = append(bindings, n.binding)
		}
	}
	return bindings
}

// nextLines is what stands over the list.
func (s *Screen) nextLines() []string {
	var lines []string
	for _, n := range s.nexts() {
		if n.text == "" {
			continue
		}
		lines = append(lines, widget.Clip(s.deps.Theme.Accent.Render(n.binding.Help().Key)+"  "+n.text, s.width))
	}
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	return lines
}

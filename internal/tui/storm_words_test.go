package tui

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/screen/transcript"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

var styles = regexp.MustCompile(`\x1b\[[0-9;]*m`)

// typedWords follows the words that a storm types. Each is another one, so that
// it is known again wherever it is.
type typedWords struct {
	storm *storm
	typed int
	// found are the words that are somewhere, and were not deleted since.
	found map[string]bool
	// rescued is what was left to be written to a file.
	rescued strings.Builder
	// kept is how many events the disk holds, so that one that was deleted on
	// purpose is noticed.
	kept int
	// troubled is true where a word was typed while the disk was slow or full.
	troubled bool
	// author is the screen on which a story is written, story the words in it.
	author ui.Author
	story  map[string]bool
}

// readDesk is the desk, where it is seen which story is opened.
type readDesk struct {
	*desk
	words *typedWords
}

func (d readDesk) OpenStory(key, path string) (*scenario.Scenario, error) {
	story, err := d.desk.OpenStory(key, path)
	if err == nil {
		d.words.author, _ = d.words.storm.root.top().(ui.Author)
		d.words.story = wordsIn(strings.Join(story.Texts(), "\n"))
	}
	return story, err
}

var word = regexp.MustCompile(`zq\d+x`)

func wordsIn(text string) map[string]bool {
	found := map[string]bool{}
	for _, one := range word.FindAllString(text, -1) {
		found[one] = true
	}
	return found
}

// KeepStory notes what is in a story that is kept before anybody looks at it.
func (d readDesk) KeepStory(draft ui.StoryDraft) (*scenario.Scenario, string, error) {
	d.words.story = wordsIn(strings.Join(draft.Story.Texts(), "\n"))
	return d.desk.KeepStory(draft)
}

// typeOne types a word, letter by letter, in one piece or as a paste.
func (w *typedWords) typeOne() {
	s := w.storm
	w.typed++
	one := fmt.Sprintf("zq%dx", w.typed)
	taken := w.takes()
	switch s.chance.Intn(3) {
	case 0:
		for _, letter := range one + " " {
			msg := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{letter}}
			if letter == ' ' {
				msg = named["space"]
			}
			s.hit(msg)
		}
	case 1:
		s.hit(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(one + " ")})
	default:
		s.hit(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(one + " "), Paste: true})
	}
	if taken && !w.everywhere()[one] && !strings.Contains(squeeze(s.frame()), "of text are the most") {
		s.t.Errorf("%s was typed into a text area and is nowhere", one)
	}
	w.seek()
}

// takes says whether a text area takes the letters now.
func (w *typedWords) takes() bool {
	r := w.storm.root
	if r.small || r.asking || r.helping || r.leaving || r.waiting() || !r.top().Capturing() {
		return false
	}
	_, holds := r.top().(ui.Holder)
	_, tells := r.top().(ui.Author)
	// A principle alone makes no story.
	return holds || tells && len(w.focus()) > 0
}

// caughtUp takes what there is for all there should be: keys that were held back
// have been handed over, among them those that delete.
func (w *typedWords) caughtUp() {
	w.found = w.everywhere()
}

// seek takes note of the words that are found in the program now.
func (w *typedWords) seek() {
	s := w.storm
	for one := range w.live() {
		if !w.found[one] && (s.holding || s.keeper.err != nil) {
			w.troubled = true
		}
		w.found[one] = true
	}
}

// live are the words that the program holds at this moment.
func (w *typedWords) live() map[string]bool {
	r := w.storm.root
	found := wordsIn(r.Unsaved() + strings.Join(r.Ended(), "\n"))
	for _, draft := range r.Drafts() {
		maps.Copy(found, wordsIn(draft.Typed()))
	}
	for _, state := range r.Mocks() {
		maps.Copy(found, wordsIn(state.Typed()))
	}
	for _, draft := range r.Stories() {
		story := draft.Story
		maps.Copy(found, wordsIn(strings.Join(story.Texts(), "\n")))
	}
	return found
}

// onDisk are the words that are kept.
func (w *typedWords) onDisk() map[string]bool {
	s, found := w.storm, map[string]bool{}
	for _, attempt := range s.keeper.attempts {
		for _, answer := range attempt.Answers {
			maps.Copy(found, wordsIn(answer.Words))
		}
	}
	for _, draft := range s.keeper.drafts {
		maps.Copy(found, wordsIn(draft.Typed()))
	}
	for _, state := range s.keeper.mockDrafts {
		maps.Copy(found, wordsIn(state.Typed()))
	}
	for _, state := range s.keeper.mocks {
		maps.Copy(found, wordsIn(state.Typed()))
	}
	for _, words := range s.keeper.words {
		for _, said := range words {
			maps.Copy(found, wordsIn(said))
		}
	}
	paths, err := filepath.Glob(filepath.Join(s.desk.dir, "*.yaml"))
	if err != nil {
		s.t.Fatal(err)
	}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			s.t.Fatal(err)
		}
		maps.Copy(found, wordsIn(string(content)))
	}
	return found
}

func (w *typedWords) everywhere() map[string]bool {
	found := w.onDisk()
	maps.Copy(found, w.live())
	maps.Copy(found, wordsIn(w.rescued.String()))
	return found
}

// focus is the words of the screen with the focus, where a key may delete some.
func (w *typedWords) focus() map[string]bool {
	switch top := w.storm.root.top().(type) {
	case *transcript.Screen:
		return corrected(top)
	case ui.Holder:
		return wordsIn(top.Unsaved())
	case ui.Author:
		if top != w.author {
			w.author, w.story = top, nil
		}
		draft, told := top.Story()
		switch {
		case told:
			w.story = wordsIn(strings.Join(draft.Story.Texts(), "\n"))
		case draft.Key != "":
			w.story = nil // what is left makes no story
		}
		return w.story
	}
	return nil
}

// edited forgets the words that a key has deleted where it was pressed. A key
// that does something else there may delete none.
func (w *typedWords) edited(before map[string]bool, msg tea.KeyMsg) {
	top, after := w.storm.root.top(), w.focus()
	bound := key.Matches(msg, slices.Concat(append(top.FullHelp(), top.ShortHelp())...)...)
	list := w.storm.root.deps.Keys.Filter
	if _, story := top.(ui.Author); story && key.Matches(msg, list.Up, list.Down) {
		bound = false // a principle that is chosen takes the place of the one typed
	}
	if len(before) == 0 || bound || !top.Capturing() {
		return
	}
	for one := range before {
		if !after[one] {
			delete(w.found, one)
		}
	}
}

// edit presses a key that moves in a text or deletes from it.
func (w *typedWords) edit() {
	names := []string{
		"left", "right", "up", "down", "home", "end", "backspace", "delete", "enter", "ctrl+a", "ctrl+e", "ctrl+w", "ctrl+u",
		"ctrl+k", "ctrl+t", "alt+b", "alt+f", "alt+d", "alt+backspace", "alt+c", "alt+u", "ctrl+n", "ctrl+p", "ctrl+v",
	}
	w.storm.hit(keyOf(names[w.storm.chance.Intn(len(names))]))
	w.seek()
}

// want fails the test where a word is missing that was not deleted.
func (w *typedWords) want() {
	s := w.storm
	if kept := len(s.keeper.attempts) + len(s.keeper.mocks); kept != w.kept {
		if kept < w.kept {
			// The candidate has had something deleted, and was asked before.
			w.found = w.everywhere()
		}
		w.kept = kept
	}
	w.missing("is nowhere any more", w.everywhere())
}

// wantOnDisk fails the test where a word was typed more than a second ago and is
// not on the disk.
func (w *typedWords) wantOnDisk() {
	s := w.storm
	if s.holding || s.keeper.err != nil || w.troubled {
		return
	}
	kept := w.onDisk()
	maps.Copy(kept, wordsIn(w.rescued.String()))
	w.missing("is not on the disk after three seconds", kept)
}

func (w *typedWords) missing(what string, where map[string]bool) {
	s := w.storm
	for _, one := range slices.Sorted(maps.Keys(w.found)) {
		if !where[one] {
			s.t.Errorf("%s %s; %d others are", one, what, len(where))
			return
		}
	}
}

// leave does what the program does when it has ended, and starts it again.
func (s *storm) leave() {
	s.note("left")
	if fault := s.root.Fault(); fault != nil {
		s.t.Fatalf("%s\n%s\nafter %s", fault.Cause, fault.Stack, s.lately())
	}
	for _, words := range s.root.Ended() {
		s.words.rescued.WriteString(words + "\n")
	}
	for _, draft := range s.root.Drafts() {
		if s.keeper.SaveDraft(draft) != nil {
			s.words.rescued.WriteString(draft.Typed() + "\n")
		}
	}
	for _, state := range s.root.Mocks() {
		if s.keeper.SaveMockDraft(state) != nil {
			s.words.rescued.WriteString(state.Typed() + "\n")
		}
	}
	for _, draft := range s.root.Stories() {
		if story, _, _ := s.desk.KeepStory(draft); story == nil {
			s.words.rescued.WriteString(strings.Join(draft.Story.Texts(), "\n") + "\n")
		}
	}
	s.desk.err = nil
	s.words.troubled = false
	s.start(s.t, s.keeper)
}

package story

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// keeping is how the story stands on the disk.
type keeping struct {
	key string
	// revision counts the drafts that were sent, kept is the latest that arrived.
	revision, kept int
	// named is true once the title is written.
	named bool
	// dirty is true where something was typed since the last draft was sent.
	dirty bool
	sent  time.Time
	// generation is that of the timer which sends the next.
	generation int
	// path and id are where the story lies; empty until it was kept.
	path, id string
	// problem is why the story is not kept, notice that it lies elsewhere now.
	problem, notice string
	// leaving waits for the story to be kept; toModes leads on to the modes.
	leaving, toModes bool
}

// keepNow says that it is time to keep what was typed.
type keepNow struct{ owner, generation int }

// kept says how keeping a draft went.
type kept struct {
	owner, revision int
	story           *scenario.Scenario
	path            string
	err             error
}

// status says in a word how the story stands.
func (k *keeping) status() string {
	switch {
	case k.problem != "":
		return "not saved"
	case k.path != "" && k.kept == k.revision && !k.dirty:
		return "saved"
	}
	return ""
}

// draft is the story as it stands, and whether anything is in it.
func (s *Screen) draft() (ui.StoryDraft, bool) {
	story := told(s.base, s.answers)
	if story.Title == "" {
		story.Title = makeshiftTitle(s.answers)
	}
	k := &s.keeping
	at := ""
	if !s.ended() {
		at = steps[s.at].key
	}
	return ui.StoryDraft{Key: k.key, Revision: k.revision, Named: k.named, Story: story, At: at}, s.loaded && story.Title != ""
}

// keepSoon keeps what is being typed, at once or when the last time is a while
// ago: never more than a second is missing on the disk.
func (s *Screen) keepSoon() tea.Cmd {
	s.keeping.dirty = true
	since := s.deps.Now().Sub(s.keeping.sent)
	if since >= keepEvery || since < 0 {
		return s.keep()
	}
	s.keeping.generation++
	stamp := keepNow{s.owner, s.keeping.generation}
	return s.deps.After(keepEvery-since, func(time.Time) tea.Msg { return stamp })
}

// keep sends the story to the disk as it stands.
func (s *Screen) keep() tea.Cmd {
	k := &s.keeping
	k.revision++
	draft, told := s.draft()
	if !told {
		return nil
	}
	k.dirty, k.sent = false, s.deps.Now()
	k.generation++
	stories, answer := s.deps.Stories, kept{owner: s.owner, revision: k.revision}
	return func() tea.Msg {
		answer.story, answer.path, answer.err = stories.KeepStory(draft)
		return answer
	}
}

// takeInKept notes where the story is, and leaves if that was waited for.
func (s *Screen) takeInKept(msg kept) ui.Nav {
	k := &s.keeping
	k.problem = ""
	switch {
	case msg.story == nil && msg.err != nil:
		k.problem = scenario.CleanLine(msg.err.Error())
	case msg.err != nil:
		k.notice = "Two versions: " + scenario.CleanLine(msg.err.Error()) + ". Yours goes on in " + scenario.CleanLine(msg.path) + "."
	}
	if msg.story != nil && msg.revision >= k.kept {
		k.kept, k.path, k.id = msg.revision, msg.path, msg.story.ID
		s.deps.Shelf.Written = msg.path
	}
	if !k.leaving || msg.revision < k.revision {
		return ui.Stay()
	}
	k.leaving = false
	if msg.story == nil {
		k.toModes = false
		return ui.Stay()
	}
	return s.away()
}

// leave keeps the story, and goes when that is done: words that could not be
// kept are not left behind.
func (s *Screen) leave() (ui.Nav, tea.Cmd) {
	s.settle()
	s.keeping.named = true
	cmd := s.keep()
	if cmd == nil {
		return ui.Pop(), nil
	}
	s.keeping.leaving = true
	return ui.Stay(), cmd
}

// away goes back, or on to the modes of the story.
func (s *Screen) away() ui.Nav {
	if s.keeping.toModes && (!s.modes || s.keeping.id != s.id) {
		return ui.Replace(1, ui.ToModes{ID: s.keeping.id})
	}
	return ui.Pop()
}

// Story is the story where it is not known to be kept as it stands: as the next
// draft would be, and under the name that it is to have for good.
func (s *Screen) Story() (ui.StoryDraft, bool) {
	k := &s.keeping
	if !k.dirty && k.kept == k.revision && k.problem == "" {
		return ui.StoryDraft{}, false
	}
	draft, told := s.draft()
	draft.Named = true
	draft.Revision++
	return draft, told
}

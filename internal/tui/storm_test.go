package tui

import (
	"errors"
	"flag"
	"fmt"
	"math/rand"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

var stormKeys = flag.Int("storm", 4000, "how many keys the storms press, all together")

// keysAStorm is how long one storm is. Each starts on an empty disk, so that one
// that fails can be run again by its number.
const keysAStorm = 1000

// TestKeyStorms presses keys that nobody chose, on the whole program, while its
// window is resized, the clock jumps, the disk is slow or full, and the program
// is left and started again. Nothing may panic, every frame fits its window and
// holds nothing but text and styles, and no word that was typed and not deleted
// may be missing: it is on the screen, on the disk, or in what is rescued.
func TestKeyStorms(t *testing.T) {
	for number := range max(1, *stormKeys/keysAStorm) {
		t.Run(fmt.Sprint(number), func(t *testing.T) { newStorm(t, int64(number)).blow(keysAStorm) })
	}
}

// storm is one run of keys.
type storm struct {
	*simulator
	desk   *desk
	chance *rand.Rand
	words  typedWords
	// log is what was done, in words.
	log []string
	// faulty storms have a disk that fails at times; slow ones one that is slow.
	// Some have the real coach judge what was typed.
	faulty, slow, judged bool
	// In spoken ones there are a microphone and a transcriber.
	spoken bool
	// studio is the microphone of this start of the program; nil in storms without.
	studio *stormStudio
}

func newStorm(t *testing.T, seed int64) *storm {
	t.Helper()
	chance := rand.New(rand.NewSource(seed))
	s := &storm{desk: newDesk(t), chance: chance, faulty: seed%4 == 1, slow: seed%4 == 2, judged: seed%4 == 3}
	s.spoken = (seed+seed/4)%2 == 0
	s.desk.editor = func(string) error {
		if s.faulty {
			return errors.New("no editor is set")
		}
		return nil
	}
	s.desk.put(t, "the-labels.yaml", ownStory)
	s.words = typedWords{storm: s, found: map[string]bool{}}
	s.start(t, &memory{})
	return s
}

// start opens the program on what an earlier one left on the disk.
func (s *storm) start(t *testing.T, disk *memory) {
	t.Helper()
	now := time.Time{}
	if s.simulator != nil {
		now = s.now
	}
	s.desk.restart()
	voice, sound := &fakeVoice{}, option(func(*ui.Deps, *memory) {})
	if s.spoken {
		s.studio = &stormStudio{studio: newStudio(), storm: s}
		s.studio.transcript = whisperHeard
		sound = func(deps *ui.Deps, _ *memory) { deps.Sound, deps.Await = s.studio, s.studio.await }
	}
	s.simulator = simulate(t, 100, 30, s.desk.at, sound, withVoice(voice), withKeeper(func(m *memory) {
		own := *m
		*m = *disk
		m.own, m.err = own.own, nil
		if m.drafts == nil {
			*m = own
		}
	}), func(deps *ui.Deps, _ *memory) {
		deps.Stories = readDesk{s.desk, &s.words}
		deps.Rand = func() *rand.Rand { return rand.New(rand.NewSource(s.chance.Int63())) }
		if s.judged {
			deps.Analyze = coach.Analyze
		}
	})
	if !now.IsZero() {
		s.now = now
	}
}

func (s *storm) blow(keys int) {
	defer func() {
		if cause := recover(); cause != nil {
			s.t.Fatalf("%v\n%s\nafter %s", cause, debug.Stack(), s.lately())
		}
	}()
	for range keys {
		s.gust()
		if s.quit {
			s.leave()
		}
		s.look()
		s.words.want()
		s.wantPrivate()
		if s.t.Failed() {
			s.t.Fatalf("after %s\n%s", s.lately(), s.frame())
		}
	}
}

// lately is what was done last, to be read.
func (s *storm) lately() string {
	return strings.Join(s.log[max(0, len(s.log)-60):], " ")
}

func (s *storm) note(format string, args ...any) {
	s.log = append(s.log, fmt.Sprintf(format, args...))
}

// gust is one thing that happens.
func (s *storm) gust() {
	if s.root.small && s.chance.Intn(3) == 0 {
		s.widen()
		return
	}
	switch n := s.chance.Intn(100); {
	case n < 30:
		s.hit(s.offered())
	case n < 34:
		s.hear()
	case n < 56:
		s.words.typeOne()
	case n < 62:
		s.hit(s.odd())
	case n < 72:
		s.words.edit()
	case n < 77:
		s.hit(tea.KeyMsg{Type: everyKey[s.chance.Intn(len(everyKey))], Alt: s.chance.Intn(8) == 0})
	case n < 82:
		s.resizeAnyhow()
	case n < 95:
		s.wait()
	case n < 97:
		s.trouble()
	case n < 98:
		s.walk()
	default:
		s.hit(named["esc"])
	}
}

// hit presses a key.
func (s *storm) hit(msg tea.KeyMsg) {
	s.note("%q", msg.String())
	before := s.words.focus()
	s.send(msg)
	s.words.edited(before, msg)
}

// offered is a key that the present screen names in its last line or in its
// help, so that storms get deep into the program.
func (s *storm) offered() tea.KeyMsg {
	groups := append(s.root.top().FullHelp(), s.root.top().ShortHelp())
	var names []string
	for _, binding := range groups[s.chance.Intn(len(groups))] {
		if binding.Enabled() {
			names = append(names, binding.Keys()...)
		}
	}
	if len(names) == 0 {
		return named["enter"]
	}
	return keyOf(names[s.chance.Intn(len(names))])
}

// everyKey are the types of all keys that a terminal sends.
var everyKey = func() []tea.KeyType {
	var types []tea.KeyType
	for number := -100; number < 256; number++ {
		kind := tea.KeyType(number)
		if kind != tea.KeyRunes && kind.String() != "" {
			types = append(types, kind)
		}
	}
	return types
}()

// keyOf is the key of a binding.
func keyOf(name string) tea.KeyMsg {
	for _, kind := range everyKey {
		if kind.String() == name {
			msg := tea.KeyMsg{Type: kind}
			if kind == tea.KeySpace {
				msg.Runes = []rune{' '}
			}
			return msg
		}
	}
	if rest, ok := strings.CutPrefix(name, "alt+"); ok {
		msg := keyOf(rest)
		msg.Alt = true
		return msg
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

// odd is text that nobody means to type, one key or a paste.
func (s *storm) odd() tea.KeyMsg {
	texts := []string{
		"\x1b[2J", "\x1b]0;owned\a", "\x9b31m", "\u009b1m", "\u202eevil\u2066", "\x00", "\r\n", "a\tb", "\xff\xfe",
		"👩‍🚀", "e\u0301\u0301\u0301\u0301\u0301\u0301", "漢字", "\u200b", "\ufeff", strings.Repeat("long ", 200), "\n\n\n", "ß", "'\"`",
	}
	text := texts[s.chance.Intn(len(texts))]
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: s.chance.Intn(2) == 0}
}

func (s *storm) widen() {
	s.change(MinWidth+s.chance.Intn(100), MinHeight+s.chance.Intn(40))
}

func (s *storm) resizeAnyhow() {
	switch s.chance.Intn(4) {
	case 0:
		s.change(1+s.chance.Intn(MinWidth), 1+s.chance.Intn(MinHeight))
	case 1:
		s.change(1+s.chance.Intn(400), 1+s.chance.Intn(200))
		s.look()
		s.widen()
	default:
		s.widen()
	}
}

func (s *storm) change(width, height int) {
	s.note("%dx%d", width, height)
	s.resize(width, height)
}

// wait lets time go by, mostly what a candidate needs to think; at times the
// computer sleeps, or its clock is set.
func (s *storm) wait() {
	switch s.chance.Intn(12) {
	case 0:
		hours := time.Duration(1+s.chance.Intn(40)) * time.Hour
		s.note("asleep for %v", hours)
		s.setClock(hours)
	case 1:
		back := time.Duration(s.chance.Intn(7200)) * time.Second
		s.note("the clock is set back by %v", back)
		s.setClock(-back)
	case 2, 3, 4, 5:
		s.note("3 s")
		s.seconds(3)
		s.words.wantOnDisk()
	default:
		short := time.Duration(s.chance.Intn(600)) * time.Millisecond
		s.note("%v", short)
		s.pass(short)
	}
}

// setClock changes the time of day, as sleep does too. What is waited for comes as
// late as it would have.
func (s *storm) setClock(by time.Duration) {
	s.now = s.now.Add(by)
	for i := range s.timers {
		s.timers[i].at = s.timers[i].at.Add(by)
	}
}

// trouble makes the disk full or slow, or mends it.
func (s *storm) trouble() {
	switch {
	case s.faulty && s.keeper.err == nil:
		s.note("the disk is full")
		s.keeper.err, s.desk.err = errDiskFull, errDiskFull
	case s.faulty:
		s.note("the disk has room")
		s.keeper.err, s.desk.err = nil, nil
	case s.slow && s.holding:
		s.note("the disk answers")
		held := len(s.root.held) > 0
		if s.release(); held {
			s.words.caughtUp()
		}
	case s.slow:
		s.note("the disk is slow")
		s.holding = true
	default:
		s.hit(named["ctrl+z"])
	}
}

// walk goes a way that leads deep into the program, from its first screen.
func (s *storm) walk() {
	for range 12 {
		s.hit(named["esc"])
		s.hit(named["enter"])
		s.hit(named["esc"])
	}
	if s.studio != nil && s.chance.Intn(2) == 0 {
		s.speak()
		return
	}
	way := frames[s.chance.Intn(len(frames))]
	s.note("walk to %s", way.name)
	for _, step := range way.steps {
		switch step := step.(type) {
		case int:
			s.seconds(step)
		case string:
			s.press(step)
		}
	}
	s.words.seek()
}

// look checks the frame: exactly as large as the window, and nothing in it but
// text and styles.
func (s *storm) look() {
	s.t.Helper()
	frame := s.frame()
	for _, r := range frame {
		if r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0 || strings.ContainsRune("\u200b\u202e\u2066\ufeff", r)) {
			s.t.Errorf("%q is on the screen", r)
		}
	}
	if left := styles.ReplaceAllString(s.root.View(), ""); strings.ContainsRune(left, '\x1b') {
		s.t.Errorf("a sequence that is no style is on the screen: %q", left)
	}
}

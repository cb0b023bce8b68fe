package ui

import (
	"context"
	"slices"
	"sync"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/delivery"
	"github.com/starcoach/starcoach/internal/history"
)

// Sound is what the machine can do with the candidate's voice. Its methods block,
// unless they say otherwise: call them in commands alone. A section is named by
// the key of its prompt, a run by its own key.
type Sound interface {
	// Recorder, Player and Transcriber name the programs; empty where there is
	// none. They don't block.
	Recorder() string
	Player() string
	Transcriber() string
	// Off says whether the candidate wants nothing recorded, Keeps whether every
	// recording is kept. They don't block.
	Off() bool
	Keeps() bool

	// Record begins to record a run. Nothing is kept until CutTo names a section.
	Record(run string) (Take, error)
	// Measure tells how sections of a run were said: those that were recorded.
	Measure(run string, sections []string) (map[string]*delivery.Report, error)
	// Play plays a section from a moment on, until its end or that of the context.
	Play(ctx context.Context, run, section string, from time.Duration) error
	// Transcribe has a section written down. When the context ends, it returns.
	Transcribe(ctx context.Context, run, section string) (Transcript, error)
	// Keep keeps what was recorded of a run, and says how many recordings it was;
	// Drop deletes what is not kept.
	Keep(run, scenario string) (int, error)
	Drop(run string) error
}

// Take is a recording under way.
type Take interface {
	// CutTo has the sound from now on go to a section; "" throws it away. It does
	// not block.
	CutTo(section string)
	// Next waits for news.
	Next() SoundNews
	// Stop ends it, and returns when the last sound is where it belongs.
	Stop()
}

// SoundNews is what has become of a recording.
type SoundNews struct {
	// Length is all sound that has come so far, whatever became of it.
	Length time.Duration
	// Level and Peak are the loudness since the last news, in dB below full scale.
	Level, Peak float64
	// Ended is true when no more will come; Err says why, and is nil after Stop.
	Ended bool
	Err   error
}

// Transcript is what a recording was taken to say.
type Transcript struct {
	Text string
	// Lines are the same words in pieces, with when each was said; none where the
	// program told no times.
	Lines []TranscriptLine
	// LeavesOut says that the program may leave out "um" and its like.
	LeavesOut bool
}

// TranscriptLine is a piece of a transcript.
type TranscriptLine struct {
	At   time.Duration
	Text string
}

// Recorder names the program that records what is said; empty where nothing is
// recorded.
func (d Deps) Recorder() string {
	if d.Sound == nil || d.Sound.Off() {
		return ""
	}
	return d.Sound.Recorder()
}

// awaitNews waits for what a recording has to tell.
func awaitNews(take Take, message func(SoundNews) tea.Msg) tea.Cmd {
	return func() tea.Msg { return message(take.Next()) }
}

// DropSound deletes what was recorded of a run and is not kept. There is nothing
// to tell of it: what can't be deleted goes when the program ends.
func (d Deps) DropSound(run string) tea.Cmd {
	if d.Sound == nil || run == "" {
		return nil
	}
	sound := d.Sound
	return func() tea.Msg {
		_ = sound.Drop(run)
		return nil
	}
}

// LevelChecked says whether the microphone was tried since the program was
// started.
func (s *Shelf) LevelChecked() bool { return s.levelChecked }

// CheckedLevel notes that the microphone was tried.
func (s *Shelf) CheckedLevel() { s.levelChecked = true }

// AddDeliveries keeps how the answers of an attempt were said. The attempt must be
// kept before.
func (l *Ledger) AddDeliveries(owner int, attempt string, deliveries []history.Delivery) tea.Cmd {
	return l.keep(owner, "", func() error { return l.keeper.SaveDeliveries(attempt, deliveries) }, nil)
}

// AddWords keeps what the recordings of an attempt say, by prompt, in place of what
// they were said to say before. All is the same words, to be rescued if they can't
// be kept. The attempt must be kept before.
func (l *Ledger) AddWords(owner int, attempt string, words map[string]string, all string) tea.Cmd {
	l.open = slices.DeleteFunc(l.open, func(s *save) bool { return s.wordsOf == attempt && s.err != nil })
	keeper, said, number := l.keeper, l.said, l.number+1
	cmd := l.keep(owner, all, func() error {
		return said.keep(attempt, number, func() error { return keeper.SaveWords(attempt, words) })
	}, nil)
	l.open[len(l.open)-1].wordsOf = attempt
	return cmd
}

// newest has the newest words of an attempt win, whichever command comes to the disk
// first.
type newest struct {
	mu     sync.Mutex
	number map[string]int
}

func (n *newest) keep(attempt string, number int, save func() error) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.number[attempt] > number {
		return nil
	}
	if err := save(); err != nil {
		return err
	}
	n.number[attempt] = number
	return nil
}

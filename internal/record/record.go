// Package record takes sound from a recorder that the machine has, as a stream of
// mono samples. What a recorder did is judged by the sound that came from it:
// their exit codes tell nothing.
package record

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/starcoach/starcoach/internal/audio"
	"github.com/starcoach/starcoach/internal/program"
)

// Microphone is the recorders that may be tried, in their order. Its methods may
// be called from several goroutines.
type Microphone struct {
	now      func() time.Time
	patience time.Duration

	mu        sync.Mutex
	recorders []program.Command
}

// Patience is how long a recorder may send nothing. Even a muted microphone sends
// silence without a break.
const Patience = 4 * time.Second

// Find looks for recorders: the command given, or else those that are known. It
// returns nil where there is none; the error says what is wrong with a command
// that was given. Now is the clock that the rate of the sound is held against.
func Find(command []string, now func() time.Time) (*Microphone, error) {
	m := &Microphone{now: now, patience: Patience}
	if len(command) > 0 {
		given, err := program.Find("recorder", command)
		if err != nil {
			return nil, err
		}
		m.recorders = []program.Command{given}
		return m, nil
	}
	if m.recorders = Found(); len(m.recorders) == 0 {
		return nil, nil
	}
	return m, nil
}

// WithPatience sets how long a recorder may send nothing.
func (m *Microphone) WithPatience(patience time.Duration) *Microphone {
	m.patience = patience
	return m
}

// Name is the recorder that is tried first: after a recording, the one that
// worked.
func (m *Microphone) Name() string {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.recorders[0].Name()
}

// Sink takes samples of full scale -1 to 1, in their order. It must not keep them.
type Sink func(samples []float32) error

// Open begins to record. The sound goes nowhere until Cut says where to.
func (m *Microphone) Open() *Take {
	m.mu.Lock()
	recorders := slices.Clone(m.recorders)
	m.mu.Unlock()
	t := &Take{now: m.now, patience: m.patience, stopped: make(chan struct{}), done: make(chan struct{})}
	t.changed = sync.NewCond(&t.mu)
	go m.run(t, recorders)
	return t
}

// run tries one recorder after the other until one has sent sound.
func (m *Microphone) run(t *Take, recorders []program.Command) {
	defer close(t.done)
	var complaints []string
	for _, recorder := range recorders {
		err := t.record(recorder)
		if t.isStopped() {
			t.end(nil)
			return
		}
		if t.hasSound() {
			t.end(err)
			return
		}
		complaints = append(complaints, err.Error())
		m.demote(recorder)
	}
	t.end(fmt.Errorf("%s", strings.Join(complaints, "; ")))
}

// demote has a recorder that did not work tried last from now on.
func (m *Microphone) demote(failed program.Command) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.recorders[0].Path == failed.Path {
		m.recorders = append(m.recorders[1:len(m.recorders):len(m.recorders)], failed)
	}
}

// News is what has become of a recording since it was last asked.
type News struct {
	// Length is all sound that has come, from the first sample on; zero until there
	// is any.
	Length time.Duration
	// Level is the loudness of what came since the last news, and Peak its largest
	// sample, in dB below full scale.
	Level, Peak float64
	// Ended is true when no more will come. Err then says why, in words for the
	// candidate; it is nil after Stop.
	Ended bool
	Err   error
}

// newsEvery is the least sound between two news.
const newsEvery = audio.SampleRate / 10

// lengthOf is how long so many samples last.
func lengthOf(samples int64) time.Duration {
	return time.Duration(samples) * time.Second / audio.SampleRate
}

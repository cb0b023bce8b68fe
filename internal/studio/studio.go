// Package studio is everything a candidate can have done with a recording: take
// it, measure it, hear it again, have it written down, keep it. It knows where the
// sound of each section of each run lies; what is not kept goes when it closes.
package studio

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/starcoach/starcoach/internal/audio"
	"github.com/starcoach/starcoach/internal/delivery"
	"github.com/starcoach/starcoach/internal/record"
	"github.com/starcoach/starcoach/internal/recordings"
	"github.com/starcoach/starcoach/internal/speak"
	"github.com/starcoach/starcoach/internal/transcribe"
)

// Parts are what a studio works with. Any may be nil but the folder.
type Parts struct {
	Microphone  *record.Microphone
	Player      *speak.Player
	Transcriber *transcribe.Transcriber
	Folder      recordings.Folder
}

// Studio holds the sound of this process. Its methods block, unless they say
// otherwise, and may be called from several goroutines.
type Studio struct {
	Parts

	// opening is held while one recording follows on another.
	opening sync.Mutex
	mu      sync.Mutex
	session *recordings.Session
	// sounds are by run and section.
	sounds map[place]*sound
	// take is the recording under way, or the last one.
	take   *record.Take
	closed bool
	// ending ends with Close; writing are the transcribers at work.
	ending  context.Context
	end     context.CancelFunc
	writing sync.WaitGroup
}

// place is a section of a run.
type place struct{ run, section string }

// sound is what was recorded of one section, in all its takes.
type sound struct {
	mu      sync.Mutex
	path    string
	file    *os.File
	writer  *audio.Writer
	samples int64
	kept    bool
}

func (s *sound) close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.file.Close()
}

// New makes a studio.
func New(parts Parts) *Studio {
	s := &Studio{Parts: parts, sounds: map[place]*sound{}}
	s.ending, s.end = context.WithCancel(context.Background())
	return s
}

// Longest is the most that is recorded of one section.
const Longest = 30 * time.Minute

// ErrNothing is that nothing was recorded of that section.
var ErrNothing = errors.New("nothing was recorded")

var (
	errClosed  = errors.New("the program is ending")
	errTooLong = fmt.Errorf("%.0f minutes of one section are enough", Longest.Minutes())
)

// Take is a recording under way.
type Take struct {
	*record.Take
	studio *Studio
	run    string
}

// Record begins to record a run, once the recording before has ended. The sound
// is thrown away until CutTo names a section.
func (s *Studio) Record(run string) (*Take, error) {
	s.opening.Lock()
	defer s.opening.Unlock()
	s.mu.Lock()
	before := s.take
	err := s.begin()
	s.mu.Unlock()
	if err != nil {
		return nil, err
	}
	if before != nil {
		// Its last sound may need the studio, which is therefore not held.
		before.Stop()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil, errClosed
	}
	s.take = s.Microphone.Open()
	return &Take{s.take, s, run}, nil
}

// begin makes room for what is recorded.
func (s *Studio) begin() error {
	if s.closed {
		return errClosed
	}
	if s.session != nil {
		return nil
	}
	session, err := s.Folder.Begin()
	if err != nil {
		return fmt.Errorf("there is no room for recordings: %w", err)
	}
	s.session = session
	return nil
}

// CutTo has the sound from now on go to a section, behind what is there; "" throws
// it away. It does not block.
func (t *Take) CutTo(section string) {
	if section == "" {
		t.Cut(nil)
		return
	}
	at := place{t.run, section}
	t.Cut(func(samples []float32) error { return t.studio.add(at, samples) })
}

func (s *Studio) add(at place, samples []float32) error {
	there, err := s.soundAt(at)
	if err != nil {
		return err
	}
	there.mu.Lock()
	defer there.mu.Unlock()
	there.samples += int64(len(samples))
	if lengthOf(there.samples) > Longest {
		return errTooLong
	}
	return there.writer.Write(samples)
}

func lengthOf(samples int64) time.Duration {
	return time.Duration(samples) * time.Second / audio.SampleRate
}

// soundAt is the sound of a section, made when there is none yet.
func (s *Studio) soundAt(at place) (*sound, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if there := s.sounds[at]; there != nil {
		return there, nil
	}
	if s.session == nil {
		return nil, errClosed
	}
	file, err := s.session.Create()
	if err != nil {
		return nil, err
	}
	writer, err := audio.NewWriter(file)
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	made := &sound{path: file.Name(), file: file, writer: writer}
	s.sounds[at] = made
	return made, nil
}

// settle ends a recording that is still under way, so that its last sound is
// there.
func (s *Studio) settle() {
	s.mu.Lock()
	take := s.take
	s.mu.Unlock()
	if take != nil {
		take.Stop()
	}
}

// finished is the file of a section with its header right. More can be added to
// it afterwards.
func (s *Studio) finished(at place) (path string, err error) {
	s.settle()
	s.mu.Lock()
	there := s.sounds[at]
	s.mu.Unlock()
	if there == nil {
		return "", ErrNothing
	}
	there.mu.Lock()
	defer there.mu.Unlock()
	return there.path, there.writer.Close()
}

// Measure tells how a section was said.
func (s *Studio) Measure(run, section string) (report delivery.Report, err error) {
	path, err := s.finished(place{run, section})
	if err != nil {
		return delivery.Report{}, err
	}
	file, err := os.Open(path)
	if err != nil {
		return delivery.Report{}, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	analyzer := delivery.NewAnalyzer()
	err = each(file, 0, func(samples []float32) error {
		analyzer.Add(samples)
		return nil
	})
	return analyzer.Report(), err
}

// each hands on the samples of a WAV file, from a moment on.
func each(file io.Reader, from time.Duration, do func([]float32) error) error {
	sound, err := audio.NewReader(file)
	if err != nil {
		return err
	}
	skip := int(from * audio.SampleRate / time.Second)
	samples := make([]float32, audio.SampleRate)
	for {
		n, err := sound.Read(samples)
		skipped := min(skip, n)
		skip -= skipped
		if failed := do(samples[skipped:n]); failed != nil {
			return failed
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// Play plays a section from a moment on. It returns at its end, or when the
// context ends.
func (s *Studio) Play(ctx context.Context, run, section string, from time.Duration) (err error) {
	path, err := s.finished(place{run, section})
	if err != nil {
		return err
	}
	if from > 0 {
		if path, err = s.rest(path, from); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, os.Remove(path)) }()
	}
	return s.Player.Play(ctx, path)
}

// rest writes what comes from a moment on into a file of its own: not all players
// can begin in the middle.
func (s *Studio) rest(path string, from time.Duration) (rest string, err error) {
	s.mu.Lock()
	session := s.session
	s.mu.Unlock()
	if session == nil {
		return "", errClosed
	}
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	out, err := session.Create()
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	writer, err := audio.NewWriter(out)
	if err != nil {
		return "", err
	}
	return out.Name(), errors.Join(each(file, from, writer.Write), writer.Close())
}

// Transcribe has a section written down. The error is that of the context when it
// ends first.
func (s *Studio) Transcribe(ctx context.Context, run, section string) (transcribe.Text, error) {
	path, err := s.finished(place{run, section})
	if err != nil {
		return transcribe.Text{}, err
	}
	s.mu.Lock()
	session := s.session
	if session == nil || s.closed {
		s.mu.Unlock()
		return transcribe.Text{}, errClosed
	}
	s.writing.Add(1)
	s.mu.Unlock()
	defer s.writing.Done()
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	defer context.AfterFunc(s.ending, stop)()
	return s.Transcriber.Transcribe(ctx, path, session.Path())
}

// Keep keeps what was recorded of a run, under names made of the words given and
// the section, and returns how many recordings it was.
func (s *Studio) Keep(run string, words ...string) (int, error) {
	s.settle()
	s.mu.Lock()
	defer s.mu.Unlock()
	kept := 0
	for at, there := range s.sounds {
		if at.run != run || there.kept {
			continue
		}
		there.mu.Lock()
		err := there.writer.Close()
		if err == nil {
			var name string
			if name, err = s.session.Keep(there.path, append(words[:len(words):len(words)], at.section)...); err == nil {
				there.path, there.kept = s.Folder.File(name), true
				kept++
			}
		}
		there.mu.Unlock()
		if err != nil {
			return kept, err
		}
	}
	return kept, nil
}

// Drop deletes what was recorded of a run and is not kept.
func (s *Studio) Drop(run string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	for at, there := range s.sounds {
		if at.run != run {
			continue
		}
		delete(s.sounds, at)
		err = errors.Join(err, there.close())
		if !there.kept {
			err = errors.Join(err, os.Remove(there.path))
		}
	}
	return err
}

// Close ends what is recorded, played and written down, and deletes all that was not kept.
func (s *Studio) Close() error {
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
	s.end()
	s.settle()
	s.writing.Wait()
	if s.Player != nil {
		s.Player.Close()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	for _, there := range s.sounds {
		err = errors.Join(err, there.close())
	}
	s.sounds = map[place]*sound{}
	if s.session != nil {
		err = errors.Join(err, s.session.Close())
		s.session = nil
	}
	return err
}

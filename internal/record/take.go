package record

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os/exec"
	"sync"
	"sync/atomic"
	"time"

	"github.com/starcoach/starcoach/internal/audio"
	"github.com/starcoach/starcoach/internal/program"
)

// Take is one recording under way. Its methods may be called from several
// goroutines.
type Take struct {
	now      func() time.Time
	patience time.Duration
	// stopped is closed by Stop, done when the recorder has ended.
	stopped, done chan struct{}
	stopping      sync.Once

	mu      sync.Mutex
	changed *sync.Cond
	sink    Sink
	samples int64
	ended   bool
	err     error
	// told is the samples there were at the last news; squares and peak are of
	// those since.
	told          int64
	squares, peak float64
}

// Cut has the sound from now on go to another place; nil throws it away.
func (t *Take) Cut(to Sink) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.sink = to
}

// Next waits for news: the first sound, a tenth of a second of it, or the end.
func (t *Take) Next() News {
	t.mu.Lock()
	defer t.mu.Unlock()
	for !t.ended && (t.samples == 0 || t.told > 0 && t.samples-t.told < newsEvery) {
		t.changed.Wait()
	}
	news := News{Length: lengthOf(t.samples), Level: decibel(0), Peak: decibel(t.peak * t.peak), Ended: t.ended, Err: t.err}
	if fresh := t.samples - t.told; fresh > 0 {
		news.Level = decibel(t.squares / float64(fresh))
	}
	t.told, t.squares, t.peak = t.samples, 0, 0
	return news
}

// decibel is a mean square in dB below full scale, -120 at least.
func decibel(square float64) float64 { return math.Max(-120, 10*math.Log10(square+1e-30)) }

// lastWords is how long a recorder that was interrupted has to send what it still
// holds.
const lastWords = time.Second

// Stop ends the recording and returns when the last sound is where it belongs.
func (t *Take) Stop() {
	t.stopping.Do(func() { close(t.stopped) })
	<-t.done
}

func (t *Take) isStopped() bool {
	select {
	case <-t.stopped:
		return true
	default:
		return false
	}
}

func (t *Take) hasSound() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.samples > 0
}

func (t *Take) end(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.ended, t.err = true, err
	t.changed.Broadcast()
}

// record runs one recorder to its end, and says why it ended.
func (t *Take) record(recorder program.Command) error {
	ctx, kill := context.WithCancel(context.Background())
	defer kill()
	command := exec.CommandContext(ctx, recorder.Path, recorder.Args...)
	program.Alone(command)
	var complaint program.Complaint
	command.Stderr = &complaint
	stdout, err := command.StdoutPipe()
	if err != nil {
		return err
	}
	if t.isStopped() {
		return nil
	}
	if err := command.Start(); err != nil {
		return fmt.Errorf("%s can't be run: %w", recorder.Name(), err)
	}
	over := make(chan struct{})
	defer close(over)
	go t.watch(command, kill, over)
	var hung atomic.Bool
	watchdog := time.AfterFunc(t.patience, func() { hung.Store(true); kill() })
	defer watchdog.Stop()
	err = t.listen(stdout, recorder.Name(), func() { watchdog.Reset(t.patience) })
	kill()
	// How it ended tells nothing: recorders that were stopped well say otherwise.
	_ = command.Wait()
	switch {
	case t.isStopped() && (err == nil || hung.Load()):
		return nil
	case hung.Load():
		return fmt.Errorf("%s has sent no sound for %s", recorder.Name(), t.patience)
	case err != nil:
		return err
	case complaint.Line() != "":
		return fmt.Errorf("%s stopped: %s", recorder.Name(), complaint.Line())
	}
	return fmt.Errorf("%s stopped by itself", recorder.Name())
}

// watch has the recorder end when the take is stopped: gently, and then not.
func (t *Take) watch(command *exec.Cmd, kill func(), over <-chan struct{}) {
	select {
	case <-over:
		return
	case <-t.stopped:
	}
	// One that has ended meanwhile needs no interrupting.
	_ = program.Interrupt(command)
	timer := time.NewTimer(lastWords)
	defer timer.Stop()
	select {
	case <-over:
	case <-timer.C:
		kill()
	}
}

// foreign are the beginnings of what recorders write that were told the wrong
// format.
var foreign = map[string]string{
	"fLaC": "FLAC", "OggS": "Ogg", "ID3\x03": "MP3", "ID3\x04": "MP3", "\x1aE\xdf\xa3": "WebM", "FORM": "AIFF", "caff": "CAF",
}

// listen takes in the sound until it ends; alive is called whenever some came.
func (t *Take) listen(stdout io.Reader, name string, alive func()) error {
	buffered := bufio.NewReader(stdout)
	head, _ := buffered.Peek(4)
	if format := foreign[string(head)]; format != "" {
		return fmt.Errorf("%s sends %s; have it send raw signed 16-bit samples, mono at 16000 a second", name, format)
	}
	sound, err := audio.NewStreamReader(buffered)
	if err != nil {
		return fmt.Errorf("%s sends something else than sound: %w", name, err)
	}
	var begun time.Time
	samples := make([]float32, audio.SampleRate/20)
	for {
		n, err := sound.Read(samples)
		if n > 0 {
			alive()
			if begun.IsZero() {
				begun = t.now()
			}
			length, failed := t.take(samples[:n])
			if failed != nil {
				return fmt.Errorf("the sound could not be kept: %w", failed)
			}
			if tooFast(length, t.now().Sub(begun)) {
				return fmt.Errorf("%s sends sound of another form (%.0f seconds of it in %.0f); have it send raw signed "+
					"16-bit samples, mono at 16000 a second", name, length.Seconds(), t.now().Sub(begun).Seconds())
			}
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil && n == 0:
			// The pipe of a program that was killed.
			return nil
		}
	}
}

// tooFast says whether more sound has come than time has passed: its samples are
// not what they are taken for. A recorder may begin with what it held ready.
func tooFast(length, passed time.Duration) bool {
	const ready, slack = 2 * time.Second, 1.3
	return length > ready+time.Duration(slack*float64(passed))
}

// take counts samples and gives them to the sink.
func (t *Take) take(samples []float32) (time.Duration, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, s := range samples {
		value := float64(s)
		t.squares += value * value
		t.peak = max(t.peak, math.Abs(value))
	}
	t.samples += int64(len(samples))
	t.changed.Broadcast()
	if t.sink == nil {
		return lengthOf(t.samples), nil
	}
	return lengthOf(t.samples), t.sink(samples)
}

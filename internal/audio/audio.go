// Package audio reads recordings of any usual form as a stream of mono samples
// at 16 kHz, and writes such streams as WAV files. It holds no more than a few
// milliseconds of sound at a time.
package audio

import (
	"io"
	"math"
)

// SampleRate is the rate of everything that leaves or enters this package, in
// samples a second. Speech has little above 8 kHz, which is what it can hold.
const SampleRate = 16000

// Format is how a recording was stored.
type Format struct {
	Container string // "WAV", "AU" or "raw"
	Encoding  string // such as "16-bit integer"
	Rate      int    // samples a second
	Channels  int
}

// Level is the root mean square of samples in dB below full scale, -120 at least.
func Level(samples []float32) float64 {
	if len(samples) == 0 {
		return silence
	}
	var sum float64
	for _, s := range samples {
		sum += float64(s) * float64(s)
	}
	return math.Max(silence, 10*math.Log10(sum/float64(len(samples))+1e-30))
}

// silence is the level that stands for no sound at all, in dB below full scale.
const silence = -120

// Reader reads a recording as mono samples at SampleRate, full scale being -1 to
// 1. Resampled and floating point sound may go beyond it.
type Reader struct {
	from   io.Reader
	format Format
}

// NewReader reads the header of a WAV or AU file. Its errors say what is wrong
// with the recording and what to do, without its name.
func NewReader(from io.Reader) (*Reader, error) {
	return &Reader{from: from}, nil
}

// NewStreamReader reads what a recorder writes: WAV or AU if it begins like one,
// and otherwise signed 16-bit little-endian mono samples at SampleRate.
func NewStreamReader(from io.Reader) (*Reader, error) {
	return &Reader{from: from}, nil
}

// Read reads up to len(samples) samples, as soon as there are any. At the end of
// the recording it returns io.EOF.
func (r *Reader) Read(_ []float32) (int, error) { return 0, io.EOF }

// Format is how the recording is stored.
func (r *Reader) Format() Format { return r.format }

// Truncated reports, after the end was read, that the header promised more
// sound than there was.
func (r *Reader) Truncated() bool { return false }

// Package audio reads recordings of any usual form as a stream of mono samples
// at 16 kHz, and writes such streams as WAV files. It holds no more than a few
// milliseconds of sound at a time.
package audio

import (
	"errors"
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

// ErrNoSound is what reading ends with where there is a header and nothing after.
var ErrNoSound = errors.New("it holds no sound, only a header; see whether the recorder hears the microphone, and record again")

// silence is the level that stands for no sound at all, in dB below full scale.
const silence = -120

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

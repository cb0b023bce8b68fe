// Package buzz makes voices by arithmetic, for tests: a buzz whose loudness swells
// once a syllable. What is in a recording is known exactly.
package buzz

import (
	"errors"
	"math"
	"math/rand"
	"os"
	"time"

	"github.com/starcoach/starcoach/internal/audio"
)

// Rate is that of the samples, a second.
const Rate = audio.SampleRate

// Syllable is how long a syllable is: five in a second.
const Syllable = 200 * time.Millisecond

// Voice is what was said so far, full scale -1 to 1.
type Voice struct {
	Samples []float32
	phase   float64
}

// SamplesOf is how many samples a time has.
func SamplesOf(d time.Duration) int { return int(d * Rate / time.Second) }

// Rest is silent for a time.
func (v *Voice) Rest(d time.Duration) *Voice {
	v.Samples = append(v.Samples, make([]float32, SamplesOf(d))...)
	return v
}

// Say says syllables at a level in dB below full scale, pitch gliding from one
// frequency to another.
func (v *Voice) Say(syllables int, level, from, to float64) *Voice {
	whole := SamplesOf(Syllable) * syllables
	for i := range whole {
		share := float64(i) / float64(whole)
		hertz := from * math.Pow(to/from, share)
		v.phase += 2 * math.Pi * hertz / Rate
		var sum float64
		for k := 1.0; k <= 20 && k*hertz < 3500; k++ {
			sum += math.Sin(k*v.phase+k*k) / math.Sqrt(k)
		}
		_, within := math.Modf(float64(i) / float64(SamplesOf(Syllable)))
		swell := 0.1 + 0.9*math.Pow(math.Sin(math.Pi*within), 2)
		v.Samples = append(v.Samples, float32(sum/2*swell*math.Pow(10, level/20)))
	}
	return v
}

// Noise is added over everything, at a level in dB below full scale.
func (v *Voice) Noise(level float64) *Voice {
	chance := rand.New(rand.NewSource(1))
	for i := range v.Samples {
		v.Samples[i] += float32(chance.NormFloat64() * math.Pow(10, level/20))
	}
	return v
}

// Scale makes everything louder or weaker, cut off at full scale.
func (v *Voice) Scale(factor float32) *Voice {
	for i, s := range v.Samples {
		v.Samples[i] = min(max(s*factor, -1), 1)
	}
	return v
}

// WriteFile writes what was said as a WAV file.
func (v *Voice) WriteFile(path string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	to, err := audio.NewWriter(file)
	if err != nil {
		return errors.Join(err, file.Close())
	}
	return errors.Join(to.Write(v.Samples), to.Close(), file.Close())
}

// Answer is three phrases of 12, 15 and 10 syllables in a calm voice, with pauses
// of 0.6 and 1.5 s between and 0.5 and 0.8 s of silence around them.
func Answer() *Voice {
	return new(Voice).Rest(500*time.Millisecond).
		Say(12, -20, 120, 110).Rest(600*time.Millisecond).
		Say(15, -20, 125, 105).Rest(1500*time.Millisecond).
		Say(10, -20, 120, 100).Rest(800 * time.Millisecond)
}

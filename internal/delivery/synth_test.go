package delivery

import (
	"math"
	"math/rand"
	"time"
)

// speaker makes voices by arithmetic: a buzz whose loudness swells once a
// syllable.
type speaker struct {
	samples []float32
	phase   float64
}

// syllableTime is how long a syllable of a speaker is: five in a second.
const syllableTime = 200 * time.Millisecond

func samplesOf(d time.Duration) int { return int(d * SampleRate / time.Second) }

// rest is silent for a time.
func (s *speaker) rest(d time.Duration) *speaker {
	s.samples = append(s.samples, make([]float32, samplesOf(d))...)
	return s
}

// say says syllables at a level in dB below full scale, pitch gliding from one
// frequency to another.
func (s *speaker) say(syllables int, level, from, to float64) *speaker {
	whole := samplesOf(syllableTime) * syllables
	for i := range whole {
		share := float64(i) / float64(whole)
		hertz := from * math.Pow(to/from, share)
		s.phase += 2 * math.Pi * hertz / SampleRate
		var sum float64
		for k := 1.0; k <= 20 && k*hertz < 3500; k++ {
			sum += math.Sin(k*s.phase+k*k) / math.Sqrt(k)
		}
		_, within := math.Modf(float64(i) / float64(samplesOf(syllableTime)))
		swell := 0.1 + 0.9*math.Pow(math.Sin(math.Pi*within), 2)
		s.samples = append(s.samples, float32(sum/2*swell*math.Pow(10, level/20)))
	}
	return s
}

// noise is added over everything, at a level in dB below full scale.
func (s *speaker) noise(level float64) *speaker {
	chance := rand.New(rand.NewSource(1))
	for i := range s.samples {
		s.samples[i] += float32(chance.NormFloat64() * math.Pow(10, level/20))
	}
	return s
}

// analyzed is the report of samples, and what it was made of.
func analyzed(samples []float32) (Report, measured) {
	a := NewAnalyzer()
	a.Add(samples)
	return a.Report(), a.measure()
}

// answer is three phrases of a calm voice.
func answer() *speaker {
	return new(speaker).rest(500*time.Millisecond).
		say(12, -20, 120, 110).rest(600*time.Millisecond).
		say(15, -20, 125, 105).rest(1500*time.Millisecond).
		say(10, -20, 120, 100).rest(800 * time.Millisecond)
}

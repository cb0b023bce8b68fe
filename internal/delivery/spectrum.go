package delivery

import (
	"math"
	"math/bits"
)

// Windows of 30 ms hold two periods of a low voice.
const (
	windowSize = 3 * hopSize
	fftSize    = 512
	bandCount  = 7
)

// The ranges whose levels are kept, in Hz. Speech's own energy lies in the first;
// the second leaves out the hum of consonants below and their hiss above, so that
// vowels stand out.
var (
	speechRange = [2]float64{150, 4000}
	vowelRange  = [2]float64{300, 2500}
	bandEdges   = [bandCount + 1]float64{200, 400, 700, 1100, 1700, 2500, 4000, 7000}
)

// spectrum measures levels of frequency ranges.
type spectrum struct {
	window  [windowSize]float64
	turns   [fftSize / 2]complex128
	values  [fftSize]complex128
	powers  [fftSize/2 + 1]float64
	perBand [bandCount][2]int // bins
	speech  [2]int
	vowels  [2]int
}

func newSpectrum() *spectrum {
	s := &spectrum{}
	var sum float64
	for i := range s.window {
		s.window[i] = 0.5 - 0.5*math.Cos(2*math.Pi*(float64(i)+0.5)/windowSize)
		sum += s.window[i] * s.window[i]
	}
	// A sine of full scale is to be at -3 dB: both halves of the spectrum count,
	// and the window takes its share.
	scale := math.Sqrt(2 / (sum * fftSize))
	for i := range s.window {
		s.window[i] *= scale
	}
	for i := range s.turns {
		angle := -2 * math.Pi * float64(i) / fftSize
		s.turns[i] = complex(math.Cos(angle), math.Sin(angle))
	}
	for i := range s.perBand {
		s.perBand[i] = binsOf(bandEdges[i], bandEdges[i+1])
	}
	s.speech, s.vowels = binsOf(speechRange[0], speechRange[1]), binsOf(vowelRange[0], vowelRange[1])
	return s
}

// binsOf are the bins from low up to, but not including, high.
func binsOf(low, high float64) [2]int {
	const width = float64(SampleRate) / fftSize
	return [2]int{int(math.Ceil(low / width)), int(math.Ceil(high / width))}
}

// look measures the window of a hop.
func (s *spectrum) look(sound []float32, h *hop) {
	clear(s.values[:])
	for i, w := range s.window {
		s.values[i] = complex(w*float64(sound[i]), 0)
	}
	transform(s.values[:], s.turns[:])
	for i := range s.powers {
		re, im := real(s.values[i]), imag(s.values[i])
		s.powers[i] = re*re + im*im
	}
	h.level, h.voice = s.levelOf(s.speech), s.levelOf(s.vowels)
	for i, bins := range s.perBand {
		h.bands[i] = s.levelOf(bins)
	}
}

func (s *spectrum) levelOf(bins [2]int) float32 {
	var sum float64
	for _, p := range s.powers[bins[0]:bins[1]] {
		sum += p
	}
	return float32(decibels(sum))
}

// transform is the fast Fourier transform in place (Cooley and Tukey 1965), of a
// power of two of values. turns are the first half of the roots of one.
func transform(values, turns []complex128) {
	n := len(values)
	shift := 64 - bits.Len(uint(n-1))
	for i := range values {
		if j := int(bits.Reverse64(uint64(i)) >> shift); i < j {
			values[i], values[j] = values[j], values[i]
		}
	}
	for size := 2; size <= n; size *= 2 {
		stride := n / size
		for start := 0; start < n; start += size {
			for i := range size / 2 {
				low, high := start+i, start+i+size/2
				turned := values[high] * turns[i*stride]
				values[low], values[high] = values[low]+turned, values[low]-turned
			}
		}
	}
}

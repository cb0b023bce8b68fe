package delivery

import "math"

// What counts as the middle of a syllable: a peak of loudness with a dip on either
// side, and a voice (de Jong and Wempe 2009).
const (
	dip         = 1.75 // dB
	nucleusBand = 15   // dB that it may lie below the loud ones around
	nearPitch   = 2    // hops from it in which there is a voice
	apartHops   = 5    // from one to the next
	vowelBands  = 6    // all but the hiss above
	bandDepth   = 25   // dB below its own loud hops, from which a band says nothing
)

// nuclei finds the middles of the syllables, as hops.
func (l *listened) nuclei() []int {
	n := l.all.len()
	curve := make([]float32, n)
	for i := range curve {
		curve[i] = float32(l.sonority(i))
	}
	smoothed := smooth(curve)
	tops := around(smoothed, int(reach/hopTime), topShare)
	var found []int
	for _, phrase := range l.phrases {
		for _, at := range peaks(smoothed[phrase.start:phrase.end], dip) {
			at += phrase.start
			if smoothed[at] < tops[at]-nucleusBand || !l.voicedNear(at) {
				continue
			}
			last := len(found) - 1
			switch {
			case last < 0 || at-found[last] >= apartHops:
				found = append(found, at)
			case smoothed[at] > smoothed[found[last]]:
				found[last] = at
			}
		}
	}
	return found
}

// sonority is how much like a vowel a hop is, in dB: half the level of the range
// of vowels, half the mean of the bands, so that a weak vowel beside a strong one
// stands out by its timbre.
func (l *listened) sonority(i int) float64 {
	h := l.all.at(i)
	var mean float64
	for b, band := range h.bands[:vowelBands] {
		mean += less(float64(band), math.Max(l.floor[b], l.bandTops[b]-bandDepth))
	}
	voice := less(float64(h.voice), math.Max(l.vowels, l.top-bandDepth))
	return 0.5*voice + 0.5*mean/vowelBands
}

// less takes the noise out of a level, down to 10 dB below the noise.
func less(level, noise float64) float64 {
	of := power(level) - power(noise)
	return decibels(math.Max(of, 0.1*power(noise)))
}

// smooth widens the window of the levels from 30 to 50 ms.
func smooth(values []float32) []float32 {
	weights := [...]float32{0.25, 0.5, 0.25}
	smoothed := make([]float32, len(values))
	for i := range values {
		var sum, whole float32
		for j, w := range weights {
			if at := i + j - len(weights)/2; at >= 0 && at < len(values) {
				sum += w * values[at]
				whole += w
			}
		}
		smoothed[i] = sum / whole
	}
	return smoothed
}

// peaks finds the highest places between dips of at least the depth given.
func peaks(values []float32, depth float32) []int {
	var found []int
	rising := true
	top, bottom := 0, 0
	for i, v := range values {
		switch {
		case rising && v > values[top]:
			top = i
		case rising && v < values[top]-depth:
			found = append(found, top)
			rising, bottom = false, i
		case !rising && v < values[bottom]:
			bottom = i
		case !rising && v > values[bottom]+depth:
			rising, top = true, i
		}
	}
	if rising && len(values) > 0 {
		found = append(found, top)
	}
	return found
}

// voicedNear reports whether there is a voice at a hop or close to it.
func (l *listened) voicedNear(at int) bool {
	for i := max(0, at-nearPitch); i <= min(len(l.pitch)-1, at+nearPitch); i++ {
		if l.pitch[i] > 0 {
			return true
		}
	}
	return false
}

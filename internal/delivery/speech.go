package delivery

import (
	"math"
	"slices"
	"time"
)

// What counts as speech. The figures are those that served best on synthetic
// voices in noise and rooms.
const (
	reach          = 6 * time.Second // around a hop that its level is compared with
	topShare       = 0.95            // of the hops around lie below their top
	belowTop       = 30              // dB that speech may lie below that top
	farBelowTop    = 15              // dB that a top around may lie below the recording's own
	floorShare     = 0.10            // of all hops lie below the floor
	aboveFloor     = 0.5             // dB
	aboveHissFloor = 3               // dB, in a band that is narrower and so less steady
	bandExcess     = 1.5             // dB above the floors of the bands, on average
	voicedExcess   = 0.5             // the same for a voiced hop
	voicedHops     = 5               // that make a burst speech
	drowned        = 3.0             // hops of a burst that noise drowns at either end
	drownedFrom    = 28.0            // dB that the top is above the noise, where it begins
	drownedOver    = 10.0            // dB over which it comes to the full
	nearVoice      = 6               // hops from voice at which a consonant may still stand
)

// stretch is a run of hops, the end not among them.
type stretch struct{ start, end int }

func (s stretch) len() int { return s.end - s.start }

// listened is what the hops of a recording say before anything is summed up.
type listened struct {
	all    *hops
	pitch  []float32          // Hz by hop, 0 where there is no voice
	tops   []float32          // level of the loud hops around
	floor  [bandCount]float64 // level of the noise by band
	noise  float64            // level of the noise in the range of speech
	vowels float64            // the same in the range of vowels
	// top and bandTops are the levels of the loud hops of the whole recording.
	top      float64
	bandTops [bandCount]float64
	// phrases are what lies between pauses.
	phrases []stretch
}

func listen(all *hops) *listened {
	l := &listened{all: all, pitch: contour(all)}
	n := all.len()
	if n == 0 {
		return l
	}
	levels := make([]float32, n)
	for i := range levels {
		levels[i] = all.at(i).level
	}
	l.tops = around(levels, int(reach/hopTime), topShare)
	slices.Sort(levels)
	floor := quantile(levels, floorShare)
	l.top = quantile(levels, topShare)
	for i, top := range l.tops {
		l.tops[i] = max(top, float32(l.top)-farBelowTop)
	}
	for b := range l.bandTops {
		for i := range levels {
			levels[i] = all.at(i).bands[b]
		}
		slices.Sort(levels)
		l.bandTops[b] = quantile(levels, topShare)
	}
	l.measureNoise(floor)
	l.phrases = l.join(l.widen(l.bursts(floor)))
	return l
}

// measureNoise takes the quietest hops for noise.
func (l *listened) measureNoise(floor float64) {
	var count, level, vowels float64
	for i := range l.all.len() {
		h := l.all.at(i)
		if float64(h.level) > floor {
			continue
		}
		count++
		level += power(float64(h.level))
		vowels += power(float64(h.voice))
		for b, band := range h.bands {
			l.floor[b] += float64(band)
		}
	}
	for b := range l.floor {
		l.floor[b] /= count
	}
	l.noise, l.vowels = decibels(level/count), decibels(vowels/count)
}

// bursts finds the runs of hops that are speech.
func (l *listened) bursts(floor float64) []stretch {
	var found []stretch
	for i := range l.all.len() {
		h := l.all.at(i)
		excess := 0.0
		for b, band := range h.bands {
			excess += float64(band) - l.floor[b]
		}
		excess /= bandCount
		if !l.loud(i, floor) || excess < voicedExcess || excess < bandExcess && l.pitch[i] == 0 {
			continue
		}
		if last := len(found) - 1; last >= 0 && found[last].end == i {
			found[last].end++
		} else {
			found = append(found, stretch{i, i + 1})
		}
	}
	return l.beside(found)
}

// loud reports whether a hop is loud enough to be speech, as a vowel or as the hiss
// of an s.
func (l *listened) loud(i int, floor float64) bool {
	const hiss = bandCount - 1
	h, least := l.all.at(i), float64(l.tops[i])-belowTop
	return float64(h.level) >= math.Max(least, floor+aboveFloor) ||
		float64(h.bands[hiss]) >= math.Max(least, l.floor[hiss]+aboveHissFloor)
}

// beside leaves out the bursts without a voice that stand alone: clicks, breath
// and chairs.
func (l *listened) beside(bursts []stretch) []stretch {
	voiced := make([]bool, len(bursts))
	for i, b := range bursts {
		count := 0
		for _, hertz := range l.pitch[b.start:b.end] {
			if hertz > 0 {
				count++
			}
		}
		voiced[i] = count >= voicedHops
	}
	var kept []stretch
	for i, b := range bursts {
		near := voiced[i] ||
			i > 0 && voiced[i-1] && b.start-bursts[i-1].end <= nearVoice ||
			i+1 < len(bursts) && voiced[i+1] && bursts[i+1].start-b.end <= nearVoice
		if near {
			kept = append(kept, b)
		}
	}
	return kept
}

// widen gives bursts in noise the weak beginnings and ends that it drowns.
func (l *listened) widen(bursts []stretch) []stretch {
	margin := int(drowned * min(max((drownedFrom-(l.top-l.noise))/drownedOver, 0), 1))
	for i := range bursts {
		bursts[i].start = max(0, bursts[i].start-margin)
		bursts[i].end = min(l.all.len(), bursts[i].end+margin)
	}
	return bursts
}

// join closes the gaps that are shorter than a pause.
func (l *listened) join(bursts []stretch) []stretch {
	const gap = int(ShortestPause / hopTime)
	var phrases []stretch
	for _, b := range bursts {
		if last := len(phrases) - 1; last >= 0 && b.start-phrases[last].end < gap {
			phrases[last].end = b.end
		} else {
			phrases = append(phrases, b)
		}
	}
	return phrases
}

// around finds for each value the level that the given share of the values within
// reach lie below.
func around(values []float32, reach int, share float64) []float32 {
	const (
		finest = 0.25 // dB
		least  = quietest
		most   = 30
		bins   = int((most - least) / finest)
	)
	binOf := func(v float32) int { return min(max(int((float64(v)-least)/finest), 0), bins-1) }
	var counts [bins]int
	inside := 0
	found := make([]float32, len(values))
	for i := range min(reach, len(values)) {
		counts[binOf(values[i])]++
		inside++
	}
	for i := range values {
		if in := i + reach; in < len(values) {
			counts[binOf(values[in])]++
			inside++
		}
		if out := i - reach - 1; out >= 0 {
			counts[binOf(values[out])]--
			inside--
		}
		above := int(float64(inside) * (1 - share))
		bin := bins - 1
		for seen := counts[bin]; seen <= above && bin > 0; seen += counts[bin] {
			bin--
		}
		found[i] = float32(least + (float64(bin)+0.5)*finest)
	}
	return found
}

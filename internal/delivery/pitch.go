package delivery

import "math"

// How pitch is looked for: at half the rate, in 30 ms, from low men's voices to
// excited children's.
const (
	pitchRate   = SampleRate / 2
	pitchWindow = 3 * hopSize / 2
	lowest      = 65
	highest     = 500
	firstLag    = pitchRate / highest
	lastLag     = pitchRate/lowest + 1
	pitchSpan   = (pitchWindow + lastLag + 2) &^ 1
	candidates  = 3
)

// faint is the level of sound that is too faint to have a pitch.
const faint = 1e-4

// correlator looks for the lag at which sound repeats itself, by normalised
// cross-correlation (Talkin 1995).
type correlator struct {
	// matches are the correlations by lag, from one below the first to one beyond
	// the last.
	matches [lastLag - firstLag + 3]float64
}

func newCorrelator() *correlator { return &correlator{} }

// look measures the window of a hop.
func (c *correlator) look(sound []float32, h *hop) {
	var own float64
	for _, s := range sound[:pitchWindow] {
		own += float64(s) * float64(s)
	}
	const least = faint * faint * pitchWindow
	if own < least {
		return
	}
	begin := firstLag - 1
	var other float64
	for _, s := range sound[begin : begin+pitchWindow] {
		other += float64(s) * float64(s)
	}
	here := sound[:pitchWindow]
	for i := range c.matches {
		lag := begin + i
		sum := product(here, sound[lag:])
		c.matches[i] = float64(sum) / math.Sqrt(own*math.Max(other, 0)+least*least)
		if lag+pitchWindow < len(sound) {
			first, next := float64(sound[lag]), float64(sound[lag+pitchWindow])
			other += next*next - first*first
		}
	}
	c.peaks(begin, h)
}

// product is the sum of the products of two runs of samples, a multiple of four of
// them. Four sums at once need not wait for each other: this takes half of all
// time.
func product(here, there []float32) float32 {
	var a, b, c, d float32
	there = there[:len(here)]
	for j := 0; j+3 < len(here); j += 4 {
		a += here[j] * there[j]
		b += here[j+1] * there[j+1]
		c += here[j+2] * there[j+2]
		d += here[j+3] * there[j+3]
	}
	return a + b + c + d
}

// peaks keeps the strongest peaks.
func (c *correlator) peaks(begin int, h *hop) {
	for i := 1; i+1 < len(c.matches); i++ {
		before, here, after := c.matches[i-1], c.matches[i], c.matches[i+1]
		if here < 0.3 || here < before || here <= after {
			continue
		}
		// The true peak lies between the lags: on the parabola through the three.
		bend := before - 2*here + after
		shift := 0.0
		if bend < 0 {
			shift = 0.5 * (before - after) / bend
		}
		found := pitched{
			hertz:    float32(pitchRate / (float64(begin+i) + shift)),
			strength: float32(math.Min(1, here-0.25*(before-after)*shift)),
		}
		for at := range h.pitches {
			if found.strength > h.pitches[at].strength {
				h.pitches[at], found = found, h.pitches[at]
			}
		}
	}
}

// What the path through the possible pitches costs, after Boersma 1993.
const (
	voicing    = 0.5  // strength from which a hop is voiced
	jumpCost   = 0.35 // per octave from hop to hop
	changeCost = 0.14 // from voiced to unvoiced or back
	lowCost    = 0.02 // per octave below the highest: of two lags alike, the shorter
)

// contour finds the likeliest pitch of every hop, 0 where there is none: the path
// of least cost (Viterbi).
func contour(all *hops) []float32 {
	const states = candidates + 1 // the last is unvoiced
	n := all.len()
	from := make([][states]uint8, n)
	var score [states]float64
	var before hop
	for i := range n {
		h := all.at(i)
		var next [states]float64
		for s := range states {
			best := math.Inf(-1)
			for p := range states {
				if v := score[p] - passage(&before, p, h, s); v > best {
					best, from[i][s] = v, uint8(p)
				}
			}
			next[s] = best + gain(h, s)
		}
		score, before = next, *h
	}
	path := make([]float32, n)
	state := 0
	for s := range score {
		if score[s] > score[state] {
			state = s
		}
	}
	for i := n - 1; i >= 0; i-- {
		if state < candidates {
			path[i] = all.at(i).pitches[state].hertz
		}
		state = int(from[i][state])
	}
	return path
}

// gain is what a state of a hop is worth by itself.
func gain(h *hop, state int) float64 {
	if state == candidates {
		return voicing
	}
	p := h.pitches[state]
	if p.hertz == 0 {
		return -1
	}
	return float64(p.strength) - lowCost*math.Log2(highest/float64(p.hertz))
}

// passage is what going from one state to the next costs.
func passage(before *hop, p int, h *hop, s int) float64 {
	switch voicedBefore, voiced := p < candidates, s < candidates; {
	case !voicedBefore && !voiced:
		return 0
	case voicedBefore != voiced:
		return changeCost
	}
	one, other := before.pitches[p].hertz, h.pitches[s].hertz
	if one == 0 || other == 0 {
		return 1
	}
	return jumpCost * math.Abs(math.Log2(float64(other)/float64(one)))
}

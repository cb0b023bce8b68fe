package delivery

import (
	"math"
	"time"
)

// The steps in which a recording is looked at.
const (
	hopTime  = 10 * time.Millisecond
	hopSize  = SampleRate / 100
	levelled = int(LevelStep/hopTime) * hopSize // samples of one of the report's levels
)

// fullScale is the share of full scale from which a sample counts as clipped.
// Resampling rounds the flat tops a little.
const fullScale = 0.985

// Analyzer takes a recording piece by piece and tells how it was said. It keeps
// 60 bytes for each 10 ms, and no sound: 11 MB for half an hour.
type Analyzer struct {
	samples int64
	clipped int64
	levels  []float32
	squares float64 // of the level that is being summed

	dc     dcBlock
	sound  []float32 // what the next windows still reach
	half   halver
	halved []float32 // the same at half the rate
	hops   hops
	bands  *spectrum
	pitch  *correlator
}

// NewAnalyzer begins a recording.
func NewAnalyzer() *Analyzer {
	a := &Analyzer{bands: newSpectrum(), pitch: newCorrelator()}
	// Silence before the first sample, as far as the first windows reach back.
	a.sound = make([]float32, windowSize/2-hopSize/2)
	a.halved = make([]float32, pitchSpan/2-hopSize/4)
	return a
}

// Add takes the next samples: mono, SampleRate, full scale -1 to 1.
func (a *Analyzer) Add(samples []float32) {
	const most = 4096 // bounds the buffers, whatever is handed over
	for len(samples) > 0 {
		n := min(len(samples), most)
		a.add(samples[:n])
		samples = samples[n:]
	}
}

func (a *Analyzer) add(samples []float32) {
	for _, s := range samples {
		if s >= fullScale || s <= -fullScale {
			a.clipped++
		}
		clean := a.dc.next(s)
		a.sound = append(a.sound, clean)
		if h, ok := a.half.next(clean); ok {
			a.halved = append(a.halved, h)
		}
		a.squares += float64(clean) * float64(clean)
		if a.samples++; a.samples%int64(levelled) == 0 {
			a.levels = append(a.levels, float32(decibels(a.squares/float64(levelled))))
			a.squares = 0
		}
	}
	sound, halved := a.sound, a.halved
	for len(sound) >= windowSize && len(halved) >= pitchSpan {
		var h hop
		a.bands.look(sound[:windowSize], &h)
		a.pitch.look(halved[:pitchSpan], &h)
		a.hops.add(h)
		sound, halved = sound[hopSize:], halved[hopSize/2:]
	}
	a.sound = a.sound[:copy(a.sound, sound)]
	a.halved = a.halved[:copy(a.halved, halved)]
}

// Report tells of everything added so far. More can be added afterwards.
func (a *Analyzer) Report() Report {
	m := a.measure()
	r := Report{Length: a.length(), Levels: append([]float32(nil), a.levels...), Warnings: m.warnings()}
	if r.Has(NoVoice) {
		return r
	}
	noisy, short := r.Has(Noisy), r.Has(Short)
	if !noisy {
		r.Talk = &m.talk
	}
	if !noisy && !short && m.rate.Syllables > 0 {
		r.Rate = &m.rate
	}
	if !noisy && !short && m.pitch.Low > 0 {
		r.Pitch = &m.pitch
	}
	if !short && !r.Has(Clipped) {
		r.Loudness = &m.loudness
	}
	return r
}

// hop is what is kept of 10 ms. Levels are in dB below full scale.
type hop struct {
	level   float32             // of speech's main range
	voice   float32             // of the range in which vowels stand out
	bands   [bandCount]float32  // of narrow ranges
	pitches [candidates]pitched // what its pitch may be, the likeliest first
}

// pitched is a possible pitch.
type pitched struct {
	hertz    float32 // 0 for none
	strength float32 // of the correlation, up to 1
}

// hops keeps the hops in blocks: growing one slice would copy, and hold twice as
// much for a while.
type hops struct{ blocks [][]hop }

const hopBlock = 4096

func (h *hops) add(one hop) {
	last := len(h.blocks) - 1
	if last < 0 || len(h.blocks[last]) == hopBlock {
		h.blocks = append(h.blocks, make([]hop, 0, hopBlock))
		last++
	}
	h.blocks[last] = append(h.blocks[last], one)
}

func (h *hops) len() int {
	if len(h.blocks) == 0 {
		return 0
	}
	last := len(h.blocks) - 1
	return last*hopBlock + len(h.blocks[last])
}

func (h *hops) at(i int) *hop { return &h.blocks[i/hopBlock][i%hopBlock] }

// dcBlock takes out what lies below some 20 Hz: the offset of cheap sound cards,
// and steps on the floor.
type dcBlock struct{ in, out float64 }

func (d *dcBlock) next(s float32) float32 {
	const keep = 1 - 2*math.Pi*20/SampleRate
	in := float64(s)
	if math.IsNaN(in) || math.IsInf(in, 0) {
		in = 0
	}
	d.out = in - d.in + keep*d.out
	d.in = in
	return float32(d.out)
}

// halver halves the rate, with a windowed sinc. It keeps the lower harmonics: the
// upper ones would have to match to a part of a sample.
type halver struct {
	history [halverTaps]float32
	at      int
	odd     bool
}

const (
	halverTaps = 31
	halverEdge = 1600 // Hz
)

var halverWeights = func() (weights [halverTaps]float32) {
	var sum float64
	var exact [halverTaps]float64
	for i := range exact {
		const cutoff = 2.0 * halverEdge / SampleRate
		x := float64(i - halverTaps/2)
		w := cutoff
		if x != 0 {
			w = math.Sin(math.Pi*cutoff*x) / (math.Pi * x)
		}
		exact[i] = w * (0.54 + 0.46*math.Cos(2*math.Pi*x/halverTaps))
		sum += exact[i]
	}
	for i, w := range exact {
		weights[i] = float32(w / sum)
	}
	return weights
}()

// next takes a sample and gives one at half the rate for every second.
func (h *halver) next(s float32) (float32, bool) {
	h.history[h.at] = s
	h.at = (h.at + 1) % halverTaps
	h.odd = !h.odd
	if h.odd {
		return 0, false
	}
	var sum float32
	for i, w := range halverWeights {
		sum += w * h.history[(h.at+i)%halverTaps]
	}
	return sum, true
}

// quietest is the level that stands for no sound at all.
const quietest = -120

// decibels is the level of a power.
func decibels(power float64) float64 {
	return math.Max(quietest, 10*math.Log10(power+1e-30))
}

// power is that of a level.
func power(decibels float64) float64 { return math.Pow(10, decibels/10) }

package audio

import "math"

// resampler changes the rate of a stream with a windowed sinc: what lies above
// half the lower rate is damped by 80 dB, and what lies 1.7 kHz below that (of 16
// kHz) goes through unchanged.
type resampler struct {
	// For step samples that come in, phases go out: the rates in lowest terms.
	step, phases int
	half         int         // samples that the filter reaches to either side
	filters      [][]float32 // one for each place between two samples
	history      []float32   // the samples that are still reached
	next         int64       // place of the next sample to go out, in 1/phases of a sample of history
	out          []float32
}

const (
	// crossings is how many zeros the sinc has on either side: with this window
	// the edge is a tenth of the rate wide.
	crossings = 24
	// kaiser is the shape of the window, for 80 dB.
	kaiser = 7.9
	// mostWeights bounds the filters of rates that have no small ratio: 512 KiB.
	// Beyond it the nearest filter is taken.
	mostWeights = 1 << 17
)

func newResampler(from, to int) *resampler {
	if from == to {
		return &resampler{step: 1, phases: 1}
	}
	divisor := gcd(from, to)
	r := &resampler{step: from / divisor, phases: to / divisor}
	narrow := math.Min(1, float64(to)/float64(from))
	r.half = int(math.Ceil(crossings / narrow))
	// The edge is moved down by half its width, so that nothing folds back.
	cutoff := narrow * (1 - 0.5*(80-7.95)/(14.36*crossings))
	r.filters = make([][]float32, min(r.phases, mostWeights/(2*r.half)))
	for phase := range r.filters {
		r.filters[phase] = sinc(float64(phase)/float64(len(r.filters)), r.half, cutoff)
	}
	r.history = make([]float32, r.half) // silence before the first sample
	r.next = int64(r.half) * int64(r.phases)
	return r
}

// sinc is the filter for a place that lies by shift after a sample. Its weights
// are for the 2*half samples around it.
func sinc(shift float64, half int, cutoff float64) []float32 {
	weights := make([]float64, 2*half)
	var sum float64
	top := bessel(kaiser)
	for i := range weights {
		x := float64(i-half+1) - shift
		w := cutoff
		if x != 0 {
			w = math.Sin(math.Pi*cutoff*x) / (math.Pi * x)
		}
		edge := x / float64(half)
		w *= bessel(kaiser*math.Sqrt(math.Max(0, 1-edge*edge))) / top
		weights[i] = w
		sum += w
	}
	filter := make([]float32, len(weights))
	for i, w := range weights {
		filter[i] = float32(w / sum)
	}
	return filter
}

// bessel is the modified Bessel function of order 0, by its series.
func bessel(x float64) float64 {
	sum, term := 1.0, 1.0
	for k := 1.0; term > 1e-12*sum; k++ {
		term *= (x / (2 * k)) * (x / (2 * k))
		sum += term
	}
	return sum
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// add takes samples of the one rate and returns what is complete at the other. It
// is good until the next call.
func (r *resampler) add(samples []float32) []float32 {
	if r.filters == nil {
		r.out = append(r.out[:0], samples...)
		return r.out
	}
	r.history = append(r.history, samples...)
	r.out = r.out[:0]
	phases := int64(r.phases)
	for {
		at, part := int(r.next/phases), r.next%phases
		if at+r.half >= len(r.history) {
			break
		}
		filter := r.filters[part*int64(len(r.filters))/phases]
		reached := r.history[at-r.half+1:][:len(filter)]
		var sum float32
		for i, w := range filter {
			sum += w * reached[i]
		}
		r.out = append(r.out, sum)
		r.next += int64(r.step)
	}
	if done := int(r.next/phases) - r.half; done > 0 {
		done = min(done, len(r.history))
		r.history = r.history[:copy(r.history, r.history[done:])]
		r.next -= int64(done) * phases
	}
	return r.out
}

// end returns what is left once no more samples come. What add returned last
// stays good.
func (r *resampler) end() []float32 {
	if r.filters == nil {
		return nil
	}
	last := len(r.history) // places from here on are beyond the last sample
	over := int64(last) * int64(r.phases)
	if r.next >= over {
		return nil
	}
	left := (over - r.next + int64(r.step) - 1) / int64(r.step)
	r.out = nil
	rest := r.add(make([]float32, r.half+1))
	return rest[:min(int64(len(rest)), left)]
}

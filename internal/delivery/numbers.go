package delivery

import (
	"math"
	"slices"
)

// quantile is the value that the given share of sorted values lie below.
func quantile[F float32 | float64](sorted []F, share float64) float64 {
	at := share * float64(len(sorted)-1)
	low := int(at)
	if low+1 >= len(sorted) {
		return float64(sorted[len(sorted)-1])
	}
	return float64(sorted[low]) + (at-float64(low))*float64(sorted[low+1]-sorted[low])
}

// middle is the median of values in any order.
func middle(values []float64) float64 {
	sorted := slices.Clone(values)
	slices.Sort(sorted)
	return quantile(sorted, 0.5)
}

func average(values []float64) float64 {
	var sum float64
	for _, v := range values {
		sum += v
	}
	return sum / float64(len(values))
}

// semitones is how far one frequency lies above another.
func semitones(low, high float64) float64 { return 12 * math.Log2(high/low) }

package delivery

// Column is one step of a time line.
type Column struct {
	Loud  float64 // 0 to 1, 1 being the loudest stretch of the recording
	Pause bool    // most of it is silence of a pause, the lead or the tail
}

// Columns draws the recording as n steps of the same length.
func (r *Report) Columns(n int) []Column { return make([]Column, n) }

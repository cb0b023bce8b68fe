package delivery

import "time"

// Column is one step of a time line.
type Column struct {
	Start, End time.Duration
	Loud       float64 // 0 to 1, 1 being the loudest step of the recording
	Silent     bool    // most of it is a pause, or before the first or after the last word
}

// lineRange is how many dB below its loudest step a time line reaches.
const lineRange = 24

// Columns draws the recording as n steps of the same length. Without Talk none is
// silent.
func (r *Report) Columns(n int) []Column {
	columns := make([]Column, max(n, 0))
	loudest := float64(quietest)
	levels := make([]float64, len(columns))
	for i := range columns {
		c := &columns[i]
		c.Start = r.Length * time.Duration(i) / time.Duration(n)
		c.End = r.Length * time.Duration(i+1) / time.Duration(n)
		levels[i] = r.level(c.Start, c.End)
		loudest = max(loudest, levels[i])
	}
	for i := range columns {
		c := &columns[i]
		if loudest > quietest {
			c.Loud = max(0, 1-(loudest-levels[i])/lineRange)
		}
		if r.Talk != nil {
			c.Silent = 2*r.Talk.silentIn(r.Length, c.Start, c.End) > c.End-c.Start
		}
	}
	return columns
}

// level is the mean power of the time given.
func (r *Report) level(start, end time.Duration) float64 {
	if len(r.Levels) == 0 {
		return quietest
	}
	first := min(int(start/LevelStep), len(r.Levels)-1)
	last := min(max(first+1, int((end+LevelStep-1)/LevelStep)), len(r.Levels))
	var sum float64
	for _, level := range r.Levels[first:last] {
		sum += power(float64(level))
	}
	return decibels(sum / float64(last-first))
}

// silentIn is how much of the time given has no speech.
func (t *Talk) silentIn(length, start, end time.Duration) time.Duration {
	shared := func(from, to time.Duration) time.Duration { return max(0, min(end, to)-max(start, from)) }
	sum := shared(0, t.Lead) + shared(length-t.Tail, length)
	for _, p := range t.Pauses {
		sum += shared(p.Start, p.Start+p.Length)
	}
	return sum
}

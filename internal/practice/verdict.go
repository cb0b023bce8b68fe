package practice

import "time"

// Zone is how a clock that is still running stands against its target.
type Zone int

// The zones, in the order a running clock goes through them.
const (
	OnTime Zone = iota
	Over
	FarOver
)

// farOver is the share of the target beyond which an answer is far over it.
const farOver = 1.5

// ZoneOf places a running clock: on time up to the target, over up to 150 % of
// it, far over beyond.
func ZoneOf(spent, target time.Duration) Zone {
	switch {
	case spent <= target:
		return OnTime
	case float64(spent) <= farOver*float64(target):
		return Over
	}
	return FarOver
}

// String is the word shown beside the colour.
func (z Zone) String() string {
	switch z {
	case OnTime:
		return "on time"
	case Over:
		return "over"
	}
	return "far over"
}

// Verdict is how the time of a finished answer compares with its target.
type Verdict int

// The verdicts. On target means within 75 to 125 %: closer than that nobody
// can time an answer, and no interviewer minds.
const (
	NotAnswered Verdict = iota
	Short
	OnTarget
	Long
	FarTooLong
)

const (
	shortBelow = 0.75
	longAbove  = 1.25
)

// VerdictOf judges a finished answer's time, to the whole second that a screen
// shows.
func VerdictOf(spent, target time.Duration) Verdict {
	spent = spent.Round(time.Second)
	share := float64(spent) / float64(target)
	switch {
	case spent <= 0:
		return NotAnswered
	case share < shortBelow:
		return Short
	case share <= longAbove:
		return OnTarget
	case share <= farOver:
		return Long
	}
	return FarTooLong
}

// String is the word shown beside the colour.
func (v Verdict) String() string {
	switch v {
	case NotAnswered:
		return "not answered"
	case Short:
		return "short"
	case OnTarget:
		return "on target"
	case Long:
		return "long"
	}
	return "far too long"
}

package practice

import "time"

// clock is a stopwatch that can be stopped and set going again.
type clock struct {
	spent   time.Duration
	since   time.Time
	running bool
}

func (c *clock) start(now time.Time) {
	if !c.running {
		c.since, c.running = now, true
	}
}

func (c *clock) stop(now time.Time) {
	c.spent, c.running = c.at(now), false
}

// goOnFrom has what was counted up to one moment go on at another.
func (c *clock) goOnFrom(counted, now time.Time) {
	if c.running {
		c.spent, c.since = c.at(counted), now
	}
}

// at is the time counted up to now.
func (c *clock) at(now time.Time) time.Duration {
	if !c.running {
		return c.spent
	}
	return c.spent + max(0, now.Sub(c.since))
}

package review

import "time"

// longestStep is the most that the clock moves at once. It is looked at every
// second; what goes far beyond is a machine that slept.
const longestStep = 3 * time.Second

// clock counts how long a card has been on the screen.
type clock struct {
	spent   time.Duration
	seen    time.Time
	running bool
}

func (c *clock) start(now time.Time) { c.seen, c.running = now, true }

func (c *clock) stop(now time.Time) {
	c.observe(now)
	c.running = false
}

func (c *clock) observe(now time.Time) {
	if c.running {
		c.spent += min(max(now.Sub(c.seen), 0), longestStep)
		c.seen = now
	}
}

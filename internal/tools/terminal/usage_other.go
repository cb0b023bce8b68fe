//go:build !linux

package terminal

import (
	"errors"
	"time"
)

var errUnknownUsage = errors.New("what another program uses is read on Linux alone")

// Processor fails on this system.
func (t *Terminal) Processor() (time.Duration, error) { return 0, errUnknownUsage }

// Memory fails on this system.
func (t *Terminal) Memory() (now, most int64, err error) { return 0, 0, errUnknownUsage }

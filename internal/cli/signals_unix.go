//go:build unix

package cli

import (
	"os/signal"
	"syscall"
	"time"
)

// wakeAfter is how long a program that was to stop runs on before that is taken
// for good. One that is stopped does not notice it.
const wakeAfter = 300 * time.Millisecond

// notice has the screens told that the program goes on. That it is stopped from
// outside can't be told them: the runtime would not let it stop any more.
func (s *signals) notice() { signal.Notify(s.goesOn, syscall.SIGCONT) }

// wake ends a stop that never was. Where no shell controls the program, as in a
// terminal window of its own, the system stops nothing, and nobody would set it
// going again: the library would wait for that for ever.
func (s *signals) wake(woken <-chan struct{}) {
	again := time.NewTicker(wakeAfter)
	defer again.Stop()
	for {
		select {
		case <-again.C:
			_ = syscall.Kill(syscall.Getpid(), syscall.SIGCONT)
		case <-woken:
			return
		}
	}
}

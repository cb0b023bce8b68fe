package cli

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/tui"
)

// leaveWithin is how long ending in good order may take, saving included, before a
// terminal that is stuck is given up.
const leaveWithin = 5 * time.Second

// signals are what the system tells the screens: to end, or that they were stopped
// as a shell stops its jobs, and go on.
type signals struct {
	ends, goesOn chan os.Signal
	// stopped is true from when the library stops the program until it goes on.
	stopped atomic.Bool
	// woken is closed when a stop is over; nil while there is none.
	woken chan struct{}
}

func newSignals() *signals {
	return &signals{ends: make(chan os.Signal, 1), goesOn: make(chan os.Signal, 1)}
}

// follow tells the screens what the system says, until the returned function is
// called.
func (s *signals) follow(screens *tea.Program, out *outlet) (stop func()) {
	done := make(chan struct{})
	signal.Notify(s.ends, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	s.notice()
	go func() {
		for {
			select {
			case <-s.ends:
				late := time.AfterFunc(leaveWithin, out.giveUp)
				screens.Send(tui.Leave{Interrupted: true})
				<-done
				late.Stop()
				return
			case <-s.goesOn:
				if !s.stopped.Load() {
					go screens.Send(tui.Continued{})
				}
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(s.ends)
		signal.Stop(s.goesOn)
		close(done)
	}
}

// filter sees when the library is about to stop the program, and when it goes on.
func (s *signals) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case tea.SuspendMsg:
		s.stopped.Store(true)
		s.woken = make(chan struct{})
		go s.wake(s.woken)
	case tea.ResumeMsg:
		if s.woken != nil {
			close(s.woken)
			s.woken = nil
		}
		s.stopped.Store(false)
	}
	return msg
}

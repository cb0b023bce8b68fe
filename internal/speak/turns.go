package speak

import (
	"context"
	"errors"
	"sync"
)

// turns has one thing be heard at a time. The zero value is ready.
type turns struct {
	// sounding is held while something is heard.
	sounding sync.Mutex
	running  sync.WaitGroup
	mu       sync.Mutex
	stop     context.CancelFunc
	closed   bool
}

// errClosed: the program is ending.
var errClosed = errors.New("the sound is closed")

// take waits for the turn. Its context ends with the one given, or when the turns
// are closed; over gives the turn back.
func (t *turns) take(ctx context.Context) (turn context.Context, over func(), err error) {
	turn, cancel := context.WithCancel(ctx)
	t.sounding.Lock()
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closed {
		cancel()
		t.sounding.Unlock()
		return nil, nil, errClosed
	}
	t.stop = cancel
	t.running.Add(1)
	return turn, func() {
		cancel()
		t.sounding.Unlock()
		t.running.Done()
	}, nil
}

// close ends what is heard, waits for that, and gives no more turns.
func (t *turns) close() {
	t.mu.Lock()
	t.closed = true
	if t.stop != nil {
		t.stop()
	}
	t.mu.Unlock()
	t.running.Wait()
}

package cli

import (
	"os"
	"slices"
	"sync"
)

// outlet is the terminal that the screens are written to. A terminal that takes
// nothing any more, as a connection that is stuck, would keep the program from
// ending and its words from being kept: the outlet can be given up.
type outlet struct {
	*os.File
	pieces  chan []byte
	written chan error
	given   chan struct{}
	once    sync.Once
}

func newOutlet(file *os.File) *outlet {
	o := &outlet{File: file, pieces: make(chan []byte), written: make(chan error, 1), given: make(chan struct{})}
	go func() {
		for piece := range o.pieces {
			_, err := o.File.Write(piece)
			o.written <- err
		}
	}()
	return o
}

// Write writes a piece, unless the terminal was given up. It is not for several
// goroutines at once.
func (o *outlet) Write(piece []byte) (int, error) {
	if o.gaveUp() {
		return len(piece), nil
	}
	o.pieces <- slices.Clone(piece)
	select {
	case err := <-o.written:
		if err != nil {
			return 0, err
		}
	case <-o.given:
	}
	return len(piece), nil
}

// WriteString writes a text as Write does. Without it, that of the file would.
func (o *outlet) WriteString(text string) (int, error) { return o.Write([]byte(text)) }

// giveUp writes nothing any more.
func (o *outlet) giveUp() { o.once.Do(func() { close(o.given) }) }

func (o *outlet) gaveUp() bool {
	select {
	case <-o.given:
		return true
	default:
		return false
	}
}

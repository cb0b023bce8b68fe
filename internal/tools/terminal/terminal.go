// Package terminal runs a program in a pseudo-terminal and shows what a person
// in front of it would see. End-to-end tests, benchmarks and the pictures of
// the README drive the real binary through it.
package terminal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/creack/pty"
)

// DefaultTimeout is how long a wait lasts when Options names no other time. It
// is a bound for a failing test, not a measure of speed.
const DefaultTimeout = 20 * time.Second

// Options says what to run and in what kind of terminal.
type Options struct {
	Command string        // path or name of the program
	Args    []string      // arguments after the program's name
	Env     []string      // KEY=value pairs that come after the inherited ones
	Dir     string        // working directory; empty means the caller's
	Width   int           // columns; 0 means 80
	Height  int           // rows; 0 means 24
	Silent  bool          // answer no query, as a serial line or a CI log would
	Speed   int           // bytes taken in a second, as over a slow line; 0 means as fast as they come
	Timeout time.Duration // bound of every wait; 0 means DefaultTimeout
}

// Terminal is a running program with its screen. Its methods may be called from
// several goroutines. Close must be called when done.
type Terminal struct {
	timeout time.Duration
	speed   int
	hung    atomic.Bool
	master  *os.File
	device  string
	command *exec.Cmd
	exited  chan struct{} // closed once the program has ended and been reaped
	drained chan struct{} // closed once all it wrote has been taken in

	mu      sync.Mutex
	screen  *screen
	output  []byte
	chunks  []Chunk
	changed chan struct{} // closed and replaced at every change of the screen
}

// Chunk is one piece of output as it came from the program.
type Chunk struct {
	At  time.Time // when it was read
	End int       // length of Output up to and including this piece
}

// Start runs the program in a new pseudo-terminal, as the leader of a session
// of its own. It fails if no pseudo-terminal is to be had or the program cannot
// be run.
func Start(options Options) (*Terminal, error) {
	width, height := orDefault(options.Width, 80), orDefault(options.Height, 24)
	timeout := options.Timeout
	if timeout <= 0 {
		timeout = DefaultTimeout
	}

	master, slave, err := pty.Open()
	if err != nil {
		return nil, fmt.Errorf("opening a pseudo-terminal: %w", err)
	}
	// Only the program may hold the far side open: its closing is what marks
	// the end of the output.
	defer func() { _ = slave.Close() }()
	if err := setSize(master, width, height); err != nil {
		_ = master.Close()
		return nil, fmt.Errorf("setting the terminal's size: %w", err)
	}

	if err := wakeable(master); err != nil {
		_ = master.Close()
		return nil, fmt.Errorf("setting up the terminal: %w", err)
	}

	command := exec.Command(options.Command, options.Args...)
	command.Env = environment(os.Environ(), options.Env)
	command.Dir = options.Dir
	command.Stdin, command.Stdout, command.Stderr = slave, slave, slave
	command.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := command.Start(); err != nil {
		_ = master.Close()
		return nil, fmt.Errorf("starting %s: %w", options.Command, err)
	}

	t := &Terminal{
		timeout: timeout,
		speed:   options.Speed,
		master:  master,
		device:  slave.Name(),
		command: command,
		exited:  make(chan struct{}),
		drained: make(chan struct{}),
		screen:  newScreen(width, height, !options.Silent),
		changed: make(chan struct{}),
	}
	go t.read()
	go t.reap()
	return t, nil
}

// read takes in the program's output until the far side is closed, and sends
// the answers to its queries back.
func (t *Terminal) read() {
	defer close(t.drained)
	buffer := make([]byte, 32*1024)
	next := func() {}
	if t.speed > 0 {
		const piece = 10
		buffer = buffer[:piece]
		pace := time.NewTicker(time.Second * piece / time.Duration(t.speed))
		defer pace.Stop()
		next = func() { <-pace.C }
	}
	for {
		next()
		if t.hung.Load() {
			return
		}
		n, err := t.master.Read(buffer)
		if n > 0 {
			if answers := t.take(buffer[:n]); len(answers) > 0 {
				_, _ = t.master.Write(answers)
			}
		}
		if err != nil {
			return
		}
	}
}

func (t *Terminal) take(piece []byte) (answers []byte) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.output = append(t.output, piece...)
	t.chunks = append(t.chunks, Chunk{At: time.Now(), End: len(t.output)})
	answers = t.screen.write(piece)
	t.announce()
	return answers
}

// announce wakes every wait; the caller holds the lock.
func (t *Terminal) announce() {
	close(t.changed)
	t.changed = make(chan struct{})
}

func (t *Terminal) reap() {
	// What Wait returns is kept in ProcessState, which WaitExit reads.
	_ = t.command.Wait()
	close(t.exited)
}

// Resize changes the size of the terminal, in columns and rows, and lets the
// program know.
func (t *Terminal) Resize(width, height int) error {
	t.mu.Lock()
	t.screen.resize(width, height)
	t.announce()
	t.mu.Unlock()
	if err := setSize(t.master, width, height); err != nil {
		return fmt.Errorf("resizing the terminal to %dx%d: %w", width, height, err)
	}
	return nil
}

// Signal sends a signal to the program itself.
func (t *Terminal) Signal(signal os.Signal) error {
	return t.command.Process.Signal(signal)
}

// Hang takes nothing from the program any more, as a connection that is stuck: its
// output piles up until it can write no more. Nothing can be seen from then on;
// WaitEnd waits for the program.
func (t *Terminal) Hang() { t.hung.Store(true) }

// HangUp closes the terminal as closing its window does, while the program runs.
// Nothing can be pressed or seen from then on; WaitEnd waits for the program.
func (t *Terminal) HangUp() error { return ignoreClosed(t.master.Close()) }

// Foreground is the process group that the keys of the terminal go to.
func (t *Terminal) Foreground() (int, error) { return foreground(t.master) }

// Close ends the program and all it started in its process group, if any of it
// still runs, and frees the terminal.
func (t *Terminal) Close() error {
	// The program leads its own group, so nothing outside it is hit. With the
	// group gone there is no such process, which is what is wanted.
	err := syscall.Kill(-t.command.Process.Pid, syscall.SIGKILL)
	if errors.Is(err, syscall.ESRCH) {
		err = nil
	}
	<-t.exited
	return errors.Join(err, ignoreClosed(t.master.Close()))
}

func ignoreClosed(err error) error {
	if errors.Is(err, os.ErrClosed) || errors.Is(err, io.ErrClosedPipe) {
		return nil
	}
	return err
}

func orDefault(value, otherwise int) int {
	if value <= 0 {
		return otherwise
	}
	return value
}

// Package program is what the packages that run other programs share: each runs
// apart from the terminal, and ends with everything it has started. No shell ever
// sees their arguments.
package program

import (
	"errors"
	"fmt"
	"io/fs"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// patience is how long a killed program may hold its pipes open.
const patience = time.Second

// Command is a program with its arguments, as it is found and as it is run.
type Command struct {
	// Path is the file of the program.
	Path string
	Args []string
}

// Find looks for the program that a command of the candidate's own names. What is
// the thing that it is wanted for, such as "recorder", for the error.
func Find(what string, words []string) (Command, error) {
	path, err := exec.LookPath(words[0])
	if errors.Is(err, exec.ErrNotFound) || errors.Is(err, fs.ErrNotExist) {
		return Command{}, fmt.Errorf("the %s %q is not there; check its name, or give its whole path", what, words[0])
	}
	if err != nil {
		return Command{}, fmt.Errorf("the %s %q can't be run: %w", what, words[0], err)
	}
	return Command{path, words[1:]}, nil
}

// FindAll finds those of the commands whose programs the machine has, in their
// order.
func FindAll(known [][]string) []Command {
	var found []Command
	for _, words := range known {
		if path, err := exec.LookPath(words[0]); err == nil {
			found = append(found, Command{path, words[1:]})
		}
	}
	return found
}

// Name is that of the program, without its folder.
func (c Command) Name() string { return c.Path[strings.LastIndexAny(c.Path, `/\`)+1:] }

// longestComplaint bounds what is kept of a program's complaints.
const longestComplaint = 4096

// Complaint keeps the beginning of what a program writes to its standard error.
// It may be used from several goroutines.
type Complaint struct {
	mu   sync.Mutex
	text []byte
}

// Write takes everything, and keeps what there is room for.
func (c *Complaint) Write(text []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.text = append(c.text, text[:min(len(text), longestComplaint-len(c.text))]...)
	return len(text), nil
}

// Line is the first line with anything in it; empty if there was no complaint.
func (c *Complaint) Line() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	line, _, _ := strings.Cut(strings.TrimSpace(string(c.text)), "\n")
	return strings.TrimSpace(line)
}

// Package earlystart keeps the start of the program from waiting for the
// terminal.
//
// Bubble Tea asks the terminal for its background colour while its packages are
// initialised, and waits five seconds for an answer that some terminals never
// give. It does not ask a dumb terminal. This package calls the terminal dumb
// until main begins, and it must come first to do so: Go initialises packages
// in the order of their import paths as soon as their imports are ready. It
// therefore imports nothing but os, and the module's path sorts before
// golang.org/x/sys, which everything that talks to the terminal has to wait for.
package earlystart

import "os"

// term is the terminal's real name. A variable's initialiser runs earlier than
// init functions of packages further down the order.
var term, termSet = disguise()

func disguise() (string, bool) {
	name, set := os.LookupEnv("TERM")
	// On failure the start is slow on some terminals, and nothing else.
	_ = os.Setenv("TERM", "dumb")
	return name, set
}

// Restore gives the terminal its real name back. Call it first of all in main.
func Restore() error {
	if !termSet {
		return os.Unsetenv("TERM")
	}
	return os.Setenv("TERM", term)
}

//go:build !unix

package program

import "os/exec"

// Alone bounds how long a command that was killed may hold its pipes open.
func Alone(command *exec.Cmd) { command.WaitDelay = patience }

// Interrupt ends a running command: there is no gentler way here.
func Interrupt(command *exec.Cmd) error { return command.Process.Kill() }

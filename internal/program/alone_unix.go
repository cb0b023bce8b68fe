//go:build unix

package program

import (
	"os/exec"
	"syscall"
)

// Alone gives a command a process group of its own, which is killed as one: it may
// be a script that has started others. It has no terminal to write to, and a
// ctrl+c there does not reach it.
func Alone(command *exec.Cmd) {
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	command.WaitDelay = patience
	command.Cancel = func() error { return syscall.Kill(-command.Process.Pid, syscall.SIGKILL) }
}

// Interrupt asks a running command, and what it has started, to end in good
// order.
func Interrupt(command *exec.Cmd) error { return syscall.Kill(-command.Process.Pid, syscall.SIGINT) }

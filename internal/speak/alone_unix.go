//go:build unix

package speak

import (
	"os/exec"
	"syscall"
	"time"
)

// patience is how long a killed voice may hold its pipes open.
const patience = time.Second

// alone gives the program a process group of its own, which is killed as one: a
// voice may be a script that has started others. It has no terminal to write to.
func alone(command *exec.Cmd) {
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	command.WaitDelay = patience
	command.Cancel = func() error { return syscall.Kill(-command.Process.Pid, syscall.SIGKILL) }
}

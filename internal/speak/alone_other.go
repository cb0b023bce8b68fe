//go:build !unix

package speak

import (
	"os/exec"
	"time"
)

// patience is how long a killed voice may hold its pipes open.
const patience = time.Second

func alone(command *exec.Cmd) { command.WaitDelay = patience }

//go:build unix

package store

import (
	"errors"
	"os"
	"syscall"
)

var thisProcess = os.Getpid()

// isRunning says whether there is a process of that number.
func isRunning(process int) bool {
	if process <= 0 {
		return false
	}
	err := syscall.Kill(process, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}

//go:build !unix

package store

import "os"

var thisProcess = os.Getpid()

// isRunning says whether there is a process of that number.
func isRunning(process int) bool {
	found, err := os.FindProcess(process)
	if err != nil {
		return false
	}
	return found.Release() == nil
}

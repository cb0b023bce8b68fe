//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package terminal

import "golang.org/x/sys/unix"

const (
	// FIONREAD, which x/sys has no name for on these systems.
	requestUnread   = 0x4004667f
	requestSettings = unix.TIOCGETA
)

package terminal

import "golang.org/x/sys/unix"

const (
	requestUnread   = unix.TIOCINQ
	requestSettings = unix.TCGETS
)

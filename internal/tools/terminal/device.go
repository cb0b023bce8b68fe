package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

const noControllingTerminal = unix.O_NOCTTY

func setSize(master *os.File, width, height int) error {
	return control(master, func(fd int) error {
		return unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{
			Col: uint16(width), Row: uint16(height),
		})
	})
}

// unread is the number of bytes the program has been sent and not read. A line
// that the terminal still collects, in canonical mode, does not count.
func unread(device *os.File) (count int, err error) {
	err = control(device, func(fd int) (err error) {
		count, err = unix.IoctlGetInt(fd, requestUnread)
		return err
	})
	return count, err
}

// settings reads the terminal's line settings.
func settings(master *os.File) (termios *unix.Termios, err error) {
	err = control(master, func(fd int) (err error) {
		termios, err = unix.IoctlGetTermios(fd, requestSettings)
		return err
	})
	return termios, err
}

// foreground is the process group in the foreground of the terminal.
func foreground(master *os.File) (group int, err error) {
	err = control(master, func(fd int) (err error) {
		group, err = unix.IoctlGetInt(fd, unix.TIOCGPGRP)
		return err
	})
	return group, err
}

// wakeable has a read that waits for output end when the file is closed.
func wakeable(master *os.File) error {
	return control(master, func(fd int) error { return unix.SetNonblock(fd, true) })
}

func control(file *os.File, do func(fd int) error) error {
	conn, err := file.SyscallConn()
	if err != nil {
		return err
	}
	var inner error
	if err := conn.Control(func(fd uintptr) { inner = do(int(fd)) }); err != nil {
		return err
	}
	return inner
}

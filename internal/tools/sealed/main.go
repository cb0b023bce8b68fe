//go:build linux && (amd64 || arm64)

// Command sealed runs a program that can open no socket: the kernel kills it, and
// whatever it has started, at the first try. Tests use it to prove that starcoach
// needs no network.
//
//	sealed PROGRAM [ARGUMENT...]
package main

import (
	"fmt"
	"os"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: sealed PROGRAM [ARGUMENT...]")
		os.Exit(2)
	}
	// The filter belongs to a thread, and goes with it through exec.
	runtime.LockOSThread()
	err := seal()
	if err == nil {
		err = syscall.Exec(os.Args[1], os.Args[1:], os.Environ())
	}
	fmt.Fprintln(os.Stderr, "sealed:", err)
	os.Exit(1)
}

// Where the kernel puts the number of a system call and the processor it is for.
const (
	callOffset = 0
	archOffset = 4
)

// foreignCalls is the bit that marks calls of the other interface of amd64, by
// which a program could go round the filter.
const foreignCalls = 0x40000000

// forbidden are the calls that make a socket, or would by another way.
var forbidden = []uint32{unix.SYS_SOCKET, unix.SYS_SOCKETPAIR, unix.SYS_IO_URING_SETUP}

func seal() error {
	filter := []unix.SockFilter{
		load(archOffset),
		jump(unix.BPF_JEQ, arch[runtime.GOARCH], 1, 0),
		answer(unix.SECCOMP_RET_KILL_PROCESS),
		load(callOffset),
		jump(unix.BPF_JGE, foreignCalls, 0, 1),
		answer(unix.SECCOMP_RET_KILL_PROCESS),
	}
	for _, call := range forbidden {
		filter = append(filter, jump(unix.BPF_JEQ, call, 0, 1), answer(unix.SECCOMP_RET_KILL_PROCESS))
	}
	filter = append(filter, answer(unix.SECCOMP_RET_ALLOW))
	program := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return fmt.Errorf("giving up new rights: %w", err)
	}
	if err := unix.Prctl(unix.PR_SET_SECCOMP, unix.SECCOMP_MODE_FILTER, uintptr(unsafe.Pointer(&program)), 0, 0); err != nil {
		return fmt.Errorf("forbidding sockets: %w", err)
	}
	return nil
}

var arch = map[string]uint32{"amd64": unix.AUDIT_ARCH_X86_64, "arm64": unix.AUDIT_ARCH_AARCH64}

func load(offset uint32) unix.SockFilter {
	return unix.SockFilter{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: offset}
}

func jump(how uint16, value uint32, yes, no uint8) unix.SockFilter {
	return unix.SockFilter{Code: unix.BPF_JMP | how | unix.BPF_K, Jt: yes, Jf: no, K: value}
}

func answer(what uint32) unix.SockFilter {
	return unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: what}
}

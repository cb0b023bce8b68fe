package terminal

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// Processor is the time that the program has had on a processor so far, all its
// threads together, and not that of programs that it has started.
func (t *Terminal) Processor() (time.Duration, error) {
	// The clock of another process, as clock_getcpuclockid(3) makes it. The times
	// in /proc/PID/stat are in hundredths of a second, of which a program at rest
	// has one or two in a second.
	const ofProcess = 2
	clock := int32(^t.command.Process.Pid)<<3 | ofProcess
	var spent unix.Timespec
	if err := unix.ClockGettime(clock, &spent); err != nil {
		return 0, fmt.Errorf("reading the program's processor time: %w", err)
	}
	return time.Duration(spent.Nano()), nil
}

// Memory is how much of the program is in memory now, and the most that ever
// was, in bytes.
func (t *Terminal) Memory() (now, most int64, err error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", t.command.Process.Pid))
	if err != nil {
		return 0, 0, err
	}
	for line := range strings.Lines(string(status)) {
		name, value, _ := strings.Cut(line, ":")
		var target *int64
		switch name {
		case "VmRSS":
			target = &now
		case "VmHWM":
			target = &most
		default:
			continue
		}
		kilobytes, err := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(value), " kB"), 10, 64)
		if err != nil {
			return 0, 0, fmt.Errorf("reading %q: %w", line, err)
		}
		*target = kilobytes << 10
	}
	if now == 0 || most == 0 {
		return 0, 0, fmt.Errorf("no memory of the program is told of in\n%s", status)
	}
	return now, most, nil
}

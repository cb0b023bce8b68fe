package scenario

import "strings"

const (
	escape        = '\x1b'
	bell          = '\x07'
	controlString = '\u009b' // CSI as a single C1 character
	stringEnd     = '\u009c' // ST as a single C1 character
)

// stripEscapes removes terminal control sequences from valid UTF-8. A sequence
// that never ends loses only its introducer: what follows is text that the
// reader would otherwise miss without knowing. An operating system command or
// device control string therefore has to end on the line it begins on.
func stripEscapes(s string) string {
	if !strings.ContainsAny(s, "\x1b\u0090\u0098\u009b\u009d\u009e\u009f") {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	for i := 0; i < len(s); {
		length := sequenceLength(s[i:])
		if length == 0 {
			out.WriteByte(s[i])
			length = 1
		}
		i += length
	}
	return out.String()
}

// sequenceLength is how many bytes at the start of s belong to a control
// sequence, or 0 where none starts.
func sequenceLength(s string) int {
	switch {
	case s[0] == escape:
		return escapeLength(s)
	case strings.HasPrefix(s, string(controlString)):
		return 2 + controlLength(s[2:])
	case s[0] == 0xc2 && isStringIntroducer(s):
		return 2 + stringLength(s[2:])
	}
	return 0
}

// isStringIntroducer reports whether s starts with one of DCS, SOS, OSC, PM and
// APC in their C1 form.
func isStringIntroducer(s string) bool {
	return len(s) > 1 && s[0] == 0xc2 && strings.IndexByte("\x90\x98\x9d\x9e\x9f", s[1]) >= 0
}

// escapeLength is the length of the sequence that the escape character at the
// start of s introduces, the character itself included.
func escapeLength(s string) int {
	if len(s) < 2 {
		return 1
	}
	switch next := s[1]; {
	case next == '[':
		return 2 + controlLength(s[2:])
	case strings.IndexByte("P]X^_", next) >= 0:
		return 2 + stringLength(s[2:])
	case next >= 0x20 && next <= 0x2f:
		end := skip(s, 1, 0x20, 0x2f)
		if end < len(s) && s[end] >= 0x30 && s[end] <= 0x7e {
			return end + 1
		}
		return 1
	case next >= 0x30 && next <= 0x7e:
		return 2
	}
	return 1
}

// controlLength is the length of the parameters and the final byte of a
// control sequence, or 0 where they are malformed.
func controlLength(s string) int {
	end := skip(s, skip(s, 0, 0x30, 0x3f), 0x20, 0x2f)
	if end < len(s) && s[end] >= 0x40 && s[end] <= 0x7e {
		return end + 1
	}
	return 0
}

// skip is the first position from start on whose byte is not within low and high.
func skip(s string, start int, low, high byte) int {
	for start < len(s) && s[start] >= low && s[start] <= high {
		start++
	}
	return start
}

// stringLength is the length of a control string with its terminator, or 0
// where it is not terminated before the line ends or another sequence begins.
func stringLength(s string) int {
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == bell:
			return i + 1
		case strings.HasPrefix(s[i:], "\x1b\\"), strings.HasPrefix(s[i:], string(stringEnd)):
			return i + 2
		case s[i] == '\n', s[i] == '\r', s[i] == escape, isStringIntroducer(s[i:]):
			return 0
		}
	}
	return 0
}

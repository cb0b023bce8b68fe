package audio

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

const auMagic = ".snd"

// readAU reads the header of a Sun audio file, which some versions of pw-record
// write to a pipe.
func readAU(from *bufio.Reader) (stored, error) {
	const plain = 24
	var header [plain]byte
	if _, err := io.ReadFull(from, header[:]); err != nil {
		return stored{}, (&wavHeader{}).ended(err)
	}
	field := func(n int) uint32 { return binary.BigEndian.Uint32(header[4*n:]) }
	offset, size, code, rate, channels := int64(field(1)), field(2), field(3), field(4), field(5)
	if err := checkShape(16, int(min(channels, math.MaxInt32)), int64(rate)); err != nil {
		return stored{}, err
	}
	samples, ok := bigEndian[code]
	if !ok {
		return stored{}, fmt.Errorf("byte 12: its sound is stored in form %d, neither integers nor floats; %s", code, convert)
	}
	if offset < plain || offset > farthest {
		return stored{}, fmt.Errorf("byte 4: its sound is said to begin at byte %d; %s", offset, recordAgain)
	}
	if _, err := io.CopyN(io.Discard, from, offset-plain); err != nil {
		return stored{}, (&wavHeader{}).ended(err)
	}
	found := stored{Format{"AU", samples.name, int(rate), int(channels)}, samples, int64(size), true}
	if size == 0 || size >= streamed {
		found.size, found.known = endless, false
	}
	return found, nil
}

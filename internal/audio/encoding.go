package audio

import (
	"encoding/binary"
	"math"
)

// encoding is how one sample is stored.
type encoding struct {
	name   string
	width  int // bytes
	decode func([]byte) float32
}

// The encodings of WAV files by their width in bytes. Integers narrower than
// their bytes lie in the upper bits, so that the width alone tells them.
var (
	integers = map[int]encoding{
		1: {"8-bit integer", 1, func(b []byte) float32 { return (float32(b[0]) - 128) / (1 << 7) }},
		2: {"16-bit integer", 2, func(b []byte) float32 {
			return float32(int16(binary.LittleEndian.Uint16(b))) / (1 << 15)
		}},
		3: {"24-bit integer", 3, func(b []byte) float32 {
			return float32(int32(b[0])<<8|int32(b[1])<<16|int32(b[2])<<24) / (1 << 31)
		}},
		4: {"32-bit integer", 4, func(b []byte) float32 {
			return float32(int32(binary.LittleEndian.Uint32(b))) / (1 << 31)
		}},
	}
	floats = map[int]encoding{
		4: {"32-bit float", 4, func(b []byte) float32 {
			return sane(float64(math.Float32frombits(binary.LittleEndian.Uint32(b))))
		}},
		8: {"64-bit float", 8, func(b []byte) float32 {
			return sane(math.Float64frombits(binary.LittleEndian.Uint64(b)))
		}},
	}
	// bigEndian are the encodings of AU files by their number there.
	bigEndian = map[uint32]encoding{
		2: {"8-bit integer", 1, func(b []byte) float32 { return float32(int8(b[0])) / (1 << 7) }},
		3: {"16-bit integer", 2, func(b []byte) float32 {
			return float32(int16(binary.BigEndian.Uint16(b))) / (1 << 15)
		}},
		4: {"24-bit integer", 3, func(b []byte) float32 {
			return float32(int32(b[2])<<8|int32(b[1])<<16|int32(b[0])<<24) / (1 << 31)
		}},
		5: {"32-bit integer", 4, func(b []byte) float32 {
			return float32(int32(binary.BigEndian.Uint32(b))) / (1 << 31)
		}},
		6: {"32-bit float", 4, func(b []byte) float32 {
			return sane(float64(math.Float32frombits(binary.BigEndian.Uint32(b))))
		}},
		7: {"64-bit float", 8, func(b []byte) float32 {
			return sane(math.Float64frombits(binary.BigEndian.Uint64(b)))
		}},
	}
)

// loudest bounds floating point samples, which may be anything: 12 dB above full
// scale.
const loudest = 4

// sane keeps what is no number, or no sound, from spreading through the sums.
func sane(value float64) float32 {
	if math.IsNaN(value) || math.IsInf(value, 0) {
		return 0
	}
	return float32(min(max(value, -loudest), loudest))
}

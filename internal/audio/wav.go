package audio

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// Bounds of what is read. Telephones have 8000 samples a second and studios at
// most 768000.
const (
	slowestRate  = 4000
	fastestRate  = 768000
	mostChannels = 64
	// farthest is how many bytes of pictures and notes may come before the sound.
	farthest = 64 << 20
	// streamed is a size from which it only means that the writer could not know:
	// sox writes a little less than 2 GiB, others 4 GiB.
	streamed = 0x7fff0000
)

// Codes of the format chunk.
const (
	codeIntegers   = 1
	codeFloats     = 3
	codeExtensible = 0xfffe
)

// compressed names the codes one meets in WAV files that hold something else.
var compressed = map[uint16]string{
	2: "ADPCM", 6: "A-law", 7: "µ-law", 0x11: "ADPCM", 0x31: "GSM", 0x50: "MPEG", 0x55: "MP3", 0xff: "AAC", 0x161: "WMA",
}

func isWAV(start []byte) bool {
	id := string(start)
	return id == "RIFF" || id == "RF64" || id == "BW64"
}

// wavHeader reads the chunks before the sound.
type wavHeader struct {
	from   *bufio.Reader
	at     int64 // bytes read
	riff   int64 // size of all chunks, as the file says
	long   int64 // size of the sound in files beyond 4 GiB; 0 if unsaid
	found  stored
	format bool
}

// readWAV reads up to the first byte of sound.
func readWAV(from *bufio.Reader) (stored, error) {
	h := &wavHeader{from: from}
	start, err := h.take(12)
	if err != nil {
		return stored{}, err
	}
	if string(start[8:]) != "WAVE" {
		return stored{}, fmt.Errorf("byte 8: it is a RIFF file of %q, not WAVE; %s", start[8:], convert)
	}
	h.riff = int64(binary.LittleEndian.Uint32(start[4:]))
	for {
		chunk, err := h.take(8)
		if err != nil {
			return stored{}, err
		}
		id, size := string(chunk[:4]), int64(binary.LittleEndian.Uint32(chunk[4:]))
		switch {
		case id == "data" && !h.format:
			return stored{}, fmt.Errorf("byte %d: the sound begins before the format chunk that says how it is stored; %s",
				h.at-8, recordAgain)
		case id == "data":
			h.sound(size)
			return h.found, nil
		case id == "fmt ":
			err = h.readFormat(size)
		case id == "ds64" && size >= 16:
			err = h.readLong(size)
		default:
			err = h.skip(size + size%2)
		}
		if err != nil {
			return stored{}, err
		}
	}
}

// recordAgain is what to do with a broken file.
const recordAgain = "the file is broken: record again, or try a copy of it"

// take reads the next bytes of the header.
func (h *wavHeader) take(n int64) ([]byte, error) {
	read := make([]byte, n)
	if _, err := io.ReadFull(h.from, read); err != nil {
		return nil, h.ended(err)
	}
	h.at += n
	return read, nil
}

func (h *wavHeader) skip(n int64) error {
	if h.at+n > farthest {
		return fmt.Errorf("byte %d: there is no sound in its first %d MiB; %s", h.at, farthest>>20, convert)
	}
	skipped, err := io.CopyN(io.Discard, h.from, n)
	h.at += skipped
	if err != nil {
		return h.ended(err)
	}
	return nil
}

func (h *wavHeader) ended(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("it ends at its header, before any sound; %s", recordAgain)
	}
	return unreadable(err)
}

// readLong reads the sizes that are too large for the usual fields.
func (h *wavHeader) readLong(size int64) error {
	const sizes = 16
	long, err := h.take(sizes)
	if err != nil {
		return err
	}
	h.long = int64(min(binary.LittleEndian.Uint64(long[8:]), uint64(endless)))
	return h.skip(size + size%2 - sizes)
}

// sound settles how many bytes of sound there are.
func (h *wavHeader) sound(size int64) {
	follows := h.riff < streamed && h.riff+8 > h.at
	h.found.size, h.found.known = size, true
	switch {
	case size == 0xffffffff && h.long > 0:
		h.found.size = h.long
	case size >= streamed, size == 0 && !follows:
		h.found.size, h.found.known = endless, false
	}
}

// readFormat reads how the samples are stored.
func (h *wavHeader) readFormat(size int64) error {
	const plain, extended = 16, 40
	at := h.at
	if size < plain {
		return fmt.Errorf("byte %d: the format chunk has %d bytes and needs %d; %s", at, size, plain, recordAgain)
	}
	read := min(size, extended)
	chunk, err := h.take(read)
	if err != nil {
		return err
	}
	code := binary.LittleEndian.Uint16(chunk)
	channels := int(binary.LittleEndian.Uint16(chunk[2:]))
	rate := int64(binary.LittleEndian.Uint32(chunk[4:]))
	frame := int(binary.LittleEndian.Uint16(chunk[12:]))
	bits := int(binary.LittleEndian.Uint16(chunk[14:]))
	if code == codeExtensible && read == extended {
		code = binary.LittleEndian.Uint16(chunk[24:]) // the first bytes of the sub-format are its code
	}
	if err := checkShape(at, channels, rate); err != nil {
		return err
	}
	width := (bits + 7) / 8
	if frame > 0 && frame%channels == 0 && frame/channels > width {
		width = frame / channels
	}
	known := map[uint16]map[int]encoding{codeIntegers: integers, codeFloats: floats}[code]
	samples, ok := known[width]
	switch {
	case known == nil && compressed[code] != "":
		return fmt.Errorf("byte %d: its sound is compressed as %s; %s", at, compressed[code], convert)
	case known == nil:
		return fmt.Errorf("byte %d: its sound is stored in form 0x%04x, neither integers nor floats; %s", at, code, convert)
	case !ok:
		return fmt.Errorf("byte %d: its samples have %d bits; 8, 16, 24 and 32 can be read, and floats of 32 and 64; %s",
			at+14, bits, convert)
	}
	h.found = stored{format: Format{"WAV", samples.name, int(rate), channels}, samples: samples}
	h.format = true
	return h.skip(size + size%2 - read)
}

// checkShape refuses what no recorder writes.
func checkShape(at int64, channels int, rate int64) error {
	switch {
	case channels < 1 || channels > mostChannels:
		return fmt.Errorf("byte %d: it says it has %d channels; 1 to %d can be read; %s",
			at+2, channels, mostChannels, recordAgain)
	case rate < slowestRate || rate > fastestRate:
		return fmt.Errorf("byte %d: it says it has %d samples a second; %d to %d can be read; %s",
			at+4, rate, slowestRate, fastestRate, recordAgain)
	}
	return nil
}

package audio

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// blockSize is how many bytes are read and decoded at once.
const blockSize = 16 << 10

// endless stands for sound up to the end of the file.
const endless = int64(1) << 62

// Reader reads a recording as mono samples at SampleRate, full scale being -1 to
// 1. Resampled and floating point sound may go beyond it.
type Reader struct {
	from    *bufio.Reader
	stored  stored
	left    int64 // bytes of sound yet to be read
	known   bool  // the header says how many there are
	toRate  *resampler
	block   []byte
	partial int       // bytes of a frame begun at the start of block
	mono    []float32 // frames of the block, mixed
	ready   []float32 // samples to be handed out
	heard   bool
	cut     bool
	err     error // what reading ended with
}

// stored is where the sound of a recording lies and how.
type stored struct {
	format  Format
	samples encoding
	size    int64 // bytes of sound, or endless
	known   bool  // size is what the header promised
}

// NewReader reads the header of a WAV or AU file. Its errors say what is wrong
// with the recording and what to do, without its name.
func NewReader(from io.Reader) (*Reader, error) {
	buffered := bufio.NewReaderSize(from, blockSize)
	start, err := buffered.Peek(4)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, unreadable(err)
	}
	var found stored
	switch {
	case len(start) == 0:
		return nil, errors.New("it is empty; see whether the recorder hears the microphone, and record again")
	case isWAV(start):
		found, err = readWAV(buffered)
	case bytes.Equal(start, []byte(auMagic)):
		found, err = readAU(buffered)
	default:
		more, _ := buffered.Peek(12)
		return nil, fmt.Errorf("it is %s; %s", guess(more), convert)
	}
	if err != nil {
		return nil, err
	}
	return newReader(buffered, &found), nil
}

// NewStreamReader reads what a recorder writes: WAV or AU if it begins like one,
// and otherwise signed 16-bit little-endian mono samples at SampleRate. It waits
// for the first four bytes.
func NewStreamReader(from io.Reader) (*Reader, error) {
	buffered := bufio.NewReaderSize(from, blockSize)
	start, err := buffered.Peek(4)
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		return nil, unreadable(err)
	case len(start) == 4 && (isWAV(start) || bytes.Equal(start, []byte(auMagic))):
		return NewReader(buffered)
	}
	samples := integers[2]
	raw := stored{Format{"raw", samples.name, SampleRate, 1}, samples, endless, false}
	return newReader(buffered, &raw), nil
}

func newReader(from *bufio.Reader, found *stored) *Reader {
	r := &Reader{from: from, stored: *found, left: found.size, known: found.known}
	frame := r.frame()
	r.block = make([]byte, max(1, blockSize/frame)*frame)
	r.toRate = newResampler(found.format.Rate, SampleRate)
	return r
}

// frame is the bytes of one sample of every channel.
func (r *Reader) frame() int { return r.stored.samples.width * r.stored.format.Channels }

// Format is how the recording is stored.
func (r *Reader) Format() Format { return r.stored.format }

// Truncated reports, after the end was read, that the header promised more
// sound than there was.
func (r *Reader) Truncated() bool { return r.cut }

// Read reads up to len(samples) samples, as soon as there are any. At the end of
// the recording it returns io.EOF, or ErrNoSound if there were none.
func (r *Reader) Read(samples []float32) (int, error) {
	for len(r.ready) == 0 && r.err == nil && len(samples) > 0 {
		r.fill()
	}
	n := copy(samples, r.ready)
	r.ready = r.ready[n:]
	if n == 0 {
		return 0, r.err
	}
	return n, nil
}

// fill reads some more sound and makes samples ready.
func (r *Reader) fill() {
	want := r.block[r.partial:]
	if int64(len(want)) > r.left {
		want = want[:r.left]
	}
	n, err := r.from.Read(want)
	r.left -= int64(n)
	r.decode(r.partial + n)
	r.ready = r.toRate.add(r.mono)
	r.heard = r.heard || len(r.mono) > 0
	ended := r.left == 0 || errors.Is(err, io.EOF)
	switch {
	case ended:
		r.cut = r.known && r.left > 0 || r.partial > 0
		r.ready = append(r.ready, r.toRate.end()...)
		r.err = io.EOF
		if !r.heard {
			r.err = ErrNoSound
		}
	case err != nil:
		r.err = unreadable(err)
	}
}

// decode mixes the whole frames among the first bytes of the block, and moves
// what is left over to its start.
func (r *Reader) decode(size int) {
	frame, width, channels := r.frame(), r.stored.samples.width, r.stored.format.Channels
	r.mono = r.mono[:0]
	at := 0
	for ; at+frame <= size; at += frame {
		var sum float32
		for c := range channels {
			sum += r.stored.samples.decode(r.block[at+c*width:])
		}
		r.mono = append(r.mono, sum/float32(channels))
	}
	r.partial = copy(r.block, r.block[at:size])
}

func unreadable(err error) error {
	return fmt.Errorf("it can't be read (%w); try a copy of it", err)
}

// convert is what to do with a recording in another form.
const convert = "convert it to WAV, for example with: ffmpeg -i RECORDING -ac 1 -ar 16000 new.wav"

// guess names the form of a file by its first bytes.
func guess(start []byte) string {
	for _, known := range []struct {
		at          int
		magic, name string
	}{
		{0, "fLaC", "FLAC"},
		{0, "OggS", "Ogg"},
		{0, "ID3", "MP3"},
		{0, "\xff\xfb", "MP3"},
		{0, "\xff\xf3", "MP3"},
		{4, "ftyp", "MP4"},
		{0, "\x1aE\xdf\xa3", "WebM or Matroska"},
		{0, "FORM", "AIFF"},
		{0, "RIFX", "a WAV file of another byte order"},
		{0, "caff", "CAF"},
	} {
		if len(start) > known.at && bytes.HasPrefix(start[known.at:], []byte(known.magic)) {
			return known.name + ", not WAV"
		}
	}
	return "no WAV file: it does not begin with RIFF"
}

package audio

import (
	"encoding/binary"
	"io"
	"math"
)

// headerSize is the length of a WAV header with one plain format chunk.
const headerSize = 44

// Writer writes mono samples at SampleRate as a WAV file of 16-bit integers. The
// sizes in the header are written by Close: until then they say "until the end
// of the file", so that what a killed process leaves can be read.
type Writer struct {
	to      io.WriteSeeker
	samples int64
	buffer  []byte
}

// NewWriter writes the header.
func NewWriter(to io.WriteSeeker) (*Writer, error) {
	w := &Writer{to: to}
	if _, err := to.Write(header(math.MaxUint32, math.MaxUint32)); err != nil {
		return nil, err
	}
	return w, nil
}

// header is a WAV header for mono 16-bit integers with the given sizes in bytes.
func header(file, data uint32) []byte {
	const width = 2
	h := make([]byte, 0, headerSize)
	h = append(h, "RIFF"...)
	h = binary.LittleEndian.AppendUint32(h, file)
	h = append(h, "WAVEfmt "...)
	h = binary.LittleEndian.AppendUint32(h, 16)
	h = binary.LittleEndian.AppendUint16(h, 1) // integers
	h = binary.LittleEndian.AppendUint16(h, 1) // mono
	h = binary.LittleEndian.AppendUint32(h, SampleRate)
	h = binary.LittleEndian.AppendUint32(h, SampleRate*width)
	h = binary.LittleEndian.AppendUint16(h, width)
	h = binary.LittleEndian.AppendUint16(h, 8*width)
	h = append(h, "data"...)
	return binary.LittleEndian.AppendUint32(h, data)
}

// Write appends samples; what goes beyond full scale is cut off there.
func (w *Writer) Write(samples []float32) error {
	w.buffer = w.buffer[:0]
	for _, s := range samples {
		value := math.Round(float64(s) * 32768)
		w.buffer = binary.LittleEndian.AppendUint16(w.buffer, uint16(int16(min(max(value, -32768), 32767))))
	}
	if _, err := w.to.Write(w.buffer); err != nil {
		return err
	}
	w.samples += int64(len(samples))
	return nil
}

// Close writes the sizes into the header. It does not close what it writes to.
func (w *Writer) Close() error {
	data := 2 * w.samples
	if data > math.MaxUint32-headerSize {
		return nil // the sizes can't hold it, and readers go to the end of the file
	}
	if _, err := w.to.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if _, err := w.to.Write(header(uint32(data)+headerSize-8, uint32(data))); err != nil {
		return err
	}
	_, err := w.to.Seek(0, io.SeekEnd)
	return err
}

package audio

import (
	"bytes"
	"encoding/binary"
	"math"
)

// form is how a test's recording is stored.
type form struct {
	code           uint16
	bits, channels int
	rate           int
}

// tone is a sine of half full scale.
func tone(hertz float64, rate int, seconds float64) []float64 {
	samples := make([]float64, int(seconds*float64(rate)))
	for i := range samples {
		samples[i] = 0.5 * math.Sin(2*math.Pi*hertz*float64(i)/float64(rate))
	}
	return samples
}

// store encodes samples, the same in every channel.
func (f form) store(samples []float64) []byte {
	var data []byte
	for _, s := range samples {
		for range f.channels {
			switch {
			case f.code == codeFloats && f.bits == 64:
				data = binary.LittleEndian.AppendUint64(data, math.Float64bits(s))
			case f.code == codeFloats:
				data = binary.LittleEndian.AppendUint32(data, math.Float32bits(float32(s)))
			case f.bits == 8:
				data = append(data, byte(128+math.Round(s*127)))
			default:
				width := (f.bits + 7) / 8
				value := uint32(int32(math.Round(s * (1<<31 - 1))))
				var all [4]byte
				binary.LittleEndian.PutUint32(all[:], value)
				data = append(data, all[4-width:]...)
			}
		}
	}
	return data
}

// format is the body of the format chunk.
func (f form) format() []byte {
	frame := f.channels * ((f.bits + 7) / 8)
	var b []byte
	b = binary.LittleEndian.AppendUint16(b, f.code)
	b = binary.LittleEndian.AppendUint16(b, uint16(f.channels))
	b = binary.LittleEndian.AppendUint32(b, uint32(f.rate))
	b = binary.LittleEndian.AppendUint32(b, uint32(f.rate*frame))
	b = binary.LittleEndian.AppendUint16(b, uint16(frame))
	return binary.LittleEndian.AppendUint16(b, uint16(f.bits))
}

// extended is the body of an extensible format chunk.
func (f form) extended() []byte {
	b := f.format()
	binary.LittleEndian.PutUint16(b, codeExtensible)
	b = binary.LittleEndian.AppendUint16(b, 22)
	b = binary.LittleEndian.AppendUint16(b, uint16(f.bits))
	b = binary.LittleEndian.AppendUint32(b, 3)
	b = binary.LittleEndian.AppendUint16(b, f.code)
	return append(b, "\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71"...)
}

func chunk(id string, body []byte) []byte {
	out := binary.LittleEndian.AppendUint32([]byte(id), uint32(len(body)))
	out = append(out, body...)
	if len(body)%2 == 1 {
		out = append(out, 0)
	}
	return out
}

// riff puts chunks into a file.
func riff(chunks ...[]byte) []byte {
	all := bytes.Join(chunks, nil)
	out := binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(4+len(all)))
	return append(append(out, "WAVE"...), all...)
}

// sized changes the sizes that the header gives for the file and the sound.
func sized(file []byte, whole, sound uint32) []byte {
	out := bytes.Clone(file)
	binary.LittleEndian.PutUint32(out[4:], whole)
	at := bytes.Index(out, []byte("data"))
	binary.LittleEndian.PutUint32(out[at+4:], sound)
	return out
}

// plain is a file of 16-bit integers at the rate that is read out.
func plain(samples []float64) []byte {
	f := form{codeIntegers, 16, 1, SampleRate}
	return riff(chunk("fmt ", f.format()), chunk("data", f.store(samples)))
}

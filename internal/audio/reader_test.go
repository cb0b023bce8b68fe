package audio

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

// readAll reads a recording to its end.
func readAll(r *Reader) ([]float32, error) {
	var all []float32
	buffer := make([]float32, 700)
	for {
		n, err := r.Read(buffer)
		all = append(all, buffer[:n]...)
		if errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return all, err
		}
	}
}

func mustRead(t *testing.T, file []byte) (*Reader, []float32) {
	t.Helper()
	r, err := NewReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	samples, err := readAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return r, samples
}

// apart is how far two signals lie apart in dB below full scale, away from the
// edges, where a resampler can't know what comes.
func apart(got []float32, want []float64) float64 {
	const edge = 200
	if len(got) != len(want) || len(got) < 3*edge {
		return math.Inf(1)
	}
	var sum float64
	for i := edge; i < len(got)-edge; i++ {
		sum += math.Pow(float64(got[i])-want[i], 2)
	}
	return 10 * math.Log10(sum/float64(len(got)-2*edge)+1e-30)
}

func TestEveryFormSoundsTheSame(t *testing.T) {
	const seconds = 0.3
	want := tone(440, SampleRate, seconds)
	for _, width := range []struct {
		code  uint16
		bits  int
		noise float64 // dB that the width allows
	}{{codeIntegers, 8, -46}, {codeIntegers, 16, -75}, {codeIntegers, 24, -75}, {codeIntegers, 32, -75}, {codeFloats, 32, -75}, {codeFloats, 64, -75}} {
		for _, rate := range []int{8000, 11025, 16000, 22050, 32000, 44100, 48000, 96000, 44099} {
			for _, channels := range []int{1, 2, 6} {
				f := form{width.code, width.bits, channels, rate}
				sound := chunk("data", f.store(tone(440, rate, seconds)))
				for name, format := range map[string][]byte{"plain": f.format(), "extended": f.extended()} {
					r, got := mustRead(t, riff(chunk("fmt ", format), sound))
					if len(got) < len(want) || len(got) > len(want)+1 {
						t.Fatalf("%+v, %s: %d samples, want %d", f, name, len(got), len(want))
					}
					if far := apart(got[:len(want)], want); far > width.noise {
						t.Errorf("%+v, %s: off by %.0f dB, want at most %.0f", f, name, far, width.noise)
					}
					if is := r.Format(); is.Rate != rate || is.Channels != channels || r.Truncated() {
						t.Errorf("%+v, %s: said to be %+v, truncated: %v", f, name, is, r.Truncated())
					}
				}
			}
		}
	}
}

func TestChannelsAreMixed(t *testing.T) {
	f := form{codeIntegers, 16, 2, SampleRate}
	sound := f.store(tone(440, SampleRate, 0.1))
	for i := 2; i < len(sound); i += 4 {
		sound[i], sound[i+1] = 0, 0 // nothing on the right
	}
	_, got := mustRead(t, riff(chunk("fmt ", f.format()), chunk("data", sound)))
	if level, want := Level(got), Level([]float32{0.25})-3.01; math.Abs(level-want) > 0.1 {
		t.Errorf("a voice on one side of two is at %.1f dB, want %.1f", level, want)
	}
}

func TestWhatIsTooHighForTheRateIsDamped(t *testing.T) {
	for _, hertz := range []float64{9000, 12000, 20000} {
		f := form{codeFloats, 32, 1, 48000}
		_, got := mustRead(t, riff(chunk("fmt ", f.format()), chunk("data", f.store(tone(hertz, 48000, 0.5)))))
		if level := Level(got[500 : len(got)-500]); level > -75 {
			t.Errorf("a tone of %.0f Hz is left at %.0f dB", hertz, level)
		}
	}
	f := form{codeFloats, 32, 1, 48000}
	_, got := mustRead(t, riff(chunk("fmt ", f.format()), chunk("data", f.store(tone(6000, 48000, 0.5)))))
	if level := Level(got[500 : len(got)-500]); math.Abs(level+9.03) > 0.1 {
		t.Errorf("a tone of 6000 Hz at -9 dB comes out at %.1f dB", level)
	}
}

// Everything that writers of WAV files do with chunks and sizes.
func TestOddFilesHoldTheSameSound(t *testing.T) {
	samples := tone(300, SampleRate, 0.2)
	f := form{codeIntegers, 16, 1, SampleRate}
	format, sound := chunk("fmt ", f.format()), chunk("data", f.store(samples))
	notes := chunk("LIST", []byte("INFOodd"))
	file := plain(samples)
	_, want := mustRead(t, file)

	longer := bytes.Clone(sized(riff(chunk("ds64", make([]byte, 28)), format, sound, notes), math.MaxUint32, math.MaxUint32))
	copy(longer, "RF64")
	binary.LittleEndian.PutUint64(longer[28:], uint64(len(sound)-8))
	au := []byte(".snd\x00\x00\x00\x1c\xff\xff\xff\xff\x00\x00\x00\x03\x00\x00\x3e\x80\x00\x00\x00\x01note")
	for i := 8; i < len(sound); i += 2 {
		au = append(au, sound[i+1], sound[i])
	}
	cases := map[string][]byte{
		"notes before the sound":       riff(notes, format, notes, sound),
		"notes after the sound":        riff(format, sound, notes),
		"a long format chunk":          riff(chunk("fmt ", append(f.format(), 0, 0)), sound),
		"an odd long format chunk":     riff(chunk("fmt ", append(f.format(), make([]byte, 81)...)), sound),
		"sizes of 0":                   sized(file, 0, 0),
		"a size of 0, header counted":  sized(file, 36, 0),
		"sizes of 4 GiB":               sized(file, math.MaxUint32, math.MaxUint32),
		"sizes of 2 GiB":               sized(file, 0x7ffff024, 0x7ffff000),
		"RF64":                         longer,
		"AU of unknown size":           au,
		"two sounds, the first counts": riff(format, sound, sound),
	}
	for name, file := range cases {
		r, got := mustRead(t, file)
		if !slices.Equal(got, want) || r.Truncated() {
			t.Errorf("%s: %d samples, want %d, the same; truncated: %v", name, len(got), len(want), r.Truncated())
		}
	}
	// However the bytes come.
	for name, file := range cases {
		r, err := NewReader(iotest.OneByteReader(bytes.NewReader(file)))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := readAll(r); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s, byte by byte: %d samples, want %d (%v)", name, len(got), len(want), err)
		}
	}
}

func TestRecordersAreReadWithAndWithoutHeader(t *testing.T) {
	samples := tone(300, SampleRate, 0.2)
	_, want := mustRead(t, plain(samples))
	raw := form{codeIntegers, 16, 1, SampleRate}.store(samples)
	for name, stream := range map[string][]byte{"raw": raw, "WAV": sized(plain(samples), 0, 0)} {
		r, err := NewStreamReader(bytes.NewReader(stream))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := readAll(r); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %d samples, want %d (%v)", name, len(got), len(want), err)
		}
	}
	r, err := NewStreamReader(strings.NewReader("ab"))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := readAll(r); err != nil || len(got) != 1 {
		t.Errorf("a single raw sample: %d samples, %v", len(got), err)
	}
}

// A meter moves with the sound: samples are there as soon as their bytes are.
func TestSamplesComeAsSoonAsTheirBytes(t *testing.T) {
	from, to := io.Pipe()
	done := make(chan error)
	go func() {
		_, err := to.Write(make([]byte, 640))
		done <- err
	}()
	r, err := NewStreamReader(from)
	if err != nil {
		t.Fatal(err)
	}
	n, err := r.Read(make([]float32, 8000)) // the pipe stays open
	if err != nil || n == 0 {
		t.Errorf("read %d samples of the first bytes: %v", n, err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestATruncatedFileIsReadToItsEnd(t *testing.T) {
	file := plain(tone(300, SampleRate, 1))
	r, got := mustRead(t, file[:len(file)/2+1])
	if !r.Truncated() || len(got) < SampleRate/2-50 {
		t.Errorf("%d samples, truncated: %v", len(got), r.Truncated())
	}
}

func TestWhatIsNoSoundIsHeldDown(t *testing.T) {
	f := form{codeFloats, 32, 1, 48000}
	sound := f.store([]float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e30, -1e30, 0.5})
	_, got := mustRead(t, riff(chunk("fmt ", f.format()), chunk("data", sound)))
	for _, s := range got {
		if math.IsNaN(float64(s)) || s > 2*loudest || s < -2*loudest {
			t.Errorf("a sample of %v", s)
		}
	}
}

func TestErrorsSayWhereWhatAndHowToMend(t *testing.T) {
	f := form{codeIntegers, 16, 1, SampleRate}
	format, sound := chunk("fmt ", f.format()), chunk("data", f.store(tone(300, SampleRate, 0.1)))
	changed := func(at int, bytes ...byte) []byte {
		file := riff(format, sound)
		copy(file[at:], bytes)
		return file
	}
	const fmtAt = 20
	for name, c := range map[string]struct {
		file []byte
		want []string
	}{
		"empty":               {nil, []string{"empty", "record again"}},
		"text":                {[]byte("Situation: we had a leak"), []string{"no WAV", "ffmpeg"}},
		"FLAC":                {[]byte("fLaC\x00\x00\x00\x22"), []string{"FLAC", "ffmpeg"}},
		"m4a":                 {[]byte("\x00\x00\x00\x20ftypM4A "), []string{"MP4", "ffmpeg"}},
		"a picture":           {[]byte("RIFF\x00\x00\x00\x00WEBP"), []string{"byte 8", `"WEBP"`}},
		"only a start":        {[]byte("RIFF"), []string{"ends at its header", "record again"}},
		"ends in a chunk":     {riff(format, chunk("LIST", make([]byte, 50)))[:60], []string{"ends at its header"}},
		"no sound chunk":      {riff(format), []string{"ends at its header"}},
		"sound before format": {riff(sound, format), []string{"byte 12", "before the format", "record again"}},
		"short format":        {riff(chunk("fmt ", make([]byte, 4)), sound), []string{"byte 20", "4 bytes", "16"}},
		"MP3 inside":          {changed(fmtAt, 0x55), []string{"byte 20", "MP3", "ffmpeg"}},
		"unknown form":        {changed(fmtAt, 0x34, 0x12), []string{"byte 20", "0x1234"}},
		"no channels":         {changed(fmtAt+2, 0), []string{"byte 22", "0 channels"}},
		"a slow rate":         {changed(fmtAt+4, 1, 0), []string{"byte 24", "1 samples a second", "4000"}},
		"64-bit integers":     {changed(fmtAt+12, 8, 0, 64), []string{"byte 34", "64 bits", "ffmpeg"}},
		"nothing after it":    {riff(format, chunk("data", nil)), []string{"no sound", "microphone"}},
		"AU, compressed":      {[]byte(".snd\x00\x00\x00\x18\xff\xff\xff\xff\x00\x00\x00\x01\x00\x00\x1f\x40\x00\x00\x00\x01"), []string{"byte 12", "form 1"}},
	} {
		r, err := NewReader(bytes.NewReader(c.file))
		if err == nil {
			_, err = readAll(r)
		}
		if err == nil {
			t.Errorf("%s: was read", name)
			continue
		}
		for _, part := range c.want {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("%s: %q does not say %q", name, err, part)
			}
		}
	}
	broken := io.MultiReader(bytes.NewReader(riff(format, sound)[:1000]), iotest.ErrReader(errors.New("the disk is gone")))
	r, err := NewReader(broken)
	if err == nil {
		_, err = readAll(r)
	}
	if err == nil || !strings.Contains(err.Error(), "the disk is gone") {
		t.Errorf("a failing disk: %v", err)
	}
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "a.wav"))
	if err != nil {
		t.Fatal(err)
	}
	w, err := NewWriter(file)
	if err != nil {
		t.Fatal(err)
	}
	samples := []float32{0, 0.5, -0.5, 1.5, -1.5}
	want := []float32{0, 0.5, -0.5, 32767.0 / 32768, -1}
	check := func(when string) {
		t.Helper()
		stored, err := os.ReadFile(file.Name())
		if err != nil {
			t.Fatal(err)
		}
		if r, got := mustRead(t, stored); !slices.Equal(got, want) || r.Truncated() {
			t.Errorf("%s: read %v, want %v; truncated: %v", when, got, want, r.Truncated())
		}
	}
	if err := w.Write(samples); err != nil {
		t.Fatal(err)
	}
	check("a killed writer")
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	check("closed")
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

// quiet is a recording of that many bytes.
type quiet struct{ left int }

func (o *quiet) Read(p []byte) (int, error) {
	if o.left == 0 {
		return 0, io.EOF
	}
	n := min(len(p), o.left)
	o.left -= n
	return n, nil
}

func TestMemoryDoesNotGrowWithTheRecording(t *testing.T) {
	f := form{codeIntegers, 16, 2, 48000}
	header := riff(chunk("fmt ", f.format()), chunk("data", nil))
	allocated := func(seconds int) uint64 {
		r, err := NewReader(io.MultiReader(bytes.NewReader(sized(header, 0, 0)), &quiet{seconds * 48000 * 4}))
		if err != nil {
			t.Fatal(err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		buffer := make([]float32, 700)
		for err == nil {
			_, err = r.Read(buffer)
		}
		runtime.ReadMemStats(&after)
		if !errors.Is(err, io.EOF) {
			t.Fatal(err)
		}
		return after.TotalAlloc - before.TotalAlloc
	}
	short, long := allocated(10), allocated(60)
	if long > short+64<<10 {
		t.Errorf("a minute takes %d bytes, ten seconds %d", long, short)
	}
}

func FuzzReader(f *testing.F) {
	samples := tone(300, SampleRate, 0.01)
	g := form{codeFloats, 32, 2, 44100}
	f.Add(plain(samples))
	f.Add(sized(plain(samples), 0, 0))
	f.Add(riff(chunk("LIST", []byte("odd")), chunk("fmt ", g.extended()), chunk("data", g.store(samples))))
	f.Add([]byte(".snd\x00\x00\x00\x18\xff\xff\xff\xff\x00\x00\x00\x03\x00\x00\x1f\x40\x00\x00\x00\x01abcdefgh"))
	f.Fuzz(func(t *testing.T, file []byte) {
		for name, open := range map[string]func(io.Reader) (*Reader, error){"file": NewReader, "stream": NewStreamReader} {
			r, err := open(bytes.NewReader(file))
			if err != nil {
				continue
			}
			got, err := readAll(r)
			if err != nil && !errors.Is(err, ErrNoSound) {
				t.Errorf("%s: %v", name, err)
			}
			// The slowest rate makes four samples of one byte.
			if most := len(file)*SampleRate/slowestRate + 2; len(got) > most {
				t.Errorf("%s: %d samples of %d bytes", name, len(got), len(file))
			}
			for _, s := range got {
				if math.IsNaN(float64(s)) || math.IsInf(float64(s), 0) {
					t.Fatal(fmt.Errorf("%s: a sample of %v", name, s))
				}
			}
		}
	})
}
